package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PlacementEvent.SelectionOpened;

/** The plan keeps who chooses in which order (PLC-03). */
@Component
final class WhenSelectionOpenedThenRankCandidate implements SameTransaction<SelectionOpened> {

    private final Repository<PostPlan> plans;

    WhenSelectionOpenedThenRankCandidate(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Set<Class<? extends SelectionOpened>> facts() {
        return Set.of(SelectionOpened.class);
    }

    @Override
    public void then(SelectionOpened fact) {
        ResourceStreams.ask(
                plans,
                fact.planId(),
                "POST-KNOWN",
                plan -> plan.rank(
                        fact.caseId(), fact.occurredOn(), fact.rank(), fact.points(),
                        Boolean.TRUE.equals(fact.priority())));
    }
}
