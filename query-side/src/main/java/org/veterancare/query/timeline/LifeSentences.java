package org.veterancare.query.timeline;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.veterancare.events.CaseLifeEvent;
import org.veterancare.events.CaseLifeEvent.BackdatingApproved;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.InterestDeclared;
import org.veterancare.events.CaseLifeEvent.InterestWithdrawn;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseMerged;

/** Sentences about the case itself. */
final class LifeSentences {

    private LifeSentences() {}

    static String of(CaseLifeEvent event, Speech speech) {
        return switch (event) {
            case CaseOpened fact ->
                speech.say("为{0}{1}建立个案。", "A case was opened for {1}, {0}.", fact.subjectKind(), fact.name());
            case RecordCardCreated fact -> speech.say("建档立卡。", "The record card was made.");
            case FactCorrected fact -> corrected(fact, speech);
            case BackdatingApproved fact ->
                speech.say(
                        "同意补录{0}的事项（{1}）。",
                        "It was agreed that a fact of {0} is recorded ({1}).",
                        fact.dated(),
                        fact.command());
            case InterestDeclared fact ->
                speech.say(
                        "工作人员{0}声明回避：{1}。",
                        "{0} of the staff stands back from the case: {1}.",
                        fact.person(),
                        speech.word("Interest", fact.relation()));
            case InterestWithdrawn fact ->
                speech.say(
                        "撤回工作人员{0}的回避声明。",
                        "It was declared by mistake that {0} of the staff stands back.",
                        fact.person());
            case CorrectionReviewOpened fact ->
                speech.say(
                        "第{0}条记录的{1}更正后，据以办理的{2}须由他人复核（复核{3}）。",
                        "{1} in entry {0} was another one, so {2} is to be looked at again by somebody else (review {3}).",
                        fact.factVersion(),
                        fact.field(),
                        phases(fact, speech),
                        fact.review());
            case CorrectionReviewed fact ->
                speech.say(
                        "更正复核{0}办结：{1}。",
                        "Review {0} of a correction is done: {1}.",
                        fact.review(),
                        speech.word("ReviewOutcome", fact.outcome()));
            case FactReversed fact -> reversed(fact, speech);
            case CaseClosed fact ->
                speech.say(
                        "个案结案：{0}。", "The case was closed: {0}.", speech.word("CloseReason", fact.reason()));
            case CaseReopened fact -> speech.say("个案重新打开。", "The case was taken up again.");
        };
    }

    private static String reversed(FactReversed fact, Speech speech) {
        if (fact.isOf(CaseMerged.class)) {
            return speech.say("第{0}条并案有误：两案并非同一人，撤销并案，本案继续办理。",
                    "The merger of entry {0} was a slip: the other case is another person's, and this one goes on.",
                    fact.factVersion());
        }
        if (fact.isOf(CaseAbsorbed.class)) {
            return speech.say("第{0}条并案有误：所并入的个案系另一人，撤销并案，该案带来的内容一并退回。",
                    "The merger of entry {0} was a slip: that case is another person's, and what it brought went back.",
                    fact.factVersion());
        }
        return speech.say("第{0}条记录系误录，予以撤销。", "Entry {0} was a slip and was taken back.", fact.factVersion());
    }

    private static String corrected(FactCorrected fact, Speech speech) {
        return switch (fact.field()) {
            case NAME -> right(fact, fact.name(), speech);
            case PHONE -> right(fact, fact.phone(), speech);
            case CERTIFICATE_NUMBER -> right(fact, fact.certificateNumber(), speech);
            case SERVICE -> replaced(fact, service(fact.before(), speech), service(fact.after(), speech), speech);
            case SERVICE_SCORE -> replaced(fact, hundredths(fact.before()), hundredths(fact.after()), speech);
            case SURVEYED_INCOME -> replaced(fact, money(fact.before()), money(fact.after()), speech);
            case DISCHARGE_APPROVED_ON, REPORTED_ON, DIED_ON, SETTLEMENT_PLACE, HUKOU_REGION, RESIDENCE_REGION ->
                replaced(fact, fact.before(), fact.after(), speech);
            case PLACED_THERE -> replaced(fact, placed(fact.before(), speech), placed(fact.after(), speech), speech);
            case SUBJECT_KIND ->
                replaced(
                        fact, speech.word("SubjectKind", fact.before()), speech.word("SubjectKind", fact.after()),
                        speech);
            case CITIZEN_ID ->
                speech.say("更正第{0}条记录的{1}。", "{1} in entry {0} was put right.", fact.factVersion(), fact.field());
            case DISABILITY_GRADE -> regraded(fact, speech);
        };
    }

    private static String regraded(FactCorrected fact, Speech speech) {
        return fact.disability() == null
                ? replaced(fact, speech.disability(fact.before()), speech.disability(fact.after()), speech)
                : right(fact, speech.disability(fact.disability(), null, null).grade(), speech);
    }

    private static String phases(CorrectionReviewOpened fact, Speech speech) {
        return fact.phases()
                .stream()
                .map(phase -> speech.word("CasePart", phase))
                .collect(Collectors.joining(speech.say("、", ", ")));
    }

    /** Category and mode in words; a tier between them only where there is one. */
    private static String service(String kind, Speech speech) {
        String[] parts = kind.split("/");
        String tier = parts[1].isEmpty() ? "" : " " + speech.word("NcoTier", parts[1]);
        return speech.word("ServiceCategory", parts[0]) + tier + " " + speech.word("SettlementMode", parts[2]);
    }

    private static String placed(String there, Speech speech) {
        return Boolean.parseBoolean(there) ? speech.say("是", "yes") : speech.say("否", "no");
    }

    private static BigDecimal hundredths(String points) {
        return new BigDecimal(points).movePointLeft(2);
    }

    private static Money money(String fen) {
        return Money.ofFen(Long.parseLong(fen));
    }

    /** Of a personal value: what stood there is seen where it was written, by whoever may. */
    private static String right(FactCorrected fact, Object right, Speech speech) {
        return speech.say(
                "更正第{0}条记录的{1}，应为{2}。",
                "{1} in entry {0} was put right: {2}.",
                fact.factVersion(),
                fact.field(),
                right);
    }

    private static String replaced(FactCorrected fact, Object before, Object after, Speech speech) {
        return speech.say(
                "更正第{0}条记录的{1}，由{2}改为{3}。",
                "{1} in entry {0} was put right: {3} instead of {2}.",
                fact.factVersion(),
                fact.field(),
                before,
                after);
    }
}
