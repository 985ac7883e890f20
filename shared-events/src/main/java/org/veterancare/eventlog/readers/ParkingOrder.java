package org.veterancare.eventlog.readers;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What somebody asked to be done about parked facts, and what came of it. Such orders are kept for ever.
 *
 * @param order its own id
 * @param reason why: a {@link Reason}, or the words of who asked before there were codes
 * @param ticket number under which the failure is worked on, or null
 * @param state {@code OPEN} until the process of the reader gets to it; then {@code DONE}, or {@code FAILED} where a fact
 *     still could not be taken
 * @param facts how many were parked when it was asked for
 * @param firstVersion of these facts, in their stream
 * @param lastVersion of these facts, in their stream
 * @param type name of the first of them
 * @param cause why the first could not be taken
 */
public record ParkingOrder(
        UUID order,
        String reader,
        String stream,
        Action action,
        String person,
        String account,
        String station,
        String reason,
        String ticket,
        OffsetDateTime askedAt,
        State state,
        OffsetDateTime doneAt,
        long facts,
        Long firstVersion,
        Long lastVersion,
        String type,
        String cause) {

    /** Another try, or never again. */
    public enum Action {
        RETRY,
        DISCARD
    }

    /** Why: codes, since words about a failure end up with the values that caused it. */
    public enum Reason {
        /** The reader was put right. */
        MENDED,
        /** What it failed for is over: no room, no connection. */
        PASSING,
        /** Its rows are made anew. */
        REBUILD,
        /** The reader has no need of these facts. */
        NOT_NEEDED,
        /** To see whether it fails again. */
        TRIAL
    }

    /** @param ticket number under which the failure is worked on, or null */
    public record Why(Reason reason, String ticket) {}

    /** How far it is. */
    public enum State {
        OPEN,
        DONE,
        FAILED
    }
}
