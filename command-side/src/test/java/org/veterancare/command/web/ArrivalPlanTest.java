package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import tools.jackson.databind.JsonNode;

class ArrivalPlanTest extends HttpTest {

    private static Map<String, Object> expect(String mode) {
        return Map.of(
                "occurredOn", today().toString(), "planYear", today().getYear(), "category", "CONSCRIPT", "mode", mode,
                "expectedIn", today().getYear() + "-09");
    }

    private static Map<String, Object> row(Map<String, Object> open, Map<String, Object> expect) {
        return Map.of("open", open, "expect", expect);
    }

    private Api.Answer take(Actor by, List<Map<String, Object>> rows) {
        return api.post("/api/v1/arrival-plans", Map.of("rows", rows)).by(by).send();
    }

    @Test
    void eachRowHasItsOwnAnswerAndAWrongOneStopsNoOther() {
        Map<String, Object> wrongNumber = new LinkedHashMap<>(opening());
        wrongNumber.put("citizenId", "310104198501010014");
        Map<String, Object> foreign = new LinkedHashMap<>(opening());
        foreign.put("street", Actors.OTHER_STREET);
        foreign.put("neighbourhood", "310104008901");
        Map<String, Object> unknownField = new LinkedHashMap<>(opening());
        unknownField.put("rank", "班长");
        JsonNode rows = take(Actors.STREET_WORKER, List.of(
                row(opening(), expect("SELF_EMPLOYMENT")),
                row(wrongNumber, expect("SELF_EMPLOYMENT")),
                row(foreign, expect("SELF_EMPLOYMENT")),
                row(unknownField, expect("SELF_EMPLOYMENT")),
                row(opening(), expect("CIVIL_TRANSFER")),
                row(opening(), expect("SELF_EMPLOYMENT"))))
                .json()
                .path("rows");
        assertThat(rows.valueStream().map(row -> row.path("outcome").asString()))
                .containsExactly("EXPECTED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "EXPECTED");
        assertThat(rows.path(1).path("rule").asString()).isEqualTo("VAL-ID-3");
        assertThat(rows.path(2).path("code").asString()).isEqualTo("case-not-found");
        assertThat(rows.path(3).path("code").asString()).isEqualTo("unknown-field");
        assertThat(rows.path(4).path("rule").asString()).isEqualTo("SET-01");
        assertThat(facts(rows.path(0).path("caseId").asString()))
                .containsExactly("CaseOpened", "RecordCardCreated", "ArrivalExpected");
    }

    @Test
    void aPlanThatIsSentAgainOpensNothingTwice() {
        List<Map<String, Object>> plan = List.of(row(opening(), expect("SELF_EMPLOYMENT")));
        JsonNode first = take(Actors.STREET_WORKER, plan).json().path("rows").path(0);
        JsonNode again = take(Actors.STREET_WORKER, plan).json().path("rows").path(0);
        assertThat(first.path("opened").asBoolean()).isTrue();
        assertThat(again.path("opened").asBoolean()).isFalse();
        assertThat(again.path("caseId").asString()).isEqualTo(first.path("caseId").asString());
    }

    @Test
    void anotherStreetDoesNotLearnWhoHasACase() {
        Map<String, Object> person = opening();
        assertThat(api.post("/api/v1/cases", person).by(Actors.STREET_WORKER).send().status()).isEqualTo(201);
        Map<String, Object> there = new LinkedHashMap<>(person);
        there.put("street", Actors.OTHER_STREET);
        there.put("neighbourhood", "310104008901");
        JsonNode row = take(Actors.OTHER_STREET_WORKER, List.of(row(there, expect("SELF_EMPLOYMENT"))))
                .json()
                .path("rows")
                .path(0);
        assertThat(row.path("code").asString()).isEqualTo("case-not-found");
        assertThat(row.has("caseId")).isFalse();
        assertThat(new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT outcome FROM access_log.disclosure WHERE operation = 'POST /api/v1/arrival-plans' AND case_id IS NOT NULL AND person = '%s'"
                        .formatted(Actors.OTHER_STREET_WORKER.person()),
                String.class)).containsExactly("DENIED");
    }

    /** A row that writes nothing asks for a number all the same (I3). */
    @Test
    void whomARowAsksForIsOnRecordWhetherThereIsACaseOrNot() {
        Actor asking = new Actor("p-961", "p-961-account", Role.STREET_CASE_WORKER, Actors.STREET);
        Map<String, Object> known = opening();
        String id = newCase(known);
        Map<String, Object> incomplete = new LinkedHashMap<>(opening());
        incomplete.remove("name");
        JsonNode rows = take(asking, List.of(Map.of("open", known), Map.of("open", incomplete))).json().path("rows");
        assertThat(rows.valueStream().map(row -> row.path("code").asString()))
                .containsExactly("not-json", "constraint-violated");
        assertThat(looksOf(asking)).containsExactly("GRANTED " + id, "DENIED null");
    }

