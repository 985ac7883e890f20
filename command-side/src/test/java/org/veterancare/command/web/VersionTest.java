package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;

class VersionTest extends HttpTest {

    private static final Map<String, Object> CLOSING = Map.of(
            "occurredOn", today().toString(), "closingReason", "OTHER", "because", Map.of("reason", "材料重复"));

    @Test
    void aCommandMovesTheCaseOn() {
        String id = newCase();
        Api.Answer answer = api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.json().path("caseId").asString()).isEqualTo(id);
        assertThat(answer.json().path("events").toString())
                .isEqualTo("[{\"type\":\"VeteranReported\",\"version\":2}]");
    }

    @Test
    void theVersionThatWasLookedAtMustBeNamed() {
        String id = newCase();
        assertThat(api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .send()
                .problem())
                .isEqualTo("428 precondition-required");
    }

    @Test
    void anyVersionWillDoExceptForADecision() {
        String id = newCase();
        assertThat(api.post("/api/v1/cases/" + id + "/close-case", CLOSING)
                .by(Actors.STATION_HEAD)
                .header("If-Match", "*")
                .send()
                .problem())
                .isEqualTo("428 precondition-required");
        assertThat(api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .header("If-Match", "*")
                .send()
                .status())
                .isEqualTo(200);
    }

    @Test
    void aDecisionSaysWhy() {
        String id = newCase();
        Map<String, Object> silent = Map.of("occurredOn", today().toString(), "closingReason", "OTHER");
        assertThat(api.post("/api/v1/cases/" + id + "/close-case", silent)
                .by(Actors.STATION_HEAD)
                .asOf(1)
                .send()
                .problem())
                .isEqualTo("403 reason-required");
        Api.Answer closed = api.post("/api/v1/cases/" + id + "/close-case", CLOSING)
                .by(Actors.STATION_HEAD)
                .asOf(1)
                .send();
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        Api.Answer again = api.post("/api/v1/cases/" + id + "/close-case", CLOSING)
                .by(Actors.STATION_HEAD)
                .asOf(2)
                .send();
        assertThat(again.problem()).isEqualTo("409 transition-not-allowed");
        assertThat(again.json().path("rule").asString()).isEqualTo("CASE-OPEN");
    }

    @Test
    void aStaleVersionIsToldWhatOthersDidSince() {
        String id = newCase();
        api.post("/api/v1/cases/" + id + "/record-report", report()).by(Actors.STREET_WORKER).asOf(1).send();

        Api.Answer stale = api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .send();

        assertThat(stale.problem()).isEqualTo("412 version-conflict");
        assertThat(stale.json().path("currentVersion").asInt()).isEqualTo(2);
        assertThat(stale.json().path("intervening")).hasSize(1);
        assertThat(stale.json().path("intervening").path(0).path("type").asString()).isEqualTo("VeteranReported");
        assertThat(stale.text()).doesNotContain("退字");
    }

    @Test
    void ofSixteenWhoLookedAtTheSameVersionOneWins() {
        String id = newCase();
        List<Api.Answer> answers = atOnce(16, n -> api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .send());
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(15)
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("412 version-conflict"));
    }

    @Test
    void whoeverTakesAnyVersionLosesNoRace() {
        String id = newCase();
        Map<String, Object> visit = Map.of("occurredOn", today().toString(), "purpose", "QUESTION");
        List<Api.Answer> answers = atOnce(12, n -> api.post("/api/v1/cases/" + id + "/record-window-visit", visit)
                .by(Actors.STREET_WORKER)
                .header("If-Match", "*")
                .send());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(200));
        assertThat(answers).extracting(answer -> answer.json().path("version").asLong())
                .as("each its own version, and no hole between them")
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, 13).boxed().toList());
    }
}
