package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.veterancare.events.Actor;
import org.veterancare.events.District;
import org.veterancare.events.Role;
import org.veterancare.standalone.Expectation.Answered;
import org.veterancare.standalone.Operation.Place;
import org.veterancare.testing.PolicyTable;
import org.veterancare.testing.TestDatabase;
import org.veterancare.testing.TestTokens;
import org.veterancare.web.PolicyRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation of the interface, called by every role from the case's own station, the ones above and below it, the ones
 * beside it and the one that had it before. What each must answer follows from the agreed policy table and the rule of scope.
 */
class AccessMatrixTest {

    /** What is no command of one stream, and so is done or refused, and never tried. */
    private static final Pattern NO_COMMAND = Pattern.compile(
            "/api/v1/(arrival-plans|assignments|deadlines|admin|audit)(/.*)?|.*/break-glass");

    private static final Place PLACE = new Place("310104016000", "310104016901", "310104003000", "15400000077");
    private static final List<String> STATIONS = List.of(
            "310104016000", // the case's own street
            "310104016901", // the neighbourhood below it, where the case belongs
            "310104016902", // the neighbourhood beside that
            "310104008000", // the street beside
            "310104003000", // the street that had the case before: transferred out
            "310104000000"); // the district above
    private static final String BESIDE = STATIONS.get(3);

    /** The same place, of a case that no other station ever had. */
    private static final Place NEVER_MOVED = new Place(
            PLACE.street(), PLACE.neighbourhood(), "nobody", PLACE.phone());

    /** As long as a life's case becomes. */
    private static final int LONG = 200;
    private static final String MISSING = "01990000-0000-7000-8000-0000000000fe";

    /** What picks the made-up case out of a list, and what would not. */
    private static final Map<String, List<String>> FILTERS = Map.ofEntries(
            Map.entry("street", List.of(PLACE.street(), "310104017000")),
            Map.entry("stage", List.of("ASSISTANCE", "ARCHIVED")),
            Map.entry("subjectKind", List.of("VETERAN", "SURVIVOR")),
            Map.entry("view", List.of("team", "mine")),
            Map.entry("kind", List.of("HARDSHIP_ACCEPTANCE", "HARDSHIP_PAYMENT")),
            Map.entry("overdue", List.of("false", "true")),
            Map.entry("within", List.of("3650", "0")),
            Map.entry("quiet", List.of("0", "3650")),
            Map.entry("dimension", List.of("VETERAN", "SURVIVOR")),
            Map.entry("from", List.of("2026-01-01", "2025-01-01")),
            Map.entry("to", List.of("2099-12-31", "2098-12-31")));

    /** In which order and how much of a list is shown; and what lists of cases behind a figure always refuse. */
    private static final Set<String> NO_FILTERS = Set.of("sort", "limit", "cursor", "knownAt");
    private static final Actor WORKER = new Actor("p-w", "a-w", Role.STREET_CASE_WORKER, PLACE.street());
    private static final Actor FORMER_WORKER = new Actor("p-f", "a-f", Role.STREET_CASE_WORKER, PLACE.former());
    private static final Actor READER = new Actor("p-g", "a-g", Role.STATION_HEAD, PLACE.former());
    private static final Actor HEAD = new Actor("p-h", "a-h", Role.STATION_HEAD, PLACE.street());
    private static final Actor DISTRICT = new Actor("p-d", "a-d", Role.DISTRICT_OFFICER, "310104000000");
    private static final Actor APPROVER = new Actor("p-a", "a-a", Role.DISTRICT_APPROVER, "310104000000");
    private static final Actor AUDITOR = new Actor("p-u", "a-u", Role.AUDITOR, "310104000000");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CALLERS = 4;
    private static final int TIMED_CALLS = 60;
    private static final long MOST_NANOS = 5_000_000;

    @TempDir
    static Path folder;

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<Actor, String> TOKENS = new ConcurrentHashMap<>();

    private static ConfigurableApplicationContext standalone;
    private static String address;
    private static String caseId;
    private static String idle;
    private static String cohort;

    /** The last that is known of each made-up case. */
    private static final Map<String, Long> VERSIONS = new ConcurrentHashMap<>();

    /** By what its path begins with: what an operation is asked for, and the case that it would tell of. */
    private static final Map<String, Named> NAMED = new ConcurrentHashMap<>();
    private static List<Operation> operations;
    private static Map<String, JsonNode> before;
    private static Map<String, JsonNode> after;

