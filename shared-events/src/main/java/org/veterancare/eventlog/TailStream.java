package org.veterancare.eventlog;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.veterancare.eventlog.readers.Readers;

/**
 * One reader's way along the log. Asking costs one indexed query, so a reader that has just had facts asks again soon, and
 * one that waits is woken by this process's commits or asks at leisure for those of others.
 *
 * <p>A reader that failed comes back with a stream of its own. The first facts of every stream are shown one at a time, so
 * that each is taken in a transaction of its own: what was taken or parked before the fact that stops the reader is then
 * kept, and can be seen and mended.
 */
final class TailStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int PAGE = 500;
    private static final long BUSY_NANOS = TimeUnit.MILLISECONDS.toNanos(3);
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long BUSY_FOR_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PostgresEventStorage storage;
    private final Consumer<TailStream> onClose;
    private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private final Semaphore woken = new Semaphore(0);
    private LogPosition position;
    private int oneByOne = Readers.BATCH;
    private volatile long lastFactAt;

    TailStream(PostgresEventStorage storage, LogPosition from, Consumer<TailStream> onClose) {
        this.storage = storage;
        this.position = from;
        this.onClose = onClose;
        this.lastFactAt = System.nanoTime() - BUSY_FOR_NANOS;
    }

    void wake() {
        lastFactAt = System.nanoTime();
        woken.release();
    }

    /** What may go into the same transaction as the fact handed out last. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (oneByOne > 0) {
            return Optional.empty();
        }
        fetch();
        return Optional.ofNullable(fetched.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!fetch()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            await(Math.min(left, pause()));
        }
        return true;
    }

    private void await(long nanos) throws InterruptedException {
        if (woken.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            woken.drainPermits();
        }
    }

    private long pause() {
        return System.nanoTime() - lastFactAt < BUSY_FOR_NANOS ? BUSY_NANOS : IDLE_NANOS;
    }

    private boolean fetch() {
        if (fetched.isEmpty()) {
            fetched.addAll(storage.after(position, PAGE));
            if (!fetched.isEmpty()) {
                lastFactAt = System.nanoTime();
            }
        }
        return !fetched.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (fetched.isEmpty()) {
            hasNextAvailable(1, TimeUnit.HOURS); // sleeps between its questions
        }
        TrackedEventMessage<?> next = fetched.remove();
        oneByOne = Math.max(0, oneByOne - 1);
        position = (LogPosition) next.trackingToken();
        return next;
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
