package org.veterancare.command.registration;

import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.adaptationBy;
import static org.veterancare.command.registration.Reports.noticed;
import static org.veterancare.command.registration.Reports.receivedTooLate;
import static org.veterancare.command.registration.Reports.report;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReviewCorrection;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.hardship.HardshipCommand.SubmitApplication;
import org.veterancare.command.placement.PlacementCommand.FlagOverduePlacement;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.registration.SettlementCommand.RecordPersonnelFile;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.StreetReviewed;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.SeniorityRecognised;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlanId;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FileRoute;
import org.veterancare.events.SettlementEvent.ServiceRegistrationReminded;
import org.veterancare.events.SettlementEvent.SettlementPlaceEstablished;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Timeliness;
import org.veterancare.law.Deadlines;

/** What a clerk enters wrong, put right by somebody else, and looked at again where something was built on it (PRI-04, TIM-06). */
class CorrectedReportTest {

    private static final LocalDate DISCHARGED = LocalDate.of(2025, 6, 2);
    private static final LocalDate REPORTED = LocalDate.of(2025, 6, 18);
    private static final LocalDate ON = LocalDate.of(2025, 9, 5);
    private static final String STREET = Actors.STREET;
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final Service SERVICE = selfEmployed(DISCHARGED);
    private static final ReportDates DATES = ReportDates.byLaw(SERVICE, LAW);
    private static final SettlementAccepted ACCEPTED = new SettlementAccepted(CASE, REPORTED.plusDays(2), false, null);
    private static final String AS_REPORTED = "NCO/JUNIOR_NCO/SELF_EMPLOYMENT";

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    private static TestExecutor<VeteranCase> onTime(Object... more) {
        return given(reported(SERVICE, REPORTED)).andGiven(more);
    }

    private static CorrectFact correct(long version, CorrectedField field, String value) {
        return new CorrectFact(CASE, ON, version, field, value, null);
    }

    private static FactCorrected corrected(long version, CorrectedField field, Object before, Object after) {
        return new FactCorrected(CASE, ON, version, field, before.toString(), after.toString(), null, null);
    }

