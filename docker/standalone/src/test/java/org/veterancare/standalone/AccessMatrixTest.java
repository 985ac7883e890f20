package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.standalone.Expectation.Answered;
import org.veterancare.standalone.Operation.Place;
import org.veterancare.testing.PolicyTable;
import org.veterancare.testing.TestDatabase;
import org.veterancare.testing.TestTokens;
import org.veterancare.web.FrontDoor;
import org.veterancare.web.PolicyRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation of the interface, called by every role from the case's own station, the ones above and below it, the ones
 * beside it and the one that had it before. What each must answer follows from the agreed policy table and the rule of scope.
 */
class AccessMatrixTest {

    private static final Place PLACE = new Place("310104016000", "310104016901", "310104003000", "15400000077");
    private static final List<String> STATIONS = List.of(
            "310104016000", // the case's own street
            "310104016901", // the neighbourhood below it, where the case belongs
            "310104016902", // the neighbourhood beside that
            "310104008000", // the street beside
            "310104003000", // the street that had the case before: transferred out
            "310104000000"); // the district above
    private static final String MISSING = "01990000-0000-7000-8000-0000000000fe";
    private static final Actor WORKER = new Actor("p-w", "a-w", Role.STREET_CASE_WORKER, PLACE.street());
    private static final Actor FORMER_WORKER = new Actor("p-f", "a-f", Role.STREET_CASE_WORKER, PLACE.former());
    private static final Actor DISTRICT = new Actor("p-d", "a-d", Role.DISTRICT_OFFICER, "310104000000");
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
    private static List<Operation> operations;

