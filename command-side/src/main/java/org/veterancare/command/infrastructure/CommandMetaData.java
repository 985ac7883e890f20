package org.veterancare.command.infrastructure;

/** Names of what travels with a command and ends with it; what stays with the facts is named in {@code Provenance}. */
public final class CommandMetaData {

    /** An {@link OnceOnly}, where the caller gave an {@code Idempotency-Key}. */
    public static final String ONCE_ONLY = "onceOnly";

    private CommandMetaData() {}
}
