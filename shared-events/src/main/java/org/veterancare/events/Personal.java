package org.veterancare.events;

import java.util.Objects;

/**
 * A value about a person. It is clear only between a caseworker's call and the log; in the log, in views and in every
 * rebuild it travels as ciphertext, and is opened only for a reader who may see it (PIPL 28, 51).
 */
public final class Personal {

    private final String clear;
    private final String envelope;

    private Personal(String clear, String envelope) {
        this.clear = clear;
        this.envelope = envelope;
    }

    /** A value as a caseworker gave it; it becomes ciphertext when the fact that holds it is written. */
    public static Personal of(String clear) {
        return new Personal(Objects.requireNonNull(clear), null);
    }

    /** A value as the log holds it. */
    public static Personal sealed(String envelope) {
        return new Personal(null, Objects.requireNonNull(envelope));
    }

    public boolean isSealed() {
        return envelope != null;
    }

    /** @throws IllegalStateException where the value is sealed: only the cipher opens it */
    public String clear() {
        if (isSealed()) {
            throw new IllegalStateException("a sealed personal value was read without its key");
        }
        return clear;
    }

    /** @throws IllegalStateException where the value has not been sealed yet */
    public String envelope() {
        if (!isSealed()) {
            throw new IllegalStateException("a personal value was about to be stored in clear");
        }
        return envelope;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Personal that
                && Objects.equals(clear, that.clear)
                && Objects.equals(envelope, that.envelope);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clear, envelope);
    }

    /** Never the value: what is printed ends in logs. */
    @Override
    public String toString() {
        return isSealed() ? "[sealed]" : "[personal]";
    }
}
