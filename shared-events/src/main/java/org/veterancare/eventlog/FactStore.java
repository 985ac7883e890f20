package org.veterancare.eventlog;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The framework's event store over our storage: readers are woken by the commits of this process, and poll for others'. */
public final class FactStore extends AbstractEventStore {

    private final PostgresEventStorage storage;
    private final Set<TailStream> readers = ConcurrentHashMap.newKeySet();

    FactStore(PostgresEventStorage storage) {
        super(new Settings().storageEngine(storage));
        this.storage = storage;
    }

    private static final class Settings extends Builder {}

    /** The facts that the current command has applied and nothing has written yet, in order. */
    public List<? extends EventMessage<?>> staged() {
        return CurrentUnitOfWork.isStarted() ? List.copyOf(queuedMessages()) : List.of();
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        super.prepareCommit(events.size() > 1 ? ReasonAtHome.of(events) : events);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        readers.forEach(TailStream::wake);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken from) {
        TailStream stream = new TailStream(
                storage, from == null ? LogPosition.START : (LogPosition) from, readers::remove);
        readers.add(stream);
        return stream;
    }
}
