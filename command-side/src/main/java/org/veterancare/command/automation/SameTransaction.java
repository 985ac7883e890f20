package org.veterancare.command.automation;

import java.util.Set;
import org.veterancare.events.Fact;

/**
 * What a fact of one stream takes from, gives back to, or tells another: of a case and what cases compete for, or of two cases. It
 * runs after the first has accepted and before anything is written, so that all are written together or not at all.
 *
 * @param <F> what the facts it follows have in common
 */
public interface SameTransaction<F extends Fact> {

    /** The facts it follows. */
    Set<Class<? extends F>> facts();

    /**
     * Asks the other stream's own guards.
     *
     * @throws org.veterancare.law.RuleBroken where the other stream says no; the fact is then taken back
     */
    void then(F fact);
}
