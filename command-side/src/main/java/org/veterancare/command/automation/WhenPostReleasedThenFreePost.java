package org.veterancare.command.automation;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PlacementEvent.PostReleased;

/** The post is there for others again, and the rank stays (PLC-03). */
@Component
final class WhenPostReleasedThenFreePost implements SameTransaction<PostReleased> {

    private final Repository<PostPlan> plans;

    WhenPostReleasedThenFreePost(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Class<PostReleased> fact() {
        return PostReleased.class;
    }

    @Override
    public void then(PostReleased fact) {
        ResourceStreams.ask(
                plans, fact.planId(), "POST-KNOWN", plan -> plan.free(fact.caseId(), fact.occurredOn(), fact.post()));
    }
}
