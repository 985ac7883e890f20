package org.veterancare.query.timeline;

import org.veterancare.events.TrainingEvent;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.ExamRecorded;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;

/** Sentences about training. */
final class TrainingSentences {

    private TrainingSentences() {}

    static String of(TrainingEvent event, Speech speech) {
        return switch (event) {
            case TrainingEnrolled fact -> enrolled(fact, speech);
            case AttendanceRecorded fact ->
                speech.say(
                        "培训{0}：课时{1}，出勤{2}。",
                        "Training {0}: attended {2} of {1} class hours.",
                        fact.enrolment(),
                        fact.heldHours(),
                        fact.attendedHours());
            case ExamRecorded fact ->
                fact.passed()
                        ? speech.say("培训{0}考核合格。", "Training {0}: the exam was passed.", fact.enrolment())
                        : speech.say("培训{0}考核不合格。", "Training {0}: the exam was failed.", fact.enrolment());
            case TrainingCompleted fact ->
                speech.say(
                        "培训{0}结业，出勤率{1}%。",
                        "Training {0} was completed with {1} % attendance.",
                        fact.enrolment(),
                        fact.attendancePercent());
            case CertificateIssued fact ->
                speech.say(
                        "培训{0}发证，证书号{1}。",
                        "Training {0}: certificate {1} was issued.",
                        fact.enrolment(),
                        fact.certificateNumber());
            case EnrolmentWithdrawn fact ->
                speech.say(
                        "退出培训{0}：{1}",
                        "The enrolment in training {0} was withdrawn: {1}",
                        fact.enrolment(),
                        fact.cause());
        };
    }

    private static String enrolled(TrainingEnrolled fact, Speech speech) {
        return fact.subsidised()
                ? speech.say(
                        "报名{0}（培训{1}，{2}至{3}），财政补助。",
                        "Enrolled in {0} (training {1}, {2} to {3}), paid by the state.",
                        fact.terms().kind(),
                        fact.enrolment(),
                        fact.terms().from(),
                        fact.terms().to())
                : speech.say(
                        "报名{0}（培训{1}，{2}至{3}）。",
                        "Enrolled in {0} (training {1}, {2} to {3}).",
                        fact.terms().kind(),
                        fact.enrolment(),
                        fact.terms().from(),
                        fact.terms().to());
    }
}
