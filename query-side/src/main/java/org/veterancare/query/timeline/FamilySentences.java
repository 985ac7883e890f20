package org.veterancare.query.timeline;

import org.veterancare.events.FamilyEvent;
import org.veterancare.events.FamilyEvent.ChildFileClosed;
import org.veterancare.events.FamilyEvent.ChildRegistered;
import org.veterancare.events.FamilyEvent.ChildSentToEducation;
import org.veterancare.events.FamilyEvent.SchoolChosen;
import org.veterancare.events.FamilyEvent.SchoolPlaceGranted;
import org.veterancare.events.FamilyEvent.SchoolPlaceObjected;
import org.veterancare.events.FamilyEvent.SchoolPriority;
import org.veterancare.events.FamilyEvent.SpouseClassified;
import org.veterancare.events.FamilyEvent.SpouseEmployed;
import org.veterancare.events.FamilyEvent.SpouseFileClosed;
import org.veterancare.events.FamilyEvent.SpouseGuided;
import org.veterancare.events.FamilyEvent.SpouseHukouRegistered;
import org.veterancare.events.FamilyEvent.SpouseNotified;
import org.veterancare.events.FamilyEvent.SpouseReceived;
import org.veterancare.events.FamilyEvent.SpouseReceptionOverdue;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseSubsidised;
import org.veterancare.events.FamilyEvent.SpouseUnitFixed;
import org.veterancare.events.FamilyEvent.SpouseUnitWithdrawn;
import org.veterancare.law.RegionCode;

/** Sentences about spouses and children. */
final class FamilySentences {

    private FamilySentences() {}

    static String of(FamilyEvent event, Speech speech) {
        return switch (event) {
            case SpouseRegistered fact ->
                speech.say("登记{0}家属。", "A spouse was registered ({0}).", fact.track());
            case SpouseHukouRegistered fact ->
                speech.say(
                        "公安机关办理随军家属户口登记，回执{0}。",
                        "The police registered the spouse's household, receipt {0}.",
                        fact.receiptNumber());
            case SpouseNotified fact ->
                speech.say("补发随调配偶接收安置通知。", "The veteran's spouse was notified as well.");
            case SpouseClassified fact ->
                speech.say("家属原身份：{0}。", "The spouse was classified: {0}.", fact.status());
            case SpouseUnitFixed fact ->
                speech.say(
                        "确定家属接收单位{0}，应最迟于{1}（含当日）接收。",
                        "Unit {0} is to receive the spouse by {1}.",
                        fact.employer(),
                        fact.receiveBy());
            case SpouseUnitWithdrawn fact ->
                speech.say(
                        "接收单位未能接收家属，撤销原定单位：{0}",
                        "The unit does not take the spouse in and was withdrawn: {0}",
                        fact.cause());
            case SpouseReceptionOverdue fact ->
                speech.say(
                        "接收单位到{0}（含当日）仍未接收家属。",
                        "The unit had not received the spouse by {0}.",
                        fact.receiveBy());
            case SpouseGuided fact -> speech.say("为家属提供{0}。", "The spouse was given {0}.", fact.service());
            case SpouseEmployed fact ->
                speech.say("家属在用人单位{0}就业。", "The spouse found work with employer {0}.", fact.employer());
            case SpouseSubsidised fact ->
                speech.say(
                        "发放家属一次性就业补助{0}。",
                        "A one-time job subsidy of {0} was granted to the spouse.",
                        fact.amount());
            case SpouseFileClosed fact ->
                speech.say("家属安置事项终止：{0}", "The spouse's file was closed: {0}", fact.cause());
            case ChildRegistered fact ->
                fact.processingRule() == null
                        ? speech.say(
                                "登记子女{0}（{1}出生）。",
                                "Child {0} was registered (born in {1}).",
                                fact.child(),
                                speech.birth(fact.bornIn()))
                        : speech.say(
                                "登记子女{0}（{1}出生），监护人已知悉并同意儿童个人信息处理规则{2}。",
                                "Child {0} was registered (born in {1}); the guardian was shown rule {2} for children's data and consented.",
                                fact.child(),
                                speech.birth(fact.bornIn()),
                                fact.processingRule());
            case SchoolChosen fact ->
                fact.priority() == SchoolPriority.NONE
                        ? speech.say(
                                "子女{0}选择{1}，依据：{2}。",
                                "For child {0} a {1} was chosen; ground: {2}.",
                                fact.child(),
                                fact.school(),
                                fact.ground())
                        : speech.say(
                                "子女{0}选择{1}，依据：{2}；优先保障：{3}。",
                                "For child {0} a {1} was chosen; ground: {2}; it comes first: {3}.",
                                fact.child(),
                                fact.school(),
                                fact.ground(),
                                fact.priority());
            case ChildSentToEducation fact ->
                fact.district() == null || fact.district().equals(RegionCode.DISTRICT)
                        ? speech.say(
                                "子女{0}入学事项转送教育部门，回执{1}。",
                                "The papers of child {0} went to the education bureau, receipt {1}.",
                                fact.child(),
                                fact.receiptNumber())
                        : speech.say(
                                "子女{0}入学事项转送外区（{2}）教育部门，回执{1}。",
                                "The papers of child {0} went to the education bureau of district {2}, receipt {1}.",
                                fact.child(),
                                fact.receiptNumber(),
                                fact.district());
            case SchoolPlaceGranted fact ->
                speech.say("子女{0}学位已落实。", "Child {0} has a place at school.", fact.child());
            case SchoolPlaceObjected fact ->
                speech.say(
                        "对子女{0}学位安排有异议：{1}",
                        "The place of child {0} was objected to: {1}",
                        fact.child(),
                        fact.statement());
            case ChildFileClosed fact ->
                speech.say(
                        "子女{0}入学事项终止：{1}",
                        "The file of child {0} was closed: {1}",
                        fact.child(),
                        fact.cause());
            case SpouseReceived fact ->
                fact.daysLate() == 0
                        ? speech.say("接收单位已接收家属。", "The unit received the spouse.")
                        : speech.say("接收单位逾期{0}日接收家属。", "The unit received the spouse {0} days late.", fact.daysLate());
        };
    }
}
