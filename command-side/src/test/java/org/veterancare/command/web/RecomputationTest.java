package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseFixture;
import org.veterancare.events.Actor;
import tools.jackson.databind.JsonNode;

/** The table of holidays in force is applied to what was counted by another one, with an answer for each period (TIM-06). */
class RecomputationTest extends HttpTest {

    private static final String PATH = "/api/v1/deadlines/recompute";

    private static JdbcTemplate log() {
        return new JdbcTemplate(DATABASE.superuser());
    }

    private Api.Answer recompute(Actor by, UUID key, List<Map<String, Object>> rows) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("occurredOn", today().toString());
        body.put("deadlines", rows);
        Api.Call call = api.post(PATH, body).by(by);
        return (key == null ? call : call.header("Idempotency-Key", key.toString())).send();
    }

    private static Map<String, Object> row(String caseId, long version, String ref) {
        return Map.of("caseId", caseId, "version", version, "deadline", "HARDSHIP_ACCEPTANCE", "ref", ref);
    }

    /** A case with two applications, at version 3. */
    private String applied() {
        String id = newCase();
        for (int version = 1; version < 3; version++) {
            Api.Answer answer = api.post("/api/v1/cases/" + id + "/submit-application", Map.of(
                    "occurredOn", today().toString(), "situation", version == 1 ? "ILLNESS" : "OTHER", "cause", "示例",
                    "source", "WINDOW",
                    "hukouStreet", Actors.STREET)).by(Actors.STREET_WORKER).asOf(version).send();
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
        return id;
    }

    /** The same facts in another case, whose periods were counted when another table was in force. */
    private static String countedByAnotherTable(String id) {
        String copy = StreamIds.next().toString();
        log().update("""
            INSERT INTO event_log.event (stream_id, stream_type, version, event_id, type, revision, occurred_on,
                recorded_at, payload, metadata)
            SELECT ?::uuid, stream_type, version, gen_random_uuid(), type, revision, occurred_on, recorded_at,
                replace(replace(payload, ?, ?), ?, 'cn-earlier'), metadata
            FROM event_log.event WHERE stream_id = ?::uuid ORDER BY version""",
                copy, id, copy, CaseFixture.LAW.calendar().version(), id);
        return copy;
    }

    private static List<String> facts(String id) {
        return log().queryForList(
                "SELECT type FROM event_log.event WHERE stream_id = ?::uuid ORDER BY version", String.class, id);
    }

    private static List<String> said(JsonNode answer) {
        return answer.path("deadlines")
                .valueStream()
                .map(row -> row.path("outcome").asString() + " " + row.path("code").asString("") + " "
                        + row.path("rule").asString(""))
                .toList();
    }

    @Test
    void tim06EachPeriodHasItsOwnAnswerAndTheSecondOfACaseIsLookedAtAsTheFirstLeftIt() {
        String now = applied();
        String earlier = countedByAnotherTable(now);
        JsonNode answer = recompute(Actors.DISTRICT_OFFICER, null, List.of(
                row(earlier, 3, "1"), row(earlier, 3, "2"), row(earlier, 3, "3"), row(now, 3, "1"), row(now, 2, "1"),
                row(StreamIds.next().toString(), 3, "1"))).json();
        assertThat(said(answer)).containsExactly(
                "RECOMPUTED  ", "RECOMPUTED  ", "REFUSED rule-broken TIM-06", "REFUSED rule-broken TIM-06",
                "REFUSED version-conflict ", "REFUSED case-not-found ");
        assertThat(answer.path("recomputed").asInt()).isEqualTo(2);
        assertThat(answer.path("refused").asInt()).isEqualTo(4);
        assertThat(answer.at("/deadlines/1/version").asLong()).isEqualTo(5);
        assertThat(facts(earlier)).endsWith("DeadlineRecomputed", "DeadlineRecomputed");
        assertThat(facts(now)).doesNotContain("DeadlineRecomputed");
    }

    @Test
    void whatIsSentAgainUnderItsKeyCountsNothingTwice() {
        String earlier = countedByAnotherTable(applied());
        UUID key = UUID.randomUUID();
        List<Map<String, Object>> rows = List.of(row(earlier, 3, "1"), row(earlier, 3, "2"));
        JsonNode first = recompute(Actors.DISTRICT_OFFICER, key, rows).json();
        assertThat(first.path("recomputed").asInt()).as(first.toString()).isEqualTo(2);
        assertThat(recompute(Actors.DISTRICT_OFFICER, key, rows).json()).isEqualTo(first);
        assertThat(facts(earlier)).hasSize(6);
    }

    @Test
    void onlyWhoCountsOnePeriodAgainCountsMany() {
        assertThat(recompute(Actors.STREET_WORKER, null, List.of(row(newCase(), 1, "1"))).problem())
                .isEqualTo("403 insufficient-role");
        assertThat(recompute(Actors.DISTRICT_OFFICER, null, List.of()).problem()).isEqualTo("422 constraint-violated");
    }
}
