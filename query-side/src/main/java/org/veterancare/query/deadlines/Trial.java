package org.veterancare.query.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;
import org.veterancare.law.CasePeriod;
import org.veterancare.law.DueExplained;
import org.veterancare.law.DueExplained.Counting;
import org.veterancare.law.Law;
import org.veterancare.law.Recount;
import org.veterancare.law.RunningRemedy;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Deadline;

/**
 * Counts open periods as a candidate would have them.
 *
 * @param on the day on which it is tried
 * @param law in force
 */
record Trial(Candidate candidate, LocalDate on, Law law) {

    /**
     * A period that runs.
     *
     * @param stoodStill days that did not count
     */
    record Open(CasePeriod period, Due due, List<StoodStill> stoodStill) {

        static Open of(Deadline task, CaseState state) {
            return new Open(state.period(task), task.due(), task.daysLeftOut());
        }

        /** It runs beside the report and is a task only when that is overdue (REG-04). */
        static Open tolerance(CaseState state) {
            Due tolerance = state.registration().dates().tolerance();
            return new Open(new CasePeriod(DeadlineEvent.REPORT_TOLERANCE, "", false), tolerance, List.of());
        }

        static Open of(RunningRemedy remedy) {
            return new Open(new CasePeriod(DeadlineEvent.REMEDY, remedy.ref(), false), remedy.due(), List.of());
        }
    }

    /** The last day as it is, and why. */
    DueExplained before(Open open) {
        return DueExplained.of(open.due(), open.period(), open.stoodStill(), law);
    }

    /** The last day as it would be, and why. */
    DueExplained after(Open open) {
        Due due = open.due();
        Law tried = law.under(candidate.calendar(law));
        DueExplained why = before(open);
        Recount recount = new Recount(due, open.period(), open.stoodStill(), law);
        Candidate.Period period = candidate.period();
        if (period == null || !period.isFor(open)) {
            Due byTable = recount.by(tried.calendar());
            Due again = candidate.inForce() ? recount.inForce(on, tried) : byTable;
            return again.equals(byTable)
                    ? DueExplained.of(again, why.counting(), why.length(), open.stoodStill(), tried)
                    : DueExplained.of(again, open.period(), open.stoodStill(), tried);
        }
        Counting counting = counting(period, why.counting());
        long length = period.unit() == Candidate.Unit.MONTHS ? Recount.days(due, period.length()) : period.length();
        Due again = recount.as(counting, length, tried.calendar());
        return DueExplained.of(again, counting, length, open.stoodStill(), tried);
    }

    private static Counting counting(Candidate.Period period, Counting now) {
        if (period.unit() == Candidate.Unit.WORKING_DAYS) {
            return Counting.WORKING_DAYS;
        }
        boolean rolls = period.rolled() == null ? now == Counting.ROLLED_DAYS : period.rolled();
        return rolls ? Counting.ROLLED_DAYS : Counting.DAYS;
    }
}
