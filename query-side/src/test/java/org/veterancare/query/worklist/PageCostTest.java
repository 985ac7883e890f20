package org.veterancare.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.eventlog.roles.HeldRoles;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Scope;
import org.veterancare.query.StoredOnly;
import org.veterancare.query.worklist.WorkList.Filter;
import org.veterancare.testing.TestDatabase;

/** A page of any list costs the page and not the list (performance P7), counted in rows that the database touches. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageCostTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Pattern ROWS = Pattern.compile("actual rows=([\\d.]+) loops=(\\d+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Index )?(?:Filter|Recheck): (\\d+)");
    private static final int PAGE = 51;
    /** A page, what is looked up for each of its rows, and a few that lie between. */
    private static final int PAGES = 20 * PAGE;
    private static final int CASES = 6_000;
    private static final String STREET = "310104010000";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    /** Tasks due before and after today, with and without an owner, and stuck cases. */
    @BeforeAll
    void fill() {
        jdbc.sql("""
            INSERT INTO views.case_file (case_id, version, street, neighbourhood, subject_kind, stage, opened_on, name,
                citizen_id, state, stalled, stalled_since, case_worker)
            SELECT md5('case' || n)::uuid, 1, :street, :street, 'VETERAN', 'OPENED', '2025-01-01', '-', '-', '{}',
                CASE WHEN n % 2 = 0 THEN 'NOTHING_LEFT' END, CASE WHEN n % 2 = 0 THEN date '2025-01-01' + n % 300 END,
                CASE WHEN n % 2 = 1 THEN 'p-' || n % 80 END
            FROM generate_series(1, 6000) n""").param("street", STREET).update();
        jdbc.sql(
                """
                    INSERT INTO views.work_item (case_id, kind, ref, street, neighbourhood, rule, due_on, since, sort_on,
                        case_worker, waits_for, waits_until)
                    SELECT md5('case' || n % 6000 + 1)::uuid, 'REPORT', n::text, :street, :street, 'REG-01', day, '2020-01-01', day,
                        CASE WHEN n % 3 > 0 THEN 'p-' || n % 50 END, CASE WHEN n % 2 = 0 THEN 'SUBJECT' END,
                        CASE WHEN n % 2 = 0 THEN day END
                    FROM generate_series(1, 30000) n, LATERAL (SELECT date '2020-01-01' + n % 4000 AS day) due""")
                .param("street", STREET)
                .update();
        jdbc.sql("ANALYZE views.work_item").update();
        jdbc.sql("ANALYZE views.case_file").update();
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void aFirstPageOfTheDistrictTouchesThePageOnly(View view) {
        Scope scope = scope("310104000000");
        assertThat(touched(WorkList.sql(filter(view), false, false, scope), scope)).isLessThan(PAGES);
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void aFirstPageOfAStreetTouchesThePageOnly(View view) {
        Scope scope = scope(STREET);
        assertThat(touched(WorkList.sql(filter(view), false, false, scope), scope)).isLessThan(PAGES);
    }

    /** Of the tasks: so few cases may be read whole beside them. */
    @ParameterizedTest
    @ValueSource(strings = {"310104000000", STREET})
    void aPageWithTheCasesOfWhoLeftTouchesThePageAndTheirs(String station) {
        Scope scope = scope(station);
        assertThat(touched(WorkList.sql(filter(View.UNASSIGNED), false, true, scope), scope)).isLessThan(CASES + PAGES);
    }

    /** Of 6,000 cases half have somebody, one of forty people. */
    @ParameterizedTest
    @ValueSource(strings = {"310104000000", STREET})
    void whoLeftIsFoundByPersonAndNotByCase(String station) {
        Scope scope = scope(station);
        assertThat(touched(Departed.sql(scope), scope)).isLessThan(PAGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"310104000000", STREET})
    void aPageOfStuckCasesTouchesThePageOnly(String station) {
        Scope scope = scope(station);
        assertThat(touched(StalledCases.sql(false, scope), scope)).isLessThan(PAGES);
    }

    /** The deliberate defect: the same page in an order that no index has. */
    @Test
    void aPageInAnOrderWithoutAnIndexReadsTheWholeTable() {
        Scope scope = scope("310104000000");
        String sql = WorkList.sql(filter(View.TEAM), false, false, scope);
        assertThat(touched(sql.replace("ORDER BY w.sort_on,", "ORDER BY w.rule, w.sort_on,"), scope))
                .isGreaterThan(30_000);
    }

    /** A common name finds thousands, and nothing is looked up for each of them. */
    @Test
    void whetherPeopleMayBeFoundStandsInTheirOwnRow() {
        List<String> plan = jdbc
                .sql("EXPLAIN SELECT 1 FROM views.case_file c WHERE " + StoredOnly.isNot("c"))
                .query(String.class)
                .list();
        assertThat(plan).anyMatch(line -> line.contains("case_file")).noneMatch(line -> line.contains("SubPlan"));
    }

    private static Scope scope(String station) {
        return Scope.ofCases(new Actor("p-7", "a-7", Role.DISTRICT_OFFICER, station));
    }

    private static Filter filter(View view) {
        return new Filter(view, "p-7", null, null, null, null);
    }

    /** How many rows the steps of a query touch, with those they throw away. */
    private long touched(String sql, Scope scope) {
        List<String> plan = scope.bind(jdbc.sql("EXPLAIN (ANALYZE, TIMING OFF) " + sql))
                .param("person", "p-7")
                .param("departed", List.<Object[]>of(new Object[]{STREET, "p-7"}))
                .param("workers", HeldRoles.onCases())
                .param("today", LocalDate.now())
                .param("last", LocalDate.now())
                .param("limit", PAGE)
                .query(String.class)
                .list();
        long rows = 0;
        for (String line : plan) {
            Matcher read = ROWS.matcher(line);
            Matcher removed = REMOVED.matcher(line);
            rows += read.find() ? (long) (Double.parseDouble(read.group(1)) * Long.parseLong(read.group(2))) : 0;
            rows += removed.find() ? Long.parseLong(removed.group(1)) : 0;
        }
        assertThat(rows).as(() -> String.join("\n", plan)).isPositive();
        return rows;
    }
}
