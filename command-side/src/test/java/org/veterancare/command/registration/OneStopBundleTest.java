package org.veterancare.command.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.CaseFixture.withPolicy;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;
import static org.veterancare.command.registration.Reports.transferredOfficer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.ChangePlacementMode;
import org.veterancare.command.registration.RegistrationCommand.ItemResult;
import org.veterancare.command.registration.RegistrationCommand.RecordItemResult;
import org.veterancare.command.registration.RegistrationCommand.StartBundle;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.RegistrationEvent.BundleCompleted;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleItemReopened;
import org.veterancare.events.RegistrationEvent.BundleItemResubmitted;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.LocalGrant;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Timeliness;
import org.veterancare.law.BundleEdition;
import org.veterancare.law.Law;

class OneStopBundleTest {

    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate START = LocalDate.of(2025, 7, 2);
    private static final LocalDate LATER = LocalDate.of(2025, 7, 16);
    private static final BundleEdition LIST = LAW.bundle().on(START);
    private static final Service SOLDIER = selfEmployed(APPROVED);
    private static final Service OFFICER = transferredOfficer(APPROVED);

    private static TestExecutor<VeteranCase> accepted(Service service) {
        return withoutLetter(service).andGiven(new HouseholdLetterIssued(CASE, START, "徐退役军人〔2025〕32号"));
    }

    private static TestExecutor<VeteranCase> withoutLetter(Service service) {
        return fixture().given(opened(), reported(service, START), new SettlementAccepted(CASE, START, true, null));
    }

    private static TestExecutor<VeteranCase> running(Service service, CaseEvent... further) {
        return accepted(service).andGiven(started(service).toArray()).andGiven((Object[]) further);
    }

    /** What StartBundle writes. */
    private static List<CaseEvent> started(Service service) {
        List<BundleItem> items = LIST.items()
                .stream()
                .map(item -> new BundleItem(item.code(), item.owner(), item.due(service, START, LAW)))
                .toList();
        List<CaseEvent> facts = new ArrayList<>();
        facts.add(new BundleStarted(CASE, START, LIST.version(), items));
        facts.add(new BundleItemDone(CASE, START, "REPORT", "fact-1"));
        LIST.items()
                .stream()
                .filter(item -> !item.concerns(service.mode()))
                .forEach(item -> facts.add(
                        new BundleItemNotApplicable(CASE, START, item.code(), "NOT_FOR_SETTLEMENT_MODE")));
        return facts;
    }

    private static CaseEvent[] allDoneBut(Service service, String last) {
        return LIST.items()
                .stream()
                .filter(item -> item.concerns(service.mode()))
                .map(BundleEdition.Item::code)
                .filter(code -> !code.equals("REPORT") && !code.equals(last))
                .map(code -> new BundleItemDone(CASE, LATER, code, "R-1"))
                .toArray(CaseEvent[]::new);
    }

    private static RecordItemResult done(String item, String receipt) {
        return new RecordItemResult(CASE, LATER, item, ItemResult.DONE, receipt, null, null);
    }

    private static RecordItemResult result(String item, ItemResult result, String cause, String causeCode) {
        return new RecordItemResult(
                CASE, LATER, item, result, null, cause == null ? null : Personal.of(cause), causeCode);
    }

    @Test
    void one01ElevenItemsEachWithItsOwnOwnerAndDate() {
        assertEquals(11, LIST.items().size());
        accepted(SOLDIER)
                .when(new StartBundle(CASE, START), by(STREET_WORKER))
                .expectEvents(started(SOLDIER).toArray());
    }

    @Test
    void s01TheReserveRegistrationIsDueFortyDaysAfterDischargeAndRolls() {
        Due due = LIST.item("RESERVE_REGISTRATION").due(SOLDIER, START, LAW);
        assertEquals("REG-11", due.rule());
        assertEquals(LocalDate.of(2025, 7, 12), due.raw());
        assertEquals(LocalDate.of(2025, 7, 14), due.dueOn());
    }

    @Test
    void anOfficersReserveRegistrationCountsFromTheSettlement() {
        assertEquals(START, LIST.item("RESERVE_REGISTRATION").due(OFFICER, START, LAW).base());
    }

