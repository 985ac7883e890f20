package org.veterancare.query.timeline;

import org.veterancare.events.SettlementEvent;
import org.veterancare.events.SettlementEvent.DisputeReferred;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.FraudReferred;
import org.veterancare.events.SettlementEvent.FraudRefunded;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.LifelongGroundEstablished;
import org.veterancare.events.SettlementEvent.PersonnelFileReceived;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementEvent.ServiceRegistrationConfirmed;
import org.veterancare.events.SettlementEvent.ServiceRegistrationOverdue;
import org.veterancare.events.SettlementEvent.ServiceRegistrationReminded;
import org.veterancare.events.SettlementEvent.SettlementPlaceEstablished;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementEvent.WindowVisited;

/** Sentences about what goes with being settled. */
final class SettlementSentences {

    private SettlementSentences() {}

    static String of(SettlementEvent event, Speech speech) {
        return switch (event) {
            case SettlementPlaceEstablished fact ->
                fact.ground() == null
                        ? speech.say("确认安置地为入伍时户籍所在地。", "The settlement place is that of the hukou at enlistment.")
                        : speech.say(
                                "确认易地安置，理由：{0}。",
                                "Settling elsewhere than at the hukou of enlistment was found right: {0}.",
                                speech.word("PlaceGround", fact.ground()));
            case LifelongGroundEstablished fact ->
                speech.say(
                        "确认退休或供养条件：{0}（{1}）。",
                        "The ground of the retirement or state support holds: {0} ({1}).",
                        speech.ground("LifelongGround", fact.ground()),
                        fact.law());
            case ForfeitureNoticeServed fact ->
                speech.say(
                        "送达书面告知{0}，可最迟于{1}（含当日）陈述。",
                        "Written notice {0} was served; an answer may be given until {1}.",
                        fact.noticeNumber(),
                        fact.answerBy());
            case PersonnelFileReceived fact ->
                speech.say("收到人事档案（{0}）。", "The personnel file arrived ({0}).", fact.route());
            case ServicePapersRecorded fact ->
                fact.certifiedYears() == null
                        ? speech.say("登记服役材料：{0}（{1}签发），{2}入伍（{3}）。",
                                "Papers of the service: {0} of {1}; enlisted on {2} (known by the {3}).",
                                fact.paper(), fact.issuedOn(), fact.enlistedOn(), fact.precision())
                        : speech.say("登记服役材料：{0}（{1}签发），{2}入伍（{3}），认定军龄{4}年。",
                                "Papers of the service: {0} of {1}; enlisted on {2} (known by the {3}); {4} years certified.",
                                fact.paper(), fact.issuedOn(), fact.enlistedOn(), fact.precision(),
                                fact.certifiedYears());
            case HouseholdLetterIssued fact ->
                speech.say(
                        "开具户口登记介绍信{0}。",
                        "The letter for the household registration was issued: {0}.",
                        fact.letterNumber());
            case ServiceRegistrationReminded fact ->
                speech.say(
                        "提醒最迟于{0}（含当日）变更兵役登记。",
                        "Reminded to update the military service record by {0}.",
                        fact.due());
            case ServiceRegistrationOverdue fact ->
                speech.say(
                        "兵役登记变更期限{0}已过，待督促。",
                        "The military service record was to be updated by {0}; the veteran is to be urged.",
                        fact.due());
            case ServiceRegistrationConfirmed fact ->
                speech.say("兵役登记已变更。", "The military service record is up to date.");
            case DisputeReferred fact ->
                speech.say(
                        "{0}争议转{1}处理：{2}",
                        "A dispute about {0} was sent to {1}: {2}",
                        fact.matter(),
                        fact.authority(),
                        fact.summary());
            case TreatmentCancelledForFraud fact ->
                speech.say(
                        "依据{0}取消骗取的待遇（{1}），追缴{2}；可最迟于{3}（含当日）申请复议。",
                        "By {0} treatment got by fraud was cancelled ({1}), {2} to be paid back; reconsideration may be asked for until {3}.",
                        fact.decisionNumber(),
                        speech.word("Treatment", fact.treatment()),
                        fact.toRecover(),
                        fact.remedyUntil());
            case FraudDecisionRevoked fact ->
                speech.say(
                        "依据{0}撤销取消待遇的决定（{1}），应退还{2}。",
                        "By {0} the decision on fraud was quashed ({1}); {2} is to be returned.",
                        fact.decisionNumber(),
                        speech.word("Treatment", fact.treatment()),
                        fact.toReturn());
            case FraudReferred fact ->
                speech.say("骗取待遇（{0}）一事已以{2}移送{1}处理。", "The fraud ({0}) was referred to: {1}, by {2}.",
                        speech.word("Treatment", fact.treatment()), fact.authority(), fact.documentNumber());
            case FraudRefunded fact -> speech.say("退还本人{0}。", "{0} was returned to the person.", fact.amount());
            case FundBonusAssessed fact ->
                speech.say(
                        "一次性退役金按{0}增发百分之{1}。",
                        "The one-time retirement fund is raised by {1} % ({0}).",
                        fact.counted(),
                        fact.percent());
            case FraudRecovered fact -> speech.say("追回{0}。", "{0} was paid back.", fact.amount());
            case WindowVisited fact ->
                speech.say(
                        "到窗口办理：{0}。", "Came to the window: {0}.", speech.word("VisitPurpose", fact.purpose()));
        };
    }
}
