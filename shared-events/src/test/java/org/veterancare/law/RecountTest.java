package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseId;
import org.veterancare.events.DeadlineEvent.DeadlinePaused;
import org.veterancare.events.DeadlineEvent.DeadlineResumed;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;
import org.veterancare.law.DueExplained.Counting;

/** A period moves by exactly the days it stood still, and is counted again from the same base (F12). */
class RecountTest {

    private static final Law LAW = Law.load();
    private static final LocalDate BASE = LocalDate.of(2025, 9, 22);
    private static final String GROUND = "ASSISTANCE_REQUESTED";
    private static final CasePeriod REVIEW = new CasePeriod("HARDSHIP_REVIEW", "1", false);

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    private static StoodStill still(LocalDate from, LocalDate until) {
        return new StoodStill(from, until, GROUND);
    }

    private static Rule rule(String code) {
        return LAW.rules().inForce(code, BASE);
    }

    private static Due working(int days) {
        return Deadlines.workingDays(rule("HRD-12"), BASE, days, LAW.calendar());
    }

    private static Due again(Due due, StoodStill... days) {
        return new Recount(due, REVIEW, List.of(), LAW).leavingOut(List.of(days), LAW.calendar());
    }

    @Test
    void f12_seven_working_days_over_the_national_holiday_move_the_last_day_by_exactly_seven_working_days() {
        Due due = working(10);
        // 23 to 26, Sunday the 28th is worked, 29, 30, then the holiday until 8 October: 9, 10, and Saturday the 11th is worked
        assertEquals(day(10, 11), due.dueOn());
        // 26, 28, 29, 30 September, 9, 10, 11 October: seven working days with the whole holiday between them
        StoodStill pause = still(day(9, 26), day(10, 13));
        Due moved = again(due, pause);
        assertEquals(day(10, 21), moved.dueOn());
        long between = due.dueOn()
                .plusDays(1)
                .datesUntil(moved.dueOn().plusDays(1))
                .filter(LAW.calendar()::isWorkday)
                .count();
        assertEquals(7, between);
        DueExplained why = DueExplained.of(moved, REVIEW, List.of(pause), LAW);
        assertEquals(10, why.length());
        assertEquals(7, why.stoodStill().getFirst().length());
        assertEquals("STILL-ASSISTANCE", why.stoodStill().getFirst().rule().code());
        // the holiday lies within the standstill, so it is not named again as days of rest
        assertTrue(why.daysOfRest().stream().noneMatch(pause::covers));
    }

    @Test
    void f12_days_of_rest_alone_move_nothing() {
        assertEquals(working(10).dueOn(), again(working(10), still(day(10, 1), day(10, 9))).dueOn());
    }

    @Test
    void f12_a_citizens_calendar_days_move_by_all_days_and_roll_only_then() {
        Due due = Deadlines.citizenDays(rule("SUS-04"), BASE, 5, LAW.calendar());
        assertEquals(day(9, 27), due.raw());
        assertEquals(day(9, 28), due.dueOn());
        Due moved = again(due, still(day(9, 24), day(9, 28)));
        assertEquals(day(10, 1), moved.raw());
        assertEquals(day(10, 9), moved.dueOn());
        assertEquals(5, DueExplained.of(moved, REVIEW, List.of(still(day(9, 24), day(9, 28))), LAW).length());
    }

    @Test
    void f12_the_bureaus_calendar_days_move_and_never_roll() {
        Due due = Deadlines.officeDays(rule("HRD-06"), BASE, 7);
        assertEquals(day(10, 3), again(due, still(day(9, 25), day(9, 29))).dueOn());
    }

    @Test
    void f12_several_standstills_add_up_whatever_was_left_out_before() {
        StoodStill first = still(day(9, 24), day(9, 25));
        StoodStill second = still(day(9, 29), day(9, 30));
        Due once = again(working(10), first);
        assertEquals(again(working(10), first, second),
                new Recount(once, REVIEW, List.of(first), LAW).leavingOut(List.of(first, second), LAW.calendar()));
    }

