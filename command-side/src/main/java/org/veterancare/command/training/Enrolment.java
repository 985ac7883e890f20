package org.veterancare.command.training;

import org.veterancare.events.ClassId;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingKind;

/** One place in a class, as far as the rules read it; it changes by copy. */
record Enrolment(
        ClassId classId, Terms terms, boolean subsidised, Stage stage, int heldHours, int attendedHours,
        boolean passed) {

    enum Stage {
        ATTENDING,
        COMPLETED,
        FAILED,
        WITHDRAWN
    }

    static Enrolment in(ClassId classId, Terms terms, boolean subsidised) {
        return new Enrolment(classId, terms, subsidised, Stage.ATTENDING, 0, 0, false);
    }

    /** Counts against the free trainings (TRN-05); adaptation is for all and counts for nothing. */
    boolean isFreeTraining() {
        return subsidised && terms.kind() != TrainingKind.ADAPTATION && stage != Stage.WITHDRAWN;
    }

    /** Whether it fills the person's days while these terms run, at the state's cost (TRN-12). */
    boolean blocks(Terms other) {
        return subsidised
                && terms.fullTime()
                && stage != Stage.WITHDRAWN
                && !terms.from().isAfter(other.to())
                && !other.from().isAfter(terms.to());
    }

    /** Whether the seat is in this class, and nobody gave it up. */
    boolean isHeldIn(ClassId course) {
        return classId.equals(course) && stage != Stage.WITHDRAWN;
    }

    boolean isAttending() {
        return stage == Stage.ATTENDING;
    }

    boolean isCompleted() {
        return stage == Stage.COMPLETED;
    }

    /** Whether it is the same seat, at the same cost. */
    boolean isSamePlace(Enrolment other) {
        return classId.equals(other.classId) && subsidised == other.subsidised;
    }

    boolean adapted() {
        return terms.kind() == TrainingKind.ADAPTATION && isCompleted();
    }

    /** Of the hours of the class, or of those held where they were more, rounded down; 0 where there is neither. */
    int attendancePercent() {
        int hours = terms.hours() == null ? heldHours : Math.max(heldHours, terms.hours());
        return hours == 0 ? 0 : attendedHours * 100 / hours;
    }

    Enrolment plus(int held, int attended) {
        return new Enrolment(
                classId, terms, subsidised, stage, heldHours + held, attendedHours + attended, passed);
    }

    Enrolment by(Terms others) {
        return new Enrolment(classId, others, subsidised, stage, heldHours, attendedHours, passed);
    }

    Enrolment examined(boolean result) {
        return new Enrolment(classId, terms, subsidised, stage, heldHours, attendedHours, result);
    }

    Enrolment at(Stage next) {
        return new Enrolment(classId, terms, subsidised, next, heldHours, attendedHours, passed);
    }
}
