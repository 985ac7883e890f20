package org.veterancare.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Lets whoever asked too often wait before hearing so: a refusal costs nearly as much as an answer, and whoever repeats it at once
 * would take from others what the limit is to keep for them (trust I3). A thread that waits here is a virtual one.
 */
final class HeldBack {

    static final Duration FOR = Duration.ofMillis(250);

    /** Most that wait at once: more of them are refused at once, and hold no connection. */
    private static final int MOST = 1_000;

    private final Semaphore places = new Semaphore(MOST);

    void hold() {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            Thread.sleep(FOR);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }
}
