package org.veterancare.query.timeline;

import java.util.List;
import java.util.stream.Collectors;
import org.veterancare.events.SubjectEvent;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.IdentityVerified;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.events.SubjectEvent.PhotoRecorded;
import org.veterancare.events.SubjectEvent.RelationEnded;
import org.veterancare.events.SubjectEvent.RelationMirrored;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.SubjectEvent.ReleaseRecorded;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectEvent.SurvivorProven;
import org.veterancare.events.SubjectEvent.WantedRecorded;

/** Sentences about the person of the case. */
final class SubjectSentences {

    private SubjectSentences() {}

    static String of(SubjectEvent event, Speech speech) {
        return switch (event) {
            case IdentityVerified fact ->
                speech.say("身份信息经{0}核对一致。", "The identity was matched with {0}.", fact.source());
            case IdentityCorrected fact ->
                speech.say("更正公民身份号码，应为{0}。", "The identity number was put right: {0}.", fact.citizenId());
            case NameChanged fact ->
                speech.say("姓名变更为{0}，原姓名列为曾用名。", "The name is {0} now; the former one is kept.", fact.name());
            case ContactRecorded fact -> contact(fact, speech);
            case PhotoRecorded fact ->
                speech.say("登记本人照片（{0}拍摄）。", "A photo of the person is on file, taken on {0}.", fact.takenOn());
            case IdentityAdded fact -> speech.say("同时具有{0}身份。", "The person is also a {0}.", fact.kind());
            case RelationRecorded fact ->
                speech.say("登记亲属关系：本人是个案{1}当事人的{0}。", "Related: {0} the person of case {1}.",
                        fact.relation(), fact.related().value());
            case RelationMirrored fact ->
                speech.say("由对方个案登记：本人是个案{1}当事人的{0}。",
                        "Related, as the other case recorded: {0} the person of case {1}.",
                        fact.relation(), fact.related().value());
            case SurvivorProven fact ->
                speech.say("凭{0}（{1}）证明遗属身份。", "Proven a survivor by {0} {1}.",
                        fact.certificate(), fact.certificateNumber());
            case RelationEnded fact ->
                speech.say("与个案{1}的关系（{0}）终止。", "No longer {0} the person of case {1}.",
                        fact.relation(), fact.related().value());
            case SubjectDeathRecorded fact ->
                speech.say("当事人于{0}去世（{1}）。", "The person died on {0} ({1}).", fact.occurredOn(), fact.proof());
            case DeathRecordRevoked fact ->
                speech.say("去世记录有误，予以撤销。", "The record of the death was wrong and was taken back.");
            case SentenceRecorded fact ->
                speech.say("依据{1}登记：{0}。", "By {1} recorded: {0}.", fact.sanction(), fact.documentNumber());
            case WantedRecorded fact ->
                speech.say("依据{0}登记：被通缉。", "By {0} recorded: wanted by the police.", fact.documentNumber());
            case ReleaseRecorded fact ->
                fact.ended() == null
                        ? speech.say("依据{0}登记：限制已解除。", "By {0} recorded: free again.", fact.documentNumber())
                        : speech.say("依据{0}登记：第{1}条所记限制已解除。", "By {0} recorded: over is what fact {1} says.",
                                fact.documentNumber(), versions(fact.ended()));
        };
    }

    private static String contact(ContactRecorded fact, Speech speech) {
        if (fact.proxyPhone() == null) {
            return speech.say("登记联系电话{0}。", "Reached by {0} from now on.", fact.phone());
        }
        return fact.phone() == null
                ? speech.say("本人无电话，联系人（{0}）电话{1}。", "Has no phone; reached through the {0} by {1}.",
                        fact.proxyRelation(), fact.proxyPhone())
                : speech.say("登记联系电话{2}，联系人（{0}）电话{1}。",
                        "Reached by {2}, or through the {0} by {1}, from now on.",
                        fact.proxyRelation(), fact.proxyPhone(), fact.phone());
    }

    private static String versions(List<Long> versions) {
        return versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
