package org.veterancare.eventlog.readers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The facts that readers could not take: how many there are, and another try. */
public final class DeadLetters {

    private final JdbcClient jdbc;
    private final EventProcessingConfiguration readers;

    DeadLetters(JdbcClient jdbc, EventProcessingConfiguration readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    /**
     * Facts parked in one stream of one reader, oldest first.
     *
     * @param stream the stream whose facts wait
     * @param type name of the first fact that could not be taken
     * @param cause kind and place of the failure, never a value
     */
    public record Parking(String group, String stream, long facts, String type, String cause) {}

    /** What is parked now, at most {@code limit} streams. */
    public List<Parking> list(int limit) {
        return jdbc.sql("""
            SELECT processing_group AS "group", sequence_identifier AS stream, count(*) AS facts,
                   (array_agg(payload_type ORDER BY sequence_index))[1] AS type,
                   (array_agg(cause_message ORDER BY sequence_index))[1] AS cause
            FROM tail.dead_letter GROUP BY processing_group, sequence_identifier
            ORDER BY min(enqueued_at) LIMIT ?""")
                .param(limit)
                .query(Parking.class)
                .list();
    }

    /** Number of parked facts for each reader that has any. */
    public Map<String, Long> sizes() {
        return jdbc.sql("SELECT processing_group, count(*) FROM tail.dead_letter GROUP BY processing_group")
                .query(rows -> {
                    Map<String, Long> sizes = new TreeMap<>();
                    while (rows.next()) {
                        sizes.put(rows.getString(1), rows.getLong(2));
                    }
                    return sizes;
                });
    }

    /**
     * Hands one parked stream of a reader over again, in order; what fails again stays parked with all behind it.
     *
     * @return whether a stream was there and all of it was taken
     */
    public boolean retry(String group) {
        return readers.sequencedDeadLetterProcessor(group)
                .map(processor -> processor.processAny())
                .orElse(false);
    }
}
