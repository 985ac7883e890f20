package org.veterancare.query.rebuild;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.LogPosition;
import org.veterancare.eventlog.Rebuildable;
import org.veterancare.eventlog.WholeStreams;
import org.veterancare.query.Table;
import org.veterancare.query.casestate.Figures;

/** Makes every view anew from the log, while the old ones go on serving. */
@Component
public class Rebuild implements Rebuildable {

    private static final int FOLDERS = Runtime.getRuntime().availableProcessors();

    private final EventLogReader log;
    private final DataSource dataSource;

    Rebuild(EventLogReader log, DataSource dataSource) {
        this.log = log;
        this.dataSource = dataSource;
    }

    @Override
    public void rebuild(Consumer<String> line) {
        run(line);
    }

    /**
     * What a rebuild did.
     *
     * @param facts how many were read
     * @param perSecond facts read and folded in a second
     * @param seconds from start to the exchange
     * @param position up to where the new views have come
     */
    public record Done(long facts, double perSecond, double seconds, LogPosition position) {}

    /**
     * Rebuilds and exchanges all views.
     *
     * @param line takes a line about the progress, about once a second
     * @throws IllegalStateException where another process makes them anew, or a fact cannot be taken; the old views stay
     */
    public Done run(Consumer<String> line) {
        try (Turn turn = turn().orElseThrow(() -> new IllegalStateException(
                "the views are being made anew already, by this process or another: wait until it is done"))) {
            return run(turn, line);
        }
    }

    /** The leave to rebuild; empty where somebody has it. */
    Optional<Turn> turn() {
        return Turn.take(dataSource);
    }

    /** Rebuilds as {@link #run(Consumer)} does; whoever took the turn gives it back. */
    Done run(Turn turn, Consumer<String> line) {
        Progress progress = new Progress(log.size(), line);
        LogPosition end = log.end();
        try {
            Exchange exchange = new Exchange(turn.connection());
            double perSecond = fill(exchange, end, progress);
            exchange.exchange(ViewRows.TABLES, end);
            exchange.release();
            progress.say("done " + progress);
            return new Done(progress.facts(), perSecond, progress.seconds(), end);
        } catch (SQLException e) {
            throw new IllegalStateException("the views could not be written, SQLSTATE " + e.getSQLState(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; after the exchange the readers go on by themselves", e);
        }
    }

    private double fill(Exchange exchange, LogPosition end, Progress progress)
            throws SQLException, InterruptedException {
        for (Table table : ViewRows.TABLES) {
            exchange.begin(table);
        }
        Figures figures = new Figures();
        read(end, progress, rows -> {
            rows.write(exchange);
            figures.add(rows.figures());
        });
        ViewRows.sums(figures).write(exchange);
        double perSecond = progress.perSecond();
        progress.say("read " + progress);
        for (Table table : ViewRows.TABLES) {
            exchange.end(table);
        }
        return perSecond;
    }

    /** Takes rows, which may fail at the database. */
    private interface Writing {

        void write(ViewRows rows) throws SQLException;
    }

    /** While one part is written, those after it are folded, and the one after them is fetched. */
    private void read(LogPosition end, Progress progress, Writing writing) throws SQLException, InterruptedException {
        WholeStreams streams = log.wholeStreams(end);
        Queue<Future<ViewRows>> folded = new ArrayDeque<>();
        try (ExecutorService fetching = Executors.newSingleThreadExecutor();
                ExecutorService folding = Executors.newFixedThreadPool(FOLDERS)) {
            Future<WholeStreams.Part> fetched = fetching.submit(streams::next);
            for (WholeStreams.Part part = fetched.get(); !part.isEmpty(); part = fetched.get()) {
                folded.add(folding.submit(rowsOf(part)));
                fetched = fetching.submit(streams::next);
                if (folded.size() > FOLDERS) {
                    writing.write(folded.remove().get());
                }
                progress.add(part.facts());
            }
            while (!folded.isEmpty()) {
                writing.write(folded.remove().get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the log could not be read", e.getCause());
        }
    }

    private static Callable<ViewRows> rowsOf(WholeStreams.Part part) {
        return () -> ViewRows.of(part.streams());
    }
}
