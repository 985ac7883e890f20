package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementDenied;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardHandedOver;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.Money;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.RunningRemedy;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;

/** The days to contest a decision are known by the decision, and follow what counts them again (SUS-04, TIM-06). */
class RunningRemedyTest {

    private static final CaseId CASE = new CaseId(Stories.id("remedy"));
    private static final LocalDate ON = LocalDate.of(2025, 8, 8);
    private static final Due UNTIL = due(LocalDate.of(2025, 10, 9));
    private static final Due LATER = due(LocalDate.of(2025, 10, 10));

    private static Due due(LocalDate last) {
        return new Due("SUS-04", "1", ON, LocalDate.of(2025, 10, 7), last, "cn");
    }

    private static CaseState state(CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(List.of(
                new CaseOpened(CASE, ON, SubjectKind.SURVIVOR, Stories.sealed("1"), Stories.sealed("2"), null, Sex.MALE,
                        YearMonth.of(1990, 1), true, Stories.STREET, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD,
                        Stories.NEIGHBOURHOOD, null, null),
                new EntitlementApplied(CASE, ON, 1, "MARTYR_SURVIVOR", null),
                new EntitlementDenied(CASE, ON, 1, "NOT_IN_NEED", "PEN-R", null, Stories.sealed("3"), UNTIL)));
        facts.addAll(List.of(more));
        return CaseState.of(Recorded.all(facts));
    }

    @Test
    void itIsNoTaskAndStandsWithTheVersionOfTheDecision() {
        CaseState state = state();
        assertThat(state.remedies()).containsExactly(new RunningRemedy("2", "EntitlementDenied", UNTIL));
        assertThat(state.remedyUntil()).isEqualTo(UNTIL.dueOn());
        assertThat(state.deadlines()).isEmpty();
        Entitlement denied = state.entitlements().getFirst();
        assertThat(denied.state()).isEqualTo(Entitlement.State.NOT_RECOGNIZED);
        assertThat(denied.ending().law()).isEqualTo("PEN-R");
        assertThat(denied.ending().reasons()).isEqualTo(Stories.sealed("3"));
    }

    @Test
    void countedAgainItRunsToTheLaterDay() {
        CaseState state = state(new DeadlineRecomputed(
                CASE, ON.plusDays(9), "REMEDY", "2", UNTIL, LATER, List.of(), DeadlineRecomputed.HOLIDAY_TABLE));
        assertThat(state.remedies()).containsExactly(new RunningRemedy("2", "EntitlementDenied", LATER));
        assertThat(state.remedyUntil()).isEqualTo(LATER.dueOn());
        assertThat(state.movedPeriods()).isEmpty();
    }

    @Test
    void sus04WhatWasQuashedIsInNoListAndKeepsNoFile() {
        Due later = due(LocalDate.of(2025, 12, 1));
        TreatmentCancelledForFraud fraud = new TreatmentCancelledForFraud(
                CASE, ON, "TRAINING", "D-1", Money.ofFen(0), later);
        FraudDecisionRevoked quashed = new FraudDecisionRevoked(CASE, ON, "TRAINING", "D-2", Money.ofFen(0));
        assertThat(state(fraud).remedyUntil()).isEqualTo(later.dueOn());
        assertThat(state(fraud, quashed).remedies())
                .containsExactly(new RunningRemedy("2", "EntitlementDenied", UNTIL));
        assertThat(state(fraud, quashed).remedyUntil()).isEqualTo(UNTIL.dueOn());
    }

    @Test
    void sus04WhatWasGivenBackIsContestedNoMore() {
        CaseEvent[] plaque = {
            new PlaqueHung(CASE, ON, SubjectKind.SURVIVOR, Stories.sealed("4")),
            new PlaqueWithdrawn(CASE, ON, "D-1", LATER),
            new PlaqueRestored(CASE, ON, "D-2", SubjectKind.SURVIVOR, Stories.sealed("4"))
        };
        assertThat(state(plaque[0], plaque[1]).remedies()).hasSize(2);
        assertThat(state(plaque).remedies()).containsExactly(new RunningRemedy("2", "EntitlementDenied", UNTIL));
        CaseEvent[] card = {
            new PrivilegeCardApplied(
                    CASE, ON, 1, CardKind.SURVIVOR, List.of(SubjectKind.SURVIVOR), CardChannel.WINDOW, false),
            new PrivilegeCardHandedOver(CASE, ON, 1, null, "sha256:" + "ab".repeat(32), null),
            new PrivilegeCardWithdrawn(CASE, ON, 1, "FALSE_STATEMENT", "D-3", LATER),
            new PrivilegeCardRestored(CASE, ON, 1, "D-4")
        };
        assertThat(state(card[0], card[1], card[2]).remedies()).hasSize(2);
        CaseState restored = state(card);
        assertThat(restored.remedies()).containsExactly(new RunningRemedy("2", "EntitlementDenied", UNTIL));
        assertThat(restored.honours().cards().getFirst().stage()).isEqualTo(Honours.CardStage.HANDED_OVER);
        assertThat(restored.honours().cards().getFirst().end()).isNull();
    }
}
