package org.veterancare.command.resources;

import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseId;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.CandidateLeft;
import org.veterancare.events.PostPlanEvent.CandidatePassed;
import org.veterancare.events.PostPlanEvent.CandidatePassedOver;
import org.veterancare.events.PostPlanEvent.CandidateRanked;
import org.veterancare.events.PostPlanEvent.CandidateResumed;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.Post;
import org.veterancare.events.PostPlanEvent.PostFreed;
import org.veterancare.events.PostPlanEvent.PostPlanOpened;
import org.veterancare.events.PostPlanEvent.PostTaken;

/** Who chooses when: the plan keeps the ranking across cases (PLC-03). */
class PlanOrderTest {

    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final CaseId FIRST = CaseId.of("01937b5e-0000-7000-8000-000000000001");
    private static final CaseId SECOND = CaseId.of("01937b5e-0000-7000-8000-000000000002");
    private static final CaseId THIRD = CaseId.of("01937b5e-0000-7000-8000-000000000003");
    private static final LocalDate ON = LocalDate.of(2025, 10, 10);
    private static final String INSTITUTION = "12310104425012349P";
    private static final CandidateRanked RANK_1 = new CandidateRanked(PLAN, ON, FIRST, 1, 9_000, null);
    private static final CandidateRanked RANK_2 = new CandidateRanked(PLAN, ON, SECOND, 2, 8_000, null);
    private static final CandidateRanked RANK_3 = new CandidateRanked(PLAN, ON, THIRD, 3, 7_000, null);
    private static final CandidatePassedOver LOST_1 = new CandidatePassedOver(PLAN, ON, FIRST, 1, 9_000);

    private static ResultValidator<PostPlan> invoking(Consumer<PostPlan> call, Object... before) {
        TestExecutor<PostPlan> given = new AggregateTestFixture<>(PostPlan.class)
                .given(new PostPlanOpened(PLAN, ON, 2025, List.of(
                        new Post("D-01", Channel.DIRECTED, INSTITUTION, false, null),
                        new Post("D-02", Channel.DIRECTED, INSTITUTION, false, null))));
        return given.andGiven(before).whenInvoking(PLAN.toString(), call);
    }

    private static void secondChooses(PostPlan plan) {
        plan.takeDirected(SECOND, ON, "D-02", INSTITUTION, null);
    }

    private static void thirdChooses(PostPlan plan) {
        plan.takeDirected(THIRD, ON, "D-01", INSTITUTION, null);
    }

    @Test
    void morePointsComeFirst() {
        invoking(plan -> plan.rank(SECOND, ON, 2, 8_000, false), RANK_1).expectEvents(RANK_2);
        invoking(plan -> plan.rank(SECOND, ON, 2, 9_001, false), RANK_1).expectException(broken("PLC-03"));
        invoking(plan -> plan.rank(FIRST, ON, 1, 7_999, false), RANK_2).expectException(broken("PLC-03"));
    }

    @Test
    void aRankIsForOneCase() {
        invoking(plan -> plan.rank(SECOND, ON, 1, 9_000, false), RANK_1).expectException(broken("PLC-03"));
    }

    @Test
    void whoComesLaterWaitsForTheTurn() {
        invoking(PlanOrderTest::secondChooses, RANK_1, RANK_2).expectException(broken("PLC-03"));
        invoking(plan -> plan.takeDirected(FIRST, ON, "D-01", INSTITUTION, null), RANK_1, RANK_2)
                .expectEvents(new PostTaken(PLAN, ON, "D-01", FIRST));
    }

