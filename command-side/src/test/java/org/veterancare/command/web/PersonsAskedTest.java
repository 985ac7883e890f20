package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;

/** Whoever has a list of numbers and asks for each whether that person has a case is held back as whoever searches is (I3). */
class PersonsAskedTest extends HttpTest {

    private static final int MOST = 3;

    @DynamicPropertySource
    static void slow(DynamicPropertyRegistry registry) {
        registry.add("veterancare.limits.rates.search.burst", () -> MOST);
        registry.add("veterancare.limits.rates.search.requests", () -> 1);
        registry.add("veterancare.limits.rates.search.per", () -> "PT10M");
    }

    private static Actor worker(String person) {
        return new Actor(person, person + "-account", Role.STREET_CASE_WORKER, Actors.OTHER_STREET);
    }

    private static Map<String, Object> there(Map<String, Object> opening) {
        Map<String, Object> there = new LinkedHashMap<>(opening);
        there.put("street", Actors.OTHER_STREET);
        there.put("neighbourhood", "310104008901");
        return there;
    }

    private Api.Answer opened(Actor by, Map<String, Object> opening, String prefer) {
        return api.post("/api/v1/cases", opening).by(by).header("Prefer", prefer).send();
    }

    @Test
    void refusalsThatTellOfAPersonAreCountedAndOpeningsAreNot() {
        Map<String, Object> known = opening();
        newCase(known);
        Actor asking = worker("p-951");
        for (int n = 0; n < MOST + 2; n++) {
            assertThat(opened(asking, there(opening()), "handling=strict").status()).isEqualTo(201);
        }
        for (int n = 0; n < MOST; n++) {
            assertThat(opened(asking, there(known), "handling=strict").problem()).isEqualTo("409 duplicate-person");
        }
        Api.Answer held = opened(asking, there(known), "handling=strict");
        assertThat(held.problem()).isEqualTo("429 too-many-requests");
        assertThat(held.header("Retry-After")).isNotNull();
        assertThat(opened(asking, there(opening()), "handling=strict").problem())
                .as("it does not tell whom it was asked for")
                .isEqualTo("429 too-many-requests");
        assertThat(opened(worker("p-952"), there(known), "handling=strict").problem())
                .isEqualTo("409 duplicate-person");
    }

    @Test
    void aTrialThatFindsNobodyIsOnRecordAsASearchThatDoes() {
        Actor asking = worker("p-956");
        assertThat(opened(asking, there(opening()), "handling=dry-run").status()).isEqualTo(200);
        assertThat(new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT outcome FROM access_log.disclosure WHERE person = ? AND case_id IS NULL", String.class,
                asking.person())).containsExactly("DENIED");
    }

    @Test
    void aTrialIsCountedWhateverItTells() {
        Actor asking = worker("p-953");
        for (int n = 0; n < MOST; n++) {
            assertThat(opened(asking, there(opening()), "handling=dry-run").status()).isEqualTo(200);
        }
        assertThat(opened(asking, there(opening()), "handling=dry-run").problem()).isEqualTo("429 too-many-requests");
    }

    /** The household of an address, whoever's case it is, is asked for as a person is. */
    @Test
    void whetherAHouseholdHasAPlaqueIsAskedNoOftener() {
        String own = newCase();
        for (int n = 0; n <= MOST; n++) {
            Api.Answer tried = api.post("/api/v1/cases/" + own + "/hang-plaque", Map.of(
                    "occurredOn", today().toString(), "ground", "VETERAN", "address", "测试路" + n + "号"))
                    .by(Actors.STREET_WORKER)
                    .asOf(1)
                    .header("Prefer", "handling=dry-run")
                    .send();
            assertThat(tried.status()).as(tried.text()).isEqualTo(n < MOST ? 200 : 429);
        }
    }

    /** Whether a number is somebody's card is asked of the whole district at once. */
    @Test
    void whetherACardHasAHolderIsAskedNoOftener() {
        String own = newCase();
        for (int n = 0; n <= MOST; n++) {
            Api.Answer tried = api.post("/api/v1/cases/" + own + "/hand-over-card", Map.of(
                    "occurredOn", today().toString(), "cardNumber", "TEST-000" + n, "signature",
                    "sha256:" + "ab".repeat(32)))
                    .by(new Actor("p-955", "p-955-account", Role.STREET_CASE_WORKER, Actors.STREET))
                    .asOf(1)
                    .header("Prefer", "handling=dry-run")
                    .send();
            assertThat(tried.status()).as(tried.text()).isEqualTo(n < MOST ? 409 : 429);
        }
    }

    @Test
    void rowsOfAPlanThatMeetCasesOfOthersAreCounted() {
        List<Map<String, Object>> rows = IntStream.range(0, MOST + 1).mapToObj(n -> {
            Map<String, Object> known = opening();
            newCase(known);
            return Map.<String, Object>of("open", there(known), "expect", Map.of(
                    "occurredOn", today().toString(), "planYear", today().getYear(), "category", "CONSCRIPT", "mode",
                    "SELF_EMPLOYMENT", "expectedIn", today().getYear() + "-09"));
        }).toList();
        List<String> codes = api.post("/api/v1/arrival-plans", Map.of("rows", rows))
                .by(worker("p-954"))
                .send()
                .json()
                .path("rows")
                .valueStream()
                .map(row -> row.path("code").asString())
                .toList();
        // the call itself is a search
        assertThat(codes).containsExactly(
                "case-not-found", "case-not-found", "too-many-requests", "too-many-requests");
    }
}
