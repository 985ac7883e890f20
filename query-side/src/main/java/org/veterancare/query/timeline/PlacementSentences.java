package org.veterancare.query.timeline;

import java.math.BigDecimal;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkKept;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.CorrectionOrdered;
import org.veterancare.events.PlacementEvent.CorrectionWithdrawn;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.DismissalReviewOpened;
import org.veterancare.events.PlacementEvent.DismissalReviewed;
import org.veterancare.events.PlacementEvent.EmployerApprovalsHeld;
import org.veterancare.events.PlacementEvent.EmployerApprovalsReleased;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerCriticised;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerLivingFeePaid;
import org.veterancare.events.PlacementEvent.EmployerRefused;
import org.veterancare.events.PlacementEvent.EmployerSanctionReferred;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.FormerEmployerRecorded;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.HomePurchaseApproved;
import org.veterancare.events.PlacementEvent.HomePurchaseEndorsed;
import org.veterancare.events.PlacementEvent.HomePurchasePaid;
import org.veterancare.events.PlacementEvent.HomePurchaseWithdrawn;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.MonthlyPensionStopped;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.PriorityRecognised;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.PublicWelfarePostProlonged;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.RefusalNoticeServed;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ScoreObjected;
import org.veterancare.events.PlacementEvent.ScoreObjectionResolved;
import org.veterancare.events.PlacementEvent.ScorePublished;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.SeniorityRecognised;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.SupportKindRecorded;
import org.veterancare.events.PlacementEvent.TurnLost;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlacementEvent.UnemploymentBenefitClaimed;
import org.veterancare.events.PlacementEvent.UnilateralLetterIssued;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceDiffers;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PlacementEvent.WaitingInsuranceArranged;

/** Sentences about work through the three channels. */
final class PlacementSentences {

    private PlacementSentences() {}

