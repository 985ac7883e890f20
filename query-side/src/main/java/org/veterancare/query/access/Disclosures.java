package org.veterancare.query.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;

/** Reads the access log, the newest first. */
@Component
class Disclosures {

    /** More than a letter can hold. */
    static final int MOST_LINES = 10_000;

    private final JdbcClient jdbc;
    private final ScopedRows stored;

    Disclosures(JdbcClient jdbc, ScopedRows stored) {
        this.jdbc = jdbc;
        this.stored = stored;
    }

    /** A stored look; the reason is sealed, or null. */
    record Row(
            long id,
            Instant at,
            Reader by,
            UUID caseId,
            What what,
            String reason,
            String outcome,
            boolean breakGlass,
            Boolean openTask,
            Call call) {}

    /** Who looked, with the role and station of then. */
    record Reader(String person, String account, String role, String station) {}

    /**
     * @param fields class of what was shown
     * @param detail names of unmasked fields, or the code of the rule that refused a command; left out where neither is
     * @param about whose reading was looked at, left out where it was not this log that was shown
     */
    record What(String fields, String detail, String purpose, String about) {}

    record Call(String operation, String requestId, String source) {}

    /** Which looks; each may be null. */
    record Filter(UUID subject, String person, boolean withoutTask) {}

    /** All looks of a day by one account at one kind of fields. */
    record Line(
            LocalDate day, String account, String station, String fields, String purpose, boolean breakGlass,
            long times) {}

    /**
     * What a rule refused, and how often.
     *
     * @param rule its code
     * @param operation what was tried
     * @param role of who tried, then
     * @param station of who tried, 12-digit code
     */
    record Refused(String rule, String operation, String role, String station, long times) {}

    /** By readers whom the auditor answers for, in days of Shanghai; the most frequent first. */
    List<Refused> refused(LocalDate first, LocalDate last, Scope scope) {
        return jdbc.sql("""
            SELECT detail AS rule, operation, role, station, count(*) AS times
            FROM access_log.disclosure
            WHERE detail IS NOT NULL AND fields IN ('COMMAND', 'SUMMARY')
              AND at >= :first::timestamp AT TIME ZONE 'Asia/Shanghai'
              AND at < :after::timestamp AT TIME ZONE 'Asia/Shanghai'
              AND starts_with(station, :readers)
            GROUP BY 1, 2, 3, 4 ORDER BY times DESC, 1, 2, 3, 4""")
                .param("first", first)
                .param("after", last.plusDays(1))
                .param("readers", scope.region())
                .query(Refused.class)
                .list();
    }

    /**
     * Of the cases within reach.
     *
     * @param before id of the last one shown, null for the first part
     */
    List<Row> list(Filter filter, Long before, int limit, Scope scope) {
        return stored.read(scope, scoped -> bound(scoped.sql(sql(filter, before != null, scope)), filter, scope)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list());
    }

    /** Of one case its file is asked for first, which may be newer than its row. */
    static String sql(Filter filter, boolean further, Scope scope) {
        return "SELECT d.* FROM access_log.disclosure d WHERE "
                + (filter.subject() == null ? within(scope) : "d.case_id = :subject")
                + (filter.person() == null ? "" : " AND d.person = :person")
                + (filter.withoutTask()
                        ? " AND d.open_task = false AND NOT d.break_glass AND d.outcome = 'GRANTED'"
                                + " AND d.purpose = 'CASEWORK'"
                        : "")
                + (further ? " AND d.id < :before" : "")
                + " ORDER BY d.id DESC LIMIT :limit";
    }

    /** A look at no case that there is, such as a search or a guess, is within the reach of who answers for the reader. */
    static String within(Scope scope) {
        // values and not EXISTS, which the planner could answer by reading all cases
        return "((SELECT true FROM views.case_file c WHERE c.case_id = d.case_id AND " + scope.condition("c") + ")"
                + " OR starts_with(d.station, :readers)"
                + " AND (SELECT true FROM event_log.event e WHERE e.stream_id = d.case_id LIMIT 1) IS NULL)";
    }

    static StatementSpec bound(StatementSpec asked, Filter filter, Scope scope) {
        return scope.bind(asked)
                .param("readers", scope.region())
                .param("subject", filter.subject())
                .param("person", filter.person());
    }

    /** What a person may be told of the looks at their case, by days of Shanghai; one more than the most where there are more. */
    List<Line> lines(UUID subject) {
        return jdbc.sql("""
            SELECT (at AT TIME ZONE 'Asia/Shanghai')::date AS day, account, station, fields, purpose, break_glass,
                   count(*) AS times
            FROM access_log.disclosure WHERE case_id = :subject AND outcome = 'GRANTED'
            GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1 DESC, 2, 4 LIMIT :most""")
                .param("subject", subject)
                .param("most", MOST_LINES + 1)
                .query(Line.class)
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Reader(
                        row.getString("person"), row.getString("account"), row.getString("role"),
                        row.getString("station")),
                row.getObject("case_id", UUID.class),
                new What(
                        row.getString("fields"), row.getString("detail"), row.getString("purpose"),
                        row.getString("about")),
                row.getString("reason"),
                row.getString("outcome"),
                row.getBoolean("break_glass"),
                (Boolean) row.getObject("open_task"),
                new Call(row.getString("operation"), row.getString("request_id"), row.getString("source")));
    }
}
