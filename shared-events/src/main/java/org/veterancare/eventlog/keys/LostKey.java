package org.veterancare.eventlog.keys;

/** A personal value cannot be opened although no erasure is on record: a fault to be raised, never an empty field. */
public final class LostKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message names keys and places, never a value */
    public LostKey(String message) {
        super(message);
    }
}
