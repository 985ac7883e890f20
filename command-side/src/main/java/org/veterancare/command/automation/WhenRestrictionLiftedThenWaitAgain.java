package org.veterancare.command.automation;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;

/** Those behind who have not chosen yet wait for the case again (PLC-03, PRI-05). */
@Component
final class WhenRestrictionLiftedThenWaitAgain implements SameTransaction<RestrictionLifted> {

    private final Repository<PostPlan> plans;

    WhenRestrictionLiftedThenWaitAgain(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Class<RestrictionLifted> fact() {
        return RestrictionLifted.class;
    }

    @Override
    public void then(RestrictionLifted fact) {
        if (fact.turnIn() != null) {
            ResourceStreams.ask(
                    plans, fact.turnIn(), "POST-KNOWN", plan -> plan.resume(fact.caseId(), fact.occurredOn()));
        }
    }
}
