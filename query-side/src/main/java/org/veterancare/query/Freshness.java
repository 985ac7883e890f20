package org.veterancare.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tells every read how far the views have come. The lag is the age of the oldest finished fact that a view has not taken
 * in, so a quiet log has none.
 */
@Component
public class Freshness implements HandlerInterceptor {

    /** Transaction and ordinal of the last fact taken in. */
    public static final String POSITION = "X-Projection-Position";

    /** Milliseconds; 0 where nothing waits. */
    public static final String LAG = "X-Projection-Lag-Ms";

    private static final long REUSED_NANOS = 100_000_000;

    /** Of the readers that keep what is shown, the one that has come least far. */
    private static final String SQL = """
        WITH done AS (
            SELECT coalesce((convert_from(t.token, 'UTF8')::json ->> 'transactionId')::bigint, 0) AS tx,
                   coalesce((convert_from(t.token, 'UTF8')::json ->> 'ordinal')::bigint, 0) AS place
            FROM (VALUES ('cases'), ('resources')) r (reader)
            LEFT JOIN tail.token_entry t ON t.processor_name = r.reader AND t.segment = 0
            ORDER BY tx, place LIMIT 1)
        SELECT tx, place, (
            SELECT greatest(0, extract(epoch FROM clock_timestamp() - e.db_time) * 1000)::bigint
            FROM event_log.event e
            WHERE (e.transaction_id, e.position) > (d.tx::text::xid8, d.place)
            ORDER BY e.transaction_id, e.position LIMIT 1) AS lag
        FROM done d""";

    private final JdbcClient jdbc;
    private final AtomicReference<Reading> last = new AtomicReference<>();

    Freshness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param position transaction and ordinal of the last fact taken in
     * @param lagMillis 0 where nothing waits
     */
    public record Reading(String position, long lagMillis, long takenAt) {}

    /** Not older than a tenth of a second. */
    public Reading now() {
        Reading known = last.get();
        if (known != null && System.nanoTime() - known.takenAt() < REUSED_NANOS) {
            return known;
        }
        Reading fresh = jdbc.sql(SQL)
                .query((row, number) -> new Reading(
                        row.getLong("tx") + "." + row.getLong("place"), row.getLong("lag"), System.nanoTime()))
                .single();
        last.set(fresh);
        return fresh;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !method.getBeanType().getPackageName().startsWith(Freshness.class.getPackageName())) {
            return true;
        }
        Reading reading = now();
        response.setHeader(POSITION, reading.position());
        response.setHeader(LAG, Long.toString(reading.lagMillis()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return true;
    }
}
