package org.veterancare.command;

import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Disability;
import org.veterancare.events.Personal;

/**
 * A case keeps a disability sealed, also in memory; it is opened while a command is decided whose rule asks for it (PIPL 28).
 */
public interface Disabilities {

    /** @param fact that will hold it, as {@code disability} */
    Personal seal(CaseId caseId, Class<? extends CaseEvent> fact, Disability disability);

    /** @param disability as a fact of this case holds it */
    Disability open(CaseId caseId, Personal disability);
}
