package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.applied;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.ChangePlacementMode;
import org.veterancare.command.placement.PlacementCommand.DecideIneligible;
import org.veterancare.command.placement.PlacementCommand.KeepAssignedWork;
import org.veterancare.command.placement.PlacementCommand.RecordCriminalLiability;
import org.veterancare.command.placement.PlacementCommand.RecordJobEnd;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkKept;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;

/** Ways out of assigned work: a crime, another mode, the end of the job (PLC-10, 12, 20). */
final class LeavingAssignedWork {

    private final Claim claim = new Claim();

    /** Whether the allowance runs, which ends with the claim. */
    private boolean paid;

    /**
     * What was paid until then stays paid, unless a decision of its own says otherwise (S36). Whoever is on the post stays there
     * until the job ends: the post is no other's before.
     */
    @CommandHandler
    void handle(RecordCriminalLiability command, Law law) {
        LocalDate on = command.occurredOn();
        apply(new AssignedWorkCancelled(
                command.caseId(),
                on,
                DocumentNumber.decision(command.decisionNumber()).value(),
                Remedy.from(on, law)));
        if (claim.startedOn() == null) {
            leave(command.caseId(), on);
        }
    }

    @CommandHandler
    void handle(KeepAssignedWork command) {
        apply(new AssignedWorkKept(
                command.caseId(), command.occurredOn(), DocumentNumber.decision(command.decisionNumber()).value()));
    }

    /** What was paid until then stays paid here too. */
    @CommandHandler
    void handle(DecideIneligible command, Law law) {
        LocalDate on = command.occurredOn();
        apply(new AssignedWorkDenied(
                command.caseId(),
                on,
                DocumentNumber.decision(command.decisionNumber()).value(),
                command.finding(),
                Remedy.from(on, law)));
        leave(command.caseId(), on);
    }

    void admit(Class<? extends CaseCommand> command) {
        if (command == ChangePlacementMode.class) {
            // where the claim was denied without a file there is none of an officer's either
            require(claim.method() == null, "PLC-20", Map.of("missing", "assignedWork"));
        } else if (command == RecordCriminalLiability.class) {
            // article 34 is about assigned work: of an officer's placement it is decided whether there is a claim to it
            require(claim.isAssigned(), "PLC-10", Map.of("missing", "assignedWork"));
        }
    }

    void changed(ChangePlacementMode command) {
        require(command.mode() == SettlementMode.SELF_EMPLOYMENT, "PLC-20", Map.of("mode", command.mode().name()));
        LocalDate on = command.occurredOn();
        apply(new PlacementModeChanged(command.caseId(), on, command.mode(), command.declaration()));
        leave(command.caseId(), on);
    }

    /** Nobody waits behind the dead, and nothing is paid for the months after. */
    void endByDeath(CaseId caseId, LocalDate diedOn) {
        apply(new PlacementEndedByDeath(caseId, diedOn));
        leave(caseId, diedOn);
    }

    void stopPaying(CaseId caseId, LocalDate on) {
        if (paid) {
            apply(new WaitingAllowanceStopped(caseId, on, YearMonth.from(on)));
        }
    }

    private void leave(CaseId caseId, LocalDate on) {
        stopPaying(caseId, on);
        if (claim.plan() != null) {
            apply(new SelectionLeft(caseId, on, claim.plan(), claim.post()));
        }
    }

    /** A disability is no ground to dismiss: what an employer did all the same is put down against it. */
    @CommandHandler
    void handle(RecordJobEnd command) {
        apply(new AssignedJobEnded(command.caseId(), command.occurredOn(), command.cause()));
        if (command.cause().equals("DISABILITY")) {
            applied("PLC-12");
            apply(new DisabilityDismissalFound(command.caseId(), command.occurredOn(), claim.employer()));
        }
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        claim.on(fact);
        switch (fact) {
            case PlacementOpened opened -> paid = opened.method() == null;
            case WaitingAllowanceStarted started -> paid = true;
            case WaitingAllowanceStopped stopped -> paid = false;
            default -> {}
        }
    }
}
