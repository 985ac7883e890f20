package org.veterancare.law;

import static org.veterancare.events.DeadlineEvent.ADAPTATION_TRAINING;
import static org.veterancare.events.DeadlineEvent.BUNDLE_ITEM;
import static org.veterancare.events.DeadlineEvent.ENTITLEMENT_DECISION;
import static org.veterancare.events.DeadlineEvent.FORFEITURE_ANSWER;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_ACCEPTANCE;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_DECISION;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_NOTICE;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_PAYMENT;
import static org.veterancare.events.DeadlineEvent.HARDSHIP_REVIEW;
import static org.veterancare.events.DeadlineEvent.PLACEMENT;
import static org.veterancare.events.DeadlineEvent.PRIVACY_REQUEST;
import static org.veterancare.events.DeadlineEvent.REMEDY;
import static org.veterancare.events.DeadlineEvent.REPORT;
import static org.veterancare.events.DeadlineEvent.REPORT_TOLERANCE;
import static org.veterancare.events.DeadlineEvent.SCORE_NOTICE;
import static org.veterancare.events.DeadlineEvent.SERVICE_REGISTRATION;
import static org.veterancare.events.DeadlineEvent.SPOUSE_RECEPTION;
import static org.veterancare.events.DeadlineEvent.UNCLAIMED_LETTER;
import static org.veterancare.events.DeadlineEvent.WORK_START;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
            case HARDSHIP_NOTICE -> List.of("noticeDays");
            case ADAPTATION_TRAINING -> List.of("adaptationTrainingDays");
            case WORK_START -> List.of("startWork");
            case SPOUSE_RECEPTION -> List.of("spouseReceptionMonths");
            case PRIVACY_REQUEST -> List.of("privacyAnswerDays");
            default -> List.of();
        };
    }

    /** The rules by which this period of a case is counted, in order. */
    static Set<String> rules(String deadline, Law law) {
        Stream<String> rules = switch (deadline) {
            case REPORT -> Stream.of("REG-02", "REG-03");
            case REPORT_TOLERANCE -> Stream.of("REG-04");
            case SERVICE_REGISTRATION -> Stream.of("REG-11");
            case PLACEMENT -> Stream.of(TimeToPlace.RULE);
            case REMEDY -> Stream.of(Remedy.RULE);
            case BUNDLE_ITEM -> periods(law.bundle().editions()).map(BundleEdition.Period::rule);
            default -> allKeys(deadline).map(law.policy()::rule);
        };
        return rules.collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * How long such a period may be that began before this day; none where a notice or the code of a command alone sets it.
     */
    static Set<Length> lengths(String deadline, String rule, LocalDate before, Law law) {
        Stream<Length> lengths = switch (deadline) {
            case PLACEMENT -> Stream.of(new Length(TimeToPlace.MONTHS, Unit.MONTHS));
            case REMEDY -> Stream.of(new Length(Remedy.DAYS, Unit.DAYS));
            case BUNDLE_ITEM -> periods(law.bundle()
                    .editions()
                    .stream()
                    .filter(edition -> edition.from().isBefore(before))
                    .toList())
                    .filter(period -> period.rule().equals(rule))
                    .map(Length::of);
            default -> allKeys(deadline)
                    .flatMap(key -> law.policy().values(key).stream())
                    .filter(value -> value.value() != null && value.from().isBefore(before))
                    .map(value -> new Length(value.value(), value.unit()));
        };
        return lengths.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> allKeys(String deadline) {
        return Stream.of(false, true)
                .flatMap(extended -> new CasePeriod(deadline, "", extended).keys().stream())
                .distinct();
    }

    private static Stream<BundleEdition.Period> periods(List<BundleEdition> editions) {
        return editions.stream().flatMap(edition -> edition.items().stream()).flatMap(item -> item.due().stream());
    }

    /** How long a period is, as the law says it. */
    record Length(long count, Unit unit) {

        private static Length of(BundleEdition.Period period) {
            boolean working = period.count() == BundleEdition.Count.WORKING_DAYS;
            return new Length(period.days(), working ? Unit.WORKING_DAYS : Unit.DAYS);
        }

        @Override
        public String toString() {
            return count + " " + unit;
        }
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
