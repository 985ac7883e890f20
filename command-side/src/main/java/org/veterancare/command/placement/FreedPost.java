package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.placement.PlacementCommand.CloseSelection;
import org.veterancare.command.placement.PlacementCommand.ReleasePost;
import org.veterancare.command.placement.PlacementCommand.WithdrawLetter;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlanId;
import org.veterancare.law.DocumentNumber;

/** Steps back that are no fault of the veteran: no post, a post that does not suit, an employer who fails (PLC-03, 12, 13). */
final class FreedPost {

    private OfficerMethod method;
    private PlanId plan;
    private String post;
    private String employer;
    private LocalDate issuedOn;

    /** Of the six months; null where there are none, or they were found to be over. */
    private Due due;

    @CommandHandler
    void handle(CloseSelection command) {
        apply(new SelectionClosed(command.caseId(), command.occurredOn(), command.cause()));
        Boolean mistaken = command.cause().equals("ENTERED_IN_ERROR") ? true : null;
        apply(new SelectionLeft(command.caseId(), command.occurredOn(), plan, null, mistaken));
    }

    @CommandHandler
    void handle(ReleasePost command) {
        apply(new PostReleased(command.caseId(), command.occurredOn(), plan, post));
        if (choosesByScore()) {
            apply(new TurnResumed(command.caseId(), command.occurredOn(), plan));
        }
    }

    @CommandHandler
    void handle(WithdrawLetter command) {
        LocalDate on = command.occurredOn();
        require(!on.isBefore(issuedOn), "PLC-13", Map.of("letterOn", issuedOn));
        ClaimPoint goesOn = choosesByScore() ? ClaimPoint.SCORE_CONFIRMED : ClaimPoint.OFFICER_WAITING;
        apply(new LetterWithdrawn(
                command.caseId(),
                on,
                DocumentNumber.decision(command.documentNumber()).value(),
                employer,
                goesOn,
                due));
        apply(new SelectionLeft(command.caseId(), on, plan, post));
    }

    private boolean choosesByScore() {
        return method == null || method == OfficerMethod.SCORE;
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        switch (fact) {
            case PlacementOpened opened -> {
                method = opened.method();
                due = opened.due();
            }
            case PlacementOverdue overdue -> due = null;
            case OfficerMethodChanged changed -> method = changed.method();
            case SelectionOpened opened -> plan = opened.planId();
            case PostChosen chosen -> {
                plan = chosen.planId();
                post = chosen.post();
            }
            case PlacementLetterIssued letter -> {
                employer = letter.employer();
                issuedOn = letter.occurredOn();
            }
            default -> {}
        }
    }
}
