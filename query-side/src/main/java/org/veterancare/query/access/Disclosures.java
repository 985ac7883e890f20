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

/** Reads the access log, the newest first. */
@Component
class Disclosures {

    /** More than a letter can hold. */
    static final int MOST_LINES = 10_000;

    private final JdbcClient jdbc;

    Disclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
     * @param detail names of unmasked fields, left out where none were
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

    /** @param before id of the last one shown, null for the first part */
    List<Row> list(Filter filter, Long before, int limit) {
        StatementSpec query = jdbc.sql("SELECT * FROM access_log.disclosure WHERE true"
                + (filter.subject() == null ? "" : " AND case_id = :subject")
                + (filter.person() == null ? "" : " AND person = :person")
                + (filter.withoutTask()
                        ? " AND open_task = false AND NOT break_glass AND outcome = 'GRANTED' AND purpose = 'CASEWORK'"
                        : "")
                + (before == null ? "" : " AND id < :before")
                + " ORDER BY id DESC LIMIT :limit")
                .param("subject", filter.subject())
                .param("person", filter.person())
                .param("before", before)
                .param("limit", limit);
        return query.query((row, number) -> row(row)).list();
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
