package org.veterancare.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.CandidateRanked;
import org.veterancare.events.PostPlanEvent.CandidateResumed;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.Post;
import org.veterancare.events.PostPlanEvent.PostFreed;
import org.veterancare.events.PostPlanEvent.PostPlanOpened;
import org.veterancare.events.PostPlanEvent.PostTaken;
import org.veterancare.events.TrainingClassEvent;
import org.veterancare.events.TrainingClassEvent.ClassCancelled;
import org.veterancare.events.TrainingClassEvent.ClassChanged;
import org.veterancare.events.TrainingClassEvent.ClassScheduled;
import org.veterancare.events.TrainingClassEvent.SeatReleased;
import org.veterancare.events.TrainingClassEvent.SeatTaken;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingKind;
import org.veterancare.query.casefile.CaseFileProjection;
import org.veterancare.query.rebuild.Rebuild;
import org.veterancare.testing.TestDatabase;

@Import(RebuildTest.Gate.class)
class RebuildTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();

    /** The tables of the schema that are no view. */
    private static final String NO_VIEW = "flyway_schema_history";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private Rebuild rebuild;

    /** As the database knows them, so that none is left out here that a rebuild leaves out. */
    private List<String> views() {
        return jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'views' AND tablename <> ? ORDER BY 1")
                .param(NO_VIEW)
                .query(String.class)
                .list();
    }

    private Map<String, String> dump() {
        Map<String, String> dump = new LinkedHashMap<>();
        views().forEach(table -> dump.put(table, jdbc.sql(
                "SELECT count(*) || ' ' || encode(sha256(convert_to(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text"
                        + " COLLATE \"C\"), ''), 'UTF8')), 'hex') FROM views." + table + " t")
                .query(String.class)
                .single()));
        return dump;
    }

    /** Takes a row of every view away, as a reader with a fault would have left it out. */
    private void spoil() {
        JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());
        views().forEach(table -> superuser.update(
                "DELETE FROM views." + table + " WHERE ctid = (SELECT min(ctid) FROM views." + table + ")"));
    }

    @Autowired
    private JdbcTemplate unscoped;

    @Autowired
    private ScopedRows scoped;

    private static final List<String> OF_CASES = List.of("case_file", "work_item", "case_measure");
    private static final List<String> OF_STREETS = List.of("figure", "figure_month");
    private static final String NAMES_CASES = "resource_case";
    private static final String IN_STREET = "street = '" + Stories.STREET + "'";

    /** That a view tells of a place, as a condition on its rows. */
    private static String of(String table, String place) {
        return table.equals(NAMES_CASES)
                ? "case_id IN (SELECT case_id FROM views.case_file WHERE NOT stored_only AND " + place + ")"
                : place;
    }

    /** A plan and a class that name cases: a post taken, one taken and freed again, and turns used and given back. */
    private void named(String word, CaseId taker, CaseId waiting, CaseId gone) {
        PlanId plan = new PlanId(Stories.id("plan-" + word));
        write("PostPlan", List.of(
                new PostPlanOpened(plan, Stories.START, 2025, List.of(
                        new Post("P-01", Channel.DIRECTED, "91310104MA1FR0000X", true, null),
                        new Post("P-02", Channel.DIRECTED, "91310104MA1FR0000X", true, null))),
                new CandidateRanked(plan, Stories.START, taker, 1, 9_000, true),
                new CandidateRanked(plan, Stories.START, waiting, 2, 8_000, null),
                new CandidateRanked(plan, Stories.START, gone, 3, 7_000, null),
                new PostTaken(plan, Stories.START, "P-01", taker),
                new PostTaken(plan, Stories.START, "P-02", waiting),
                new PostFreed(plan, Stories.START, "P-02", waiting),
                new CandidateResumed(plan, Stories.START, waiting)));
        ClassId course = new ClassId(Stories.id("course-" + word));
        Terms terms = new Terms(
                TrainingKind.SKILLS, DeliveryMode.POST_SPECIFIC, Stories.START, Stories.START.plusDays(9), true, true);
        write("TrainingClass", List.of(new ClassScheduled(
                course, Stories.START, terms, 1, "91310104MA1FR0000X", null,
                new TrainingClassEvent.Order("91310104MA1FR0000X", 1, "P-09", waiting, null, null))));
        await(() -> jdbc.sql("SELECT count(*) FROM views.resource WHERE id = ? AND version = 7 OR id = ?")
                .params(plan.value(), course.value())
                .query(Long.class)
                .single() == 2);
    }

    /** What a query sees that forgot its WHERE. */
    private List<Long> seen(List<String> tables, Scope scope) {
        return scoped.read(scope, client -> tables.stream()
                .map(table -> client.sql("SELECT count(*) FROM views." + table).query(Long.class).single())
                .toList());
    }

    private List<Long> there(List<String> tables, String condition) {
        return tables.stream()
                .map(table -> jdbc.sql("SELECT count(*) FROM views." + table + " WHERE " + condition)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private void onlyOwnRowsAreSeen(CaseId own) {
        Scope street = Scope.ofCases(HEAD);
        for (List<String> tables : List.of(OF_CASES, OF_STREETS)) {
            assertThat(seen(tables, street)).isEqualTo(there(tables, IN_STREET))
                    .isNotEqualTo(there(tables, "true"))
                    .allMatch(rows -> rows > 0);
            assertThat(seen(tables, Scope.ofCases(AUDITOR))).isEqualTo(there(tables, "true"));
        }
        assertThat(seen(OF_CASES, Scope.ofCases(COMMITTEE)))
                .isEqualTo(there(OF_CASES, "neighbourhood = '" + Stories.NEIGHBOURHOOD + "'"));
        List<String> names = List.of(NAMES_CASES);
        assertThat(seen(names, street)).isEqualTo(there(names, of(NAMES_CASES, IN_STREET)))
                .isNotEqualTo(seen(names, Scope.ofCases(AUDITOR)))
                .doesNotContain(0L);
        assertThat(seen(names, Scope.ofCases(AUDITOR))).isEqualTo(there(names, of(NAMES_CASES, "true")))
                .as("a case that is only stored is named to nobody")
                .isNotEqualTo(there(names, "true"));
        assertThat(seen(OF_STREETS, Scope.ofCases(COMMITTEE))).as("figures are a street's").containsOnly(0L);
        assertThat(unscoped.queryForObject("SELECT count(*) FROM views.figure", Long.class)).isZero();
        assertThat(unscoped.queryForObject("SELECT count(*) FROM views.case_file", Long.class))
                .as("nobody said how far they see")
                .isZero();
        assertThat(unscoped.queryForObject("SELECT count(*) FROM views.resource_case", Long.class)).isZero();
        assertThat(unscoped.update("DELETE FROM views.work_item WHERE case_id = ?", own.value())).isZero();
    }

    @Test
    void whateverAQueryForgetsTheDatabaseShowsItsReadersRowsOnlyAlsoAfterARebuild() {
        CaseId own = tell(Stories.underReview(caseOf("guarded"), RunningQuerySide::clear));
        CaseId elsewhere = tell(Stories.lateAndHard(caseOf("guarded-elsewhere"), RunningQuerySide::clear));
        named("guarded", own, elsewhere, tell(Stories.forgotten(caseOf("guarded-gone"), RunningQuerySide::clear)));

        onlyOwnRowsAreSeen(own);
        rebuild.run(line -> {});
        onlyOwnRowsAreSeen(own);
    }

    /** The deliberate defect: without the net, the forgotten WHERE shows everything. */
    @ParameterizedTest
    @ValueSource(strings = {"case_file", "figure", "figure_month", NAMES_CASES})
    void withoutTheNetAForgottenConditionShowsEverything(String table) {
        CaseId elsewhere = tell(Stories.lateAndHard(caseOf("no-net-" + table), RunningQuerySide::clear));
        CaseId own = tell(Stories.underReview(caseOf("no-net-own-" + table), RunningQuerySide::clear));
        named("no-net-" + table, own, elsewhere, own);
        JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());
        superuser.execute("ALTER TABLE views." + table + " NO FORCE ROW LEVEL SECURITY");
        try {
            List<String> one = List.of(table);
            assertThat(seen(one, Scope.ofCases(HEAD))).isEqualTo(there(one, "true"))
                    .isNotEqualTo(there(one, of(table, IN_STREET)));
        } finally {
            superuser.execute("ALTER TABLE views." + table + " FORCE ROW LEVEL SECURITY");
        }
    }

    /** What cases compete for is open to whoever reads cases, and so says nothing of any of them. */
    @Test
    void aResourceThatIsOpenToEverybodyNamesNoCase() {
        CaseId taker = tell(Stories.underReview(caseOf("named-nowhere"), RunningQuerySide::clear));
        named("nowhere", taker, tell(Stories.lateAndHard(caseOf("nor-here"), RunningQuerySide::clear)), taker);
        String naming = "SELECT count(*) FROM views.%s r JOIN views.case_file c ON position(c.case_id::text IN r::text) > 0";
        assertThat(jdbc.sql(naming.formatted("resource")).query(Long.class).single()).isZero();
        assertThat(jdbc.sql(naming.formatted(NAMES_CASES)).query(Long.class).single()).isPositive();
    }

    @Test
    void everyViewThatIsOfAStationHasTheNet() {
        assertThat(jdbc.sql("""
            SELECT relname FROM pg_class WHERE relnamespace = 'views'::regnamespace AND relkind = 'r'
                AND NOT (relrowsecurity AND relforcerowsecurity
                    AND EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid))""").query(String.class).list())
                .containsExactlyInAnyOrder("resource", NO_VIEW);
    }

    @Test
    void sumsStillFollowTheirKeys() {
        tell(Stories.underReview(caseOf("summed"), RunningQuerySide::clear));
        for (String[] sums : new String[][]{{"figure", "day"}, {"figure_month", "month"}}) {
            String plan = scoped.read(Scope.ofCases(HEAD), client -> {
                client.sql("SELECT set_config('enable_seqscan', 'off', true)").query(String.class).single();
                return String.join("\n", client
                        .sql("EXPLAIN SELECT sum(members) FROM views." + sums[0]
                                + " WHERE metric = 'case-stock' AND " + sums[1] + " >= '2025-01-01' AND street = '"
                                + Stories.STREET + "'")
                        .query(String.class)
                        .list());
            });
            assertThat(plan).containsPattern("Index Cond: .*" + sums[1]);
        }
    }

    /** Also by the names that a rebuild gives them. */
    @Test
    void listsStillFollowTheirIndexes() {
        tell(Stories.underReview(caseOf("indexed"), RunningQuerySide::clear));
        assertThat(plan(Scope.ofCases(HEAD), "SELECT c.case_id FROM views.case_file c WHERE ",
                " ORDER BY c.opened_on DESC, c.case_id DESC LIMIT 51")).containsPattern("case_file_(new_)?street");
        assertThat(plan(Scope.ofCases(COMMITTEE), "SELECT c.case_id FROM views.case_file c WHERE ",
                " AND (c.opened_on, c.case_id) < ('2026-01-01', '01937b5e-0000-7000-8000-000000000001')"
                        + " ORDER BY c.opened_on DESC, c.case_id DESC LIMIT 51"))
                .contains("case_file_");
        assertThat(plan(Scope.ofCases(AUDITOR), "SELECT c.case_id FROM views.case_file c WHERE ",
                " ORDER BY c.opened_on DESC, c.case_id DESC LIMIT 51"))
                .containsPattern("case_file_new(est|_opened_on)");
        assertThat(plan(Scope.ofCases(HEAD), "SELECT w.case_id FROM views.work_item w WHERE ",
                " ORDER BY w.sort_on, w.case_id, w.kind, w.ref LIMIT 51")).containsPattern("work_item_(new_)?street");
        assertThat(plan(Scope.ofCases(AUDITOR), "SELECT c.case_id FROM views.case_file c WHERE c.case_id = "
                + "'01937b5e-0000-7000-8000-000000000001' AND ", "")).contains("case_file_");
    }

    /** How the database would go about it, were the table too large to be read as a whole. */
    private String plan(Scope scope, String select, String rest) {
        String alias = select.contains("work_item") ? "w" : "c";
        return scoped.read(scope, client -> {
            client.sql("SELECT set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)")
                    .query()
                    .singleRow();
            return String.join("\n", scope.bind(client.sql("EXPLAIN " + select + scope.condition(alias) + rest))
                    .query(String.class)
                    .list());
        });
    }

    @Test
    void everyViewMadeAnewIsByteForByteTheLiveOneAndGoesOnFromThere() {
        ClassId course = new ClassId(Stories.id("course"));
        CaseId seated = caseOf("rebuild-0");
        for (int more = 0; more < 4; more++) {
            tell(Stories.wholeWay(caseOf("rebuild-" + more), RunningQuerySide::clear));
            tell(Stories.lateAndHard(caseOf("rebuild-hard-" + more), RunningQuerySide::clear));
            tell(Stories.forfeited(caseOf("rebuild-never-" + more), RunningQuerySide::clear));
            tell(Stories.forgotten(caseOf("rebuild-gone-" + more), RunningQuerySide::clear));
            tell(PersonStories.slips(caseOf("rebuild-slips-" + more), RunningQuerySide::clear));
        }
        Terms terms = new Terms(
                TrainingKind.SKILLS, DeliveryMode.OPEN, Stories.START, Stories.START.plusDays(9), true, false);
        write("TrainingClass", List.of(
                new ClassScheduled(course, Stories.START, terms, 20, "91310104MA1FR0000X", null, null),
                new SeatTaken(course, Stories.START, seated),
                new SeatReleased(course, Stories.START, seated),
                new ClassChanged(course, Stories.START, Stories.START, Stories.START.plusDays(19), 80, 30, null),
                new ClassCancelled(course, Stories.START)));
        await(() -> jdbc.sql("SELECT count(*) FROM views.resource WHERE id = ? AND version = 4")
                .param(course.value())
                .query(Long.class)
                .single() == 1);
        List<CaseEvent> moved = new ArrayList<>(
                Stories.underReview(caseOf("rebuild-moved"), RunningQuerySide::clear));
        moved.add(new StationAssigned(
                caseOf("rebuild-moved"), Stories.START.plusMonths(6), Stories.OTHER_STREET,
                Stories.OTHER_NEIGHBOURHOOD));
        tell(moved);
        named("rebuild", seated, caseOf("rebuild-hard-0"), caseOf("rebuild-gone-0"));
        Map<String, String> live = dump();
        assertThat(live).allSatisfy((view, rows) -> assertThat(rows).as(view).doesNotStartWith("0 "));
        spoil();
        Map<String, String> spoilt = dump();
        assertThat(live).allSatisfy((view, rows) -> assertThat(spoilt.get(view)).as(view).isNotEqualTo(rows));
        List<String> lines = new ArrayList<>();

        Rebuild.Done done = rebuild.run(lines::add);

        assertThat(dump()).isEqualTo(live);
        assertThat(lines).last().asString().contains("facts/s");
        assertThat(done.facts()).isPositive();
        List<CaseEvent> later = Stories.underReview(caseOf("rebuild-later"), RunningQuerySide::clear);
        tell(later);
        Map<String, String> grown = dump();
        assertThat(grown).isNotEqualTo(live);
        rebuild.run(line -> {});
        assertThat(dump()).isEqualTo(grown);
        assertThat(jdbc.sql("SELECT count(*) FROM tail.dead_letter").query(Long.class).single()).isZero();
    }

    /** A migration drops a key by its name, and found none where views had been made anew before. */
    @Test
    void keysAndIndexesKeepTheNamesThatMigrationsKnow() {
        List<String> names = names();
        rebuild.run(line -> {});
        rebuild.run(line -> {});
        assertThat(names()).isEqualTo(names);

        JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());
        superuser.execute("ALTER TABLE views.figure RENAME CONSTRAINT figure_pkey TO figure_new_pkey");
        DATABASE.migrate("views", "latest");
        assertThat(names()).as("also of views that were made anew before names were kept").isEqualTo(names);
    }

    private List<String> names() {
        return jdbc.sql("SELECT tablename || ' ' || indexname FROM pg_indexes WHERE schemaname = 'views' ORDER BY 1")
                .query(String.class)
                .list();
    }

    @Test
    void casesAreWrittenAndReadWhileTheViewsAreMadeAnew() throws Exception {
        for (int some = 0; some < 10; some++) {
            tell(Stories.wholeWay(caseOf("before-rebuild-" + some), RunningQuerySide::clear));
        }
        long atLeast = cases();
        AtomicBoolean rebuilding = new AtomicBoolean(true);
        AtomicInteger written = new AtomicInteger();
        AtomicLong fewest = new AtomicLong(Long.MAX_VALUE);
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            Future<?> writer = others.submit(() -> {
                while (rebuilding.get()) {
                    CaseId caseId = caseOf("during-rebuild-" + written.get());
                    writeInTwoParts(Stories.lateAndHard(caseId, RunningQuerySide::clear));
                    written.incrementAndGet();
                }
            });
            Future<?> reader = others.submit(() -> {
                while (rebuilding.get()) {
                    fewest.accumulateAndGet(cases(), Math::min);
                    assertThat(get(WORKER, "/api/v1/cases?limit=1").statusCode()).isEqualTo(200);
                }
            });
            for (int again = 0; again < 3; again++) {
                rebuild.run(line -> {});
            }
            int whenDone = written.get();
            await(() -> written.get() > whenDone + 2);
            rebuilding.set(false);
            writer.get();
            reader.get();
        }
        assertThat(fewest.get()).as("no reader ever saw fewer cases than there were").isGreaterThanOrEqualTo(atLeast);
        for (int number = 0; number < written.get(); number++) {
            CaseId caseId = caseOf("during-rebuild-" + number);
            awaitVersion(caseId, Stories.lateAndHard(caseId, Stories::sealed).size() - 1);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM tail.dead_letter").query(Long.class).single()).isZero();
        Map<String, String> live = dump();
        rebuild.run(line -> {});
        assertThat(dump()).as("exchanged under writes, gone on from there, and equal to a fresh one").isEqualTo(live);
    }

    /** A list reads several views, in its own order: where it and the exchange wait for each other it is never the list that ends. */
    @Test
    void aScreenThatIsBeingReadForLongIsReadToItsEnd() throws Exception {
        tell(Stories.wholeWay(caseOf("read-for-long"), RunningQuerySide::clear));
        try (ExecutorService other = Executors.newSingleThreadExecutor();
                Connection screen = dataSource.getConnection()) {
            screen.setAutoCommit(false);
            count(screen, "views.work_item");
            Future<?> done = other.submit(() -> rebuild.run(line -> {}));
            await(() -> jdbc
                    .sql("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'views.work_item'::regclass")
                    .query(Long.class)
                    .single() == 1);
            // longer than the server waits before it looks for a deadlock, so that it is the later one whom it ends
            Thread.sleep(1_500);
            count(screen, "views.case_file");
            screen.rollback();
            done.get();
        }
    }

    /** Both would fill the same tables beside the old ones: half of one's rows would be exchanged, without key and net. */
    @Test
    void aSecondRebuildIsRefusedWhileOneRunsAndTheFirstLeavesWholeAndGuardedViews() {
        tell(Stories.wholeWay(caseOf("rebuilt-twice"), RunningQuerySide::clear));
        Map<String, String> live = dump();
        List<String> shape = shapeOfCaseFiles();
        List<String> refusals = new ArrayList<>();

        rebuild.run(line -> {
            if (line.startsWith("rebuild: read")) {
                assertThatIllegalStateException().isThrownBy(() -> rebuild.run(other -> {}))
                        .satisfies(refused -> refusals.add(refused.getMessage()));
            }
        });

        assertThat(refusals).singleElement().asString().contains("being made anew already");
        assertThat(dump()).isEqualTo(live);
        assertThat(shapeOfCaseFiles()).isEqualTo(shape).hasSizeGreaterThan(2);
        rebuild.run(line -> {});
        assertThat(dump()).as("the turn was given back").isEqualTo(live);
    }

    private List<String> shapeOfCaseFiles() {
        return jdbc.sql("""
            SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'views.case_file'::regclass
            UNION ALL SELECT polname FROM pg_policy WHERE polrelid = 'views.case_file'::regclass
            UNION ALL SELECT 'guarded' FROM pg_class WHERE oid = 'views.case_file'::regclass AND relforcerowsecurity
            ORDER BY 1""").query(String.class).list();
    }

    private static void count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT count(*) FROM " + table).close();
        }
    }

    @Test
    void aTurnOfAReaderThatIsUnderWayAtTheExchangeIsTakenBackAndNothingIsLeftOut() throws Exception {
        CaseId caseId = caseOf("turn-under-way");
        List<CaseEvent> story = Stories.wholeWay(caseId, RunningQuerySide::clear);
        int known = 4;
        tell(story.subList(0, known));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> done = other.submit(() -> rebuild.run(line -> {
                if (line.startsWith("rebuild: read")) {
                    // recorded after the log was read: one fact that is taken at once, and one whose turn is under way
                    write("VeteranCase", story.subList(known, known + 1), known);
                    awaitVersion(caseId, known);
                    gate.closed = new CountDownLatch(1);
                    write("VeteranCase", story.subList(known + 1, known + 2), known + 1);
                    await(() -> gate.reached);
                }
            }));
            await(() -> jdbc.sql("SELECT count(*) FROM views.case_file WHERE case_id = ? AND version = ?")
                    .params(caseId.value(), known - 1)
                    .query(Long.class)
                    .single() == 1 && gate.reached);
            gate.closed.countDown();
            done.get();
        }
        awaitVersion(caseId, known + 1);
        assertThat(jdbc.sql("SELECT count(*) FROM tail.dead_letter").query(Long.class).single()).isZero();
    }

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Gate gate;

    /** Holds a reader before it touches its rows. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ProcessingGroup(CaseFileProjection.GROUP)
    static class Gate {

        private volatile CountDownLatch closed = new CountDownLatch(0);
        private volatile boolean reached;

        @EventHandler
        void on(CaseEvent fact) throws InterruptedException {
            reached = closed.getCount() > 0;
            closed.await();
        }
    }

    private void writeInTwoParts(List<CaseEvent> story) {
        int half = story.size() / 2;
        write("VeteranCase", story.subList(0, half));
        write("VeteranCase", story.subList(half, story.size()), half);
    }

    private long cases() {
        return jdbc.sql("SELECT count(*) FROM views.case_file").query(Long.class).single();
    }
}
