package org.veterancare.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.noticed;
import static org.veterancare.command.registration.Reports.report;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseFixture.RememberedHouseholds;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.deadlines.DeadlineCommand.PauseDeadline;
import org.veterancare.command.honours.HonourCommand.HangPlaque;
import org.veterancare.command.honours.HonourCommand.RecordCeremony;
import org.veterancare.command.life.SubjectCommand.AddIdentity;
import org.veterancare.command.life.SubjectCommand.RecordRelease;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.FlagOverdueReport;
import org.veterancare.command.registration.RegistrationCommand.ItemResult;
import org.veterancare.command.registration.RegistrationCommand.OpenForfeitureReview;
import org.veterancare.command.registration.RegistrationCommand.RecordItemResult;
import org.veterancare.command.registration.RegistrationCommand.RevokePlaceRejection;
import org.veterancare.command.registration.RegistrationCommand.StartBundle;
import org.veterancare.command.registration.Reports;
import org.veterancare.command.registration.SettlementCommand.FlagServiceRegistration;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.HonourEvent.HonourDeclined;
import org.veterancare.events.HonourEvent.HonourEnd;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PlaqueCause;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueReplaced;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.RegistrationEvent.ArrivalExpected;
import org.veterancare.events.RegistrationEvent.BundleCompleted;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.FileRoute;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.SettlementEvent.FundHonour;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.PersonnelFileReceived;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementEvent.ServiceRegistrationOverdue;
import org.veterancare.events.SettlementEvent.ServiceRegistrationReminded;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.ReleaseRecorded;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.WantedRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingEvent.UniversityReturnRecorded;
import org.veterancare.law.Deadlines;
import org.veterancare.law.HomeAddress;
import org.veterancare.law.StandstillGrounds.Ground;

