package org.veterancare.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReviewCorrection;
import org.veterancare.events.Actor;
import org.veterancare.events.BenefitEvent;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.HonourEvent;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.SettlementEvent;
import org.veterancare.events.TrainingEvent;

/**
 * Who entered the fact at each version, or corrected it since: a correction needs another person (S19). What was built on the wrong
 * value is reviewed by somebody who built none of it, and not paid before.
 */
final class Corrections {

    private static final Set<Class<? extends CaseEvent>> OF_REPORT = Set.of(
            RegistrationEvent.class, SettlementEvent.class);

    /** What each phase builds with; a phase that is not here may have built with anything. */
    private static final Map<String, Set<Class<? extends CaseEvent>>> BUILT = Map.of(
            "Registration", OF_REPORT,
            "OneTimeFund", OF_REPORT,
            "OneStopBundle", OF_REPORT,
            "Training", Set.of(TrainingEvent.class),
            "Placement", Set.of(PlacementEvent.class),
            "Benefits", Set.of(BenefitEvent.class),
            "Hardship", Set.of(HardshipEvent.class),
            "PrivilegeCard", Set.of(HonourEvent.class));

    /** What stands at a version. @param hands natural persons who entered it, or put it right */
    private record Entry(Class<? extends CaseEvent> kind, Set<String> hands) {}

    /**
     * One that is open.
     *
     * @param version of the wrong fact
     * @param builders natural persons who built on it
     */
    private record Review(long version, List<String> phases, Set<String> builders) {}

    private final List<Entry> entries = new ArrayList<>();

    /** By number. */
    private final Map<Integer, Review> open = new TreeMap<>();

    private int reviews;

    void guard(CorrectFact command, Actor actor) {
        guard(command.factVersion(), actor);
    }

    /** The same for a fact that is to be taken back. */
    void guard(long version, Actor actor) {
        require(version < entries.size(), "CORRECTION-TARGET", Map.of("factVersion", version));
        require(!handsOf(version).contains(actor.person()), "FOUR-EYES");
    }

    /** Of the fact at that version. */
    private Set<String> handsOf(long version) {
        return entries.get((int) version).hands();
    }

    /** There is something to review. */
    void admit(Class<? extends CaseCommand> command) {
        if (command == ReviewCorrection.class) {
            require(!open.isEmpty(), "CORRECTION-REVIEW", Map.of("open", 0));
        }
    }

    /** There is something that this person may review: none of the hands in it is theirs. */
    void admit(Class<? extends CaseCommand> command, Actor actor) {
        if (command == ReviewCorrection.class) {
            boolean some = open.values().stream().anyMatch(review -> isForeign(review, actor));
            require(open.isEmpty() || some, "FOUR-EYES");
        }
    }

    /** What rests on a wrong value keeps the case open until somebody has looked at it. */
    void requireReviewed() {
        require(open.isEmpty(), "CASE-BUSY", Map.of("reviews", open.keySet()));
    }

    /** Money waits for the review of what its phase built. */
    void requireReviewed(Phase phase) {
        List<Integer> waiting = open.entrySet()
                .stream()
                .filter(review -> review.getValue().phases().contains(nameOf(phase)))
                .map(Map.Entry::getKey)
                .toList();
        require(waiting.isEmpty(), "CORRECTION-REVIEW", Map.of("open", waiting));
    }

    /** As the facts name it. */
    static String nameOf(Phase phase) {
        return phase.getClass().getSimpleName();
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
        Review review = open.get(command.review());
        require(review != null, "CORRECTION-REVIEW", Map.of("review", command.review(), "open", open.keySet()));
        require(isForeign(review, actor), "FOUR-EYES");
        apply(new CorrectionReviewed(command.caseId(), command.occurredOn(), command.review(), command.outcome()));
    }

    void on(CaseEvent fact, Actor by) {
        Set<String> hands = new HashSet<>();
        entries.add(new Entry(fact.getClass(), hands));
        if (by != null) {
            hands.add(by.person());
            if (fact instanceof FactCorrected corrected) {
                handsOf(corrected.factVersion()).add(by.person());
            }
        }
        switch (fact) {
            case CorrectionReviewOpened opened -> {
                reviews = opened.review();
                // whoever put the number right did so by a fact of its own
                if (by != null) {
                    handsOf(opened.factVersion()).add(by.person());
                }
                open.put(opened.review(), new Review(opened.factVersion(), opened.phases(), buildersOf(opened)));
            }
            case CorrectionReviewed reviewed -> open.remove(reviewed.review());
            default -> {}
        }
    }

    private boolean isForeign(Review review, Actor actor) {
        return !handsOf(review.version()).contains(actor.person()) && !review.builders().contains(actor.person());
    }

    private Set<String> buildersOf(CorrectionReviewOpened opened) {
        return entries.subList((int) opened.factVersion(), entries.size())
                .stream()
                .filter(later -> opened.phases().stream().anyMatch(phase -> isOf(phase, later.kind())))
                .flatMap(later -> later.hands().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isOf(String phase, Class<? extends CaseEvent> kind) {
        return BUILT.getOrDefault(phase, Set.of(CaseEvent.class)).stream().anyMatch(of -> of.isAssignableFrom(kind));
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
        return List.of(entries, open, reviews);
    }
}
