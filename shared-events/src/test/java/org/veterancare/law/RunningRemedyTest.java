package org.veterancare.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.Money;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;

/** The days to contest a decision end with the decision that was quashed, and no other ones (SUS-04). */
class RunningRemedyTest {

    private static final CaseId CASE = CaseId.of("01937b5e-0000-7000-8000-000000000001");
    private static final LocalDate ON = LocalDate.of(2025, 7, 2);
    private static final Due UNTIL = until(60);
    private static final Personal TEXT = Personal.of("说明");
    private static final PlaqueWithdrawn PLAQUE = new PlaqueWithdrawn(CASE, ON, "D-1", UNTIL);
    private static final AssignedWorkDenied DENIED = new AssignedWorkDenied(CASE, ON, "D-1", TEXT, UNTIL);
    private static final AssignedWorkForfeited FORFEITED = new AssignedWorkForfeited(CASE, ON, "D-1", TEXT, UNTIL);
    private static final AssignedWorkCancelled CANCELLED = new AssignedWorkCancelled(CASE, ON, "D-1", UNTIL);

    private static Due until(int days) {
        return new Due("SUS-04", "1", ON, ON.plusDays(days), ON.plusDays(days), "x");
    }

    private static List<RunningRemedy> after(CaseEvent... facts) {
        List<RunningRemedy> all = List.of();
        for (int version = 0; version < facts.length; version++) {
            all = RunningRemedy.after(all, facts[version], version);
        }
        return all;
    }

    private static List<String> of(CaseEvent... facts) {
        return after(facts).stream().map(RunningRemedy::ref).toList();
    }

    private static TreatmentCancelledForFraud fraud(String treatment) {
        return new TreatmentCancelledForFraud(CASE, ON, treatment, "D-1", Money.ofFen(0), UNTIL);
    }

    private static FraudDecisionRevoked notFraud(String treatment) {
        return new FraudDecisionRevoked(CASE, ON, treatment, "D-2", Money.ofFen(0));
    }

    private static AssignedWorkRestored restored(String decisionNumber) {
        return new AssignedWorkRestored(CASE, ON, decisionNumber, ClaimPoint.WAITING, null);
    }

    @Test
    void sus04WhatWasQuashedIsContestedNoMore() {
        SettlementPlaceRejected rejected = new SettlementPlaceRejected(
                CASE, ON, "310104016000", "REG-06", "310112", UNTIL);
        PlaceRejectionRevoked here = new PlaceRejectionRevoked(CASE, ON, "D-2", null, null, null, null);
        SettlementForfeited lost = new SettlementForfeited(CASE, ON, TEXT, UNTIL);
        ForfeitureRevoked kept = new ForfeitureRevoked(CASE, ON, "D-2", UNTIL, UNTIL, null);
        assertThat(of(PLAQUE, rejected, here)).containsExactly("0");
        assertThat(of(PLAQUE, lost, kept)).containsExactly("0");
        assertThat(of(PLAQUE, rejected, lost, kept)).containsExactly("0", "1");
        assertThat(of(PLAQUE, lost, kept, lost)).containsExactly("0", "3");
    }

    @Test
    void sus04OfDecisionsOnFraudOnlyTheOneOnTheSameTreatment() {
        assertThat(of(fraud("TRAINING"), fraud("ONE_TIME_GRANT"), notFraud("TRAINING"))).containsExactly("1");
    }

    @Test
    void sus04OfAClaimToAPostOnlyTheDecisionThatEndedItLast() {
        for (CaseEvent ended : List.of(DENIED, FORFEITED, CANCELLED)) {
            assertThat(of(PLAQUE, ended, restored("D-2"))).containsExactly("0");
            assertThat(of(PLAQUE, ended, restored(null))).as("a death that was none").containsExactly("0", "1");
        }
        assertThat(of(DENIED, FORFEITED, restored("D-2"))).as("opened on another ground").containsExactly("0");
    }

    @Test
    void tim06ItRunsAsItWasCountedLastAndNotForASlip() {
        DeadlineRecomputed again = new DeadlineRecomputed(
                CASE, ON, "REMEDY", "1", UNTIL, until(61), List.of(), DeadlineRecomputed.HOLIDAY_TABLE);
        assertThat(after(PLAQUE, PLAQUE, again)).extracting(RunningRemedy::due).containsExactly(UNTIL, until(61));
        assertThat(RunningRemedy.last(after(PLAQUE, PLAQUE, again))).isEqualTo(ON.plusDays(61));
        assertThat(of(PLAQUE, PLAQUE, new FactReversed(CASE, ON, 1, "PlaqueWithdrawn"))).containsExactly("0");
        assertThat(RunningRemedy.last(after(new WelcomeCeremonyHeld(CASE, ON)))).isNull();
        assertThat(of(new PlaqueWithdrawn(CASE, ON, "D-1", null))).as("of before it was told").isEmpty();
    }
}
