package org.veterancare.query.timeline;

import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.RegistrationEvent.ArrivalExpected;
import org.veterancare.events.RegistrationEvent.BundleCompleted;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleItemReopened;
import org.veterancare.events.RegistrationEvent.BundleItemResubmitted;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.LocalGrant;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.Timeliness;

/** Sentences about 报到 and the one-stop bundle. */
final class RegistrationSentences {

    private RegistrationSentences() {}

    static String of(RegistrationEvent event, Speech speech) {
        return switch (event) {
            case ReportingNoticeIssued fact ->
                fact.toldBoth()
                        ? speech.say(
                                "发出报到通知（{0}，{1}），一并通知随调配偶，应最迟于{2}（含当日）报到。",
                                "Notice to report was given ({0}, {1}), to the spouse who is transferred as well; the last day is {2}.",
                                fact.service().category(),
                                fact.service().mode(),
                                fact.due())
                        : speech.say(
                                "发出报到通知（{0}，{1}），应最迟于{2}（含当日）报到。",
                                "Notice to report was given ({0}, {1}); the last day is {2}.",
                                fact.service().category(),
                                fact.service().mode(),
                                fact.due());
            case VeteranReported fact -> reported(fact, speech);
            case LateReportReceived fact ->
                speech.say(
                        "逾期{0}天报到，超过宽限期，等待审查。本人说明：{1}",
                        "Reported {0} days late, past the tolerance; waits for a decision. Stated reason: {1}",
                        fact.daysLate(),
                        fact.statedReason());
            case ReportingOverdue fact ->
                speech.say("到{0}仍未报到。", "Nobody had reported by {0}.", fact.due());
            case ForfeitureReviewOpened fact ->
                speech.say(
                        "宽限期{0}已过，启动放弃安置待遇审查。",
                        "The tolerance ended on {0}; a review of forfeiture was opened.",
                        fact.tolerance());
            case SettlementForfeited fact ->
                speech.say(
                        "经听取陈述，认定视为放弃安置待遇；可最迟于{0}（含当日）申请复议。听取情况：{1}",
                        "After a hearing the settlement was held to be forfeited; reconsideration may be asked for until {0}. Hearing: {1}",
                        fact.remedyUntil(),
                        fact.hearing());
            case LateReportExcused fact ->
                speech.say(
                        "认定逾期报到有正当理由。听取情况：{0}",
                        "The reason for reporting late was accepted. Hearing: {0}",
                        fact.hearing());
            case SettlementAccepted fact ->
                fact.provisional()
                        ? speech.say(
                                "先行接收安置，人事档案未到。",
                                "Accepted for settlement for the time being: the personnel file has not arrived.")
                        : speech.say("接收安置。", "Accepted for settlement.");
            case BundleStarted fact ->
                speech.say(
                        "启动退役军人服务“一件事”，共{0}项。",
                        "The one-stop bundle was started with {0} items.",
                        fact.items().size());
            case BundleItemDone fact -> done(fact, speech);
            case BundleItemFailed fact ->
                speech.say(
                        "“一件事”事项{0}被退回：{1}",
                        "Bundle item {0} was sent back: {1}",
                        fact.item(),
                        fact.cause());
            case BundleItemResubmitted fact ->
                speech.say("“一件事”事项{0}重新提交。", "Bundle item {0} was handed in again.", fact.item());
            case BundleItemNotApplicable fact ->
                speech.say(
                        "“一件事”事项{0}不适用（{1}）。",
                        "Bundle item {0} does not apply ({1}).",
                        fact.item(),
                        fact.cause());
            case BundleItemReopened fact ->
                speech.say(
                        "因安置方式变化，“一件事”事项{0}重新办理，期限{1}。",
                        "As the settlement mode is another one, bundle item {0} is open again; the last day is {1}.",
                        fact.item(),
                        fact.due());
            case BundleCompleted fact -> speech.say("“一件事”全部办结。", "The one-stop bundle is complete.");
            case ReportDueRecomputed fact -> recomputed(fact, speech);
            case ArrivalExpected fact ->
                speech.say(
                        "列入{0}年接收计划（{1}，{2}），预计{3}退役。",
                        "Expected by the plan of {0} ({1}, {2}), to be discharged in {3}.",
                        fact.planYear(),
                        fact.category(),
                        fact.mode(),
                        fact.expectedIn());
            case SettlementPlaceRejected fact -> elsewhere(fact, speech);
            case PlaceRejectionRevoked fact -> hereAfterAll(fact, speech);
            case ForfeitureRevoked fact ->
                speech.say(
                        "依据{0}撤销放弃安置待遇的认定，报到期限重新计算为{1}。",
                        "By {0} the forfeiture was quashed; the last day to report was computed again: {1}.",
                        fact.decisionNumber(),
                        fact.due());
        };
    }

