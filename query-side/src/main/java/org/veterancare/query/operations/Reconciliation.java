package org.veterancare.query.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.veterancare.query.ScopedRows;

/**
 * Holds the case files against the log, case by case: a file that stands still behind a reader that went on shows nowhere else
 * (trust.md A1, R5). It reads the whole log, and so is done once an hour at most.
 */
@Component
class Reconciliation implements MeterBinder {

    private static final Duration HOLDS = Duration.ofHours(1);

    /** What the reader has passed and not parked; token and rows move together, so that one statement sees both alike. */
    private static final String SQL = """
        WITH done AS (
            SELECT (convert_from(token, 'UTF8')::json ->> 'transactionId')::bigint AS tx,
                   (convert_from(token, 'UTF8')::json ->> 'ordinal')::bigint AS place
            FROM tail.token_entry WHERE processor_name = 'cases' AND segment = 0 AND token IS NOT NULL),
        passed AS (
            SELECT e.stream_id, max(e.version) AS version FROM event_log.event e, done d
            WHERE e.stream_type = 'VeteranCase'
              AND (e.transaction_id, e.position) <= (d.tx::text::xid8, d.place)
            GROUP BY e.stream_id)
        SELECT count(*) FROM passed p LEFT JOIN views.case_file c ON c.case_id = p.stream_id
        WHERE c.version IS DISTINCT FROM p.version
          AND NOT EXISTS (SELECT FROM tail.dead_letter l
                          WHERE l.processing_group = 'cases' AND l.sequence_identifier = p.stream_id::text)""";

    private final ScopedRows rows;
    private final Clock clock;
    private Result last;

    Reconciliation(ScopedRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param adrift cases whose file is not at the version that its reader has passed: facts were given up, or it is a fault */
    record Result(Instant at, long adrift) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("veterancare.cases.adrift", this, reconciliation -> reconciliation.last().adrift())
                .description("Case files that stand still behind a reader that went on")
                .register(registry);
    }

    /** Not older than an hour. */
    synchronized Result last() {
        Instant now = clock.instant();
        if (last == null || last.at().plus(HOLDS).isBefore(now)) {
            last = new Result(now, adrift());
        }
        return last;
    }

    long adrift() {
        return rows.count(jdbc -> jdbc.sql(SQL).query(Long.class).single());
    }
}