    @Test
    void one05TheIdCardIsDueInSixtyDaysThatDoNotRoll() {
        Due due = LIST.item("ID_CARD").due(SOLDIER, START, LAW);
        assertEquals("ONE-05", due.rule());
        assertEquals(LocalDate.of(2025, 8, 31), due.dueOn());
    }

    @Test
    void beforeAcceptanceNoBundleStarts() {
        fixture()
                .given(opened(), reported(SOLDIER, START))
                .when(new StartBundle(CASE, START), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void valDate2NoBundleStartsBeforeTheAcceptance() {
        LocalDate accepted = START.plusDays(18);
        for (SettlementAccepted first : List.of(
                new SettlementAccepted(CASE, accepted, true, null),
                new SettlementAccepted(CASE, accepted, false, null))) {
            fixture()
                    .given(opened(), reported(SOLDIER, START), first)
                    .andGiven(new SettlementAccepted(CASE, accepted.plusDays(5), false, null))
                    .when(new StartBundle(CASE, accepted.minusDays(1)), by(STREET_WORKER))
                    .expectException(broken("VAL-DATE-2", "acceptedOn", accepted));
        }
        fixture()
                .given(opened(), reported(SOLDIER, START), new SettlementAccepted(CASE, accepted, true, null))
                .when(new StartBundle(CASE, accepted), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    private static final LocalDate REPORTED = START.minusDays(18);

    private static ResultValidator<VeteranCase> answered(RecordItemResult answer) {
        return fixture()
                .given(opened(), reported(SOLDIER, REPORTED), new SettlementAccepted(CASE, START, true, null),
                        new HouseholdLetterIssued(CASE, REPORTED, "徐退役军人〔2025〕32号"))
                .andGiven(started(SOLDIER).toArray())
                .when(answer, by(STREET_WORKER));
    }

    /** The letter is enough for the police, and no department waits for our form (ONE-04). */
    @Test
    void one04WhatWasDoneBeforeTheFormIsRecordedOnItsOwnDay() {
        LocalDate hukouOn = REPORTED.plusDays(3);
        answered(doneOn(hukouOn, "HOUSEHOLD_REGISTRATION"))
                .expectEvents(new BundleItemDone(CASE, hukouOn, "HOUSEHOLD_REGISTRATION", "R-1"));
        answered(doneOn(REPORTED, "PENSION_TRANSFER"))
                .expectEvents(new BundleItemDone(CASE, REPORTED, "PENSION_TRANSFER", "R-1"));
        answered(doneOn(REPORTED.minusDays(1), "PENSION_TRANSFER"))
                .expectException(broken("VAL-DATE-2", "reportedOn", REPORTED));
        answered(new RecordItemResult(
                CASE, START.minusDays(1), "PENSION_TRANSFER", ItemResult.FAILED, null, Personal.of("材料不齐"), null))
                .expectException(broken("VAL-DATE-2", "startedOn", START));
    }

    @Test
    void thereIsOneBundle() {
        running(SOLDIER).when(new StartBundle(CASE, START), by(STREET_WORKER)).expectException(broken("CASE-STATE"));
    }

    @Test
    void s16TheGrantDoesNotConcernAnOfficerAndDoesNotHoldTheBundleUp() {
        running(OFFICER, allDoneBut(OFFICER, "PENSION_TRANSFER"))
                .when(done("PENSION_TRANSFER", "SB-7"), by(STREET_WORKER))
                .expectEvents(
                        new BundleItemDone(CASE, LATER, "PENSION_TRANSFER", "SB-7"),
                        new BundleCompleted(CASE, LATER));
    }

    @Test
    void one02WhatDoesNotApplySaysWhy() {
        running(SOLDIER)
                .when(result("PENSION_TRANSFER", ItemResult.NOT_APPLICABLE, null, "NO_RELATION"), by(STREET_WORKER))
                .expectEvents(new BundleItemNotApplicable(CASE, LATER, "PENSION_TRANSFER", "NO_RELATION"));
    }

    @Test
    void one02WithoutACodeItIsRefused() {
        running(SOLDIER)
                .when(result("PENSION_TRANSFER", ItemResult.NOT_APPLICABLE, null, null), by(STREET_WORKER))
                .expectException(broken("ONE-02"));
    }

    @Test
    void theLastItemThatDoesNotApplyCompletesTheBundleToo() {
        running(SOLDIER, allDoneBut(SOLDIER, "PENSION_TRANSFER"))
                .when(result("PENSION_TRANSFER", ItemResult.NOT_APPLICABLE, null, "NO_RELATION"), by(STREET_WORKER))
                .expectEvents(
                        new BundleItemNotApplicable(CASE, LATER, "PENSION_TRANSFER", "NO_RELATION"),
                        new BundleCompleted(CASE, LATER));
    }

    @Test
    void s17WhatAnotherDepartmentSendsBackKeepsTheBundleOpen() {
        running(SOLDIER, allDoneBut(SOLDIER, "MEDICAL_INSURANCE_TRANSFER"))
                .when(result("MEDICAL_INSURANCE_TRANSFER", ItemResult.FAILED, "缺材料", null), by(STREET_WORKER))
                .expectEvents(new BundleItemFailed(CASE, LATER, "MEDICAL_INSURANCE_TRANSFER", Personal.of("缺材料")));
    }

    @Test
    void s17ItIsHandedInAgainInTheSameBundle() {
        running(SOLDIER, new BundleItemFailed(CASE, LATER, "PENSION_TRANSFER", Personal.of("缺材料")))
                .when(result("PENSION_TRANSFER", ItemResult.RESUBMITTED, null, null), by(STREET_WORKER))
                .expectEvents(new BundleItemResubmitted(CASE, LATER, "PENSION_TRANSFER"));
    }

    @Test
    void s17AndThenDone() {
        running(
                SOLDIER,
                new BundleItemFailed(CASE, LATER, "PENSION_TRANSFER", Personal.of("缺材料")),
                new BundleItemResubmitted(CASE, LATER, "PENSION_TRANSFER"))
                .when(done("PENSION_TRANSFER", "SB-8"), by(STREET_WORKER))
                .expectEvents(new BundleItemDone(CASE, LATER, "PENSION_TRANSFER", "SB-8"));
    }

    @Test
    void one03AFailedItemIsNotDoneWithoutHandingItInAgain() {
        running(SOLDIER, new BundleItemFailed(CASE, LATER, "PENSION_TRANSFER", Personal.of("缺材料")))
                .when(done("PENSION_TRANSFER", "SB-8"), by(STREET_WORKER))
                .expectException(broken("ONE-03"));
    }

    @ParameterizedTest
    @EnumSource(ItemResult.class)
    void one03WhatIsDoneStaysDone(ItemResult result) {
        running(SOLDIER)
                .when(
                        new RecordItemResult(CASE, LATER, "REPORT", result, "R-1", Personal.of("x"), "NO_RELATION"),
                        by(STREET_WORKER))
                .expectException(broken("ONE-03"));
    }

    @Test
    void one03AFailureSaysWhy() {
        running(SOLDIER)
                .when(result("PENSION_TRANSFER", ItemResult.FAILED, null, null), by(STREET_WORKER))
                .expectException(broken("ONE-03"));
    }

    @Test
    void one04TheIdCardWaitsForTheHouseholdRegistration() {
        running(SOLDIER).when(done("ID_CARD", "GA-1"), by(STREET_WORKER)).expectException(broken("ONE-04"));
    }

    @Test
    void one04TheHouseholdRegistrationWaitsForTheBureausLetter() {
        withoutLetter(SOLDIER)
                .andGiven(started(SOLDIER).toArray())
                .when(done("HOUSEHOLD_REGISTRATION", "GA-1"), by(STREET_WORKER))
                .expectException(broken("ONE-04"));
        running(SOLDIER)
                .when(done("HOUSEHOLD_REGISTRATION", "GA-1"), by(STREET_WORKER))
                .expectEvents(new BundleItemDone(CASE, LATER, "HOUSEHOLD_REGISTRATION", "GA-1"));
    }

    @Test
    void one04AfterTheHouseholdRegistrationTheIdCardIsDone() {
        running(SOLDIER, new BundleItemDone(CASE, LATER, "HOUSEHOLD_REGISTRATION", "GA-1"))
                .when(done("ID_CARD", "GA-2"), by(STREET_WORKER))
                .expectEvents(new BundleItemDone(CASE, LATER, "ID_CARD", "GA-2"));
    }

    @Test
    void one06DoneNeedsTheOtherDepartmentsReceipt() {
        running(SOLDIER)
                .when(done("HOUSEHOLD_REGISTRATION", null), by(STREET_WORKER))
                .expectException(broken("ONE-06"));
    }

    @Test
    void one01AnItemThatIsNotInTheBundleIsRefused() {
        running(SOLDIER).when(done("HOUSING_FUND", "R-1"), by(STREET_WORKER)).expectException(broken("ONE-01"));
    }

    @Test
    void valDate2NothingIsAnsweredBeforeItWasAsked() {
        running(SOLDIER)
                .when(
                        new RecordItemResult(
                                CASE,
                                START.minusDays(1),
                                "HOUSEHOLD_REGISTRATION",
                                ItemResult.DONE,
                                "GA-1",
                                null,
                                null),
                        by(STREET_WORKER))
                .expectException(broken("VAL-DATE-2"));
    }

    @Test
    void aCompletedBundleTakesNoMoreAnswers() {
        running(SOLDIER, new BundleCompleted(CASE, LATER))
                .when(done("PENSION_TRANSFER", "SB-8"), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void caseBusyARunningBundleKeepsTheCaseOpen() {
        running(SOLDIER)
                .when(new CloseCase(CASE, LATER, "SETTLED"), by(STATION_HEAD))
                .expectException(broken("CASE-BUSY"));
    }

    @Test
    void aCompletedBundleLetsTheCaseClose() {
        running(SOLDIER, new BundleCompleted(CASE, LATER))
                .when(new CloseCase(CASE, LATER, "SETTLED"), by(STATION_HEAD))
                .expectEvents(new CaseClosed(CASE, LATER, "SETTLED"));
    }

    private static final Service ASSIGNED = new Service(
            ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, APPROVED);
    private static final String HASH = "sha256:" + "ab".repeat(32);

    private static BundleItemReopened reopened(String item, Service service) {
        return new BundleItemReopened(CASE, LATER, item, LIST.item(item).due(service, LATER, LAW));
    }

    private static CaseEvent[] waiting() {
        return new CaseEvent[]{
            new PlacementOpened(CASE, START, "TWELVE_YEARS", "PLC-R", null, START, null, null),
            new WaitingAllowanceStarted(CASE, START, YearMonth.of(2025, 7), Money.ofFen(274_000), null)
        };
    }

    @Test
    void plc20WhoTakesUpSelfArrangedEmploymentHasTheGrantOpenAgain() {
        running(ASSIGNED, waiting())
                .when(
                        new ChangePlacementMode(CASE, LATER, SettlementMode.SELF_EMPLOYMENT, HASH),
                        by(DISTRICT_APPROVER))
                .expectEvents(
                        new PlacementModeChanged(CASE, LATER, SettlementMode.SELF_EMPLOYMENT, HASH),
                        new WaitingAllowanceStopped(CASE, LATER, YearMonth.of(2025, 7)),
                        reopened("SELF_EMPLOYMENT_GRANT", ASSIGNED),
                        reopened("SKILLS_TRAINING", ASSIGNED));
    }

    @Test
    void plc20ABundleThatStartsLaterFollowsTheModeOfThatDay() {
        TestExecutor<VeteranCase> changed = accepted(ASSIGNED)
                .andGiven((Object[]) waiting())
                .andGiven(new PlacementModeChanged(CASE, START, SettlementMode.SELF_EMPLOYMENT, HASH));
        List<CaseEvent> all = started(ASSIGNED);
        changed.when(new StartBundle(CASE, START), by(STREET_WORKER))
                .expectEvents(all.get(0), all.get(1));
    }

    @Test
    void one02AGrantThatACorrectedModeAsksForCompletesTheBundleOnlyWhenItIsPaid() {
        Service right = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT, APPROVED);
        ReportDates byLaw = ReportDates.byLaw(right, LAW);
        running(ASSIGNED, allDoneBut(ASSIGNED, "-"))
                .andGiven(new BundleCompleted(CASE, LATER))
                .when(
                        new CorrectFact(
                                CASE, LATER, 1L, CorrectedField.SERVICE, "CONSCRIPT//SELF_EMPLOYMENT", null),
                        by(STATION_HEAD))
                .expectEvents(
                        new FactCorrected(
                                CASE, LATER, 1, CorrectedField.SERVICE, "CONSCRIPT//ASSIGNED_WORK",
                                "CONSCRIPT//SELF_EMPLOYMENT", null, null),
                        new ReportDueRecomputed(
                                CASE, LATER, byLaw.due(), byLaw.tolerance(), Timeliness.ON_TIME, 0, null),
                        reopened("SELF_EMPLOYMENT_GRANT", right),
                        reopened("SKILLS_TRAINING", right),
                        new CorrectionReviewOpened(
                                CASE, LATER, 1, 1, CorrectedField.SERVICE,
                                List.of("Registration", "OneStopBundle")));
        running(ASSIGNED, allDoneBut(ASSIGNED, "-"))
                .andGiven(
                        new BundleCompleted(CASE, LATER),
                        new FactCorrected(
                                CASE, LATER, 1, CorrectedField.SERVICE, "CONSCRIPT//ASSIGNED_WORK",
                                "CONSCRIPT//SELF_EMPLOYMENT", null, null),
                        reopened("SELF_EMPLOYMENT_GRANT", right))
                .when(done("SELF_EMPLOYMENT_GRANT", "CZ-1"), by(STREET_WORKER))
                .expectEvents(
                        new BundleItemDone(CASE, LATER, "SELF_EMPLOYMENT_GRANT", "CZ-1"),
                        new BundleCompleted(CASE, LATER));
    }

    /** The mode was a slip, or was corrected: nobody is paid a grant that another mode has (ONE-02). */
    @Test
    void one02WhatIsOpenAndNotOfTheModeIsLeftOutWithTheChangeThatWasASlip() {
        PlacementModeChanged slip = new PlacementModeChanged(CASE, LATER, SettlementMode.SELF_EMPLOYMENT, HASH);
        CaseEvent[] changed = Stream.concat(
                Arrays.stream(waiting()),
                Stream.of(slip, new WaitingAllowanceStopped(CASE, LATER, YearMonth.of(2025, 7)),
                        reopened("SELF_EMPLOYMENT_GRANT", ASSIGNED), reopened("SKILLS_TRAINING", ASSIGNED)))
                .toArray(CaseEvent[]::new);
        // opened with two facts, reported, accepted, given a letter, started with four
        int at = 5 + started(ASSIGNED).size() + 1;
        running(ASSIGNED, changed)
                .when(new ReverseFact(CASE, LATER, (long) at), by(DISTRICT_APPROVER))
                .expectEventsMatching(payloadsMatching(predicate(facts -> facts.containsAll(List.of(
                        new BundleItemNotApplicable(
                                CASE, LATER, "SELF_EMPLOYMENT_GRANT", "NOT_FOR_SETTLEMENT_MODE"),
                        new BundleItemNotApplicable(
                                CASE, LATER, "SKILLS_TRAINING", "NOT_FOR_SETTLEMENT_MODE"))))));
    }

    @Test
    void one02AGrantThatIsNotOfTheModeIsNotPaid() {
        running(ASSIGNED, reopened("SELF_EMPLOYMENT_GRANT", ASSIGNED))
                .when(done("SELF_EMPLOYMENT_GRANT", "CZ-1"), by(STREET_WORKER))
                .expectException(broken("ONE-02"));
    }

    @Test
    void one04AnAnswerOnWhichALaterItemRestsIsNoSlip() {
        int at = 4 + started(SOLDIER).size();
        BundleItemDone hukou = new BundleItemDone(CASE, LATER, "HOUSEHOLD_REGISTRATION", "GA-1");
        ReverseFact reverse = new ReverseFact(CASE, LATER, (long) at);
        running(SOLDIER, hukou).when(reverse, by(DISTRICT_APPROVER))
                .expectEvents(new FactReversed(CASE, LATER, at, "BundleItemDone"));
        running(SOLDIER, hukou, new BundleItemDone(CASE, LATER, "ID_CARD", "GA-2"))
                .when(reverse, by(DISTRICT_APPROVER))
                .expectException(broken("CORRECTION-TARGET", "doneAfter", "ID_CARD"));
    }

    @Test
    void correctionTargetAnAnswerFromBeforeAnItemWasOpenedAgainIsNoSlipOfNow() {
        OneStopBundle bundle = new OneStopBundle();
        bundle.on(new BundleItemNotApplicable(CASE, START, "SKILLS_TRAINING", "NOT_FOR_MODE"), null, 3);
        assertThat(bundle.takesBack(3, BundleItemNotApplicable.class)).isTrue();
        bundle.on(reopened("SKILLS_TRAINING", ASSIGNED), null, 4);
        assertThat(bundle.takesBack(3, BundleItemNotApplicable.class)).isFalse();
    }

    /** Of two doubles the one that was paid goes on, or the other holds the receipt too. */
    @Test
    void aGrantThatWasPaidIsPaidOnceThoughThereWereTwoCases() {
        OneStopBundle bundle = new OneStopBundle();
        bundle.on(new BundleItemDone(CASE, LATER, "SKILLS_TRAINING", "RS-1"), null, 3);
        assertThat(bundle.burdens()).isEmpty();
        bundle.on(new BundleItemDone(CASE, LATER, "SELF_EMPLOYMENT_GRANT", "CZ-1"), null, 4);
        assertThat(bundle.burdens()).containsExactly("GRANT_PAID");
        bundle.on(new FactReversed(CASE, LATER, 4, "BundleItemDone"), null, 5);
        assertThat(bundle.burdens()).isEmpty();
    }

    /** The mode leaves an item out, and nobody by hand: what concerns the mode could not be asked for again. */
    @Test
    void one02WhatConcernsTheModeIsNotLeftOutAsIfItDidNot() {
        String grant = "SELF_EMPLOYMENT_GRANT";
        running(SOLDIER)
                .when(result(grant, ItemResult.NOT_APPLICABLE, null, "NOT_FOR_SETTLEMENT_MODE"), by(STREET_WORKER))
                .expectException(broken("ONE-02"));
        int at = 4 + started(SOLDIER).size();
        // written before that was refused
        running(SOLDIER, new BundleItemNotApplicable(CASE, LATER, grant, "NOT_FOR_SETTLEMENT_MODE"))
                .when(new ReverseFact(CASE, LATER, (long) at), by(DISTRICT_APPROVER))
                .expectEvents(new FactReversed(CASE, LATER, at, "BundleItemNotApplicable"));
        // opened with two facts, reported, accepted, given a letter, started
        running(ASSIGNED)
                .when(new ReverseFact(CASE, LATER, 6L), by(DISTRICT_APPROVER))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void valDate2NoItemWasDoneBeforeWhatComesBeforeIt() {
        BundleItemDone hukou = new BundleItemDone(CASE, LATER, "HOUSEHOLD_REGISTRATION", "GA-1");
        running(SOLDIER, hukou)
                .when(doneOn(LATER.minusDays(1), "ID_CARD"), by(STREET_WORKER))
                .expectException(broken("VAL-DATE-2"));
        running(SOLDIER, hukou).when(doneOn(LATER, "ID_CARD"), by(STREET_WORKER)).expectSuccessfulHandlerExecution();
        withoutLetter(SOLDIER)
                .andGiven(started(SOLDIER).toArray())
                .andGiven(new HouseholdLetterIssued(CASE, LATER, "徐退役军人〔2025〕32号"))
                .when(doneOn(LATER.minusDays(1), "HOUSEHOLD_REGISTRATION"), by(STREET_WORKER))
                .expectException(broken("VAL-DATE-2"));
    }

    @Test
    void one03TheBundleIsCompleteOnTheDayOfTheLatestAnswer() {
        LocalDate day = LATER.minusDays(3);
        running(SOLDIER, allDoneBut(SOLDIER, "PENSION_TRANSFER"))
                .when(doneOn(day, "PENSION_TRANSFER"), by(STREET_WORKER))
                .expectEvents(
                        new BundleItemDone(CASE, day, "PENSION_TRANSFER", "R-1"), new BundleCompleted(CASE, LATER));
    }

    private static RecordItemResult doneOn(LocalDate on, String item) {
        return new RecordItemResult(CASE, on, item, ItemResult.DONE, "R-1", null, null);
    }

    /** 地方一次性经济补助 (SET-GRANT); the values are made up. */
    @Nested
    class LocalGrantTold {

        private static final String GRANT = "SELF_EMPLOYMENT_GRANT";
        private static final Law SET = withPolicy("""
            version: "test"
            parameters:
              - key: localOneTimeGrant
                rule: SET-GRANT
                values:
                  - { from: 2024-09-01, value: 100000, unit: FEN, evidence: U, source: "test value" }
                  - { from: 2025-06-03, value: 200000, unit: FEN, evidence: U, source: "test value" }
            """);
        private static final LocalGrant OF_TWELVE = new LocalGrant(
                12, Money.ofFen(100_000), Money.ofFen(1_200_000), "test");
        private static final BundleItemDone GIVEN = new BundleItemDone(CASE, LATER, GRANT, "CZ-1", OF_TWELVE);

        private static ServicePapersRecorded papers(Integer certifiedYears) {
            return new ServicePapersRecorded(
                    CASE, START, LocalDate.of(2013, 6, 3), DatePrecision.DAY, certifiedYears, DischargePaper.DISCHARGE,
                    APPROVED, Personal.of("测试签发单位"));
        }

        private static TestExecutor<VeteranCase> runningUnder(Law law, CaseEvent... further) {
            return fixture(law)
                    .given(opened(), reported(SOLDIER, START), new SettlementAccepted(CASE, START, true, null))
                    .andGiven(started(SOLDIER).toArray())
                    .andGiven((Object[]) further);
        }

        private static void given(Law law, LocalGrant told, CaseEvent... further) {
            runningUnder(law, further)
                    .when(done(GRANT, "CZ-1"), by(STREET_WORKER))
                    .expectEvents(new BundleItemDone(CASE, LATER, GRANT, "CZ-1", told));
        }

        @Test
        void itIsWrittenWithTheAnswerAndTheValuesByWhichItWasCounted() {
            given(SET, OF_TWELVE, papers(12));
        }

        @Test
        void tim05TheDayOfTheDischargeChoosesTheValue() {
            given(SET, new LocalGrant(12, Money.ofFen(200_000), Money.ofFen(2_400_000), "test"), papers(12),
                    new FactCorrected(CASE, START, 1, CorrectedField.DISCHARGE_APPROVED_ON, "2025-06-02", "2025-06-03",
                            null, null));
        }

        @Test
        void valDate3TheLatestPapersThatAreNoSlipCount() {
            given(SET, OF_TWELVE, papers(11), papers(12));
            int slip = 3 + started(SOLDIER).size() + 1;
            given(SET, OF_TWELVE, papers(12), papers(11), new FactReversed(
                    CASE, START, slip, "ServicePapersRecorded"));
        }

        /** Neither holds the item up: the answer is recorded, and says no sum. */
        @Test
        void withoutCertifiedYearsOrAValueNoSumIsWritten() {
            given(SET, null);
            given(SET, null, papers(null));
            given(LAW, null, papers(12));
        }

        @Test
        void anotherItemHasNone() {
            runningUnder(SET, papers(12))
                    .when(done("SKILLS_TRAINING", "RS-1"), by(STREET_WORKER))
                    .expectEvents(new BundleItemDone(CASE, LATER, "SKILLS_TRAINING", "RS-1"));
        }

        @Test
        void whatWasCountedByADayOfTheDischargeThatWasWrongIsLookedAtAgain() {
            OneStopBundle bundle = new OneStopBundle();
            assertThat(bundle.restsOn(CorrectedField.DISCHARGE_APPROVED_ON, 2)).isFalse();
            bundle.on(GIVEN, null, 9);
            assertThat(bundle.restsOn(CorrectedField.DISCHARGE_APPROVED_ON, 2)).isTrue();
            bundle.on(new FactReversed(CASE, LATER, 9, "BundleItemDone"), null, 10);
            assertThat(bundle.restsOn(CorrectedField.DISCHARGE_APPROVED_ON, 2)).isFalse();
        }
    }
}
