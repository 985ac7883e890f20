package org.veterancare.command.deadlines;

import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.PRIVACY_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.CaseFixture.withChangedPeriods;
import static org.veterancare.command.Rejections.broken;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.deadlines.DeadlineCommand.PauseDeadline;
import org.veterancare.command.deadlines.DeadlineCommand.RecomputeDeadline;
import org.veterancare.command.deadlines.DeadlineCommand.ResumeDeadline;
import org.veterancare.command.privacy.PrivacyCommand.ArchiveCase;
import org.veterancare.command.registration.RegistrationCommand.DecideForfeiture;
import org.veterancare.command.registration.RegistrationCommand.FlagOverdueReport;
import org.veterancare.command.registration.Reports;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementDenied;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlinePaused;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.DeadlineEvent.DeadlineResumed;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.HardshipEvent.ObjectionRaised;
import org.veterancare.events.HardshipEvent.ObjectionResolved;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.ServiceRegistrationConfirmed;
import org.veterancare.events.SettlementEvent.ServiceRegistrationReminded;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.Timeliness;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;
import org.veterancare.law.RuleBroken;
import org.veterancare.law.StandstillGrounds;
import org.veterancare.law.StandstillGrounds.Ground;
import org.veterancare.law.TimeToPlace;
import org.veterancare.law.WorkCalendar;

/** Periods stand still on the law's grounds only, go on with exactly what is left, and are counted again as facts (F12, TIM-06). */
class RunningPeriodsTest {

    private static final LocalDate ACCEPTED_ON = LocalDate.of(2025, 9, 22);
    private static final LocalDate STOPPED_ON = LocalDate.of(2025, 9, 26);
    private static final LocalDate GOES_ON = LocalDate.of(2025, 10, 13);
    private static final String REVIEW = "HARDSHIP_REVIEW";
    private static final String ASSISTANCE = "ASSISTANCE_REQUESTED";
    private static final Due REVIEW_BY = workingDays("HRD-12", ACCEPTED_ON, 10);
    private static final StoodStill STILL = new StoodStill(STOPPED_ON, GOES_ON, ASSISTANCE);
    private static final LocalDate MOVED_TO = LocalDate.of(2025, 10, 21);
    private static final DeadlinePaused PAUSED = new DeadlinePaused(
            CASE, STOPPED_ON, REVIEW, "1", REVIEW_BY, ASSISTANCE);
    private static final DeadlineResumed RESUMED = new DeadlineResumed(
            CASE, GOES_ON, REVIEW, "1", REVIEW_BY, on(REVIEW_BY, MOVED_TO), List.of(STILL));

    private static Due workingDays(String rule, LocalDate base, int days) {
        return Deadlines.workingDays(LAW.rules().inForce(rule, base), base, days, LAW.calendar());
    }

    private static Due on(Due due, LocalDate day) {
        return new Due(due.rule(), due.ruleVersion(), due.base(), day, day, due.calendarVersion());
    }

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    /** An application that the street has taken in and now surveys. */
    private static TestExecutor<VeteranCase> surveying(Object... more) {
        Due acceptBy = workingDays("HRD-12", ACCEPTED_ON.minusDays(3), 5);
        ApplicationSubmitted submitted = new ApplicationSubmitted(
                CASE, ACCEPTED_ON.minusDays(3), 1, "ILLNESS", Personal.of("说明"), "VISIT", Actors.STREET, acceptBy);
        return given(submitted, new ApplicationAccepted(CASE, ACCEPTED_ON, 1, REVIEW_BY)).andGiven(more);
    }

    private static PauseDeadline pause(LocalDate on, String deadline, String ref, Ground ground) {
        return new PauseDeadline(CASE, on, deadline, ref, ground);
    }

    @Nested
    class StandingStill {

        @Test
        void s67TheStreetsOwnClockStandsStillWhileAnotherOfficeHelpsWithTheSurvey() {
            surveying().when(pause(STOPPED_ON, REVIEW, "1", Ground.ASSISTANCE_REQUESTED), by(STREET_WORKER))
                    .expectEvents(PAUSED);
        }

        @Test
        void f12SevenWorkingDaysOverTheNationalHolidayMoveTheLastDayByExactlySevenWorkingDays() {
            assertEquals(LocalDate.of(2025, 10, 11), REVIEW_BY.dueOn());
            surveying(PAUSED)
                    .when(new ResumeDeadline(CASE, GOES_ON, REVIEW, "1"), by(STREET_WORKER))
                    .expectEvents(RESUMED);
        }

