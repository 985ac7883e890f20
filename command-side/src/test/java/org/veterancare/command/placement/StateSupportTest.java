package org.veterancare.command.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.FINANCE;
import static org.veterancare.command.Actors.SECOND_APPROVER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.CaseFixture.withPolicy;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.HASH;
import static org.veterancare.command.placement.Waiting.NUMBER;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.placement.Waiting.due;
import static org.veterancare.command.registration.Reports.reported;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.ApproveHomePurchase;
import org.veterancare.command.placement.PlacementCommand.PayHomePurchase;
import org.veterancare.command.placement.PlacementCommand.RecordSupportKind;
import org.veterancare.command.placement.PlacementCommand.WithdrawHomePurchase;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Disability;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.HomePurchaseApproved;
import org.veterancare.events.PlacementEvent.HomePurchaseEndorsed;
import org.veterancare.events.PlacementEvent.HomePurchasePaid;
import org.veterancare.events.PlacementEvent.HomePurchaseWithdrawn;
import org.veterancare.events.PlacementEvent.SupportKind;
import org.veterancare.events.PlacementEvent.SupportKindRecorded;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.LifelongGroundEstablished;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.law.Law;

/** 供养: how, and the money for a home of one's own (PLC-R 78). */
class StateSupportTest {

    private static final Law PRICED = withPolicy("""
        version: "test"
        parameters:
          - key: homePricePerSquareMetre
            rule: SET-SUPPORT
            values:
              - { from: 2024-09-01, value: 5000000, unit: FEN, evidence: U, source: "test" }
          - key: singleApproverMost
            rule: TWO-APPROVERS
            values:
              - { from: 1949-10-01, value: 1000000, unit: FEN, evidence: P, source: "test" }
        """);
    private static final LifelongGroundEstablished GROUND = new LifelongGroundEstablished(
            CASE, RECEIVED, "HEAVY_DISABILITY", "PLC-R", null,
            new Disability(DisabilityNature.DUTY, 2).toPersonal(), null);
    private static final SettlementAccepted ACCEPTED = new SettlementAccepted(CASE, RECEIVED, false, null);
    private static final SupportKindRecorded AT_HOME = new SupportKindRecorded(CASE, RECEIVED, SupportKind.DISPERSED);
    private static final HomePurchaseApproved APPROVED = new HomePurchaseApproved(
            CASE, RECEIVED, 60, Money.ofFen(5_000_000), Money.ofFen(300_000_000), "test");
    private static final Object ENDORSED = entered(
            DISTRICT_APPROVER, new HomePurchaseEndorsed(CASE, RECEIVED, Money.ofFen(300_000_000)));
    private static final HomePurchasePaid PAID = new HomePurchasePaid(CASE, RECEIVED, Money.ofFen(300_000_000));
    private static final RecordSupportKind DISPERSED = new RecordSupportKind(CASE, RECEIVED, SupportKind.DISPERSED);
    private static final ApproveHomePurchase APPROVE = new ApproveHomePurchase(CASE, RECEIVED);
    private static final PayHomePurchase PAY = new PayHomePurchase(CASE, RECEIVED);

    private static TestExecutor<VeteranCase> given(Law law, SettlementMode mode, Object... facts) {
        Service service = new Service(ServiceCategory.CONSCRIPT, null, mode, LocalDate.of(2025, 6, 2));
        return fixture(law).given(opened(), reported(service, RECEIVED)).andGiven(facts);
    }

    private static TestExecutor<VeteranCase> supported(Object... facts) {
        return given(PRICED, SettlementMode.STATE_SUPPORT, GROUND).andGiven(facts);
    }

