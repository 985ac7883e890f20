package org.veterancare.command.automation;

import java.util.Set;
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
    public Set<Class<? extends ErasureConfirmed>> facts() {
        return Set.of(ErasureConfirmed.class);
    }

    @Override
    public void then(ErasureConfirmed fact) {
        doubles.ask(fact.caseId(), (same, whole) -> same.archive().requireErasable(whole));
    }
}
