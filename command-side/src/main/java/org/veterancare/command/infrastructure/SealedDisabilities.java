package org.veterancare.command.infrastructure;

import org.springframework.stereotype.Component;
import org.veterancare.command.Disabilities;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Disability;
import org.veterancare.events.Personal;

/** Seals and opens with the key of the case; what a fact of before the sealing tells is open still. */
@Component
final class SealedDisabilities implements Disabilities {

    private final PersonalCipher cipher;

    SealedDisabilities(PersonalCipher cipher) {
        this.cipher = cipher;
    }

    /** As it would be sealed when the fact is written. */
    @Override
    public Personal seal(CaseId caseId, Class<? extends CaseEvent> fact, Disability disability) {
        String place = FactNames.of(fact) + "#/disability";
        return Personal.sealed(cipher.seal(caseId.value(), place, disability.toPersonal()));
    }

    @Override
    public Disability open(CaseId caseId, Personal disability) {
        return Disability.parse(disability.isSealed() ? cipher.open(caseId, disability) : disability.clear());
    }
}
