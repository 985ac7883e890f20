package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.UUID;
import org.veterancare.events.HardshipFundEvent;
import org.veterancare.events.HardshipFundEvent.CommitmentPaid;
import org.veterancare.events.HardshipFundEvent.FundCommitted;
import org.veterancare.events.HardshipFundEvent.FundOpened;
import org.veterancare.events.Money;

/**
 * A year's money for hardship relief.
 *
 * @param committed approved so far, whether paid or not
 * @param paid paid so far
 * @param free budget less what is committed
 */
public record HardshipFund(
        UUID id,
        long version,
        LocalDate openedOn,
        int year,
        Money budget,
        Money committed,
        Money paid,
        Money free) implements Resource {

    static HardshipFund after(HardshipFund before, HardshipFundEvent event, long version) {
        return switch (event) {
            case FundOpened fact ->
                new HardshipFund(
                        fact.fundId().value(), version, fact.occurredOn(), fact.year(), fact.budget(),
                        Money.ofFen(0), Money.ofFen(0), fact.budget());
            case FundCommitted fact ->
                before.with(version, before.committed.fen() + fact.amount().fen(), before.paid.fen());
            case CommitmentPaid fact ->
                before.with(version, before.committed.fen(), before.paid.fen() + fact.amount().fen());
        };
    }

    private HardshipFund with(long next, long nowCommitted, long nowPaid) {
        return new HardshipFund(
                id, next, openedOn, year, budget, Money.ofFen(nowCommitted), Money.ofFen(nowPaid),
                Money.ofFen(budget.fen() - nowCommitted));
    }
}
