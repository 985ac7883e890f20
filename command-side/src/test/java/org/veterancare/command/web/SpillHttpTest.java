package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.command.Actors;
import org.veterancare.eventlog.keys.ErasureList;
import org.veterancare.eventlog.keys.ErasureList.Erasure;
import org.veterancare.events.Actor;

/** A secret that slipped into a text is gone with the second person's word, key and claims in that transaction (SECR-04). */
class SpillHttpTest extends HttpTest {

    private final JdbcTemplate database = new JdbcTemplate(DATABASE.superuser());

    private Api.Answer send(String caseId, String command, Actor by, long asOf, Map<String, String> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("occurredOn", today().toString());
        body.put("because", Map.of("reason", "误录入涉密内容"));
        return api.post("/api/v1/cases/" + caseId + "/" + command, body).by(by).asOf(asOf).send();
    }

    private long count(String sql, String caseId) {
        return database.queryForObject(sql, Long.class, caseId);
    }

    @Test
    void theKeyTheClaimsAndTheTokensGoWithTheConsentAndThePersonMayComeAnew() {
        Map<String, Object> opening = opening();
        String caseId = newCase(opening);
        String keys = "SELECT count(*) FROM keys.subject_key WHERE subject = ?::uuid AND wrapped IS NOT NULL";
        String tokens = "SELECT count(*) FROM keys.search_token WHERE subject = ?::uuid";
        assertThat(count(tokens, caseId)).isPositive();

        Api.Answer asked = send(
                caseId, "request-erasure", Actors.PRIVACY_OFFICER, 1,
                Map.of("ground", "SECRET_SPILL", "appraisal", "徐密〔2026〕3号"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        assertThat(count(keys, caseId)).as("one person alone destroys nothing").isEqualTo(1);

        Api.Answer agreed = send(caseId, "confirm-erasure", Actors.DISTRICT_APPROVER, 2, Map.of());
        assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
        assertThat(agreed.json().path("events").toString()).contains("ErasureConfirmed", "SubjectErased");
        assertThat(count(keys, caseId)).isZero();
        assertThat(count(tokens, caseId)).isZero();
        assertThat(count("SELECT count(*) FROM claims.identity WHERE case_id = ?::uuid", caseId)).isZero();
        assertThat(newCase(opening)).isNotEqualTo(caseId);
    }

    /** As after a restore of the whole cluster: the list knows of an erasure, the log does not, and the server has started (S5). */
    @Test
    void whoWasErasedAfterTheBackupIsGoneAgainWithEverythingAndMayComeAnew() throws InterruptedException {
        Map<String, Object> opening = opening();
        String caseId = newCase(opening);
        Path keyFile = Path.of(DATABASE.properties().get("veterancare.log.key-file"));
        new ErasureList(keyFile.resolveSibling("erased-persons.list"))
                .carriedOut(List.of(new Erasure(UUID.fromString(caseId), today(), "徐密〔2026〕4号")));
        database.update("UPDATE keys.compared SET server_started_at = 'epoch'");
        String claims = "SELECT count(*) FROM claims.identity WHERE case_id = ?::uuid";
        Instant end = Instant.now().plusSeconds(60);
        while (count(claims, caseId) > 0) {
            assertThat(Instant.now()).as("the next look at the server").isBefore(end);
            Thread.sleep(100);
        }
        assertThat(
                count("SELECT count(*) FROM keys.subject_key WHERE subject = ?::uuid AND wrapped IS NOT NULL", caseId))
                .isZero();
        Api.Answer late = send(
                caseId, "request-erasure", Actors.PRIVACY_OFFICER, 2,
                Map.of("ground", "SECRET_SPILL", "appraisal", "徐密〔2026〕4号"));
        assertThat(late.text()).contains("SUBJECT-ERASED");
        assertThat(newCase(opening)).isNotEqualTo(caseId);
    }
}
