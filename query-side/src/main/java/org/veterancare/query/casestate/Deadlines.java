package org.veterancare.query.casestate;

import static org.veterancare.query.casestate.Deadline.agreed;
import static org.veterancare.query.casestate.Deadline.by;
import static org.veterancare.query.casestate.Deadline.undated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veterancare.events.Due;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.RegionTable;
import org.veterancare.query.casestate.Deadline.Kind;

/** What a case waits for, as a function of its state alone; whether it is late depends on the day it is asked. */
final class Deadlines {

    private final CaseState state;
    private final List<Deadline> open = new ArrayList<>();

    private Deadlines(CaseState state) {
        this.state = state;
    }

    /**
     * A case that is over, with another district, merged or restricted waits for nothing but what the person asked for, an employer
     * for what it owes and what is held against it by a case that left, who is still paid here for the last month, or has money of
     * this district to come after a quashed decision, and the office for what somebody has as a survivor who is none; that of
     * somebody who was forgotten waits for nothing at all.
     */
    static List<Deadline> of(CaseState state) {
        return state.isErased()
                ? List.of()
                : set(state).stream().map(deadline -> MovedPeriod.applied(state.movedPeriods(), deadline)).toList();
    }

    /** As the facts that began them set them. */
    private static List<Deadline> set(CaseState state) {
        Deadlines deadlines = new Deadlines(state);
        deadlines.privacy();
        if (!state.isRestricted()) {
            deadlines.open.addAll(FormerSurvivor.of(state));
        }
        if (state.isClosed() || state.isRestricted()) {
            return List.copyOf(deadlines.open);
        }
        if (state.moves().isAway() || state.moves().isMerged()) {
            deadlines.open.addAll(DirectedDeadlines.ofTheLeft(state));
            deadlines.open.addAll(EntitlementDeadlines.ofTheLeft(state));
            if (state.moves().isAway()) {
                deadlines.open.addAll(MoneyDeadlines.ofTheLeft(state));
            }
            return List.copyOf(deadlines.open);
        }
        if (!state.person().isDead()) {
            deadlines.open.addAll(RegistrationDeadlines.of(state));
            deadlines.station();
            deadlines.sentences();
            deadlines.bundle();
            deadlines.training();
            deadlines.assignedWork();
            deadlines.publicWelfare();
            deadlines.open.addAll(HonourDeadlines.of(state));
            deadlines.open.addAll(DirectedDeadlines.of(state));
        } else {
            deadlines.open.addAll(DirectedDeadlines.ofTheDead(state));
        }
        deadlines.open.addAll(FamilyDeadlines.of(state));
        deadlines.open.addAll(MoneyDeadlines.of(state));
        deadlines.transfer();
        deadlines.corrections();
        deadlines.open.addAll(EntitlementDeadlines.of(state));
        state.applications().forEach(deadlines::application);
        return List.copyOf(deadlines.open);
    }

    private void privacy() {
        Privacy privacy = state.privacy();
        if (privacy == null) {
            return;
        }
        for (Privacy.Request request : privacy.requests()) {
            if (request.isOpen()) {
                open.add(by(
                        Kind.PRIVACY_REQUEST,
                        Integer.toString(request.number()),
                        request.due(),
                        since(request.received())));
            }
        }
        if (privacy.erasure() != null && privacy.erasure().waitsForConsent()) {
            open.add(undated(Kind.ERASURE_CONFIRMATION, "", "ARC-04", since(privacy.erasure().requested())));
        }
    }

    /** Who moved within the district is the old station's until the case is given to the one that answers now (NET-01). */
    private void station() {
        Mark moved = state.stations().awaitsStationSince();
        if (moved != null && state.stations().livesHere()) {
            open.add(undated(Kind.STATION_ASSIGNMENT, "", "NET-01", since(moved)));
        } else {
            succession(state.stations(), LastDay.LAW.regions()).ifPresent(open::add);
        }
    }

    /** A sentence runs out by itself, and what it bars is barred until the release is on record with its proof (SUS-08). */
    private void sentences() {
        for (Person.Bond bond : state.person().bonds()) {
            if (bond.lasts() && bond.until() != null) {
                open.add(agreed(
                        Kind.SENTENCE_END, Long.toString(bond.mark().version()), "SUS-08", bond.until(),
                        since(bond.mark())));
            }
        }
    }

    /** Where the committee ends, the case follows it from the day after on, and until then waits for that (VAL-RGN-4). */
    static Optional<Deadline> succession(Stations stations, RegionTable regions) {
        return Optional.ofNullable(regions.lastDay(stations.neighbourhood()))
                .map(last -> agreed(Kind.STATION_ASSIGNMENT, "", "VAL-RGN-4", last, last));
    }

    private void transfer() {
        if (state.moves().isLeaving()) {
            open.add(undated(Kind.TRANSFER_RECEIPT, "", "BEN-23", since(state.moves().out().requested())));
        }
    }

    private void corrections() {
        for (Correction correction : state.corrections()) {
            if (correction.awaitsReview()) {
                open.add(undated(
                        Kind.CORRECTION_REVIEW,
                        Integer.toString(correction.review().number()),
                        "PRI-04",
                        since(correction.review().opened())));
            }
        }
    }

    private void bundle() {
        Bundle bundle = state.bundle();
        if (bundle == null || bundle.completed() != null) {
            return;
        }
        for (Bundle.Item item : bundle.items()) {
            if (item.isOpen()) {
                Mark since = item.answered() == null ? bundle.started() : item.answered();
                open.add(by(Kind.BUNDLE_ITEM, item.code(), item.due(), since(since)));
            }
        }
    }

