package org.veterancare.command.registration;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.FINANCE;
import static org.veterancare.command.Actors.SECOND_APPROVER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.honours.HonourCommand.ApplyForCard;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.ItemResult;
import org.veterancare.command.registration.RegistrationCommand.RecordItemResult;
import org.veterancare.command.registration.RegistrationCommand.StartBundle;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRecovery;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRefund;
import org.veterancare.command.registration.SettlementCommand.ReferFraud;
import org.veterancare.command.registration.SettlementCommand.RevokeFraudDecision;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.Due;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.SettlementEvent.FraudAuthority;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.FraudReferred;
import org.veterancare.events.SettlementEvent.FraudRefunded;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.law.BundleEdition;
import org.veterancare.law.Deadlines;

class FraudTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 2);
    private static final LocalDate LATER = LocalDate.of(2025, 9, 2);
    private static final Service SOLDIER = selfEmployed(LocalDate.of(2025, 6, 2));
    private static final String LETTER = "徐退役军人〔2025〕32号";
    private static final String RECONSIDERED = "沪府复议〔2025〕12号";
    private static final BundleEdition LIST = LAW.bundle().on(ON);

    private static TestExecutor<VeteranCase> reportedIn(Service service, Object... further) {
        return fixture().given(opened(), reported(service, ON)).andGiven(further);
    }

    private static TreatmentCancelledForFraud cancelled(long fen) {
        return cancelled("ONE_TIME_GRANT", fen);
    }

    private static TreatmentCancelledForFraud cancelled(String treatment, long fen) {
        Due remedy = Deadlines.citizenDays(LAW.rules().inForce("SUS-04", ON), ON, 60, LAW.calendar());
        return new TreatmentCancelledForFraud(CASE, ON, treatment, LETTER, Money.ofFen(fen), remedy);
    }

    @Test
    void reg16WhatWasGotByFraudIsCancelledOnceByDecision() {
        CancelForFraud cancel = new CancelForFraud(CASE, ON, "ONE_TIME_GRANT", LETTER, 500_000L);
        reportedIn(SOLDIER).when(cancel, by(DISTRICT_APPROVER)).expectEvents(cancelled(500_000));
        reportedIn(SOLDIER, cancelled(500_000)).when(cancel, by(DISTRICT_APPROVER)).expectException(broken("REG-16"));
    }

    @Test
    void reg16WhoMayPunishAFraudIsToldOnceOfADecisionThatStands() {
        ReferFraud refer = new ReferFraud(CASE, ON, "ONE_TIME_GRANT", FraudAuthority.POLICE, LETTER);
        FraudReferred referred = new FraudReferred(CASE, ON, "ONE_TIME_GRANT", FraudAuthority.POLICE, LETTER);
        reportedIn(SOLDIER, cancelled(500_000)).when(refer, by(DISTRICT_OFFICER)).expectEvents(referred);
        reportedIn(SOLDIER, cancelled(500_000), referred)
                .when(refer, by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE"));
        reportedIn(SOLDIER).when(refer, by(DISTRICT_OFFICER)).expectException(broken("CASE-STATE"));
        reportedIn(SOLDIER, cancelled(500_000))
                .when(new ReferFraud(CASE, ON, "TRAINING", FraudAuthority.POLICE, LETTER), by(DISTRICT_OFFICER))
                .expectException(broken("REG-16"));
        reportedIn(SOLDIER, cancelled(500_000))
                .when(new ReferFraud(CASE, ON.minusDays(1), "ONE_TIME_GRANT", FraudAuthority.POLICE, LETTER),
                        by(DISTRICT_OFFICER))
                .expectException(broken("VAL-DATE-2"));
    }

    @Test
    void reg16OnceEverybodyWasToldThereIsNothingToRefer() {
        TestExecutor<VeteranCase> told = reportedIn(SOLDIER, cancelled(500_000));
        for (FraudAuthority each : FraudAuthority.values()) {
            told = told.andGiven(new FraudReferred(CASE, ON, "ONE_TIME_GRANT", each, LETTER));
        }
        told.when(new ReferFraud(CASE, ON, "TRAINING", FraudAuthority.POLICE, LETTER), by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void reg16NoMoreComesBackThanWasPaid() {
        reportedIn(SOLDIER, cancelled(500_000))
                .when(new RecordFraudRecovery(CASE, ON, 200_000L), by(FINANCE))
                .expectEvents(new FraudRecovered(CASE, ON, Money.ofFen(200_000)));
        reportedIn(SOLDIER, cancelled(500_000), new FraudRecovered(CASE, ON, Money.ofFen(200_000)))
                .when(new RecordFraudRecovery(CASE, ON, 300_001L), by(FINANCE))
                .expectException(broken("REG-16"));
        reportedIn(SOLDIER)
                .when(new RecordFraudRecovery(CASE, ON, 1L), by(FINANCE))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void caseBusyWhatIsStillToBePaidBackKeepsTheCaseOpen() {
        fixture()
                .given(opened(), cancelled(500_000))
                .when(new CloseCase(CASE, ON, "OTHER"), by(STATION_HEAD))
                .expectException(broken("CASE-BUSY"));
    }

    @Test
    void reg16ACancelledSettlementIsNeitherAcceptedNorBundled() {
        reportedIn(SOLDIER, cancelled("SETTLEMENT", 0))
                .when(new AcceptSettlement(CASE, LATER, true), by(STREET_WORKER))
                .expectException(broken("REG-16"));
        reportedIn(SOLDIER, new SettlementAccepted(CASE, ON, false, null), cancelled("SETTLEMENT", 0))
                .when(new StartBundle(CASE, LATER), by(STREET_WORKER))
                .expectException(broken("REG-16"));
        reportedIn(SOLDIER, cancelled("PRIVILEGES", 0))
                .when(new AcceptSettlement(CASE, LATER, false), by(STREET_WORKER))
                .expectEvents(new SettlementAccepted(CASE, LATER, true, null));
    }

    @Test
    void reg16ACancelledSettlementDoesNotKeepTheCaseOpen() {
        reportedIn(SOLDIER)
                .when(new CloseCase(CASE, LATER, "OTHER"), by(STATION_HEAD))
                .expectException(broken("CASE-BUSY"));
        reportedIn(SOLDIER, cancelled("SETTLEMENT", 0))
                .when(new CloseCase(CASE, LATER, "OTHER"), by(STATION_HEAD))
                .expectEvents(new CaseClosed(CASE, LATER, "OTHER"));
    }

    @Test
    void reg16CancelledPrivilegesGiveNoCardUntilTheDecisionIsQuashed() {
        ApplyForCard apply = new ApplyForCard(
                CASE, LATER, CardKind.VETERAN, CardChannel.WINDOW, false, false);
        RecordCardCreated card = new RecordCardCreated(CASE, ON);
        fixture()
                .given(opened(), card, cancelled("PRIVILEGES", 0))
                .when(apply, by(STREET_WORKER))
                .expectException(broken("REG-16"));
        fixture()
                .given(opened(), card, cancelled("PRIVILEGES", 0), quashed("PRIVILEGES", 0))
                .when(apply, by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void reg16ACancelledGrantIsNotDoneInTheBundleAndDoesNotHoldItUp() {
        RecordItemResult done = new RecordItemResult(
                CASE, LATER, "SELF_EMPLOYMENT_GRANT", ItemResult.DONE, "R-1", null, null);
        RecordItemResult out = new RecordItemResult(
                CASE, LATER, "SELF_EMPLOYMENT_GRANT", ItemResult.NOT_APPLICABLE, null, null, "CANCELLED");
        bundle(cancelled(0)).when(done, by(STREET_WORKER)).expectException(broken("REG-16"));
        bundle(cancelled(0))
                .when(out, by(STREET_WORKER))
                .expectEvents(new BundleItemNotApplicable(CASE, LATER, "SELF_EMPLOYMENT_GRANT", "CANCELLED"));
        bundle(cancelled(0), quashed("ONE_TIME_GRANT", 0))
                .when(done, by(STREET_WORKER))
                .expectEvents(new BundleItemDone(CASE, LATER, "SELF_EMPLOYMENT_GRANT", "R-1"));
    }

    private static TestExecutor<VeteranCase> bundle(Object... further) {
        List<BundleItem> items = LIST.items()
                .stream()
                .map(item -> new BundleItem(item.code(), item.owner(), item.due(SOLDIER, ON, LAW)))
                .toList();
        return reportedIn(
                SOLDIER,
                new SettlementAccepted(CASE, ON, false, null),
                new BundleStarted(CASE, ON, LIST.version(), items),
                new BundleItemDone(CASE, ON, "REPORT", "fact-1"))
                .andGiven(further);
    }

    private static FraudDecisionRevoked quashed(String treatment, long fen) {
        return new FraudDecisionRevoked(CASE, LATER, treatment, RECONSIDERED, Money.ofFen(fen));
    }

    private static RevokeFraudDecision revoke(String treatment, LocalDate on) {
        return new RevokeFraudDecision(CASE, on, treatment, RECONSIDERED);
    }

    @Test
    void sus04WhatReconsiderationQuashesIsOwedNoLongerAndWhatWasPaidBackIsReturned() {
        TreatmentCancelledForFraud grant = cancelled(500_000);
        FraudRecovered part = new FraudRecovered(CASE, ON, Money.ofFen(200_000));
        reportedIn(SOLDIER, grant, part)
                .when(revoke("ONE_TIME_GRANT", LATER), by(DISTRICT_APPROVER))
                .expectEvents(quashed("ONE_TIME_GRANT", 200_000));
        reportedIn(SOLDIER, grant, part, quashed("ONE_TIME_GRANT", 200_000))
                .when(new RecordFraudRecovery(CASE, LATER, 1L), by(FINANCE))
                .expectException(broken("CASE-STATE"));
        reportedIn(SOLDIER, grant, part, quashed("ONE_TIME_GRANT", 200_000))
                .when(new RecordFraudRefund(CASE, LATER, 200_001L), by(FINANCE))
                .expectException(broken("REG-16"));
        reportedIn(SOLDIER, grant, part, quashed("ONE_TIME_GRANT", 200_000))
                .when(new RecordFraudRefund(CASE, LATER, 200_000L), by(FINANCE))
                .expectEvents(new FraudRefunded(CASE, LATER, Money.ofFen(200_000)));
    }

    @Test
    void sus04WhatIsPaidBackCountsForTheOldestDecision() {
        reportedIn(
                SOLDIER,
                cancelled("TRAINING", 100_000),
                cancelled("ONE_TIME_GRANT", 500_000),
                new FraudRecovered(CASE, ON, Money.ofFen(250_000)))
                .when(revoke("ONE_TIME_GRANT", LATER), by(DISTRICT_APPROVER))
                .expectEvents(quashed("ONE_TIME_GRANT", 150_000));
    }

    @Test
    void sus04OnlyADecisionThatStandsIsQuashedAndByAProperNumber() {
        reportedIn(SOLDIER)
                .when(revoke("ONE_TIME_GRANT", LATER), by(DISTRICT_APPROVER))
                .expectException(broken("CASE-STATE"));
        reportedIn(SOLDIER, cancelled(0))
                .when(revoke("SETTLEMENT", LATER), by(DISTRICT_APPROVER))
                .expectException(broken("REG-16"));
        reportedIn(SOLDIER, cancelled(0))
                .when(revoke("ONE_TIME_GRANT", ON.minusDays(1)), by(DISTRICT_APPROVER))
                .expectException(broken("VAL-DATE-2"));
        reportedIn(SOLDIER, cancelled(0))
                .when(
                        new RevokeFraudDecision(CASE, LATER, "ONE_TIME_GRANT", "口头通知撤销决定"),
                        by(DISTRICT_APPROVER))
                .expectException(broken("VAL-CARD-4"));
    }

    @Test
    void caseBusyWhatIsOwedToThePersonKeepsTheCaseOpen() {
        fixture()
                .given(opened(), cancelled(500_000), quashed("ONE_TIME_GRANT", 200_000))
                .when(new CloseCase(CASE, LATER, "OTHER"), by(STATION_HEAD))
                .expectException(broken("CASE-BUSY"));
    }

    private static FactReversed reversed(long version, String fact) {
        return new FactReversed(CASE, LATER, version, fact);
    }

    private static ReverseFact reverse(long version) {
        return new ReverseFact(CASE, LATER, version);
    }

    /** The amount was another one: it is taken from all the decisions it was counted for. */
    @Test
    void reg16WhatDidNotComeBackIsStillOwed() {
        Object[] facts = {
            cancelled("ONE_TIME_GRANT", 100), cancelled("TRAINING", 300),
            new FraudRecovered(CASE, ON, Money.ofFen(50)), new FraudRecovered(CASE, ON, Money.ofFen(150))};
        FactReversed taken = reversed(5, "FraudRecovered");
        reportedIn(SOLDIER, facts).when(reverse(5), by(STATION_HEAD)).expectEvents(taken);
        reportedIn(SOLDIER, facts).when(reverse(4), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
        reportedIn(SOLDIER, facts)
                .andGiven(taken)
                .when(new RecordFraudRecovery(CASE, LATER, 351L), by(FINANCE))
                .expectException(broken("REG-16"));
        reportedIn(SOLDIER, facts)
                .andGiven(taken)
                .when(new RecordFraudRecovery(CASE, LATER, 350L), by(FINANCE))
                .expectSuccessfulHandlerExecution();
        reportedIn(SOLDIER, facts)
                .andGiven(taken)
                .when(new RevokeFraudDecision(CASE, LATER, "ONE_TIME_GRANT", RECONSIDERED), by(DISTRICT_APPROVER))
                .expectEvents(new FraudDecisionRevoked(
                        CASE, LATER, "ONE_TIME_GRANT", RECONSIDERED, Money.ofFen(50)));
    }

    @Test
    void reg16WhatWasNotGivenBackIsStillToBe() {
        Object[] facts = {
            cancelled(100), new FraudRecovered(CASE, ON, Money.ofFen(80)),
            new FraudDecisionRevoked(CASE, LATER, "ONE_TIME_GRANT", RECONSIDERED, Money.ofFen(80)),
            new FraudRefunded(CASE, LATER, Money.ofFen(80))};
        FactReversed taken = reversed(5, "FraudRefunded");
        reportedIn(SOLDIER, facts).when(reverse(5), by(STATION_HEAD)).expectEvents(taken);
        reportedIn(SOLDIER, facts)
                .andGiven(taken)
                .when(new RecordFraudRefund(CASE, LATER, 80L), by(FINANCE))
                .expectEvents(facts[3]);
    }

    @Test
    void correctionTargetMoneyOnWhichSomethingWasDecidedStays() {
        FraudRecovered part = new FraudRecovered(CASE, ON, Money.ofFen(50));
        reportedIn(
                SOLDIER, cancelled(100), part,
                new FraudDecisionRevoked(CASE, LATER, "ONE_TIME_GRANT", RECONSIDERED, Money.ofFen(50)))
                .when(reverse(3), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
        reportedIn(SOLDIER, cancelled(100), part, cancelled("TRAINING", 300))
                .when(reverse(3), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void fourEyesWhoDecidedOnTheFraudDoesNotQuashThat() {
        Object decided = entered(DISTRICT_APPROVER, cancelled(0));
        reportedIn(SOLDIER, decided)
                .when(revoke("ONE_TIME_GRANT", LATER), by(DISTRICT_APPROVER))
                .expectException(broken("FOUR-EYES"));
        reportedIn(SOLDIER, decided, entered(SECOND_APPROVER, cancelled("TRAINING", 0)))
                .when(revoke("ONE_TIME_GRANT", LATER), by(DISTRICT_APPROVER))
                .expectException(broken("FOUR-EYES"));
        reportedIn(SOLDIER, decided, entered(SECOND_APPROVER, cancelled("TRAINING", 0)))
                .when(revoke("TRAINING", LATER), by(DISTRICT_APPROVER))
                .expectEvents(quashed("TRAINING", 0));
    }

    /** This district decided and was paid back, and gives back what it has to, wherever the case is. */
    @Test
    void sus04ADecisionIsQuashedAndPaidBackAfterTheCaseLeft() {
        Object[] left = {
            cancelled(500_000), new FraudRecovered(CASE, ON, Money.ofFen(500_000)),
            new CaseTransferredOut(CASE, ON.plusDays(9), "310106", "JA-7", null)};
        fixture().given(opened())
                .andGiven(left)
                .when(revoke("ONE_TIME_GRANT", LATER), by(DISTRICT_APPROVER))
                .expectEvents(quashed("ONE_TIME_GRANT", 500_000));
        fixture().given(opened())
                .andGiven(left)
                .andGiven(quashed("ONE_TIME_GRANT", 500_000))
                .when(new RecordFraudRefund(CASE, LATER, 500_000L), by(FINANCE))
                .expectEvents(new FraudRefunded(CASE, LATER, Money.ofFen(500_000)));
    }
}
