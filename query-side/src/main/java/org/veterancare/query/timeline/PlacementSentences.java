package org.veterancare.query.timeline;

import java.math.BigDecimal;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;

/** Sentences about work through the three channels. */
final class PlacementSentences {

    private PlacementSentences() {}

    static String of(PlacementEvent event, Speech speech) {
        return switch (event) {
            case PlacementOpened fact ->
                speech.say(
                        "列入安排工作（{0}），应在{1}前安置。",
                        "Waits for an assigned job ({0}); to be placed by {1}.",
                        speech.word("AssignedWorkGround", fact.ground()),
                        fact.due());
            case WaitingAllowanceStarted fact ->
                speech.say(
                        "自{0}起每月发放待安排工作期间生活补助{1}。",
                        "A waiting allowance of {1} a month is paid from {0}.",
                        fact.from(),
                        fact.monthly());
            case WaitingAllowanceStopped fact ->
                speech.say(
                        "待安排工作期间生活补助发至{0}。",
                        "The waiting allowance ends with {0}.",
                        fact.lastMonth());
            case ServiceScoreRecorded fact ->
                speech.say(
                        "录入量化评分{0}分。",
                        "A service score of {0} points was recorded.",
                        BigDecimal.valueOf(fact.points(), 2));
            case ScoreConfirmed fact -> speech.say("量化评分已确认。", "The score was confirmed.");
            case SelectionOpened fact ->
                speech.say("开始选岗，排名第{0}。", "Selection was opened; rank {0}.", fact.rank());
            case PostChosen fact -> speech.say("选定岗位{0}。", "Post {0} was chosen.", fact.post());
            case PostRefused fact ->
                speech.say("拒绝选岗。本人说明：{0}", "A post was refused. Stated reason: {0}", fact.statedReason());
            case RefusalExcused fact ->
                speech.say(
                        "认定拒绝有正当理由。听取情况：{0}",
                        "The reason for refusing was accepted. Hearing: {0}",
                        fact.hearing());
            case AssignedWorkForfeited fact ->
                speech.say(
                        "认定放弃安排工作待遇（通知书{0}）；可在{1}前申请复议。听取情况：{2}",
                        "Assigned work was held to be forfeited (notice {0}); reconsideration may be asked for until {1}. Hearing: {2}",
                        fact.noticeNumber(),
                        fact.remedyUntil(),
                        fact.hearing());
            case PlacementLetterIssued fact ->
                speech.say(
                        "开具安排工作介绍信{0}，用人单位{1}，应在{2}前到岗。",
                        "Placement letter {0} was issued to employer {1}; to start by {2}.",
                        fact.letterNumber(),
                        fact.employer(),
                        fact.startBy());
            case StartedWork fact -> started(fact, speech);
            case EmployerStartOverdue fact ->
                speech.say(
                        "用人单位未在{0}前安排到岗。",
                        "The employer had not taken the veteran on by {0}.",
                        fact.startBy());
            case EmployerLivingFeeDue fact ->
                speech.say(
                        "用人单位自{0}起应按不低于同类人员平均工资{1}%发放生活费。",
                        "From {0} the employer owes a living fee of at least {1} % of like staff's average pay.",
                        fact.fromMonth(),
                        fact.percent());
            case PlacementOverdue fact ->
                speech.say("到{0}仍未安置。", "No job had been assigned by {0}.", fact.due());
            case EmploymentSought fact -> speech.say("登记市场求职。", "Looks for work on the market.");
            case JobRecommended fact ->
                speech.say("推荐用人单位{0}。", "A job with employer {0} was recommended.", fact.employer());
            case EmploymentFound fact ->
                speech.say("在用人单位{0}就业。", "Found work with employer {0}.", fact.employer());
            case EmploymentLeft fact -> speech.say("离职。", "Left the job.");
            case HardToEmployRecognised fact ->
                speech.say(
                        "认定为就业困难人员，文号{0}。",
                        "Recognised as hard to employ, document {0}.",
                        fact.documentNumber());
            case PublicWelfarePostAssigned fact ->
                speech.say(
                        "安置到公益性岗位{0}，至{1}止。",
                        "Public-welfare post {0} was assigned until {1}.",
                        fact.post(),
                        fact.endsOn());
            case PublicWelfarePostEnded fact ->
                speech.say("公益性岗位{0}结束。", "Public-welfare post {0} ended.", fact.post());
        };
    }

    private static String started(StartedWork fact, Speech speech) {
        return fact.contractMonths() == null
                ? speech.say("到岗，签订无固定期限合同。", "Started work with an open-ended contract.")
                : speech.say(
                        "到岗，合同期{0}个月。",
                        "Started work with a contract of {0} months.",
                        fact.contractMonths());
    }
}
