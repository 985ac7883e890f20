package org.veterancare.command.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.CaseFixture.withPolicy;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.CERTIFICATE;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;
import static org.veterancare.command.registration.Reports.transferredOfficer;

import java.time.LocalDate;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.registration.PlaceClaim.Exemption;
import org.veterancare.command.registration.PlaceClaim.Ground;
import org.veterancare.command.registration.PlaceClaim.Student;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.FlagOverdueReport;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.command.registration.RegistrationCommand.RejectSettlementPlace;
import org.veterancare.command.registration.RegistrationCommand.RevokePlaceRejection;
import org.veterancare.command.registration.SettlementCommand.RemindOfServiceRegistration;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.TurnedAway;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.SettlementPlaceEstablished;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.Timeliness;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.law.RuleBroken;

class SettlementPlaceTest {

    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate ON = LocalDate.of(2025, 6, 20);
    private static final String MINHANG = "310112";
    private static final String APPROVAL = "沪退役军人〔2025〕12号";
    private static final Service SERGEANT = selfEmployed(APPROVED);

    private static TestExecutor<VeteranCase> arriving() {
        return fixture().given(opened());
    }

    private static RecordReport report(Service service, PlaceClaim place) {
        return new RecordReport(
                CASE, ON, service.category(), service.tier(), service.mode(), service.dischargeApprovedOn(),
                Personal.of(CERTIFICATE), Actors.NEIGHBOURHOOD, null, place);
    }

    private static PlaceClaim from(String hukou) {
        return new PlaceClaim(hukou, null, null, null, null, null, null);
    }

    private static PlaceClaim by(Ground ground, LocalDate marriedOn, Exemption exemption, Boolean conditionsMet) {
        return new PlaceClaim(MINHANG, ground, marriedOn, null, exemption, null, conditionsMet);
    }

    private static SettlementPlaceRejected rejected(String rule) {
        return rejected(rule, MINHANG, ON);
    }

    private static SettlementPlaceRejected turnedAway(String rule) {
        return turnedAway(rule, MINHANG, ON);
    }

    /** As the window writes it now, of whom the sergeant's papers were shown. */
    private static SettlementPlaceRejected turnedAway(String rule, String properPlace, LocalDate on) {
        SettlementPlaceRejected said = rejected(rule, properPlace, on);
        ReportDates set = ReportDates.byLaw(SERGEANT, LAW);
        return new SettlementPlaceRejected(
                said.caseId(), said.occurredOn(), said.settlementPlace(), said.rule(), said.properPlace(),
                said.remedyUntil(),
                new TurnedAway(
                        SERGEANT, Personal.of(CERTIFICATE), Timeliness.ON_TIME, 0, set.due(), set.tolerance()));
    }

    private static SettlementPlaceRejected rejected(String rule, String properPlace, LocalDate on) {
        Due remedy = Deadlines.citizenDays(LAW.rules().inForce("SUS-04", on), on, 60, LAW.calendar());
        return new SettlementPlaceRejected(CASE, on, Actors.NEIGHBOURHOOD, rule, properPlace, remedy);
    }

    @Test
    void s11AHukouElsewhereWithoutAGroundIsSettledElsewhere() {
        arriving().when(report(SERGEANT, from(MINHANG)), Actors.by(STREET_WORKER)).expectEvents(turnedAway("REG-06"));
    }

    @Test
    void reg06TheHukouAtEnlistmentIsTheSettlementPlace() {
        arriving()
                .when(report(SERGEANT, from("310104")), Actors.by(STREET_WORKER))
                .expectEvents(
                        Reports.told(reported(SERGEANT, ON)),
                        new SettlementPlaceEstablished(CASE, ON, Actors.NEIGHBOURHOOD, null, null));
    }

    @Test
    void s11AfterTheRefusalAReportWithAGroundIsTaken() {
        arriving()
                .andGiven(rejected("REG-06"))
                .when(
                        report(SERGEANT, by(Ground.PARENT_HUKOU, null, null, true)),
                        Actors.by(STREET_WORKER))
                .expectEvents(
                        Reports.told(reported(SERGEANT, ON)),
                        new SettlementPlaceEstablished(CASE, ON, Actors.NEIGHBOURHOOD, "PARENT_HUKOU", null));
    }