    private static String done(BundleItemDone fact, Speech speech) {
        LocalGrant grant = fact.localGrant();
        return grant == null
                ? speech.say(
                        "“一件事”事项{0}办结，回执{1}。",
                        "Bundle item {0} is done, receipt {1}.",
                        fact.item(),
                        fact.receiptNumber())
                : speech.say(
                        "“一件事”事项{0}办结，回执{1}；应发地方一次性经济补助{2}（认定军龄{3}年，每年{4}，政策参数{5}）。",
                        "Bundle item {0} is done, receipt {1}; the local grant comes to {2} ({3} certified years at {4}, policy values {5}).",
                        fact.item(),
                        fact.receiptNumber(),
                        grant.amount(),
                        grant.years(),
                        grant.perYear(),
                        grant.policyVersion());
    }

    private static String elsewhere(SettlementPlaceRejected fact, Speech speech) {
        return fact.remedyUntil() == null
                ? speech.say(
                        "不符合{0}，安置地应为{1}。",
                        "Not settled here by {0}; the settlement place is {1}.",
                        fact.rule(),
                        fact.properPlace())
                : speech.say(
                        "不符合{0}，安置地应为{1}；可最迟于{2}（含当日）申请复议。",
                        "Not settled here by {0}; the settlement place is {1}. Reconsideration may be asked for until {2}.",
                        fact.rule(),
                        fact.properPlace(),
                        fact.remedyUntil());
    }

    private static String hereAfterAll(PlaceRejectionRevoked fact, Speech speech) {
        return fact.reportedOn() == null
                ? speech.say(
                        "依据{0}撤销不予接收安置的决定，可重新报到。",
                        "By {0} the rejection of the settlement place was quashed; the report is awaited again.",
                        fact.decisionNumber())
                : speech.say(
                        "依据{0}撤销不予接收安置的决定，{1}的报到有效。",
                        "By {0} the rejection of the settlement place was quashed; the report of {1} stands.",
                        fact.decisionNumber(),
                        fact.reportedOn());
    }

    private static String reported(VeteranReported fact, Speech speech) {
        return fact.timeliness() == Timeliness.ON_TIME
                ? speech.say(
                        "按时报到（{0}，{1}，期限{2}）。",
                        "Reported in time ({0}, {1}, last day {2}).",
                        fact.service().category(),
                        fact.service().mode(),
                        fact.due())
                : speech.say(
                        "逾期{0}天报到，仍有效（{1}，{2}，期限{3}）。",
                        "Reported {0} days late, still valid ({1}, {2}, last day {3}).",
                        fact.daysLate(),
                        fact.service().category(),
                        fact.service().mode(),
                        fact.due());
    }

    /** A tolerance that does not run from the last day was given longer by itself (REG-04). */
    private static String recomputed(ReportDueRecomputed fact, Speech speech) {
        if (fact.timeliness() == null && !fact.tolerance().base().equals(fact.due().dueOn())) {
            return speech.say(
                    "重新计算报到期限：{0}；最迟于{1}（含当日）逾期报到仍有效。",
                    "The last day to report was computed again: {0}; a late report is valid until {1}.",
                    fact.due(),
                    fact.tolerance());
        }
        return fact.timeliness() == null
                ? speech.say("重新计算报到期限：{0}。", "The last day to report was computed again: {0}.", fact.due())
                : speech.say(
                        "重新计算报到期限：{0}，报到{1}。",
                        "The last day to report was computed again: {0}; the report was {1}.",
                        fact.due(),
                        fact.timeliness());
    }
}
