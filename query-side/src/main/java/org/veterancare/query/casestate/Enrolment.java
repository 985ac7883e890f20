package org.veterancare.query.casestate;

import java.util.List;
import java.util.function.UnaryOperator;
import org.veterancare.events.ClassId;
import org.veterancare.events.Personal;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.EnrolmentTermsChanged;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.ExamRecorded;
import org.veterancare.events.TrainingEvent.PostTrainingRecorded;
import org.veterancare.events.TrainingEvent.SubsidyApproved;
import org.veterancare.events.TrainingEvent.SubsidyClaimed;
import org.veterancare.events.TrainingEvent.SubsidyPaid;
import org.veterancare.events.TrainingEvent.SubsidyRefusalQuashed;
import org.veterancare.events.TrainingEvent.SubsidyRefused;
import org.veterancare.events.TrainingEvent.TraineePlaced;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingDeclined;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingFailed;
import org.veterancare.events.TrainingEvent.TrainingOfferExpired;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.events.TrainingEvent.UniversityReturnRecorded;

/**
 * A place in a training class (domain 5.4).
 *
 * @param number from 1 in this case
 * @param law short name of the law that says who pays (TRN-03)
 * @param examPassed null before an exam
 * @param attendance each time hours were put down; what was a slip is gone
 * @param attendancePercent null before completion
 * @param certified when the certificate was issued, null before
 */