    /** Nor is a list of numbers gone through by rows that open nothing. */
    @Test
    void numbersThatAreNobodysAreHeldBack() {
        Actor asking = new Actor("p-962", "p-962-account", Role.STREET_CASE_WORKER, Actors.STREET);
        List<Map<String, Object>> rows = IntStream.range(0, 25).mapToObj(n -> {
            Map<String, Object> incomplete = new LinkedHashMap<>(opening());
            incomplete.remove("name");
            return Map.<String, Object>of("open", incomplete);
        }).toList();
        assertThat(take(asking, rows).json().path("rows").valueStream().map(row -> row.path("code").asString()))
                .startsWith("constraint-violated")
                .endsWith("too-many-requests");
    }

    private static List<String> looksOf(Actor actor) {
        return new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT outcome || ' ' || coalesce(case_id::text, 'null') FROM access_log.disclosure"
                        + " WHERE operation = 'POST /api/v1/arrival-plans' AND person = ? ORDER BY id",
                String.class, actor.person());
    }

    /** Its own answer was lost with the process, and the caller asks again under the same key. */
    @Test
    void aCallWhoseAnswerWasLostExpectsNobodyTwice() {
        List<Map<String, Object>> rows = List.of(row(opening(), expect("SELF_EMPLOYMENT")));
        String key = UUID.randomUUID().toString();
        String id = repeated(rows, key).json().at("/rows/0/caseId").asString();
        assertThat(new JdbcTemplate(DATABASE.superuser()).update(
                "DELETE FROM tail.kept_answer WHERE key = ?::uuid", key)).isEqualTo(1);
        assertThat(repeated(rows, key).json().at("/rows/0/outcome").asString()).isEqualTo("EXPECTED");
        assertThat(facts(id)).containsExactly("CaseOpened", "RecordCardCreated", "ArrivalExpected");
    }

    private Api.Answer repeated(List<Map<String, Object>> rows, String key) {
        return api.post("/api/v1/arrival-plans", Map.of("rows", rows))
                .by(Actors.STREET_WORKER)
                .header("Idempotency-Key", key)
                .send();
    }

    /** A rule is told as it is to whoever sends the command alone. */
    @Test
    void whoHasReportedAlreadyIsExpectedNoMore() {
        Map<String, Object> person = opening();
        String id = newCase(person);
        assertThat(api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .send()
                .status()).isEqualTo(200);
        JsonNode row = take(Actors.STREET_WORKER, List.of(row(person, expect("SELF_EMPLOYMENT")))).json().at("/rows/0");
        assertThat(row.path("code").asString()).as("%s", row).isEqualTo("transition-not-allowed");
    }

    /** Whatever else is wrong with the row: who has a case in another street is answered like who has none. */
    @Test
    void aRowThatIsWrongTellsNotWhoHasACaseElsewhereEither() {
        Map<String, Object> person = opening();
        assertThat(api.post("/api/v1/cases", person).by(Actors.STREET_WORKER).send().status()).isEqualTo(201);
        Map<String, Object> tomorrow = new LinkedHashMap<>(expect("SELF_EMPLOYMENT"));
        tomorrow.put("occurredOn", today().plusDays(1).toString());
        Map<String, Object> wrong = new LinkedHashMap<>(expect("SELF_EMPLOYMENT"));
        wrong.put("planYear", 1);
        Actor third = Actors.as(Actors.OTHER_STREET_WORKER, Role.STREET_CASE_WORKER, "310104016000");
        for (Map<String, Object> expected : Arrays.asList(tomorrow, wrong, null)) {
            for (Map<String, Object> whom : List.of(person, opening())) {
                Map<String, Object> elsewhere = new LinkedHashMap<>(whom);
                elsewhere.put("street", Actors.OTHER_STREET);
                elsewhere.put("neighbourhood", "310104008901");
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("open", elsewhere);
                row.put("expect", expected);
                assertThat(take(third, List.of(row)).json().at("/rows/0").toString())
                        .as("%s", expected)
                        .isEqualTo("{\"row\":1,\"outcome\":\"REFUSED\",\"opened\":false,\"code\":\"case-not-found\"}");
            }
        }
    }

    @Test
    void onlyAStreetTakesAPlanAndNoneIsEmptyOrEndless() {
        List<Map<String, Object>> one = List.of(row(opening(), expect("SELF_EMPLOYMENT")));
        assertThat(take(Actors.AUDITOR, one).problem()).isEqualTo("403 insufficient-role");
        assertThat(take(Actors.STREET_WORKER, List.of()).problem()).isEqualTo("422 constraint-violated");
        List<Map<String, Object>> many = new ArrayList<>();
        IntStream.range(0, 101).forEach(n -> many.add(Map.of()));
        assertThat(take(Actors.STREET_WORKER, many).problem()).isEqualTo("422 constraint-violated");
        assertThat(take(Actors.STREET_WORKER, List.of(Map.of())).json().at("/rows/0/code").asString())
                .isEqualTo("not-json");
    }

    private static List<String> facts(String id) {
        return new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT type FROM event_log.event WHERE stream_id = ?::uuid ORDER BY version", String.class, id);
    }
}
