package org.veterancare.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.veterancare.events.CaseId;

/** What someone wants to happen in a case. */
public interface CaseCommand {

    @TargetAggregateIdentifier
    CaseId caseId();

    /** The date of the legal fact; never in the future. */
    LocalDate occurredOn();
}
