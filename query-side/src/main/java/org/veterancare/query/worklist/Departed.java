package org.veterancare.query.worklist;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veterancare.eventlog.roles.HeldRoles;
import org.veterancare.query.Scope;

/**
 * Who still has cases at a place and no longer works on cases there: their role was taken back, or is one of another station. The
 * cases stay with them in the log until the head gives them to somebody (F18).
 */
final class Departed {

    /** One step of an index for each pair of place and person, however many cases they have. */
    private static final String SELECT = """
        WITH RECURSIVE held (neighbourhood, case_worker) AS (
            (SELECT c.neighbourhood, c.case_worker FROM views.case_file c
             WHERE c.case_worker IS NOT NULL AND %1$s ORDER BY 1, 2 LIMIT 1)
            UNION ALL
            SELECT next.neighbourhood, next.case_worker FROM held, LATERAL (
                SELECT c.neighbourhood, c.case_worker FROM views.case_file c
                WHERE c.case_worker IS NOT NULL AND %1$s
                  AND (c.neighbourhood, c.case_worker) > (held.neighbourhood, held.case_worker)
                ORDER BY 1, 2 LIMIT 1) next)
        SELECT held.neighbourhood, held.case_worker FROM held
        WHERE NOT EXISTS (
            SELECT FROM access.held_role r
            WHERE r.person = held.case_worker AND r.role IN (:workers)
              AND r.station IN (held.neighbourhood, left(held.neighbourhood, 9) || '000',
                                left(held.neighbourhood, 6) || '000000'))""";

    private Departed() {}

    /** @return neighbourhood and staff number of each */
    static List<Object[]> in(Scope scope, JdbcClient jdbc) {
        return scope.bind(jdbc.sql(sql(scope)))
                .param("workers", HeldRoles.onCases())
                .query((row, number) -> new Object[]{row.getString(1), row.getString(2)})
                .list();
    }

    static String sql(Scope scope) {
        return SELECT.formatted(scope.condition("c"));
    }
}
