package org.veterancare.command;

/** The case has moved on since the caller looked at it. */
public final class VersionConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long current;

    public VersionConflict(long current) {
        super("the case is at version " + current);
        this.current = current;
    }

    /** The version the case has now. */
    public long current() {
        return current;
    }
}
