package org.veterancare.command.infrastructure;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.WrittenWith;
import org.veterancare.events.Fact;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.CaseUnassigned;
import org.veterancare.events.Provenance;

/** Which cases changed hands in one call, and who had them before; written with each fact. */
@Component
public class AssignmentTable implements WrittenWith {

    private final JdbcClient jdbc;

    AssignmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case that changed hands.
     *
     * @param number of the change of hands in the case
     * @param previous staff number of who had it before, null where nobody had
     */
    public record Moved(UUID caseId, int number, String previous) {}

    /** What one call moved, in the order of the case ids; empty where there is no such call. */
    public List<Moved> of(UUID assignment) {
        return jdbc.sql("SELECT case_id, number, previous FROM claims.assignment WHERE assignment = ? ORDER BY case_id")
                .param(assignment)
                .query(Moved.class)
                .list();
    }

    @Override
    public boolean concerns(Fact fact) {
        return fact instanceof CaseAssigned || fact instanceof CaseUnassigned;
    }

    @Override
    public void write(DomainEventMessage<?> message) {
        Object correlation = message.getMetaData().get(Provenance.CORRELATION_ID);
        // a case that is assigned alone is its own cause, and belongs to no call over many
        if (correlation == null || correlation.equals(message.getMetaData().get(Provenance.CAUSATION_ID))) {
            return;
        }
        switch (message.getPayload()) {
            case CaseAssigned fact -> insert(correlation, fact, fact.number(), fact.previous());
            case CaseUnassigned fact -> insert(correlation, fact, fact.number(), fact.previous());
            default -> throw new IllegalArgumentException("not about who has a case");
        }
    }

    private void insert(Object assignment, Fact fact, int number, String previous) {
        jdbc.sql("INSERT INTO claims.assignment (assignment, case_id, number, previous) VALUES (?, ?, ?, ?)")
                .params(UUID.fromString(assignment.toString()), UUID.fromString(fact.streamId()), number, previous)
                .update();
    }
}
