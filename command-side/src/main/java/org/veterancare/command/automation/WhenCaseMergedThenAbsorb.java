package org.veterancare.command.automation;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.IdentityClaims;
import org.veterancare.command.VeteranCase;
import org.veterancare.events.MoveEvent.CaseMerged;

/** A double ends in the case that goes on, and whoever looks for the person by either number finds that case. */
@Component
final class WhenCaseMergedThenAbsorb implements SameTransaction<CaseMerged> {

    private final Repository<VeteranCase> cases;
    private final IdentityClaims claims;

    WhenCaseMergedThenAbsorb(Repository<VeteranCase> cases, IdentityClaims claims) {
        this.cases = cases;
        this.claims = claims;
    }

    @Override
    public Class<CaseMerged> fact() {
        return CaseMerged.class;
    }

    @Override
    public void then(CaseMerged fact) {
        ResourceStreams.ask(cases, fact.into(), "CASE-MERGED", goesOn -> goesOn.absorb(fact));
        claims.move(fact.caseId(), fact.into());
    }
}
