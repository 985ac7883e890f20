package org.veterancare.command.resources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.veterancare.command.VersionConflict;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.JobFairCommand.PlanJobFair;
import org.veterancare.command.resources.JobFairCommand.RecordJobFair;
import org.veterancare.command.resources.JobFairCommand.WithdrawJobFairRecord;
import org.veterancare.events.FairId;
import org.veterancare.events.JobFairEvent;
import org.veterancare.events.JobFairEvent.JobFairHeld;
import org.veterancare.events.JobFairEvent.JobFairPlanned;
import org.veterancare.events.JobFairEvent.JobFairRecordWithdrawn;
import org.veterancare.law.Law;

/** 专场招聘会: one day on which employers and veterans meet (PLC-14). */
@Aggregate
public class JobFair {

    @AggregateIdentifier
    private FairId id;

    private LocalDate heldOn;

    /** When it was recorded as held; null while it is not. */
    private LocalDate recordedOn;

    /** For the framework, which then replays the fair's facts. */
    protected JobFair() {}

    @CommandHandler
    JobFair(PlanJobFair command, Law law) {
        law.regions().require(command.region(), command.heldOn());
        require(!command.heldOn().isBefore(command.occurredOn()), "PLC-14", Map.of("heldOn", command.heldOn()));
        apply(new JobFairPlanned(
                command.fairId(),
                command.occurredOn(),
                command.heldOn(),
                command.region(),
                command.ageRelaxed(),
                command.educationRelaxed()));
    }

    @CommandHandlerInterceptor
    void guard(JobFairCommand command, @MetaDataValue(VeteranCase.EXPECTED_VERSION) Long expectedVersion) {
        VersionConflict.unlessNow(expectedVersion);
    }

    @CommandHandler
    void handle(RecordJobFair command) {
        require(recordedOn == null, "CASE-STATE", Map.of("held", true));
        require(!command.occurredOn().isBefore(heldOn), "PLC-14", Map.of("heldOn", heldOn));
        apply(new JobFairHeld(
                command.fairId(), command.occurredOn(), command.employers(), command.posts(), command.visitors()));
    }

    @CommandHandler
    void handle(WithdrawJobFairRecord command) {
        require(recordedOn != null, "CASE-STATE", Map.of("held", false));
        require(!command.occurredOn().isBefore(recordedOn), "VAL-DATE-2", Map.of("recordedOn", recordedOn));
        apply(new JobFairRecordWithdrawn(command.fairId(), command.occurredOn()));
    }

    /**
     * Asks whether a job can have been offered here.
     *
     * @throws org.veterancare.law.RuleBroken PLC-14 before the day of the fair, and until it is recorded as held
     */
    public void requireHeldBy(LocalDate day) {
        require(recordedOn != null && !day.isBefore(heldOn), "PLC-14", Map.of("heldOn", heldOn));
    }

    @EventSourcingHandler
    void on(JobFairEvent fact) {
        switch (fact) {
            case JobFairPlanned planned -> {
                id = planned.fairId();
                heldOn = planned.heldOn();
            }
            case JobFairHeld done -> recordedOn = done.occurredOn();
            case JobFairRecordWithdrawn mistaken -> recordedOn = null;
        }
    }
}
