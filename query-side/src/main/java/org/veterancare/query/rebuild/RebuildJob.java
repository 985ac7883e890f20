package org.veterancare.query.rebuild;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A rebuild that runs beside everything else in this process; one at a time on a database. */
@Component
public class RebuildJob {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildJob.class);

    private final Rebuild rebuild;
    private final Clock clock;
    private final AtomicReference<Run> last = new AtomicReference<>();

    RebuildJob(Rebuild rebuild, Clock clock) {
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        /** The old views stay. */
        FAILED
    }

    /** @param line the last thing it said about its progress */
    public record Run(State state, Instant startedAt, Instant endedAt, String line) {}

    /** The one that runs, or ran last; empty where none did. */
    public Optional<Run> last() {
        return Optional.ofNullable(last.get());
    }

    /** @return empty where one is running, here or elsewhere */
    public synchronized Optional<Run> start() {
        Run before = last.get();
        return before != null && before.state() == State.RUNNING
                ? Optional.empty()
                : rebuild.turn().map(this::begin);
    }

    private Run begin(Turn turn) {
        Run run = new Run(State.RUNNING, clock.instant(), null, "rebuild: begins");
        last.set(run);
        Thread.ofPlatform().daemon().name("rebuild").start(() -> work(turn));
        return run;
    }

    /** The turn is given back before anybody reads that it is over. */
    private void work(Turn taken) {
        State end = State.FAILED;
        try (Turn turn = taken) {
            rebuild.run(turn, this::say);
            end = State.DONE;
        } catch (RuntimeException e) {
            LOG.error("The rebuild ended without new views: {}", e.getMessage());
        } finally {
            ended(end);
        }
    }

    private void ended(State how) {
        last.updateAndGet(run -> new Run(how, run.startedAt(), clock.instant(), run.line()));
    }

    private void say(String line) {
        LOG.info(line);
        last.updateAndGet(run -> new Run(run.state(), run.startedAt(), run.endedAt(), line));
    }
}
