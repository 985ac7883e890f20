package org.veterancare.query.casefile;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.readers.OncePerBatch;
import org.veterancare.events.CaseEvent;
import org.veterancare.query.casestate.CaseState;

/** Takes each fact of a case into its rows, once and in order. */
@Component
@ProcessingGroup(CaseFileProjection.GROUP)
public class CaseFileProjection {

    public static final String GROUP = "cases";

    private final OncePerBatch<UUID, CaseState> cases;

    CaseFileProjection(CaseWriter rows) {
        this.cases = new OncePerBatch<>(rows::read, rows::write);
    }

    @EventHandler
    void on(CaseEvent fact, DomainEventMessage<?> message) {
        RecordedFact recorded = RecordedFact.of(message);
        cases.take(fact.caseId().value(), before -> after(before, recorded));
    }

    /** @throws org.veterancare.query.casestate.OutOfOrder where facts are missing in between */
    private static CaseState after(CaseState before, RecordedFact recorded) {
        boolean isNew = before == null || recorded.version() > before.version();
        return isNew ? CaseState.after(before, recorded) : before;
    }
}
