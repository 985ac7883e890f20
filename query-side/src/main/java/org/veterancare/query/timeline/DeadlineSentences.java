package org.veterancare.query.timeline;

import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineExtended;
import org.veterancare.events.DeadlineEvent.DeadlinePaused;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.DeadlineEvent.DeadlineResumed;

/** Sentences about periods that stand still, go on and are counted again. */
final class DeadlineSentences {

    private DeadlineSentences() {}

    static String of(DeadlineEvent event, Speech speech) {
        String task = speech.word("Deadline.Kind", event.deadline());
        return switch (event) {
            case DeadlinePaused fact ->
                speech.say(
                        "期限中止（{0}）：{1}，自{2}起。",
                        "The period stands still ({0}): {1}, from {2} on.",
                        task,
                        speech.word("StandstillGround", fact.ground()),
                        fact.occurredOn());
            case DeadlineResumed fact ->
                speech.say(
                        "期限恢复计算（{0}）：由{1}顺延至{2}。",
                        "The period goes on ({0}): its last day moved from {1} to {2}.",
                        task,
                        fact.before(),
                        fact.due());
            case DeadlineExtended fact ->
                speech.say(
                        "期限延长（{0}，{1}）：由{2}延至{3}。",
                        "The period is a longer one ({0}, {1}): its last day is {3} instead of {2}.",
                        task,
                        speech.word("ExtensionGround", fact.ground()),
                        fact.before(),
                        fact.due());
            case DeadlineRecomputed fact ->
                speech.say(
                        "期限重新计算（{0}，{1}）：由{2}改为{3}。",
                        "The period was counted again ({0}, {1}): its last day is {3} instead of {2}.",
                        task,
                        speech.word("RecountGround", fact.ground()),
                        fact.before(),
                        fact.due());
        };
    }
}
