package org.veterancare.command.placement;

import java.time.LocalDate;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlanId;

/** The latest claim to a post: whose it is, until when the bureau owes a job, and what was chosen in which plan. */
final class Claim {

    private boolean assigned;
    private OfficerMethod method;
    private LocalDate receivedOn;
    private Due due;
    private PlanId plan;
    private String post;
    private String employer;
    private LocalDate startedOn;

    /** Whether it is one to assigned work, and no transferred officer's. */
    boolean isAssigned() {
        return assigned;
    }

    /** Null for assigned work, and before any claim. */
    OfficerMethod method() {
        return method;
    }

    /** Whether the score leads to a post, and none is assigned. */
    boolean isByScore() {
        return method == null || method == OfficerMethod.SCORE;
    }

    /** As corrected since; null before any claim. */
    LocalDate receivedOn() {
        return receivedOn;
    }

    /** Of the six months; null where there are none, or they were found to be over. */
    Due due() {
        return due;
    }

    /** In which it is chosen; null before a choice, and once it was left. */
    PlanId plan() {
        return plan;
    }

    /** Code of the post that is held; null where none is. */
    String post() {
        return post;
    }

    /** Of the post that was chosen last, also where it was given back; null before one. */
    String employer() {
        return employer;
    }

    /** First day on the post, also once the job is over; null before it. */
    LocalDate startedOn() {
        return startedOn;
    }

    /** Takes in what became of the claim; other facts change nothing. */
    void on(CaseEvent fact) {
        switch (fact) {
            case PlacementOpened opened -> {
                assigned = opened.method() == null;
                method = opened.method();
                receivedOn = opened.receivedOn();
                due = opened.due();
                startedOn = null;
                hold(null, null);
            }
            case StartedWork started -> startedOn = started.occurredOn();
            case FactReversed slip when slip.isOf(StartedWork.class) -> startedOn = null;
            case FactCorrected corrected when corrected.field() == CorrectedField.REPORTED_ON && receivedOn != null ->
                receivedOn = LocalDate.parse(corrected.after());
            case OfficerMethodChanged changed -> method = changed.method();
            case DeadlineRecomputed moved when moved.isAbout(DeadlineEvent.PLACEMENT, "") ->
                due = due == null && !moved.lengthens() ? null : moved.due();
            case PlacementOverdue overdue -> due = null;
            case SelectionOpened opened -> hold(opened.planId(), null);
            case PostChosen chosen -> {
                hold(chosen.planId(), chosen.post());
                employer = chosen.employer();
            }
            case PostReleased released -> post = null;
            // of another plan a turn was put down as lost by mistake
            case SelectionLeft left when left.planId().equals(plan) -> hold(null, null);
            default -> {}
        }
    }

    private void hold(PlanId chosenIn, String chosen) {
        plan = chosenIn;
        post = chosen;
    }
}
