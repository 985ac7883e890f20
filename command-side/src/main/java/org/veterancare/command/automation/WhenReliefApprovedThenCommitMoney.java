package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.HardshipFund;
import org.veterancare.events.HardshipEvent.ReliefApproved;

/** No approval without the money set aside for it (HRD-15). */
@Component
final class WhenReliefApprovedThenCommitMoney implements SameTransaction<ReliefApproved> {

    private final Repository<HardshipFund> funds;

    WhenReliefApprovedThenCommitMoney(Repository<HardshipFund> funds) {
        this.funds = funds;
    }

    @Override
    public Set<Class<? extends ReliefApproved>> facts() {
        return Set.of(ReliefApproved.class);
    }

    @Override
    public void then(ReliefApproved fact) {
        ResourceStreams.ask(
                funds,
                fact.fundId(),
                "FUND-KNOWN",
                fund -> fund.commit(fact.caseId(), fact.occurredOn(), fact.application(), fact.amount()));
    }
}
