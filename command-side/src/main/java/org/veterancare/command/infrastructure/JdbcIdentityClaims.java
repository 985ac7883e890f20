package org.veterancare.command.infrastructure;

import static org.veterancare.law.Guard.require;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
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

    JdbcIdentityClaims(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    @Override
    public void claim(CitizenIdNumber citizenId, CaseId caseId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a claim must stand or fall with the case that makes it");
        }
        int claimed = jdbc
                .sql("INSERT INTO claims.identity (token, case_id) VALUES (?, ?) ON CONFLICT (token) DO NOTHING")
                .params(index.token(FoundBy.Kind.CITIZEN_ID, citizenId.value()), caseId.value())
                .update();
        require(claimed == 1, "REG-14");
    }
}
