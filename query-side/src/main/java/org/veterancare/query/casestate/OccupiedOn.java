package org.veterancare.query.casestate;

import java.time.LocalDate;
import org.veterancare.events.TrainingKind;

/** Whether somebody had work or studied on a day, as the facts of both tell it where nobody asked the person. */
final class OccupiedOn {

    private final CaseState state;
    private final LocalDate day;

    private OccupiedOn(CaseState state, LocalDate day) {
        this.state = state;
        this.day = day;
    }

    static boolean is(CaseState state, LocalDate day) {
        OccupiedOn on = new OccupiedOn(state, day);
        return on.works() || on.studies();
    }

    private boolean works() {
        return state.placement().market().jobs().stream().anyMatch(job -> runs(job.found(), job.left()))
                || state.placement()
                        .publicWelfare()
                        .posts()
                        .stream()
                        .anyMatch(
                                post -> runs(post.assigned(), post.ended()))
                || state.study()
                        .jobs()
                        .stream()
                        .anyMatch(
                                job -> !isOfMarket(job) && runs(job.mark(), leftSince(job.mark())))
                || state.study().onTheJob().stream().anyMatch(job -> isIn(job.from(), job.to()));
    }

    /** Whether it is a job that was found before it was linked: that says itself from when to when it was held. */
    private boolean isOfMarket(Study.Job linked) {
        return state.placement()
                .market()
                .jobs()
                .stream()
                .anyMatch(job -> job.employer().equals(linked.employer())
                        && job.found().version() < linked.mark().version());
    }

    /** The job that a training led to has no end of its own: leaving is recorded of the search for work. */
    private Mark leftSince(Mark begun) {
        return state.placement()
                .market()
                .jobs()
                .stream()
                .map(Market.Job::left)
                .filter(left -> left != null && !left.on().isBefore(begun.on()))
                .findFirst()
                .orElse(null);
    }

    private boolean studies() {
        return state.study().university().stream().anyMatch(each -> runs(each.mark(), null))
                || state.enrolments()
                        .stream()
                        .anyMatch(
                                each -> each.terms().kind() == TrainingKind.DEGREE
                                        && isIn(each.terms().from(), each.terms().to())
                                        && (each.ended() == null || each.ended().on().isAfter(day)));
    }

    /** @param to null while it goes on */
    private boolean runs(Mark from, Mark to) {
        return !from.on().isAfter(day) && (to == null || to.on().isAfter(day));
    }

    private boolean isIn(LocalDate from, LocalDate to) {
        return !from.isAfter(day) && !to.isBefore(day);
    }
}
