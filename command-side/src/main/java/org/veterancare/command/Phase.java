package org.veterancare.command;

import java.util.Set;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;

/** A phase of a case: a part of the aggregate with its own commands, and only the state that its rules read. */
public interface Phase {

    /**
     * What must be true of the case before a command of this phase makes sense at all, whatever it says. The same guards
     * answer which commands are allowed now.
     *
     * @throws org.veterancare.law.RuleBroken naming the rule that stands in the way
     */
    void admit(Class<? extends CaseCommand> command);

    /**
     * The same for this person: some steps are not for who took an earlier one.
     *
     * @throws org.veterancare.law.RuleBroken naming the rule that stands in the way
     */
    default void admit(Class<? extends CaseCommand> command, Actor actor) {}

    /**
     * Versions of the facts on which such a command rests now and which whoever sends it has not entered: others lose by it, and it
     * is no decision about a matter.
     */
    default Set<Long> restsOn(Class<? extends CaseCommand> command) {
        return Set.of();
    }

    /**
     * Names of the matters that such a command could be about now, as {@link org.veterancare.law.Touch} has them; asked for
     * commands that need other eyes.
     */
    default Set<String> matters(Class<? extends CaseCommand> command) {
        return Set.of();
    }

    /** Whether something is still running here, so that the case cannot be closed. */
    boolean hasOpenBusiness();

    /**
     * Whether something is still running here that cannot be left behind, so that the case cannot go to another district or end
     * in another case.
     */
    default boolean holdsTheCase() {
        return hasOpenBusiness();
    }

    /**
     * Whether this fact may be taken back as a slip: it is of this phase, and nothing was built on it yet.
     *
     * @param version of the fact in the case
     */
    default boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return false;
    }

    /**
     * Whether something was done or decided here that the value of this field could have changed, so that a person must look at
     * it again once the value is another one.
     *
     * @param factVersion version of the fact that holds the value
     */
    default boolean restsOn(CorrectedField field, long factVersion) {
        return false;
    }

    /** Whether what is running here is over when the person dies, so that it does not keep the case open. */
    default boolean endsWithDeath() {
        return false;
    }
}
