package org.veterancare.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.District;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.CaseUnassigned;
import org.veterancare.events.MoveEvent.UnassignedFor;
import org.veterancare.events.Role;
import org.veterancare.query.PersonStories;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Stories;
import org.veterancare.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Whose work it is, whom it waits for, and what is stuck (F11, F21). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkListTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String LIST = "/api/v1/work-list?view=";
    private static final String STUCK = "/api/v1/work-list/stuck";
    private static final LocalDate DAY = LocalDate.of(2025, 7, 2);

    private static final CaseId MINE = caseOf("list-mine");
    private static final CaseId THEIRS = caseOf("list-theirs");
    private static final CaseId NOBODYS = caseOf("list-nobodys");
    private static final CaseId LEAVING = caseOf("list-leaving");
    private static final CaseId LATE = caseOf("list-late");
    private static final CaseId STILL = caseOf("list-still");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @BeforeAll
    void facts() {
        tell(assigned(MINE, new CaseAssigned(MINE, DAY, 1, WORKER.person(), null)));
        tell(assigned(
                THEIRS,
                new CaseAssigned(THEIRS, DAY, 1, WORKER.person(), null),
                new CaseAssigned(THEIRS, DAY, 2, HEAD.person(), WORKER.person())));
        tell(assigned(
                NOBODYS,
                new CaseAssigned(NOBODYS, DAY, 1, WORKER.person(), null),
                new CaseUnassigned(NOBODYS, DAY, 2, WORKER.person(), UnassignedFor.TAKEN_BACK)));
        tell(PersonStories.moves(LEAVING, RunningQuerySide::clear).subList(0, 6));
        List<CaseEvent> late = new ArrayList<>(Stories.forfeited(LATE, RunningQuerySide::clear).subList(0, 3));
        late.add(new CaseAssigned(LATE, DAY, 1, HEAD.person(), null));
        tell(late);
        tell(Stories.underReview(STILL, RunningQuerySide::clear).subList(0, 2));
    }

    private static List<CaseEvent> assigned(CaseId caseId, CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(Stories.underReview(caseId, RunningQuerySide::clear));
        facts.addAll(Arrays.asList(more));
        return facts;
    }

    private Set<String> cases(Actor actor, String path) {
        Set<String> found = new HashSet<>();
        all(actor, path, 1).forEach(item -> found.add(item.get("caseId").asString()));
        return found;
    }

    @Test
    void eachListHasItsCasesInOneCallAndItsPartsAreTheWhole() {
        assertThat(cases(WORKER, LIST + "mine")).containsExactly(MINE.toString());
        assertThat(cases(HEAD, LIST + "mine")).containsExactlyInAnyOrder(THEIRS.toString(), LATE.toString());
        assertThat(cases(WORKER, LIST + "unassigned")).containsExactly(NOBODYS.toString());
        assertThat(cases(WORKER, LIST + "team"))
                .containsExactlyInAnyOrder(
                        MINE.toString(), THEIRS.toString(), NOBODYS.toString(), LATE.toString());
        assertThat(cases(WORKER, "/api/v1/work-list")).isEqualTo(cases(WORKER, LIST + "team"));
        assertThat(cases(AUDITOR, LIST + "waiting")).containsExactly(LEAVING.toString());
        JsonNode waiting = all(AUDITOR, LIST + "waiting", 50).getFirst();
        assertThat(waiting.get("waitsFor").asString()).isEqualTo("OTHER_DISTRICT");
        JsonNode mine = all(WORKER, LIST + "mine", 50).getFirst();
        assertThat(mine.get("caseWorker").asString()).isEqualTo(WORKER.person());
        assertThat(mine.get("version").asLong()).isPositive();
    }

    @Test
    void whatIsForeignIsInNoListAndNoListIsMadeUp() {
        for (View view : View.values()) {
            assertThat(cases(OTHER_WORKER, LIST + view.path())).doesNotContain(MINE.toString(), NOBODYS.toString());
        }
        assertThat(cases(OTHER_WORKER, STUCK)).isEmpty();
        assertThat(get(WORKER, LIST + "yours").statusCode()).isEqualTo(400);
        assertThat(get(WORKER, STUCK + "?quiet=-1").statusCode()).isEqualTo(400);
    }

    @Test
    void theCountsAreThoseOfTheLists() {
        JsonNode counts = json(WORKER, "/api/v1/work-list/counts");
        for (View view : View.values()) {
            assertThat(counts.get(view.path()).asLong()).as(view.path())
                    .isEqualTo(all(WORKER, LIST + view.path(), 50).size());
        }
        assertThat(counts.get("stuck").asLong()).isEqualTo(all(WORKER, STUCK, 50).size());
    }

    /** No fact says that the day has come (TRN-03). */
    @Test
    void aTaskThatEndsByItselfIsInNoListFromItsDayOn() {
        JdbcTemplate rows = new JdbcTemplate(DATABASE.superuser());
        String ending = "UPDATE views.work_item SET ends_on = ? WHERE case_id = ?::uuid";
        LocalDate today = LocalDate.now(District.ZONE);
        int all = all(WORKER, LIST + "mine", 50).size();
        rows.update(ending, today.plusDays(1), MINE.toString());
        assertThat(all(WORKER, LIST + "mine", 50)).hasSize(all).isNotEmpty();
        rows.update(ending, today, MINE.toString());
        assertThat(all(WORKER, LIST + "mine", 50)).isEmpty();
        assertThat(cases(WORKER, LIST + "team")).doesNotContain(MINE.toString());
        assertThat(json(WORKER, "/api/v1/work-list/counts").get("mine").asLong()).isZero();
        // the other tests look at them
        rows.update(ending, null, MINE.toString());
    }

    /** Undated tasks and such that stand still are open, and late they are not. */
    @Test
    void theTileOfOverdueTasksCountsTheListOfOverdueTasks() {
        for (Actor actor : List.of(AUDITOR, WORKER, HEAD)) {
            int late = all(actor, LIST + "overdue", 50).size();
            assertThat(late).isEqualTo(1);
            for (JsonNode figure : json(actor, "/api/v1/dashboard").get("figures")) {
                long counted = figure.get("numerator").asLong();
                switch (figure.get("metric").asString()) {
                    case "open-tasks", "open-tasks-by-worker" -> assertThat(counted).isEqualTo(late);
                    case "queue", "queue-by-worker" ->
                        assertThat(counted).isEqualTo(all(actor, "/api/v1/work-list", 50).size()).isGreaterThan(late);
                    default -> {}
                }
            }
        }
    }

    @Test
    void theQueueTellsOfEachKindHowOldItsOldestIs() {
        for (JsonNode figure : json(HEAD, "/api/v1/dashboard").get("figures")) {
            if (Set.of("queue", "queue-by-worker").contains(figure.get("metric").asString())) {
                assertThat(figure.get("split").valueStream().mapToLong(part -> part.get("oldestDays").asLong()).max())
                        .hasValue(figure.get("oldestDays").asLong());
            } else if (figure.get("metric").asString().equals("open-tasks")) {
                assertThat(figure.get("split")).allMatch(part -> !part.has("oldestDays"));
            }
        }
    }

    @Test
    void aCaseThatNothingMovesIsListedUntilSomethingDoes() {
        JsonNode stuck = all(WORKER, STUCK, 50)
                .stream()
                .filter(item -> item.get("caseId").asString().equals(STILL.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(stuck.get("stalled").asString()).isEqualTo("NOTHING_BEGUN");
        assertThat(cases(WORKER, STUCK + "?quiet=1")).doesNotContain(STILL.toString());
        List<CaseEvent> story = Stories.underReview(caseOf("list-moves"), RunningQuerySide::clear);
        CaseId moves = tell(story.subList(0, 2));
        assertThat(cases(WORKER, STUCK)).contains(moves.toString());
        write("VeteranCase", story.subList(2, story.size()), 2);
        awaitVersion(moves, story.size() - 1);
        assertThat(cases(WORKER, STUCK)).doesNotContain(moves.toString());
        // what it was told here is not for the other tests
        write("VeteranCase", List.of(new org.veterancare.events.CaseLifeEvent.CaseClosed(moves, DAY, "OTHER")),
                story.size());
        awaitVersion(moves, story.size());
    }

    /** A role that is taken back leaves its holder's cases with nobody: the head must see them, to give them to somebody (F18). */
    @Test
    void theCasesOfWhoWorksThereNoLongerAreAmongTheUnassigned() {
        Actor leaver = new Actor("p-909", "a-909", Role.STREET_CASE_WORKER, Stories.STREET);
        TestDatabase.grant(leaver);
        CaseId left = caseOf("list-left");
        List<CaseEvent> facts = assigned(left, new CaseAssigned(left, DAY, 1, leaver.person(), null));
        tell(facts);
        long before = json(HEAD, "/api/v1/work-list/counts").get("unassigned").asLong();
        assertThat(cases(HEAD, LIST + "unassigned")).doesNotContain(left.toString());

        JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());
        superuser.update("DELETE FROM access.held_role WHERE person = ?", leaver.person());
        for (Actor reader : List.of(HEAD, AUDITOR)) {
            assertThat(cases(reader, LIST + "unassigned")).contains(left.toString(), NOBODYS.toString());
        }
        assertThat(cases(OTHER_WORKER, LIST + "unassigned")).doesNotContain(left.toString());
        assertThat(json(HEAD, "/api/v1/work-list/counts").get("unassigned").asLong()).isGreaterThan(before);
        JsonNode shown = all(HEAD, LIST + "unassigned", 1)
                .stream()
                .filter(item -> item.get("caseId").asString().equals(left.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(shown.get("caseWorker").asString()).as("who had it").isEqualTo(leaver.person());

        TestDatabase.grant(new Actor("p-909", "a-910", Role.STREET_CASE_WORKER, Stories.OTHER_STREET));
        assertThat(cases(HEAD, LIST + "unassigned")).as("who moved to another station").contains(left.toString());
        TestDatabase.grant(new Actor("p-909", "a-911", Role.STATION_HEAD, Stories.STREET));
        assertThat(cases(HEAD, LIST + "unassigned")).as("who is back").doesNotContain(left.toString());
        // what it was told here is not for the other tests
        write("VeteranCase", List.of(new org.veterancare.events.CaseLifeEvent.CaseClosed(left, DAY, "OTHER")),
                facts.size());
        awaitVersion(left, facts.size());
    }

    @Test
    void theHeadIsToldWhoWorksAtTheStationAndBelow() {
        TestDatabase.grant(COMMITTEE);
        TestDatabase.grant(WORKER);
        TestDatabase.grant(OTHER_WORKER);
        List<String> persons = json(HEAD, "/api/v1/work-list/case-workers")
                .get("items")
                .valueStream()
                .map(item -> item.get("person").asString())
                .toList();
        assertThat(persons).contains(COMMITTEE.person(), WORKER.person()).doesNotContain(OTHER_WORKER.person());
        assertThat(get(WORKER, "/api/v1/work-list/case-workers").statusCode()).isEqualTo(403);
    }

    @Test
    void theRowOfACaseSaysWhoWorksOnIt() {
        assertThat(jdbc.sql("SELECT case_worker FROM views.case_file WHERE case_id = ?")
                .param(UUID.fromString(MINE.toString()))
                .query(String.class)
                .single()).isEqualTo(WORKER.person());
        assertThat(json(WORKER, "/api/v1/cases/" + MINE).at("/stations/assigned/caseWorker").asString())
                .isEqualTo(WORKER.person());
    }

    @Test
    void aBlankNamesNoKind() {
        for (String kind : List.of("%20", "HARDSHIP_ACCEPTANCE,%20", ",%20,")) {
            HttpResponse<String> answer = get(WORKER, "/api/v1/work-list?kind=" + kind);
            assertThat(answer.statusCode()).as(kind).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).get("code").asString()).isEqualTo("bad-parameter");
        }
        assertThat(get(WORKER, "/api/v1/work-list?kind=HARDSHIP_ACCEPTANCE").statusCode()).isEqualTo(200);
    }
}