        @Test
        void f12ASecondStandstillIsLeftOutBesideTheFirst() {
            LocalDate again = LocalDate.of(2025, 10, 20);
            DeadlinePaused second = new DeadlinePaused(
                    CASE, again, REVIEW, "1", RESUMED.due(), "MATERIALS_REQUESTED");
            surveying(PAUSED, RESUMED)
                    .when(pause(again, REVIEW, "1", Ground.MATERIALS_REQUESTED), by(STREET_WORKER))
                    .expectEvents(second);
            List<StoodStill> both = List.of(
                    STILL, new StoodStill(again, again.plusDays(1), "MATERIALS_REQUESTED"));
            surveying(PAUSED, RESUMED, second)
                    .when(new ResumeDeadline(CASE, again.plusDays(1), REVIEW, "1"), by(STREET_WORKER))
                    .expectEvents(new DeadlineResumed(
                            CASE, again.plusDays(1), REVIEW, "1", RESUMED.due(),
                            on(REVIEW_BY, LocalDate.of(2025, 10, 22)), both));
        }

        @ParameterizedTest
        @CsvSource({
            // a ground that stops other periods
            "2025-09-26, HARDSHIP_REVIEW, 1, HEARING",
            "2025-09-26, HARDSHIP_REVIEW, 1, FORCE_MAJEURE",
            // no such period runs
            "2025-09-26, HARDSHIP_REVIEW, 2, APPRAISAL",
            "2025-09-26, HARDSHIP_ACCEPTANCE, 1, MATERIALS_REQUESTED",
            "2025-09-26, NO_SUCH_TASK, , APPRAISAL",
            // the period starts the day after its base, and ends with its last day
            "2025-09-22, HARDSHIP_REVIEW, 1, APPRAISAL",
            "2025-10-12, HARDSHIP_REVIEW, 1, APPRAISAL"
        })
        void stillGroundAPeriodStandsStillOnlyWhileItRunsAndOnAGroundOfTheLaw(
                LocalDate on, String deadline, String ref, Ground ground) {
            surveying().when(pause(on, deadline, ref, ground), by(STREET_WORKER))
                    .expectException(broken("STILL-GROUND"));
        }

        @Test
        void stillGroundWhatStandsStillIsNotStoppedAgainAndWhatRunsDoesNotGoOn() {
            surveying(PAUSED)
                    .when(pause(STOPPED_ON, REVIEW, "1", Ground.APPRAISAL), by(STREET_WORKER))
                    .expectException(broken("STILL-GROUND"));
            surveying()
                    .when(new ResumeDeadline(CASE, GOES_ON, REVIEW, "1"), by(STREET_WORKER))
                    .expectException(broken("STILL-GROUND"));
            surveying(PAUSED)
                    .when(new ResumeDeadline(CASE, STOPPED_ON, REVIEW, "1"), by(STREET_WORKER))
                    .expectException(broken("STILL-GROUND"));
            surveying(PAUSED, RESUMED)
                    .when(pause(GOES_ON.minusDays(1), REVIEW, "1", Ground.APPRAISAL), by(STREET_WORKER))
                    .expectException(broken("STILL-GROUND"));
        }

        @Test
        void stillGroundTheReportItselfKnowsNoStandstill() {
            given(Reports.noticed(Reports.selfEmployed(ACCEPTED_ON), ACCEPTED_ON))
                    .when(pause(STOPPED_ON, "REPORT", "", Ground.FORCE_MAJEURE), by(STATION_HEAD))
                    .expectException(broken("STILL-GROUND"));
        }

        /** The same application is reviewed again, by the day that was set. */
        @Test
        void hrd06AfterAnUpheldObjectionTheReviewRunsOnAsItDid() {
            LocalDate on = GOES_ON.plusDays(1);
            Object[] upheld = {
                PAUSED, RESUMED,
                new NoticePublished(
                        CASE, GOES_ON, 1, Personal.of("陈"), "UP_TO_3000_YUAN",
                        Deadlines.officeDays(LAW.rules().inForce("HRD-06", GOES_ON), GOES_ON, 7)),
                new ObjectionRaised(CASE, on, 1, Personal.of("异议")),
                new ObjectionResolved(CASE, on, 1, true, Personal.of("成立"))};
            DeadlinePaused again = new DeadlinePaused(CASE, on, REVIEW, "1", RESUMED.due(), ASSISTANCE);
            surveying(upheld)
                    .when(pause(on, REVIEW, "1", Ground.ASSISTANCE_REQUESTED), by(STREET_WORKER))
                    .expectEvents(again);
            surveying(upheld)
                    .andGiven(again)
                    .when(new ResumeDeadline(CASE, on.plusDays(1), REVIEW, "1"), by(STREET_WORKER))
                    .expectEvents(new DeadlineResumed(
                            CASE, on.plusDays(1), REVIEW, "1", RESUMED.due(), on(REVIEW_BY, MOVED_TO.plusDays(1)),
                            List.of(STILL, new StoodStill(on, on.plusDays(1), ASSISTANCE))));
            surveying(upheld[0], upheld[1], upheld[2])
                    .when(pause(on, REVIEW, "1", Ground.ASSISTANCE_REQUESTED), by(STREET_WORKER))
                    .expectException(broken("STILL-GROUND"));
        }