/** A slip stays in sight and counts for nothing, as long as nothing was built on it. */
class ReversalTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 2);
    private static final Service SOLDIER = selfEmployed(LocalDate.of(2025, 6, 2));
    private static final VeteranReported REPORT = reported(SOLDIER, ON);
    private static final String HASH = "sha256:" + "0".repeat(64);
    private static final String LETTER = "徐退役军人〔2025〕32号";

    private static TestExecutor<VeteranCase> given(CaseEvent... facts) {
        TestExecutor<VeteranCase> given = fixture().given(opened());
        for (CaseEvent fact : facts) {
            given = given.andGiven(entered(STREET_WORKER, fact));
        }
        return given;
    }

    private static ReverseFact reverse(long version) {
        return new ReverseFact(CASE, ON, version);
    }

    private static FactReversed reversed(long version, String fact) {
        return new FactReversed(CASE, ON, version, fact);
    }

    @Test
    void aReportThatWasASlipIsTakenBackAndTheRightOneIsTaken() {
        given(REPORT).when(reverse(1), by(STATION_HEAD)).expectEvents(reversed(1, "VeteranReported"));
        given(REPORT, reversed(1, "VeteranReported"))
                .when(report(SOLDIER, ON), by(STREET_WORKER))
                .expectEvents(Reports.told(REPORT));
    }

    @Test
    void theDatesOfTheNoticeRunAgain() {
        ReportingNoticeIssued notice = noticed(SOLDIER, LocalDate.of(2025, 6, 5));
        given(notice, REPORT)
                .when(reverse(2), by(STATION_HEAD))
                .expectEvents(
                        reversed(2, "VeteranReported"),
                        new ReportDueRecomputed(CASE, ON, notice.due(), notice.tolerance(), null, 0, null));
    }

    /** The wrong person was put down as having come too late: the review it began is over, one of before goes on. */
    @Test
    void aLateReportThatWasASlipIsTakenBackUntilSomebodyWasAskedOrDecidedOnIt() {
        LocalDate late = LocalDate.of(2025, 9, 1);
        ReportingNoticeIssued notice = noticed(SOLDIER, LocalDate.of(2025, 6, 5));
        LateReportReceived slip = new LateReportReceived(
                CASE, late, SOLDIER, Personal.of("试0001"), Actors.NEIGHBOURHOOD, 61, notice.due(), notice.tolerance(),
                Personal.of("住院"), null);
        FactReversed taken = new FactReversed(CASE, late, 2, "LateReportReceived");
        ReportDueRecomputed again = new ReportDueRecomputed(
                CASE, late, notice.due(), notice.tolerance(), null, 0, null);
        ReverseFact reverse = new ReverseFact(CASE, late, 2L);
        given(notice, slip).when(reverse, by(STATION_HEAD)).expectEvents(taken, again);
        given(notice, slip, new ForfeitureNoticeServed(CASE, late, LETTER, notice.due()))
                .when(reverse, by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
        given(notice, slip, new LateReportExcused(CASE, late, Personal.of("听取陈述"), notice.due()))
                .when(reverse, by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
        // the dates run again, and the timer finds what it may say
        given(notice, slip, taken, again)
                .when(new FlagOverdueReport(CASE, late), by(Actors.TIMER))
                .expectEvents(new ReportingOverdue(CASE, late, notice.due()));
    }

    /** Sent to the wrong person: whatever the timers said of it, the case is as if it had never been issued. */
    @Test
    void aNoticeThatWasASlipIsTakenBackUntilSomebodyWasAskedWhyNobodyCame() {
        LocalDate late = LocalDate.of(2025, 9, 1);
        ReportingNoticeIssued notice = noticed(SOLDIER, LocalDate.of(2025, 6, 5));
        ReportingOverdue overdue = new ReportingOverdue(CASE, late, notice.due());
        ForfeitureReviewOpened review = new ForfeitureReviewOpened(CASE, late, notice.tolerance());
        FactReversed taken = new FactReversed(CASE, late, 1, "ReportingNoticeIssued");
        ReverseFact reverse = new ReverseFact(CASE, late, 1L);
        CloseCase close = new CloseCase(CASE, late, "OTHER");
        given(notice, overdue, review).when(close, by(DISTRICT_OFFICER)).expectException(broken("CASE-BUSY"));
        given(notice).when(reverse, by(STATION_HEAD)).expectEvents(taken);
        given(notice, overdue, review).when(reverse, by(STATION_HEAD)).expectEvents(taken);
        given(notice, overdue, review, taken)
                .when(close, by(DISTRICT_OFFICER))
                .expectSuccessfulHandlerExecution();
        given(notice, taken)
                .when(new FlagOverdueReport(CASE, late), by(Actors.TIMER))
                .expectException(broken("CASE-STATE"));
        given(notice, overdue, review, new ForfeitureNoticeServed(CASE, late, LETTER, notice.due()))
                .when(reverse, by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
        given(notice, REPORT).when(reverse, by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void afterANoticeThatWasASlipTheOneOfBeforeRunsAgainAndMayBeOneItself() {
        LocalDate late = LocalDate.of(2025, 9, 1);
        ReportingNoticeIssued first = noticed(SOLDIER, LocalDate.of(2025, 6, 5));
        ReportingOverdue overdue = new ReportingOverdue(CASE, ON.plusDays(1), first.due());
        ReportingNoticeIssued slip = noticed(selfEmployed(LocalDate.of(2025, 8, 20)), late);
        FactReversed taken = new FactReversed(CASE, late, 3, "ReportingNoticeIssued");
        ReportDueRecomputed again = new ReportDueRecomputed(
                CASE, late, first.due(), first.tolerance(), null, 0, null);
        given(first, overdue, slip)
                .when(new ReverseFact(CASE, late, 3L), by(STATION_HEAD))
                .expectEvents(taken, again);
        given(first, overdue, slip)
                .when(new ReverseFact(CASE, late, 1L), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
        given(first, overdue, slip, taken, again)
                .when(new OpenForfeitureReview(CASE, late), by(Actors.TIMER))
                .expectEvents(new ForfeitureReviewOpened(CASE, late, first.tolerance()));
        given(first, overdue, slip, taken, again)
                .when(new ReverseFact(CASE, late, 1L), by(STATION_HEAD))
                .expectEvents(new FactReversed(CASE, late, 1, "ReportingNoticeIssued"));
        given(first, REPORT, reversed(2, "VeteranReported"))
                .when(reverse(1), by(STATION_HEAD))
                .expectEvents(reversed(1, "ReportingNoticeIssued"));
    }

    @Test
    void correctionTargetANoticeOfWhomAWindowSentElsewhereStays() {
        SettlementPlaceRejected elsewhere = new SettlementPlaceRejected(
                CASE, ON, Actors.NEIGHBOURHOOD, "REG-06", "310112", null);
        ReportingNoticeIssued notice = noticed(SOLDIER, LocalDate.of(2025, 6, 5));
        given(notice, elsewhere).when(reverse(1), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
        given(elsewhere, notice).when(reverse(2), by(STATION_HEAD)).expectEvents(reversed(2, "ReportingNoticeIssued"));
        given(elsewhere, notice, reversed(2, "ReportingNoticeIssued"))
                .when(new RevokePlaceRejection(CASE, ON, LETTER), by(DISTRICT_APPROVER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aPlanThatNamedTheWrongPersonIsTakenBackWhileNothingCameOfIt() {
        ArrivalExpected expected = new ArrivalExpected(
                CASE, ON, 2025, ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT,
                YearMonth.of(2025, 9));
        given(expected).when(reverse(1), by(STATION_HEAD)).expectEvents(reversed(1, "ArrivalExpected"));
        given(expected, noticed(SOLDIER, ON))
                .when(reverse(1), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void correctionTargetAReportAfterARejectionOfThePlaceStays() {
        SettlementPlaceRejected elsewhere = new SettlementPlaceRejected(
                CASE, ON, Actors.NEIGHBOURHOOD, "REG-06", "310112000000", null);
        given(REPORT, elsewhere, REPORT)
                .when(reverse(3), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void aReviewOfBeforeALateReportThatWasASlipGoesOnAndSoDoesItsNotice() {
        LocalDate late = LocalDate.of(2025, 9, 1);
        ReportingNoticeIssued notice = noticed(SOLDIER, LocalDate.of(2025, 6, 5));
        ReportingOverdue overdue = new ReportingOverdue(CASE, late, notice.due());
        ForfeitureReviewOpened review = new ForfeitureReviewOpened(CASE, late, notice.tolerance());
        ForfeitureNoticeServed served = new ForfeitureNoticeServed(CASE, late, LETTER, notice.due());
        LateReportReceived slip = new LateReportReceived(
                CASE, late, SOLDIER, Personal.of("试0001"), Actors.NEIGHBOURHOOD, 61, notice.due(), notice.tolerance(),
                Personal.of("住院"), null);
        FactReversed taken = new FactReversed(CASE, late, 5, "LateReportReceived");
        ReportDueRecomputed again = new ReportDueRecomputed(
                CASE, late, notice.due(), notice.tolerance(), null, 0, null);
        given(notice, overdue, review, served, slip)
                .when(new ReverseFact(CASE, late, 5L), by(STATION_HEAD))
                .expectEvents(taken, again);
        given(notice, overdue, review, served, slip, taken, again)
                .when(new FlagOverdueReport(CASE, late), by(Actors.TIMER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void hon01APlaqueThatWasHungInTheWrongCaseIsTakenBackWhileNothingWasDoneWithItAndTheHouseholdIsFree() {
        Personal home = Personal.of("试验路100弄2号301室");
        PlaqueHung hung = new PlaqueHung(CASE, ON, SubjectKind.VETERAN, home);
        given(hung).when(reverse(1), by(STATION_HEAD)).expectEvents(reversed(1, "PlaqueHung"));
        given(hung, new PlaqueReplaced(CASE, ON, PlaqueCause.MOVED, home))
                .when(reverse(1), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
        RememberedHouseholds households = new RememberedHouseholds();
        households.claim(HomeAddress.parse(home.clear()), CASE);
        CaseFixture.fixture(households)
                .given(opened(), entered(STREET_WORKER, hung))
                .when(reverse(1), by(STATION_HEAD))
                .expectSuccessfulHandlerExecution();
        CaseId other = CaseId.of("01937b5e-0000-7000-8000-00000000000f");
        assertThatCode(() -> households.claim(HomeAddress.parse(home.clear()), other)).doesNotThrowAnyException();
        given(new RecordCardCreated(CASE, ON), hung, reversed(2, "PlaqueHung"))
                .when(new HangPlaque(CASE, ON, SubjectKind.VETERAN, home), by(STREET_WORKER))
                .expectEvents(hung);
    }

    @Test
    void correctionTargetOnAReportThatWasAcceptedSomethingIsBuilt() {
        given(REPORT, new SettlementAccepted(CASE, ON, false, null))
                .when(reverse(1), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void fourEyesWhoEnteredItDoesNotTakeItBackInAnotherRole() {
        given(REPORT)
                .when(reverse(1), by(Actors.as(STREET_WORKER, Role.STATION_HEAD, Actors.STREET)))
                .expectException(broken("FOUR-EYES"));
    }

    @Test
    void correctionTargetNothingIsTakenBackTwiceOrThatIsNotThere() {
        given(REPORT, reversed(1, "VeteranReported"))
                .when(reverse(1), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
        given(REPORT).when(reverse(7), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void correctionTargetTheOpeningOfACaseIsNoSlip() {
        given(REPORT).when(reverse(0), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void anHonourThatWasDeclinedInTheWrongCaseIsTakenBack() {
        given(new HonourDeclined(CASE, ON, HonourKind.CARD, HonourEnd.DECLINED))
                .when(reverse(1), by(STATION_HEAD))
                .expectEvents(reversed(1, "HonourDeclined"));
    }

    @Test
    void papersOfAServiceThatWereRecordedInTheWrongCaseAreTakenBack() {
        given(REPORT, new ServicePapersRecorded(
                CASE, ON, LocalDate.of(2013, 9, 1), DatePrecision.MONTH, 12, DischargePaper.DISCHARGE, ON,
                Personal.of("测试签发单位")))
                .when(reverse(2), by(STATION_HEAD))
                .expectEvents(reversed(2, "ServicePapersRecorded"));
    }

    @Test
    void afterASlipTheWelcomeIsHeld() {
        WelcomeCeremonyHeld held = new WelcomeCeremonyHeld(CASE, ON);
        given(held).when(reverse(1), by(STATION_HEAD)).expectEvents(reversed(1, "WelcomeCeremonyHeld"));
        given(held, reversed(1, "WelcomeCeremonyHeld"))
                .when(new RecordCeremony(CASE, ON), by(STREET_WORKER))
                .expectEvents(held);
    }

    @Test
    void aDepartmentsAnswerThatWasASlipIsGivenAgain() {
        BundleItemDone slip = new BundleItemDone(CASE, ON, "PENSION_TRANSFER", "SB-1");
        BundleItemDone right = new BundleItemDone(CASE, ON, "PENSION_TRANSFER", "SB-2");
        given(running(slip)).when(reverse(5), by(STATION_HEAD)).expectEvents(reversed(5, "BundleItemDone"));
        given(running(slip, reversed(5, "BundleItemDone")))
                .when(
                        new RecordItemResult(CASE, ON, "PENSION_TRANSFER", ItemResult.DONE, "SB-2", null, null),
                        by(STREET_WORKER))
                .expectEvents(right, new BundleCompleted(CASE, ON));
    }

    @Test
    void one04WithoutItsLetterTheHukouWaitsAgain() {
        given(REPORT, new HouseholdLetterIssued(CASE, ON, LETTER))
                .when(reverse(2), by(STATION_HEAD))
                .expectEvents(reversed(2, "HouseholdLetterIssued"));
        given(
                REPORT, new SettlementAccepted(CASE, ON, false, null), new HouseholdLetterIssued(CASE, ON, LETTER),
                started("HOUSEHOLD_REGISTRATION"), reversed(3, "HouseholdLetterIssued"))
                .when(
                        new RecordItemResult(
                                CASE, ON, "HOUSEHOLD_REGISTRATION", ItemResult.DONE, "GA-1", null, null),
                        by(STREET_WORKER))
                .expectException(broken("ONE-04"));
    }

    @Test
    void correctionTargetALetterOnWhichTheHukouWasRegisteredStays() {
        given(
                REPORT, new SettlementAccepted(CASE, ON, false, null), new HouseholdLetterIssued(CASE, ON, LETTER),
                started("HOUSEHOLD_REGISTRATION"), new BundleItemDone(CASE, ON, "HOUSEHOLD_REGISTRATION", "GA-1"))
                .when(reverse(3), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void theAnswerThatCompletedABundleIsTakenBackToo() {
        BundleItemDone slip = new BundleItemDone(CASE, ON, "PENSION_TRANSFER", "SB-1");
        given(running(slip, new BundleCompleted(CASE, ON)))
                .when(reverse(5), by(STATION_HEAD))
                .expectEvents(reversed(5, "BundleItemDone"));
        given(running(slip, new BundleCompleted(CASE, ON), reversed(5, "BundleItemDone")))
                .when(
                        new RecordItemResult(CASE, ON, "PENSION_TRANSFER", ItemResult.DONE, "SB-2", null, null),
                        by(STREET_WORKER))
                .expectEvents(
                        new BundleItemDone(CASE, ON, "PENSION_TRANSFER", "SB-2"), new BundleCompleted(CASE, ON));
    }

    @Test
    void correctionTargetAReportOnWhichSomethingWasBegunIsNoSlip() {
        List<CaseEvent> begun = List.of(
                new HouseholdLetterIssued(CASE, ON, LETTER),
                new PersonnelFileReceived(CASE, ON, FileRoute.DIRECT),
                new SpouseRegistered(CASE, ON, SpouseTrack.TRANSFERRED, null, null, null),
                new PlacementOpened(CASE, ON, "TWELVE_YEARS", "PLC-R", null, ON, null, null),
                new FundBonusAssessed(CASE, ON, List.of(FundHonour.THIRD_MERIT), FundHonour.THIRD_MERIT, 5, HASH),
                new UniversityReturnRecorded(CASE, ON, true, false, true, noticed(SOLDIER, ON).due()));
        for (CaseEvent fact : begun) {
            given(REPORT, fact).when(reverse(1), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
        }
        given(REPORT, begun.getFirst(), reversed(2, "HouseholdLetterIssued"))
                .when(reverse(1), by(STATION_HEAD))
                .expectEvents(reversed(1, "VeteranReported"));
    }

    /** It came while the settlement was lost, and for no report of now. */
    @Test
    void aFileThatCameBeforeTheReportMakesItNoLessASlip() {
        Due late = noticed(SOLDIER, ON).tolerance();
        ReportDueRecomputed again = new ReportDueRecomputed(CASE, ON, late, late, null, 0, null);
        given(
                noticed(SOLDIER, ON), new SettlementForfeited(CASE, ON, Personal.of("听取"), late),
                new PersonnelFileReceived(CASE, ON, FileRoute.DIRECT),
                new ForfeitureRevoked(CASE, ON, LETTER, late, late, null), REPORT)
                .when(reverse(5), by(STATION_HEAD))
                .expectEvents(reversed(5, "VeteranReported"), again);
    }

    /** What the timer said of it, or a reminder, is no fault of whoever did not report. */
    @Test
    void reg11WordOfTheServiceRecordGoesWithTheReportOrTheAcceptanceThatWasASlip() {
        LocalDate late = LocalDate.of(2025, 7, 15);
        VeteranReported told = Reports.told(REPORT);
        ServiceRegistrationOverdue overdue = new ServiceRegistrationOverdue(CASE, late, told.registerBy());
        ServiceRegistrationReminded reminded = new ServiceRegistrationReminded(CASE, late, told.registerBy());
        FactReversed slip = new FactReversed(CASE, late, 1, "VeteranReported");
        FlagServiceRegistration flag = new FlagServiceRegistration(CASE, late);
        given(told, overdue, reminded)
                .when(new ReverseFact(CASE, late, 1L), by(STATION_HEAD))
                .expectEvents(slip);
        given(told, overdue, reminded, slip, told).when(flag, by(Actors.TIMER)).expectEvents(overdue);
        given(REPORT, reminded, slip)
                .when(
                        new PauseDeadline(CASE, late, DeadlineEvent.SERVICE_REGISTRATION, "", Ground.FORCE_MAJEURE),
                        by(STATION_HEAD))
                .expectException(broken("STILL-GROUND"));
        SettlementAccepted accepted = new SettlementAccepted(CASE, ON, true, null);
        given(told, accepted, overdue)
                .when(new ReverseFact(CASE, late, 2L), by(STATION_HEAD))
                .expectEvents(new FactReversed(CASE, late, 2, "SettlementAccepted"));
        Service officer = Reports.transferredOfficer(LocalDate.of(2025, 6, 2));
        given(reported(officer, ON), accepted, overdue)
                .when(new ReverseFact(CASE, late, 2L), by(STATION_HEAD))
                .expectEvents(new FactReversed(CASE, late, 2, "SettlementAccepted"));
        LocalDate later = LocalDate.of(2025, 9, 1);
        given(
                reported(officer, ON), accepted, overdue, new FactReversed(CASE, late, 2, "SettlementAccepted"),
                accepted)
                .when(new FlagServiceRegistration(CASE, later), by(Actors.TIMER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anAcceptanceIsTakenBackUntilTheBundleStarts() {
        SettlementAccepted provisional = new SettlementAccepted(CASE, ON, true, null);
        given(REPORT, provisional)
                .when(reverse(2), by(STATION_HEAD))
                .expectEvents(reversed(2, "SettlementAccepted"));
        given(REPORT, provisional, reversed(2, "SettlementAccepted"))
                .when(new AcceptSettlement(CASE, ON, false), by(STREET_WORKER))
                .expectEvents(provisional);
        given(running()).when(reverse(2), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void reg12ATakenBackFinalAcceptanceLeavesTheProvisionalOne() {
        given(
                REPORT, new SettlementAccepted(CASE, ON, true, null),
                new PersonnelFileReceived(CASE, ON, FileRoute.DIRECT), new SettlementAccepted(CASE, ON, false, null))
                .when(reverse(3), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
        given(
                REPORT, new SettlementAccepted(CASE, ON, true, null),
                new PersonnelFileReceived(CASE, ON, FileRoute.DIRECT), new SettlementAccepted(CASE, ON, false, null),
                reversed(4, "SettlementAccepted"))
                .when(new AcceptSettlement(CASE, ON, true), by(STREET_WORKER))
                .expectEvents(new SettlementAccepted(CASE, ON, false, null));
    }

    @Test
    void aBundleIsNotStartedAnewByTakingBackItsReport() {
        given(REPORT, reversed(1, "VeteranReported"))
                .when(new StartBundle(CASE, ON), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    private static CaseEvent[] running(CaseEvent... further) {
        CaseEvent[] facts = new CaseEvent[4 + further.length];
        facts[0] = REPORT;
        facts[1] = new SettlementAccepted(CASE, ON, false, null);
        facts[2] = new HouseholdLetterIssued(CASE, ON, LETTER);
        facts[3] = started("PENSION_TRANSFER");
        System.arraycopy(further, 0, facts, 4, further.length);
        return facts;
    }

    private static BundleStarted started(String item) {
        String edition = CaseFixture.LAW.bundle().on(ON).version();
        return new BundleStarted(CASE, ON, edition, List.of(new BundleItem(
                item, "X", Deadlines.officeDays(CaseFixture.LAW.rules().inForce("ONE-01", ON), ON, 30))));
    }

    private static final Personal PAPER = Personal.of("（2025）沪0104刑初1号");

    @Test
    void aSentenceOfSomebodyElseIsTakenBackAndADismissalToo() {
        for (Sanction sanction : Sanction.values()) {
            given(new SentenceRecorded(CASE, ON, sanction, PAPER, null))
                    .when(reverse(1), by(STATION_HEAD))
                    .expectEvents(reversed(1, "SentenceRecorded"));
        }
        given(new WantedRecorded(CASE, ON, PAPER))
                .when(reverse(1), by(STATION_HEAD))
                .expectEvents(reversed(1, "WantedRecorded"));
        given(new SentenceRecorded(CASE, ON, Sanction.DETENTION, PAPER, null), reversed(1, "SentenceRecorded"))
                .when(new RecordRelease(CASE, ON, PAPER, null), by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void correctionTargetASentenceThatIsOverStays() {
        given(new SentenceRecorded(CASE, ON, Sanction.DETENTION, PAPER, null),
                new ReleaseRecorded(CASE, ON, PAPER, null))
                .when(reverse(1), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void anIdentityThatWasASlipIsTakenBackAndMayBeAddedRightly() {
        IdentityAdded family = new IdentityAdded(CASE, ON, SubjectKind.MILITARY_FAMILY, HASH);
        given(family).when(reverse(1), by(STATION_HEAD)).expectEvents(reversed(1, "IdentityAdded"));
        given(family, reversed(1, "IdentityAdded"))
                .when(new AddIdentity(CASE, ON, SubjectKind.MILITARY_FAMILY, HASH), by(STREET_WORKER))
                .expectEvents(family);
    }

    @Test
    void correctionTargetOnAnIdentitySomethingIsBuilt() {
        IdentityAdded veteran = new IdentityAdded(CASE, ON, SubjectKind.VETERAN, HASH);
        TestExecutor<VeteranCase> survivor = fixture()
                .given(opened(SubjectKind.SURVIVOR, Sex.MALE, YearMonth.of(1985, 1)))
                .andGiven(entered(STREET_WORKER, veteran));
        survivor.andGiven(REPORT).when(reverse(1), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void reg01WithTheIdentityGoesWhatItAllowed() {
        fixture()
                .given(
                        opened(SubjectKind.SURVIVOR, Sex.MALE, YearMonth.of(1985, 1)),
                        new IdentityAdded(CASE, ON, SubjectKind.VETERAN, HASH),
                        reversed(1, "IdentityAdded"))
                .when(report(SOLDIER, ON), by(STREET_WORKER))
                .expectException(broken("REG-01"));
    }
}
