package org.veterancare.eventlog;

/** A stored fact cannot be read as it stands: its name is unknown, its form is not ours, or a value was moved into it. */
final class UnreadableFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message names types and places, never a value */
    public UnreadableFact(String message) {
        super(message);
    }

    UnreadableFact(String message, Exception cause) {
        super(message + " (" + cause.getClass().getSimpleName() + ")");
    }
}
