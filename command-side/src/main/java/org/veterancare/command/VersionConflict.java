package org.veterancare.command;

import org.axonframework.modelling.command.AggregateLifecycle;

/** The case has moved on since the caller looked at it. */
public final class VersionConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long current;

    private VersionConflict(long current) {
        super("the case is at version " + current);
        this.current = current;
    }

    /**
     * Asked while a command is handled.
     *
     * @param seen the version the caller looked at, null where the caller gave none
     * @throws VersionConflict where the stream has another by now
     */
    public static void unlessNow(Long seen) {
        long now = AggregateLifecycle.getVersion();
        if (seen != null && seen != now) {
            throw new VersionConflict(now);
        }
    }

    /** The version the case has now. */
    public long current() {
        return current;
    }
}