    @Test
    void s11WhoIsSettledElsewhereIsNotAccepted() {
        arriving()
                .andGiven(rejected("REG-06"))
                .when(new AcceptSettlement(CASE, ON, true), Actors.by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void s12EighteenMonthsOfMarriageAreTooFew() {
        arriving()
                .when(
                        report(SERGEANT, by(Ground.SPOUSE_HUKOU, APPROVED.minusMonths(18), null, true)),
                        Actors.by(STREET_WORKER))
                .expectEvents(turnedAway("REG-07"));
    }

    @Test
    void s12TwentyFourFullMonthsAreEnough() {
        assertNull(by(Ground.SPOUSE_HUKOU, APPROVED.minusMonths(24), null, true).brokenRule(SERGEANT, LAW));
        assertEquals(
                "REG-07",
                by(Ground.SPOUSE_HUKOU, APPROVED.minusMonths(24).plusDays(1), null, true).brokenRule(SERGEANT, LAW));
    }

    @Test
    void s12MarriageAloneDoesNotMeetTheCitysConditions() {
        PlaceClaim married = by(Ground.SPOUSE_HUKOU, APPROVED.minusYears(5), null, false);
        assertEquals("REG-08", married.brokenRule(SERGEANT, LAW));
    }

    @Test
    void reg07AConscriptHasNoGroundByMarriage() {
        Service conscript = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT, APPROVED);
        PlaceClaim married = by(Ground.SPOUSE_HUKOU, APPROVED.minusYears(5), null, true);
        assertEquals("REG-07", married.brokenRule(conscript, LAW));
    }

    @Test
    void reg07ASpecialCaseNeedsTheMunicipalBureausApproval() {
        PlaceClaim bare = new PlaceClaim(MINHANG, Ground.SPECIAL_CASE, null, null, null, null, null);
        PlaceClaim approved = new PlaceClaim(MINHANG, Ground.SPECIAL_CASE, null, null, null, APPROVAL, null);
        arriving().when(report(SERGEANT, bare), Actors.by(STREET_WORKER)).expectException(broken("REG-07"));
        assertNull(approved.brokenRule(SERGEANT, LAW));
    }

    @Test
    void valCard4AnApprovalWithoutAProperNumberIsRefused() {
        PlaceClaim claim = new PlaceClaim(MINHANG, Ground.SPECIAL_CASE, null, null, null, "口头同意没有文号", null);
        arriving().when(report(SERGEANT, claim), Actors.by(STREET_WORKER)).expectException(broken("VAL-CARD-4"));
    }

    @ParameterizedTest
    @EnumSource(Exemption.class)
    void reg08HighMeritSparesTheConditions(Exemption merit) {
        assertNull(by(Ground.PARENT_HUKOU, null, merit, null).brokenRule(SERGEANT, LAW));
        assertEquals("REG-08", by(Ground.PARENT_HUKOU, null, null, false).brokenRule(SERGEANT, LAW));
    }

    @Test
    void reg08WhileNoNumberOfYearsIsSetAGarrisonGroundNeedsAnApproval() {
        PlaceClaim served = new PlaceClaim(MINHANG, Ground.SPOUSE_AT_GARRISON, null, 9, null, null, null);
        PlaceClaim approved = new PlaceClaim(MINHANG, Ground.SPOUSE_AT_GARRISON, null, 9, null, APPROVAL, null);
        arriving().when(report(SERGEANT, served), Actors.by(STREET_WORKER)).expectException(broken("REG-08"));
        assertNull(approved.brokenRule(SERGEANT, LAW));
    }

    @Test
    void tim05BeforeTheRegulationOf2024NoCityAskedForMore() {
        Service earlier = selfEmployed(LocalDate.of(2024, 8, 31));
        assertNull(by(Ground.PARENT_HUKOU, null, null, null).brokenRule(earlier, LAW));
    }

    @Test
    void theHukouAtEnlistmentDoesNotBindAnOfficer() {
        assertNull(from(MINHANG).brokenRule(transferredOfficer(APPROVED), LAW));
    }

    @Test
    void s11ASecondLookMayFindThatAnotherDistrictSettles() {
        arriving()
                .andGiven(reported(SERGEANT, ON))
                .when(
                        new RejectSettlementPlace(CASE, ON.plusDays(3), "REG-06", MINHANG),
                        Actors.by(DISTRICT_OFFICER))
                .expectEvents(rejected("REG-06", MINHANG, ON.plusDays(3)));
    }

    @Test
    void reg06ThisDistrictCannotSendSomeoneToItself() {
        arriving()
                .andGiven(reported(SERGEANT, ON))
                .when(new RejectSettlementPlace(CASE, ON, "REG-06", "310104"), Actors.by(DISTRICT_OFFICER))
                .expectException(broken("REG-06"));
    }

    @Test
    void nobodyIsSentElsewhereBeforeReporting() {
        arriving()
                .when(new RejectSettlementPlace(CASE, ON, "REG-06", MINHANG), Actors.by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE"));
    }

    private static PlaceClaim student(String enlistmentHukou, String before, boolean resumesStudy) {
        return new PlaceClaim(
                enlistmentHukou, null, null, null, null, null, null, new Student(before, resumesStudy));
    }

    @Test
    void reg06AStudentWhoDoesNotGoBackIsSettledWhereTheHukouWasBeforeUniversity() {
        arriving()
                .when(report(SERGEANT, student(MINHANG, "310104", false)), Actors.by(STREET_WORKER))
                .expectEvents(
                        Reports.told(reported(SERGEANT, ON)),
                        new SettlementPlaceEstablished(
                                CASE, ON, Actors.NEIGHBOURHOOD, "HUKOU_BEFORE_UNIVERSITY", null));
        arriving()
                .when(report(SERGEANT, student("310104", MINHANG, false)), Actors.by(STREET_WORKER))
                .expectEvents(turnedAway("REG-06"));
    }

    @Test
    void reg06AStudentWhoGoesBackIsSettledWhereTheHukouWasAtEnlistment() {
        arriving()
                .when(report(SERGEANT, student("310104", MINHANG, true)), Actors.by(STREET_WORKER))
                .expectEvents(
                        Reports.told(reported(SERGEANT, ON)),
                        new SettlementPlaceEstablished(CASE, ON, Actors.NEIGHBOURHOOD, null, null));
        assertEquals("REG-06", student(MINHANG, "310104", true).brokenRule(SERGEANT, LAW));
    }

    @Test
    void valRgn2NobodyIsSentToADistrictThatIsGone() {
        arriving()
                .when(report(SERGEANT, from("310103")), Actors.by(STREET_WORKER))
                .expectEvents(turnedAway("REG-06", "310101", ON));
        arriving()
                .andGiven(reported(SERGEANT, ON))
                .when(new RejectSettlementPlace(CASE, ON, "REG-06", "310103"), Actors.by(DISTRICT_OFFICER))
                .expectException(broken("VAL-RGN-2"));
    }

    @ParameterizedTest
    @CsvSource({"310104007011, VAL-RGN-5", "310104501000, VAL-RGN-1", "310104001000, VAL-RGN-1"})
    void valRgnNobodyIsSettledInARegionThatIsNone(String code, String rule) {
        RecordReport there = Reports.report(SERGEANT, ON, code, null);
        arriving().when(there, Actors.by(STREET_WORKER)).expectException(broken(rule));
    }

    @Test
    void reg08TheNumberOfYearsThatTheOwnerSetsDecidesAGarrisonGround() {
        Law withYears = withPolicy("""
            version: "test"
            parameters:
              - key: garrisonServiceYears
                rule: REG-08
                values:
                  - { from: 2024-09-01, value: 5, unit: YEARS, evidence: P, source: made up for this test }
            """);
        PlaceClaim enough = new PlaceClaim(MINHANG, Ground.SPOUSE_AT_GARRISON, null, 5, null, null, null);
        PlaceClaim tooFew = new PlaceClaim(MINHANG, Ground.SPOUSE_AT_GARRISON, null, 4, null, APPROVAL, null);
        assertNull(enough.brokenRule(SERGEANT, withYears));
        assertEquals("REG-08", tooFew.brokenRule(SERGEANT, withYears));
    }

    @Test
    void reg07WhatWasLeftOutIsAskedForAndSendsNobodyElsewhere() {
        arriving()
                .when(report(SERGEANT, by(Ground.SPOUSE_HUKOU, null, null, true)), Actors.by(STREET_WORKER))
                .expectException(broken("REG-07"));
        arriving()
                .when(report(SERGEANT, by(Ground.PARENT_HUKOU, null, null, null)), Actors.by(STREET_WORKER))
                .expectException(broken("REG-08"));
        arriving()
                .when(report(SERGEANT, by(Ground.PARENT_HUKOU, null, null, false)), Actors.by(STREET_WORKER))
                .expectEvents(turnedAway("REG-08"));
    }

    @Test
    void reg06WhomTheHukouDoesNotBindIsNotSentElsewhereByIt() {
        arriving()
                .andGiven(reported(transferredOfficer(APPROVED), ON))
                .when(new RejectSettlementPlace(CASE, ON, "REG-06", MINHANG), Actors.by(DISTRICT_OFFICER))
                .expectException(broken("REG-06"));
    }

    @Test
    void reg03AfterTheRefusalSomeoneWhoHadNoNoticeIsSentOne() {
        Service assigned = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, APPROVED);
        ReportingNoticeIssued notice = Reports.noticed(assigned, ON, ON.plusDays(7));
        arriving()
                .andGiven(rejected("REG-06"))
                .when(Reports.notice(assigned, ON, ON.plusDays(7)), Actors.by(STREET_WORKER))
                .expectEvents(notice);
        arriving()
                .andGiven(rejected("REG-06"), notice)
                .when(
                        report(assigned, by(Ground.PARENT_HUKOU, null, null, true)),
                        Actors.by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void reg06WhomAWindowSentElsewhereIsNotTakenWithoutSayingOnWhatItRests() {
        RecordReport bare = Reports.report(SERGEANT, ON);
        arriving().andGiven(rejected("REG-06")).when(bare, Actors.by(STREET_WORKER)).expectException(broken("REG-06"));
        arriving()
                .andGiven(rejected("REG-06"), Reports.noticed(SERGEANT, ON))
                .when(bare, Actors.by(STREET_WORKER))
                .expectException(broken("REG-06"));
    }

    @Test
    void reg06OneWorkerDoesNotUndoWhatTwoPersonsDecidedOnAReport() {
        rejectedAfterTheReport()
                .when(Reports.report(SERGEANT, QUASHED_ON), Actors.by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
        rejectedAfterTheReport()
                .when(
                        report(SERGEANT, by(Ground.PARENT_HUKOU, null, null, true)),
                        Actors.by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
        rejectedAfterTheReport()
                .when(Reports.notice(SERGEANT, QUASHED_ON, null), Actors.by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    private static final LocalDate QUASHED_ON = ON.plusDays(40);
    private static final String QUASHED = "沪府复议〔2025〕12号";

    private static TestExecutor<VeteranCase> rejectedAfterTheReport() {
        return arriving()
                .andGiven(
                        entered(STREET_WORKER, reported(SERGEANT, ON)),
                        entered(DISTRICT_OFFICER, rejected("REG-06", MINHANG, ON.plusDays(3))));
    }

    @Test
    void sus04WhereTheRejectionIsQuashedTheReportStandsWithItsDay() {
        ReportDates dates = ReportDates.byLaw(SERGEANT, LAW);
        PlaceRejectionRevoked quashed = new PlaceRejectionRevoked(
                CASE, QUASHED_ON, QUASHED, ON, dates.due(), dates.tolerance(), Reports.adaptationBy(QUASHED_ON));
        rejectedAfterTheReport()
                .when(new RevokePlaceRejection(CASE, QUASHED_ON, QUASHED), Actors.by(DISTRICT_APPROVER))
                .expectEvents(quashed);
        rejectedAfterTheReport()
                .andGiven(quashed)
                .when(new AcceptSettlement(CASE, QUASHED_ON, false), Actors.by(STREET_WORKER))
                .expectEvents(new SettlementAccepted(CASE, QUASHED_ON, true, null));
        rejectedAfterTheReport()
                .andGiven(quashed)
                .when(report(SERGEANT, from("310104")), Actors.by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
    }

    /** While another district was said to settle somebody who had reported in time, the discharge was put right. */
    @Test
    void tim06AReportInTimeStaysInTimeWhileItsPlaceIsRejected() {
        LocalDate right = APPROVED.plusDays(5);
        ReportDates dates = ReportDates.byLaw(selfEmployed(right), LAW);
        rejectedAfterTheReport()
                .when(
                        new CorrectFact(
                                CASE, QUASHED_ON, 1L, CorrectedField.DISCHARGE_APPROVED_ON, right.toString(), null),
                        Actors.by(STATION_HEAD))
                .expectEvents(
                        new FactCorrected(
                                CASE, QUASHED_ON, 1, CorrectedField.DISCHARGE_APPROVED_ON, APPROVED.toString(),
                                right.toString(), null, null),
                        new ReportDueRecomputed(
                                CASE, QUASHED_ON, dates.due(), dates.tolerance(), Timeliness.ON_TIME, 0, null));
        rejectedAfterTheReport()
                .when(
                        new CorrectFact(
                                CASE, QUASHED_ON, 1L, CorrectedField.DISCHARGE_APPROVED_ON,
                                ON.plusDays(1).toString(), null),
                        Actors.by(STATION_HEAD))
                .expectException(broken("VAL-DATE-2"));
    }

    /** Nobody is late for having been turned away wrongly: who came in time has reported on that day. */
    @Test
    void sus04WhomAWindowTurnedAwayWronglyHasReportedOnThatDay() {
        SettlementPlaceRejected away = turnedAway("REG-06", MINHANG, ON);
        ReportDates set = ReportDates.byLaw(SERGEANT, LAW);
        PlaceRejectionRevoked quashed = new PlaceRejectionRevoked(
                CASE, QUASHED_ON, QUASHED, ON, set.due(), set.tolerance(), Reports.adaptationBy(QUASHED_ON));
        arriving().andGiven(away)
                .when(new RevokePlaceRejection(CASE, QUASHED_ON, QUASHED), Actors.by(DISTRICT_APPROVER))
                .expectEvents(quashed);
        arriving().andGiven(away, quashed)
                .when(new AcceptSettlement(CASE, QUASHED_ON, false), Actors.by(STREET_WORKER))
                .expectEvents(new SettlementAccepted(CASE, QUASHED_ON, true, null));
        arriving().andGiven(away, quashed)
                .when(new RemindOfServiceRegistration(CASE, QUASHED_ON), Actors.by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
        arriving().andGiven(away, quashed)
                .when(new FlagOverdueReport(CASE, QUASHED_ON), Actors.by(Actors.TIMER))
                .expectException(broken("CASE-STATE"));
        // and what the papers said is put right in the fact that holds them
        LocalDate right = APPROVED.plusDays(5);
        arriving().andGiven(away, quashed)
                .when(
                        new CorrectFact(
                                CASE, QUASHED_ON, 1L, CorrectedField.DISCHARGE_APPROVED_ON, right.toString(), null),
                        Actors.by(STATION_HEAD))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void sus04TheFirstDayAtTheWindowCountsAndOneThatWouldNotCountIsNoReport() {
        PlaceClaim broken = by(Ground.SPOUSE_HUKOU, APPROVED.minusMonths(18), null, true);
        arriving().andGiven(turnedAway("REG-06", MINHANG, ON.minusDays(5)))
                .when(report(SERGEANT, broken), Actors.by(STREET_WORKER))
                .expectEvents(rejected("REG-07"));
        Service longAgo = selfEmployed(LocalDate.of(2025, 4, 1));
        arriving().when(report(longAgo, from(MINHANG)), Actors.by(STREET_WORKER)).expectEvents(rejected("REG-06"));
        Service assigned = new Service(
                ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, APPROVED);
        arriving().when(report(assigned, from(MINHANG)), Actors.by(STREET_WORKER)).expectEvents(rejected("REG-06"));
    }

    /** Of before reports were told in it: the days in which nobody would take the report are no days to report in. */
    @Test
    void sus04WhereTheReportIsNotToldItsDaysAreCountedFromTheDayOnWhichItIsQuashed() {
        ReportingNoticeIssued notice = Reports.noticed(SERGEANT, APPROVED);
        LocalDate last = QUASHED_ON.plusDays(30);
        arriving().andGiven(notice, rejected("REG-06"))
                .when(new RevokePlaceRejection(CASE, QUASHED_ON, QUASHED), Actors.by(DISTRICT_APPROVER))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(
                        (PlaceRejectionRevoked quashed) -> quashed.reportedOn() == null
                                && quashed.due().raw().equals(last)
                                && quashed.tolerance().base().equals(quashed.due().dueOn())))));
        LocalDate late = notice.due().dueOn().plusDays(1);
        arriving().andGiven(notice, rejected("REG-06", MINHANG, late))
                .when(new RevokePlaceRejection(CASE, QUASHED_ON, QUASHED), Actors.by(DISTRICT_APPROVER))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(
                        (PlaceRejectionRevoked quashed) -> quashed.due().equals(notice.due())
                                && quashed.tolerance().raw().equals(last)))));
        LocalDate tooLate = notice.tolerance().dueOn().plusDays(1);
        arriving().andGiven(notice, rejected("REG-06", MINHANG, tooLate))
                .when(new RevokePlaceRejection(CASE, tooLate, QUASHED), Actors.by(DISTRICT_APPROVER))
                .expectEvents(new PlaceRejectionRevoked(
                        CASE, tooLate, QUASHED, null, notice.due(), notice.tolerance(), null));
        PlaceRejectionRevoked again = new PlaceRejectionRevoked(
                CASE, QUASHED_ON, QUASHED, null, notice.due(), Reports.noticed(SERGEANT, QUASHED_ON).tolerance(), null);
        arriving().andGiven(notice, rejected("REG-06"), again)
                .when(new FlagOverdueReport(CASE, again.due().dueOn()), Actors.by(Actors.TIMER))
                .expectException(broken("REG-02"));
    }

    @Test
    void sus04OfWhomNoReportWasRecordedItIsAwaitedAgain() {
        PlaceRejectionRevoked quashed = new PlaceRejectionRevoked(CASE, QUASHED_ON, QUASHED, null, null, null, null);
        arriving()
                .andGiven(rejected("REG-06"))
                .when(new RevokePlaceRejection(CASE, QUASHED_ON, QUASHED), Actors.by(DISTRICT_APPROVER))
                .expectEvents(quashed);
        arriving()
                .andGiven(rejected("REG-06"), quashed)
                .when(Reports.report(SERGEANT, ON), Actors.by(STREET_WORKER))
                .expectEvents(Reports.told(reported(SERGEANT, ON)));
    }

    @Test
    void sus04AnAppealThatSucceedsAfterTheDeathIsRecorded() {
        rejectedAfterTheReport()
                .andGiven(new SubjectDeathRecorded(CASE, QUASHED_ON, DeathProof.CERTIFICATE, "x"))
                .when(new RevokePlaceRejection(CASE, QUASHED_ON, QUASHED), Actors.by(DISTRICT_APPROVER))
                .expectSuccessfulHandlerExecution();
        rejectedAfterTheReport()
                .andGiven(new SubjectDeathRecorded(CASE, QUASHED_ON, DeathProof.CERTIFICATE, "x"))
                .when(Reports.notice(SERGEANT, QUASHED_ON, null), Actors.by(STREET_WORKER))
                .expectException(broken("CASE-LIVING"));
    }

    @Test
    void fourEyesWhoRejectedThePlaceDoesNotQuashThat() {
        rejectedAfterTheReport()
                .when(
                        new RevokePlaceRejection(CASE, QUASHED_ON, QUASHED),
                        Actors.by(Actors.as(DISTRICT_OFFICER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                .expectException(broken("FOUR-EYES"));
    }

    @Test
    void valDate2AndCaseStateNothingIsQuashedBeforeOrWithoutARejection() {
        rejectedAfterTheReport()
                .when(new RevokePlaceRejection(CASE, ON, QUASHED), Actors.by(DISTRICT_APPROVER))
                .expectException(broken("VAL-DATE-2"));
        arriving()
                .andGiven(reported(SERGEANT, ON))
                .when(new RevokePlaceRejection(CASE, QUASHED_ON, QUASHED), Actors.by(DISTRICT_APPROVER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void s11WhileTheFileIsMissingASecondLookMayStillSendElsewhere() {
        RejectSettlementPlace elsewhere = new RejectSettlementPlace(CASE, ON.plusDays(3), "REG-06", MINHANG);
        arriving()
                .andGiven(reported(SERGEANT, ON), new SettlementAccepted(CASE, ON, true, null))
                .when(elsewhere, Actors.by(DISTRICT_OFFICER))
                .expectEvents(rejected("REG-06", MINHANG, ON.plusDays(3)));
        arriving()
                .andGiven(reported(SERGEANT, ON), new SettlementAccepted(CASE, ON, false, null))
                .when(elsewhere, Actors.by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void correctionBuiltWhoIsTrainedHereOrHasALetterIsNotSentElsewhere() {
        RejectSettlementPlace elsewhere = new RejectSettlementPlace(CASE, ON.plusDays(3), "REG-06", MINHANG);
        HouseholdLetterIssued letter = new HouseholdLetterIssued(CASE, ON, APPROVAL);
        arriving()
                .andGiven(reported(SERGEANT, ON), letter)
                .when(elsewhere, Actors.by(DISTRICT_OFFICER))
                .expectException(broken("CORRECTION-BUILT"));
        arriving()
                .andGiven(reported(SERGEANT, ON), letter, new FactReversed(CASE, ON, 2, "HouseholdLetterIssued"))
                .when(elsewhere, Actors.by(DISTRICT_OFFICER))
                .expectEvents(rejected("REG-06", MINHANG, ON.plusDays(3)));
    }

    @Test
    void mergeReportADoubleDoesNotBringBackWhatWasLostHere() {
        Registration lost = new Registration();
        lost.on(new SettlementForfeited(CASE, LocalDate.of(2025, 7, 9), null, null), 1);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> lost.requireOpenForMerger(true));
        Registration elsewhere = new Registration();
        elsewhere.on(
                new SettlementPlaceRejected(CASE, LocalDate.of(2025, 7, 9), Actors.STREET, "REG-06", "310112", null),
                1);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> elsewhere.requireOpenForMerger(false));
    }

    @Test
    void mergeReportAReportThatOnlyTheDoubleHoldsKeepsItsCase() {
        new Registration().requireOpenForMerger(false);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Registration().requireOpenForMerger(true));
        Registration reportedToo = new Registration();
        reportedToo.on(reported(SERGEANT, ON), 1);
        reportedToo.requireOpenForMerger(true);
    }

    @Test
    void plc01AClaimThatWasDeniedHoldsNobodyHere() {
        BuiltOnReport built = new BuiltOnReport();
        built.on(new PlacementOpened(CASE, LocalDate.of(2025, 7, 9), "MERIT", "PLC-R", null, LocalDate.of(2025, 7, 9),
                null, null), 2);
        assertThat(built.isRunning()).isTrue();
        built.on(new AssignedWorkDenied(CASE, LocalDate.of(2025, 7, 9), "沪退役军人〔2025〕31号", null, null), 3);
        assertThat(built.isRunning()).isFalse();
    }

    /** While another district was said to settle somebody, the discharge was put right, and the report was too late by it. */
    @Test
    void reg05AReportThatIsTooLateByThenIsLookedIntoOnceItsPlaceIsRightAfterAll() {
        ReportDates right = ReportDates.byLaw(selfEmployed(LocalDate.of(2025, 4, 1)), LAW);
        Object[] corrected = {
            new FactCorrected(
                    CASE, ON.plusDays(9), 1, CorrectedField.DISCHARGE_APPROVED_ON, APPROVED.toString(), "2025-04-01",
                    null, null),
            new ReportDueRecomputed(
                    CASE, ON.plusDays(9), right.due(), right.tolerance(), Timeliness.LATE, right.daysLate(ON), null)};
        rejectedAfterTheReport()
                .andGiven(corrected)
                .when(new RevokePlaceRejection(CASE, QUASHED_ON, QUASHED), Actors.by(DISTRICT_APPROVER))
                .expectEvents(
                        new PlaceRejectionRevoked(
                                CASE, QUASHED_ON, QUASHED, ON, right.due(), right.tolerance(), null),
                        new ForfeitureReviewOpened(CASE, QUASHED_ON, right.tolerance()));
    }

    @Test
    void sus04ARejectionIsQuashedAfterTheCaseLeft() {
        ReportDates dates = ReportDates.byLaw(SERGEANT, LAW);
        rejectedAfterTheReport()
                .andGiven(new CaseTransferredOut(CASE, ON.plusDays(9), "310112", "MH-7", null))
                .when(new RevokePlaceRejection(CASE, QUASHED_ON, QUASHED), Actors.by(DISTRICT_APPROVER))
                .expectEvents(new PlaceRejectionRevoked(
                        CASE, QUASHED_ON, QUASHED, ON, dates.due(), dates.tolerance(),
                        Reports.adaptationBy(QUASHED_ON)));
    }

    @Test
    void aTrainingWhoseEndWasNoneIsRunningAgain() {
        BuiltOnReport built = new BuiltOnReport();
        built.on(new TrainingEnrolled(CASE, ON, 1, null, null, false, null, null), 2);
        built.on(new TrainingCompleted(CASE, ON, 1, 100), 3);
        assertThat(built.isRunning()).isFalse();
        built.on(new FactReversed(CASE, ON, 3, "TrainingCompleted"), 4);
        assertThat(built.running()).containsExactly("TRAINING/1");
    }
}
