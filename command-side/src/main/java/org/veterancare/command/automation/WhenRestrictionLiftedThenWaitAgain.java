package org.veterancare.command.automation;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;

/** Those behind who have not chosen yet wait for the case again, unless the settlement does not allow the turn (PLC-03, PRI-05). */
@Component
final class WhenRestrictionLiftedThenWaitAgain implements SameTransaction<RestrictionLifted> {

    private final Turns turns;

    WhenRestrictionLiftedThenWaitAgain(Turns turns) {
        this.turns = turns;
    }

    @Override
    public Set<Class<? extends RestrictionLifted>> facts() {
        return Set.of(RestrictionLifted.class);
    }

    @Override
    public void then(RestrictionLifted fact) {
        turns.follow(fact, fact.turnIn());
    }
}
