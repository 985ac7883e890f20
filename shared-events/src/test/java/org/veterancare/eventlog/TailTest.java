package org.veterancare.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.testing.TestDatabase;

/** A committed fact is never skipped: not by a slow writer, a wrong clock or a reader that comes late (trust.md A1, R5). */
@SpringBootTest(classes = LogApplication.class)
class TailTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PostgresEventStorage tail;

    @Autowired
    private EventLogReader reader;

    @Autowired
    private EventSerializer serializer;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aWriterThatCommitsLateIsSeenAlthoughOthersWereFirst() throws SQLException {
        assertThat(seenAfterLateCommit(Duration.ZERO)).hasSize(3);
    }

    @Test
    void aWriterWhoseClockIsBehindIsSeen() throws SQLException {
        assertThat(seenAfterLateCommit(Duration.ofMinutes(-10))).hasSize(3);
    }

    @Test
    void aWriterWhoseClockIsAheadIsSeen() throws SQLException {
        assertThat(seenAfterLateCommit(Duration.ofMinutes(10))).hasSize(3);
    }

    @Test
    void aReaderThatTrustsRunningNumbersWouldLoseTheFact() throws SQLException {
        long before = lastNumber();
        List<Long> seen = new ArrayList<>();
        try (Connection late = dataSource.getConnection()) {
            late.setAutoCommit(false);
            append(late, Instant.now());
            appendAndCommit(Instant.now());
            seen.addAll(numbersAfter(before));
            late.commit();
        }
        appendAndCommit(Instant.now());
        seen.addAll(numbersAfter(seen.getLast()));

        assertThat(seen).as("the deliberate defect loses one of three").hasSize(2);
    }

    @Test
    void nothingOfAnUnfinishedOrRolledBackWriterIsSeen() throws SQLException {
        LogPosition start = reader.end();
        try (Connection writer = dataSource.getConnection()) {
            writer.setAutoCommit(false);
            append(writer, Instant.now());
            assertThat(tail.after(start, 10)).isEmpty();
            writer.rollback();
        }
        assertThat(tail.after(start, 10)).isEmpty();
    }

    @Test
    void theEndStandsBeforeEveryUnfinishedWriterAndWhatIsReadUpToItNeverChanges() throws SQLException {
        List<UUID> before = upTo(reader.end());
        LogPosition end;
        try (Connection late = dataSource.getConnection()) {
            late.setAutoCommit(false);
            append(late, Instant.now());
            appendAndCommit(Instant.now());
            end = reader.end();
            assertThat(upTo(end)).isEqualTo(before);
            late.commit();
        }
        assertThat(upTo(end)).isEqualTo(before);
        assertThat(upTo(reader.end())).containsAll(before).hasSize(before.size() + 2);
    }

    @Test
    void theEndIsLookedUpAndNotSortedOutOfTheWholeLog() {
        assertThat(plan(PostgresEventStorage.END)).contains("event_finished").doesNotContain("Sort");
        // the deliberate defect: the cast named as the column is
        assertThat(plan(PostgresEventStorage.END.replace(" AS transaction", ""))).contains("Sort");
    }

    private String plan(String sql) {
        return jdbc.execute((Connection connection) -> {
            SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
            JdbcTemplate inIt = new JdbcTemplate(one);
            inIt.execute("SET enable_sort = off; SET enable_seqscan = off; SET enable_bitmapscan = off");
            try {
                return String.join("\n", inIt.queryForList("EXPLAIN " + sql, String.class));
            } finally {
                inIt.execute("RESET enable_sort; RESET enable_seqscan; RESET enable_bitmapscan");
            }
        });
    }

    /** By twos, so that pages end within and between streams. */
    private List<UUID> upTo(LogPosition end) {
        List<UUID> all = new ArrayList<>();
        WholeStreams streams = new WholeStreams(jdbc, serializer, end, 2);
        for (WholeStreams.Part part = streams.next(); !part.isEmpty(); part = streams.next()) {
            part.streams().forEach(stream -> stream.forEach(fact -> all.add(fact.eventId())));
        }
        return all;
    }

    @Test
    void aWriterThatStallsIsEndedByTheServerSoThatNoReaderWaitsForLong() {
        assertThat(jdbc.queryForObject("SHOW transaction_timeout", String.class)).isEqualTo("15s");
        assertThat(jdbc.queryForObject("SHOW idle_in_transaction_session_timeout", String.class)).isEqualTo("10s");
    }

    private List<UUID> seenAfterLateCommit(Duration skew) throws SQLException {
        LogPosition position = reader.end();
        List<UUID> seen = new ArrayList<>();
        try (Connection late = dataSource.getConnection()) {
            late.setAutoCommit(false);
            append(late, Instant.now().plus(skew));
            appendAndCommit(Instant.now());
            position = read(position, seen);
            late.commit();
        }
        position = read(position, seen);
        appendAndCommit(Instant.now());
        read(position, seen);
        return seen;
    }

    private LogPosition read(LogPosition from, List<UUID> seen) {
        LogPosition position = from;
        for (TrackedEventMessage<?> fact : tail.after(from, 100)) {
            seen.add(UUID.fromString(fact.getIdentifier()));
            position = (LogPosition) fact.trackingToken();
        }
        return position;
    }

    private void appendAndCommit(Instant recordedAt) throws SQLException {
        try (Connection writer = dataSource.getConnection()) {
            append(writer, recordedAt);
        }
    }

    private static void append(Connection writer, Instant recordedAt) {
        UUID stream = UUID.randomUUID();
        new JdbcTemplate(new SingleConnectionDataSource(writer, true))
                .update(
                        """
                            INSERT INTO event_log.event (stream_id, stream_type, version, event_id, type, revision,
                                                         occurred_on, recorded_at, payload, metadata)
                            VALUES (?, 'VeteranCase', 0, ?, 'CaseReopened', 1, '2025-06-02', ?, ?, '{}')""",
                        stream,
                        UUID.randomUUID(),
                        Timestamp.from(recordedAt),
                        "{\"caseId\":\"" + stream + "\",\"occurredOn\":\"2025-06-02\"}");
    }

    private long lastNumber() {
        return jdbc.queryForObject("SELECT coalesce(max(position), 0) FROM event_log.event", Long.class);
    }

    private List<Long> numbersAfter(long position) {
        return jdbc.queryForList(
                "SELECT position FROM event_log.event WHERE position > ? ORDER BY position", Long.class, position);
    }
}