    private void training() {
        for (Enrolment enrolment : state.enrolments()) {
            if (enrolment.isOpen()) {
                open.add(agreed(
                        Kind.TRAINING_COMPLETION,
                        Integer.toString(enrolment.number()),
                        "TRN-11",
                        enrolment.terms().to(),
                        since(enrolment.enrolled())));
            }
        }
        state.enrolments().stream().filter(this::waitsToGoOn).forEach(this::resumption);
        Due adaptationBy = adaptationBy();
        if (state.is(SubjectKind.VETERAN)
                && adaptationBy != null
                && !state.study().isDeclined(TrainingKind.ADAPTATION, state.enrolments())
                && state.enrolments().stream().noneMatch(Deadlines::adapts)) {
            open.add(by(Kind.ADAPTATION_TRAINING, "", adaptationBy, since(state.received().mark())));
        }
    }

    /** Its seat was given away, so a person finds another, until the veteran has a place of the kind or wants none. */
    private boolean waitsToGoOn(Enrolment place) {
        TrainingKind kind = place.terms().kind();
        return place.isLeftByDeath()
                && !state.study().isDeclined(kind, state.enrolments())
                && state.enrolments()
                        .stream()
                        .filter(other -> other.number() > place.number() && !other.isLeftByDeath())
                        .noneMatch(other -> other.terms().kind() == kind);
    }

    private void resumption(Enrolment place) {
        LocalDate since = since(state.person().death().revoked());
        open.add(undated(Kind.TRAINING_RESUMPTION, Integer.toString(place.number()), "TRN-03", since));
    }

    /**
     * Of a double's report that goes on here no fact of this case says it; what another district held is not known here, and what
     * a double did is done.
     */
    private Due adaptationBy() {
        Received received = state.received();
        if (!received.stands() || !state.moves().counts("ADAPTATION")) {
            return null;
        }
        if (received.told() == Received.Told.BY_A_DOUBLE) {
            return Cohort.of(state) == null ? null : LastDay.adaptation(received.mark().on());
        }
        return state.registration().dates().adaptationBy();
    }

    /** Whether this enrolment is the adaptation training that the law asks for, done or under way. */
    private static boolean adapts(Enrolment enrolment) {
        return enrolment.terms().kind() == TrainingKind.ADAPTATION
                && (enrolment.isOpen() || enrolment.isCompleted());
    }

    private void assignedWork() {
        AssignedWork file = state.placement().directed();
        if (file == null || !file.isOpen()) {
            return;
        }
        if (file.waiting().due() != null) {
            open.add(by(Kind.PLACEMENT, "", file.waiting().due(), since(file.waiting().opened())));
        }
        switch (file.stage()) {
            case REFUSAL_REVIEW ->
                open.add(undated(Kind.REFUSAL_DECISION, "", "PLC-09", since(file.refusal().refused())));
            case LETTER_ISSUED -> {
                // no employer is waited for by who was told to fetch the letter first (PLC-06, PLC-21)
                if (!state.placement().course().fetching().isLying()) {
                    workStart(file.letter());
                }
            }
            case EMPLOYER_BREACH -> workStart(file.letter());
            case WAITING, SCORED, SCORE_PUBLISHED, SCORE_OBJECTED, SELECTING, POST_CHOSEN, ON_POST, FORFEITED,
                    JOB_ENDED,
                    MODE_CHANGED, CANCELLED, INELIGIBLE, ENDED_BY_DEATH ->
                {}
        }
    }

    private void workStart(AssignedWork.Letter letter) {
        open.add(by(Kind.WORK_START, "", letter.startBy(), since(letter.issued())));
    }

    private void publicWelfare() {
        PublicWelfare.Post post = Lists.last(state.placement().publicWelfare().posts());
        if (post != null && post.ended() == null) {
            open.add(agreed(
                    Kind.PUBLIC_WELFARE_POST_END, post.code(), "PLC-16", post.endsOn(), since(post.assigned())));
        }
    }

    private void application(Application application) {
        String ref = Integer.toString(application.number());
        switch (application.state()) {
            case SUBMITTED ->
                open.add(by(
                        Kind.HARDSHIP_ACCEPTANCE,
                        ref,
                        application.request().acceptDue(),
                        since(application.request().submitted())));
            case ACCEPTED, SURVEYED, STREET_REVIEWED ->
                open.add(by(
                        Kind.HARDSHIP_REVIEW,
                        ref,
                        application.intake().reviewDue(),
                        since(application.intake().accepted())));
            case ON_NOTICE ->
                open.add(by(
                        Kind.HARDSHIP_NOTICE,
                        ref,
                        application.notice().until(),
                        since(application.notice().published())));
            case OBJECTED ->
                open.add(undated(
                        Kind.HARDSHIP_OBJECTION,
                        ref,
                        "HRD-06",
                        since(Lists.last(application.notice().objections()).raised())));
            case NOTICE_CLOSED ->
                open.add(by(
                        Kind.HARDSHIP_DECISION,
                        ref,
                        application.notice().decisionDue(),
                        since(application.notice().closed())));
            case APPROVED ->
                open.add(by(
                        Kind.HARDSHIP_PAYMENT,
                        ref,
                        application.outcome().payDue(),
                        since(application.outcome().decided())));
            case REFUSED, PAID -> {}
        }
    }

    private static LocalDate since(Mark mark) {
        return mark.on();
    }
}
