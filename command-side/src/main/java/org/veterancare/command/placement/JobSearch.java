package org.veterancare.command.placement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.MonthlyPensionStopped;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.UnemploymentBenefitClaimed;
import org.veterancare.events.TrainingEvent.TraineePlaced;

/** Where a search for work on the market stands, and how it stood before each job that began or ended, which may be a slip. */
final class JobSearch {

    enum State {
        NONE,
        SEEKING,
        RECOMMENDED,
        EMPLOYED,
        LEFT
    }

    private State state = State.NONE;

    /** The last first; one that was a slip is gone. */
    private final Deque<Step> steps = new ArrayDeque<>();

    /**
     * A job that began, or its end.
     *
     * @param employer null of an end
     * @param built versions of the facts that rest on it
     */
    private record Step(long version, State before, String employer, Set<Long> built) {

        boolean isJob() {
            return employer != null;
        }
    }

    State state() {
        return state;
    }

    /** Who gave the last job, also once it is left; null before one. */
    String employer() {
        return lastJob().map(Step::employer).orElse(null);
    }

    /** Whether this was the last job to begin or to end, and nothing rests on it. */
    boolean isSlip(long version) {
        Step last = steps.peek();
        return last != null && last.version() == version && last.built().isEmpty();
    }

    void on(CaseEvent fact, long version) {
        switch (fact) {
            case EmploymentSought sought -> state = State.SEEKING;
            case JobRecommended job -> state = State.RECOMMENDED;
            case EmploymentFound job -> begin(version, job.employer());
            case Reinstated back -> begin(version, back.employer());
            case EmploymentLeft left -> step(version, State.LEFT, null);
            case TraineePlaced led -> restsOnJob(version);
            case PlacementFollowedUp asked when asked.ofReport() == null -> restsOnJob(version);
            // a pension that a hire stopped is paid again before the hire is taken back
            case MonthlyPensionStopped stopped -> restsOnJobAt(stopped.employer(), version);
            // the post that a job ended may be another's by now
            case PublicWelfarePostEnded ended when state == State.EMPLOYED -> restsOnJob(version);
            case PublicWelfarePostAssigned backstop -> restsOnEnd(version);
            case UnemploymentBenefitClaimed claim -> restsOnEnd(version);
            case FactReversed slip -> takeBack(slip.factVersion());
            default -> {}
        }
    }

    private void begin(long version, String employer) {
        step(version, State.EMPLOYED, employer);
    }

    private void step(long version, State next, String employer) {
        steps.push(new Step(version, state, employer, new HashSet<>()));
        state = next;
    }

    private void restsOnJob(long version) {
        lastJob().ifPresent(job -> job.built().add(version));
    }

    /** Also on one that is over: the stop may be recorded long after the hire (PLC-19). */
    private void restsOnJobAt(String employer, long version) {
        steps.stream()
                .filter(step -> employer.equals(step.employer()))
                .findFirst()
                .ifPresent(job -> job.built().add(version));
    }

    /** Of who has work neither is recorded. */
    private void restsOnEnd(long version) {
        Optional.ofNullable(steps.peek()).filter(last -> !last.isJob()).ifPresent(end -> end.built().add(version));
    }

    private Optional<Step> lastJob() {
        return steps.stream().filter(Step::isJob).findFirst();
    }

    private void takeBack(long version) {
        steps.forEach(step -> step.built().remove(version));
        Step last = steps.peek();
        if (last != null && last.version() == version) {
            state = last.before();
            steps.pop();
        }
    }
}
