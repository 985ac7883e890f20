package org.veterancare.command.resources;

import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.VersionConflict;
import org.veterancare.command.resources.PostPlanCommand.OpenPostPlan;
import org.veterancare.command.resources.PostPlanCommand.PlannedPost;
import org.veterancare.command.resources.PostPlanCommand.RestorePost;
import org.veterancare.command.resources.PostPlanCommand.WithdrawPost;
import org.veterancare.events.CaseId;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.Post;
import org.veterancare.events.PostPlanEvent.PostFreed;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.PostPlanEvent.PostPlanOpened;
import org.veterancare.events.PostPlanEvent.PostRestored;
import org.veterancare.events.PostPlanEvent.PostTaken;
import org.veterancare.events.PostPlanEvent.PostWithdrawn;

/** One post, one taker. */
class PostPlanTest {

    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final CaseId CASE = CaseFixture.CASE;
    private static final CaseId OTHER = CaseId.of("01937b5e-0000-7000-8000-000000000002");
    private static final LocalDate ON = LocalDate.of(2025, 10, 10);
    private static final String INSTITUTION = "12310104425012349P";
    private static final String ENTERPRISE = "91310104MA1FR0TE9A";
    private static final PostPlanOpened OPENED = new PostPlanOpened(
            PLAN,
            ON,
            2025,
            List.of(
                    new Post("D-01", Channel.DIRECTED, INSTITUTION, false, PostKind.INSTITUTION),
                    new Post("G-01", Channel.PUBLIC_WELFARE, ENTERPRISE, false, null)));

    private static ResultValidator<PostPlan> open(PlannedPost... posts) {
        return new AggregateTestFixture<>(PostPlan.class)
                .givenNoPriorActivity()
                .when(new OpenPostPlan(PLAN, ON, 2025, List.of(posts)), by(DISTRICT_OFFICER));
    }

    private static ResultValidator<PostPlan> invoking(Consumer<PostPlan> call, Object... before) {
        TestExecutor<PostPlan> given = new AggregateTestFixture<>(PostPlan.class).given(OPENED);
        return given.andGiven(before).whenInvoking(PLAN.toString(), call);
    }

    @Test
    void aPlanOpensWithItsPosts() {
        open(
                new PlannedPost("D-01", Channel.DIRECTED, INSTITUTION, false, PostKind.INSTITUTION),
                new PlannedPost("G-01", Channel.PUBLIC_WELFARE, ENTERPRISE, false, null))
                .expectEvents(OPENED);
    }

    @Test
    void aDirectedPostIsAtAnEmployerTheLawNames() {
        open(new PlannedPost("D-01", Channel.DIRECTED, ENTERPRISE, false, PostKind.STATE_ENTERPRISE))
                .expectException(broken("VAL-USCC-5"));
        open(new PlannedPost("D-01", Channel.DIRECTED, ENTERPRISE, true, PostKind.STATE_ENTERPRISE))
                .expectSuccessfulHandlerExecution();
        open(new PlannedPost("D-01", Channel.DIRECTED, "91310104MA1FR0TE9B", true, PostKind.STATE_ENTERPRISE))
                .expectException(broken("VAL-USCC-2"));
    }

    @Test
    void aCodeStandsForOnePost() {
        PlannedPost post = new PlannedPost("D-01", Channel.DIRECTED, INSTITUTION, false, PostKind.INSTITUTION);
        open(post, post).expectException(broken("POST-CODE"));
    }

    @Test
    void aFreePostIsTaken() {
        invoking(plan -> plan.takeDirected(CASE, ON, "D-01", INSTITUTION, PostKind.INSTITUTION))
                .expectEvents(new PostTaken(PLAN, ON, "D-01", CASE));
        invoking(plan -> plan.takePublicWelfare(CASE, ON, "G-01"))
                .expectEvents(new PostTaken(PLAN, ON, "G-01", CASE));
    }

