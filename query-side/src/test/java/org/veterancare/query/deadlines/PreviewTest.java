package org.veterancare.query.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.Actor;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementDenied;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;
import org.veterancare.query.DeadlineStories;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Scope;
import org.veterancare.query.Words;
import org.veterancare.testing.TestDatabase;
import org.veterancare.web.Language;
import tools.jackson.databind.JsonNode;

/** A table of holidays or a period is tried out: what would move is listed, and nothing is written (TIM-04, TIM-06). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final Actor OFFICER = new Actor("p-301", "a-301", Role.DISTRICT_OFFICER, "310104000000");
    private static final Actor OF_ONE_STREET = new Actor("p-308", "a-308", Role.DISTRICT_OFFICER, "310104008000");
    private static final CaseId STILL = caseOf("stands-still");
    private static final CaseId MOVED = caseOf("went-on");
    private static final CaseId COUNTED_BY_ANOTHER = caseOf("counted-by-another");

    /** A remedy that no table there is can move, and that runs whenever this is asked. */
    private static final CaseId CONTESTABLE = caseOf("contestable");
    private static final CaseId CLOSED = caseOf("contestable-closed");
    private static final CaseId LEFT = caseOf("contestable-left");
    private static final CaseId RECORD = caseOf("contestable-record");
    private static final CaseId SPOUSE = caseOf("with-a-spouse");
    private static final CaseId NOTIFIED = caseOf("notified");
    private static final LocalDate DECIDED = LocalDate.of(2099, 3, 2);
    private static final int RUNNING = 5;
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 9);

    /** Those that run, the one that was counted by another table, and the tolerance of a report. */
    private static final int MOVING = RUNNING + 2;

    /** The holiday of October 2025 lasts a day longer, and the Saturday after it is worked no more. */
    private static final String TABLE = """
        {"version": "cn-next", "note": "tried", "years": [{"year": 2025, "evidence": "P", "source": "made up",
         "holidays": [{"name": "国庆节", "from": "2025-10-01", "to": "2025-10-09"}], "workdays": ["2025-09-28"]}]}""";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @BeforeAll
    void facts() {
        for (int number = 0; number < RUNNING; number++) {
            CaseId id = caseOf("running-" + number);
            tell(DeadlineStories.standstill(id, RunningQuerySide::clear).subList(0, 3));
        }
        tell(DeadlineStories.standstill(STILL, RunningQuerySide::clear).subList(0, 4));
        tell(DeadlineStories.standstill(MOVED, RunningQuerySide::clear).subList(0, 5));
        tell(DeadlineStories.standstill(COUNTED_BY_ANOTHER, RunningQuerySide::clear));
        tell(denied(CONTESTABLE));
        tell(denied(CLOSED, new CaseClosed(CLOSED, DECIDED, "OTHER")));
        tell(denied(
                LEFT, new TransferOutRequested(LEFT, DECIDED, "310106", DECIDED, null),
                new CaseTransferredOut(LEFT, DECIDED, "310106", "JA-7", null)));
        tell(denied(
                RECORD, new CaseClosed(RECORD, DECIDED, "OTHER"),
                new CaseArchived(RECORD, DECIDED, "SERVICES", DECIDED.plusYears(10), "1")));
        tell(notified());
        tell(denied(SPOUSE, new SpouseRegistered(SPOUSE, DECIDED, SpouseTrack.TRANSFERRED, null, null, null)));
    }

    /** Due a month before the tables differ, and tolerated until the first day on which they do. */
    private static List<CaseEvent> notified() {
        Law law = Law.load();
        LocalDate approved = LocalDate.of(2025, 8, 10);
        Due due = Deadlines.citizenDays(law.rules().inForce("REG-02", approved), approved, 30, law.calendar());
        Due tolerance = Deadlines.citizenDays(
                law.rules().inForce("REG-04", approved), due.dueOn(), 30, law.calendar());
        List<CaseEvent> facts = new ArrayList<>(
                DeadlineStories.standstill(NOTIFIED, RunningQuerySide::clear).subList(0, 1));
        Service service = new Service(ServiceCategory.NCO, null, SettlementMode.SELF_EMPLOYMENT, approved);
        facts.add(new ReportingNoticeIssued(NOTIFIED, approved, service, due, tolerance, null));
        return facts;
    }

    @Test
    void reg04TheToleranceRunsBesideTheReportAndIsListedWhereItAloneMoves() {
        JsonNode item = of(answer("{\"holidays\": " + TABLE + ", \"limit\": 200}"), NOTIFIED);
        assertThat(item.get("kind").asString()).isEqualTo("REPORT_TOLERANCE");
        assertThat(item.get("rule").asString()).isEqualTo("REG-04");
        assertThat(item.at("/before/dueOn").asString()).isEqualTo("2025-10-09");
        assertThat(item.at("/after/dueOn").asString()).isEqualTo("2025-10-10");
        assertThat(item.has("hindrance")).isFalse();
        JsonNode longer = of(answer("""
            {"period": {"rule": "REG-04", "length": 60, "unit": "DAYS"}}"""), NOTIFIED);
        assertThat(longer.get("kind").asString()).isEqualTo("REPORT_TOLERANCE");
        assertThat(longer.at("/after/length").asInt()).isEqualTo(60);
    }

    @Test
    void reg02WhereTheReportItselfMovesItsToleranceIsCountedAgainWithIt() {
        JsonNode items = answer("""
            {"period": {"rule": "REG-02", "length": 45, "unit": "DAYS"}}""").get("items");
        assertThat(items.valueStream().map(item -> item.get("kind").asString())).containsExactly("REPORT");
    }

    private static List<CaseEvent> denied(CaseId id, CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(
                DeadlineStories.standstill(id, RunningQuerySide::clear).subList(0, 1));
        facts.add(new EntitlementApplied(id, DECIDED, 1, "MARTYR_SURVIVOR", null));
        facts.add(new EntitlementDenied(
                id, DECIDED, 1, "NOT_IN_NEED", "PEN-R", null, clear("理由"), Remedy.from(DECIDED, Law.load())));
        facts.addAll(List.of(more));
        return facts;
    }

    /** The person may contest a decision although the case is closed, or went elsewhere (SUS-04). */
    @Test
    void sus04TheDaysToContestRunAlsoInACaseThatIsOverAndTheListSaysWhereNothingCanCountThemAgain() {
        JsonNode answer = answer("""
            {"period": {"rule": "SUS-04", "length": 90, "unit": "DAYS"}, "limit": 200}""");
        for (CaseId over : List.of(CONTESTABLE, CLOSED, LEFT)) {
            assertThat(of(answer, over).get("kind").asString()).isEqualTo("REMEDY");
            assertThat(of(answer, over).has("hindrance")).as(over.toString()).isFalse();
        }
        assertThat(of(answer, RECORD).get("hindrance").asString()).isEqualTo("CASE_ARCHIVED");
    }

    @Test
    void tim06TheListSaysWhichLastDayNoFactHolds() {
        JsonNode answer = answer("""
            {"period": {"rule": "FAM-02", "length": 5, "unit": "DAYS"}, "limit": 200}""");
        assertThat(of(answer, SPOUSE).get("hindrance").asString()).isEqualTo("NO_FACT_HOLDS_IT");
        for (MovedDeadline.Hindrance code : MovedDeadline.Hindrance.values()) {
            assertThat(Words.in(Language.EN).has("Hindrance", code.name())
                    && Words.in(Language.ZH).has("Hindrance", code.name())).as(code.name()).isTrue();
        }
    }

    @Test
    void sus04TheDaysToContestADecisionAreAPeriodToo() {
        JsonNode item = of(answer("""
            {"period": {"rule": "SUS-04", "length": 90, "unit": "DAYS"}, "limit": 200}"""), CONTESTABLE);
        assertThat(item.get("kind").asString()).isEqualTo("REMEDY");
        assertThat(item.get("ref").asString()).as("the decision").isEqualTo("2");
        assertThat(item.at("/before/length").asInt()).isEqualTo(60);
        assertThat(item.at("/after/length").asInt()).isEqualTo(90);
        assertThat(item.at("/after/counting").asString()).isEqualTo("ROLLED_DAYS");
        assertThat(answer("""
            {"period": {"rule": "SUS-04", "length": 90, "unit": "DAYS", "from": "2099-03-03"}}""").get("items").size())
                .isZero();
    }

    private HttpResponse<String> preview(Actor actor, String body, String... headers) {
        return post(actor, "/api/v1/deadlines/preview", body, headers);
    }

    private JsonNode answer(String body) {
        HttpResponse<String> response = preview(OFFICER, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static JsonNode of(JsonNode answer, CaseId id) {
        return answer.get("items")
                .valueStream()
                .filter(item -> item.get("caseId").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherTableListsWhatItWouldMoveWithOldNewAndWhy() {
        JsonNode answer = answer("{\"holidays\": " + TABLE + ", \"limit\": 200}");
        JsonNode item = of(answer, caseOf("running-0"));
        assertThat(item.get("kind").asString()).isEqualTo("HARDSHIP_REVIEW");
        assertThat(item.get("rule").asString()).isEqualTo("HRD-12");
        assertThat(item.at("/before/dueOn").asString()).isEqualTo("2025-10-11");
        assertThat(item.at("/after/dueOn").asString()).isEqualTo("2025-10-14");
        assertThat(item.at("/after/length").asInt()).isEqualTo(10);
        assertThat(item.at("/after/calendarVersion").asString()).isEqualTo("cn-next");
        assertThat(item.at("/after/daysOfRest").valueStream().map(JsonNode::asString))
                .contains("2025-10-09", "2025-10-11");
        assertThat(item.get("ref").asString()).isEqualTo("1");
    }

    @Test
    void f12TheCaseFileNamesTheStandstillWithItsLawAndTheWorkListSaysSinceWhenAPeriodStandsStill() {
        JsonNode why = json(OFFICER, "/api/v1/cases/" + MOVED + "/deadlines").at("/items/0/why");
        assertThat(why.get("length").asInt()).isEqualTo(10);
        assertThat(why.at("/stoodStill/0/ground").asString()).isEqualTo("ASSISTANCE_REQUESTED");
        assertThat(why.at("/stoodStill/0/from").asString()).isEqualTo("2025-09-26");
        assertThat(why.at("/stoodStill/0/until").asString()).isEqualTo("2025-10-13");
        assertThat(why.at("/stoodStill/0/length").asInt()).isEqualTo(7);
        assertThat(why.at("/stoodStill/0/lawName").asString()).isNotEmpty();
        JsonNode still = json(OFFICER, "/api/v1/cases/" + STILL + "/deadlines").at("/items/0");
        assertThat(still.has("dueOn")).isFalse();
        assertThat(still.at("/standing/from").asString()).isEqualTo("2025-09-26");
        assertThat(still.at("/why/raw").asString()).isEqualTo("2025-10-11");
        JsonNode task = json(OFFICER, "/api/v1/work-list?kind=HARDSHIP_REVIEW&limit=200").get("items")
                .valueStream()
                .filter(item -> item.get("caseId").asString().equals(STILL.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(task.get("standingSince").asString()).isEqualTo("2025-09-26");
        assertThat(task.get("standingGround").asString()).isEqualTo("ASSISTANCE_REQUESTED");
        assertThat(task.has("daysLeft")).isFalse();
    }

    @Test
    void whatStandsStillIsNotListedAndWhatStoodStillIsLeftOutAgain() {
        JsonNode answer = answer("{\"holidays\": " + TABLE + ", \"limit\": 200}");
        assertThat(answer.get("items").valueStream().map(item -> item.get("caseId").asString()))
                .doesNotContain(STILL.toString(), MOVED.toString())
                .hasSize(MOVING);
        // from 13 October on both tables are the same, and the days before did not count
        JsonNode shorter = answer("""
            {"period": {"rule": "HRD-12", "deadline": "HARDSHIP_REVIEW", "length": 9, "unit": "WORKING_DAYS"}}""");
        assertThat(of(shorter, MOVED).at("/after/dueOn").asString()).isEqualTo("2025-10-20");
        assertThat(of(shorter, MOVED).at("/after/daysStoodStill").asInt()).isEqualTo(7);
    }

    @Test
    void aYearAsItIsInForceMovesOnlyWhatWasCountedByAnotherTable() {
        JsonNode same = answer("""
            {"holidays": {"version": "same", "note": "tried", "years": [{"year": 2025, "evidence": "S",
             "source": "as in force", "holidays": [
             {"name": "元旦", "from": "2025-01-01", "to": "2025-01-01"},
             {"name": "春节", "from": "2025-01-28", "to": "2025-02-04"},
             {"name": "清明节", "from": "2025-04-04", "to": "2025-04-06"},
             {"name": "劳动节", "from": "2025-05-01", "to": "2025-05-05"},
             {"name": "端午节", "from": "2025-05-31", "to": "2025-06-02"},
             {"name": "国庆节", "from": "2025-10-01", "to": "2025-10-08"}],
             "workdays": ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"]}]}}""");
        assertThat(same.get("items").valueStream().map(item -> item.get("caseId").asString()))
                .containsExactly(COUNTED_BY_ANOTHER.toString());
        assertThat(same.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void afterATableIsAppliedWhatWasCountedByAnotherIsFound() {
        JsonNode outdated = answer("{\"inForce\": true}");
        assertThat(outdated.get("items").size()).isEqualTo(1);
        JsonNode item = of(outdated, COUNTED_BY_ANOTHER);
        assertThat(item.at("/before/calendarVersion").asString()).isEqualTo("cn-2026.2");
        assertThat(item.at("/before/dueOn").asString()).isEqualTo("2025-10-22");
        assertThat(item.at("/after/dueOn").asString()).isEqualTo("2025-10-21");
        // and the remedies and the tolerance, of which only their state says by which table they were counted
        assertThat(outdated.get("read").asInt()).isEqualTo(7);
    }

    /** Which days of rest that table had nobody knows any more. */
    @Test
    void tim06WhatWasCountedByAnotherTableSaysSoAndNamesNoDaysOfRestOfTheOneInForce() {
        JsonNode other = json(OFFICER, "/api/v1/cases/" + COUNTED_BY_ANOTHER + "/deadlines").at("/items/0/why");
        assertThat(other.get("otherTable").asBoolean()).isTrue();
        assertThat(other.get("calendarVersion").asString()).isEqualTo("cn-2026.2");
        assertThat(other.get("daysOfRest").size()).isZero();
        assertThat(other.get("length").asInt()).isEqualTo(10);
        JsonNode same = json(OFFICER, "/api/v1/cases/" + MOVED + "/deadlines").at("/items/0/why");
        assertThat(same.get("otherTable").asBoolean()).isFalse();
        assertThat(same.get("daysOfRest").size()).isPositive();
        assertThat(of(answer("{\"inForce\": true}"), COUNTED_BY_ANOTHER).at("/before/otherTable").asBoolean()).isTrue();
    }

    @Test
    void aChangedPeriodListsTheTasksOfItsRuleFromItsDayOn() {
        String days = """
            {"period": {"rule": "HRD-12", "length": %s, "unit": "%s", "rolled": %s, "from": "%s"}}""";
        JsonNode moved = answer(days.formatted(1, "MONTHS", true, "2025-09-22"));
        JsonNode item = of(moved, caseOf("running-1"));
        assertThat(item.at("/after/dueOn").asString()).isEqualTo("2025-10-22");
        assertThat(item.at("/after/counting").asString()).isEqualTo("ROLLED_DAYS");
        assertThat(answer(days.formatted(1, "MONTHS", true, "2025-09-23")).get("items").size()).isZero();
        assertThat(answer(days.formatted(10, "WORKING_DAYS", "null", "2025-01-01")).get("items")
                .valueStream()
                .map(moving -> moving.get("caseId").asString()))
                .containsExactly(COUNTED_BY_ANOTHER.toString());
    }

    @Test
    void theListIsReadInPartsAndTheWholeOfThemIsEachCaseOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode part = answer("{\"holidays\": " + TABLE + ", \"limit\": 2"
                    + (cursor == null ? "" : ", \"cursor\": \"" + cursor + "\"") + "}");
            part.get("items").valueStream().forEach(item -> seen.add(item.get("caseId").asString()));
            cursor = part.get("nextCursor").isNull() ? null : part.get("nextCursor").asString();
        } while (cursor != null);
        assertThat(seen).hasSize(MOVING).doesNotHaveDuplicates();
        String first = answer("{\"holidays\": " + TABLE + ", \"limit\": 2}").get("nextCursor").asString();
        HttpResponse<String> other = preview(OFFICER, """
            {"period": {"rule": "HRD-12", "length": 9, "unit": "DAYS"}, "cursor": "%s"}""".formatted(first));
        assertThat(JSON.readTree(other.body()).get("code").asString()).isEqualTo("bad-cursor");
    }

    @Test
    void onlyDistrictOfficersAndAuditorsMayAskAndEachWithinReach() {
        String body = "{\"holidays\": " + TABLE + "}";
        assertThat(preview(AUDITOR, body).statusCode()).isEqualTo(200);
        assertThat(preview(WORKER, body).statusCode()).isEqualTo(403);
        assertThat(preview(HEAD, body).statusCode()).isEqualTo(403);
        assertThat(preview(LEADER, body).statusCode()).isEqualTo(403);
        HttpResponse<String> elsewhere = preview(OF_ONE_STREET, body);
        assertThat(elsewhere.statusCode()).as(elsewhere.body()).isEqualTo(200);
        assertThat(JSON.readTree(elsewhere.body()).get("items").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | /holidays | required",
        "{\"period\": {\"rule\": \"NO-RULE\", \"length\": 5, \"unit\": \"DAYS\"}} | /period/rule | no-period",
        "{\"period\": {\"rule\": \"REG-03\", \"length\": 5, \"unit\": \"DAYS\"}} | /period/rule | no-period",
        "{\"period\": {\"rule\": \"REG-02\", \"length\": 0, \"unit\": \"DAYS\"}} | /period/length | min",
        "years: [Y(), Y()] | /holidays/years/1 | wrong-table-twice",
        "years: [Y(2025-10-02~2025-10-01)] | /holidays/years/0 | wrong-table-reversed",
        "years: [Y(2024-10-01~2024-10-02)] | /holidays/years/0 | wrong-table-not-in-year",
        "years: [Y(2025-10-01~2025-10-02 2025-10-02~2025-10-03)] | /holidays/years/0 | wrong-table-overlapping",
        "years: [Y(;2025-10-06)] | /holidays/years/0 | wrong-table-no-free-weekend-day",
        "years: [] | /holidays/years | not-empty"
    })
    void aWrongTableOrPeriodIsRefusedNamingThePlace(String tried, String pointer, String code) {
        String body = tried.startsWith("{")
                ? tried
                : "{\"holidays\": {\"version\": \"x\", \"years\": ["
                        + String.join(", ", years(tried)) + "]}}";
        HttpResponse<String> refused = preview(OFFICER, body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        JsonNode error = JSON.readTree(refused.body()).at("/errors/0");
        assertThat(error.get("pointer").asString()).as(refused.body()).isEqualTo(pointer);
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.toString()).doesNotContain("fault.");
    }

    /** The short form of the table above: {@code Y(holidays;workdays)}. */
    private static List<String> years(String tried) {
        List<String> years = new ArrayList<>();
        for (String year : tried.substring(8, tried.length() - 1).split(",")) {
            if (!year.isBlank()) {
                String[] days = (year.strip() + " ").replaceAll("^Y\\(|\\)\\s*$", "").split(";", 2);
                years.add("{\"year\": 2025, \"evidence\": \"P\", \"source\": \"made up\", \"holidays\": ["
                        + holidays(days[0]) + "], \"workdays\": ["
                        + (days.length > 1 ? "\"" + days[1].strip() + "\"" : "") + "]}");
            }
        }
        return years;
    }

    private static String holidays(String ranges) {
        List<String> holidays = new ArrayList<>();
        for (String range : ranges.strip().split(" ")) {
            if (!range.isBlank()) {
                String[] ends = range.split("~");
                holidays.add("{\"name\": \"n\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(ends[0], ends[1]));
            }
        }
        return String.join(", ", holidays);
    }

    @Test
    void itWritesNothingButThatTheCasesWereLookedAt() {
        String before = everything();
        String request = UUID.randomUUID().toString();
        HttpResponse<String> looked = preview(OFFICER, "{\"holidays\": " + TABLE + "}", "X-Request-Id", request);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(everything()).isEqualTo(before);
        assertThat(jdbc.sql("SELECT count(*) FROM access_log.disclosure WHERE request_id = ?")
                .param(request)
                .query(Long.class)
                .single()).isEqualTo(MOVING);
    }

    private static String everything() {
        return new JdbcTemplate(DATABASE.superuser()).queryForObject("""
            SELECT (SELECT count(*) FROM event_log.event)
              || (SELECT md5(string_agg(w::text, '' ORDER BY w::text)) FROM views.work_item w)
              || (SELECT md5(string_agg(c::text, '' ORDER BY c::text)) FROM views.case_file c)""", String.class);
    }

    @Test
    void eachReadIsARangeOfAnIndex() {
        Scope district = Scope.ofCases(OFFICER);
        Candidate.Period period = new Candidate.Period("HRD-12", null, 5, Candidate.Unit.DAYS, null, null);
        assertThat(plan(OpenPeriods.sql(
                new OpenPeriods.Which(Optional.of(LocalDate.of(2025, 10, 9)), null, null, List.of(), TODAY), false,
                district)))
                .contains("Index")
                .contains("sort_on >=")
                .doesNotContain("Seq Scan on work_item");
        assertThat(plan(OpenPeriods.sql(
                new OpenPeriods.Which(Optional.empty(), period, null, List.of(), TODAY), false, district)))
                .contains("work_item_rule")
                .doesNotContain("Seq Scan on work_item");
        assertThat(plan(OpenPeriods.sql(
                new OpenPeriods.Which(Optional.empty(), null, null, List.of("HRD-12"), TODAY), false, district)))
                .contains("work_item_rule")
                .doesNotContain("Seq Scan on work_item");
    }

    private static String plan(String sql) {
        String concrete = sql.replace(":scopeRegion", "'310104'")
                .replace(":scopeEnd", "'310105'")
                .replace(":first", "DATE '2025-10-09'")
                .replace(":rule", "'HRD-12'")
                .replace(":changed", "'HRD-12'")
                .replace(":limit", "1001");
        JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());
        return superuser.execute((Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET enable_seqscan = off");
                statement.execute("SET enable_bitmapscan = off");
                StringBuilder text = new StringBuilder();
                try (var lines = statement.executeQuery("EXPLAIN " + concrete)) {
                    while (lines.next()) {
                        text.append(lines.getString(1)).append('\n');
                    }
                }
                statement.execute("RESET ALL");
                return text.toString();
            }
        });
    }

    @Test
    void noDifferenceAndNoPeriodAreReadAsNothing() {
        assertThat(new OpenPeriods(null).read(
                new OpenPeriods.Which(Optional.empty(), null, null, List.of(), TODAY), List.of(), 1,
                Scope.ofCases(OFFICER))).isEmpty();
    }

    @Test
    void thatACursorMayBeRefusedIsSaidInTheDescription() {
        JsonNode described = JSON.readTree(get(null, "/v3/api-docs").body());
        assertThat(described.at("/paths/~1api~1v1~1deadlines~1preview/post/responses/400/description").asString())
                .contains("bad-cursor", "limit-exceeded");
    }
}
