package org.veterancare.eventlog.keys;

/** Tells whether the same was sent again, without keeping what was sent: useless without the key. */
public final class KeyedHash {

    private final byte[] key;

    /** @param purpose keeps hashes of different uses apart */
    public KeyedHash(KeyWrapper wrapper, String purpose) {
        this.key = wrapper.derive(purpose);
    }

    /** HMAC-SHA-256 (RFC 2104), 32 bytes. */
    public byte[] of(byte[] bytes) {
        return Aes.hmac(key, bytes);
    }
}
