package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.command.Actors;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.RecordedFact;

class ProvenanceTest extends HttpTest {

    private static final String EVIDENCE = "sha256:" + "a".repeat(64);

    @Autowired
    private EventLogReader log;

    @Test
    void aFactTellsWhoWhyOnWhatBasisByWhichRulesAndFromWhichRequest() {
        Map<String, Object> body = opening();
        body.put(
                "because",
                Map.of("reason", "本人到站登记", "legalBasis", List.of("VPL 3"), "evidence", List.of(EVIDENCE)));
        Api.Answer opened = api.post("/api/v1/cases", body)
                .by(Actors.STREET_WORKER)
                .header("X-Request-Id", "desk-42")
                .send();
        List<RecordedFact> facts = log.stream(UUID.fromString(opened.json().path("caseId").asString()));

        assertThat(facts).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.by()).isEqualTo(Actors.STREET_WORKER);
            assertThat(fact.legalBasis()).containsExactly("VPL 3");
            assertThat(fact.evidence()).containsExactly(EVIDENCE);
            assertThat(fact.requestId()).isEqualTo("desk-42");
            assertThat(fact.command()).isEqualTo("open-case");
            assertThat(fact.rules()).contains("REG-14").doesNotContain("FUTURE-FACT", "CASE-OPEN");
            assertThat(fact.reason().isSealed()).isTrue();
        });
        assertThat(facts.getFirst().causationId()).isEqualTo(facts.getLast().causationId());
        assertThat(facts.getFirst().correlationId()).isEqualTo(facts.getFirst().causationId());
    }

    @Test
    void theReasonIsStoredSealed() {
        Map<String, Object> body = opening();
        body.put("because", Map.of("reason", "绝无仅有的理由"));
        api.post("/api/v1/cases", body).by(Actors.STREET_WORKER).send();
        String stored = new JdbcTemplate(DATABASE.superuser())
                .queryForList("SELECT payload || metadata FROM event_log.event", String.class)
                .toString();
        assertThat(stored).doesNotContain("绝无仅有的理由").doesNotContain((String) body.get("citizenId"));
    }

    /** In another person's case, a plan or a fund the words would outlive an erasure: there the fact names its cause. */
    @Test
    void theWordsOfAReasonStandInTheCaseThatTheCommandIsAboutAndNowhereElse() {
        String son = newCase();
        String father = newCase();
        Api.Answer related = api.post("/api/v1/cases/" + son + "/record-relation", Map.of(
                "occurredOn", today().toString(), "related", father, "relation", "CHILD_OF", "proof", EVIDENCE,
                "because", Map.of("reason", "户口簿为证"))).by(Actors.STREET_WORKER).asOf(1).send();
        assertThat(related.status()).as(related.text()).isEqualTo(200);
        RecordedFact here = log.stream(UUID.fromString(son)).getLast();
        RecordedFact there = log.stream(UUID.fromString(father)).getLast();
        assertThat(here.reason().isSealed()).isTrue();
        assertThat(there.reason()).isNull();
        assertThat(there.causationId()).isEqualTo(here.causationId());
    }

    /** What was tried and refused is no fact of anybody's case, and an auditor finds it all the same. */
    @Test
    void whatARuleRefusedIsOnRecordWithItsCodeOutsideTheCase() {
        Map<String, Object> tomorrow = opening();
        tomorrow.put("occurredOn", today().plusDays(1).toString());
        api.post("/api/v1/cases", tomorrow).by(Actors.STREET_WORKER).header("X-Request-Id", "desk-43").send();
        assertThat(refused("desk-43")).isEqualTo("DENIED FUTURE-FACT null POST /api/v1/cases");

        String caseId = api.post("/api/v1/cases", opening())
                .by(Actors.STREET_WORKER)
                .send()
                .json()
                .path("caseId")
                .asString();
        Api.Answer again = api
                .post(
                        "/api/v1/cases/" + caseId + "/reopen-case",
                        Map.of("occurredOn", today().toString(), "because", Map.of("reason", "测试用的理由")))
                .by(Actors.STATION_HEAD)
                .asOf(1)
                .header("X-Request-Id", "desk-44")
                .send();
        assertThat(refused("desk-44")).isEqualTo("GRANTED " + again.json().path("rule").asString() + " " + caseId
                + " POST /api/v1/cases/{caseId}/reopen-case");
        assertThat(log.stream(UUID.fromString(caseId))).hasSize(2);
    }

    private static String refused(String requestId) {
        return new JdbcTemplate(DATABASE.superuser()).queryForObject(
                "SELECT concat_ws(' ', outcome, detail, coalesce(case_id::text, 'null'), operation)"
                        + " FROM access_log.disclosure WHERE request_id = ?",
                String.class, requestId);
    }
}
