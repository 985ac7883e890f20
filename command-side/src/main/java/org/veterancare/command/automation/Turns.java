package org.veterancare.command.automation;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.PlanId;

/** The turn of somebody who chooses, after a fact that may let it come or not (PLC-03). */
@Component
final class Turns {

    private final Repository<VeteranCase> cases;
    private final Repository<PostPlan> plans;

    Turns(Repository<VeteranCase> cases, Repository<PostPlan> plans) {
        this.cases = cases;
        this.plans = plans;
    }

    /** Those behind wait for whoever may choose, and do not wait for whoever may not. */
    void follow(CaseEvent fact) {
        follow(fact, ResourceStreams.told(cases, fact.caseId(), "CASE-OPEN", VeteranCase::turnIn));
    }

    /**
     * As {@link #follow(CaseEvent)}, after a fact that names the plan.
     *
     * @param turn plan in which it is the turn; null for none
     */
    void follow(CaseEvent fact, PlanId turn) {
        if (turn != null) {
            boolean heldBack = ResourceStreams.told(
                    cases, fact.caseId(), "CASE-OPEN", VeteranCase::isHeldBackFromPlacement);
            ResourceStreams.ask(plans, turn, "POST-KNOWN", plan -> follow(plan, fact, heldBack));
        }
    }

    private static void follow(PostPlan plan, CaseEvent fact, boolean heldBack) {
        if (heldBack) {
            plan.pass(fact.caseId(), fact.occurredOn());
        } else {
            plan.resume(fact.caseId(), fact.occurredOn());
        }
    }
}
