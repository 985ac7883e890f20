package org.veterancare.events;

import java.time.LocalDate;

/** 全员适应性培训: who is to be trained together, and by when. Who belongs to it follows from mode and day of report. */
public sealed interface TrainingCohortEvent extends ResourceEvent {

    CohortId cohortId();

    @Override
    default String streamId() {
        return cohortId().toString();
    }

    /**
     * A cohort was planned for one mode of settlement (TRN-01).
     *
     * @param reportedFrom first day of report that belongs to it
     * @param reportedTo last day of report that belongs to it
     * @param trainBy until when all of them should be trained
     * @param targetPercent share of the cohort that must complete
     */
    record CohortPlanned(
            CohortId cohortId,
            LocalDate occurredOn,
            SettlementMode settlementMode,
            LocalDate reportedFrom,
            LocalDate reportedTo,
            LocalDate trainBy,
            int targetPercent)
            implements TrainingCohortEvent {}
}
