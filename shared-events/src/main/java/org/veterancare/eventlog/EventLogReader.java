package org.veterancare.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.events.Fact;

/** Reads recorded facts for screens, replays and rebuilds; every statement is a short transaction of its own. */
public final class EventLogReader {

    private static final String COLUMNS = "version, event_id, type, revision, recorded_at, payload, metadata";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

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
                (row, n) -> fact(row(row)),
                streamId);
    }

    /** The facts of a stream that are of one of these kinds, in order; empty where there is none. */
    public List<RecordedFact> of(UUID streamId, Collection<Class<? extends Fact>> kinds) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM event_log.event WHERE stream_id = ? AND type = ANY (?)"
                        + " ORDER BY version",
                (row, n) -> fact(row(row)),
                streamId,
                kinds.stream().map(FactNames::of).toArray(String[]::new));
    }

    /** Up to where all transactions have finished: what stands there or before will never be more or less. */
    public LogPosition end() {
        return PostgresEventStorage.end(jdbc);
    }

    /**
     * A part of the log, one whole stream after the other.
     *
     * @param until what was written later is left out
     * @param after the last fact of the part before, null for the first part
     * @return an empty list at the end
     */
    public List<RecordedFact> streams(LogPosition until, RecordedFact after, int limit) {
        List<Row> rows = jdbc.query(
                "SELECT " + COLUMNS + """
                     FROM event_log.event
                    WHERE (stream_id, version) > (?, ?) AND (transaction_id, position) <= (?::text::xid8, ?)
                    ORDER BY stream_id, version LIMIT ?""",
                (row, n) -> row(row),
                after == null ? BEFORE_ALL : UUID.fromString(after.fact().streamId()),
                after == null ? -1 : after.version(),
                Long.toString(until.transactionId()),
                until.ordinal(),
                limit);
        // reading the texts costs more than fetching them, and each stands for itself
        return rows.parallelStream().map(this::fact).toList();
    }

    /** How many facts the log holds now, counted. */
    public long size() {
        return jdbc.queryForObject("SELECT count(*) FROM event_log.event", Long.class);
    }

    /** Whether there is a stream of this kind, by the name it is stored under. */
    public boolean has(String streamType) {
        return jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM event_log.event WHERE stream_type = ?)", Boolean.class, streamType);
    }

    private record Row(
            UUID eventId, long version, String type, int revision, Instant recordedAt, String payload,
            String metadata) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("event_id", UUID.class),
                row.getLong("version"),
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("payload"),
                row.getString("metadata"));
    }

    private RecordedFact fact(Row row) {
        return RecordedFact.of(
                row.eventId(),
                row.version(),
                serializer.read(row.type(), row.revision(), row.payload()),
                row.recordedAt(),
                serializer.readMetaData(row.metadata()));
    }
}
