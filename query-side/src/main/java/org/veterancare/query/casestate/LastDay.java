package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.YearMonth;
import org.veterancare.events.Due;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;

/** Last days that no fact holds yet, counted as the rules count theirs, so that each of them explains itself. */
final class LastDay {

    static final Law LAW = Law.load();

    private LastDay() {}

    /** A period in days that rolls over no day of rest. */
    static Due officeDays(String rule, LocalDate base, int days) {
        return Deadlines.officeDays(LAW.rules().inForce(rule, base), base, days);
    }

    /** Until when who reported on this day should be trained to settle in (TRN-02). */
    static Due adaptation(LocalDate reported) {
        return officeDays("TRN-02", reported, LAW.policy().number("adaptationTrainingDays", reported));
    }

    /** The last day of a month, by the wording in force in it. */
    static Due endOf(String rule, YearMonth month) {
        LocalDate first = month.atDay(1);
        return Deadlines.officeDays(LAW.rules().inForce(rule, first), first.minusDays(1), month.lengthOfMonth());
    }

    /** The bureau's period in months. */
    static Due officeMonths(String rule, LocalDate base, int months) {
        return Deadlines.officeMonths(LAW.rules().inForce(rule, base), base, months);
    }
}
