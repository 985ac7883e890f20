package org.veterancare.query.timeline;

import org.veterancare.events.HonourEvent;
import org.veterancare.events.HonourEvent.HonourDeclined;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueReplaced;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardCancelledByDeath;
import org.veterancare.events.HonourEvent.PrivilegeCardDamaged;
import org.veterancare.events.HonourEvent.PrivilegeCardExpired;
import org.veterancare.events.HonourEvent.PrivilegeCardExpiring;
import org.veterancare.events.HonourEvent.PrivilegeCardHandedOver;
import org.veterancare.events.HonourEvent.PrivilegeCardLost;
import org.veterancare.events.HonourEvent.PrivilegeCardOrdered;
import org.veterancare.events.HonourEvent.PrivilegeCardReceived;
import org.veterancare.events.HonourEvent.PrivilegeCardReissued;
import org.veterancare.events.HonourEvent.PrivilegeCardRejected;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.HonourEvent.PrivilegeCardReviewed;
import org.veterancare.events.HonourEvent.PrivilegeCardShown;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;

/** Sentences about cards, plaques and the welcome. */
final class HonourSentences {

    private HonourSentences() {}

    static String of(HonourEvent event, Speech speech) {
        return switch (event) {
            case WelcomeCeremonyHeld fact -> speech.say("举行欢迎仪式。", "A welcome ceremony was held.");
            case HonourDeclined fact ->
                speech.say("{0}不予办理：{1}。", "{0}: not done, since {1}.", fact.kind(), fact.reason());
            case PrivilegeCardApplied fact ->
                speech.say("申领优待证（{0}，{1}）。", "A privilege card was applied for ({0}, {1}).",
                        fact.kind(), fact.channel());
            case PrivilegeCardReviewed fact ->
                speech.say("优待证申请通过{0}审核。", "The card application passed the {0}.", fact.level());
            case PrivilegeCardRejected fact ->
                fact.remedyUntil() == null
                        ? speech.say("优待证申请未通过{0}审核：{1}。", "The card application was refused by the {0}: {1}.",
                                fact.level(), speech.word("CardCause", fact.cause()))
                        : speech.say("优待证申请未通过{0}审核：{1}；可最迟于{2}（含当日）申请复议。",
                                "The card application was refused by the {0}: {1}; reconsideration may be asked for until {2}.",
                                fact.level(), speech.word("CardCause", fact.cause()), fact.remedyUntil());
            case PrivilegeCardOrdered fact -> speech.say("优待证制作中。", "The privilege card is being made.");
            case PrivilegeCardReceived fact -> speech.say("区中心签收优待证。", "The centre signed for the privilege card.");
            case PrivilegeCardHandedOver fact -> speech.say("发放优待证，本人签收。", "The privilege card was handed over.");
            case PrivilegeCardShown fact ->
                speech.say("出示外地发放的优待证，已登记。", "A privilege card from elsewhere was shown and recorded.");
            case PrivilegeCardDamaged fact -> speech.say("优待证损坏。", "The privilege card was found damaged.");
            case PrivilegeCardLost fact -> speech.say("优待证挂失。", "The privilege card was reported lost.");
            case PrivilegeCardReissued fact -> speech.say("补换优待证。", "The privilege card is being made again.");
            case PrivilegeCardExpiring fact ->
                speech.say("优待证将于{0}到期，提醒换证。", "The privilege card is good until {0}; another one is due.",
                        fact.validUntil());
            case PrivilegeCardExpired fact -> speech.say("优待证到期。", "The privilege card ran out.");
            case PrivilegeCardWithdrawn fact ->
                speech.say("依据{0}收回优待证（{1}）；可最迟于{2}（含当日）申请复议。",
                        "By {0} the privilege card was taken back ({1}); reconsideration may be asked for until {2}.",
                        fact.decisionNumber(), speech.word("CardCause", fact.cause()), fact.remedyUntil());
            case PrivilegeCardRestored fact ->
                speech.say("依据{0}撤销收回决定，优待证恢复有效。",
                        "By {0} the decision to take the privilege card back was quashed; the card is good again.",
                        fact.decisionNumber());
            case PrivilegeCardCancelledByDeath fact ->
                speech.say("因当事人去世注销优待证。", "The privilege card ended with the holder's death.");
            case PlaqueHung fact ->
                speech.say("悬挂光荣牌（{0}）。", "The honour plaque was hung ({0}).", fact.ground());
            case PlaqueReplaced fact ->
                speech.say("更换光荣牌（{0}）。", "The honour plaque was replaced ({0}).", fact.cause());
            case PlaqueWithdrawn fact ->
                fact.remedyUntil() == null
                        ? speech.say("依据{0}收回光荣牌。", "By {0} the honour plaque was taken back.",
                                fact.decisionNumber())
                        : speech.say("依据{0}收回光荣牌；可最迟于{1}（含当日）申请复议。",
                                "By {0} the honour plaque was taken back; reconsideration may be asked for until {1}.",
                                fact.decisionNumber(), fact.remedyUntil());
            case PlaqueRestored fact ->
                speech.say("依据{0}恢复悬挂光荣牌。", "By {0} the honour plaque hangs again.", fact.decisionNumber());
            case PlaqueSuperseded fact ->
                speech.say("原悬挂光荣牌的家庭已另行悬挂或已让出名额，本人的光荣牌须在现住处重新悬挂。",
                        "The household where the honour plaque hung has passed on; it is to be hung anew where the family lives.");
        };
    }
}