    static String of(PlacementEvent event, Speech speech) {
        return switch (event) {
            case PlacementOpened fact -> opened(fact, speech);
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
            case PriorityRecognised fact ->
                speech.say(
                        "认定优先安置情形：{0}。",
                        "A ground to go before others of the same score was recognised: {0}.",
                        speech.word("PriorityGround", fact.ground()));
            case SelectionOpened fact when Boolean.TRUE.equals(fact.priority()) ->
                speech.say(
                        "开始选岗，排名第{0}，同分优先。",
                        "Selection was opened; rank {0}, before others of the same score.",
                        fact.rank());
            case SelectionOpened fact ->
                speech.say("开始选岗，排名第{0}。", "Selection was opened; rank {0}.", fact.rank());
            case PostChosen fact when fact.postKind() != null ->
                speech.say(
                        "选定岗位{0}（{1}，用人单位{2}）。",
                        "Post {0} was chosen ({1}, employer {2}).",
                        fact.post(),
                        fact.postKind(),
                        fact.employer());
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
                        "认定放弃安排工作待遇（通知书{0}）；可最迟于{1}（含当日）申请复议。听取情况：{2}",
                        "Assigned work was held to be forfeited (notice {0}); reconsideration may be asked for until {1}. Hearing: {2}",
                        fact.noticeNumber(),
                        fact.remedyUntil(),
                        fact.hearing());
            case PlacementLetterIssued fact ->
                speech.say(
                        "开具安排工作介绍信{0}，用人单位{1}，应最迟于{2}（含当日）到岗。",
                        "Placement letter {0} was issued to employer {1}; to start by {2}.",
                        fact.letterNumber(),
                        fact.employer(),
                        fact.startBy());
            case StartedWork fact -> started(fact, speech);
            case EmployerStartOverdue fact ->
                speech.say(
                        "用人单位到{0}（含当日）仍未安排到岗。",
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
            case ScorePublished fact ->
                speech.say(
                        "量化评分已公示，可最迟于{0}（含当日）提出异议。",
                        "The score was published; objections until {0}.",
                        fact.until());
            case ScoreObjected fact ->
                speech.say("对量化评分提出异议：{0}", "The score was objected to: {0}", fact.statement());
            case RefusalNoticeServed fact ->
                speech.say(
                        "认定拒绝无正当理由，送达通知书{0}：再次拒绝视为放弃。听取情况：{1}",
                        "The refusal had no good reason; notice {0} says that a further one gives the claim up. Hearing: {1}",
                        fact.noticeNumber(),
                        fact.hearing());
            case SelectionLeft fact when Boolean.TRUE.equals(fact.mistaken()) ->
                speech.say(
                        "名次撤回，留待应得者。",
                        "The rank was taken back and waits for whom it belongs to.");
            case TurnLost fact when Boolean.TRUE.equals(fact.storedOnly()) ->
                speech.say(
                        "应得名次第{0}（{1}分），个案限制处理期间不能选岗，后续人员不再等候。",
                        "Rank {0} ({1} points): its turn cannot come while the case is only stored, and those behind do not wait.",
                        fact.rank(),
                        BigDecimal.valueOf(fact.points(), 2));
            case TurnLost fact ->
                speech.say(
                        "应得名次第{0}（{1}分），轮到前已不再参加选岗，后续人员不再等候。",
                        "Rank {0} ({1} points) is the turn of nobody: the claim ended before it, and those behind do not wait.",
                        fact.rank(),
                        BigDecimal.valueOf(fact.points(), 2));
            case SelectionLeft fact when Boolean.TRUE.equals(fact.gone()) ->
                speech.say(
                        "退出选岗，名次予以释放；用人单位不再提供岗位{0}，岗位撤出计划。",
                        "Left the choice of posts; the rank is free again. Post {0} is there no more and left the plan.",
                        fact.post());
            case SelectionLeft fact ->
                speech.say("退出选岗，名次和岗位予以释放。", "Left the choice of posts; rank and post are free again.");
            case SelectionClosed fact ->
                speech.say(
                        "选岗终止（{0}），量化评分仍有效。",
                        "The turn to choose was closed ({0}); the score stands.",
                        speech.word("SelectionEndCause", fact.cause()));
            case PostReleased fact when Boolean.TRUE.equals(fact.gone()) ->
                speech.say(
                        "用人单位不再提供岗位{0}，岗位撤出计划，名次保留。",
                        "Post {0} is there no more and left the plan; the rank stays.",
                        fact.post());
            case PostReleased fact ->
                speech.say("岗位{0}退回，名次保留。", "Post {0} was given back; the rank stays.", fact.post());
            case TurnResumed fact when fact.hearing() != null ->
                speech.say(
                        "认定拒绝无正当理由，不影响安置，恢复选岗。听取情况：{0}",
                        "The refusal had no good reason and takes nothing away; the turn to choose is there again. Hearing: {0}",
                        fact.hearing());
            case TurnResumed fact -> speech.say("恢复选岗。", "The turn to choose is there again.");
            case LetterWithdrawn fact ->
                speech.say(
                        "撤回介绍信（{0}），用人单位{1}不能接收，另行安排。",
                        "The letter was taken back ({0}): employer {1} does not take the veteran on, another post is found.",
                        fact.documentNumber(),
                        fact.employer());
            case EmployerBreachWithdrawn fact when fact.documentNumber() != null -> noBreach(fact, speech);
            case EmployerBreachWithdrawn fact ->
                speech.say(
                        "实际按期到岗，撤销用人单位逾期认定，不欠生活费。",
                        "The start was in time: the employer was in no breach and owes no living fee.");
            case AssignedWorkDenied fact ->
                speech.say(
                        "认定不符合安排工作条件（{0}）；可最迟于{1}（含当日）申请复议。认定情况：{2}",
                        "There is no claim to assigned work ({0}); reconsideration may be asked for until {1}. Finding: {2}",
                        fact.decisionNumber(),
                        fact.remedyUntil(),
                        fact.finding());
            case OfficerMethodChanged fact ->
                speech.say("转业安置方式改为{0}。", "The officer's way to a post was changed to {0}.", fact.method());
            case DisabilityDismissalFound fact ->
                speech.say(
                        "用人单位{0}因残疾辞退，违反规定。",
                        "Employer {0} dismissed because of a disability, against the law.",
                        fact.employer());
            case AssignedWorkCancelled fact -> cancelled(fact, speech);
            case AssignedWorkKept fact ->
                speech.say(
                        "上岗后获知待安排期间被追究刑事责任，决定保留安排工作待遇（{0}）。",
                        "Criminal liability while waiting became known after the start; assigned work was kept ({0}).",
                        fact.decisionNumber());
            case PlacementEndedByDeath fact ->
                speech.say("因去世终止安置，名次和岗位释放。",
                        "The placement ended with the death; rank and post are free for others.");
            case AssignedWorkRestored fact -> restored(fact, speech);
            case PlacementModeChanged fact -> speech.say("改为{0}。", "Changed to {0}.", fact.mode());
            case WaitingAllowanceDiffers fact when fact.monthly().fen() == 0 ->
                speech.say(
                        "自{0}起不应发放待安排工作期间生活补助，与在发的不一致，待调整。",
                        "From {0} no waiting allowance is owed, though it is paid: to be adjusted.",
                        fact.from());
            case WaitingAllowanceAdjusted fact when fact.monthly().fen() == 0 ->
                speech.say(
                        "自{0}起不发放待安排工作期间生活补助。",
                        "From {0} no waiting allowance is paid.",
                        fact.from());
            case WaitingAllowanceDiffers fact ->
                speech.say(
                        "自{0}起的标准为每月{1}，与在发的生活补助不一致，待调整。",
                        "From {0} the table says {1} a month, not what is paid: to be adjusted.",
                        fact.from(),
                        fact.monthly());
            case WaitingAllowanceAdjusted fact ->
                speech.say(
                        "自{0}起待安排工作期间生活补助调整为每月{1}。",
                        "From {0} the waiting allowance is {1} a month.",
                        fact.from(),
                        fact.monthly());
            case WaitingInsuranceArranged fact ->
                speech.say(
                        "自{0}起缴纳待安排期间养老和医疗保险。",
                        "Pension and medical insurance are paid from {0} while waiting.",
                        fact.from());
            case LetterClaimed fact ->
                speech.say("已领取介绍信，应最迟于{0}（含当日）到岗。", "The letter was taken; to start by {0}.", fact.startBy());
            case LetterNoticeServed fact ->
                speech.say(
                        "介绍信逾期未领，送达通知{0}，须最迟于{1}（含当日）领取。",
                        "The letter lay unfetched; notice {0} gives until {1}.",
                        fact.noticeNumber(),
                        fact.until());
            case UnilateralLetterIssued fact ->
                speech.say(
                        "单方开具介绍信{0}，须最迟于{1}（含当日）领取。",
                        "Letter {0} was issued without the veteran; to be taken up by {1}.",
                        fact.letterNumber(),
                        fact.until());
            case EmployerRefused fact ->
                speech.say(
                        "用人单位{0}拒绝接收。",
                        "Employer {0} refused to take the veteran on.",
                        fact.employer());
            case CorrectionOrdered fact ->
                speech.say(
                        "责令用人单位{0}最迟于{1}（含当日）改正（{2}）。",
                        "Employer {0} was ordered to correct by {1} ({2}).",
                        fact.employer(),
                        fact.correctBy(),
                        fact.documentNumber());
            case EmployerCriticised fact ->
                speech.say(
                        "对用人单位{0}通报批评（{1}）。",
                        "Employer {0} was publicly criticised ({1}).",
                        fact.employer(),
                        fact.documentNumber());
            case EmployerSanctionReferred fact ->
                speech.say(
                        "提请处分用人单位{0}（{1}）。",
                        "Sanctions against employer {0} were asked for ({1}).",
                        fact.employer(),
                        fact.documentNumber());
            case CorrectionWithdrawn fact ->
                speech.say(
                        "撤销对用人单位{0}的责令改正（{1}）。",
                        "The order to employer {0} to correct was withdrawn ({1}).",
                        fact.employer(),
                        fact.documentNumber());
            case EmployerApprovalsHeld fact ->
                speech.say(
                        "用人单位{0}逾期未改正，暂停办理人事和编制事项（{1}）。",
                        "Employer {0} did not correct in time: its personnel approvals are held ({1}).",
                        fact.employer(),
                        fact.documentNumber());
            case EmployerApprovalsReleased fact when fact.proof() != null ->
                speech.say(
                        "用人单位{0}已改正（{1}），不再暂停办理人事和编制事项。",
                        "Employer {0} has put it right ({1}); nothing is held against it.",
                        fact.employer(),
                        fact.documentNumber());
            case EmployerApprovalsReleased fact ->
                speech.say(
                        "恢复办理用人单位{0}的人事和编制事项（{1}）。",
                        "The personnel approvals of employer {0} go on again ({1}).",
                        fact.employer(),
                        fact.documentNumber());
            case EmployerLivingFeePaid fact when fact.employer() != null ->
                speech.say(
                        "用人单位{3}发放{0}生活费{1}（同类人员平均{2}）。",
                        "Employer {3} paid a living fee of {1} for {0} (like staff earn {2}).",
                        fact.month(),
                        fact.paid(),
                        fact.likeStaffAverage(),
                        fact.employer());
            case EmployerLivingFeePaid fact ->
                speech.say(
                        "用人单位发放{0}生活费{1}（同类人员平均{2}）。",
                        "The employer paid a living fee of {1} for {0} (like staff earn {2}).",
                        fact.month(),
                        fact.paid(),
                        fact.likeStaffAverage());
            case SeniorityRecognised fact ->
                speech.say(
                        "{0}至{1}待安排时间计算工龄。",
                        "The wait from {0} to {1} counts as seniority.",
                        fact.waitedFrom(),
                        fact.waitedUntil());
            case AssignedJobEnded fact ->
                speech.say(
                        "安排的工作结束（{0}）。",
                        "The assigned job ended ({0}).",
                        speech.word("JobEndCause", fact.cause()));
            case PlacementFollowedUp fact when fact.ofReport() != null ->
                speech.say(
                        "报到后第{0}日回访：{1}。", "Follow-up at day {0} after the report: {1}.", fact.day(),
                        fact.occupation());
            case PlacementFollowedUp fact ->
                speech.say("{0}日回访：{1}。", "Follow-up at day {0}: {1}.", fact.day(), fact.occupation());
            case FormerEmployerRecorded fact ->
                speech.say(
                        "档案记载入伍前在用人单位{0}工作。",
                        "Worked for employer {0} before the service, as the file says.",
                        fact.employer());
            case Reinstated fact ->
                speech.say("在原用人单位{0}复职复工。", "Returned to the former employer {0}.", fact.employer());
            case UnemploymentBenefitClaimed fact ->
                speech.say(
                        "申领失业保险金，视同缴费{0}个月。",
                        "Unemployment benefit was claimed; {0} months count as contributions.",
                        fact.contributionMonths());
            case MonthlyPensionStopped fact ->
                speech.say(
                        "被用人单位{1}录用，逐月退役金发至{0}。",
                        "Hired by {1}: the monthly pension ends with {0}.",
                        fact.lastMonth(),
                        fact.employer());
            case ScoreObjectionResolved fact -> resolved(fact, speech);
            case EmploymentSought fact -> speech.say("登记市场求职。", "Looks for work on the market.");
            case JobRecommended fact ->
                speech.say("推荐用人单位{0}。", "A job with employer {0} was recommended.", fact.employer());
            case EmploymentFound fact ->
                speech.say("在用人单位{0}就业。", "Found work with employer {0}.", fact.employer());
            case EmploymentLeft fact when fact.cause() != null ->
                speech.say("离职（{0}）。", "Left the job ({0}).", speech.word("JobEndCause", fact.cause()));
            case EmploymentLeft fact -> speech.say("离职。", "Left the job.");
            case DismissalReviewOpened fact ->
                speech.say(
                        "用人单位{0}涉嫌因残疾辞退，启动核查。",
                        "Employer {0} is said to have dismissed because of a disability: it is looked into.",
                        fact.employer());
            case DismissalReviewed fact -> dismissed(fact, speech);
            case SupportKindRecorded fact ->
                speech.say("供养方式：{0}。", "The state supports: {0}.", fact.supportKind());
            case HomePurchaseEndorsed fact ->
                speech.say(
                        "购房经费{0}经一人同意，待另一人审批。",
                        "Money for a home, {0}, was endorsed; another approver is still to sign.",
                        fact.amount());
            case HomePurchaseApproved fact ->
                speech.say(
                        "批准购房经费{0}（{1}平方米，每平方米{2}）。",
                        "Money for a home was approved: {0} ({1} square metres at {2}).",
                        fact.amount(),
                        fact.squareMetres(),
                        fact.price());
            case HomePurchaseWithdrawn fact ->
                speech.say(
                        "撤销购房经费审批（{0}）。", "The approval of money for a home was withdrawn ({0}).",
                        fact.documentNumber());
            case HomePurchasePaid fact ->
                speech.say("拨付购房经费{0}。", "Money for a home was paid: {0}.", fact.amount());
            case HardToEmployRecognised fact ->
                speech.say(
                        "认定为就业困难人员，文号{0}。",
                        "Recognised as hard to employ, document {0}.",
                        fact.documentNumber());
            case PublicWelfarePostAssigned fact -> assigned(fact, speech);
            case PublicWelfarePostProlonged fact ->
                speech.say("公益性岗位延至{0}止。", "The public-welfare post was prolonged until {0}.", fact.endsOn());
            case PublicWelfarePostEnded fact ->
                speech.say("公益性岗位{0}结束。", "Public-welfare post {0} ended.", fact.post());
        };
    }