public record Enrolment(
        int number,
        ClassId classId,
        Terms terms,
        boolean subsidised,
        String law,
        State state,
        Mark enrolled,
        List<Attendance> attendance,
        int heldHours,
        int attendedHours,
        Boolean examPassed,
        Integer attendancePercent,
        Personal certificateNumber,
        Mark certified,
        Personal withdrawnFor,
        Mark ended) {

    /** Where the training stands. */
    public enum State {
        ENROLLED,
        ATTENDING,
        COMPLETED,
        CERTIFIED,
        FAILED,
        WITHDRAWN,
        CLASS_CANCELLED
    }

    /** Hours since the last time they were put down. */
    public record Attendance(Mark mark, int heldHours, int attendedHours) {}

    static List<Enrolment> after(List<Enrolment> all, TrainingEvent event, Mark mark) {
        return switch (event) {
            case TrainingEnrolled fact -> all.stream().anyMatch(at -> at.number == fact.enrolment())
                    ? with(all, fact.enrolment(), at -> at.by(fact.terms()).takenUpAgain(mark))
                    : Lists.append(all, enrolled(fact, mark));
            case EnrolmentTermsChanged fact -> with(all, fact.enrolment(), at -> at.by(fact.terms()));
            case AttendanceRecorded fact ->
                with(all, fact.enrolment(),
                        at -> at.attended(Lists.append(
                                at.attendance, new Attendance(mark, fact.heldHours(), fact.attendedHours()))));
            case ExamRecorded fact -> with(all, fact.enrolment(), at -> at.examined(fact.passed()));
            case TrainingCompleted fact ->
                with(all, fact.enrolment(), at -> at.completed(fact.attendancePercent(), mark));
            case CertificateIssued fact ->
                with(all, fact.enrolment(), at -> at.certified(fact.certificateNumber(), mark));
            case TrainingFailed fact -> with(all, fact.enrolment(), at -> at.failed(fact.attendancePercent(), mark));
            case TrainingOffered fact -> all;
            case TrainingOfferExpired fact -> all;
            case TrainingDeclined fact -> all;
            case SubsidyClaimed fact -> all;
            case SubsidyApproved fact -> all;
            case SubsidyRefused fact -> all;
            case SubsidyRefusalQuashed fact -> all;
            case SubsidyPaid fact -> all;
            case UniversityReturnRecorded fact -> all;
            case PostTrainingRecorded fact -> all;
            case TraineePlaced fact -> all;
            case EnrolmentWithdrawn fact -> with(all, fact.enrolment(), at -> at.withdrawn(fact, mark));
        };
    }

    boolean isOpen() {
        return state == State.ENROLLED || state == State.ATTENDING;
    }

    boolean isCompleted() {
        return state == State.COMPLETED || state == State.CERTIFIED;
    }

    /** Whether nobody gave the place up: a death ended it, which may have been none. */
    boolean isLeftByDeath() {
        return state == State.WITHDRAWN && withdrawnFor == null;
    }

    private Enrolment takenUpAgain(Mark mark) {
        return new Enrolment(
                number, classId, terms, subsidised, law, State.ENROLLED, mark, attendance, heldHours, attendedHours,
                examPassed, attendancePercent, certificateNumber, certified, null, null).attended(attendance);
    }

    private static List<Enrolment> with(List<Enrolment> all, int number, UnaryOperator<Enrolment> change) {
        return Lists.replace(all, enrolment -> enrolment.number == number, change);
    }

    /** Without hours, an end or a certificate that were put down by a slip. */
    static List<Enrolment> without(List<Enrolment> all, long version) {
        return all.stream().map(each -> each.without(version)).toList();
    }

    private Enrolment without(long version) {
        if (Mark.isOf(certified, version)) {
            return new Enrolment(
                    number, classId, terms, subsidised, law, State.COMPLETED, enrolled, attendance, heldHours,
                    attendedHours, examPassed, attendancePercent, null, null, withdrawnFor, ended);
        }
        if (Mark.isOf(ended, version) && state != State.WITHDRAWN) {
            return new Enrolment(
                    number, classId, terms, subsidised, law, State.ENROLLED, enrolled, attendance, heldHours,
                    attendedHours, examPassed, null, null, null, null, null).attended(attendance);
        }
        List<Attendance> others = attendance.stream().filter(each -> !Mark.isOf(each.mark(), version)).toList();
        return others.size() == attendance.size() ? this : attended(others);
    }

    private static Enrolment enrolled(TrainingEnrolled fact, Mark mark) {
        return new Enrolment(
                fact.enrolment(), fact.classId(), fact.terms(), fact.subsidised(), fact.law(), State.ENROLLED, mark,
                List.of(), 0, 0, null, null, null, null, null, null);
    }

    private Enrolment by(Terms others) {
        return new Enrolment(
                number, classId, others, subsidised, law, state, enrolled, attendance, heldHours, attendedHours,
                examPassed, attendancePercent, certificateNumber, certified, withdrawnFor, ended);
    }

    private Enrolment attended(List<Attendance> all) {
        return new Enrolment(
                number, classId, terms, subsidised, law, all.isEmpty() ? State.ENROLLED : State.ATTENDING, enrolled,
                all, all.stream().mapToInt(Attendance::heldHours).sum(),
                all.stream().mapToInt(Attendance::attendedHours).sum(), examPassed, attendancePercent,
                certificateNumber, certified, withdrawnFor, ended);
    }

    private Enrolment examined(boolean passed) {
        return new Enrolment(
                number, classId, terms, subsidised, law, state, enrolled, attendance, heldHours, attendedHours, passed,
                attendancePercent, certificateNumber, certified, withdrawnFor, ended);
    }

    private Enrolment completed(int percent, Mark mark) {
        return over(State.COMPLETED, percent, withdrawnFor, mark);
    }

    private Enrolment failed(int percent, Mark mark) {
        return over(State.FAILED, percent, withdrawnFor, mark);
    }

    private Enrolment withdrawn(EnrolmentWithdrawn gone, Mark mark) {
        State how = gone.classCancelled() == null ? State.WITHDRAWN : State.CLASS_CANCELLED;
        return over(how, attendancePercent, gone.cause(), mark);
    }

    private Enrolment over(State next, Integer percent, Personal cause, Mark mark) {
        return new Enrolment(
                number, classId, terms, subsidised, law, next, enrolled, attendance, heldHours, attendedHours,
                examPassed, percent, certificateNumber, certified, cause, mark);
    }

    private Enrolment certified(Personal certificate, Mark mark) {
        return new Enrolment(
                number, classId, terms, subsidised, law, State.CERTIFIED, enrolled, attendance, heldHours,
                attendedHours, examPassed, attendancePercent, certificate, mark, withdrawnFor, ended);
    }
}
