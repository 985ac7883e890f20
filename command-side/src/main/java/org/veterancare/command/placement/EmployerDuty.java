package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.placement.PlacementCommand.CriticiseEmployer;
import org.veterancare.command.placement.PlacementCommand.OrderCorrection;
import org.veterancare.command.placement.PlacementCommand.RecordLivingFee;
import org.veterancare.command.placement.PlacementCommand.ReferSanction;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.CorrectionOrdered;
import org.veterancare.events.PlacementEvent.EmployerCriticised;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerLivingFeePaid;
import org.veterancare.events.PlacementEvent.EmployerSanctionReferred;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.law.DocumentNumber;

/** What an employer owes who does not let the veteran start, and what follows (PLC-06, PLC-13). */
final class EmployerDuty {

    private static final int WHOLE = 100;

    private final Set<YearMonth> paid = new HashSet<>();
    private String employer;
    private YearMonth owedFrom;
    private int owedPercent;
    private LocalDate correctBy;
    private boolean criticised;
    private YearMonth startedIn;

    @CommandHandler
    void handle(OrderCorrection command) {
        LocalDate on = command.occurredOn();
        require(command.correctBy().isAfter(on), "PLC-13", Map.of("occurredOn", on));
        apply(new CorrectionOrdered(
                command.caseId(), on, number(command.documentNumber()), employer, command.correctBy()));
    }

    @CommandHandler
    void handle(CriticiseEmployer command) {
        require(correctBy != null, "PLC-13", Map.of("missing", "order"));
        require(command.occurredOn().isAfter(correctBy), "PLC-13", Map.of("correctBy", correctBy));
        apply(new EmployerCriticised(
                command.caseId(), command.occurredOn(), number(command.documentNumber()), employer));
    }

    @CommandHandler
    void handle(ReferSanction command) {
        require(criticised, "PLC-13", Map.of("missing", "criticism"));
        apply(new EmployerSanctionReferred(
                command.caseId(), command.occurredOn(), number(command.documentNumber()), employer));
    }

    /** At least the percentage of what like staff earn, for each month from that of the letter, and once. */
    @CommandHandler
    void handle(RecordLivingFee command) {
        YearMonth month = command.month();
        require(owedFrom != null && !month.isBefore(owedFrom), "PLC-06", Map.of("month", month));
        require(startedIn == null || !month.isAfter(startedIn), "PLC-06", Map.of("month", month));
        require(!paid.contains(month), "PLC-06", Map.of("paid", month));
        boolean enough = command.paidFen() * WHOLE >= command.likeStaffAverageFen() * owedPercent;
        require(enough, "PLC-06", Map.of("leastPercent", owedPercent));
        apply(new EmployerLivingFeePaid(
                command.caseId(),
                command.occurredOn(),
                month,
                Money.ofFen(command.likeStaffAverageFen()),
                Money.ofFen(command.paidFen())));
    }

    private static String number(String text) {
        return DocumentNumber.decision(text).value();
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        switch (fact) {
            case PlacementLetterIssued letter -> {
                employer = letter.employer();
                owedFrom = null;
                correctBy = null;
                criticised = false;
            }
            case EmployerLivingFeeDue due -> {
                owedFrom = due.fromMonth();
                owedPercent = due.percent();
            }
            case CorrectionOrdered order -> correctBy = order.correctBy();
            case EmployerCriticised done -> criticised = true;
            case EmployerLivingFeePaid fee -> paid.add(fee.month());
            case StartedWork started -> startedIn = YearMonth.from(started.occurredOn());
            default -> {}
        }
    }
}
