package org.veterancare.command.infrastructure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.veterancare.events.CaseId;

/** Numbers that go along with a case into the one that it ends in, and back where they were two persons. */
final class ClaimsOfDoubles {

    private final JdbcClient jdbc;
    private final String table;

    ClaimsOfDoubles(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    void move(CaseId from, CaseId to) {
        write("SET case_id = :to, came_by = came_by || case_id WHERE case_id = :from", from, to);
    }

    void giveBack(CaseId from, CaseId to) {
        write("""
            SET case_id = :to, came_by = trim_array(came_by, 1)
            WHERE case_id = :from AND came_by[cardinality(came_by)] = :to""", from, to);
    }

    private void write(String change, CaseId from, CaseId to) {
        BesideTheFacts.onceAllIsRead(() -> jdbc.sql("UPDATE " + table + " " + change)
                .param("from", from.value())
                .param("to", to.value())
                .update());
    }
}
