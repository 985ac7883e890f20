package org.veterancare.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.FileNotFoundException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.AccessLog;
import org.veterancare.eventlog.answers.KeptAnswers;
import org.veterancare.eventlog.roles.RolesInForce;
import org.veterancare.events.Actor;
import org.veterancare.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** The front door alone, with calls behind it that go wrong in every way. */
@EnableAutoConfiguration(excludeName = {
    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
    "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration",
    "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
    "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
    "org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration"
})
@Import({FrontDoor.class, DoorApplication.Calls.class})
class DoorApplication {

    /** Roles are given elsewhere: here everybody holds what their token says. */
    @Bean
    RolesInForce everyRole() {
        return caller -> true;
    }

    private final DataSource database = database();

    private static DataSource database() {
        DataSource database = TestDatabase.create().superuser();
        for (String schema : List.of("event_log", "access_log", "tail")) {
            Flyway.configure()
                    .dataSource(database)
                    .schemas(schema)
                    .locations("classpath:db/" + schema)
                    .load()
                    .migrate();
        }
        return database;
    }

    /** How many looks of this person are on record. */
    long looksOf(String person) {
        return new JdbcTemplate(database).queryForObject(
                "SELECT count(*) FROM access_log.disclosure WHERE person = ?", Long.class, person);
    }

    /** Refusals are put on record here as anywhere. */
    @Bean
    AccessLog accessLog() {
        return new AccessLog(new JdbcTemplate(database));
    }

    @Bean
    KeptAnswers keptAnswers() {
        return new KeptAnswers(JdbcClient.create(database), use -> new byte[32]);
    }

    /** What every leaked text would be found by. */
    static final String SECRET = "310104199003070018";

    @RestController
    @RequestMapping("/api/v1/door")
    static class Calls {

        @ReadBy.Everyone
        @GetMapping
        Map<String, String> who(Actor actor) {
            return Map.of("account", actor.account());
        }

        @ReadBy.Everyone
        @PostMapping
        Map<String, Integer> read(@RequestBody JsonNode body) {
            return Map.of("size", body.size());
        }

        @RateLimited(RateKind.SEARCH)
        @ReadBy.Everyone
        @GetMapping("/search")
        String search() {
            return "[]";
        }

        @RateLimited(RateKind.EXPORT)
        @ReadBy.Everyone
        @GetMapping("/copy")
        String copy() {
            return "[]";
        }

        record Shaped(@NotNull String text, int number) {}

        @ReadBy.Everyone
        @PostMapping("/shaped")
        String shaped(@Valid @RequestBody Shaped body) {
            return body.text();
        }

        private final AtomicInteger done = new AtomicInteger();
        private final CyclicBarrier both = new CyclicBarrier(2);

        /** @param number below nothing it is refused after it was done */
        @DoneOnce
        @ReadBy.Everyone
        @PostMapping("/once")
        ResponseEntity<Map<String, Integer>> once(@RequestBody Shaped body) {
            int times = done.incrementAndGet();
            if (body.number() < 0) {
                throw Problem.of(ProblemCode.CONCURRENT_CHANGE);
            }
            return ResponseEntity.accepted().body(Map.of("times", times));
        }

        @DoneOnce
        @ReadBy.Everyone
        @ResponseStatus(HttpStatus.ACCEPTED)
        @PostMapping("/once/quietly")
        void quietly() {
            done.incrementAndGet();
        }

        /** Waits for somebody to say that it may end. */
        @DoneOnce
        @ReadBy.Everyone
        @PostMapping("/once/slowly")
        void slowly() throws Exception {
            done.incrementAndGet();
            both.await(20, TimeUnit.SECONDS);
            both.await(20, TimeUnit.SECONDS);
        }

        @ReadBy.Everyone
        @PostMapping("/meet")
        void meet() throws Exception {
            both.await(20, TimeUnit.SECONDS);
        }

        @ReadBy.Everyone
        @GetMapping("/done")
        int done() {
            return done.get();
        }

        @ReadBy.Everyone
        @GetMapping("/typed/{id}")
        String typed(@PathVariable UUID id, @RequestParam int number) {
            return id + " " + number;
        }

        @ReadBy.Everyone
        @GetMapping("/faults/{kind}")
        String fault(@PathVariable String kind) throws Exception {
            switch (kind) {
                case "state" -> throw new IllegalStateException("no such person: " + SECRET);
                case "sql" -> throw new DataIntegrityViolationException(
                        "INSERT INTO claims.person VALUES (" + SECRET + ")",
                        new SQLException("duplicate key value violates unique constraint \"person_pkey\"", "23505"));
                case "null" -> throw new NullPointerException("Cannot invoke \"" + SECRET + "\"");
                case "io" -> throw new FileNotFoundException("/var/lib/veterancare/" + SECRET);
                case "error" -> throw new StackOverflowError(SECRET);
                default -> throw Problem.of(ProblemCode.NOT_FOUND);
            }
        }
    }
}
