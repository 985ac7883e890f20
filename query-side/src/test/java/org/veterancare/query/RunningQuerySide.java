package org.veterancare.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Fact;
import org.veterancare.events.Personal;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;
import org.veterancare.query.casefile.CaseFileProjection;
import org.veterancare.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query side on a real database, with facts written to the log and answers asked for over HTTP. */
@SpringBootTest(classes = QuerySide.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "veterancare.security.issuer=http://localhost/test",
    "veterancare.security.jwk-set-uri=http://localhost:1/jwks"})
@Import(RunningQuerySide.OpenTokens.class)
public abstract class RunningQuerySide {

    protected static final Actor AUDITOR = new Actor("p-306", "a-306", Role.AUDITOR, "310104000000");
    protected static final Actor LEADER = new Actor("p-307", "a-307", Role.DISTRICT_LEADER, "310104000000");
    protected static final Actor WORKER = new Actor("p-102", "a-102", Role.STREET_CASE_WORKER, Stories.STREET);
    protected static final Actor HEAD = new Actor("p-103", "a-103", Role.STATION_HEAD, Stories.STREET);
    protected static final Actor OTHER_WORKER = new Actor("p-202", "a-202", Role.STREET_CASE_WORKER,
            Stories.OTHER_STREET);
    protected static final Actor COMMITTEE = new Actor("p-101", "a-101", Role.NEIGHBOURHOOD_WORKER,
            Stories.NEIGHBOURHOOD);

    protected static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    /** Sees every row, as those who keep the views do. */
    protected JdbcClient jdbc;

    @Autowired
    void see(Environment environment) {
        jdbc = JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url") + "?options=-c%20app.scope=all",
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password")));
    }

    @Autowired
    protected EventStore events;

    @Autowired
    protected ApplicationContext context;

    @Autowired
    private TransactionManager transactions;

    /** Believes every token: what makes one good is tested where the door is. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OpenTokens {

        @Bean
        @Primary
        JwtDecoder anyToken() {
            return token -> {
                Map<String, Object> claims = JSON.readerForMapOf(Object.class)
                        .readValue(Base64.getUrlDecoder().decode(token));
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .claims(all -> all.putAll(claims))
                        .issuedAt(Instant.now())
                        .build();
            };
        }
    }

    /** Writes facts of one stream to the log, as its next versions. */
    protected void write(String type, List<? extends Fact> facts) {
        write(type, facts, 0);
    }

    protected void write(String type, List<? extends Fact> facts, long first) {
        write(type, facts, first, WORKER);
    }

    protected void write(String type, List<? extends Fact> facts, long first, Actor by) {
        write(type, facts, first, by, Map.of());
    }

    /** @param more what else is known about the recording */
    protected void write(String type, List<? extends Fact> facts, long first, Actor by, Map<String, ?> more) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Fact fact : facts) {
            messages.add(new GenericDomainEventMessage<>(
                    type,
                    fact.streamId(),
                    first + messages.size(),
                    fact,
                    MetaData.from(Map.of(
                            Provenance.ACTOR, by.person(),
                            Provenance.ACCOUNT, by.account(),
                            Provenance.ROLE, by.role().name(),
                            Provenance.STATION, by.station(),
                            Provenance.RULES, List.of("REG-01")))
                            .mergedWith(more)));
        }
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("write"));
        work.attachTransaction(transactions);
        work.execute(() -> events.publish(messages));
    }

    protected CaseId tell(List<CaseEvent> story) {
        write("VeteranCase", story);
        CaseId caseId = story.getFirst().caseId();
        awaitVersion(caseId, story.size() - 1);
        return caseId;
    }

    /** A case of its own for a word. */
    protected static CaseId caseOf(String word) {
        return new CaseId(Stories.id(word));
    }

    protected static Personal clear(String text) {
        return Personal.of(text);
    }

    protected void awaitVersion(CaseId caseId, long version) {
        await(() -> jdbc.sql("SELECT count(*) FROM views.case_file WHERE case_id = ? AND version >= ?")
                .params(caseId.value(), version)
                .query(Long.class)
                .single() == 1);
    }

    /** The reader of the cases; one that is stopped while it still begins does not begin again. */
    protected static EventProcessor stopped(EventProcessingConfiguration readers) {
        StreamingEventProcessor reader = readers.eventProcessor(CaseFileProjection.GROUP, StreamingEventProcessor.class)
                .orElseThrow();
        await(() -> reader.processingStatus().values().stream().anyMatch(EventTrackerStatus::isCaughtUp));
        reader.shutDown();
        return reader;
    }

    protected static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    protected HttpResponse<String> get(Actor actor, String path, String... headers) {
        HttpRequest.Builder request = request(actor, path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    protected HttpResponse<String> post(Actor actor, String path, String body, String... headers) {
        HttpRequest.Builder request = request(actor, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    protected JsonNode json(Actor actor, String path) {
        HttpResponse<String> response = get(actor, path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** Every item of a list, part after part. */
    protected List<JsonNode> all(Actor actor, String path, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        while (next != null) {
            JsonNode page = json(actor, next);
            page.get("items").forEach(items::add);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(limit);
            JsonNode cursor = page.get("nextCursor");
            next = cursor.isNull()
                    ? null
                    : path + (path.contains("?") ? "&" : "?") + "limit=" + limit + "&cursor=" + cursor.asString();
        }
        return items;
    }

    private HttpRequest.Builder request(Actor actor, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return actor == null ? request : request.header("Authorization", "Bearer " + token(actor));
    }

    private static String token(Actor actor) {
        TestDatabase.grant(actor);
        String claims = JSON.writeValueAsString(Map.of(
                "sub", actor.account(), "person", actor.person(), "role", actor.role().name(), "station",
                actor.station()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
