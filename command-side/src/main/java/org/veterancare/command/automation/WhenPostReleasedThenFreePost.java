package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PlacementEvent.PostReleased;

/** The post is there for others again, or for nobody, and the rank stays (PLC-03, PLC-13). */
@Component
final class WhenPostReleasedThenFreePost implements SameTransaction<PostReleased> {

    private final Repository<PostPlan> plans;

    WhenPostReleasedThenFreePost(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Set<Class<? extends PostReleased>> facts() {
        return Set.of(PostReleased.class);
    }

    @Override
    public void then(PostReleased fact) {
        ResourceStreams.ask(
                plans, fact.planId(), "POST-KNOWN", plan -> giveBack(plan, fact));
    }

    private static void giveBack(PostPlan plan, PostReleased fact) {
        plan.free(fact.caseId(), fact.occurredOn(), fact.post());
        if (Boolean.TRUE.equals(fact.gone())) {
            plan.withdraw(fact.occurredOn(), fact.post());
        }
    }
}
