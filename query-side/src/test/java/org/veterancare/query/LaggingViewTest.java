package org.veterancare.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.testing.TestDatabase;

/** A view that is behind the log says so to whoever asks for more than it has, and serves what it has to everybody else. */
class LaggingViewTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private EventProcessingConfiguration readers;

    @Test
    void aVersionThatTheViewHasNotReachedIsAskedForAgainLater() {
        CaseId caseId = caseOf("lagging");
        List<CaseEvent> story = Stories.underReview(caseId, RunningQuerySide::clear);
        int seen = story.size() - 2;
        tell(story.subList(0, seen));
        EventProcessor reader = stopped(readers);
        write("VeteranCase", story.subList(seen, story.size()), seen);
        String path = "/api/v1/cases/" + caseId;

        HttpResponse<String> early = get(WORKER, path + "?version=" + (story.size() - 1), "Accept-Language", "en");

        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).contains("1");
        assertThat(JSON.readTree(early.body()).get("code").asString()).isEqualTo("projection-lagging");
        assertThat(json(WORKER, path).get("version").asInt()).as("what the view has").isEqualTo(seen - 1);
        assertThat(get(OTHER_WORKER, path + "?version=" + (story.size() - 1)).statusCode()).as("told to no stranger")
                .isEqualTo(404);
        await(() -> Long.parseLong(get(WORKER, path).headers().firstValue(Freshness.LAG).orElseThrow()) > 0);
        assertThat(get(null, "/actuator/health/readiness").statusCode()).as("and stays in service").isEqualTo(200);

        reader.start();
        awaitVersion(caseId, story.size() - 1);
        assertThat(json(WORKER, path + "?version=" + (story.size() - 1)).get("version").asInt())
                .isEqualTo(story.size() - 1);
        HttpResponse<String> never = get(WORKER, path + "?version=" + story.size());
        assertThat(never.statusCode()).as("what no one has recorded").isEqualTo(400);
        assertThat(JSON.readTree(never.body()).get("code").asString()).isEqualTo("time-in-future");
    }

    @Test
    void aCaseThatTheViewHasNotSeenAtAllIsAskedForAgainLaterByWhoeverMaySeeIt() {
        CaseId caseId = caseOf("not-seen-yet");
        EventProcessor reader = stopped(readers);
        write("VeteranCase", Stories.underReview(caseId, RunningQuerySide::clear), 0);
        String path = "/api/v1/cases/" + caseId;

        HttpResponse<String> early = get(WORKER, path);

        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).contains("1");
        assertThat(JSON.readTree(early.body()).get("code").asString()).isEqualTo("projection-lagging");
        assertThat(get(OTHER_WORKER, path).statusCode()).as("told to no stranger").isEqualTo(404);
        reader.start();
        await(() -> get(WORKER, path).statusCode() == 200);
    }
}
