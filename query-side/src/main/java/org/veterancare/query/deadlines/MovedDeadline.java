package org.veterancare.query.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.veterancare.events.Due;
import org.veterancare.law.DueExplained;
import org.veterancare.law.DueExplained.Counting;
import org.veterancare.law.Law;
import org.veterancare.law.Recount;
import org.veterancare.law.WorkCalendar;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Deadline;
import org.veterancare.query.casestate.StateJson;

/**
 * A last day that the change would move.
 *
 * @param ref what in the case it is about, empty where the case itself
 * @param version of the case that was read
 * @param before as it stands
 * @param after as it would be
 */
record MovedDeadline(
        UUID caseId, String street, String neighbourhood, long version, String kind, String ref, String rule,
        Counted before, Counted after) {

    /**
     * A last day and how it was counted.
     *
     * @param counting WORKING_DAYS, DAYS or ROLLED_DAYS
     * @param length how many were counted from the first day on
     * @param raw last day before days of rest were looked at
     * @param daysOfRest the days that were passed over
     * @param daysStoodStill how many days did not count
     * @param provisional whether a year was not in the table
     */
    record Counted(
            LocalDate dueOn, LocalDate from, Counting counting, long length, LocalDate raw, List<LocalDate> daysOfRest,
            long daysStoodStill, String calendarVersion, boolean provisional) {

        private static Counted of(DueExplained why) {
            return new Counted(
                    why.dueOn(),
                    why.from(),
                    why.counting(),
                    why.length(),
                    why.raw(),
                    why.daysOfRest(),
                    why.stoodStill().stream().mapToLong(DueExplained.Standstill::length).sum(),
                    why.calendarVersion(),
                    why.isProvisional());
        }
    }

    /** Empty where the last day stays. */
    static Optional<MovedDeadline> of(OpenPeriods.Row row, Candidate.Period period, WorkCalendar calendar, Law law) {
        return StateJson.read(row.state(), CaseState.class)
                .deadlines()
                .stream()
                .filter(open -> open.kind().name().equals(row.kind()) && open.ref().equals(row.ref()))
                .findFirst()
                .flatMap(open -> of(row, open, period, law.under(calendar), law));
    }

    private static Optional<MovedDeadline> of(
            OpenPeriods.Row row, Deadline open, Candidate.Period period, Law tried, Law law) {
        Due due = open.due();
        DueExplained why = DueExplained.of(due, open.daysLeftOut(), law);
        boolean changed = period != null && period.isFor(open);
        Counting counting = changed ? counting(period, why.counting()) : why.counting();
        long length = changed ? length(period, due) : why.length();
        Due again = new Recount(due, open.daysLeftOut(), law).as(counting, length, tried.calendar());
        return again.dueOn().equals(due.dueOn())
                ? Optional.empty()
                : Optional.of(new MovedDeadline(
                        row.caseId(),
                        row.street(),
                        row.neighbourhood(),
                        row.version(),
                        row.kind(),
                        row.ref(),
                        open.rule(),
                        Counted.of(why),
                        Counted.of(DueExplained.of(again, counting, length, open.daysLeftOut(), tried))));
    }

    private static Counting counting(Candidate.Period period, Counting now) {
        if (period.unit() == Candidate.Unit.WORKING_DAYS) {
            return Counting.WORKING_DAYS;
        }
        boolean rolls = period.rolled() == null ? now == Counting.ROLLED_DAYS : period.rolled();
        return rolls ? Counting.ROLLED_DAYS : Counting.DAYS;
    }

    private static long length(Candidate.Period period, Due due) {
        return period.unit() == Candidate.Unit.MONTHS
                ? Recount.days(due, period.length())
                : period.length();
    }
}
