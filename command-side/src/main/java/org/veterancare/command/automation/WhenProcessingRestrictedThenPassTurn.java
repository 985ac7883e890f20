package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;

/** While a case is only stored, those behind may choose (PLC-03, PRI-05). */
@Component
final class WhenProcessingRestrictedThenPassTurn implements SameTransaction<ProcessingRestricted> {

    private final Repository<PostPlan> plans;

    WhenProcessingRestrictedThenPassTurn(Repository<PostPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Set<Class<? extends ProcessingRestricted>> facts() {
        return Set.of(ProcessingRestricted.class);
    }

    @Override
    public void then(ProcessingRestricted fact) {
        if (fact.turnIn() != null) {
            ResourceStreams.ask(
                    plans, fact.turnIn(), "POST-KNOWN", plan -> plan.pass(fact.caseId(), fact.occurredOn()));
        }
    }
}
