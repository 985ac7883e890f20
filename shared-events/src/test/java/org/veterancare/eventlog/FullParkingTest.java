package org.veterancare.eventlog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veterancare.eventlog.readers.DeadLetters;
import org.veterancare.eventlog.readers.ParkingOrder;
import org.veterancare.eventlog.readers.ReaderState.Level;
import org.veterancare.eventlog.readers.ReaderStates;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Role;
import org.veterancare.testing.TestDatabase;

/**
 * Where no room is left for facts that cannot be taken, a reader stands still before the next one and says so: nothing is
 * skipped, other readers go on, and so does it once there is room (trust.md A8).
 */
@ExtendWith(OutputCaptureExtension.class)
class FullParkingTest {

    private static final int STREAMS = 2;
    private static final int FACTS = 3;
    private static final Actor ADMINISTRATOR = new Actor("p-9", "a-9", Role.SYSTEM_ADMIN, "310104000000");

    private final TestDatabase database = TestDatabase.create();
    private final CaseId a = LogApplication.someCase();
    private final CaseId b = LogApplication.someCase();
    private final CaseId c = LogApplication.someCase();
    private final CaseId d = LogApplication.someCase();

    @Test
    void tooManyStreamsStopTheirReaderBeforeTheNextOneAndNoOther(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start(Application.class)) {
            Picky reader = app.getBean(Picky.class);
            reader.refused.addAll(Set.of(a.toString(), b.toString(), c.toString()));
            publish(app, a, b, c, d);

            await().atMost(30, SECONDS).untilAsserted(() -> assertThat(taken(app, "easy")).containsExactly(a, b, c, d));
            await().atMost(30, SECONDS).untilAsserted(() -> assertThat(level(app, "picky")).isEqualTo(Level.FULL));
            assertThat(level(app, "easy")).isEqualTo(Level.CLEAR);
            assertThat(parked(app)).containsExactlyInAnyOrder(a.toString(), b.toString());
            assertThat(taken(app, "picky")).as("d stands behind c").isEmpty();
            assertThat(health(app)).satisfies(health -> {
                assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
                assertThat(detail(health, "picky")).containsEntry("deadLetters", 2L)
                        .containsEntry("mostStreams", STREAMS)
                        .containsEntry("parking", "full");
                assertThat((Long) detail(health, "picky").get("lagMs")).isPositive();
                assertThat(detail(health, "easy")).containsEntry("parking", "clear").containsEntry("lagMs", 0L);
            });
            await().atMost(30, SECONDS)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(gauge(app, "veterancare.dead.letters", "picky")).isEqualTo(2));
            assertThat(gauge(app, "veterancare.dead.letters.bound", "picky")).isEqualTo(STREAMS);
            assertThat(gauge(app, "veterancare.projection.lag.seconds", "picky")).isPositive();

            assertThat(letters(app).discard("picky", a.toString(), ADMINISTRATOR,
                    new ParkingOrder.Why(ParkingOrder.Reason.NOT_NEEDED, "OPS-7"))).get()
                    .extracting(ParkingOrder::state)
                    .isEqualTo(ParkingOrder.State.DONE);
            await().atMost(60, SECONDS).untilAsserted(() -> assertThat(taken(app, "picky")).containsExactly(d));
            assertThat(parked(app)).containsExactlyInAnyOrder(b.toString(), c.toString());

