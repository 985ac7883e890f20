package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.veterancare.events.SettlementMode;
import org.veterancare.query.casestate.AssignedWork.Stage;
import org.veterancare.query.casestate.Deadline.Kind;
import org.veterancare.query.casestate.Study.SubsidyState;

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
        deadlines.course();
        deadlines.followUp();
        return deadlines.open;
    }

    private void study() {
        Study.Offer offer = Lists.last(state.study().offers());
        if (offer != null && !answered(offer)) {
            open.add(Deadline.agreed(Kind.TRAINING_OFFER, "", "TRN-01", offer.answerBy(), offer.made().on()));
        }
        for (Study.Subsidy subsidy : state.study().subsidies()) {
            String ref = Integer.toString(subsidy.enrolment());
            if (subsidy.state() == SubsidyState.CLAIMED) {
                open.add(Deadline.undated(Kind.SUBSIDY_DECISION, ref, "TRN-04", subsidy.mark().on()));
            } else if (subsidy.state() == SubsidyState.APPROVED) {
                open.add(Deadline.undated(Kind.SUBSIDY_PAYMENT, ref, "TRN-04", subsidy.mark().on()));
            }
        }
    }

    /** By an enrolment in the class, or by a written no. */
    private boolean answered(Study.Offer offer) {
        boolean taken = state.enrolments().stream().anyMatch(each -> each.classId().equals(offer.classId()));
        boolean declined = state.study()
                .declined()
                .stream()
                .anyMatch(each -> each.kind() == offer.kind() && each.mark().version() > offer.made().version());
        return taken || declined;
    }

    private void course() {
        AssignedWork file = state.placement().directed();
        DirectedCourse course = state.placement().course();
        if (file == null) {
            return;
        }
        switch (file.stage()) {
            case SCORE_PUBLISHED ->
                open.add(Deadline.by(Kind.SCORE_NOTICE, "", course.scoreUntil(), file.score().recorded().on()));
            case SCORE_OBJECTED ->
                open.add(Deadline.undated(
                        Kind.SCORE_OBJECTION, "", "PLC-04", Lists.last(course.objections()).raised().on()));
            case LETTER_ISSUED -> unclaimed(course.fetching());
            case EMPLOYER_BREACH -> correction(file, course.duty());
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
                && registration.service().mode() == SettlementMode.SELF_EMPLOYMENT
                && registration.dates().adaptationBy() != null;
        return self ? registration.report().mark().on() : null;
    }
}
