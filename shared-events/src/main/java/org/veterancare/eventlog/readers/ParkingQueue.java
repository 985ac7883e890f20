package org.veterancare.eventlog.readers;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;

/** Parked facts of one reader. Where there is no room the reader stops at the fact, and the failure tells no content. */
final class ParkingQueue extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {

    private final String reader;

    ParkingQueue(String reader, Builder<EventMessage<?>> settings) {
        super(settings.processingGroup(reader));
        this.reader = reader;
    }

    /** @throws DeadLetterQueueOverflowException where no room is left; nothing of the reader's turn is kept then */
    @Override
    public void enqueue(Object stream, DeadLetter<? extends EventMessage<?>> letter) {
        if (isFull(stream)) {
            throw new DeadLetterQueueOverflowException("reader " + reader + " stands still before event "
                    + letter.message().getIdentifier() + ": no room to park more facts");
        }
        super.enqueue(stream, letter);
    }
}
