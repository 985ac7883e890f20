package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.AdjustWaitingAllowance;
import org.veterancare.command.placement.PlacementCommand.ArrangeWaitingInsurance;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PlacementEvent.WaitingInsuranceArranged;
import org.veterancare.law.Law;
import org.veterancare.law.PolicyValue;

/** 待安排工作期间生活补助 and insurance while the veteran waits; amounts are data (PLC-08). */
final class WaitingAllowance {

    private LocalDate received;
    private Money monthly;
    private boolean insured;

    /**
     * The minimum wage, and before PLC-R the minimum living level.
     *
     * @param received day that chooses the law (TIM-05)
     * @param on day that chooses the amount
     * @throws org.veterancare.law.RuleBroken PLC-08 where no amount is set: none is guessed
     */
    static Money monthly(Law law, LocalDate received, LocalDate on) {
        boolean newLaw = law.rules().inForce("PLC-08", received).law().equals("PLC-R");
        String key = newLaw ? "minimumWage" : "minimumLivingLevel";
        Optional<PolicyValue> amount = law.policy().find(key, on);
        require(amount.isPresent(), "PLC-08", Map.of("notSet", key));
        return Money.ofFen(amount.orElseThrow().value());
    }

    /**
     * Begins the allowance, also for months that are past: each by the amount of its first day, that of the reception by the
     * amount of that day (PLC-08).
     */
    static void start(CaseId caseId, LocalDate on, LocalDate received, YearMonth first, Law law) {
        LocalDate from = first.equals(YearMonth.from(received)) ? received : first.atDay(1);
        Money monthly = monthly(law, received, from);
        String version = law.policy().version();
        apply(new WaitingAllowanceStarted(caseId, on, first, monthly, version));
        for (YearMonth month = first.plusMonths(1); !month.isAfter(YearMonth.from(on)); month = month.plusMonths(1)) {
            Money then = monthly(law, received, month.atDay(1));
            if (!then.equals(monthly)) {
                apply(new WaitingAllowanceAdjusted(caseId, on, month, then, version));
                monthly = then;
            }
        }
    }

    void admit(Class<? extends CaseCommand> command) {
        if (command == AdjustWaitingAllowance.class || command == ArrangeWaitingInsurance.class) {
            require(monthly != null, "PLC-08", Map.of("missing", "allowance"));
        }
        if (command == ArrangeWaitingInsurance.class) {
            require(!insured, "CASE-STATE", Map.of("insured", true));
        }
    }

    @CommandHandler
    void handle(AdjustWaitingAllowance command, Law law) {
        LocalDate on = command.occurredOn();
        Money due = monthly(law, received, on);
        require(!due.equals(monthly), "PLC-08", Map.of("monthlyFen", due.fen()));
        apply(new WaitingAllowanceAdjusted(
                command.caseId(), on, YearMonth.from(on), due, law.policy().version()));
    }

    @CommandHandler
    void handle(ArrangeWaitingInsurance command) {
        apply(new WaitingInsuranceArranged(command.caseId(), command.occurredOn(), YearMonth.from(received)));
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        switch (fact) {
            case PlacementOpened opened -> received = opened.receivedOn();
            case WaitingAllowanceStarted started -> monthly = started.monthly();
            case WaitingAllowanceAdjusted adjusted -> monthly = adjusted.monthly();
            case WaitingAllowanceStopped stopped -> monthly = null;
            case WaitingInsuranceArranged arranged -> insured = true;
            default -> {}
        }
    }
}
