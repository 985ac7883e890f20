package org.veterancare.command.infrastructure;

import java.util.List;
import java.util.UUID;

/**
 * What became of a command that was not refused; nothing in it is about a person.
 *
 * @param streamId the stream it was sent to
 * @param version version of that stream now
 * @param events the facts of that stream it led to, in order
 * @param kind whether they were written now, before, or not at all
 */
public record Accepted(UUID streamId, long version, List<Recorded> events, Kind kind) {

    /** How the facts of an answer stand to the log. */
    public enum Kind {
        WRITTEN,
        /** The same call was answered before; this is that answer. */
        REPLAYED,
        /** A dry run: nothing was written. */
        TRIED
    }

    /** @param type name of the fact, such as {@code TrainingEnrolled} */
    public record Recorded(String type, long version) {}
}
