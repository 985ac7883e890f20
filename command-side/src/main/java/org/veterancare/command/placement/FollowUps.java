package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.placement.PlacementCommand.RecordFollowUp;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.law.ReportedService;

/** What became of a veteran 30, 180 and 365 days after the start of the job, or after the report without one. */
final class FollowUps implements Phase {

    private static final Set<Integer> DAYS = Set.of(30, 180, 365);

    private final ReportedService reported = new ReportedService();
    private final Set<Integer> done = new HashSet<>();
    private LocalDate base;
    private boolean working;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == RecordFollowUp.class) {
            require(reported.isValid(), "CASE-STATE", Map.of("missing", "report"));
        }
    }

    /** A follow-up keeps no case open. */
    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    @CommandHandler
    void handle(RecordFollowUp command) {
        int day = command.day();
        require(DAYS.contains(day) && !done.contains(day), "FOLLOW-UP", Map.of("day", day));
        LocalDate from = base.plusDays(day);
        require(!command.occurredOn().isBefore(from), "FOLLOW-UP", Map.of("from", from));
        apply(new PlacementFollowedUp(
                command.caseId(), command.occurredOn(), day, command.occupation(), command.note()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        reported.on(fact);
        switch (fact) {
            case VeteranReported report -> base = report.occurredOn();
            case LateReportReceived report -> base = report.occurredOn();
            case FactCorrected corrected when corrected.field() == CorrectedField.REPORTED_ON && !working ->
                base = LocalDate.parse(corrected.after());
            case StartedWork started -> begin(started.occurredOn());
            case PlacementFollowedUp followed -> done.add(followed.day());
            default -> {}
        }
    }

    /** An assigned job has its own three days. */
    private void begin(LocalDate startedOn) {
        working = true;
        base = startedOn;
        done.clear();
    }
}
