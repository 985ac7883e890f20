package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.veterancare.command.resources.HardshipFundCommand.OpenFund;
import org.veterancare.command.resources.JobFairCommand.PlanJobFair;
import org.veterancare.command.resources.JobFairCommand.RecordJobFair;
import org.veterancare.command.resources.JobFairCommand.WithdrawJobFairRecord;
import org.veterancare.command.resources.PostPlanCommand.OpenPostPlan;
import org.veterancare.command.resources.PostPlanCommand.PlannedPost;
import org.veterancare.command.resources.PostPlanCommand.RestorePost;
import org.veterancare.command.resources.PostPlanCommand.WithdrawPost;
import org.veterancare.command.resources.SpouseHiringCommand.CorrectSpouseHiring;
import org.veterancare.command.resources.SpouseHiringCommand.ReportSpouseHiring;
import org.veterancare.command.resources.SpouseHiringCommand.WithdrawSpouseHiring;
import org.veterancare.command.resources.TrainingClassCommand.CancelClass;
import org.veterancare.command.resources.TrainingClassCommand.ChangeClass;
import org.veterancare.command.resources.TrainingClassCommand.ScheduleClass;
import org.veterancare.command.resources.TrainingCohortCommand.PlanCohort;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.CohortId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.FairId;
import org.veterancare.events.FundId;
import org.veterancare.events.HiringId;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SpouseHiringEvent.HiringWithdrawalGround;
import org.veterancare.events.TrainingClassEvent.Order;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingKind;
import org.veterancare.standalone.signin.DemoUser;

/**
 * Classes, posts and money for the cases of one lane. Lanes share nothing, so that what a class or a fund has seen is the
 * same however fast the lanes run beside each other.
 */
final class DemoResources {

    private static final List<Integer> YEARS = List.of(2025, 2026);
    /** The first of 2027, counted from 2025: the classes that are next when the stories end. */
    private static final int LAST_QUARTER = 8;

    private static final int POSTS_IN_A_PLAN = 250;
    /** Numbers of plans for one choice begin above those of a year's. */
    private static final int RANKED_PLANS = 100_000_000;
    /** Numbers of classes for one trainee begin above those of all others. */
    private static final int FOR_A_POST = 100_000_000;
    private static final int NEVER_HELD = 99_999_999;
    private static final long YUAN = 100;

    private final long seed;
    private final int lane;
    private final int cases;
    private final int plansAYear;
    private final int postsInAPlan;

    /** @param cases how many the lane will have */
    DemoResources(long seed, int lane, int cases) {
        this.seed = seed;
        this.lane = lane;
        this.cases = cases;
        this.plansAYear = cases / POSTS_IN_A_PLAN + 1;
        this.postsInAPlan = Math.min(POSTS_IN_A_PLAN, cases + 1);
    }

    /** What a training needs to know of its class. */
    record Offer(ClassId classId, Terms terms) {}

    /** A post that no other case of the data will be offered. */
    record Vacancy(PlanId planId, String post, String employer, boolean stateOwned, PostKind kind) {}

    /** @param officers whether it is a post for transferred officers, who have kinds of their own (PLC-R 15, 28) */
    private static PostKind kindAt(String employer, boolean officers) {
        return switch (employer) {
            case DemoPapers.ORGAN ->
                officers ? PostKind.OFFICER_CIVIL_SERVICE : PostKind.GRASSROOTS_CIVIL_SERVICE;
            case DemoPapers.INSTITUTION -> PostKind.INSTITUTION;
            default -> PostKind.STATE_ENTERPRISE;
        };
    }

    /** Everything that must be there before the first case, stream by stream. */
    List<List<DemoStep>> streams() {
        List<List<DemoStep>> streams = new ArrayList<>();
        single().forEach(step -> streams.add(List.of(step)));
        YEARS.forEach(year -> IntStream.range(0, plansAYear).forEach(block -> streams.add(plan(year, block))));
        IntStream.range(0, LAST_QUARTER).forEach(quarter -> streams.add(fair(quarter)));
        if (lane == 0) {
            streams.addAll(hirings());
            streams.add(neverHeld());
            IntStream.range(0, LAST_QUARTER).forEach(quarter -> {
                streams.add(List.of(cohort(quarter, SettlementMode.SELF_EMPLOYMENT)));
                streams.add(List.of(cohort(quarter, SettlementMode.ASSIGNED_WORK)));
            });
        }
        return streams;
    }

