package org.veterancare.eventlog.keys;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Hears on a connection of its own whose key another process destroyed or restricted. While it cannot hear, no key is
 * remembered: an erased person is unreadable everywhere within seconds, or at once.
 */
public final class KeyNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeyNews.class);
    private static final int LISTEN_MILLIS = 1000;
    private static final String ANSWER_SECONDS = "3";

    private final DataSource database;
    private final SubjectKeys keys;
    private volatile Thread listener;

    public KeyNews(String url, String username, String password, SubjectKeys keys) {
        Properties limits = new Properties();
        limits.put("connectTimeout", ANSWER_SECONDS);
        // A peer that is gone without a word is noticed by the question below.
        limits.put("socketTimeout", ANSWER_SECONDS);
        limits.put("logServerErrorDetail", "false");
        SimpleDriverDataSource source = new SimpleDriverDataSource(new Driver(), url, username, password);
        source.setConnectionProperties(limits);
        this.database = source;
        this.keys = keys;
    }

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().daemon().name("key-news").unstarted(this::listen);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = listener;
        listener = null;
        keys.remember(false);
        if (thread != null) {
            thread.interrupt();
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(2 * LISTEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private boolean isMine() {
        return listener == Thread.currentThread() && !Thread.interrupted();
    }

    private void listen() {
        while (isMine()) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + SubjectKeys.CHANNEL);
                keys.remember(true);
                hear(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException lost) {
                keys.remember(false);
                if (isMine()) {
                    LOG.warn("changed keys cannot be heard, SQLSTATE {}; none is remembered until they are",
                            lost.getSQLState());
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection connection, Statement statement) throws SQLException {
        while (isMine()) {
            PGNotification[] news = connection.getNotifications(LISTEN_MILLIS);
            for (int n = 0; news != null && n < news.length; n++) {
                String[] words = news[n].getParameter().split(" ");
                keys.forget(UUID.fromString(words[0]), Long.parseLong(words[1]));
            }
            statement.execute("SELECT 1");
        }
    }

    private void pause() {
        try {
            Thread.sleep(LISTEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
