package org.veterancare.command.registration;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.CERTIFICATE;
import static org.veterancare.command.registration.Reports.adaptationBy;
import static org.veterancare.command.registration.Reports.notice;
import static org.veterancare.command.registration.Reports.noticed;
import static org.veterancare.command.registration.Reports.receivedTooLate;
import static org.veterancare.command.registration.Reports.report;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;
import static org.veterancare.command.registration.Reports.transferredOfficer;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.command.Actors;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.DecideForfeiture;
import org.veterancare.command.registration.RegistrationCommand.FlagOverdueReport;
import org.veterancare.command.registration.RegistrationCommand.OpenForfeitureReview;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FileRoute;
import org.veterancare.events.SettlementEvent.PersonnelFileReceived;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.Timeliness;
import org.veterancare.law.Deadlines;

class RegistrationTest {

    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate DUE = LocalDate.of(2025, 7, 2);
    private static final LocalDate LAST_TOLERATED = LocalDate.of(2025, 8, 1);
    private static final Service SERVICE = selfEmployed(APPROVED);
    private static final Service OFFICER = transferredOfficer(APPROVED);

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    private static ResultValidator<VeteranCase> atTheWindow(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(STREET_WORKER));
    }

    private static VeteranReported late(LocalDate on, int days) {
        ReportDates dates = ReportDates.byLaw(SERVICE, LAW);
        return new VeteranReported(CASE, on, SERVICE, Personal.of(CERTIFICATE), Actors.NEIGHBOURHOOD, Timeliness.LATE,
                days, dates.due(), dates.tolerance(), adaptationBy(on), null);
    }

    @Nested
    class WhenTheReportIsDue {

        @Test
        void s01OnTheLastDayOfTheThirtyItIsInTime() {
            atTheWindow(given(), report(SERVICE, DUE)).expectEvents(Reports.told(reported(SERVICE, DUE)));
        }

        @Test
        void s01TheDueDateTellsRuleBaseAndCalendar() {
            assertEquals(
                    new Due("REG-02", "2", APPROVED, DUE, DUE, LAW.calendar().version()),
                    ReportDates.byLaw(SERVICE, LAW).due());
        }

        @Test
        void s02EighteenDaysPastTheDueDateIsLateAndValid() {
            LocalDate on = LocalDate.of(2025, 7, 20);
            atTheWindow(given(), report(SERVICE, on)).expectEvents(Reports.told(late(on, 18)));
        }

        @Test
        void theThirtiethDayPastTheDueDateIsStillValid() {
            atTheWindow(given(), report(SERVICE, LAST_TOLERATED)).expectEvents(Reports.told(late(LAST_TOLERATED, 30)));
        }

        @Test
        void s04ALastDayInAHolidayRollsAndSoDoesTheTolerance() {
            ReportDates dates = ReportDates.byLaw(selfEmployed(LocalDate.of(2025, 9, 1)), LAW);
            assertEquals(LocalDate.of(2025, 10, 1), dates.due().raw());
            assertEquals(LocalDate.of(2025, 10, 9), dates.due().dueOn());
            assertEquals(LocalDate.of(2025, 11, 8), dates.tolerance().raw());
            assertEquals(LocalDate.of(2025, 11, 10), dates.tolerance().dueOn());
        }

        @ParameterizedTest
        @CsvSource({"2024-08-31, 1", "2024-09-01, 2"})
        void theWordingOfTheRuleIsThatOfTheDayOfApproval(LocalDate approvedOn, String version) {
            assertEquals(version, ReportDates.byLaw(selfEmployed(approvedOn), LAW).due().ruleVersion());
        }

        @Test
        void reg02TheNoticeOfASelfEmployedVeteranStartsTheLawsThirtyDays() {
            atTheWindow(given(), notice(SERVICE, APPROVED.plusDays(3), null))
                    .expectEvents(noticed(SERVICE, APPROVED.plusDays(3)));
        }

        @Test
        void reg02NoNoticeMaySetAnotherTimeForTheSelfEmployed() {
            atTheWindow(given(), notice(SERVICE, APPROVED.plusDays(3), DUE.plusDays(9)))
                    .expectException(broken("REG-02"));
        }

        @Test
        void reg03TheOthersReportByTheDayTheirNoticeSets() {
            LocalDate noticeOn = LocalDate.of(2025, 6, 10);
            LocalDate saturday = LocalDate.of(2025, 6, 28);
            ReportDates dates = ReportDates.byNotice(noticeOn, saturday, OFFICER, LAW);
            assertEquals(LocalDate.of(2025, 6, 30), dates.due().dueOn());
            atTheWindow(given(), notice(OFFICER, noticeOn, saturday))
                    .expectEvents(
                            new ReportingNoticeIssued(CASE, noticeOn, OFFICER, dates.due(), dates.tolerance(), null));
        }

        @Test
        void reg03TheOthersCannotReportWithoutANotice() {
            atTheWindow(given(), report(OFFICER, DUE)).expectException(broken("REG-03"));
        }

        @Test
        void reg03ANoticeForTheSelfEmployedIsNoneForAnotherMode() {
            atTheWindow(given(noticed(SERVICE, APPROVED)), report(OFFICER, DUE)).expectException(broken("REG-03"));
        }

        @Test
        void reg03ANoticeWithoutADaySetsNothing() {
            atTheWindow(given(), notice(OFFICER, APPROVED.plusDays(3), null)).expectException(broken("REG-03"));
        }

        @Test
        void reg03AfterTheNoticeTheOfficerReports() {
            LocalDate noticeOn = LocalDate.of(2025, 6, 10);
            ReportingNoticeIssued issued = noticed(OFFICER, noticeOn, LocalDate.of(2025, 6, 27));
            LocalDate on = LocalDate.of(2025, 6, 27);
            atTheWindow(given(issued), report(OFFICER, on))
                    .expectEvents(new VeteranReported(CASE, on, OFFICER, Personal.of(CERTIFICATE), Actors.NEIGHBOURHOOD,
                            Timeliness.ON_TIME, 0, issued.due(), issued.tolerance(), adaptationBy(on), null));
        }
    }

    @Nested
    class WhenThePapersAreLookedAt {

        @Test
        void reg01ASettlementPlaceInAnotherDistrictIsRefused() {
            atTheWindow(given(), report(SERVICE, DUE, "310112000000", null)).expectException(broken("REG-01"));
        }

        @Test
        void reg01TheDistrictItselfIsASettlementPlace() {
            atTheWindow(given(), report(SERVICE, DUE, Actors.DISTRICT, null))
                    .expectEventsMatching(
                            payloadsMatching(exactSequenceOf(matches(VeteranReported.class::isInstance))));
        }

        @Test
        void valRgn1AStreetThatIsNoneIsRefused() {
            atTheWindow(given(), report(SERVICE, DUE, "310104501000", null)).expectException(broken("VAL-RGN-1"));
        }

        @Test
        void reg01OnlyAVeteranReports() {
            fixture()
                    .given(opened(SubjectKind.SURVIVOR, Sex.FEMALE, YearMonth.of(1960, 3)))
                    .when(report(SERVICE, DUE), by(STREET_WORKER))
                    .expectException(broken("REG-01"));
        }

        @ParameterizedTest
        @CsvSource({
            "OFFICER, , SELF_EMPLOYMENT",
            "OFFICER, , ASSIGNED_WORK",
            "OFFICER, JUNIOR_NCO, CIVIL_TRANSFER",
            "NCO, JUNIOR_NCO, CIVIL_TRANSFER",
            "NCO, JUNIOR_NCO, RETIREMENT",
            "NCO, , SELF_EMPLOYMENT",
            "CONSCRIPT, , MONTHLY_PENSION",
            "CONSCRIPT, JUNIOR_NCO, SELF_EMPLOYMENT"
        })
        void set01AModeThatIsNotOpenToTheCategoryIsRefused(
                ServiceCategory category, NcoTier tier, SettlementMode mode) {
            atTheWindow(given(), report(new Service(category, tier, mode, APPROVED), DUE))
                    .expectException(broken("SET-01"));
        }

        @ParameterizedTest
        @CsvSource({
            "OFFICER, , RETIREMENT",
            "OFFICER, , MONTHLY_PENSION",
            "OFFICER, , DEMOBILIZATION",
            "OFFICER, , LEGACY_SELF_CHOSEN",
            "NCO, SENIOR_NCO, RETIREMENT",
            "NCO, JUNIOR_NCO, ASSIGNED_WORK",
            "NCO, INTERMEDIATE_NCO, STATE_SUPPORT",
            "CONSCRIPT, , ASSIGNED_WORK",
            "CONSCRIPT, , STATE_SUPPORT"
        })
        void set01AModeThatIsOpenToTheCategoryIsNoticed(ServiceCategory category, NcoTier tier, SettlementMode mode) {
            Service service = new Service(category, tier, mode, APPROVED);
            atTheWindow(given(), notice(service, APPROVED.plusDays(3), DUE))
                    .expectEvents(noticed(service, APPROVED.plusDays(3), DUE));
        }

        @Test
        void valDate2ADischargeBeforeBirthIsRefused() {
            atTheWindow(given(), report(selfEmployed(LocalDate.of(1985, 1, 31)), DUE))
                    .expectException(broken("VAL-DATE-2"));
        }

        @Test
        void valDate2AReportBeforeTheDischargeIsRefused() {
            atTheWindow(given(), report(SERVICE, APPROVED.minusDays(1))).expectException(broken("VAL-DATE-2"));
        }

        @Test
        void valCard3ACertificateWithOtherCharactersIsRefused() {
            RegistrationCommand.RecordReport good = report(SERVICE, DUE);
            RegistrationCommand.RecordReport wrong = new RegistrationCommand.RecordReport(
                    CASE,
                    DUE,
                    good.category(),
                    good.tier(),
                    good.mode(),
                    APPROVED,
                    Personal.of("退字<第1号>"),
                    good.settlementPlace(),
                    null);
            atTheWindow(given(), wrong).expectException(broken("VAL-CARD-3"));
        }

        @Test
        void aSecondReportIsRefused() {
            atTheWindow(given(reported(SERVICE, DUE)), report(SERVICE, DUE)).expectException(broken("CASE-STATE"));
        }
    }

    @Nested
    class WhenNobodyComes {

        @Test
        void theTimerFlagsAReportOnceTheDueDateHasPassed() {
            ReportingNoticeIssued issued = noticed(SERVICE, APPROVED);
            given(issued)
                    .when(new FlagOverdueReport(CASE, DUE.plusDays(1)), by(TIMER))
                    .expectEvents(new ReportingOverdue(CASE, DUE.plusDays(1), issued.due()));
        }

        @Test
        void reg02TheTimerMayNotFlagOnTheDueDateItself() {
            given(noticed(SERVICE, APPROVED))
                    .when(new FlagOverdueReport(CASE, DUE), by(TIMER))
                    .expectException(broken("REG-02"));
        }

        @Test
        void theTimerHasNothingToFlagAfterTheReport() {
            given(noticed(SERVICE, APPROVED), reported(SERVICE, DUE))
                    .when(new FlagOverdueReport(CASE, DUE.plusDays(1)), by(TIMER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void s05AfterTheToleranceTheTimerOpensAReviewAndTakesNothing() {
            ReportingNoticeIssued issued = noticed(SERVICE, APPROVED);
            LocalDate on = LAST_TOLERATED.plusDays(1);
            given(issued, new ReportingOverdue(CASE, DUE.plusDays(1), issued.due()))
                    .when(new OpenForfeitureReview(CASE, on), by(TIMER))
                    .expectEvents(new ForfeitureReviewOpened(CASE, on, issued.tolerance()));
        }

        @Test
        void reg04NoReviewIsOpenedOnTheLastToleratedDay() {
            ReportingNoticeIssued issued = noticed(SERVICE, APPROVED);
            given(issued, new ReportingOverdue(CASE, DUE.plusDays(1), issued.due()))
                    .when(new OpenForfeitureReview(CASE, LAST_TOLERATED), by(TIMER))
                    .expectException(broken("REG-04"));
        }
    }

    @Nested
    class WhenTheReportComesTooLate {

        private static final LocalDate TOO_LATE = LAST_TOLERATED.plusDays(1);

        @Test
        void reg04ItIsKeptWithItsReasonUntilAPersonDecides() {
            ReportDates dates = ReportDates.byLaw(SERVICE, LAW);
            atTheWindow(given(), report(SERVICE, TOO_LATE, Actors.NEIGHBOURHOOD, Reports.REASON))
                    .expectEvents(Reports.told(new LateReportReceived(CASE, TOO_LATE, SERVICE, Personal.of(CERTIFICATE),
                            Actors.NEIGHBOURHOOD, 31, dates.due(), dates.tolerance(), Personal.of(Reports.REASON),
                            null)));
        }

        @Test
        void reg04WithoutAReasonItIsRefused() {
            atTheWindow(given(), report(SERVICE, TOO_LATE)).expectException(broken("REG-04"));
        }

        @Test
        void s06AnApproverWhoDidNotEnterItAcceptsTheReason() {
            LocalDate on = TOO_LATE.plusDays(10);
            given(entered(STREET_WORKER, receivedTooLate(SERVICE, TOO_LATE)))
                    .when(decide(on, true), by(DISTRICT_APPROVER))
                    .expectEvents(new LateReportExcused(CASE, on, Personal.of("听取"), adaptationBy(on)));
        }

        @Test
        void s06WhoEnteredTheReportMayNotDecideInAnotherRole() {
            given(entered(STREET_WORKER, receivedTooLate(SERVICE, TOO_LATE)))
                    .when(
                            decide(TOO_LATE.plusDays(10), true),
                            by(Actors.as(STREET_WORKER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                    .expectException(broken("FOUR-EYES"));
        }

        @Test
        void s07WithoutGoodReasonTheTreatmentIsForfeitedWithAWayToAppeal() {
            LocalDate on = LocalDate.of(2025, 8, 20);
            Due remedy = Deadlines.citizenDays(LAW.rules().inForce("SUS-04", on), on, 60, LAW.calendar());
            // 60 days on is a Sunday
            assertEquals(LocalDate.of(2025, 10, 19), remedy.raw());
            assertEquals(LocalDate.of(2025, 10, 20), remedy.dueOn());
            given(entered(STREET_WORKER, receivedTooLate(SERVICE, TOO_LATE)))
                    .when(decide(on, false), by(DISTRICT_APPROVER))
                    .expectEvents(new SettlementForfeited(CASE, on, Personal.of("听取"), remedy));
        }

        @Test
        void reg05AReasonIsNotAcceptedForSomeoneWhoNeverCame() {
            ReportingNoticeIssued issued = noticed(SERVICE, APPROVED);
            given(
                    issued,
                    new ReportingOverdue(CASE, DUE.plusDays(1), issued.due()),
                    new ForfeitureReviewOpened(CASE, TOO_LATE, issued.tolerance()))
                    .when(decide(TOO_LATE, true), by(DISTRICT_APPROVER))
                    .expectException(broken("REG-05"));
        }

        @Test
        void nothingIsDecidedWithoutAReview() {
            given(reported(SERVICE, DUE))
                    .when(decide(TOO_LATE, false), by(DISTRICT_APPROVER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void anExcusedReportIsAcceptedLikeAnyOther() {
            LocalDate on = TOO_LATE.plusDays(10);
            given(
                    receivedTooLate(SERVICE, TOO_LATE),
                    new LateReportExcused(CASE, on, Personal.of("听取"), adaptationBy(on)))
                    .when(new AcceptSettlement(CASE, on, false), by(DISTRICT_OFFICER))
                    .expectEvents(new SettlementAccepted(CASE, on, true, null));
        }

        private static DecideForfeiture decide(LocalDate on, boolean excused) {
            return new DecideForfeiture(CASE, on, excused, Personal.of("听取"));
        }
    }

    @Nested
    class WhenTheDistrictAccepts {

        private static final PersonnelFileReceived FILE = new PersonnelFileReceived(CASE, DUE, FileRoute.DIRECT);

        @Test
        void withoutThePersonnelFileItIsProvisional() {
            given(reported(SERVICE, DUE))
                    .when(new AcceptSettlement(CASE, DUE, false), by(DISTRICT_OFFICER))
                    .expectEvents(new SettlementAccepted(CASE, DUE, true, null));
        }

        @Test
        void theFileMakesAProvisionalAcceptanceFinal() {
            given(reported(SERVICE, DUE), new SettlementAccepted(CASE, DUE, true, null), FILE)
                    .when(new AcceptSettlement(CASE, DUE.plusDays(9), true), by(DISTRICT_OFFICER))
                    .expectEvents(new SettlementAccepted(CASE, DUE.plusDays(9), false, null));
        }

        @Test
        void reg12NoFileHasArrivedThatNobodyReceived() {
            AcceptSettlement accept = new AcceptSettlement(CASE, DUE, true);
            given(reported(SERVICE, DUE)).when(accept, by(DISTRICT_OFFICER)).expectException(broken("REG-12"));
            given(reported(SERVICE, DUE), FILE, new FactReversed(CASE, DUE, 2, "PersonnelFileReceived"))
                    .when(accept, by(DISTRICT_OFFICER))
                    .expectException(broken("REG-12"));
            given(reported(SERVICE, DUE), FILE)
                    .when(accept, by(DISTRICT_OFFICER))
                    .expectEvents(new SettlementAccepted(CASE, DUE, false, null));
        }

        @Test
        void reg12ItIsNotMadeProvisionalTwice() {
            given(reported(SERVICE, DUE), new SettlementAccepted(CASE, DUE, true, null))
                    .when(new AcceptSettlement(CASE, DUE.plusDays(9), false), by(DISTRICT_OFFICER))
                    .expectException(broken("REG-12"));
        }

        @Test
        void aFinalAcceptanceIsFinal() {
            given(reported(SERVICE, DUE), new SettlementAccepted(CASE, DUE, false, null))
                    .when(new AcceptSettlement(CASE, DUE, true), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void nobodyIsAcceptedBeforeReporting() {
            given(noticed(SERVICE, APPROVED))
                    .when(new AcceptSettlement(CASE, DUE, true), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
        }
    }

    /** Whoever was late on leaving the district has thirty days of tolerance from the return, and comes within them. */
    @Test
    void reg04ALongerToleranceThatWasToldCountsThoughTheLastDayInTimeIsTheSame() {
        Service service = selfEmployed(LocalDate.of(2025, 6, 2));
        ReportingNoticeIssued notice = Reports.noticed(service, LocalDate.of(2025, 6, 3));
        LocalDate late = notice.due().dueOn().plusDays(1);
        LocalDate back = notice.tolerance().dueOn().plusDays(30);
        ReportDates longer = new ReportDates(notice.due(), notice.tolerance()).anew(late, back, service, LAW);
        LocalDate came = back.plusDays(10);
        fixture().given(
                opened(), notice, new ReportingOverdue(CASE, late, notice.due()),
                new CaseTransferredOut(CASE, late, "310106", "JA-7", null),
                new CaseTransferredIn(
                        CASE, back, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), null, null),
                new ReportDueRecomputed(CASE, back, longer.due(), longer.tolerance(), null, 0, null))
                .when(Reports.report(service, came), by(STREET_WORKER))
                .expectEvents(Reports.told(new VeteranReported(
                        CASE, came, service, Personal.of(CERTIFICATE), Actors.NEIGHBOURHOOD, Timeliness.LATE,
                        longer.daysLate(came), longer.due(), longer.tolerance(), Reports.adaptationBy(came), null)));
    }
}