    private static ResultValidator<VeteranCase> head(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(STATION_HEAD));
    }

    private static CorrectionReviewOpened review(long version, CorrectedField field, String... phases) {
        return new CorrectionReviewOpened(CASE, ON, 1, version, field, List.of(phases));
    }

    @Nested
    class CategoryAndMode {

        private static FactCorrected toOfficer() {
            return corrected(1, CorrectedField.SERVICE, AS_REPORTED, "OFFICER//DEMOBILIZATION");
        }

        @Test
        void fitEachOtherOrAreRefusedTogether() {
            head(onTime(), correct(1, CorrectedField.SERVICE, "CONSCRIPT//CIVIL_TRANSFER"))
                    .expectException(broken("SET-01"));
            head(onTime(), correct(1, CorrectedField.SERVICE, "NCO//SELF_EMPLOYMENT"))
                    .expectException(broken("SET-01"));
            head(onTime(), correct(1, CorrectedField.SERVICE, "CONSCRIPT//SELF_EMPLOYMENT"))
                    .expectEvents(corrected(1, CorrectedField.SERVICE, AS_REPORTED, "CONSCRIPT//SELF_EMPLOYMENT"));
        }

        @ParameterizedTest
        @CsvSource({"ADMIRAL//RETIREMENT", "NCO/JUNIOR_NCO/SELF_EMPLOYMENT", "2025-06-02"})
        void areThreeWordsOfTheTableAndOthersThanBefore(String value) {
            head(onTime(), correct(1, CorrectedField.SERVICE, value)).expectException(broken("CORRECTION-VALUE"));
        }

        @Test
        void aModeWithoutThirtyDaysNeedsANoticeWhileNobodyHasReported() {
            head(given(noticed(SERVICE, DISCHARGED)), correct(1, CorrectedField.SERVICE, "OFFICER//DEMOBILIZATION"))
                    .expectException(broken("REG-03"));
        }

        @Test
        void whoHasReportedKeepsTheDaysThatWereGiven() {
            head(onTime(), correct(1, CorrectedField.SERVICE, "OFFICER//DEMOBILIZATION")).expectEvents(toOfficer());
        }

        @Test
        void theSelfEmployedHaveThirtyDaysWhateverTheNoticeSaid() {
            Service wrong = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, DISCHARGED);
            head(
                    given(noticed(wrong, DISCHARGED.plusDays(1), LocalDate.of(2025, 6, 20))),
                    correct(1, CorrectedField.SERVICE, "CONSCRIPT//SELF_EMPLOYMENT"))
                    .expectEvents(
                            corrected(
                                    1, CorrectedField.SERVICE, "CONSCRIPT//ASSIGNED_WORK",
                                    "CONSCRIPT//SELF_EMPLOYMENT"),
                            new ReportDueRecomputed(CASE, ON, DATES.due(), DATES.tolerance(), null, 0, null));
        }

        @Test
        void whoReportedByTheDayOfOurWrongNoticeIsNotLateByTheLaws() {
            Service wrong = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, DISCHARGED);
            ReportDates given = ReportDates.byNotice(
                    DISCHARGED.plusDays(1), LocalDate.of(2025, 8, 29), wrong, LAW);
            LocalDate came = LocalDate.of(2025, 8, 20);
            VeteranReported report = new VeteranReported(CASE, came, wrong, Personal.of(Reports.CERTIFICATE),
                    Actors.NEIGHBOURHOOD, Timeliness.ON_TIME, 0, given.due(), given.tolerance(), adaptationBy(came),
                    null);
            head(given(report), correct(1, CorrectedField.SERVICE, "CONSCRIPT//SELF_EMPLOYMENT"))
                    .expectEvents(corrected(
                            1, CorrectedField.SERVICE, "CONSCRIPT//ASSIGNED_WORK", "CONSCRIPT//SELF_EMPLOYMENT"));
        }

        @Test
        void tim06WhoseNoticeNamedTheWrongModeIsNotLateByTheRightOneEither() {
            Service wrong = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, DISCHARGED);
            Service right = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT, DISCHARGED);
            ReportingNoticeIssued notice = noticed(wrong, DISCHARGED.plusDays(1), LocalDate.of(2025, 8, 29));
            LocalDate came = LocalDate.of(2025, 8, 20);
            given(notice).when(report(right, came), by(STREET_WORKER))
                    .expectEvents(Reports.told(new VeteranReported(CASE, came, right, Personal.of(Reports.CERTIFICATE),
                            Actors.NEIGHBOURHOOD, Timeliness.ON_TIME, 0, notice.due(), notice.tolerance(),
                            adaptationBy(came), null)));
        }

        @Test
        void tim06ACorrectedDischargeTakesNoDayThatANoticeGave() {
            ReportingNoticeIssued notice = noticed(SERVICE, DISCHARGED);
            LocalDate right = DISCHARGED.minusDays(50);
            head(given(notice), correct(1, CorrectedField.DISCHARGE_APPROVED_ON, right.toString()))
                    .expectEvents(corrected(1, CorrectedField.DISCHARGE_APPROVED_ON, DISCHARGED, right));
            head(
                    given(notice, reported(SERVICE, REPORTED)),
                    correct(2, CorrectedField.DISCHARGE_APPROVED_ON, right.toString()))
                    .expectEvents(corrected(2, CorrectedField.DISCHARGE_APPROVED_ON, DISCHARGED, right));
        }

        @Test
        void laterRulesReadTheRightOnes() {
            RecordPersonnelFile file = new RecordPersonnelFile(CASE, ON, FileRoute.MILITARY_DISTRICT);
            onTime(toOfficer()).when(file, by(STREET_WORKER)).expectSuccessfulHandlerExecution();
            onTime().when(file, by(STREET_WORKER)).expectException(broken("REG-12"));
        }

        @Test
        void anOfficersServiceRecordIsWaitedForFromTheAcceptanceOn() {
            Due wrong = Deadlines.citizenDays(
                    LAW.rules().inForce("REG-11", DISCHARGED), DISCHARGED, 40, LAW.calendar());
            LocalDate accepted = ACCEPTED.occurredOn();
            Due right = Deadlines.citizenDays(LAW.rules().inForce("REG-11", accepted), accepted, 30, LAW.calendar());
            head(
                    onTime(ACCEPTED, new ServiceRegistrationReminded(CASE, REPORTED.plusDays(3), wrong)),
                    correct(1, CorrectedField.SERVICE, "OFFICER//DEMOBILIZATION"))
                    .expectEvents(
                            toOfficer(),
                            new DeadlineRecomputed(
                                    CASE, ON, DeadlineEvent.SERVICE_REGISTRATION, "", wrong, right, List.of(),
                                    DeadlineRecomputed.CORRECTION),
                            review(1, CorrectedField.SERVICE, "Registration"));
        }
    }

    @Nested
    class TheDayOfTheReport {

        @Test
        void tim06IsTheFirstOfTheSixMonthsOfAPlacement() {
            Service assigned = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, DISCHARGED);
            LocalDate right = REPORTED.minusDays(2);
            Due due = sixMonths(REPORTED);
            PlacementOpened opened = new PlacementOpened(
                    CASE, REPORTED, "TWELVE_YEARS", "PLC-R", null, REPORTED, due, null);
            DeadlineRecomputed again = new DeadlineRecomputed(
                    CASE, ON, DeadlineEvent.PLACEMENT, "", due, sixMonths(right), List.of(),
                    DeadlineRecomputed.CORRECTION);
            CorrectFact correct = correct(1, CorrectedField.REPORTED_ON, right.toString());
            head(given(reported(assigned, REPORTED), opened), correct)
                    .expectEventsMatching(payloadsMatching(predicate(facts -> facts.contains(again))));
            head(given(reported(assigned, REPORTED), opened, new StartedWork(CASE, REPORTED, 36)), correct)
                    .expectEventsMatching(payloadsMatching(predicate(facts -> !facts.contains(again))));
            LocalDate last = sixMonths(right).dueOn();
            given(reported(assigned, REPORTED), opened, corrected(1, CorrectedField.REPORTED_ON, REPORTED, right),
                    again)
                    .when(new FlagOverduePlacement(CASE, last), by(TIMER))
                    .expectEvents(new PlacementOverdue(CASE, last, sixMonths(right)));
            given(reported(assigned, REPORTED), opened)
                    .when(new FlagOverduePlacement(CASE, last), by(TIMER))
                    .expectException(broken("PLC-02"));
        }

        @Test
        void plc11IsTheFirstOfTheWaitThatCountsAsSeniorityAlsoAfterTheStart() {
            Service assigned = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, DISCHARGED);
            LocalDate right = REPORTED.minusDays(2);
            LocalDate start = REPORTED.plusDays(40);
            SeniorityRecognised wrong = new SeniorityRecognised(CASE, start, 12, REPORTED, start.minusDays(1));
            SeniorityRecognised again = new SeniorityRecognised(CASE, ON, 12, right, start.minusDays(1));
            Object[] begun = {
                reported(assigned, REPORTED),
                new PlacementOpened(
                        CASE, REPORTED, "TWELVE_YEARS", "PLC-R", null, REPORTED, sixMonths(REPORTED), null),
                new StartedWork(CASE, start, 36), wrong
            };
            CorrectFact correct = correct(1, CorrectedField.REPORTED_ON, right.toString());
            head(given(begun), correct)
                    .expectEventsMatching(payloadsMatching(predicate(facts -> facts.contains(again))));
            // nothing counts of a start that was none
            FactReversed slip = new FactReversed(CASE, ON, 3, "StartedWork");
            head(given(begun).andGiven(slip), correct)
                    .expectEventsMatching(payloadsMatching(predicate(facts -> facts.stream()
                            .noneMatch(SeniorityRecognised.class::isInstance))));
        }

        private static Due sixMonths(LocalDate received) {
            return Deadlines.officeMonths(LAW.rules().inForce("PLC-02", received), received, 6);
        }

        @Test
        void isLateOrInTimeByTheSameDates() {
            LocalDate late = LocalDate.of(2025, 7, 20);
            head(onTime(), correct(1, CorrectedField.REPORTED_ON, late.toString()))
                    .expectEvents(
                            corrected(1, CorrectedField.REPORTED_ON, REPORTED, late),
                            new ReportDueRecomputed(
                                    CASE, ON, DATES.due(), DATES.tolerance(), Timeliness.LATE, 18,
                                    adaptationBy(late)));
        }

        @Test
        void tooLateIsForAPersonToJudge() {
            LocalDate tooLate = LocalDate.of(2025, 8, 4);
            head(onTime(), correct(1, CorrectedField.REPORTED_ON, tooLate.toString()))
                    .expectEvents(
                            corrected(1, CorrectedField.REPORTED_ON, REPORTED, tooLate),
                            new ReportDueRecomputed(
                                    CASE, ON, DATES.due(), DATES.tolerance(), Timeliness.LATE, 33, null),
                            new ForfeitureReviewOpened(CASE, ON, DATES.tolerance()));
        }

        @Test
        void aReportThatWaitedForAJudgementCounts() {
            LocalDate wrong = LocalDate.of(2025, 8, 4);
            head(given(receivedTooLate(SERVICE, wrong)), correct(1, CorrectedField.REPORTED_ON, "2025-07-04"))
                    .expectEvents(
                            corrected(1, CorrectedField.REPORTED_ON, wrong, "2025-07-04"),
                            new ReportDueRecomputed(
                                    CASE, ON, DATES.due(), DATES.tolerance(), Timeliness.LATE, 2, adaptationBy(ON)));
        }

        @ParameterizedTest
        @CsvSource({"2025-06-01, VAL-DATE-2", "2025-09-06, VAL-DATE-2", "2025-06-21, CORRECTION-BUILT"})
        void liesBetweenTheDischargeAndWhatCameOfIt(String value, String code) {
            head(onTime(ACCEPTED), correct(1, CorrectedField.REPORTED_ON, value)).expectException(broken(code));
        }

        @Test
        void isInNoNotice() {
            head(given(noticed(SERVICE, DISCHARGED)), correct(1, CorrectedField.REPORTED_ON, "2025-06-10"))
                    .expectException(broken("CORRECTION-TARGET"));
        }
    }

    @Nested
    class PlacesAndPapers {

        @Test
        void aSettlementPlaceIsOneOfThisDistrict() {
            head(onTime(), correct(1, CorrectedField.SETTLEMENT_PLACE, STREET))
                    .expectEvents(corrected(1, CorrectedField.SETTLEMENT_PLACE, Actors.NEIGHBOURHOOD, STREET));
            head(onTime(), correct(1, CorrectedField.SETTLEMENT_PLACE, "310112000000"))
                    .expectException(broken("REG-01"));
        }

        @Test
        void aCertificateNumberTravelsSealed() {
            CorrectFact command = new CorrectFact(
                    CASE, ON, 1L, CorrectedField.CERTIFICATE_NUMBER, null, Personal.of("退字第2025-002号"));
            head(onTime(), command)
                    .expectEvents(new FactCorrected(
                            CASE, ON, 1, CorrectedField.CERTIFICATE_NUMBER, null, null, null, null,
                            Personal.of("退字第2025-002号"), null));
            head(onTime(), correct(1, CorrectedField.CERTIFICATE_NUMBER, null))
                    .expectException(broken("CORRECTION-VALUE"));
        }

        @Test
        void regionsArePutRightInTheFactThatHoldsThem() {
            ResidenceChanged moved = new ResidenceChanged(CASE, REPORTED, "310112000000", "310112000000");
            head(given(), correct(0, CorrectedField.RESIDENCE_REGION, STREET))
                    .expectEvents(corrected(0, CorrectedField.RESIDENCE_REGION, Actors.NEIGHBOURHOOD, STREET));
            head(given(moved), correct(1, CorrectedField.HUKOU_REGION, "310101000000"))
                    .expectEvents(corrected(1, CorrectedField.HUKOU_REGION, "310112000000", "310101000000"));
            head(given(moved), correct(0, CorrectedField.HUKOU_REGION, STREET))
                    .expectException(broken("CORRECTION-TARGET"));
            // a statistics-only area is no place to live in
            head(given(), correct(0, CorrectedField.HUKOU_REGION, "310104501000"))
                    .expectException(broken("VAL-RGN-1"));
        }

        @Test
        void reliefIsAppliedForWhereTheHouseholdReallyIs() {
            SubmitApplication here = new SubmitApplication(
                    CASE, ON, "ILLNESS", Personal.of("说明"), "WINDOW", STREET);
            given(corrected(0, CorrectedField.HUKOU_REGION, Actors.NEIGHBOURHOOD, "310112000000"))
                    .when(here, by(STREET_WORKER))
                    .expectException(broken("HRD-02"));
            given(new ResidenceChanged(CASE, REPORTED, "310112000000", "310112000000"))
                    .when(here, by(STREET_WORKER))
                    .expectException(broken("HRD-02"));
        }
    }

    @Nested
    class Scores {

        private static final ServiceScoreRecorded SCORE = new ServiceScoreRecorded(CASE, REPORTED, 8_250, HASH);

        private static PlacementOpened claim() {
            Due sixMonths = Deadlines.officeMonths(LAW.rules().inForce("PLC-02", REPORTED), REPORTED, 6);
            return new PlacementOpened(
                    CASE, REPORTED, "TWELVE_YEARS", "PLC-R", null, REPORTED, sixMonths, null);
        }

        private static TestExecutor<VeteranCase> scored(Object... more) {
            Service assigned = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, DISCHARGED);
            return given(reported(assigned, REPORTED), claim(), SCORE)
                    .andGiven(more);
        }

        @Test
        void aConfirmedScoreIsShownAgainAfterACorrection() {
            head(scored(new ScoreConfirmed(CASE, REPORTED)), correct(3, CorrectedField.SERVICE_SCORE, "8520"))
                    .expectEvents(corrected(3, CorrectedField.SERVICE_SCORE, 8250, 8520));
            scored(new ScoreConfirmed(CASE, REPORTED), corrected(3, CorrectedField.SERVICE_SCORE, 8250, 8520))
                    .when(
                            new OpenSelection(CASE, ON, PLAN, 1),
                            by(Actors.DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
        }

        /** Numbers above 127 are no longer one object each in Java. */
        @Test
        void aScoreLateInALongCaseIsCorrectedToo() {
            Service assigned = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, DISCHARGED);
            List<CaseEvent> facts = new ArrayList<>(List.of(opened(), reported(assigned, REPORTED), claim()));
            facts.add(new EmploymentSought(CASE, REPORTED));
            facts.addAll(Collections.nCopies(200, new JobRecommended(CASE, REPORTED, "91310104MA1FR0TE9A", null)));
            facts.add(SCORE);
            long version = facts.size() - 1;
            head(fixture().given(facts), correct(version, CorrectedField.SERVICE_SCORE, "8520"))
                    .expectEvents(corrected(version, CorrectedField.SERVICE_SCORE, 8250, 8520));
        }

        @Test
        void aScoreThatGaveARankStays() {
            head(
                    scored(new ScoreConfirmed(CASE, REPORTED),
                            new SelectionOpened(CASE, REPORTED, PLAN, 3, 8_250, null)),
                    correct(3, CorrectedField.SERVICE_SCORE, "8520"))
                    .expectException(broken("CORRECTION-BUILT"));
        }

        @Test
        void aScoreIsWithinItsBounds() {
            head(scored(), correct(3, CorrectedField.SERVICE_SCORE, "100001"))
                    .expectException(broken("CORRECTION-VALUE"));
            head(scored(), correct(2, CorrectedField.SERVICE_SCORE, "8520"))
                    .expectException(broken("CORRECTION-TARGET"));
        }
    }

    @Nested
    class Reviews {

        private static final FactCorrected PLACE = corrected(
                1, CorrectedField.SETTLEMENT_PLACE, Actors.NEIGHBOURHOOD, STREET);

        private static TestExecutor<VeteranCase> opened() {
            return given(
                    entered(STREET_WORKER, reported(SERVICE, REPORTED)),
                    ACCEPTED,
                    entered(STATION_HEAD, PLACE),
                    review(1, CorrectedField.SETTLEMENT_PLACE, "Registration"));
        }

        private static ReviewCorrection done() {
            return new ReviewCorrection(CASE, ON, 1, "STANDS");
        }

        @Test
        void anAcceptanceOnAWrongPlaceIsLookedAtAgain() {
            head(onTime(ACCEPTED), correct(1, CorrectedField.SETTLEMENT_PLACE, STREET))
                    .expectEvents(PLACE, review(1, CorrectedField.SETTLEMENT_PLACE, "Registration"));
        }

        /** Two years of marriage were counted to a discharge that was another one (REG-07). */
        @Test
        void reg07AGroundOfThePlaceIsLookedAtAgainThoughNobodyAcceptedYet() {
            SettlementPlaceEstablished married = new SettlementPlaceEstablished(
                    CASE, REPORTED, Actors.NEIGHBOURHOOD, "SPOUSE_HUKOU", null);
            String right = DISCHARGED.minusMonths(1).toString();
            head(onTime(married), correct(1, CorrectedField.DISCHARGE_APPROVED_ON, right))
                    .expectEventsMatching(payloadsMatching(predicate(
                            facts -> facts.contains(review(1, CorrectedField.DISCHARGE_APPROVED_ON, "Registration")))));
            head(onTime(married), correct(1, CorrectedField.SERVICE, "CONSCRIPT//SELF_EMPLOYMENT"))
                    .expectEventsMatching(payloadsMatching(predicate(
                            facts -> facts.contains(review(1, CorrectedField.SERVICE, "Registration")))));
            SettlementPlaceEstablished athome = new SettlementPlaceEstablished(
                    CASE, REPORTED, Actors.NEIGHBOURHOOD, null, null);
            head(onTime(athome), correct(1, CorrectedField.SERVICE, "CONSCRIPT//SELF_EMPLOYMENT"))
                    .expectEvents(corrected(1, CorrectedField.SERVICE, AS_REPORTED, "CONSCRIPT//SELF_EMPLOYMENT"));
        }

        @Test
        void byOneWhoNeitherEnteredNorCorrectedIt() {
            opened().when(done(), by(DISTRICT_APPROVER))
                    .expectEvents(new CorrectionReviewed(CASE, ON, 1, "STANDS"));
            opened().when(done(), by(STATION_HEAD)).expectException(broken("FOUR-EYES"));
        }

        @Test
        void byNobodyWhoBuiltOnTheWrongValue() {
            TestExecutor<VeteranCase> decided = given(
                    entered(STREET_WORKER, reported(SERVICE, REPORTED)),
                    entered(DISTRICT_APPROVER, ACCEPTED),
                    entered(STATION_HEAD, PLACE),
                    review(1, CorrectedField.SETTLEMENT_PLACE, "Registration"));
            decided.when(done(), by(DISTRICT_APPROVER)).expectException(broken("FOUR-EYES"));
            decided.when(done(), by(Actors.SECOND_APPROVER))
                    .expectEvents(new CorrectionReviewed(CASE, ON, 1, "STANDS"));
        }

        @Test
        void orByWhoWorkedOnTheCaseInAnotherPhaseOrPutRightWhatWasBuilt() {
            given(
                    entered(STREET_WORKER, reported(SERVICE, REPORTED)), ACCEPTED,
                    entered(DISTRICT_APPROVER, application()),
                    entered(STATION_HEAD, PLACE),
                    review(1, CorrectedField.SETTLEMENT_PLACE, "Registration"),
                    entered(DISTRICT_APPROVER, ACCEPTED))
                    .when(done(), by(DISTRICT_APPROVER))
                    .expectEvents(new CorrectionReviewed(CASE, ON, 1, "STANDS"));
        }

        @Test
        void onceAndOnlyWhereOneIsOpen() {
            onTime().when(done(), by(DISTRICT_APPROVER)).expectException(broken("CORRECTION-REVIEW"));
            opened().andGiven(new CorrectionReviewed(CASE, ON, 1, "STANDS"))
                    .when(done(), by(DISTRICT_APPROVER))
                    .expectException(broken("CORRECTION-REVIEW"));
        }

        @Test
        void keepsTheCaseOpen() {
            opened().when(new CloseCase(CASE, ON, "SETTLED"), by(Actors.DISTRICT_OFFICER))
                    .expectException(broken("CASE-BUSY"));
        }

        private static ApplicationSubmitted application() {
            Due accept = Deadlines.workingDays(LAW.rules().inForce("HRD-12", REPORTED), REPORTED, 5, LAW.calendar());
            return new ApplicationSubmitted(
                    CASE, REPORTED, 1, "ILLNESS", Personal.of("说明"), "VISIT", STREET, accept);
        }

        @Test
        void anIncomeThatTheStreetJudgedByIsLookedAtAgain() {
            HouseholdSurveyed survey = new HouseholdSurveyed(
                    CASE, REPORTED, 1, List.of("HOUSEHOLD_VISIT"), Money.ofFen(300_000), Money.ofFen(0), 3, false,
                    Personal.of("属实"));
            TestExecutor<VeteranCase> surveyed = given(
                    application(), survey);
            head(surveyed, correct(2, CorrectedField.SURVEYED_INCOME, "200000"))
                    .expectEvents(corrected(2, CorrectedField.SURVEYED_INCOME, 300_000, 200_000));
            head(
                    given(
                            application(),
                            survey,
                            new StreetReviewed(CASE, REPORTED, 1, Money.ofFen(100_000))),
                    correct(2, CorrectedField.SURVEYED_INCOME, "200000"))
                    .expectEvents(
                            corrected(2, CorrectedField.SURVEYED_INCOME, 300_000, 200_000),
                            review(2, CorrectedField.SURVEYED_INCOME, "Hardship"));
        }
    }
}
