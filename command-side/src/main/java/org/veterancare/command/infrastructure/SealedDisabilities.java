package org.veterancare.command.infrastructure;

import org.springframework.stereotype.Component;
import org.veterancare.command.Disabilities;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.CaseId;
import org.veterancare.events.Disability;
import org.veterancare.events.Personal;

/** Opens with the key of the case; what a fact of before the sealing tells, or one of this moment, is open still. */
@Component
final class SealedDisabilities implements Disabilities {

    private final PersonalCipher cipher;

    SealedDisabilities(PersonalCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Disability open(CaseId caseId, Personal disability) {
        return Disability.parse(disability.isSealed() ? cipher.open(caseId, disability) : disability.clear());
    }
}
