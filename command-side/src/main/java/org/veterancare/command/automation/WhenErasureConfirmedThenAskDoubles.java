package org.veterancare.command.automation;

import org.springframework.stereotype.Component;
import org.veterancare.events.PrivacyEvent.ErasureConfirmed;

/** As when it is requested: the second person did not free a double for it either. */
@Component
final class WhenErasureConfirmedThenAskDoubles implements SameTransaction<ErasureConfirmed> {

    private final Doubles doubles;

    WhenErasureConfirmedThenAskDoubles(Doubles doubles) {
        this.doubles = doubles;
    }

    @Override
    public Class<ErasureConfirmed> fact() {
        return ErasureConfirmed.class;
    }

    @Override
    public void then(ErasureConfirmed fact) {
        doubles.ask(fact.caseId(), (same, whole) -> same.archive().requireErasable(whole));
    }
}
