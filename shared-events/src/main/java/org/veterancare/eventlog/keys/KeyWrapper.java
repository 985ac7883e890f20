package org.veterancare.eventlog.keys;

/** Holds the key-encryption keys: a file for trying out, a key service or security module in a district's own house. */
public interface KeyWrapper {

    /** Names the present key, which wraps; not secret. */
    String keyId();

    /** Whether what this key wrapped can be opened: it is the present one, or a former one that is still there. */
    boolean holds(String keyId);

    /**
     * Wraps with the present key.
     *
     * @param dataKey 32 bytes
     * @param bound what the wrapped key is tied to
     */
    byte[] wrap(byte[] dataKey, String bound);

    /**
     * @param keyId which key wrapped it
     * @throws LostKey where that key is not held, or the wrapped key was made for something else
     */
    byte[] unwrap(String keyId, byte[] wrapped, String bound);

    /**
     * A key for one purpose, such as blind indexes: the same every time, and not the key-encryption key itself.
     *
     * @throws LostKey where that key is not held
     */
    byte[] derive(String keyId, String purpose);
}
