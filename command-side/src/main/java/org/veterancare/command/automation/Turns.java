package org.veterancare.command.automation;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.PlanId;

/** The turn of somebody who chooses, after a fact that is about more than the choice and names no plan (PLC-03). */
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
        AtomicReference<PlanId> turn = new AtomicReference<>();
        AtomicReference<Boolean> heldBack = new AtomicReference<>();
        ResourceStreams.ask(cases, fact.caseId(), "CASE-OPEN", of -> {
            turn.set(of.turnIn());
            heldBack.set(of.isHeldBackFromPlacement());
        });
        if (turn.get() != null) {
            ResourceStreams.ask(plans, turn.get(), "POST-KNOWN", plan -> follow(plan, fact, heldBack.get()));
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
