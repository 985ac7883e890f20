package org.veterancare.eventlog.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One data key for each person, kept wrapped; destroying it is forgetting the person. What a key is good for, the log says. */
public final class SubjectKeys {

    /** Where processes tell each other whose key is not what it was: {@code <subject> <key number>}. */
    static final String CHANNEL = "veterancare_subject_key";

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final String SELECT = """
        SELECT k.key_id, k.subject, k.wrapped, k.wrapped_with,
               EXISTS (SELECT FROM event_log.event e
                       WHERE e.stream_id = k.subject AND e.type = 'SubjectErased') AS erased,
               coalesce((SELECT e.type = 'ProcessingRestricted' FROM event_log.event e
                         WHERE e.stream_id = k.subject AND e.type IN ('ProcessingRestricted', 'RestrictionLifted')
                         ORDER BY e.version DESC LIMIT 1), false) AS restricted
        FROM keys.subject_key k WHERE k.""";

    private final JdbcClient jdbc;
    private final KeyWrapper wrapper;
    private final Cache<UUID, DataKey> bySubject = remembered();
    private final Cache<Long, DataKey> byId = remembered();

    /** False while changes by other processes would go unheard. */
    private volatile boolean remembering;

    public SubjectKeys(JdbcClient jdbc, KeyWrapper wrapper) {
        this.jdbc = jdbc;
        this.wrapper = wrapper;
    }

    /**
     * @param id number of the key, which stands in every value it sealed
     * @param key 32 bytes; null once the person is erased
     * @param restricted true while the case is only stored (PRI-05)
     */
    record DataKey(long id, UUID subject, byte[] key, boolean restricted) {

        boolean erased() {
            return key == null;
        }
    }

    /**
     * Makes the key of a new subject, in the transaction of its first fact; of two racing openings one fails on that fact.
     *
     * @throws IllegalStateException where the key-encryption key was changed since this process started
     */
    public void create(UUID subject) {
        byte[] key = Aes.newKey();
        String with = wrapper.keyId();
        int made = jdbc.sql("""
            INSERT INTO keys.subject_key (subject, wrapped, wrapped_with)
            SELECT ?, ?, kek_id FROM keys.present_key WHERE kek_id = ?
            ON CONFLICT (subject) DO NOTHING""")
                .params(subject, wrapper.wrap(key, subject.toString()), with)
                .update();
        if (made == 0 && !KeyChange.isPresent(jdbc, with)) {
            throw new IllegalStateException("the key-encryption key was changed: start this process again");
        }
    }

    /**
     * Destroys a person's key and everything the person is found by, in the transaction of the erasure's fact. Where none of
     * it is left nothing happens.
     *
     * @param on the date of the erasure that is on record
     */
    public void erase(UUID subject, LocalDate on) {
        int keys = jdbc.sql("""
            UPDATE keys.subject_key SET wrapped = NULL, erased_on = ?, swept_at = NULL
            WHERE subject = ? AND wrapped IS NOT NULL""").params(on, subject).update();
        int tokens = jdbc.sql("DELETE FROM keys.search_token WHERE subject = ?")
                .param(subject)
                .update();
        destroyed(subject, "WRAPPED_KEY", keys);
        destroyed(subject, "SEARCH_TOKEN", tokens);
        changed(subject);
    }

    /** Notes for the certificate how much of a kind an erasure destroyed, in its transaction. */
    public void destroyed(UUID subject, String what, long entries) {
        jdbc.sql("""
            INSERT INTO keys.destruction (subject, what, entries) VALUES (?, ?, ?)
            ON CONFLICT (subject, what) DO UPDATE
            SET entries = destruction.entries + excluded.entries, destroyed_at = clock_timestamp()""")
                .params(subject, what, entries)
                .update();
    }

    /** Makes every process look again what this key is good for, once the running transaction has ended. */
    public void changed(UUID subject) {
        List<Long> ids = jdbc.sql("SELECT key_id FROM keys.subject_key WHERE subject = ?")
                .param(subject)
                .query(Long.class)
                .list();
        for (long id : ids) {
            jdbc.sql("SELECT pg_notify(?, ?)")
                    .params(CHANNEL, subject + " " + id)
                    .query((row, n) -> n)
                    .list();
            afterCommit(() -> forget(subject, id));
        }
    }

    /** Here at once; another process hears of it within a second. */
    static void afterCommit(Runnable then) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            then.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }

    /** Drops one key; a look-up that is under way ends first, and is dropped as well. */
    void forget(UUID subject, long id) {
        bySubject.invalidate(subject);
        byId.invalidate(id);
    }

    /** Drops all keys, and from now on remembers some, or none. */
    void remember(boolean some) {
        remembering = some;
        bySubject.invalidateAll();
        byId.invalidateAll();
    }

    DataKey of(UUID subject) {
        return remembering ? bySubject.get(subject, this::load) : load(subject);
    }

    DataKey numbered(long id) {
        return remembering ? byId.get(id, this::load) : load(id);
    }

    private DataKey load(UUID subject) {
        return load("subject = ?", subject)
                .orElseThrow(() -> new LostKey("no key is on record for subject " + subject));
    }

    private DataKey load(long id) {
        return load("key_id = ?", id).orElseThrow(() -> new LostKey("no key is on record with number " + id));
    }

    private Optional<DataKey> load(String which, Object value) {
        return jdbc.sql(SELECT + which).param(value).query(this::key).optional();
    }

    /** An erasure on record beats a key that is there: older keys may have been restored under a newer log. */
    private DataKey key(ResultSet row, int number) throws SQLException {
        UUID subject = row.getObject("subject", UUID.class);
        byte[] wrapped = row.getBytes("wrapped");
        boolean erased = row.getBoolean("erased");
        if (wrapped == null && !erased) {
            throw new LostKey("the key of subject " + subject + " is gone and no erasure is on record");
        }
        return new DataKey(
                row.getLong("key_id"),
                subject,
                erased ? null : wrapper.unwrap(row.getString("wrapped_with"), wrapped, subject.toString()),
                row.getBoolean("restricted"));
    }

    private static <K, V> Cache<K, V> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(REMEMBERED)
                .build();
    }
}
