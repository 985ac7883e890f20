package org.veterancare.command.automation;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
        AtomicReference<PlanId> turn = new AtomicReference<>();
        ResourceStreams.ask(cases, fact.caseId(), "CASE-OPEN", of -> turn.set(of.turnIn()));
        follow(fact, turn.get());
    }

    /**
     * As {@link #follow(CaseEvent)}, after a fact that names the plan.
     *
     * @param turn plan in which it is the turn; null for none
     */
    void follow(CaseEvent fact, PlanId turn) {
        if (turn != null) {
            AtomicBoolean heldBack = new AtomicBoolean();
            ResourceStreams.ask(
                    cases, fact.caseId(), "CASE-OPEN", of -> heldBack.set(of.isHeldBackFromPlacement()));
            ResourceStreams.ask(plans, turn, "POST-KNOWN", plan -> follow(plan, fact, heldBack.get()));
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
