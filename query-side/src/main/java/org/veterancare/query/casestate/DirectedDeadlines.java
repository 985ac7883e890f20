package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.PlacementEvent.SupportKind;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.AssignedWorkBar;
import org.veterancare.law.RetirementAge;
import org.veterancare.query.casestate.AssignedWork.Stage;
import org.veterancare.query.casestate.Deadline.Kind;

/** What training and placement wait for beside the class and the six months. */
final class DirectedDeadlines {

    private static final List<Integer> FOLLOW_UPS = List.of(30, 180, 365);

    /** What the task is about, beside the follow-ups of a job. */
    private static final String OF_REPORT = "180-REPORT";

    private final CaseState state;
    private final List<Deadline> open = new ArrayList<>();

    private DirectedDeadlines(CaseState state) {
        this.state = state;
    }

    static List<Deadline> of(CaseState state) {
        DirectedDeadlines deadlines = new DirectedDeadlines(state);
        deadlines.study();
        deadlines.recommendation();
        deadlines.dismissalReview();
        deadlines.pension();
        deadlines.support();
        deadlines.course();
        deadlines.followUp();
        return deadlines.open;
    }

    /** What an employer owes, and what the bureau owed until the death, is owed to the heirs. */
    static List<Deadline> ofTheDead(CaseState state) {
        DirectedDeadlines deadlines = new DirectedDeadlines(state);
        if (state.placement().directed() != null) {
            deadlines.allowance(state.placement().directed());
        }
        deadlines.livingFee(state.placement().course());
        deadlines.hold(state.placement().course().hold());
        deadlines.dismissal(state.placement().course().duty());
        deadlines.dismissalReview();
        return deadlines.open;
    }

    /** What is owed or held here stays so until it is paid or let go here. */
    static List<Deadline> ofTheLeft(CaseState state) {
        DirectedDeadlines deadlines = new DirectedDeadlines(state);
        deadlines.livingFee(state.placement().course());
        deadlines.hold(state.placement().course().hold());
        return deadlines.open;
    }

    private void study() {
        for (TrainingKind kind : TrainingKind.values()) {
            Study.Offer offer = state.study().lastOffer(kind);
            if (offer != null && offer.expired() == null && !answered(offer)) {
                open.add(Deadline.agreed(
                        Kind.TRAINING_OFFER, kind.name(), kind == TrainingKind.ADAPTATION ? "TRN-01" : "TRN-03",
                        offer.answerBy(), offer.made().on()));
            }
        }
    }

    /** By an enrolment in a class of its kind, or by a written no; an answer is one to all offers of the kind before it. */
    private boolean answered(Study.Offer offer) {
        boolean taken = state.enrolments()
                .stream()
                .anyMatch(each -> each.terms().kind() == offer.kind() && offer.isBefore(each.enrolled()));
        return taken || state.study().isDeclined(offer.kind(), state.enrolments());
    }

    private void course() {
        AssignedWork file = state.placement().directed();
        DirectedCourse course = state.placement().course();
        livingFee(course);
        hold(course.hold());
        if (file == null) {
            claim();
            return;
        }
        insurance(file, course);
        allowance(file);
        crime(file);
        cancelledClaim(file);
        switch (file.stage()) {
            case SCORE_PUBLISHED ->
                open.add(Deadline.by(Kind.SCORE_NOTICE, "", course.scoreUntil(), file.score().recorded().on()));
            case SCORE_OBJECTED ->
                open.add(Deadline.undated(
                        Kind.SCORE_OBJECTION, "", "PLC-04", Lists.last(course.objections()).raised().on()));
            case LETTER_ISSUED -> {
                unclaimed(file.letter(), course.fetching());
                refusal(course.duty());
            }
            case EMPLOYER_BREACH -> correction(file.letter().breached().on(), course.duty());
            case JOB_ENDED -> dismissal(course.duty());
            default -> {}
        }
    }

    /** Until it is handed over, a letter is the office's to see to by the day of the start; then a notice runs (PLC-21). */
    private void unclaimed(AssignedWork.Letter letter, DirectedCourse.Fetching fetching) {
        if (fetching.claimed() != null) {
            return;
        }
        if (fetching.until() == null) {
            open.add(Deadline.by(Kind.UNCLAIMED_LETTER, "", letter.startBy(), letter.issued().on()));
        } else {
            open.add(Deadline.by(Kind.UNCLAIMED_LETTER, "", fetching.until(), fetching.noticed().on()));
        }
    }

    private void refusal(DirectedCourse.Duty duty) {
        if (duty.refused() != null) {
            correction(duty.refused().on(), duty);
        }
    }

    private void dismissal(DirectedCourse.Duty duty) {
        if (duty.dismissed() != null) {
            correction(duty.dismissed().on(), duty);
        }
    }

    private void correction(LocalDate since, DirectedCourse.Duty duty) {
        if (duty.ordered() == null) {
            open.add(Deadline.undated(Kind.EMPLOYER_CORRECTION, "", "PLC-13", since));
        } else if (duty.criticised() == null) {
            open.add(Deadline.agreed(
                    Kind.EMPLOYER_CORRECTION, "", "PLC-13", duty.correctBy(), duty.ordered().on()));
        }
    }

