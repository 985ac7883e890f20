package org.veterancare.command.infrastructure;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseWorkers;

/** Asks the roles in force, which are written with the facts that give and take them. */
@Component
final class JdbcCaseWorkers implements CaseWorkers {

    private final JdbcClient jdbc;

    JdbcCaseWorkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean workAt(String person, Set<String> stations) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT FROM access.held_role
                WHERE person = :person AND station IN (:stations)
                  AND role IN ('NEIGHBOURHOOD_WORKER', 'STREET_CASE_WORKER', 'STATION_HEAD', 'DISTRICT_OFFICER'))""")
                .param("person", person)
                .param("stations", stations)
                .query(Boolean.class)
                .single();
    }
}
