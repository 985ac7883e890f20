package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.HouseholdClaims;
import org.veterancare.command.IdentityClaims;
import org.veterancare.command.PaperNumbers;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.infrastructure.Elsewhere;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.MoveEvent.CaseMerged;

/** Two cases that were taken for one person's are two persons' again: what came with the double goes back with it. */
@Component
final class WhenMergerReversedThenLetGo implements SameTransaction<FactReversed> {

    private final Repository<VeteranCase> cases;
    private final IdentityClaims claims;
    private final HouseholdClaims households;
    private final PaperNumbers numbers;
    private final Elsewhere elsewhere;
    private final Doubles doubles;

    WhenMergerReversedThenLetGo(Repository<VeteranCase> cases, IdentityClaims claims, HouseholdClaims households,
            PaperNumbers numbers, Elsewhere elsewhere, Doubles doubles) {
        this.cases = cases;
        this.claims = claims;
        this.households = households;
        this.numbers = numbers;
        this.elsewhere = elsewhere;
        this.doubles = doubles;
    }

    @Override
    public Set<Class<? extends FactReversed>> facts() {
        return Set.of(FactReversed.class);
    }

    @Override
    public void then(FactReversed fact) {
        if (fact.isOf(CaseMerged.class)) {
            part(fact);
        }
    }

    private void part(FactReversed fact) {
        CaseId other = ResourceStreams.told(cases, fact.caseId(), "CASE-MERGED", VeteranCase::into);
        boolean household = ResourceStreams.toldByCase(cases, elsewhere, other, "CASE-MERGED", goesOn -> {
            goesOn.admitFromOutside(ReverseFact.class, ResourceStreams.sender());
            return goesOn.letGo(fact, households);
        });
        ResourceStreams.ask(
                cases, fact.caseId(), "CASE-MERGED",
                returns -> returns.takeHouseholdBack(fact, household, households));
        // those that had ended in the one that returns are of its person
        doubles.tellDeath(fact.caseId(), fact.occurredOn());
        claims.giveBack(other, fact.caseId());
        numbers.giveBack(other, fact.caseId());
    }
}