    /** Until it is let go: nobody's approvals are held because they were forgotten (PLC-13). */
    private void hold(DirectedCourse.Hold hold) {
        if (hold != null) {
            open.add(Deadline.undated(Kind.APPROVAL_HOLD, "", "PLC-13", hold.held().on()));
        }
    }

    /**
     * A person says what a sentence of the time of the wait means for the claim, and one of before that the law of the discharge
     * knows as a bar; no letter is issued before (PLC-10, PLC-01). One of the wait is decided on also where it became known only once
     * the veteran was on the post.
     */
    private void crime(AssignedWork file) {
        boolean atWork = file.stage() == Stage.ON_POST;
        if (file.isAssigned() && (file.isOpen() || atWork)) {
            AssignedWork.Waiting waiting = file.waiting();
            Mark from = waiting.judged() == null ? waiting.opened() : waiting.judged();
            state.person()
                    .bonds()
                    .stream()
                    .filter(bond -> bond.isCrime() && bond.mark().version() > from.version())
                    .map(bond -> bond.mark().on())
                    .filter(on -> !on.isBefore(waiting.receivedOn()) || !atWork && knowsBars())
                    .filter(on -> !atWork || !on.isAfter(file.start().mark().on()))
                    .findFirst()
                    .ifPresent(on -> open.add(Deadline.undated(Kind.CRIME_WHILE_WAITING, "", "PLC-10", on)));
        }
    }

    private boolean knowsBars() {
        return AssignedWorkBar.applyTo(state.received().service().dischargeApprovedOn());
    }

    /**
     * Nothing is given by the claim while the settlement is cancelled or forfeited: a person decides that there is none (REG-16,
     * REG-04, PLC-01).
     */
    private void cancelledClaim(AssignedWork file) {
        Mark cancelled = state.settlement().cancelled();
        if (!file.isOpen()) {
            return;
        }
        if (cancelled != null) {
            open.add(Deadline.undated(Kind.CANCELLED_CLAIM, "", "REG-16", cancelled.on()));
        } else if (state.registration().stage() == Registration.Stage.FORFEITED) {
            open.add(Deadline.undated(
                    Kind.CANCELLED_CLAIM, "", "REG-04", state.registration().decision().mark().on()));
        }
    }

    /** While the allowance runs somebody must see to the insurance (PLC-08). */
    private void insurance(AssignedWork file, DirectedCourse course) {
        AssignedWork.Allowance allowance = file.allowance();
        boolean runs = file.isOpen() && allowance != null && allowance.lastMonth() == null;
        if (runs && course.insuredFrom() == null) {
            open.add(Deadline.undated(Kind.WAITING_INSURANCE, "", "PLC-08", file.waiting().opened().on()));
        }
    }

    /** What the table says is owed, also for months that are over (PLC-08). */
    private void allowance(AssignedWork file) {
        if (file.allowance() != null && file.allowance().differs() != null) {
            open.add(Deadline.undated(Kind.WAITING_ALLOWANCE, "", "PLC-08", file.allowance().differs().mark().on()));
        }
    }

    /** The first month that an employer owes and of which no payment is on record: owed until it is paid (PLC-06). */
    private void livingFee(DirectedCourse course) {
        Set<YearMonth> paid = course.livingFees().stream().map(DirectedCourse.Fee::month).collect(Collectors.toSet());
        for (DirectedCourse.Owed owed : course.owed()) {
            YearMonth month = owed.from();
            while (paid.contains(month)) {
                month = month.plusMonths(1);
            }
            if (owed.before() == null || month.isBefore(owed.before())) {
                open.add(Deadline.by(
                        Kind.LIVING_FEE, month.toString(), LastDay.endOf("PLC-06", month), owed.since()));
                return;
            }
        }
    }

    /** What a job of the market ended for is looked into, whatever came after it (PLC-12). */
    private void dismissalReview() {
        Market.Review review = state.placement().market().openReview();
        if (review != null) {
            open.add(Deadline.undated(Kind.DISMISSAL_REVIEW, "", "PLC-12", review.opened().on()));
        }
    }

    /**
     * A pension that nobody was asked about at a hire by a public employer, since the mode was put right only later: it ended with the
     * month of the hire, unless whoever looked at the correction found that all stands (PLC-19).
     */
    private void pension() {
        if (state.mode() == SettlementMode.MONTHLY_PENSION
                && state.placement().aftercare().pensionLastMonth() == null) {
            state.corrections()
                    .stream()
                    .filter(Correction::bringsPension)
                    .filter(each -> state.placement().isHiredByPublicBefore(each.mark()))
                    .reduce((earlier, later) -> later)
                    .ifPresent(each -> open.add(
                            Deadline.undated(Kind.PENSION_STOP, "", "PLC-19", each.mark().on())));
        }
    }

