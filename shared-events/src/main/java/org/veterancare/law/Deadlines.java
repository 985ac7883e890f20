package org.veterancare.law;

import java.time.LocalDate;
import org.veterancare.events.Due;

/**
 * Deadlines from a base date (TIM-01 to TIM-06). The base is the day of the event; the period starts the day after it
 * (CIV 201). A citizen's last day rolls over days of rest (CIV 203), the bureau's own does not, which is the stricter reading.
 * Facts that a command decides by such a day name the rule that sets it and those by which it was counted.
 */
public final class Deadlines {
    /** What stands for the calendar where none was needed. */
    public static final String NO_CALENDAR = "none";

    private Deadlines() {}

    /** A citizen's period in days: base + days, rolled to the next working day (TIM-01, TIM-03). */
    public static Due citizenDays(Rule rule, LocalDate base, int days, WorkCalendar calendar) {
        return rolled(rule, base, base.plusDays(positive(days)), calendar, "TIM-01", "TIM-03");
    }

    /** A citizen's period in months: the corresponding day or the month's last, rolled (TIM-02, TIM-03). */
    public static Due citizenMonths(Rule rule, LocalDate base, int months, WorkCalendar calendar) {
        return rolled(rule, base, base.plusMonths(positive(months)), calendar, "TIM-02", "TIM-03");
    }

    /** A citizen's last day that was set by date, as in a notice; it rolls as the end of a period does (TIM-03). */
    public static Due citizenDate(Rule rule, LocalDate base, LocalDate last, WorkCalendar calendar) {
        return rolled(rule, base, last, calendar, "TIM-03");
    }

    /** The bureau's period in days: base + days, not rolled (TIM-01, TIM-03). */
    public static Due officeDays(Rule rule, LocalDate base, int days) {
        return fixed(rule, base, base.plusDays(positive(days)), NO_CALENDAR, "TIM-01", "TIM-03");
    }

    /** The bureau's period in months: the corresponding day or the month's last, not rolled (TIM-02, TIM-03). */
    public static Due officeMonths(Rule rule, LocalDate base, int months) {
        return fixed(rule, base, base.plusMonths(positive(months)), NO_CALENDAR, "TIM-02", "TIM-03");
    }

    /** A period in working days: the nth working day after the base (TIM-04). */
    public static Due workingDays(Rule rule, LocalDate base, int days, WorkCalendar calendar) {
        var last = base;
        for (var left = positive(days); left > 0; left--) {
            last = calendar.sameOrNextWorkday(last.plusDays(1));
        }
        return fixed(rule, base, last, calendar.version(base, last), "TIM-04");
    }

    /** Whether a year of this deadline was not in the calendar, so that it must be computed again once it is. */
    public static boolean isProvisional(Due due) {
        return WorkCalendar.isProvisional(due.calendarVersion());
    }

    private static Due rolled(Rule rule, LocalDate base, LocalDate raw, WorkCalendar calendar, String... counted) {
        counted(rule.code(), counted);
        var dueOn = calendar.sameOrNextWorkday(raw);
        return new Due(rule.code(), rule.version(), base, raw, dueOn, calendar.version(raw, dueOn));
    }

    private static Due fixed(Rule rule, LocalDate base, LocalDate last, String calendarVersion, String... counted) {
        counted(rule.code(), counted);
        return new Due(rule.code(), rule.version(), base, last, last, calendarVersion);
    }

    /** Remembers that a command decides by this rule's last day, and by which rules it was counted. */
    static void counted(String rule, String... by) {
        Guard.applied(rule);
        for (String code : by) {
            Guard.applied(code);
        }
    }

    private static int positive(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("a period has at least one day or month");
        }
        return length;
    }
}
