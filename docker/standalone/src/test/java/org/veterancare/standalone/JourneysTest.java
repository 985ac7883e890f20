package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.veterancare.standalone.Office.Answer;
import tools.jackson.databind.JsonNode;

/** Cohorts and job fairs over HTTP, from the plan to what came of it, and the file of calls that people try. */
class JourneysTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String STREET = "310104007000";
    private static final String EMPLOYER = "91310104MA1FR0TE9A";
    private static final String WORKER = "street-xietu";
    private static final String DECLARATION = "sha256:" + "cd".repeat(32);

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext standalone;
    private static String address;
    private static Office office;
    private static int people = 900;

    /** A case, and how far it is. */
    private static final class Case {

        private final String id;
        private long version;

        private Case(String id, long version) {
            this.id = id;
            this.version = version;
        }

        private Answer send(String command, Map<String, Object> body) throws IOException {
            Answer answer = office.post(WORKER, "/api/v1/cases/" + id + "/" + command, body, version);
            version = answer.status() == 200 ? answer.version() : version;
            return answer;
        }

        private void done(String command, Map<String, Object> body) throws IOException {
            Answer answer = send(command, body);
            assertThat(answer.status()).as(command + " " + answer.text()).isEqualTo(200);
        }

        /** As soon as the views have it. */
        private JsonNode seen() throws IOException {
            Answer answer = office.get(WORKER, "/api/v1/cases/" + id + "?version=" + version);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            return answer.json();
        }
    }

    @BeforeAll
    static void start() {
        standalone = Office.opened(data.resolve("data"));
        address = Office.address(standalone);
        office = Office.at(address);
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    @Test
    void a_cohort_is_as_far_as_its_people_are_and_whoever_declined_still_counts() throws Exception {
        String cohort = made("/api/v1/training-cohorts", Map.of(
                "occurredOn", daysAgo(80), "settlementMode", "SELF_EMPLOYMENT", "reportedFrom", daysAgo(80),
                "reportedTo", daysAgo(75), "trainBy", daysAgo(5)));
        assertThat(shares(cohort, "officer")).as("nobody yet").containsExactly(0, 0);
        Case trained = reported(78);
        Case declined = reported(77);
        reported(60).seen();
        train(trained);
        declined.done("decline-training", because(Map.of(
                "occurredOn", daysAgo(70), "kind", "ADAPTATION", "declaration", DECLARATION, "cause", "示例：照顾家人")));
        trained.seen();
        declined.seen();

        assertThat(shares(cohort, "officer")).as("one of two, and the later report in none").containsExactly(1, 2);
        assertThat(shares(cohort, "head-xietu")).as("in the street's own reach").containsExactly(1, 2);
        assertThat(shares(cohort, "head-fenglin")).as("in another one's").containsExactly(0, 0);
        JsonNode reading = office.get("officer", "/api/v1/training-cohorts/" + cohort + "/coverage").json();
        assertThat(reading.get("percent").asDouble()).isEqualTo(50.0);
        assertThat(reading.at("/planned/targetPercent").asInt()).isEqualTo(100);
        JsonNode behind = office.get("officer", reading.get("cases").asString()).json();
        assertThat(behind.get("items").valueStream().map(item -> item.get("caseId").asString()))
                .containsExactlyInAnyOrder(trained.id, declined.id);
    }

    @Test
    void a_cohort_that_may_take_too_long_is_refused_and_only_the_district_plans_one() throws IOException {
        Map<String, Object> late = Map.of(
                "occurredOn", daysAgo(80), "settlementMode", "SELF_EMPLOYMENT", "reportedFrom", daysAgo(80),
                "reportedTo", daysAgo(75), "trainBy", TODAY.plusDays(60).toString());
        Answer refused = office.post("officer", "/api/v1/training-cohorts", late);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().get("rule").asString()).isEqualTo("TRN-02");
        assertThat(office.post(WORKER, "/api/v1/training-cohorts", late).status()).isEqualTo(403);
    }

    @Test
    void a_job_is_offered_at_a_fair_on_its_day_and_not_before() throws Exception {
        String fair = made("/api/v1/job-fairs", Map.of(
                "occurredOn", daysAgo(40), "heldOn", daysAgo(20), "region", STREET, "ageRelaxed", true,
                "educationRelaxed", false));
        Case seeker = reported(50);
        seeker.done("seek-employment", Map.of("occurredOn", daysAgo(30)));
        Answer before = seeker.send("recommend-job", offer(fair, 21));
        assertThat(before.status()).as(before.text()).isEqualTo(422);
        assertThat(before.json().get("rule").asString()).isEqualTo("PLC-14");
        Answer nowhere = seeker.send("recommend-job", offer("01990000-0000-7000-8000-000000000001", 20));
        assertThat(nowhere.json().path("rule").asString()).isEqualTo("FAIR-KNOWN");
        Answer planned = seeker.send("recommend-job", offer(fair, 20));
        assertThat(planned.json().path("rule").asString()).as("a fair that is not on record as held")
                .isEqualTo("PLC-14");
        String held = "/api/v1/job-fairs/" + fair + "/record-job-fair";
        assertThat(office.post("officer", held, counts(19), 0).status()).isEqualTo(200);
        seeker.done("recommend-job", offer(fair, 20));
        assertThat(seeker.seen().at("/placement/market/stage").asString()).isEqualTo("RECOMMENDED");
    }

    @Test
    void what_came_of_a_fair_is_counted_once_and_after_its_day() throws Exception {
        String fair = made("/api/v1/job-fairs", Map.of(
                "occurredOn", daysAgo(40), "heldOn", daysAgo(10), "region", STREET, "ageRelaxed", false,
                "educationRelaxed", false));
        String counting = "/api/v1/job-fairs/" + fair + "/record-job-fair";
        Answer early = office.post("officer", counting, counts(11), 0);
        assertThat(early.status()).as(early.text()).isEqualTo(422);
        assertThat(office.post("officer", counting, counts(9), 0).status()).isEqualTo(200);
        Answer twice = office.post("officer", counting, counts(9), 1);
        assertThat(twice.status()).as(twice.text()).isEqualTo(409);
        JsonNode shown = eventually("/api/v1/job-fairs/" + fair, 1);
        assertThat(shown.get("visitors").asInt()).isEqualTo(90);
        assertThat(shown.get("employers").asInt()).isEqualTo(12);
    }

    @Test
    void an_enterprise_reports_a_year_once_and_corrects_what_it_reported() throws Exception {
        int year = TODAY.minusDays(3).getYear() - 1;
        Map<String, Object> report = Map.of(
                "occurredOn", daysAgo(3), "employer", "91310104MA1FR0TE9A", "stateOwned", true, "year", year,
                "newHires", 50, "spouses", 1);
        String hiring = made("/api/v1/spouse-hirings", report);
        Answer twice = office.post("officer", "/api/v1/spouse-hirings", report);
        assertThat(twice.status()).as(twice.text()).isEqualTo(422);
        assertThat(twice.json().get("rule").asString()).isEqualTo("FAM-05");
        Answer corrected = office.post(
                "officer", "/api/v1/spouse-hirings/" + hiring + "/correct-spouse-hiring",
                Map.of("occurredOn", daysAgo(1), "newHires", 40, "spouses", 2), 0);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        Answer stale = office.post(
                "officer", "/api/v1/spouse-hirings/" + hiring + "/correct-spouse-hiring",
                Map.of("occurredOn", daysAgo(1), "newHires", 40, "spouses", 3), 0);
        assertThat(stale.status()).as(stale.text()).isEqualTo(412);
        assertThat(eventually("/api/v1/spouse-hirings/" + hiring, 1).get("percent").asDouble()).isEqualTo(5.0);
        JsonNode shown = office.get("officer", "/api/v1/spouse-hirings/yearly").json().at("/items/0");
        assertThat(shown.get("year").asInt()).isEqualTo(year);
        assertThat(shown.get("spouses").asInt()).isEqualTo(2);
        assertThat(shown.path("properPercent").isNumber()).as("nobody has said what is proper").isFalse();
        Answer withdrawn = office.post(
                "officer", "/api/v1/spouse-hirings/" + hiring + "/withdraw-spouse-hiring",
                Map.of("occurredOn", daysAgo(1), "ground", "WRONG_ENTERPRISE"), 1);
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        Answer anew = office.post("officer", "/api/v1/spouse-hirings", report);
        assertThat(anew.status()).as("the year was given back: " + anew.text()).isEqualTo(201);
    }

    /** The amount is the locality's, and nobody has set it: the task says so, and no sum. */
    @Test
    void set_grant_what_the_locality_gives_is_told_at_the_task_of_the_bundle() throws IOException {
        Case alone = reported(3);
        alone.done("record-service-papers", Map.of(
                "occurredOn", daysAgo(3), "enlistedOn", TODAY.minusYears(3).toString(), "precision", "DAY",
                "certifiedYears", 2, "paper", "CONSCRIPT_DISCHARGE", "issuedOn", daysAgo(8), "issuer", "示例签发单位"));
        alone.done("accept-settlement", Map.of("occurredOn", daysAgo(3), "fileArrived", false));
        alone.done("start-bundle", Map.of("occurredOn", daysAgo(3)));
        alone.seen();
        JsonNode tasks = office.get(WORKER, "/api/v1/cases/" + alone.id + "/deadlines").json().get("items");
        assertThat(tasks.valueStream().filter(task -> task.has("localGrant"))).singleElement().satisfies(task -> {
            assertThat(task.get("ref").asString()).isEqualTo("SELF_EMPLOYMENT_GRANT");
            JsonNode grant = task.get("localGrant");
            assertThat(grant.propertyNames()).containsExactlyInAnyOrder("years", "source", "rule", "policyVersion");
            assertThat(grant.get("years").asInt()).isEqualTo(2);
            assertThat(grant.get("rule").asString()).isEqualTo("SET-GRANT");
            assertThat(grant.get("source").asString()).contains("to be set by the owner");
        });
    }

    @Test
    void the_calls_that_people_try_are_answered_as_they_say() throws IOException {
        RequestsFile file = RequestsFile.of(Repository.root().resolve("docker/requests.http"));
        assertThat(file.send(address)).isEmpty();
        assertThat(file.size()).isGreaterThan(40);
        assertThat(file.addresses()).as("a decision that names what was seen")
                .anyMatch(line -> line.endsWith("/refuse-relief"));
        assertThat(file.addresses()).allMatch(line -> line.matches("(GET|POST) \\{\\{host}}/\\S+"));
    }

    @Test
    void a_call_that_is_not_answered_as_it_says_is_noticed() {
        String wrong = "### Whoever has no token: 401\nGET {{host}}/api/v1/cases\n\n### The same\nGET {{host}}/api/v1/cases\n";
        assertThat(RequestsFile.of(wrong).send(address)).singleElement().asString().startsWith("The same -> 401");
        String other = "### Whoever has no token: 401 `four-eyes`\nGET {{host}}/api/v1/cases\n";
        assertThat(RequestsFile.of(other).send(address)).as("another code than it says").hasSize(1);
        assertThat(RequestsFile.of(other.replace("four-eyes", "token-missing")).send(address)).isEmpty();
        String rows = """
            ### Sign in
            # @name worker
            GET {{host}}/demo/token?user=street-longhua

            ### One row is refused by itself
            POST {{host}}/api/v1/arrival-plans
            Authorization: Bearer {{worker.response.body.access_token}}
            Content-Type: application/json

            { "rows": [{ "open": {}, "expect": {} }] }
            """;
        assertThat(RequestsFile.of(rows).send(address)).as("there is no other row")
                .singleElement()
                .asString()
                .startsWith("One row is refused by itself -> 200");
    }

    private static Map<String, Object> offer(String fair, int daysAgo) {
        return Map.of("occurredOn", daysAgo(daysAgo), "employer", EMPLOYER, "fairId", fair);
    }

    private static Map<String, Object> counts(int daysAgo) {
        return Map.of("occurredOn", daysAgo(daysAgo), "employers", 12, "posts", 150, "visitors", 90);
    }

    private static void train(Case trainee) throws IOException {
        Map<String, Object> terms = Map.of(
                "kind", "ADAPTATION", "delivery", "OPEN", "from", daysAgo(70), "to", daysAgo(60), "fullTime", false,
                "certified", false, "hours", 40);
        String classId = made("/api/v1/training-classes", Map.of(
                "occurredOn", daysAgo(80), "terms", terms, "seats", 5, "provider", "12310104425012349P",
                "settlementMode", "SELF_EMPLOYMENT"));
        trainee.done("enrol-in-training", Map.of(
                "occurredOn", daysAgo(72), "classId", classId, "terms", terms, "subsidised", true));
        trainee.done("record-attendance", Map.of(
                "occurredOn", daysAgo(61), "enrolment", 1, "heldHours", 40, "attendedHours", 40));
        trainee.done("complete-training", Map.of("occurredOn", daysAgo(60), "enrolment", 1));
    }

    private static Case reported(int daysAgo) throws IOException {
        String neighbourhood = STREET.substring(0, 9) + "901";
        Answer opening = office.post(WORKER, "/api/v1/cases", Map.of(
                "occurredOn", daysAgo(daysAgo), "subjectKind", "VETERAN", "citizenId", CitizenIds.of(people++), "name",
                "试例丁", "phone", "15400000001", "street", STREET, "neighbourhood", neighbourhood, "hukouRegion",
                neighbourhood,
                "residenceRegion", neighbourhood));
        assertThat(opening.status()).as(opening.text()).isEqualTo(201);
        Case opened = new Case(opening.id(), opening.version());
        opened.done("record-report", Map.of(
                "occurredOn", daysAgo(daysAgo), "category", "CONSCRIPT", "mode", "SELF_EMPLOYMENT",
                "dischargeApprovedOn", daysAgo(daysAgo + 5), "certificateNumber", "TEST-" + people, "settlementPlace",
                STREET));
        return opened;
    }

    private static String made(String path, Map<String, Object> body) throws IOException {
        Answer answer = office.post("officer", path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }

    /** Who is trained, and everybody. */
    private static List<Integer> shares(String cohort, String account) throws Exception {
        eventually("/api/v1/training-cohorts/" + cohort, 0);
        JsonNode reading = office.get(account, "/api/v1/training-cohorts/" + cohort + "/coverage").json();
        return List.of(reading.get("completed").asInt(), reading.get("cohort").asInt());
    }

    private static JsonNode eventually(String path, long version) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            Answer answer = office.get("officer", path);
            if (answer.status() == 200 && answer.version() >= version) {
                return answer.json();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the view did not come to version " + version + " of " + path);
    }

    private static Map<String, Object> because(Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("because", Map.of("reason", "示例：本人书面声明"));
        return whole;
    }

    private static String daysAgo(int days) {
        return TODAY.minusDays(days).toString();
    }
}