    @Test
    void theKindOfSupportIsPutDownOnceTheGroundHolds() {
        supported(ACCEPTED).when(DISPERSED, by(DISTRICT_OFFICER)).expectEvents(AT_HOME);
        supported().when(DISPERSED, by(DISTRICT_OFFICER))
                .expectException(broken("SET-SUPPORT", "missing", "acceptance"));
        given(PRICED, SettlementMode.SELF_EMPLOYMENT, ACCEPTED)
                .when(DISPERSED, by(DISTRICT_OFFICER))
                .expectException(broken("SET-SUPPORT", "missing", "mode"));
        supported(ACCEPTED, AT_HOME).when(DISPERSED, by(DISTRICT_OFFICER)).expectException(broken("CASE-STATE"));
        supported(ACCEPTED, AT_HOME)
                .when(new RecordSupportKind(CASE, RECEIVED, SupportKind.CENTRALISED), by(DISTRICT_OFFICER))
                .expectSuccessfulHandlerExecution();
    }

    /** Nobody asked for it where the mode is put right after the acceptance, or the file is not there yet (PLC-R 38). */
    @Test
    void set04NothingIsGivenBeforeItsGroundIsOnFile() {
        Object corrected = new FactCorrected(
                CASE, RECEIVED, 1, CorrectedField.SERVICE, "CONSCRIPT//SELF_EMPLOYMENT", "CONSCRIPT//STATE_SUPPORT",
                null, null);
        TestExecutor<VeteranCase> late = given(PRICED, SettlementMode.SELF_EMPLOYMENT, ACCEPTED, corrected);
        late.when(DISPERSED, by(DISTRICT_OFFICER)).expectException(broken("SET-04", "missing", "ground"));
        given(PRICED, SettlementMode.SELF_EMPLOYMENT, ACCEPTED, corrected, AT_HOME, ENDORSED)
                .when(APPROVE, by(SECOND_APPROVER))
                .expectException(broken("SET-04", "missing", "ground"));
        given(PRICED, SettlementMode.SELF_EMPLOYMENT, ACCEPTED, corrected, AT_HOME, APPROVED)
                .when(PAY, by(FINANCE))
                .expectException(broken("SET-04", "missing", "ground"));
        given(PRICED, SettlementMode.SELF_EMPLOYMENT, ACCEPTED, corrected, GROUND, ACCEPTED)
                .when(DISPERSED, by(DISTRICT_OFFICER))
                .expectEvents(AT_HOME);
        given(PRICED, SettlementMode.STATE_SUPPORT, new SettlementAccepted(CASE, RECEIVED, true, null))
                .when(DISPERSED, by(DISTRICT_OFFICER))
                .expectException(broken("SET-04", "missing", "ground"));
    }

