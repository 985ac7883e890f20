package org.veterancare.eventlog.readers;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.veterancare.eventlog.readers.ReaderState.Level;

/** Looks at this process's readers every few seconds: gauges, one line when the room for parked facts runs out, and retries. */
final class ReaderWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderWatch.class);
    private static final long EVERY_SECONDS = 5;

    private final ReaderStates states;
    private final DeadLetters letters;
    private final ReaderGauges gauges;
    private final Map<String, Level> told = new HashMap<>();
    private ScheduledExecutorService clock;

    ReaderWatch(ReaderStates states, DeadLetters letters, MeterRegistry registry) {
        this.states = states;
        this.letters = letters;
        this.gauges = new ReaderGauges(registry);
    }

    private void look() {
        try {
            letters.retryWhatWasAskedFor();
            List<ReaderState> now = states.here();
            gauges.show(now);
            now.forEach(this::tell);
        } catch (DataAccessException away) {
            LOG.debug("readers cannot be looked at now", away);
        } catch (RuntimeException e) {
            LOG.warn("looking at the readers failed: {}", Parked.because(e).getMessage());
        }
    }

    /** Once for each change, not once for each look. */
    private void tell(ReaderState state) {
        Level before = told.put(state.reader(), state.level());
        boolean news = before != state.level();
        if (news && state.level() == Level.FULL) {
            LOG.warn(
                    "reader {} has no room to park more: {} facts of {} streams wait; it stops at the next one that fails",
                    state.reader(), state.parkedFacts(), state.parkedStreams());
        } else if (news && state.level() == Level.ALARM) {
            LOG.warn("reader {} has used {} % of the room for parked facts: {} facts of {} streams wait",
                    state.reader(), Math.round(state.used() * 100), state.parkedFacts(), state.parkedStreams());
        } else if (news && before != null && before.compareTo(Level.ALARM) >= 0) {
            LOG.info("reader {} has room again: {} facts of {} streams wait", state.reader(), state.parkedFacts(),
                    state.parkedStreams());
        }
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().daemon().name("reader-watch").unstarted(task));
        clock.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        clock.close();
        clock = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
