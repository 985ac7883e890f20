package org.veterancare.command.infrastructure;

/** Names of what travels with a command and ends with it; what stays with the facts is named in {@code Provenance}. */
public final class CommandMetaData {

    /** An {@link OnceOnly}, where the caller gave an {@code Idempotency-Key}. */
    public static final String ONCE_ONLY = "onceOnly";

    /** True where somebody takes over what was recorded elsewhere at its time, and answers for all of it; never from outside. */
    public static final String TAKEN_OVER = "takenOver";

    private CommandMetaData() {}
}
