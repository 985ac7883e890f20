package org.veterancare.eventlog;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * One reader's way along the log. Asking costs one indexed query, so a reader that has just had facts asks again soon, and
 * one that waits is woken by this process's commits or asks at leisure for those of others.
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

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
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
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            Thread.onSpinWait();
        }
        TrackedEventMessage<?> next = fetched.remove();
        position = (LogPosition) next.trackingToken();
        return next;
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
