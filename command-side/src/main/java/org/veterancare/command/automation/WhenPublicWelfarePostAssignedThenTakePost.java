package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;

/** One post, one taker, also for the backstop (PLC-15). */
@Component
final class WhenPublicWelfarePostAssignedThenTakePost implements SameTransaction<PublicWelfarePostAssigned> {

    private final Repository<PostPlan> plans;

    WhenPublicWelfarePostAssignedThenTakePost(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Set<Class<? extends PublicWelfarePostAssigned>> facts() {
        return Set.of(PublicWelfarePostAssigned.class);
    }

    @Override
    public void then(PublicWelfarePostAssigned fact) {
        ResourceStreams.ask(
                plans,
                fact.planId(),
                "POST-KNOWN",
                plan -> plan.takePublicWelfare(fact.caseId(), fact.occurredOn(), fact.post()));
    }
}