    @Test
    void whatever_stands_still_the_length_stays_and_each_working_day_of_it_moves_the_last_day_by_one() {
        Random random = new Random(12);
        for (int run = 0; run < 2000; run++) {
            LocalDate base = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
            int length = List.of(5, 10).get(random.nextInt(2));
            Due due = Deadlines.workingDays(rule("HRD-12"), base, length, LAW.calendar());
            long until = base.datesUntil(due.dueOn()).count();
            LocalDate from = base.plusDays(1 + random.nextInt((int) until));
            StoodStill pause = still(from, from.plusDays(1 + random.nextInt(40)));
            Due moved = again(due, pause);
            DueExplained why = DueExplained.of(moved, REVIEW, List.of(pause), LAW);
            assertEquals(length, why.length());
            long shift = due.dueOn()
                    .plusDays(1)
                    .datesUntil(moved.dueOn().plusDays(1))
                    .filter(LAW.calendar()::isWorkday)
                    .count();
            assertEquals(why.stoodStill().getFirst().length(), shift, due + " " + pause);
        }
    }

    @Test
    void counted_again_by_the_same_table_nothing_moves() {
        for (Due due : List.of(working(5), Deadlines.citizenDays(rule("REG-02"), BASE, 30, LAW.calendar()),
                Deadlines.officeDays(rule("HRD-06"), BASE, 7), Deadlines.officeMonths(rule("PLC-02"), BASE, 6))) {
            assertEquals(due, new Recount(due, REVIEW, List.of(), LAW).by(LAW.calendar()));
        }
    }

    @Test
    void another_table_moves_working_days_and_rolled_days_and_leaves_the_bureaus_days() {
        WorkCalendar another = WorkCalendar.load(yaml("""
            version: "cn-next"
            note: a bridge day more
            years:
              - year: 2025
                evidence: P
                source: made up
                holidays:
                  - { name: 国庆节, from: 2025-10-01, to: 2025-10-09 }
                workdays: [2025-09-28, 2025-10-11]
            """));
        assertEquals(day(10, 13), new Recount(working(10), REVIEW, List.of(), LAW).by(another).dueOn());
        Due citizen = Deadlines.citizenDays(rule("REG-02"), BASE, 10, LAW.calendar());
        assertEquals(day(10, 10), new Recount(citizen, REVIEW, List.of(), LAW).by(another).dueOn());
        assertEquals("cn-next", new Recount(citizen, REVIEW, List.of(), LAW).by(another).calendarVersion());
        Due office = Deadlines.officeDays(rule("HRD-06"), BASE, 10);
        assertEquals(office, new Recount(office, REVIEW, List.of(), LAW).by(another));
    }

    @Test
    void a_period_counted_by_an_older_table_keeps_the_length_the_law_sets() {
        Due due = working(10);
        Due older = new Due(
                due.rule(), due.ruleVersion(), due.base(), due.raw().plusDays(2), due.dueOn().plusDays(2), "cn-older");
        assertEquals(10, DueExplained.of(older, REVIEW, List.of(), LAW).length());
        assertEquals(due, new Recount(older, REVIEW, List.of(), LAW).by(LAW.calendar()));
    }

    @Test
    void another_length_is_counted_from_the_same_base() {
        Recount recount = new Recount(working(10), REVIEW, List.of(), LAW);
        assertEquals(working(5).dueOn(), recount.as(Counting.WORKING_DAYS, 5, LAW.calendar()).dueOn());
        assertEquals(day(10, 22), recount.as(Counting.DAYS, 30, LAW.calendar()).dueOn());
        assertEquals(day(11, 24),
                recount.as(Counting.ROLLED_DAYS, Recount.days(working(10), 2), LAW.calendar()).dueOn());
    }

    @Test
    void nothing_is_over_while_it_stands_still() {
        CaseId id = CaseId.of("01937b5e-0000-7000-8000-000000000001");
        RunningDue answer = new RunningDue("FORFEITURE_ANSWER");
        assertFalse(answer.isOver(day(12, 1)));
        Due due = working(10);
        answer.begin(due);
        assertFalse(answer.isOver(due.dueOn()));
        assertTrue(answer.isOver(due.dueOn().plusDays(1)));
        answer.on(new DeadlinePaused(id, day(9, 26), "SCORE_NOTICE", "", due, GROUND));
        assertTrue(answer.isOver(day(12, 1)));
        answer.on(new DeadlinePaused(id, day(9, 26), "FORFEITURE_ANSWER", "", due, GROUND));
        assertFalse(answer.isOver(day(12, 1)));
        Due moved = again(due, still(day(9, 26), day(10, 13)));
        answer.on(new DeadlineResumed(id, day(10, 13), "FORFEITURE_ANSWER", "", due, moved,
                List.of(still(day(9, 26), day(10, 13)))));
        assertEquals(moved.dueOn(), answer.lastDay());
        assertFalse(answer.isOver(moved.dueOn()));
    }

