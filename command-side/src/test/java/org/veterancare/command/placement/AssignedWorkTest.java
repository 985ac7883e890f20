package org.veterancare.command.placement;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.receivedTooLate;
import static org.veterancare.command.registration.Reports.reported;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.ConfirmScore;
import org.veterancare.command.placement.PlacementCommand.DecideRefusal;
import org.veterancare.command.placement.PlacementCommand.FlagOverduePlacement;
import org.veterancare.command.placement.PlacementCommand.FlagOverdueStart;
import org.veterancare.command.placement.PlacementCommand.ImportScore;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.PassOrRefuse;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Disability;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.RefusalNoticeServed;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.SeniorityRecognised;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PlanId;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.law.AssignedWorkBar;
import org.veterancare.law.AssignedWorkGround;

/** The directed channel: from the claim to the post, with both versions of its law. */
class AssignedWorkTest {

    private static final LocalDate DISCHARGED = LocalDate.of(2025, 6, 2);
    private static final LocalDate RECEIVED = LocalDate.of(2025, 6, 18);
    private static final LocalDate SIX_MONTHS_ON = LocalDate.of(2025, 12, 18);
    private static final Due SIX_MONTHS = Waiting.due("PLC-02", SIX_MONTHS_ON);
    private static final LocalDate LETTER_ON = LocalDate.of(2025, 10, 10);
    private static final LocalDate START_BY = LocalDate.of(2025, 11, 9);
    private static final Service NCO = nco(NcoTier.INTERMEDIATE_NCO, DISCHARGED);
    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final PlanId OTHER_PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a2");
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String INSTITUTION = "12310104425012349P";
    private static final String ENTERPRISE = "91310104MA1FR0TE9A";
    private static final String NON_ENTERPRISE = "52310104MJ4954AB7W";
    private static final Personal TEXT = Personal.of("说明");

    private static Service nco(NcoTier tier, LocalDate discharged) {
        return new Service(ServiceCategory.NCO, tier, SettlementMode.ASSIGNED_WORK, discharged);
    }

