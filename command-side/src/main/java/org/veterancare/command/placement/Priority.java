package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.placement.PlacementCommand.RecognisePriority;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PriorityRecognised;

/** Who goes before others of the same score (PLC-R 5(4)): for the claim that was made, and until the score gives a rank. */
final class Priority {

    /** Grounds by the version of the fact that recognised them. */
    private final Map<Long, String> grounds = new TreeMap<>();

    /** True where there is a ground; null otherwise, as facts say it. */
    Boolean orNull() {
        return grounds.isEmpty() ? null : true;
    }

    boolean isOf(long version) {
        return grounds.containsKey(version);
    }

    /** What the person brings along proves nothing: the personnel file does, as for the score (PLC-04). */
    @CommandHandler
    void handle(RecognisePriority command) {
        String ground = command.priorityGround().name();
        require(command.fileReference() != null, "PLC-PRIORITY", Map.of("missing", "fileReference"));
        require(!grounds.containsValue(ground), "CASE-STATE", Map.of("recognised", ground));
        apply(new PriorityRecognised(command.caseId(), command.occurredOn(), ground, command.fileReference()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        switch (fact) {
            case PlacementOpened another -> grounds.clear();
            case PriorityRecognised recognised -> grounds.put(version, recognised.ground());
            case FactReversed slip -> grounds.remove(slip.factVersion());
            default -> {}
        }
    }
}
