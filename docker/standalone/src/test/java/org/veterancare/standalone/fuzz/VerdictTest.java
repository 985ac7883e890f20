package org.veterancare.standalone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check finds what it is there to find: each fault planted, and a whole server that answers everything with one. */
class VerdictTest {

    private static final String PROBLEM = "application/problem+json";
    private static final JsonNode DOCUMENT = new JsonMapper().readTree("""
        {"paths": {"/api/v1/things": {"get": {
            "parameters": [{"in": "query", "name": "limit", "schema": {"type": "integer"}}],
            "responses": {
              "200": {"content": {"application/json": {}}}, "304": {},
              "400": {"description": "bad-request, bad-cursor", "content": {"application/problem+json": {}}},
              "500": {"description": "internal-error", "content": {"application/problem+json": {}}},
              "503": {"description": "projection-lagging", "content": {"application/problem+json": {}}}}}}},
         "components": {"schemas": {"Problem": {"properties": {"code": {"enum":
            ["bad-request", "bad-text", "internal-error", "projection-lagging",
             "http-version-unsupported"]}}}}}}""");
    private static final Operation THINGS = Operation.of(DOCUMENT).getFirst();
    private static final Verdict VERDICT = new Verdict(DOCUMENT);

    private static final Call BYTES = new Call(null, "GET", "/api/v1/things", null, List.of(), null, true);

    private static List<String> faults(int status, String type, String text, long millis) {
        return VERDICT.faults(call("/api/v1/things"), new Reply(status, type, text, millis));
    }

    private static Call call(String target) {
        return new Call(THINGS, "GET", target, null, List.of(), null, false);
    }

    private static String problem(int status, String code) {
        return "{\"type\":\"urn:veterancare:problem:%s\",\"title\":\"t\",\"status\":%d,\"code\":\"%s\"}"
                .formatted(code, status, code);
    }

    @Test
    void whatIsAsItShouldBeHasNoFaults() {
        assertThat(faults(200, "application/json", "{}", 5)).isEmpty();
        assertThat(faults(304, "", "", 5)).isEmpty();
        assertThat(faults(400, PROBLEM, problem(400, "bad-request"), 5)).isEmpty();
    }

    @Test
    void eachPlantedFaultIsFound() {
        assertThat(faults(500, PROBLEM, problem(500, "internal-error"), 5)).containsExactly("an error of ours: 500");
        assertThat(faults(200, "application/json", "{}", 5_001)).containsExactly("slow: 5001 ms");
        assertThat(faults(200, "text/html", "", 5)).containsExactly("not documented: 200 text/html");
        assertThat(faults(201, "application/json", "{}", 5)).containsExactly("not documented: 201 application/json");
        assertThat(faults(400, "application/json", "{}", 5))
                .containsExactly("not documented: 400 application/json", "no problem: application/json");
        assertThat(faults(400, PROBLEM, problem(400, "no-such-code"), 5))
                .containsExactly("code is not published: no-such-code");
        assertThat(faults(400, PROBLEM, problem(400, "bad-text"), 5)).containsExactly("not documented: 400 bad-text");
        assertThat(faults(400, PROBLEM, problem(404, "bad-request"), 5)).containsExactly("not as RFC 9457 has it");
        assertThat(faults(400, PROBLEM, "{", 5)).containsExactly("a problem that is no JSON");
        assertThat(faults(200, "application/json", "java.lang.NullPointerException\n at org.x.Y", 5))
                .singleElement()
                .asString()
                .startsWith("tells how we are built");
    }

    @Test
    void onlyWhoAskedForAVersionMayBeToldToWait() {
        Reply lagging = new Reply(503, PROBLEM, problem(503, "projection-lagging"), 2_000);
        assertThat(VERDICT.faults(call("/api/v1/things?version=9"), lagging)).isEmpty();
        assertThat(VERDICT.faults(call("/api/v1/things"), lagging)).containsExactly("an error of ours: 503");
    }

