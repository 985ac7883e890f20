package org.veterancare.law;

import java.time.LocalDate;
import org.veterancare.events.Due;

/** Until when a job is owed to whoever was received for assigned work (PLC-02, PLC-R 31(2)). */
public final class TimeToPlace {

    /** Code of the rule that sets it. */
    static final String RULE = "PLC-02";

    /** Months from the day of the reception. */
    static final int MONTHS = 6;

    private TimeToPlace() {}

    /** The bureau's own last day, which rolls over no day of rest (TIM-03). */
    public static Due of(LocalDate receivedOn, RuleCatalogue rules) {
        return Deadlines.officeMonths(rules.inForce(RULE, receivedOn), receivedOn, MONTHS);
    }

    /** Whether who was received on this day was on the post within the time. */
    public static boolean isKept(LocalDate receivedOn, LocalDate startedOn) {
        return !startedOn.isAfter(receivedOn.plusMonths(MONTHS));
    }
}
