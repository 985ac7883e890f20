package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.veterancare.law.WorkCalendar;

/** Working days by the table of holidays in force. */
final class Workdays {

    private static final WorkCalendar CALENDAR = LastDay.LAW.calendar();

    private Workdays() {}

    /** From the first day, which is left out, to the last; none where the last comes before. */
    static int between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? 0
                : (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(CALENDAR::isWorkday).count();
    }

    /** The last of so many working days after this day. */
    static LocalDate after(LocalDate day, int count) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(CALENDAR::isWorkday)
                .skip(count - 1L)
                .findFirst()
                .orElseThrow();
    }

    static String calendarVersion() {
        return CALENDAR.version();
    }
}
