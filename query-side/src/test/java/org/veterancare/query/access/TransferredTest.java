package org.veterancare.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.Role;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.Stories;
import org.veterancare.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** A case that went to another station: the old one hears where to and since when, and sees nothing of it (trust.md 4.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferredTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final String THIRD_STREET = "310104003000";
    private static final LocalDate HANDED_OVER = LocalDate.of(2025, 9, 1);
    private static final CaseId GONE = caseOf("transferred-gone");
    private static final CaseId FARTHER = caseOf("transferred-farther");
    private static final CaseId BACK = caseOf("transferred-back");
    private static final CaseId NEXT_DOOR = caseOf("transferred-next-door");
    private static final Actor THIRD = new Actor("p-301", "a-301", Role.STREET_CASE_WORKER, THIRD_STREET);

    private static final Actor FORMER_COMMITTEE = new Actor("p-401", "a-401", Role.NEIGHBOURHOOD_WORKER,
            "310104007902");

    private static final List<String> READS = List.of(
            "", "?version=1", "?atVersion=0", "?knownAt=2025-09-01T00:00:00Z", "?validAt=2025-09-01", "/events",
            "/timeline", "/history", "/diff?from=0&to=1", "/deadlines", "/why/" + UUID.randomUUID());

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @BeforeAll
    void facts() {
        tell(moved(GONE, to(GONE, Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD)));
        tell(moved(
                FARTHER, to(FARTHER, Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD),
                new StationAssigned(FARTHER, HANDED_OVER.plusDays(9), THIRD_STREET, "310104003901")));
        tell(moved(
                BACK, to(BACK, Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD),
                to(BACK, Stories.STREET, Stories.NEIGHBOURHOOD)));
        tell(moved(NEXT_DOOR, to(NEXT_DOOR, Stories.STREET, Stories.NEIGHBOURHOOD)));
    }

    /** Who answers for the case now is told that somebody reads it, and no longer who did then. */
    @Test
    void aNoticeOfBrokenGlassGoesAlong() {
        Actor reader = new Actor("p-501", "a-501", Role.STREET_CASE_WORKER, "310104016000");
        write(
                "BreakGlass",
                List.of(BreakGlassReadingTest.opened(
                        reader, FARTHER, BreakGlassReadingTest.why(context, FARTHER), 4)),
                0, reader);
        Actor now = new Actor("p-302", "a-302", Role.STATION_HEAD, THIRD_STREET);
        assertThat(json(now, "/api/v1/audit/break-glass").get("items"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.get("caseId").asString()).isEqualTo(FARTHER.toString()));
        assertThat(json(HEAD, "/api/v1/audit/break-glass").get("items")).isEmpty();
    }

    private static StationAssigned to(CaseId caseId, String street, String neighbourhood) {
        return new StationAssigned(caseId, HANDED_OVER, street, neighbourhood);
    }

    private static List<CaseEvent> moved(CaseId caseId, CaseEvent... moves) {
        List<CaseEvent> facts = new ArrayList<>(Stories.underReview(caseId, RunningQuerySide::clear));
        facts.addAll(List.of(moves));
        return facts;
    }

    private JsonNode refused(Actor reader, CaseId caseId, String read, String code) {
        HttpResponse<String> answer = get(reader, "/api/v1/cases/" + caseId + read);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).as(read).isEqualTo(404);
        assertThat(problem.get("code").asString()).as(read).isEqualTo(code);
        return problem;
    }

    @Test
    void theOldStationHearsWhereTheCaseWentAndWhenOnEveryReadAndNothingElse() {
        for (String read : READS) {
            JsonNode told = refused(WORKER, GONE, read, "case-transferred");
            assertThat(told.get("transferredTo").asString()).isEqualTo(Stories.OTHER_STREET);
            assertThat(told.get("transferredOn").asString()).isEqualTo("2025-09-01");
            assertThat(told.propertyNames()).as("no member besides those of every problem")
                    .containsExactlyInAnyOrder(
                            "type", "title", "status", "detail", "instance", "code", "traceId", "transferredTo",
                            "transferredOn");
        }
        assertThat(all(WORKER, "/api/v1/cases", 50)).extracting(row -> row.get("caseId").asString())
                .doesNotContain(GONE.toString());
        assertThat(get(OTHER_WORKER, "/api/v1/cases/" + GONE + "/history").statusCode())
                .as("what was before stays visible to the new one")
                .isEqualTo(200);
    }

    @Test
    void whoNeverHadItHearsNothingAndWhoHadItHearsItsOwnStepOnly() {
        for (String read : READS) {
            assertThat(refused(THIRD, GONE, read, "case-not-found").has("transferredTo")).isFalse();
        }
        assertThat(refused(WORKER, FARTHER, "", "case-transferred").get("transferredTo").asString())
                .isEqualTo(Stories.OTHER_STREET);
        JsonNode second = refused(OTHER_WORKER, FARTHER, "", "case-transferred");
        assertThat(second.get("transferredTo").asString()).isEqualTo(THIRD_STREET);
        assertThat(second.get("transferredOn").asString()).isEqualTo("2025-09-10");
    }

    @Test
    void aCaseThatCameBackIsShownAndTheOneBetweenHearsThatItWentBack() {
        assertThat(get(WORKER, "/api/v1/cases/" + BACK).statusCode()).isEqualTo(200);
        assertThat(refused(OTHER_WORKER, BACK, "", "case-transferred").get("transferredTo").asString())
                .isEqualTo(Stories.STREET);
    }

    @Test
    void withinAStreetTheCommitteeHearsTheCommittee() {
        assertThat(refused(FORMER_COMMITTEE, NEXT_DOOR, "", "case-transferred").get("transferredTo").asString())
                .isEqualTo(Stories.NEIGHBOURHOOD);
        assertThat(get(COMMITTEE, "/api/v1/cases/" + NEXT_DOOR).statusCode()).isEqualTo(200);
        assertThat(get(WORKER, "/api/v1/cases/" + NEXT_DOOR).statusCode()).isEqualTo(200);
    }

    private static final String HANDOVERS = "/api/v1/handovers";

    private List<String> handedOver(Actor reader, String query) {
        return all(reader, HANDOVERS + query, 1)
                .stream()
                .map(item -> name(item.get("caseId").asString()) + " " + item.get("to").asString() + " "
                        + item.get("on").asString())
                .toList();
    }

    private static String name(String caseId) {
        return List.of("gone", "farther", "back", "next-door")
                .stream()
                .filter(each -> caseOf("transferred-" + each).toString().equals(caseId))
                .findFirst()
                .orElse(caseId);
    }

    @Test
    void aStationFindsWhatItHandedOverToWhomAndWhenAndNothingOfWhatCameBack() {
        assertThat(handedOver(WORKER, ""))
                .containsExactlyInAnyOrder(
                        "gone " + Stories.OTHER_STREET + " 2025-09-01",
                        "farther " + Stories.OTHER_STREET + " 2025-09-01");
        assertThat(handedOver(OTHER_WORKER, ""))
                .as("its own steps only, the latest first")
                .containsExactly("farther " + THIRD_STREET + " 2025-09-10", "back " + Stories.STREET + " 2025-09-01");
        assertThat(handedOver(THIRD, "")).as("has one, and handed over none").isEmpty();
        assertThat(handedOver(FORMER_COMMITTEE, "")).contains("next-door " + Stories.NEIGHBOURHOOD + " 2025-09-01");
        assertThat(handedOver(WORKER, "?station=" + FORMER_COMMITTEE.station()))
                .as("one of its committees")
                .isEqualTo(handedOver(FORMER_COMMITTEE, ""));
        assertThat(handedOver(AUDITOR, "?station=" + Stories.STREET)).hasSameElementsAs(handedOver(WORKER, ""));
        assertThat(handedOver(AUDITOR, "")).as("nothing leaves the district this way").isEmpty();
    }

    @Test
    void whatOthersHandedOverIsNotTold() {
        for (String query : List.of("?station=" + Stories.OTHER_STREET, "?station=310104000000", "?station=")) {
            assertThat(get(WORKER, HANDOVERS + query).statusCode()).as(query).isEqualTo(404);
        }
        assertThat(get(FORMER_COMMITTEE, HANDOVERS + "?station=" + Stories.STREET).statusCode()).isEqualTo(404);
        assertThat(get(WORKER, HANDOVERS + "?limit=0").statusCode()).isEqualTo(400);
    }

    /** The deliberate defect: whoever forgets to ask for the station. */
    @Test
    void theDatabaseShowsNothingForeignToWhoForgetsTheStation() {
        ScopedRows rows = context.getBean(ScopedRows.class);
        List<String> seen = rows.read(Scope.ofCases(FORMER_COMMITTEE), jdbc -> jdbc
                .sql("SELECT DISTINCT station FROM views.handover")
                .query(String.class)
                .list());
        assertThat(seen).containsExactly(FORMER_COMMITTEE.station());
    }

    @Test
    void aListOfThemIsALookAtEachAndHoldsNothingOfThePerson() {
        String request = UUID.randomUUID().toString();
        HttpResponse<String> answer = get(WORKER, HANDOVERS, "X-Request-Id", request);
        JSON.readTree(answer.body())
                .get("items")
                .forEach(item -> assertThat(item.propertyNames()).containsExactlyInAnyOrder("caseId", "to", "on"));
        assertThat(jdbc.sql("SELECT case_id, fields, outcome FROM access_log.disclosure WHERE request_id = ?")
                .param(request)
                .query()
                .listOfRows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).containsEntry("fields", "SUMMARY")
                        .containsEntry("outcome", "GRANTED"));
    }

    @Test
    void everyReadOfACaseSaysSoInItsDescription() {
        JSON.readTree(get(null, "/v3/api-docs").body()).get("paths").properties().forEach(path -> {
            if (path.getKey().contains("{caseId}")) {
                path.getValue().forEach(operation -> {
                    assertThat(operation.at("/responses/404/description").asString())
                            .as(path.getKey())
                            .contains("case-not-found", "case-transferred");
                    assertThat(operation.at("/responses/410/description").asString()).contains("subject-erased");
                });
            }
        });
    }

    @Test
    void thatMuchIsALookOnRecordToo() {
        String request = UUID.randomUUID().toString();
        get(WORKER, "/api/v1/cases/" + GONE, "X-Request-Id", request);
        assertThat(jdbc.sql("SELECT * FROM access_log.disclosure WHERE request_id = ?")
                .param(request)
                .query()
                .singleRow())
                .containsEntry("case_id", GONE.value())
                .containsEntry("fields", "SUMMARY")
                .containsEntry("outcome", "GRANTED");
    }
}