    private List<DemoStep> single() {
        List<DemoStep> steps = new ArrayList<>();
        for (int quarter = 0; quarter <= LAST_QUARTER; quarter++) {
            for (SettlementMode mode : List.of(SettlementMode.SELF_EMPLOYMENT, SettlementMode.ASSIGNED_WORK)) {
                steps.add(schedule(adaptation(quarter, mode), mode));
            }
            steps.add(schedule(skills(quarter), null));
            for (int number = lane; number < cases * DemoCases.LANES + lane; number += DemoCases.LANES) {
                if (DemoCases.isMeantForAPost(number)) {
                    steps.add(forACandidate(forAPost(quarter, number), number));
                }
            }
        }
        for (int number = lane; number < cases * DemoCases.LANES + lane; number += DemoCases.LANES) {
            if (DemoCases.choosesByRank(number)) {
                int candidate = number;
                YEARS.forEach(year -> steps.add(choice(year, candidate)));
            }
        }
        YEARS.forEach(year -> steps.add(fund(year)));
        return steps;
    }

    /** The adaptation training that begins next (TRN-01). */
    Offer adaptationAfter(LocalDate day, SettlementMode mode) {
        return adaptation(quarterAfter(day), mode);
    }

    /** The skills class that begins next, with an exam at its end. */
    Offer skillsAfter(LocalDate day) {
        return skills(quarterAfter(day));
    }

    /** Likewise, and for some the one that is held for them and the post that they are meant for (TRN-09). */
    Offer skillsAfter(LocalDate day, int number) {
        return DemoCases.isMeantForAPost(number) ? forAPost(quarterAfter(day), number) : skillsAfter(day);
    }

    /** A post of the case's own choice by rank: nobody is before it whose story may have stopped. */
    Vacancy ranked(int number, LocalDate on) {
        Vacancy like = vacancy(number, on, "D");
        return new Vacancy(
                rankedPlan(on.getYear(), number), code("D", 0), like.employer(), like.stateOwned(),
                kindAt(like.employer(), DemoCases.isOfficer(number)));
    }

    Vacancy directed(int number, LocalDate on) {
        return vacancy(number, on, "D");
    }

    Vacancy publicWelfare(int number, LocalDate on) {
        return vacancy(number, on, "W");
    }

    FundId fundOf(LocalDate day) {
        return new FundId(DemoIds.of(DemoIds.Kind.FUND, seed, day.getYear() * 10 + lane));
    }

    /** The last job fair that was held by this day; null before the first. */
    FairId fairBefore(LocalDate day) {
        for (int quarter = quarterAfter(day); quarter >= 0; quarter--) {
            if (!fairDay(quarter).isAfter(day)) {
                return fairId(quarter);
            }
        }
        return null;
    }

    private FairId fairId(int quarter) {
        return new FairId(DemoIds.of(DemoIds.Kind.JOB_FAIR, seed, quarter * 10 + lane));
    }

    private static LocalDate fairDay(int quarter) {
        return begin(quarter).plusDays(35);
    }

    /** A job fair, and what came of those that are over; of the first it was mistyped. */
    private List<DemoStep> fair(int quarter) {
        LocalDate held = fairDay(quarter);
        boolean easy = quarter % 2 == 0;
        FairId fair = fairId(quarter);
        List<DemoStep> steps = new ArrayList<>();
        steps.add(new DemoStep(
                fair.value(),
                new PlanJobFair(fair, held.minusDays(40), held, DemoUser.STREETS.get("longhua"), easy, easy),
                DemoStory.actor("officer")));
        if (held.isBefore(DemoStory.LAST_DAY)) {
            LocalDate next = held.plusDays(1);
            int posts = 120 + 15 * quarter;
            if (quarter == 0) {
                steps.add(came(new RecordJobFair(fair, next, 8, 10 * posts, 60 + 10 * lane)));
                steps.add(new DemoStep(
                        fair.value(), new WithdrawJobFairRecord(fair, next), DemoStory.actor("officer")));
            }
            steps.add(came(new RecordJobFair(fair, next, 8 + quarter, posts, 60 + 10 * lane)));
        }
        return steps;
    }

    private static DemoStep came(RecordJobFair counts) {
        return new DemoStep(counts.fairId().value(), counts, DemoStory.actor("officer"));
    }

    /** What a state enterprise reports of two years; of one it had counted wrongly, and named another first (FAM-05). */
    private List<List<DemoStep>> hirings() {
        HiringId slip = new HiringId(DemoIds.of(DemoIds.Kind.SPOUSE_HIRING, seed, 2023));
        HiringId before = new HiringId(DemoIds.of(DemoIds.Kind.SPOUSE_HIRING, seed, 2024));
        HiringId last = new HiringId(DemoIds.of(DemoIds.Kind.SPOUSE_HIRING, seed, 2025));
        return List.of(
                List.of(
                        hiring(slip, new ReportSpouseHiring(
                                slip, LocalDate.of(2025, 1, 20), DemoPapers.ENTERPRISE, true, 2023, 160, 3)),
                        hiring(slip, new WithdrawSpouseHiring(
                                slip, LocalDate.of(2025, 1, 20), HiringWithdrawalGround.WRONG_YEAR))),
                List.of(
                        hiring(before, new ReportSpouseHiring(
                                before, LocalDate.of(2025, 1, 20), DemoPapers.ENTERPRISE, true, 2024, 160, 3)),
                        hiring(before, new CorrectSpouseHiring(before, LocalDate.of(2025, 2, 10), 158, 4))),
                List.of(hiring(last, new ReportSpouseHiring(
                        last, LocalDate.of(2026, 1, 19), DemoPapers.ENTERPRISE, true, 2025, 140, 4))));
    }

