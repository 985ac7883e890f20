package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.District;
import org.veterancare.events.Personal;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Deadline;
import org.veterancare.query.casestate.Measures;
import org.veterancare.query.casestate.Metric;
import org.veterancare.query.rebuild.Rebuild;
import org.veterancare.standalone.Office.Answer;
import org.veterancare.testing.TestDatabase;

/** The made-up cases: the same for the same seed, accepted by every rule, and replayed at each of their facts. */
class DemoDataTest {

    /** As many as an empty log is filled with: fewer had hidden what is seldom. */
    private static final int CASES = Integer.getInteger("demo.cases", 500);
    private static final Pattern SEALED = Pattern.compile("\"(enc:v1:[^\"]+)\"");

    @TempDir
    static Path folder;

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static ConfigurableApplicationContext standalone;
    private static Office office;

    @BeforeAll
    static void start() throws Exception {
        int port = Ports.free();
        standalone = filled(DATABASE, "one", port, CASES);
        office = Office.at("http://localhost:" + port);
        Tail.awaitCaughtUp(DATABASE.superuser());
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    @Test
    void all_cases_were_accepted() throws SQLException {
        assertThat(cases(DATABASE)).hasSize(CASES);
    }

    @Test
    void no_case_file_stands_still_behind_its_reader() throws IOException {
        assertThat(office.get("admin", "/api/v1/admin/projections").json().at("/reconciled/adrift").asInt(-1)).isZero();
    }

    /** Of the first sixty, by their numbers: how each of them came to stand still, read off its story by a person. */
    private static final Map<Integer, String> STUCK = Map.of(
            // the spouse is with the new unit, the child at school, and nobody closed the case
            9, "NOTHING_LEFT",
            // the unit took the spouse in late, and nobody closed the case
            19, "NOTHING_LEFT",
            // the pension is cancelled for good, and the card handed over
            26, "NOTHING_LEFT",
            // lost the claim by a crime; a job was recommended, and nobody asked what came of it
            32, "NOTHING_NEXT",
            // guided into a job, the child at school, and nobody closed the case
            39, "NOTHING_LEFT",
            // back from the archives, and nothing was ever begun
            40, "NOTHING_BEGUN",
            // what was applied for was not recognised, and nobody closed the case
            47, "NOTHING_LEFT");

    private static final int TOLD = 60;

    @Test
    void exactly_the_made_up_cases_that_nothing_moves_are_stuck_and_one_that_is_left_alone_is_found() throws Exception {
        List<String> found = rows(DATABASE, "SELECT coalesce(stalled, '') FROM views.case_file ORDER BY case_id LIMIT "
                + Math.min(CASES, TOLD));
        Map<Integer, String> standing = new TreeMap<>();
        for (int number = 0; number < found.size(); number++) {
            if (!found.get(number).isEmpty()) {
                standing.put(number, found.get(number));
            }
        }
        Map<Integer, String> told = new TreeMap<>(STUCK);
        told.keySet().removeIf(number -> number >= CASES);
        assertThat(standing).isEqualTo(told);
        Answer opened = office.post("street-xietu", "/api/v1/cases", Map.of(
                "occurredOn", LocalDate.now(District.ZONE).toString(), "subjectKind", "VETERAN", "citizenId",
                "310104199708154238",
                "name", "试例甲", "street", "310104007000", "neighbourhood", "310104007901", "hukouRegion",
                "310104007901", "residenceRegion", "310104007901"));
        assertThat(opened.status()).isEqualTo(201);
        Tail.awaitCaughtUp(DATABASE.superuser());
        String stuck = "/api/v1/work-list/stuck?limit=200";
        String caseId = opened.json().path("caseId").asString();
        assertThat(office.get("head-xietu", stuck).json().path("items").valueStream())
                .anyMatch(item -> item.path("caseId").asString().equals(caseId));
        assertThat(office.get("head-longhua", stuck).json().path("items").valueStream())
                .noneMatch(item -> item.path("caseId").asString().equals(caseId));
    }

    /**
     * So that a case without tasks has no timer to wait for either; a card's last day is years away and moves nothing, and whom
     * another district settles is asked for the service record only if that is quashed.
     */
    @Test
    void every_timer_of_an_open_case_stands_beside_a_task() throws SQLException {
        assertThat(rows(DATABASE, """
            SELECT d.case_id || ' ' || d.command FROM claims.deadline d JOIN views.case_file f USING (case_id)
            WHERE NOT d.paused AND f.stage NOT IN ('CLOSED', 'ARCHIVED') AND d.command <> 'FLAG_CARD_EXPIRY'
              AND NOT (d.command = 'FLAG_SERVICE_REGISTRATION'
                       AND f.state::jsonb #>> '{registration,stage}' = 'REJECTED_WRONG_PLACE')
              AND NOT EXISTS (SELECT FROM views.work_item w WHERE w.case_id = d.case_id)""")).isEmpty();
        assertThat(rows(DATABASE, "SELECT case_id FROM claims.deadline WHERE NOT paused")).isNotEmpty();
    }

    @Test
    void the_same_seed_makes_the_same_facts() throws Exception {
        TestDatabase first = TestDatabase.create();
        TestDatabase second = TestDatabase.create();
        List<String> once;
        try (ConfigurableApplicationContext context = filled(first, "first", Ports.free(), 20)) {
            once = facts(first, context.getBean(PersonalCipher.class));
        }
        try (ConfigurableApplicationContext context = filled(second, "second", Ports.free(), 20)) {
            assertThat(facts(second, context.getBean(PersonalCipher.class))).isEqualTo(once);
        }
        assertThat(once).hasSizeGreaterThan(200).anyMatch(fact -> fact.contains("CaseOpened"));
    }

    @Test
    void a_fill_that_was_ended_halfway_goes_on_at_the_next_start_and_makes_each_fact_once() throws Exception {
        TestDatabase whole = TestDatabase.create();
        TestDatabase halved = TestDatabase.create();
        List<String> once;
        try (ConfigurableApplicationContext context = filled(whole, "whole", Ports.free(), 20)) {
            once = facts(whole, context.getBean(PersonalCipher.class));
        }
        // the log is there, and no cases are wanted yet
        started(halved, "halved", Ports.free(), 0).close();
        for (int part = 1; part <= 2; part++) {
            fullAt(halved, once.size() * part / 3);
            filled(halved, "halved", Ports.free(), 20).close();
            assertThat(count(halved)).as("it was ended before it was done").isLessThan(once.size());
        }
        fullAt(halved, Integer.MAX_VALUE);
        try (ConfigurableApplicationContext context = filled(halved, "halved", Ports.free(), 20)) {
            assertThat(facts(halved, context.getBean(PersonalCipher.class))).isEqualTo(once);
        }
        try (ConfigurableApplicationContext context = filled(halved, "halved", Ports.free(), 20)) {
            assertThat(context.isActive()).isTrue();
            assertThat(count(halved)).as("a whole one is left alone").isEqualTo(once.size());
        }
    }

    @Test
    void a_fill_ends_with_the_process_and_not_when_it_is_done() throws Exception {
        TestDatabase many = TestDatabase.create();
        try (ConfigurableApplicationContext context = started(many, "many", Ports.free(), 2_000)) {
            while (context.isActive() && cases(many).isEmpty()) {
                Thread.sleep(20);
            }
        }
        assertThat(cases(many)).isNotEmpty().hasSizeLessThan(2_000);
    }

    private static List<String> cases(TestDatabase database) throws SQLException {
        return rows(database, "SELECT DISTINCT stream_id FROM event_log.event WHERE stream_type = 'VeteranCase'");
    }

    /** From now on the log takes no fact beyond this number, as if the process had ended there. */
    private static void fullAt(TestDatabase database, int facts) throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                CREATE OR REPLACE FUNCTION public.full_log() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                  IF (SELECT count(*) FROM event_log.event) >= %d THEN
                    RAISE EXCEPTION 'ended here';
                  END IF;
                  RETURN NEW;
                END $$""".formatted(facts));
            statement.execute("""
                CREATE OR REPLACE TRIGGER full_log BEFORE INSERT ON event_log.event
                FOR EACH ROW EXECUTE FUNCTION public.full_log()""");
        }
    }

    private static int count(TestDatabase database) throws SQLException {
        return Integer.parseInt(rows(database, "SELECT count(*) FROM event_log.event").getFirst());
    }

    @Test
    void the_replay_at_every_fact_of_every_case_equals_an_independent_fold() throws Exception {
        int compared = 0;
        for (String stream : rows(DATABASE,
                "SELECT DISTINCT stream_id FROM event_log.event WHERE stream_type = 'VeteranCase' ORDER BY 1")) {
            PlainFold fold = new PlainFold();
            for (Map.Entry<String, String> fact : history(stream).entrySet()) {
                fold.take(versionOf(fact.getKey()), typeOf(fact.getKey()), Office.JSON.readTree(fact.getValue()));
                assertThat(replay(stream, fold.picture().get("version"))).isEqualTo(fold.picture());
                compared++;
            }
            Answer now = office.get("officer", "/api/v1/cases/" + stream);
            assertThat(PlainFold.shown(now.json())).as("the present is the last replay").isEqualTo(fold.picture());
        }
        System.out.println(compared + " replays compared");
        assertThat(compared).isGreaterThan(CASES * 5);
    }

    @Test
    void the_made_up_cases_have_at_one_time_or_another_every_kind_of_task_and_something_of_every_figure()
            throws SQLException {
        EventLogReader log = standalone.getBean(EventLogReader.class);
        Set<String> missing = new TreeSet<>();
        Arrays.stream(Deadline.Kind.values()).map(Enum::name).forEach(missing::add);
        Arrays.stream(Metric.values()).map(Metric::code).forEach(missing::add);
        // read from those of tasks that are late
        missing.removeAll(Set.of(Metric.TASKS_DUE_SOON.code(), Metric.TASKS_DUE_SOON_BY_WORKER.code()));
        for (String stream : cases(DATABASE)) {
            CaseState state = null;
            for (RecordedFact fact : log.stream(UUID.fromString(stream))) {
                state = CaseState.after(state, fact);
                state.deadlines().forEach(task -> missing.remove(task.kind().name()));
                Measures.of(state).forEach(measure -> missing.remove(measure.metric().code()));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void the_views_equal_a_rebuild() throws Exception {
        Map<String, List<String>> live = Views.dump(DATABASE.superuser());
        assertThat(live.get("views.case_file")).hasSize(CASES);
        standalone.getBean(Rebuild.class).run(line -> {});
        assertThat(Views.dump(DATABASE.superuser())).isEqualTo(live);
    }

    private static long versionOf(String key) {
        return Long.parseLong(key.substring(0, key.indexOf(' ')));
    }

    private static String typeOf(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }

    private static Map<String, String> replay(String stream, String version) throws IOException {
        Answer answer = office.get("officer", "/api/v1/cases/" + stream + "?atVersion=" + version);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return PlainFold.shown(answer.json());
    }

    /** Version and type of each fact of a case, with its payload. */
    private static Map<String, String> history(String stream) throws SQLException {
        Map<String, String> history = new LinkedHashMap<>();
        for (String row : rows(DATABASE, "SELECT version || ' ' || type || '|' || payload FROM event_log.event"
                + " WHERE stream_id = '" + stream + "' ORDER BY version")) {
            history.put(row.substring(0, row.indexOf('|')), row.substring(row.indexOf('|') + 1));
        }
        return history;
    }

    /** Everything that was written but for the moment it was written in, with its personal values opened. */
    private static List<String> facts(TestDatabase database, PersonalCipher cipher) throws SQLException {
        return rows(database, """
            SELECT stream_id || ' ' || version || ' ' || type || ' ' || payload || ' '
                   || (metadata::jsonb - 'causationId' - 'correlationId')::text
            FROM event_log.event ORDER BY stream_id, version""")
                .stream()
                .map(row -> {
                    UUID stream = UUID.fromString(row.substring(0, 36));
                    return SEALED.matcher(row)
                            .replaceAll(found -> Matcher
                                    .quoteReplacement(cipher.open(stream, Personal.sealed(found.group(1)))));
                })
                .toList();
    }

    private static ConfigurableApplicationContext filled(TestDatabase database, String data, int port, int cases)
            throws InterruptedException {
        ConfigurableApplicationContext context = started(database, data, port, cases);
        context.getBean(Welcome.class).awaitFilled();
        return context;
    }

    private static ConfigurableApplicationContext started(TestDatabase database, String data, int port, int cases) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--veterancare.data=" + folder.resolve(data),
                "--veterancare.demo.cases=" + cases,
                "--veterancare.demo.seed=2026",
                // the office's own timers act by today's date
                "--veterancare.timers.deadlines=-"));
        database.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return Standalone.start(arguments.toArray(String[]::new));
    }

    private static List<String> rows(TestDatabase database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
