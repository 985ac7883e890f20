package org.veterancare.eventlog.keys;

/** Keys of hashes that are compared with hashes of long ago: the same under every key-encryption key. */
@FunctionalInterface
public interface HashKeys {

    /** What hashes are for: equal values of two uses have nothing in common. All stand here, for one side makes them all. */
    enum Use {
        BLIND_INDEX("veterancare/blind-index/v1"),
        REPEATED_COMMAND("veterancare/idempotency/v1"),
        KEPT_ANSWER("veterancare/kept-answer/v1"),
        CURSOR("veterancare/cursor/v1");

        private final String purpose;

        Use(String purpose) {
            this.purpose = purpose;
        }

        String purpose() {
            return purpose;
        }
    }

    /** 32 bytes. */
    byte[] of(Use use);
}
