package org.veterancare.query.rebuild;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Says about once a second how far a rebuild has come. */
final class Progress {

    private static final long EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final Consumer<String> line;
    private final long total;
    private final long start = System.nanoTime();
    private long said = start;
    private long done;

    /** @param total how many facts there are to read */
    Progress(long total, Consumer<String> line) {
        this.total = total;
        this.line = line;
    }

    void add(int facts) {
        done += facts;
        if (System.nanoTime() - said > EVERY_NANOS) {
            said = System.nanoTime();
            long left = Math.round(Math.max(0, total - done) / Math.max(1, perSecond()));
            say("%d of %d facts, %.0f facts/s, about %d s left".formatted(done, total, perSecond(), left));
        }
    }

    long facts() {
        return done;
    }

    void say(String what) {
        line.accept("rebuild: " + what);
    }

    double perSecond() {
        return done / seconds();
    }

    double seconds() {
        return Math.max(1e-9, (System.nanoTime() - start) / 1e9);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d facts in %.1f s, %.0f facts/s", done, seconds(), perSecond());
    }
}
