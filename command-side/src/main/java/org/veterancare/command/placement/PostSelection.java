package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.DecideRefusal;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.PassOrRefuse;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PlanId;
import org.veterancare.law.CreditCode;
import org.veterancare.law.Deadlines;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;

/** 赋分选岗: choosing a post of a plan, or refusing (PLC-03, PLC-09). */
final class PostSelection {

    private static final int REMEDY_DAYS = 60;

    private PlanId plan;

    @CommandHandler
    void handle(OpenSelection command) {
        apply(new SelectionOpened(command.caseId(), command.occurredOn(), command.planId(), command.rank()));
    }

    @CommandHandler
    void handle(ChoosePost command) {
        require(command.planId().equals(plan), "PLC-03", Map.of("plan", String.valueOf(plan)));
        String employer = CreditCode.parse(command.employer()).value();
        apply(new PostChosen(command.caseId(), command.occurredOn(), plan, command.post(), employer));
    }

    @CommandHandler
    void handle(PassOrRefuse command) {
        apply(new PostRefused(command.caseId(), command.occurredOn(), command.statedReason()));
    }

    @CommandHandler
    void handle(DecideRefusal command, Law law) {
        if (command.excused()) {
            apply(new RefusalExcused(command.caseId(), command.occurredOn(), command.hearing()));
        } else {
            forfeit(command, law);
        }
    }

    private static void forfeit(DecideRefusal command, Law law) {
        require(command.noticeNumber() != null, "PLC-09", Map.of("missing", "noticeNumber"));
        LocalDate decided = command.occurredOn();
        apply(new AssignedWorkForfeited(
                command.caseId(),
                decided,
                DocumentNumber.decision(command.noticeNumber()).value(),
                command.hearing(),
                Deadlines.citizenDays(law.rules().inForce("SUS-04", decided), decided, REMEDY_DAYS, law.calendar())));
        apply(new WaitingAllowanceStopped(command.caseId(), decided, YearMonth.from(decided)));
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        if (fact instanceof SelectionOpened opened) {
            plan = opened.planId();
        }
    }
}
