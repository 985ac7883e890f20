package org.veterancare.query.deadlines;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.law.DueExplained;
import org.veterancare.law.DueExplained.Counting;
import org.veterancare.query.casestate.CaseStage;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Received;
import org.veterancare.query.casestate.StateJson;

/**
 * A last day that the change would move.
 *
 * @param ref what in the case it is about, empty where the case itself; of a remedy the version of the decision
 * @param version of the case that was read
 * @param before as it stands
 * @param after as it would be
 * @param hindrance why it cannot be counted again in this case by a fact; left out where it can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MovedDeadline(
        UUID caseId, String street, String neighbourhood, long version, String kind, String ref, String rule,
        Counted before, Counted after, Hindrance hindrance) {

    /** Why a last day stays as it is, whatever is applied. */
    enum Hindrance {
        /** It is no fact's: the lists count it by the law in force, and take the case in again with its next fact. */
        NO_FACT_HOLDS_IT,
        /** The case is closed, with another district, or ended in another one. */
        CASE_OVER,
        /** The case is a record, and is taken up before anything is done in it. */
        CASE_ARCHIVED,
        /** The case is only stored. */
        CASE_STORED_ONLY;

        private static final Set<CaseStage> OVER = EnumSet.of(
                CaseStage.CLOSED, CaseStage.MERGED, CaseStage.TRANSFERRED_OUT);

        /** Null for none: what was decided may be contested whatever became of the case (SUS-04). */
        private static Hindrance of(String period, CaseState state) {
            if (state.isRestricted() || state.isErased()) {
                return CASE_STORED_ONLY;
            }
            if (state.stage() == CaseStage.ARCHIVED) {
                return CASE_ARCHIVED;
            }
            if (OVER.contains(state.stage()) && !period.equals(DeadlineEvent.REMEDY)) {
                return CASE_OVER;
            }
            boolean ofDouble = period.equals(DeadlineEvent.ADAPTATION_TRAINING)
                    && state.received().told() == Received.Told.BY_A_DOUBLE;
            return DeadlineEvent.PERIODS.contains(period) && !ofDouble ? null : NO_FACT_HOLDS_IT;
        }
    }

    /**
     * A last day and how it was counted.
     *
     * @param counting WORKING_DAYS, DAYS or ROLLED_DAYS
     * @param length how many were counted from the first day on
     * @param raw last day before days of rest were looked at
     * @param daysOfRest the days that were passed over; none where another table than the one in force knew them
     * @param daysStoodStill how many days did not count
     * @param otherTable whether it was counted by another table
     * @param provisional whether a year was not in the table
     */
    record Counted(
            LocalDate dueOn, LocalDate from, Counting counting, long length, LocalDate raw, List<LocalDate> daysOfRest,
            long daysStoodStill, String calendarVersion, boolean otherTable, boolean provisional) {

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
                    why.isByOtherTable(),
                    why.isProvisional());
        }
    }

    /** What of the row would move: nothing, a task, the tolerance after a report, or some of the remedies of a case. */
    static List<MovedDeadline> of(OpenPeriods.Row row, Trial trial) {
        CaseState state = StateJson.read(row.state(), CaseState.class);
        List<MovedDeadline> moved = of(row, open(row, state), trial, state);
        // with the report its tolerance is counted again as well; alone it moves where the report stays
        return moved.isEmpty() && row.kind().equals(DeadlineEvent.REPORT)
                ? of(row, Stream.of(Trial.Open.tolerance(state)), trial, state)
                : moved;
    }

    private static Stream<Trial.Open> open(OpenPeriods.Row row, CaseState state) {
        return row.kind().equals(DeadlineEvent.REMEDY)
                ? state.remedies().stream().map(Trial.Open::of)
                : state.deadlines()
                        .stream()
                        .filter(task -> task.kind().name().equals(row.kind()) && task.ref().equals(row.ref()))
                        // a task that waits for another's period is listed with that one
                        .filter(task -> task.kind().name().equals(task.period()))
                        .map(task -> Trial.Open.of(task, state));
    }

    private static List<MovedDeadline> of(
            OpenPeriods.Row row, Stream<Trial.Open> open, Trial trial, CaseState state) {
        return open.flatMap(period -> of(row, period, trial, Hindrance.of(period.period().deadline(), state)).stream())
                .toList();
    }

    private static Optional<MovedDeadline> of(
            OpenPeriods.Row row, Trial.Open open, Trial trial, Hindrance hindrance) {
        DueExplained after = trial.after(open);
        return after.dueOn().equals(open.due().dueOn())
                ? Optional.empty()
                : Optional.of(new MovedDeadline(
                        row.caseId(),
                        row.street(),
                        row.neighbourhood(),
                        row.version(),
                        open.period().deadline(),
                        open.period().ref(),
                        open.due().rule(),
                        Counted.of(trial.before(open)),
                        Counted.of(after),
                        hindrance));
    }
}