    @Test
    void aChoiceARefusalOrALeavingBeforeGivesTheTurnOn() {
        invoking(PlanOrderTest::secondChooses, RANK_1, RANK_2, new PostTaken(PLAN, ON, "D-01", FIRST))
                .expectSuccessfulHandlerExecution();
        invoking(PlanOrderTest::secondChooses, RANK_1, RANK_2, new CandidatePassed(PLAN, ON, FIRST))
                .expectSuccessfulHandlerExecution();
        invoking(PlanOrderTest::secondChooses, RANK_1, RANK_2, new CandidateLeft(PLAN, ON, FIRST, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc03NobodyChoosesBeforeItIsKnownWhoComesFirst() {
        invoking(PlanOrderTest::secondChooses, RANK_2).expectException(broken("PLC-03"));
        invoking(PlanOrderTest::secondChooses, RANK_2, RANK_1, new CandidateLeft(PLAN, ON, FIRST, null))
                .expectEvents(new PostTaken(PLAN, ON, "D-02", SECOND));
    }

    @Test
    void plc09ATurnThatIsThereAgainComesBeforeThoseWhoHaveNotChosen() {
        CandidatePassed passed = new CandidatePassed(PLAN, ON, FIRST);
        CandidateResumed resumed = new CandidateResumed(PLAN, ON, FIRST);
        invoking(plan -> plan.resume(FIRST, ON), RANK_1, RANK_2, passed).expectEvents(resumed);
        invoking(plan -> plan.resume(FIRST, ON), RANK_1).expectNoEvents();
        invoking(plan -> plan.resume(FIRST, ON)).expectNoEvents();
        invoking(PlanOrderTest::secondChooses, RANK_1, RANK_2, passed, resumed).expectException(broken("PLC-03"));
        invoking(plan -> plan.takeDirected(FIRST, ON, "D-01", INSTITUTION, null), RANK_1, RANK_2, passed, resumed)
                .expectEvents(new PostTaken(PLAN, ON, "D-01", FIRST));
    }

    @Test
    void plc03ATurnThatCannotComeIsPassedOverAndThoseBehindChooseInTheirOrder() {
        invoking(plan -> plan.passOver(FIRST, ON, 1, 9_000), RANK_2).expectEvents(LOST_1);
        invoking(PlanOrderTest::secondChooses, RANK_2, LOST_1).expectEvents(new PostTaken(PLAN, ON, "D-02", SECOND));
        invoking(PlanOrderTest::thirdChooses, RANK_3, LOST_1).expectException(broken("PLC-03"));
        invoking(PlanOrderTest::thirdChooses, RANK_2, RANK_3, LOST_1).expectException(broken("PLC-03"));
        invoking(PlanOrderTest::thirdChooses, RANK_2, RANK_3, LOST_1, new PostTaken(PLAN, ON, "D-02", SECOND))
                .expectEvents(new PostTaken(PLAN, ON, "D-01", THIRD));
    }

    @Test
    void plc03NobodyIsPassedOverWhoHasOrHadARank() {
        invoking(plan -> plan.passOver(FIRST, ON, 1, 9_000), RANK_1).expectException(broken("PLC-03"));
        invoking(plan -> plan.passOver(FIRST, ON, 2, 9_000), RANK_1, new CandidateLeft(PLAN, ON, FIRST, null))
                .expectException(broken("PLC-03"));
        invoking(plan -> plan.passOver(FIRST, ON, 1, 9_000), LOST_1).expectException(broken("PLC-03"));
        invoking(
                plan -> plan.passOver(FIRST, ON, 1, 9_000), new CandidateRanked(PLAN, ON, THIRD, 1, 9_500, null),
                new CandidateLeft(PLAN, ON, THIRD, null)).expectException(broken("PLC-03"));
    }

    @Test
    void plc03ARankIsPassedOverForWhomThePointsGiveItAndNobodyElse() {
        invoking(plan -> plan.passOver(THIRD, ON, 2, 7_000), RANK_1, RANK_2).expectException(broken("PLC-03"));
        invoking(plan -> plan.passOver(THIRD, ON, 2, 9_001), RANK_1).expectException(broken("PLC-03"));
        invoking(plan -> plan.rank(SECOND, ON, 1, 9_000, false), LOST_1).expectException(broken("PLC-03"));
        invoking(plan -> plan.rank(SECOND, ON, 2, 9_001, false), LOST_1).expectException(broken("PLC-03"));
    }

    @Test
    void plc03ARankThatWasPassedOverByMistakeIsPutRightAndWaitedForAgain() {
        CandidatePassedOver right = new CandidatePassedOver(PLAN, ON, FIRST, 2, 9_000);
        invoking(plan -> plan.passOver(FIRST, ON, 2, 9_000), LOST_1).expectEvents(right);
        invoking(PlanOrderTest::thirdChooses, RANK_3, LOST_1, right).expectException(broken("PLC-03"));
    }

    @Test
    void plc03ARankThatWasPassedOverInTheWrongPlanIsWaitedForAgain() {
        CandidateLeft mistaken = new CandidateLeft(PLAN, ON, FIRST, true);
        invoking(plan -> plan.leave(FIRST, ON, null, true), LOST_1).expectEvents(mistaken);
        invoking(PlanOrderTest::secondChooses, RANK_2, LOST_1, mistaken).expectException(broken("PLC-03"));
        invoking(plan -> plan.rank(THIRD, ON, 1, 8_500, false), RANK_2, LOST_1, mistaken)
                .expectEvents(new CandidateRanked(PLAN, ON, THIRD, 1, 8_500, null));
    }

    @Test
    void plc03AClaimThatLivesAgainTakesItsTurnBeforeThoseWhoHaveNotChosen() {
        invoking(plan -> plan.rank(FIRST, ON, 1, 9_000, false), RANK_2, LOST_1).expectEvents(RANK_1);
        invoking(PlanOrderTest::secondChooses, RANK_2, LOST_1, RANK_1).expectException(broken("PLC-03"));
        invoking(plan -> plan.resume(FIRST, ON), RANK_2, LOST_1).expectNoEvents();
        invoking(plan -> plan.pass(FIRST, ON), RANK_2, LOST_1).expectNoEvents();
    }

    @Test
    void plcR15AnOfficerWhosePostIsAssignedWaitsForNoTurn() {
        CandidatePassedOver officer = new CandidatePassedOver(PLAN, ON, SECOND, 2, 8_000);
        invoking(PlanOrderTest::secondChooses, RANK_1, officer).expectEvents(new PostTaken(PLAN, ON, "D-02", SECOND));
        invoking(PlanOrderTest::thirdChooses, RANK_1, RANK_3, officer).expectException(broken("PLC-03"));
    }

    @Test
    void plc03ARankGivenInErrorIsWaitedForAgain() {
        CandidateLeft mistaken = new CandidateLeft(PLAN, ON, FIRST, true);
        invoking(plan -> plan.leave(FIRST, ON, null, true), RANK_1).expectEvents(mistaken);
        invoking(PlanOrderTest::secondChooses, RANK_2, RANK_1, mistaken).expectException(broken("PLC-03"));
        CandidateRanked rightly = new CandidateRanked(PLAN, ON, THIRD, 1, 8_500, null);
        invoking(plan -> plan.rank(THIRD, ON, 1, 8_500, false), RANK_2, RANK_1, mistaken).expectEvents(rightly);
        invoking(PlanOrderTest::secondChooses, RANK_2, RANK_1, mistaken, rightly).expectException(broken("PLC-03"));
        invoking(PlanOrderTest::thirdChooses, RANK_2, RANK_1, mistaken, rightly)
                .expectEvents(new PostTaken(PLAN, ON, "D-01", THIRD));
        invoking(plan -> plan.passOver(THIRD, ON, 1, 8_500), RANK_2, RANK_1, mistaken)
                .expectEvents(new CandidatePassedOver(PLAN, ON, THIRD, 1, 8_500));
    }

    @Test
    void aTurnIsLetGoOnce() {
        invoking(plan -> plan.pass(FIRST, ON), RANK_1).expectEvents(new CandidatePassed(PLAN, ON, FIRST));
        invoking(plan -> plan.pass(FIRST, ON), RANK_1, new CandidatePassed(PLAN, ON, FIRST)).expectNoEvents();
    }

    @Test
    void whoLeavesGivesRankAndPostBack() {
        invoking(plan -> plan.leave(FIRST, ON, "D-01", false), RANK_1, new PostTaken(PLAN, ON, "D-01", FIRST))
                .expectEvents(new CandidateLeft(PLAN, ON, FIRST, null), new PostFreed(PLAN, ON, "D-01", FIRST));
        invoking(plan -> plan.leave(FIRST, ON, null, false), RANK_1)
                .expectEvents(new CandidateLeft(PLAN, ON, FIRST, null));
        invoking(plan -> plan.leave(FIRST, ON, "D-01", false), RANK_1).expectException(broken("POST-FREE"));
    }

    /** The law of who goes first, and what it does not undo (PLC-R 5(4)). */
    @Test
    void amongTheSamePointsWhoHasPriorityChoosesFirst() {
        CandidateRanked prior = new CandidateRanked(PLAN, ON, FIRST, 1, 9_000, true);
        CandidateRanked plain = new CandidateRanked(PLAN, ON, SECOND, 1, 9_000, null);
        invoking(plan -> plan.rank(FIRST, ON, 1, 9_000, true), RANK_2).expectEvents(prior);
        invoking(plan -> plan.rank(SECOND, ON, 2, 9_000, false), prior).expectSuccessfulHandlerExecution();
        invoking(plan -> plan.rank(FIRST, ON, 2, 9_000, true), plain).expectException(broken("PLC-PRIORITY"));
        CandidateRanked behind = new CandidateRanked(PLAN, ON, FIRST, 2, 9_000, true);
        invoking(plan -> plan.rank(SECOND, ON, 1, 9_000, false), behind).expectException(broken("PLC-PRIORITY"));
        // of two who both have it, or of other points, it says nothing
        invoking(plan -> plan.rank(THIRD, ON, 2, 9_000, true), prior).expectSuccessfulHandlerExecution();
        invoking(plan -> plan.rank(FIRST, ON, 2, 8_999, true), plain).expectSuccessfulHandlerExecution();
        // who has chosen already stands in nobody's way
        invoking(plan -> plan.rank(FIRST, ON, 2, 9_000, true), plain, new PostTaken(PLAN, ON, "D-01", SECOND))
                .expectEvents(behind);
    }
}
