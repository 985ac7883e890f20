package org.veterancare.command.infrastructure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.events.CaseId;

/** The dates on which a timer sends a command, one row for each case and command; every change may be repeated. */
@Component
public class DeadlineTable {

    private final JdbcClient jdbc;

    DeadlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A date that has come.
     *
     * @param command name of the command to send
     */
    public record Deadline(CaseId caseId, String command) {}

    /** @param actOn first day on which the case will accept the command */
    public void set(CaseId caseId, String command, LocalDate actOn) {
        jdbc.sql("""
            INSERT INTO claims.deadline (case_id, command, act_on) VALUES (?, ?, ?)
            ON CONFLICT (case_id, command) DO UPDATE SET act_on = excluded.act_on, asked_on = NULL
            """).params(caseId.value(), command, actOn).update();
    }

    /** Asks from another day on, where it asks at all: what was flagged already is not flagged again. */
    public void move(CaseId caseId, String command, LocalDate actOn) {
        jdbc.sql("UPDATE claims.deadline SET act_on = ?, asked_on = NULL WHERE case_id = ? AND command = ?")
                .params(actOn, caseId.value(), command)
                .update();
    }

    /** Asks no later than on this day, where it asks at all. */
    public void bringForward(CaseId caseId, String command, LocalDate actOn) {
        jdbc.sql("UPDATE claims.deadline SET act_on = least(act_on, ?) WHERE case_id = ? AND command = ?")
                .params(actOn, caseId.value(), command)
                .update();
    }

    /** The case asks for it no longer. */
    public void drop(CaseId caseId, String command) {
        jdbc.sql("DELETE FROM claims.deadline WHERE case_id = ? AND command = ?")
                .params(caseId.value(), command)
                .update();
    }

    /** A closed case is not asked, and keeps its dates for when it is taken up again. */
    public void pause(CaseId caseId, boolean paused) {
        jdbc.sql("UPDATE claims.deadline SET paused = ? WHERE case_id = ?")
                .params(paused, caseId.value())
                .update();
    }

    /** This one is not asked, and keeps its date. */
    public void rest(CaseId caseId, String command) {
        jdbc.sql("UPDATE claims.deadline SET paused = true WHERE case_id = ? AND command = ?")
                .params(caseId.value(), command)
                .update();
    }

    /** This one is asked although the others are not. */
    public void goOn(CaseId caseId, String command) {
        jdbc.sql("UPDATE claims.deadline SET paused = false WHERE case_id = ? AND command = ?")
                .params(caseId.value(), command)
                .update();
    }

    /** Nothing is known any more; whoever calls this lets the reader read the log again. */
    public void clear() {
        jdbc.sql("DELETE FROM claims.deadline").update();
    }

    /** The dates that have come and were not asked for today, oldest first. */
    public List<Deadline> due(LocalDate today, int most) {
        return jdbc.sql("""
            SELECT case_id, command FROM claims.deadline
            WHERE NOT paused AND act_on <= :today AND (asked_on IS NULL OR asked_on < :today)
            ORDER BY act_on, case_id, command LIMIT :most
            """)
                .param("today", today)
                .param("most", most)
                .query((row, number) -> new Deadline(new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("command")))
                .list();
    }

    /** Not again today. */
    public void asked(Deadline deadline, LocalDate today) {
        jdbc.sql("UPDATE claims.deadline SET asked_on = ? WHERE case_id = ? AND command = ?")
                .params(today, deadline.caseId().value(), deadline.command())
                .update();
    }
}
