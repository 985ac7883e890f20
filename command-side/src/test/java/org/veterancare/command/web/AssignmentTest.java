package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Many cases change hands in one call, and back in another (F18). */
class AssignmentTest extends HttpTest {

    private static final String PATH = "/api/v1/assignments";

    private Map<String, Object> row(String caseId, long version) {
        return Map.of("caseId", caseId, "version", version);
    }

    private static Map<String, Object> body(Actor to, List<Map<String, Object>> cases) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("occurredOn", today().toString());
        if (to != null) {
            TestDatabase.grant(to);
            body.put("caseWorker", to.person());
        }
        body.put("cases", cases);
        return body;
    }

    private Api.Answer assign(Actor to, List<Map<String, Object>> cases) {
        return api.post(PATH, body(to, cases)).by(Actors.STATION_HEAD).send();
    }

    private Api.Answer reverse(JsonNode assignment) {
        return api.post(PATH + "/" + assignment.path("assignment").asString() + "/reverse",
                Map.of("occurredOn", today().toString())).by(Actors.STATION_HEAD).send();
    }

    /** As many cases as a plan of the year opens, each at version 2. */
    private List<String> opened(int count) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            List<Map<String, Object>> rows = Stream.generate(() -> Map.<String, Object>of(
                    "open", opening(),
                    "expect", Map.of("occurredOn", today().toString(), "planYear", today().getYear(), "category",
                            "CONSCRIPT", "mode", "SELF_EMPLOYMENT", "expectedIn", today().getYear() + "-09")))
                    .limit(Math.min(100, count - ids.size()))
                    .toList();
            JsonNode answers = api.post("/api/v1/arrival-plans", Map.of("rows", rows))
                    .by(Actors.STREET_WORKER)
                    .send()
                    .json()
                    .path("rows");
            answers.forEach(answer -> ids.add(answer.path("caseId").asString()));
        }
        return ids;
    }

    private static List<String> last(String id) {
        return new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT type || ' ' || coalesce(payload::json ->> 'caseWorker', '') FROM event_log.event"
                        + " WHERE stream_id = ?::uuid ORDER BY version DESC LIMIT 1",
                String.class, id);
    }

    private static List<JsonNode> refused(JsonNode answer) {
        return answer.path("cases")
                .valueStream()
                .filter(row -> row.path("outcome").asString().equals("REFUSED"))
                .toList();
    }

    @Test
    void ofFiveHundredCasesThreeAreStaleAndNamedAndOneCallGivesTheOthersBack() {
        List<String> ids = opened(500);
        List<Map<String, Object>> had = ids.subList(0, 5).stream().map(id -> row(id, 2)).toList();
        assertThat(assign(Actors.NEIGHBOURHOOD_WORKER, had).json().path("moved").asInt()).isEqualTo(5);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int n = 0; n < ids.size(); n++) {
            // somebody did something in the first three meanwhile
            rows.add(row(ids.get(n), n == 3 || n == 4 ? 3 : 2));
        }

        JsonNode answer = assign(Actors.STREET_WORKER, rows).json();

        assertThat(answer.path("moved").asInt()).isEqualTo(497);
        assertThat(answer.path("refused").asInt()).isEqualTo(3);
        assertThat(refused(answer)).extracting(row -> row.path("caseId").asString())
                .containsExactlyElementsOf(ids.subList(0, 3));
        assertThat(refused(answer)).allSatisfy(row -> {
            assertThat(row.path("code").asString()).isEqualTo("version-conflict");
            assertThat(row.path("currentVersion").asLong()).isEqualTo(3);
        });
        assertThat(last(ids.get(0))).containsExactly("CaseAssigned p-101");
        assertThat(last(ids.get(3))).containsExactly("CaseAssigned p-102");
        assertThat(last(ids.get(499))).containsExactly("CaseAssigned p-102");

        // one of them has gone on to somebody else since
        assertThat(assign(Actors.STATION_HEAD, List.of(row(ids.get(499), 3))).json().path("moved").asInt())
                .isEqualTo(1);
        JsonNode back = reverse(answer).json();
        assertThat(back.path("moved").asInt()).isEqualTo(496);
        assertThat(refused(back)).singleElement().satisfies(row -> {
            assertThat(row.path("caseId").asString()).isEqualTo(ids.get(499));
            assertThat(row.path("rule").asString()).isEqualTo("ASSIGN-02");
        });
        assertThat(last(ids.get(3))).containsExactly("CaseAssigned p-101");
        assertThat(last(ids.get(400))).containsExactly("CaseUnassigned ");
        assertThat(last(ids.get(499))).containsExactly("CaseAssigned p-103");

        // what gave back can be taken back itself
        assertThat(reverse(back).json().path("moved").asInt()).isEqualTo(496);
        assertThat(last(ids.get(3))).containsExactly("CaseAssigned p-102");
    }

    @Test
    void aFactThatMeansNothingForWhoHasTheCaseDoesNotKeepItFromGoingBack() {
        String id = newCase();
        JsonNode answer = assign(Actors.STREET_WORKER, List.of(row(id, 1))).json();
        assertThat(api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(2)
                .send()
                .status()).isEqualTo(200);
        assertThat(reverse(answer).json().path("moved").asInt()).isEqualTo(1);
    }

    @Test
    void casesAreTakenBackTogetherToo() {
        String id = newCase();
        assign(Actors.STREET_WORKER, List.of(row(id, 1)));
        JsonNode answer = assign(null, List.of(row(id, 2))).json();
        assertThat(answer.path("moved").asInt()).isEqualTo(1);
        assertThat(last(id)).containsExactly("CaseUnassigned ");
        reverse(answer);
        assertThat(last(id)).containsExactly("CaseAssigned p-102");
    }

    @Test
    void aCallThatIsRepeatedMovesNothingTwiceAndAnswersTheSame() {
        String id = newCase();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body(Actors.STREET_WORKER, List.of(row(id, 1)));
        String first = api.post(PATH, body).by(Actors.STATION_HEAD).header("Idempotency-Key", key).send().text();
        String again = api.post(PATH, body).by(Actors.STATION_HEAD).header("Idempotency-Key", key).send().text();
        assertThat(again).isEqualTo(first).contains("\"moved\":1");
        Map<String, Object> another = body(Actors.NEIGHBOURHOOD_WORKER, List.of(row(id, 1)));
        assertThat(api.post(PATH, another).by(Actors.STATION_HEAD).header("Idempotency-Key", key).send().problem())
                .isEqualTo("422 idempotency-key-reused");
    }

    @Test
    void aCallWhoseAnswerWasLostMovesNothingTwiceEither() {
        String id = newCase();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body(Actors.STREET_WORKER, List.of(row(id, 1)));
        String first = api.post(PATH, body).by(Actors.STATION_HEAD).header("Idempotency-Key", key).send().text();
        assertThat(new JdbcTemplate(DATABASE.superuser()).update(
                "DELETE FROM tail.kept_answer WHERE key = ?::uuid", key)).isEqualTo(1);
        String again = api.post(PATH, body).by(Actors.STATION_HEAD).header("Idempotency-Key", key).send().text();
        assertThat(again).isEqualTo(first).contains("\"moved\":1");
    }

    /** Else cases that went back already would be told as taken by others. */
    @Test
    void aReversalWhoseAnswerWasLostAnswersTheSameAgain() {
        String id = newCase();
        String key = UUID.randomUUID().toString();
        JsonNode assigned = assign(Actors.STREET_WORKER, List.of(row(id, 1))).json();
        String back = PATH + "/" + assigned.path("assignment").asString() + "/reverse";
        Map<String, Object> body = Map.of("occurredOn", today().toString());
        String first = api.post(back, body).by(Actors.STATION_HEAD).header("Idempotency-Key", key).send().text();
        assertThat(new JdbcTemplate(DATABASE.superuser()).update(
                "DELETE FROM tail.kept_answer WHERE key = ?::uuid", key)).isEqualTo(1);
        String again = api.post(back, body).by(Actors.STATION_HEAD).header("Idempotency-Key", key).send().text();
        assertThat(again).isEqualTo(first).contains("\"moved\":1");
    }

    @Test
    void anotherStreetsHeadNeitherMovesACaseNorLearnsThatThereIsOne() {
        Actor foreign = Actors.as(Actors.OTHER_STREET_WORKER, Role.STATION_HEAD, Actors.OTHER_STREET);
        String id = newCase();
        JsonNode answer = assign(Actors.STREET_WORKER, List.of(row(id, 1))).json();
        JsonNode tried = api.post(PATH, body(Actors.OTHER_STREET_WORKER, List.of(row(id, 2))))
                .by(foreign)
                .send()
                .json();
        JsonNode missing = api.post(PATH, body(Actors.OTHER_STREET_WORKER,
                List.of(row("01990000-0000-7000-8000-0000000000ff", 2)))).by(foreign).send().json();
        assertThat(tried.at("/cases/0/code")).isEqualTo(missing.at("/cases/0/code"));
        assertThat(tried.at("/cases/0/code").asString()).isEqualTo("case-not-found");
        assertThat(looks(id)).containsExactly("DENIED 1");
        assertThat(looks("01990000-0000-7000-8000-0000000000ff")).containsExactly("DENIED 1");
        String back = PATH + "/" + answer.path("assignment").asString() + "/reverse";
        assertThat(api.post(back, Map.of("occurredOn", today().toString())).by(foreign).send().problem())
                .isEqualTo("404 not-found");
        assertThat(looks(id)).containsExactly("DENIED 2");
        for (LocalDate day : List.of(today().plusDays(1), today().minusDays(200))) {
            assertThat(api.post(back, Map.of("occurredOn", day.toString())).by(foreign).send().problem())
                    .as("%s", day)
                    .isEqualTo("404 not-found");
        }
    }

    @Test
    void everyRowThatIsRefusedIsALookOnRecord() {
        String stale = newCase();
        String ruled = newCase();
        assign(Actors.NEIGHBOURHOOD_WORKER, List.of(row(ruled, 1)));
        assertThat(assign(Actors.NEIGHBOURHOOD_WORKER, List.of(row(stale, 0), row(ruled, 2))).json()
                .path("refused")
                .asInt()).isEqualTo(2);
        assertThat(looks(stale)).containsExactly("GRANTED 1");
        assertThat(looks(ruled)).containsExactly("GRANTED 1");
    }

    private static List<String> looks(String caseId) {
        return new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT outcome || ' ' || count(*) FROM access_log.disclosure WHERE case_id = ?::uuid GROUP BY outcome",
                String.class, caseId);
    }

    /** A call for many cases is no trial: who asks for one is told so, and finds nothing done. */
    @Test
    void whoMeansToTryItDoesNotFindItDone() {
        String id = newCase();
        Api.Answer tried = api.post(PATH, body(Actors.STREET_WORKER, List.of(row(id, 1))))
                .by(Actors.STATION_HEAD)
                .header("Prefer", "handling=dry-run")
                .send();
        assertThat(tried.problem()).isEqualTo("400 bad-header");
        assertThat(new JdbcTemplate(DATABASE.superuser()).queryForObject(
                "SELECT max(version) FROM event_log.event WHERE stream_id = ?::uuid", Long.class, id)).isEqualTo(1);
    }

    @Test
    void onlyWhoLeadsAStationAssignsAndNoListIsEmptyOrEndless() {
        String id = newCase();
        Map<String, Object> one = body(Actors.STREET_WORKER, List.of(row(id, 1)));
        assertThat(api.post(PATH, one).by(Actors.STREET_WORKER).send().problem()).isEqualTo("403 insufficient-role");
        assertThat(assign(Actors.STREET_WORKER, List.of()).problem()).isEqualTo("422 constraint-violated");
        List<Map<String, Object>> many = Stream.generate(() -> row(id, 1)).limit(501).toList();
        assertThat(assign(Actors.STREET_WORKER, many).problem()).isEqualTo("422 constraint-violated");
        assertThat(api.post(PATH, Map.of("who", 1)).by(Actors.STATION_HEAD).send().status()).isEqualTo(400);
        JsonNode nobody = assign(Actors.OTHER_STREET_WORKER, List.of(row(id, 1))).json();
        assertThat(nobody.at("/cases/0/rule").asString()).isEqualTo("ASSIGN-01");
    }
}
