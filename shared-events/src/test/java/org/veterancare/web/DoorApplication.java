package org.veterancare.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.FileNotFoundException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.AccessLog;
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

    /** Refusals are put on record here as anywhere. */
    @Bean
    AccessLog accessLog() {
        DataSource database = TestDatabase.create().superuser();
        for (String schema : List.of("event_log", "access_log")) {
            Flyway.configure()
                    .dataSource(database)
                    .schemas(schema)
                    .locations("classpath:db/" + schema)
                    .load()
                    .migrate();
        }
        return new AccessLog(new JdbcTemplate(database));
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
