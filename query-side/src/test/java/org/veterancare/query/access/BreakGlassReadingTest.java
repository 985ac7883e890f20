package org.veterancare.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.AccessEvent;
import org.veterancare.events.AccessEvent.BreakGlassOpened;
import org.veterancare.events.Actor;
import org.veterancare.events.BreakGlassId;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Stories;
import org.veterancare.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** A case of another station is read for four hours by the one who said why, and everybody who answers for it knows (F34). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakGlassReadingTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final Actor OTHER_HEAD = new Actor("p-203", "a-203", Role.STATION_HEAD, Stories.OTHER_STREET);
    private static final Actor COLLEAGUE = new Actor("p-204", "a-204", Role.STREET_CASE_WORKER, Stories.OTHER_STREET);

    private static final CaseId OPEN = caseOf("glass-open");
    private static final CaseId OVER = caseOf("glass-over");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @BeforeAll
    void facts() {
        tell(Stories.underReview(OPEN, RunningQuerySide::clear));
        tell(Stories.underReview(OVER, RunningQuerySide::clear));
        write("BreakGlass", List.of(opened(OTHER_WORKER, OPEN, why(context, OPEN), 4)), 0, OTHER_WORKER);
        write("BreakGlass", List.of(opened(OTHER_WORKER, OVER, why(context, OVER), -1)), 0, OTHER_WORKER);
    }

    static AccessEvent opened(Actor by, CaseId caseId, Personal why, int hours) {
        return new BreakGlassOpened(
                BreakGlassId.of(by.person(), caseId),
                LocalDate.now(),
                caseId,
                Stories.STREET,
                Stories.NEIGHBOURHOOD,
                Instant.now().plus(Duration.ofHours(hours)),
                why);
    }

    static Personal why(ApplicationContext context, CaseId caseId) {
        return Personal.sealed(context.getBean(PersonalCipher.class)
                .seal(caseId.value(), "BreakGlassOpened#/why", Personal.of("家属在窗口求助")));
    }

    @Test
    void whoBrokeTheGlassReadsTheCaseAndEveryLookIsFlagged() {
        for (String path : List.of("", "?version=0", "?atVersion=0", "/events", "/timeline", "/history",
                "/diff?from=0&to=1")) {
            String request = UUID.randomUUID().toString();
            int status = get(OTHER_WORKER, "/api/v1/cases/" + OPEN + path, "X-Request-Id", request).statusCode();
            assertThat(status).as(path).isEqualTo(200);
            assertThat(row(request)).as(path).containsEntry("break_glass", true).containsEntry("outcome", "GRANTED");
        }
        String request = UUID.randomUUID().toString();
        get(WORKER, "/api/v1/cases/" + OPEN, "X-Request-Id", request);
        assertThat(row(request)).containsEntry("break_glass", false);
    }

    @Test
    void itIsForThisPersonOnlyAndForListsNot() {
        assertThat(get(COLLEAGUE, "/api/v1/cases/" + OPEN).statusCode()).isEqualTo(404);
        assertThat(all(OTHER_WORKER, "/api/v1/cases", 50)).isEmpty();
        Actor sameAccount = new Actor("p-999", OTHER_WORKER.account(), OTHER_WORKER.role(), OTHER_WORKER.station());
        assertThat(get(sameAccount, "/api/v1/cases/" + OPEN).statusCode()).isEqualTo(404);
    }

    @Test
    void itEndsWithTheRoleInWhichItWasOpened() {
        Actor promoted = new Actor(OTHER_WORKER.person(), "a-promoted", Role.STATION_HEAD, OTHER_WORKER.station());
        Actor moved = new Actor(OTHER_WORKER.person(), "a-moved", OTHER_WORKER.role(), "310104005000");
        for (Actor now : List.of(promoted, moved)) {
            assertThat(get(now, "/api/v1/cases/" + OPEN).statusCode()).isEqualTo(404);
            assertThat(json(now, "/api/v1/break-glass").get("items")).isEmpty();
        }
    }

    @Test
    void whoBrokeTheGlassSeesWhatIsOpenAndUntilWhenAndNothingThatIsOver() {
        JsonNode mine = json(OTHER_WORKER, "/api/v1/break-glass").get("items");
        assertThat(mine).singleElement().satisfies(open -> {
            assertThat(open.get("caseId").asString()).isEqualTo(OPEN.toString());
            assertThat(open.get("street").asString()).isEqualTo(Stories.STREET);
            assertThat(Instant.parse(open.get("until").asString())).isAfter(Instant.now());
            assertThat(open.propertyNames()).containsExactlyInAnyOrder("caseId", "street", "at", "until");
        });
        assertThat(json(COLLEAGUE, "/api/v1/break-glass").get("items")).isEmpty();
        assertThat(get(AUDITOR, "/api/v1/break-glass").statusCode()).isEqualTo(403);
    }

    @Test
    void aSearchFindsWhatIsOpenAndFlagsItAndTheLook() {
        String request = UUID.randomUUID().toString();
        JsonNode hits = JSON.readTree(
                post(OTHER_WORKER, "/api/v1/cases/search", "{\"text\":\"王五\"}", "X-Request-Id", request).body())
                .get("items");
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.get("caseId").asString()).isEqualTo(OPEN.toString());
            assertThat(hit.get("breakGlass").asBoolean()).isTrue();
            assertThat(hit.get("citizenId").asString()).contains("*");
        });
        assertThat(row(request)).containsEntry("break_glass", true)
                .containsEntry("fields", "SEARCH_HIT")
                .containsEntry("case_id", OPEN.value());
        assertThat(JSON.readTree(post(OTHER_WORKER, "/api/v1/cases/search", "{\"text\":\"没有此人\"}").body())
                .get("items")).isEmpty();
        assertThat(JSON.readTree(post(COLLEAGUE, "/api/v1/cases/search", "{\"text\":\"王五\"}").body())
                .get("items")).isEmpty();
        JsonNode own = JSON.readTree(post(WORKER, "/api/v1/cases/search", "{\"text\":\"王五\"}").body()).get("items");
        assertThat(own).hasSize(2).allSatisfy(hit -> assertThat(hit.has("breakGlass")).isFalse());
    }

    @Test
    void itEndsByItself() {
        for (String path : List.of("", "/events", "/timeline", "/history", "/diff?from=0&to=1")) {
            assertThat(get(OTHER_WORKER, "/api/v1/cases/" + OVER + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whoAnswersForTheCaseIsToldWithTheReasonAndOthersAreNot() {
        for (Actor told : List.of(HEAD, AUDITOR)) {
            List<JsonNode> notices = all(told, "/api/v1/audit/break-glass", 1);
            assertThat(notices).hasSize(2);
            assertThat(notices.getFirst().get("caseId").asString()).isEqualTo(OVER.toString());
            assertThat(notices.getFirst().get("open").asBoolean()).isFalse();
            assertThat(notices.getLast().get("open").asBoolean()).isTrue();
            assertThat(notices.getLast().at("/by/person").asString()).isEqualTo(OTHER_WORKER.person());
            assertThat(notices.getLast().get("reason").asString()).isEqualTo("家属在窗口求助");
        }
        assertThat(all(OTHER_HEAD, "/api/v1/audit/break-glass", 50)).as("their own worker reads").hasSize(2);
        Actor third = new Actor("p-903", "a-903", Role.STATION_HEAD, "310104005000");
        assertThat(all(third, "/api/v1/audit/break-glass", 50)).isEmpty();
        assertThat(get(WORKER, "/api/v1/audit/break-glass").statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("SELECT payload FROM event_log.event WHERE type = 'BreakGlassOpened'")
                .query(String.class)
                .list()).noneMatch(payload -> payload.contains("家属"));
    }

    @Test
    void aHeadTakesNoteOfANoticeOnceForTheStationAndWhatNobodyTookNoteOfStandsFirst() {
        String path = "/api/v1/audit/break-glass";
        JsonNode newest = json(OTHER_HEAD, path).get("items").get(0);
        assertThat(newest.has("acknowledged")).isFalse();
        String note = path + "/" + newest.get("notice").asLong() + "/acknowledge";

        assertThat(post(WORKER, note, "").statusCode()).isEqualTo(403);
        assertThat(post(AUDITOR, note, "").statusCode()).as("reads only").isEqualTo(403);
        Actor third = new Actor("p-903", "a-903", Role.STATION_HEAD, "310104005000");
        assertThat(post(third, note, "").statusCode()).isEqualTo(404);
        assertThat(post(OTHER_HEAD, path + "/0/acknowledge", "").statusCode()).isEqualTo(404);
        Actor reader = new Actor(OTHER_WORKER.person(), "a-904", Role.STATION_HEAD, OTHER_WORKER.station());
        assertThat(JSON.readTree(post(reader, note, "").body()).get("code").asString()).isEqualTo("four-eyes");
        assertThat(json(OTHER_HEAD, path).get("unacknowledged").asLong()).isEqualTo(2);

        HttpResponse<String> taken = post(OTHER_HEAD, note, "");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        Actor deputy = new Actor("p-905", "a-905", Role.STATION_HEAD, OTHER_HEAD.station());
        assertThat(post(deputy, note, "").body()).as("once").isEqualTo(taken.body());

        JsonNode shown = json(OTHER_HEAD, path);
        assertThat(shown.get("unacknowledged").asLong()).isEqualTo(1);
        List<JsonNode> inParts = all(OTHER_HEAD, path, 1);
        assertThat(inParts).extracting(notice -> notice.get("notice").asLong())
                .containsExactly(shown.get("items").get(0).get("notice").asLong(), newest.get("notice").asLong());
        assertThat(inParts.getFirst().has("acknowledged")).isFalse();
        assertThat(inParts.getLast().at("/acknowledged/person").asString()).isEqualTo(OTHER_HEAD.person());
        assertThat(json(HEAD, path).get("unacknowledged").asLong()).as("the case's own station was told too")
                .isEqualTo(2);
    }

    private Map<String, Object> row(String request) {
        return jdbc.sql("SELECT * FROM access_log.disclosure WHERE request_id = ?")
                .param(request)
                .query()
                .singleRow();
    }
}
