package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.UUID;
import org.veterancare.events.JobFairEvent;
import org.veterancare.events.JobFairEvent.JobFairHeld;
import org.veterancare.events.JobFairEvent.JobFairPlanned;
import org.veterancare.events.JobFairEvent.JobFairRecordWithdrawn;

/** A job fair (PLC-14); the counts are null until it was held. */
public record JobFair(
        UUID id,
        long version,
        LocalDate openedOn,
        LocalDate heldOn,
        String region,
        boolean ageRelaxed,
        boolean educationRelaxed,
        Integer employers,
        Integer posts,
        Integer visitors) implements Resource {

    static JobFair after(JobFair before, JobFairEvent event, long version) {
        return switch (event) {
            case JobFairPlanned fact ->
                new JobFair(
                        fact.fairId().value(), version, fact.occurredOn(), fact.heldOn(), fact.region(),
                        fact.ageRelaxed(), fact.educationRelaxed(), null, null, null);
            case JobFairHeld fact ->
                new JobFair(
                        before.id, version, before.openedOn, before.heldOn, before.region, before.ageRelaxed,
                        before.educationRelaxed, fact.employers(), fact.posts(), fact.visitors());
            case JobFairRecordWithdrawn fact ->
                new JobFair(
                        before.id, version, before.openedOn, before.heldOn, before.region, before.ageRelaxed,
                        before.educationRelaxed, null, null, null);
        };
    }
}
