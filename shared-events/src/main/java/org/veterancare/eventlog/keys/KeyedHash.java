package org.veterancare.eventlog.keys;

/** Tells whether the same was sent again, without keeping what was sent: useless without the key. */
public final class KeyedHash {

    private final byte[] key;

    /** @param use keeps hashes of different uses apart */
    public KeyedHash(HashKeys keys, HashKeys.Use use) {
        this.key = keys.of(use);
    }

    /** HMAC-SHA-256 (RFC 2104), 32 bytes. */
    public byte[] of(byte[] bytes) {
        return Aes.hmac(key, bytes);
    }
}
