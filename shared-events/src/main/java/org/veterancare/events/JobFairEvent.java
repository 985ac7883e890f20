package org.veterancare.events;

import java.time.LocalDate;

/** 专场招聘会: at least one a year for veterans (PLC-14). */
public sealed interface JobFairEvent extends ResourceEvent {

    FairId fairId();

    @Override
    default String streamId() {
        return fairId().toString();
    }

    /**
     * @param region 12-digit code of the street or district it is for
     * @param ageRelaxed whether employers may take older veterans than others (PLC-R 68)
     * @param educationRelaxed whether less schooling may do (PLC-R 68)
     */
    record JobFairPlanned(
            FairId fairId,
            LocalDate occurredOn,
            LocalDate heldOn,
            String region,
            boolean ageRelaxed,
            boolean educationRelaxed)
            implements JobFairEvent {}

    /**
     * @param employers how many employers came
     * @param posts how many posts they offered
     * @param visitors how many veterans came
     */
    record JobFairHeld(FairId fairId, LocalDate occurredOn, int employers, int posts, int visitors)
            implements JobFairEvent {}

    /** It was not held, or other counts belong to it: what was recorded counts nowhere, and may be recorded anew. */
    record JobFairRecordWithdrawn(FairId fairId, LocalDate occurredOn) implements JobFairEvent {}
}
