package org.veterancare.command.automation;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.veterancare.events.PlacementEvent.TurnResumed;

/** Those behind who have not chosen yet wait again, unless the settlement does not allow the turn meanwhile (PLC-03). */
@Component
final class WhenTurnResumedThenWaitAgain implements SameTransaction<TurnResumed> {

    private final Turns turns;

    WhenTurnResumedThenWaitAgain(Turns turns) {
        this.turns = turns;
    }

    @Override
    public Set<Class<? extends TurnResumed>> facts() {
        return Set.of(TurnResumed.class);
    }

    @Override
    public void then(TurnResumed fact) {
        turns.follow(fact, fact.planId());
    }
}
