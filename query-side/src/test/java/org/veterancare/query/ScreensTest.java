package org.veterancare.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipFundEvent.CommitmentPaid;
import org.veterancare.events.HardshipFundEvent.FundCommitted;
import org.veterancare.events.HardshipFundEvent.FundOpened;
import org.veterancare.events.Money;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.query.casestate.Metric;
import org.veterancare.testing.PolicyTable;
import org.veterancare.testing.PolicyTable.Side;
import org.veterancare.testing.TestDatabase;
import org.veterancare.web.Policy;
import org.veterancare.web.PolicyRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final CaseId WHOLE = caseOf("whole");
    private static final CaseId HARD = caseOf("hard");
    private static final CaseId FORFEITED = caseOf("forfeited");
    private static final CaseId REVIEW = caseOf("review");
    private static final FundId FUND = new FundId(Stories.id("fund"));
    private static final String PERIOD = "from=2025-01-01&to=2025-12-31";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @BeforeAll
    void facts() {
        tell(Stories.wholeWay(WHOLE, RunningQuerySide::clear));
        tell(Stories.lateAndHard(HARD, RunningQuerySide::clear));
        tell(Stories.forfeited(FORFEITED, RunningQuerySide::clear));
        tell(Stories.underReview(REVIEW, RunningQuerySide::clear));
        for (int more = 0; more < 5; more++) {
            tell(Stories.underReview(caseOf("more-" + more), RunningQuerySide::clear));
        }
        write("HardshipFund", List.of(
                new FundOpened(FUND, Stories.START, 2025, Money.ofFen(1_000_000)),
                new FundCommitted(FUND, Stories.START, WHOLE, 1, Money.ofFen(500_000)),
                new CommitmentPaid(FUND, Stories.START, WHOLE, 1, Money.ofFen(500_000))));
        await(() -> jdbc.sql("SELECT count(*) FROM views.resource WHERE version = 2").query(Long.class).single() == 1);
    }

    @Autowired
    private Policy policy;

    @Test
    void whoMayReadWhatIsWhatWasAgreedOn() {
        assertThat(PolicyTable.differences(policy.rows(), Side.QUERY, Side.BOTH)).isEmpty();
    }

    @Test
    void searchesAndCopiesAreLimitedInHowOftenTheyAreMade() {
        JsonNode paths = JSON.readTree(get(null, "/v3/api-docs").body()).path("paths");
        assertThat(paths.at("/~1api~1v1~1cases~1search/post/x-rate-limit").asString()).isEqualTo("search");
        assertThat(paths.at("/~1api~1v1~1cases~1{caseId}~1copy/post/x-rate-limit").asString()).isEqualTo("export");
        assertThat(paths.at("/~1api~1v1~1cases~1{caseId}/get").has("x-rate-limit")).isFalse();
        assertThat(paths.at("/~1api~1v1~1cases~1{caseId}/get/responses").propertyNames()).contains("429", "304");
    }

    @Test
    void noOtherWindowIntoTheProcessIsThere() {
        assertThat(get(null, "/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get(null, "/actuator/prometheus").statusCode()).isEqualTo(401);
        for (String endpoint : List.of("prometheus", "env", "beans", "heapdump", "sbom", "loggers")) {
            assertThat(get(AUDITOR, "/actuator/" + endpoint).statusCode()).as(endpoint).isEqualTo(403);
        }
    }

    @Test
    void aReadSaysInTheDescriptionWhoMayCallIt() {
        JsonNode paths = JSON.readTree(get(null, "/v3/api-docs").body()).path("paths");
        for (PolicyRow row : policy.rows()) {
            JsonNode roles = paths.path(row.path()).path(row.method().toLowerCase()).path("x-roles");
            assertThat(roles.valueStream().map(JsonNode::asString))
                    .as(row.toString())
                    .containsExactlyInAnyOrderElementsOf(row.roles().stream().map(Enum::name).toList());
        }
    }

    @Test
    void everyReadIsDescribedWithAnExampleOfItsAnswer() {
        JsonNode paths = JSON.readTree(get(null, "/v3/api-docs").body()).path("paths");
        List<String> without = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            JsonNode answers = operation.getValue().path("responses");
            answers.properties().stream().filter(answer -> answer.getKey().startsWith("2")).forEach(answer -> {
                answer.getValue().path("content").properties().forEach(content -> {
                    if (content.getValue().path("example").isMissingNode()
                            && content.getValue().path("examples").isMissingNode()) {
                        without.add(operation.getKey() + " " + path.getKey() + " " + content.getKey());
                    }
                });
            });
        }));
        assertThat(without).isEmpty();
        JsonNode file = paths.at("/~1api~1v1~1cases~1{caseId}/get/responses/200/content").iterator().next();
        assertThat(file.at("/example/caseId").asString()).isEqualTo("01990000-0000-7000-8000-000000000001");
        assertThat(file.at("/example/version").isNumber()).isTrue();
    }

    @Test
    void aCaseFileShowsThePersonToOneWhoMayAndTellsItsVersionAndFreshness() {
        HttpResponse<String> response = get(WORKER, "/api/v1/cases/" + WHOLE);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode file = JSON.readTree(response.body());
        assertThat(file.at("/subject/name").asString()).isEqualTo("张三");
        assertThat(file.at("/subject/phone").asString()).isEqualTo("13900000009");
        assertThat(response.headers().firstValue("ETag")).hasValue("\"" + file.get("version").asLong() + "\"");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("X-Projection-Position")).isPresent();
        assertThat(response.headers().firstValue("X-Projection-Lag-Ms")).hasValue("0");
    }

    @Test
    void anUnchangedCaseIsNotSentAgain() {
        String tag = get(WORKER, "/api/v1/cases/" + WHOLE).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get(WORKER, "/api/v1/cases/" + WHOLE, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void everyReadPathAnswersAForeignCaseExactlyAsAMissingOne() {
        String missing = new CaseId(UUID.randomUUID()).toString();
        for (String path : List.of(
                "", "?atVersion=0", "?knownAt=2026-01-01T00:00:00Z", "?validAt=2025-03-10", "?version=0",
                "?version=999", "/events",
                "/timeline", "/deadlines", "/history", "/diff?from=0&to=1")) {
            for (Actor actor : List.of(OTHER_WORKER, new Actor("p", "a", OTHER_WORKER.role(), "310105001000"))) {
                HttpResponse<String> foreign = get(actor, "/api/v1/cases/" + WHOLE + path);
                HttpResponse<String> none = get(actor, "/api/v1/cases/" + missing + path);
                assertThat(foreign.statusCode()).as(path).isEqualTo(404);
                assertThat(none.statusCode()).as(path).isEqualTo(404);
                assertThat(withoutIds(foreign)).as(path).isEqualTo(withoutIds(none));
            }
            assertThat(get(LEADER, "/api/v1/cases/" + WHOLE + path).statusCode()).isEqualTo(403);
            assertThat(get(null, "/api/v1/cases/" + WHOLE + path).statusCode()).isEqualTo(401);
        }
    }

    private static JsonNode withoutIds(HttpResponse<String> response) {
        JsonNode body = JSON.readTree(response.body());
        ((ObjectNode) body).remove(List.of("traceId", "instance"));
        return body;
    }

    @Test
    void aListHoldsOnlyWhatIsInScopeAndMasksNumbers() {
        List<JsonNode> own = all(OTHER_WORKER, "/api/v1/cases", 2);
        assertThat(own).hasSize(1);
        assertThat(own.getFirst().get("caseId").asString()).isEqualTo(HARD.toString());
        assertThat(own.getFirst().get("citizenId").asString()).isEqualTo("**************0023");
        assertThat(own.getFirst().has("phone")).isFalse();
        assertThat(all(COMMITTEE, "/api/v1/cases", 50)).hasSize(1);
        assertThat(all(AUDITOR, "/api/v1/cases", 3)).hasSize(9);
        assertThat(all(AUDITOR, "/api/v1/cases?stage=ASSISTANCE", 3)).hasSize(2);
        assertThat(all(AUDITOR, "/api/v1/cases?street=" + Stories.OTHER_STREET, 3)).hasSize(1);
        assertThat(all(WORKER, "/api/v1/cases?street=" + Stories.OTHER_STREET, 3)).isEmpty();
        assertThat(all(AUDITOR, "/api/v1/cases?subjectKind=SURVIVOR", 3)).isEmpty();
    }

    @Test
    void aPartOfAListShowsNoCaseTwiceAndLinksToTheNext() {
        Set<String> seen = new HashSet<>();
        all(AUDITOR, "/api/v1/cases", 2).forEach(item -> assertThat(seen.add(item.get("caseId").asString())).isTrue());
        assertThat(get(AUDITOR, "/api/v1/cases?limit=2").headers().firstValue("Link").orElseThrow())
                .contains("rel=\"next\"", "cursor=", "limit=2");
    }

    @Test
    void casesAreListedInTheOrderThatIsAskedForFromPartToPart() {
        List<String> newest = ids("/api/v1/cases");
        assertThat(ids("/api/v1/cases?sort=-openedOn")).isEqualTo(newest);
        assertThat(ids("/api/v1/cases?sort=openedOn")).isEqualTo(newest.reversed());
        assertThat(problem(get(AUDITOR, "/api/v1/cases?sort=name"))).isEqualTo("bad-parameter");
        String cursor = json(AUDITOR, "/api/v1/cases?limit=2").get("nextCursor").asString();
        assertThat(problem(get(AUDITOR, "/api/v1/cases?sort=openedOn&cursor=" + cursor))).isEqualTo("bad-cursor");
    }

    private List<String> ids(String list) {
        return all(AUDITOR, list, 2).stream().map(item -> item.get("caseId").asString()).toList();
    }

    /** One after the other, each of which reads the log: whoever comes second waits, and is not sent away. */
    @Test
    void whoAsksForSumsOfAnEarlierMomentBesideOthersWaitsForTheirTurn() throws Exception {
        String earlier = "/api/v1/dashboard/known-at?knownAt=" + Instant.now().minusSeconds(1);
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = callers
                    .invokeAll(Collections.nCopies(4, () -> get(AUDITOR, earlier).statusCode()));
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void aCursorIsGoodForItsOwnListOnlyAndLimitsAreKept() {
        String cursor = json(AUDITOR, "/api/v1/cases?limit=2").get("nextCursor").asString();
        assertThat(problem(get(AUDITOR, "/api/v1/cases?stage=BUNDLE&cursor=" + cursor))).isEqualTo("bad-cursor");
        assertThat(problem(get(WORKER, "/api/v1/cases?cursor=" + cursor))).isEqualTo("bad-cursor");
        assertThat(problem(get(AUDITOR, "/api/v1/cases?cursor=x"))).isEqualTo("bad-cursor");
        assertThat(get(AUDITOR, "/api/v1/cases?limit=201").statusCode()).isEqualTo(400);
        assertThat(get(AUDITOR, "/api/v1/cases?limit=0").statusCode()).isEqualTo(400);
    }

    private static String problem(HttpResponse<String> response) {
        return JSON.readTree(response.body()).get("code").asString();
    }

    @Test
    void theReplayAtEveryVersionIsTheHistoryUpToThere() {
        for (CaseId caseId : List.of(WHOLE, HARD, FORFEITED)) {
            List<JsonNode> steps = new ArrayList<>();
            json(AUDITOR, "/api/v1/cases/" + caseId + "/history").get("items").forEach(steps::add);
            JsonNode now = json(AUDITOR, "/api/v1/cases/" + caseId);
            assertThat(steps).hasSize((int) now.get("version").asLong() + 1);
            assertThat(json(AUDITOR, "/api/v1/cases/" + caseId + "?atVersion=" + (steps.size() - 1))).isEqualTo(now);
            assertThat(json(AUDITOR, "/api/v1/cases/" + caseId + "/diff?from=0&to=" + (steps.size() - 1))).isNotEmpty();
        }
        assertThat(problem(get(AUDITOR, "/api/v1/cases/" + FORFEITED + "?atVersion=6"))).isEqualTo("time-in-future");
        assertThat(problem(get(AUDITOR, "/api/v1/cases/" + FORFEITED + "?knownAt=2099-01-01T00:00:00Z")))
                .isEqualTo("time-in-future");
        assertThat(problem(get(AUDITOR, "/api/v1/cases/" + FORFEITED + "?knownAt=1999-01-01T00:00:00Z")))
                .isEqualTo("case-not-found");
    }

    @Test
    void everyLastDayThatALawSetsSaysHowItWasCounted() {
        List<JsonNode> dated = new ArrayList<>();
        for (CaseId caseId : List.of(WHOLE, HARD, FORFEITED, REVIEW)) {
            JsonNode waiting = json(AUDITOR, "/api/v1/cases/" + caseId + "/deadlines");
            assertThat(waiting.get("version")).isEqualTo(json(AUDITOR, "/api/v1/cases/" + caseId).get("version"));
            waiting.get("items").forEach(item -> {
                assertThat(item.has("why")).isEqualTo(item.has("raw"));
                if (item.has("why")) {
                    dated.add(item.get("why"));
                }
            });
        }
        assertThat(dated).isNotEmpty().allSatisfy(why -> {
            assertThat(why.get("lawName").asString()).isNotBlank();
            assertThat(why.get("length").asLong()).isPositive();
            assertThat(why.get("daysOfRest").isArray()).isTrue();
        });
    }

    @Test
    void everyFactSaysWhatItRestsOnAndEveryNodeOfThatOpens() {
        String path = "/api/v1/cases/" + WHOLE;
        for (JsonNode event : json(AUDITOR, path + "/events").get("items")) {
            JsonNode why = json(AUDITOR, path + "/why/" + event.get("eventId").asString());
            assertThat(why.get("version")).isEqualTo(event.get("version"));
            assertThat(why.get("by").get("person").asString()).isEqualTo(WORKER.person());
            assertThat(why.get("rules")).isNotEmpty().allSatisfy(rule -> {
                assertThat(rule.get("law").asString()).isNotBlank();
                assertThat(rule.get("article").asString()).isNotBlank();
                assertThat(LocalDate.parse(rule.get("from").asString()))
                        .isBeforeOrEqualTo(LocalDate.parse(event.get("occurredOn").asString()));
            });
            boolean first = event.get("version").asInt() == 0;
            assertThat(why.get("restedOn").isEmpty()).as(event.get("type").asString()).isEqualTo(first);
            for (JsonNode before : why.get("restedOn")) {
                assertThat(before.get("version").asInt()).isLessThan(event.get("version").asInt());
                assertThat(get(AUDITOR, before.get("href").asString()).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aCorrectionNamesTheFactItPutRightAndLaterFactsNameTheCorrection() {
        String path = "/api/v1/cases/" + HARD;
        List<JsonNode> events = new ArrayList<>();
        json(AUDITOR, path + "/events").get("items").forEach(events::add);
        JsonNode corrected = events.stream()
                .filter(event -> event.get("type").asString().equals("FactCorrected"))
                .findFirst()
                .orElseThrow();
        JsonNode why = json(AUDITOR, path + "/why/" + corrected.get("eventId").asString());
        assertThat(why.get("restedOn")).anySatisfy(before -> {
            assertThat(before.get("link").asString()).isEqualTo("CORRECTED");
            assertThat(before.get("version").asInt()).isEqualTo(2);
        });
        JsonNode after = events.get(corrected.get("version").asInt() + 1);
        assertThat(json(AUDITOR, path + "/why/" + after.get("eventId").asString()).get("restedOn"))
                .anySatisfy(before -> assertThat(before.get("link").asString()).isEqualTo("CORRECTION"));
        assertThat(problem(get(AUDITOR, path + "/why/" + FUND))).isEqualTo("not-found");
        assertThat(problem(get(WORKER, path + "/why/" + corrected.get("eventId").asString())))
                .as("another street's")
                .isEqualTo("case-not-found");
    }

    @Test
    void whatWasTrueOnADayIsAskedForByTheDayAndByWhatWasKnown() {
        String path = "/api/v1/cases/" + HARD;
        JsonNode opened = json(AUDITOR, path + "?validAt=" + Stories.START);
        assertThat(opened.get("registration").get("stage").asString()).isEqualTo("EXPECTED");
        assertThat(json(AUDITOR, path + "?validAt=" + Stories.START.plusDays(4)).get("registration")
                .get("service")
                .get("dischargeApprovedOn")
                .asString()).as("as it was put right later").isEqualTo("2025-02-03");
        assertThat(json(AUDITOR, path + "?validAt=" + Stories.START + "&knownAt=" + Instant.now())).isEqualTo(opened);
        assertThat(get(AUDITOR, path + "?validAt=2025-03-10").headers().firstValue("ETag")).isEmpty();
        assertThat(problem(get(AUDITOR, path + "?validAt=" + Stories.START.minusDays(1)))).isEqualTo("case-not-found");
        assertThat(problem(get(AUDITOR, path + "?validAt=2099-01-01"))).isEqualTo("time-in-future");
        assertThat(problem(get(AUDITOR, path + "?validAt=2025-03-10&knownAt=1999-01-01T00:00:00Z")))
                .isEqualTo("case-not-found");
        assertThat(problem(get(AUDITOR, path + "?validAt=2025-03-10&atVersion=1"))).isEqualTo("bad-parameter");
        assertThat(problem(get(AUDITOR, path + "?validAt=2025-02-30"))).isEqualTo("bad-parameter");
    }

    @Test
    void aDiffIsAPageForABrowserAndAPatchForAProgram() {
        String path = "/api/v1/cases/" + WHOLE + "/diff?from=v1&to=v3";
        HttpResponse<String> page = get(AUDITOR, path, "Accept", "text/html,*/*;q=0.8");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("/registration/stage");
        HttpResponse<String> patch = get(AUDITOR, path);
        assertThat(patch.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json-patch+json");
    }

    @Test
    void theTimelineSpeaksTheReadersLanguage() {
        assertThat(json(WORKER, "/api/v1/cases/" + WHOLE + "/timeline").at("/items/0/sentence").asString())
                .isEqualTo("为退役军人张三建立个案。");
        HttpResponse<String> english = get(WORKER, "/api/v1/cases/" + WHOLE + "/timeline", "Accept-Language", "en");
        assertThat(JSON.readTree(english.body()).at("/items/0/sentence").asString())
                .isEqualTo("A case was opened for 张三, veteran.");
        JsonNode event = json(WORKER, "/api/v1/cases/" + WHOLE + "/events").at("/items/0");
        assertThat(event.get("type").asString()).isEqualTo("CaseOpened");
        assertThat(JSON.readTree(english.body()).at("/items/0/eventId")).isEqualTo(event.get("eventId"));
        assertThat(event.at("/by/person").asString()).isEqualTo("p-102");
        assertThat(event.at("/rules/0").asString()).isEqualTo("REG-01");
        assertThat(event.at("/fact/name").asString()).isEqualTo("张三");
    }

    @Test
    void aReaderOfAVersionWaitsForItAndIsToldWhereItDoesNotExist() {
        assertThat(get(WORKER, "/api/v1/cases/" + WHOLE + "?version=1").statusCode()).isEqualTo(200);
        HttpResponse<String> never = get(WORKER, "/api/v1/cases/" + WHOLE + "?version=9999");
        assertThat(problem(never)).isEqualTo("time-in-future");
    }

    @Test
    void theFirstPageComesWhateverIsAskedFor() {
        for (String accept : List.of("text/html", "image/*", "text/plain", "*/*")) {
            HttpResponse<String> page = get(null, "/", "Accept", accept);
            assertThat(page.statusCode()).as(accept).isEqualTo(200);
            assertThat(page.body()).as(accept).contains("<!DOCTYPE html>");
        }
    }

    /** Not the present case instead of an old one. */
    @Test
    void anEmptyVersionIsNone() {
        for (String parameter : List.of("version", "atVersion", "knownAt", "validAt")) {
            assertThat(problem(get(WORKER, "/api/v1/cases/" + WHOLE + "?" + parameter + "="))).as(parameter)
                    .isEqualTo("bad-parameter");
        }
    }

    @Test
    void peopleAreFoundByNumberPhoneNameAndInitialsInScopeOnly() {
        assertThat(found(WORKER, "310104199001010011")).containsExactly(WHOLE.toString());
        assertThat(found(WORKER, "310104900101001")).as("as a paper file has it (VAL-ID-6)")
                .containsExactly(WHOLE.toString());
        assertThat(found(WORKER, "310104901301001")).as("fifteen digits of no day").isEmpty();
        assertThat(found(WORKER, "0011")).containsExactly(WHOLE.toString());
        assertThat(found(WORKER, "13900000009")).containsExactly(WHOLE.toString());
        assertThat(found(WORKER, "张三")).containsExactly(WHOLE.toString());
        assertThat(found(WORKER, "张")).containsExactly(WHOLE.toString());
        assertThat(found(WORKER, "zs")).containsExactly(WHOLE.toString());
        assertThat(found(OTHER_WORKER, "张三")).isEmpty();
        assertThat(found(OTHER_WORKER, "李四")).containsExactly(HARD.toString());
        assertThat(found(WORKER, "13900000001")).as("a phone that was put right").isEmpty();
    }

    /** Else part after part of a name that is not shown would be found out. */
    @Test
    void whoIsShownNoNameFindsPeopleByTheWholeOneOnly() {
        CaseId caseId = caseOf("more-0");
        int version = json(WORKER, "/api/v1/cases/" + caseId).get("version").asInt() + 1;
        write("VeteranCase", List.of(
                new NameChanged(caseId, Stories.START, clear("王小明"), "sha256:" + "ab".repeat(32))), version);
        awaitVersion(caseId, version);
        assertThat(found(WORKER, "小明")).containsExactly(caseId.toString());
        assertThat(found(AUDITOR, "小明")).isEmpty();
        assertThat(found(AUDITOR, "王小")).isEmpty();
        assertThat(found(AUDITOR, "王小明")).containsExactly(caseId.toString());
    }

    private List<String> found(Actor actor, String text) {
        HttpResponse<String> response = post(actor, "/api/v1/cases/search", "{\"text\":\"" + text + "\"}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        List<String> found = new ArrayList<>();
        JSON.readTree(response.body()).get("items").forEach(item -> found.add(item.get("caseId").asString()));
        return found;
    }

    @Test
    void theWorkListTellsWhatIsDueForWhomByWhichRuleAndHowManyDaysAreLeft() {
        List<JsonNode> tasks = all(OTHER_WORKER, "/api/v1/work-list", 1);
        assertThat(tasks).extracting(task -> task.get("kind").asString())
                .containsExactly(
                        "FIRST_CARD", "HONOUR_PLAQUE", "HOUSEHOLD_LETTER", "SERVICE_REGISTRATION", "WELCOME_CEREMONY",
                        "BUNDLE_START", "PERSONNEL_FILE", "FOLLOW_UP", "ADAPTATION_TRAINING",
                        "PUBLIC_WELFARE_POST_END");
        JsonNode training = tasks.get(8);
        assertThat(training.get("rule").asString()).isEqualTo("TRN-02");
        assertThat(training.get("name").asString()).isEqualTo("李四");
        long left = LocalDate.now(ZoneId.of("Asia/Shanghai"))
                .until(LocalDate.parse(training.get("dueOn").asString()), ChronoUnit.DAYS);
        assertThat(training.get("daysLeft").asLong()).isEqualTo(left);
        assertThat(all(OTHER_WORKER, "/api/v1/work-list?overdue=true", 50))
                .allMatch(task -> task.get("daysLeft").asLong() < 0);
        assertThat(all(WORKER, "/api/v1/work-list?kind=FORFEITURE_DECISION", 2)).hasSize(6);
        assertThat(all(COMMITTEE, "/api/v1/work-list", 50))
                .extracting(task -> task.get("neighbourhood").asString())
                .containsOnly(Stories.NEIGHBOURHOOD);
        assertThat(all(WORKER, "/api/v1/work-list?within=0&overdue=false", 50)).isEmpty();
        assertThat(get(LEADER, "/api/v1/work-list").statusCode()).isEqualTo(403);
    }

    @Test
    void everyFigureIsTheCountOfItsCases() {
        for (Actor actor : List.of(AUDITOR, WORKER, OTHER_WORKER, HEAD)) {
            JsonNode dashboard = json(actor, "/api/v1/dashboard?" + PERIOD);
            assertThat(dashboard.get("figures").size()).isEqualTo(Metric.values().length);
            assertThat(dashboard.get("figures"))
                    .filteredOn(figure -> !figure.has("cases"))
                    .extracting(figure -> figure.get("metric").asString())
                    .containsExactly("changes-to-act-on");
            for (JsonNode figure : dashboard.get("figures")) {
                if (!figure.has("cases")) {
                    continue;
                }
                List<JsonNode> cases = all(actor, figure.get("cases").asString(), 2);
                assertThat(cases).as(figure.toString()).hasSize((int) figure.get("items").asLong());
                long sum = cases.stream().mapToLong(entry -> entry.get("numerator").asLong()).sum();
                assertThat(figure.get("numerator").asLong()).as(figure.toString()).isEqualTo(sum);
                figure.get("split").forEach(part -> countsItsCases(actor, figure, part));
            }
        }
    }

    @Test
    void lateFactsAndCorrectionsAreCountedAgainstTheFactsOfThePeriod() {
        JsonNode dashboard = json(AUDITOR, "/api/v1/dashboard?" + PERIOD);
        Map<String, JsonNode> figures = new HashMap<>();
        dashboard.get("figures").forEach(figure -> figures.put(figure.get("metric").asString(), figure));
        long facts = figures.get("facts").get("numerator").asLong();
        assertThat(facts).isPositive();
        for (String metric : List.of("late-recording", "late-recording-by-org", "corrections")) {
            assertThat(figures.get(metric).get("denominator").asLong()).as(metric).isEqualTo(facts);
        }
        assertThat(figures.get("corrections").get("display").asString()).endsWith(" ‰");
        json(LEADER, "/api/v1/dashboard?" + PERIOD).get("figures")
                .forEach(figure -> assertThat(
                        figure.get("metric").asString().startsWith("late-") && !figure.get("denominator").isNull())
                        .isFalse());
    }

    /** The org is that of whoever recorded the facts: all of them one street's, though a case is the other's. */
    @Test
    void lateFactsAreSharesOfTheFactsOfTheirTypeAndOfTheOrgThatRecordedThem() {
        JsonNode types = figure(AUDITOR, "late-recording", PERIOD);
        JsonNode orgs = figure(AUDITOR, "late-recording-by-org", PERIOD);
        for (JsonNode figure : List.of(types, orgs)) {
            long facts = figure.get("split").valueStream().mapToLong(part -> part.get("denominator").asLong()).sum();
            assertThat(figure.get("denominator").asLong()).isEqualTo(facts);
            figure.get("split")
                    .forEach(part -> assertThat(part.get("value").asDouble())
                            .isEqualTo(part.get("numerator").asDouble() / part.get("denominator").asDouble()));
        }
        JsonNode opened = types.get("split")
                .valueStream()
                .filter(part -> part.get("code").asString().equals("CaseOpened"))
                .findFirst()
                .orElseThrow();
        assertThat(opened.get("label").asString()).isEqualTo("建立个案");
        assertThat(opened.get("denominator").asLong()).isEqualTo(9);
        for (JsonNode figure : List.of(orgs, figure(OTHER_WORKER, "late-recording-by-org", PERIOD))) {
            assertThat(figure.get("split").valueStream().map(part -> part.get("code").asString()))
                    .containsExactly(Stories.STREET);
        }
    }

    private void countsItsCases(Actor actor, JsonNode figure, JsonNode part) {
        String street = part.has("street") ? "&street=" + part.get("street").asString() : "";
        List<JsonNode> cases = all(
                actor, figure.get("cases").asString() + street + "&dimension=" + part.get("code").asString(), 2);
        assertThat(cases).as(part.toString())
                .hasSize((int) part.get("items").asLong())
                .allMatch(
                        entry -> entry.get("label").equals(part.get("label")));
        assertThat(cases.stream().mapToLong(entry -> entry.get("numerator").asLong()).sum())
                .as(part.toString())
                .isEqualTo(part.get("numerator").asLong());
    }

    @Test
    void aPeriodIsTheSumOfItsDaysWhereverItsMonthsBegin() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 40; round++) {
            LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(330));
            LocalDate to = from.plusDays(random.nextInt(3) == 0 ? random.nextInt(20) : random.nextInt(200));
            JsonNode figure = figure(AUDITOR, "placement-mix", "from=" + from + "&to=" + to);
            long days = jdbc.sql("""
                SELECT coalesce(sum(numerator), 0)::bigint FROM views.figure
                WHERE metric = 'placement-mix' AND day BETWEEN ? AND ?""").params(from, to).query(Long.class).single();
            assertThat(figure.get("numerator").asLong()).as(from + " to " + to).isEqualTo(days);
        }
    }

    @Test
    void figuresSayWhatTheyAreMadeOf() {
        JsonNode stock = figure(AUDITOR, "case-stock", PERIOD);
        assertThat(stock.get("numerator").asLong()).isEqualTo(9);
        assertThat(stock.get("split")).hasSize(2);
        JsonNode onTime = figure(AUDITOR, "on-time-report", PERIOD);
        assertThat(onTime.get("numerator").asLong()).isEqualTo(1);
        assertThat(onTime.get("denominator").asLong()).isEqualTo(9);
        assertThat(figure(AUDITOR, "forfeiture-reviews-open", PERIOD).get("numerator").asLong()).isEqualTo(6);
        assertThat(figure(AUDITOR, "forfeiture-reviews-open", PERIOD).get("medianDays").asDouble()).isPositive();
        assertThat(figure(AUDITOR, "hardship-committed", PERIOD).get("value").asDouble()).isEqualTo(0.5);
        JsonNode hardship = figure(AUDITOR, "hardship-days", PERIOD);
        assertThat(hardship.get("medianDays").asDouble()).isEqualTo(20);
        assertThat(hardship.get("numerator").asLong()).isEqualTo(20);
        assertThat(hardship.get("denominator").asLong()).isEqualTo(1);
        JsonNode bundle = figure(AUDITOR, "one-stop-days", PERIOD);
        assertThat(bundle.get("display").asString()).as("recorded in one moment").isEqualTo("0.0");
        assertThat(bundle.get("denominator").asLong()).isEqualTo(1);
        assertThat(figure(AUDITOR, "visits-saved", PERIOD).get("numerator").asLong()).isEqualTo(2);
        assertThat(figure(AUDITOR, "hardship-days", "from=2020-01-01&to=2020-12-31").get("display").asString())
                .isEqualTo("n/a");
        JsonNode nothing = figure(AUDITOR, "on-time-report", "from=2020-01-01&to=2020-12-31");
        assertThat(nothing.get("value").isNull()).isTrue();
        assertThat(nothing.get("display").asString()).isEqualTo("n/a");
    }

    @Test
    void aLeaderSeesFiguresButNoSmallOnesAndNoCases() {
        JsonNode dashboard = json(LEADER, "/api/v1/dashboard?" + PERIOD);
        for (JsonNode figure : dashboard.get("figures")) {
            assertThat(figure.has("cases")).isFalse();
            if (!figure.get("hidden").asBoolean()) {
                assertThat(figure.get("items").asLong()).matches(items -> items == 0 || items >= 5);
            }
        }
        assertThat(figure(LEADER, "placement-mix", PERIOD).get("numerator").isNull()).isTrue();
        assertThat(get(LEADER, "/api/v1/dashboard/case-stock/cases").statusCode()).isEqualTo(403);
    }

    /** With the year and the last four the month of birth would tell the whole number. */
    @Test
    void whoseBirthdaysAreNearIsToldAsOfTodayOnly() {
        String birthdays = "/api/v1/dashboard/changes-to-act-on/cases?dimension=TURNED_60";
        assertThat(problem(get(WORKER, birthdays + "&to=2050-01-15"))).isEqualTo("bad-parameter");
        assertThat(problem(get(WORKER, "/api/v1/dashboard/changes-to-act-on/cases?to=2050-01-15")))
                .isEqualTo("bad-parameter");
        assertThat(get(WORKER, birthdays).statusCode()).isEqualTo(200);
        assertThat(get(WORKER, "/api/v1/dashboard/changes-to-act-on/cases?dimension=DIED&to=2025-06-30").statusCode())
                .isEqualTo(200);
    }

    /** Of two periods that differ by a day the difference is who came on that day. */
    @Test
    void aLeaderHasOnePeriodAYearAndCannotSubtractADay() {
        String before = "from=2025-01-01&to=2025-06-29";
        JsonNode figures = json(LEADER, "/api/v1/dashboard?" + before).get("figures");
        for (String other : List.of("from=2025-01-01&to=2025-06-30", "from=2025-06-30&to=2025-06-30", PERIOD)) {
            assertThat(json(LEADER, "/api/v1/dashboard?" + other).get("figures")).isEqualTo(figures);
        }
        JsonNode answer = json(LEADER, "/api/v1/dashboard?" + before);
        assertThat(answer.get("from").asString()).isEqualTo("2025-01-01");
        assertThat(answer.get("to").asString()).isEqualTo("2025-12-31");
        assertThat(json(AUDITOR, "/api/v1/dashboard?" + before).get("to").asString()).isEqualTo("2025-06-29");
    }

    @Test
    void aLeaderCannotSubtractOneStreetFromTheDistrict() {
        JsonNode whole = figure(LEADER, "case-stock", PERIOD);
        assertThat(whole.get("numerator").isNull() || whole.get("numerator").asLong() >= 5).isTrue();
        assertThat(figure(AUDITOR, "case-stock", PERIOD + "&street=" + Stories.OTHER_STREET).get("numerator").asLong())
                .isEqualTo(1);
        long shown = List.of(Stories.STREET, Stories.OTHER_STREET)
                .stream()
                .map(street -> figure(LEADER, "case-stock", PERIOD + "&street=" + street))
                .filter(figure -> !figure.get("hidden").asBoolean())
                .count();
        assertThat(shown).isZero();
    }

    /** A figure is made as facts come: what was known before is not kept. */
    @Test
    void whatWasKnownAtAnEarlierMomentIsRefusedAndNotAnsweredWithNow() {
        for (String path : List.of("/api/v1/dashboard?", "/api/v1/dashboard/case-stock/cases?")) {
            assertThat(problem(get(AUDITOR, path + "knownAt=2026-01-01T00:00:00Z"))).isEqualTo("bad-parameter");
        }
    }

    @Test
    void aStreetSeesItsOwnFiguresOnly() {
        assertThat(figure(OTHER_WORKER, "case-stock", PERIOD).get("numerator").asLong()).isEqualTo(1);
        assertThat(get(OTHER_WORKER, "/api/v1/dashboard?street=" + Stories.STREET).statusCode()).isEqualTo(404);
        assertThat(figure(AUDITOR, "case-stock", PERIOD + "&street=" + Stories.OTHER_STREET).get("numerator").asLong())
                .isEqualTo(1);
    }

    private JsonNode figure(Actor actor, String metric, String query) {
        for (JsonNode figure : json(actor, "/api/v1/dashboard?" + query).get("figures")) {
            if (figure.get("metric").asString().equals(metric)) {
                return figure;
            }
        }
        throw new AssertionError(metric);
    }

    @Test
    void aFundShowsWhatIsCommittedPaidAndFree() {
        JsonNode fund = json(AUDITOR, "/api/v1/hardship-funds/" + FUND);
        assertThat(fund.at("/committed/fen").asLong()).isEqualTo(500_000);
        assertThat(fund.at("/paid/fen").asLong()).isEqualTo(500_000);
        assertThat(fund.at("/free/fen").asLong()).isEqualTo(500_000);
        assertThat(all(AUDITOR, "/api/v1/hardship-funds", 1)).hasSize(1);
        assertThat(get(WORKER, "/api/v1/hardship-funds").statusCode()).as("what one is given shows in the sums")
                .isEqualTo(403);
        assertThat(all(WORKER, "/api/v1/post-plans", 1)).isEmpty();
        assertThat(get(WORKER, "/api/v1/training-classes/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void noRowHoldsAPersonInClear() {
        for (String table : List.of("case_file", "work_item", "case_measure", "figure", "resource")) {
            String rows = jdbc.sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM views." + table + " t")
                    .query(String.class)
                    .single();
            assertThat(rows).doesNotContain("张三", "李四", "310104199001010011", "13900000009", "大病支出");
        }
    }

    @Test
    void thePagesOpenWithoutATokenAndCarryNoScriptOfTheirOwn() {
        for (String page : List.of("/", "/index.html", "/ui/app.js", "/ui/administration.js", "/ui/style.css",
                "/ui/words/zh.json")) {
            assertThat(get(null, page).statusCode()).as(page).isEqualTo(200);
        }
        HttpResponse<String> index = get(null, "/");
        assertThat(index.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContainPattern(" on[a-z]+=");
        assertThat(index.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
    }
}
