package org.veterancare.web;

import java.util.concurrent.atomic.AtomicLong;

/** What all bodies being read take together: many large ones at once must not fill the heap of everybody. */
final class BodyMemory {

    /** The first bytes of a body are not counted, so that ordinary ones always find room; in bytes. */
    static final int FREE = 64 * 1024;

    private final AtomicLong taken = new AtomicLong();
    private final long most;

    /** @param most bytes, beyond the free ones, of all bodies together */
    BodyMemory(long most) {
        this.most = most;
    }

    /** Whether there is room for so many bytes more; what was granted must be given back. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    long taken() {
        return taken.get();
    }
}
