package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.HardshipFund;
import org.veterancare.events.HardshipEvent.ReliefPaid;

/** What leaves the fund is what was set aside for the application. */
@Component
final class WhenReliefPaidThenPayCommitment implements SameTransaction<ReliefPaid> {

    private final Repository<HardshipFund> funds;

    WhenReliefPaidThenPayCommitment(Repository<HardshipFund> funds) {
        this.funds = funds;
    }

    @Override
    public Set<Class<? extends ReliefPaid>> facts() {
        return Set.of(ReliefPaid.class);
    }

    @Override
    public void then(ReliefPaid fact) {
        ResourceStreams.ask(
                funds,
                fact.fundId(),
                "FUND-KNOWN",
                fund -> fund.pay(fact.caseId(), fact.occurredOn(), fact.application(), fact.amount()));
    }
}
