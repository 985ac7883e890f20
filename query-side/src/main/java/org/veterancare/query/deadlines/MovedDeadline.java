package org.veterancare.query.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.law.DueExplained;
import org.veterancare.law.DueExplained.Counting;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.StateJson;

/**
 * A last day that the change would move.
 *
 * @param ref what in the case it is about, empty where the case itself; of a remedy the version of the decision
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

    /** What of the row would move: nothing, a task, or some of the remedies of a case. */
    static List<MovedDeadline> of(OpenPeriods.Row row, Trial trial) {
        CaseState state = StateJson.read(row.state(), CaseState.class);
        Stream<Trial.Open> open = row.kind().equals(DeadlineEvent.REMEDY)
                ? state.remedies().stream().map(Trial.Open::of)
                : state.deadlines()
                        .stream()
                        .filter(task -> task.kind().name().equals(row.kind()) && task.ref().equals(row.ref()))
                        .map(Trial.Open::of);
        return open.flatMap(period -> of(row, period, trial).stream()).toList();
    }

    private static Optional<MovedDeadline> of(OpenPeriods.Row row, Trial.Open open, Trial trial) {
        DueExplained after = trial.after(open);
        return after.dueOn().equals(open.due().dueOn())
                ? Optional.empty()
                : Optional.of(new MovedDeadline(
                        row.caseId(),
                        row.street(),
                        row.neighbourhood(),
                        row.version(),
                        row.kind(),
                        open.ref(),
                        open.due().rule(),
                        Counted.of(trial.before(open)),
                        Counted.of(after)));
    }
}