    private static String opened(PlacementOpened fact, Speech speech) {
        return fact.method() == null
                ? speech.say(
                        "列入安排工作（{0}），应在{1}前安置。",
                        "Waits for an assigned job ({0}); to be placed by {1}.",
                        speech.ground("AssignedWorkGround", fact.ground()),
                        fact.due())
                : speech.say("列入转业安置（{0}）。", "To be placed as a transferred officer ({0}).", fact.method());
    }

    private static String assigned(PublicWelfarePostAssigned fact, Speech speech) {
        return fact.noneFits() == null
                ? speech.say(
                        "安置到公益性岗位{0}，至{1}止。",
                        "Public-welfare post {0} was assigned until {1}.",
                        fact.post(),
                        fact.endsOn())
                : speech.say(
                        "安置到公益性岗位{0}，至{1}止；市场岗位均不合适：{2}",
                        "Public-welfare post {0} was assigned until {1}; no job of the market fits: {2}",
                        fact.post(),
                        fact.endsOn(),
                        fact.noneFits());
    }

    private static String resolved(ScoreObjectionResolved fact, Speech speech) {
        return fact.upheld()
                ? speech.say("评分异议成立，重新评分：{0}", "The objection was upheld; to be scored anew: {0}", fact.finding())
                : speech.say("评分异议不成立：{0}", "The objection was not upheld: {0}", fact.finding());
    }

