package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.placement.PlacementCommand.RecordFormerEmployer;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.FormerEmployerRecorded;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.law.CreditCode;

/** Where somebody worked before the service: who came from an organ, institution or state enterprise may go back (PLC-17). */
final class FormerEmployer {

    /** By the version of the fact; the last one counts. */
    private final TreeMap<Long, FormerEmployerRecorded> recorded = new TreeMap<>();

    /** Version of the one that each reinstatement rests on, by that of the reinstatement. */
    private final Map<Long, Long> returnedTo = new HashMap<>();

    /** Asks whether there is one that may be gone back to. */
    void requireReturn() {
        require(!recorded.isEmpty(), "PLC-17", Map.of("missing", "formerEmployer"));
        FormerEmployerRecorded last = recorded.lastEntry().getValue();
        CreditCode employer = CreditCode.parse(last.employer());
        require(employer.mayGiveAssignedWork(last.stateOwned()), "PLC-17", Map.of("type", employer.type()));
    }

    /** Asks whether it is this one. */
    void requireIs(CreditCode employer) {
        String former = recorded.lastEntry().getValue().employer();
        require(employer.value().equals(former), "PLC-17", Map.of("formerEmployer", former));
    }

    boolean takesBack(long version) {
        return recorded.containsKey(version) && !returnedTo.containsValue(version);
    }

    @CommandHandler
    void handle(RecordFormerEmployer command) {
        apply(new FormerEmployerRecorded(
                command.caseId(),
                command.occurredOn(),
                CreditCode.parse(command.employer()).value(),
                command.stateOwned(),
                command.fileReference()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        switch (fact) {
            case FormerEmployerRecorded former -> recorded.put(version, former);
            case Reinstated back when !recorded.isEmpty() -> returnedTo.put(version, recorded.lastKey());
            case FactReversed slip -> {
                recorded.remove(slip.factVersion());
                returnedTo.remove(slip.factVersion());
            }
            default -> {}
        }
    }
}
