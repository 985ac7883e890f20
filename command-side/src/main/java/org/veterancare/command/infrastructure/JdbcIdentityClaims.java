package org.veterancare.command.infrastructure;

import static org.veterancare.law.Guard.require;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.command.IdentityClaims;
import org.veterancare.eventlog.keys.BlindIndex;
import org.veterancare.events.CaseId;
import org.veterancare.events.FoundBy;
import org.veterancare.law.CitizenIdNumber;

/** A unique row for each person. Of two callers the second waits for the first to end, and then knows. */
@Component
final class JdbcIdentityClaims implements IdentityClaims {

    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final ClaimsOfDoubles ofDoubles;

    JdbcIdentityClaims(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
        this.ofDoubles = new ClaimsOfDoubles(jdbc, "claims.identity");
    }

    @Override
    public void claim(CitizenIdNumber citizenId, CaseId caseId) {
        BesideTheFacts.requireTransaction();
        int claimed = jdbc
                .sql("INSERT INTO claims.identity (token, case_id) VALUES (?, ?) ON CONFLICT (token) DO NOTHING")
                .params(index.token(FoundBy.Kind.CITIZEN_ID, citizenId.value()), caseId.value())
                .update();
        require(claimed == 1, "REG-14");
    }

    /** Those that came with a double stay: they are the person's too, and the right one may be among them. */
    @Override
    public void replace(CitizenIdNumber citizenId, CaseId caseId) {
        BesideTheFacts.requireTransaction();
        jdbc.sql("DELETE FROM claims.identity WHERE case_id = ? AND came_by = '{}'").param(caseId.value()).update();
        int claimed = jdbc.sql("""
            INSERT INTO claims.identity AS held (token, case_id) VALUES (?, ?)
            ON CONFLICT (token) DO UPDATE SET came_by = '{}' WHERE held.case_id = excluded.case_id""")
                .params(index.token(FoundBy.Kind.CITIZEN_ID, citizenId.value()), caseId.value())
                .update();
        require(claimed == 1, "REG-14");
    }

    @Override
    public Optional<CaseId> holder(CitizenIdNumber citizenId) {
        return jdbc.sql("SELECT case_id FROM claims.identity WHERE token = ?")
                .param(index.token(FoundBy.Kind.CITIZEN_ID, citizenId.value()))
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    @Override
    public void move(CaseId from, CaseId to) {
        ofDoubles.move(from, to);
    }

    @Override
    public void giveBack(CaseId from, CaseId to) {
        boolean held = jdbc
                .sql("SELECT EXISTS (SELECT FROM claims.identity WHERE case_id = :from AND came_by = ARRAY[:to])")
                .param("from", from.value())
                .param("to", to.value())
                .query(Boolean.class)
                .single();
        require(held, "CORRECTION-TARGET", Map.of("caseId", from.toString(), "built", List.of("IdentityCorrected")));
        ofDoubles.giveBack(from, to);
    }
}
