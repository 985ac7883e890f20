package org.veterancare.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.veterancare.events.Fact;

/**
 * The event store on {@code event_log.event}: one statement appends all facts of a command, and of others at the same moment;
 * one query reads a stream, and readers of the whole log see finished transactions only. No snapshots: a case is 50 to 300
 * facts.
 */
final class PostgresEventStorage implements EventStorageEngine {

    private static final String COLUMNS = "stream_id, stream_type, version, event_id, type, revision, occurred_on, recorded_at, payload, metadata";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String STREAM = "SELECT " + COLUMNS
            + " FROM event_log.event WHERE stream_id = ? AND version >= ? ORDER BY version";
    /** What every reader of the whole log goes by: finished transactions only, in their order. */
    private static final String NEXT_FINISHED = """
         FROM event_log.event
        WHERE (transaction_id, position) > (?::text::xid8, ?)
          AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        ORDER BY transaction_id, position LIMIT ?""";

    private static final String TAIL = "SELECT transaction_id::text::bigint AS transaction, position, " + COLUMNS
            + NEXT_FINISHED;
    // the cast must not carry the column's name: the order would be by it, and no index has that
    static final String END = """
        SELECT transaction_id::text::bigint AS transaction, position FROM event_log.event
        WHERE transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        ORDER BY transaction_id DESC, position DESC LIMIT 1""";
    private static final int PAGE = 1000;

    private final JdbcTemplate jdbc;
    private final EventSerializer serializer;
    private final Serializer unopened;
    private final FoundByTokens tokens;
    private final Map<Integer, String> inserts = new ConcurrentHashMap<>();
    private final GroupCommit commits = new GroupCommit(this::insertRows);

    /** @param unopened reads what a reader is handed, when it is asked for */
    PostgresEventStorage(
            JdbcTemplate jdbc, EventSerializer serializer, Serializer unopened, FoundByTokens tokens) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.unopened = unopened;
        this.tokens = tokens;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<DomainEventMessage<?>> facts = new ArrayList<>(messages.size());
        messages.forEach(message -> facts.add((DomainEventMessage<?>) message));
        refuseDryRun(facts);
        tokens.inOneTransaction(facts, () -> insert(facts));
    }

    private static void refuseDryRun(List<DomainEventMessage<?>> facts) {
        boolean asked = CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().getMessage().getMetaData().containsKey(DryRun.ASKED);
        if (asked) {
            throw new DryRun(facts.stream()
                    .map(f -> new DryRun.Staged(f.getSequenceNumber(), (Fact) f.getPayload()))
                    .toList());
        }
    }

    private void insert(List<DomainEventMessage<?>> facts) {
        List<Object[]> rows = facts.stream().map(this::row).toList();
        try {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                insertRows(rows);
            } else {
                commits.append(rows);
            }
        } catch (DuplicateKeyException lost) {
            throw conflict(facts.getFirst());
        }
    }

    private void insertRows(List<Object[]> rows) {
        String sql = inserts.computeIfAbsent(
                rows.size(),
                n -> "INSERT INTO event_log.event (" + COLUMNS + ") VALUES "
                        + String.join(", ", Collections.nCopies(n, ROW)));
        jdbc.update(sql, rows.stream().flatMap(Stream::of).toArray());
    }

    private Object[] row(DomainEventMessage<?> message) {
        Fact fact = (Fact) message.getPayload();
        UUID stream = UUID.fromString(message.getAggregateIdentifier());
        return new Object[]{
            stream,
            message.getType(),
            message.getSequenceNumber(),
            UUID.fromString(message.getIdentifier()),
            FactNames.of(fact.getClass()),
            FactNames.revision(fact.getClass()),
            fact.occurredOn(),
            OffsetDateTime.ofInstant(message.getTimestamp(), ZoneOffset.UTC),
            serializer.write(fact),
            serializer.writeMetaData(stream, message.getMetaData())
        };
    }

    /** The server's words stay out: they would repeat what was to be stored. */
    private static RuntimeException conflict(DomainEventMessage<?> first) {
        String message = "another writer was first in stream " + first.getAggregateIdentifier();
        return first.getSequenceNumber() == 0
                ? new AggregateStreamCreationException(message)
                : new ConcurrencyException(message);
    }

    @Override
    public DomainEventStream readEvents(String streamId, long firstVersion) {
        return DomainEventStream
                .of(jdbc.query(STREAM, (row, n) -> message(row), UUID.fromString(streamId), firstVersion));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String streamId) {
        return Optional.ofNullable(jdbc.queryForObject(
                "SELECT max(version) FROM event_log.event WHERE stream_id = ?",
                Long.class,
                UUID.fromString(streamId)));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken from, boolean mayBlock) {
        return after(from == null ? LogPosition.START : (LogPosition) from, PAGE).stream();
    }

    /**
     * The next facts of finished transactions, at most {@code limit}. Each is read when its handler asks for it, so that one that
     * cannot be read is parked like any other that cannot be taken, and stops nobody.
     */
    List<TrackedEventMessage<?>> after(LogPosition from, int limit) {
        return jdbc.query(
                TAIL,
                (row, n) -> unopened(row),
                Long.toString(from.transactionId()),
                from.ordinal(),
                limit);
    }

    private TrackedEventMessage<?> unopened(ResultSet row) throws SQLException {
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new GenericTrackedDomainEventMessage<>(
                new LogPosition(row.getLong("transaction"), row.getLong("position")),
                row.getString("stream_type"),
                row.getString("stream_id"),
                row.getLong("version"),
                new SerializedMessage<>(
                        row.getString("event_id"),
                        written(row.getBytes("payload"), row.getString("type"), row.getString("revision")),
                        written(row.getBytes("metadata"), FactSerializer.METADATA, null),
                        unopened),
                () -> recordedAt);
    }

    private static SerializedObject<byte[]> written(byte[] data, String type, String revision) {
        return new SimpleSerializedObject<>(data, byte[].class, type, revision);
    }

    private DomainEventMessage<?> message(ResultSet row) throws SQLException {
        MetaData metaData = MetaData.from(serializer.readMetaData(row.getBytes("metadata")));
        Fact fact = serializer.read(row.getString("type"), row.getInt("revision"), row.getBytes("payload"));
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new GenericDomainEventMessage<>(
                row.getString("stream_type"),
                row.getString("stream_id"),
                row.getLong("version"),
                fact,
                metaData,
                row.getString("event_id"),
                recordedAt);
    }

    @Override
    public TrackingToken createTailToken() {
        return LogPosition.START;
    }

    @Override
    public TrackingToken createHeadToken() {
        return end(jdbc);
    }

    static LogPosition end(JdbcTemplate jdbc) {
        return jdbc.query(END, row -> row.next() ? new LogPosition(row.getLong(1), row.getLong(2)) : LogPosition.START);
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        throw new UnsupportedOperationException("readers start at the beginning or at the end, never by a clock");
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("there are no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String streamId) {
        return Optional.empty();
    }
}
