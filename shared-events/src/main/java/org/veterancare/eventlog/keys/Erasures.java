package org.veterancare.eventlog.keys;

import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the erasures on record ask of the keys beyond their own transaction: again after a restore of older keys, and a
 * table without the remains of what was destroyed. All of it may be repeated, so a crash in between loses nothing.
 */
public final class Erasures {

    private static final String RISEN = """
        SELECT e.stream_id, e.occurred_on FROM event_log.event e
        WHERE e.type = 'SubjectErased'
          AND (EXISTS (SELECT FROM keys.subject_key k WHERE k.subject = e.stream_id AND k.wrapped IS NOT NULL)
               OR EXISTS (SELECT FROM keys.search_token t WHERE t.subject = e.stream_id))""";

    private final JdbcTemplate jdbc;
    private final SubjectKeys keys;
    private final TransactionOperations transactions;

    public Erasures(JdbcTemplate jdbc, SubjectKeys keys, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.transactions = transactions;
    }

    private record Risen(UUID subject, LocalDate erasedOn) {}

    /**
     * Destroys every key that is there although its person was erased.
     *
     * @return how many persons were affected
     * @throws IllegalStateException where there are some and our own role may not destroy them
     */
    public int reapply() {
        List<Risen> risen = jdbc.query(
                RISEN,
                (row, n) -> new Risen(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)));
        if (!risen.isEmpty() && !KeyChange.mayWrite(JdbcClient.create(jdbc))) {
            throw new IllegalStateException(
                    "keys of erased persons were restored: start the command side first, which destroys them again");
        }
        risen.forEach(each -> transactions.executeWithoutResult(s -> keys.erase(each.subject(), each.erasedOn())));
        return risen.size();
    }

    /**
     * Writes the key tables anew where a destroyed key, or one as a former key-encryption key wrapped it, may still lie in them.
     * A transaction that is older keeps such remains alive, and ours last 15 seconds: so this goes on until a minute after
     * the erasure, or the change of the key-encryption key.
     *
     * @return whether there was anything to do
     */
    public boolean sweep() {
        List<UUID> unswept = jdbc.queryForList(
                "SELECT subject FROM keys.subject_key WHERE erased_on IS NOT NULL AND swept_at IS NULL", UUID.class);
        List<OffsetDateTime> changed = jdbc.queryForList(
                "SELECT changed_at FROM keys.present_key WHERE swept_at IS NULL", OffsetDateTime.class);
        if (unswept.isEmpty() && changed.isEmpty()) {
            return false;
        }
        List<UUID> old = jdbc.queryForList("""
            SELECT subject FROM keys.subject_key JOIN keys.destruction USING (subject)
            WHERE what = 'WRAPPED_KEY' AND erased_on IS NOT NULL AND swept_at IS NULL
              AND destroyed_at < clock_timestamp() - interval '1 minute'""", UUID.class);
        List<OffsetDateTime> oldChange = jdbc.queryForList("""
            SELECT changed_at FROM keys.present_key
            WHERE swept_at IS NULL AND changed_at < clock_timestamp() - interval '1 minute'""", OffsetDateTime.class);
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET transaction_timeout = 0");
                statement.execute("VACUUM (FULL) keys.subject_key");
                if (!changed.isEmpty()) {
                    statement.execute("VACUUM (FULL) keys.hash_key");
                }
                statement.execute("VACUUM keys.search_token");
                statement.execute("SET transaction_timeout = DEFAULT");
            }
            return null;
        });
        old.forEach(subject -> jdbc.update(
                "UPDATE keys.subject_key SET swept_at = clock_timestamp() WHERE subject = ?", subject));
        oldChange.forEach(at -> jdbc.update(
                "UPDATE keys.present_key SET swept_at = clock_timestamp() WHERE changed_at = ?", at));
        return true;
    }
}
