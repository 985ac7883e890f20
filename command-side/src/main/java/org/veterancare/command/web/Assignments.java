package org.veterancare.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.OutOfScope;
import org.veterancare.command.infrastructure.AssignmentTable;
import org.veterancare.command.life.MoveCommand.AssignCase;
import org.veterancare.command.life.MoveCommand.UnassignCase;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.web.ProblemCode;

/** Gives many cases to one member of staff, or back to those who had them; each case stands for itself. */
@Component
class Assignments {

    private final CommandDesk desk;
    private final Refusals refusals;
    private final AssignmentTable table;
    private final WhoseCase whose;

    Assignments(CommandDesk desk, Refusals refusals, AssignmentTable table, WhoseCase whose) {
        this.desk = desk;
        this.refusals = refusals;
        this.table = table;
        this.whose = whose;
    }

    /**
     * @param outcome MOVED, or REFUSED
     * @param version of the case now, for MOVED
     * @param code of the problem, for REFUSED
     * @param rule that was broken, where one was
     * @param currentVersion where the version that was looked at is no longer the case's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(UUID caseId, String outcome, Long version, String code, String rule, Long currentVersion) {

        boolean isMoved() {
            return outcome.equals("MOVED");
        }

        private static Outcome moved(UUID caseId, long version) {
            return new Outcome(caseId, "MOVED", version, null, null, null);
        }

        private static Outcome refused(UUID caseId, Refused why) {
            return new Outcome(caseId, "REFUSED", null, why.code(), why.rule(), why.currentVersion());
        }
    }

    /**
     * The case as its sender saw it goes to somebody.
     *
     * @param caseWorker staff number; null where it is taken back and given to nobody
     * @param version that was looked at
     */
    Outcome give(UUID caseId, String caseWorker, LocalDate on, Actor by, long version, Supplier<Sending> sending) {
        return send(command(caseId, caseWorker, on, null), version, by, sending.get().asOf(version));
    }

    /**
     * What a call moved goes back to who had it, where it has not changed hands since.
     *
     * @return empty where the call moved nothing that the actor may know of
     */
    List<Outcome> reverse(UUID assignment, LocalDate on, Actor by, Function<UUID, Sending> sending) {
        return table.of(assignment)
                .stream()
                .map(moved -> send(
                        command(moved.caseId(), moved.previous(), on, moved.number()), null, by,
                        sending.apply(moved.caseId())))
                .filter(outcome -> !ProblemCode.CASE_NOT_FOUND.code().equals(outcome.code()))
                .toList();
    }

    private static CaseCommand command(UUID caseId, String caseWorker, LocalDate on, Integer after) {
        CaseId id = new CaseId(caseId);
        return caseWorker == null ? new UnassignCase(id, on, after) : new AssignCase(id, on, caseWorker, after);
    }

    private Outcome send(CaseCommand command, Long version, Actor by, Sending sending) {
        UUID id = command.caseId().value();
        try {
            return Outcome.moved(id, desk.send((Record) command, id, sending).version());
        } catch (RuntimeException refused) {
            Refusals.Sent sent = new Refusals.Sent((Record) command, version, by);
            // a day is refused before the case is asked whose it is
            RuntimeException told = whose.isOwn(id, by) ? refused : new OutOfScope();
            return Outcome.refused(id, Refused.of(told, id, sent, refusals));
        }
    }
}
