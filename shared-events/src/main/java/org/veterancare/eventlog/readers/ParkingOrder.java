package org.veterancare.eventlog.readers;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What somebody asked to be done about parked facts, and what came of it. Such orders are kept for ever.
 *
 * @param order its own id
 * @param reason why, in the asker's words; never about a person
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

    /** How far it is. */
    public enum State {
        OPEN,
        DONE,
        FAILED
    }
}
