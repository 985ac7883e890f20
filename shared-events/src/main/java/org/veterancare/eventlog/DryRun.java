package org.veterancare.eventlog;

import java.util.List;
import org.veterancare.events.Fact;

/** Ends a command that was only to be tried: it carries what would have been written, and nothing has been. */
public final class DryRun extends RuntimeException {

    /** Metadata key of a command that must not be written: any value asks for it. */
    public static final String ASKED = "dryRun";

    private static final long serialVersionUID = 1L;

    private final transient List<Staged> facts;

    DryRun(List<Staged> facts) {
        super("dry run", null, false, false);
        this.facts = List.copyOf(facts);
    }

    /** What would have been written, in order. */
    public List<Staged> facts() {
        return facts;
    }

    /**
     * A fact with the place it would have taken.
     *
     * @param version version in its stream
     */
    public record Staged(long version, Fact fact) {}
}
