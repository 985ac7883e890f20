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
import org.veterancare.events.PlacementEvent.CorrectionWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerApprovalsHeld;
import org.veterancare.events.PlacementEvent.EmployerApprovalsReleased;

/** 暂停办理人事和编制事项 of an employer who does not correct in time, never longer than its reason lasts (PLC-13). */
final class ApprovalHold {

    private final EmployerDuty duty;

    /** Whose approvals are held; null where nobody's are. */
    private String held;

    /** @param duty what the employer was ordered, and whether it has put it right */
    ApprovalHold(EmployerDuty duty) {
        this.duty = duty;
    }

    void admit(Class<? extends CaseCommand> command) {
        if (command == HoldApprovals.class) {
            require(held == null, "CASE-STATE", Map.of("held", true));
        } else if (command == ReleaseApprovals.class) {
            require(held != null, "CASE-STATE", Map.of("missing", "hold"));
            require(isPutRight() || duty.isForDismissal(), "PLC-13", Map.of("missing", "correction"));
        }
        if (command == HoldApprovals.class || command == WithdrawCorrection.class) {
            require(duty.correctBy() != null, "PLC-13", Map.of("missing", "order"));
        }
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
        boolean shown = isPutRight() || command.proof() != null;
        require(shown, "PLC-13", Map.of("missing", "proof"));
        release(
                command.caseId(), command.occurredOn(), EmployerDuty.number(command.documentNumber()),
                isPutRight() ? null : command.proof());
    }

    @CommandHandler
    void handle(WithdrawCorrection command) {
        String number = EmployerDuty.number(command.documentNumber());
        apply(new CorrectionWithdrawn(command.caseId(), command.occurredOn(), number, duty.employer()));
        if (duty.employer().equals(held)) {
            release(command.caseId(), command.occurredOn(), number, null);
        }
    }

    private void release(CaseId caseId, LocalDate on, String number, String proof) {
        apply(new EmployerApprovalsReleased(caseId, on, number, held, proof));
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        switch (fact) {
            case EmployerApprovalsHeld holding -> held = holding.employer();
            case EmployerApprovalsReleased released -> held = null;
            default -> {}
        }
    }
}
