package org.veterancare.command.automation;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veterancare.command.infrastructure.DeadlineTable;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.LogPosition;
import org.veterancare.eventlog.Rebuildable;
import org.veterancare.eventlog.readers.FromTheStart;
import org.veterancare.eventlog.readers.ReaderState;
import org.veterancare.eventlog.readers.ReaderStates;

/**
 * Makes the timers' dates anew from the log, as their reader writes them. Until it is through again a date may be missing, or
 * there although a later fact ends it: the case that is asked then refuses. What was asked today is asked once more.
 */
@Component
public class TimerRebuild implements Rebuildable {

    private static final long LOOK_MILLIS = 250;
    private static final int LOOKS_A_LINE = 4;
    private static final int LOOKS_WITHOUT_A_STEP = 480;

    private final EventLogReader log;
    private final FromTheStart back;
    private final DeadlineTable table;
    private final ReaderStates states;
    private final TransactionTemplate transaction;

    TimerRebuild(
            EventLogReader log,
            FromTheStart back,
            DeadlineTable table,
            ReaderStates states,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.back = back;
        this.table = table;
        this.states = states;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Empties the dates and lets their reader begin again; it goes on by itself, wherever it runs. */
    public void start() {
        transaction.executeWithoutResult(begun -> {
            back.send(Deadlines.GROUP);
            table.clear();
        });
    }

    @Override
    public void rebuild(Consumer<String> line) {
        LogPosition end = log.end();
        start();
        LogPosition before = LogPosition.START;
        int waited = 0;
        for (int look = 1; !reached().covers(end); look++) {
            LogPosition now = reached();
            waited = now.equals(before) ? waited + 1 : 0;
            before = now;
            if (waited > LOOKS_WITHOUT_A_STEP) {
                throw new IllegalStateException("the reader of the timers stands still at " + shown(now));
            }
            if (look % LOOKS_A_LINE == 0) {
                line.accept("rebuild: timers at " + shown(now) + " of " + shown(end));
            }
            pause();
        }
        line.accept("rebuild: done, timers at " + shown(end) + ", " + state().parkedFacts() + " facts parked");
    }

    private LogPosition reached() {
        ReaderState state = state();
        return new LogPosition(state.transactionId(), state.ordinal());
    }

    private ReaderState state() {
        return states.all()
                .stream()
                .filter(state -> state.reader().equals(Deadlines.GROUP))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the reader of the timers has never begun"));
    }

    private static String shown(LogPosition position) {
        return position.transactionId() + "." + position.ordinal();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the reader of the timers goes on by itself", e);
        }
    }
}