    private static String dismissed(DismissalReviewed fact, Speech speech) {
        return fact.unlawful()
                ? speech.say(
                        "认定用人单位{0}因残疾辞退，违反规定，已发函（{1}）。核查情况：{2}",
                        "Employer {0} dismissed because of a disability, against the law, and was written to ({1}). Finding: {2}",
                        fact.employer(),
                        fact.documentNumber(),
                        fact.finding())
                : speech.say(
                        "认定用人单位{0}并非因残疾辞退。核查情况：{1}",
                        "Employer {0} had another reason than a disability. Finding: {1}",
                        fact.employer(),
                        fact.finding());
    }

    private static String started(StartedWork fact, Speech speech) {
        return fact.contractMonths() == null
                ? speech.say("到岗，签订无固定期限合同。", "Started work with an open-ended contract.")
                : speech.say(
                        "到岗，合同期{0}个月。",
                        "Started work with a contract of {0} months.",
                        fact.contractMonths());
    }

    private static String noBreach(EmployerBreachWithdrawn fact, Speech speech) {
        if (fact.fromMonth() == null) {
            return speech.say(
                    "未到岗系本人原因（{0}），用人单位不欠生活费。",
                    "It was not the employer's fault that nobody started ({0}): it owes no living fee.",
                    fact.documentNumber());
        }
        return fact.startBy() == null
                ? speech.say(
                        "撤销用人单位自{0}起的生活费（{1}）：不欠或已另行解决。",
                        "The living fee from {0} is not owed, or was settled otherwise ({1}).",
                        fact.fromMonth(),
                        fact.documentNumber())
                : speech.say(
                        "撤销用人单位逾期认定及自{0}起的生活费（{1}），应最迟于{2}（含当日）到岗。",
                        "The employer is in no breach, and the living fee from {0} is not owed or was settled otherwise ({1}); to start by {2}.",
                        fact.fromMonth(),
                        fact.documentNumber(),
                        fact.startBy());
    }

