package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.testing.TestTokens;

/** Breaking the glass opens a case to the eyes and to nothing else; what the command side shows is on record too. */
class BreakGlassHttpTest extends HttpTest {

    private static final Map<String, Object> REASON = Map.of("reason", "家属在窗口求助");

    private final JdbcTemplate database = new JdbcTemplate(DATABASE.superuser());

    @Test
    void theCaseIsOpenForFourHoursAndAskingAgainProlongsNothing() {
        String path = "/api/v1/cases/" + newCase() + "/break-glass";

        Api.Answer first = api.post(path, REASON).by(Actors.OTHER_STREET_WORKER).send();
        Api.Answer again = api.post(path, REASON).by(Actors.OTHER_STREET_WORKER).send();

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(Duration.between(Instant.now(), Instant.parse(first.json().path("until").asString())))
                .isBetween(Duration.ofMinutes(239), Duration.ofHours(4));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        String stored = database.queryForObject(
                "SELECT payload || metadata FROM event_log.event WHERE stream_id = ?::uuid",
                String.class,
                first.json().path("breakGlassId").asString());
        assertThat(stored).contains(Actors.OTHER_STREET_WORKER.person()).doesNotContain("家属");
    }

    @Test
    void itNeedsAReasonARoleAndACaseOfAnotherStation() {
        String path = "/api/v1/cases/" + newCase() + "/break-glass";
        for (Map<String, Object> body : List.of(Map.<String, Object>of(), Map.<String, Object>of("reason", "  "))) {
            assertThat(api.post(path, body).by(Actors.OTHER_STREET_WORKER).send().problem())
                    .isEqualTo("403 reason-required");
        }
        assertThat(api.post(path, Map.of("reason", "长".repeat(501))).by(Actors.OTHER_STREET_WORKER).send().problem())
                .isEqualTo("400 bad-parameter");
        assertThat(api.post(path, REASON).by(Actors.AUDITOR).send().problem()).isEqualTo("403 insufficient-role");
        assertThat(api.post(path, REASON).by(Actors.STREET_WORKER).send().problem())
                .isEqualTo("409 break-glass-not-needed");
        for (String none : List.of(UUID.randomUUID().toString(), "no-id")) {
            assertThat(api.post("/api/v1/cases/" + none + "/break-glass", REASON)
                    .by(Actors.OTHER_STREET_WORKER)
                    .send()
                    .problem()).isEqualTo("404 case-not-found");
        }
    }

    @Test
    void glassIsNotBrokenByTheDozen() {
        Actor hasty = new Actor("p-hasty", "a-hasty", Role.STREET_CASE_WORKER, Actors.OTHER_STREET);
        String path = "/api/v1/cases/" + UUID.randomUUID() + "/break-glass";
        Api.Answer last = null;
        for (int call = 0; call < 12; call++) {
            last = api.post(path, REASON).by(hasty).send();
        }
        assertThat(last.problem()).isEqualTo("429 too-many-requests");
        assertThat(last.header("Retry-After")).isNotNull();
    }

    @Test
    void theCaseCanNeverBeChangedByIt() {
        String caseId = newCase();
        api.post("/api/v1/cases/" + caseId + "/break-glass", REASON).by(Actors.OTHER_STREET_WORKER).send();

        assertThat(api.post("/api/v1/cases/" + caseId + "/record-report", report())
                .by(Actors.OTHER_STREET_WORKER)
                .asOf(1)
                .send()
                .problem()).isEqualTo("404 case-not-found");
        assertThat(api.get("/api/v1/cases/" + caseId + "/allowed-commands")
                .by(Actors.OTHER_STREET_WORKER)
                .send()
                .problem()).isEqualTo("404 case-not-found");
        assertThat(database.queryForObject(
                "SELECT count(*) FROM event_log.event WHERE stream_id = ?::uuid", Long.class, caseId)).isEqualTo(2);
    }

