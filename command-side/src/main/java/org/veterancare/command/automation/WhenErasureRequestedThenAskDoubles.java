package org.veterancare.command.automation;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.events.PrivacyEvent.ErasureRequested;

/** What keeps the record of a double keeps the person from being forgotten (ARC-04, ARC-05). */
@Component
final class WhenErasureRequestedThenAskDoubles implements SameTransaction<ErasureRequested> {

    private final Repository<VeteranCase> cases;

    WhenErasureRequestedThenAskDoubles(Repository<VeteranCase> cases) {
        this.cases = cases;
    }

    @Override
    public Class<ErasureRequested> fact() {
        return ErasureRequested.class;
    }

    @Override
    public void then(ErasureRequested fact) {
        Doubles.of(cases, fact.caseId())
                .forEach(
                        each -> ResourceStreams.ask(cases, each, "CASE-MERGED", same -> same.requireErasable(fact)));
    }
}