    /** Whom the state supports for life: how, and the money for a home of one's own until it is paid (PLC-R 78). */
    private void support() {
        Support support = state.placement().support();
        LocalDate accepted = state.mode() == SettlementMode.STATE_SUPPORT ? acceptedOn() : null;
        if (state.settlement().isCancelled()) {
            return;
        }
        if (support.supportKind() == null && accepted != null) {
            open.add(Deadline.undated(Kind.SUPPORT_KIND, "", "SET-SUPPORT", accepted));
        }
        boolean owed = support.supportKind() == SupportKind.DISPERSED && support.home() == null && accepted != null;
        // what was approved on a ground that is no more is withdrawn
        boolean unpaid = support.home() != null && support.home().paid() == null;
        if (owed || unpaid) {
            open.add(Deadline.undated(Kind.HOME_PURCHASE, "", "SET-SUPPORT", support.recorded().on()));
        }
    }

    /** By this district, or with the file of another one; null where no acceptance stands. */
    private LocalDate acceptedOn() {
        Registration registration = state.registration();
        return switch (registration.stage()) {
            case ACCEPTED, BUNDLE_RUNNING, SETTLED ->
                registration.acceptance() == null ? null : registration.acceptance().mark().on();
            case REPORTED_ELSEWHERE -> state.received().mark().on();
            default -> null;
        };
    }

    /**
     * A certificate earns a recommendation, until there is one, or something else to do, or the age of retirement, which comes on a
     * day without any fact (TRN-03).
     */
    private void recommendation() {
        Enrolment certified = Lists.last(state.enrolments()
                .stream()
                .filter(each -> each.state() == Enrolment.State.CERTIFIED)
                .toList());
        if (certified != null && !isOccupiedSince(certified.ended())) {
            Subject subject = state.subject();
            Deadline task = Deadline.undated(
                    Kind.JOB_RECOMMENDATION, Integer.toString(certified.number()), "TRN-03", certified.ended().on())
                    .endingOn(RetirementAge.latest(subject.sex(), subject.bornIn(), LastDay.LAW.policy()));
            if (task.isOpenOn(state.knownOn())) {
                open.add(task);
            }
        }
    }

    private boolean isOccupiedSince(Mark certified) {
        Market market = state.placement().market();
        boolean recommended = market.stage() == Market.Stage.RECOMMENDED
                && market.since().version() > certified.version();
        boolean found = market.stage() == Market.Stage.EMPLOYED
                || market.jobs().stream().anyMatch(job -> job.found().version() > certified.version());
        boolean said = state.placement()
                .aftercare()
                .followUps()
                .stream()
                .anyMatch(each -> each.mark().version() > certified.version()
                        && each.occupation() != Occupation.SEEKING);
        boolean returned = state.study()
                .university()
                .stream()
                .anyMatch(each -> each.mark().version() > certified.version());
        AssignedWork file = state.placement().directed();
        boolean assigned = file != null && (file.isOpen() || file.stage() == Stage.ON_POST);
        return recommended || found || said || assigned || returned;
    }

    private void followUp() {
        followUpOfReport();
        Mark base = base();
        if (base != null) {
            FOLLOW_UPS.stream()
                    .filter(day -> state.placement().aftercare().at(day, base) == null)
                    .findFirst()
                    .ifPresent(day -> open.add(Deadline.by(
                            Kind.FOLLOW_UP, Integer.toString(day), LastDay.officeDays("FOLLOW-UP", base.on(), day),
                            base.on())));
        }
    }

    /** What the rate of employment asks of day 180 after the report, where a job has begun since and the facts tell of no work then. */
    private void followUpOfReport() {
        Cohort cohort = Cohort.of(state);
        if (cohort == null || state.mode() != SettlementMode.SELF_EMPLOYMENT || cohort.reported().equals(base())) {
            return;
        }
        LocalDate reportedOn = cohort.reported().on();
        boolean told = state.placement().aftercare().at(Measures.SIX_MONTHS_DAY, cohort.reported()) != null
                || OccupiedOn.is(state, reportedOn.plusDays(Measures.SIX_MONTHS_DAY));
        if (!told) {
            open.add(Deadline.by(
                    Kind.FOLLOW_UP, OF_REPORT,
                    LastDay.officeDays("FOLLOW-UP", reportedOn, Measures.SIX_MONTHS_DAY), reportedOn));
        }
    }

    /**
     * Whom the bureau owes a post has a file for it, so that the six months are watched (PLC-02); officers' own way knows none, and
     * no bar.
     */
    private void claim() {
        if (OwedPost.holdsWelfarePost(state) || state.settlement().isCancelled()) {
            return;
        }
        Due due = OwedPost.due(state);
        if (due != null) {
            open.add(Deadline.by(Kind.OPEN_PLACEMENT, "", due, due.base()));
        } else if (state.mode() == SettlementMode.CIVIL_TRANSFER && OwedPost.isUnmet(state)) {
            open.add(Deadline.undated(Kind.OPEN_PLACEMENT, "", "PLC-02", state.received().mark().on()));
        }
    }

    /** The last job, or a report after it of somebody who settles in self-arranged employment. */
    private Mark base() {
        Mark reported = state.received().mark();
        Mark last = state.placement().followed(reported);
        boolean self = state.received().stands() && state.mode() == SettlementMode.SELF_EMPLOYMENT;
        return last != null && last.equals(reported) && !self ? null : last;
    }
}
