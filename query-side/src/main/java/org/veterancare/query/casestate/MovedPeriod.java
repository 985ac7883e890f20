package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineExtended;
import org.veterancare.events.DeadlineEvent.DeadlinePaused;
import org.veterancare.events.DeadlineEvent.LastDayMoved;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;
import org.veterancare.query.casestate.Deadline.Standing;

/**
 * A period that stood still or was counted again: it overrides the last day of the fact that set it. One that is over stays, as
 * a slip that ended it may be taken back.
 *
 * @param set as the fact that began it set it; another period in its place is set otherwise
 * @param due as it is now, or was when it stopped
 * @param standing null while it runs
 * @param extended whether a decision made it the longer one that its rule knows
 */
public record MovedPeriod(
        String deadline, String ref, Due set, Due due, List<StoodStill> stoodStill, Standing standing,
        boolean extended) {

    static List<MovedPeriod> after(List<MovedPeriod> all, DeadlineEvent event) {
        Due known = switch (event) {
            case DeadlinePaused fact -> fact.due();
            case LastDayMoved fact -> fact.before();
        };
        List<MovedPeriod> next = new ArrayList<>(all);
        MovedPeriod at = all.stream()
                .filter(period -> event.isAbout(period.deadline, period.ref) && period.due.equals(known))
                .findFirst()
                .orElse(new MovedPeriod(event.deadline(), event.ref(), known, known, List.of(), null, false));
        next.remove(at);
        next.add(at.after(event));
        return List.copyOf(next);
    }

    private MovedPeriod after(DeadlineEvent event) {
        return switch (event) {
            case DeadlinePaused fact ->
                new MovedPeriod(deadline, ref, set, fact.due(), stoodStill,
                        new Standing(fact.occurredOn(), fact.ground(), fact.due().dueOn()), extended);
            case LastDayMoved fact ->
                new MovedPeriod(deadline, ref, set, fact.due(), fact.stoodStill(), null,
                        extended || fact instanceof DeadlineExtended);
        };
    }

    /** The deadline as this leaves it, where this is about it. */
    static Deadline applied(List<MovedPeriod> all, Deadline deadline) {
        return all.stream()
                .filter(period -> period.isAbout(deadline))
                .findFirst()
                .map(period -> deadline.moved(period))
                .orElse(deadline);
    }

    /** The last day of a period that was set so, as it is now or was when it ended. */
    static Due now(List<MovedPeriod> all, String deadline, Due set) {
        return all.stream()
                .filter(period -> period.deadline.equals(deadline) && period.set.equals(set))
                .map(MovedPeriod::due)
                .findFirst()
                .orElse(set);
    }

    /** Whether this task waits for it, as it is now. */
    boolean isAwaitedBy(Deadline task) {
        return task.period().equals(deadline) && task.ref().equals(ref) && due.equals(task.due());
    }

    private boolean isAbout(Deadline open) {
        LocalDate base = open.base();
        return open.period().equals(deadline)
                && open.ref().equals(ref)
                && base != null
                && base.equals(set.base())
                && open.raw().equals(set.raw())
                && open.dueOn().equals(set.dueOn());
    }
}