    @Test
    void sixtySquareMetresAtTheLocalPriceAreApprovedForAHomeOfOnesOwn() {
        supported(ACCEPTED, AT_HOME, ENDORSED).when(APPROVE, by(SECOND_APPROVER)).expectEvents(APPROVED);
        supported(ACCEPTED, new SupportKindRecorded(CASE, RECEIVED, SupportKind.CENTRALISED))
                .when(APPROVE, by(DISTRICT_APPROVER))
                .expectException(broken("SET-SUPPORT", "supportKind", "CENTRALISED"));
        supported(ACCEPTED).when(APPROVE, by(DISTRICT_APPROVER)).expectException(broken("SET-SUPPORT"));
        supported(ACCEPTED, AT_HOME, APPROVED).when(APPROVE, by(DISTRICT_APPROVER))
                .expectException(broken("CASE-STATE"));
        supported(ACCEPTED, AT_HOME, APPROVED).when(
                new RecordSupportKind(CASE, RECEIVED, SupportKind.CENTRALISED), by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE"));
    }

    /** A home costs more than one may approve. */
    @Nested
    class TwoApprovers {

        private final HomePurchaseEndorsed signed = new HomePurchaseEndorsed(
                CASE, RECEIVED, Money.ofFen(300_000_000));

        @Test
        void the_first_signature_approves_nothing() {
            supported(ACCEPTED, AT_HOME).when(APPROVE, by(DISTRICT_APPROVER)).expectEvents(signed);
            supported(ACCEPTED, AT_HOME, ENDORSED).when(PAY, by(FINANCE))
                    .expectException(broken("SET-SUPPORT", "missing", "approval"));
        }

        @Test
        void the_second_one_is_another_persons() {
            supported(ACCEPTED, AT_HOME, ENDORSED).when(APPROVE, by(DISTRICT_APPROVER))
                    .expectException(broken("TWO-APPROVERS"));
        }

        @Test
        void it_is_for_the_same_sum_and_the_same_support() {
            supported(ACCEPTED, AT_HOME, entered(DISTRICT_APPROVER, new HomePurchaseEndorsed(
                    CASE, RECEIVED, Money.ofFen(240_000_000)))).when(APPROVE, by(SECOND_APPROVER))
                    .expectEvents(signed);
            supported(ACCEPTED, AT_HOME, ENDORSED, new SupportKindRecorded(CASE, RECEIVED, SupportKind.CENTRALISED),
                    AT_HOME).when(APPROVE, by(SECOND_APPROVER)).expectEvents(signed);
            supported(ACCEPTED, AT_HOME, ENDORSED, new FactCorrected(
                    CASE, RECEIVED, 0, CorrectedField.PHONE, null, null, null, Personal.of("15400000002")))
                    .when(APPROVE, by(SECOND_APPROVER))
                    .expectEvents(signed);
        }

        @Test
        void who_entered_the_service_of_another_district_signs_for_nothing_that_rests_on_it() {
            Service service = new Service(
                    ServiceCategory.CONSCRIPT, null, SettlementMode.STATE_SUPPORT, LocalDate.of(2025, 6, 2));
            fixture(PRICED)
                    .given(opened(),
                            entered(SECOND_APPROVER,
                                    new CaseTransferredIn(CASE, RECEIVED, "310105000000", NUMBER, YearMonth.of(2026, 1),
                                            service, null)),
                            AT_HOME)
                    .when(APPROVE, by(SECOND_APPROVER))
                    .expectException(broken("FOUR-EYES"));
        }

        @Test
        void nor_does_who_corrected_the_service_so_that_the_state_supports() {
            Service service = new Service(
                    ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT, LocalDate.of(2025, 6, 2));
            FactCorrected corrected = new FactCorrected(
                    CASE, RECEIVED, 1, CorrectedField.SERVICE, "CONSCRIPT//SELF_EMPLOYMENT", "CONSCRIPT//STATE_SUPPORT",
                    null, null);
            TestExecutor<VeteranCase> known = fixture(PRICED)
                    .given(opened(),
                            new CaseTransferredIn(CASE, RECEIVED, "310105000000", NUMBER, YearMonth.of(2026, 1),
                                    service, null),
                            entered(SECOND_APPROVER, corrected), AT_HOME);
            known.when(APPROVE, by(SECOND_APPROVER)).expectException(broken("FOUR-EYES"));
        }

        @Test
        void neither_of_the_two_pays() {
            for (Actor approver : List.of(DISTRICT_APPROVER, SECOND_APPROVER)) {
                supported(ACCEPTED, AT_HOME, ENDORSED, entered(SECOND_APPROVER, APPROVED))
                        .when(PAY, by(Actors.as(approver, Role.FINANCE, Actors.DISTRICT)))
                        .expectException(broken("FOUR-EYES"));
            }
        }
    }

    /** Shanghai's price is not known: nothing is approved on a number that nobody set. */
    @Test
    void withoutAPriceNothingIsApproved() {
        given(LAW, SettlementMode.STATE_SUPPORT, GROUND, ACCEPTED, AT_HOME)
                .when(APPROVE, by(DISTRICT_APPROVER))
                .expectException(broken("SET-SUPPORT", "notSet", "homePricePerSquareMetre"));
    }

    @Test
    void whatWasApprovedIsPaidOnceAndKeepsTheCaseOpenUntilThen() {
        supported(ACCEPTED, AT_HOME, APPROVED).when(PAY, by(FINANCE)).expectEvents(PAID);
        supported(ACCEPTED, AT_HOME).when(PAY, by(FINANCE)).expectException(broken("SET-SUPPORT"));
        supported(ACCEPTED, AT_HOME, APPROVED, PAID).when(PAY, by(FINANCE)).expectException(broken("CASE-STATE"));
        CloseCase close = new CloseCase(CASE, RECEIVED, "SETTLED");
        supported(ACCEPTED, AT_HOME, APPROVED).when(close, by(DISTRICT_OFFICER))
                .expectException(broken("CASE-BUSY", "phase", "Placement"));
        supported(ACCEPTED, AT_HOME, APPROVED, PAID).when(close, by(DISTRICT_OFFICER))
                .expectSuccessfulHandlerExecution();
        Object died = new SubjectDeathRecorded(CASE, RECEIVED, DeathProof.CERTIFICATE, HASH);
        supported(ACCEPTED, AT_HOME, APPROVED, died).when(PAY, by(FINANCE)).expectException(broken("CASE-LIVING"));
        supported(ACCEPTED, AT_HOME, APPROVED, died).when(new CloseCase(CASE, RECEIVED, "DECEASED"),
                by(DISTRICT_OFFICER)).expectSuccessfulHandlerExecution();
    }

    private static final CloseCase CLOSE = new CloseCase(CASE, RECEIVED, "SETTLED");
    private static final TreatmentCancelledForFraud FRAUD = new TreatmentCancelledForFraud(
            CASE, RECEIVED, "SETTLEMENT", NUMBER, Money.ofFen(0), due("SUS-04", RECEIVED));

    @Test
    void reg16WhatFraudStruckKeepsNoCaseOpen() {
        supported(ACCEPTED, AT_HOME, APPROVED, FRAUD).when(PAY, by(FINANCE)).expectException(broken("REG-16"));
        supported(ACCEPTED, AT_HOME, APPROVED, FRAUD).when(CLOSE, by(DISTRICT_OFFICER))
                .expectSuccessfulHandlerExecution();
        FraudDecisionRevoked quashed = new FraudDecisionRevoked(
                CASE, RECEIVED, "SETTLEMENT", NUMBER, Money.ofFen(0));
        supported(ACCEPTED, AT_HOME, APPROVED, FRAUD, quashed).when(CLOSE, by(DISTRICT_OFFICER))
                .expectException(broken("CASE-BUSY", "phase", "Placement"));
    }

    @Test
    void anApprovalThatWasNotPaidIsWithdrawnAndMayBeGivenAnew() {
        WithdrawHomePurchase withdraw = new WithdrawHomePurchase(CASE, RECEIVED, NUMBER);
        HomePurchaseWithdrawn withdrawn = new HomePurchaseWithdrawn(CASE, RECEIVED, NUMBER);
        supported(ACCEPTED, AT_HOME, APPROVED).when(withdraw, by(DISTRICT_APPROVER)).expectEvents(withdrawn);
        supported(ACCEPTED, AT_HOME, APPROVED, FRAUD).when(withdraw, by(DISTRICT_APPROVER)).expectEvents(withdrawn);
        supported(ACCEPTED, AT_HOME).when(withdraw, by(DISTRICT_APPROVER))
                .expectException(broken("SET-SUPPORT", "missing", "approval"));
        supported(ACCEPTED, AT_HOME, APPROVED, PAID).when(withdraw, by(DISTRICT_APPROVER))
                .expectException(broken("CASE-STATE"));
        supported(ACCEPTED, AT_HOME, APPROVED, withdrawn).when(PAY, by(FINANCE))
                .expectException(broken("SET-SUPPORT", "missing", "approval"));
        supported(ACCEPTED, AT_HOME, APPROVED, withdrawn, ENDORSED).when(APPROVE, by(SECOND_APPROVER))
                .expectEvents(APPROVED);
        // into a home of the state after all
        supported(ACCEPTED, AT_HOME, APPROVED, withdrawn)
                .when(new RecordSupportKind(CASE, RECEIVED, SupportKind.CENTRALISED), by(DISTRICT_OFFICER))
                .expectSuccessfulHandlerExecution();
        supported(ACCEPTED, AT_HOME, APPROVED, withdrawn).when(CLOSE, by(DISTRICT_OFFICER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void theGroundIsAskedForAtEachStep() {
        Object elsewhere = new SettlementPlaceRejected(CASE, RECEIVED, "310104001002", "REG-06", "310105", null);
        supported(ACCEPTED, AT_HOME, elsewhere).when(APPROVE, by(DISTRICT_APPROVER))
                .expectException(broken("SET-SUPPORT", "missing", "mode"));
        supported(ACCEPTED, AT_HOME, APPROVED, elsewhere).when(PAY, by(FINANCE))
                .expectException(broken("SET-SUPPORT", "missing", "mode"));
        Object otherMode = new FactCorrected(
                CASE, RECEIVED, 1, CorrectedField.SERVICE, "CONSCRIPT//STATE_SUPPORT",
                "CONSCRIPT//SELF_EMPLOYMENT", null, null);
        supported(ACCEPTED, AT_HOME, APPROVED, otherMode).when(PAY, by(FINANCE))
                .expectException(broken("SET-SUPPORT", "missing", "mode"));
    }

    @Test
    void anAcceptanceThatWasASlipLeavesTheProvisionalOne() {
        SettlementAccepted provisional = new SettlementAccepted(CASE, RECEIVED, true, null);
        Object slip = new FactReversed(CASE, RECEIVED, 4, "SettlementAccepted");
        supported(provisional, ACCEPTED, slip).when(DISPERSED, by(DISTRICT_OFFICER)).expectEvents(AT_HOME);
        supported(ACCEPTED, new FactReversed(CASE, RECEIVED, 3, "SettlementAccepted"))
                .when(DISPERSED, by(DISTRICT_OFFICER))
                .expectException(broken("SET-SUPPORT", "missing", "acceptance"));
    }

    @Test
    void anAcceptanceOnWhichTheKindRestsIsNoSlip() {
        ReverseFact reverse = new ReverseFact(CASE, RECEIVED, 3L);
        supported(ACCEPTED).when(reverse, by(DISTRICT_APPROVER)).expectSuccessfulHandlerExecution();
        supported(ACCEPTED, AT_HOME).when(reverse, by(DISTRICT_APPROVER)).expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void whoWasAcceptedInAnotherDistrictIsSupportedHere() {
        Service service = new Service(
                ServiceCategory.CONSCRIPT, null, SettlementMode.STATE_SUPPORT, LocalDate.of(2025, 6, 2));
        fixture(PRICED)
                .given(opened(),
                        new CaseTransferredIn(CASE, RECEIVED, "310105000000", NUMBER, YearMonth.of(2026, 1), service,
                                null))
                .when(DISPERSED, by(DISTRICT_OFFICER))
                .expectEvents(AT_HOME);
    }

    /** Of two doubles the one that was paid goes on (PLC-R 78): what it has the other cannot say. */
    @Test
    void aDoubleThatWasPaidDoesNotEndInOneThatWouldBePaidAgain() {
        StateSupport support = new StateSupport();
        support.on(AT_HOME, 3, DISTRICT_OFFICER);
        support.on(APPROVED, 4, SECOND_APPROVER);
        assertThat(support.burdens()).isEmpty();
        support.on(PAID, 5, FINANCE);
        assertThat(support.burdens()).containsExactly("HOME_PAID");
    }
}