    @Test
    void aTakenPostIsNotTakenAgainByWhomever() {
        PostTaken taken = new PostTaken(PLAN, ON, "D-01", CASE);
        invoking(plan -> plan.takeDirected(OTHER, ON, "D-01", INSTITUTION, PostKind.INSTITUTION), taken)
                .expectException(broken("POST-FREE"));
        invoking(plan -> plan.takeDirected(CASE, ON, "D-01", INSTITUTION, PostKind.INSTITUTION), taken)
                .expectException(broken("POST-FREE"));
        invoking(plan -> plan.takePublicWelfare(OTHER, ON, "G-01"), new PostTaken(PLAN, ON, "G-01", CASE))
                .expectException(broken("POST-FREE"));
    }

    @Test
    void aPostBelongsToItsChannel() {
        invoking(plan -> plan.takeDirected(CASE, ON, "G-01", ENTERPRISE, null)).expectException(broken("PLC-15"));
        invoking(plan -> plan.takePublicWelfare(CASE, ON, "D-01")).expectException(broken("PLC-15"));
    }

    @Test
    void aPostIsAtItsEmployer() {
        invoking(plan -> plan.takeDirected(CASE, ON, "D-01", ENTERPRISE, null)).expectException(broken("PLC-03"));
    }

    @Test
    void onlyPostsOfThePlanAreTaken() {
        invoking(plan -> plan.takeDirected(CASE, ON, "D-99", INSTITUTION, PostKind.INSTITUTION))
                .expectException(broken("POST-KNOWN"));
    }

    @Test
    void whoHasAPostMayGiveItBackToTheNext() {
        PostTaken taken = new PostTaken(PLAN, ON, "G-01", CASE);
        PostFreed freed = new PostFreed(PLAN, ON, "G-01", CASE);
        invoking(plan -> plan.free(CASE, ON, "G-01"), taken).expectEvents(freed);
        invoking(plan -> plan.free(OTHER, ON, "G-01"), taken).expectException(broken("POST-FREE"));
        invoking(plan -> plan.takePublicWelfare(OTHER, ON, "G-01"), taken, freed)
                .expectEvents(new PostTaken(PLAN, ON, "G-01", OTHER));
    }

    /** A turn ends for want of a post only where there is none to take (PLC-03, PLC-09). */
    @Test
    void plc03NoneIsLeftOnceEachOfTheKindIsTaken() {
        List<PostKind> kinds = List.of(PostKind.INSTITUTION, PostKind.STATE_ENTERPRISE);
        invoking(plan -> plan.requireNoneLeft(kinds)).expectException(broken("PLC-03", "free", "D-01"));
        invoking(plan -> plan.requireNoneLeft(List.of(PostKind.STATE_ENTERPRISE))).expectNoEvents();
        PostTaken taken = new PostTaken(PLAN, ON, "D-01", OTHER);
        invoking(plan -> plan.requireNoneLeft(kinds), taken).expectNoEvents();
        invoking(plan -> plan.requireNoneLeft(kinds), taken, new PostFreed(PLAN, ON, "D-01", OTHER))
                .expectException(broken("PLC-03", "free", "D-01"));
    }

    private static ResultValidator<PostPlan> when(PostPlanCommand command, Object... before) {
        return new AggregateTestFixture<>(PostPlan.class)
                .given(OPENED)
                .andGiven(before)
                .when(command, by(DISTRICT_OFFICER));
    }

