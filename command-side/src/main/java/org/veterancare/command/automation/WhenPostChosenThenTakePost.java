package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PlacementEvent.PostChosen;

/** One post, one taker: the choice and the post are written together (PLC-03). */
@Component
final class WhenPostChosenThenTakePost implements SameTransaction<PostChosen> {

    private final Repository<PostPlan> plans;

    WhenPostChosenThenTakePost(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Set<Class<? extends PostChosen>> facts() {
        return Set.of(PostChosen.class);
    }

    @Override
    public void then(PostChosen fact) {
        ResourceStreams.ask(
                plans,
                fact.planId(),
                "POST-KNOWN",
                plan -> plan.takeDirected(
                        fact.caseId(), fact.occurredOn(), fact.post(), fact.employer(), fact.postKind()));
    }
}
