package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;

class RepetitionTest extends HttpTest {

    private Api.Answer open(Map<String, Object> body, String key) {
        return api.post("/api/v1/cases", body)
                .by(Actors.STREET_WORKER)
                .header("Idempotency-Key", key)
                .send();
    }

    @Test
    void aRepeatedCallGetsTheFirstAnswerAndDoesNothing() {
        Map<String, Object> body = opening();
        String key = UUID.randomUUID().toString();
        Api.Answer first = open(body, key);
        Map<String, Long> before = rows();

        Api.Answer second = open(body, "\"" + key + "\"");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aRepetitionIsKnownAlthoughTheCaseHasMovedOn() {
        String id = newCase();
        String key = UUID.randomUUID().toString();
        String path = "/api/v1/cases/" + id + "/record-report";
        Map<String, Object> body = report();
        Api.Answer first = api.post(path, body)
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .header("Idempotency-Key", key)
                .send();
        Api.Answer second = api.post(path, body)
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .header("Idempotency-Key", key)
                .send();
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        open(opening(), key);
        assertThat(open(opening(), key).problem()).isEqualTo("422 idempotency-key-reused");
    }

    @Test
    void keysOfOneCallerAreNothingToAnother() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = opening();
        open(body, key);
        Api.Answer other = api.post("/api/v1/cases", body)
                .by(Actors.as(Actors.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER, Actors.STREET))
                .header("Idempotency-Key", key)
                .send();
        assertThat(other.problem()).isEqualTo("409 duplicate-person");
    }

    @Test
    void whatOneWasAnsweredIsNothingToWhoHasAnotherNameRoleOrStationUnderTheSameAccount() {
        String key = UUID.randomUUID().toString();
        String path = "/api/v1/cases/" + newCase() + "/record-report";
        Map<String, Object> body = report();
        Actor mover = Actors.STREET_WORKER;
        assertThat(sent(path, body, mover, key).status()).isEqualTo(200);
        assertThat(sent(path, body, mover, key).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(sent(path, body, new Actor("p-777", mover.account(), mover.role(), mover.station()), key).problem())
                .isEqualTo("412 version-conflict");
        assertThat(sent(path, body, new Actor(
                mover.person(), mover.account(), mover.role(), Actors.OTHER_STREET), key).problem())
                .isEqualTo("404 case-not-found");
    }

    /** What a station was told while the case was its own may be told again; of what came after, nothing is in it. */
    @Test
    void whoHandedACaseOverGetsTheReceiptOfThenAndNothingOfNow() {
        String key = UUID.randomUUID().toString();
        String path = "/api/v1/cases/" + newCase() + "/record-report";
        Map<String, Object> body = report();
        Api.Answer then = sent(path, body, Actors.STREET_WORKER, key);
        Api.Answer moved = api.post(path.replace("record-report", "assign-station"), Map.of(
                "occurredOn", today().toString(), "street", Actors.OTHER_STREET, "neighbourhood", "310104008901",
                "because", Map.of("reason", "户籍迁移")))
                .by(Actors.DISTRICT_OFFICER)
                .asOf(then.json().path("version").asLong())
                .send();
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);

        Api.Answer again = sent(path, body, Actors.STREET_WORKER, key);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(then.text());
        assertThat(again.header("ETag")).isEqualTo(then.header("ETag"));
        assertThat(sent(path, body, Actors.STREET_WORKER, UUID.randomUUID().toString()).problem())
                .isEqualTo("404 case-not-found");
    }

    private Api.Answer sent(String path, Map<String, Object> body, Actor by, String key) {
        return api.post(path, body).by(by).asOf(1).header("Idempotency-Key", key).send();
    }

    @Test
    void aRefusedCallMayBeMadeAgainWithTheSameKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = opening();
        assertThat(api.post("/api/v1/cases", body)
                .by(Actors.STREET_WORKER)
                .header("Idempotency-Key", key)
                .header("Prefer", "handling=dry-run")
                .send()
                .status())
                .isEqualTo(200);
        body.put("neighbourhood", "310104008901");
        assertThat(open(body, key).status()).isEqualTo(422);
        body.put("neighbourhood", Actors.NEIGHBOURHOOD);
        assertThat(open(body, key).status()).isEqualTo(201);
    }

    @Test
    void fiftyRepetitionsAtOnceDoItOnce() {
        Map<String, Object> body = opening();
        String key = UUID.randomUUID().toString();
        Map<String, Long> before = rows();

        List<Api.Answer> answers = atOnce(50, n -> open(body, key));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201 && answer.header("Idempotency-Replayed") == null)
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(Api.Answer::text).distinct())
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> {
                    assertThat(answer.problem()).isEqualTo("409 key-in-flight");
                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                });
        assertThat(rows().get("event_log.event")).isEqualTo(before.get("event_log.event") + 2);
        assertThat(open(body, key).header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aKeyIsKeptForThirtyDaysAndThenFree() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = opening();
        Api.Answer first = open(body, key);
        age("29 days 23 hours");
        assertThat(open(body, key).text()).as("on the last day").isEqualTo(first.text());
        assertThat(open(opening(), key).problem()).isEqualTo("422 idempotency-key-reused");
        age("1 hour");
        Api.Answer later = open(opening(), key);
        assertThat(later.status()).as(later.text()).isEqualTo(201);
        assertThat(later.header("Idempotency-Replayed")).isNull();
        assertThat(later.text()).isNotEqualTo(first.text());
    }

    @Test
    void whatIsOverIsThrownAwayAndNothingElse(@Autowired ApplicationContext context) {
        open(opening(), UUID.randomUUID().toString());
        age("30 days");
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = opening();
        open(body, key);
        ReflectionTestUtils.invokeMethod(context.getBean("answers"), "purge");
        assertThat(rows().get("claims.answer")).isEqualTo(1);
        assertThat(open(body, key).header("Idempotency-Replayed")).isEqualTo("true");
    }

    /** As if all answers had been given so much earlier. */
    private static void age(String by) {
        new JdbcTemplate(DATABASE.superuser())
                .update("UPDATE claims.answer SET kept_until = kept_until - ?::interval", by);
    }

    @Test
    void whatIsKeptTellsNothingAboutThePerson() {
        Map<String, Object> body = opening();
        open(body, UUID.randomUUID().toString());
        JdbcTemplate jdbc = new JdbcTemplate(DATABASE.superuser());
        String kept = jdbc.queryForList("SELECT * FROM claims.answer").toString()
                + jdbc.queryForList("SELECT * FROM claims.identity");
        assertThat(kept).doesNotContain((String) body.get("citizenId")).doesNotContain("张试例");
    }
}