    @Test
    void whatTheCommandSideShowsOrRefusesIsOnRecord() {
        String caseId = newCase();
        String allowed = "/api/v1/cases/" + caseId + "/allowed-commands";
        api.get(allowed).by(Actors.STREET_WORKER).header("X-Request-Id", "r-allowed").send();
        api.get(allowed).by(Actors.OTHER_STREET_WORKER).header("X-Request-Id", "r-foreign").send();
        api.post("/api/v1/cases/" + caseId + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(0)
                .header("X-Request-Id", "r-stale")
                .send();
        api.post("/api/v1/cases", Map.of()).by(Actors.AUDITOR).header("X-Request-Id", "r-role").send();

        assertThat(row("r-allowed")).isEqualTo(caseId + " ALLOWED_COMMANDS GRANTED");
        assertThat(row("r-foreign")).isEqualTo(caseId + " ALLOWED_COMMANDS DENIED");
        assertThat(row("r-stale")).isEqualTo(caseId + " SUMMARY GRANTED");
        assertThat(row("r-role")).isEqualTo("- COMMAND DENIED");
    }

    @Test
    void whatARuleOrATrialTellsOfACaseIsOnRecordAndWhatTheDateAloneForbidsIsALookAtNothing() {
        String caseId = newCase();
        send(caseId, "record-report", report(), Actors.STREET_WORKER, 1, "r-tried", true);
        send(caseId, "verify-identity", Map.of("occurredOn", today().toString(), "source", "FILE"),
                Actors.STREET_WORKER, 1, "r-first", false);
        send(caseId, "verify-identity", Map.of("occurredOn", today().toString(), "source", "FILE"),
                Actors.STREET_WORKER, 2, "r-state", false);
        Map<String, Object> close = new HashMap<>(Map.of(
                "occurredOn", today().toString(), "closingReason", "OTHER", "because", Map.of("reason", "理由")));
        Actor opener = Actors.as(Actors.STREET_WORKER, Role.STATION_HEAD, Actors.STREET);
        send(caseId, "close-case", close, opener, 2, "r-eyes", false);
        send(caseId, "end-relation", Map.of("occurredOn", today().toString(), "related", caseId, "relation",
                "SPOUSE_OF"), Actors.STREET_WORKER, 2, "r-rule", true);
        Map<String, Object> early = new HashMap<>(report());
        early.put("occurredOn", today().plusDays(1).toString());
        send(caseId, "record-report", early, Actors.OTHER_STREET_WORKER, 2, "r-future", false);
        send(caseId, "record-report", report(), Actors.OTHER_STREET_WORKER, 2, "r-tried-foreign", true);

        assertThat(row("r-tried")).isEqualTo(caseId + " ALLOWED_COMMANDS GRANTED");
        for (String told : List.of("r-state", "r-eyes", "r-rule")) {
            assertThat(row(told)).as(told).isEqualTo(caseId + " SUMMARY GRANTED");
        }
        assertThat(row("r-tried-foreign")).isEqualTo(caseId + " COMMAND DENIED");
        assertThat(row("r-future")).isEqualTo(caseId + " COMMAND DENIED");
        assertThat(rows("r-first")).isZero();
    }

    @Test
    void ofAForgottenPersonTheRefusalIsOnRecordToo() {
        String caseId = newCase();
        Map<String, Object> asked = Map.of(
                "occurredOn", today().toString(), "ground", "SECRET_SPILL", "appraisal", "徐密办〔2026〕3号",
                "because", Map.of("reason", "理由"));
        send(caseId, "request-erasure", asked, Actors.PRIVACY_OFFICER, 1, "r-asked", false);
        send(caseId, "confirm-erasure", Map.of(
                "occurredOn", today().toString(), "because", Map.of("reason", "理由")), Actors.DISTRICT_APPROVER, 2,
                "r-agreed", false);
        send(caseId, "record-report", report(), Actors.STREET_WORKER, 4, "r-erased", false);
        assertThat(row("r-erased")).isEqualTo(caseId + " SUMMARY GRANTED");
    }

    @Test
    void aRoleThatItsHolderWasNotGivenIsRefusedOnRecord() {
        String caseId = newCase();
        Actor forged = new Actor("p-forged", "a-forged", Role.STATION_HEAD, Actors.STREET);
        Api.Answer refused = api.get("/api/v1/cases/" + caseId + "/allowed-commands")
                .token(TestTokens.sign(TestTokens.ungranted(forged).build()))
                .header("X-Request-Id", "r-forged")
                .send();
        assertThat(refused.problem()).isEqualTo("403 grant-missing");
        assertThat(row("r-forged")).isEqualTo(caseId + " ALLOWED_COMMANDS DENIED");
    }

    @Test
    void whereATrialCannotBePutOnRecordNothingIsTold() {
        String caseId = newCase();
        database.execute("ALTER TABLE access_log.disclosure RENAME TO gone");
        try {
            Api.Answer answer = send(caseId, "record-report", report(), Actors.STREET_WORKER, 1, "r-dark", true);
            assertThat(answer.problem()).isEqualTo("503 access-log-unavailable");
            assertThat(answer.text()).doesNotContain("VeteranReported");
        } finally {
            database.execute("ALTER TABLE access_log.gone RENAME TO disclosure");
        }
    }

    private Api.Answer send(
            String caseId, String command, Map<String, Object> body, Actor by, long asOf, String request, boolean dry) {
        Api.Call call = api.post("/api/v1/cases/" + caseId + "/" + command, body)
                .by(by)
                .asOf(asOf)
                .header("X-Request-Id", request);
        return (dry ? call.header("Prefer", "handling=dry-run") : call).send();
    }

    private long rows(String request) {
        return database.queryForObject(
                "SELECT count(*) FROM access_log.disclosure WHERE request_id = ?", Long.class, request);
    }

    @Test
    void whereALookCannotBePutOnRecordTheCommandSideShowsNothingEither() {
        String allowed = "/api/v1/cases/" + newCase() + "/allowed-commands";
        database.execute("ALTER TABLE access_log.disclosure RENAME TO gone");
        try {
            Api.Answer answer = api.get(allowed).by(Actors.STREET_WORKER).send();
            assertThat(answer.problem()).isEqualTo("503 access-log-unavailable");
            assertThat(answer.text()).doesNotContain("commands\"");
        } finally {
            database.execute("ALTER TABLE access_log.gone RENAME TO disclosure");
        }
        assertThat(api.get(allowed).by(Actors.STREET_WORKER).send().status()).isEqualTo(200);
    }

    private String row(String request) {
        return database.queryForObject(
                "SELECT coalesce(case_id::text, '-') || ' ' || fields || ' ' || outcome FROM access_log.disclosure "
                        + "WHERE request_id = ?",
                String.class,
                request);
    }
}
