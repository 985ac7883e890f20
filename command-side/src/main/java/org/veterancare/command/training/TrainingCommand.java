package org.veterancare.command.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.events.TrainingClassEvent.Terms;

/** Intents of 教育培训 (domain 5.4). */
@NeedsLiving
public sealed interface TrainingCommand extends CaseCommand {

    /**
     * Takes a seat in a class; the seat and the enrolment are written together or not at all.
     *
     * @param terms as they stand in the class; other terms than the class's are refused
     * @param subsidised whether the state is to pay (TRN-04)
     */
    @SentBy(Role.STREET_CASE_WORKER)
    record EnrolInTraining(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull ClassId classId,
            @NotNull @Valid Terms terms,
            @NotNull Boolean subsidised)
            implements TrainingCommand {}

    @SentBy(Role.STREET_CASE_WORKER)
    record RecordAttendance(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer enrolment,
            @NotNull @Positive @Max(2000) Integer heldHours,
            @NotNull @PositiveOrZero @Max(2000) Integer attendedHours)
            implements TrainingCommand {}

    @SentBy(Role.STREET_CASE_WORKER)
    record RecordExam(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer enrolment, @NotNull Boolean passed)
            implements TrainingCommand {}

    /** @param certificateNumber for a certified class */
    @SentBy(Role.STREET_CASE_WORKER)
    record CompleteTraining(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer enrolment,
            @PersonalText(max = 40) Personal certificateNumber)
            implements TrainingCommand {}

    /** Gives the seat back. */
    @SentBy(Role.STREET_CASE_WORKER)
    record WithdrawEnrolment(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer enrolment,
            @NotNull @PersonalText Personal cause)
            implements TrainingCommand {}
}
