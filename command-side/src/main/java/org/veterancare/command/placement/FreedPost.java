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
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.law.DocumentNumber;

/** Steps back that are no fault of the veteran: no post, a post that does not suit, an employer who fails (PLC-03, 12, 13). */
final class FreedPost {

    private final Claim claim = new Claim();
    private LocalDate issuedOn;

    @CommandHandler
    void handle(CloseSelection command) {
        apply(new SelectionClosed(command.caseId(), command.occurredOn(), command.cause()));
        Boolean mistaken = command.cause().equals("ENTERED_IN_ERROR") ? true : null;
        apply(new SelectionLeft(command.caseId(), command.occurredOn(), claim.plan(), null, mistaken));
    }

    @CommandHandler
    void handle(ReleasePost command) {
        apply(new PostReleased(command.caseId(), command.occurredOn(), claim.plan(), claim.post()));
        if (claim.isByScore()) {
            apply(new TurnResumed(command.caseId(), command.occurredOn(), claim.plan()));
        }
    }

    @CommandHandler
    void handle(WithdrawLetter command) {
        LocalDate on = command.occurredOn();
        require(!on.isBefore(issuedOn), "PLC-13", Map.of("letterOn", issuedOn));
        ClaimPoint goesOn = claim.isByScore() ? ClaimPoint.SCORE_CONFIRMED : ClaimPoint.OFFICER_WAITING;
        apply(new LetterWithdrawn(
                command.caseId(),
                on,
                DocumentNumber.decision(command.documentNumber()).value(),
                claim.employer(),
                goesOn,
                claim.due()));
        apply(new SelectionLeft(command.caseId(), on, claim.plan(), claim.post()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        claim.on(fact);
        if (fact instanceof PlacementLetterIssued letter) {
            issuedOn = letter.occurredOn();
        }
    }
}
