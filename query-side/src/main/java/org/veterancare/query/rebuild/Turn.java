package org.veterancare.query.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * The leave to rebuild, which one session of a database has at a time, whatever process it is of: the tables beside the old ones
 * have the same names for all. It ends with its session, so that a process that is killed keeps nobody out.
 */
final class Turn implements AutoCloseable {

    private static final String KEY = "hashtextextended('veterancare/rebuild', 0)";

    private final Connection connection;

    private Turn(Connection connection) {
        this.connection = connection;
    }

    /** @return empty where somebody has it */
    static Optional<Turn> take(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
            if (takes(connection)) {
                return Optional.of(new Turn(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no turn to rebuild", e);
        }
    }

    /** A role of ours ends long transactions; whoever has the turn is meant to be long. */
    private static boolean takes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CASE WHEN pg_try_advisory_lock(" + KEY
                        + ") THEN set_config('transaction_timeout', '0', false) END IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Where its holder rebuilds: nowhere else would the end of this session end the work too. */
    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try (connection; Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
            statement.execute("RESET transaction_timeout");
        } catch (SQLException e) {
            throw new IllegalStateException("the turn to rebuild ended with its session, SQLSTATE " + e.getSQLState(),
                    e);
        }
    }
}
