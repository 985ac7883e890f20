package org.veterancare.eventlog.readers;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database how the readers stand, whichever process they run in. */
public final class ReaderStates {

    private static final String SQL = """
        WITH done AS (
            SELECT processor_name AS reader,
                   coalesce((convert_from(token, 'UTF8')::json ->> 'transactionId')::bigint, 0) AS transaction_id,
                   coalesce((convert_from(token, 'UTF8')::json ->> 'ordinal')::bigint, 0) AS ordinal
            FROM tail.token_entry WHERE segment = 0),
        stream AS (
            SELECT processing_group AS reader, count(*) AS facts
            FROM tail.dead_letter GROUP BY processing_group, sequence_identifier),
        parked AS (
            SELECT reader, count(*) AS streams, sum(facts)::bigint AS facts, max(facts) AS longest
            FROM stream GROUP BY reader)
        SELECT d.reader, d.transaction_id, d.ordinal,
               coalesce((SELECT greatest(0, extract(epoch FROM clock_timestamp() - e.db_time) * 1000)::bigint
                         FROM event_log.event e
                         WHERE (e.transaction_id, e.position) > (d.transaction_id::text::xid8, d.ordinal)
                         ORDER BY e.transaction_id, e.position LIMIT 1), 0) AS lag_millis,
               coalesce(p.streams, 0) AS parked_streams, coalesce(p.facts, 0) AS parked_facts,
               coalesce(p.longest, 0) AS longest
        FROM done d LEFT JOIN parked p USING (reader) ORDER BY d.reader""";

    private final JdbcClient jdbc;
    private final ReaderProperties bounds;
    private final EventProcessingConfiguration readers;

    ReaderStates(JdbcClient jdbc, ReaderProperties bounds, EventProcessingConfiguration readers) {
        this.jdbc = jdbc;
        this.bounds = bounds;
        this.readers = readers;
    }

    /** All readers that have ever begun, by name. */
    public List<ReaderState> all() {
        return jdbc.sql(SQL)
                .query((row, number) -> new ReaderState(
                        row.getString("reader"),
                        row.getLong("transaction_id"),
                        row.getLong("ordinal"),
                        row.getLong("lag_millis"),
                        row.getLong("parked_streams"),
                        row.getLong("parked_facts"),
                        row.getLong("longest"),
                        bounds.mostStreams(),
                        bounds.mostFacts()))
                .list();
    }

    /** Those that run in this process. */
    List<ReaderState> here() {
        return all().stream().filter(state -> readers.eventProcessors().containsKey(state.reader())).toList();
    }
}
