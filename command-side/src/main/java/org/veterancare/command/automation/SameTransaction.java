package org.veterancare.command.automation;

import java.util.Set;
import org.veterancare.events.CaseEvent;

/**
 * What a fact of a case takes from, or gives back to, a stream that cases compete for. It runs after the case has accepted
 * and before anything is written, so that both streams are written together or not at all.
 *
 * @param <F> what the facts it follows have in common
 */
public interface SameTransaction<F extends CaseEvent> {

    /** The facts it follows. */
    Set<Class<? extends F>> facts();

    /**
     * Asks the other stream's own guards.
     *
     * @throws org.veterancare.law.RuleBroken where the other stream says no; the case's fact is then taken back
     */
    void then(F fact);
}
