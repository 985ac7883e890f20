package org.veterancare.command;

/** A phase of a case: a part of the aggregate with its own commands, and only the state that its rules read. */
public interface Phase {

    /**
     * What must be true of the case before a command of this phase makes sense at all, whatever it says. The same guards
     * answer which commands are allowed now.
     *
     * @throws org.veterancare.law.RuleBroken naming the rule that stands in the way
     */
    void admit(Class<? extends CaseCommand> command);

    /** Whether something is still running here, so that the case cannot be closed. */
    boolean hasOpenBusiness();

    /** Whether what is running here is over when the person dies, so that it does not keep the case open. */
    default boolean endsWithDeath() {
        return false;
    }
}
