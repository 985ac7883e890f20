package org.veterancare.command.automation;

import org.springframework.stereotype.Component;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;

/** While the settlement is forfeited, those behind may choose (PLC-03, REG-04). */
@Component
final class WhenSettlementForfeitedThenPassTurn implements SameTransaction<SettlementForfeited> {

    private final Turns turns;

    WhenSettlementForfeitedThenPassTurn(Turns turns) {
        this.turns = turns;
    }

    @Override
    public Class<SettlementForfeited> fact() {
        return SettlementForfeited.class;
    }

    @Override
    public void then(SettlementForfeited fact) {
        turns.follow(fact);
    }
}