    /**
     * Something that names a case.
     *
     * @param id null where the body says what is asked for
     */
    private record Named(String id, String about) {}

    @BeforeAll
    static void start() throws Exception {
        int port = Ports.free();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port, "--veterancare.data=" + folder.resolve("data"),
                "--veterancare.demo.cases=0"));
        DATABASE.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        TestTokens.register((name, value) -> arguments.add("--" + name + "=" + value.get()));
        // how often is asked elsewhere
        for (String kind : List.of("account", "search", "export", "break-glass", "dead-letter")) {
            arguments.add("--veterancare.limits.rates." + kind + ".requests=1000000");
            arguments.add("--veterancare.limits.rates." + kind + ".burst=1000000");
        }
        standalone = Standalone.start(arguments.toArray(String[]::new));
        address = "http://localhost:" + port;
        operations = Operation.of(json(call(null, "GET", "/v3/api-docs", null)));
        cohort = cohort();
        nameOthers();
        before = counts();
        idle = opened(WORKER, CitizenIds.of(4800), PLACE.street(), PLACE.neighbourhood());
        awaitShown(WORKER, "/api/v1/cases/" + idle + "?version=1");
        caseId = opened();
        NAMED.put("/api/v1/training-classes/", new Named(course(), caseId));
        after = counts();
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    /** One that whoever reports these weeks belongs to. */
    private static String cohort() throws InterruptedException {
        LocalDate today = LocalDate.now(District.ZONE);
        return planned("/api/v1/training-cohorts",
                """
                    {"occurredOn":"%s","settlementMode":"SELF_EMPLOYMENT","reportedFrom":"%s","reportedTo":"%s","trainBy":"%s"}"""
                        .formatted(today, today.minusDays(7), today.plusDays(7), today.plusDays(30)));
    }

    /** One that is for the made-up case alone. */
    private static String course() throws InterruptedException {
        LocalDate today = LocalDate.now(District.ZONE);
        return planned("/api/v1/training-classes",
                """
                    {"occurredOn":"%1$s","seats":1,"provider":"12310104425012349P",
                     "terms":{"kind":"SKILLS","delivery":"POST_SPECIFIC","from":"%1$s","to":"%2$s","fullTime":true,"certified":true,
                              "hours":40},
                     "order":{"employer":"12310104425012349P","headcount":1,"post":"P-01","candidate":"%3$s"}}"""
                        .formatted(
                                today, today.plusDays(30), caseId));
    }

    private static String planned(String path, String body) throws InterruptedException {
        return planned(DISTRICT, path, body);
    }

    private static String planned(Actor by, String path, String body) throws InterruptedException {
        HttpResponse<String> planned = call(by, "POST", path, body, "Prefer", "");
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        String location = planned.headers().firstValue("Location").orElseThrow();
        awaitShown(by, location);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Cases of their own, of which something else tells, and which are always where they are. */
    private static void nameOthers() throws InterruptedException {
        String planned = opened(WORKER, Operation.PLANNED, PLACE.street(), PLACE.neighbourhood());
        NAMED.put("/api/v1/arrival-plans", new Named(null, planned));
        String handed = opened(WORKER, CitizenIds.of(4803), PLACE.street(), PLACE.neighbourhood());
        NAMED.put("/api/v1/assignments/", new Named(assigned(handed), handed));
        String helped = opened(WORKER, CitizenIds.of(4804), PLACE.street(), PLACE.neighbourhood(), daysAgo(30));
        NAMED.put("/api/v1/post-plans/", new Named(posted(helped), helped));
        NAMED.put("/api/v1/hardship-funds/", new Named(relieved(helped), helped));
        awaitTold(AUDITOR, "/api/v1/post-plans/" + NAMED.get("/api/v1/post-plans/").id(), helped);
        awaitShown(WORKER, "/api/v1/cases/" + planned + "?version=1");
        awaitShown(WORKER, "/api/v1/cases/" + handed + "?version=2");
    }

    /** By a call of its own, which can be reversed. */
    private static String assigned(String id) {
        HttpResponse<String> answer = call(HEAD, "POST", "/api/v1/assignments", """
            {"occurredOn":"%s","caseWorker":"%s","cases":[{"caseId":"%s","version":1}]}""".formatted(
                daysAgo(0), WORKER.person(), id), "Prefer", "");
        assertThat(json(answer).path("moved").asInt()).as(answer.body()).isEqualTo(1);
        return json(answer).path("assignment").asString();
    }

    /** In a post of a plan. */
    private static String posted(String id) throws InterruptedException {
        String plan = planned("/api/v1/post-plans", """
            {"occurredOn":"%s","year":%d,
             "posts":[{"code":"P-01","channel":"PUBLIC_WELFARE","employer":"12310104425012349P","stateOwned":false}]}"""
                .formatted(daysAgo(30), daysAgo(30).getYear()));
        done(WORKER, id, "seek-employment", "{\"occurredOn\":\"%s\"}".formatted(daysAgo(29)));
        done(DISTRICT, id, "recognise-hard-to-employ", """
            {"occurredOn":"%s","documentNumber":"TEST-1","because":{"reason":"示例"}}""".formatted(daysAgo(28)));
        done(APPROVER, id, "assign-public-welfare-post", """
            {"occurredOn":"%s","planId":"%s","post":"P-01","endsOn":"%s","noneFits":"示例",
             "because":{"reason":"示例","seen":"%s"}}""".formatted(
                daysAgo(27), plan, daysAgo(0).plusDays(300), seen(id, "public-welfare")));
        return plan;
    }

    /** From the money of a fund. */
    private static String relieved(String id) throws InterruptedException {
        String fund = planned(APPROVER, "/api/v1/hardship-funds", """
            {"occurredOn":"%s","year":%d,"budgetFen":1000000}""".formatted(
                daysAgo(30), daysAgo(2).getYear()));
        done(WORKER, id, "submit-application", """
            {"occurredOn":"%s","situation":"ILLNESS","cause":"示例","source":"WINDOW","hukouStreet":"%s"}""".formatted(
                daysAgo(20), PLACE.street()));
        done(WORKER, id, "accept-application", "{\"occurredOn\":\"%s\",\"application\":1}".formatted(daysAgo(19)));
        done(WORKER, id, "record-survey", """
            {"occurredOn":"%s","application":1,"means":["HOUSEHOLD_VISIT"],"householdIncomeFen":300000,
             "pensionFen":100000,"householdSize":3,"finding":"示例"}""".formatted(daysAgo(18)));
        done(HEAD, id, "review-at-street", """
            {"occurredOn":"%s","application":1,"proposedFen":200000,"because":{"reason":"示例"}}""".formatted(
                daysAgo(17)));
        hung(id, daysAgo(16));
        done(HEAD, id, "close-notice", "{\"occurredOn\":\"%s\",\"application\":1}".formatted(daysAgo(8)));
        done(APPROVER, id, "approve-relief", """
            {"occurredOn":"%s","application":1,"fundId":"%s","amountFen":200000,
             "because":{"reason":"示例","seen":"%s"}}""".formatted(daysAgo(2), fund, seen(id, "application/1")));
        awaitTold(AUDITOR, "/api/v1/hardship-funds/" + fund + "/events", id);
        awaitShown(WORKER, "/api/v1/cases/" + id + "?version=" + VERSIONS.get(id));
        return fund;
    }

    /** A notice of some days ago: one person agrees to it, and another one records it (S24). */
    private static void hung(String id, LocalDate on) {
        String notice = "\"occurredOn\":\"%s\",\"application\":1,\"maskedName\":\"试\"".formatted(on);
        done(APPROVER, id, "approve-backdating", """
            {"occurredOn":"%s","command":"publish-notice","says":{%s},"because":{"reason":"示例"}}"""
                .formatted(daysAgo(0), notice));
        done(HEAD, id, "publish-notice", "{%s,\"because\":{\"reason\":\"示例\"}}".formatted(notice));
    }

    /** What the approver has before them of a matter, as its digest. */
    private static String seen(String id, String matter) {
        HttpResponse<String> offered = call(APPROVER, "GET", "/api/v1/cases/" + id + "/allowed-commands", null);
        return json(offered).path("commands")
                .valueStream()
                .map(command -> command.path("seen").path(matter).asString(""))
                .filter(digest -> !digest.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(offered.body()));
    }

    private static LocalDate daysAgo(int days) {
        return LocalDate.now(District.ZONE).minusDays(days);
    }

    private static String opened(Actor by, String citizenId, String street, String neighbourhood) {
        return opened(by, citizenId, street, neighbourhood, daysAgo(0));
    }

    private static String opened(Actor by, String citizenId, String street, String neighbourhood, LocalDate on) {
        HttpResponse<String> answer = call(by, "POST", "/api/v1/cases", """
            {"occurredOn":"%s","subjectKind":"VETERAN","citizenId":"%s","name":"试例甲","phone":"%s",
             "street":"%s","neighbourhood":"%s","hukouRegion":"%s","residenceRegion":"%s"}""".formatted(
                on, citizenId, PLACE.phone(), street, neighbourhood, PLACE.neighbourhood(),
                PLACE.neighbourhood()), "Prefer", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String id = json(answer).path("caseId").asString();
        VERSIONS.put(id, json(answer).path("version").asLong());
        return id;
    }

    /** The views follow the log within moments. */
    private static void awaitShown(Actor by, String path) throws InterruptedException {
        awaitTold(by, path, "");
    }

    private static void awaitTold(Actor by, String path, String what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (HttpResponse<String> told = call(by, "GET", path, null); told.statusCode() != 200
                || !told.body().contains(what); told = call(by, "GET", path, null)) {
            assertThat(System.nanoTime()).as(path).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static String opened() throws InterruptedException {
        String id = opened(FORMER_WORKER, "310104199708154238", PLACE.former(), "310104003901");
        done(DISTRICT, id, "assign-station", """
            {"occurredOn":"%s","street":"%s","neighbourhood":"%s","because":{"reason":"户籍迁移"}}""".formatted(
                LocalDate.now(District.ZONE), PLACE.street(), PLACE.neighbourhood()));
        done(WORKER, id, "submit-application", """
            {"occurredOn":"%s","situation":"ILLNESS","cause":"示例","source":"WINDOW","hukouStreet":"%s"}""".formatted(
                LocalDate.now(District.ZONE), PLACE.street()));
        done(WORKER, id, "record-report", """
            {"occurredOn":"%1$s","category":"CONSCRIPT","mode":"SELF_EMPLOYMENT","dischargeApprovedOn":"%1$s",
             "certificateNumber":"TEST-1","settlementPlace":"%2$s"}""".formatted(
                LocalDate.now(District.ZONE), PLACE.street()));
        done(READER, id, "break-glass", "{\"reason\":\"家属在窗口求助\"}");
        awaitShown(WORKER, "/api/v1/cases/" + id + "?version=4");
        return id;
    }

    private static void done(Actor by, String id, String command, String body) {
        HttpResponse<String> answer = call(
                by, "POST", "/api/v1/cases/" + id + "/" + command, body, "Prefer", "\"" + VERSIONS.get(id) + "\"");
        assertThat(answer.statusCode()).as(command + " " + answer.body()).isIn(200, 201);
        VERSIONS.computeIfPresent(id, (known, version) -> json(answer).path("version").asLong(version));
    }

    /** Every count that anybody is told, by who asks for what. */
    private static Map<String, JsonNode> counts() {
        Map<String, JsonNode> counts = new TreeMap<>();
        operations.stream().filter(operation -> operation.tells() == Tells.COUNTS).forEach(operation -> {
            for (Actor caller : callers(operation)) {
                HttpResponse<String> answer = call(
                        caller, "GET", operation.address(MISSING).replace(Operation.NOTHING, cohort), null);
                assertThat(answer.statusCode()).as(operation + " " + answer.body()).isEqualTo(200);
                // when it was counted, and up to where
                counts.put(operation + " by " + caller.account(),
                        ((ObjectNode) json(answer)).without(List.of("asOf", "position", "lagMillis")));
            }
        });
        return counts;
    }

    /** Whom the table lets in, at every station. */
    private static List<Actor> callers(Operation operation) {
        return operation.row(PolicyTable.lines())
                .orElseThrow()
                .row()
                .roles()
                .stream()
                .flatMap(role -> STATIONS.stream().map(station -> caller(role, station)))
                .toList();
    }

    private static Actor caller(Role role, String station) {
        return new Actor("p-" + role, "a-" + role + "-" + station, role, station);
    }

    @Test
    void everyone_is_told_how_many_cases_there_are_within_reach_and_is_told_of_no_other() {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(miscounted(before, after)).isEmpty();
        assertThat(before).hasSizeGreaterThan(200);
    }

    @Test
    void a_count_of_too_many_or_too_few_cases_is_noticed() {
        assertThat(miscounted(before, before)).as("nobody is told of it").isNotEmpty();
        String foreign = "GET /api/v1/work-list/counts by " + caller(Role.STATION_HEAD, BESIDE).account();
        Map<String, JsonNode> leaked = new TreeMap<>(after);
        leaked.put(foreign, ((ObjectNode) before.get(foreign).deepCopy()).put("team", 1));
        assertThat(miscounted(before, leaked)).singleElement().asString().startsWith(foreign);
    }

    /** Where the cases changed what the station must not know, or did not change what it must. */
    private static List<String> miscounted(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        List<String> wrong = new ArrayList<>();
        operations.stream().filter(operation -> operation.tells() == Tells.COUNTS).forEach(operation -> {
            for (Actor caller : callers(operation)) {
                String who = operation + " by " + caller.account();
                boolean changed = !before.get(who).equals(after.get(who));
                boolean seen = PLACE.isSeenFrom(caller.station());
                // figures are kept by street, and few people are none to whoever sees figures only
                boolean counts = operation.path().contains("/work-list/") || caller.station().endsWith("000")
                        && caller.role() != Role.DISTRICT_LEADER;
                if (changed && !seen || !changed && seen && counts) {
                    wrong.add(who + (changed ? " changed" : " stayed as it was"));
                }
            }
        });
        return wrong;
    }

    /** Whoever cannot see a case must not learn of it by asking for such as it. */
    @Test
    void no_filter_of_a_list_tells_of_a_foreign_case() {
        assertThat(toldByFilters(new Actor("p-t", "a-t", Role.STREET_CASE_WORKER, BESIDE))).isEmpty();
        assertThat(toldByFilters(WORKER)).as("the deliberate defect: a list that forgets the scope")
                .contains("street", "stage", "kind", "overdue");
    }

    /** Filters by which the made-up case makes a difference. */
    private static Set<String> toldByFilters(Actor caller) {
        Set<String> told = new TreeSet<>();
        operations.stream()
                .filter(AccessMatrixTest::isList)
                .forEach(list -> list.asked()
                        .stream()
                        .filter(filter -> !NO_FILTERS.contains(filter))
                        .filter(filter -> !asked(list, caller, filter, 0).equals(asked(list, caller, filter, 1)))
                        .forEach(told::add));
        return told;
    }

    private static boolean isList(Operation operation) {
        return operation.isRead() && Set.of(Tells.LISTS, Tells.LISTS_IDLE).contains(operation.tells())
                && operation.row(PolicyTable.lines()).orElseThrow().row().roles().contains(Role.STREET_CASE_WORKER);
    }

    private static JsonNode asked(Operation list, Actor caller, String filter, int value) {
        assertThat(FILTERS).as("what %s could tell", filter).containsKey(filter);
        String address = list.address(MISSING);
        return Expectation.plain(call(caller, "GET", address + (address.contains("?") ? "&" : "?") + filter + "="
                + FILTERS.get(filter).get(value), null).body());
    }

    @Test
    void every_operation_says_what_it_tells_of_cases() {
        assertThat(untold(Tells.table())).isEmpty();
        assertThat(Tells.table().keySet()).isSubsetOf(operations.stream().map(Operation::toString).toList());
    }

    @Test
    void an_operation_that_does_not_say_what_it_tells_is_noticed() {
        Map<String, Tells.Line> table = Tells.table();
        table.remove("GET /api/v1/work-list/stuck");
        assertThat(untold(table)).containsExactly("GET /api/v1/work-list/stuck");
    }

    private static List<String> untold(Map<String, Tells.Line> table) {
        return operations.stream().filter(each -> each.line(table).isEmpty()).map(Operation::toString).toList();
    }

    @Test
    void every_operation_has_a_row_in_the_table() {
        assertThat(withoutRow(PolicyTable.lines())).isEmpty();
        assertThat(operations.size()).isGreaterThan(80);
    }

    @Test
    void an_operation_without_a_row_is_noticed() {
        List<PolicyTable.Line> table = new ArrayList<>(PolicyTable.lines());
        PolicyRow gone = table.removeLast().row();
        assertThat(withoutRow(table)).singleElement().asString().startsWith(gone.method());
    }

    private static Set<String> withoutRow(List<PolicyTable.Line> table) {
        Set<String> without = new TreeSet<>();
        operations.stream()
                .filter(operation -> operation.row(table).isEmpty())
                .forEach(operation -> without.add(operation.toString()));
        return without;
    }

    @Test
    void every_operation_answers_every_role_and_station_as_the_table_and_the_scope_say() throws Exception {
        List<Callable<List<String>>> work = operations.stream()
                .map(operation -> (Callable<List<String>>) () -> complaints(operation))
                .toList();
        List<String> complaints = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (Future<List<String>> each : callers.invokeAll(work)) {
                complaints.addAll(each.get());
            }
        } catch (ExecutionException failed) {
            throw new AssertionError("a call could not be made", failed.getCause());
        }
        assertThat(complaints).isEmpty();
    }

    /** Of the case that was handed over and, where one case is read, of one that was always where it is. */
    private static List<String> complaints(Operation operation) {
        List<String> complaints = complaints(expectation(operation));
        if (operation.isRead() && operation.tells() == Tells.ONE_CASE) {
            complaints.addAll(complaints(expectation(operation, NEVER_MOVED, idle)));
        }
        return complaints;
    }

    private static List<String> complaints(Expectation expectation) {
        List<String> complaints = new ArrayList<>();
        for (Role role : Role.values()) {
            for (String station : STATIONS) {
                Actor caller = caller(role, station);
                expectation.complaint(caller, answered(expectation.operation(), caller, expectation.caseId()))
                        .ifPresent(complaints::add);
            }
        }
        return complaints;
    }

    private static Expectation expectation(Operation operation) {
        String other = operation.tells() == Tells.LISTS_IDLE ? idle : caseId;
        return expectation(operation, PLACE, named(operation).map(Named::about).orElse(other));
    }

    private static Expectation expectation(Operation operation, Place place, String about) {
        PolicyTable.Line line = operation.row(PolicyTable.lines())
                .orElseThrow(() -> new AssertionError(operation + " has no row"));
        return new Expectation(operation, line.side(), line.row(), place, about);
    }

    private static Answered answered(Operation operation, Actor caller, String about) {
        HttpResponse<String> answer = call(operation, caller, about);
        boolean hidden = operation.tells() == Tells.TAKES || answer.statusCode() == 404
                && Set.of(Tells.ONE_CASE, Tells.GIVES_BACK).contains(operation.tells());
        return new Answered(
                answer.statusCode(), answer.body(), hidden ? call(operation, caller, MISSING).body() : "");
    }

    private static HttpResponse<String> call(Operation operation, Actor caller, String about) {
        return call(
                caller, operation.method(), address(operation, about),
                operation.isRead() ? null : operation.body(PLACE, about));
    }

    /** Of what has an id of its own, that which names the case; where there is no such case, nothing. */
    private static String address(Operation operation, String about) {
        String id = named(operation).filter(named -> named.about().equals(about) && named.id() != null)
                .map(Named::id)
                .orElse(Operation.NOTHING);
        return operation.address(about).replace(Operation.NOTHING, id);
    }

    private static Optional<Named> named(Operation operation) {
        return NAMED.entrySet()
                .stream()
                .filter(each -> operation.path().startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Test
    void an_answer_that_shows_too_much_or_too_little_is_noticed() {
        Actor foreign = new Actor("p", "a", Role.STREET_CASE_WORKER, BESIDE);
        Actor auditor = new Actor("p", "a", Role.AUDITOR, STATIONS.getLast());
        Operation read = operation("GET /api/v1/cases/{caseId}/timeline");
        Operation list = operation("GET /api/v1/cases");
        Operation command = operation("POST /api/v1/cases/{caseId}/record-report");
        String missing = "{\"code\":\"case-not-found\",\"title\":\"one\",\"traceId\":\"1\"}";
        String another = "{\"code\":\"case-not-found\",\"title\":\"two\",\"traceId\":\"2\"}";
        String listed = "{\"items\":[{\"caseId\":\"" + caseId + "\"}]}";
        assertThat(expectation(read).complaint(foreign, new Answered(200, "{}", ""))).isPresent();
        assertThat(expectation(read).complaint(foreign, new Answered(404, another, missing))).isPresent();
        assertThat(expectation(read).complaint(foreign, new Answered(404, missing, missing))).isEmpty();
        assertThat(expectation(read).complaint(auditor, new Answered(404, missing, missing))).isPresent();
        String gone = "{\"code\":\"case-transferred\",\"transferredTo\":\"" + PLACE.street()
                + "\",\"transferredOn\":\"" + LocalDate.now(District.ZONE) + "\"}";
        assertThat(expectation(read).complaint(FORMER_WORKER, new Answered(404, gone, missing))).isEmpty();
        assertThat(expectation(read).complaint(FORMER_WORKER, new Answered(404, missing, missing))).isPresent();
        assertThat(expectation(read).complaint(FORMER_WORKER, new Answered(
                404, gone.replace("}", ",\"name\":\"试例甲\"}"), missing))).isPresent();
        assertThat(expectation(read).complaint(foreign, new Answered(404, gone, missing))).isPresent();
        assertThat(expectation(command).complaint(FORMER_WORKER, new Answered(404, gone, missing))).isPresent();
        assertThat(expectation(list).complaint(foreign, new Answered(200, listed, ""))).isPresent();
        assertThat(expectation(list).complaint(auditor, new Answered(200, "{\"items\":[]}", ""))).isPresent();
        Operation named = operation("GET /api/v1/training-classes/{id}");
        assertThat(expectation(named).complaint(foreign, new Answered(200, listed, ""))).isPresent();
        assertThat(expectation(named).complaint(auditor, new Answered(200, "{}", ""))).isPresent();
        for (String path : List.of("post-plans/{id}", "post-plans/{id}/events", "hardship-funds/{id}/events")) {
            Operation names = operation("GET /api/v1/" + path);
            Actor abroad = path.endsWith("events") ? new Actor("p", "a", Role.AUDITOR, BESIDE) : foreign;
            String told = "{\"items\":[{\"caseId\":\"" + expectation(names).caseId() + "\"}]}";
            assertThat(expectation(names).complaint(abroad, new Answered(200, told, ""))).as(path).isPresent();
            assertThat(expectation(names).complaint(abroad, new Answered(200, "{}", ""))).as(path).isEmpty();
            assertThat(expectation(names).complaint(auditor, new Answered(200, "{}", ""))).as(path).isPresent();
            assertThat(expectation(names).complaint(auditor, new Answered(200, told, ""))).as(path).isEmpty();
        }
        Operation plans = operation("GET /api/v1/post-plans");
        assertThat(expectation(plans).complaint(foreign, new Answered(200, listed, ""))).isPresent();
        assertThat(expectation(plans).complaint(auditor, new Answered(200, listed, ""))).isEmpty();
        Operation handovers = operation("GET /api/v1/handovers");
        assertThat(expectation(handovers).complaint(foreign, new Answered(200, listed, ""))).isPresent();
        assertThat(expectation(handovers).complaint(FORMER_WORKER, new Answered(200, listed, ""))).isEmpty();
        Operation assignments = operation("POST /api/v1/assignments");
        Actor foreignHead = new Actor("p", "a", Role.STATION_HEAD, BESIDE);
        String conflict = "{\"cases\":[{\"caseId\":\"%s\",\"code\":\"version-conflict\"}]}".formatted(caseId);
        String none = "{\"cases\":[{\"caseId\":\"%s\",\"code\":\"case-not-found\"}]}";
        assertThat(expectation(assignments).complaint(
                foreignHead, new Answered(200, conflict, none.formatted(MISSING)))).isPresent();
        assertThat(expectation(assignments).complaint(
                foreignHead, new Answered(200, none.formatted(caseId), none.formatted(MISSING)))).isEmpty();
        Expectation arrivals = expectation(operation("POST /api/v1/arrival-plans"));
        String expected = "{\"rows\":[{\"row\":1,\"outcome\":\"EXPECTED\",\"caseId\":\"%s\"}]}"
                .formatted(arrivals.caseId());
        String unknown = "{\"rows\":[{\"row\":1,\"outcome\":\"REFUSED\",\"code\":\"case-not-found\"}]}";
        assertThat(arrivals.complaint(foreign, new Answered(200, expected, ""))).isPresent();
        assertThat(arrivals.complaint(foreign, new Answered(200, unknown.replace("{\"row\"",
                "{\"caseId\":\"" + arrivals.caseId() + "\",\"row\""), ""))).isPresent();
        assertThat(arrivals.complaint(foreign, new Answered(200, unknown, ""))).isEmpty();
        assertThat(arrivals.complaint(WORKER, new Answered(200, unknown, ""))).isPresent();
        assertThat(arrivals.complaint(WORKER, new Answered(200, expected, ""))).isEmpty();
        Expectation reversal = expectation(operation("POST /api/v1/assignments/{assignment}/reverse"));
        String givenBack = "{\"cases\":[{\"caseId\":\"" + reversal.caseId() + "\"}]}";
        String nothing = "{\"code\":\"not-found\",\"traceId\":\"1\"}";
        assertThat(reversal.complaint(foreignHead, new Answered(200, givenBack, ""))).isPresent();
        assertThat(reversal.complaint(foreignHead, new Answered(
                404, nothing.replace("not-found", "case-not-found"), nothing))).isPresent();
        assertThat(reversal.complaint(foreignHead, new Answered(
                404, nothing.replace("\"code\"", "\"cases\":0,\"code\""), nothing))).isPresent();
        assertThat(reversal.complaint(foreignHead, new Answered(404, nothing, nothing))).isEmpty();
        assertThat(reversal.complaint(HEAD, new Answered(404, nothing, nothing))).isPresent();
        assertThat(reversal.complaint(HEAD, new Answered(200, givenBack, ""))).isEmpty();
        assertThat(expectation(command).complaint(auditor, new Answered(200, "{}", ""))).isPresent();
        assertThat(expectation(command).complaint(WORKER, new Answered(500, "{}", ""))).isPresent();
    }

    private static Operation operation(String name) {
        return operations.stream().filter(each -> each.toString().equals(name)).findFirst().orElseThrow();
    }

    /** Nor does it where it is long, and nobody has asked for it lately. */
    @Test
    void a_foreign_case_takes_no_longer_than_a_missing_one() throws InterruptedException {
        String grown = opened(WORKER, CitizenIds.of(4801), PLACE.street(), PLACE.neighbourhood());
        for (int n = 0; n < LONG; n++) {
            HttpResponse<String> answer = call(WORKER, "POST", "/api/v1/cases/" + grown + "/record-contact",
                    "{\"occurredOn\":\"%s\",\"phone\":\"154%08d\"}".formatted(LocalDate.now(District.ZONE), n),
                    "Prefer", "If-Match", "*");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        awaitShown(WORKER, "/api/v1/cases/" + grown + "?version=" + LONG);
        Actor foreign = new Actor("p-t", "a-t", Role.STREET_CASE_WORKER, BESIDE);
        for (String path : List.of(
                "", "/timeline", "/history", "/events", "/diff?from=0&to=1", "/deadlines", "/allowed-commands",
                "/record-contact")) {
            List<Long> differences = new ArrayList<>();
            for (int n = 0; n < TIMED_CALLS; n++) {
                standalone.getBean("rememberedCases", Cache.class).removeAll();
                differences.add(nanos(foreign, grown, path) - nanos(foreign, MISSING, path));
            }
            differences.sort(null);
            assertThat(Math.abs(differences.get(TIMED_CALLS / 2))).as(path).isLessThan(MOST_NANOS);
        }
    }

    private static long nanos(Actor caller, String about, String path) {
        boolean command = path.equals("/record-contact");
        String body = command
                ? "{\"occurredOn\":\"%s\",\"phone\":\"15400000078\"}".formatted(LocalDate.now(District.ZONE))
                : null;
        long begin = System.nanoTime();
        assertThat(call(caller, command ? "POST" : "GET", "/api/v1/cases/" + about + path, body).statusCode())
                .isEqualTo(404);
        return System.nanoTime() - begin;
    }

    private static HttpResponse<String> call(Actor caller, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (caller != null) {
            request.header("Authorization", "Bearer " + TOKENS.computeIfAbsent(caller, TestTokens::of));
        }
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .header("If-Match", Arrays.stream(headers)
                            .filter(header -> header.equals("*") || header.startsWith("\""))
                            .findFirst()
                            .orElse("\"1\""));
            boolean done = Arrays.asList(headers).contains("Prefer") || NO_COMMAND.matcher(path).matches();
            request.header("Prefer", done ? "none" : "handling=dry-run");
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