    /** What its employer gave up is not offered; by mistake, or for a while, is put right on record (PLC-13). */
    @Test
    void plc13APostThatItsEmployerGaveUpIsTakenByNobodyUntilItIsThereAgain() {
        PostWithdrawn gone = new PostWithdrawn(PLAN, ON, "D-01");
        PostRestored again = new PostRestored(PLAN, ON, "D-01");
        PostTaken taken = new PostTaken(PLAN, ON, "D-01", CASE);
        WithdrawPost withdraw = new WithdrawPost(PLAN, ON, "D-01");
        RestorePost restore = new RestorePost(PLAN, ON, "D-01");
        Consumer<PostPlan> choice = plan -> plan.takeDirected(CASE, ON, "D-01", INSTITUTION, PostKind.INSTITUTION);
        when(withdraw).expectEvents(gone);
        invoking(choice, gone).expectException(broken("POST-FREE", "withdrawn", true));
        invoking(plan -> plan.requireNoneLeft(List.of(PostKind.INSTITUTION)), gone).expectNoEvents();
        when(restore, gone).expectEvents(again);
        invoking(choice, gone, again).expectEvents(taken);
    }

    @Test
    void plc13WhatSomebodyHasIsGivenBackBeforeItIsWithdrawn() {
        PostTaken taken = new PostTaken(PLAN, ON, "D-01", CASE);
        PostWithdrawn gone = new PostWithdrawn(PLAN, ON, "D-01");
        WithdrawPost withdraw = new WithdrawPost(PLAN, ON, "D-01");
        when(withdraw, taken).expectException(broken("POST-FREE", "withdrawn", false));
        when(withdraw, taken, new PostFreed(PLAN, ON, "D-01", CASE)).expectEvents(gone);
        when(withdraw, gone).expectException(broken("POST-FREE", "withdrawn", true));
        when(new WithdrawPost(PLAN, ON, "D-99")).expectException(broken("POST-KNOWN"));
        when(new RestorePost(PLAN, ON, "D-01")).expectException(broken("CASE-STATE"));
        when(new RestorePost(PLAN, ON, "D-99")).expectException(broken("CASE-STATE"));
    }

    @Test
    void whoMendsAPlanHasSeenItAsItIs() {
        new AggregateTestFixture<>(PostPlan.class)
                .given(OPENED, new PostTaken(PLAN, ON, "G-01", CASE))
                .when(new WithdrawPost(PLAN, ON, "D-01"), by(DISTRICT_OFFICER, 0))
                .expectException(VersionConflict.class);
    }

    /** 基层公务员岗位, 事业单位, 国有企业: the kind is said, and fits the employer. */
    @Test
    void plc03APostOfAssignedWorkSaysItsKindWhichFitsItsEmployer() {
        String organ = "11310104002456781Y";
        open(directed(organ, PostKind.GRASSROOTS_CIVIL_SERVICE)).expectSuccessfulHandlerExecution();
        open(directed(organ, PostKind.OFFICER_CIVIL_SERVICE)).expectSuccessfulHandlerExecution();
        open(directed(INSTITUTION, PostKind.OFFICER_CIVIL_SERVICE)).expectException(broken("PLC-03"));
        open(directed(organ, PostKind.INSTITUTION)).expectException(broken("PLC-03"));
        open(directed(INSTITUTION, PostKind.GRASSROOTS_CIVIL_SERVICE)).expectException(broken("PLC-03"));
        open(directed(INSTITUTION, null)).expectException(broken("PLC-03"));
        open(directed(ENTERPRISE, PostKind.INSTITUTION)).expectException(broken("VAL-USCC-5"));
        open(new PlannedPost("G-01", Channel.PUBLIC_WELFARE, INSTITUTION, false, PostKind.INSTITUTION))
                .expectException(broken("PLC-03"));
    }

    private static PlannedPost directed(String employer, PostKind kind) {
        return new PlannedPost("D-01", Channel.DIRECTED, employer, false, kind);
    }

    @Test
    void plc03APostIsTakenAsTheKindThatThePlanSays() {
        invoking(plan -> plan.takeDirected(CASE, ON, "D-01", INSTITUTION, PostKind.GRASSROOTS_CIVIL_SERVICE))
                .expectException(broken("PLC-03"));
        invoking(plan -> plan.takeDirected(CASE, ON, "D-01", INSTITUTION, null)).expectException(broken("PLC-03"));
    }
}
