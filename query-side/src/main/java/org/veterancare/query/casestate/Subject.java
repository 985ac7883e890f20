package org.veterancare.query.casestate;

import java.time.YearMonth;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.Personal;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.IdentityVerified;
import org.veterancare.events.SubjectKind;

/** Whom the case is about; personal values stay sealed. */
public record Subject(
        SubjectKind kind,
        Personal citizenId,
        Personal name,
        Personal phone,
        Sex sex,
        YearMonth bornIn,
        boolean identityVerified) {

    static Subject of(CaseOpened opened) {
        return new Subject(
                opened.subjectKind(),
                opened.citizenId(),
                opened.name(),
                opened.phone(),
                opened.sex(),
                opened.bornIn(),
                opened.identityVerified());
    }

    Subject after(SubjectEvent event) {
        return switch (event) {
            case IdentityVerified fact -> new Subject(kind, citizenId, name, phone, sex, bornIn, true);
            case IdentityCorrected fact ->
                new Subject(kind, fact.citizenId(), name, phone, fact.sex(), fact.bornIn(), false);
            default -> this;
        };
    }

    Subject corrected(FactCorrected fact) {
        Personal rightName = fact.name() == null ? name : fact.name();
        Personal rightPhone = fact.phone() == null ? phone : fact.phone();
        return new Subject(kind, citizenId, rightName, rightPhone, sex, bornIn, identityVerified);
    }
}
