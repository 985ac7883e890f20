package org.veterancare.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.Role;
import org.veterancare.events.SettlementEvent.LifelongGroundEstablished;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Scope;
import org.veterancare.query.Stories;
import org.veterancare.query.Words;
import org.veterancare.testing.TestDatabase;
import org.veterancare.web.Language;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoLookedTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final Actor OFFICER = new Actor("p-305", "a-305", Role.PRIVACY_OFFICER, "310104000000");
    private static final Actor FINANCE = new Actor("p-304", "a-304", Role.FINANCE, "310104000000");
    private static final CaseId WHOLE = caseOf("looked-whole");
    private static final CaseId OTHER = caseOf("looked-other");
    private static final String NUMBER = "310104199001010011";
    private static final String PHONE = "13900000009";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Test
    void aLetterThatCannotHoldAllSaysSo() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        List<Disclosures.Line> lines = Collections.nCopies(
                Disclosures.MOST_LINES, new Disclosures.Line(day, "a-1", Stories.STREET, "FULL", "CASEWORK", false, 1));
        assertThat(Letter.page(WHOLE.value(), day, lines, Language.ZH)).doesNotContain("另行答复");
        List<Disclosures.Line> more = new ArrayList<>(lines);
        more.add(lines.getFirst());
        assertThat(Letter.page(WHOLE.value(), day, more, Language.ZH)).contains("本页仅列至2026-03-02");
        assertThat(Letter.page(WHOLE.value(), day, more, Language.EN)).contains("There are more");
    }

    @BeforeAll
    void facts() {
        tell(Stories.wholeWay(WHOLE, RunningQuerySide::clear));
        tell(Stories.underReview(OTHER, RunningQuerySide::clear));
    }

    @Test
    void anAuditorSeesEveryLookAtOneCaseTheNewestFirstAndThatLookIsOneMore() {
        get(WORKER, "/api/v1/cases/" + WHOLE);
        get(WORKER, "/api/v1/cases/" + OTHER);
        get(OTHER_WORKER, "/api/v1/cases/" + WHOLE);
        String path = "/api/v1/audit/access?subject=" + WHOLE;

        List<JsonNode> looks = all(AUDITOR, path, 1);

        assertThat(looks).allSatisfy(look -> assertThat(look.get("caseId").asString()).isEqualTo(WHOLE.toString()));
        assertThat(looks).anySatisfy(look -> {
            assertThat(look.at("/by/person").asString()).isEqualTo(OTHER_WORKER.person());
            assertThat(look.get("outcome").asString()).isEqualTo("DENIED");
        });
        JsonNode newest = json(AUDITOR, path).get("items").get(0);
        assertThat(newest.at("/what/fields").asString()).isEqualTo("ACCESS_LOG");
        assertThat(newest.at("/by/person").asString()).isEqualTo(AUDITOR.person());
    }

    @Test
    void anAuditorSeesEveryLookOfOneReaderAndWhoseWasLookedAtIsOnRecord() {
        get(WORKER, "/api/v1/cases/" + WHOLE);
        List<JsonNode> looks = all(AUDITOR, "/api/v1/audit/access?person=" + WORKER.person(), 2);
        assertThat(looks).isNotEmpty()
                .allSatisfy(
                        look -> assertThat(look.at("/by/person").asString()).isEqualTo(WORKER.person()));
        JsonNode own = json(AUDITOR, "/api/v1/audit/access?person=" + AUDITOR.person()).get("items").get(0);
        assertThat(own.at("/what/about").asString()).isEqualTo(WORKER.person());
        assertThat(get(OFFICER, "/api/v1/audit/access?person=" + WORKER.person()).statusCode()).isEqualTo(403);
        for (String wrong : List.of("", "?subject=" + WHOLE + "&person=p", "?person=%20")) {
            assertThat(get(AUDITOR, "/api/v1/audit/access" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(get(WORKER, "/api/v1/audit/access?subject=" + WHOLE).statusCode()).isEqualTo(403);
    }

    private static final Actor STREET_AUDITOR = new Actor("p-310", "a-310", Role.AUDITOR, Stories.STREET);

    /** Cases of two stations, both read by somebody of the district, and calls of theirs that are about no case. */
    private CaseId lookedAtInTwoStations(Actor reader, String word) {
        CaseId elsewhere = caseOf(word);
        tell(Stories.lateAndHard(elsewhere, RunningQuerySide::clear).subList(0, 1));
        get(reader, "/api/v1/cases/" + WHOLE);
        get(reader, "/api/v1/cases/" + elsewhere);
        get(reader, "/api/v1/cases/" + UUID.randomUUID());
        return elsewhere;
    }

    private List<String> looks(Actor reader, String path) {
        return all(reader, path, 2)
                .stream()
                .map(look -> look.path("caseId").asString(""))
                .toList();
    }

    @Test
    void whoAuditsAStationSeesOfAReaderTheLooksAtCasesOfThatStationOnly() {
        Actor officer = new Actor("p-311", "a-311", Role.DISTRICT_OFFICER, "310104000000");
        CaseId elsewhere = lookedAtInTwoStations(officer, "looked-elsewhere");
        String path = "/api/v1/audit/access?person=" + officer.person();

        assertThat(looks(AUDITOR, path)).hasSize(3).contains(WHOLE.toString(), elsewhere.toString());
        assertThat(looks(STREET_AUDITOR, path)).containsExactly(WHOLE.toString());
        assertThat(looks(new Actor("p-312", "a-312", Role.AUDITOR, Stories.OTHER_STREET), path))
                .containsExactly(elsewhere.toString());
    }

    @Test
    void aLookAtNoCaseThatThereIsIsSeenByWhoAuditsTheReadersStation() {
        String guessed = UUID.randomUUID().toString();
        get(HEAD, "/api/v1/cases/" + guessed);
        String path = "/api/v1/audit/access?person=" + HEAD.person();
        assertThat(looks(STREET_AUDITOR, path)).contains(guessed);
        assertThat(looks(new Actor("p-312", "a-312", Role.AUDITOR, Stories.OTHER_STREET), path)).isEmpty();
    }

    @Test
    void whoAuditsAStationSeesWhatWasOpenedWithoutATaskThereOnly() {
        Actor worker = new Actor("p-313", "a-313", Role.DISTRICT_OFFICER, "310104000000");
        CaseId elsewhere = lookedAtInTwoStations(worker, "looked-idle-elsewhere");
        CaseId own = caseOf("looked-idle");
        tell(Stories.wholeWay(own, RunningQuerySide::clear).subList(0, 1));
        get(worker, "/api/v1/cases/" + own);
        String path = "/api/v1/audit/access/without-task";
        assertThat(looks(AUDITOR, path)).contains(own.toString(), elsewhere.toString());
        assertThat(looks(STREET_AUDITOR, path)).contains(own.toString()).doesNotContain(elsewhere.toString());
    }

    /** The deliberate defect: a query that does not ask where the case is, and a database that does not either. */
    @Test
    void whoeverForgetsTheStationShowsForeignLooks() {
        Actor officer = new Actor("p-314", "a-314", Role.DISTRICT_OFFICER, "310104000000");
        CaseId elsewhere = lookedAtInTwoStations(officer, "looked-forgotten");
        Scope scope = Scope.ofCases(STREET_AUDITOR);
        Disclosures.Filter filter = new Disclosures.Filter(null, officer.person(), false);
        String sql = Disclosures.sql(filter, false, scope);
        assertThat(cases(sql, filter, scope)).doesNotContain(elsewhere.value());
        assertThat(cases(sql.replace(Disclosures.within(scope), "true"), filter, scope)).contains(elsewhere.value());
    }

    private List<UUID> cases(String sql, Disclosures.Filter filter, Scope scope) {
        return Disclosures.bound(jdbc.sql(sql), filter, scope)
                .param("limit", 100)
                .query((row, number) -> row.getObject("case_id", UUID.class))
                .list();
    }

    @Test
    void thePersonIsToldByAccountAndStationAndOfNobodyElse() {
        get(WORKER, "/api/v1/cases/" + WHOLE);
        get(OTHER_WORKER, "/api/v1/cases/" + WHOLE);

        HttpResponse<String> letter = get(OFFICER, "/api/v1/audit/access/letter?subject=" + WHOLE, "Accept-Language",
                "en");

        assertThat(letter.statusCode()).as(letter.body()).isEqualTo(200);
        assertThat(letter.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(letter.body()).contains(WORKER.account(), WORKER.station(), "case file", "casework")
                .doesNotContain(WORKER.person() + "<", "张三", OTHER_WORKER.account());
        assertThat(get(AUDITOR, "/api/v1/audit/access/letter?subject=" + WHOLE).statusCode()).isEqualTo(403);
    }

    /** As the command side puts them on record: what each rule refused, by whom it was tried, and where. */
    @Test
    void whatRulesRefusedIsCountedForWhoAuditsTheStation() {
        refused("FOUR-EYES", "COMMAND", Stories.STREET, "2026-01-31T15:59:59Z", 2);
        refused("HRD-01", "SUMMARY", Stories.STREET, "2026-01-31T16:00:00Z", 3);
        refused("HRD-01", "SUMMARY", Stories.OTHER_STREET, "2026-02-01T00:00:00Z", 1);
        refused("phone", "UNMASKED", Stories.STREET, "2026-02-01T00:00:00Z", 1);
        String path = "/api/v1/audit/rejections?from=2026-01-01&to=";

        assertThat(counted(AUDITOR, path + "2026-02-01")).containsExactly(
                "HRD-01 " + Stories.STREET + " 3", "FOUR-EYES " + Stories.STREET + " 2",
                "HRD-01 " + Stories.OTHER_STREET + " 1");
        assertThat(counted(STREET_AUDITOR, path + "2026-02-01")).containsExactly(
                "HRD-01 " + Stories.STREET + " 3", "FOUR-EYES " + Stories.STREET + " 2");
        assertThat(counted(AUDITOR, path + "2026-01-31"))
                .as("days are those of Shanghai")
                .containsExactly("FOUR-EYES " + Stories.STREET + " 2");
        assertThat(json(AUDITOR, path + "2026-02-01").get("total").asLong()).isEqualTo(6);
        assertThat(get(HEAD, path + "2026-02-01").statusCode()).isEqualTo(403);
        for (String period : List.of("from=2026-02-02&to=2026-02-01", "from=2025-01-01&to=2026-02-01", "from=soon")) {
            assertThat(get(AUDITOR, "/api/v1/audit/rejections?" + period).statusCode()).as(period).isEqualTo(400);
        }
    }

    private void refused(String rule, String fields, String station, String at, int times) {
        for (int time = 0; time < times; time++) {
            jdbc.sql("""
                INSERT INTO access_log.disclosure (at, person, account, role, station, fields, detail, purpose, outcome,
                    break_glass, operation, request_id, source)
                VALUES (?::timestamptz, 'p-315', 'a-315', 'STATION_HEAD', ?, ?, ?, 'CASEWORK', 'DENIED', false,
                    'POST /api/v1/cases/{caseId}/approve-application', 'r', '::1')""")
                    .params(at, station, fields, rule)
                    .update();
        }
    }

    private List<String> counted(Actor auditor, String path) {
        return json(auditor, path).get("items")
                .valueStream()
                .map(item -> item.get("rule").asString() + " " + item.get("station").asString() + " "
                        + item.get("times").asLong())
                .toList();
    }

    @Test
    void whoOpenedAFileWithoutATaskStandsInAList() {
        CaseId done = caseOf("looked-done");
        tell(Stories.wholeWay(done, RunningQuerySide::clear).subList(0, 1));
        JsonNode file = json(WORKER, "/api/v1/cases/" + done);
        get(WORKER, "/api/v1/cases/" + OTHER);
        assertThat(file.get("deadlines")).isEmpty();

        List<JsonNode> looks = all(AUDITOR, "/api/v1/audit/access/without-task", 1);

        assertThat(looks).extracting(look -> look.get("caseId").asString())
                .contains(done.toString())
                .doesNotContain(OTHER.toString());
    }

    /** Rows of the table of masks, as they come out of every read of a whole case. */
    @ParameterizedTest
    @CsvSource({
        "STREET_CASE_WORKER, true,  true",
        "STATION_HEAD,       false, true",
        "DISTRICT_APPROVER,  false, true",
        "FINANCE,            false, false",
        "PRIVACY_OFFICER,    false, false",
        "AUDITOR,            false, false",
    })
    void eachRoleSeesInEveryReadWhatTheTableSays(Role role, boolean phone, boolean disability) {
        Actor reader = new Actor("p-1", "a-1", role, "310104000000");
        for (String path : List.of("", "?atVersion=60", "/events", "/timeline", "/history", "/diff?from=0&to=60")) {
            String text = get(reader, "/api/v1/cases/" + WHOLE + path).body();
            assertThat(text).as(path).doesNotContain(NUMBER, NUMBER.substring(0, 6) + "*", "1990-01\"");
            if (!phone) {
                assertThat(text).as(path).doesNotContain(PHONE, "13900000001");
            }
            if (!disability) {
                assertThat(text).as(path)
                        .doesNotContain("\"nature\":\"DUTY\"", "\"grade\":7", "\"grade\":8", "因公残疾", "DUTY/");
            }
        }
        JsonNode file = json(reader, "/api/v1/cases/" + WHOLE);
        assertThat(file.at("/subject/citizenId").asString()).isEqualTo("**************0011");
        assertThat(file.at("/subject/phone").asString()).isEqualTo(phone ? PHONE : "139****0009");
        assertThat(file.at("/entitlements/0/grading/nature").asString()).isEqualTo(disability ? "DUTY" : "***");
        assertThat(file.at("/entitlements/0/grading/grade").asString()).isEqualTo(disability ? "7" : "***");
        assertThat(file.at("/entitlements/0/grading").has("disability")).isFalse();
    }

    /** What was written before it was sealed is masked as it was. */
    @ParameterizedTest
    @CsvSource({"STREET_CASE_WORKER, true", "FINANCE, false", "AUDITOR, false"})
    void aDisabilityInCodesIsSeenByWhoSeesASealedOne(Role role, boolean seen) {
        CaseId graded = caseOf("looked-codes-" + role);
        tell(Stories.lateAndHard(graded, RunningQuerySide::clear));
        Actor reader = new Actor("p-codes-" + role, "a-codes-" + role, role, "310104000000");
        String path = "/api/v1/cases/" + graded;
        for (String read : List.of("", "/events", "/history")) {
            String text = get(reader, path + read).body();
            assertThat(text.contains("\"nature\":\"ILLNESS\"") || text.contains("\"grade\":10")).as(read)
                    .isEqualTo(seen);
            assertThat(text.contains("\"after\":\"10\"")).as(read).isEqualTo(seen);
        }
        assertThat(get(reader, path + "/timeline").body().contains("由9改为10")).isEqualTo(seen);
        assertThat(json(reader, path).at("/entitlements/2/grading/grade").asString()).isEqualTo(seen ? "10" : "***");
    }

    /** By what nature and how heavily somebody is disabled is what the ground of a job or of a life-long keep says. */
    @ParameterizedTest
    @CsvSource({"STREET_CASE_WORKER, true", "FINANCE, false", "AUDITOR, false"})
    void aGroundThatTellsOfADisabilityIsSeenByWhoSeesThat(Role role, boolean seen) {
        CaseId kept = caseOf("looked-kept-" + role);
        List<CaseEvent> story = new ArrayList<>(Stories.underReview(kept, RunningQuerySide::clear));
        LocalDate day = story.getLast().occurredOn();
        String hash = "sha256:" + "ab".repeat(32);
        story.add(new LifelongGroundEstablished(
                kept, day, "HEAVY_DISABILITY", "PLC-R", null, DisabilityNature.DUTY, 2, hash, null));
        story.add(new LifelongGroundEstablished(
                kept, day, "HEAVY_DISABILITY", "PLC-R", null, null, null, hash, clear("DUTY/2")));
        story.add(new PlacementOpened(
                kept, day, "WAR_DISABILITY", "PLC-R", null, day, Stories.due("PLC-02", 200), null));
        tell(story);
        Actor reader = new Actor("p-kept-" + role, "a-kept-" + role, role, "310104000000");
        String path = "/api/v1/cases/" + kept;
        for (String read : List.of("", "/events", "/history", "/diff?from=0&to=" + (story.size() - 1))) {
            String text = get(reader, path + read).body();
            assertThat(text.contains("HEAVY_DISABILITY")).as(read).isEqualTo(seen);
            assertThat(text.contains("WAR_DISABILITY")).as(read).isEqualTo(seen);
        }
        assertThat(json(reader, path + "/events").get("items")
                .valueStream()
                .filter(event -> event.get("type").asString().equals("LifelongGroundEstablished"))
                .map(event -> event.at("/fact/nature").asString() + event.at("/fact/grade").asString()))
                .as("in codes and sealed")
                .containsExactlyElementsOf(Collections.nCopies(2, seen ? "DUTY2" : "******"));
        for (String group : List.of("LifelongGround.HEAVY_DISABILITY", "AssignedWorkGround.WAR_DISABILITY")) {
            String word = Words.in(Language.ZH).of(group.split("\\.")[0], group.split("\\.")[1]);
            assertThat(get(reader, path + "/timeline").body().contains(word)).as(word).isEqualTo(seen);
        }
        HttpResponse<String> asked = post(
                reader, path + "/unmask", "{\"fields\":[\"DISABILITY\"],\"reason\":\"核查条件\"}");
        assertThat(asked.body().contains("HEAVY_DISABILITY")).isEqualTo(role != Role.FINANCE);
    }

    /** PRI-04: the phone of fact 0 was wrong; that there was another one is seen by everybody. */
    @Test
    void whatWasPutRightIsSeenByAuditorsOnlyAndOnAReason() {
        String wrong = "13900000001";
        for (String read : List.of("/timeline", "/events", "/history", "/diff?from=0&to=1", "?atVersion=0")) {
            for (Actor reader : List.of(WORKER, HEAD, AUDITOR)) {
                HttpResponse<String> shown = get(reader, "/api/v1/cases/" + WHOLE + read);
                assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
                assertThat(shown.body()).as(read).doesNotContain(wrong, "139****0001");
            }
        }
        for (String read : List.of("/events", "/history", "?atVersion=0")) {
            assertThat(get(WORKER, "/api/v1/cases/" + WHOLE + read).body()).as(read).contains("[已更正]");
        }
        assertThat(get(WORKER, "/api/v1/cases/" + WHOLE).body()).contains(PHONE).doesNotContain("[已更正]");

        HttpResponse<String> told = unmask(AUDITOR, "[\"SUPERSEDED\"]", "核查更正", "r-superseded");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(JSON.readTree(told.body()).get("values").toString())
                .isEqualTo("{\"SUPERSEDED\":[\"DUTY/8\",\"DUTY/6\",\"" + wrong + "\"]}");
        assertThat(code(unmask(HEAD, "[\"SUPERSEDED\"]", "核查更正", "r-head"))).isEqualTo("insufficient-role");
    }

    @Test
    void aMaskedValueIsShownOnAReasonThatGoesOnRecord() {
        String request = UUID.randomUUID().toString();
        HttpResponse<String> shown = unmask(
                AUDITOR, "[\"CITIZEN_ID\",\"PHONE\",\"DISABILITY\",\"BANK_ACCOUNT\"]", "抽查身份核验", request);

        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        JsonNode values = JSON.readTree(shown.body()).get("values");
        assertThat(values.at("/CITIZEN_ID/0").asString()).isEqualTo(NUMBER);
        assertThat(values.at("/PHONE/0").asString()).isEqualTo(PHONE);
        assertThat(values.at("/DISABILITY/0/nature").asString()).isEqualTo("DUTY");
        assertThat(values.at("/DISABILITY/0/grade").asInt()).isEqualTo(7);
        assertThat(values.get("BANK_ACCOUNT")).isEmpty();
        assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode look = json(AUDITOR, "/api/v1/audit/access?subject=" + WHOLE).get("items").get(0);
        assertThat(look.at("/what/fields").asString()).isEqualTo("UNMASK");
        assertThat(look.at("/what/detail").asString()).isEqualTo("BANK_ACCOUNT,CITIZEN_ID,DISABILITY,PHONE");
        assertThat(look.get("reason").asString()).isEqualTo("抽查身份核验");
        assertThat(jdbc.sql("SELECT reason FROM access_log.disclosure WHERE request_id = ?")
                .param(request)
                .query(String.class)
                .single()).startsWith("enc:v1:");
    }

    @Test
    void whoAuditsSeesNoNameAddressOrWordBeforeTheyOpenTheCaseWithAReason() {
        Actor auditor = new Actor("p-309", "a-309", Role.AUDITOR, "310104000000");
        String file = "/api/v1/cases/" + WHOLE;
        String name = json(WORKER, file).at("/subject/name").asString();
        for (String path : List.of(
                file, file + "/events", file + "/timeline", "/api/v1/cases?limit=200")) {
            assertThat(get(WORKER, path).body()).as(path).contains(name);
            assertThat(get(auditor, path).body()).as(path).isNotBlank().doesNotContain(name);
        }
        String search = "{\"text\":\"" + NUMBER + "\",\"by\":\"CITIZEN_ID\"}";
        assertThat(post(WORKER, "/api/v1/cases/search", search).body()).contains(name);
        assertThat(post(auditor, "/api/v1/cases/search", search).body()).contains(WHOLE.toString())
                .doesNotContain(name);
        assertThat(json(auditor, file).at("/subject/name").asString()).isEqualTo("***");

        JsonNode values = JSON.readTree(unmask(auditor, "[\"OTHER\"]", "抽查", "r-other").body()).get("values");
        assertThat(values.get("OTHER").toString()).contains(name);
        JsonNode whole = JSON.readTree(post(auditor, file + "/restricted", "{\"reason\":\"抽查\"}").body());
        assertThat(whole.at("/subject/name").asString()).isEqualTo(name);
        assertThat(whole.at("/subject/citizenId").asString()).as("the rest of the table holds").contains("*");
    }

    @Test
    void withoutAReasonOrAgainstTheTableNothingIsShown() {
        assertThat(code(unmask(AUDITOR, "[\"PHONE\"]", " ", "r-blank"))).isEqualTo("reason-required");
        assertThat(code(post(AUDITOR, "/api/v1/cases/" + WHOLE + "/unmask", "{\"fields\":[\"PHONE\"]}")))
                .isEqualTo("reason-required");
        assertThat(code(unmask(AUDITOR, "[]", "核对", "r-none"))).isEqualTo("bad-parameter");
        assertThat(code(unmask(AUDITOR, "[\"NAME\"]", "核对", "r-unknown"))).isEqualTo("wrong-type");
        assertThat(code(unmask(AUDITOR, "[\"PHONE\"]", "长".repeat(501), "r-long"))).isEqualTo("bad-parameter");
        assertThat(code(unmask(FINANCE, "[\"PHONE\",\"BANK_ACCOUNT\"]", "核对", "r-never")))
                .isEqualTo("insufficient-role");
        assertThat(code(unmask(OTHER_WORKER, "[\"PHONE\"]", "核对", "r-foreign"))).isEqualTo("case-not-found");
        assertThat(jdbc.sql("SELECT count(*) FROM access_log.disclosure WHERE request_id IN ('r-never', 'r-foreign') "
                + "AND fields = 'UNMASK' AND outcome = 'DENIED'").query(Long.class).single()).isEqualTo(2);
    }

    private HttpResponse<String> unmask(Actor actor, String fields, String reason, String request) {
        return post(
                actor,
                "/api/v1/cases/" + WHOLE + "/unmask",
                "{\"fields\":" + fields + ",\"reason\":\"" + reason + "\"}",
                "X-Request-Id",
                request);
    }

    private static String code(HttpResponse<String> problem) {
        return JSON.readTree(problem.body()).get("code").asString();
    }
}
