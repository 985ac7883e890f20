package org.veterancare.command.infrastructure;

import static org.veterancare.law.Guard.require;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.OfficeClaims;
import org.veterancare.events.HiringId;
import org.veterancare.events.StaffId;
import org.veterancare.events.StationId;

/**
 * A unique row for each enrolled person, each account, each open station and each year of an enterprise. Of two callers the second
 * waits, and then knows.
 */
@Component
final class JdbcOfficeClaims implements OfficeClaims {

    private final JdbcClient jdbc;

    JdbcOfficeClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void enrol(String person, StaffId staffId) {
        BesideTheFacts.requireTransaction();
        int claimed = jdbc
                .sql("INSERT INTO claims.staff (person, staff_id) VALUES (?, ?) ON CONFLICT (person) DO NOTHING")
                .params(person, staffId.value())
                .update();
        require(claimed == 1, "STAFF-ONCE");
    }

    @Override
    public void hold(String account, String person) {
        BesideTheFacts.requireTransaction();
        jdbc.sql("INSERT INTO claims.account (account, person) VALUES (?, ?) ON CONFLICT (account) DO NOTHING")
                .params(account, person)
                .update();
        String holder = jdbc.sql("SELECT person FROM claims.account WHERE account = ?")
                .param(account)
                .query(String.class)
                .single();
        require(holder.equals(person), "GRANT-04", Map.of("account", account));
    }

    @Override
    public void open(String code, String above, StationId stationId) {
        BesideTheFacts.requireTransaction();
        // the lock keeps the station above open until this one is
        boolean stands = above == null || jdbc.sql("SELECT code FROM claims.station WHERE code = ? FOR KEY SHARE")
                .param(above)
                .query(String.class)
                .optional()
                .isPresent();
        require(stands, "STATION-TREE", Map.of("above", above == null ? code : above));
        int claimed = jdbc.sql("""
            INSERT INTO claims.station (code, above, station_id) VALUES (?, ?, ?)
            ON CONFLICT (code) DO NOTHING""").params(code, above, stationId.value()).update();
        require(claimed == 1, "NET-01", Map.of("station", code));
    }

    @Override
    public void close(String code) {
        BesideTheFacts.requireTransaction();
        jdbc.sql("SELECT code FROM claims.station WHERE code = ? FOR UPDATE")
                .param(code)
                .query(String.class)
                .optional();
        long below = jdbc.sql("SELECT count(*) FROM claims.station WHERE above = ?")
                .param(code)
                .query(Long.class)
                .single();
        require(below == 0, "STATION-TREE", Map.of("below", below));
        jdbc.sql("DELETE FROM claims.station WHERE code = ?").param(code).update();
    }

    @Override
    public void report(String employer, int year, HiringId hiringId) {
        BesideTheFacts.requireTransaction();
        int claimed = jdbc.sql("""
            INSERT INTO claims.spouse_hiring (employer, year, hiring_id) VALUES (?, ?, ?)
            ON CONFLICT (employer, year) DO NOTHING""").params(employer, year, hiringId.value()).update();
        require(claimed == 1, "FAM-05", Map.of("reported", year));
    }

    @Override
    public void withdraw(HiringId hiringId) {
        BesideTheFacts.requireTransaction();
        jdbc.sql("DELETE FROM claims.spouse_hiring WHERE hiring_id = ?").param(hiringId.value()).update();
    }
}
