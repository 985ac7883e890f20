package org.veterancare.query.casestate;

import java.time.Instant;
import java.time.LocalDate;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;

/**
 * When a step was taken, and who entered it.
 *
 * @param version version of the fact
 * @param on date of the legal fact
 * @param at when it was recorded
 * @param by the natural person who entered it, null where the history does not say
 */
public record Mark(long version, LocalDate on, Instant at, String by, Role role) {

    /** Whether this is the step of that version; false for a step that was never taken. */
    static boolean isOf(Mark mark, long version) {
        return mark != null && mark.version() == version;
    }

    /** The same step on another day: its date was put right. */
    Mark on(LocalDate right) {
        return new Mark(version, right, at, by, role);
    }

    static Mark of(RecordedFact recorded) {
        Actor by = recorded.by();
        return new Mark(
                recorded.version(),
                recorded.fact().occurredOn(),
                recorded.recordedAt(),
                by == null ? null : by.person(),
                by == null ? null : by.role());
    }
}
