package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;

/** The next person may have the post. */
@Component
final class WhenPublicWelfarePostEndedThenFreePost implements SameTransaction<PublicWelfarePostEnded> {

    private final Repository<PostPlan> plans;

    WhenPublicWelfarePostEndedThenFreePost(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Set<Class<? extends PublicWelfarePostEnded>> facts() {
        return Set.of(PublicWelfarePostEnded.class);
    }

    @Override
    public void then(PublicWelfarePostEnded fact) {
        ResourceStreams.ask(
                plans, fact.planId(), "POST-KNOWN", plan -> plan.free(fact.caseId(), fact.occurredOn(), fact.post()));
    }
}
