package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.veterancare.standalone.Office.Answer;
import tools.jackson.databind.JsonNode;

/** One veteran's whole way over HTTP: everybody signs in, acts under their own name, and sees what the others did. */
class StoryTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String STREET = "310104016000";
    private static final String NEIGHBOURHOOD = "310104016901";
    private static final String INSTITUTION = "12310104425012349P";
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String WORKER = "street-longhua";

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext standalone;
    private static String address;
    private static Office office;

    private String caseId;
    private long version;

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
    void a_veteran_is_led_from_the_report_to_assistance_and_everything_can_be_replayed() throws IOException {
        String classId = opened("officer", "/api/v1/training-classes", Map.of(
                "occurredOn", daysAgo(80), "terms", terms(), "seats", 1, "provider", INSTITUTION));
        String fundId = opened("approver", "/api/v1/hardship-funds", Map.of(
                "occurredOn", daysAgo(80), "year", TODAY.minusDays(2).getYear(), "budgetFen", 1_000_000));
        report();
        bundle();
        train(classId);
        place();
        entitle();
        long beforeHardship = version;
        relieve(fundId);

        JsonNode file = see("?version=" + version);
        assertThat(file.get("version").asLong()).isEqualTo(version);
        assertThat(see("?atVersion=" + beforeHardship).get("version").asLong()).isEqualTo(beforeHardship);
        assertThat(see("?atVersion=" + beforeHardship)).isNotEqualTo(file);
        assertThat(see("/timeline").get("items").size()).isEqualTo((int) version + 1);
        assertThat(see("/history").get("items").size()).isEqualTo((int) version + 1);
        assertThat(office.get("approver", "/api/v1/dashboard").status()).isEqualTo(200);
        assertThat(office.get("head-fenglin", "/api/v1/cases/" + caseId).status()).as("another street").isEqualTo(404);
    }

    @Test
    void two_who_were_taken_for_one_have_a_case_each_again_that_is_found_and_asked_about() throws IOException {
        Map<String, Object> notice = Map.of(
                "occurredOn", daysAgo(3), "category", "CONSCRIPT", "mode", "SELF_EMPLOYMENT", "dischargeApprovedOn",
                daysAgo(20));
        open(3);
        String goesOn = caseId;
        send(WORKER, "issue-reporting-notice", notice);
        open(4);
        send(WORKER, "issue-reporting-notice", notice);
        see("?version=" + version);
        assertThat(tasks(WORKER)).contains(caseId);
        send("approver", "merge-into", decided(Map.of("occurredOn", daysAgo(2), "into", goesOn, "proof", HASH)));
        assertThat(see("?version=" + version).get("stage").asString()).isEqualTo("MERGED");
        assertThat(tasks(WORKER)).doesNotContain(caseId);
        send("approver-2", "reverse-fact", decided(Map.of(
                "occurredOn", daysAgo(0), "factVersion", 3, "proof", HASH)));
        assertThat(see("?version=" + version).get("stage").asString()).isEqualTo("REGISTRATION");
        assertThat(tasks(WORKER)).contains(caseId);
        assertThat(office.post(WORKER, "/api/v1/cases/search", Map.of("text", CitizenIds.of(4)))
                .json()
                .at("/items/0/caseId")
                .asString()).isEqualTo(caseId);
        assertThat(see("/timeline").toString()).contains("并非同一人", "\"reversedBy\":4");
        caseId = goesOn;
        assertThat(see("?version=4").at("/moves/absorbed").isEmpty()).isTrue();
        assertThat(see("/timeline").toString()).contains("系另一人", "\"reversedBy\":4");
    }

    @Test
    void what_is_due_stands_in_the_work_list_of_the_street_and_of_no_other() throws IOException {
        open(2);
        send(WORKER, "record-report", Map.of(
                "occurredOn", daysAgo(3), "category", "CONSCRIPT", "mode", "SELF_EMPLOYMENT", "dischargeApprovedOn",
                daysAgo(20), "certificateNumber", "TEST-2", "settlementPlace", STREET));
        see("?version=" + version);
        assertThat(tasks(WORKER)).contains(caseId);
        assertThat(tasks("street-fenglin")).doesNotContain(caseId);
    }

    @Test
    void roles_are_facts_of_two_people_and_a_revoked_one_is_refused_although_its_token_lives() throws Exception {
        JsonNode administrator = member("p-district-10").at("/grants/0");
        assertThat(administrator.get("role").asString()).isEqualTo("SECURITY_ADMIN");
        assertThat(administrator.get("by").asString()).as("named by the configuration").isEqualTo("installation");
        JsonNode worker = member("p-huajing-1");
        assertThat(worker.at("/grants/0/standing").asString()).isEqualTo("HELD");
        assertThat(worker.at("/grants/0/by").asString()).as("given by the second").isEqualTo("p-district-11");
        assertThat(office.get("street-huajing", "/api/v1/work-list").status()).isEqualTo(200);

        Answer revoked = office.post("security", "/api/v1/staff/" + worker.get("id").asString() + "/revoke-role",
                decided(Map.of("occurredOn", daysAgo(0), "grant", 1, "ground", "MOVED")),
                worker.get("version").asLong());

        assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
        Answer refused = office.get("street-huajing", "/api/v1/work-list");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").asString()).isEqualTo("grant-missing");
    }

    /** A member of the staff, as soon as the view has all of them. */
    private static JsonNode member(String person) throws IOException, InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            JsonNode staff = office.get("security", "/api/v1/staff?limit=200").json().get("items");
            Optional<JsonNode> found = staff.valueStream()
                    .filter(member -> member.get("person").asString().equals(person))
                    .filter(member -> !member.get("grants").isEmpty())
                    .filter(member -> !member.at("/grants/0/standing").asString().equals("PROPOSED"))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("nobody is " + person);
    }

    /** Whoever types what the README says gets what the README says. */
    @Test
    void the_story_of_the_readme_is_true() throws Exception {
        String readme = Files.readString(Repository.root().resolve("README.md"));
        int begin = readme.indexOf("```bash") + "```bash".length();
        String story = readme.substring(begin, readme.indexOf("```", begin)).replace("http://localhost:8080", address);
        Process shell = new ProcessBuilder("bash", "-eu").redirectErrorStream(true).start();
        try (Writer typed = shell.outputWriter(StandardCharsets.UTF_8)) {
            typed.write(story);
        }
        String seen = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(seen).isZero();
        List<JsonNode> answers = seen.lines().map(Office.JSON::readTree).toList();
        assertThat(answers).as(seen).hasSize(6);
        assertThat(answers.get(0).at("/events/0/type").asString()).isEqualTo("VeteranReported");
        assertThat(answers.get(1).at("/events/0/type").asString()).isEqualTo("ApplicationSubmitted");
        assertThat(answers.get(2).get("rule").asString()).isEqualTo("HRD-01");
        assertThat(answers.get(3).get("items").size()).isEqualTo(4);
        assertThat(answers.get(4).get("version").asLong()).isEqualTo(2);
        assertThat(answers.get(5).isArray()).isTrue();
        List<String> printed = printed(readme);
        assertThat(printed).hasSize(6);
        for (int number = 0; number < printed.size(); number++) {
            assertThat(missing(printed.get(number), answers.get(number).toString())).as(seen).isEmpty();
        }
        assertThat(missing(printed.getFirst().replace("VeteranReported", "VeteranReporting"), seen)).isNotEmpty();
    }

    /** What the README says came back, one text for each answer. */
    private static List<String> printed(String readme) {
        int begin = readme.indexOf("```\n", readme.indexOf("What came back")) + "```\n".length();
        String block = readme.substring(begin, readme.indexOf("```", begin));
        return List.of(block.replaceAll("\n ", "").strip().split("\n"));
    }

    /** The parts of a shortened answer, between its dots and without what differs each day, that are not in the whole one. */
    private static List<String> missing(String shortened, String whole) {
        String[] parts = shortened.split("…|\"caseId\":\"[^\"]*|last day \\d{4}-\\d{2}-\\d{2}");
        return Stream.of(parts)
                .map(part -> part.replaceAll("^,|,$", ""))
                .filter(part -> !whole.contains(part))
                .toList();
    }

    private static List<String> tasks(String account) throws IOException {
        JsonNode list = office.get(account, "/api/v1/work-list?limit=200").json();
        return list.get("items").valueStream().map(task -> task.get("caseId").asString()).toList();
    }

    private void report() throws IOException {
        open(1);
        send(WORKER, "record-report", Map.of(
                "occurredOn", daysAgo(80), "category", "CONSCRIPT", "mode", "SELF_EMPLOYMENT", "dischargeApprovedOn",
                daysAgo(85), "certificateNumber", "TEST-1", "settlementPlace", STREET));
        send(WORKER, "accept-settlement", Map.of("occurredOn", daysAgo(79), "fileArrived", false));
    }

    private void bundle() throws IOException {
        send(WORKER, "issue-household-letter", Map.of(
                "occurredOn", daysAgo(79), "letterNumber", "测试退役军人〔2026〕1号"));
        send(WORKER, "start-bundle", Map.of("occurredOn", daysAgo(78)));
        for (String item : List.of("SELF_EMPLOYMENT_GRANT", "SKILLS_TRAINING", "HOUSEHOLD_REGISTRATION", "ID_CARD",
                "SOCIAL_INSURANCE_REGISTRATION", "PENSION_TRANSFER", "SOCIAL_SECURITY_CARD", "MEDICAL_INSURANCE",
                "MEDICAL_INSURANCE_TRANSFER", "RESERVE_REGISTRATION")) {
            send(WORKER, "record-item-result", Map.of(
                    "occurredOn", daysAgo(77), "item", item, "result", "DONE", "receiptNumber",
                    "TEST-" + item.length()));
        }
    }

    private void train(String classId) throws IOException {
        send(WORKER, "enrol-in-training", Map.of(
                "occurredOn", daysAgo(76), "classId", classId, "terms", terms(), "subsidised", true));
        send(WORKER, "record-attendance", Map.of(
                "occurredOn", daysAgo(60), "enrolment", 1, "heldHours", 40, "attendedHours", 38));
        send(WORKER, "record-exam", Map.of("occurredOn", daysAgo(55), "enrolment", 1, "passed", true));
        send(WORKER, "complete-training", Map.of(
                "occurredOn", daysAgo(54), "enrolment", 1, "certificateNumber", "TEST-3"));
    }

    private void place() throws IOException {
        send(WORKER, "seek-employment", Map.of("occurredOn", daysAgo(50)));
        send(WORKER, "record-employment", Map.of("occurredOn", daysAgo(40), "employer", "91310104MA1FR0TE9A"));
    }

    private void entitle() throws IOException {
        send(WORKER, "apply-entitlement", Map.of("occurredOn", daysAgo(39), "category", "DISABLED_SERVICEMAN"));
        send("officer", "forward-to-municipal", Map.of("occurredOn", daysAgo(38), "entitlement", 1));
        send("recorder", "record-assessment", decided(Map.of(
                "occurredOn", daysAgo(37), "entitlement", 1, "authority", "MUNICIPAL", "nature", "DUTY", "grade", 8,
                "decisionNumber", "测试〔2026〕1号")));
        send("approver", "confirm-entitlement", decidedOn("entitlement/1", Map.of(
                "occurredOn", daysAgo(36), "entitlement", 1, "startMonth", daysAgo(37).substring(0, 7),
                "payer", "310104")));
    }

    private void relieve(String fundId) throws IOException {
        send(WORKER, "submit-application", Map.of(
                "occurredOn", daysAgo(20), "situation", "ILLNESS", "cause", "示例：突发疾病", "source", "WINDOW",
                "hukouStreet", STREET));
        send(WORKER, "accept-application", Map.of("occurredOn", daysAgo(19), "application", 1));
        send(WORKER, "authorise-economic-check", Map.of(
                "occurredOn", daysAgo(19), "application", 1, "evidence", HASH));
        send(WORKER, "record-survey", Map.of(
                "occurredOn", daysAgo(18), "application", 1, "means", List.of("HOUSEHOLD_VISIT", "ECONOMIC_CHECK"),
                "householdIncomeFen", 300_000, "pensionFen", 100_000, "householdSize", 3, "finding", "示例：属实"));
        send("head-longhua", "review-at-street", decided(Map.of(
                "occurredOn", daysAgo(17), "application", 1, "proposedFen", 200_000)));
        hung(Map.of("occurredOn", daysAgo(16), "application", 1, "maskedName", "试"));
        send("head-longhua", "close-notice", Map.of("occurredOn", daysAgo(8), "application", 1));
        send("approver", "approve-relief", decidedOn("application/1", Map.of(
                "occurredOn", daysAgo(2), "application", 1, "fundId", fundId, "amountFen", 200_000)));
        send("finance", "confirm-relief", Map.of("occurredOn", daysAgo(2), "application", 1));
    }

    /** A notice of some days ago: one person agrees to it, and another one records it (S24). */
    private void hung(Map<String, Object> notice) throws IOException {
        String path = "/api/v1/cases/" + caseId + "/publish-notice";
        Answer alone = office.post("head-longhua", path, decided(notice), version);
        assertThat(alone.json().path("rule").asString()).as(alone.text()).isEqualTo("BACKDATED");
        send("approver", "approve-backdating", decided(Map.of(
                "occurredOn", daysAgo(0), "command", "publish-notice", "says", notice)));
        send("head-longhua", "publish-notice", decided(notice));
    }

    private void open(int number) throws IOException {
        String citizenId = CitizenIds.of(number);
        Answer opening = office.post(WORKER, "/api/v1/cases", Map.of(
                "occurredOn", daysAgo(82), "subjectKind", "VETERAN", "citizenId", citizenId, "name", "试例甲",
                "phone", "15400000001", "street", STREET, "neighbourhood", NEIGHBOURHOOD,
                "hukouRegion", NEIGHBOURHOOD, "residenceRegion", NEIGHBOURHOOD));
        assertThat(opening.status()).as(opening.text()).isEqualTo(201);
        caseId = opening.id();
        version = opening.version();
    }

    private static String opened(String account, String path, Map<String, Object> body) throws IOException {
        Answer answer = office.post(account, path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }

    private void send(String account, String command, Map<String, Object> body) throws IOException {
        Answer answer = office.post(account, "/api/v1/cases/" + caseId + "/" + command, body, version);
        assertThat(answer.status()).as(command + " " + answer.text()).isEqualTo(200);
        version = answer.version();
    }

    private JsonNode see(String what) throws IOException {
        Answer answer = office.get(WORKER, "/api/v1/cases/" + caseId + what);
        assertThat(answer.status()).as(what + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, Object> decided(Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("because", Map.of("reason", "示例：材料齐全", "legalBasis", List.of("PLC-R 25"), "evidence", List.of(HASH)));
        return whole;
    }

    /** Looks at the case first, and says so; the command side offers the same digest to whoever may decide. */
    private Map<String, Object> decidedOn(String matter, Map<String, Object> body) throws IOException {
        String seen = see("?version=" + version).at("/fourEyes/seen").get(matter).asString();
        JsonNode offered = office.get("approver", "/api/v1/cases/" + caseId + "/allowed-commands").json();
        assertThat(offered.get("commands").valueStream().map(command -> command.path("seen").path(matter).asString("")))
                .contains(seen);
        Map<String, Object> whole = decided(body);
        whole.put("because", Map.of("reason", "示例：材料齐全", "seen", seen));
        return whole;
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "kind", "SKILLS", "delivery", "OPEN", "from", daysAgo(75), "to", daysAgo(55), "fullTime", true,
                "certified", true, "hours", 40);
    }

    private static String daysAgo(int days) {
        return TODAY.minusDays(days).toString();
    }
}