    @BeforeAll
    static void start() throws IOException {
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
        caseId = opened();
        operations = Operation.of(json(call(null, "GET", "/v3/api-docs", null)));
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    private static String opened() {
        HttpResponse<String> answer = call(FORMER_WORKER, "POST", "/api/v1/cases", """
            {"occurredOn":"%s","subjectKind":"VETERAN","citizenId":"310104199708154238","name":"试例甲","phone":"%s",
             "street":"%s","neighbourhood":"%s","hukouRegion":"%s","residenceRegion":"%s"}""".formatted(
                LocalDate.now(FrontDoor.ZONE), PLACE.phone(), PLACE.former(), "310104003901", PLACE.neighbourhood(),
                PLACE.neighbourhood()), "Prefer", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String id = json(answer).path("caseId").asString();
        HttpResponse<String> moved = call(DISTRICT, "POST", "/api/v1/cases/" + id + "/assign-station", """
            {"occurredOn":"%s","street":"%s","neighbourhood":"%s","because":{"reason":"户籍迁移"}}""".formatted(
                LocalDate.now(FrontDoor.ZONE), PLACE.street(), PLACE.neighbourhood()), "Prefer", "");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        HttpResponse<String> reported = call(WORKER, "POST", "/api/v1/cases/" + id + "/submit-application", """
            {"occurredOn":"%s","situation":"ILLNESS","cause":"示例","source":"WINDOW","hukouStreet":"%s"}""".formatted(
                LocalDate.now(FrontDoor.ZONE), PLACE.street()), "Prefer", "");
        assertThat(reported.statusCode()).as(reported.body()).isEqualTo(200);
        assertThat(call(WORKER, "GET", "/api/v1/cases/" + id + "?version=3", null).statusCode()).isEqualTo(200);
        return id;
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

    private static List<String> complaints(Operation operation) {
        Expectation expectation = expectation(operation);
        List<String> complaints = new ArrayList<>();
        for (Role role : Role.values()) {
            // who may not call it at all may not from anywhere
            List<String> from = expectation.row().roles().contains(role) ? STATIONS : STATIONS.subList(0, 1);
            for (String station : from) {
                Actor caller = new Actor("p-" + role, "a-" + role + "-" + station, role, station);
                expectation.complaint(caller, answered(operation, caller)).ifPresent(complaints::add);
            }
        }
        return complaints;
    }

    private static Expectation expectation(Operation operation) {
        PolicyTable.Line line = operation.row(PolicyTable.lines())
                .orElseThrow(() -> new AssertionError(operation + " has no row"));
        return new Expectation(operation, line.side(), line.row(), PLACE, caseId);
    }

    private static Answered answered(Operation operation, Actor caller) {
        HttpResponse<String> answer = call(operation, caller, caseId);
        boolean hidden = operation.isOfOneCase() && answer.statusCode() == 404;
        return new Answered(
                answer.statusCode(), answer.body(), hidden ? call(operation, caller, MISSING).body() : "");
    }

    private static HttpResponse<String> call(Operation operation, Actor caller, String about) {
        return call(
                caller, operation.method(), operation.address(about),
                operation.isRead() ? null : operation.body(PLACE));
    }

    @Test
    void an_answer_that_shows_too_much_or_too_little_is_noticed() {
        Actor foreign = new Actor("p", "a", Role.STREET_CASE_WORKER, STATIONS.get(3));
        Actor auditor = new Actor("p", "a", Role.AUDITOR, STATIONS.getLast());
        Operation read = new Operation("GET", "/api/v1/cases/{caseId}/timeline", "{}");
        Operation list = new Operation("GET", "/api/v1/cases", "{}");
        Operation command = new Operation("POST", "/api/v1/cases/{caseId}/record-report", "{}");
        String missing = "{\"code\":\"case-not-found\",\"title\":\"one\",\"traceId\":\"1\"}";
        String another = "{\"code\":\"case-not-found\",\"title\":\"two\",\"traceId\":\"2\"}";
        String listed = "{\"items\":[{\"caseId\":\"" + caseId + "\"}]}";
        assertThat(expectation(read).complaint(foreign, new Answered(200, "{}", ""))).isPresent();
        assertThat(expectation(read).complaint(foreign, new Answered(404, another, missing))).isPresent();
        assertThat(expectation(read).complaint(foreign, new Answered(404, missing, missing))).isEmpty();
        assertThat(expectation(read).complaint(auditor, new Answered(404, missing, missing))).isPresent();
        String gone = "{\"code\":\"case-transferred\",\"transferredTo\":\"" + PLACE.street()
                + "\",\"transferredOn\":\"" + LocalDate.now(FrontDoor.ZONE) + "\"}";
        assertThat(expectation(read).complaint(FORMER_WORKER, new Answered(404, gone, missing))).isEmpty();
        assertThat(expectation(read).complaint(FORMER_WORKER, new Answered(404, missing, missing))).isPresent();
        assertThat(expectation(read).complaint(FORMER_WORKER, new Answered(
                404, gone.replace("}", ",\"name\":\"试例甲\"}"), missing))).isPresent();
        assertThat(expectation(read).complaint(foreign, new Answered(404, gone, missing))).isPresent();
        assertThat(expectation(command).complaint(FORMER_WORKER, new Answered(404, gone, missing))).isPresent();
        assertThat(expectation(list).complaint(foreign, new Answered(200, listed, ""))).isPresent();
        assertThat(expectation(list).complaint(auditor, new Answered(200, "{\"items\":[]}", ""))).isPresent();
        Operation plans = new Operation("GET", "/api/v1/post-plans", "{}");
        assertThat(expectation(plans).complaint(foreign, new Answered(200, listed, ""))).isPresent();
        assertThat(expectation(plans).complaint(auditor, new Answered(200, listed, ""))).isEmpty();
        assertThat(expectation(command).complaint(auditor, new Answered(200, "{}", ""))).isPresent();
        assertThat(expectation(command).complaint(WORKER, new Answered(500, "{}", ""))).isPresent();
    }

    @Test
    void a_foreign_case_takes_no_longer_than_a_missing_one() {
        Actor foreign = new Actor("p-t", "a-t", Role.STREET_CASE_WORKER, STATIONS.get(3));
        for (String path : List.of("", "/timeline", "/history", "/events", "/diff?from=0&to=1", "/allowed-commands")) {
            List<Long> differences = new ArrayList<>();
            for (int n = 0; n < TIMED_CALLS; n++) {
                differences.add(nanos(foreign, caseId, path) - nanos(foreign, MISSING, path));
            }
            differences.sort(null);
            assertThat(Math.abs(differences.get(TIMED_CALLS / 2))).as(path).isLessThan(MOST_NANOS);
        }
    }

    private static long nanos(Actor caller, String about, String path) {
        long begin = System.nanoTime();
        assertThat(call(caller, "GET", "/api/v1/cases/" + about + path, null).statusCode()).isEqualTo(404);
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
                    .header("If-Match", path.endsWith("/submit-application") ? "\"2\"" : "\"1\"");
            request.header("Prefer", Arrays.asList(headers).contains("Prefer") ? "none" : "handling=dry-run");
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
