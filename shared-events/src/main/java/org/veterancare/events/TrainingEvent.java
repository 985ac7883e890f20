package org.veterancare.events;

import java.time.LocalDate;

/** 教育培训 (domain 3.4, 5.4). */
public sealed interface TrainingEvent extends CaseEvent {

    /**
     * A place in a class was taken for the veteran, or taken up again after a death that was none.
     *
     * @param enrolment number of the enrolment in this case, from 1; a known one goes on with its hours and its exam
     * @param subsidised whether the state pays (TRN-04)
     * @param settlementMode the veteran's mode that day, which an adaptation class is organised by (TRN-01)
     * @param law short name of the law that says who pays, chosen by the day of discharge (TRN-03)
     */
    record TrainingEnrolled(
            CaseId caseId,
            LocalDate occurredOn,
            int enrolment,
            ClassId classId,
            TrainingClassEvent.Terms terms,
            boolean subsidised,
            SettlementMode settlementMode,
            String law)
            implements TrainingEvent {}

    /**
     * Hours held and hours attended since the last record.
     *
     * @param heldHours class hours held
     * @param attendedHours of which attended
     */
    record AttendanceRecorded(
            CaseId caseId, LocalDate occurredOn, int enrolment, int heldHours, int attendedHours)
            implements TrainingEvent {}

    record ExamRecorded(CaseId caseId, LocalDate occurredOn, int enrolment, boolean passed) implements TrainingEvent {}

    /** @param attendancePercent of all hours held, rounded down (TRN-11) */
    record TrainingCompleted(CaseId caseId, LocalDate occurredOn, int enrolment, int attendancePercent)
            implements TrainingEvent {}

    /** A passed exam earns a certificate and a recommendation (TRN-03). */
    record CertificateIssued(CaseId caseId, LocalDate occurredOn, int enrolment, Personal certificateNumber)
            implements TrainingEvent {}

    /**
     * The seat is free again.
     *
     * @param cause null where the person died, or the class was cancelled
     * @param classCancelled true where it was; null for all else
     */
    record EnrolmentWithdrawn(
            CaseId caseId, LocalDate occurredOn, int enrolment, ClassId classId, Personal cause,
            Boolean classCancelled)
            implements TrainingEvent {

        /** As places were given up before. */
        public EnrolmentWithdrawn(
                CaseId caseId, LocalDate occurredOn, int enrolment, ClassId classId, Personal cause) {
            this(caseId, occurredOn, enrolment, classId, cause, null);
        }

        /** Whether a death ended it, which may have been none. */
        public boolean endedByDeath() {
            return cause == null && classCancelled == null;
        }
    }

    /** The class goes by other terms, and the place with it. @param terms as they stand from now on */
    record EnrolmentTermsChanged(
            CaseId caseId, LocalDate occurredOn, int enrolment, TrainingClassEvent.Terms terms)
            implements TrainingEvent {}

    /**
     * A place was offered.
     *
     * @param answerBy last day to take it
     * @param settlementMode by which the class was asked, as of the offer; null in what was written before
     */
    record TrainingOffered(
            CaseId caseId, LocalDate occurredOn, ClassId classId, TrainingKind kind, LocalDate answerBy,
            SettlementMode settlementMode)
            implements TrainingEvent {

        /** As offers were written before. */
        public TrainingOffered(
                CaseId caseId, LocalDate occurredOn, ClassId classId, TrainingKind kind, LocalDate answerBy) {
            this(caseId, occurredOn, classId, kind, answerBy, null);
        }
    }

    /** Nobody answered; whoever comes later is offered a place again. @param answerBy last day to take it */
    record TrainingOfferExpired(CaseId caseId, LocalDate occurredOn, TrainingKind kind, LocalDate answerBy)
            implements TrainingEvent {}

    /**
     * The veteran declined in writing; whoever declines stays in the figure of those to be trained (TRN-01).
     *
     * @param declaration hash of the written declaration
     */
    record TrainingDeclined(
            CaseId caseId, LocalDate occurredOn, TrainingKind kind, String declaration, Personal cause)
            implements TrainingEvent {}

    /** The class ended without what a completion asks for (TRN-11). */
    record TrainingFailed(
            CaseId caseId, LocalDate occurredOn, int enrolment, int attendancePercent, boolean examPassed)
            implements TrainingEvent {}

    /**
     * 培训补贴 was asked for, once for a certificate (TRN-05).
     *
     * @param cap most that the policy of that day pays
     * @param policyVersion version of the table the cap comes from
     */
    record SubsidyClaimed(
            CaseId caseId, LocalDate occurredOn, int enrolment, Money amount, Money cap, String policyVersion)
            implements TrainingEvent {}

    record SubsidyApproved(CaseId caseId, LocalDate occurredOn, int enrolment, Money amount)
            implements TrainingEvent {}

    /** @param remedyUntil last day to ask for reconsideration (SUS-04); null in what was written before it was told */
    record SubsidyRefused(CaseId caseId, LocalDate occurredOn, int enrolment, Personal reasons, Due remedyUntil)
            implements TrainingEvent {}

    /**
     * What refused the subsidy was quashed: it is to be decided on again, as it was claimed or approved (SUS-04).
     *
     * @param amount at most what may be approved
     * @param decisionNumber of the authority that quashed the refusal
     */
    record SubsidyRefusalQuashed(
            CaseId caseId, LocalDate occurredOn, int enrolment, Money amount, String decisionNumber)
            implements TrainingEvent {}

    record SubsidyPaid(CaseId caseId, LocalDate occurredOn, int enrolment, Money amount) implements TrainingEvent {}

    /**
     * 入学 or 复学 after the service (TRN-06).
     *
     * @param resumed true where studies were resumed, false where they were begun
     * @param protectedReentry false where the two years had passed
     * @param until last day of the two years
     */
    record UniversityReturnRecorded(
            CaseId caseId,
            LocalDate occurredOn,
            boolean resumed,
            boolean majorChanged,
            boolean protectedReentry,
            Due until)
            implements TrainingEvent {}

    /** 专项培训 after the placement, on the employer's full pay and conditions (TRN-07). */
    record PostTrainingRecorded(
            CaseId caseId, LocalDate occurredOn, String employer, LocalDate from, LocalDate to)
            implements TrainingEvent {}

    /** The training led to this job. @param employer unified social credit code */
    record TraineePlaced(CaseId caseId, LocalDate occurredOn, int enrolment, String employer)
            implements TrainingEvent {}
}
