package org.veterancare.query.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.LogPosition;
import org.veterancare.query.Table;

/** Makes every view anew from the log, while the old ones go on serving. */
@Component
public class Rebuild {

    private static final int PAGE = 20_000;

    private final EventLogReader log;
    private final DataSource dataSource;

    Rebuild(EventLogReader log, DataSource dataSource) {
        this.log = log;
        this.dataSource = dataSource;
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
     * @throws IllegalStateException where a fact cannot be taken; the old views stay
     */
    public Done run(Consumer<String> line) {
        Progress progress = new Progress(log.size(), line);
        Views views = new Views();
        LogPosition end = read(views, progress);
        double perSecond = progress.perSecond();
        progress.say("read " + progress);
        write(views, end);
        progress.say("done " + progress);
        return new Done(progress.facts(), perSecond, progress.seconds(), end);
    }

    /** The next part is read while the last one is folded. */
    private LogPosition read(Views views, Progress progress) {
        try (ExecutorService ahead = Executors.newSingleThreadExecutor()) {
            EventLogReader.Page page = log.after(LogPosition.START, PAGE);
            while (!page.facts().isEmpty()) {
                LogPosition end = page.end();
                Future<EventLogReader.Page> next = ahead.submit(() -> log.after(end, PAGE));
                page.facts().forEach(views::take);
                progress.add(page.facts().size());
                page = next.get();
            }
            return page.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the log could not be read", e.getCause());
        }
    }

    private void write(Views views, LogPosition end) {
        try (Connection connection = dataSource.getConnection()) {
            timeout(connection, "0");
            try {
                Exchange exchange = new Exchange(connection);
                for (Table table : Views.TABLES) {
                    exchange.fill(table, views);
                }
                exchange.exchange(Views.TABLES, end);
                exchange.release();
            } finally {
                timeout(connection, "DEFAULT");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the views could not be written, SQLSTATE " + e.getSQLState(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted after the exchange; the readers go on by themselves", e);
        }
    }

    /** A role of ours ends long transactions; this one is meant to be long. */
    private static void timeout(Connection connection, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET transaction_timeout = " + value);
        }
    }
}
