package org.veterancare.command.infrastructure;

import static org.veterancare.law.Guard.require;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.command.PaperNumbers;
import org.veterancare.eventlog.keys.BlindIndex;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;

/** A unique row for each number of a kind of paper. Of two callers the second waits for the first to end, and then knows. */
@Component
final class JdbcPaperNumbers implements PaperNumbers {

    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final ClaimsOfDoubles ofDoubles;
    private final PersonalCipher cipher;

    JdbcPaperNumbers(JdbcClient jdbc, BlindIndex index, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.index = index;
        this.ofDoubles = new ClaimsOfDoubles(jdbc, "claims.paper_number");
        this.cipher = cipher;
    }

    @Override
    public void claim(Paper paper, String number, CaseId caseId) {
        BesideTheFacts.requireTransaction();
        int claimed = jdbc.sql("""
            INSERT INTO claims.paper_number AS n (paper, token, case_id) VALUES (:paper, :token, :case)
            ON CONFLICT (paper, token) DO UPDATE SET case_id = excluded.case_id
            WHERE :again AND n.case_id = excluded.case_id""")
                .param("paper", paper.name())
                .param("token", index.token(paper.name(), number))
                .param("case", caseId.value())
                .param("again", paper == Paper.PRIVILEGE_CARD)
                .update();
        require(claimed == 1, paper.rule(), Map.of(TAKEN, paper.name()));
    }

    /** A case's own number is opened for a command: what is hashed cannot be found otherwise. */
    @Override
    public void release(Paper paper, Personal number, CaseId caseId) {
        String clear = number.isSealed() ? cipher.open(caseId, number) : number.clear();
        BesideTheFacts.onceAllIsRead(() -> jdbc
                .sql("DELETE FROM claims.paper_number WHERE paper = ? AND token = ? AND case_id = ?")
                .params(paper.name(), index.token(paper.name(), paper.normal(clear)), caseId.value())
                .update());
    }

    @Override
    public void move(CaseId from, CaseId to) {
        ofDoubles.move(from, to);
    }

    @Override
    public void giveBack(CaseId from, CaseId to) {
        ofDoubles.giveBack(from, to);
    }
}
