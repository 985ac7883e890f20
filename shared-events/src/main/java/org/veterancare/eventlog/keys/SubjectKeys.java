package org.veterancare.eventlog.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One data key for each person, kept wrapped; destroying it is forgetting the person. */
public final class SubjectKeys {

    // Short, so that a key destroyed by another process is soon unknown here too.
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final KeyWrapper wrapper;
    private final Cache<UUID, DataKey> bySubject = remembered();
    private final Cache<Long, DataKey> byId = remembered();

    public SubjectKeys(JdbcClient jdbc, KeyWrapper wrapper) {
        this.jdbc = jdbc;
        this.wrapper = wrapper;
    }

    /**
     * @param id number of the key, which stands in every value it sealed
     * @param key 32 bytes; null once destroyed
     */
    record DataKey(long id, UUID subject, byte[] key) {

        boolean erased() {
            return key == null;
        }
    }

    /** Makes the key of a new subject, in the transaction of its first fact; of two racing openings one fails on that fact. */
    public void create(UUID subject) {
        byte[] key = Aes.newKey();
        jdbc.sql("""
            INSERT INTO keys.subject_key (subject, wrapped, wrapped_with) VALUES (?, ?, ?)
            ON CONFLICT (subject) DO NOTHING""")
                .params(subject, wrapper.wrap(key, subject.toString()), wrapper.keyId())
                .update();
    }

    /**
     * Destroys a person's key and everything the person is found by.
     *
     * @param on the date of the erasure that is on record
     */
    public void erase(UUID subject, LocalDate on) {
        jdbc.sql("UPDATE keys.subject_key SET wrapped = NULL, erased_on = ? WHERE subject = ?")
                .params(on, subject)
                .update();
        jdbc.sql("DELETE FROM keys.search_token WHERE subject = ?")
                .param(subject)
                .update();
        forget();
    }

    /** Drops what is remembered, as after an erasure elsewhere. */
    public void forget() {
        bySubject.invalidateAll();
        byId.invalidateAll();
    }

    DataKey of(UUID subject) {
        return bySubject.get(subject, s -> load("subject = ?", s)
                .orElseThrow(() -> new LostKey("no key is on record for subject " + s)));
    }

    DataKey numbered(long id) {
        return byId.get(
                id, i -> load("key_id = ?", i).orElseThrow(() -> new LostKey("no key is on record with number " + i)));
    }

    private Optional<DataKey> load(String where, Object value) {
        return jdbc.sql("SELECT key_id, subject, wrapped, erased_on FROM keys.subject_key WHERE " + where)
                .param(value)
                .query((row, n) -> {
                    UUID subject = row.getObject("subject", UUID.class);
                    byte[] wrapped = row.getBytes("wrapped");
                    if (wrapped == null && row.getObject("erased_on") == null) {
                        throw new LostKey("the key of subject " + subject + " is gone and no erasure is on record");
                    }
                    return new DataKey(
                            row.getLong("key_id"),
                            subject,
                            wrapped == null ? null : wrapper.unwrap(wrapped, subject.toString()));
                })
                .optional();
    }

    private static <K, V> Cache<K, V> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(REMEMBERED)
                .build();
    }
}
