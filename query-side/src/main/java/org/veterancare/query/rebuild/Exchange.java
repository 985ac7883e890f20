package org.veterancare.query.rebuild;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.veterancare.eventlog.LogPosition;
import org.veterancare.query.Table;
import org.veterancare.query.casefile.CaseFileProjection;
import org.veterancare.query.resources.ResourceProjection;
import tools.jackson.databind.json.JsonMapper;

/** Puts new tables beside the old ones, fills them, and exchanges them in one transaction with the readers' positions. */
final class Exchange {

    private static final String NEW = "_new";
    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 10;
    private static final List<String> READERS = List.of(CaseFileProjection.GROUP, ResourceProjection.GROUP);

    private final Connection connection;

    Exchange(Connection connection) {
        this.connection = connection;
    }

    void fill(Table table, Views views) throws SQLException, IOException {
        run("DROP TABLE IF EXISTS " + table.name() + NEW);
        run("CREATE TABLE " + table.name() + NEW + " (LIKE " + table.name() + " INCLUDING ALL)");
        run("ALTER TABLE " + table.name() + NEW + " OWNER TO " + owner(table));
        try (Copy copy = new Copy(connection, table.name() + NEW + " (" + table.names() + ")")) {
            views.rows(table, copy::write);
        }
        run("ANALYZE " + table.name() + NEW);
    }

    /** As {@link #exchangeOnce}, again where a live reader and we waited for each other and the server ended our turn. */
    void exchange(List<Table> tables, LogPosition position) throws SQLException {
        for (int left = ATTEMPTS - 1;; left--) {
            try {
                exchangeOnce(tables, position);
                return;
            } catch (SQLException e) {
                if (left == 0 || !DEADLOCK.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    /**
     * Exchanges all tables. A live reader either committed before, and is overwritten, or finds its claim gone, rolls back and
     * goes on from the position set here.
     */
    private void exchangeOnce(List<Table> tables, LogPosition position) throws SQLException {
        connection.setAutoCommit(false);
        try {
            // in the order in which a reader takes them: its position first, then the rows
            for (String reader : READERS) {
                move(reader, position);
            }
            run("LOCK TABLE " + tables.stream().map(Table::name).collect(Collectors.joining(", ")));
            run("DELETE FROM tail.dead_letter WHERE processing_group IN ('" + String.join("', '", READERS) + "')");
            for (Table table : tables) {
                run("DROP TABLE " + table.name());
                run("ALTER TABLE " + table.name() + NEW + " RENAME TO "
                        + table.name().substring(table.name().indexOf('.') + 1));
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void move(String reader, LogPosition position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            INSERT INTO tail.token_entry (processor_name, segment, token, token_type, timestamp, owner)
            VALUES (?, 0, ?, ?, ?, NULL)
            ON CONFLICT (processor_name, segment) DO UPDATE SET token = excluded.token,
                token_type = excluded.token_type, timestamp = excluded.timestamp, owner = NULL""")) {
            statement.setString(1, reader);
            statement.setBytes(2, JsonMapper.shared().writeValueAsBytes(position));
            statement.setString(3, LogPosition.class.getName());
            statement.setString(4, Instant.now().toString());
            statement.executeUpdate();
        }
    }

    private String owner(Table table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT quote_ident(pg_get_userbyid(relowner)) FROM pg_class WHERE oid = ?::regclass")) {
            statement.setString(1, table.name());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
