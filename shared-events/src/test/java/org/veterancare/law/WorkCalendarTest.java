package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    private final WorkCalendar calendar = WorkCalendar.load(LawFiles.open("holidays-cn.yml"));

    @ParameterizedTest
    @CsvSource({
        "2024-02-09, true",
        "2024-02-18, true",
        "2024-09-14, true",
        "2024-10-07, false",
        "2025-01-26, true",
        "2025-02-04, false",
        "2025-10-08, false",
        "2025-10-11, true",
        "2025-07-12, false",
        "2026-01-02, false",
        "2026-01-04, true",
        "2026-02-23, false",
        "2026-10-10, true"
    })
    void holidaysRestAndAdjustedWeekendsWork(LocalDate day, boolean work) {
        assertEquals(work, calendar.isWorkday(day));
    }

    @ParameterizedTest
    @CsvSource({"2024, 115, 251", "2025, 117, 248", "2026, 117, 248"})
    void aYearHasTheDaysOfRestThatTheLawGives(int year, int rest, int work) {
        // 104 or so weekend days and the statutory holidays: 11 until 2024, 13 since 2025
        var first = LocalDate.of(year, 1, 1);
        var worked = first.datesUntil(first.plusYears(1)).filter(calendar::isWorkday).count();
        assertEquals(work, worked);
        assertEquals(rest, first.lengthOfYear() - worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, false",
        "2027-01-04, true",
        "2027-05-01, false",
        "2027-05-03, true",
        "2027-10-01, false",
        "2027-10-02, false",
        "2027-10-04, true",
        "2028-05-02, false",
        // before 2025 the 2nd of May was worked
        "2023-05-01, false",
        "2023-05-02, true",
        // what the law fixed then is not in the data
        "2007-05-01, true"
    })
    void aYearOutsideTheDataRestsOnWeekendsAndOnWhatTheLawItselfFixes(LocalDate day, boolean work) {
        assertFalse(calendar.covers(day.getYear()));
        assertEquals(work, calendar.isWorkday(day));
    }

    @Test
    void anArrangementStandsOverWhatTheLawFixes() {
        var tried = calendar.with("tried", List.of(
                new WorkCalendar.Year(2027, Evidence.P, "made up", List.of(), List.of())));
        assertTrue(tried.isWorkday(LocalDate.of(2027, 1, 1)));
        assertFalse(tried.isWorkday(LocalDate.of(2028, 5, 2)));
        assertEquals(LocalDate.of(2024, 2, 4), calendar.firstDifference(tried).orElseThrow());
    }

    @Test
    void aFileWithoutFixedDaysHasWeekendsOnly() {
        var older = WorkCalendar.load(LawFiles.yaml("""
            version: '1'
            note: test
            years:
              - { year: 2025, evidence: U, source: test, holidays: [], workdays: [] }
            """));
        assertTrue(older.isWorkday(LocalDate.of(2027, 1, 1)));
        assertEquals("1+weekends", older.version(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 4)));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31, 0", "2026-11-01, 2027", "2026-12-31, 2027", "2027-01-01, 2027", "2027-11-01, 2027"})
    void theNextYearIsMissedFromNovemberOn(LocalDate today, int missing) {
        assertEquals(missing, calendar.missing(today).orElse(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{ since: 2025, evidence: U, source: test, days: { 2: [30] } } | has a day that is in no calendar",
        "{ since: 2025, evidence: U, days: { 1: [1] } } | source is missing",
        "{ since: 2025, source: test, days: { 1: [1] } } | evidence or days are missing"
    })
    void wrongFixedDaysAreRefusedNamingTheirYear(String edition, String message) {
        var file = "version: '1'\nnote: test\nfixed:\n  - " + edition
                + "\nyears:\n  - { year: 2025, evidence: U, source: test, holidays: [], workdays: [] }\n";
        var wrong = assertThrows(IllegalStateException.class, () -> WorkCalendar.load(LawFiles.yaml(file)));
        assertEquals("holidays-cn: fixed entry 2025: " + message, wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "holidays: [{ name: 元旦, from: 2024-01-01, to: 2024-01-01 }], workdays: [] | 元旦 is not in the year",
        "holidays: [{ name: 元旦, from: 2025-01-02, to: 2025-01-01 }], workdays: [] | 元旦 has no first day",
        "holidays: [{ name: 元旦, from: 2025-01-01 }], workdays: [] | 元旦 has no first day",
        "holidays: [], workdays: [2025-01-06] | adjusted workday 2025-01-06 is no free weekend day",
        "holidays: [], workdays: [], days: [] | Unrecognized",
        "holidays: [] | evidence, holidays or workdays are missing"
    })
    void aWrongFileIsRefusedNamingTheYear(String days, String message) {
        var file = "version: '1'\nnote: test\nyears:\n  - { year: 2025, evidence: U, source: test, " + days + " }\n";
        var wrong = assertThrows(IllegalStateException.class, () -> WorkCalendar.load(LawFiles.yaml(file)));
        assertTrue(wrong.getMessage().startsWith("holidays-cn: years entry 2025: " + message), wrong.getMessage());
    }
}
