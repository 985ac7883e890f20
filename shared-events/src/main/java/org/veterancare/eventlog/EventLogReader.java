package org.veterancare.eventlog;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.events.Fact;
import org.veterancare.events.PlacesCase;

/** Reads recorded facts for screens, replays and rebuilds; every statement is a short transaction of its own. */
public final class EventLogReader {

    private static final List<Class<? extends Fact>> PLACING = FactNames.all()
            .values()
            .stream()
            .filter(PlacesCase.class::isAssignableFrom)
            .toList();

    private final JdbcTemplate jdbc;
    private final EventSerializer serializer;

    EventLogReader(JdbcTemplate jdbc, EventSerializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** All facts of one stream, in order; empty where there is no such stream. */
    public List<RecordedFact> stream(UUID streamId) {
        return jdbc.query(
                "SELECT " + WrittenFact.COLUMNS + " FROM event_log.event WHERE stream_id = ? ORDER BY version",
                (row, n) -> WrittenFact.of(row).read(serializer),
                streamId);
    }

    /** At most so many facts of a stream behind a version, in order; from the first one on where it is -1. */
    public List<RecordedFact> after(UUID streamId, long version, int most) {
        return jdbc.query(
                "SELECT " + WrittenFact.COLUMNS + " FROM event_log.event WHERE stream_id = ? AND version > ?"
                        + " ORDER BY version LIMIT ?",
                (row, n) -> WrittenFact.of(row).read(serializer),
                streamId,
                version,
                most);
    }

    /** The facts of a stream that are of one of these kinds, in order; empty where there is none. */
    public List<RecordedFact> of(UUID streamId, Collection<Class<? extends Fact>> kinds) {
        return jdbc.query(
                "SELECT " + WrittenFact.COLUMNS + " FROM event_log.event WHERE stream_id = ? AND type = ANY (?)"
                        + " ORDER BY version",
                (row, n) -> WrittenFact.of(row).read(serializer),
                streamId,
                kinds.stream().map(FactNames::of).toArray(String[]::new));
    }

    /** The facts that say which station answers for a case, in order: what is asked before it is read whole. */
    public List<PlacesCase> places(UUID caseId) {
        return of(caseId, PLACING).stream().map(recorded -> (PlacesCase) recorded.fact()).toList();
    }

    /** Up to where all transactions have finished: what stands there or before will never be more or less. */
    public LogPosition end() {
        return PostgresEventStorage.end(jdbc);
    }

    /** @param until what was written later is left out */
    public WholeStreams wholeStreams(LogPosition until) {
        return new WholeStreams(jdbc, serializer, until);
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
}
