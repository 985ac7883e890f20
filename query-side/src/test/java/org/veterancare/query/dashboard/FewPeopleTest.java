package org.veterancare.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.Actor;
import org.veterancare.events.District;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Stories;
import org.veterancare.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Behind a figure that a leader is shown are at least five people, however many rows they have (domain 5.8, SECR-02). */
class FewPeopleTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final String DASHBOARD = "/api/v1/dashboard?from=2025-01-01&to=2025-12-31";
    private static final String FEW = "310104001000";
    private static final String SOME = "310104002000";
    private static final String MANY = "310104003000";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @BeforeEach
    void nobody() {
        for (String table : List.of("case_measure", "figure", "figure_month")) {
            jdbc.sql("DELETE FROM views." + table).update();
        }
    }

    /** What one case adds to a figure, a row a code. */
    private void share(String metric, String street, int person, int above, int below, List<String> codes) {
        for (int part = 0; part < codes.size(); part++) {
            jdbc.sql("""
                INSERT INTO views.case_measure (case_id, metric, part, street, dimension, day, numerator, denominator,
                    neighbourhood) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Stories.id(street + person), metric, metric + above + part, street, codes.get(part),
                            DAY.plusDays(part), above, below, street)
                    .update();
        }
    }

    private void tasks(String street, int people, String... kinds) {
        IntStream.range(0, people).forEach(person -> share("queue", street, person, 1, 0, List.of(kinds)));
    }

    /** Sums of what the cases have, as the views keep them. */
    private void counted() {
        jdbc.sql("""
            INSERT INTO views.figure (metric, street, dimension, day, ends_on, members, numerator, denominator)
            SELECT metric, street, dimension, day, ends_on, count(*), sum(numerator), sum(denominator)
            FROM views.case_measure GROUP BY metric, street, dimension, day, ends_on""").update();
        jdbc.sql("""
            INSERT INTO views.figure_month (metric, street, dimension, month, ends_on, members, numerator, denominator)
            SELECT metric, street, dimension, date_trunc('month', day), ends_on, sum(members), sum(numerator),
                   sum(denominator)
            FROM views.figure GROUP BY metric, street, dimension, date_trunc('month', day), ends_on""").update();
    }

    private JsonNode figure(Actor actor, String metric, String street) {
        String path = DASHBOARD + (street == null ? "" : "&street=" + street);
        return json(actor, path).get("figures")
                .valueStream()
                .filter(figure -> figure.get("metric").asString().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Boolean> hiddenParts(JsonNode figure) {
        Map<String, Boolean> hidden = new HashMap<>();
        figure.get("split").forEach(part -> hidden.put(part.get("code").asString(), part.get("hidden").asBoolean()));
        return hidden;
    }

    private static void isHidden(JsonNode figure) {
        assertThat(figure.get("hidden").asBoolean()).as(figure.toString()).isTrue();
        for (String told : List.of("items", "numerator", "denominator", "value")) {
            assertThat(figure.get(told).isNull()).as(told).isTrue();
        }
        assertThat(figure.has("medianDays") || figure.has("oldestDays") || !figure.get("split").isEmpty()).isFalse();
    }

    @Test
    void sevenTasksOfOnePersonAreOnePerson() {
        tasks(FEW, 1, "REPORT", "REPORT", "REPORT", "REPORT", "REPORT", "REPORT", "REPORT");
        tasks(SOME, 8, "REPORT");
        tasks(MANY, 9, "REPORT");
        counted();
        isHidden(figure(LEADER, "queue", FEW));
        isHidden(figure(LEADER, "queue", SOME)); // or the one is what is left of the district
        assertThat(figure(LEADER, "queue", MANY).get("numerator").asLong()).isEqualTo(9);
        assertThat(figure(LEADER, "queue", null).get("numerator").asLong()).isEqualTo(24);
        assertThat(figure(AUDITOR, "queue", FEW).get("numerator").asLong()).isEqualTo(7);
    }

    @Test
    void threeTasksEachOfTwoPeopleAreTwoPeople() {
        tasks(FEW, 2, "REPORT", "REPORT", "REPORT");
        counted();
        isHidden(figure(LEADER, "queue", FEW));
        assertThat(figure(LEADER, "queue", null).get("hidden").asBoolean()).isTrue();
    }

    @Test
    void enoughPeopleAreShownWithAllTheyHave() {
        tasks(FEW, 5, "REPORT", "REPORT", "REPORT");
        tasks(SOME, 6, "REPORT");
        counted();
        JsonNode shown = figure(LEADER, "queue", FEW);
        assertThat(shown.get("numerator").asLong()).isEqualTo(15);
        assertThat(shown.get("items").asLong()).isEqualTo(15);
        assertThat(shown.has("oldestDays")).isTrue();
        assertThat(hiddenParts(figure(LEADER, "queue", null))).isEqualTo(Map.of("REPORT", false));
    }

    /** Three people in each of two parts may be the same three: then both together are no more. */
    @Test
    void thePeopleOfTwoPartsAreNotAddedUp() {
        tasks(MANY, 3, "REPORT", "BUNDLE_ITEM", "PLACEMENT");
        IntStream.range(3, 9).forEach(person -> share("queue", MANY, person, 1, 0, List.of("PLACEMENT")));
        IntStream.range(9, 40).forEach(person -> share("queue", MANY, person, 1, 0, List.of("FOLLOW_UP")));
        counted();
        JsonNode district = figure(LEADER, "queue", null);
        assertThat(district.get("numerator").asLong()).isEqualTo(46);
        assertThat(hiddenParts(district))
                .isEqualTo(Map.of("REPORT", true, "BUNDLE_ITEM", true, "PLACEMENT", true, "FOLLOW_UP", false));
    }

    /** Five children without a place in time may be those of one family. */
    @Test
    void ofARateThePeopleOnEitherSideAreCounted() {
        IntStream.range(0, 8).forEach(person -> share("school-places", MANY, person, 1, 1, List.of("")));
        share("school-places", MANY, 8, 0, 1, List.of("", "", "", "", ""));
        counted();
        isHidden(figure(LEADER, "school-places", MANY));
        assertThat(figure(AUDITOR, "school-places", MANY).get("denominator").asLong()).isEqualTo(13);
    }

    /** A task that nobody has to do any more from a day on is counted until that day, and no fact says that it has come. */
    @Test
    void whatEndsByItselfLeavesTheFiguresOnThatDay() {
        tasks(MANY, 9, "JOB_RECOMMENDATION");
        LocalDate today = LocalDate.now(District.ZONE);
        ending(today.plusDays(2), 0, 6);
        ending(today, 6, 8);
        ending(today.minusDays(1), 8, 9);
        counted();
        for (Actor reader : List.of(LEADER, AUDITOR)) {
            assertThat(figure(reader, "queue", MANY).get("numerator").asLong()).isEqualTo(6);
        }
        ending(today, 0, 9);
        jdbc.sql("DELETE FROM views.figure").update();
        jdbc.sql("DELETE FROM views.figure_month").update();
        counted();
        JsonNode none = figure(AUDITOR, "queue", null);
        assertThat(none.get("numerator").asLong()).isZero();
        assertThat(none.has("oldestDays")).isFalse();
    }

    private void ending(LocalDate day, int from, int to) {
        jdbc.sql("UPDATE views.case_measure SET ends_on = ? WHERE case_id = ANY (?)")
                .param(day)
                .param(IntStream.range(from, to)
                        .mapToObj(person -> Stories.id(MANY + person))
                        .toArray(
                                UUID[]::new))
                .update();
    }

    /** What fell into other days than the year that is shown are no people of that year. */
    @Test
    void thePeopleOfAYearAreThoseOfThatYear() {
        IntStream.range(0, 4).forEach(person -> share("hardship-applications", MANY, person, 1, 0, List.of("A", "A")));
        IntStream.range(4, 9).forEach(person -> share("hardship-applications", MANY, person, 1, 0, List.of("A", "A")));
        jdbc.sql("UPDATE views.case_measure SET day = day - 365 WHERE case_id = ANY (?)")
                .param(IntStream.range(4, 9)
                        .mapToObj(person -> Stories.id(MANY + person))
                        .toArray(
                                UUID[]::new))
                .update();
        counted();
        isHidden(figure(LEADER, "hardship-applications", MANY));
    }
}
