package org.veterancare.standalone.database;

/** The process cannot start, and the message tells the person at the keyboard what to do about it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    CannotStart(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public CannotStart(String message, String remedy) {
        this(message, remedy, null);
    }

    /** What the person can do. */
    String remedy() {
        return remedy;
    }
}
