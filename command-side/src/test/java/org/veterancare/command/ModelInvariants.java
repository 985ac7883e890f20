package org.veterancare.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veterancare.command.CaseModel.Fold;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefPaid;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.DeathMirrored;
import org.veterancare.events.MoveEvent.FiguresKept;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PlacementEvent.TurnLost;
import org.veterancare.events.PrivacyEvent;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.RelationMirrored;
import org.veterancare.events.TrainingEvent.SubsidyApproved;
import org.veterancare.events.TrainingEvent.SubsidyPaid;

/** What holds across the parts of a case, whatever was done in which order; each has the sentence that is said when it does not. */
final class ModelInvariants {

    private static final String[] WORK_OPEN = {
        "WAITING", "SCORED", "PUBLISHED", "OBJECTED", "CONFIRMED", "SELECTING", "REFUSAL_REVIEW", "OFFICER_WAITING",
        "CHOSEN", "LETTER", "BREACH"};
    private static final String[] CARD_UNDERWAY = {
        "APPLIED", "STREET_ACCEPTED", "DISTRICT_REVIEWED", "MUNICIPAL_REVIEWED", "IN_PRODUCTION", "RECEIVED"};
    private static final String[] CARD_THERE = {"HELD", "EXPIRING", "DAMAGED", "LOST", "EXPIRED"};

    /** What a death leaves behind: money that is owed, money that is paid back, and what was put right. */
    private static final Set<String> AFTER_DEATH = Set.of(
            "PlacementEndedByDeath", "WaitingAllowanceStopped", "SelectionLeft", "PublicWelfarePostEnded",
            "EmployerLivingFeePaid", "WaitingAllowanceAdjusted", "EmployerApprovalsReleased", "CorrectionWithdrawn",
            "EmployerBreachWithdrawn", "DismissalReviewed",
            "ReportDueRecomputed", "ForfeitureRevoked", "PlaceRejectionRevoked",
            "BundleItemReopened", "TurnLost", "SeniorityRecognised");

    /** What others wait for is said in a case that is over, too. */
    private static final Set<String> OTHERS_WAIT = Set.of(
            "TurnLost", "EmployerApprovalsReleased", "CorrectionWithdrawn", "EmployerBreachWithdrawn",
            "EmployerLivingFeePaid");

    private static final Map<String, Predicate<Fold>> BROKEN = Map.ofEntries(
            Map.entry("two live cards", fold -> fold.count("card", CARD_UNDERWAY) + fold.count("card", CARD_THERE) > 1),
            Map.entry("a waiting allowance without a claim to wait for",
                    fold -> fold.is("allowance", "RUNNING") && !fold.is("work", WORK_OPEN)),
            Map.entry("on a post without a letter",
                    fold -> fold.is("work", "ON_POST") && !fold.is("letter", "STARTED")),
            Map.entry("a placement without a report that stands",
                    fold -> fold.is("work", WORK_OPEN) && !reportStands(fold)),
            Map.entry("a training without a report that stands",
                    fold -> fold.count("enrolment", "ATTENDING") > 0 && !reportStands(fold)),
            Map.entry("a job sought for the dead", fold -> dead(fold) && fold.is("work", WORK_OPEN)),
            Map.entry("a seat held by the dead", fold -> dead(fold) && fold.count("enrolment", "ATTENDING") > 0),
            Map.entry("a public-welfare post held by the dead",
                    fold -> dead(fold) && fold.is("public-welfare", "ON_POST")),
            Map.entry("a card that lives after a death",
                    fold -> dead(fold) && fold.count("card", CARD_UNDERWAY) + fold.count("card", CARD_THERE) > 0),
            Map.entry("two posts at a time",
                    fold -> fold.is("public-welfare", "ON_POST")
                            && (fold.is("work", WORK_OPEN) || fold.is("work", "ON_POST"))),
            Map.entry("a bundle that is complete with an open item",
                    fold -> fold.is("bundle", "COMPLETED") && fold.count("item", "OPEN", "FAILED") > 0),
            Map.entry("a closed case in which something is open",
                    fold -> fold.is("case", "CLOSED", "ARCHIVED") && !fold.is("place", "MERGED", "AWAY")
                            && open(fold).findAny().isPresent()),
            Map.entry("a case that left, closed while something is still paid here",
                    fold -> fold.is("case", "CLOSED", "ARCHIVED") && fold.is("place", "AWAY")
                            && fold.count("entitlement", "IN_PAYMENT") > 0),
            Map.entry("more relief paid than approved", fold -> paid(fold, ReliefPaid.class, ReliefApproved.class)),
            Map.entry("more subsidies paid than approved",
                    fold -> paid(fold, SubsidyPaid.class, SubsidyApproved.class)));

    private ModelInvariants() {}