    private static Service conscript(LocalDate discharged) {
        return new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, discharged);
    }

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    private static TestExecutor<VeteranCase> waiting(Object... more) {
        return given(reported(NCO, RECEIVED), placementOpened()).andGiven(more);
    }

    private static TestExecutor<VeteranCase> selecting(Object... more) {
        return waiting(
                new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH),
                new ScoreConfirmed(CASE, RECEIVED),
                new SelectionOpened(CASE, RECEIVED, PLAN, 3, 8_250, null))
                .andGiven(more);
    }

    private static TestExecutor<VeteranCase> chosen(String employer, Object... more) {
        return selecting(entered(DISTRICT_OFFICER, new PostChosen(CASE, LETTER_ON, PLAN, "P-01", employer, null, null)))
                .andGiven(more);
    }

    private static TestExecutor<VeteranCase> letterIssued(Object... more) {
        return chosen(INSTITUTION, letter(LETTER_ON, startBy(LETTER_ON, START_BY, "2"))).andGiven(more);
    }

    private static PlacementOpened placementOpened() {
        return placementOpened(AssignedWorkGround.TWELVE_YEARS, "PLC-R", null, RECEIVED, SIX_MONTHS_ON);
    }

    private static PlacementOpened placementOpened(
            AssignedWorkGround ground, String law, String waiver, LocalDate received, LocalDate due) {
        return new PlacementOpened(CASE, received, ground.name(), law, waiver, received, sixMonths(received, due),
                null, proof(ground));
    }

    private static Due sixMonths(LocalDate received, LocalDate due) {
        return new Due("PLC-02", "1", received, due, due, "none");
    }

    private static Due startBy(LocalDate letter, LocalDate startBy, String version) {
        return new Due("PLC-05", version, letter, startBy, startBy, "none");
    }

    private static PlacementLetterIssued letter(LocalDate on, Due startBy) {
        return new PlacementLetterIssued(CASE, on, "沪退役军人〔2025〕12号", INSTITUTION, startBy);
    }

    private static OpenPlacement open(LocalDate received, AssignedWorkGround ground, AssignedWorkBar... bars) {
        return new OpenPlacement(CASE, received, ground, Set.of(bars), null, proof(ground));
    }

    private static String proof(AssignedWorkGround ground) {
        return ground.needsProof() || ground == AssignedWorkGround.WAR_DISABILITY ? HASH : null;
    }

    /** As the bureau of the city graded it. */
    private static Object[] graded(DisabilityNature nature, int grade) {
        return new Object[]{
            new EntitlementApplied(CASE, RECEIVED, 1, "DISABLED_SERVICEMAN", null),
            new DisabilityGraded(
                    CASE, RECEIVED, 1, new Disability(nature, grade).toPersonal(), "沪退役军人〔2025〕9号")
        };
    }

    private static OpenPlacement elect(AssignedWorkGround ground, String waiver) {
        return new OpenPlacement(CASE, RECEIVED, ground, Set.of(), waiver, null);
    }

    private static WaitingAllowanceStarted allowance(LocalDate received, long fen) {
        return new WaitingAllowanceStarted(
                CASE, received, YearMonth.from(received), Money.ofFen(fen), LAW.policy().version());
    }

    private static ResultValidator<VeteranCase> officer(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(DISTRICT_OFFICER));
    }

    @Nested
    class TheClaim {

        @Test
        void aGroundOfTheLawOpensTheWaitWithItsAllowanceAndSixMonths() {
            officer(given(reported(NCO, RECEIVED)), open(RECEIVED, AssignedWorkGround.TWELVE_YEARS))
                    .expectEvents(placementOpened(), allowance(RECEIVED, 269_000));
        }

        @ParameterizedTest
        @CsvSource({
            "2013-06-01, MONTH, , ", "2013-06-03, DAY, , ", "2013-06-04, DAY, , certifiedYears",
            "2014-01-01, YEAR, , certifiedYears", "2014-01-01, YEAR, 12, "
        })
        void valDate3TwelveYearsAreThoseThatAreCertifiedOrElseThoseBetweenTheDays(
                LocalDate enlistedOn, DatePrecision precision, Integer certified, String missing) {
            ServicePapersRecorded papers = papers(enlistedOn, precision, certified);
            ResultValidator<VeteranCase> opening = officer(
                    given(reported(NCO, RECEIVED), papers), open(RECEIVED, AssignedWorkGround.TWELVE_YEARS));
            if (missing == null) {
                opening.expectSuccessfulHandlerExecution();
            } else {
                opening.expectException(broken("PLC-01", "missing", missing));
            }
            officer(given(reported(NCO, RECEIVED), papers), open(RECEIVED, AssignedWorkGround.MERIT))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void valDate3PapersThatWereASlipContradictNothing() {
            ServicePapersRecorded eleven = papers(LocalDate.of(2014, 1, 1), DatePrecision.YEAR, null);
            ServicePapersRecorded twelve = papers(LocalDate.of(2014, 1, 1), DatePrecision.YEAR, 12);
            OpenPlacement open = open(RECEIVED, AssignedWorkGround.TWELVE_YEARS);
            officer(given(reported(NCO, RECEIVED), eleven, papersTakenBack(2)), open)
                    .expectSuccessfulHandlerExecution();
            officer(given(reported(NCO, RECEIVED), eleven, twelve, papersTakenBack(3)), open)
                    .expectException(broken("PLC-01"));
        }

        private static FactReversed papersTakenBack(long version) {
            return new FactReversed(CASE, RECEIVED, version, "ServicePapersRecorded");
        }

        @Test
        void valDate3FewerYearsThatAreCertifiedWinOverTheDays() {
            ServicePapersRecorded papers = papers(LocalDate.of(2010, 1, 1), DatePrecision.YEAR, 11);
            officer(given(reported(NCO, RECEIVED), papers), open(RECEIVED, AssignedWorkGround.TWELVE_YEARS))
                    .expectException(broken("PLC-01", "leastYears", 12));
        }

        private static ServicePapersRecorded papers(LocalDate enlistedOn, DatePrecision precision, Integer certified) {
            return new ServicePapersRecorded(
                    CASE, RECEIVED, enlistedOn, precision, certified, DischargePaper.DISCHARGE, RECEIVED,
                    Personal.of("测试签发单位"));
        }

        @Test
        void s33TheSixMonthsAndTheAllowanceRunFromTheReportWheneverTheClaimIsTakenIn() {
            LocalDate august = LocalDate.of(2025, 8, 20);
            officer(given(reported(NCO, RECEIVED)), open(august, AssignedWorkGround.TWELVE_YEARS))
                    .expectEvents(
                            new PlacementOpened(
                                    CASE, august, "TWELVE_YEARS", "PLC-R", null, RECEIVED,
                                    sixMonths(RECEIVED, SIX_MONTHS_ON), null),
                            new WaitingAllowanceStarted(
                                    CASE, august, YearMonth.of(2025, 6), Money.ofFen(269_000), LAW.policy().version()),
                            new WaitingAllowanceAdjusted(
                                    CASE, august, YearMonth.of(2025, 7), Money.ofFen(274_000),
                                    LAW.policy().version()));
            officer(
                    given(reported(NCO, RECEIVED)), open(RECEIVED.minusDays(1), AssignedWorkGround.TWELVE_YEARS))
                    .expectException(broken("VAL-DATE-2"));
        }

        @ParameterizedTest
        @CsvSource({
            "WAR_DISABILITY, WAR, 7, true", "WAR_DISABILITY, DUTY, 7, false", "WAR_DISABILITY, WAR, 9, false",
            "RETIREMENT_WAIVED, WAR, 6, true", "RETIREMENT_WAIVED, WAR, 7, false", "TWELVE_YEARS, DUTY, 7, true"
        })
        void plc01AGroundThatTheCaseContradictsIsNone(
                AssignedWorkGround ground, DisabilityNature nature, int grade, boolean passes) {
            ResultValidator<VeteranCase> opening = officer(
                    given(reported(NCO, RECEIVED)).andGiven(graded(nature, grade)),
                    new OpenPlacement(CASE, RECEIVED, ground, Set.of(), ground.needsWaiver() ? HASH : null, null));
            if (passes) {
                opening.expectSuccessfulHandlerExecution();
            } else {
                opening.expectException(broken("PLC-01"));
            }
        }

        @ParameterizedTest
        @EnumSource(names = {"MERIT", "MEDAL_OR_TITLE", "FIRST_CLASS_COMMENDATION", "MARTYRS_CHILD"})
        void plc01AnHonourAndAMartyrsChildAreProved(AssignedWorkGround ground) {
            officer(
                    given(reported(NCO, RECEIVED)),
                    new OpenPlacement(CASE, RECEIVED, ground, Set.of(), null, null))
                    .expectException(broken("PLC-01", "missing", "proof"));
            officer(given(reported(NCO, RECEIVED)), open(RECEIVED, ground))
                    .expectEvents(
                            placementOpened(ground, "PLC-R", null, RECEIVED, SIX_MONTHS_ON),
                            allowance(RECEIVED, 269_000));
        }

        @Test
        void s31AnElectionNeedsTheRecordedWaiver() {
            Object[] graded = graded(DisabilityNature.WAR, 6);
            VeteranReported report = reported(NCO, RECEIVED);
            officer(given(report).andGiven(graded), elect(AssignedWorkGround.RETIREMENT_WAIVED, HASH))
                    .expectEvents(
                            placementOpened(
                                    AssignedWorkGround.RETIREMENT_WAIVED, "PLC-R", HASH, RECEIVED, SIX_MONTHS_ON),
                            allowance(RECEIVED, 269_000));
            officer(given(report).andGiven(graded), elect(AssignedWorkGround.RETIREMENT_WAIVED, null))
                    .expectException(broken("PLC-01", "missing", "waiver"));
        }

        @ParameterizedTest
        @EnumSource(names = {"WAR_DISABILITY", "RETIREMENT_WAIVED"})
        void s31ADisabilityThatNothingWasGradedOfIsProved(AssignedWorkGround ground) {
            VeteranReported report = reported(NCO, RECEIVED);
            String waiver = ground.needsWaiver() ? HASH : null;
            officer(given(report), new OpenPlacement(CASE, RECEIVED, ground, Set.of(), waiver, null))
                    .expectException(broken("PLC-01", "missing", "proof"));
            officer(given(report), new OpenPlacement(CASE, RECEIVED, ground, Set.of(), waiver, HASH))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void aJuniorHasNoRetirementToWaive() {
            officer(
                    given(reported(nco(NcoTier.JUNIOR_NCO, DISCHARGED), RECEIVED)),
                    elect(AssignedWorkGround.RETIREMENT_WAIVED, HASH))
                    .expectException(broken("PLC-01"));
        }

        @ParameterizedTest
        @EnumSource(AssignedWorkBar.class)
        void s32ABarShutsOutWhateverTheGround(AssignedWorkBar bar) {
            officer(given(reported(NCO, RECEIVED)), open(RECEIVED, AssignedWorkGround.TWELVE_YEARS, bar))
                    .expectException(broken("PLC-01"));
        }

        @ParameterizedTest
        @CsvSource({
            "IMPRISONMENT, false", "DEPRIVATION_OF_RIGHTS, false", "DISMISSAL_FROM_SERVICE, false", "DETENTION, true"
        })
        void s32ASentenceThatTheCaseKnowsOfShutsOutThoughTheFormLeavesItOut(Sanction sanction, boolean passes) {
            SentenceRecorded sentence = new SentenceRecorded(
                    CASE, LocalDate.of(2019, 5, 6), sanction, Personal.of("判决书-1"), null);
            ResultValidator<VeteranCase> opening = officer(
                    given(sentence, reported(NCO, RECEIVED)), open(RECEIVED, AssignedWorkGround.TWELVE_YEARS));
            if (passes) {
                opening.expectEvents(placementOpened(), allowance(RECEIVED, 269_000));
            } else {
                opening.expectException(broken("PLC-01"));
            }
        }

        @Test
        void s32ASentenceThatWasTakenBackAsASlipShutsNobodyOut() {
            SentenceRecorded sentence = new SentenceRecorded(
                    CASE, LocalDate.of(2019, 5, 6), Sanction.IMPRISONMENT, Personal.of("判决书-1"), null);
            FactReversed slip = new FactReversed(CASE, RECEIVED, 1, "SentenceRecorded");
            officer(
                    given(sentence, slip, reported(NCO, RECEIVED)), open(RECEIVED, AssignedWorkGround.TWELVE_YEARS))
                    .expectEvents(placementOpened(), allowance(RECEIVED, 269_000));
        }

        @Test
        void twelveYearsAreNoGroundForAConscript() {
            VeteranReported report = reported(conscript(DISCHARGED), RECEIVED);
            officer(given(report), open(RECEIVED, AssignedWorkGround.TWELVE_YEARS)).expectException(broken("PLC-01"));
            officer(given(report), open(RECEIVED, AssignedWorkGround.MERIT)).expectSuccessfulHandlerExecution();
        }

        @Test
        void whoSettlesInAnotherModeHasNoClaim() {
            Service selfEmployed = new Service(
                    ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, SettlementMode.SELF_EMPLOYMENT, DISCHARGED);
            officer(given(reported(selfEmployed, RECEIVED)), open(RECEIVED, AssignedWorkGround.TWELVE_YEARS))
                    .expectException(broken("PLC-01"));
        }

        @Test
        void withoutAReportOrASecondTimeItIsTooEarlyOrTooLate() {
            officer(given(), open(RECEIVED, AssignedWorkGround.MERIT)).expectException(broken("CASE-STATE"));
            officer(given(receivedTooLate(NCO, RECEIVED)), open(RECEIVED, AssignedWorkGround.MERIT))
                    .expectException(broken("CASE-STATE"));
            officer(waiting(), open(RECEIVED, AssignedWorkGround.MERIT)).expectException(broken("CASE-STATE"));
        }

        @Test
        void aReportThatIsUnderReviewAgainCarriesNoClaim() {
            VeteranReported report = reported(NCO, RECEIVED);
            officer(
                    given(report, new ForfeitureReviewOpened(CASE, RECEIVED, report.tolerance())),
                    open(RECEIVED, AssignedWorkGround.MERIT))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void anOpenClaimKeepsTheCaseOpen() {
            waiting()
                    .when(new CloseCase(CASE, SIX_MONTHS_ON, "SETTLED"), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-BUSY"));
        }
    }

    @Nested
    class TheLawOfTheDay {

        private static final LocalDate LAST_OLD_DAY = LocalDate.of(2024, 8, 31);
        private static final LocalDate FIRST_NEW_DAY = LocalDate.of(2024, 9, 1);

        @ParameterizedTest
        @CsvSource({
            "TWELVE_YEARS, true",
            "MERIT, true",
            "WAR_DISABILITY, true",
            "MARTYRS_CHILD, true",
            "MEDAL_OR_TITLE, false",
            "FIRST_CLASS_COMMENDATION, false"
        })
        void theRegulationOf2011HadFourGroundsAndPlcRHasSix(AssignedWorkGround ground, boolean also2011) {
            officer(
                    given(reported(nco(NcoTier.SENIOR_NCO, FIRST_NEW_DAY), FIRST_NEW_DAY)),
                    open(FIRST_NEW_DAY, ground))
                    .expectSuccessfulHandlerExecution();
            ResultValidator<VeteranCase> before = officer(
                    given(reported(nco(NcoTier.SENIOR_NCO, LAST_OLD_DAY), LAST_OLD_DAY)), open(LAST_OLD_DAY, ground));
            if (also2011) {
                before.expectSuccessfulHandlerExecution();
            } else {
                before.expectException(broken("PLC-01"));
            }
        }

        @Test
        void beforeSeptember2024TheAllowanceIsTheMinimumLivingLevel() {
            officer(
                    given(reported(nco(NcoTier.SENIOR_NCO, LAST_OLD_DAY), LAST_OLD_DAY)),
                    open(LAST_OLD_DAY, AssignedWorkGround.MERIT))
                    .expectEvents(
                            placementOpened(
                                    AssignedWorkGround.MERIT,
                                    "PLC-2011",
                                    null,
                                    LAST_OLD_DAY,
                                    LocalDate.of(2025, 2, 28)),
                            allowance(LAST_OLD_DAY, 151_000));
        }

        @Test
        void fromSeptember2024ItIsTheMinimumWage() {
            officer(
                    given(reported(nco(NcoTier.SENIOR_NCO, FIRST_NEW_DAY), FIRST_NEW_DAY)),
                    open(FIRST_NEW_DAY, AssignedWorkGround.MERIT))
                    .expectEvents(
                            placementOpened(
                                    AssignedWorkGround.MERIT, "PLC-R", null, FIRST_NEW_DAY, LocalDate.of(2025, 3, 1)),
                            allowance(FIRST_NEW_DAY, 269_000));
        }

        @Test
        void anAmountThatIsNotSetIsNotGuessed() {
            LocalDate longAgo = LocalDate.of(2019, 3, 1);
            officer(
                    given(reported(nco(NcoTier.SENIOR_NCO, longAgo), longAgo)),
                    open(longAgo, AssignedWorkGround.MERIT))
                    .expectException(broken("PLC-08"));
        }

        @Test
        void theGroundFollowsTheCorrectedDischarge() {
            FactCorrected corrected = new FactCorrected(
                    CASE,
                    RECEIVED,
                    1,
                    CorrectedField.DISCHARGE_APPROVED_ON,
                    DISCHARGED.toString(),
                    LAST_OLD_DAY.toString(),
                    null,
                    null);
            officer(given(reported(NCO, RECEIVED), corrected), open(RECEIVED, AssignedWorkGround.MEDAL_OR_TITLE))
                    .expectException(broken("PLC-01"));
        }

        @ParameterizedTest
        @CsvSource({"2024-07-30, 2024-08-30, 1", "2024-08-31, 2024-09-30, 1", "2024-09-01, 2024-10-01, 2"})
        void theTimeToTakeUpThePostWasAMonthAndIsThirtyDays(LocalDate letterOn, LocalDate startBy, String version) {
            chosen(INSTITUTION)
                    .when(issue(letterOn, INSTITUTION, false), by(DISTRICT_APPROVER))
                    .expectEvents(letter(letterOn, startBy(letterOn, startBy, version)));
        }
    }

    private static IssueLetter issue(LocalDate on, String employer, boolean stateOwned) {
        return new IssueLetter(CASE, on, "沪退役军人(2025)12号", employer, stateOwned, null);
    }

    @Nested
    class TheWait {

        @Test
        void s33OnTheLastDayOfTheSixMonthsItIsOverdueAndTheAllowanceGoesOn() {
            waiting()
                    .when(new FlagOverduePlacement(CASE, SIX_MONTHS_ON), by(TIMER))
                    .expectEvents(new PlacementOverdue(CASE, SIX_MONTHS_ON, sixMonths(RECEIVED, SIX_MONTHS_ON)));
        }

        @Test
        void notADayBeforeAndNotTwice() {
            waiting()
                    .when(new FlagOverduePlacement(CASE, SIX_MONTHS_ON.minusDays(1)), by(TIMER))
                    .expectException(broken("PLC-02"));
            waiting(new PlacementOverdue(CASE, SIX_MONTHS_ON, sixMonths(RECEIVED, SIX_MONTHS_ON)))
                    .when(new FlagOverduePlacement(CASE, SIX_MONTHS_ON.plusDays(1)), by(TIMER))
                    .expectException(broken("CASE-STATE"));
        }

        /** Flagged by a last day that was none, it is flagged by the right one. */
        @Test
        void tim06WhatIsLateByAnotherLastDayIsAskedAboutAgain() {
            Due wrong = sixMonths(RECEIVED, SIX_MONTHS_ON);
            LocalDate last = SIX_MONTHS_ON.plusDays(30);
            Due right = sixMonths(RECEIVED.plusDays(30), last);
            Object[] moved = {
                new PlacementOverdue(CASE, SIX_MONTHS_ON, wrong), new DeadlineRecomputed(
                        CASE, SIX_MONTHS_ON.plusDays(4), DeadlineEvent.PLACEMENT, "", wrong, right, List.of(),
                        DeadlineRecomputed.CORRECTION)
            };
            waiting(moved)
                    .when(new FlagOverduePlacement(CASE, last.minusDays(1)), by(TIMER))
                    .expectException(broken("PLC-02"));
            waiting(moved)
                    .when(new FlagOverduePlacement(CASE, last), by(TIMER))
                    .expectEvents(new PlacementOverdue(CASE, last, right));
            Object[] shorter = {
                moved[0], new DeadlineRecomputed(
                        CASE, SIX_MONTHS_ON.plusDays(4), DeadlineEvent.PLACEMENT, "", right, wrong, List.of(),
                        DeadlineRecomputed.CORRECTION)
            };
            waiting(shorter)
                    .when(new FlagOverduePlacement(CASE, last), by(TIMER))
                    .expectException(broken("CASE-STATE", "flagged", "PLC-02"));
        }

        @Test
        void withALetterTheBureauHasDoneItsPart() {
            letterIssued()
                    .when(new FlagOverduePlacement(CASE, SIX_MONTHS_ON), by(TIMER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void aScoreComesFromTheServiceRecordOnly() {
            officer(waiting(), new ImportScore(CASE, RECEIVED, 8_250, HASH))
                    .expectEvents(new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH));
            officer(waiting(), new ImportScore(CASE, RECEIVED, 8_250, null)).expectException(broken("PLC-04"));
        }

        @Test
        void aScoreIsConfirmedBeforeTheSelectionOpens() {
            ServiceScoreRecorded score = new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH);
            officer(waiting(score), new ConfirmScore(CASE, RECEIVED)).expectException(broken("CASE-STATE"));
            officer(waiting(score), new OpenSelection(CASE, RECEIVED, PLAN, 3)).expectException(broken("CASE-STATE"));
            officer(waiting(score, new ScoreConfirmed(CASE, RECEIVED)), new OpenSelection(CASE, RECEIVED, PLAN, 3))
                    .expectEvents(new SelectionOpened(CASE, RECEIVED, PLAN, 3, 8_250, null));
        }
    }

    @Nested
    class TheChoice {

        @Test
        void aPostIsChosenFromThePlanThatWasOpened() {
            officer(selecting(), new ChoosePost(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null))
                    .expectEvents(new PostChosen(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null));
            officer(selecting(), new ChoosePost(CASE, LETTER_ON, OTHER_PLAN, "P-01", INSTITUTION, null, null))
                    .expectException(broken("PLC-03"));
        }

        @Test
        void anEmployersCodeIsChecked() {
            officer(selecting(), new ChoosePost(CASE, LETTER_ON, PLAN, "P-01", "91310104MA1FR0TE9B", null, null))
                    .expectException(broken("VAL-USCC-2"));
        }

        @Test
        void aRefusalWaitsForAPerson() {
            officer(selecting(), new PassOrRefuse(CASE, LETTER_ON, TEXT))
                    .expectEvents(new PostRefused(CASE, LETTER_ON, TEXT, PLAN, null));
            officer(
                    selecting(new PostRefused(CASE, LETTER_ON, TEXT, PLAN, null)),
                    new ChoosePost(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void plc09ThePostOfALetterMayBeRefusedTooAndIsFreeForOthers() {
            PassOrRefuse no = new PassOrRefuse(CASE, START_BY, TEXT);
            TestExecutor<VeteranCase> refused = Waiting.introduced(
                    INSTITUTION, new PostRefused(CASE, START_BY, TEXT, PLAN, SIX_MONTHS),
                    new PostReleased(CASE, START_BY, PLAN, "P-01"));
            officer(Waiting.introduced(INSTITUTION), no)
                    .expectEvents(
                            new PostRefused(CASE, START_BY, TEXT, PLAN, SIX_MONTHS),
                            new PostReleased(CASE, START_BY, PLAN, "P-01"));
            refused.when(new FlagOverdueStart(CASE, START_BY.plusDays(1)), by(TIMER))
                    .expectException(broken("CASE-STATE"));
            Waiting.approver(refused, new DecideRefusal(CASE, START_BY.plusDays(5), true, null, TEXT))
                    .expectEvents(
                            new RefusalExcused(CASE, START_BY.plusDays(5), TEXT),
                            new TurnResumed(CASE, START_BY.plusDays(5), PLAN));
        }

        @Test
        void plc09AnOfficerWhosePostWasAssignedHasNothingToGiveUpByIt() {
            Object[] assigned = {
                new PlacementOpened(
                        CASE, RECEIVED, "CIVIL_TRANSFER", "PLC-R", null, RECEIVED, null, OfficerMethod.DIRECTED),
                new PostChosen(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null),
                new PlacementLetterIssued(
                        CASE, LETTER_ON, "沪退役军人〔2025〕12号", INSTITUTION, Waiting.due("PLC-05", START_BY))
            };
            officer(
                    Waiting.given(SettlementMode.CIVIL_TRANSFER, assigned), new PassOrRefuse(CASE, START_BY, TEXT))
                    .expectException(broken("PLC-09"));
        }

        @Test
        void aGoodReasonLeadsBackToTheChoice() {
            selecting(entered(DISTRICT_OFFICER, new PostRefused(CASE, LETTER_ON, TEXT, PLAN, null)))
                    .when(new DecideRefusal(CASE, LETTER_ON, true, null, TEXT), by(DISTRICT_APPROVER))
                    .expectEvents(new RefusalExcused(CASE, LETTER_ON, TEXT), new TurnResumed(CASE, LETTER_ON, PLAN));
            officer(
                    selecting(
                            new PostRefused(CASE, LETTER_ON, TEXT, PLAN, null),
                            new RefusalExcused(CASE, LETTER_ON, TEXT)),
                    new ChoosePost(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void s35WithoutGoodReasonAndAfterWrittenNoticeTheClaimIsGivenUp() {
            twiceRefused()
                    .when(new DecideRefusal(CASE, LETTER_ON, false, "沪退役军人[2025]31号", TEXT), by(DISTRICT_APPROVER))
                    .expectEvents(
                            forfeited(), new WaitingAllowanceStopped(CASE, LETTER_ON, YearMonth.of(2025, 10)));
        }

        /** Else the months between would count as paid, and be lost where both decisions are quashed. */
        @Test
        void reg16WhatIsNotPaidAnyMoreIsNotStoppedAgain() {
            twiceRefused()
                    .andGiven(new WaitingAllowanceStopped(CASE, LETTER_ON.minusMonths(2), YearMonth.of(2025, 8)))
                    .when(new DecideRefusal(CASE, LETTER_ON, false, "沪退役军人[2025]31号", TEXT), by(DISTRICT_APPROVER))
                    .expectEvents(forfeited());
        }

        @Test
        void s35TheFirstRefusalWithoutGoodReasonIsAnsweredByAWrittenNotice() {
            selecting(entered(DISTRICT_OFFICER, new PostRefused(CASE, RECEIVED, TEXT, PLAN, null)))
                    .when(new DecideRefusal(CASE, RECEIVED, false, "沪退役军人[2025]30号", TEXT), by(DISTRICT_APPROVER))
                    .expectEvents(
                            new RefusalNoticeServed(CASE, RECEIVED, "沪退役军人〔2025〕30号", TEXT),
                            new TurnResumed(CASE, RECEIVED, PLAN));
        }

        @Test
        void s35TheMarketStaysOpen() {
            selecting(new PostRefused(CASE, LETTER_ON, TEXT, PLAN, null), forfeited())
                    .when(new SeekEmployment(CASE, LETTER_ON), by(Actors.STREET_WORKER))
                    .expectEvents(new EmploymentSought(CASE, LETTER_ON));
        }

        @Test
        void s35WithoutWrittenNoticeNothingIsGivenUp() {
            twiceRefused()
                    .when(new DecideRefusal(CASE, LETTER_ON, false, null, TEXT), by(DISTRICT_APPROVER))
                    .expectException(broken("PLC-09"));
        }

        @Test
        void whoEnteredTheRefusalDoesNotDecideOnItUnderAnyAccount() {
            twiceRefused()
                    .when(
                            new DecideRefusal(CASE, LETTER_ON, false, "沪退役军人〔2025〕31号", TEXT),
                            by(Actors.as(DISTRICT_OFFICER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                    .expectException(broken("FOUR-EYES"));
        }

        private TestExecutor<VeteranCase> twiceRefused() {
            return selecting(
                    entered(DISTRICT_OFFICER, new PostRefused(CASE, RECEIVED, TEXT, PLAN, null)),
                    entered(DISTRICT_APPROVER, new RefusalNoticeServed(CASE, RECEIVED, "沪退役军人〔2025〕30号", TEXT)),
                    entered(DISTRICT_OFFICER, new PostRefused(CASE, LETTER_ON, TEXT, PLAN, null)));
        }

        private AssignedWorkForfeited forfeited() {
            LocalDate sixtyDaysOn = LocalDate.of(2025, 12, 9);
            Due remedy = new Due(
                    "SUS-04", "1", LETTER_ON, sixtyDaysOn, sixtyDaysOn, LAW.calendar().version());
            return new AssignedWorkForfeited(CASE, LETTER_ON, "沪退役军人〔2025〕31号", TEXT, remedy);
        }
    }

    @Nested
    class TheLetter {

        @Test
        void itNamesTheEmployerOfTheChosenPostAndTheLastDayToStart() {
            chosen(INSTITUTION)
                    .when(issue(LETTER_ON, INSTITUTION, false), by(DISTRICT_APPROVER))
                    .expectEvents(letter(LETTER_ON, startBy(LETTER_ON, START_BY, "2")));
            chosen(INSTITUTION)
                    .when(issue(LETTER_ON, "11310104002456781Y", false), by(DISTRICT_APPROVER))
                    .expectException(broken("PLC-03"));
        }

        @Test
        void anEnterpriseMustBeOwnedByTheState() {
            chosen(ENTERPRISE)
                    .when(issue(LETTER_ON, ENTERPRISE, true), by(DISTRICT_APPROVER))
                    .expectSuccessfulHandlerExecution();
            chosen(ENTERPRISE)
                    .when(issue(LETTER_ON, ENTERPRISE, false), by(DISTRICT_APPROVER))
                    .expectException(broken("VAL-USCC-5"));
        }

        @Test
        void aPrivateNonEnterpriseGivesNoAssignedWork() {
            chosen(NON_ENTERPRISE)
                    .when(issue(LETTER_ON, NON_ENTERPRISE, true), by(DISTRICT_APPROVER))
                    .expectException(broken("VAL-USCC-5"));
        }

        @Test
        void itsNumberHasTheFormOfALetter() {
            chosen(INSTITUTION)
                    .when(new IssueLetter(CASE, LETTER_ON, "12", INSTITUTION, false, null), by(DISTRICT_APPROVER))
                    .expectException(broken("VAL-CARD-4"));
        }

        @Test
        void whoEnteredTheChoiceDoesNotSignTheLetter() {
            chosen(INSTITUTION)
                    .when(
                            issue(LETTER_ON, INSTITUTION, false),
                            by(Actors.as(DISTRICT_OFFICER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                    .expectException(broken("FOUR-EYES"));
        }

        @Test
        void withTheStartTheAllowanceStops() {
            officer(letterIssued(), new RecordStart(CASE, START_BY, 36, null))
                    .expectEvents(
                            new StartedWork(CASE, START_BY, 36),
                            new WaitingAllowanceStopped(CASE, START_BY, YearMonth.of(2025, 11)),
                            new SeniorityRecognised(CASE, START_BY, null, RECEIVED, START_BY.minusDays(1)));
        }

        @Test
        void aContractIsForThreeYearsOrOpenEnded() {
            officer(letterIssued(), new RecordStart(CASE, START_BY, 35, null)).expectException(broken("PLC-07"));
            officer(letterIssued(), new RecordStart(CASE, START_BY, null, null)).expectSuccessfulHandlerExecution();
        }

        @Test
        void nobodyStartsBeforeTheLetter() {
            officer(letterIssued(), new RecordStart(CASE, LETTER_ON.minusDays(1), 36, null))
                    .expectException(broken("PLC-05"));
        }

        @Test
        void afterThirtyDaysTheEmployerOwesEightyPercentFromTheMonthOfTheLetter() {
            LocalDate dayAfter = START_BY.plusDays(1);
            letterIssued(new LetterClaimed(CASE, LETTER_ON, startBy(LETTER_ON, START_BY, "2")))
                    .when(new FlagOverdueStart(CASE, dayAfter), by(TIMER))
                    .expectEvents(
                            new EmployerStartOverdue(CASE, dayAfter, startBy(LETTER_ON, START_BY, "2")),
                            new EmployerLivingFeeDue(CASE, dayAfter, YearMonth.of(2025, 10), 80));
        }

        @Test
        void onTheThirtiethDayTheEmployerIsStillInTime() {
            letterIssued(new LetterClaimed(CASE, LETTER_ON, startBy(LETTER_ON, START_BY, "2")))
                    .when(new FlagOverdueStart(CASE, START_BY), by(TIMER))
                    .expectException(broken("PLC-05"));
        }

        @Test
        void aStartAfterTheBreachEndsIt() {
            LocalDate late = START_BY.plusDays(20);
            EmployerStartOverdue breach = new EmployerStartOverdue(CASE, late, startBy(LETTER_ON, START_BY, "2"));
            officer(letterIssued(breach), new RecordStart(CASE, late, 36, null)).expectSuccessfulHandlerExecution();
            letterIssued(breach)
                    .when(new FlagOverdueStart(CASE, late), by(TIMER))
                    .expectException(broken("CASE-STATE"));
        }
    }
}
