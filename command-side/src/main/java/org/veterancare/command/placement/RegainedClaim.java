package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.RestoreAssignedWork;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;

/** A claim that lives again, with its allowance for every month since: the loss was quashed, or the death never was. */
final class RegainedClaim {

    private final Claim claim = new Claim();
    private final WaitingAllowance allowance;
    private boolean scored;
    private boolean cancelledAtWork;
    private LocalDate lostOn;

    /** Natural person who decided on the loss; null where the log does not say who. */
    private String takenBy;

    /** @param allowance what is paid while it lives */
    RegainedClaim(WaitingAllowance allowance) {
        this.allowance = allowance;
    }

    /** Who decided on the loss does not quash that. */
    void admit(Class<? extends CaseCommand> command, Actor actor) {
        if (command == RestoreAssignedWork.class) {
            require(!actor.person().equals(takenBy), "FOUR-EYES");
        }
    }

    /** Whether the claim was met, and cancelled all the same for a crime of before the start (PLC-10). */
    boolean isCancelledAtWork() {
        return cancelledAtWork;
    }

    /** Whether it is one that this mode of settlement leads to. */
    boolean isOf(SettlementMode mode) {
        return mode == (claim.isAssigned() ? SettlementMode.ASSIGNED_WORK : SettlementMode.CIVIL_TRANSFER);
    }

    @CommandHandler
    void handle(RestoreAssignedWork command, Law law) {
        LocalDate on = command.occurredOn();
        require(!on.isBefore(lostOn), "VAL-DATE-2", Map.of("lostOn", lostOn));
        restore(command.caseId(), on, DocumentNumber.decision(command.decisionNumber()).value(), law);
    }

    /**
     * Takes the claim up again where it can go on: with the score that was confirmed, or before one.
     *
     * @param decisionNumber null where a death record was revoked, or a change of mode taken back
     */
    void restore(CaseId caseId, LocalDate on, String decisionNumber, Law law) {
        apply(new AssignedWorkRestored(caseId, on, decisionNumber, point(), isAtWork() ? null : claim.due()));
        if (claim.isAssigned() && !isAtWork()) {
            allowance.goOn(caseId, on, law);
        }
    }

    private boolean isAtWork() {
        return claim.startedOn() != null;
    }

    private ClaimPoint point() {
        if (isAtWork()) {
            return ClaimPoint.ON_POST;
        }
        if (scored) {
            return ClaimPoint.SCORE_CONFIRMED;
        }
        return claim.isByScore() ? ClaimPoint.WAITING : ClaimPoint.OFFICER_WAITING;
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by) {
        claim.on(fact);
        switch (fact) {
            case PlacementOpened opened -> {
                scored = false;
                cancelledAtWork = false;
            }
            case AssignedWorkRestored again -> cancelledAtWork = false;
            case OfficerMethodChanged changed -> scored = false;
            case ServiceScoreRecorded score -> scored = false;
            // another score counts once it is confirmed itself
            case FactCorrected corrected when corrected.field() == CorrectedField.SERVICE_SCORE -> scored = false;
            case ScoreConfirmed confirmed -> scored = true;
            case AssignedWorkForfeited lost -> lost(lost, by);
            case AssignedWorkCancelled lost -> {
                cancelledAtWork = isAtWork();
                lost(lost, by);
            }
            case AssignedWorkDenied lost -> lost(lost, by);
            default -> {}
        }
    }

    private void lost(CaseEvent decision, Actor by) {
        lostOn = decision.occurredOn();
        takenBy = Actor.person(by);
    }
}
