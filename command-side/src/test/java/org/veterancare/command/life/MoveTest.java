package org.veterancare.command.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.OutOfScope;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.deadlines.DeadlineCommand.RecomputeDeadline;
import org.veterancare.command.honours.HonourCommand.RecordCeremony;
import org.veterancare.command.life.MoveCommand.AcceptTransferIn;
import org.veterancare.command.life.MoveCommand.AssignStation;
import org.veterancare.command.life.MoveCommand.ChangeResidence;
import org.veterancare.command.life.MoveCommand.ConfirmReceipt;
import org.veterancare.command.life.MoveCommand.FollowSuccessor;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.life.MoveCommand.RequestTransferOut;
import org.veterancare.command.life.MoveCommand.Served;
import org.veterancare.command.life.MoveCommand.VerifyResidence;
import org.veterancare.command.life.MoveCommand.WithdrawTransferOut;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.RecordFollowUp;
import org.veterancare.command.registration.RegistrationCommand.FlagOverdueReport;
import org.veterancare.command.registration.Reports;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.MoveEvent.ResidenceProof;
import org.veterancare.events.MoveEvent.ResidenceVerified;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.StationReassigned;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.MoveEvent.TransferOutWithdrawn;
import org.veterancare.events.NcoTier;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingEvent.TrainingDeclined;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.Law;
import org.veterancare.law.RegionTable;

class MoveTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 2);
    private static final String HASH = "sha256:" + "0".repeat(64);
    private static final String ELSEWHERE = "310106000000";
    private static final CaseId OTHER = CaseId.of("01937b5e-0000-7000-8000-00000000000f");

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    @Nested
    class WhereThePersonLives {

        @Test
        void theOldPlaceStaysInTheHistory() {
            given().when(new ChangeResidence(CASE, ON, ELSEWHERE, Actors.NEIGHBOURHOOD), by(STREET_WORKER))
                    .expectEvents(new ResidenceChanged(CASE, ON, ELSEWHERE, Actors.NEIGHBOURHOOD));
            given().when(
                    new ChangeResidence(CASE, ON, Actors.NEIGHBOURHOOD, Actors.NEIGHBOURHOOD), by(STREET_WORKER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void whoLivesThereStillIsFoundToDoSoAndAMoveIsAnotherFact() {
            given().when(
                    new VerifyResidence(CASE, ON, Actors.NEIGHBOURHOOD, ResidenceProof.HOME_VISIT), by(STREET_WORKER))
                    .expectEvents(new ResidenceVerified(CASE, ON, Actors.NEIGHBOURHOOD, ResidenceProof.HOME_VISIT));
            given().when(new VerifyResidence(CASE, ON, ELSEWHERE, ResidenceProof.POLICE), by(STREET_WORKER))
                    .expectException(broken("CASE-STATE"));
            given(new ResidenceChanged(CASE, ON, Actors.NEIGHBOURHOOD, ELSEWHERE))
                    .when(new VerifyResidence(CASE, ON.minusDays(1), ELSEWHERE, ResidenceProof.POLICE),
                            by(STREET_WORKER))
                    .expectException(broken("VAL-DATE-2"));
        }

        /** A move of before the latest one is no news of where the person lives. */
        @Test
        void valDate2AnOlderMoveDoesNotTakeThePlaceOfTheLatest() {
            ResidenceChanged moved = new ResidenceChanged(CASE, ON, Actors.NEIGHBOURHOOD, ELSEWHERE);
            ChangeResidence older = new ChangeResidence(
                    CASE, ON.minusDays(1), Actors.NEIGHBOURHOOD, "310112000000");
            given(moved).when(older, by(STREET_WORKER)).expectException(broken("VAL-DATE-2"));
            given(moved).when(
                    new ChangeResidence(CASE, ON, Actors.NEIGHBOURHOOD, "310112000000"), by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @CsvSource({
            "310104501000, VAL-RGN-1", "310104001000, VAL-RGN-1", "310104008001, VAL-RGN-5",
            "000000000000, VAL-RGN-1", "310103001000, VAL-RGN-2"
        })
        void aCodeThatIsNoneIsRefused(String code, String rule) {
            given().when(new ChangeResidence(CASE, ON, Actors.NEIGHBOURHOOD, code), by(STREET_WORKER))
                    .expectException(broken(rule));
        }
    }

    @Nested
    class WhichStationAnswers {

        @Test
        void theDistrictGivesACaseToAnotherStreetWhichThenSeesIt() {
            AssignStation assign = new AssignStation(CASE, ON, Actors.OTHER_STREET, "310104008901");
            StationAssigned assigned = new StationAssigned(CASE, ON, Actors.OTHER_STREET, "310104008901");
            given().when(assign, by(DISTRICT_OFFICER)).expectEvents(assigned);
            given().when(assign, by(STATION_HEAD)).expectException(broken("NET-01"));
            given(assigned)
                    .when(new RecordCeremony(CASE, ON), by(STREET_WORKER))
                    .expectException(OutOfScope.class);
            given(assigned)
                    .when(new RecordCeremony(CASE, ON), by(Actors.OTHER_STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void aHeadMovesCasesWithinTheStreet() {
            given().when(new AssignStation(CASE, ON, Actors.STREET, "310104007902"), by(STATION_HEAD))
                    .expectEvents(new StationAssigned(CASE, ON, Actors.STREET, "310104007902"));
            given().when(new AssignStation(CASE, ON, Actors.STREET, Actors.NEIGHBOURHOOD), by(STATION_HEAD))
                    .expectException(broken("CASE-STATE"));
        }

        @ParameterizedTest
        @CsvSource({"310104501000, 310104501901, VAL-RGN-1", "310104007000, 310104008901, VAL-RGN-3"})
        void aStationThatIsNoneIsRefused(String street, String neighbourhood, String rule) {
            given().when(new AssignStation(CASE, ON, street, neighbourhood), by(DISTRICT_OFFICER))
                    .expectException(broken(rule));
        }

        @Test
        void valRgn4ACaseFollowsItsCommitteeToTheOneThatTookItsPlace() {
            abolished()
                    .when(new FollowSuccessor(CASE, ON), by(STATION_HEAD))
                    .expectEvents(new StationReassigned(
                            CASE, ON, Actors.NEIGHBOURHOOD, Actors.STREET, "310104007012"));
        }

        @Test
        void valRgn4ACommitteeThatStandsHasNoSuccessor() {
            abolished()
                    .when(new FollowSuccessor(CASE, LocalDate.of(2024, 12, 31)), by(STATION_HEAD))
                    .expectException(broken("VAL-RGN-4"));
            given().when(new FollowSuccessor(CASE, ON), by(STATION_HEAD)).expectException(broken("VAL-RGN-4"));
        }

        @Test
        void valRgn2NoCaseIsGivenToAnAbolishedCommittee() {
            abolished()
                    .when(new AssignStation(CASE, ON, Actors.STREET, "310104007011"), by(STATION_HEAD))
                    .expectException(broken("VAL-RGN-2"));
        }

        private TestExecutor<VeteranCase> abolished() {
            return CaseFixture.fixture(withRegions("""
                version: "test"
                source: made up
                regions:
                  - { code: "310104007000", nameZh: 斜土路街道, validFrom: null, validTo: null }
                  - { code: "310104007901", nameZh: 甲居委, validTo: 2024-12-31, successor: "310104007011" }
                  - { code: "310104007011", nameZh: 乙居委, validTo: 2025-05-31, successor: "310104007012" }
                  - { code: "310104007012", nameZh: 丙居委, validFrom: 2025-06-01, validTo: null }
                """)).given(opened());
        }

        private static Law withRegions(String yaml) {
            RegionTable regions = RegionTable.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
            return new Law(LAW.rules(), LAW.calendar(), LAW.policy(), regions, LAW.bundle(), LAW.benefits(),
                    LAW.providers(), LAW.standstill(), LAW.processing(), LAW.changed());
        }
    }

    @Nested
    class LeavingAndComing {

        private static final LocalDate MOVED = LocalDate.of(2025, 6, 20);
        private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
        private static final TransferOutRequested REQUESTED = new TransferOutRequested(CASE, ON, "310106", MOVED,
                YEAR_END);
        private static final CaseTransferredOut LEFT = new CaseTransferredOut(CASE, ON.plusDays(20), "310106", "JA-7",
                YEAR_END);

        @Test
        void ben23ThisDistrictPaysToTheEndOfTheYearOfTheMove() {
            given().when(new RequestTransferOut(CASE, ON, "310106", MOVED), by(STREET_WORKER))
                    .expectEvents(REQUESTED);
        }

        @Test
        void ben23WhatTheOlderTextSaidIsNotMadeUp() {
            LocalDate before = LocalDate.of(2024, 12, 31);
            given().when(new RequestTransferOut(CASE, ON, "310106", before), by(STREET_WORKER))
                    .expectEvents(new TransferOutRequested(CASE, ON, "310106", before, null));
        }

        @Test
        void nobodyLeavesForTheOwnDistrictOrBeforeMoving() {
            given().when(new RequestTransferOut(CASE, ON, "310104", MOVED), by(STREET_WORKER))
                    .expectException(broken("CASE-AWAY"));
            given().when(new RequestTransferOut(CASE, ON, "310103", MOVED), by(STREET_WORKER))
                    .expectException(broken("VAL-RGN-2"));
            given().when(new RequestTransferOut(CASE, ON, "310106", ON.plusDays(1)), by(STREET_WORKER))
                    .expectException(broken("VAL-DATE-2"));
        }

        @Test
        void theOtherDistrictsReceiptEndsItHere() {
            given(REQUESTED)
                    .when(new ConfirmReceipt(CASE, ON.plusDays(20), "JA-7"), by(DISTRICT_OFFICER))
                    .expectEvents(LEFT);
            given().when(new ConfirmReceipt(CASE, ON, "JA-7"), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
            given(REQUESTED, LEFT)
                    .when(new RecordCeremony(CASE, ON.plusDays(21)), by(STREET_WORKER))
                    .expectException(broken("CASE-AWAY"));
        }

        @Test
        void caseBusyWhatRunsHereIsFinishedFirst() {
            given(Reports.reported(Reports.selfEmployed(LocalDate.of(2025, 6, 20)), ON), REQUESTED)
                    .when(new ConfirmReceipt(CASE, ON.plusDays(20), "JA-7"), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-BUSY"));
        }

        @Test
        void aTransferThatIsWithdrawnLeavesTheCaseHere() {
            TransferOutWithdrawn withdrawn = new TransferOutWithdrawn(CASE, ON);
            given(REQUESTED).when(new WithdrawTransferOut(CASE, ON), by(STREET_WORKER)).expectEvents(withdrawn);
            given(REQUESTED, withdrawn)
                    .when(new ConfirmReceipt(CASE, ON, "JA-7"), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void caseBusyACaseOnItsWayIsNotClosed() {
            given(REQUESTED)
                    .when(new CloseCase(CASE, ON, "MOVED"), by(STATION_HEAD))
                    .expectException(broken("CASE-BUSY"));
        }

        @ParameterizedTest
        @CsvSource({"2025-06-30, 2026-01", "2025-10-31, 2026-01", "2025-12-31, 2026-01"})
        void ben22TheFirstMonthIsNoneThatTheOtherDistrictPays(LocalDate paidUntil, YearMonth payFrom) {
            given().when(
                    new AcceptTransferIn(CASE, ON, "310106", "静退役军人[2025]7号", MOVED, paidUntil),
                    by(DISTRICT_OFFICER))
                    .expectEvents(new CaseTransferredIn(CASE, ON, "310106", "静退役军人〔2025〕7号", payFrom, null, null));
        }

        @Test
        void ben22WhoComesLaterIsNotPaidTwiceForWhatTheOtherDistrictWentOnToPay() {
            LocalDate later = LocalDate.of(2026, 3, 2);
            given().when(
                    new AcceptTransferIn(
                            CASE, later, "310106", "静退役军人[2025]7号", MOVED, LocalDate.of(2026, 2, 28)),
                    by(DISTRICT_OFFICER))
                    .expectEvents(new CaseTransferredIn(
                            CASE, later, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 3), null, null));
        }

        /** Whoever was paid nothing there has no letter that says until when, and no month that is not ours. */
        @Test
        void ben22WhoWasPaidNothingComesWithoutALetterOnPayments() {
            given().when(new AcceptTransferIn(CASE, ON, "310106", null, MOVED, null), by(DISTRICT_OFFICER))
                    .expectEvents(new CaseTransferredIn(CASE, ON, "310106", null, null, null, null));
            given().when(
                    new AcceptTransferIn(CASE, ON, "310106", "静退役军人〔2025〕7号", MOVED, null), by(DISTRICT_OFFICER))
                    .expectException(broken("BEN-22", "missing", "paidUntil"));
            given().when(new AcceptTransferIn(CASE, ON, "310106", null, MOVED, YEAR_END), by(DISTRICT_OFFICER))
                    .expectException(broken("BEN-22", "missing", "stopLetterNumber"));
        }

        @Test
        void valCard4ALetterHasAProperNumber() {
            given().when(
                    new AcceptTransferIn(CASE, ON, "310106", "没有文号的通知函", MOVED, YEAR_END),
                    by(DISTRICT_OFFICER))
                    .expectException(broken("VAL-CARD-4"));
        }

        @Test
        void whoComesBackGoesOnInTheSameCase() {
            LocalDate back = ON.plusYears(1);
            CaseTransferredIn came = new CaseTransferredIn(CASE, back, "310106", "静退役军人〔2026〕7号", YearMonth.of(2027, 1),
                    null, null);
            given(REQUESTED, LEFT)
                    .when(
                            new AcceptTransferIn(
                                    CASE, back, "310106", "静退役军人〔2026〕7号", back, LocalDate.of(2026, 12, 31)),
                            by(DISTRICT_OFFICER))
                    .expectEvents(came);
            given(REQUESTED, LEFT, came)
                    .when(new RecordCeremony(CASE, back), by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void theFileTellsOfTheServiceThatWasReportedThere() {
        LocalDate discharged = LocalDate.of(2024, 9, 1);
        CaseTransferredIn came = new CaseTransferredIn(CASE, ON, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1),
                Reports.selfEmployed(discharged), null);
        given().when(accept(came.service(), SettlementMode.SELF_EMPLOYMENT), by(DISTRICT_OFFICER)).expectEvents(came);
        given().when(accept(came.service(), SettlementMode.RETIREMENT), by(DISTRICT_OFFICER))
                .expectException(broken("SET-01"));
        Service unborn = Reports.selfEmployed(LocalDate.of(1985, 1, 31));
        given().when(accept(unborn, SettlementMode.SELF_EMPLOYMENT), by(DISTRICT_OFFICER))
                .expectException(broken("VAL-DATE-2"));
        fixture().given(opened(SubjectKind.SURVIVOR, Sex.FEMALE, YearMonth.of(1985, 1)))
                .when(accept(came.service(), SettlementMode.SELF_EMPLOYMENT), by(DISTRICT_OFFICER))
                .expectException(broken("REG-01"));
    }

    /** The veteran reported where the case was with another district, or still has to, and no day ran meanwhile. */
    @Test
    void whoLeftWithANoticeMayReportInTheOtherDistrictAndIsNotLateForHavingLeft() {
        Service service = Reports.selfEmployed(ON.minusDays(10));
        ReportingNoticeIssued notice = Reports.noticed(service, ON.minusDays(9));
        CaseTransferredOut left = new CaseTransferredOut(CASE, ON.plusDays(1), "310106", "JA-7", null);
        LocalDate back = ON.plusDays(90);
        AcceptTransferIn told = new AcceptTransferIn(
                CASE, back, "310106", "静退役军人〔2025〕7号", ON, LocalDate.of(2025, 12, 31),
                new Served(
                        service.category(), service.tier(), service.mode(), service.dischargeApprovedOn(), null));
        CaseTransferredIn came = new CaseTransferredIn(
                CASE, back, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), service, null);
        given(notice, left).when(told, by(DISTRICT_OFFICER)).expectEvents(came);
        given(notice, new ReportingOverdue(CASE, ON.plusDays(30), notice.due()), left)
                .when(told, by(DISTRICT_OFFICER))
                .expectEvents(came);
        given(notice, left, new ForfeitureReviewOpened(CASE, back.minusDays(1), notice.tolerance()))
                .when(told, by(DISTRICT_OFFICER))
                .expectEvents(came);
        given(notice, left, came)
                .when(new FlagOverdueReport(CASE, back), by(Actors.TIMER))
                .expectException(broken("CASE-STATE"));
        given(notice, left, came)
                .when(new RecomputeDeadline(CASE, back, DeadlineEvent.REPORT, ""), by(Actors.TIMER))
                .expectException(broken("TIM-06"));
        AcceptTransferIn untold = new AcceptTransferIn(
                CASE, back, "310106", "静退役军人〔2025〕7号", ON, LocalDate.of(2025, 12, 31));
        given(notice, left).when(untold, by(DISTRICT_OFFICER))
                .expectEventsMatching(payloadsMatching(predicate(
                        facts -> facts.getLast() instanceof ReportDueRecomputed again
                                && again.due().raw().equals(back.plusDays(30)) && again.timeliness() == null)));
        given(notice, new ReportingOverdue(CASE, notice.due().dueOn().plusDays(1), notice.due()),
                new CaseTransferredOut(CASE, notice.due().dueOn().plusDays(2), "310106", "JA-7", null))
                .when(untold, by(DISTRICT_OFFICER))
                .expectEventsMatching(payloadsMatching(predicate(
                        facts -> facts.getLast() instanceof ReportDueRecomputed again
                                && again.due().equals(notice.due())
                                && again.tolerance().raw().equals(back.plusDays(30)))));
        given(notice).when(told, by(DISTRICT_OFFICER)).expectException(broken("CASE-STATE"));
        given(left).when(untold, by(DISTRICT_OFFICER))
                .expectEvents(new CaseTransferredIn(
                        CASE, back, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), null, null));
    }

    private static AcceptTransferIn accept(Service service, SettlementMode mode) {
        return new AcceptTransferIn(
                CASE, ON, "310106", "静退役军人〔2025〕7号", ON, LocalDate.of(2025, 12, 31),
                new Served(service.category(), service.tier(), mode, service.dischargeApprovedOn(), null));
    }

    @Nested
    class AFileOfAnotherPerson {

        private static final Service SERVICE = Reports.selfEmployed(LocalDate.of(2025, 6, 20));
        private static final CaseTransferredIn CAME = new CaseTransferredIn(
                CASE, ON, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), SERVICE, null);
        private static final FactReversed SLIP = slip(1);

        private static FactReversed slip(long version) {
            return new FactReversed(CASE, ON, version, "CaseTransferredIn");
        }

        private static ReverseFact reverse(long version) {
            return new ReverseFact(CASE, ON, version);
        }

        private static TestExecutor<VeteranCase> entered(CaseEvent... facts) {
            TestExecutor<VeteranCase> given = given();
            for (CaseEvent fact : facts) {
                given = given.andGiven(CaseFixture.entered(DISTRICT_OFFICER, fact));
            }
            return given;
        }

        @Test
        void isTakenBackAndTheVeteranMayReportHere() {
            entered(CAME).when(reverse(1), by(STATION_HEAD)).expectEvents(SLIP);
            entered(CAME, SLIP).when(Reports.report(SERVICE, ON), by(STREET_WORKER)).expectSuccessfulHandlerExecution();
            entered(CAME, SLIP)
                    .when(Reports.notice(SERVICE, ON, null), by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
            entered(CAME, SLIP)
                    .when(
                            accept(SERVICE, SettlementMode.SELF_EMPLOYMENT), by(DISTRICT_OFFICER))
                    .expectEvents(CAME);
            entered(CAME, SLIP)
                    .when(new RecordFollowUp(CASE, ON.plusDays(30), 30, Occupation.EMPLOYED, null), by(STREET_WORKER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void staysWhereSomethingWasBuiltOnIt() {
            TrainingDeclined built = new TrainingDeclined(CASE, ON, TrainingKind.ADAPTATION, HASH, null);
            entered(CAME, built).when(reverse(1), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
            entered(CAME, new EmploymentSought(CASE, ON))
                    .when(reverse(1), by(STATION_HEAD))
                    .expectEvents(SLIP);
            entered(Reports.reported(SERVICE, ON), CAME)
                    .when(reverse(2), by(STATION_HEAD))
                    .expectException(broken("CORRECTION-TARGET"));
            entered(CAME).when(reverse(1), by(Actors.as(DISTRICT_OFFICER, Role.STATION_HEAD, Actors.STREET)))
                    .expectException(broken("FOUR-EYES"));
        }

        /** The months of a letter that was read wrongly are no months that nobody pays. */
        @Test
        void ben22TakesItsFirstMonthAlong() {
            CaseTransferredIn wrong = new CaseTransferredIn(
                    CASE, ON, "310106", "静退役军人〔2025〕7号", YearMonth.of(2035, 1), null, null);
            entered(wrong).when(reverse(1), by(STATION_HEAD)).expectEvents(SLIP);
            entered(Reports.reported(SERVICE, ON), wrong,
                    new TrainingDeclined(CASE, ON, TrainingKind.ADAPTATION, HASH, null))
                    .when(reverse(2), by(STATION_HEAD))
                    .expectEvents(slip(2));
            entered(wrong, SLIP)
                    .when(
                            new AcceptTransferIn(
                                    CASE, ON, "310106", "静退役军人〔2025〕7号", ON, LocalDate.of(2025, 12, 31)),
                            by(DISTRICT_OFFICER))
                    .expectSuccessfulHandlerExecution();
            given().when(
                    new AcceptTransferIn(CASE, ON, "310106", "静退役军人〔2025〕7号", ON, LocalDate.of(2034, 12, 31)),
                    by(DISTRICT_OFFICER))
                    .expectException(broken("BEN-23"));
        }

        /** The case of somebody who is with another district stays there, and a notice is not lost by it. */
        @Test
        void thatCameIntoACaseThatIsAwayLeavesItAway() {
            ReportingNoticeIssued notice = Reports.noticed(SERVICE, ON.minusDays(9));
            CaseTransferredOut left = new CaseTransferredOut(CASE, ON.minusDays(5), "310106", "JA-7", null);
            TransferOutRequested asked = new TransferOutRequested(CASE, ON.minusDays(6), "310106", ON.minusDays(6),
                    null);
            CaseTransferredOut still = new CaseTransferredOut(CASE, ON, "310106", "JA-7", null);
            entered(notice, asked, left, CAME)
                    .when(reverse(4), by(STATION_HEAD))
                    .expectEvents(slip(4), still);
            entered(notice, asked, left, CAME, slip(4), still)
                    .when(new RecordCeremony(CASE, ON), by(STREET_WORKER))
                    .expectException(broken("CASE-AWAY"));
            LocalDate back = ON.plusDays(120);
            entered(notice, asked, left, CAME, slip(4), still)
                    .when(
                            new AcceptTransferIn(
                                    CASE, back, "310106", "静退役军人〔2025〕7号", ON, LocalDate.of(2025, 12, 31)),
                            by(DISTRICT_OFFICER))
                    .expectEventsMatching(payloadsMatching(predicate(
                            facts -> facts.getLast() instanceof ReportDueRecomputed again
                                    && again.due().raw().equals(back.plusDays(30)))));
        }
    }

    @Test
    void caseStateAFileComesOnceIntoACaseThatNeverLeft() {
        AcceptTransferIn accept = new AcceptTransferIn(
                CASE, ON, "310106", "静退役军人〔2025〕7号", ON, LocalDate.of(2025, 12, 31));
        given(new CaseTransferredIn(CASE, ON, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), null, null))
                .when(accept, by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE"));
    }

    @Nested
    class WhoLeftAndWasClosed {

        private static final CaseTransferredOut LEFT = new CaseTransferredOut(CASE, ON, "310106", "JA-7", null);
        private static final CaseClosed CLOSED = new CaseClosed(CASE, ON, "MOVED");
        private static final CaseReopened REOPENED = new CaseReopened(CASE, ON);

        @Test
        void comesBackIntoTheSameCase() {
            given(LEFT, CLOSED).when(new ReopenCase(CASE, ON), by(STATION_HEAD)).expectEvents(REOPENED);
            given(LEFT, CLOSED, REOPENED)
                    .when(new RecordCeremony(CASE, ON), by(STREET_WORKER))
                    .expectException(broken("CASE-AWAY"));
            given(LEFT, CLOSED, REOPENED)
                    .when(
                            new AcceptTransferIn(
                                    CASE, ON, "310106", "静退役军人〔2025〕7号", ON, LocalDate.of(2025, 12, 31)),
                            by(DISTRICT_OFFICER))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class ADouble {

        private static final CaseMerged MERGED = new CaseMerged(CASE, ON, OTHER, HASH);

        @Test
        void itEndsInTheOtherCaseOfTheSamePerson() {
            given().when(new MergeInto(CASE, ON, OTHER, HASH), by(DISTRICT_APPROVER)).expectEvents(MERGED);
            given(MERGED)
                    .when(new RecordCeremony(CASE, ON), by(STREET_WORKER))
                    .expectException(broken("CASE-MERGED"));
            given(MERGED)
                    .when(new MergeInto(CASE, ON, OTHER, HASH), by(DISTRICT_APPROVER))
                    .expectException(broken("CASE-MERGED"));
        }

        @Test
        void itIsClosedForTheArchive() {
            given(MERGED)
                    .when(new CloseCase(CASE, ON, "OTHER"), by(STATION_HEAD))
                    .expectEvents(new CaseClosed(CASE, ON, "OTHER"));
        }

        @Test
        void itDoesNotEndInItself() {
            given().when(new MergeInto(CASE, ON, CASE, HASH), by(DISTRICT_APPROVER))
                    .expectException(broken("CASE-MERGED"));
        }

        @Test
        void caseBusyWhatRunsInItIsFinishedFirst() {
            given(Reports.reported(Reports.selfEmployed(LocalDate.of(2025, 6, 20)), ON))
                    .when(new MergeInto(CASE, ON, OTHER, HASH), by(DISTRICT_APPROVER))
                    .expectException(broken("CASE-BUSY"));
        }
    }

    @Nested
    class WhatWasReportedElsewhere {

        private static final Service SERVICE = Reports.selfEmployed(LocalDate.of(2024, 9, 1));
        private static final CaseTransferredIn CAME = new CaseTransferredIn(CASE, ON, "310106", "静退役军人〔2025〕7号",
                YearMonth.of(2026, 1), SERVICE, null);

        @Test
        void isFollowedUpFromTheDayOnWhichTheFileCame() {
            RecordFollowUp early = new RecordFollowUp(CASE, ON.plusDays(29), 30, Occupation.EMPLOYED, null);
            RecordFollowUp ask = new RecordFollowUp(CASE, ON.plusDays(30), 30, Occupation.EMPLOYED, null);
            given(CAME).when(early, by(STREET_WORKER)).expectException(broken("FOLLOW-UP"));
            given(CAME).when(ask, by(STREET_WORKER)).expectSuccessfulHandlerExecution();
        }

        @Test
        void isFollowedUpFromItsOwnDayAfterAMerger() {
            CaseAbsorbed absorbed = new CaseAbsorbed(CASE, ON, OTHER, null,
                    new Carried(null, null, SERVICE, ON.minusDays(30)), null);
            given(absorbed)
                    .when(new RecordFollowUp(CASE, ON, 30, Occupation.EMPLOYED, null), by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isPutRightWhereTheOtherDistrictsFileWasReadWrongly() {
            CorrectFact other = new CorrectFact(
                    CASE, ON, 1L, CorrectedField.SERVICE, "CONSCRIPT//SELF_EMPLOYMENT", null);
            FactCorrected right = new FactCorrected(
                    CASE, ON, 1, CorrectedField.SERVICE, SERVICE.kind(), "CONSCRIPT//SELF_EMPLOYMENT", null, null);
            given(CAME).when(other, by(STATION_HEAD)).expectEvents(right);
            given(CAME).when(
                    new CorrectFact(CASE, ON, 1L, CorrectedField.SERVICE, "CONSCRIPT//CIVIL_TRANSFER", null),
                    by(STATION_HEAD))
                    .expectException(broken("SET-01"));
            given(CAME).when(
                    new CorrectFact(
                            CASE, ON, 1L, CorrectedField.DISCHARGE_APPROVED_ON, ON.plusDays(1).toString(), null),
                    by(STATION_HEAD))
                    .expectException(broken("VAL-DATE-2"));
            given(CAME).when(
                    new CorrectFact(CASE, ON, 1L, CorrectedField.REPORTED_ON, ON.toString(), null), by(STATION_HEAD))
                    .expectException(broken("CORRECTION-TARGET"));
            Transfer transfer = new Transfer();
            transfer.on(CAME, 1);
            transfer.on(right, 2);
            assertThat(transfer.reportedService().category()).isEqualTo(ServiceCategory.CONSCRIPT);
        }

        /** Our own report was right, and says what it said: of the two the later one counts, so that one is put right. */
        @Test
        void isPutRightThoughAReportOfOursStands() {
            Service ours = new Service(ServiceCategory.NCO, NcoTier.JUNIOR_NCO, SettlementMode.ASSIGNED_WORK,
                    SERVICE.dischargeApprovedOn());
            String right = "NCO/JUNIOR_NCO/ASSIGNED_WORK";
            FactCorrected theirs = new FactCorrected(
                    CASE, ON, 3, CorrectedField.SERVICE, SERVICE.kind(), right, null, null);
            Object[] both = {Reports.reported(ours, ON.minusDays(9)), new SettlementAccepted(CASE, ON, false, null),
                CAME};
            given(both)
                    .when(new CorrectFact(CASE, ON, 3L, CorrectedField.SERVICE, right, null), by(STATION_HEAD))
                    .expectEvents(theirs);
            OpenPlacement open = new OpenPlacement(
                    CASE, ON, AssignedWorkGround.WAR_DISABILITY, Set.of(), null, HASH);
            given(both).when(open, by(DISTRICT_OFFICER)).expectException(broken("PLC-01", "missing", "mode"));
            given(both).andGiven(theirs).when(open, by(DISTRICT_OFFICER)).expectSuccessfulHandlerExecution();
        }

        @Test
        void plc01WhoWasGivenAPostThereIsGivenNoneHere() {
            Service service = new Service(ServiceCategory.NCO, NcoTier.JUNIOR_NCO, SettlementMode.ASSIGNED_WORK,
                    SERVICE.dischargeApprovedOn());
            CaseTransferredIn placed = new CaseTransferredIn(
                    CASE, ON, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), service, true);
            OpenPlacement open = new OpenPlacement(
                    CASE, ON, AssignedWorkGround.WAR_DISABILITY, Set.of(), null, HASH);
            given().when(
                    new AcceptTransferIn(
                            CASE, ON, "310106", "静退役军人〔2025〕7号", ON, LocalDate.of(2025, 12, 31),
                            new Served(service.category(), service.tier(), service.mode(),
                                    service.dischargeApprovedOn(), true)),
                    by(DISTRICT_OFFICER))
                    .expectEvents(placed);
            given(placed).when(open, by(DISTRICT_OFFICER)).expectException(broken("PLC-01", "placedThere", true));
            FactCorrected right = new FactCorrected(
                    CASE, ON, 1, CorrectedField.PLACED_THERE, "true", "false", null, null);
            given(placed)
                    .when(new CorrectFact(CASE, ON, 1L, CorrectedField.PLACED_THERE, "false", null), by(STATION_HEAD))
                    .expectEvents(right);
            given(placed, right).when(open, by(DISTRICT_OFFICER)).expectSuccessfulHandlerExecution();
            given(placed)
                    .when(new CorrectFact(CASE, ON, 1L, CorrectedField.PLACED_THERE, "1", null), by(STATION_HEAD))
                    .expectException(broken("CORRECTION-VALUE"));
        }

        @Test
        void isNotAwaitedHere() {
            given(CAME).when(Reports.report(SERVICE, ON), by(STREET_WORKER)).expectException(broken("CASE-STATE"));
        }

        @Test
        void caseStateDoesNotEndANoticeThatRunsOrALoss() {
            ReportingNoticeIssued notice = Reports.noticed(SERVICE, ON.minusDays(9));
            AcceptTransferIn accept = accept(SERVICE, SettlementMode.SELF_EMPLOYMENT);
            given(notice).when(accept, by(DISTRICT_OFFICER)).expectException(broken("CASE-STATE"));
            given(notice, new SettlementForfeited(CASE, ON, null, null))
                    .when(accept, by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void plc20GoesOnWithTheModeOfToday() {
            Transfer transfer = new Transfer();
            transfer.on(Reports.reported(
                    new Service(
                            ServiceCategory.NCO, NcoTier.SENIOR_NCO, SettlementMode.ASSIGNED_WORK,
                            LocalDate.of(2024, 9, 1)),
                    ON), 1);
            transfer.on(new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH), 2);
            assertThat(transfer.reportedService().mode()).isEqualTo(SettlementMode.SELF_EMPLOYMENT);
        }
    }
}
