package org.veterancare.eventlog.keys;

/** Holds the key-encryption key: a file for trying out, a key service or security module in a district's own house. */
public interface KeyWrapper {

    /** Names the key in use, so that wrapped keys tell what opens them; not secret. */
    String keyId();

    /**
     * @param dataKey 32 bytes
     * @param bound what the wrapped key is tied to
     */
    byte[] wrap(byte[] dataKey, String bound);

    /** @throws LostKey where the wrapped key was made with another key or for something else */
    byte[] unwrap(byte[] wrapped, String bound);

    /** A key for one purpose, such as blind indexes: the same every time, and not the key-encryption key itself. */
    byte[] derive(String purpose);
}
