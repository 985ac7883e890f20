package org.veterancare.query.timeline;

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
            case TrainingOffered fact ->
                speech.say(
                        "提供{0}名额，请最迟于{1}（含当日）答复。",
                        "A place in {0} was offered; to be answered by {1}.",
                        fact.kind(),
                        fact.answerBy());
            case TrainingOfferExpired fact ->
                speech.say(
                        "{0}名额逾期（{1}）未答复，不再保留。",
                        "The offer of a place in {0} ended on {1} without an answer.",
                        fact.kind(),
                        fact.answerBy());
            case TrainingDeclined fact ->
                speech.say("书面放弃{0}：{1}", "Declined {0} in writing: {1}", fact.kind(), fact.cause());
            case TrainingFailed fact ->
                speech.say(
                        "培训{0}未结业，出勤率{1}%。",
                        "Training {0} was not completed ({1} % attendance).",
                        fact.enrolment(),
                        fact.attendancePercent());
            case SubsidyClaimed fact ->
                speech.say(
                        "培训{0}申请补贴{1}（上限{2}）。",
                        "Training {0}: a subsidy of {1} was asked for (at most {2}).",
                        fact.enrolment(),
                        fact.amount(),
                        fact.cap());
            case SubsidyApproved fact ->
                speech.say(
                        "培训{0}批准补贴{1}。",
                        "Training {0}: a subsidy of {1} was approved.",
                        fact.enrolment(),
                        fact.amount());
            case SubsidyRefused fact when fact.remedyUntil() == null ->
                speech.say(
                        "培训{0}不予补贴：{1}",
                        "Training {0}: the subsidy was refused: {1}",
                        fact.enrolment(),
                        fact.reasons());
            case SubsidyRefused fact ->
                speech.say(
                        "培训{0}不予补贴，可最迟于{2}（含当日）申请复议：{1}",
                        "Training {0}: the subsidy was refused; reconsideration may be asked for until {2}: {1}",
                        fact.enrolment(),
                        fact.reasons(),
                        fact.remedyUntil());
            case SubsidyRefusalQuashed fact ->
                speech.say(
                        "不予补贴的决定被撤销（{1}），培训{0}补贴{2}重新审批。",
                        "The refusal was quashed ({1}); the subsidy of {2} for training {0} is decided on again.",
                        fact.enrolment(),
                        fact.decisionNumber(),
                        fact.amount());
            case SubsidyPaid fact ->
                speech.say(
                        "培训{0}补贴{1}已发放。",
                        "Training {0}: the subsidy of {1} was paid.",
                        fact.enrolment(),
                        fact.amount());
            case PostTrainingRecorded fact ->
                speech.say(
                        "{1}至{2}在用人单位{0}参加专项培训，待遇不变。",
                        "Special training with employer {0} from {1} to {2} on full pay.",
                        fact.employer(),
                        fact.from(),
                        fact.to());
            case TraineePlaced fact ->
                speech.say(
                        "培训{0}后在用人单位{1}就业。",
                        "Training {0} led to a job with employer {1}.",
                        fact.enrolment(),
                        fact.employer());
            case UniversityReturnRecorded fact -> university(fact, speech);
            case EnrolmentTermsChanged fact ->
                speech.say(
                        "培训{0}调整为{1}至{2}，共{3}课时。",
                        "Training {0} is now held from {1} to {2}, with {3} class hours in all.",
                        fact.enrolment(),
                        fact.terms().from(),
                        fact.terms().to(),
                        fact.terms().hours());
            case EnrolmentWithdrawn fact -> withdrawn(fact, speech);
        };
    }

    private static String withdrawn(EnrolmentWithdrawn fact, Speech speech) {
        if (fact.endedByDeath()) {
            return speech.say(
                    "本人去世，培训{0}名额退回。",
                    "The person died; the place in training {0} was given back.",
                    fact.enrolment());
        }
        return fact.cause() == null
                ? speech.say("培训{0}班次取消。", "The class of training {0} was cancelled.", fact.enrolment())
                : speech.say(
                        "退出培训{0}：{1}",
                        "The enrolment in training {0} was withdrawn: {1}",
                        fact.enrolment(),
                        fact.cause());
    }

    private static String university(UniversityReturnRecorded fact, Speech speech) {
        String what = fact.resumed()
                ? speech.say("复学", "Studies were resumed")
                : speech.say("入学", "Studies were begun");
        return fact.protectedReentry()
                ? speech.say("{0}，在两年期限（{1}）内。", "{0} within the two years that end on {1}.", what, fact.until())
                : speech.say("{0}，已超过两年期限（{1}），不享受优待。",
                        "{0} after the two years that ended on {1}: without protection.", what, fact.until());
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
