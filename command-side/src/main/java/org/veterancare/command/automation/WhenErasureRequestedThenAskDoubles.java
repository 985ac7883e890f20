package org.veterancare.command.automation;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.veterancare.events.PrivacyEvent.ErasureRequested;

/** What keeps the record of a double keeps the person from being forgotten (ARC-04, ARC-05). */
@Component
final class WhenErasureRequestedThenAskDoubles implements SameTransaction<ErasureRequested> {

    private final Doubles doubles;

    WhenErasureRequestedThenAskDoubles(Doubles doubles) {
        this.doubles = doubles;
    }

    @Override
    public Set<Class<? extends ErasureRequested>> facts() {
        return Set.of(ErasureRequested.class);
    }

    @Override
    public void then(ErasureRequested fact) {
        doubles.ask(fact.caseId(), (same, whole) -> same.archive().requireErasable(whole));
    }
}