    @Test
    void onlyBytesMayBeAnsweredByHttpItself() {
        Reply version = new Reply(505, PROBLEM, problem(505, "http-version-unsupported"), 5);
        assertThat(VERDICT.faults(BYTES, version)).isEmpty();
        assertThat(VERDICT.faults(call("/api/v1/things"), version)).contains("an error of ours: 505");
        assertThat(VERDICT.faults(BYTES, new Reply(400, "", "", 5))).isEmpty();
        assertThat(faults(400, "", "", 5)).contains("no problem: ");
        assertThat(VERDICT.faults(BYTES, new Reply(500, PROBLEM, problem(500, "internal-error"), 5)))
                .containsExactly("an error of ours: 500");
        assertThat(VERDICT.faults(BYTES, new Reply(422, "", "", 5))).containsExactly("no problem: ");
    }

    @Test
    void everyAnswerOnAConnectionIsRead() {
        String refused = problem(400, "bad-request");
        String two = "HTTP/1.1 200 \r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5\r\n{\"a\":\r\n6\r\n\"青\"}\r\n0\r\n\r\n"
                + "HTTP/1.1 400 \r\nContent-Type: " + PROBLEM + ";charset=UTF-8\r\nContent-Length: " + refused.length()
                + "\r\nConnection: close\r\n\r\n" + refused;
        assertThat(Answers.in(two.getBytes(StandardCharsets.UTF_8), 5)).containsExactly(
                new Reply(200, "application/json", "{\"a\":\"青\"}", 5), new Reply(400, PROBLEM, refused, 5));
        String later = two.replace("bad-request", "no-such-cod");
        assertThat(Answers.in(later.getBytes(StandardCharsets.UTF_8), 5))
                .flatExtracting(reply -> VERDICT.faults(BYTES, reply))
                .as("a fault of the second")
                .isNotEmpty();
        assertThat(Answers.in(refused.getBytes(StandardCharsets.UTF_8), 5))
                .as("as HTTP/0.9 has it")
                .containsExactly(new Reply(400, PROBLEM, refused, 5));
        assertThat(Answers.in(new byte[0], 5)).isEmpty();
    }

    @Test
    void aServerThatFailsIsCaughtWithTheRequestThatShowsIt() throws Exception {
        HttpServer failing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        failing.createContext("/", exchange -> {
            byte[] body = "java.lang.IllegalStateException: planted\n\tat org.x.Y.z(Y.java:1)"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(500, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        failing.start();
        URI address = URI.create("http://localhost:" + failing.getAddress().getPort());
        Fuzz fuzz = new Fuzz(DOCUMENT, address, account -> "t");
        fuzz.run(7, 20, 2, List.of());
        failing.stop(0);
        assertThat(fuzz.found()).isNotEmpty()
                .anyMatch(fault -> fault.contains("an error of ours: 500")
                        && fault.contains("/api/v1/things"));
    }

    @Test
    void theSameSeedMakesTheSameCalls() {
        assertThat(calls(5)).isEqualTo(calls(5)).isNotEqualTo(calls(6));
    }

    private static List<String> calls(long seed) {
        Calls calls = new Calls(List.of(THINGS), new Known(), new java.util.SplittableRandom(seed), 1);
        return java.util.stream.Stream.generate(() -> calls.next().toString()).limit(50).toList();
    }

    @Test
    void onlyWhoNamesAVersionMayWaitForIt() {
        Reply late = new Reply(200, "application/json", "{}", 2_001);
        assertThat(Verdict.isSlow(call("/api/v1/things"), late)).isTrue();
        assertThat(Verdict.isSlow(call("/api/v1/things?version=9"), late)).isFalse();
        assertThat(Verdict.isSlow(call("/api/v1/things"), new Reply(200, "application/json", "{}", 2_000))).isFalse();
    }
}
