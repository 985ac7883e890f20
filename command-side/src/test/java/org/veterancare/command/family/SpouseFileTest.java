package org.veterancare.command.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.CaseFixture.withPolicy;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.noticed;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;
import static org.veterancare.command.registration.Reports.transferredOfficer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.DecidedCase;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.family.FamilyCommand.ClassifySpouse;
import org.veterancare.command.family.FamilyCommand.CloseSpouseFile;
import org.veterancare.command.family.FamilyCommand.FixSpouseUnit;
import org.veterancare.command.family.FamilyCommand.FlagOverdueSpouse;
import org.veterancare.command.family.FamilyCommand.GuideSpouse;
import org.veterancare.command.family.FamilyCommand.NotifySpouse;
import org.veterancare.command.family.FamilyCommand.RecordSpouseEmployed;
import org.veterancare.command.family.FamilyCommand.RecordSpouseHukou;
import org.veterancare.command.family.FamilyCommand.RecordSpouseReceived;
import org.veterancare.command.family.FamilyCommand.RegisterChild;
import org.veterancare.command.family.FamilyCommand.RegisterSpouse;
import org.veterancare.command.family.FamilyCommand.SubsidiseSpouse;
import org.veterancare.command.family.FamilyCommand.WithdrawSpouseUnit;
import org.veterancare.command.registration.RegistrationCommand.IssueReportingNotice;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.ApprovalLevel;
import org.veterancare.events.FamilyEvent.SpouseClassified;
import org.veterancare.events.FamilyEvent.SpouseEmployed;
import org.veterancare.events.FamilyEvent.SpouseFileClosed;
import org.veterancare.events.FamilyEvent.SpouseGuided;
import org.veterancare.events.FamilyEvent.SpouseHukouRegistered;
import org.veterancare.events.FamilyEvent.SpouseNotified;
import org.veterancare.events.FamilyEvent.SpouseReceived;
import org.veterancare.events.FamilyEvent.SpouseReceptionOverdue;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseService;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseSubsidised;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.FamilyEvent.SpouseUnitFixed;
import org.veterancare.events.FamilyEvent.SpouseUnitWithdrawn;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Law;
import org.veterancare.law.RuleBroken;

/** 随军 and 随调 (FAM-01 to FAM-05). */
class SpouseFileTest {

    private static final LocalDate ON = LocalDate.of(2025, 3, 10);
    private static final LocalDate SIX_MONTHS_ON = LocalDate.of(2025, 9, 10);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String ORGAN = "11310104002456781Y";
    private static final String INSTITUTION = "12310104425012349P";
    private static final String ENTERPRISE = "91310104MA1FR0TE9A";
    private static final Personal TEXT = Personal.of("说明");
    private static final LocalDate APPROVED = ON.minusDays(12);
    private static final SpouseRegistered REGISTERED = new SpouseRegistered(
            CASE, ON, SpouseTrack.ACCOMPANYING, HASH, ApprovalLevel.REGIMENT, APPROVED);
    private static final SpouseRegistered TRANSFERRED = new SpouseRegistered(CASE, ON, SpouseTrack.TRANSFERRED, null,
            null, null);
    private static final Due RECEIVE_BY = new Due("FAM-03", "1", ON, SIX_MONTHS_ON, SIX_MONTHS_ON, "none");
    private static final SpouseUnitFixed FIXED = new SpouseUnitFixed(CASE, ON, INSTITUTION, RECEIVE_BY);

    /** As if the province had set an amount. */
    private static final Law SET = withPolicy("""
        version: "test"
        parameters:
          - key: spouseJobSubsidy
            rule: FAM-04
            values:
              - { from: 2024-09-01, value: 500000, unit: FEN, evidence: P, source: made up for this test }
        """);

    private static TestExecutor<VeteranCase> family(Object... facts) {
        return fixture()
                .given(opened(SubjectKind.MILITARY_FAMILY, Sex.FEMALE, YearMonth.of(1992, 4)))
                .andGiven(facts);
    }

    private static TestExecutor<VeteranCase> classified(SpouseStatus status, Object... more) {
        return family(REGISTERED, new SpouseClassified(CASE, ON, status)).andGiven(more);
    }

