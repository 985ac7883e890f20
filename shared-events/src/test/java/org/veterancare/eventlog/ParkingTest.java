package org.veterancare.eventlog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veterancare.eventlog.readers.DeadLetters;
import org.veterancare.eventlog.readers.FromTheStart;
import org.veterancare.eventlog.readers.ParkingOrder;
import org.veterancare.eventlog.upcasters.Upcaster;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Role;
import org.veterancare.testing.TestDatabase;
import org.veterancare.testing.WiredReaders;
import tools.jackson.databind.node.ObjectNode;

/** A fact that cannot be taken is parked with its case's later ones, and stops nothing else (trust.md A2-A6, R6, R7). */
class ParkingTest {

    private static final String SECRET = "synthetic name 310104198501010013";

    private final TestDatabase database = TestDatabase.create();
    private final CaseId first = LogApplication.someCase();
    private final CaseId poisoned = LogApplication.someCase();
    private final CaseId last = LogApplication.someCase();

    @Test
    void aFactThatTheDatabaseRefusesIsParkedWithWhatFollowsAndRetriedInOrder() {
        try (ConfigurableApplicationContext app = start(LogApplication.class)) {
            CountingReader reader = app.getBean(CountingReader.class);
            reader.refusedByDatabase.add(poisoned.toString());
            publish(app);

            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(versions(app, last)).containsExactly(0L));
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(sizes(app)).containsEntry("counting", 2L));
            assertThat(versions(app, first)).containsExactly(0L);
            assertThat(versions(app, poisoned)).as("nothing is half done").isEmpty();

            assertThat(retry(app).state()).isEqualTo(ParkingOrder.State.FAILED);
            assertThat(sizes(app)).containsEntry("counting", 2L);