    private static DemoStep hiring(HiringId report, Record command) {
        return new DemoStep(report.value(), command, DemoStory.actor("officer"));
    }

    /** Everybody of one mode who reports in one quarter (TRN-01). */
    private DemoStep cohort(int quarter, SettlementMode mode) {
        CohortId cohort = new CohortId(DemoIds.of(DemoIds.Kind.COHORT, seed, quarter * 10 + mode.ordinal()));
        LocalDate from = begin(quarter).withDayOfMonth(1);
        LocalDate to = from.plusMonths(3).minusDays(1);
        PlanCohort command = new PlanCohort(cohort, from, mode, from, to, to.plusDays(90));
        return new DemoStep(cohort.value(), command, DemoStory.actor("officer"));
    }

    private static int quarterAfter(LocalDate day) {
        return (day.getYear() - 2025) * 4 + (day.getMonthValue() - 1) / 3 + 1;
    }

    private static LocalDate begin(int quarter) {
        return LocalDate.of(2025 + quarter / 4, quarter % 4 * 3 + 1, 8);
    }

    private Offer adaptation(int quarter, SettlementMode mode) {
        LocalDate from = begin(quarter);
        Terms terms = new Terms(TrainingKind.ADAPTATION, DeliveryMode.OPEN, from, from.plusDays(11), false, false,
                DemoTraining.ADAPTATION_WEEKS * DemoTraining.HOURS_A_WEEK);
        return new Offer(classId(quarter * 10 + mode.ordinal()), terms);
    }

    /** Open to all, ordered by an employer, and meant for an industry, quarter by quarter. */
    private Offer skills(int quarter) {
        LocalDate from = begin(quarter).plusDays(20);
        DeliveryMode delivery = List.of(DeliveryMode.OPEN, DeliveryMode.ORDER_BASED, DeliveryMode.TARGETED)
                .get(quarter % 3);
        Terms terms = new Terms(TrainingKind.SKILLS, delivery, from, from.plusDays(40), true, true,
                DemoTraining.SKILLS_WEEKS * DemoTraining.HOURS_A_WEEK);
        return new Offer(classId(quarter * 10 + 9), terms);
    }

    /** Who stands behind a class that is not open to all; an order is signed for each. */
    private Order order(Offer offer) {
        return switch (offer.terms().delivery()) {
            case ORDER_BASED -> new Order(
                    DemoPapers.ENTERPRISE, seats(), null, null, null,
                    DemoPapers.fingerprint(offer.classId().toString(), "order"));
            case TARGETED -> new Order(null, seats(), null, null, "I65", null);
            default -> null;
        };
    }

    private Offer forAPost(int quarter, int number) {
        Terms like = skills(quarter).terms();
        Terms terms = new Terms(
                like.kind(), DeliveryMode.POST_SPECIFIC, like.from(), like.to(), like.fullTime(), like.certified(),
                like.hours());
        return new Offer(
                new ClassId(DemoIds.of(DemoIds.Kind.TRAINING_CLASS, seed, FOR_A_POST + number * 10 + quarter)), terms);
    }

    private DemoStep forACandidate(Offer offer, int number) {
        CaseId candidate = new CaseId(DemoIds.of(DemoIds.Kind.CASE, seed, number));
        Order order = new Order(DemoPapers.ENTERPRISE, 1, code("T", number), candidate, null, null);
        ScheduleClass command = new ScheduleClass(
                offer.classId(), offer.terms().from().minusDays(120), offer.terms(), 1, DemoPapers.INSTITUTION, null,
                order);
        return new DemoStep(offer.classId().value(), command, DemoStory.actor("officer"));
    }

    private int seats() {
        return Math.min(2000, cases / 2 + 20);
    }

    private ClassId classId(int number) {
        return new ClassId(DemoIds.of(DemoIds.Kind.TRAINING_CLASS, seed, number * 10 + lane));
    }