    @Test
    void only_grounds_of_the_data_stop_a_period() {
        assertEquals(List.of("ASSISTANCE_REQUESTED", "APPRAISAL", "MATERIALS_REQUESTED").stream().sorted().toList(),
                LAW.standstill().of("HARDSHIP_REVIEW"));
        assertEquals(List.of(), LAW.standstill().of("REPORT"));
        assertTrue(LAW.standstill().stoppedBy("NO_TIME").isEmpty());
    }

    @Test
    void a_wrong_file_of_grounds_stops_the_start_with_its_entry() {
        assertThrows(IllegalStateException.class, () -> StandstillGrounds.load(yaml("""
            version: "1"
            note: none
            grounds:
              - { ground: HEARING, rule: STILL-HEARING, evidence: P, source: made up, deadlines: [] }
            """)));
    }

    /** From October on fifteen working days take the place of ten, also where ten ran already. */
    private static final Law LONGER = OwnersFile.changedPeriods(LAW,
            """
                version: "1"
                note: made up
                changes:
                  - { rule: HRD-12, deadline: HARDSHIP_REVIEW, from: 2025-10-01, was: 10, length: 15, unit: WORKING_DAYS, evidence: P, source: made up }
                  - { rule: SUS-04, deadline: UNCLAIMED_LETTER, from: 2025-10-01, was: 30, length: 3, unit: DAYS, evidence: P, source: made up }
                  - { rule: PLC-02, deadline: PLACEMENT, from: 2025-10-01, was: 6, length: 4, unit: MONTHS, evidence: P, source: made up }
                """);

    private static Due inForce(Due due, String deadline, LocalDate on, StoodStill... days) {
        return new Recount(due, new CasePeriod(deadline, "1", false), List.of(days), LONGER).inForce(on, LONGER);
    }

    @Test
    void tim05_a_period_that_runs_gets_the_new_length_from_the_same_base_and_says_so() {
        Due longer = inForce(working(10), "HARDSHIP_REVIEW", day(10, 9));
        assertEquals(Deadlines.workingDays(rule("HRD-12"), BASE, 15, LAW.calendar()).dueOn(), longer.dueOn());
        assertEquals(15, DueExplained.of(longer, REVIEW, List.of(), LONGER).length());
        // once is enough
        assertEquals(longer, inForce(longer, "HARDSHIP_REVIEW", day(10, 10)));
        StoodStill pause = still(day(9, 26), day(10, 13));
        Due moved = inForce(again(working(10), pause), "HARDSHIP_REVIEW", day(10, 9), pause);
        assertEquals(15, DueExplained.of(moved, REVIEW, List.of(pause), LONGER).length());
    }

    @Test
    void tim05_it_is_not_for_another_period_of_the_rule_nor_before_its_day_nor_for_one_that_was_over_or_began_later() {
        assertEquals(working(10), inForce(working(10), "HARDSHIP_DECISION", day(10, 9)));
        assertEquals(working(10), inForce(working(10), "HARDSHIP_REVIEW", day(9, 30)));
        assertEquals(working(5), inForce(working(5), "HARDSHIP_REVIEW", day(10, 9)));
        Due over = Deadlines.workingDays(rule("HRD-12"), day(9, 1), 10, LAW.calendar());
        assertEquals(over, inForce(over, "HARDSHIP_REVIEW", day(10, 9)));
        Due later = Deadlines.workingDays(rule("HRD-12"), day(10, 1), 10, LAW.calendar());
        assertEquals(later, inForce(later, "HARDSHIP_REVIEW", day(10, 9)));
    }

    @Test
    void tim05_a_shorter_period_is_not_over_by_a_law_that_was_not_in_force() {
        Due letter = Deadlines.citizenDays(rule("SUS-04"), BASE, 30, LAW.calendar());
        assertEquals(letter, inForce(letter, "UNCLAIMED_LETTER", day(10, 9)));
        Due placed = Deadlines.officeMonths(rule("PLC-02"), day(7, 31), 6);
        assertEquals(day(11, 30), inForce(placed, "PLACEMENT", day(10, 9)).dueOn());
    }

    private static InputStream yaml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
