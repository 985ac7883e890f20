package org.veterancare.query.casefile;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.CaseEvent;
import org.veterancare.query.casestate.CaseState;

/** Takes each fact of a case into its rows, once and in order. */
@Component
@ProcessingGroup(CaseFileProjection.GROUP)
public class CaseFileProjection {

    public static final String GROUP = "cases";

    private final CaseWriter rows;

    CaseFileProjection(CaseWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(CaseEvent fact, DomainEventMessage<?> message) {
        take(RecordedFact.of(message));
    }

    /** @throws org.veterancare.query.casestate.OutOfOrder where facts are missing in between */
    void take(RecordedFact recorded) {
        CaseState before = rows.read(((CaseEvent) recorded.fact()).caseId().value());
        if (before == null || recorded.version() > before.version()) {
            rows.write(before, CaseState.after(before, recorded));
        }
    }
}
