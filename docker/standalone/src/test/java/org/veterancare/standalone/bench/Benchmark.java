package org.veterancare.standalone.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.CommandSide;
import org.veterancare.command.placement.PlacementCommand.RecommendJob;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.command.web.CommandDesk;
import org.veterancare.command.web.Sending;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.events.SubjectKind;
import org.veterancare.query.QuerySide;
import org.veterancare.query.rebuild.Rebuild;
import org.veterancare.testing.TestDatabase;

/**
 * Figures, not verdicts: each is printed as a ratio to what PostgreSQL does itself in the same run. Not part of the tests;
 * {@code -Dtest=Benchmark} runs it.
 */
class Benchmark {

    private static final LocalDate DAY = LocalDate.now().minusDays(10);
    private static final String STREET = "310104016000";
    private static final Actor WORKER = new Actor("p-bench", "a-bench", Role.STREET_CASE_WORKER, STREET);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    private static final int WARM_UP_SECONDS = 12;
    private static final int ROUNDS = 3;

    private final TestDatabase database = TestDatabase.create();

    /** Runs it without the test framework, as under a profiler. */
    public static void main(String[] args) throws Exception {
        new Benchmark().printsRatiosToTheDatabasesOwnLimit();
        System.exit(0);
    }

    @Test
    @Timeout(3600)
    void printsRatiosToTheDatabasesOwnLimit() throws Exception {
        try (ConfigurableApplicationContext command = start(CommandSide.class)) {
            stopReaders(command);
            CommandDesk desk = command.getBean(CommandDesk.class);
            List<CaseId> cases = open(desk, Integer.getInteger("bench.cases", 1000));
            Limits limits = limits(command);
            commands(desk, cases, limits, 8, "P1");
            commands(desk, cases, limits, 32, "P2");
            try (ConfigurableApplicationContext query = start(QuerySide.class)) {
                stopReaders(query);
                rebuild(query);
                query.getBean(EventProcessingConfiguration.class)
                        .eventProcessors()
                        .values()
                        .forEach(EventProcessor::start);
                lag(desk, query, cases);
            }
        }
    }

