package org.veterancare.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads recorded facts for screens, replays and rebuilds; every statement is a short transaction of its own. */
public final class EventLogReader {

    private static final String COLUMNS = "position, transaction_id::text::bigint AS transaction, stream_id, version, event_id, type, revision, recorded_at, payload, metadata";

    private final JdbcTemplate jdbc;
    private final EventSerializer serializer;

    EventLogReader(JdbcTemplate jdbc, EventSerializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** All facts of one stream, in order; empty where there is no such stream. */
    public List<RecordedFact> stream(UUID streamId) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM event_log.event WHERE stream_id = ? ORDER BY version",
                (row, n) -> fact(row),
                streamId);
    }

    /**
     * A part of the whole log.
     *
     * @param facts in the order in which readers see them
     * @param end where the next page begins
     */
    public record Page(List<RecordedFact> facts, LogPosition end) {}

    /** The next facts of finished transactions; an empty page is the end of the log as it is now. */
    public Page after(LogPosition from, int limit) {
        LogPosition[] end = {from};
        List<RecordedFact> facts = jdbc.query(
                "SELECT " + COLUMNS + PostgresEventStorage.NEXT_FINISHED,
                (row, n) -> {
                    end[0] = new LogPosition(row.getLong("transaction"), row.getLong("position"));
                    return fact(row);
                },
                Long.toString(from.transactionId()),
                from.ordinal(),
                limit);
        return new Page(facts, end[0]);
    }

    /** How many facts the log holds now, counted. */
    public long size() {
        return jdbc.queryForObject("SELECT count(*) FROM event_log.event", Long.class);
    }

    private RecordedFact fact(ResultSet row) throws SQLException {
        return RecordedFact.of(
                row.getObject("event_id", UUID.class),
                row.getLong("version"),
                serializer.read(row.getString("type"), row.getInt("revision"), row.getString("payload")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                serializer.readMetaData(row.getString("metadata")));
    }
}