            reader.refusedByDatabase.clear();
            assertThat(retry(app).state()).isEqualTo(ParkingOrder.State.DONE);
            assertThat(versions(app, poisoned)).containsExactly(0L, 1L);
            assertThat(sizes(app)).isEmpty();
        }
    }

    @Test
    void aHandlerThatFailsHalfWayLeavesNothingBehindAndTellsNoValue() {
        try (ConfigurableApplicationContext app = start(LogApplication.class)) {
            CountingReader reader = app.getBean(CountingReader.class);
            reader.failing.add(poisoned.toString());
            publish(app);

            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(sizes(app)).containsEntry("counting", 2L));
            assertThat(versions(app, poisoned)).isEmpty();
            List<DeadLetters.Parking> parked = letters(app).list(null, 10);
            assertThat(parked).singleElement().satisfies(parking -> {
                assertThat(parking.stream()).isEqualTo(poisoned.toString());
                assertThat(parking.cause()).contains("IllegalStateException").doesNotContain(SECRET);
            });
            assertThat(everything(app, "tail.dead_letter")).doesNotContain(SECRET);
        }
    }

    /** A handler's own mistake may be no exception: a loop without an end, a class that cannot be made. */
    @Test
    void aHandlerThatBreaksIsParkedLikeOneThatFails() {
        try (ConfigurableApplicationContext app = start(LogApplication.class)) {
            CountingReader reader = app.getBean(CountingReader.class);
            reader.breaking.add(poisoned.toString());
            publish(app);

            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(versions(app, last)).containsExactly(0L));
            assertThat(versions(app, poisoned)).isEmpty();
            assertThat(letters(app).list(null, 10)).singleElement()
                    .satisfies(parking -> assertThat(parking.cause()).contains("StackOverflowError"));
            reader.breaking.clear();
            assertThat(retry(app).state()).isEqualTo(ParkingOrder.State.DONE);
            assertThat(versions(app, poisoned)).containsExactly(0L, 1L);
        }
    }

    @Test
    void withoutSavepointsOneFactTheDatabaseRefusesWouldStopAllCases() throws InterruptedException {
        try (ConfigurableApplicationContext app = start(WithoutSavepoints.class)) {
            app.getBean(CountingReader.class).refusedByDatabase.add(poisoned.toString());
            publish(app);

            Thread.sleep(3000);
            assertThat(versions(app, last)).as("the deliberate defect: the last case waits").isEmpty();
            assertThat(sizes(app)).isEmpty();
        }
    }

    @Test
    void aFactOfANameThatNobodyKnowsIsParkedWithWhatFollowsAndNeverTakenForDone() {
        try (ConfigurableApplicationContext app = start(LogApplication.class)) {
            write("Unheard", 1, "{}");
            publish(app, 1);

            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(versions(app, last)).containsExactly(0L));
            assertThat(letters(app).list(null, 10)).singleElement().satisfies(parking -> {
                assertThat(parking.facts()).isEqualTo(3);
                assertThat(parking.type()).isEqualTo("Unheard");
                assertThat(parking.cause()).contains("UnreadableFact");
            });
            assertThat(retry(app).state()).isEqualTo(ParkingOrder.State.FAILED);
            assertThat(sizes(app)).containsEntry("counting", 3L);
            assertThat(versions(app, poisoned)).isEmpty();
            assertThatThrownBy(() -> app.getBean(EventStore.class).readEvents(poisoned.toString()))
                    .as("a case that cannot be read decides nothing")
                    .isInstanceOf(UnreadableFact.class);
            assertThatThrownBy(() -> app.getBean(EventLogReader.class).stream(poisoned.value()))
                    .as("nor is anything made anew over it")
                    .isInstanceOf(UnreadableFact.class);
        }
    }

    @Test
    void aFactWrittenInAFormThatNobodyReadsIsTakenInOrderWhenItsUpcasterIsThere() {
        try (ConfigurableApplicationContext app = start(LogApplication.class)) {
            write("CaseReopened", 0, "{\"case\":\"" + poisoned + "\",\"occurredOn\":\"2025-06-02\"}");
            publish(app, 1);
            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(versions(app, last)).containsExactly(0L));
            assertThat(sizes(app)).containsEntry("counting", 3L);
            assertThat(retry(app).state()).isEqualTo(ParkingOrder.State.FAILED);
        }
        try (ConfigurableApplicationContext app = start(WithUpcaster.class)) {
            assertThat(retry(app).state()).isEqualTo(ParkingOrder.State.DONE);
            assertThat(versions(app, poisoned)).containsExactly(0L, 1L, 2L);
            assertThat(sizes(app)).isEmpty();
        }
    }

    /** As another edition of the program would have written the first fact of the poisoned case. */
    private void write(String type, int revision, String payload) {
        new JdbcTemplate(database.superuser())
                .update("""
                    INSERT INTO event_log.event (stream_id, stream_type, version, event_id, type, revision, occurred_on,
                        recorded_at, payload, metadata)
                    VALUES (?, 'VeteranCase', 0, gen_random_uuid(), ?, ?, '2025-06-02', now(), ?, '{}')""",
                        poisoned.value(), type, revision, payload);
    }

    @Test
    void everyReaderParksInTheDatabaseAndWorksThroughItsFactsAlone() {
        try (ConfigurableApplicationContext app = start(LogApplication.class)) {
            assertThat(WiredReaders.faults(app)).isEqualTo(Map.of("counting", ""));
            WiredReaders.assertGuarded(app);
        }
    }

    @Test
    void aReaderThatOnlyLogsWhatFailsIsFound() {
        try (ConfigurableApplicationContext app = start(WithTheFrameworksOwnRules.class)) {
            assertThat(WiredReaders.faults(app))
                    .isEqualTo(Map.of("counting", "parks nothing in the database, asks no queue, skips what fails"));
        }
    }

    @Test
    void aRestartGoesOnWhereTheRowsEnd() {
        try (ConfigurableApplicationContext app = start(LogApplication.class)) {
            publish(app);
            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(versions(app, last)).hasSize(1));
        }
        try (ConfigurableApplicationContext app = start(LogApplication.class)) {
            app.getBean(EventStore.class).publish(LogApplication.reopened(last, 1));
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(versions(app, last)).containsExactly(0L, 1L));
            assertThat(versions(app, first)).as("nothing is counted twice").containsExactly(0L);
        }
    }

    /** Else what lies between the start and where it stood would be in no row. */
    @Test
    void aReaderThatIsSentBackWhileItWaitsDoesNotPutItsOldPositionOverTheNewOne() {
        try (ConfigurableApplicationContext app = start(LogApplication.class)) {
            publish(app);
            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(versions(app, last)).hasSize(1));
            FromTheStart back = app.getBean(FromTheStart.class);
            assertThatThrownBy(() -> back.send("counting")).isInstanceOf(IllegalStateException.class);

            new TransactionTemplate(app.getBean(PlatformTransactionManager.class)).executeWithoutResult(begun -> {
                back.send("counting");
                app.getBean(JdbcClient.class).sql("DELETE FROM public.counted").update();
            });
            await().atMost(30, SECONDS).untilAsserted(() -> assertThat(versions(app, last)).containsExactly(0L));
            assertThat(versions(app, first)).containsExactly(0L);
            assertThat(versions(app, poisoned)).containsExactly(0L, 1L);

            new TransactionTemplate(app.getBean(PlatformTransactionManager.class)).executeWithoutResult(begun -> {
                back.send("counting");
                app.getBean(JdbcClient.class).sql("DELETE FROM public.counted").update();
            });
            // before it has noticed
            app.getBean(EventStore.class).publish(LogApplication.reopened(last, 1));
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(versions(app, last)).containsExactly(0L, 1L));
            assertThat(versions(app, first)).containsExactly(0L);
            assertThat(versions(app, poisoned)).containsExactly(0L, 1L);
        }
    }

    private void publish(ConfigurableApplicationContext app) {
        publish(app, 0);
    }

    private void publish(ConfigurableApplicationContext app, long version) {
        EventStore log = app.getBean(EventStore.class);
        log.publish(LogApplication.reopened(first, 0));
        log.publish(LogApplication.reopened(poisoned, version));
        log.publish(LogApplication.reopened(poisoned, version + 1));
        log.publish(LogApplication.reopened(last, 0));
    }

    private ConfigurableApplicationContext start(Class<?> application) {
        new JdbcTemplate(database.superuser())
                .execute(
                        """
                            CREATE TABLE IF NOT EXISTS public.counted (n serial, stream text, version bigint CHECK (version < 99));
                            GRANT ALL ON public.counted, public.counted_n_seq TO PUBLIC""");
        SpringApplication spring = new SpringApplicationBuilder(application, CountingReader.class)
                .web(WebApplicationType.NONE)
                .build();
        spring.setAllowBeanDefinitionOverriding(true);
        spring.setDefaultProperties(new HashMap<>(database.properties()));
        return spring.run();
    }

    private ParkingOrder retry(ConfigurableApplicationContext app) {
        Actor administrator = new Actor("p-9", "a-9", Role.SYSTEM_ADMIN, "310104000000");
        return letters(app)
                .retry("counting", poisoned.toString(), administrator,
                        new ParkingOrder.Why(ParkingOrder.Reason.MENDED, null))
                .orElseThrow();
    }

    private static DeadLetters letters(ConfigurableApplicationContext app) {
        return app.getBean(DeadLetters.class);
    }

    private static List<Long> versions(ConfigurableApplicationContext app, CaseId caseId) {
        return app.getBean(JdbcClient.class)
                .sql("SELECT version FROM public.counted WHERE stream = ? ORDER BY n")
                .param(caseId.toString())
                .query(Long.class)
                .list();
    }

    private static String everything(ConfigurableApplicationContext app, String table) {
        return app.getBean(JdbcTemplate.class)
                .queryForList("SELECT * FROM " + table)
                .stream()
                .flatMap(row -> row.values().stream())
                .map(value -> value instanceof byte[] bytes ? new String(bytes) : String.valueOf(value))
                .reduce("", String::concat);
    }

    /** Adds a row for each fact, so that a fact taken twice or half shows. */
    @ProcessingGroup("counting")
    static class CountingReader {

        private final Set<String> refusedByDatabase = ConcurrentHashMap.newKeySet();
        private final Set<String> failing = ConcurrentHashMap.newKeySet();
        private final Set<String> breaking = ConcurrentHashMap.newKeySet();
        private final JdbcClient jdbc;

        CountingReader(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(CaseEvent fact, DomainEventMessage<?> message) {
            insert(fact, message.getSequenceNumber());
            if (refusedByDatabase.contains(fact.streamId())) {
                insert(fact, 99);
            }
            if (failing.contains(fact.streamId())) {
                throw new IllegalStateException(SECRET);
            }
            if (breaking.contains(fact.streamId())) {
                throw new StackOverflowError(SECRET);
            }
        }

        private void insert(CaseEvent fact, long version) {
            jdbc.sql("INSERT INTO public.counted (stream, version) VALUES (?, ?)")
                    .params(fact.streamId(), version)
                    .update();
        }
    }

    /** The next edition of the program. */
    @Import(LogApplication.class)
    static class WithUpcaster {

        @Bean
        Upcaster readsTheFirstForm() {
            return new Upcaster() {
                @Override
                public String fact() {
                    return "CaseReopened";
                }

                @Override
                public int from() {
                    return 0;
                }

                @Override
                public ObjectNode upcast(ObjectNode written) {
                    written.set("caseId", written.remove("case"));
                    return written;
                }
            };
        }
    }

    /** The deliberate defect: what the framework does with failures where nobody says otherwise. */
    @Import(LogApplication.class)
    static class WithTheFrameworksOwnRules {

        @Bean
        ConfigurerModule readerRules() {
            return configurer -> configurer.eventProcessing().usingTrackingEventProcessors();
        }
    }

    /** The deliberate defect. */
    @Import(LogApplication.class)
    static class WithoutSavepoints {

        @Bean
        static HandlerEnhancerDefinition savepoints() {
            return new HandlerEnhancerDefinition() {
                @Override
                public <T> MessageHandlingMember<T> wrapHandler(
                        MessageHandlingMember<T> original) {
                    return original;
                }
            };
        }
    }

    /** How many facts are parked, by reader. */
    private static Map<String, Long> sizes(ConfigurableApplicationContext app) {
        return letters(app).list(null, 1_000)
                .stream()
                .collect(Collectors.groupingBy(
                        DeadLetters.Parking::reader, Collectors.summingLong(DeadLetters.Parking::facts)));
    }
}
