package org.veterancare.eventlog;

import org.axonframework.eventhandling.DomainEventMessage;
import org.veterancare.events.Fact;

/** Something that is written in the very transaction of a fact, whoever records it, so that it never differs from the log. */
public interface WrittenWith {

    boolean concerns(Fact fact);

    /** Called after the fact was appended, in its transaction, in the order of the facts. */
    void write(DomainEventMessage<?> message);
}
