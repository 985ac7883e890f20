package org.veterancare.query.casestate;

import java.util.List;
import java.util.function.UnaryOperator;
import org.veterancare.events.ClassId;
import org.veterancare.events.Personal;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.ExamRecorded;
import org.veterancare.events.TrainingEvent.PostTrainingRecorded;
import org.veterancare.events.TrainingEvent.SubsidyApproved;
import org.veterancare.events.TrainingEvent.SubsidyClaimed;
import org.veterancare.events.TrainingEvent.SubsidyPaid;
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
 * @param attendancePercent null before completion
 */
public record Enrolment(
        int number,
        ClassId classId,
        Terms terms,
        boolean subsidised,
        String law,
        State state,
        Mark enrolled,
        int heldHours,
        int attendedHours,
        Boolean examPassed,
        Integer attendancePercent,
        Personal certificateNumber,
        Personal withdrawnFor,
        Mark ended) {

    /** Where the training stands. */
    public enum State {
        ENROLLED,
        ATTENDING,
        COMPLETED,
        CERTIFIED,
        FAILED,
        WITHDRAWN
    }

    static List<Enrolment> after(List<Enrolment> all, TrainingEvent event, Mark mark) {
        return switch (event) {
            case TrainingEnrolled fact -> Lists.append(all, enrolled(fact, mark));
            case AttendanceRecorded fact ->
                with(all, fact.enrolment(), at -> at.attended(fact.heldHours(), fact.attendedHours()));
            case ExamRecorded fact -> with(all, fact.enrolment(), at -> at.examined(fact.passed()));
            case TrainingCompleted fact ->
                with(all, fact.enrolment(), at -> at.completed(fact.attendancePercent(), mark));
            case CertificateIssued fact ->
                with(all, fact.enrolment(), at -> at.certified(fact.certificateNumber()));
            case TrainingFailed fact -> with(all, fact.enrolment(), at -> at.failed(fact.attendancePercent(), mark));
            case TrainingOffered fact -> all;
            case TrainingOfferExpired fact -> all;
            case TrainingDeclined fact -> all;
            case SubsidyClaimed fact -> all;
            case SubsidyApproved fact -> all;
            case SubsidyRefused fact -> all;
            case SubsidyPaid fact -> all;
            case UniversityReturnRecorded fact -> all;
            case PostTrainingRecorded fact -> all;
            case TraineePlaced fact -> all;
            case EnrolmentWithdrawn fact -> with(all, fact.enrolment(), at -> at.withdrawn(fact.cause(), mark));
        };
    }

    boolean isOpen() {
        return state == State.ENROLLED || state == State.ATTENDING;
    }

    boolean isCompleted() {
        return state == State.COMPLETED || state == State.CERTIFIED;
    }

    private static List<Enrolment> with(List<Enrolment> all, int number, UnaryOperator<Enrolment> change) {
        return Lists.replace(all, enrolment -> enrolment.number == number, change);
    }

    private static Enrolment enrolled(TrainingEnrolled fact, Mark mark) {
        return new Enrolment(
                fact.enrolment(), fact.classId(), fact.terms(), fact.subsidised(), fact.law(), State.ENROLLED, mark, 0,
                0, null,
                null, null, null, null);
    }

    private Enrolment attended(int held, int attended) {
        return new Enrolment(
                number, classId, terms, subsidised, law, State.ATTENDING, enrolled, heldHours + held,
                attendedHours + attended, examPassed, attendancePercent, certificateNumber, withdrawnFor, ended);
    }

    private Enrolment examined(boolean passed) {
        return new Enrolment(
                number, classId, terms, subsidised, law, state, enrolled, heldHours, attendedHours, passed,
                attendancePercent, certificateNumber, withdrawnFor, ended);
    }

    private Enrolment completed(int percent, Mark mark) {
        return new Enrolment(
                number, classId, terms, subsidised, law, State.COMPLETED, enrolled, heldHours, attendedHours,
                examPassed,
                percent, certificateNumber, withdrawnFor, mark);
    }

    private Enrolment failed(int percent, Mark mark) {
        return new Enrolment(
                number, classId, terms, subsidised, law, State.FAILED, enrolled, heldHours, attendedHours, examPassed,
                percent, certificateNumber, withdrawnFor, mark);
    }

    private Enrolment certified(Personal certificate) {
        return new Enrolment(
                number, classId, terms, subsidised, law, State.CERTIFIED, enrolled, heldHours, attendedHours,
                examPassed,
                attendancePercent, certificate, withdrawnFor, ended);
    }

    private Enrolment withdrawn(Personal cause, Mark mark) {
        return new Enrolment(
                number, classId, terms, subsidised, law, State.WITHDRAWN, enrolled, heldHours, attendedHours,
                examPassed,
                attendancePercent, certificateNumber, cause, mark);
    }
}
