package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;

/** What is said beside an answer, and refuses nothing: doubtful organisation codes, and too few years for a monthly pension. */
class WarningsTest extends HttpTest {

    private static final String SOUND = "91110000802100433B";

    /** Another organisation code, with the outer check character computed for it. */
    private static final String DOUBTFUL = "91110000802100434E";

    @Test
    void valUscc3ACodeToBeLookedAtTwiceIsAcceptedAndPointedAt() {
        Api.Answer opened = plan(SOUND, DOUBTFUL).send();
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.json().path("warnings").toString()).isEqualTo("""
            [{"rule":"VAL-USCC-3","ruleTitle":"组织机构代码校验","pointer":"/posts/1/employer"}]""");
    }

    @Test
    void valUscc3ItIsSaidBeforeAnythingIsWrittenToo() {
        Api.Answer tried = plan(DOUBTFUL).header("Prefer", "handling=dry-run").header("Accept-Language", "en").send();
        assertThat(tried.json().path("warnings").toString())
                .contains("\"Check of the organisation code\"", "\"/posts/0/employer\"");
    }

    @Test
    void valUscc3OfSoundCodesNothingIsSaid() {
        Api.Answer opened = plan(SOUND).send();
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.json().has("warnings")).isFalse();
    }

    private Api.Call plan(String... employers) {
        List<Map<String, Object>> posts = IntStream.range(0, employers.length)
                .mapToObj(at -> Map.<String, Object>of(
                        "code", "P-" + at, "channel", "DIRECTED", "employer", employers[at], "stateOwned", true,
                        "postKind", "STATE_ENTERPRISE"))
                .toList();
        return api.post("/api/v1/post-plans", Map.of("occurredOn", today().toString(), "year", 2026, "posts", posts))
                .by(Actors.DISTRICT_OFFICER);
    }

    private static final String TOO_FEW = "SET-05";

    @Test
    void set05TooFewYearsForAMonthlyPensionAreSaidAndThePapersAreRecorded() {
        String path = pensioner("NCO", "JUNIOR_NCO");
        Api.Answer recorded = papers(path, 15).send();
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        assertThat(recorded.json().path("events").path(0).path("type").asString()).isEqualTo("ServicePapersRecorded");
        assertThat(recorded.json().path("warnings").toString()).isEqualTo("""
            [{"rule":"SET-05","ruleTitle":"逐月退役金所需年限未达，职级年龄须核对档案","pointer":"/certifiedYears"}]""");
        Api.Answer accepted = accept(path).send();
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.json().at("/warnings/0/rule").asString()).isEqualTo(TOO_FEW);
        assertThat(accepted.json().at("/warnings/0/pointer").asString()).isEmpty();
    }

    /** Who has served for sixteen years may have been a non-commissioned officer all the time: the papers do not say. */
    @Test
    void set05OfEnoughYearsNothingIsSaid() {
        String path = pensioner("NCO", "JUNIOR_NCO");
        assertThat(papers(path, 16).send().json().has("warnings")).isFalse();
        assertThat(accept(path).send().json().has("warnings")).isFalse();
    }

    @Test
    void set05BeforeThePapersNothingIsSaid() {
        assertThat(accept(pensioner("OFFICER", null)).send().json().has("warnings")).isFalse();
    }

    @Test
    void set05ItIsSaidBeforeAnythingIsWrittenAndAgainWhereTheCallIsRepeated() {
        String path = pensioner("OFFICER", null);
        Map<String, Long> before = rows();
        Api.Answer tried = papers(path, null).header("Prefer", "handling=dry-run").send();
        assertThat(tried.json().at("/warnings/0/pointer").asString()).isEqualTo("/enlistedOn");
        assertThat(rows()).isEqualTo(before);
        String once = UUID.randomUUID().toString();
        Api.Answer first = papers(path, null).header("Idempotency-Key", once).send();
        Api.Answer again = papers(path, null).header("Idempotency-Key", once).send();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.json().at("/warnings/0/rule").asString()).isEqualTo(TOO_FEW);
    }

    @Test
    void set05NobodyIsWarnedOfAnotherMode() {
        String path = "/api/v1/cases/" + newCase();
        sent(path + "/record-report", report());
        assertThat(papers(path, 2).send().json().has("warnings")).isFalse();
    }

    /** @return address of a case whose report names a monthly pension */
    private String pensioner(String category, String tier) {
        String path = "/api/v1/cases/" + newCase();
        Map<String, Object> service = new LinkedHashMap<>(Map.of(
                "occurredOn", today().toString(), "category", category, "mode", "MONTHLY_PENSION",
                "dischargeApprovedOn", today().minusDays(10).toString()));
        if (tier != null) {
            service.put("tier", tier);
        }
        Map<String, Object> notice = new LinkedHashMap<>(service);
        notice.put("reportBy", today().plusDays(5).toString());
        sent(path + "/issue-reporting-notice", notice);
        Map<String, Object> report = new LinkedHashMap<>(service);
        report.put("certificateNumber", "退字第2025-001号");
        report.put("settlementPlace", Actors.NEIGHBOURHOOD);
        sent(path + "/record-report", report);
        return path;
    }

    /** @param certified null for papers that tell the day of the enlistment only, fifteen years ago */
    private Api.Call papers(String path, Integer certified) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "occurredOn", today().toString(), "enlistedOn", today().minusYears(15).toString(), "precision", "DAY",
                "paper", "DISCHARGE", "issuedOn", today().minusDays(10).toString(), "issuer", "测试签发单位"));
        if (certified != null) {
            body.put("certifiedYears", certified);
        }
        return api.post(path + "/record-service-papers", body).by(Actors.STREET_WORKER).header("If-Match", "*");
    }

    private Api.Call accept(String path) {
        return api.post(path + "/accept-settlement", Map.of("occurredOn", today().toString(), "fileArrived", false))
                .by(Actors.STREET_WORKER)
                .header("If-Match", "*");
    }

    private void sent(String path, Map<String, Object> body) {
        Api.Answer answer = api.post(path, body).by(Actors.STREET_WORKER).header("If-Match", "*").send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
