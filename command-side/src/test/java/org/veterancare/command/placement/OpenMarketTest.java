package org.veterancare.command.placement;

import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.reported;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.AssignPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.EndPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.ProlongPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.RecogniseHardToEmploy;
import org.veterancare.command.placement.PlacementCommand.RecommendJob;
import org.veterancare.command.placement.PlacementCommand.RecordEmployment;
import org.veterancare.command.placement.PlacementCommand.RecordLeaving;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.PublicWelfarePostProlonged;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.UnemploymentBenefitClaimed;
import org.veterancare.events.PlanId;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.law.AssignedWorkGround;

/** The market, and the public-welfare post behind it. */
class OpenMarketTest {

    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final LocalDate ON = LocalDate.of(2025, 7, 1);
    private static final LocalDate THREE_YEARS_ON = LocalDate.of(2028, 7, 1);
    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final String EMPLOYER = "91310104MA1FR0TE9A";
    private static final Personal DOCUMENT = Personal.of("就困2025-001");
    private static final EmploymentSought SOUGHT = new EmploymentSought(CASE, ON);
    private static final JobRecommended OFFERED = new JobRecommended(CASE, ON, EMPLOYER, null);
    private static final EmploymentFound FOUND = new EmploymentFound(CASE, ON, EMPLOYER);
    private static final HardToEmployRecognised RECOGNISED = new HardToEmployRecognised(CASE, ON, DOCUMENT);
    private static final PublicWelfarePostAssigned ASSIGNED = new PublicWelfarePostAssigned(CASE, ON, PLAN, "G-01",
            THREE_YEARS_ON, null);
    private static final PlacementOpened ASSIGNED_WORK = new PlacementOpened(
            CASE, ON, "MERIT", "PLC-R", null, ON, new Due("PLC-02", "1", ON, ON, ON.plusMonths(6), "none"), null);

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    private static ResultValidator<VeteranCase> street(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(STREET_WORKER));
    }

    private static ResultValidator<VeteranCase> assign(TestExecutor<VeteranCase> given, LocalDate endsOn) {
        return given.when(new AssignPublicWelfarePost(CASE, ON, PLAN, "G-01", endsOn, null), by(DISTRICT_OFFICER));
    }

    @Nested
    class TheMarket {

        @Test
        void whoSeeksIsRecommendedAndEmployed() {
            street(given(), new SeekEmployment(CASE, ON)).expectEvents(SOUGHT);
            street(given(SOUGHT), new RecommendJob(CASE, ON, EMPLOYER, null))
                    .expectEvents(OFFERED);
            street(given(SOUGHT, OFFERED),
                    new RecordEmployment(CASE, ON, EMPLOYER, null))
                    .expectEvents(FOUND);
        }

        @Test
        void whoLeftMaySeekAgain() {
            street(given(SOUGHT, FOUND), new RecordLeaving(CASE, ON, "RESIGNED"))
                    .expectEvents(new EmploymentLeft(CASE, ON, "RESIGNED"));
            street(given(SOUGHT, FOUND, new EmploymentLeft(CASE, ON, null)), new SeekEmployment(CASE, ON))
                    .expectEvents(SOUGHT);
        }

        @Test
        void stepsDoNotComeOutOfOrder() {
            street(given(), new RecordEmployment(CASE, ON, EMPLOYER, null)).expectException(broken("CASE-STATE"));
            street(given(SOUGHT), new SeekEmployment(CASE, ON)).expectException(broken("CASE-STATE"));
            street(given(SOUGHT), new RecordLeaving(CASE, ON, "RESIGNED")).expectException(broken("CASE-STATE"));
        }

        @Test
        void anEndThatWasASlipLeavesTheJobWhichMayBeOneTooThen() {
            EmploymentLeft left = new EmploymentLeft(CASE, ON, "RESIGNED");
            FactReversed slip = new FactReversed(CASE, ON, 3, "EmploymentLeft");
            ReverseFact end = new ReverseFact(CASE, ON, 3L);
            ReverseFact job = new ReverseFact(CASE, ON, 2L);
            street(given(SOUGHT, FOUND, left), job).expectException(broken("CORRECTION-TARGET"));
            street(given(SOUGHT, FOUND, left), end).expectEvents(slip);
            street(given(SOUGHT, FOUND, left, SOUGHT, OFFERED), end).expectEvents(slip);
            street(given(SOUGHT, FOUND, left, slip), end).expectException(broken("CORRECTION-TARGET"));
            street(given(SOUGHT, FOUND, left, slip), new SeekEmployment(CASE, ON))
                    .expectException(broken("CASE-STATE", "market", "EMPLOYED"));
            street(given(SOUGHT, FOUND, left, slip), new RecordLeaving(CASE, ON, "EXPIRED"))
                    .expectEvents(new EmploymentLeft(CASE, ON, "EXPIRED"));
            street(given(SOUGHT, FOUND, left, slip), job)
                    .expectEvents(new FactReversed(CASE, ON, 2, "EmploymentFound"));
        }

        @Test
        void correctionTargetAnEndOnWhichSomethingRestsIsNoSlip() {
            EmploymentLeft left = new EmploymentLeft(CASE, ON, "RESIGNED");
            ReverseFact end = new ReverseFact(CASE, ON, 3L);
            UnemploymentBenefitClaimed claim = new UnemploymentBenefitClaimed(CASE, ON, 144);
            FactReversed claimed = new FactReversed(CASE, ON, 4, "UnemploymentBenefitClaimed");
            street(given(SOUGHT, FOUND, left, claim), end).expectException(broken("CORRECTION-TARGET"));
            street(given(SOUGHT, FOUND, left, claim, claimed), end).expectSuccessfulHandlerExecution();
            street(given(SOUGHT, FOUND, left, SOUGHT, RECOGNISED, ASSIGNED), end)
                    .expectException(broken("CORRECTION-TARGET"));
            street(given(SOUGHT, FOUND, left, SOUGHT, FOUND), end).expectException(broken("CORRECTION-TARGET"));
        }

        @Test
        void anEmployersCodeIsChecked() {
            street(given(SOUGHT), new RecordEmployment(CASE, ON, "91310104MA1FR0TE9B", null))
                    .expectException(broken("VAL-USCC-2"));
        }

        @Test
        void aSearchKeepsNoCaseOpen() {
            given(SOUGHT)
                    .when(new CloseCase(CASE, ON, "SETTLED"), by(DISTRICT_OFFICER))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class ThePublicWelfarePost {

        @Test
        void aRecognisedPersonWhomTheMarketDidNotPlaceMayHaveOne() {
            given().when(new RecogniseHardToEmploy(CASE, ON, DOCUMENT), by(DISTRICT_OFFICER))
                    .expectEvents(RECOGNISED);
            assign(given(RECOGNISED, SOUGHT, OFFERED), THREE_YEARS_ON).expectEvents(ASSIGNED);
        }

        @Test
        void withoutRecognitionThereIsNone() {
            assign(given(SOUGHT, OFFERED), THREE_YEARS_ON).expectException(broken("PLC-15"));
        }

        @Test
        void theMarketIsTriedFirst() {
            assign(given(RECOGNISED), THREE_YEARS_ON).expectException(broken("PLC-15"));
            assign(given(RECOGNISED, SOUGHT, OFFERED, FOUND), THREE_YEARS_ON).expectException(broken("PLC-15"));
        }

        @Test
        void plc15AJobWasRecommendedSinceTheSearchBeganOrSomebodySaysWhyNoneFits() {
            EmploymentLeft left = new EmploymentLeft(CASE, ON, null);
            Personal finding = Personal.of("须照料卧病的母亲，市场岗位均不合适");
            assign(given(RECOGNISED, SOUGHT), THREE_YEARS_ON)
                    .expectException(broken("PLC-15", "missing", "recommendation"));
            assign(given(SOUGHT, OFFERED, FOUND, left, RECOGNISED, SOUGHT), THREE_YEARS_ON)
                    .expectException(broken("PLC-15", "missing", "recommendation"));
            given(RECOGNISED, SOUGHT)
                    .when(
                            new AssignPublicWelfarePost(CASE, ON, PLAN, "G-01", THREE_YEARS_ON, finding),
                            by(DISTRICT_OFFICER))
                    .expectEvents(new PublicWelfarePostAssigned(CASE, ON, PLAN, "G-01", THREE_YEARS_ON, finding));
        }

        @Test
        void s39ItIsNeverForACandidateOfAssignedWork() {
            assign(given(ASSIGNED_WORK, RECOGNISED, SOUGHT, OFFERED), THREE_YEARS_ON).expectException(broken("PLC-15"));
            StartedWork started = new StartedWork(CASE, ON, 36);
            assign(given(ASSIGNED_WORK, started, RECOGNISED, SOUGHT, OFFERED), THREE_YEARS_ON)
                    .expectException(broken("PLC-15"));
            AssignedJobEnded ended = new AssignedJobEnded(CASE, ON, "EXPIRED");
            assign(given(ASSIGNED_WORK, started, ended, RECOGNISED, SOUGHT, OFFERED), THREE_YEARS_ON)
                    .expectEvents(ASSIGNED);
        }

        @Test
        void s39NorForSomebodyWhoseClaimWasNotTakenInYet() {
            Service nco = new Service(
                    ServiceCategory.NCO, NcoTier.SENIOR_NCO, SettlementMode.ASSIGNED_WORK, LocalDate.of(2025, 6, 2));
            assign(given(reported(nco, ON), RECOGNISED, SOUGHT, OFFERED), THREE_YEARS_ON)
                    .expectException(broken("PLC-15"));
        }

        @Test
        void plc15ItEndsWithAnyOtherJob() {
            street(given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED),
                    new RecordEmployment(CASE, ON.plusDays(9), EMPLOYER, null))
                    .expectEvents(
                            new EmploymentFound(CASE, ON.plusDays(9), EMPLOYER),
                            new PublicWelfarePostEnded(CASE, ON.plusDays(9), PLAN, "G-01"));
        }

        @Test
        void aHireThatWasASlipLeavesTheSearchAsItWas() {
            FactReversed slip = new FactReversed(CASE, ON, 4, "EmploymentFound");
            assign(given(RECOGNISED, SOUGHT, OFFERED, FOUND, slip), THREE_YEARS_ON).expectEvents(ASSIGNED);
        }

        @Test
        void correctionTargetAHireThatEndedAPostIsNoSlip() {
            PublicWelfarePostEnded ended = new PublicWelfarePostEnded(CASE, ON, PLAN, "G-01");
            street(given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED, FOUND, ended), new ReverseFact(CASE, ON, 5L))
                    .expectException(broken("CORRECTION-TARGET"));
        }

        @Test
        void plc15ARecognitionThatWasASlipIsTakenBackUntilAPostWasGivenOnIt() {
            ReverseFact reverse = new ReverseFact(CASE, ON, 1L);
            FactReversed slip = new FactReversed(CASE, ON, 1, "HardToEmployRecognised");
            PublicWelfarePostEnded ended = new PublicWelfarePostEnded(CASE, ON, PLAN, "G-01");
            street(given(RECOGNISED, SOUGHT), reverse).expectEvents(slip);
            street(given(RECOGNISED, SOUGHT), new ReverseFact(CASE, ON, 2L))
                    .expectException(broken("CORRECTION-TARGET"));
            assign(given(RECOGNISED, SOUGHT, OFFERED, slip), THREE_YEARS_ON)
                    .expectException(broken("PLC-15", "missing", "recognition"));
            given(RECOGNISED, slip)
                    .when(new RecogniseHardToEmploy(CASE, ON, DOCUMENT), by(DISTRICT_OFFICER))
                    .expectEvents(RECOGNISED);
            assign(given(RECOGNISED, SOUGHT, OFFERED, slip, RECOGNISED), THREE_YEARS_ON).expectEvents(ASSIGNED);
            street(given(RECOGNISED, slip, RECOGNISED), new ReverseFact(CASE, ON, 3L))
                    .expectEvents(new FactReversed(CASE, ON, 3, "HardToEmployRecognised"));
            street(given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED), reverse)
                    .expectException(broken("CORRECTION-TARGET"));
            street(given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED, ended), reverse)
                    .expectException(broken("CORRECTION-TARGET"));
        }

        /** Whoever had work since is no longer who was recognised then. */
        @Test
        void plc15ARecognitionEndsWithOtherWorkAndIsGivenAnew() {
            EmploymentLeft left = new EmploymentLeft(CASE, ON, "EXPIRED");
            RecogniseHardToEmploy anew = new RecogniseHardToEmploy(CASE, ON, DOCUMENT);
            assign(given(RECOGNISED, SOUGHT, OFFERED, FOUND, left, SOUGHT, OFFERED), THREE_YEARS_ON)
                    .expectException(broken("PLC-15", "missing", "recognition"));
            given(RECOGNISED, SOUGHT, OFFERED, FOUND, left, SOUGHT, OFFERED)
                    .when(anew, by(DISTRICT_OFFICER))
                    .expectEvents(RECOGNISED);
            assign(given(RECOGNISED, SOUGHT, OFFERED, FOUND, left, SOUGHT, OFFERED, RECOGNISED), THREE_YEARS_ON)
                    .expectEvents(ASSIGNED);
            assign(given(ASSIGNED_WORK, RECOGNISED, new StartedWork(CASE, ON, 36),
                    new AssignedJobEnded(CASE, ON, "EXPIRED"), SOUGHT, OFFERED), THREE_YEARS_ON)
                    .expectException(broken("PLC-15", "missing", "recognition"));
            // a job that was a slip ended nothing
            assign(given(RECOGNISED, SOUGHT, OFFERED, FOUND, new FactReversed(CASE, ON, 4, "EmploymentFound")),
                    THREE_YEARS_ON).expectEvents(ASSIGNED);
        }

        @Test
        void plc15TheLastRecognitionCountsAndMayBeASlipWhereNoPostWasGivenOnIt() {
            PublicWelfarePostEnded ended = new PublicWelfarePostEnded(CASE, ON, PLAN, "G-01");
            given(RECOGNISED, SOUGHT)
                    .when(new RecogniseHardToEmploy(CASE, ON, DOCUMENT), by(DISTRICT_OFFICER))
                    .expectEvents(RECOGNISED);
            street(given(RECOGNISED, SOUGHT, RECOGNISED), new ReverseFact(CASE, ON, 1L))
                    .expectException(broken("CORRECTION-TARGET"));
            street(given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED, ended, RECOGNISED), new ReverseFact(CASE, ON, 6L))
                    .expectEvents(new FactReversed(CASE, ON, 6, "HardToEmployRecognised"));
        }

        @Test
        void plc16APostIsProlongedWithinTheThreeYearsAndAsASlipNotAtAll() {
            PublicWelfarePostAssigned first = new PublicWelfarePostAssigned(
                    CASE, ON, PLAN, "G-01", ON.plusYears(1), null);
            LocalDate later = ON.plusMonths(11);
            ProlongPublicWelfarePost prolong = new ProlongPublicWelfarePost(CASE, later, THREE_YEARS_ON);
            PublicWelfarePostProlonged prolonged = new PublicWelfarePostProlonged(CASE, later, THREE_YEARS_ON);
            FactReversed slip = new FactReversed(CASE, later, 5, "PublicWelfarePostProlonged");
            ReverseFact reverse = new ReverseFact(CASE, later, 5L);
            officer(given(RECOGNISED, SOUGHT, OFFERED, first), prolong).expectEvents(prolonged);
            officer(given(RECOGNISED, SOUGHT, OFFERED, first),
                    new ProlongPublicWelfarePost(CASE, later, THREE_YEARS_ON.plusDays(1)))
                    .expectException(broken("PLC-16", "latest", THREE_YEARS_ON));
            officer(given(RECOGNISED, SOUGHT, OFFERED, first, prolonged), prolong)
                    .expectException(broken("PLC-16", "endsOn", THREE_YEARS_ON));
            officer(given(RECOGNISED, SOUGHT, OFFERED, first),
                    new ProlongPublicWelfarePost(CASE, ON.minusDays(1), THREE_YEARS_ON))
                    .expectException(broken("VAL-DATE-2"));
            officer(given(RECOGNISED, SOUGHT, OFFERED), prolong).expectException(broken("CASE-STATE"));
            street(given(RECOGNISED, SOUGHT, OFFERED, first, prolonged), reverse).expectEvents(slip);
            officer(given(RECOGNISED, SOUGHT, OFFERED, first, prolonged, slip), prolong).expectEvents(prolonged);
        }

        private static ResultValidator<VeteranCase> officer(TestExecutor<VeteranCase> given, Object command) {
            return given.when(command, by(DISTRICT_OFFICER));
        }

        /** The plan's post is for others, and the days on it were none (PLC-16). */
        @Test
        void plc15APostThatWasASlipGoesBackAndNothingRestsOnTheRecognitionAnyMore() {
            LocalDate later = ON.plusYears(1);
            PublicWelfarePostEnded ended = new PublicWelfarePostEnded(CASE, later, PLAN, "G-01");
            FactReversed slip = new FactReversed(CASE, later, 4, "PublicWelfarePostAssigned");
            ReverseFact post = new ReverseFact(CASE, later, 4L);
            street(given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED), post).expectEvents(ended, slip);
            street(given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED, ended), post).expectEvents(slip);
            street(given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED, ended, slip), post)
                    .expectException(broken("CORRECTION-TARGET"));
            street(given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED, ended, slip), new ReverseFact(CASE, ON, 1L))
                    .expectEvents(new FactReversed(CASE, ON, 1, "HardToEmployRecognised"));
            given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED, ended, slip)
                    .when(
                            new AssignPublicWelfarePost(CASE, later, PLAN, "G-01", later.plusYears(3), null),
                            by(DISTRICT_OFFICER))
                    .expectSuccessfulHandlerExecution();
        }

        /** However long the case is. */
        @Test
        void aPostThatWasASlipGoesBackInALongCaseToo() {
            List<Object> facts = new ArrayList<>(Collections.nCopies(200, SOUGHT));
            facts.addAll(List.of(RECOGNISED, OFFERED, ASSIGNED));
            street(given(facts.toArray()), new ReverseFact(CASE, ON, 203L))
                    .expectEvents(
                            new PublicWelfarePostEnded(CASE, ON, PLAN, "G-01"),
                            new FactReversed(CASE, ON, 203, "PublicWelfarePostAssigned"));
        }

        @Test
        void aJobFromBeforeAPostThatWasASlipMayBeOneToo() {
            EmploymentLeft left = new EmploymentLeft(CASE, ON, "EXPIRED");
            PublicWelfarePostEnded ended = new PublicWelfarePostEnded(CASE, ON, PLAN, "G-01");
            street(
                    given(SOUGHT, FOUND, left, SOUGHT, RECOGNISED, OFFERED, ASSIGNED, ended,
                            new FactReversed(CASE, ON, 7, "PublicWelfarePostAssigned"),
                            new FactReversed(CASE, ON, 3, "EmploymentLeft")),
                    new ReverseFact(CASE, ON, 2L)).expectSuccessfulHandlerExecution();
        }

        @Test
        void plc16EarlierPostsCountTowardsTheThreeYears() {
            LocalDate again = LocalDate.of(2026, 7, 1);
            Object[] held = {
                RECOGNISED, SOUGHT, OFFERED, ASSIGNED, new PublicWelfarePostEnded(CASE, again, PLAN, "G-01")
            };
            AssignPublicWelfarePost inTime = new AssignPublicWelfarePost(CASE, again, PLAN, "G-02", THREE_YEARS_ON,
                    null);
            AssignPublicWelfarePost tooLong = new AssignPublicWelfarePost(
                    CASE, again, PLAN, "G-02", THREE_YEARS_ON.plusDays(2), null);
            given(held).when(inTime, by(DISTRICT_OFFICER)).expectSuccessfulHandlerExecution();
            given(held).when(tooLong, by(DISTRICT_OFFICER)).expectException(broken("PLC-16"));
        }

        @Test
        void plc16PostsThatADoubleKnowsOfCountToo() {
            CaseAbsorbed absorbed = new CaseAbsorbed(CASE, ON, CaseId.of("01937b5e-0000-7000-8000-00000000000f"), null,
                    new Carried(null, null, null, null, 365L, null, null, null), null);
            Object[] facts = {RECOGNISED, SOUGHT, OFFERED, absorbed};
            assign(given(facts), THREE_YEARS_ON.minusDays(365)).expectSuccessfulHandlerExecution();
            assign(given(facts), THREE_YEARS_ON.minusDays(364)).expectException(broken("PLC-16"));
        }

        /** Who has a claim to a post holds none of these (PLC-15), and how long it may be is told by birth and sex (PLC-16). */
        @Test
        void plc15WhoHoldsOneIsLookedAtAgainWhereTheModeWasWrong() {
            CorrectFact correct = new CorrectFact(
                    CASE, ON, 1L, CorrectedField.SERVICE, "CONSCRIPT//ASSIGNED_WORK", null);
            CorrectionReviewOpened review = new CorrectionReviewOpened(
                    CASE, ON, 1, 1, CorrectedField.SERVICE, List.of("Placement"));
            Service wrong = new Service(
                    ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT, LocalDate.of(2025, 6, 2));
            given(reported(wrong, ON), RECOGNISED, SOUGHT, OFFERED, ASSIGNED)
                    .when(correct, by(STATION_HEAD))
                    .expectEventsMatching(payloadsMatching(predicate(facts -> facts.contains(review))));
        }

        @Test
        void norDoesAssignedWorkBeginOnOne() {
            Service nco = new Service(
                    ServiceCategory.NCO, NcoTier.SENIOR_NCO, SettlementMode.ASSIGNED_WORK, LocalDate.of(2025, 6, 2));
            given(reported(nco, ON), RECOGNISED, SOUGHT, OFFERED, ASSIGNED)
                    .when(
                            new OpenPlacement(CASE, ON, AssignedWorkGround.MERIT, Set.of(), null, HASH),
                            by(DISTRICT_OFFICER))
                    .expectException(broken("PLC-15"));
        }

        @Test
        void plc16ABirthThatWasPutRightCountsForWhoIsNearRetirement() {
            IdentityCorrected older = new IdentityCorrected(CASE, ON, Personal.of("310104196801010013"), Sex.MALE,
                    YearMonth.of(1968, 1), null);
            assign(given(older, RECOGNISED, SOUGHT, OFFERED), THREE_YEARS_ON.plusDays(30))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void itEndsWithinThreeYears() {
            assign(given(RECOGNISED, SOUGHT, OFFERED), THREE_YEARS_ON.plusDays(1)).expectException(broken("PLC-16"));
            assign(given(RECOGNISED, SOUGHT, OFFERED), ON).expectException(broken("PLC-16"));
        }

        @Test
        void oneAtATime() {
            assign(given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED), THREE_YEARS_ON).expectException(broken("CASE-STATE"));
        }

        @Test
        void itIsGivenBackAsItWasTaken() {
            given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED)
                    .when(new EndPublicWelfarePost(CASE, ON), by(DISTRICT_OFFICER))
                    .expectEvents(new PublicWelfarePostEnded(CASE, ON, PLAN, "G-01"));
            given(RECOGNISED, SOUGHT, OFFERED)
                    .when(new EndPublicWelfarePost(CASE, ON), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
        }

        /** Else the days before it began would be added to the three years (PLC-16). */
        @Test
        void plc16ItDoesNotEndBeforeItBegan() {
            given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED)
                    .when(new EndPublicWelfarePost(CASE, ON.minusDays(1)), by(DISTRICT_OFFICER))
                    .expectException(broken("VAL-DATE-2"));
            PublicWelfarePostEnded before = new PublicWelfarePostEnded(CASE, ON.minusDays(90), PLAN, "G-01");
            assign(given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED, before), THREE_YEARS_ON.plusDays(1))
                    .expectException(broken("PLC-16"));
        }

        @Test
        void whileItIsHeldTheCaseStaysOpen() {
            given(RECOGNISED, SOUGHT, OFFERED, ASSIGNED)
                    .when(new CloseCase(CASE, ON, "SETTLED"), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-BUSY"));
        }
    }
}
