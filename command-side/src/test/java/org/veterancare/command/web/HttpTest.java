package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.command.Actors;
import org.veterancare.command.CommandSide;
import org.veterancare.events.District;
import org.veterancare.testing.TestDatabase;
import org.veterancare.testing.TestTokens;

/** The command side as it runs, on a database and with tokens of its own. */
@SpringBootTest(classes = CommandSide.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class HttpTest {

    static final TestDatabase DATABASE = TestDatabase.create();

    private static final AtomicInteger PERSON = new AtomicInteger();

    @LocalServerPort
    private int port;

    Api api;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        TestTokens.register(registry);
    }

    @BeforeEach
    void client() {
        api = new Api(port);
    }

    static LocalDate today() {
        return LocalDate.now(District.ZONE);
    }

    /** A made-up person's opening, each a new one. */
    static Map<String, Object> opening() {
        return opening(person(PERSON.incrementAndGet()));
    }

    static Map<String, Object> opening(String citizenId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("occurredOn", today().toString());
        body.put("subjectKind", "VETERAN");
        body.put("citizenId", citizenId);
        body.put("name", "张试例");
        body.put("phone", "15400000001");
        body.put("street", Actors.STREET);
        body.put("neighbourhood", Actors.NEIGHBOURHOOD);
        body.put("hukouRegion", Actors.NEIGHBOURHOOD);
        body.put("residenceRegion", Actors.NEIGHBOURHOOD);
        return body;
    }

    /** Number of someone who does not exist, with the right check digit (GB 11643). */
    static String person(int number) {
        String seventeen = "310104" + LocalDate.of(1990, 1, 1).plusDays(number / 500).toString().replace("-", "")
                + "%03d".formatted(number % 500);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * (seventeen.charAt(i) - '0');
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    /** Opens a case and tells its id. */
    String newCase() {
        return newCase(opening());
    }

    String newCase(Map<String, Object> opening) {
        Api.Answer opened = api.post("/api/v1/cases", opening).by(Actors.STREET_WORKER).send();
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().path("caseId").asString();
    }

    /** How many rows the schemas that commands write to hold. */
    static Map<String, Long> rows() {
        JdbcTemplate jdbc = new JdbcTemplate(DATABASE.superuser());
        Map<String, Long> counts = new TreeMap<>();
        for (String table : jdbc.queryForList(
                "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ('event_log', 'keys', 'claims')",
                String.class)) {
            counts.put(table, jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class));
        }
        return counts;
    }

    /** Runs the same call many times at once. */
    static List<Api.Answer> atOnce(int callers, IntFunction<Api.Answer> call) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Api.Answer>> answers = IntStream.range(0, callers)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        return call.apply(n);
                    }))
                    .toList();
            start.countDown();
            List<Api.Answer> all = new ArrayList<>();
            for (Future<Api.Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> report() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("occurredOn", today().toString());
        body.put("category", "CONSCRIPT");
        body.put("mode", "SELF_EMPLOYMENT");
        body.put("dischargeApprovedOn", today().minusDays(10).toString());
        body.put("certificateNumber", "退字第2025-001号");
        body.put("settlementPlace", Actors.NEIGHBOURHOOD);
        return body;
    }
}
