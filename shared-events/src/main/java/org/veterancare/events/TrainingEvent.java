package org.veterancare.events;

import java.time.LocalDate;

/** 教育培训 (domain 3.4, 5.4). */
public sealed interface TrainingEvent extends CaseEvent {

    /**
     * A place in a class was taken for the veteran.
     *
     * @param enrolment number of the enrolment in this case, from 1
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

    record EnrolmentWithdrawn(CaseId caseId, LocalDate occurredOn, int enrolment, ClassId classId, Personal cause)
            implements TrainingEvent {}
}
