package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PlacementEvent.PostRefused;

/** While a refusal is looked at, those behind may choose (PLC-03). */
@Component
final class WhenPostRefusedThenPassTurn implements SameTransaction<PostRefused> {

    private final Repository<PostPlan> plans;

    WhenPostRefusedThenPassTurn(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Set<Class<? extends PostRefused>> facts() {
        return Set.of(PostRefused.class);
    }

    @Override
    public void then(PostRefused fact) {
        ResourceStreams.ask(
                plans, fact.planId(), "POST-KNOWN", plan -> plan.pass(fact.caseId(), fact.occurredOn()));
    }
}
