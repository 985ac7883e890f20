package org.veterancare.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReviewCorrection;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.CaseLifeEvent.FactCorrected;

/**
 * Who entered the fact at each version, or corrected it since: a correction needs another person (S19), and so does the review of
 * what was built on the wrong value.
 */
final class Corrections {

    private final List<Set<String>> hands = new ArrayList<>();

    /** The wrong fact of each review that is open, by the number of the review. */
    private final Map<Integer, Long> open = new TreeMap<>();

    private int reviews;

    void guard(CorrectFact command, Actor actor) {
        guard(command.factVersion(), actor);
    }

    /** The same for a fact that is to be taken back. */
    void guard(long version, Actor actor) {
        require(version < hands.size(), "CORRECTION-TARGET", Map.of("factVersion", version));
        require(!hands.get((int) version).contains(actor.person()), "FOUR-EYES");
    }

    /** There is something to review. */
    void admit(Class<? extends CaseCommand> command) {
        if (command == ReviewCorrection.class) {
            require(!open.isEmpty(), "CORRECTION-REVIEW", Map.of("open", 0));
        }
    }

    /** There is something that this person may review. */
    void admit(Class<? extends CaseCommand> command, Actor actor) {
        if (command == ReviewCorrection.class) {
            boolean some = open.values()
                    .stream()
                    .anyMatch(fact -> !hands.get(fact.intValue()).contains(actor.person()));
            require(open.isEmpty() || some, "FOUR-EYES");
        }
    }

    /** What rests on a wrong value keeps the case open until somebody has looked at it. */
    void requireReviewed() {
        require(open.isEmpty(), "CASE-BUSY", Map.of("reviews", open.keySet()));
    }

    /**
     * @param version of the wrong fact
     * @param phases what built on the wrong value; no review for none
     */
    void review(CaseCommand command, long version, CorrectedField field, List<String> phases) {
        if (!phases.isEmpty()) {
            apply(new CorrectionReviewOpened(
                    command.caseId(), command.occurredOn(), reviews + 1, version, field, phases));
        }
    }

    void handle(ReviewCorrection command, Actor actor) {
        Long fact = open.get(command.review());
        require(fact != null, "CORRECTION-REVIEW", Map.of("review", command.review(), "open", open.keySet()));
        guard(fact, actor);
        apply(new CorrectionReviewed(command.caseId(), command.occurredOn(), command.review(), command.outcome()));
    }

    void on(CaseEvent fact, Actor by) {
        Set<String> hand = new HashSet<>();
        hands.add(hand);
        if (by != null) {
            hand.add(by.person());
            if (fact instanceof FactCorrected corrected) {
                hands.get((int) corrected.factVersion()).add(by.person());
            }
        }
        switch (fact) {
            case CorrectionReviewOpened opened -> {
                reviews = opened.review();
                open.put(opened.review(), opened.factVersion());
                // whoever put the number right did so by a fact of its own
                if (by != null) {
                    hands.get((int) opened.factVersion()).add(by.person());
                }
            }
            case CorrectionReviewed reviewed -> open.remove(reviewed.review());
            default -> {}
        }
    }

    /** Equal by value: a decided case and the same case replayed must not differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Corrections that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(hands, open, reviews);
    }
}
