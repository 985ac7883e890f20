package org.veterancare.query.casestate;

import java.time.YearMonth;
import java.util.List;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.OfAnother;
import org.veterancare.events.Personal;
import org.veterancare.events.ProxyRelation;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.IdentityVerified;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.events.SubjectKind;

/**
 * Whom the case is about; personal values stay sealed.
 *
 * @param formerNames names that were changed and no errors, the oldest first (VAL-NAME-1)
 * @param proxyRelation who is reached for the person; null where nobody is named (VAL-TEL-3)
 */
public record Subject(
        SubjectKind kind,
        Personal citizenId,
        Personal name,
        List<Personal> formerNames,
        Personal phone,
        ProxyRelation proxyRelation,
        @OfAnother Personal proxyPhone,
        Sex sex,
        YearMonth bornIn,
        boolean identityVerified) {

    /** Rows of before former names were kept have none. */
    public Subject {
        formerNames = formerNames == null ? List.of() : formerNames;
    }

    static Subject of(CaseOpened opened) {
        return new Subject(
                opened.subjectKind(),
                opened.citizenId(),
                opened.name(),
                List.of(),
                opened.phone(),
                opened.proxyRelation(),
                opened.proxyPhone(),
                opened.sex(),
                opened.bornIn(),
                opened.identityVerified());
    }

    Subject after(SubjectEvent event) {
        return switch (event) {
            case IdentityVerified fact -> identified(citizenId, sex, bornIn, true);
            case IdentityCorrected fact -> identified(fact.citizenId(), fact.sex(), fact.bornIn(), false);
            case NameChanged fact ->
                new Subject(
                        kind, citizenId, fact.name(), Lists.append(formerNames, name), phone, proxyRelation, proxyPhone,
                        sex, bornIn, identityVerified);
            case ContactRecorded fact ->
                new Subject(
                        kind, citizenId, name, formerNames, fact.phone(), fact.proxyRelation(), fact.proxyPhone(), sex,
                        bornIn, identityVerified);
            default -> this;
        };
    }

    private Subject identified(Personal number, Sex ofSex, YearMonth born, boolean verified) {
        return new Subject(
                kind, number, name, formerNames, phone, proxyRelation, proxyPhone, ofSex, born, verified);
    }

    /** Of the opening; another kind that was added since is put right there. */
    Subject of(SubjectKind right) {
        return new Subject(
                right, citizenId, name, formerNames, phone, proxyRelation, proxyPhone, sex, bornIn, identityVerified);
    }

    Subject corrected(FactCorrected fact) {
        Personal rightName = fact.name() == null ? name : fact.name();
        Personal rightPhone = fact.phone() == null ? phone : fact.phone();
        return new Subject(
                kind, citizenId, rightName, formerNames, rightPhone, proxyRelation, proxyPhone, sex, bornIn,
                identityVerified);
    }

    /** Whether there is a number, the person's or somebody else's, to call (VAL-TEL-3). */
    boolean isReachable() {
        return phone != null || proxyPhone != null;
    }
}
