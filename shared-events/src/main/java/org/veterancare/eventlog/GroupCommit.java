package org.veterancare.eventlog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;

/**
 * What several writers append at the same moment is one statement and one commit, and each goes on only after it: while one
 * commit waits for the disk, the next one gathers. Nobody waits for company.
 */
final class GroupCommit {

    private static final int LANES = 2;
    private static final int MOST_ROWS = 32;
    /** The server refused the whole statement, and says so: invalid data, constraint, lost lock. */
    private static final Set<String> NOTHING_WRITTEN = Set.of("22", "23", "40");

    private final Consumer<List<Object[]>> insert;
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore lanes = new Semaphore(LANES);

    /** @param insert writes all rows or none, durably, or throws a {@link DataAccessException} */
    GroupCommit(Consumer<List<Object[]>> insert) {
        this.insert = insert;
    }

    /**
     * @param rows what one writer appends; the first value of the first row orders the writers, so that two processes meet
     *     in the same order
     * @throws DataAccessException what the database said to these rows
     */
    void append(List<Object[]> rows) {
        Append mine = new Append(rows);
        waiting.add(mine);
        while (!mine.finished) {
            if (lanes.tryAcquire()) {
                try {
                    write(next());
                } finally {
                    lanes.release();
                }
                wakeNext();
            } else {
                LockSupport.park(this);
            }
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    private List<Append> next() {
        List<Append> next = new ArrayList<>();
        int rows = 0;
        for (Append append = waiting.poll(); append != null; append = waiting.poll()) {
            next.add(append);
            rows += append.rows.size();
            if (rows >= MOST_ROWS) {
                break;
            }
        }
        next.sort(Comparator.comparing(append -> append.rows.getFirst()[0].toString()));
        return next;
    }

    private void wakeNext() {
        Append next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.writer);
        }
    }

    private void write(List<Append> appends) {
        if (appends.isEmpty()) {
            return;
        }
        RuntimeException failure = tryToInsert(appends);
        if (appends.size() > 1 && nothingWritten(failure)) {
            // One of them is at fault: alone, each gets its own answer.
            appends.forEach(append -> append.finish(tryToInsert(List.of(append))));
        } else {
            appends.forEach(append -> append.finish(failure));
        }
    }

    private RuntimeException tryToInsert(List<Append> appends) {
        try {
            insert.accept(appends.stream().flatMap(append -> append.rows.stream()).toList());
            return null;
        } catch (RuntimeException failure) {
            return failure;
        } catch (Error fatal) {
            // The writers that wait must hear of it too.
            return new IllegalStateException(fatal);
        }
    }

    /** Never where the connection broke: the rows may be there, and a second try would meet itself. */
    private static boolean nothingWritten(RuntimeException failure) {
        return failure instanceof DataAccessException refused
                && refused.getRootCause() instanceof SQLException said
                && said.getSQLState() != null
                && NOTHING_WRITTEN.contains(said.getSQLState().substring(0, 2));
    }

    private static final class Append {

        private final List<Object[]> rows;
        private final Thread writer = Thread.currentThread();
        private RuntimeException failure;
        private volatile boolean finished;

        private Append(List<Object[]> rows) {
            this.rows = rows;
        }

        private void finish(RuntimeException how) {
            failure = how;
            finished = true;
            LockSupport.unpark(writer);
        }
    }
}
