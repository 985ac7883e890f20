package org.veterancare.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.Due;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlanId;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.TurnedAway;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Timeliness;
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
    void whoeverSaysThatTheStateSupportsMadeSomethingOfTheHome() {
        Touch made = new Touch(Touch.HOME, Kind.MADE);
        Service supported = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.STATE_SUPPORT, ON);
        assertThat(Touch.of(new CaseTransferredIn(CASE, ON, "310112", "D-1", YearMonth.from(ON), supported, null)))
                .contains(made);
        assertThat(Touch.of(new SettlementPlaceRejected(
                CASE, ON, "310104016000", "REG-06", "310112", null,
                new TurnedAway(supported, null, Timeliness.ON_TIME, 0, null, null)))).contains(made);
        assertThat(Touch.of(new FactCorrected(
                CASE, ON, 1, CorrectedField.SERVICE, "CONSCRIPT//SELF_EMPLOYMENT", "CONSCRIPT//STATE_SUPPORT", null,
                null))).contains(made);
    }

    /** What the employer of the last letter was ordered is no matter of the next one's. */
    @Test
    void anotherLetterEndsTheMatterOfTheEmployerOfTheLast() {
        Due startBy = new Due("PLC-05", "1", ON, ON, ON, "none");
        assertThat(Touch.of(new PlacementLetterIssued(CASE, ON, "L-1", "12310104425012349P", startBy)))
                .containsExactly(new Touch(Touch.PLACEMENT, Kind.ENDED), new Touch(Touch.EMPLOYER, Kind.ENDED));
    }

    @Test
    void aTurnIsADecisionWhereSomebodyWasHeardForIt() {
        assertThat(Touch.of(new TurnResumed(CASE, ON, PLAN))).isEmpty();
        assertThat(Touch.of(new TurnResumed(CASE, ON, PLAN, Personal.of("说明"))))
                .contains(new Touch(Touch.PLACEMENT, Kind.DECIDED));
    }
}
