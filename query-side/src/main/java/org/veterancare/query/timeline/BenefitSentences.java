package org.veterancare.query.timeline;

import org.veterancare.events.BenefitEvent;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementCancelled;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.BenefitEvent.EntitlementDenied;
import org.veterancare.events.BenefitEvent.EntitlementResumed;
import org.veterancare.events.BenefitEvent.EntitlementStopped;
import org.veterancare.events.BenefitEvent.EntitlementSuspended;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.BenefitEvent.RecognisedWithoutPayment;
import org.veterancare.events.BenefitEvent.SuspensionRequested;

/** Sentences about what a person is entitled to. */
final class BenefitSentences {

    private BenefitSentences() {}

    static String of(BenefitEvent event, Speech speech) {
        return switch (event) {
            case EntitlementApplied fact ->
                speech.say(
                        "申请抚恤优待{0}（{1}）。",
                        "Entitlement {0} was applied for ({1}).",
                        fact.entitlement(),
                        speech.word("BenefitCategory", fact.category()));
            case ForwardedForAssessment fact ->
                speech.say(
                        "抚恤优待{0}上报市局评定。",
                        "Entitlement {0} was sent to the municipal bureau.",
                        fact.entitlement());
            case DisabilityGraded fact -> graded(fact, speech);
            case EntitlementConfirmed fact ->
                speech.say(
                        "确认抚恤优待{0}，自{1}起发放。",
                        "Entitlement {0} was confirmed and is paid from {1}.",
                        fact.entitlement(),
                        fact.startMonth());
            case RecognisedWithoutPayment fact ->
                speech.say(
                        "抚恤优待{0}：认定身份，不享受待遇。",
                        "Entitlement {0}: recognised without payment.",
                        fact.entitlement());
            case EntitlementDenied fact ->
                speech.say(
                        "不予认定抚恤优待{0}（{1}，依据{2}）：{3}；可最迟于{4}（含当日）申请复议。",
                        "Entitlement {0} was not recognised ({1}, by {2}): {3}; reconsideration may be asked for until {4}.",
                        fact.entitlement(),
                        speech.word("DenialGround", fact.ground()),
                        fact.law(),
                        fact.reasons(),
                        fact.remedyUntil());
            case SuspensionRequested fact ->
                speech.say(
                        "提请中止抚恤优待{0}（{1}）。",
                        "Suspension of entitlement {0} was asked for ({1}).",
                        fact.entitlement(),
                        speech.word("SuspensionGround", fact.ground()));
            case EntitlementSuspended fact ->
                speech.say(
                        "抚恤优待{0}自{1}起中止{5}（{2}，{3}）；可最迟于{4}（含当日）申请复议。",
                        "Entitlement {0} is suspended from {1}, {5} ({2}, {3}); reconsideration may be asked for until {4}.",
                        fact.entitlement(),
                        fact.from(),
                        speech.word("SuspensionGround", fact.ground()),
                        fact.decisionNumber(),
                        fact.remedyUntil(),
                        fact.covers());
            case EntitlementResumed fact ->
                speech.say(
                        "抚恤优待{0}自{1}起恢复（{2}）。",
                        "Entitlement {0} is paid again from {1} ({2}).",
                        fact.entitlement(),
                        fact.from(),
                        fact.decisionNumber());
            case EntitlementStopped fact ->
                speech.say(
                        "抚恤优待{0}停发，发至{1}（{2}）。",
                        "Entitlement {0} was stopped; last month paid {1} ({2}).",
                        fact.entitlement(),
                        fact.lastMonth(),
                        fact.condition());
            case EntitlementCancelled fact ->
                speech.say(
                        "取消抚恤优待{0}（{1}，{2}）；可最迟于{3}（含当日）申请复议。",
                        "Entitlement {0} was cancelled ({1}, {2}); reconsideration may be asked for until {3}.",
                        fact.entitlement(),
                        fact.ground(),
                        fact.decisionNumber(),
                        fact.remedyUntil());
        };
    }

    private static String graded(DisabilityGraded fact, Speech speech) {
        Speech.Told told = speech.disability(fact.disability(), fact.nature(), fact.grade());
        return speech.say(
                "抚恤优待{0}评定：{1}残疾{2}级，{3}。",
                "Entitlement {0}: disability grade {2} ({1}), decision {3}.",
                fact.entitlement(),
                told.nature(),
                told.grade(),
                fact.decisionNumber());
    }
}
