package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.UUID;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingCohortEvent;
import org.veterancare.events.TrainingCohortEvent.CohortPlanned;

/** A cohort of adaptation training (TRN-01). */
public record TrainingCohort(
        UUID id,
        long version,
        LocalDate openedOn,
        SettlementMode settlementMode,
        LocalDate reportedFrom,
        LocalDate reportedTo,
        LocalDate trainBy,
        int targetPercent) implements Resource {

    static TrainingCohort after(TrainingCohortEvent event, long version) {
        return switch (event) {
            case CohortPlanned fact ->
                new TrainingCohort(
                        fact.cohortId().value(), version, fact.occurredOn(), fact.settlementMode(),
                        fact.reportedFrom(), fact.reportedTo(), fact.trainBy(), fact.targetPercent());
        };
    }
}
