package org.veterancare.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The log up to a position, one whole stream after the other; every part is a short transaction of its own, and holds no more
 * than a page of facts and the longest stream.
 */
public final class WholeStreams {

    private static final int PAGE = 5_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcTemplate jdbc;
    private final EventSerializer serializer;
    private final LogPosition until;
    private final int page;
    /** The beginning of a stream whose end was not fetched yet. */
    private List<WrittenFact> begun = new ArrayList<>();
    private boolean over;

    WholeStreams(JdbcTemplate jdbc, EventSerializer serializer, LogPosition until) {
        this(jdbc, serializer, until, PAGE);
    }

    WholeStreams(JdbcTemplate jdbc, EventSerializer serializer, LogPosition until, int page) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.until = until;
        this.page = page;
    }

    /** Some streams as they were fetched; reading their texts costs more than fetching them, and needs no connection. */
    public final class Part {

        private final List<WrittenFact> facts;

        private Part(List<WrittenFact> facts) {
            this.facts = facts;
        }

        /** The facts of each stream, in order; read anew at each call. */
        public List<List<RecordedFact>> streams() {
            List<List<RecordedFact>> streams = new ArrayList<>();
            UUID stream = null;
            for (WrittenFact fact : facts) {
                if (!fact.streamId().equals(stream)) {
                    stream = fact.streamId();
                    streams.add(new ArrayList<>());
                }
                streams.getLast().add(fact.read(serializer));
            }
            return streams;
        }

        /** How many there are. */
        public int facts() {
            return facts.size();
        }

        /** Whether the log has ended: nothing is in this part, nor in one after it. */
        public boolean isEmpty() {
            return facts.isEmpty();
        }
    }

    /** The next part; an empty one at the end. */
    public Part next() {
        List<WrittenFact> facts = begun;
        int whole = 0;
        while (whole == 0 && !over) {
            List<WrittenFact> fetched = fetch(facts.isEmpty() ? null : facts.getLast());
            facts.addAll(fetched);
            over = fetched.size() < page;
            whole = over ? facts.size() : beginOfLast(facts);
        }
        begun = new ArrayList<>(facts.subList(whole, facts.size()));
        return new Part(List.copyOf(facts.subList(0, whole)));
    }

    private static int beginOfLast(List<WrittenFact> facts) {
        int at = facts.size() - 1;
        while (at > 0 && facts.get(at - 1).streamId().equals(facts.getLast().streamId())) {
            at--;
        }
        return at;
    }

    private List<WrittenFact> fetch(WrittenFact after) {
        return jdbc.query(
                "SELECT " + WrittenFact.COLUMNS + """
                     FROM event_log.event
                    WHERE (stream_id, version) > (?, ?) AND (transaction_id, position) <= (?::text::xid8, ?)
                    ORDER BY stream_id, version LIMIT ?""",
                (row, n) -> WrittenFact.of(row),
                after == null ? BEFORE_ALL : after.streamId(),
                after == null ? -1 : after.version(),
                Long.toString(until.transactionId()),
                until.ordinal(),
                page);
    }
}
