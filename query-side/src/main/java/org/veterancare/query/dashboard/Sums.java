package org.veterancare.query.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.casestate.Metric;
import org.veterancare.query.dashboard.Definition.Days;

/** Reads the sums that a dashboard shows, all in one query, and in another who is behind them. */
@Component
class Sums implements ReadSums {

    /** Whole months of a window from the months, what is left at its ends from the days. */
    private static final String SQL = """
        WITH asked AS (
            SELECT w.metric, w.stored, w.lo, w.hi,
                   date_trunc('month', w.lo::timestamp + interval '1 month' - interval '1 day')::date AS first_month,
                   date_trunc('month', w.hi::timestamp + interval '1 day')::date AS end_month
            FROM unnest(:metrics::text[], :stored::text[], :from::text[]::date[], :to::text[]::date[])
                AS w(metric, stored, lo, hi)),
        part AS (
            SELECT a.metric, f.street, f.dimension, f.members, f.numerator, f.denominator
            FROM asked a JOIN views.figure_month f
                ON f.metric = a.stored AND f.month >= a.first_month AND f.month < a.end_month AND f.ends_on > :today
            UNION ALL
            SELECT a.metric, f.street, f.dimension, f.members, f.numerator, f.denominator
            FROM asked a JOIN views.figure f
                ON f.metric = a.stored AND f.day BETWEEN a.lo AND least(a.hi, a.first_month - 1)
                    AND f.ends_on > :today
            UNION ALL
            SELECT a.metric, f.street, f.dimension, f.members, f.numerator, f.denominator
            FROM asked a JOIN views.figure f
                ON f.metric = a.stored AND f.day BETWEEN greatest(a.first_month, a.end_month) AND a.hi
                    AND f.ends_on > :today)
        SELECT f.metric, f.street, f.dimension, sum(f.members)::bigint AS members,
               sum(f.numerator)::bigint AS numerator, sum(f.denominator)::bigint AS denominator
        FROM part f
        WHERE f.street ^@ :region AND (CAST(:street AS text) IS NULL OR f.street = :street)
        GROUP BY f.metric, f.street, f.dimension ORDER BY f.metric, f.street, f.dimension""";

    /**
     * Different people cannot be added up over days, so no sum is kept of them: every share in the windows is read and counted,
     * which grows with the cases. The index by metric and day leaves out the facts of other years; of what stands now all shares
     * are read, of 20,000 cases a quarter of a million, in seconds where the machine is busy. So this is asked for whoever sees
     * figures only and for nobody else. A person is a case: of one who had two before they were merged, what stayed with the other
     * one counts as another person's.
     */
    private static final String PEOPLE = """
        WITH person AS (
            SELECT m.case_id, w.metric, m.street, m.dimension,
                   bool_or(m.numerator > 0) AS above, bool_or(m.denominator > m.numerator) AS below
            FROM unnest(:metrics::text[], :stored::text[], :from::text[]::date[], :to::text[]::date[])
                    AS w(metric, stored, lo, hi)
                JOIN views.case_measure m ON m.metric = w.stored AND m.day BETWEEN w.lo AND w.hi
            WHERE m.ends_on > :today AND %s
            GROUP BY m.case_id, w.metric, m.street, m.dimension),
        street AS (
            SELECT case_id, metric, street, bool_or(above) AS above, bool_or(below) AS below
            FROM person GROUP BY case_id, metric, street)
        SELECT metric, street, dimension, count(*) AS people, count(*) FILTER (WHERE above) AS above,
               count(*) FILTER (WHERE below) AS below
        FROM person GROUP BY metric, street, dimension
        UNION ALL
        SELECT metric, street, NULL, count(*), count(*) FILTER (WHERE above), count(*) FILTER (WHERE below)
        FROM street GROUP BY metric, street""";

    private final JdbcClient jdbc;
    private final ScopedRows stored;

