package org.veterancare.query.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.veterancare.eventlog.LogPosition;
import org.veterancare.query.Table;
import org.veterancare.query.casefile.CaseFileProjection;
import org.veterancare.query.resources.ResourceProjection;
import tools.jackson.databind.json.JsonMapper;

/** Puts new tables beside the old ones, fills them, and exchanges them in one transaction with the readers' positions. */
final class Exchange {

    private static final String NEW = "_new";
    private static final Set<String> ONCE_MORE = Set.of("40P01", "55P03");
    private static final int ATTEMPTS = 100;
    private static final String OWNER = "rebuild";
    // A reader's turn in progress lives at most as long as the server lets a transaction of ours live.
    private static final Duration LONGEST_TURN = Duration.ofSeconds(15);
    // What the framework grants an owner that it does not hear from.
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 50;
    private static final List<String> READERS = List.of(CaseFileProjection.GROUP, ResourceProjection.GROUP);

    /** Statements that give the first table the keys and indexes of the second, under their names with an ending. */
    private static final String INDEXES = """
        WITH t AS (SELECT ?::text AS made, ?::text::regclass AS old)
        SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', t.made, c.conname || '_new', pg_get_constraintdef(c.oid))
        FROM t JOIN pg_constraint c ON c.conrelid = t.old WHERE c.contype IN ('p', 'u')
        UNION ALL
        SELECT regexp_replace(pg_get_indexdef(i.indexrelid), ' INDEX .* ON .* USING ',
                              format(' INDEX %I ON %s USING ', x.relname || '_new', t.made))
        FROM t JOIN pg_index i ON i.indrelid = t.old JOIN pg_class x ON x.oid = i.indexrelid
        WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)""";

    /** Statements that take the ending from the names of a table's keys and indexes: migrations to come know them. */
    private static final String NAMES = """
        SELECT format('ALTER INDEX views.%I RENAME TO %I', x.relname, left(x.relname, -length('_new')))
        FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
        WHERE i.indrelid = ?::text::regclass AND x.relname LIKE '%\\_new'""";

    /** Statements that make the first table as guarded as the second is. */
    private static final String SECURITY = """
        WITH t AS (SELECT ?::text AS made, ?::text::regclass AS old)
        SELECT format('CREATE POLICY %I ON %s AS %s FOR ALL TO PUBLIC USING (%s)', p.polname, t.made,
                      CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                      pg_get_expr(p.polqual, p.polrelid))
        FROM t JOIN pg_policy p ON p.polrelid = t.old
        UNION ALL
        SELECT format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t.made)
        FROM t JOIN pg_class c ON c.oid = t.old WHERE c.relrowsecurity
        UNION ALL
        SELECT format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t.made)
        FROM t JOIN pg_class c ON c.oid = t.old WHERE c.relforcerowsecurity""";

    private final Connection connection;

    Exchange(Connection connection) {
        this.connection = connection;
    }

    /** An empty table beside the old one; its rows come quicker while it has no index. */
    void begin(Table table) throws SQLException {
        run("DROP TABLE IF EXISTS " + table.name() + NEW);
        run("CREATE TABLE " + table.name() + NEW + " (LIKE " + table.name() + " INCLUDING ALL EXCLUDING INDEXES)");
        run("ALTER TABLE " + table.name() + NEW + " OWNER TO " + owner(table));
    }

    /** Adds rows to tables in one transaction. */
    void fill(Map<Table, List<Object[]>> rows) throws SQLException {
        inOneTransaction(() -> {
            for (Map.Entry<Table, List<Object[]>> each : rows.entrySet()) {
                Table table = each.getKey();
                Copy.rows(connection, table.name() + NEW + " (" + table.names() + ")", each.getValue());
            }
        });
    }

    /** All rows are there. */
    void end(Table table) throws SQLException {
        // what a copy of the old one's form leaves out
        runEach(INDEXES, table.name() + NEW, table.name());
        runEach(SECURITY, table.name() + NEW, table.name());
        run("ANALYZE " + table.name() + NEW);
    }

    /** Runs the statements that a query makes. */
    private void runEach(String query, String... tables) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int at = 0; at < tables.length; at++) {
                statement.setString(at + 1, tables[at]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            }
        }
        for (String statement : statements) {
            run(statement);
        }
    }

    /** As {@link #exchangeOnce}, again where somebody and we waited for each other, or a screen was being read for long. */
    void exchange(List<Table> tables, LogPosition position) throws SQLException, InterruptedException {
        for (int left = ATTEMPTS - 1;; left--) {
            try {
                exchangeOnce(tables, position);
                return;
            } catch (SQLException e) {
                if (left == 0 || !ONCE_MORE.contains(e.getSQLState())) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /**
     * Exchanges all tables. A live reader either committed before, and is overwritten, or finds its position owned by us, rolls
     * back and goes on from the position set here. If nobody owned it, a turn in progress would take it back and store its own
     * position, and what lies between the two would be in no view.
     */
    private void exchangeOnce(List<Table> tables, LogPosition position) throws SQLException {
        inOneTransaction(() -> {
            // in the order in which a reader takes them: its position first, then the rows
            for (String reader : READERS) {
                move(reader, position);
            }
            // sooner than the server looks for deadlocks: it could end the turn of the screen instead of ours
            run("SET LOCAL lock_timeout = '200ms'");
            run("LOCK TABLE " + tables.stream().map(Table::name).collect(Collectors.joining(", ")));
            run("DELETE FROM tail.dead_letter WHERE processing_group IN ('" + String.join("', '", READERS) + "')");
            for (Table table : tables) {
                run("DROP TABLE " + table.name());
                run("ALTER TABLE " + table.name() + NEW + " RENAME TO "
                        + table.name().substring(table.name().indexOf('.') + 1));
                runEach(NAMES, table.name());
            }
        });
    }

    private interface Statements {

        void run() throws SQLException;
    }

    private void inOneTransaction(Statements statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            statements.run();
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
            VALUES (?, 0, ?, ?, ?, ?)
            ON CONFLICT (processor_name, segment) DO UPDATE SET token = excluded.token,
                token_type = excluded.token_type, timestamp = excluded.timestamp, owner = excluded.owner""")) {
            statement.setString(1, reader);
            statement.setBytes(2, JsonMapper.shared().writeValueAsBytes(position));
            statement.setString(3, LogPosition.class.getName());
            statement.setString(4, Instant.now().plus(LONGEST_TURN).minus(CLAIM).toString());
            statement.setString(5, OWNER);
            statement.executeUpdate();
        }
    }

    /** Gives the positions back to their readers as soon as no turn from before the exchange is left; else they expire. */
    void release() throws SQLException, InterruptedException {
        try (PreparedStatement turns = connection.prepareStatement("""
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start < ?""")) {
            OffsetDateTime exchanged = now();
            turns.setObject(1, exchanged);
            for (long left = LONGEST_TURN.toMillis() / PAUSE_MILLIS; left > 0 && count(turns) > 0; left--) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        run("UPDATE tail.token_entry SET owner = NULL WHERE owner = '" + OWNER + "'");
    }

    private OffsetDateTime now() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        }
    }

    private static long count(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
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
