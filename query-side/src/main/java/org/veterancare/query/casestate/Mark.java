package org.veterancare.query.casestate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;

/** When a step was taken, and who entered it; that is read when it is asked for, since most steps are overtaken by later ones. */
@JsonPropertyOrder({"version", "on", "at", "by", "role"})
public final class Mark {

    private final long version;
    private final LocalDate on;
    private final Instant at;
    private final Supplier<Entered> entered;

    private record Entered(String by, Role role) {

        static Entered by(Actor actor) {
            return actor == null ? new Entered(null, null) : new Entered(actor.person(), actor.role());
        }
    }

    @JsonCreator
    Mark(
            @JsonProperty("version") long version,
            @JsonProperty("on") LocalDate on,
            @JsonProperty("at") Instant at,
            @JsonProperty("by") String by,
            @JsonProperty("role") Role role) {
        this(version, on, at, given(new Entered(by, role)));
    }

    private Mark(long version, LocalDate on, Instant at, Supplier<Entered> entered) {
        this.version = version;
        this.on = on;
        this.at = at;
        this.entered = entered;
    }

    private static Supplier<Entered> given(Entered entered) {
        return () -> entered;
    }

    static Mark of(RecordedFact recorded) {
        return new Mark(
                recorded.version(), recorded.fact().occurredOn(), recorded.recordedAt(),
                () -> Entered.by(recorded.by()));
    }

    /** Version of the fact. */
    @JsonProperty
    public long version() {
        return version;
    }

    /** Date of the legal fact. */
    @JsonProperty
    public LocalDate on() {
        return on;
    }

    /** When it was recorded. */
    @JsonProperty
    public Instant at() {
        return at;
    }

    /** The natural person who entered it, null where the history does not say. */
    @JsonProperty
    public String by() {
        return entered.get().by();
    }

    /** In which role, null likewise. */
    @JsonProperty
    public Role role() {
        return entered.get().role();
    }

    /** Whether this is the step of that version; false for a step that was never taken. */
    static boolean isOf(Mark mark, long version) {
        return mark != null && mark.version() == version;
    }

    /** The same step on another day: its date was put right. */
    Mark on(LocalDate right) {
        return new Mark(version, right, at, entered);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mark mark
                && version == mark.version
                && on.equals(mark.on)
                && at.equals(mark.at)
                && Objects.equals(entered.get(), mark.entered.get());
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, on, at);
    }

    @Override
    public String toString() {
        return "Mark[version=" + version + ", on=" + on + ", at=" + at + "]";
    }
}
