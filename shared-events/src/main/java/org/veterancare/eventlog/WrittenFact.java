package org.veterancare.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of the log, its texts not read yet. */
record WrittenFact(
        UUID streamId, long version, UUID eventId, String type, int revision, Instant recordedAt, byte[] payload,
        byte[] metadata) {

    static final String COLUMNS = "stream_id, version, event_id, type, revision, recorded_at, payload, metadata";

    static WrittenFact of(ResultSet row) throws SQLException {
        return new WrittenFact(
                row.getObject("stream_id", UUID.class),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    /** @throws UnreadableFact where its text is not one of ours */
    RecordedFact read(EventSerializer serializer) {
        return new RecordedFact(
                eventId, version, serializer.read(type, revision, payload), recordedAt,
                new RecordedFact.Metadata(() -> serializer.readMetaData(metadata)));
    }
}
