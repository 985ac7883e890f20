package org.veterancare.command.automation;

import org.springframework.stereotype.Component;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;

/** Those behind who have not chosen yet wait again for whose settlement was no fraud (PLC-03, REG-16). */
@Component
final class WhenFraudDecisionRevokedThenWaitAgain implements SameTransaction<FraudDecisionRevoked> {

    private final Turns turns;

    WhenFraudDecisionRevokedThenWaitAgain(Turns turns) {
        this.turns = turns;
    }

    @Override
    public Class<FraudDecisionRevoked> fact() {
        return FraudDecisionRevoked.class;
    }

    @Override
    public void then(FraudDecisionRevoked fact) {
        turns.follow(fact);
    }
}
