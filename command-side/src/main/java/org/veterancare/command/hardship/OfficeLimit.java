package org.veterancare.command.hardship;

import java.time.LocalDate;
import org.veterancare.events.Due;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;

/** How long the office may take for a step: working days of the policy, for the work list and not for the applicant. */
final class OfficeLimit {

    private OfficeLimit() {}

    /** @param key policy parameter of HRD-12, in working days */
    static Due of(String key, Law law, LocalDate from) {
        return Deadlines.workingDays(
                law.rules().inForce("HRD-12", from), from, law.policy().number(key, from), law.calendar());
    }
}