        @Test
        void stillGroundWhereNothingRunsThatAGroundStopsNoStandstillIsOffered() {
            ReportingNoticeIssued issued = Reports.noticed(Reports.selfEmployed(ACCEPTED_ON), ACCEPTED_ON);
            LocalDate overdue = issued.due().dueOn().plusDays(1);
            given(issued)
                    .when(new FlagOverdueReport(CASE, overdue), by(TIMER))
                    .expectState(late -> assertThrows(RuleBroken.class, () -> late.admit(PauseDeadline.class)));
        }

        /** Which periods a ground stops stands in the data, and the owner's may be other ones. */
        @Test
        void stillGroundThePeriodsThatStandStillAreThoseOfTheLawInForce() {
            StandstillGrounds grounds = StandstillGrounds.load(new ByteArrayInputStream(
                    """
                        version: "next"
                        note: made up
                        grounds:
                          - { ground: APPRAISAL, rule: STILL-APPRAISAL, evidence: P, source: made up, deadlines: [ENTITLEMENT_DECISION] }
                        """.getBytes(
                            StandardCharsets.UTF_8)));
            Law owners = new Law(LAW.rules(), LAW.calendar(), LAW.policy(), LAW.regions(), LAW.bundle(),
                    LAW.benefits(), LAW.providers(), grounds, LAW.processing(), LAW.changed());
            Due handleBy = workingDays("BEN-09", ACCEPTED_ON, 20);
            fixture(owners).given(opened())
                    .andGiven(new EntitlementApplied(CASE, ACCEPTED_ON, 1, "DISABLED_SERVICEMAN", handleBy))
                    .when(pause(STOPPED_ON, "ENTITLEMENT_DECISION", "1", Ground.APPRAISAL), by(DISTRICT_OFFICER))
                    .expectEvents(new DeadlinePaused(
                            CASE, STOPPED_ON, "ENTITLEMENT_DECISION", "1", handleBy, "APPRAISAL"));
        }

        @Test
        void theGroundsOfTheCommandAreThoseOfTheLawsData() {
            assertEquals(
                    LAW.standstill().codes(),
                    Arrays.stream(Ground.values()).map(Enum::name).sorted().collect(Collectors.toList()));
            // every period that a ground stops is one the case keeps
            assertTrue(List.of(
                    DeadlineEvent.FORFEITURE_ANSWER, DeadlineEvent.SCORE_NOTICE, DeadlineEvent.UNCLAIMED_LETTER,
                    DeadlineEvent.HARDSHIP_ACCEPTANCE, DeadlineEvent.HARDSHIP_REVIEW, DeadlineEvent.HARDSHIP_DECISION)
                    .containsAll(LAW.standstill().deadlines()));
        }
    }

    @Nested
    class AnAnswerThatForceMajeureHolds {

        private final LocalDate servedOn = LocalDate.of(2025, 8, 6);
        private final Due answerBy = workingDays("REG-05", servedOn, 15);
        private final LocalDate afterwards = answerBy.dueOn().plusDays(1);
        private final DeadlinePaused flooded = new DeadlinePaused(
                CASE, servedOn.plusDays(5), "FORFEITURE_ANSWER", "", answerBy, "FORCE_MAJEURE");

        private TestExecutor<VeteranCase> heard(Object... more) {
            Service service = Reports.selfEmployed(LocalDate.of(2025, 6, 2));
            return given(
                    entered(STREET_WORKER, Reports.receivedTooLate(service, LocalDate.of(2025, 8, 4))),
                    new ForfeitureNoticeServed(CASE, servedOn, "徐退役军人〔2025〕31号", answerBy))
                    .andGiven(more);
        }

        private DecideForfeiture forfeit(LocalDate on) {
            return new DecideForfeiture(CASE, on, false, Personal.of("听取"));
        }

        @Test
        void reg05NothingIsForfeitedWhileThePeriodToAnswerStandsStill() {
            heard().when(forfeit(afterwards), by(DISTRICT_APPROVER)).expectSuccessfulHandlerExecution();
            heard(flooded)
                    .when(forfeit(afterwards.plusYears(1)), by(DISTRICT_APPROVER))
                    .expectException(broken("REG-05"));
        }

