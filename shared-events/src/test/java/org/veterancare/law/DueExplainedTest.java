package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.Due;
import org.veterancare.law.DueExplained.Counting;
import org.veterancare.law.PolicyValue.Unit;

/** A due date says what was counted, and every day of rest it passed over. */
class DueExplainedTest {

    private static final Law LAW = Law.load();
    private static final LocalDate BEFORE_THE_HOLIDAYS = LocalDate.of(2025, 9, 25);

    private static DueExplained explained(Due due) {
        return DueExplained.of(due, LAW);
    }

    private static Rule rule(String code) {
        return LAW.rules().inForce(code, BEFORE_THE_HOLIDAYS);
    }

    @Test
    void a_period_in_working_days_names_every_day_of_rest_in_it() {
        Due due = Deadlines.workingDays(rule("HRD-12"), BEFORE_THE_HOLIDAYS, 5, LAW.calendar());
        DueExplained why = explained(due);
        assertEquals(Counting.WORKING_DAYS, why.counting());
        assertEquals(5, why.length());
        assertEquals(BEFORE_THE_HOLIDAYS.plusDays(1), why.from());
        // The Sunday of the 28th is worked; the Saturday before it and 1 to 8 October are not.
        Stream<LocalDate> holidays = LocalDate.of(2025, 10, 1).datesUntil(LocalDate.of(2025, 10, 9));
        List<LocalDate> rest = Stream.concat(Stream.of(LocalDate.of(2025, 9, 27)), holidays).toList();
        assertEquals(rest, why.daysOfRest());
    }

    @Test
    void a_citizens_last_day_names_the_days_it_rolled_over() {
        DueExplained why = explained(
                Deadlines.citizenDays(rule("REG-02"), BEFORE_THE_HOLIDAYS, 8, LAW.calendar()));
        assertEquals(Counting.ROLLED_DAYS, why.counting());
        assertEquals(8, why.length());
        assertEquals(LocalDate.of(2025, 10, 3), why.raw());
        assertEquals(LocalDate.of(2025, 10, 9), why.dueOn());
        assertEquals(LocalDate.of(2025, 10, 3).datesUntil(why.dueOn()).toList(), why.daysOfRest());
        assertFalse(why.isProvisional());
    }

    @Test
    void the_bureaus_own_days_pass_over_nothing() {
        DueExplained why = explained(Deadlines.officeDays(rule("HRD-06"), BEFORE_THE_HOLIDAYS, 7));
        assertEquals(Counting.DAYS, why.counting());
        assertEquals(7, why.length());
        assertEquals(List.of(), why.daysOfRest());
        assertEquals(Deadlines.NO_CALENDAR, why.calendarVersion());
    }

    @Test
    void the_days_add_up_whatever_the_base_and_the_length() {
        LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2026, 6, 1)).forEach(base -> {
            for (int length = 1; length <= 20; length += 3) {
                DueExplained working = explained(
                        Deadlines.workingDays(rule("HRD-12"), base, length, LAW.calendar()));
                assertEquals(length, working.length());
                DueExplained rolled = explained(
                        Deadlines.citizenDays(rule("REG-02"), base, length, LAW.calendar()));
                assertEquals(rolled.dueOn(), rolled.raw().plusDays(rolled.daysOfRest().size()));
            }
        });
    }

    @Test
    void of_another_table_than_the_one_in_force_no_days_of_rest_are_known() {
        Due due = Deadlines.citizenDays(rule("REG-02"), BEFORE_THE_HOLIDAYS, 8, LAW.calendar());
        assertFalse(explained(due).isByOtherTable());
        DueExplained older = explained(
                new Due(due.rule(), due.ruleVersion(), due.base(), due.raw(), due.dueOn().plusDays(2), "cn-older"));
        assertTrue(older.isByOtherTable());
        assertEquals(List.of(), older.daysOfRest());
        Due provisional = Deadlines.citizenDays(rule("REG-02"), LocalDate.of(2031, 1, 1), 30, LAW.calendar());
        assertFalse(explained(provisional).isByOtherTable());
        assertFalse(explained(Deadlines.officeDays(rule("HRD-06"), BEFORE_THE_HOLIDAYS, 7)).isByOtherTable());
    }

    @Test
    void each_length_in_working_days_of_the_policy_is_that_of_a_period() {
        PolicyParameters policy = LAW.policy();
        Set<String> ofPeriods = DeadlineEvent.PERIODS.stream()
                .flatMap(deadline -> Stream.of(true, false)
                        .flatMap(extended -> new CasePeriod(deadline, "", extended).keys().stream()))
                .filter(key -> policy.values(key).getLast().unit() == Unit.WORKING_DAYS)
                .collect(Collectors.toSet());
        assertEquals(policy.keys()
                .stream()
                .filter(key -> policy.values(key).getLast().unit() == Unit.WORKING_DAYS)
                .collect(Collectors.toSet()), ofPeriods);
    }

    @Test
    void a_year_that_is_not_in_the_table_makes_it_provisional() {
        assertTrue(explained(Deadlines.citizenDays(
                rule("REG-02"), LocalDate.of(2031, 1, 1), 30, LAW.calendar())).isProvisional());
    }
}
