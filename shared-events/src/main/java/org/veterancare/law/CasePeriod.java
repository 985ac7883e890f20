package org.veterancare.law;

import static org.veterancare.events.DeadlineEvent.BUNDLE_ITEM;
import static org.veterancare.events.DeadlineEvent.ENTITLEMENT_DECISION;
import static org.veterancare.events.DeadlineEvent.FORFEITURE_ANSWER;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_ACCEPTANCE;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_DECISION;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_PAYMENT;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_REVIEW;
import static org.veterancare.events.DeadlineEvent.SCORE_NOTICE;
import static org.veterancare.events.DeadlineEvent.UNCLAIMED_LETTER;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.veterancare.events.Due;
import org.veterancare.law.DueExplained.Counting;
import org.veterancare.law.PolicyValue.Unit;

/**
 * Which period of a case: one rule may set several, each with a length of its own.
 *
 * @param deadline code of what has to be done
 * @param ref what in the case it is about
 * @param extended whether a decision made it the longer one that its rule knows (F12)
 */
public record CasePeriod(String deadline, String ref, boolean extended) {

    /** For a last day that stands in no case. */
    static final CasePeriod NONE = new CasePeriod("", "", false);

    private static final Set<String> CITIZENS = Set.of(FORFEITURE_ANSWER, SCORE_NOTICE, UNCLAIMED_LETTER);

    /** Whether a person is told its last day and loses by a shorter one; what rolls is always such a period (TIM-03). */
    boolean isCitizens(Counting counting) {
        return counting == Counting.ROLLED_DAYS || CITIZENS.contains(deadline);
    }

    /** How many working days it may have: one number, unless two notices differ or the law changed it while it ran. */
    List<Long> workingDays(Due due, Law law) {
        List<Long> set = Stream.concat(byPolicy(due, law.policy()), byBundle(due, law.bundle())).distinct().toList();
        List<Long> changed = law.changed()
                .of(deadline, due.rule())
                .stream()
                .filter(change -> change.unit() == Unit.WORKING_DAYS && due.base().isBefore(change.from()))
                // a longer one is not what a change of the shorter one is about
                .filter(change -> set.contains((long) change.was()))
                .map(change -> (long) change.length())
                .toList();
        return Stream.concat(set.stream(), changed.stream()).toList();
    }

    private Stream<Long> byPolicy(Due due, PolicyParameters policy) {
        return keys()
                .stream()
                .filter(policy.keys()::contains)
                .flatMap(key -> policy.find(key, due.base()).stream())
                .filter(value -> value.unit() == Unit.WORKING_DAYS)
                .map(PolicyValue::value);
    }

    /** Of the policy. */
    List<String> keys() {
        return switch (deadline) {
            case FORFEITURE_ANSWER -> List.of("forfeitureNoticeWorkingDays");
            case UNCLAIMED_LETTER ->
                List.of("unclaimedLetterNoticeWorkingDays", "unclaimedLetterForfeitWorkingDays");
            case SCORE_NOTICE -> List.of("scoreNoticeWorkingDays");
            case ENTITLEMENT_DECISION ->
                List.of(extended ? "disabilityReexaminedWorkingDays" : "disabilityHandlingWorkingDays");
            case HARDSHIP_ACCEPTANCE -> List.of("acceptWorkingDays");
            case HARDSHIP_REVIEW -> List.of("surveyReviewWorkingDays");
            case HARDSHIP_DECISION -> List.of("approveWorkingDays");
            case HARDSHIP_PAYMENT -> List.of("payWorkingDays");
            default -> List.of();
        };
    }

    private Stream<Long> byBundle(Due due, BundleCatalogue bundle) {
        return bundle.editions()
                .stream()
                .flatMap(edition -> edition.items().stream())
                .filter(item -> deadline.equals(BUNDLE_ITEM) && item.code().equals(ref))
                .flatMap(item -> item.due().stream())
                .filter(period -> period.rule().equals(due.rule())
                        && period.count() == BundleEdition.Count.WORKING_DAYS)
                .map(period -> (long) period.days());
    }
}
