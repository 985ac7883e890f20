package org.veterancare.events;

import java.time.LocalDate;

/** Anything that is written to the log: it happened, was acknowledged, and is never changed. */
public sealed interface Fact permits CaseEvent, ResourceEvent, AccessEvent {

    /** The identity of the stream the fact belongs to. */
    String streamId();

    /** The date of the legal fact in Asia/Shanghai, not the moment it was recorded; it chooses the law (TIM-05). */
    LocalDate occurredOn();
}
