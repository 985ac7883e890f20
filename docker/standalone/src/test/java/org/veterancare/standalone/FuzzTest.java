package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.veterancare.query.rebuild.Rebuild;
import org.veterancare.standalone.fuzz.Fuzz;
import org.veterancare.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is sent, it is never our fault: no error of ours, nothing told that is not documented, nothing broken afterwards (I1).
 *
 * <p>{@code -Dfuzz.seed=…} makes other requests, {@code -Dfuzz.requests=…} more of them; what is found names the request and the seed.
 */
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_123);
    private static final int SENDERS = 6;

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void no_request_is_answered_as_it_should_not_be_and_the_views_stay_what_the_log_says() throws Exception {
        System.out.println("fuzz.seed=" + SEED + " fuzz.requests=" + REQUESTS);
        int port = Ports.free();
        String address = "http://localhost:" + port;
        try (ConfigurableApplicationContext standalone = Standalone.start(arguments(port))) {
            standalone.getBean(Welcome.class).awaitFilled();
            Tail.awaitCaughtUp(database.superuser());
            Map<String, String> tokens = new ConcurrentHashMap<>();
            UnaryOperator<String> signIn = account -> tokens.computeIfAbsent(account,
                    name -> Office.token(address, name));
            Fuzz fuzz = new Fuzz(document(address), URI.create(address), signIn);
            long begin = System.nanoTime();
            fuzz.run(SEED, REQUESTS, SENDERS, cases(Office.at(address)));
            System.out.println(
                    "answers " + fuzz.statuses() + " in " + (System.nanoTime() - begin) / 1_000_000_000
                            + " s, the slowest after " + fuzz.slowest());
            System.out.println("never accepted " + String.join("\n  ", fuzz.neverAccepted()));
            assertThat(fuzz.found()).as("fuzz.seed=" + SEED).isEmpty();
            assertThat(fuzz.slow()).as("answers after two seconds").isLessThanOrEqualTo(REQUESTS / 1_000);
            requireItReachedEverything(fuzz);
            requireViewsEqualARebuild(standalone);
        }
    }

    private static void requireItReachedEverything(Fuzz fuzz) {
        if (REQUESTS >= 5_000) {
            assertThat(fuzz.neverAsked()).isEmpty();
            assertThat(fuzz.statuses()).containsKeys(200, 201, 400, 401, 403, 404, 406, 409, 412, 415, 422, 428);
            int accepted = fuzz.statuses().get(200) + fuzz.statuses().get(201);
            assertThat(accepted).as("calls that got through").isGreaterThan(REQUESTS / 20);
        }
    }

    private void requireViewsEqualARebuild(ConfigurableApplicationContext standalone) throws Exception {
        Tail.awaitCaughtUp(database.superuser());
        Map<String, List<String>> live = Views.dump(database.superuser());
        assertThat(live.get("views.case_file")).isNotEmpty();
        Rebuild rebuild = standalone.getBean(Rebuild.class);
        rebuild.run(line -> {});
        assertThat(Views.dump(database.superuser())).isEqualTo(live);
        forge();
        assertThat(Views.dump(database.superuser())).as("a figure that the log does not bear out").isNotEqualTo(live);
        rebuild.run(line -> {});
        assertThat(Views.dump(database.superuser())).isEqualTo(live);
    }

    private void forge() throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("""
                UPDATE views.figure SET numerator = numerator + 1
                WHERE ctid = (SELECT min(ctid) FROM views.figure)""")).isOne();
        }
    }

    /** The made-up cases, in the order of their ids, which are the same each time. */
    private static List<Fuzz.Start> cases(Office office) throws IOException {
        List<Fuzz.Start> cases = new ArrayList<>();
        office.get("officer", "/api/v1/cases?limit=200")
                .json()
                .get("items")
                .forEach(item -> cases.add(new Fuzz.Start(
                        item.get("caseId").asString(), item.get("street").asString(), item.get("version").asLong())));
        cases.sort((one, other) -> one.caseId().compareTo(other.caseId()));
        return cases;
    }

    private static JsonNode document(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Office.JSON.readTree(client.send(
                    HttpRequest.newBuilder(URI.create(address + "/v3/api-docs")).build(),
                    HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private String[] arguments(int port) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--veterancare.data=" + folder.resolve("data"),
                "--veterancare.demo.cases=60",
                "--veterancare.demo.seed=2026",
                // the office's own timers act by today's date, and would between the views and their rebuild
                "--veterancare.timers.deadlines=-",
                // refusals of this many calls would fill the output
                "--logging.level.root=error"));
        database.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments.toArray(String[]::new);
    }
}