    private static String cancelled(AssignedWorkCancelled fact, Speech speech) {
        return fact.remedyUntil() == null
                ? speech.say(
                        "待安排期间被追究刑事责任，取消安排工作待遇（{0}）。",
                        "Assigned work was cancelled for criminal liability while waiting ({0}).",
                        fact.decisionNumber())
                : speech.say(
                        "待安排期间被追究刑事责任，取消安排工作待遇（{0}）；可最迟于{1}（含当日）申请复议。",
                        "Assigned work was cancelled for criminal liability while waiting ({0}); reconsideration may be asked for until {1}.",
                        fact.decisionNumber(),
                        fact.remedyUntil());
    }

    private static String restored(AssignedWorkRestored fact, Speech speech) {
        if (fact.point() == ClaimPoint.ON_POST) {
            return speech.say(
                    "取消决定被撤销（{0}），安排工作待遇仍然有效。",
                    "The cancellation was quashed ({0}); assigned work stands as it was given.",
                    fact.decisionNumber());
        }
        return fact.decisionNumber() == null
                ? speech.say("终止原因不成立，恢复待安排工作。", "What ended the claim was none; the claim to a post lives again.")
                : speech.say(
                        "原决定被撤销（{0}），恢复安排工作待遇。",
                        "The loss was quashed ({0}); the claim to a post lives again.",
                        fact.decisionNumber());
    }
}
