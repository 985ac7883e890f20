package org.veterancare.command.resources;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.veterancare.command.SentBy;
import org.veterancare.events.CohortId;
import org.veterancare.events.Role;
import org.veterancare.events.SettlementMode;

/** Intents about a cohort of adaptation training. */
public sealed interface TrainingCohortCommand extends ResourceCommand {

    /**
     * Plans the training of everybody of one mode who reports in these days.
     *
     * @param trainBy until when all should be trained; no later than the last of them should be (TRN-02)
     */
    @SentBy(Role.DISTRICT_OFFICER)
    record PlanCohort(
            @TargetAggregateIdentifier CohortId cohortId,
            @NotNull LocalDate occurredOn,
            @NotNull SettlementMode settlementMode,
            @NotNull LocalDate reportedFrom,
            @NotNull LocalDate reportedTo,
            @NotNull LocalDate trainBy)
            implements TrainingCohortCommand {}
}
