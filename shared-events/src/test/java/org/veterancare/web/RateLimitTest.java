package org.veterancare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.veterancare.eventlog.roles.RolesInForce;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.testing.TestTokens;

/** One who asks too often is told so and when to come back; nobody else notices (trust I3). */
@TestPropertySource(properties = {
    "veterancare.limits.rates.account.requests=50", "veterancare.limits.rates.account.burst=100",
    "veterancare.limits.rates.search.requests=5", "veterancare.limits.rates.export.requests=2",
    "veterancare.limits.rates.failed-token.requests=20"})
@Import(RateLimitTest.Counted.class)
class RateLimitTest extends DoorTest {

    private static final Map<String, AtomicInteger> ASKED = new ConcurrentHashMap<>();

    /** The table of roles, which every request that is let in asks first. */
    @TestConfiguration
    static class Counted {

        @Bean
        @Primary
        RolesInForce counted() {
            return caller -> ASKED.computeIfAbsent(caller.person(), person -> new AtomicInteger())
                    .incrementAndGet() > 0;
        }
    }

    @Autowired
    private DoorApplication door;

    private List<Answer> many(int times, String account, String path) {
        List<Answer> answers = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            answers.add(get(account, path));
        }
        return answers;
    }

    private static void requireTold(Answer refused, String policy) {
        assertThat(refused.problem()).isEqualTo("429 too-many-requests");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isPositive();
        assertThat(refused.response().headers().allValues("RateLimit-Policy")).anyMatch(v -> v.startsWith(policy));
        assertThat(refused.response().headers().allValues("RateLimit")).anyMatch(v -> v.startsWith(policy + ";r=0"));
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void searchesAndCopiesAreCountedApart() {
        List<Answer> searches = many(12, "seeker", DOOR + "/search");
        assertThat(searches.subList(0, 5)).allMatch(answer -> answer.status() == 200);
        requireTold(searches.stream().filter(answer -> answer.status() == 429).findFirst().orElseThrow(),
                "\"search\"");
        List<Answer> copies = many(3, "seeker", DOOR + "/copy");
        assertThat(copies).extracting(Answer::status).containsExactly(200, 200, 429);
        requireTold(copies.getLast(), "\"export\"");
        assertThat(get("seeker", DOOR).status()).as("other calls go on").isEqualTo(200);
        assertThat(get("other-seeker", DOOR + "/copy").status()).isEqualTo(200);
    }

    /** Who repeats a refused call at once makes four calls a second of it, and not thousands. */
    @Test
    void whoIsRefusedWaitsBeforeHearingSo() {
        List<Answer> answers = new ArrayList<>();
        long took = 0;
        while (answers.isEmpty() || answers.getLast().status() != 429) {
            long begin = System.nanoTime();
            answers.add(get("hasty", DOOR));
            took = System.nanoTime() - begin;
        }
        assertThat(Duration.ofNanos(took)).isGreaterThanOrEqualTo(HeldBack.FOR);
    }

    @Test
    void whoHasTwoAccountsHasNoMoreThanWhoHasOne() {
        List<Integer> copies = new ArrayList<>();
        for (String account : List.of("one-account", "another-account", "one-account")) {
            Actor same = new Actor("p-two-accounts", account, Role.AUDITOR, "310104000000");
            copies.add(send(request(null, DOOR + "/copy").header("Authorization", "Bearer " + TestTokens.of(same)))
                    .status());
        }
        assertThat(copies).containsExactly(200, 200, 429);
    }

    @Test
    void tokensThatDoNotHoldAreSlowedDownAndGoodOnesFromTheSameAddressAreNot() {
        List<Answer> refused = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            refused.add(send(request(null, DOOR).header("Authorization", "Bearer x" + n)));
        }
        assertThat(refused.subList(0, 20)).allMatch(answer -> answer.problem().equals("401 token-invalid"));
        requireTold(refused.getLast(), "\"failed-token\"");
        assertThat(get("honest", DOOR).status()).isEqualTo(200);
        assertThat(get(null, DOOR).problem()).as("no token is no failed token").isEqualTo("401 token-missing");
    }

    @Test
    void theAddressIsTheOneThatTheGatewayOfTheInsideNames() {
        for (int n = 0; n < 20; n++) {
            send(request(null, DOOR, "X-Forwarded-For", "203.0.113.7").header("Authorization", "Bearer x"));
        }
        assertThat(send(request(null, DOOR, "X-Forwarded-For", "203.0.113.7").header("Authorization", "Bearer x"))
                .problem()).isEqualTo("429 too-many-requests");
        assertThat(send(request(null, DOOR, "X-Forwarded-For", "203.0.113.8").header("Authorization", "Bearer x"))
                .problem()).isEqualTo("401 token-invalid");
        // what a caller claims to come from stands further left than what the gateway adds
        assertThat(send(request(null, DOOR, "X-Forwarded-For", "198.51.100.1, 203.0.113.7")
                .header("Authorization", "Bearer x")).problem()).isEqualTo("429 too-many-requests");
    }

    @Test
    void oneNoisyUserIsHeldBackAndEveryRequestOfAnotherIsAnswered() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger heldBack = new AtomicInteger();
        HttpRequest.Builder noise = request("noisy", DOOR);
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> noisy = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                noisy.add(callers.submit(() -> {
                    while (!over.get()) {
                        if (send(noise.copy()).status() == 429) {
                            heldBack.incrementAndGet();
                        }
                    }
                }));
            }
            HttpRequest.Builder calm = request("calm", DOOR);
            for (int n = 0; n < 100; n++) {
                assertThat(send(calm.copy()).status()).isEqualTo(200);
                Thread.sleep(20);
            }
            over.set(true);
            for (Future<?> caller : noisy) {
                caller.get();
            }
        }
        assertThat(heldBack.get()).isPositive();
    }

    @Test
    void aCallWithoutTheMarkIsNotCountedWithThoseThatHaveIt() {
        Answer plain = get("plain", DOOR);
        assertThat(plain.response().headers().allValues("RateLimit-Policy")).containsExactly("\"account\";q=50;w=1");
        assertThat(get(null, "/v3/api-docs").header("RateLimit-Policy")).isNull();
    }

    /** What it costs others is what it costs here: a refusal is answered out of this process's memory. */
    @Test
    void whoIsHeldBackCostsTheDatabaseNothing() {
        int answered = 0;
        int refused = 0;
        while (refused < 50) {
            assertThat(answered).as("somebody is held back at last").isLessThan(20_000);
            int status = get("flood", DOOR).status();
            answered += status == 200 ? 1 : 0;
            refused += status == 429 ? 1 : 0;
        }
        assertThat(ASKED.get("p-flood").get()).as("only who is let in asks the table of roles").isEqualTo(answered);
        assertThat(door.looksOf("p-flood")).isZero();
        // what is counted further in asks on every call: a refusal that asked would be seen here
        assertThat(many(12, "prober", DOOR + "/search")).anyMatch(answer -> answer.status() == 429);
        assertThat(ASKED.get("p-prober").get()).isEqualTo(12);
    }
}
