package org.veterancare.command;

import org.veterancare.events.CaseId;
import org.veterancare.events.Disability;
import org.veterancare.events.Personal;

/** A case keeps a disability as the log holds it; it is opened while a command is decided whose rule asks for it (PIPL 28). */
@FunctionalInterface
public interface Disabilities {

    /** @param disability as a fact of this case holds it */
    Disability open(CaseId caseId, Personal disability);
}
