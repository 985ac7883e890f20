package org.veterancare.command.automation;

import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.HouseholdClaims;
import org.veterancare.command.IdentityClaims;
import org.veterancare.command.PaperNumbers;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.infrastructure.Elsewhere;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.events.MoveEvent.CaseMerged;

/**
 * A double ends in the case that goes on, and each figure counts the person once: by that case, or by the double where only the
 * double holds something of it. Whoever looks for the person by either number finds that case.
 */
@Component
final class WhenCaseMergedThenAbsorb implements SameTransaction<CaseMerged> {

    private final Repository<VeteranCase> cases;
    private final IdentityClaims claims;
    private final HouseholdClaims households;
    private final PaperNumbers numbers;
    private final Elsewhere elsewhere;
    private final Doubles doubles;

    WhenCaseMergedThenAbsorb(Repository<VeteranCase> cases, IdentityClaims claims, HouseholdClaims households,
            PaperNumbers numbers, Elsewhere elsewhere, Doubles doubles) {
        this.cases = cases;
        this.claims = claims;
        this.households = households;
        this.numbers = numbers;
        this.elsewhere = elsewhere;
        this.doubles = doubles;
    }

    @Override
    public Set<Class<? extends CaseMerged>> facts() {
        return Set.of(CaseMerged.class);
    }

    @Override
    public void then(CaseMerged fact) {
        VeteranCase.Left left = ResourceStreams.told(cases, fact.caseId(), "CASE-MERGED", VeteranCase::left);
        List<String> only = ResourceStreams.toldByCase(cases, elsewhere, fact.into(), "CASE-MERGED", goesOn -> {
            goesOn.admitFromOutside(MergeInto.class, ResourceStreams.sender());
            List<String> parts = goesOn.absorb(fact, left);
            goesOn.takeHousehold(fact, households);
            return parts;
        });
        ResourceStreams.ask(cases, fact.caseId(), "CASE-MERGED", ended -> ended.keepFigures(fact, only));
        doubles.tellDeath(fact.into(), fact.occurredOn());
        claims.move(fact.caseId(), fact.into());
        numbers.move(fact.caseId(), fact.into());
    }
}
