package org.veterancare.command.automation;

import org.springframework.stereotype.Component;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;

/** While the settlement is cancelled for fraud, those behind may choose (PLC-03, REG-16). */
@Component
final class WhenTreatmentCancelledThenPassTurn implements SameTransaction<TreatmentCancelledForFraud> {

    private final Turns turns;

    WhenTreatmentCancelledThenPassTurn(Turns turns) {
        this.turns = turns;
    }

    @Override
    public Class<TreatmentCancelledForFraud> fact() {
        return TreatmentCancelledForFraud.class;
    }

    @Override
    public void then(TreatmentCancelledForFraud fact) {
        turns.follow(fact);
    }
}
