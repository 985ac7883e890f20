package org.veterancare.command.automation;

import org.springframework.stereotype.Component;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;

/** Those behind who have not chosen yet wait again for whose loss was quashed (PLC-03, REG-04). */
@Component
final class WhenForfeitureRevokedThenWaitAgain implements SameTransaction<ForfeitureRevoked> {

    private final Turns turns;

    WhenForfeitureRevokedThenWaitAgain(Turns turns) {
        this.turns = turns;
    }

    @Override
    public Class<ForfeitureRevoked> fact() {
        return ForfeitureRevoked.class;
    }

    @Override
    public void then(ForfeitureRevoked fact) {
        turns.follow(fact);
    }
}
