package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.events.Due;

class DeadlinesTest {
    private static final Rule RULE = new Rule(
            "REG-02", "2", "题", "title", "PLC-R", "条例", "51(2)", LocalDate.of(2024, 9, 1), null, Evidence.V, "");

    private final WorkCalendar calendar = WorkCalendar.load(LawFiles.open("holidays-cn.yml"));

    @Test
    void s01ThirtyDaysEndOnTheThirtiethDayAfterTheApproval() {
        var base = LocalDate.of(2025, 6, 2);
        var due = LocalDate.of(2025, 7, 2);
        assertEquals(
                new Due("REG-02", "2", base, due, due, "cn-2026.1"), Deadlines.citizenDays(RULE, base, 30, calendar));
    }

    @Test
    void s01FortyDaysThatEndOnASaturdayRollToMonday() {
        var due = Deadlines.citizenDays(RULE, LocalDate.of(2025, 6, 2), 40, calendar);
        assertEquals(LocalDate.of(2025, 7, 12), due.raw());
        assertEquals(LocalDate.of(2025, 7, 14), due.dueOn());
    }

    @Test
    void s04AnEndInTheNationalHolidayRollsAndTheToleranceCountsFromTheRolledDay() {
        var due = Deadlines.citizenDays(RULE, LocalDate.of(2025, 9, 1), 30, calendar);
        assertEquals(LocalDate.of(2025, 10, 1), due.raw());
        assertEquals(LocalDate.of(2025, 10, 9), due.dueOn());
        // the set time of PLC-R 51(2) is the day one may still come, so its 30 further days follow that day
        var tolerance = Deadlines.citizenDays(RULE, due.dueOn(), 30, calendar);
        assertEquals(LocalDate.of(2025, 11, 8), tolerance.raw());
        assertEquals(LocalDate.of(2025, 11, 10), tolerance.dueOn());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, 1, 2025-02-28",
        "2024-01-31, 1, 2024-02-29",
        "2025-08-31, 6, 2026-02-28",
        "2024-02-29, 12, 2025-02-28",
        "2025-06-18, 6, 2025-12-18"
    })
    void monthsEndOnTheCorrespondingDayOrTheMonthsLast(LocalDate base, int months, LocalDate due) {
        assertEquals(due, Deadlines.officeMonths(RULE, base, months).dueOn());
        assertEquals(due, Deadlines.citizenMonths(RULE, base, months, calendar).raw());
    }

    @Test
    void aCitizensMonthsRollAndTheBureausDoNot() {
        var base = LocalDate.of(2025, 9, 4);
        assertEquals(
                LocalDate.of(2025, 10, 9),
                Deadlines.citizenMonths(RULE, base, 1, calendar).dueOn());
        assertEquals(
                LocalDate.of(2025, 10, 4), Deadlines.officeMonths(RULE, base, 1).dueOn());
        assertEquals(
                LocalDate.of(2025, 10, 4), Deadlines.officeDays(RULE, base, 30).dueOn());
        assertEquals("none", Deadlines.officeDays(RULE, base, 30).calendarVersion());
    }

    @Test
    void anEndOnAnAdjustedWorkdayDoesNotRoll() {
        var saturdayAtWork = LocalDate.of(2025, 10, 11);
        assertEquals(
                saturdayAtWork,
                Deadlines.citizenDays(RULE, saturdayAtWork.minusDays(10), 10, calendar)
                        .dueOn());
    }

    @Test
    void workingDaysSkipHolidaysAndCountAdjustedWeekends() {
        // 26 September is a Friday; the 28th is worked, 1 to 8 October are off, 11 October is worked
        var friday = LocalDate.of(2025, 9, 26);
        assertEquals(
                LocalDate.of(2025, 9, 28),
                Deadlines.workingDays(RULE, friday, 1, calendar).dueOn());
        assertEquals(
                LocalDate.of(2025, 10, 9),
                Deadlines.workingDays(RULE, friday, 4, calendar).dueOn());
        assertEquals(
                LocalDate.of(2025, 10, 11),
                Deadlines.workingDays(RULE, friday, 6, calendar).dueOn());
    }

    @Test
    void aDeadlineInAYearWithoutDataIsProvisional() {
        assertFalse(Deadlines.isProvisional(Deadlines.citizenDays(RULE, LocalDate.of(2026, 11, 23), 30, calendar)));
        var next = Deadlines.citizenDays(RULE, LocalDate.of(2026, 12, 23), 30, calendar);
        assertTrue(Deadlines.isProvisional(next));
        assertEquals("cn-2026.1+fixed", next.calendarVersion());
        assertTrue(Deadlines
                .isProvisional(new Due("REG-02", "2", next.base(), next.raw(), next.dueOn(), "cn-2026.1+weekends")));
        assertTrue(Deadlines.isProvisional(Deadlines.workingDays(RULE, LocalDate.of(2026, 12, 30), 5, calendar)));
        assertFalse(Deadlines.isProvisional(Deadlines.officeMonths(RULE, LocalDate.of(2026, 12, 23), 6)));
    }

    @Test
    void theLawFixesNewYearsDayAlsoBeforeTheArrangementIsOut() {
        var citizen = Deadlines.citizenDays(RULE, LocalDate.of(2026, 12, 2), 30, calendar);
        assertEquals(LocalDate.of(2027, 1, 1), citizen.raw());
        assertEquals(LocalDate.of(2027, 1, 4), citizen.dueOn());
        assertTrue(Deadlines.isProvisional(citizen));
        var office = Deadlines.workingDays(RULE, LocalDate.of(2026, 12, 14), 15, calendar);
        assertEquals(LocalDate.of(2027, 1, 5), office.dueOn());
        assertTrue(Deadlines.isProvisional(office));
    }

    @Test
    void anEmptyPeriodIsAProgrammersMistake() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Deadlines.citizenDays(RULE, LocalDate.of(2025, 6, 2), 0, calendar));
    }
}
