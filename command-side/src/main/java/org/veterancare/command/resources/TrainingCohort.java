package org.veterancare.command.resources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.veterancare.command.resources.TrainingCohortCommand.PlanCohort;
import org.veterancare.events.CohortId;
import org.veterancare.events.TrainingCohortEvent.CohortPlanned;
import org.veterancare.law.Law;

/** A cohort of adaptation training: everybody of one mode who reports in one span of days (TRN-01). */
@Aggregate
public class TrainingCohort {

    @AggregateIdentifier
    private CohortId id;

    /** For the framework, which then replays the cohort's facts. */
    protected TrainingCohort() {}

    @CommandHandler
    TrainingCohort(PlanCohort command, Law law) {
        LocalDate from = command.reportedFrom();
        LocalDate to = command.reportedTo();
        require(!to.isBefore(from), "VAL-DATE-2", Map.of("reportedFrom", from, "reportedTo", to));
        int days = law.policy().number("adaptationTrainingDays", from);
        LocalDate latest = to.plusDays(days);
        require(!command.trainBy().isAfter(latest), "TRN-02", Map.of("latest", latest));
        require(!command.trainBy().isBefore(from), "TRN-02", Map.of("reportedFrom", from));
        int target = law.policy().number("adaptationCoveragePercent", command.occurredOn());
        require(command.settlementMode() != null, "TRN-01");
        apply(new CohortPlanned(
                command.cohortId(), command.occurredOn(), command.settlementMode(), from, to, command.trainBy(),
                target));
    }

    @EventSourcingHandler
    void on(CohortPlanned planned) {
        id = planned.cohortId();
    }
}