            reader.refused.clear();
            assertThat(retry(app, b)).isEqualTo(ParkingOrder.State.DONE);
            assertThat(retry(app, c)).isEqualTo(ParkingOrder.State.DONE);
            assertThat(taken(app, "picky")).containsExactlyInAnyOrder(b, c, d);
            assertThat(level(app, "picky")).isEqualTo(Level.CLEAR);
            assertThat(output).as("told once, not at every look").containsOnlyOnce("reader picky has no room");
        }
    }

    @Test
    void tooManyFactsOfOneStreamStopTheReaderToo() {
        try (ConfigurableApplicationContext app = start(Application.class)) {
            Picky reader = app.getBean(Picky.class);
            reader.refused.add(a.toString());
            publish(app, a, a, a, a, a, d);

            await().atMost(30, SECONDS).untilAsserted(() -> assertThat(level(app, "picky")).isEqualTo(Level.FULL));
            assertThat(letters(app).find("picky", a.toString())).get()
                    .extracting(DeadLetters.Parking::facts)
                    .isEqualTo((long) FACTS);
            assertThat(retry(app, a)).as("not mended").isEqualTo(ParkingOrder.State.FAILED);

            reader.refused.clear();
            assertThat(retry(app, a)).isEqualTo(ParkingOrder.State.DONE);
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(taken(app, "picky")).containsExactly(a, a, a, a, a, d));
            assertThat(letters(app).orders("picky", a.toString())).extracting(ParkingOrder::state)
                    .containsExactly(ParkingOrder.State.DONE, ParkingOrder.State.FAILED);
        }
    }

    @Test
    void halfOfTheRoomIsToldBeforeItIsTooLate(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start(Application.class)) {
            app.getBean(Picky.class).refused.add(a.toString());
            publish(app, a, d);

            await().atMost(30, SECONDS).untilAsserted(() -> assertThat(level(app, "picky")).isEqualTo(Level.ALARM));
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(output).contains("reader picky has used 50 % of the room"));
            assertThat(health(app).getStatus().getCode()).isEqualTo("DEGRADED");
            assertThat(taken(app, "picky")).as("it goes on").containsExactly(d);
        }
    }

    @Test
    void aReaderThatTookManyFactsAtOnceAfterAFailureWouldStopWithNothingToBeSeen() throws InterruptedException {
        try (ConfigurableApplicationContext app = start(Greedy.class)) {
            app.getBean(Picky.class).refused.addAll(Set.of(a.toString(), b.toString(), c.toString()));
            publish(app, d, a, b, c);
            await().atMost(30, SECONDS).untilAsserted(() -> assertThat(taken(app, "easy")).hasSize(4));

            Thread.sleep(3000);
            assertThat(taken(app, "picky")).as("the deliberate defect: it stands").isEmpty();
            assertThat(letters(app).list(null, 1)).as("and nobody could tell why").isEmpty();
        }
    }

    @Test
    void aReaderThatWaitsForFactsSleeps() throws InterruptedException {
        try (ConfigurableApplicationContext app = start(LogApplication.class)) {
            EventStore log = app.getBean(EventStore.class);
            BlockingStream<TrackedEventMessage<?>> stream = log.openStream(null);
            List<Object> seen = new ArrayList<>();
            Thread reader = Thread.ofPlatform().start(() -> {
                try {
                    seen.add(stream.nextAvailable().getIdentifier());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            Thread.sleep(500);
            long before = cpu(reader);
            Thread.sleep(2000);
            assertThat(cpu(reader) - before).as("processor time in two seconds")
                    .isLessThan(TimeUnit.SECONDS.toNanos(1));

            publish(app, a);
            reader.join(TimeUnit.SECONDS.toMillis(20));
            assertThat(seen).hasSize(1);
        }
    }

    private static long cpu(Thread thread) {
        return java.lang.management.ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    }

    /** All in one transaction, so that a reader may take them together. */
    private static void publish(ConfigurableApplicationContext app, CaseId... cases) {
        Map<CaseId, Long> next = new HashMap<>();
        List<DomainEventMessage<?>> facts = new ArrayList<>();
        for (CaseId caseId : cases) {
            facts.add(LogApplication.reopened(caseId, next.merge(caseId, 1L, Long::sum) - 1));
        }
        app.getBean(EventStore.class).publish(facts);
    }

    private ConfigurableApplicationContext start(Class<?> application) {
        new JdbcTemplate(database.superuser())
                .execute("""
                    CREATE TABLE IF NOT EXISTS public.taken (n serial, reader text, stream uuid, version bigint);
                    GRANT ALL ON public.taken, public.taken_n_seq TO PUBLIC""");
        SpringApplication spring = new SpringApplicationBuilder(application, Picky.class, Easy.class)
                .web(WebApplicationType.NONE)
                .build();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("veterancare.readers.most-streams", STREAMS);
        properties.put("veterancare.readers.most-facts", FACTS);
        spring.setDefaultProperties(properties);
        return spring.run();
    }

    private static DeadLetters letters(ConfigurableApplicationContext app) {
        return app.getBean(DeadLetters.class);
    }

    private static List<String> parked(ConfigurableApplicationContext app) {
        return letters(app).list(null, 10).stream().map(DeadLetters.Parking::stream).toList();
    }

    private static ParkingOrder.State retry(ConfigurableApplicationContext app, CaseId stream) {
        return letters(app)
                .retry("picky", stream.toString(), ADMINISTRATOR,
                        new ParkingOrder.Why(ParkingOrder.Reason.MENDED, null))
                .orElseThrow()
                .state();
    }

    private static Level level(ConfigurableApplicationContext app, String reader) {
        return app.getBean(ReaderStates.class)
                .all()
                .stream()
                .filter(state -> state.reader().equals(reader))
                .findFirst()
                .orElseThrow()
                .level();
    }

    private static Health health(ConfigurableApplicationContext app) {
        return app.getBean("readersHealthIndicator", HealthIndicator.class).health();
    }

    @SuppressWarnings("unchecked") // details of a reader are a map
    private static Map<String, Object> detail(Health health, String reader) {
        return (Map<String, Object>) health.getDetails().get(reader);
    }

    private static double gauge(ConfigurableApplicationContext app, String name, String reader) {
        return app.getBean(MeterRegistry.class).get(name).tag("reader", reader).gauge().value();
    }

    private static List<CaseId> taken(ConfigurableApplicationContext app, String reader) {
        return app.getBean(JdbcClient.class)
                .sql("SELECT stream::text FROM public.taken WHERE reader = ? ORDER BY n")
                .param(reader)
                .query((row, number) -> CaseId.of(row.getString(1)))
                .list();
    }

    private static void take(JdbcClient jdbc, String reader, CaseEvent fact, DomainEventMessage<?> message) {
        jdbc.sql("INSERT INTO public.taken (reader, stream, version) VALUES (?, ?::uuid, ?)")
                .params(reader, fact.streamId(), message.getSequenceNumber())
                .update();
    }

    @Import(LogApplication.class)
    static class Application {

        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }
    }

    @ProcessingGroup("picky")
    static class Picky {

        private final Set<String> refused = ConcurrentHashMap.newKeySet();
        private final JdbcClient jdbc;

        Picky(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(CaseEvent fact, DomainEventMessage<?> message) {
            take(jdbc, "picky", fact, message);
            if (refused.contains(fact.streamId())) {
                throw new IllegalStateException("refused");
            }
        }
    }

    @ProcessingGroup("easy")
    static class Easy {

        private final JdbcClient jdbc;

        Easy(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(CaseEvent fact, DomainEventMessage<?> message) {
            take(jdbc, "easy", fact, message);
        }
    }

    /** The deliberate defect: the picky reader may take everything that is there in one transaction, also after a failure. */
    static class Greedy extends Application {

        @Bean
        ConfigurerModule greedyReader() {
            return configurer -> configurer.eventProcessing(readers -> readers.registerTrackingEventProcessor(
                    "picky", c -> new GreedySource(c.eventStore())));
        }
    }

    private record GreedySource(EventStore log) implements StreamableMessageSource<TrackedEventMessage<?>> {

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken from) {
            return new GreedyStream(log.openStream(from));
        }

        @Override
        public TrackingToken createTailToken() {
            return log.createTailToken();
        }
    }

    private static final class GreedyStream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> real;
        private TrackedEventMessage<?> next;

        GreedyStream(BlockingStream<TrackedEventMessage<?>> real) {
            this.real = real;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            try {
                if (hasNextAvailable(0, TimeUnit.SECONDS) && next == null) {
                    next = real.nextAvailable();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.ofNullable(next);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return next != null || real.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> now = next == null ? real.nextAvailable() : next;
            next = null;
            return now;
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
