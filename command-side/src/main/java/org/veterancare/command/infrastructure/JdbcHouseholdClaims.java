package org.veterancare.command.infrastructure;

import static org.veterancare.law.Guard.require;

import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.command.HouseholdClaims;
import org.veterancare.eventlog.keys.BlindIndex;
import org.veterancare.events.CaseId;
import org.veterancare.law.HomeAddress;

/** A unique row for each household with a plaque. Of two callers the second waits for the first to end, and then knows. */
@Component
final class JdbcHouseholdClaims implements HouseholdClaims {

    private static final String PURPOSE = "PLAQUE_HOUSEHOLD";

    private final JdbcClient jdbc;
    private final BlindIndex index;

    JdbcHouseholdClaims(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    @Override
    public void claim(HomeAddress household, CaseId caseId) {
        BesideTheFacts.requireTransaction();
        delete(caseId);
        int claimed = jdbc
                .sql("""
                    INSERT INTO claims.household AS h (token, case_id) VALUES (?, ?)
                    ON CONFLICT (token) DO UPDATE
                    SET case_id = excluded.case_id, holder_gone = false, claimed_at = excluded.claimed_at,
                        passed_from = h.case_id
                    WHERE h.holder_gone""")
                .params(index.token(PURPOSE, household.value()), caseId.value())
                .update();
        require(claimed == 1, "HON-01");
    }

    @Override
    public void gone(CaseId caseId) {
        BesideTheFacts.onceAllIsRead(() -> mark(caseId, true));
    }

    @Override
    public boolean back(CaseId caseId) {
        boolean holds = jdbc.sql("SELECT EXISTS (SELECT FROM claims.household WHERE case_id = ?)")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
        BesideTheFacts.onceAllIsRead(() -> {
            if (mark(caseId, false) == 0 && holds) {
                throw new ConcurrencyException("somebody else of the household claimed it just now");
            }
            // what passed on meanwhile is the other's for good
            forget(caseId);
        });
        return holds;
    }

    private int mark(CaseId caseId, boolean gone) {
        return jdbc
                .sql("UPDATE claims.household SET holder_gone = ? WHERE case_id = ?")
                .params(gone, caseId.value())
                .update();
    }

    @Override
    public void move(CaseId from, CaseId to) {
        BesideTheFacts.onceAllIsRead(() -> {
            jdbc.sql("""
                UPDATE claims.household SET case_id = :to
                WHERE case_id = :from AND NOT EXISTS (SELECT FROM claims.household WHERE case_id = :to)""")
                    .param("from", from.value())
                    .param("to", to.value())
                    .update();
            mark(from, true);
            jdbc.sql("UPDATE claims.household SET passed_from = ? WHERE passed_from = ?")
                    .params(to.value(), from.value())
                    .update();
        });
    }

    @Override
    public void release(CaseId caseId) {
        BesideTheFacts.onceAllIsRead(() -> delete(caseId));
    }

    @Override
    public void giveBack(CaseId caseId) {
        BesideTheFacts.onceAllIsRead(() -> {
            int back = jdbc
                    .sql("""
                        UPDATE claims.household h SET case_id = passed_from, holder_gone = true, passed_from = NULL
                        WHERE case_id = ? AND passed_from IS NOT NULL
                          AND NOT EXISTS (SELECT FROM claims.household o WHERE o.case_id = h.passed_from)""")
                    .param(caseId.value())
                    .update();
            if (back == 0) {
                delete(caseId);
            }
        });
    }

    private void delete(CaseId caseId) {
        jdbc.sql("DELETE FROM claims.household WHERE case_id = ?").param(caseId.value()).update();
        forget(caseId);
    }

    /** Nothing goes back to this case. */
    private void forget(CaseId caseId) {
        jdbc.sql("UPDATE claims.household SET passed_from = NULL WHERE passed_from = ?")
                .param(caseId.value())
                .update();
    }
}