    private static ResultValidator<VeteranCase> officer(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(DISTRICT_OFFICER));
    }

    private static ResultValidator<VeteranCase> approver(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(DISTRICT_APPROVER));
    }

    private static RegisterSpouse accompanying(String approval, ApprovalLevel level) {
        return new RegisterSpouse(CASE, ON, SpouseTrack.ACCOMPANYING, approval, level, APPROVED);
    }

    @Test
    void s41ASoldiersSpouseHasACaseWithoutAnyVeteran() {
        officer(family(), accompanying(HASH, ApprovalLevel.REGIMENT)).expectEvents(REGISTERED);
    }

    @Test
    void fam01ARegimentOrMoreMustHaveApproved() {
        officer(family(), accompanying(HASH, ApprovalLevel.BELOW_REGIMENT)).expectException(broken("FAM-01"));
        officer(family(), accompanying(HASH, null)).expectException(broken("FAM-01"));
        officer(family(), accompanying(null, ApprovalLevel.REGIMENT)).expectException(broken("FAM-01"));
        officer(fixture().given(opened(), reported(selfEmployed(ON.minusDays(20)), ON)),
                accompanying(HASH, ApprovalLevel.REGIMENT)).expectException(broken("FAM-01"));
    }

    @ParameterizedTest
    @EnumSource(names = {"REGIMENT", "ABOVE_REGIMENT"})
    void fam01TheApprovalIsOfARegimentOrAboveAndHasADay(ApprovalLevel level) {
        officer(family(), accompanying(HASH, level)).expectEvents(
                new SpouseRegistered(CASE, ON, SpouseTrack.ACCOMPANYING, HASH, level, APPROVED));
        officer(family(), new RegisterSpouse(CASE, ON, SpouseTrack.ACCOMPANYING, HASH, level, null))
                .expectException(broken("FAM-01", "missing", "approvedOn"));
        officer(family(), new RegisterSpouse(CASE, ON, SpouseTrack.ACCOMPANYING, HASH, level, ON.plusDays(1)))
                .expectException(broken("FAM-01", "approvedOn", ON.plusDays(1)));
    }

    @Test
    void fam01ThePoliceRegisterTheHukouOfWhomTheOrganApprovedAlsoBeforeTheFileWasOpened() {
        SpouseHukouRegistered registered = new SpouseHukouRegistered(CASE, APPROVED, "R-7");
        officer(family(REGISTERED), hukou(APPROVED)).expectEvents(registered);
        officer(family(REGISTERED), hukou(APPROVED.minusDays(1)))
                .expectException(broken("FAM-01", "approvedOn", APPROVED));
        officer(family(), hukou(ON)).expectException(broken("CASE-STATE"));
        officer(family(REGISTERED, registered), hukou(ON)).expectException(broken("CASE-STATE"));
        officer(family(REGISTERED, new SpouseFileClosed(CASE, ON, TEXT)), hukou(ON))
                .expectException(broken("CASE-STATE"));
        officer(classified(SpouseStatus.INSTITUTION, FIXED, new SpouseReceived(CASE, ON, null, 0)), hukou(ON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void fam01AnApprovalThatHasNoDayOnRecordMayHaveBeenThereBeforeTheFile() {
        SpouseRegistered older = new SpouseRegistered(CASE, ON, SpouseTrack.ACCOMPANYING, HASH, ApprovalLevel.REGIMENT,
                null);
        officer(family(older), hukou(ON)).expectSuccessfulHandlerExecution();
        officer(family(older), hukou(ON.minusDays(7))).expectSuccessfulHandlerExecution();
        officer(family(older, new SpouseFileClosed(CASE, ON, TEXT), REGISTERED), hukou(APPROVED.minusDays(1)))
                .expectException(broken("FAM-01", "approvedOn", APPROVED));
    }

    @Test
    void fam01WhoHasAJobAndDoesNotComeAfterAllIsWaitedForNoLonger() {
        SpouseFileClosed closed = new SpouseFileClosed(CASE, ON, TEXT);
        SpouseEmployed employed = new SpouseEmployed(CASE, ON, INSTITUTION, false, null);
        CloseSpouseFile close = new CloseSpouseFile(CASE, ON, TEXT);
        officer(classified(SpouseStatus.OTHER, employed), close).expectEvents(closed);
        officer(classified(SpouseStatus.INSTITUTION, FIXED, new SpouseReceived(CASE, ON, null, 0)), close)
                .expectEvents(closed);
        SpouseSubsidised older = new SpouseSubsidised(CASE, ON, Money.ofFen(100), "2026.1", null);
        officer(classified(SpouseStatus.OTHER, older), close).expectEvents(closed);
        officer(classified(SpouseStatus.OTHER, older), hukou(ON)).expectSuccessfulHandlerExecution();
        officer(classified(SpouseStatus.OTHER, employed, closed), hukou(ON)).expectException(broken("CASE-STATE"));
        officer(classified(SpouseStatus.OTHER, employed, closed), close).expectException(broken("CASE-STATE"));
        officer(classified(SpouseStatus.OTHER, employed, closed), accompanying(HASH, ApprovalLevel.REGIMENT))
                .expectEvents(REGISTERED);
    }

    /** The money is paid once: a merger does not let it be paid anew. */
    @Test
    void fam04ASubsidyIsABurdenOfTheCaseThatGoesOn() {
        SpouseFile file = new SpouseFile();
        List<CaseEvent> facts = List.of(
                TRANSFERRED, new SpouseClassified(CASE, ON, SpouseStatus.OTHER),
                new SpouseSubsidised(CASE, ON, Money.ofFen(100), "2026.1", null), new SpouseFileClosed(CASE, ON, TEXT));
        for (int version = 0; version < facts.size(); version++) {
            file.on(facts.get(version), version);
            assertEquals(version < 2 ? Set.of() : Set.of("SPOUSE_SUBSIDISED"), file.burdens());
        }
    }

    @Test
    void fam01AVeteransSpouseNeedsNoSuchRegistration() {
        officer(transferred(fixture(), SpouseStatus.OTHER), hukou(ON))
                .expectException(broken("FAM-01", "track", "TRANSFERRED"));
    }

    @Test
    void anAnswerOfThePoliceThatWasASlipIsTakenBackAndGivenAnew() {
        SpouseHukouRegistered registered = new SpouseHukouRegistered(CASE, ON, "R-6");
        officer(family(REGISTERED, registered), new ReverseFact(CASE, ON, 2L))
                .expectEvents(new FactReversed(CASE, ON, 2, "SpouseHukouRegistered"));
        officer(family(REGISTERED, registered, new FactReversed(CASE, ON, 2, "SpouseHukouRegistered")), hukou(ON))
                .expectEvents(new SpouseHukouRegistered(CASE, ON, "R-7"));
    }

    private static RecordSpouseHukou hukou(LocalDate on) {
        return new RecordSpouseHukou(CASE, on, "R-7");
    }

    @Test
    void fam04AVeteransSpouseIsReceivedTogetherWithTheVeteran() {
        RegisterSpouse transferred = new RegisterSpouse(CASE, ON, SpouseTrack.TRANSFERRED, null, null, null);
        officer(fixture().given(opened(), reported(selfEmployed(ON.minusDays(20)), ON)), transferred)
                .expectEvents(TRANSFERRED);
        officer(fixture().given(opened()), transferred).expectException(broken("FAM-04"));
        officer(family(), transferred).expectException(broken("FAM-04"));
    }

    @Test
    void fam04WhomTheVeteransNoticeNamedIsNotNotifiedAgain() {
        Service papers = transferredOfficer(ON.minusDays(30));
        ReportingNoticeIssued alone = noticed(papers, ON.minusDays(20), ON);
        ReportingNoticeIssued toBoth = new ReportingNoticeIssued(
                CASE, alone.occurredOn(), papers, alone.due(), alone.tolerance(), true);
        officer(fixture().given(opened()), new IssueReportingNotice(
                CASE, alone.occurredOn(), papers.category(), papers.tier(), papers.mode(),
                papers.dischargeApprovedOn(), ON, true)).expectEvents(toBoth);
        TestExecutor<VeteranCase> told = fixture().given(opened(), toBoth, reported(papers, ON), TRANSFERRED);
        officer(told, new NotifySpouse(CASE, ON)).expectException(broken("CASE-STATE", "spouse", "NOTIFIED"));
    }

    @Test
    void fam04WhomTheNoticeLeftOutIsToldByOneOfHerOwnAndLosesNothing() {
        SpouseNotified told = new SpouseNotified(CASE, ON);
        officer(transferred(fixture(), SpouseStatus.INSTITUTION), new NotifySpouse(CASE, ON)).expectEvents(told);
        approver(transferred(fixture(), SpouseStatus.INSTITUTION), new FixSpouseUnit(CASE, ON, INSTITUTION))
                .expectSuccessfulHandlerExecution();
        officer(transferred(fixture(), SpouseStatus.INSTITUTION).andGiven(told), new NotifySpouse(CASE, ON))
                .expectException(broken("CASE-STATE", "spouse", "NOTIFIED"));
        officer(family(REGISTERED), new NotifySpouse(CASE, ON))
                .expectException(broken("FAM-04", "track", "ACCOMPANYING"));
        officer(fixture().given(opened()), new NotifySpouse(CASE, ON)).expectException(broken("CASE-STATE"));
    }

    @Test
    void fam04WhatOneSpouseWasToldIsNotToldToTheNext() {
        SpouseFileClosed closed = new SpouseFileClosed(CASE, ON, TEXT);
        SpouseNotified told = new SpouseNotified(CASE, ON);
        officer(together(true).andGiven(TRANSFERRED, closed, TRANSFERRED), new NotifySpouse(CASE, ON))
                .expectEvents(told);
        officer(
                transferred(fixture(), SpouseStatus.OTHER).andGiven(told, closed, TRANSFERRED),
                new NotifySpouse(CASE, ON)).expectEvents(told);
    }

    @Test
    void fam04ALaterNoticeThatDoesNotSpeakOfTheSpouseTakesNothingBack() {
        officer(together(true, null).andGiven(TRANSFERRED), new NotifySpouse(CASE, ON))
                .expectException(broken("CASE-STATE", "spouse", "NOTIFIED"));
        officer(together(true, false).andGiven(TRANSFERRED), new NotifySpouse(CASE, ON))
                .expectEvents(new SpouseNotified(CASE, ON));
    }

    @Test
    void fam04WhomTheNoticeNamedAndWhoDoesNotComeNeedsNoFile() {
        CloseSpouseFile close = new CloseSpouseFile(CASE, ON, TEXT);
        SpouseFileClosed closed = new SpouseFileClosed(CASE, ON, TEXT);
        officer(together(true), close).expectEvents(closed);
        officer(together(true).andGiven(closed), close).expectException(broken("CASE-STATE"));
        officer(together(false), close).expectException(broken("CASE-STATE"));
        officer(toldAgain(closed), close).expectEvents(closed);
        officer(together(true).andGiven(closed, TRANSFERRED), new NotifySpouse(CASE, ON))
                .expectEvents(new SpouseNotified(CASE, ON));
    }

    /** Before the report another notice names another spouse. */
    private static TestExecutor<VeteranCase> toldAgain(SpouseFileClosed closed) {
        Service papers = transferredOfficer(ON.minusDays(30));
        ReportingNoticeIssued alone = noticed(papers, ON.minusDays(20), ON);
        ReportingNoticeIssued toBoth = new ReportingNoticeIssued(
                CASE, alone.occurredOn(), papers, alone.due(), alone.tolerance(), true);
        return fixture().given(opened(), toBoth, closed, toBoth);
    }

    /** A report after notices that say this of the spouse, one after the other. */
    private static TestExecutor<VeteranCase> together(Boolean... withSpouse) {
        Service papers = transferredOfficer(ON.minusDays(30));
        ReportingNoticeIssued alone = noticed(papers, ON.minusDays(20), ON);
        TestExecutor<VeteranCase> given = fixture().given(opened());
        for (Boolean with : withSpouse) {
            given = given.andGiven(new ReportingNoticeIssued(
                    CASE, alone.occurredOn(), papers, alone.due(), alone.tolerance(), with));
        }
        return given.andGiven(reported(papers, ON));
    }

    @Test
    void fam04WhatWasReportedInAnotherDistrictOrInADoubleCountsHere() {
        RegisterSpouse transferred = new RegisterSpouse(CASE, ON, SpouseTrack.TRANSFERRED, null, null, null);
        Service service = selfEmployed(ON.minusDays(200));
        officer(
                fixture().given(opened(),
                        new CaseTransferredIn(CASE, ON, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), service,
                                null)),
                transferred).expectSuccessfulHandlerExecution();
        officer(
                fixture().given(opened(),
                        new CaseAbsorbed(CASE, ON, CASE, null, new Carried(null, null, service, ON), null)),
                transferred).expectSuccessfulHandlerExecution();
    }

    @Test
    void reg15WhoIsTwoThingsHasWhatBothHave() {
        IdentityAdded family = new IdentityAdded(CASE, ON, SubjectKind.MILITARY_FAMILY, HASH);
        officer(fixture().given(opened(), family), accompanying(HASH, ApprovalLevel.REGIMENT))
                .expectEvents(REGISTERED);
        officer(
                fixture().given(
                        opened(SubjectKind.SURVIVOR, Sex.FEMALE, YearMonth.of(1992, 4)),
                        new IdentityAdded(CASE, ON, SubjectKind.VETERAN, HASH),
                        reported(selfEmployed(ON.minusDays(20)), ON)),
                new RegisterSpouse(CASE, ON, SpouseTrack.TRANSFERRED, null, null, null))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({
        "CIVIL_SERVANT, 11310104002456781Y, true",
        "CIVIL_SERVANT, 12310104425012349P, false",
        "INSTITUTION, 12310104425012349P, true",
        "INSTITUTION, 91310104MA1FR0TE9A, false",
        "OTHER, 12310104425012349P, false"
    })
    void fam02TheUnitIsOfTheKindTheSpouseComesFrom(SpouseStatus status, String employer, boolean fits) {
        ResultValidator<VeteranCase> result = approver(classified(status), new FixSpouseUnit(CASE, ON, employer));
        if (fits) {
            result.expectEvents(new SpouseUnitFixed(CASE, ON, employer, RECEIVE_BY));
        } else {
            result.expectException(broken("FAM-02"));
        }
    }

    @Test
    void fam02WhoWasNeitherIsGuided() {
        GuideSpouse guide = new GuideSpouse(CASE, ON, SpouseService.TRAINING);
        classified(SpouseStatus.OTHER)
                .when(guide, by(STREET_WORKER))
                .expectEvents(new SpouseGuided(CASE, ON, SpouseService.TRAINING));
        classified(SpouseStatus.CIVIL_SERVANT).when(guide, by(STREET_WORKER)).expectException(broken("FAM-02"));
    }

    @Test
    void fam03AfterSixMonthsItIsFlaggedOnceAndStillReceived() {
        LocalDate late = SIX_MONTHS_ON.plusDays(1);
        SpouseReceptionOverdue overdue = new SpouseReceptionOverdue(CASE, late, RECEIVE_BY);
        FlagOverdueSpouse flag = new FlagOverdueSpouse(CASE, late);
        classified(SpouseStatus.INSTITUTION, FIXED).when(flag, by(TIMER)).expectEvents(overdue);
        classified(SpouseStatus.INSTITUTION, FIXED)
                .when(new FlagOverdueSpouse(CASE, SIX_MONTHS_ON), by(TIMER))
                .expectException(broken("FAM-03"));
        classified(SpouseStatus.INSTITUTION, FIXED, overdue)
                .when(flag, by(TIMER))
                .expectException(broken("CASE-STATE"));
        officer(classified(SpouseStatus.INSTITUTION, FIXED, overdue),
                new RecordSpouseReceived(CASE, SIX_MONTHS_ON.plusDays(5), null))
                .expectEvents(new SpouseReceived(CASE, SIX_MONTHS_ON.plusDays(5), null, 5));
    }

    @Test
    void fam04AVeteransSpouseHasThreeYearsOfContract() {
        Object[] veteran = {
            opened(), reported(selfEmployed(ON.minusDays(20)), ON),
            TRANSFERRED,
            new SpouseClassified(CASE, ON, SpouseStatus.INSTITUTION), FIXED
        };
        officer(fixture().given(veteran), new RecordSpouseReceived(CASE, ON, 35)).expectException(broken("FAM-04"));
        officer(fixture().given(veteran), new RecordSpouseReceived(CASE, ON, 36))
                .expectEvents(new SpouseReceived(CASE, ON, 36, 0));
    }

    @Test
    void fam04AlsoWithAnEmployerOfTheMarketWhoIsWhereContractsAre() {
        Object[] veteran = {
            opened(), reported(selfEmployed(ON.minusDays(20)), ON),
            TRANSFERRED,
            new SpouseClassified(CASE, ON, SpouseStatus.OTHER)
        };
        fixture().given(veteran)
                .when(new RecordSpouseEmployed(CASE, ON, ENTERPRISE, true, 35), by(STREET_WORKER))
                .expectException(broken("FAM-04"));
        fixture().given(veteran)
                .when(new RecordSpouseEmployed(CASE, ON, ENTERPRISE, true, 36), by(STREET_WORKER))
                .expectEvents(new SpouseEmployed(CASE, ON, ENTERPRISE, true, 36));
        fixture().given(veteran)
                .when(new RecordSpouseEmployed(CASE, ON, ENTERPRISE, true, null), by(STREET_WORKER))
                .expectEvents(new SpouseEmployed(CASE, ON, ENTERPRISE, true, null));
    }

    @Test
    void fam02WhatTheStatusShutsOutIsNotEvenOffered() {
        Set<Class<? extends CaseCommand>> asked = Set.of(
                FixSpouseUnit.class, GuideSpouse.class, SubsidiseSpouse.class);
        assertEquals(Set.of(GuideSpouse.class, SubsidiseSpouse.class),
                admitted(TRANSFERRED, SpouseStatus.OTHER, asked));
        assertEquals(Set.of(GuideSpouse.class), admitted(REGISTERED, SpouseStatus.OTHER, asked));
        assertEquals(Set.of(FixSpouseUnit.class), admitted(TRANSFERRED, SpouseStatus.INSTITUTION, asked));
    }

    private static Set<Class<?>> admitted(
            SpouseRegistered registered, SpouseStatus status, Set<Class<? extends CaseCommand>> asked) {
        DecidedCase known = DecidedCase
                .begun(opened(SubjectKind.MILITARY_FAMILY, Sex.FEMALE, YearMonth.of(1992, 4)), by(STREET_WORKER))
                .with(registered, by(DISTRICT_OFFICER))
                .with(new SpouseClassified(CASE, ON, status), by(DISTRICT_OFFICER));
        Set<Class<?>> admitted = new HashSet<>();
        asked.forEach(command -> known.ask(veteranCase -> {
            try {
                veteranCase.admit(command);
                admitted.add(command);
            } catch (RuleBroken inTheWay) {
                assertEquals(command == SubsidiseSpouse.class ? "FAM-04" : "FAM-02", inTheWay.code());
            }
        }));
        return admitted;
    }

    @Test
    void fam02AUnitThatDoesNotTakeHerInIsWithdrawnAndAnotherOneFixed() {
        SpouseUnitWithdrawn withdrawn = new SpouseUnitWithdrawn(CASE, ON, TEXT);
        WithdrawSpouseUnit withdraw = new WithdrawSpouseUnit(CASE, ON, TEXT);
        approver(classified(SpouseStatus.INSTITUTION, FIXED), withdraw).expectEvents(withdrawn);
        approver(classified(SpouseStatus.INSTITUTION), withdraw).expectException(broken("CASE-STATE"));
        approver(classified(SpouseStatus.INSTITUTION, FIXED, withdrawn), new FixSpouseUnit(CASE, ON, INSTITUTION))
                .expectEvents(FIXED);
        officer(classified(SpouseStatus.INSTITUTION, FIXED, withdrawn), new RecordSpouseReceived(CASE, ON, null))
                .expectException(broken("CASE-STATE"));
        approver(
                family(
                        REGISTERED,
                        entered(DISTRICT_APPROVER, new SpouseClassified(CASE, ON, SpouseStatus.INSTITUTION)), FIXED),
                withdraw).expectException(broken("FOUR-EYES"));
    }

    @Test
    void fam03AnotherUnitIsLateByItself() {
        SpouseReceptionOverdue late = new SpouseReceptionOverdue(CASE, SIX_MONTHS_ON.plusDays(1), RECEIVE_BY);
        classified(SpouseStatus.INSTITUTION, FIXED, late, new SpouseUnitWithdrawn(CASE, ON, TEXT), FIXED)
                .when(new FlagOverdueSpouse(CASE, SIX_MONTHS_ON.plusDays(1)), by(TIMER))
                .expectEvents(late);
    }

    @Test
    void aUnitThatWasASlipIsTakenBackUntilItTookHerIn() {
        FactReversed slip = new FactReversed(CASE, ON, 3, "SpouseUnitFixed");
        officer(classified(SpouseStatus.INSTITUTION, FIXED), new ReverseFact(CASE, ON, 3L)).expectEvents(slip);
        approver(classified(SpouseStatus.INSTITUTION, FIXED, slip), new FixSpouseUnit(CASE, ON, INSTITUTION))
                .expectEvents(FIXED);
        officer(
                classified(SpouseStatus.INSTITUTION, FIXED, new SpouseReceived(CASE, ON, null, 0)),
                new ReverseFact(CASE, ON, 3L)).expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void howTheFileEndedWellIsTakenBackWhereItWasASlip() {
        SpouseReceived received = new SpouseReceived(CASE, ON, null, 0);
        FactReversed slip = new FactReversed(CASE, ON, 4, "SpouseReceived");
        officer(classified(SpouseStatus.INSTITUTION, FIXED, received), new ReverseFact(CASE, ON, 4L))
                .expectEvents(slip);
        officer(classified(SpouseStatus.INSTITUTION, FIXED, received, slip),
                new RecordSpouseReceived(CASE, ON, null)).expectEvents(received);
        officer(
                classified(SpouseStatus.INSTITUTION, FIXED, received, new SpouseFileClosed(CASE, ON, TEXT)),
                new ReverseFact(CASE, ON, 4L)).expectException(broken("CORRECTION-TARGET"));
    }

    /** What was given in the wrong case is owed to the spouse who is entitled there. */
    @Test
    void fam04ASubsidyThatWasASlipIsGivenStill() {
        SpouseSubsidised money = new SpouseSubsidised(CASE, ON, Money.ofFen(500_000), "test", HASH);
        TestExecutor<VeteranCase> given = transferred(fixture(SET), SpouseStatus.OTHER).andGiven(money);
        long version = 4;
        FactReversed slip = new FactReversed(CASE, ON, version, "SpouseSubsidised");
        officer(given, new ReverseFact(CASE, ON, version)).expectEvents(slip);
        approver(transferred(fixture(SET), SpouseStatus.OTHER).andGiven(money, slip), subsidy(500_000L))
                .expectEvents(money);
        SpouseFile file = new SpouseFile();
        file.on(TRANSFERRED, 1);
        file.on(new SpouseClassified(CASE, ON, SpouseStatus.OTHER), 2);
        file.on(money, 4);
        file.on(slip, 5);
        assertEquals(Set.of(), file.burdens());
    }

    @Test
    void whoDoesNotWaitForTheUnitFindsWorkOrIsSubsidisedInABusiness() {
        classified(SpouseStatus.INSTITUTION, FIXED)
                .when(new RecordSpouseEmployed(CASE, ON, ENTERPRISE, true, 36), by(STREET_WORKER))
                .expectEvents(new SpouseEmployed(CASE, ON, ENTERPRISE, true, 36));
        approver(transferred(fixture(SET), SpouseStatus.INSTITUTION).andGiven(FIXED), subsidy(500_000L))
                .expectEvents(new SpouseSubsidised(CASE, ON, Money.ofFen(500_000), "test", HASH));
    }

    @Test
    void fam05AStateEnterpriseIsAnEnterprise() {
        classified(SpouseStatus.OTHER)
                .when(new RecordSpouseEmployed(CASE, ON, ENTERPRISE, true, 12), by(STREET_WORKER))
                .expectEvents(new SpouseEmployed(CASE, ON, ENTERPRISE, true, 12));
        classified(SpouseStatus.OTHER)
                .when(new RecordSpouseEmployed(CASE, ON, ORGAN, true, null), by(STREET_WORKER))
                .expectException(broken("FAM-05"));
    }

    @Test
    void fam04ASubsidyThatTheProvinceHasNotSetIsNotGuessed() {
        approver(transferred(fixture(), SpouseStatus.OTHER), subsidy(1L))
                .expectException(broken("FAM-04", "notSet", "spouseJobSubsidy"));
    }

    @Test
    void fam04AVeteransSpouseInBusinessHasAtMostWhatTheProvinceSets() {
        approver(transferred(fixture(SET), SpouseStatus.OTHER), subsidy(500_000L))
                .expectEvents(new SpouseSubsidised(CASE, ON, Money.ofFen(500_000), "test", HASH));
        approver(transferred(fixture(SET), SpouseStatus.OTHER), subsidy(500_001L))
                .expectException(broken("FAM-04", "mostFen", 500_000L));
        approver(transferred(fixture(SET), SpouseStatus.INSTITUTION), subsidy(1L))
                .expectException(broken("FAM-04", "status", "INSTITUTION"));
    }

    @Test
    void fam04TheSubsidyIsGivenOnceThoughTheFileIsOpenedAnew() {
        TestExecutor<VeteranCase> again = transferred(fixture(SET), SpouseStatus.OTHER).andGiven(
                new SpouseSubsidised(CASE, ON, Money.ofFen(500_000), "test", HASH),
                new SpouseFileClosed(CASE, ON, TEXT),
                TRANSFERRED, new SpouseClassified(CASE, ON, SpouseStatus.OTHER));
        approver(again, subsidy(500_000L)).expectException(broken("FAM-04", "subsidised", true));
    }

    @Test
    void fam04ASoldiersSpouseHasNone() {
        TestExecutor<VeteranCase> accompanying = fixture(SET)
                .given(
                        opened(SubjectKind.MILITARY_FAMILY, Sex.FEMALE, YearMonth.of(1992, 4)),
                        REGISTERED,
                        new SpouseClassified(CASE, ON, SpouseStatus.OTHER));
        approver(accompanying, subsidy(1L)).expectException(broken("FAM-04", "track", "ACCOMPANYING"));
    }

    private static SubsidiseSpouse subsidy(long fen) {
        return new SubsidiseSpouse(CASE, ON, fen, HASH);
    }

    private static TestExecutor<VeteranCase> transferred(
            AggregateTestFixture<VeteranCase> fixture, SpouseStatus status) {
        return fixture.given(
                opened(),
                reported(selfEmployed(ON.minusDays(20)), ON),
                TRANSFERRED,
                new SpouseClassified(CASE, ON, status));
    }

    @Test
    void anOpenFileKeepsTheCaseOpenUntilItIsClosed() {
        CloseCase close = new CloseCase(CASE, ON, "MOVED");
        officer(family(REGISTERED), close).expectException(broken("CASE-BUSY"));
        SpouseFileClosed closed = new SpouseFileClosed(CASE, ON, TEXT);
        officer(family(REGISTERED), new CloseSpouseFile(CASE, ON, TEXT)).expectEvents(closed);
        officer(family(REGISTERED, closed), close).expectSuccessfulHandlerExecution();
    }

    @Test
    void afterADeathNoClaimIsBegunOrDecidedAndWhatRunsIsCarriedOut() {
        SubjectDeathRecorded died = new SubjectDeathRecorded(CASE, ON, DeathProof.CERTIFICATE,
                "sha256:" + "ab".repeat(32));
        RegisterSpouse register = new RegisterSpouse(CASE, ON, SpouseTrack.TRANSFERRED, null, null, null);
        officer(fixture().given(opened(), died), register).expectException(broken("CASE-LIVING"));
        officer(family(REGISTERED, died), new ClassifySpouse(CASE, ON, SpouseStatus.OTHER))
                .expectException(broken("CASE-LIVING"));
        approver(classified(SpouseStatus.INSTITUTION, died), new FixSpouseUnit(CASE, ON, "12310104425012349P"))
                .expectException(broken("CASE-LIVING"));
        approver(classified(SpouseStatus.OTHER, died), subsidy(1L))
                .expectException(broken("CASE-LIVING"));
        classified(SpouseStatus.OTHER, died)
                .when(new GuideSpouse(CASE, ON, SpouseService.TRAINING), by(STREET_WORKER))
                .expectException(broken("CASE-LIVING"));
        officer(classified(SpouseStatus.INSTITUTION, FIXED, died), new RecordSpouseReceived(CASE, ON, null))
                .expectSuccessfulHandlerExecution();
        officer(family(REGISTERED, died), new CloseSpouseFile(CASE, ON, TEXT)).expectSuccessfulHandlerExecution();
        fixture().given(opened(), died)
                .when(new RegisterChild(CASE, ON, YearMonth.of(2010, 1), null, null), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }
}