    private static boolean dead(Fold fold) {
        return fold.is("life", "DEAD");
    }

    /** By the report, or by the file that came from another district. */
    private static boolean reportStands(Fold fold) {
        return fold.is("report", "REPORTED", "PROVISIONAL", "ACCEPTED") || fold.is("place", "CAME", "LEAVING");
    }

    private static Stream<String> open(Fold fold) {
        return Stream.of(
                Stream.of(
                        fold.is("work", WORK_OPEN), fold.is("public-welfare", "ON_POST"),
                        fold.is("approvals", "HELD"),
                        fold.is("spouse", "REGISTERED", "CLASSIFIED", "UNIT_FIXED"),
                        fold.count("enrolment", "ATTENDING") > 0, fold.count("subsidy", "CLAIMED", "APPROVED") > 0,
                        fold.count("child", "REGISTERED", "CHOSEN", "SENT", "OBJECTED") > 0,
                        fold.count("entitlement", "ACCEPTED", "FORWARDED", "GRADED", "IN_PAYMENT", "SUSPENDED") > 0,
                        fold.count("relief", "PAID", "REFUSED") < fold.count("relief", RELIEF)),
                // what ends with the person keeps no case open
                Stream.of(
                        fold.is("support", "APPROVED") && fold.count("fraud", "CANCELLED") == 0,
                        fold.is("report", "REVIEW", "HEARD"),
                        fold.is("report", "REPORTED") && fold.count("fraud", "CANCELLED") == 0,
                        fold.is("bundle", "RUNNING"), fold.is("place", "LEAVING"),
                        fold.count("card", CARD_UNDERWAY) > 0).map(running -> running && !dead(fold)))
                .flatMap(each -> each)
                .filter(running -> running)
                .map(String::valueOf);
    }

    private static final String[] RELIEF = {
        "SUBMITTED", "ACCEPTED", "SURVEYED", "STREET_REVIEWED", "ON_NOTICE", "OBJECTED", "NOTICE_CLOSED", "APPROVED",
        "REFUSED", "PAID"};

    private static boolean paid(Fold fold, Class<?> payment, Class<?> approval) {
        return fold.facts().filter(payment::isInstance).count() > fold.facts().filter(approval::isInstance).count();
    }

    /** What does not hold now that a command is done. */
    static List<String> brokenIn(Fold fold) {
        return BROKEN.entrySet().stream().filter(each -> each.getValue().test(fold)).map(Map.Entry::getKey).toList();
    }

    /** What must not be written into such a case at all. */
    static Set<String> brokenBy(CaseEvent fact, Fold before) {
        String name = fact.getClass().getSimpleName();
        boolean closed = before.is("case", "CLOSED", "ARCHIVED")
                && !(fact instanceof PrivacyEvent || fact instanceof CaseReopened || fact instanceof RelationMirrored
                        || isKeptOfADouble(fact) || OTHERS_WAIT.contains(name) || isOfRemedy(fact)
                        || isOfMerger(fact));
        boolean ofTheLiving = (fact instanceof RegistrationEvent || fact instanceof PlacementEvent)
                && !AFTER_DEATH.contains(name);
        return Stream.of(
                closed ? name + " in a closed case" : "",
                fact instanceof FundBonusAssessed && !reportStands(before)
                        ? name + " without a report that stands"
                        : "",
                before.is("erasure", "ERASED") ? name + " after the erasure" : "",
                before.is("restriction", "RESTRICTED") && !(fact instanceof PrivacyEvent || fact instanceof TurnLost
                        || fact instanceof DeathMirrored)
                                ? name + " in a restricted case"
                                : "",
                before.is("place", "MERGED") && before.is("case", "OPEN")
                        && !Set.of("CaseClosed", "CaseUnassigned").contains(name)
                        && !isKeptOfADouble(fact)
                        && !OTHERS_WAIT.contains(name)
                        && !isOfRemedy(fact)
                        && !isOfMerger(fact)
                        && !(fact instanceof PrivacyEvent)
                                ? name + " in a merged case"
                                : "",
                dead(before) && ofTheLiving && !(fact instanceof DeathRecordRevoked) ? name + " after the death" : "")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A double is counted for what only it holds, as the case that goes on tells it. */
    private static boolean isKeptOfADouble(CaseEvent fact) {
        return fact instanceof FiguresKept || fact instanceof DeathMirrored;
    }

    /** A double may be another person's. */
    private static boolean isOfMerger(CaseEvent fact) {
        return fact instanceof FactReversed slip && slip.isOf(CaseMerged.class);
    }

    /** What was decided may be contested whatever became of the case (SUS-04). */
    private static boolean isOfRemedy(CaseEvent fact) {
        return fact instanceof DeadlineRecomputed again && again.deadline().equals(DeadlineEvent.REMEDY);
    }
}
