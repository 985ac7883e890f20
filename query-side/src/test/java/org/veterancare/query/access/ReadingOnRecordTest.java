package org.veterancare.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipFundEvent.FundOpened;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.CandidateRanked;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.Post;
import org.veterancare.events.PostPlanEvent.PostPlanOpened;
import org.veterancare.events.PostPlanEvent.PostTaken;
import org.veterancare.events.PrivacyEvent.PrivacyRequestAnswered;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.Role;
import org.veterancare.events.TrainingClassEvent.ClassScheduled;
import org.veterancare.events.TrainingClassEvent.Order;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingKind;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Stories;
import org.veterancare.testing.TestDatabase;
import org.veterancare.web.ReadBy;
import tools.jackson.databind.JsonNode;

/** Every read of a person is on record, or it is no read (trust.md Z7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(ReadingOnRecordTest.Bypass.class)
class ReadingOnRecordTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final CaseId WHOLE = caseOf("seen-whole");
    private static final CaseId HARD = caseOf("seen-hard");
    private static final CaseId ERASED = caseOf("seen-erased");

    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000d1");
    private static final FundId FUND = FundId.of("01937b5e-0000-7000-8000-0000000000d2");

    private static final ClassId COURSE = ClassId.of("01937b5e-0000-7000-8000-0000000000d3");

    private static final Actor OFFICER = new Actor("p-305", "a-305", Role.PRIVACY_OFFICER, "310104000000");

    /** Operations that answer nothing about a case; each was looked at. A new operation that is not here must leave rows. */
    private static final Set<String> WITHOUT_CASES = Set.of(
            "GET /api/v1/dashboard",
            "GET /api/v1/dashboard/known-at",
            "GET /api/v1/work-list/counts",
            "GET /api/v1/work-list/case-workers",
            "POST /api/v1/audit/break-glass/{notice}/acknowledge",
            "GET /api/v1/audit/rejections",
            "GET /api/v1/policy",
            "GET /api/v1/stations",
            "GET /api/v1/staff",
            "GET /api/v1/job-fairs",
            "GET /api/v1/job-fairs/yearly",
            "GET /api/v1/spouse-hirings",
            "GET /api/v1/spouse-hirings/yearly",
            "GET /api/v1/training-cohorts",
            "GET /api/v1/training-classes",
            "GET /api/v1/hardship-funds",
            "GET /api/v1/post-plans",
            "GET /api/v1/hardship-funds/{id}",
            // of a fund that nothing was taken from
            "GET /api/v1/hardship-funds/{id}/events");

    private static final Set<String> OF_THE_PRIVACY_OFFICER = Set.of(
            "/api/v1/audit/access/letter",
            "/api/v1/cases/{caseId}/copy",
            "/api/v1/cases/{caseId}/restricted");

    /** Things that cases compete for, and that could name them. */
    private static final Set<String> NAMED = Set.of(
            "/api/v1/post-plans/{id}", "/api/v1/hardship-funds/{id}", "/api/v1/training-classes/{id}",
            "/api/v1/training-classes/{id}/events",
            "/api/v1/post-plans/{id}/events", "/api/v1/hardship-funds/{id}/events");

    private static final Set<String> OF_WHO_BROKE_GLASS = Set.of("/api/v1/break-glass");

    private static final Set<String> OF_A_HEAD = Set.of(
            "/api/v1/work-list/case-workers", "/api/v1/audit/break-glass/{notice}/acknowledge");

    /** What only a case of a special kind answers. */
    private static final Map<String, CaseId> CASES = Map.of(
            "/api/v1/cases/{caseId}/copy", HARD,
            "/api/v1/cases/{caseId}/erasure-certificate", ERASED);

    private static final Map<String, String> QUERIES = Map.of(
            "/api/v1/cases/{caseId}/diff", "?from=0&to=3",
            "/api/v1/audit/access", "?subject=" + WHOLE,
            "/api/v1/dashboard/known-at", "?knownAt=2026-01-01T00:00:00Z",
            "/api/v1/handovers", "?station=" + Stories.STREET,
            "/api/v1/audit/access/letter", "?subject=" + WHOLE);

    private static final Map<String, String> BODIES = Map.of(
            "/api/v1/deadlines/preview",
            "{\"period\":{\"rule\":\"PRI-04\",\"length\":60,\"unit\":\"DAYS\"}}",
            "/api/v1/audit/break-glass/{notice}/acknowledge", "",
            "/api/v1/cases/search", "{\"text\":\"张三\"}",
            "/api/v1/cases/{caseId}/copy", "{\"request\":1,\"reason\":\"交给本人\"}",
            "/api/v1/cases/{caseId}/restricted", "{\"reason\":\"核对封存\"}",
            "/api/v1/cases/{caseId}/unmask", "{\"fields\":[\"CITIZEN_ID\"],\"reason\":\"核对身份\"}");

    /** The deliberate defect: a read that goes around the one way of opening a case. */
    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Bypass {

        private final JdbcClient jdbc;

        Bypass(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @ReadBy.Cases
        @GetMapping("/api/v1/cases/{caseId}/bypass")
        String state(@PathVariable UUID caseId) {
            return jdbc.sql("SELECT string_agg(payload, '') FROM event_log.event WHERE stream_id = ?")
                    .param(caseId)
                    .query(String.class)
                    .single();
        }
    }

    /** A way to call an operation of the description. */
    private record Operation(String method, String path, String metric) {

        String name() {
            return method + " " + path;
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        // how often is asked elsewhere
        registry.add("veterancare.limits.rates.export.burst", () -> 1000);
        // the tables of the command side, in which a certificate counts what is left
        JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());
        superuser.execute("CREATE SCHEMA claims");
        superuser.execute("CREATE TABLE claims.identity (case_id uuid)");
        superuser.execute("CREATE TABLE claims.household (case_id uuid)");
        superuser.execute("CREATE TABLE claims.paper_number (case_id uuid)");
        superuser.execute("CREATE TABLE claims.answer (stream_id uuid)");
        superuser.execute("GRANT USAGE ON SCHEMA claims TO veterancare_writer");
        superuser.execute(
                "GRANT SELECT ON claims.identity, claims.household, claims.paper_number, claims.answer TO veterancare_writer");
    }

    @BeforeAll
    void facts() {
        tell(Stories.wholeWay(WHOLE, RunningQuerySide::clear));
        List<CaseEvent> hard = new ArrayList<>(Stories.lateAndHard(HARD, RunningQuerySide::clear));
        hard.add(new PrivacyRequestReceived(
                HARD, Stories.START, 1, RequestKind.COPY, Requester.SUBJECT, null, Stories.due("PRI-04", 200)));
        // one that is not answered yet has a period that a table could change
        hard.add(new PrivacyRequestReceived(
                HARD, Stories.START, 2, RequestKind.COPY, Requester.SUBJECT, null, Stories.due("PRI-04", 200)));
        tell(hard);
        write("VeteranCase", List.of(new PrivacyRequestAnswered(HARD, LocalDate.now(), 1, true)), hard.size(), HEAD);
        awaitVersion(HARD, hard.size());
        tell(Stories.forgotten(ERASED, RunningQuerySide::clear));
        for (int more = 0; more < 3; more++) {
            tell(Stories.underReview(caseOf("seen-" + more), RunningQuerySide::clear));
        }
        CaseId away = caseOf("seen-away");
        List<CaseEvent> moved = new ArrayList<>(Stories.underReview(away, RunningQuerySide::clear));
        moved.add(new StationAssigned(away, Stories.START, Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD));
        tell(moved);
        tell(Stories.underReview(caseOf("seen-stuck"), RunningQuerySide::clear).subList(0, 2));
        write("PostPlan", List.of(
                new PostPlanOpened(PLAN, Stories.START, 2025, List.of(
                        new Post("P-01", Channel.DIRECTED, "91310104MA1FR0000X", true, null),
                        new Post("P-02", Channel.DIRECTED, "91310104MA1FR0000X", true, null))),
                new CandidateRanked(PLAN, Stories.START, WHOLE, 1, 9_000, null),
                new CandidateRanked(PLAN, Stories.START, away, 2, 8_000, null),
                new CandidateRanked(PLAN, Stories.START, ERASED, 3, 7_000, null),
                new PostTaken(PLAN, Stories.START, "P-01", away)));
        write("HardshipFund", List.of(new FundOpened(FUND, Stories.START, 2025, Money.ofFen(1_000_000))));
        Terms terms = new Terms(
                TrainingKind.SKILLS, DeliveryMode.POST_SPECIFIC, Stories.START, Stories.START.plusDays(9), true, true);
        write("TrainingClass", List.of(new ClassScheduled(
                COURSE, Stories.START, terms, 1, "91310104MA1FR0000X", null,
                new Order("91310104MA1FR0000X", 1, "P-09", WHOLE, null, null))));
        await(() -> jdbc.sql(
                "SELECT count(*) FROM views.resource WHERE version = 4 OR kind IN ('hardship-fund', 'training-class')")
                .query(Long.class)
                .single() == 3);
        // somebody looked before, so that who looks at looks sees one
        assertThat(get(WORKER, "/api/v1/cases/" + WHOLE).statusCode()).isEqualTo(200);
        write("BreakGlass", List.of(BreakGlassReadingTest.opened(OTHER_WORKER, WHOLE, sealed(WHOLE), 4)), 0,
                OTHER_WORKER);
    }

    @Test
    void everyOperationThatAnswersAboutACaseLeavesARowAndOneThatGoesAroundItIsNoticed() {
        Set<String> silent = new TreeSet<>();
        for (Operation operation : operations()) {
            String request = UUID.randomUUID().toString();
            HttpResponse<String> answer = call(operation, request);
            assertThat(answer.statusCode()).as(operation.name() + " " + answer.body()).isEqualTo(200);
            if (rows(request).isEmpty()) {
                silent.add(operation.name());
            }
        }
        assertThat(silent).contains("GET /api/v1/cases/{caseId}/bypass");
        silent.remove("GET /api/v1/cases/{caseId}/bypass");
        assertThat(silent).isSubsetOf(WITHOUT_CASES);
        assertThat(operations()).extracting(Operation::path).containsAll(NAMED);
    }

    @Test
    void ofThePeopleInAPlanAReaderSeesTheirOwnAndNobodyThatIsForgotten() {
        String path = "/api/v1/post-plans/" + PLAN;
        String request = UUID.randomUUID().toString();
        JsonNode plan = JSON.readTree(get(WORKER, path, "X-Request-Id", request).body());
        assertThat(plan.get("candidates")).singleElement()
                .satisfies(own -> assertThat(own.get("caseId").asString()).isEqualTo(WHOLE.toString()));
        assertThat(plan.at("/posts/0/taken").asBoolean()).isTrue();
        assertThat(plan.at("/posts/0/takenBy").isMissingNode() || plan.at("/posts/0/takenBy").isNull()).isTrue();
        assertThat(plan.get("taken").asInt()).isEqualTo(1);
        assertThat(rows(request)).singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("case_id", WHOLE.value())
                        .containsEntry("fields", "LIST_ROW")
                        .containsEntry("outcome", "GRANTED"));
        JsonNode whole = JSON.readTree(get(AUDITOR, path).body());
        assertThat(whole.get("candidates")).hasSize(2);
        assertThat(whole.at("/posts/0/takenBy").asString()).isEqualTo(caseOf("seen-away").toString());
    }

    /** It is what forms choose a plan from, and nobody is looked at for that. */
    @Test
    void theListOfPlansCountsAndNamesNobodyAndIsNoLookAtAnybody() {
        String request = UUID.randomUUID().toString();
        JsonNode plan = JSON.readTree(get(AUDITOR, "/api/v1/post-plans", "X-Request-Id", request).body())
                .at("/items/0");
        assertThat(plan.get("id").asString()).isEqualTo(PLAN.toString());
        assertThat(plan.get("taken").asInt()).isEqualTo(1);
        assertThat(plan.at("/posts/0/taken").asBoolean()).isTrue();
        assertThat(plan.toString()).doesNotContain(caseOf("seen-away").toString(), WHOLE.toString());
        assertThat(rows(request)).isEmpty();
    }

    @Test
    void theCaseThatAClassIsForIsNamedToWhoSeesItAndOnRecordAndToNobodyInAList() {
        for (Actor reader : List.of(WORKER, OTHER_WORKER)) {
            String request = UUID.randomUUID().toString();
            JsonNode course = JSON.readTree(
                    get(reader, "/api/v1/training-classes/" + COURSE, "X-Request-Id", request).body());
            assertThat(course.at("/order/post").asString()).isEqualTo("P-09");
            assertThat(course.at("/order/candidate").asString("")).isEqualTo(reader == WORKER ? WHOLE.toString() : "");
            assertThat(rows(request)).hasSize(reader == WORKER ? 1 : 0)
                    .allSatisfy(row -> assertThat(row)
                            .containsEntry("case_id", WHOLE.value())
                            .containsEntry("fields", "LIST_ROW")
                            .containsEntry("outcome", "GRANTED"));
        }
        String request = UUID.randomUUID().toString();
        String list = get(AUDITOR, "/api/v1/training-classes", "X-Request-Id", request).body();
        assertThat(list).contains(COURSE.toString()).doesNotContain(WHOLE.toString());
        assertThat(rows(request)).isEmpty();
    }

    @Test
    void whereALookCannotBePutOnRecordNothingIsShownAndNothingIsRefusedEither() {
        Set<Operation> recorded = operations().stream()
                .filter(operation -> !WITHOUT_CASES.contains(operation.name()))
                .filter(operation -> !operation.path().endsWith("/bypass"))
                .collect(Collectors.toSet());
        assertThat(recorded).hasSizeGreaterThan(10);
        JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());
        superuser.execute("ALTER TABLE access_log.disclosure RENAME TO gone");
        superuser.execute("CREATE VIEW access_log.disclosure AS SELECT * FROM access_log.gone");
        superuser.execute("GRANT SELECT ON access_log.disclosure TO veterancare_writer");
        try {
            for (Operation operation : recorded) {
                HttpResponse<String> answer = call(operation, UUID.randomUUID().toString());
                assertThat(answer.statusCode()).as(operation.name()).isEqualTo(503);
                assertThat(JSON.readTree(answer.body()).get("code").asString()).isEqualTo("access-log-unavailable");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).doesNotContain("张三");
            }
            assertThat(get(OTHER_WORKER, "/api/v1/cases/" + caseOf("seen-1")).statusCode()).isEqualTo(503);
            assertThat(get(LEADER, "/api/v1/cases/" + WHOLE).statusCode()).isEqualTo(503);
        } finally {
            superuser.execute("DROP VIEW access_log.disclosure");
            superuser.execute("ALTER TABLE access_log.gone RENAME TO disclosure");
        }
        assertThat(get(WORKER, "/api/v1/cases/" + WHOLE).statusCode()).isEqualTo(200);
    }

    @Test
    void aRowTellsWhoWhatWhyAndFromWhereAndNothingPersonal() {
        String request = UUID.randomUUID().toString();
        get(WORKER, "/api/v1/cases/" + WHOLE + "/timeline", "X-Request-Id", request);

        assertThat(rows(request)).singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("person", WORKER.person())
                        .containsEntry("account", WORKER.account())
                        .containsEntry("role", "STREET_CASE_WORKER")
                        .containsEntry("station", Stories.STREET)
                        .containsEntry("case_id", WHOLE.value())
                        .containsEntry("fields", "HISTORY")
                        .containsEntry("purpose", "CASEWORK")
                        .containsEntry("outcome", "GRANTED")
                        .containsEntry("break_glass", false)
                        .containsEntry("operation", "GET /api/v1/cases/{caseId}/timeline"));
        post(WORKER, "/api/v1/cases/search", "{\"text\":\"张三\"}");
        post(AUDITOR, "/api/v1/cases/" + WHOLE + "/unmask", "{\"fields\":[\"PHONE\"],\"reason\":\"张三来电\"}");
        String all = jdbc.sql("SELECT string_agg(d::text, E'\\n') FROM access_log.disclosure d")
                .query(String.class)
                .single();
        assertThat(all).doesNotContain("张三", "310104199001010011", "13900000009");
    }

    /** Whoever tries numbers until one is somebody's leaves a row for each. */
    @Test
    void aSearchThatFindsNobodyIsOnRecordAndNotMadeOften() {
        Actor trying = new Actor("p-151", "a-151", Role.STREET_CASE_WORKER, Stories.STREET);
        for (int n = 0; n < 20; n++) {
            String request = UUID.randomUUID().toString();
            assertThat(search(trying, "310104198801010017", request).statusCode()).isEqualTo(200);
            assertThat(rows(request)).singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("case_id", null)
                            .containsEntry("fields", "SEARCH_HIT")
                            .containsEntry("outcome", "DENIED"));
        }
        assertThat(search(trying, "310104198801010017", UUID.randomUUID().toString()).statusCode()).isEqualTo(429);
        assertThat(search(trying, "0011", UUID.randomUUID().toString()).statusCode()).isEqualTo(429);
        assertThat(search(trying, "张三", UUID.randomUUID().toString()).statusCode()).isEqualTo(200);
    }

    /** What is hidden from somebody is not found out by looking for it. */
    @Test
    void nobodyLooksPeopleUpByWhatTheyAreNotShown() {
        String request = UUID.randomUUID().toString();
        Actor finance = new Actor("p-352", "a-352", Role.FINANCE, "310104000000");
        assertThat(search(finance, "13900000009", request).statusCode()).isEqualTo(403);
        assertThat(search(AUDITOR, "张", request).statusCode()).isEqualTo(400);
        assertThat(search(AUDITOR, "zs", request).statusCode()).isEqualTo(400);
        assertThat(search(AUDITOR, "张三", request).statusCode()).isEqualTo(200);
        assertThat(search(WORKER, "张", request).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> search(Actor by, String text, String request) {
        return post(by, "/api/v1/cases/search", JSON.writeValueAsString(Map.of("text", text)), "X-Request-Id", request);
    }

    @Test
    void theClassOfWhatWasShownFollowsTheCall() {
        assertThat(shown("")).isEqualTo("FULL");
        assertThat(shown("?atVersion=0")).isEqualTo("REPLAY");
        assertThat(shown("/diff?from=0&to=1")).isEqualTo("REPLAY");
        assertThat(shown("/events")).isEqualTo("HISTORY");
        assertThat(shown("/history")).isEqualTo("HISTORY");
    }

    private String shown(String path) {
        String request = UUID.randomUUID().toString();
        get(WORKER, "/api/v1/cases/" + WHOLE + path, "X-Request-Id", request);
        return (String) rows(request).getFirst().get("fields");
    }

    @Test
    void thatACaseIsUnchangedIsALookToo() {
        String tag = get(WORKER, "/api/v1/cases/" + WHOLE).headers().firstValue("ETag").orElseThrow();
        String request = UUID.randomUUID().toString();
        assertThat(get(WORKER, "/api/v1/cases/" + WHOLE, "If-None-Match", tag, "X-Request-Id", request).statusCode())
                .isEqualTo(304);
        assertThat(rows(request)).hasSize(1);
    }

    @Test
    void aListLeavesOneRowForEachCaseItShows() {
        for (String path : List.of("/api/v1/cases?limit=3", "/api/v1/work-list?limit=200")) {
            String request = UUID.randomUUID().toString();
            JsonNode items = JSON.readTree(get(AUDITOR, path, "X-Request-Id", request).body()).get("items");
            Set<String> cases = new HashSet<>();
            items.forEach(item -> cases.add(item.get("caseId").asString()));
            List<String> recorded = rows(request).stream().map(row -> row.get("case_id").toString()).toList();
            assertThat(recorded).as(path).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(cases);
            assertThat(cases).hasSizeGreaterThan(1);
        }
    }

    @Test
    void whoeverAsksInAnotherWayOfWritingIsOnRecordAllTheSameOrAskedForNothing() {
        CaseId foreign = caseOf("seen-0");
        String plain = foreign.toString();
        String escaped = "%%%02x".formatted((int) plain.charAt(0)) + plain.substring(1);
        String request = UUID.randomUUID().toString();
        assertThat(get(OTHER_WORKER, "/api/v1/cases/" + escaped, "X-Request-Id", request).statusCode()).isEqualTo(404);
        assertThat(rows(request)).singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("case_id", foreign.value())
                        .containsEntry("outcome", "DENIED"));
        CaseId noughts = CaseId.of("01937b5e-0000-7000-8000-0000000000d9");
        tell(Stories.underReview(noughts, RunningQuerySide::clear));
        for (Actor asking : List.of(OTHER_WORKER, WORKER)) {
            HttpResponse<String> shorter = get(asking, "/api/v1/cases/" + noughts.toString().substring(1));
            assertThat(shorter.statusCode()).isEqualTo(400);
            assertThat(shorter.body()).contains("bad-parameter").doesNotContain("张三");
        }
    }

    @Test
    void anAttemptThatIsRefusedHasTheSameShape() {
        CaseId missing = new CaseId(UUID.randomUUID());
        for (CaseId asked : List.of(caseOf("seen-0"), missing)) {
            String request = UUID.randomUUID().toString();
            assertThat(get(OTHER_WORKER, "/api/v1/cases/" + asked, "X-Request-Id", request).statusCode())
                    .isEqualTo(404);
            assertThat(rows(request)).singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("person", OTHER_WORKER.person())
                            .containsEntry("case_id", asked.value())
                            .containsEntry("fields", "FULL")
                            .containsEntry("outcome", "DENIED"));
        }
        String request = UUID.randomUUID().toString();
        assertThat(get(LEADER, "/api/v1/cases", "X-Request-Id", request).statusCode()).isEqualTo(403);
        assertThat(rows(request)).singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("person", LEADER.person())
                        .containsEntry("fields", "LIST_ROW")
                        .containsEntry("outcome", "DENIED"));
    }

    @Test
    void whoAsksForAnotherStationsFiguresOrHandoversIsRefusedOnRecord() {
        for (String path : List.of(
                "/api/v1/handovers?station=" + Stories.OTHER_STREET,
                "/api/v1/dashboard?street=" + Stories.OTHER_STREET)) {
            String request = UUID.randomUUID().toString();
            assertThat(get(WORKER, path, "X-Request-Id", request).statusCode()).as(path).isEqualTo(404);
            assertThat(rows(request)).as(path)
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("outcome", "DENIED"));
        }
    }

    @Test
    void whetherTheCaseHadAnOpenTaskStandsBesideTheLook() {
        String request = UUID.randomUUID().toString();
        JsonNode file = JSON.readTree(get(WORKER, "/api/v1/cases/" + caseOf("seen-2"), "X-Request-Id", request).body());
        assertThat(file.get("deadlines")).isNotEmpty();
        assertThat(rows(request).getFirst()).containsEntry("open_task", true);
    }

    private List<Map<String, Object>> rows(String request) {
        return jdbc.sql("SELECT * FROM access_log.disclosure WHERE request_id = ?")
                .param(request)
                .query()
                .listOfRows();
    }

    private org.veterancare.events.Personal sealed(CaseId caseId) {
        return BreakGlassReadingTest.why(context, caseId);
    }

    private HttpResponse<String> call(Operation operation, String request) {
        CaseId caseId = CASES.getOrDefault(operation.path(), WHOLE);
        String path = operation.path()
                .replace("{caseId}", caseId.toString())
                .replace("{metric}", operation.metric())
                .replace("{id}", thing(operation.path()))
                .replace("{notice}", notice())
                .replace("{eventId}", firstFact(caseId).toString())
                + QUERIES.getOrDefault(operation.path(), "");
        Actor actor = OF_WHO_BROKE_GLASS.contains(operation.path())
                ? OTHER_WORKER
                : OF_THE_PRIVACY_OFFICER.contains(operation.path())
                        ? OFFICER
                        : OF_A_HEAD.contains(operation.path()) ? HEAD : AUDITOR;
        return operation.method().equals("GET")
                ? get(actor, path, "X-Request-Id", request)
                : post(actor, path, BODIES.get(operation.path()), "X-Request-Id", request);
    }

    private static String thing(String path) {
        if (path.startsWith("/api/v1/post-plans")) {
            return PLAN.toString();
        }
        return path.startsWith("/api/v1/training-classes") ? COURSE.toString() : FUND.toString();
    }

    private String notice() {
        return jdbc.sql("SELECT max(position) FROM event_log.event WHERE type = 'BreakGlassOpened'")
                .query(String.class)
                .single();
    }

    private UUID firstFact(CaseId caseId) {
        return jdbc.sql("SELECT event_id FROM event_log.event WHERE stream_id = ? AND version = 0")
                .param(caseId.value())
                .query(UUID.class)
                .single();
    }

    /**
     * Every operation that the running side describes; of things that are not cases those that name people are asked for one by
     * one too, and how the readers of the log stand is told by stream and place.
     */
    private Set<Operation> operations() {
        Set<Operation> all = new HashSet<>();
        JsonNode paths = JSON.readTree(get(null, "/v3/api-docs").body()).get("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .stream()
                        .filter(each -> Set.of("get", "post").contains(each.getKey()))
                        .filter(each -> path.getKey().startsWith("/api/")
                                && !path.getKey().startsWith("/api/v1/admin/"))
                        .filter(each -> !path.getKey().contains("/{id}") || NAMED.contains(path.getKey()))
                        .forEach(each -> all
                                .add(new Operation(each.getKey().toUpperCase(), path.getKey(), "case-stock"))));
        return all;
    }
}
