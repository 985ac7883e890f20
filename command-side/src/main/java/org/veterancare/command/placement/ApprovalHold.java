package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.HoldApprovals;
import org.veterancare.command.placement.PlacementCommand.ReleaseApprovals;
import org.veterancare.command.placement.PlacementCommand.WithdrawCorrection;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.CorrectionWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerApprovalsHeld;
import org.veterancare.events.PlacementEvent.EmployerApprovalsReleased;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.law.Law;

/** 暂停办理人事和编制事项 of an employer who does not correct in time, never longer than its reason lasts (PLC-13). */
final class ApprovalHold {

    private final EmployerDuty duty;

    /** Whose approvals are held; null where nobody's are. */
    private String held;

    /** Nothing is put right any more towards the dead. */
    private boolean dead;

    /** @param duty what the employer was ordered, and whether it has put it right */
    ApprovalHold(EmployerDuty duty) {
        this.duty = duty;
    }

    void admit(Class<? extends CaseCommand> command) {
        if (command == HoldApprovals.class) {
            require(held == null, "CASE-STATE", Map.of("held", true));
        } else if (command == ReleaseApprovals.class) {
            require(held != null || duty.isForDismissal(), "CASE-STATE", Map.of("missing", "hold"));
            require(duty.isForDismissal() || dead || isPutRight(), "PLC-13", Map.of("missing", "correction"));
        }
        if (command == HoldApprovals.class) {
            require(duty.correctBy() != null, "PLC-13", Map.of("missing", "order"));
        } else if (command == WithdrawCorrection.class) {
            require(canBeTakenBack() || duty.owes(), "PLC-13", Map.of("missing", "order"));
        }
    }

    /** Whether there is an order, or a dismissal, that can be taken back. */
    private boolean canBeTakenBack() {
        boolean idle = dead && held != null && !isPutRight();
        return duty.correctBy() != null || duty.isForDismissal() || idle;
    }

    /** Whether somebody's approvals are held. */
    boolean isOpen() {
        return held != null;
    }

    private boolean isPutRight() {
        return !duty.isHeldAgainst(held);
    }

    @CommandHandler
    void handle(HoldApprovals command) {
        LocalDate correctBy = duty.correctBy();
        require(command.occurredOn().isAfter(correctBy), "PLC-13", Map.of("correctBy", correctBy));
        apply(new EmployerApprovalsHeld(
                command.caseId(), command.occurredOn(), EmployerDuty.number(command.documentNumber()),
                duty.employer()));
    }

    /** A start of work says it by itself; that a dismissal was made good is shown by a paper. */
    @CommandHandler
    void handle(ReleaseApprovals command) {
        boolean shown = held != null && isPutRight();
        boolean idle = held != null && dead;
        require(shown || idle || command.proof() != null, "PLC-13", Map.of("missing", "proof"));
        release(
                command.caseId(), command.occurredOn(), EmployerDuty.number(command.documentNumber()),
                held == null ? duty.employer() : held, shown ? null : command.proof());
    }

    @CommandHandler
    void handle(WithdrawCorrection command, Law law) {
        String number = EmployerDuty.number(command.documentNumber());
        if (command.fromMonth() == null) {
            require(canBeTakenBack(), "PLC-13", Map.of("missing", "order"));
            apply(new CorrectionWithdrawn(command.caseId(), command.occurredOn(), number, duty.employer()));
        } else {
            withdrawFee(command, number, law);
        }
        if (duty.employer().equals(held) && (command.fromMonth() == null || isPutRight())) {
            release(command.caseId(), command.occurredOn(), number, held, null);
        }
    }

    /** With the fee of the last letter its breach is none, and a start that is still waited for has thirty days from then (PLC-05). */
    private void withdrawFee(WithdrawCorrection command, String number, Law law) {
        LocalDate on = command.occurredOn();
        require(duty.owesFrom(command.fromMonth()), "PLC-06", Map.of("month", command.fromMonth()));
        Due again = duty.isLateFrom(command.fromMonth()) ? PlacementLetter.startBy(law, on) : null;
        apply(new EmployerBreachWithdrawn(command.caseId(), on, number, command.fromMonth(), again));
    }

    private static void release(CaseId caseId, LocalDate on, String number, String employer, String proof) {
        apply(new EmployerApprovalsReleased(caseId, on, number, employer, proof));
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        switch (fact) {
            case EmployerApprovalsHeld holding -> held = holding.employer();
            case EmployerApprovalsReleased released -> held = null;
            case SubjectDeathRecorded died -> dead = true;
            case DeathRecordRevoked revoked -> dead = false;
            default -> {}
        }
    }
}
