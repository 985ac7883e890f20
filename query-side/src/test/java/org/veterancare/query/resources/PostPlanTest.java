package org.veterancare.query.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseId;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent;
import org.veterancare.events.PostPlanEvent.CandidatePassedOver;
import org.veterancare.events.PostPlanEvent.CandidateRanked;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.PostPlanOpened;
import org.veterancare.events.PostPlanEvent.PostRestored;
import org.veterancare.events.PostPlanEvent.PostTaken;
import org.veterancare.events.PostPlanEvent.PostWithdrawn;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.StateJson;

class PostPlanTest {

    private static final PlanId PLAN = new PlanId(Stories.id("plan"));
    private static final LocalDate DAY = Stories.START;
    private static final CaseId FIRST = new CaseId(Stories.id("first"));
    private static final CaseId SECOND = new CaseId(Stories.id("second"));

    private static PostPlan plan() {
        PostPlan plan = null;
        List<PostPlanEvent> facts = List.of(
                new PostPlanOpened(PLAN, DAY, 2025, List.of(post("P-01"), post("P-02"))),
                new CandidateRanked(PLAN, DAY, FIRST, 1, 9_000, true),
                new CandidatePassedOver(PLAN, DAY, SECOND, 2, 8_000),
                new PostTaken(PLAN, DAY, "P-01", FIRST));
        for (int version = 0; version < facts.size(); version++) {
            plan = PostPlan.after(plan, facts.get(version), version);
        }
        return plan;
    }

    private static PostPlanEvent.Post post(String code) {
        return new PostPlanEvent.Post(code, Channel.DIRECTED, "12310104425012349P", false, null);
    }

    @Test
    void whatIsTakenStaysSoForWhoDoesNotSeeByWhom() {
        PostPlan open = plan().naming(List.of());
        assertThat(open.posts()).extracting(PostPlan.Post::taken).containsExactly(true, false);
        assertThat(open.posts()).extracting(PostPlan.Post::takenBy).containsOnlyNulls();
        assertThat(open.taken()).isEqualTo(1);
        assertThat(open.candidates()).isEmpty();
        assertThat(StateJson.write(open)).doesNotContain(FIRST.toString(), SECOND.toString());
    }

    /** What its employer gave up is neither free nor taken (PLC-13). */
    @Test
    void plc13APostThatItsEmployerGaveUpIsNotCountedAsFree() {
        PostPlan gone = PostPlan.after(plan(), new PostWithdrawn(PLAN, DAY, "P-02"), 4);
        assertThat(gone.posts()).extracting(PostPlan.Post::withdrawn).containsExactly(false, true);
        assertThat(List.of(gone.taken(), gone.free(), gone.withdrawn())).containsExactly(1, 0, 1);
        PostPlan again = PostPlan.after(gone, new PostRestored(PLAN, DAY, "P-02"), 5);
        assertThat(List.of(again.taken(), again.free(), again.withdrawn())).containsExactly(1, 1, 0);
        assertThat(again.candidates()).isEqualTo(plan().candidates());
    }

    @Test
    void withEverybodyWhoIsNamedItIsTheWholePlanInTheOrderOfChoosing() {
        PostPlan plan = plan();
        assertThat(plan.named()).hasSize(3);
        PostPlan stored = StateJson.read(StateJson.write(plan.naming(List.of())), PostPlan.class);
        assertThat(stored.naming(plan.named().reversed())).isEqualTo(plan);
    }
}
