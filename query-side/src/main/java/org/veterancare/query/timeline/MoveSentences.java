package org.veterancare.query.timeline;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.veterancare.events.MoveEvent;
import org.veterancare.events.MoveEvent.CarriedCertificate;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.CaseUnassigned;
import org.veterancare.events.MoveEvent.DeathMirrored;
import org.veterancare.events.MoveEvent.FiguresKept;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.MoveEvent.ResidenceVerified;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.StationReassigned;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.MoveEvent.TransferOutWithdrawn;

/** Sentences about where the case belongs. */
final class MoveSentences {

    private MoveSentences() {}

    static String of(MoveEvent event, Speech speech) {
        return switch (event) {
            case ResidenceChanged fact ->
                speech.say("户籍地变更为{0}，居住地变更为{1}。",
                        "The household registration is now {0}, the residence {1}.",
                        fact.hukouRegion(), fact.residenceRegion());
            case ResidenceVerified fact ->
                speech.say("经核实仍居住在{0}（{1}）。", "Found to live in {0} still ({1}).",
                        fact.residenceRegion(), fact.by());
            case StationAssigned fact ->
                speech.say("个案转由{0}服务站负责。", "The station of {0} now answers for the case.", fact.neighbourhood());
            case StationReassigned fact ->
                speech.say("{0}已撤销，个案由{1}服务站承接。",
                        "{0} is no more; the station of {1} answers for the case.",
                        fact.former(), fact.neighbourhood());
            case CaseAssigned fact ->
                fact.previous() == null
                        ? speech.say("个案交由{0}经办。", "The case is with {0} now.", fact.caseWorker())
                        : speech.say("个案由{0}转交{1}经办。", "The case went from {0} to {1}.",
                                fact.previous(), fact.caseWorker());
            case CaseUnassigned fact ->
                switch (fact.ground()) {
                    case TAKEN_BACK ->
                        speech.say("个案不再由{0}经办，待指派。", "The case was taken back from {0}; nobody has it yet.",
                                fact.previous());
                    case STATION_CHANGED ->
                        speech.say("因服务站变更，个案不再由{0}经办。", "With the change of station the case left {0}.",
                                fact.previous());
                    case TRANSFERRED_OUT ->
                        speech.say("因个案转出，不再由{0}经办。", "With the transfer to another district the case left {0}.",
                                fact.previous());
                    case MERGED ->
                        speech.say("因个案并入另案，不再由{0}经办。", "With its end in another case the case left {0}.",
                                fact.previous());
                    case INTEREST ->
                        speech.say("因须回避，个案不再由{0}经办。", "Because of an interest the case left {0}.",
                                fact.previous());
                };
            case TransferOutRequested fact ->
                fact.payUntil() == null
                        ? speech.say("户籍迁往{0}，申请转出。", "The hukou moves to {0}; the case is to follow.",
                                fact.destination())
                        : speech.say("户籍迁往{0}，申请转出，本区发放至{1}。",
                                "The hukou moves to {0}; the case is to follow, this district pays until {1}.",
                                fact.destination(), fact.payUntil());
            case TransferOutWithdrawn fact -> speech.say("撤回转出申请。", "The case stays: the transfer was withdrawn.");
            case CaseTransferredOut fact ->
                speech.say("{0}已接收，回执{1}，个案转出。",
                        "{0} has the file (receipt {1}); the case left the district.",
                        fact.destination(), fact.receiptNumber());
            case CaseTransferredIn fact -> came(fact, speech);
            case CaseMerged fact ->
                speech.say("与个案{0}系同一人，并入该个案。", "One person with case {0}: the case ends in that one.",
                        fact.into().value());
            case FiguresKept fact ->
                speech.say("另一个案{0}没有的记录，统计仍计入本案一次。",
                        "What case {0} holds nothing of is counted here, once.", fact.into().value());
            case DeathMirrored fact ->
                fact.dead()
                        ? speech.say("个案{0}登记当事人已去世，本案统计相应调整。",
                                "Case {0} says that the person is dead; the figures kept here follow.",
                                fact.goesOn().value())
                        : speech.say("个案{0}的去世记录已撤销，本案统计相应恢复。",
                                "Case {0} says that the person lives; the figures kept here follow.",
                                fact.goesOn().value());
            case CaseAbsorbed fact -> absorbed(fact, speech);
        };
    }

    private static String absorbed(CaseAbsorbed fact, Speech speech) {
        if (fact.carried() == null) {
            return speech.say("并入同一人的个案{0}。", "Goes on for case {0} of the same person.", fact.absorbed().value());
        }
        List<CarriedCertificate> certificates = Objects.requireNonNullElse(fact.carried().certificates(), List.of());
        return speech.say("并入同一人的个案{0}，其优待证、光荣牌、报到及已享受次数一并承接。",
                "Goes on for case {0} of the same person, with the card, the plaque and the report it holds, and what was used up there.",
                fact.absorbed().value())
                + certificates.stream()
                        .map(each -> speech.say("该案第{0}项培训的证书尚未领取补贴，在本案编为第{1}项。",
                                " The certificate of its training {0} has no subsidy yet and is training {1} here.",
                                each.there(), each.enrolment()))
                        .collect(Collectors.joining());
    }

    private static String came(CaseTransferredIn fact, Speech speech) {
        String paid = paid(fact, speech);
        if (fact.service() == null) {
            return speech.say("自{0}转入，{1}。", "Came from {0} {1}.", fact.origin(), paid);
        }
        return speech.say("自{0}转入，{1}；已在当地报到（{2}，{3}）{4}。",
                "Came from {0} {1}; reported there ({2}, {3}){4}.",
                fact.origin(), paid, fact.service().category(), fact.service().mode(),
                post(fact.placedThere(), speech));
    }

    private static String paid(CaseTransferredIn fact, Speech speech) {
        return fact.stopLetterNumber() == null
                ? speech.say("当地未发放待遇", "where nothing was paid")
                : speech.say("停发通知{0}，本区自{1}起发放", "with letter {0}; this district pays from {1}",
                        fact.stopLetterNumber(), fact.payFrom());
    }

    private static String post(Boolean placedThere, Speech speech) {
        if (placedThere == null) {
            return "";
        }
        return placedThere
                ? speech.say("，岗位已在当地落实或资格已丧失", ", where a post was given or the claim to it lost")
                : speech.say("，岗位尚未落实", ", and given no post yet");
    }
}
