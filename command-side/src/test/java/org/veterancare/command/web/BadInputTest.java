package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

class BadInputTest extends HttpTest {

    @Autowired
    private CommandCatalogue catalogue;

    @Autowired
    private CommandBody bodies;

    private Api.Answer open(Object body) {
        return api.post("/api/v1/cases", body).by(Actors.STREET_WORKER).send();
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = opening();
        body.put(field, value);
        return body;
    }

    private static String withRaw(String field, String json) {
        return Api.JSON.writeValueAsString(with(field, "@@")).replace("\"@@\"", json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "null", "\"text\"", "{", "{}{}", "{\"a\":1,\"a\":2}", "{'a':1}",
        "NaN"})
    void whatIsNotOneJsonObjectIsSaidToBeNone(String body) {
        assertThat(open(body).problem()).isEqualTo("400 not-json");
    }

    @Test
    void bytesThatAreNotUtf8AreNoJson() {
        byte[] body = {'{', '"', 'n', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        assertThat(api.post("/api/v1/cases", "")
                .body(BodyPublishers.ofByteArray(body))
                .by(Actors.STREET_WORKER)
                .send()
                .problem())
                .isEqualTo("400 not-json");
    }

    @Test
    void anUnknownFieldIsNamed() {
        Api.Answer answer = open(with("approvedBy", "me"));
        assertThat(answer.problem()).isEqualTo("400 unknown-field");
        assertThat(answer.fault()).isEqualTo("/approvedBy unknown-field");
    }

    /** OWASP API3: what only another command says, or the server, nobody slips into this one. */
    @Test
    void noCommandTakesAPropertyThatOnlyAnotherOneOrTheServerHas() {
        List<CommandType> commands = Stream.of(CommandStream.values())
                .flatMap(in -> catalogue.of(in).stream())
                .toList();
        Set<String> known = new TreeSet<>(Set.of(
                "status", "state", "stationId", "station", "amount", "actor", "account", "role", "version",
                "recordedAt"));
        commands.forEach(command -> known.addAll(names(command)));
        known.remove("because");
        int refused = 0;
        for (CommandType command : commands) {
            Set<String> foreign = new TreeSet<>(known);
            foreign.removeAll(names(command));
            for (String name : foreign) {
                byte[] body = ("{\"" + name + "\": 1}").getBytes(StandardCharsets.UTF_8);
                assertThatThrownBy(() -> bodies.read(body, command, UUID.randomUUID().toString()))
                        .as(command.name() + " " + name)
                        .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                                .isEqualTo(ProblemCode.UNKNOWN_FIELD));
                refused++;
            }
            String one = foreign.stream().skip(command.name().hashCode() & 15).findFirst().orElseThrow();
            Actor sender = new Actor("p-slip", "a-" + command.name(), command.senders().getFirst(), Actors.DISTRICT);
            if (sender.role() != Role.TIMER && sender.role() != Role.INSTALLATION) {
                Api.Answer answer = api.post(command.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString()),
                        Map.of(one, 1)).by(sender).asOf(0).send();
                assertThat(answer.problem()).as(command.name()).isEqualTo("400 unknown-field");
                assertThat(answer.fault()).as(command.name()).isEqualTo("/" + one + " unknown-field");
            }
        }
        assertThat(refused).isGreaterThan(10_000);
    }

    private static Set<String> names(CommandType command) {
        return command.fields().stream().map(RecordComponent::getName).collect(Collectors.toSet());
    }

    @Test
    void aFieldWhoseNameMightBeSomeonesNumberIsNotRepeated() {
        String number = person(400_100);
        Api.Answer answer = open(with(number, 1));
        assertThat(answer.problem()).isEqualTo("400 unknown-field");
        assertThat(answer.text()).doesNotContain(number);
    }

    @Test
    void theIdComesFromTheAddressAndFromNowhereElse() {
        Api.Answer answer = open(with("caseId", UUID.randomUUID().toString()));
        assertThat(answer.problem()).isEqualTo("400 unknown-field");
        assertThat(answer.fault()).isEqualTo("/caseId unknown-field");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        occurredOn  | 20260101
        occurredOn  | [2026,1,1]
        occurredOn  | "2026-1-1"
        occurredOn  | "2026-02-30"
        occurredOn  | "2026-01-01T00:00:00Z"
        occurredOn  | "+999999999-12-31"
        occurredOn  | "0000-01-01"
        occurredOn  | true
        subjectKind | "DOG"
        subjectKind | 0
        citizenId   | 310104199003070019
        citizenId   | {"clear":"x"}
        name        | ["x"]
        street      | 310104007000
        street      | 1e999999
        street      | true
        """)
    void aValueOfTheWrongTypeIsNamed(String field, String value) {
        Api.Answer answer = open(withRaw(field, value));
        assertThat(answer.problem()).isEqualTo("400 wrong-type");
        assertThat(answer.fault()).isEqualTo("/" + field + " wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "3.0", "3.5", "true", "99999999999", "123456789012345678901234567890", "1e400",
        "{}"})
    void numbersAreNumbersOfTheirSizeAndNothingElse(String value) {
        Api.Answer answer = api.post(
                "/api/v1/hardship-funds",
                "{\"occurredOn\":\"%s\",\"budgetFen\":1,\"year\":%s}".formatted(today(), value))
                .by(Actors.DISTRICT_APPROVER)
                .send();
        assertThat(answer.problem()).isEqualTo("400 wrong-type");
        assertThat(answer.fault()).isEqualTo("/year wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00x\""})
    void textsThatNoDatabaseTakesAreRefused(String value) {
        Api.Answer answer = open(withRaw("name", value));
        assertThat(answer.problem()).isEqualTo("400 bad-text");
        assertThat(answer.fault()).isEqualTo("/name bad-text");
    }

    @Test
    void limitsOfDepthStringsAndNumbersHold() {
        assertThat(open("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}").problem()).isEqualTo("400 limit-exceeded");
        assertThat(open(with("name", "字".repeat(70_000))).problem()).isEqualTo("400 limit-exceeded");
        assertThat(open(withRaw("name", "9".repeat(200))).problem()).isEqualTo("400 limit-exceeded");
    }

    @Test
    void aBodyOverOneMebibyteIsTooLargeWhetherItSaysSoOrNot() {
        byte[] large = new byte[1024 * 1024 + 1];
        java.util.Arrays.fill(large, (byte) ' ');
        assertThat(api.post("/api/v1/cases", "")
                .body(BodyPublishers.ofByteArray(large))
                .by(Actors.STREET_WORKER)
                .send()
                .problem())
                .isEqualTo("413 body-too-large");
        assertThat(api.post("/api/v1/cases", "")
                .body(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .by(Actors.STREET_WORKER)
                .send()
                .problem())
                .isEqualTo("413 body-too-large");
    }

    @Test
    void anotherTypeOfBodyIsRefusedWithTheOneThatIsTaken() {
        Api.Answer text = api.post("/api/v1/cases", opening())
                .header("Content-Type", "text/plain")
                .by(Actors.STREET_WORKER)
                .send();
        assertThat(text.problem()).isEqualTo("415 unsupported-media-type");
        assertThat(text.header("Accept-Post")).isEqualTo("application/json");

        Api.Answer packed = api.post("/api/v1/cases", opening())
                .header("Content-Encoding", "gzip")
                .by(Actors.STREET_WORKER)
                .send();
        assertThat(packed.problem()).isEqualTo("415 unsupported-media-type");
    }

    @Test
    void brokenConstraintsAreAllNamedWithTheirLimits() {
        Map<String, Object> body = opening();
        body.remove("name");
        body.put("street", "310104");
        Api.Answer answer = api.post("/api/v1/cases", body)
                .by(Actors.STREET_WORKER)
                .header("Accept-Language", "en")
                .send();
        assertThat(answer.problem()).isEqualTo("422 constraint-violated");
        assertThat(answer.json().path("errors").toString())
                .isEqualTo("[{\"pointer\":\"/name\",\"code\":\"required\",\"detail\":\"is required\"},"
                        + "{\"pointer\":\"/street\",\"code\":\"pattern\",\"detail\":\"must match \\\\d{12}\"}]");
    }

    @Test
    void whatIsWrongInTheReasonIsNamedThere() {
        assertThat(open(with("because", Map.of("why", "x"))).fault()).isEqualTo("/because/why unknown-field");
        assertThat(open(with("because", Map.of("reason", 7))).fault()).isEqualTo("/because/reason wrong-type");
        assertThat(open(with("because", "text")).fault()).isEqualTo("/because wrong-type");
        assertThat(open(with("because", Map.of("reason", " "))).fault()).isEqualTo("/because/reason personal-text");
        assertThat(open(with("because", Map.of("legalBasis", List.of("PLC-R 25", "张三说的")))).fault())
                .isEqualTo("/because/legalBasis/1 pattern");
        assertThat(open(with("because", Map.of("evidence", List.of("sha256:00")))).fault())
                .isEqualTo("/because/evidence/0 pattern");
        assertThat(open(withRaw("because", "{\"evidence\":[null]}")).problem()).isEqualTo("400 wrong-type");
    }

    @Test
    void missingPartsInsideAValueAreNamedToo() {
        Map<String, Object> terms = new HashMap<>(Map.of("kind", "SKILLS", "delivery", "OPEN"));
        Map<String, Object> body = new HashMap<>(Map.of("occurredOn", today().toString(), "terms", terms));
        Api.Answer answer = api.post("/api/v1/training-classes", body).by(Actors.DISTRICT_OFFICER).send();
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.problem()).doesNotContain("internal");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        String unknown = "/api/v1/cases/" + UUID.randomUUID();
        assertThat(api.post(unknown + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .send()
                .problem())
                .isEqualTo("404 case-not-found");
        assertThat(api.post(unknown + "/fly-away", report())
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .send()
                .problem())
                .isEqualTo("404 command-not-found");
        assertThat(api.post("/api/v1/cases/1-1-1-1-1/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .send()
                .problem())
                .isEqualTo("404 case-not-found");
        assertThat(api.post("/api/v1/cases/x/open-case", opening())
                .by(Actors.STREET_WORKER)
                .send()
                .problem())
                .isEqualTo("404 command-not-found");
        assertThat(api.get("/api/v1/nothing").by(Actors.STREET_WORKER).send().problem()).isEqualTo("404 not-found");
        assertThat(api.get("/api/v1/rules/XXX-99").by(Actors.STREET_WORKER).send().problem())
                .isEqualTo("404 not-found");
    }

    @Test
    void aStreamThatIsNoCaseIsNoCase() {
        Api.Answer fund = api.post(
                "/api/v1/hardship-funds",
                Map.of("occurredOn", today().toString(), "year", today().getYear(), "budgetFen", 1_000_000))
                .by(Actors.DISTRICT_APPROVER)
                .send();
        String id = fund.json().path("fundId").asString();

        assertThat(api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(0)
                .send()
                .problem())
                .isEqualTo("404 case-not-found");
        assertThat(api.get("/api/v1/cases/" + id + "/allowed-commands")
                .by(Actors.STREET_WORKER)
                .send()
                .problem())
                .isEqualTo("404 case-not-found");
    }

    @Test
    void aCaseOfAnotherStreetAnswersExactlyAsAMissingOne() {
        String id = newCase();
        Api.Answer foreign = api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.OTHER_STREET_WORKER)
                .asOf(7)
                .send();
        Api.Answer missing = api.post("/api/v1/cases/" + UUID.randomUUID() + "/record-report", report())
                .by(Actors.OTHER_STREET_WORKER)
                .asOf(7)
                .send();
        assertThat(foreign.problem()).isEqualTo("404 case-not-found");
        assertThat(withoutIds(foreign)).isEqualTo(withoutIds(missing));
    }

    private static Map<Object, Object> withoutIds(Api.Answer answer) {
        Map<Object, Object> body = new HashMap<>(answer.map());
        body.keySet().removeAll(List.of("instance", "traceId"));
        return body;
    }

    @Test
    void aMethodThatIsNotThereIsSaidToBeNone() {
        Api.Answer answer = api.call("DELETE", "/api/v1/cases").by(Actors.STREET_WORKER).send();
        assertThat(answer.problem()).isEqualTo("405 method-not-allowed");
        assertThat(answer.header("Allow")).contains("POST");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        If-Match        | 1
        If-Match        | W/"1"
        If-Match        | "1", "2"
        If-Match        | "x"
        If-Match        | "99999999999999999999"
        Idempotency-Key | 1234
        Idempotency-Key | 0190-0000
        """, quoteCharacter = '\'')
    void aHeaderInNoKnownFormIsNamed(String header, String value) {
        Api.Answer answer = api.post("/api/v1/cases/" + UUID.randomUUID() + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .header(header, value)
                .send();
        assertThat(answer.problem()).isEqualTo("400 bad-header");
        assertThat(answer.json().path("header").asString()).isEqualTo(header);
    }

    @Test
    void aFactCannotLieInTheFuture() {
        Api.Answer answer = open(with("occurredOn", today().plusDays(1).toString()));
        assertThat(answer.problem()).isEqualTo("422 rule-broken");
        assertThat(answer.json().path("rule").asString()).isEqualTo("FUTURE-FACT");
    }

    @Test
    void aFactLongPastNeedsAReasonAndACaseIsNotOpenedLongAgo() {
        Map<String, Object> body = with("occurredOn", today().minusDays(91).toString());
        Api.Answer answer = open(body);
        assertThat(answer.problem()).isEqualTo("403 reason-required");
        assertThat(answer.json().path("rule").asString()).isEqualTo("BACKDATED");

        body.put("because", Map.of("reason", "纸质档案补录"));
        // nobody can have agreed to it in a case that is not there yet
        assertThat(open(body).json().path("rule").asString()).isEqualTo("BACKDATED");
        assertThat(open(with("occurredOn", today().minusDays(90).toString())).status()).isEqualTo(201);
    }

    @Test
    void problemsSpeakTheLanguageThatIsAskedForAndChineseOtherwise() {
        Api.Answer chinese = api.post("/api/v1/cases", "[]").by(Actors.STREET_WORKER).send();
        Api.Answer english = api.post("/api/v1/cases", "[]")
                .by(Actors.STREET_WORKER)
                .header("Accept-Language", "en-GB,fr;q=0.5")
                .send();
        Api.Answer french = api.post("/api/v1/cases", "[]")
                .by(Actors.STREET_WORKER)
                .header("Accept-Language", "fr")
                .send();
        assertThat(chinese.json().path("title").asString()).isEqualTo("不是 JSON");
        assertThat(english.json().path("title").asString()).isEqualTo("Not JSON");
        assertThat(french.json().path("title").asString()).isEqualTo("不是 JSON");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.json().path("code").asString()).isEqualTo("not-json");
    }

    @Test
    void theRequestIsFoundAgainByItsIdAndTrace() {
        Api.Answer answer = api.post("/api/v1/cases", "[]")
                .by(Actors.STREET_WORKER)
                .header("X-Request-Id", "desk-7.a")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .send();
        assertThat(answer.header("X-Request-Id")).isEqualTo("desk-7.a");
        assertThat(answer.json().path("instance").asString()).isEqualTo("urn:veterancare:request:desk-7.a");
        assertThat(answer.json().path("traceId").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");

        Api.Answer other = api.post("/api/v1/cases", "[]")
                .by(Actors.STREET_WORKER)
                .header("X-Request-Id", "310104199003070019")
                .send();
        assertThat(UUID.fromString(other.header("X-Request-Id"))).isNotNull();
    }
}
