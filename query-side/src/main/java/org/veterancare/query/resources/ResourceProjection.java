package org.veterancare.query.resources;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.ResourceEvent;

/** Takes each fact of a class, plan or fund into its row, once and in order. */
@Component
@ProcessingGroup(ResourceProjection.GROUP)
public class ResourceProjection {

    public static final String GROUP = "resources";

    private final ResourceWriter rows;

    ResourceProjection(ResourceWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(ResourceEvent fact, DomainEventMessage<?> message) {
        take(RecordedFact.of(message));
    }

    void take(RecordedFact recorded) {
        ResourceEvent fact = (ResourceEvent) recorded.fact();
        Resource before = rows.read(Resource.typeOf(fact), UUID.fromString(fact.streamId()));
        if (before == null || recorded.version() > before.version()) {
            rows.write(before, next(before, recorded));
        }
    }

    /** @throws IllegalStateException where facts are missing in between */
    public static Resource next(Resource before, RecordedFact recorded) {
        long expected = before == null ? 0 : before.version() + 1;
        if (recorded.version() != expected) {
            throw new IllegalStateException(
                    "expected the fact of version " + expected + ", found " + recorded.version());
        }
        return Resource.after(before, recorded);
    }
}
