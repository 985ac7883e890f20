package org.veterancare.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.Role;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Stories;
import org.veterancare.testing.TestDatabase;
import org.veterancare.testing.WiredReaders;
import tools.jackson.databind.JsonNode;

/** What those who keep the system running may see and do, and that nobody else may (features.md F22, F38). */
class OperationsTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Actor ADMINISTRATOR = new Actor("p-309", "a-309", Role.SYSTEM_ADMIN, "310104000000");
    private static final String LETTERS = "/api/v1/admin/dead-letters";
    private static final String PROJECTIONS = "/api/v1/admin/projections";

    /** Each account has so many orders only. */
    private static Actor another(String account) {
        return new Actor("p-" + account, account, Role.SYSTEM_ADMIN, "310104000000");
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    /** A stream whose first fact is missing cannot be taken into any case file. */
    private String parked(String word) {
        CaseId caseId = caseOf(word);
        write("VeteranCase", List.of(new CaseReopened(caseId, Stories.START)), 3);
        await(() -> jdbc.sql("SELECT count(*) FROM tail.dead_letter WHERE sequence_identifier = ?")
                .param(caseId.toString())
                .query(Long.class)
                .single() == 1);
        return LETTERS + "/cases/" + caseId;
    }

    @Test
    void itsReadersSkipNothingAndParkWhatTheyCannotTake() {
        assertThat(WiredReaders.faults(context)).isEqualTo(Map.of("cases", "", "resources", ""));
        WiredReaders.assertGuarded(context);
    }

    @Test
    void parkedFactsAreListedTriedAgainAndGivenUpWithAReasonThatIsKept() {
        String first = parked("dead-1");
        parked("dead-2");
        String second = parked("dead-3");
        List<JsonNode> letters = all(ADMINISTRATOR, LETTERS, 2);
        assertThat(letters).extracting(letter -> letter.get("stream").asString())
                .doesNotHaveDuplicates()
                .contains(caseOf("dead-1").toString(), caseOf("dead-2").toString(), caseOf("dead-3").toString());
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.get("reader").asString()).isEqualTo("cases");
            assertThat(letter.get("type").asString()).isEqualTo("CaseReopened");
            assertThat(letter.get("firstVersion").asLong()).isEqualTo(3);
            assertThat(letter.get("cause").asString()).contains("OutOfOrder");
        });
        assertThat(json(ADMINISTRATOR, first).get("orders")).isEmpty();

        JsonNode tried = JSON.readTree(post(ADMINISTRATOR, first + "/retry", "{\"reason\":\"TRIAL\"}").body());
        assertThat(tried.get("state").asString()).isEqualTo("FAILED");
        HttpResponse<String> given = post(ADMINISTRATOR, first + "/discard",
                "{\"reason\":\"NOT_NEEDED\",\"ticket\":\"OPS-7\"}");
        assertThat(given.statusCode()).isEqualTo(200);

        JsonNode shown = json(ADMINISTRATOR, first);
        assertThat(shown.path("parked").isObject()).as("nothing waits any more").isFalse();
        assertThat(shown.get("orders")).hasSize(2);
        JsonNode order = shown.get("orders").get(0);
        assertThat(order.get("action").asString()).isEqualTo("DISCARD");
        assertThat(order.get("state").asString()).isEqualTo("DONE");
        assertThat(order.get("person").asString()).isEqualTo(ADMINISTRATOR.person());
        assertThat(order.get("reason").asString()).isEqualTo("NOT_NEEDED");
        assertThat(order.get("ticket").asString()).isEqualTo("OPS-7");
        assertThat(order.get("lastVersion").asLong()).isEqualTo(3);
        assertThat(post(ADMINISTRATOR, first + "/discard", "{\"reason\":\"NOT_NEEDED\"}").statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM event_log.event WHERE stream_id = ?")
                .param(caseOf("dead-1").value())
                .query(Long.class)
                .single()).as("the log keeps what a view gave up").isEqualTo(1);
        assertThat(json(ADMINISTRATOR, second).get("parked").get("facts").asLong()).isEqualTo(1);
    }

    @Test
    void aReasonIsOneOfTheCodesAndNeitherItNorATicketCanNameAPerson() {
        String letter = parked("dead-4");
        Actor someone = another("a-312");
        assertThat(post(someone, letter + "/discard", "{}").statusCode()).isEqualTo(422);
        assertThat(post(someone, letter + "/discard", "{\"reason\":\"the card of 试例甲\"}").statusCode()).isEqualTo(400);
        assertThat(post(someone, letter + "/retry", "{\"reason\":\"TRIAL\",\"all\":true}").statusCode()).isEqualTo(400);
        for (String ticket : List.of("", "310104198501010013", "试例甲", "OPS 7", "x".repeat(41))) {
            assertThat(post(another("a-314" + ticket.hashCode()), letter + "/discard",
                    "{\"reason\":\"TRIAL\",\"ticket\":\"" + ticket + "\"}").statusCode()).as(ticket).isEqualTo(422);
        }
        assertThat(json(someone, letter).get("orders")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "x\\u0000y", "\\ud800", "x\\udc00", "\\ude00\\ud83d"})
    void aReasonThatNoDatabaseCanStoreIsRefusedAndNoFailureOfOurs(String reason) {
        String letter = LETTERS + "/cases/" + caseOf("dead-none");
        for (String order : List.of("/retry", "/discard")) {
            Actor someone = another("a-310" + reason.hashCode());
            HttpResponse<String> answer = post(someone, letter + order, "{\"reason\":\"" + reason + "\"}");
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
            assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                    type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    @Test
    void ordersAboutParkedFactsAreNoStream() {
        Actor hasty = another("a-311");
        String letter = LETTERS + "/cases/" + caseOf("dead-none");
        HttpResponse<String> last = null;
        for (int call = 0; call < 12; call++) {
            last = post(hasty, letter + (call % 2 == 0 ? "/retry" : "/discard"), "{\"reason\":\"TRIAL\"}");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aRetryOfAReaderElsewhereIsTakenDownForIt() {
        CaseId caseId = caseOf("dead-5");
        parked("dead-5");
        jdbc.sql("""
            INSERT INTO tail.dead_letter (dead_letter_id, processing_group, sequence_identifier, sequence_index,
                message_type, event_identifier, time_stamp, payload_type, payload, enqueued_at)
            SELECT dead_letter_id || '-elsewhere', 'elsewhere', sequence_identifier, sequence_index,
                message_type, event_identifier, time_stamp, payload_type, payload, enqueued_at
            FROM tail.dead_letter WHERE sequence_identifier = ?""").param(caseId.toString()).update();

        HttpResponse<String> asked = post(
                another("a-313"), LETTERS + "/elsewhere/" + caseId + "/retry", "{\"reason\":\"MENDED\"}");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(asked.body()).get("state").asString()).isEqualTo("OPEN");
        post(another("a-313"), LETTERS + "/elsewhere/" + caseId + "/discard", "{\"reason\":\"NOT_NEEDED\"}");
    }

    @Test
    void nobodyElseComesIn() {
        String letter = parked("dead-6");
        for (Actor actor : List.of(AUDITOR, LEADER, WORKER, HEAD, COMMITTEE)) {
            assertThat(get(actor, LETTERS).statusCode()).isEqualTo(403);
            assertThat(get(actor, letter).statusCode()).isEqualTo(403);
            assertThat(get(actor, PROJECTIONS).statusCode()).isEqualTo(403);
            assertThat(post(actor, letter + "/retry", "{\"reason\":\"TRIAL\"}").statusCode()).isEqualTo(403);
            assertThat(post(actor, letter + "/discard", "{\"reason\":\"TRIAL\"}").statusCode()).isEqualTo(403);
            assertThat(post(actor, PROJECTIONS + "/rebuild", "").statusCode()).isEqualTo(403);
        }
        assertThat(get(null, LETTERS).statusCode()).isEqualTo(401);
        assertThat(get(ADMINISTRATOR, "/api/v1/cases").statusCode()).as("and no case is seen").isEqualTo(403);
        assertThat(get(ADMINISTRATOR, LETTERS + "/cases/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get(ADMINISTRATOR, LETTERS + "?limit=1&cursor=x").statusCode()).isEqualTo(400);
    }

    @Test
    void theViewsTellHowFarTheyAreAndAreMadeAnewOnRequest() {
        tell(Stories.underReview(caseOf("remade"), RunningQuerySide::clear));
        JsonNode before = json(ADMINISTRATOR, PROJECTIONS);
        assertThat(before.get("items")).extracting(item -> item.get("reader").asString())
                .contains("cases", "resources");

        assertThat(post(ADMINISTRATOR, PROJECTIONS + "/rebuild", "").statusCode()).isEqualTo(202);
        await(() -> !json(ADMINISTRATOR, PROJECTIONS).get("rebuild").get("state").asString().equals("RUNNING"));

        JsonNode rebuild = json(ADMINISTRATOR, PROJECTIONS).get("rebuild");
        assertThat(rebuild.get("line").asString()).startsWith("rebuild: ");
    }

    @Test
    void whileAnotherProcessMakesTheViewsAnewNoneIsBegunHere() throws SQLException {
        try (Connection elsewhere = DATABASE.superuser().getConnection();
                Statement statement = elsewhere.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtextextended('veterancare/rebuild', 0))");
            HttpResponse<String> refused = post(ADMINISTRATOR, PROJECTIONS + "/rebuild", "");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(JSON.readTree(refused.body()).get("code").asString()).isEqualTo("concurrent-change");
        }
        await(() -> post(ADMINISTRATOR, PROJECTIONS + "/rebuild", "").statusCode() == 202);
        await(() -> json(ADMINISTRATOR, PROJECTIONS).at("/rebuild/state").asString().equals("DONE"));
    }

    /** The deliberate defects: a file that stands still, and one that is not there, behind a reader that went on. */
    @Test
    void aCaseFileThatStandsStillBehindItsReaderIsFound() {
        CaseId still = caseOf("adrift-1");
        CaseId missing = caseOf("adrift-2");
        tell(Stories.underReview(still, RunningQuerySide::clear));
        tell(Stories.underReview(missing, RunningQuerySide::clear));
        parked("dead-9");
        Reconciliation reconciliation = context.getBean(Reconciliation.class);
        // what was given up in other tests stands still as well, until it is made anew
        long before = reconciliation.adrift();

        jdbc.sql("UPDATE views.case_file SET version = version - 1 WHERE case_id = ?").param(still.value()).update();
        assertThat(reconciliation.adrift()).isEqualTo(before + 1);
        jdbc.sql("DELETE FROM views.case_file WHERE case_id = ?").param(missing.value()).update();
        assertThat(reconciliation.adrift()).isEqualTo(before + 2);

        jdbc.sql("UPDATE views.case_file SET version = version + 1 WHERE case_id = ?").param(still.value()).update();
        assertThat(json(ADMINISTRATOR, PROJECTIONS).at("/reconciled/adrift").isNumber()).isTrue();
    }

    @Test
    void healthAndFiguresTellTheLagWhatIsParkedAndWhatIsOverdue() {
        tell(Stories.lateAndHard(caseOf("overdue"), RunningQuerySide::clear));
        parked("dead-8");
        JsonNode readiness = json(ADMINISTRATOR, "/actuator/health/readiness");
        assertThat(readiness.get("status").asString()).as("parking takes nothing out of service").isEqualTo("UP");
        JsonNode cases = readiness.get("components").get("readers").get("details").get("cases");
        assertThat(cases.get("deadLetters").asLong()).isPositive();
        assertThat(cases.get("parking").asString()).isEqualTo("parking");
        assertThat(cases.has("lagMs")).isTrue();
        assertThat(json(ADMINISTRATOR, "/actuator/health").get("components").has("readers")).isTrue();
        assertThat(json(null, "/actuator/health/readiness").has("components")).as("for everyone else").isFalse();

        await(() -> get(ADMINISTRATOR, "/actuator/prometheus").body()
                .contains("veterancare_dead_letters{reader=\"cases\"}"));
        String figures = get(ADMINISTRATOR, "/actuator/prometheus").body();
        assertThat(figures).contains("veterancare_projection_lag_seconds{reader=\"cases\"}")
                .contains("veterancare_dead_letters_bound{reader=\"cases\"} 50000.0")
                .containsPattern("veterancare_tasks_overdue [1-9]");
    }
}
