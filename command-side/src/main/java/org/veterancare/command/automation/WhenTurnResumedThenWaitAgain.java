package org.veterancare.command.automation;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PlacementEvent.TurnResumed;

/** Those behind who have not chosen yet wait again (PLC-03). */
@Component
final class WhenTurnResumedThenWaitAgain implements SameTransaction<TurnResumed> {

    private final Repository<PostPlan> plans;

    WhenTurnResumedThenWaitAgain(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Class<TurnResumed> fact() {
        return TurnResumed.class;
    }

    @Override
    public void then(TurnResumed fact) {
        ResourceStreams.ask(
                plans, fact.planId(), "POST-KNOWN", plan -> plan.resume(fact.caseId(), fact.occurredOn()));
    }
}
