package org.veterancare.eventlog.access;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes looks; one statement for each, which is a transaction of its own. */
public final class AccessLog {

    private static final String INSERT = """
        INSERT INTO access_log.disclosure (person, account, role, station, fields, detail, purpose, reason, outcome,
            break_glass, open_task, about, operation, request_id, source, case_id)
        SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, seen FROM unnest(?::uuid[]) AS seen""";

    private final JdbcTemplate jdbc;

    public AccessLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row for each case, or a single one where the look names none.
     *
     * @throws org.springframework.dao.DataAccessException where it cannot be written: then nothing may be shown
     */
    public void write(Look look, Collection<UUID> cases) {
        String[] seen = cases.isEmpty()
                ? new String[]{null}
                : cases.stream().distinct().map(UUID::toString).toArray(String[]::new);
        jdbc.update(
                INSERT,
                look.by().person(),
                look.by().account(),
                look.by().role(),
                look.by().station(),
                look.fields().name(),
                look.more().detail(),
                Purpose.of(look.by().role()).name(),
                look.more().reason(),
                look.outcome().name(),
                look.more().breakGlass(),
                look.more().openTask(),
                look.more().about(),
                look.call().operation(),
                look.call().requestId(),
                look.call().source(),
                seen);
    }
}
