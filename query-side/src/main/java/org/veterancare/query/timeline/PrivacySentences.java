package org.veterancare.query.timeline;

import org.veterancare.events.PrivacyEvent;
import org.veterancare.events.PrivacyEvent.ArchivedCaseTakenUp;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.PrivacyEvent.ErasureConfirmed;
import org.veterancare.events.PrivacyEvent.ErasureRequested;
import org.veterancare.events.PrivacyEvent.ErasureWithdrawn;
import org.veterancare.events.PrivacyEvent.LegalHoldLifted;
import org.veterancare.events.PrivacyEvent.LegalHoldPlaced;
import org.veterancare.events.PrivacyEvent.PrivacyRequestAnswered;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.PrivacyEvent.SubjectErased;

/** Sentences about the person's rights and the end of the case. */
final class PrivacySentences {

    private PrivacySentences() {}

    static String of(PrivacyEvent event, Speech speech) {
        return switch (event) {
            case ProcessingRestricted fact ->
                speech.say("限制处理：仅存储并采取保护措施。", "Processing was restricted: stored and protected, nothing else.");
            case RestrictionLifted fact -> speech.say("解除处理限制。", "The restriction was lifted.");
            case PrivacyRequestReceived fact -> received(fact, speech);
            case PrivacyRequestAnswered fact ->
                fact.granted()
                        ? speech.say("个人信息请求{0}已办理。", "Request {0} about personal data was granted.", fact.request())
                        : speech.say("个人信息请求{0}不予办理。", "Request {0} about personal data was refused.",
                                fact.request());
            case CaseArchived fact -> archived(fact, speech);
            case ArchivedCaseTakenUp fact -> speech.say(
                    "从档案调回办理：{0}。", "Taken out of the archive: {0}.", speech.word("TakeUpGround", fact.ground()));
            case LegalHoldPlaced fact ->
                speech.say("证据保全（{0}），不得销毁。", "Held as evidence ({0}): not to be destroyed.", fact.reference());
            case LegalHoldLifted fact -> speech.say("解除证据保全。", "No longer held as evidence.");
            case ErasureRequested fact -> speech.say(
                    "申请删除个人信息：{0}（鉴定意见{1}）。",
                    "Erasure was asked for: {0} (appraisal {1}).",
                    speech.word("ErasureGround", fact.ground()),
                    fact.appraisal());
            case ErasureConfirmed fact ->
                speech.say(
                        "第二人确认删除，{0}起执行，此前可撤回。",
                        "A second person agreed to the erasure: from {0}, until then it can be withdrawn.",
                        fact.from());
            case ErasureWithdrawn fact -> speech.say("撤回删除。", "The erasure was called off.");
            case SubjectErased fact ->
                speech.say(
                        "个人信息已删除：密钥已销毁（鉴定意见{0}）。", "The person was erased: the key was destroyed (appraisal {0}).",
                        fact.appraisal());
        };
    }

    private static String received(PrivacyRequestReceived fact, Speech speech) {
        return fact.ground() == null
                ? speech.say(
                        "收到个人信息请求{0}：{1}（{2}），最晚{3}答复。",
                        "Request {0} about personal data: {1} ({2}), to be answered by {3}.",
                        fact.request(),
                        fact.kind(),
                        fact.requester(),
                        fact.due())
                : speech.say(
                        "收到个人信息请求{0}：{1}（{2}，事由：{4}），最晚{3}答复。",
                        "Request {0} about personal data: {1} ({2}, ground: {4}), to be answered by {3}.",
                        fact.request(),
                        fact.kind(),
                        fact.requester(),
                        fact.due(),
                        fact.ground());
    }

    private static String archived(CaseArchived fact, Speech speech) {
        String retention = speech.word("Retention", fact.retention());
        return fact.retainUntil() == null
                ? speech.say("归档，保管期限：{0}。", "Archived; kept as: {0}.", retention)
                : speech.say("归档，保管期限：{0}，至{1}。", "Archived; kept as: {0}, until {1}.", retention,
                        fact.retainUntil());
    }
}