    private DemoStep schedule(Offer offer, SettlementMode mode) {
        LocalDate on = offer.terms().from().minusDays(120);
        ScheduleClass command = new ScheduleClass(
                offer.classId(), on, offer.terms(), seats(), DemoPapers.INSTITUTION, mode, order(offer));
        return new DemoStep(offer.classId().value(), command, DemoStory.actor("officer"));
    }

    /** A class whose hours were typed wrong, and which was put off, and then not held at all. */
    private List<DemoStep> neverHeld() {
        ClassId course = new ClassId(DemoIds.of(DemoIds.Kind.TRAINING_CLASS, seed, NEVER_HELD));
        LocalDate on = LocalDate.of(2025, 1, 20);
        LocalDate from = LocalDate.of(2025, 3, 3);
        Terms terms = new Terms(
                TrainingKind.ENTREPRENEUR, DeliveryMode.OPEN, from, from.plusDays(11), false, false, 400);
        return Stream.of(
                new ScheduleClass(course, on, terms, 20, DemoPapers.INSTITUTION, null, null),
                new ChangeClass(course, on.plusDays(14), from.plusDays(14), from.plusDays(25), 40, 20, null),
                new CancelClass(course, on.plusDays(40)))
                .map(command -> new DemoStep(course.value(), command, DemoStory.actor("officer")))
                .toList();
    }

    private PlanId planId(int year, int block) {
        return new PlanId(DemoIds.of(DemoIds.Kind.POST_PLAN, seed, (year * 100 + block) * 10 + lane));
    }

    /** A year's posts; an employer gave one up, and has it after all. */
    private List<DemoStep> plan(int year, int block) {
        List<PlannedPost> posts = IntStream.range(0, postsInAPlan)
                .boxed()
                .flatMap(post -> Stream.of(
                        new PlannedPost(code("D", post), Channel.DIRECTED, employer(post),
                                employer(post).equals(DemoPapers.ENTERPRISE),
                                kindAt(employer(post), isForOfficers(block * postsInAPlan + post))),
                        new PlannedPost(code("W", post), Channel.PUBLIC_WELFARE, DemoPapers.ORGAN, false, null)))
                .toList();
        PlanId plan = planId(year, block);
        return Stream.of(
                new OpenPostPlan(plan, LocalDate.of(year, 1, 6), year, posts),
                new WithdrawPost(plan, LocalDate.of(year, 1, 20), code("W", 0)),
                new RestorePost(plan, LocalDate.of(year, 2, 10), code("W", 0)))
                .map(command -> new DemoStep(plan.value(), command, DemoStory.actor("officer")))
                .toList();
    }

    /** Of the case at this place of the lane, or of the one before it, which may take the next post. */
    private boolean isForOfficers(int place) {
        int number = place * DemoCases.LANES + lane;
        return DemoCases.isOfficer(number) || DemoCases.isOfficer(number - DemoCases.LANES);
    }

    /** The case's own place in its lane chooses plan and post. */
    private Vacancy vacancy(int number, LocalDate on, String channel) {
        int place = number / DemoCases.LANES;
        int post = place % postsInAPlan;
        String employer = employer(post);
        return new Vacancy(
                planId(on.getYear(), place / postsInAPlan),
                code(channel, post),
                employer,
                employer.equals(DemoPapers.ENTERPRISE),
                channel.equals("D") ? kindAt(employer, isForOfficers(place)) : null);
    }

    int pointsOf(int number) {
        return 60_000 - number / DemoCases.LANES % postsInAPlan * 200;
    }

    private PlanId rankedPlan(int year, int number) {
        return new PlanId(
                DemoIds.of(DemoIds.Kind.POST_PLAN, seed, RANKED_PLANS * (year - YEARS.getFirst() + 1) + number));
    }

    private DemoStep choice(int year, int number) {
        String employer = employer(number / DemoCases.LANES % postsInAPlan);
        PlannedPost post = new PlannedPost(
                code("D", 0), Channel.DIRECTED, employer, employer.equals(DemoPapers.ENTERPRISE),
                kindAt(employer, DemoCases.isOfficer(number)));
        OpenPostPlan command = new OpenPostPlan(
                rankedPlan(year, number), LocalDate.of(year, 1, 6), year, List.of(post));
        return new DemoStep(command.planId().value(), command, DemoStory.actor("officer"));
    }

    private static String code(String channel, int post) {
        return "%s-%03d".formatted(channel, post);
    }

    private static String employer(int post) {
        return List.of(DemoPapers.ORGAN, DemoPapers.INSTITUTION, DemoPapers.ENTERPRISE).get(post % 3);
    }

    private DemoStep fund(int year) {
        LocalDate on = LocalDate.of(year, 1, 6);
        OpenFund command = new OpenFund(fundOf(on), on, year, (cases + 10) * 8_000 * YUAN);
        return new DemoStep(command.fundId().value(), command, DemoStory.actor("approver"));
    }
}
