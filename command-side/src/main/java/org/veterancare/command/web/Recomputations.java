package org.veterancare.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.veterancare.command.deadlines.DeadlineCommand.RecomputeDeadline;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;

/** Counts many periods again, each for itself: one that cannot be is reported, and the others are done (TIM-06). */
@Component
class Recomputations {

    private final CommandDesk desk;
    private final Refusals refusals;

    Recomputations(CommandDesk desk, Refusals refusals) {
        this.desk = desk;
        this.refusals = refusals;
    }

    /**
     * @param outcome RECOMPUTED, or REFUSED
     * @param version of the case now, for RECOMPUTED
     * @param code of the problem, for REFUSED
     * @param rule that was broken, where one was
     * @param currentVersion where the version that was looked at is no longer the case's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            UUID caseId, String deadline, String ref, String outcome, Long version, String code, String rule,
            Long currentVersion) {

        boolean isDone() {
            return outcome.equals("RECOMPUTED");
        }
    }

    /** One call: where it has counted a period of a case again, the case's next one is looked at as it left it. */
    final class Run {

        private final BulkCall call;
        private final String path;
        private final Map<String, Long> leftAt = new HashMap<>();

        private Run(BulkCall call, String path) {
            this.call = call;
            this.path = path;
        }

        Outcome recompute(RecomputationController.Row row, LocalDate on, Actor by) {
            String seen = row.caseId() + " " + row.version();
            long version = leftAt.getOrDefault(seen, row.version());
            RecomputeDeadline command = new RecomputeDeadline(
                    new CaseId(row.caseId()), on, row.deadline(), row.ref());
            String about = row.deadline() + " " + row.ref();
            Sending sending = call.about(path + " " + row.caseId() + " " + about, on + " " + row.version())
                    .asOf(version);
            try {
                long now = desk.send(command, row.caseId(), sending).version();
                leftAt.put(seen, now);
                return new Outcome(
                        row.caseId(), row.deadline(), row.ref(), "RECOMPUTED", now, null, null, null);
            } catch (RuntimeException refused) {
                Refused why = Refused.of(
                        refused, row.caseId(), new Refusals.Sent(command, version, by), refusals);
                return new Outcome(
                        row.caseId(), row.deadline(), row.ref(), "REFUSED", null, why.code(), why.rule(),
                        why.currentVersion());
            }
        }
    }

    Run run(BulkCall call, String path) {
        return new Run(call, path);
    }
}
