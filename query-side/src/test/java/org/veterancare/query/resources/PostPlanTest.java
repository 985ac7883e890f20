package org.veterancare.query.resources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veterancare.query.casestate.StateJson;

class PostPlanTest {

    /** As rows were stored that nobody has written since. */
    private static final String BEFORE = """
        {"id":"01937b5e-0000-7000-8000-0000000000a1","version":1,"openedOn":"2025-03-01","year":2025,"taken":1,"free":1,
         "posts":[{"code":"P-01","channel":"DIRECTED","employer":"12310104425012349P","stateOwned":false,
                   "takenBy":"01937b5e-0000-7000-8000-0000000000d1"},
                  {"code":"P-02","channel":"DIRECTED","employer":"12310104425012349P","stateOwned":false,
                   "takenBy":null}]}""";

    @Test
    void aRowFromBeforeItWasSaidTellsByTheCaseWhatIsTaken() {
        PostPlan plan = StateJson.read(BEFORE, PostPlan.class);
        assertThat(plan.posts()).extracting(PostPlan.Post::taken).containsExactly(true, false);
        assertThat(plan.candidates()).isEmpty();
        assertThat(StateJson.read(StateJson.write(plan), PostPlan.class)).isEqualTo(plan);
    }

    @Test
    void whatIsTakenStaysSoForWhoDoesNotSeeByWhom() {
        PostPlan plan = StateJson.read(BEFORE, PostPlan.class).ofNobody();
        assertThat(plan.posts()).extracting(PostPlan.Post::taken).containsExactly(true, false);
        assertThat(plan.posts()).extracting(PostPlan.Post::takenBy).containsOnlyNulls();
    }
}
