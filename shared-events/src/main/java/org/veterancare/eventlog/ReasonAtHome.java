package org.veterancare.eventlog;

import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.veterancare.events.Provenance;

/**
 * The words of a reason stay in the stream that the command was about, under the key of its subject: in a fund, a plan or another
 * person's case they would outlive an erasure (trust S1). What was written there names its cause, where they stand.
 */
final class ReasonAtHome {

    private ReasonAtHome() {}

    /** @param events of one command, of which those of its own stream come first */
    static List<? extends EventMessage<?>> of(List<? extends EventMessage<?>> events) {
        String home = stream(events.getFirst());
        return events.stream()
                .map(event -> stream(event).equals(home) || !event.getMetaData().containsKey(Provenance.REASON)
                        ? event
                        : event.withMetaData(event.getMetaData().withoutKeys(Set.of(Provenance.REASON))))
                .toList();
    }

    private static String stream(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> fact ? fact.getAggregateIdentifier() : "";
    }
}