        @Test
        void reg05AndThenOnlyAfterTheDaysThatAreLeft() {
            LocalDate gone = servedOn.plusDays(12);
            StoodStill days = new StoodStill(flooded.occurredOn(), gone, "FORCE_MAJEURE");
            Due moved = on(answerBy, LocalDate.of(2025, 9, 3));
            heard(flooded)
                    .when(new ResumeDeadline(CASE, gone, "FORFEITURE_ANSWER", null), by(DISTRICT_OFFICER))
                    .expectEvents(new DeadlineResumed(
                            CASE, gone, "FORFEITURE_ANSWER", "", answerBy, moved, List.of(days)));
            DeadlineResumed goesOn = new DeadlineResumed(
                    CASE, gone, "FORFEITURE_ANSWER", "", answerBy, moved, List.of(days));
            heard(flooded, goesOn).when(forfeit(moved.dueOn()), by(DISTRICT_APPROVER))
                    .expectException(broken("REG-05"));
            heard(flooded, goesOn).when(forfeit(moved.dueOn().plusDays(1)), by(DISTRICT_APPROVER))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class CountedAgain {

        private final LocalDate wrong = LocalDate.of(2025, 6, 2);
        private final LocalDate right = LocalDate.of(2025, 6, 5);
        private final LocalDate reported = LocalDate.of(2025, 7, 2);
        private final LocalDate corrected = LocalDate.of(2025, 7, 8);
        private final Due registerBy = Deadlines.citizenDays(
                LAW.rules().inForce("REG-11", wrong), wrong, 40, LAW.calendar());
        private final Due registerByRight = Deadlines.citizenDays(
                LAW.rules().inForce("REG-11", right), right, 40, LAW.calendar());
        private final Due idCardBy = Deadlines.officeDays(LAW.rules().inForce("ONE-05", reported), reported, 60);
        private final ServiceRegistrationReminded reminded = new ServiceRegistrationReminded(
                CASE, reported, registerBy);

        private TestExecutor<VeteranCase> soldier(Object... more) {
            return given(Reports.reported(Reports.selfEmployed(wrong), reported)).andGiven(more);
        }

        private CorrectFact correct() {
            return new CorrectFact(
                    CASE, corrected, 1L, CorrectedField.DISCHARGE_APPROVED_ON, right.toString(), null);
        }

        private FactCorrected correction() {
            return new FactCorrected(
                    CASE, corrected, 1, CorrectedField.DISCHARGE_APPROVED_ON, wrong.toString(), right.toString(), null,
                    null);
        }

        /** The district accepted the veteran on what the report said. */
        private CorrectionReviewOpened accepted(long report) {
            return new CorrectionReviewOpened(
                    CASE, corrected, 1, report, CorrectedField.DISCHARGE_APPROVED_ON, List.of("Registration"));
        }

        private ReportDueRecomputed reportAgain() {
            Due due = Deadlines.citizenDays(LAW.rules().inForce("REG-02", right), right, 30, LAW.calendar());
            Due tolerance = Deadlines.citizenDays(
                    LAW.rules().inForce("REG-04", right), due.dueOn(), 30, LAW.calendar());
            return new ReportDueRecomputed(CASE, corrected, due, tolerance, Timeliness.ON_TIME, 0, null);
        }

        private DeadlineRecomputed again(String deadline, String ref) {
            return new DeadlineRecomputed(
                    CASE, corrected, deadline, ref, registerBy, registerByRight, List.of(),
                    DeadlineRecomputed.CORRECTION);
        }

        @Test
        void tim06ACorrectedDischargeCountsTheFortyDaysOfTheReminderAgainAsAFact() {
            soldier(reminded)
                    .when(correct(), by(STATION_HEAD))
                    .expectEvents(correction(), reportAgain(), again("SERVICE_REGISTRATION", ""));
        }

        @Test
        void tim06TheFortyDaysRunFromTheReportOnAndAreCountedAgainBeforeAnybodyUrges() {
            VeteranReported told = Reports.told(Reports.reported(Reports.selfEmployed(wrong), reported));
            given(told)
                    .when(correct(), by(STATION_HEAD))
                    .expectEvents(correction(), reportAgain(), again("SERVICE_REGISTRATION", ""));
            given(told, new ServiceRegistrationConfirmed(CASE, reported))
                    .when(correct(), by(STATION_HEAD))
                    .expectEvents(correction(), reportAgain());
        }

        @Test
        void tim06WithAReportThatWasASlipItsDaysAreOver() {
            given(
                    Reports.noticed(Reports.selfEmployed(wrong), wrong),
                    Reports.told(Reports.reported(Reports.selfEmployed(wrong), reported)),
                    new FactReversed(CASE, reported, 2, "VeteranReported"))
                    .when(
                            new CorrectFact(
                                    CASE, corrected, 1L, CorrectedField.DISCHARGE_APPROVED_ON, right.toString(), null),
                            by(STATION_HEAD))
                    .expectEventsMatching(payloadsMatching(predicate(facts -> facts.stream()
                            .noneMatch(DeadlineRecomputed.class::isInstance))));
        }

        @Test
        void tim06WhatIsConfirmedAlreadyIsNotCountedAgain() {
            soldier(reminded, new ServiceRegistrationConfirmed(CASE, reported))
                    .when(correct(), by(STATION_HEAD))
                    .expectEvents(correction(), reportAgain());
        }

        @Test
        void tim06AfterASlipIsTakenBackItRunsAgainAndIsCountedAgain() {
            soldier(
                    reminded, new ServiceRegistrationConfirmed(CASE, reported),
                    new FactReversed(CASE, reported, 3, "ServiceRegistrationConfirmed"))
                    .when(correct(), by(STATION_HEAD))
                    .expectEvents(correction(), reportAgain(), again("SERVICE_REGISTRATION", ""));
        }

        @Test
        void tim06OfTheBundleOnlyTheItemThatRunsFromTheDischargeMoves() {
            BundleStarted started = new BundleStarted(
                    CASE, reported, "one-stop-2024.2",
                    List.of(
                            new BundleItem("RESERVE_REGISTRATION", "ARMED_FORCES_DEPARTMENT", registerBy),
                            new BundleItem("ID_CARD", "POLICE", idCardBy)));
            soldier(new SettlementAccepted(CASE, reported, false, null), started)
                    .when(correct(), by(STATION_HEAD))
                    .expectEvents(
                            correction(), reportAgain(), again("BUNDLE_ITEM", "RESERVE_REGISTRATION"), accepted(1));
        }

        @Test
        void tim06ACorrectedCategoryCountsTheItemOfTheServiceRecordAgainToo() {
            BundleStarted started = new BundleStarted(
                    CASE, reported, "national-2024.1",
                    List.of(
                            new BundleItem("RESERVE_REGISTRATION", "ARMED_FORCES_DEPARTMENT", registerBy),
                            new BundleItem("ID_CARD", "POLICE", idCardBy)));
            Due officers = Deadlines.citizenDays(
                    LAW.rules().inForce("REG-11", reported), reported, 30, LAW.calendar());
            soldier(new SettlementAccepted(CASE, reported, false, null), started)
                    .when(
                            new CorrectFact(
                                    CASE, corrected, 1L, CorrectedField.SERVICE, "OFFICER//DEMOBILIZATION", null),
                            by(STATION_HEAD))
                    .expectEvents(
                            new FactCorrected(
                                    CASE, corrected, 1, CorrectedField.SERVICE, "NCO/JUNIOR_NCO/SELF_EMPLOYMENT",
                                    "OFFICER//DEMOBILIZATION", null, null),
                            new DeadlineRecomputed(
                                    CASE, corrected, "BUNDLE_ITEM", "RESERVE_REGISTRATION", registerBy, officers,
                                    List.of(), DeadlineRecomputed.CORRECTION),
                            new CorrectionReviewOpened(
                                    CASE, corrected, 1, 1, CorrectedField.SERVICE,
                                    List.of("Registration", "OneStopBundle")));
        }

        @Test
        void tim06AnOfficersThirtyDaysStayWithTheDayThePlaceWasFixed() {
            Service officer = Reports.transferredOfficer(wrong);
            given(
                    Reports.noticed(officer, wrong, reported), Reports.reported(officer, reported),
                    new SettlementAccepted(CASE, wrong, false, null),
                    new ServiceRegistrationReminded(
                            CASE, reported,
                            Deadlines.citizenDays(LAW.rules().inForce("REG-11", wrong), wrong, 30, LAW.calendar())))
                    .when(
                            new CorrectFact(
                                    CASE, corrected, 2L, CorrectedField.DISCHARGE_APPROVED_ON,
                                    wrong.minusDays(1).toString(), null),
                            by(STATION_HEAD))
                    .expectEvents(
                            new FactCorrected(
                                    CASE, corrected, 2, CorrectedField.DISCHARGE_APPROVED_ON, wrong.toString(),
                                    wrong.minusDays(1).toString(), null, null),
                            accepted(2));
        }
    }

    @Nested
    class AnotherTableOfHolidays {

        private final LocalDate approved = LocalDate.of(2025, 9, 1);
        private final ReportingNoticeIssued issued = Reports.noticed(Reports.selfEmployed(approved), approved);

        /** The holiday of October lasts a day longer, and the Saturday after it is worked no more. */
        private final Law next = LAW.under(WorkCalendar.load(new ByteArrayInputStream("""
            version: "cn-next"
            note: made up
            years:
              - year: 2025
                evidence: P
                source: made up
                holidays:
                  - { name: 国庆节, from: 2025-10-01, to: 2025-10-09 }
                workdays: [2025-09-28]
            """.getBytes(StandardCharsets.UTF_8))));

        private final Due due = new Due(
                "REG-02", issued.due().ruleVersion(), approved, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 10),
                "cn-next");
        private final Due tolerance = new Due(
                "REG-04", issued.tolerance().ruleVersion(), LocalDate.of(2025, 10, 10), LocalDate.of(2025, 11, 9),
                LocalDate.of(2025, 11, 10), "cn-next");

        private TestExecutor<VeteranCase> underTheNext(Object... facts) {
            return fixture(next).given(opened()).andGiven(facts);
        }

        private DeadlineRecomputed moved(String deadline, Due before, Due after) {
            return new DeadlineRecomputed(
                    CASE, ACCEPTED_ON, deadline, "", before, after, List.of(), DeadlineRecomputed.HOLIDAY_TABLE);
        }

        @Test
        void s04TheRolledLastDayToReportAndItsToleranceMoveWithTheTable() {
            assertEquals(LocalDate.of(2025, 10, 9), issued.due().dueOn());
            underTheNext(issued)
                    .when(new RecomputeDeadline(CASE, ACCEPTED_ON, "REPORT", null), by(DISTRICT_OFFICER))
                    .expectEvents(
                            moved("REPORT", issued.due(), due),
                            moved("REPORT_TOLERANCE", issued.tolerance(), tolerance));
        }

        @Test
        void s04TheTimerThenWaitsForTheNewDay() {
            Object[] facts = {issued, moved("REPORT", issued.due(), due),
                moved("REPORT_TOLERANCE", issued.tolerance(), tolerance)};
            underTheNext(facts)
                    .when(new FlagOverdueReport(CASE, due.dueOn()), by(TIMER))
                    .expectException(broken("REG-02"));
            underTheNext(facts)
                    .when(new FlagOverdueReport(CASE, due.dueOn().plusDays(1)), by(TIMER))
                    .expectEvents(new ReportingOverdue(CASE, due.dueOn().plusDays(1), due));
        }

        @Test
        void tim06WorkingDaysAreCountedAgainWithWhatStoodStill() {
            fixture(next).given(opened())
                    .andGiven(
                            new ApplicationSubmitted(
                                    CASE, ACCEPTED_ON, 1, "ILLNESS", Personal.of("说明"), "VISIT", Actors.STREET,
                                    REVIEW_BY),
                            new ApplicationAccepted(CASE, ACCEPTED_ON, 1, REVIEW_BY), PAUSED, RESUMED)
                    .when(new RecomputeDeadline(CASE, GOES_ON, REVIEW, "1"), by(DISTRICT_OFFICER))
                    .expectEvents(new DeadlineRecomputed(
                            CASE, GOES_ON, REVIEW, "1", RESUMED.due(),
                            new Due("HRD-12", "1", ACCEPTED_ON, MOVED_TO, MOVED_TO, "cn-next"), List.of(STILL),
                            DeadlineRecomputed.HOLIDAY_TABLE));
        }

        private final LocalDate decided = LocalDate.of(2025, 8, 8);
        private final Due contestBy = Remedy.from(decided, LAW);
        private final EntitlementDenied denied = new EntitlementDenied(
                CASE, decided, 1, "NOT_IN_NEED", "PEN-R", null, Personal.of("理由"), contestBy);

        private DeadlineRecomputed contestedLater() {
            return new DeadlineRecomputed(
                    CASE, ACCEPTED_ON, "REMEDY", "2", contestBy, Remedy.from(decided, next), List.of(),
                    DeadlineRecomputed.HOLIDAY_TABLE);
        }

        @Test
        void sus04TheDaysToContestADecisionMoveWithTheTableAndTheFileIsKeptUntilThen() {
            assertEquals(LocalDate.of(2025, 10, 9), contestBy.dueOn());
            EntitlementApplied applied = new EntitlementApplied(CASE, decided, 1, "MARTYR_SURVIVOR", null);
            underTheNext(applied, denied)
                    .when(new RecomputeDeadline(CASE, ACCEPTED_ON, "REMEDY", "2"), by(DISTRICT_OFFICER))
                    .expectEvents(contestedLater());
            underTheNext(applied, denied, contestedLater(), new CaseClosed(CASE, ACCEPTED_ON, "OTHER"))
                    .when(new ArchiveCase(CASE, contestBy.dueOn().plusDays(1)), by(PRIVACY_OFFICER))
                    .expectException(broken("SUS-04"));
            underTheNext(applied, denied)
                    .when(new RecomputeDeadline(CASE, ACCEPTED_ON, "REMEDY", "1"), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06"));
        }

        /** The decision that stands keeps its days, and the case until then. */
        @Test
        void sus04WhatWasQuashedIsNotCountedAgainAndKeepsNoFile() {
            Due until = Remedy.from(decided.plusDays(9), LAW);
            TreatmentCancelledForFraud fraud = new TreatmentCancelledForFraud(
                    CASE, decided.plusDays(9), "TRAINING", "D-1", Money.ofFen(0), until);
            FraudDecisionRevoked quashed = new FraudDecisionRevoked(
                    CASE, ACCEPTED_ON, "TRAINING", "D-2", Money.ofFen(0));
            Object[] facts = {new EntitlementApplied(CASE, decided, 1, "MARTYR_SURVIVOR", null), denied, fraud,
                quashed};
            CaseClosed closed = new CaseClosed(CASE, ACCEPTED_ON, "OTHER");
            ArchiveCase archive = new ArchiveCase(CASE, contestBy.dueOn().plusDays(1));
            underTheNext(facts)
                    .when(new RecomputeDeadline(CASE, ACCEPTED_ON, "REMEDY", "3"), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06", "deadline", "REMEDY"));
            underTheNext(facts)
                    .when(new RecomputeDeadline(CASE, ACCEPTED_ON, "REMEDY", "2"), by(DISTRICT_OFFICER))
                    .expectEvents(contestedLater());
            underTheNext(facts).andGiven(closed).when(archive, by(PRIVACY_OFFICER)).expectSuccessfulHandlerExecution();
            underTheNext(facts[0], denied, fraud, closed)
                    .when(archive, by(PRIVACY_OFFICER))
                    .expectException(broken("SUS-04"));
        }

        /** The person may contest it although nothing else is done in the case (SUS-04). */
        @Test
        void sus04TheDaysToContestMoveAlsoInACaseThatIsOver() {
            EntitlementApplied applied = new EntitlementApplied(CASE, decided, 1, "MARTYR_SURVIVOR", null);
            CaseClosed closed = new CaseClosed(CASE, ACCEPTED_ON, "OTHER");
            CaseId other = CaseId.of("01937b5e-0000-7000-8000-00000000000f");
            for (CaseEvent over : List.of(
                    closed,
                    new CaseMerged(CASE, ACCEPTED_ON, other, "sha256:" + "0".repeat(64)),
                    new CaseTransferredOut(CASE, ACCEPTED_ON, "310106", "JA-7", null))) {
                underTheNext(applied, denied, over)
                        .when(new RecomputeDeadline(CASE, ACCEPTED_ON, "REMEDY", "2"), by(DISTRICT_OFFICER))
                        .expectEvents(contestedLater());
            }
            CaseMerged merged = new CaseMerged(CASE, ACCEPTED_ON, other, "sha256:" + "0".repeat(64));
            RecomputeDeadline report = new RecomputeDeadline(CASE, ACCEPTED_ON, "REPORT", null);
            underTheNext(issued, merged).when(report, by(DISTRICT_OFFICER)).expectException(broken("TIM-06"));
            underTheNext(issued, merged, new FactReversed(CASE, ACCEPTED_ON, 2, "CaseMerged"))
                    .when(report, by(DISTRICT_OFFICER))
                    .expectSuccessfulHandlerExecution();
            underTheNext(applied, denied, closed, new CaseArchived(
                    CASE, ACCEPTED_ON, "SERVICES", ACCEPTED_ON.plusYears(10), "1"))
                    .when(new RecomputeDeadline(CASE, ACCEPTED_ON, "REMEDY", "2"), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
            underTheNext(issued, applied, denied, closed)
                    .when(new RecomputeDeadline(CASE, ACCEPTED_ON, "REPORT", null), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06"));
            underTheNext(issued, closed)
                    .when(new RecomputeDeadline(CASE, ACCEPTED_ON, "REPORT", null), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06"));
        }

        @Test
        void tim06WhatTheTableInForceDoesNotMoveIsNotCountedAgain() {
            surveying()
                    .when(new RecomputeDeadline(CASE, GOES_ON, REVIEW, "1"), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06"));
            surveying(PAUSED)
                    .when(new RecomputeDeadline(CASE, GOES_ON, REVIEW, "1"), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06"));
            given().when(new RecomputeDeadline(CASE, GOES_ON, REVIEW, "1"), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06"));
        }
    }

    @Nested
    class AnotherLengthByTheLaw {

        private final LocalDate inForce = LocalDate.of(2025, 10, 1);
        private final Law next = withChangedPeriods(
                "rule: HRD-12, deadline: HARDSHIP_REVIEW, from: 2025-10-01, was: 10, length: 15, unit: WORKING_DAYS",
                "rule: REG-02, deadline: REPORT, from: 2025-10-01, was: 30, length: 45, unit: DAYS",
                "rule: PLC-02, deadline: PLACEMENT, from: 2025-10-01, was: 6, length: 9, unit: MONTHS");

        private TestExecutor<VeteranCase> underTheNext(Object... facts) {
            return fixture(next).given(opened()).andGiven(facts);
        }

        private DeadlineRecomputed longer(String deadline, String ref, Due before, Due after, StoodStill... days) {
            return new DeadlineRecomputed(
                    CASE, inForce, deadline, ref, before, after, List.of(days), DeadlineRecomputed.LAW_CHANGE);
        }

        private Object[] accepted(Object... more) {
            List<Object> facts = new ArrayList<>(List.of(
                    new ApplicationSubmitted(
                            CASE, ACCEPTED_ON, 1, "ILLNESS", Personal.of("说明"), "VISIT", Actors.STREET, REVIEW_BY),
                    new ApplicationAccepted(CASE, ACCEPTED_ON, 1, REVIEW_BY)));
            facts.addAll(List.of(more));
            return facts.toArray();
        }

        @Test
        void tim06AReviewThatRunsGetsTheNewLengthAsAFactThatSaysWhy() {
            underTheNext(accepted())
                    .when(new RecomputeDeadline(CASE, inForce, REVIEW, "1"), by(DISTRICT_OFFICER))
                    .expectEvents(longer(REVIEW, "1", REVIEW_BY, workingDays("HRD-12", ACCEPTED_ON, 15)));
        }

        @Test
        void tim06OnceAppliedItIsNotAppliedAgainAndNotBeforeItsDay() {
            Due after = workingDays("HRD-12", ACCEPTED_ON, 15);
            underTheNext(accepted(longer(REVIEW, "1", REVIEW_BY, after)))
                    .when(new RecomputeDeadline(CASE, inForce, REVIEW, "1"), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06"));
            underTheNext(accepted())
                    .when(new RecomputeDeadline(CASE, inForce.minusDays(1), REVIEW, "1"), by(DISTRICT_OFFICER))
                    .expectException(broken("TIM-06"));
        }

        @Test
        void tim06TheReportThatIsAwaitedIsDueLaterAndItsToleranceRunsFromTheNewDay() {
            LocalDate approved = LocalDate.of(2025, 9, 8);
            ReportingNoticeIssued issued = Reports.noticed(Reports.selfEmployed(approved), approved);
            Due due = Deadlines.citizenDays(
                    LAW.rules().inForce("REG-02", approved), approved, 45, LAW.calendar());
            Due tolerance = Deadlines.citizenDays(
                    LAW.rules().inForce("REG-04", due.dueOn()), due.dueOn(), 30, LAW.calendar());
            DeadlineRecomputed[] moved = {longer("REPORT", "", issued.due(), due),
                longer("REPORT_TOLERANCE", "", issued.tolerance(), tolerance)};
            underTheNext(issued)
                    .when(new RecomputeDeadline(CASE, inForce, "REPORT", null), by(DISTRICT_OFFICER))
                    .expectEvents(moved[0], moved[1]);
            underTheNext(issued, moved[0], moved[1])
                    .when(new FlagOverdueReport(CASE, due.dueOn()), by(TIMER))
                    .expectException(broken("REG-02"));
        }

        @Test
        void plc02TheSixMonthsOfAPlacementAreAPeriodThatTheLawMayChangeToo() {
            LocalDate received = LocalDate.of(2025, 6, 18);
            Due six = TimeToPlace.of(received, LAW.rules());
            Due nine = Deadlines.officeMonths(LAW.rules().inForce("PLC-02", received), received, 9);
            underTheNext(new PlacementOpened(CASE, received, "TWELVE_YEARS", "PLC-R", null, received, six, null))
                    .when(new RecomputeDeadline(CASE, inForce, "PLACEMENT", null), by(DISTRICT_OFFICER))
                    .expectEvents(longer("PLACEMENT", "", six, nine));
        }
    }
}
