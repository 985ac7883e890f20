package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PlacementEvent.SelectionLeft;

/** Rank and post are there for others again, unless the employer gave the post up (PLC-13). */
@Component
final class WhenSelectionLeftThenLeavePlan implements SameTransaction<SelectionLeft> {

    private final Repository<PostPlan> plans;

    WhenSelectionLeftThenLeavePlan(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Set<Class<? extends SelectionLeft>> facts() {
        return Set.of(SelectionLeft.class);
    }

    @Override
    public void then(SelectionLeft fact) {
        ResourceStreams.ask(
                plans,
                fact.planId(),
                "POST-KNOWN",
                plan -> leave(plan, fact));
    }

    private static void leave(PostPlan plan, SelectionLeft fact) {
        if (fact.noneLeft() != null) {
            plan.requireNoneLeft(fact.noneLeft());
        }
        plan.leave(fact.caseId(), fact.occurredOn(), fact.post(), Boolean.TRUE.equals(fact.mistaken()));
        if (Boolean.TRUE.equals(fact.gone())) {
            plan.withdraw(fact.occurredOn(), fact.post());
        }
    }
}