    private static void commands(CommandDesk desk, List<CaseId> cases, Limits limits, int callers, String name)
            throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        load(desk, cases, callers, WARM_UP_SECONDS);
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(limits.inserts(callers, SECONDS));
            ours.add(load(desk, cases, callers, SECONDS));
        }
        print("%s commands through the bus, %d callers: %.0f/s; pgbench: %.0f/s; ratio %.2f",
                name, callers, median(ours), median(theirs), median(ours) / median(theirs));
    }

    private static double load(CommandDesk desk, List<CaseId> cases, int callers, int seconds) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Callable<Long>> all = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            Random random = new Random(caller);
            all.add(() -> {
                long done = 0;
                while (System.nanoTime() < end) {
                    recommend(desk, cases.get(random.nextInt(cases.size())));
                    done++;
                }
                return done;
            });
        }
        long total = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (Future<Long> done : threads.invokeAll(all)) {
                total += done.get();
            }
        }
        return (double) total / seconds;
    }

    private static long recommend(CommandDesk desk, CaseId caseId) {
        return desk.send(
                new RecommendJob(caseId, DAY, "91310104MA1FR0TE9A", null),
                caseId.value(),
                Sending.by(WORKER)
                        .because(Personal.of("a reason as long as reasons are"), List.of("PLC-R 67"), null))
                .version();
    }

    private static void rebuild(ConfigurableApplicationContext query) {
        List<Double> theirs = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        long facts = query.getBean(EventLogReader.class).size();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(copyRate(query.getBean(JdbcTemplate.class), facts));
            ours.add(facts / query.getBean(Rebuild.class).run(line -> {}).seconds());
        }
        print("P5 rebuild of all views: %.0f facts/s; COPY binary: %.0f facts/s; ratio %.2f (%d facts)",
                median(ours), median(theirs), median(ours) / median(theirs), facts);
    }

    private static double copyRate(JdbcTemplate jdbc, long facts) {
        long start = System.nanoTime();
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY event_log.event TO STDOUT (FORMAT binary)", OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return facts / seconds(start);
    }

    private static void lag(CommandDesk desk, ConfigurableApplicationContext query, List<CaseId> cases)
            throws InterruptedException, SQLException {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(
                query.getBean(DataSource.class).getConnection(), true);
        JdbcTemplate jdbc = new JdbcTemplate(connection);
        jdbc.execute("SET app.scope = 'all'");
        waitForReaders(jdbc);
        long[] micros = new long[500];
        for (int i = 0; i < micros.length; i++) {
            CaseId caseId = cases.get(i % cases.size());
            long version = recommend(desk, caseId);
            long acknowledged = System.nanoTime();
            while (seen(jdbc, caseId) < version) {
                Thread.onSpinWait();
            }
            micros[i] = (System.nanoTime() - acknowledged) / 1000;
            Thread.sleep(10);
        }
        Arrays.sort(micros);
        print("P4 from acknowledged command to case file in another context: median %.1f ms, p99 %.1f ms",
                micros[micros.length / 2] / 1000.0, micros[micros.length * 99 / 100] / 1000.0);
    }

    private static long seen(JdbcTemplate jdbc, CaseId caseId) {
        return jdbc.queryForObject(
                "SELECT version FROM views.case_file WHERE case_id = ?", Long.class, caseId.value());
    }

    private static void waitForReaders(JdbcTemplate jdbc) throws InterruptedException {
        long start = System.nanoTime();
        String behind = """
            SELECT count(*) FROM (SELECT stream_id, max(version) AS v FROM event_log.event
                                  WHERE stream_type = 'VeteranCase' GROUP BY stream_id
                                  HAVING count(*) > 1) e
            LEFT JOIN views.case_file f ON f.case_id = e.stream_id WHERE f.version IS DISTINCT FROM e.v""";
        while (jdbc.queryForObject(behind, Long.class) > 0) {
            Thread.sleep(500);
        }
        print("live readers caught up after %.1f s", seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<CaseId> open(CommandDesk desk, int number) {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            CaseId caseId = new CaseId(UUID.randomUUID());
            desk.send(opening(caseId, i), caseId.value(), Sending.by(WORKER));
            desk.send(new SeekEmployment(caseId, DAY), caseId.value(), Sending.by(WORKER));
            cases.add(caseId);
        }
        return cases;
    }

    private static OpenCase opening(CaseId caseId, int i) {
        String region = "310104016901";
        LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(i % 9000);
        String body = "310104" + birth.toString().replace("-", "") + "%03d".formatted(100 + i / 9000);
        return new OpenCase(
                caseId, DAY, SubjectKind.VETERAN, Personal.of(body + check(body)), Personal.of("测试员"),
                Personal.of("15400000001"), STREET, region, region, region, null, null);
    }

    private static char check(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11);
    }

    private Limits limits(ConfigurableApplicationContext command) throws Exception {
        Map<String, Object> fact = command.getBean(JdbcTemplate.class)
                .queryForMap("SELECT payload, metadata FROM event_log.event WHERE type = 'EmploymentSought' LIMIT 1");
        return new Limits(database, (String) fact.get("payload"), (String) fact.get("metadata"));
    }

    private ConfigurableApplicationContext start(Class<?> side) {
        SpringApplication application = new SpringApplicationBuilder(side).properties("server.port=0").build();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", "0");
        properties.put("spring.datasource.hikari.maximum-pool-size", "40");
        properties.put("spring.config.import", "classpath:command-side.yml");
        properties.put("veterancare.security.issuer", "http://localhost/none");
        properties.put("veterancare.security.jwk-set-uri", "http://localhost/none/jwks");
        application.setDefaultProperties(properties);
        List<String> arguments = new ArrayList<>();
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return application.run(arguments.toArray(String[]::new));
    }

    private static void stopReaders(ConfigurableApplicationContext context) {
        context.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
