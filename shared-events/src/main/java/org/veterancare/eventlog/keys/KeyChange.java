package org.veterancare.eventlog.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Another key-encryption key: whatever a former one wraps is wrapped with the present one, at the start of the side that may.
 * A key changes its wrapping in one statement or not at all, so that it opens at every moment for whoever holds both, and a
 * start that was killed is made good by the next one. The former wrappings go with {@link Erasures#sweep()}.
 */
public final class KeyChange {

    private static final Logger LOG = LoggerFactory.getLogger(KeyChange.class);

    /** The old wrapping is named as well: a key that was destroyed meanwhile stays destroyed. */
    private static final String DATA_KEY = "UPDATE keys.subject_key SET wrapped = ?, wrapped_with = ? WHERE key_id = ?::bigint AND wrapped = ?";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final KeyWrapper wrapper;
    private final TransactionOperations transactions;
    private final int most;

    public KeyChange(JdbcTemplate jdbc, KeyWrapper wrapper, TransactionOperations transactions) {
        this(jdbc, wrapper, transactions, 500);
    }

    /** @param most keys in one transaction */
    KeyChange(JdbcTemplate jdbc, KeyWrapper wrapper, TransactionOperations transactions, int most) {
        this.template = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
        this.wrapper = wrapper;
        this.transactions = transactions;
        this.most = most;
    }

    private record Wrapped(String where, String bound, byte[] bytes, String with) {}

    /** Whether this is the side that makes, wraps and destroys keys. */
    public static boolean mayWrite(JdbcClient jdbc) {
        return jdbc.sql("SELECT has_table_privilege('keys.subject_key', 'UPDATE')").query(Boolean.class).single();
    }

    /** @throws IllegalStateException naming the key-encryption key that is missing and how many keys wait for it */
    public void requireHeld() {
        jdbc.sql("""
            SELECT wrapped_with, count(*) FROM (
                SELECT wrapped_with FROM keys.subject_key WHERE wrapped IS NOT NULL
                UNION ALL SELECT wrapped_with FROM keys.hash_key) needed
            GROUP BY wrapped_with""").query(row -> {
            if (!wrapper.holds(row.getString(1))) {
                throw new IllegalStateException(row.getLong(2) + " keys are wrapped with the key-encryption key "
                        + row.getString(1) + ", which the key file does not hold: put that key back into it");
            }
        });
    }

    /**
     * Does nothing on the side that may only read. A data key that does not open stays as it is: it keeps nobody else waiting.
     *
     * @return how many keys were wrapped anew
     */
    public int run() {
        if (!mayWrite(jdbc) || isDone()) {
            return 0;
        }
        int changed = inBatches(keys -> transactions.execute(status -> again(DATA_KEY, keys)));
        changed += transactions.execute(status -> last());
        int left = inBatches(KeyChange::tell);
        if (left == 0) {
            LOG.info(
                    "{} keys are wrapped anew; none needs another key-encryption key than {}", changed,
                    wrapper.keyId());
        } else {
            LOG.error(
                    "{} keys are wrapped anew with the key-encryption key {}; {} could not be, and the former one stays needed",
                    changed,
                    wrapper.keyId(),
                    left);
        }
        return changed;
    }

    private static int tell(List<Wrapped> keys) {
        keys.forEach(key -> LOG.error(
                "The key {} of subject {} does not open with the key-encryption key {}: it stays as it is",
                key.where(),
                key.bound(),
                key.with()));
        return keys.size();
    }

    private boolean isDone() {
        return isPresent(jdbc, wrapper.keyId()) && dataKeys("0", 1).isEmpty() && hashKeys().isEmpty();
    }

    /** Whether new keys may be wrapped with this key-encryption key. */
    static boolean isPresent(JdbcClient jdbc, String keyId) {
        Optional<String> present = jdbc.sql("SELECT kek_id FROM keys.present_key").query(String.class).optional();
        return present.filter(keyId::equals).isPresent();
    }

    /** While nobody makes a key: whoever goes on with a former key-encryption key is refused from here on. */
    private int last() {
        template.execute("LOCK TABLE keys.subject_key IN SHARE ROW EXCLUSIVE MODE");
        int changed = inBatches(keys -> again(DATA_KEY, keys));
        changed += again("UPDATE keys.hash_key SET wrapped = ?, wrapped_with = ? WHERE purpose = ? AND wrapped = ?",
                hashKeys());
        // where there never was a key nothing is to be swept
        jdbc.sql("""
            INSERT INTO keys.present_key (kek_id, swept_at)
            SELECT ?, CASE WHEN ? = 0 AND NOT EXISTS (SELECT FROM keys.subject_key) THEN clock_timestamp() END
            ON CONFLICT (one) DO UPDATE SET kek_id = excluded.kek_id""").params(wrapper.keyId(), changed).update();
        return changed;
    }

    /** Once through the table, in one order for all: two processes that do this at once wait for each other and no longer. */
    private int inBatches(ToIntFunction<List<Wrapped>> change) {
        int changed = 0;
        List<Wrapped> keys = dataKeys("0", most);
        while (!keys.isEmpty()) {
            changed += change.applyAsInt(keys);
            keys = dataKeys(keys.getLast().where(), most);
        }
        return changed;
    }

    /** The mark goes with the change: a start that was killed leaves nothing behind that nobody sweeps. */
    private int again(String update, List<Wrapped> keys) {
        List<Object[]> opened = keys.stream().map(this::again).filter(Objects::nonNull).toList();
        int changed = Arrays.stream(template.batchUpdate(update, opened)).sum();
        if (changed > 0) {
            jdbc.sql("UPDATE keys.present_key SET changed_at = clock_timestamp(), swept_at = NULL").update();
        }
        return changed;
    }

    /** Null where it does not open. */
    private Object[] again(Wrapped key) {
        try {
            byte[] open = wrapper.unwrap(key.with(), key.bytes(), key.bound());
            return new Object[]{wrapper.wrap(open, key.bound()), wrapper.keyId(), key.where(), key.bytes()};
        } catch (LostKey told) {
            return null;
        }
    }

    private List<Wrapped> dataKeys(String after, int limit) {
        return jdbc.sql("""
            SELECT key_id, subject, wrapped, wrapped_with FROM keys.subject_key
            WHERE key_id > ?::bigint AND wrapped IS NOT NULL AND wrapped_with <> ? ORDER BY key_id LIMIT ?""")
                .params(after, wrapper.keyId(), limit)
                .query((row, n) -> new Wrapped(row.getString(1), row.getString(2), row.getBytes(3), row.getString(4)))
                .list();
    }

    private List<Wrapped> hashKeys() {
        return jdbc.sql(
                "SELECT purpose, wrapped, wrapped_with FROM keys.hash_key WHERE wrapped_with <> ? ORDER BY purpose")
                .param(wrapper.keyId())
                .query((row, n) -> new Wrapped(row.getString(1), row.getString(1), row.getBytes(2), row.getString(3)))
                .list();
    }
}
