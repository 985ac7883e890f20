package org.veterancare.command.resources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.veterancare.command.resources.HardshipFundCommand.OpenFund;
import org.veterancare.events.CaseId;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipFundEvent;
import org.veterancare.events.HardshipFundEvent.CommitmentPaid;
import org.veterancare.events.HardshipFundEvent.FundCommitted;
import org.veterancare.events.HardshipFundEvent.FundOpened;
import org.veterancare.events.Money;

/** A year's money for hardship relief: committed with the approval, paid out of what was committed (HRD-15). */
@Aggregate
public class HardshipFund {

    @AggregateIdentifier
    private FundId id;

    private int year;
    private long uncommittedFen;
    private Map<Matter, Money> unpaid;

    /** One application of one case. */
    private record Matter(CaseId caseId, int application) {}

    /** For the framework, which then replays the fund's facts. */
    protected HardshipFund() {}

    @CommandHandler
    HardshipFund(OpenFund command) {
        require(command.budgetFen() > 0, "VAL-MONEY-1");
        apply(new FundOpened(
                command.fundId(), command.occurredOn(), command.year(), Money.ofFen(command.budgetFen())));
    }

    /**
     * Sets money aside for an approved application.
     *
     * @throws org.veterancare.law.RuleBroken HRD-15 where the approval is of another year, FUND-MONEY where the budget
     *     does not suffice or the application has its money already
     */
    public void commit(CaseId caseId, LocalDate on, int application, Money amount) {
        require(on.getYear() == year, "HRD-15", Map.of("fundYear", year));
        require(amount.fen() > 0, "VAL-MONEY-1");
        require(!unpaid.containsKey(new Matter(caseId, application)), "FUND-MONEY", Map.of("committed", true));
        require(amount.fen() <= uncommittedFen, "FUND-MONEY", Map.of("leftFen", uncommittedFen));
        apply(new FundCommitted(id, on, caseId, application, amount));
    }

    /**
     * Pays what was set aside.
     *
     * @throws org.veterancare.law.RuleBroken FUND-MONEY where just this amount is not waiting for the application
     */
    public void pay(CaseId caseId, LocalDate on, int application, Money amount) {
        boolean committed = amount.equals(unpaid.get(new Matter(caseId, application)));
        require(committed, "FUND-MONEY", Map.of("application", application));
        apply(new CommitmentPaid(id, on, caseId, application, amount));
    }

    @EventSourcingHandler
    void on(HardshipFundEvent fact) {
        switch (fact) {
            case FundOpened opened -> {
                id = opened.fundId();
                year = opened.year();
                uncommittedFen = opened.budget().fen();
                unpaid = new HashMap<>();
            }
            case FundCommitted committed -> {
                uncommittedFen -= committed.amount().fen();
                unpaid.put(new Matter(committed.caseId(), committed.application()), committed.amount());
            }
            case CommitmentPaid paid -> unpaid.remove(new Matter(paid.caseId(), paid.application()));
        }
    }
}
