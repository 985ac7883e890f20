package org.veterancare.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlanId;
import org.veterancare.law.Touch.Kind;

class TouchTest {

    private static final CaseId CASE = CaseId.of("01937b5e-0000-7000-8000-000000000001");
    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final LocalDate ON = LocalDate.of(2025, 7, 2);

    @Test
    void whoEndsATurnOrTakesABreachBackMadeSomethingOfThePlacement() {
        Touch made = new Touch(Touch.PLACEMENT, Kind.MADE);
        assertThat(Touch.of(new SelectionClosed(CASE, ON, "NO_POST"))).containsExactly(made);
        assertThat(Touch.of(new EmployerBreachWithdrawn(CASE, ON)))
                .containsExactly(made, new Touch(Touch.EMPLOYER, Kind.MADE));
        assertThat(Touch.of(new EmployerBreachWithdrawn(CASE, ON, "D-1", null, null))).as("by a decision")
                .containsExactly(
                        new Touch(Touch.PLACEMENT, Kind.DECIDED), new Touch(Touch.EMPLOYER, Kind.DECIDED));
    }

    @Test
    void aTurnIsADecisionWhereSomebodyWasHeardForIt() {
        assertThat(Touch.of(new TurnResumed(CASE, ON, PLAN))).isEmpty();
        assertThat(Touch.of(new TurnResumed(CASE, ON, PLAN, Personal.of("说明"))))
                .contains(new Touch(Touch.PLACEMENT, Kind.DECIDED));
    }
}
