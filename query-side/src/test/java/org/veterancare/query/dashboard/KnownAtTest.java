package org.veterancare.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipFundEvent.FundOpened;
import org.veterancare.events.Money;
import org.veterancare.events.Role;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Stories;
import org.veterancare.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures of an earlier moment are those that were shown then, whatever was recorded since (F33, domain 7). */
class KnownAtTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String DASHBOARD = "/api/v1/dashboard";
    private static final String PERIOD = "from=2025-01-01&to=2025-12-31";
    private static final Actor OFFICER = new Actor("p-304", "a-304", Role.DISTRICT_OFFICER, "310104000000");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    /** Which cases are behind a figure is told of now only. */
    private List<JsonNode> figures(Actor actor, String query) {
        List<JsonNode> figures = new ArrayList<>();
        for (JsonNode figure : json(actor, DASHBOARD + query).get("figures")) {
            figures.add(((ObjectNode) figure).without("cases"));
        }
        return figures;
    }

    @Test
    void whatWasShownIsShownAgain() {
        Instant before = Instant.now();
        write("HardshipFund", List.of(new FundOpened(
                new FundId(UUID.randomUUID()), Stories.START, 2025, Money.ofFen(1_000_000))));
        tell(Stories.wholeWay(caseOf("known-whole"), RunningQuerySide::clear));
        tell(Stories.lateAndHard(caseOf("known-late"), RunningQuerySide::clear));
        CaseId more = caseOf("known-more");
        tell(Stories.underReview(more, RunningQuerySide::clear));
        await(() -> figures(AUDITOR, "?" + PERIOD).toString().contains("1000000"));
        List<JsonNode> shown = figures(AUDITOR, "?" + PERIOD);
        List<JsonNode> ofStreet = figures(WORKER, "?" + PERIOD);
        Instant then = Instant.now();
        tell(Stories.underReview(caseOf("known-after"), RunningQuerySide::clear));
        assertThat(figures(AUDITOR, "?" + PERIOD)).isNotEqualTo(shown);
        assertThat(figures(AUDITOR, "/known-at?knownAt=" + then + "&" + PERIOD)).isEqualTo(shown);
        assertThat(figures(WORKER, "/known-at?knownAt=" + then + "&" + PERIOD)).isEqualTo(ofStreet);
        assertThat(figures(OFFICER, "/known-at?knownAt=" + before + "&" + PERIOD))
                .allSatisfy(figure -> assertThat(figure.get("items").asLong()).isZero());
    }

    /** Of two moments the difference is who was recorded between them. */
    @Test
    void noneOfItIsForWhoSeesFiguresOnlyNorOfTheFuture() {
        assertThat(get(LEADER, DASHBOARD + "/known-at?knownAt=" + Instant.now()).statusCode()).isEqualTo(403);
        assertThat(get(HEAD, DASHBOARD + "/known-at?knownAt=2199-01-01T00:00:00Z").body()).contains("time-in-future");
        assertThat(get(HEAD, DASHBOARD + "/known-at?knownAt=yesterday").statusCode()).isEqualTo(400);
    }

    /** Neither a calendar nor the database has these. */
    @Test
    void aMomentThatNoCalendarHasIsRefusedAtTheDoor() {
        String file = "/api/v1/cases/" + UUID.randomUUID();
        for (String never : List.of(
                "-1000000000-01-01T00:00:00Z", "%2B1000000000-12-31T23:59:59Z", "-4800-01-01T00:00:00Z",
                "2026-02-30T00:00:00Z", "2026-01-01T")) {
            for (String path : List.of(DASHBOARD + "/known-at", file)) {
                HttpResponse<String> refused = get(AUDITOR, path + "?knownAt=" + never);
                assertThat(refused.statusCode()).as(never + " " + refused.body()).isEqualTo(400);
                assertThat(refused.body()).contains("bad-parameter");
            }
        }
        assertThat(get(AUDITOR, file + "?knownAt=" + Instant.now()).statusCode()).isEqualTo(404);
        HttpResponse<String> nul = get(AUDITOR, "/api/v1/cases?street=%00");
        assertThat(nul.statusCode()).as(nul.body()).isEqualTo(400);
        assertThat(nul.body()).contains("bad-parameter");
    }
}
