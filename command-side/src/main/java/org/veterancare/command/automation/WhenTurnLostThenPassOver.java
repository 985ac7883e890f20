package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PlacementEvent.TurnLost;

/** Nobody waits for a turn that cannot come (PLC-03). */
@Component
final class WhenTurnLostThenPassOver implements SameTransaction<TurnLost> {

    private final Repository<PostPlan> plans;

    WhenTurnLostThenPassOver(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Set<Class<? extends TurnLost>> facts() {
        return Set.of(TurnLost.class);
    }

    @Override
    public void then(TurnLost fact) {
        ResourceStreams.ask(
                plans,
                fact.planId(),
                "POST-KNOWN",
                plan -> plan.passOver(fact.caseId(), fact.occurredOn(), fact.rank(), fact.points()));
    }
}
