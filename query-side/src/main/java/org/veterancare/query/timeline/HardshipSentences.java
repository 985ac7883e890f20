package org.veterancare.query.timeline;

import org.veterancare.events.HardshipEvent;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.EconomicCheckAuthorised;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.NoticeClosed;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.HardshipEvent.ObjectionRaised;
import org.veterancare.events.HardshipEvent.ObjectionResolved;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefEndorsed;
import org.veterancare.events.HardshipEvent.ReliefPaid;
import org.veterancare.events.HardshipEvent.ReliefRefused;
import org.veterancare.events.HardshipEvent.StreetReviewed;

/** Sentences about hardship relief. */
final class HardshipSentences {

    private HardshipSentences() {}

    static String of(HardshipEvent event, Speech speech) {
        return switch (event) {
            case ApplicationSubmitted fact ->
                speech.say(
                        "提交帮扶申请{0}（{1}，{2}）：{3}",
                        "Application {0} was handed in ({1}, {2}): {3}",
                        fact.application(),
                        speech.word("Situation", fact.situation()),
                        speech.word("Source", fact.source()),
                        fact.cause());
            case ApplicationAccepted fact ->
                speech.say(
                        "受理帮扶申请{0}，应最迟于{1}（含当日）完成调查审核。",
                        "Application {0} was accepted; survey and review by {1}.",
                        fact.application(),
                        fact.reviewDue());
            case EconomicCheckAuthorised fact ->
                speech.say(
                        "帮扶申请{0}：签署经济状况核对授权。",
                        "Application {0}: an economic check was authorised.",
                        fact.application());
            case HouseholdSurveyed fact ->
                speech.say(
                        "帮扶申请{0}入户调查：家庭{1}人，月收入{2}。{3}",
                        "Application {0}: household of {1} surveyed, monthly income {2}. {3}",
                        fact.application(),
                        fact.householdSize(),
                        fact.householdIncome(),
                        fact.finding());
            case StreetReviewed fact ->
                speech.say(
                        "街镇审核帮扶申请{0}，建议{1}。",
                        "Application {0} was reviewed by the street, which proposes {1}.",
                        fact.application(),
                        fact.proposed());
            case NoticePublished fact ->
                speech.say(
                        "帮扶申请{0}公示（{1}，{2}），至{3}。",
                        "Application {0} is on public notice ({1}, {2}) until {3}.",
                        fact.application(),
                        fact.maskedName(),
                        fact.band(),
                        fact.until());
            case ObjectionRaised fact ->
                speech.say(
                        "对帮扶申请{0}提出异议：{1}",
                        "An objection to application {0} was raised: {1}",
                        fact.application(),
                        fact.statement());
            case ObjectionResolved fact -> resolved(fact, speech);
            case NoticeClosed fact ->
                speech.say(
                        "帮扶申请{0}公示结束，应最迟于{1}（含当日）审批。",
                        "The notice of application {0} was closed; a decision is due by {1}.",
                        fact.application(),
                        fact.decisionDue());
            case ReliefEndorsed fact ->
                speech.say(
                        "帮扶申请{0}经一人同意，金额{1}，待另一人审批。",
                        "Application {0} was endorsed with {1}; another approver is still to sign.",
                        fact.application(),
                        fact.amount());
            case ReliefApproved fact ->
                speech.say(
                        "批准帮扶申请{0}，金额{1}，应最迟于{2}（含当日）发放。",
                        "Application {0} was approved with {1}, to be paid by {2}.",
                        fact.application(),
                        fact.amount(),
                        fact.payDue());
            case ReliefRefused fact ->
                speech.say(
                        "不予批准帮扶申请{0}：{1}",
                        "Application {0} was refused: {1}",
                        fact.application(),
                        fact.reasons());
            case ReliefPaid fact ->
                speech.say(
                        "帮扶申请{0}已发放{1}。",
                        "Application {0}: {1} was paid.",
                        fact.application(),
                        fact.amount());
        };
    }

    private static String resolved(ObjectionResolved fact, Speech speech) {
        return fact.upheld()
                ? speech.say(
                        "帮扶申请{0}异议成立：{1}",
                        "The objection to application {0} was upheld: {1}",
                        fact.application(),
                        fact.finding())
                : speech.say(
                        "帮扶申请{0}异议不成立：{1}",
                        "The objection to application {0} was dismissed: {1}",
                        fact.application(),
                        fact.finding());
    }
}
