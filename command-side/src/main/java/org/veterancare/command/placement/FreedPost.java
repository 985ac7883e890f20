package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.List;
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
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.law.DocumentNumber;

/** Steps back that are no fault of the veteran: no post, a post that does not suit, an employer who fails (PLC-03, 12, 13). */
final class FreedPost {

    private final Claim claim = new Claim();
    private final Contract contract;
    private LocalDate issuedOn;

    /** Whether the turn was refused with good reason: what is left cannot be asked of this veteran. */
    private boolean excused;

    /** @param contract knows whether there is a disability, and takes in the facts elsewhere */
    FreedPost(Contract contract) {
        this.contract = contract;
    }

    @CommandHandler
    void handle(CloseSelection command) {
        apply(new SelectionClosed(command.caseId(), command.occurredOn(), command.cause()));
        boolean mistaken = command.cause().equals("ENTERED_IN_ERROR");
        apply(new SelectionLeft(
                command.caseId(), command.occurredOn(), claim.plan(), null, mistaken ? true : null,
                mistaken ? null : fitting(), null));
    }

    /**
     * Kinds of which each post is open to the veteran; null where that depends on the post, as with a disability (PLC-12) or after a
     * refusal that was excused (PLC-09).
     */
    private List<PostKind> fitting() {
        if (contract.isWithDisabled() || excused) {
            return null;
        }
        // one of 基层公务员 is by selection, of which a plan knows nothing
        return claim.isAssigned()
                ? List.of(PostKind.INSTITUTION, PostKind.STATE_ENTERPRISE)
                : List.of(PostKind.INSTITUTION, PostKind.STATE_ENTERPRISE, PostKind.OFFICER_CIVIL_SERVICE);
    }

    @CommandHandler
    void handle(ReleasePost command) {
        apply(new PostReleased(
                command.caseId(), command.occurredOn(), claim.plan(), claim.post(), trueOrNull(command.postGone())));
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
        apply(new SelectionLeft(
                command.caseId(), on, claim.plan(), claim.post(), null, null, trueOrNull(command.postGone())));
    }

    private static Boolean trueOrNull(Boolean said) {
        return Boolean.TRUE.equals(said) ? true : null;
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        claim.on(fact);
        switch (fact) {
            case PlacementLetterIssued letter -> issuedOn = letter.occurredOn();
            case SelectionOpened turn -> excused = false;
            case RefusalExcused refusal -> excused = true;
            default -> {}
        }
    }
}
