package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;

class OpeningTest extends HttpTest {

    @Test
    void anOpeningTellsWhereTheCaseIsAndAtWhichVersion() {
        Api.Answer opened = api.post("/api/v1/cases", opening()).by(Actors.STREET_WORKER).send();

        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String id = opened.json().path("caseId").asString();
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertThat(opened.header("Location")).isEqualTo("/api/v1/cases/" + id);
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        assertThat(opened.json().path("version").asInt()).isEqualTo(1);
        assertThat(opened.json().path("events").toString())
                .isEqualTo("[{\"type\":\"CaseOpened\",\"version\":0},{\"type\":\"RecordCardCreated\",\"version\":1}]");
    }

    @Test
    void ofFiftyCallersWithOneIdentityNumberOneOpensTheCaseAndTheOthersLearnWhy() {
        String citizenId = person(400_000);
        Map<String, Long> before = rows();

        List<Api.Answer> answers = atOnce(50, n -> api.post("/api/v1/cases", opening(citizenId))
                .by(Actors.STREET_WORKER)
                .send());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(49)
                .allSatisfy(answer -> {
                    assertThat(answer.problem()).isEqualTo("409 duplicate-person");
                    assertThat(answer.json().path("rule").asString()).isEqualTo("REG-14");
                    assertThat(answer.text()).doesNotContain(citizenId);
                });
        assertThat(rows().get("event_log.event")).isEqualTo(before.get("event_log.event") + 2);
        assertThat(rows().get("claims.identity")).isEqualTo(before.get("claims.identity") + 1);
    }

    @Test
    void aWrongCheckDigitIsARuleWithItsLawAndNeverRepeatsTheNumber() {
        String right = person(400_001);
        String wrong = right.substring(0, 17) + (right.charAt(17) == '1' ? '2' : '1');

        Api.Answer answer = api.post("/api/v1/cases", opening(wrong)).by(Actors.STREET_WORKER).send();

        assertThat(answer.problem()).isEqualTo("422 rule-broken");
        assertThat(answer.json().path("rule").asString()).startsWith("VAL-ID-");
        assertThat(answer.json().path("law").path("code").asString()).isEqualTo("GB-11643");
        assertThat(answer.text()).doesNotContain(wrong);
    }

    @Test
    void aCaseOfAnotherStreetCannotBeOpened() {
        Api.Answer answer = api.post("/api/v1/cases", opening()).by(Actors.OTHER_STREET_WORKER).send();

        assertThat(answer.problem()).isEqualTo("404 case-not-found");
    }

    @Test
    void whoMayNotOpenCasesIsTold() {
        Api.Answer answer = api.post("/api/v1/cases", opening()).by(Actors.AUDITOR).send();

        assertThat(answer.problem()).isEqualTo("403 insufficient-role");
    }

    @Test
    void aPlanAndAFundAreOpenedLikeACase() {
        Api.Answer fund = api.post(
                "/api/v1/hardship-funds",
                Map.of("occurredOn", today().toString(), "year", today().getYear(), "budgetFen", 1_000_000))
                .by(Actors.DISTRICT_APPROVER)
                .send();

        assertThat(fund.status()).as(fund.text()).isEqualTo(201);
        assertThat(fund.header("Location"))
                .isEqualTo("/api/v1/hardship-funds/" + fund.json().path("fundId").asString());
        assertThat(fund.header("ETag")).isEqualTo("\"0\"");
    }
}
