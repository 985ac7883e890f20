package org.veterancare.standalone.demo;

import java.util.UUID;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.RegistrationEvent.VeteranReported;

/** How far a fill has come, by what it left in the log: each command's request is named after the fill and its own number. */
final class DemoTrail {

    private final EventLogReader log;
    private final String fill;

    DemoTrail(EventLogReader log, long seed, int cases) {
        this.log = log;
        this.fill = "demo-" + seed + "-" + cases + "-";
    }

    /** @param step its number in its stream, from 0 */
    String requestId(int step) {
        return fill + step;
    }

    /** How many steps of a stream need not be taken again; those that were refused leave nothing, and would be again. */
    int done(UUID stream) {
        return log.stream(stream).stream().mapToInt(this::stepAfter).max().orElse(0);
    }

    /** The command as it is sent: a story does not know at which version of its case a fact comes to stand. */
    Record command(DemoStep step) {
        return switch (step.command()) {
            case CorrectFact fix when fix.factVersion() == DemoStep.LATEST -> new CorrectFact(
                    fix.caseId(), fix.occurredOn(), latest(step.stream(), saying(fix.field())), fix.field(),
                    fix.value(),
                    fix.personalValue());
            case ReverseFact slip when slip.factVersion() == DemoStep.LATEST -> new ReverseFact(
                    slip.caseId(), slip.occurredOn(), latest(step.stream(), StartedWork.class));
            default -> step.command();
        };
    }

    private static Class<?> saying(CorrectedField field) {
        return field == CorrectedField.SERVICE_SCORE ? ServiceScoreRecorded.class : VeteranReported.class;
    }

    private long latest(UUID stream, Class<?> says) {
        return log.stream(stream)
                .stream()
                .filter(recorded -> says.isInstance(recorded.fact()))
                .mapToLong(RecordedFact::version)
                .max()
                .orElseThrow();
    }

    private int stepAfter(RecordedFact recorded) {
        String request = recorded.requestId();
        return request != null && request.startsWith(fill) ? Integer.parseInt(request.substring(fill.length())) + 1 : 0;
    }
}
