package org.veterancare.eventlog.readers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veterancare.eventlog.readers.ParkingOrder.Action;
import org.veterancare.events.Actor;

/** The facts that readers could not take: which there are, another try, and giving them up. */
public final class DeadLetters {

    private static final String PARKINGS = """
        SELECT processing_group AS reader, sequence_identifier AS stream, count(*) AS facts,
               min(sequence_number) AS first_version, max(sequence_number) AS last_version,
               (array_agg(payload_type ORDER BY sequence_index))[1] AS type,
               (array_agg(cause_message ORDER BY sequence_index))[1] AS cause,
               min(enqueued_at) AS parked_at, max(last_touched) AS tried_at
        FROM tail.dead_letter %s GROUP BY processing_group, sequence_identifier""";

    private static final String ASK = """
        INSERT INTO tail.parking_order (order_id, processing_group, sequence_identifier, action, person, account, station,
            reason, ticket, state, done_at, facts, first_version, last_version, type, cause)
        SELECT :order, :reader, :stream, :action, :person, :account, :station, :reason, :ticket,
            CASE WHEN :action = 'DISCARD' THEN 'DONE' ELSE 'OPEN' END,
            CASE WHEN :action = 'DISCARD' THEN clock_timestamp() END,
            p.facts, p.first_version, p.last_version, p.type, p.cause FROM ("""
            + PARKINGS.formatted(
                    "WHERE processing_group = :reader AND sequence_identifier = :stream")
            + ") p";

    private static final String ORDERS = """
        SELECT order_id AS "order", processing_group AS reader, sequence_identifier AS stream, action, person, account,
               station, reason, ticket, asked_at, state, done_at, facts, first_version, last_version, type, cause
        FROM tail.parking_order\s""";

    private final JdbcClient jdbc;
    private final EventProcessingConfiguration readers;

    DeadLetters(JdbcClient jdbc, EventProcessingConfiguration readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    /**
     * Facts parked in one stream of one reader.
     *
     * @param stream the stream whose facts wait
     * @param firstVersion version of the first fact that waits
     * @param type name of the first fact, the one that could not be taken
     * @param cause kind and place of the failure, never a value
     * @param parkedAt when the first was parked, ISO 8601
     * @param triedAt when the last try was, ISO 8601
     */
    public record Parking(
            String reader,
            String stream,
            long facts,
            Long firstVersion,
            Long lastVersion,
            String type,
            String cause,
            String parkedAt,
            String triedAt) {}

    /** Where a list goes on: after this stream of this reader. */
    public record Place(String reader, String stream) {}

    /**
     * What is parked, by reader and stream, at most {@code limit} streams.
     *
     * @param after null for the beginning
     */
    public List<Parking> list(Place after, int limit) {
        return jdbc.sql(PARKINGS.formatted("WHERE (processing_group, sequence_identifier) > (:reader, :stream)")
                + " ORDER BY 1, 2 LIMIT :limit")
                .param("reader", after == null ? "" : after.reader())
                .param("stream", after == null ? "" : after.stream())
                .param("limit", limit)
                .query(Parking.class)
                .list();
    }

    /** What is parked of one stream of one reader. */
    public Optional<Parking> find(String reader, String stream) {
        return jdbc.sql(PARKINGS.formatted("WHERE processing_group = :reader AND sequence_identifier = :stream"))
                .param("reader", reader)
                .param("stream", stream)
                .query(Parking.class)
                .optional();
    }

    /** What was ever asked to be done about one stream of one reader, newest first, at most a hundred. */
    public List<ParkingOrder> orders(String reader, String stream) {
        return jdbc.sql(ORDERS + """
            WHERE processing_group = :reader AND sequence_identifier = :stream
            ORDER BY asked_at DESC, order_id LIMIT 100""")
                .param("reader", reader)
                .param("stream", stream)
                .query(ParkingOrder.class)
                .list();
    }

    /**
     * Hands the parked facts of a stream to their reader again, in order; what fails again stays parked with all behind it.
     * Where the reader runs in another process, that one does it within seconds and the answer is still open.
     *
     * @return empty where nothing is parked there
     */
    public Optional<ParkingOrder> retry(String reader, String stream, Actor by, ParkingOrder.Why why) {
        UUID order = UUID.randomUUID();
        if (ask(order, Action.RETRY, reader, stream, by, why) == 0) {
            return Optional.empty();
        }
        if (readers.eventProcessors().containsKey(reader)) {
            carryOut(order, reader, stream);
        }
        return Optional.of(order(order));
    }

    /**
     * Gives the parked facts of a stream up for their reader: the log keeps them, the reader's rows will never know them
     * unless they are rebuilt. Who did it, and why, is kept in the same transaction.
     *
     * @return empty where nothing is parked there
     */
    public Optional<ParkingOrder> discard(String reader, String stream, Actor by, ParkingOrder.Why why) {
        UUID order = UUID.randomUUID();
        int asked = values("WITH gone AS (DELETE FROM tail.dead_letter WHERE processing_group = :reader"
                + " AND sequence_identifier = :stream), asked AS (" + ASK + " RETURNING order_id) "
                + "SELECT count(*) FROM asked", order, Action.DISCARD, reader, stream, by, why)
                .query(Integer.class)
                .single();
        return asked == 0 ? Optional.empty() : Optional.of(order(order));
    }

    /** Carries out what other processes were asked for; called by the watch of the process whose readers are meant. */
    void retryWhatWasAskedFor() {
        record Open(UUID order, String reader, String stream) {}
        jdbc.sql("""
            SELECT order_id AS "order", processing_group AS reader, sequence_identifier AS stream
            FROM tail.parking_order WHERE state = 'OPEN' AND action = 'RETRY' ORDER BY asked_at LIMIT 100""")
                .query(Open.class)
                .list()
                .stream()
                .filter(open -> readers.eventProcessors().containsKey(open.reader()))
                .forEach(open -> carryOut(open.order(), open.reader(), open.stream()));
    }

    private void carryOut(UUID order, String reader, String stream) {
        try {
            readers.sequencedDeadLetterProcessor(reader)
                    .ifPresent(processor -> processor.process(letter -> stream.equals(streamOf(letter))));
        } finally {
            finish(order, find(reader, stream).isEmpty() ? "DONE" : "FAILED");
        }
    }

    private static String streamOf(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message() instanceof DomainEventMessage<?> fact ? fact.getAggregateIdentifier() : null;
    }

    private int ask(UUID order, Action action, String reader, String stream, Actor by, ParkingOrder.Why why) {
        return values(ASK, order, action, reader, stream, by, why).update();
    }

    private JdbcClient.StatementSpec values(
            String sql, UUID order, Action action, String reader, String stream, Actor by, ParkingOrder.Why why) {
        return jdbc.sql(sql)
                .param("order", order)
                .param("reader", reader)
                .param("stream", stream)
                .param("action", action.name())
                .param("person", by.person())
                .param("account", by.account())
                .param("station", by.station())
                .param("reason", why.reason().name())
                .param("ticket", why.ticket());
    }

    private void finish(UUID order, String state) {
        jdbc.sql(
                "UPDATE tail.parking_order SET state = ?, done_at = clock_timestamp() WHERE order_id = ? AND state = 'OPEN'")
                .params(state, order)
                .update();
    }

    private ParkingOrder order(UUID order) {
        return jdbc.sql(ORDERS + "WHERE order_id = ?").param(order).query(ParkingOrder.class).single();
    }
}
