package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingKind;
import org.veterancare.query.casestate.AssignedWork.Stage;
import org.veterancare.query.casestate.Deadline.Kind;

/** What training and placement wait for beside the class and the six months. */
final class DirectedDeadlines {

    private static final List<Integer> FOLLOW_UPS = List.of(30, 180, 365);

    private final CaseState state;
    private final List<Deadline> open = new ArrayList<>();

    private DirectedDeadlines(CaseState state) {
        this.state = state;
    }

    static List<Deadline> of(CaseState state) {
        DirectedDeadlines deadlines = new DirectedDeadlines(state);
        deadlines.study();
        deadlines.recommendation();
        deadlines.course();
        deadlines.followUp();
        return deadlines.open;
    }

    private void study() {
        for (TrainingKind kind : TrainingKind.values()) {
            Study.Offer offer = state.study().lastOffer(kind);
            if (offer != null && offer.expired() == null && !answered(offer)) {
                open.add(Deadline.agreed(
                        Kind.TRAINING_OFFER, kind.name(), "TRN-01", offer.answerBy(), offer.made().on()));
            }
        }
    }

    /** By an enrolment in a class of its kind, or by a written no; an answer is one to all offers of the kind before it. */
    private boolean answered(Study.Offer offer) {
        boolean taken = state.enrolments()
                .stream()
                .anyMatch(each -> each.terms().kind() == offer.kind() && isAfter(each.enrolled(), offer));
        boolean declined = state.study()
                .declined()
                .stream()
                .anyMatch(each -> each.kind() == offer.kind() && isAfter(each.mark(), offer));
        return taken || declined;
    }

    private static boolean isAfter(Mark answer, Study.Offer offer) {
        return answer.version() > offer.made().version();
    }

    private void course() {
        AssignedWork file = state.placement().directed();
        DirectedCourse course = state.placement().course();
        if (file == null) {
            return;
        }
        insurance(file, course);
        switch (file.stage()) {
            case SCORE_PUBLISHED ->
                open.add(Deadline.by(Kind.SCORE_NOTICE, "", course.scoreUntil(), file.score().recorded().on()));
            case SCORE_OBJECTED ->
                open.add(Deadline.undated(
                        Kind.SCORE_OBJECTION, "", "PLC-04", Lists.last(course.objections()).raised().on()));
            case LETTER_ISSUED -> unclaimed(course.fetching());
            case EMPLOYER_BREACH -> {
                correction(file, course.duty());
                livingFee(file, course);
            }
            case ON_POST -> livingFee(file, course);
            default -> {}
        }
    }

    private void unclaimed(DirectedCourse.Fetching fetching) {
        if (fetching.until() != null && fetching.claimed() == null) {
            open.add(Deadline.by(Kind.UNCLAIMED_LETTER, "", fetching.until(), fetching.noticed().on()));
        }
    }

    private void correction(AssignedWork file, DirectedCourse.Duty duty) {
        if (duty.ordered() == null) {
            open.add(Deadline.undated(Kind.EMPLOYER_CORRECTION, "", "PLC-13", file.letter().breached().on()));
        } else if (duty.criticised() == null) {
            open.add(Deadline.agreed(
                    Kind.EMPLOYER_CORRECTION, "", "PLC-13", duty.correctBy(), duty.ordered().on()));
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

    /** The first month that the employer owes and of which no payment is on record, to the month before the start (PLC-06). */
    private void livingFee(AssignedWork file, DirectedCourse course) {
        if (file.letter() == null || file.letter().livingFee() == null) {
            return;
        }
        Set<YearMonth> paid = course.livingFees().stream().map(DirectedCourse.Fee::month).collect(Collectors.toSet());
        YearMonth month = file.letter().livingFee().fromMonth();
        while (paid.contains(month)) {
            month = month.plusMonths(1);
        }
        if (file.start() == null || month.isBefore(YearMonth.from(file.start().mark().on()))) {
            open.add(Deadline.agreed(
                    Kind.LIVING_FEE, month.toString(), "PLC-06", month.atEndOfMonth(),
                    file.letter().breached().on()));
        }
    }

    /** A certificate earns a recommendation, until there is one, or something else to do (TRN-03). */
    private void recommendation() {
        Enrolment certified = Lists.last(state.enrolments()
                .stream()
                .filter(each -> each.state() == Enrolment.State.CERTIFIED)
                .toList());
        if (certified != null && !isOccupiedSince(certified.ended())) {
            open.add(Deadline.undated(
                    Kind.JOB_RECOMMENDATION, Integer.toString(certified.number()), "TRN-03", certified.ended().on()));
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
                        && Measures.OCCUPIED.contains(each.occupation()));
        AssignedWork file = state.placement().directed();
        boolean assigned = file != null && (file.isOpen() || file.stage() == Stage.ON_POST);
        return recommended || found || said || assigned || !state.study().university().isEmpty();
    }

    private void followUp() {
        LocalDate base = base();
        if (base != null) {
            FOLLOW_UPS.stream()
                    .filter(day -> state.placement().aftercare().at(day, base) == null)
                    .findFirst()
                    .ifPresent(day -> open.add(Deadline.agreed(
                            Kind.FOLLOW_UP, Integer.toString(day), "FOLLOW-UP", base.plusDays(day), base)));
        }
    }

    /** The start of the assigned job, or the report of somebody who settles in self-arranged employment. */
    private LocalDate base() {
        AssignedWork file = state.placement().directed();
        if (file != null && file.stage() == Stage.ON_POST) {
            return file.start().mark().on();
        }
        Registration registration = state.registration();
        boolean self = registration.report() != null
                && registration.service() != null
                && state.mode() == SettlementMode.SELF_EMPLOYMENT
                && registration.dates().adaptationBy() != null;
        return self ? registration.report().mark().on() : null;
    }
}
