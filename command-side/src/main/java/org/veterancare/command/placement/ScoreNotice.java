package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.placement.PlacementCommand.ConfirmScore;
import org.veterancare.command.placement.PlacementCommand.ImportScore;
import org.veterancare.command.placement.PlacementCommand.ObjectToScore;
import org.veterancare.command.placement.PlacementCommand.PublishScore;
import org.veterancare.command.placement.PlacementCommand.ResolveScoreObjection;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ScoreObjected;
import org.veterancare.events.PlacementEvent.ScoreObjectionResolved;
import org.veterancare.events.PlacementEvent.ScorePublished;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.law.RunningDue;

/** 量化评分 from the service record, shown to the veteran, objected to, confirmed (PLC-04). */
final class ScoreNotice {

    /** What is not there yet cannot be shown. */
    private LocalDate scoredOn;

    private final RunningDue until = new RunningDue(DeadlineEvent.SCORE_NOTICE);

    @CommandHandler
    void handle(ImportScore command) {
        require(command.fileReference() != null, "PLC-04", Map.of("missing", "fileReference"));
        apply(new ServiceScoreRecorded(
                command.caseId(), command.occurredOn(), command.points(), command.fileReference()));
    }

    @CommandHandler
    void handle(PublishScore command, Law law) {
        LocalDate on = command.occurredOn();
        require(!on.isBefore(scoredOn), "VAL-DATE-2", Map.of("scoredOn", scoredOn));
        apply(new ScorePublished(
                command.caseId(),
                on,
                Deadlines.workingDays(
                        law.rules().inForce("PLC-04", on),
                        on,
                        law.policy().number("scoreNoticeWorkingDays", on),
                        law.calendar())));
    }

    @CommandHandler
    void handle(ObjectToScore command) {
        require(!until.isOver(command.occurredOn()), "PLC-04", Map.of("until", until.lastDay()));
        apply(new ScoreObjected(command.caseId(), command.occurredOn(), command.statement()));
    }

    @CommandHandler
    void handle(ResolveScoreObjection command) {
        apply(new ScoreObjectionResolved(
                command.caseId(), command.occurredOn(), command.upheld(), command.finding()));
    }

    @CommandHandler
    void handle(ConfirmScore command) {
        require(until.isOver(command.occurredOn()), "PLC-04", Map.of("until", until.lastDay()));
        apply(new ScoreConfirmed(command.caseId(), command.occurredOn()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        until.on(fact);
        switch (fact) {
            case ServiceScoreRecorded scored -> scoredOn = scored.occurredOn();
            case FactCorrected corrected when corrected.field() == CorrectedField.SERVICE_SCORE ->
                scoredOn = corrected.occurredOn();
            case ScorePublished published -> until.begin(published.until());
            default -> {}
        }
    }
}
