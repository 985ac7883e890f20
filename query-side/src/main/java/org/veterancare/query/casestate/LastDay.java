package org.veterancare.query.casestate;

import java.time.LocalDate;
import org.veterancare.events.Due;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;

/** Last days that no fact holds yet, counted as the rules count theirs, so that each of them explains itself. */
final class LastDay {

    static final Law LAW = Law.load();

    private LastDay() {}

    /** The bureau's period in months. */
    static Due officeMonths(String rule, LocalDate base, int months) {
        return Deadlines.officeMonths(LAW.rules().inForce(rule, base), base, months);
    }
}
