package org.veterancare.command.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.FourEyed;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.OnMatter;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.command.WhileAway;
import org.veterancare.command.WithClaims;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.CreditCode;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/** Intents of 教育培训 (domain 5.4). Training is for the living; a subsidy that was asked for is decided and paid all the same. */
@NeedsLiving
public sealed interface TrainingCommand extends CaseCommand {

    String FILE_HASH = "sha256:[0-9a-f]{64}";

    /** A number of a decision, whose form the rules look at (VAL-CARD-4). */
    String NUMBER = ".{8,60}";

    /** About the subsidy for one enrolment: from the exam to the payment one matter. */
    interface OnSubsidy extends OnMatter {

        Integer enrolment();

        @Override
        default String matter() {
            return Touch.subsidy(enrolment());
        }
    }

    /**
     * Takes a seat in a class; the seat and the enrolment are written together or not at all.
     *
     * @param terms as they stand in the class; other terms than the class's are refused
     * @param subsidised whether the state is to pay (TRN-04)
     */
    @WithClaims
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

    /**
     * Completes the class; where the certificate that was issued was a slip, issues the right one.
     *
     * @param certificateNumber for a certified class
     */
    @WithClaims
    @SentBy(Role.STREET_CASE_WORKER)
    record CompleteTraining(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer enrolment,
            @PersonalText(max = 40) Personal certificateNumber)
            implements TrainingCommand {}

    /** Gives the seat back. */
    @WithClaims
    @SentBy(Role.STREET_CASE_WORKER)
    record WithdrawEnrolment(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer enrolment,
            @NotNull @PersonalText Personal cause)
            implements TrainingCommand {}

    /** Offers a place. @param answerBy last day to take it */
    @SentBy(Role.STREET_CASE_WORKER)
    record OfferTraining(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull ClassId classId,
            @NotNull TrainingKind kind,
            @NotNull LocalDate answerBy)
            implements TrainingCommand {}

    /** No answer came to what was offered of this kind, and its day is over. */
    @SentBy(Role.STREET_CASE_WORKER)
    record ExpireTrainingOffer(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull TrainingKind kind)
            implements TrainingCommand {}

    /** The veteran declines in writing (TRN-01). @param declaration SHA-256 of the written declaration */
    @SentBy(Role.STREET_CASE_WORKER)
    record DeclineTraining(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull TrainingKind kind,
            @NotNull @Pattern(regexp = FILE_HASH) String declaration,
            @NotNull @PersonalText Personal cause)
            implements TrainingCommand {}

    /** The class is over and was not completed (TRN-11). */
    @SentBy(Role.STREET_CASE_WORKER)
    record FailTraining(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer enrolment)
            implements TrainingCommand {}

    /** Asks for 培训补贴 for the certificate of an enrolment. @param amountFen fen of CNY */
    @GrantsTreatment(GrantsTreatment.TRAINING)
    @SentBy(Role.STREET_CASE_WORKER)
    record ClaimSubsidy(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer enrolment,
            @NotNull @Positive @Max(100_000_000) Long amountFen)
            implements TrainingCommand {}

    /** A claim is decided, and what was approved is paid, after a death, too; in a case that is away what was quashed there. */
    sealed interface OfClaim extends TrainingCommand {}

    /** @param amountFen at most what was claimed */
    @WhileAway
    @GrantsTreatment(GrantsTreatment.TRAINING)
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record ApproveSubsidy(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer enrolment,
            @NotNull @Positive @Max(100_000_000) Long amountFen)
            implements OfClaim, OnSubsidy {}

    @WhileAway
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record RefuseSubsidy(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer enrolment,
            @NotNull @PersonalText Personal reasons)
            implements OfClaim, OnSubsidy {}

    @WhileAway
    @FourEyed(Kind.PAID)
    @GrantsTreatment(GrantsTreatment.TRAINING)
    @SentBy(Role.FINANCE)
    record PaySubsidy(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer enrolment)
            implements OfClaim, OnSubsidy {}

    /** What refused the subsidy was quashed: it is decided on again, and paid, also by a case that is away (SUS-04). */
    @WhileAway
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record QuashSubsidyRefusal(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer enrolment,
            @NotNull @Pattern(regexp = NUMBER) String decisionNumber)
            implements OfClaim, OnSubsidy {}

    /**
     * Records that studies were begun or resumed; whether the two years of TRN-06 still ran is found out by itself.
     *
     * @param occurredOn day of the matriculation
     * @param resumed true where studies were resumed
     */
    @SentBy(Role.STREET_CASE_WORKER)
    record RecordUniversityReturn(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull Boolean resumed, @NotNull Boolean majorChanged)
            implements TrainingCommand {}

    /**
     * Special training after the placement.
     *
     * @param employer unified social credit code
     * @param fullPay whether pay and conditions stay as they are (TRN-07)
     */
    @SentBy(Role.DISTRICT_OFFICER)
    record RecordPostTraining(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Boolean fullPay)
            implements TrainingCommand {}

    /** Says that a training led to the job that is recorded in the case. @param employer unified social credit code */
    @SentBy(Role.STREET_CASE_WORKER)
    record LinkToJob(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer enrolment,
            @NotNull @Pattern(regexp = CreditCode.CHARACTERS) String employer)
            implements TrainingCommand {}
}
