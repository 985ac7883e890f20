package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.AssignOfficerPost;
import org.veterancare.command.placement.PlacementCommand.ChangeOfficerMethod;
import org.veterancare.command.placement.PlacementCommand.OpenOfficerPlacement;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.CreditCode;
import org.veterancare.law.Law;
import org.veterancare.law.ReportedService;

/** 转业 officers: the same file with a method of its own, and no allowance (PLC-R 15). */
final class OfficerPlacement {

    private ReportedService reported = ReportedService.NONE;

    private final Claim claim = new Claim();

    void admit(Class<? extends CaseCommand> command) {
        if (command == ChangeOfficerMethod.class) {
            require(claim.method() != null, "PLC-03", Map.of("missing", "officer"));
        }
    }

    /** The channel is for officers who are transferred to a civil post. */
    void requireTransferred() {
        boolean transferred = reported.mode() == SettlementMode.CIVIL_TRANSFER
                && reported.service().category() == ServiceCategory.OFFICER;
        require(transferred, "PLC-03", Map.of("missing", "mode"));
    }

    @CommandHandler
    void handle(OpenOfficerPlacement command, Law law) {
        LocalDate received = reported.reportedOn();
        require(!command.occurredOn().isBefore(received), "VAL-DATE-2", Map.of("reportedOn", received));
        apply(new PlacementOpened(
                command.caseId(),
                command.occurredOn(),
                "CIVIL_TRANSFER",
                law.rules().inForce("PLC-03", received).law(),
                null,
                received,
                null,
                command.method()));
    }

    @CommandHandler
    void handle(ChangeOfficerMethod command) {
        require(command.method() != claim.method(), "CASE-STATE", Map.of("method", claim.method().name()));
        PlanId left = claim.isByScore() ? claim.plan() : null;
        apply(new OfficerMethodChanged(command.caseId(), command.occurredOn(), command.method()));
        if (left != null) {
            apply(new SelectionLeft(command.caseId(), command.occurredOn(), left, null));
        }
    }

    @CommandHandler
    void handle(AssignOfficerPost command) {
        String employer = CreditCode.parse(command.employer()).value();
        boolean soldiers = command.postKind() == PostKind.GRASSROOTS_CIVIL_SERVICE;
        require(!soldiers, "PLC-03", Map.of("postKind", PostKind.GRASSROOTS_CIVIL_SERVICE.name()));
        apply(new PostChosen(
                command.caseId(), command.occurredOn(), command.planId(), command.post(), employer, command.postKind(),
                null));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        reported = reported.after(fact, version);
        claim.on(fact);
    }
}
