package org.veterancare.eventlog.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of hashes as they lie in the database, wrapped like the data keys; made at the first start of a side that may. */
public final class KeptHashKeys implements HashKeys {

    private final JdbcClient jdbc;
    private final KeyWrapper wrapper;
    private final Map<Use, byte[]> keys = new EnumMap<>(Use.class);

    /**
     * @throws IllegalStateException where they are not there and our own role may not make them
     * @throws LostKey where the key file does not hold what wraps them
     */
    public KeptHashKeys(JdbcClient jdbc, KeyWrapper wrapper) {
        this.jdbc = jdbc;
        this.wrapper = wrapper;
        for (Use use : Use.values()) {
            keys.put(use, kept(use).orElseGet(() -> make(use)));
        }
    }

    @Override
    public byte[] of(Use use) {
        return keys.get(use).clone();
    }

    private Optional<byte[]> kept(Use use) {
        return jdbc.sql("SELECT wrapped_with, wrapped FROM keys.hash_key WHERE purpose = ?")
                .param(use.purpose())
                .query((row, n) -> wrapper.unwrap(row.getString(1), row.getBytes(2), use.purpose()))
                .optional();
    }

    /** Of two sides that start at once the first one's is kept. */
    private byte[] make(Use use) {
        if (!KeyChange.mayWrite(jdbc)) {
            throw new IllegalStateException("no keys of hashes are there yet: start the command side first");
        }
        byte[] key = origin().map(with -> wrapper.derive(with, use.purpose())).orElseGet(Aes::newKey);
        jdbc.sql("""
            INSERT INTO keys.hash_key (purpose, wrapped, wrapped_with) VALUES (?, ?, ?)
            ON CONFLICT (purpose) DO NOTHING""")
                .params(use.purpose(), wrapper.wrap(key, use.purpose()), wrapper.keyId())
                .update();
        return kept(use).orElseThrow();
    }

    /**
     * Before these were kept they came from the key-encryption key that wrapped the first data key: hashes made then stay good.
     * Where no data key ever was there are no hashes, and whoever copies that key alone shall not know these.
     */
    private Optional<String> origin() {
        return jdbc.sql("""
            SELECT CASE WHEN wrapped IS NULL THEN ? ELSE wrapped_with END
            FROM keys.subject_key ORDER BY wrapped IS NULL, key_id LIMIT 1""")
                .param(wrapper.keyId())
                .query(String.class)
                .optional();
    }
}
