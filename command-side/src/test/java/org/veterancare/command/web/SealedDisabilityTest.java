package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import tools.jackson.databind.JsonNode;

/** Nature and grade of a disability as the log holds them, and rules that ask for them on what it holds (PRI-03). */
class SealedDisabilityTest extends HttpTest {

    private static final Map<String, String> BECAUSE = Map.of("reason", "材料齐全");
    private static final String NUMBER = "沪退役军人〔2025〕12号";

    @Autowired
    private Cache rememberedCases;

    private String caseId;
    private long version;

    private Api.Answer tried(Actor by, String command, Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("occurredOn", today().toString());
        return api.post("/api/v1/cases/" + caseId + "/" + command, whole).by(by).asOf(version).send();
    }

    private void send(Actor by, String command, Map<String, Object> body) {
        Api.Answer answer = tried(by, command, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        version = answer.json().get("version").asLong();
    }

    private Map<String, Object> lookedAt(Map<String, Object> body) {
        JsonNode allowed = api.get("/api/v1/cases/" + caseId + "/allowed-commands")
                .by(Actors.DISTRICT_APPROVER)
                .send()
                .json();
        String seen = allowed.get("commands")
                .valueStream()
                .map(command -> command.path("seen").path("entitlement/1").asString(""))
                .filter(digest -> !digest.isEmpty())
                .findFirst()
                .orElseThrow();
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("entitlement", 1);
        whole.put("because", Map.of("reason", "材料齐全", "seen", seen));
        return whole;
    }

    private void graded(String nature, int grade) {
        caseId = newCase();
        version = 1;
        Map<String, Object> report = report();
        report.put("mode", "STATE_SUPPORT");
        Map<String, Object> notice = new HashMap<>(report);
        notice.keySet().removeAll(Set.of("certificateNumber", "settlementPlace"));
        notice.put("reportBy", today().plusDays(30).toString());
        send(Actors.STREET_WORKER, "issue-reporting-notice", notice);
        send(Actors.STREET_WORKER, "record-report", report);
        send(Actors.STREET_WORKER, "apply-entitlement", Map.of("category", "DISABLED_SERVICEMAN"));
        send(Actors.DISTRICT_OFFICER, "forward-to-municipal", Map.of("entitlement", 1));
        send(Actors.DECISION_RECORDER, "record-assessment", Map.of(
                "entitlement", 1, "authority", "MUNICIPAL", "nature", nature, "grade", grade, "decisionNumber", NUMBER,
                "because", BECAUSE));
    }

    private Map<String, Object> ground(String nature, int grade) {
        return Map.of(
                "fileArrived", true,
                "lifelong", Map.of("ground", "HEAVY_DISABILITY", "nature", nature, "grade", grade));
    }

    private List<String> log() {
        return new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT payload FROM event_log.event WHERE stream_id = ?::uuid ORDER BY version", String.class, caseId);
    }

    @Test
    void neitherStandsInTheLogAndNoAnswerThatIsKeptSaysThem() {
        graded("ILLNESS", 9);
        Api.Answer unpaid = tried(Actors.DISTRICT_APPROVER, "confirm-entitlement", lookedAt(Map.of(
                "startMonth", today().toString().substring(0, 7), "payer", "310104")));
        assertThat(unpaid.json().path("rule").asString()).as(unpaid.text()).isEqualTo("BEN-03");
        assertThat(unpaid.json().path("facts").toString()).isEqualTo("{\"paid\":false}");
        send(Actors.STATION_HEAD, "correct-fact", Map.of(
                "factVersion", version, "field", "DISABILITY_GRADE", "value", "4", "because", BECAUSE));
        send(Actors.STREET_WORKER, "record-personnel-file", Map.of("route", "DIRECT"));
        send(Actors.DISTRICT_OFFICER, "accept-settlement", ground("ILLNESS", 4));

        List<String> facts = log();
        assertThat(facts.stream().filter(fact -> fact.contains("#/disability:"))).hasSize(3);
        assertThat(facts).noneMatch(fact -> fact.contains("ILLNESS") || fact.contains("\"nature\"")
                || fact.contains("\"grade\"") || fact.contains("\"before\"") || fact.contains("\"after\""));
    }

    @Test
    void aRuleThatAsksForThemOpensWhatTheLogHolds() {
        graded("DUTY", 7);
        // read anew, it knows only what stands there
        rememberedCases.remove(caseId);
        Api.Answer paid = tried(Actors.DISTRICT_APPROVER, "recognise-unpaid", lookedAt(Map.of()));
        assertThat(paid.json().path("rule").asString()).as(paid.text()).isEqualTo("BEN-03");
        long graded = version;
        send(Actors.STREET_WORKER, "record-personnel-file", Map.of("route", "DIRECT"));
        Api.Answer lighter = tried(Actors.DISTRICT_OFFICER, "accept-settlement", ground("DUTY", 4));
        assertThat(lighter.json().path("rule").asString()).as(lighter.text()).isEqualTo("SET-04");
        Map<String, Object> same = Map.of(
                "factVersion", graded, "field", "DISABILITY_GRADE", "value", "7", "because", BECAUSE);
        assertThat(tried(Actors.STATION_HEAD, "correct-fact", same).json().path("rule").asString())
                .isEqualTo("CORRECTION-VALUE");
        send(Actors.STATION_HEAD, "correct-fact", Map.of(
                "factVersion", graded, "field", "DISABILITY_GRADE", "value", "4", "because", BECAUSE));
        send(Actors.DISTRICT_OFFICER, "accept-settlement", ground("DUTY", 4));
        send(Actors.DISTRICT_APPROVER, "confirm-entitlement", lookedAt(Map.of(
                "startMonth", today().toString().substring(0, 7), "payer", "310104")));
    }
}