    Sums(JdbcClient jdbc, ScopedRows stored) {
        this.jdbc = jdbc;
        this.stored = stored;
    }

    /** The sum for one street and code. */
    record Sum(String metric, String street, String dimension, long members, long numerator, long denominator) {}

    /**
     * How many people are behind the sums of one street and code; each is a case, and counts once.
     *
     * @param dimension null for all codes of the street together, since one person may have several
     * @param above who has something that counts above the line
     * @param below who has something that counts below the line only
     */
    record People(String metric, String street, String dimension, long people, long above, long below) {

        boolean isOfStreet() {
            return dimension == null;
        }
    }

    @Override
    public List<Sum> of(Dashboards.Request request, String street, Scope scope) {
        return stored.read(scope, scoped -> windows(request, scoped.sql(SQL))
                .param("region", scope.region())
                .param("street", street == null ? scope.street() : street)
                .query(Sum.class)
                .list());
    }

    @Override
    public List<People> people(Dashboards.Request request, Scope scope) {
        return stored.read(scope, scoped -> windows(
                request, scope.bind(scoped.sql(PEOPLE.formatted(scope.condition("m")))))
                .query(People.class)
                .list());
    }

    /** Which days of which stored figure make each of them. */
    private static StatementSpec windows(Dashboards.Request request, StatementSpec query) {
        List<Days> windows = Arrays.stream(Metric.values())
                .map(metric -> request.days(Definition.of(metric)))
                .toList();
        return query.param("today", request.today())
                .param("metrics", Arrays.stream(Metric.values()).map(Metric::code).toArray(String[]::new))
                .param("stored", Arrays.stream(Metric.values())
                        .map(metric -> Definition.of(metric).stored().code())
                        .toArray(String[]::new))
                .param("from", windows.stream().map(days -> days.from().toString()).toArray(String[]::new))
                .param("to", windows.stream().map(days -> days.to().toString()).toArray(String[]::new));
    }

    @Override
    public Map<String, LocalDate> oldest(Metric metric, Dashboards.Request request, Scope scope) {
        Map<String, LocalDate> oldest = new HashMap<>();
        stored.read(scope, scoped -> scoped.sql("""
            SELECT dimension, min(day) AS day FROM views.figure
            WHERE metric = :metric AND street ^@ :region AND (CAST(:street AS text) IS NULL OR street = :street)
                AND ends_on > :today
            GROUP BY dimension""")
                .param("metric", metric.code())
                .param("region", scope.region())
                .param("street", request.street() == null ? scope.street() : request.street())
                .param("today", request.today())
                .query((row, number) -> oldest.put(
                        row.getString("dimension"), row.getObject("day", LocalDate.class)))
                .list());
        return oldest;
    }

    @Override
    public TreeMap<LocalDate, Long> byDay(Metric metric, Dashboards.Request request, Scope scope) {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        stored.read(scope, scoped -> scoped.sql("""
            SELECT day, sum(members)::bigint AS members FROM views.figure
            WHERE metric = :metric AND street ^@ :region AND (CAST(:street AS text) IS NULL OR street = :street)
                AND ends_on > :today
            GROUP BY day""")
                .param("metric", metric.code())
                .param("region", scope.region())
                .param("street", request.street() == null ? scope.street() : request.street())
                .param("today", request.today())
                .query((row, number) -> days.put(row.getObject("day", LocalDate.class), row.getLong("members")))
                .list());
        return days;
    }

    @Override
    public boolean haveCases() {
        return true;
    }

    @Override
    public long budget(int firstYear, int lastYear) {
        return jdbc.sql("""
            SELECT coalesce(sum((state::json -> 'budget' ->> 'fen')::bigint), 0)::bigint FROM views.resource
            WHERE kind = 'hardship-fund' AND (state::json ->> 'year')::int BETWEEN :first AND :last""")
                .param("first", firstYear)
                .param("last", lastYear)
                .query(Long.class)
                .single();
    }
}
