package org.veterancare.standalone;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Whether the views have seen everything. */
final class Tail {

    /** A reader takes some hundred facts a second on a busy machine of two cores. */
    private static final long LIMIT_NANOS = 300_000_000_000L;
    private static final String BEHIND = """
        SELECT (SELECT count(*) FROM tail.dead_letter),
               (SELECT count(*) FROM (SELECT stream_id, max(version) AS version FROM event_log.event
                                      WHERE stream_type = 'VeteranCase' GROUP BY stream_id) log
                LEFT JOIN views.case_file file ON file.case_id = log.stream_id AND file.version = log.version
                WHERE file.case_id IS NULL)
               + (SELECT count(*) FROM (SELECT stream_id, max(version) AS version FROM event_log.event
                                        WHERE stream_type NOT IN ('VeteranCase', 'BreakGlass')
                                        GROUP BY stream_id) log
                  LEFT JOIN views.resource resource ON resource.id = log.stream_id AND resource.version = log.version
                  WHERE resource.id IS NULL)""";

    private Tail() {}

    /** @throws AssertionError where it does not come there, or parks a fact */
    static void awaitCaughtUp(DataSource database) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        long behind;
        do {
            // the question reads the whole log, and the readers need the processor
            Thread.sleep(500);
            behind = behind(database);
        } while (behind > 0 && System.nanoTime() - begin < LIMIT_NANOS);
        if (behind > 0) {
            throw new AssertionError(behind + " streams are not in the views as they are in the log");
        }
    }

    private static long behind(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BEHIND)) {
            row.next();
            if (row.getLong(1) > 0) {
                throw new AssertionError(row.getLong(1) + " facts are parked");
            }
            return row.getLong(2);
        }
    }
}
