package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.Timeliness;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.TimeToPlace;
import org.veterancare.query.casestate.Registration.Stage;

/** What a case adds to the figures of domain 7, as a function of its state alone. */
public final class Measures {

    static final int SIX_MONTHS_DAY = 180;
    private static final Set<AssignedWork.Stage> NOT_RECEIVED = EnumSet.of(
            AssignedWork.Stage.MODE_CHANGED, AssignedWork.Stage.INELIGIBLE);
    static final Set<Occupation> OCCUPIED = Collections.unmodifiableSet(
            EnumSet.of(Occupation.EMPLOYED, Occupation.STUDY, Occupation.BUSINESS));

    private final CaseState state;
    private final List<Measure> all = new ArrayList<>();

    private Measures(CaseState state) {
        this.state = state;
    }

    public static List<Measure> of(CaseState state) {
        Measures measures = new Measures(state);
        if (!state.moves().isMerged()) {
            measures.now();
        }
        measures.person();
        // what was applied for and paid is a matter of its own, whichever case holds it
        state.applications().forEach(measures::application);
        state.corrections().forEach(measures::correction);
        measures.recording();
        return List.copyOf(measures.all);
    }

    /** What the case is now; one that ended in another is nothing any more. */
    private void now() {
        stock();
        review();
        state.entitlements().forEach(this::entitlement);
        state.deadlines().forEach(this::task);
        all.addAll(OfficeMeasures.of(state));
    }

    /** What counts a person once, however many cases held something of it (domain 7). */
    private void person() {
        Moves moves = state.moves();
        if (moves.counts("ON_TIME_REPORT")) {
            report();
        }
        Cohort cohort = Cohort.of(state);
        if (cohort != null && !died()) {
            cohort(cohort);
        }
        if (moves.counts("BUNDLE")) {
            bundle();
        }
        if (moves.counts("ASSIGNED_WORK")) {
            assignedWork();
        }
        if (moves.counts("PLACEMENT_MIX")) {
            mix();
        }
        if (moves.counts("FAMILY")) {
            family();
        }
    }

    private void stock() {
        if (!state.isClosed() && !state.person().isDead() && !state.moves().isAway()) {
            add(Metric.CASE_STOCK, "", state.subject().kind().name(), Measure.STOCK, 1, 0);
        }
    }

    private void report() {
        Registration file = state.registration();
        if (file.report() != null && !isTurnedAway(file)) {
            boolean onTime = file.report().timeliness() == Timeliness.ON_TIME;
            add(Metric.ON_TIME_REPORT, "", "", file.report().mark().on(), onTime ? 1 : 0, 1);
        } else if (file.overdue() != null || file.review() != null) {
            add(Metric.ON_TIME_REPORT, "", "", file.dates().due().dueOn(), 0, 1);
        }
    }

    /** Whom a window sent elsewhere has not reported here, whatever another district then did, unless that is quashed. */
    private boolean isTurnedAway(Registration file) {
        Settlement.WrongPlace wrong = state.settlement().turns().wrongPlace();
        return wrong != null && Mark.isOf(file.report().mark(), wrong.mark().version());
    }

    private void review() {
        Registration file = state.registration();
        boolean here = !state.isClosed() && !state.person().isDead() && !state.moves().isAway();
        if (file.stage() == Stage.FORFEITURE_REVIEW && here) {
            add(Metric.FORFEITURE_REVIEWS_OPEN, "", "", file.review().on(), 1, 0);
        }
    }

    private void bundle() {
        Bundle bundle = state.bundle();
        if (bundle != null) {
            add(Metric.BUNDLE_COMPLETION, "", "", bundle.started().on(), bundle.completed() == null ? 0 : 1, 1);
            if (bundle.took() != null) {
                LocalDate day = bundle.completed().on();
                duration(Metric.ONE_STOP_DAYS, "", day, bundle.took().workingDays());
                add(Metric.VISITS_SAVED, "", "", day, done(bundle) - visits(bundle), 0);
            }
        }
    }

    private static long done(Bundle bundle) {
        return bundle.items().stream().filter(item -> item.state() == Bundle.ItemState.DONE).count();
    }

    /** To a window while the bundle ran. */
    private long visits(Bundle bundle) {
        return state.settlement()
                .visits()
                .stream()
                .map(visit -> visit.mark().on())
                .filter(day -> !day.isBefore(bundle.started().on()) && !day.isAfter(bundle.completed().on()))
                .count();
    }

    /** Counted by its length, so that sums over many cases still tell the median. */
    private void duration(Metric metric, String part, LocalDate day, long length) {
        add(metric, part, "%05d".formatted(length), day, length, 1);
    }

    private void cohort(Cohort cohort) {
        if (state.moves().counts("ADAPTATION") && state.is(SubjectKind.VETERAN)) {
            adaptation(cohort);
        }
        if (state.moves().counts("EMPLOYMENT") && !state.moves().isAway()) {
            employment(cohort.reported());
        }
    }

    private void adaptation(Cohort cohort) {
        boolean covered = state.enrolments()
                .stream()
                .anyMatch(enrolment -> enrolment.terms().kind() == TrainingKind.ADAPTATION && enrolment.isCompleted());
        add(Metric.ADAPTATION_COVERAGE, "", cohort.mode().name(), cohort.reported().on(), covered ? 1 : 0, 1);
    }

    private void assignedWork() {
        AssignedWork file = state.placement().directed();
        if (file != null) {
            received(file);
        } else if (!state.moves().isMerged() && !died()) {
            unfiled();
        }
    }

    private void mix() {
        AssignedWork file = state.placement().directed();
        if (file != null && file.start() != null) {
            add(Metric.PLACEMENT_MIX, "directed", "DIRECTED", file.start().mark().on(), 1, 0);
        }
        List<Market.Job> jobs = state.placement().market().jobs();
        for (int at = 0; at < jobs.size(); at++) {
            add(Metric.PLACEMENT_MIX, "market-" + (at + 1), "MARKET", jobs.get(at).found().on(), 1, 0);
        }
        List<PublicWelfare.Post> posts = state.placement().publicWelfare().posts();
        for (int at = 0; at < posts.size(); at++) {
            // a contract that is made anew each year is one placement
            if (at == 0 || !posts.get(at).goesOnFrom(posts.get(at - 1))) {
                add(Metric.PLACEMENT_MIX, "welfare-" + (at + 1), "PUBLIC_WELFARE", posts.get(at).assigned().on(), 1, 0);
            }
        }
    }

    /**
     * Whoever changed mode is no longer one of those who wait for a job; officers have no six months, and who was found to have no
     * claim, with a file or without, was never received for one.
     */
    private void received(AssignedWork file) {
        if (file.waiting() == null || !file.isAssigned() || NOT_RECEIVED.contains(file.stage()) || died()) {
            return;
        }
        Due set = file.waiting().due();
        Due due = set == null ? null : MovedPeriod.now(state.movedPeriods(), DeadlineEvent.PLACEMENT, set);
        boolean moved = due != null && !due.equals(set);
        // a report that was put right moved the six months along
        LocalDate received = moved ? due.base() : file.waiting().receivedOn();
        boolean inTime = file.start() != null && TimeToPlace.isKept(received, file.start().mark().on());
        add(Metric.SIX_MONTH_PLACEMENT, "", "", received, inTime ? 1 : 0, 1);
        // whoever has a letter, and no timer to say so, has no job yet either
        boolean waits = file.isOpen() && !state.isClosed() && !state.moves().isMerged() && !state.moves().isAway();
        if (waits && due != null) {
            add(Metric.PLACEMENT_OVERDUE, "", "", due.dueOn(), 1, 0);
        }
    }

    /** For whom nobody opened a file was received all the same: what was left undone is no reason to look better. */
    private void unfiled() {
        Due due = OwedPost.due(state);
        if (due == null) {
            return;
        }
        add(Metric.SIX_MONTH_PLACEMENT, "", "", due.base(), 0, 1);
        if (!state.isClosed() && !state.moves().isAway() && !OwedPost.holdsWelfarePost(state)) {
            add(Metric.PLACEMENT_OVERDUE, "", "", due.dueOn(), 1, 0);
        }
    }

    private void employment(Mark reported) {
        if (state.mode() == SettlementMode.SELF_EMPLOYMENT
                && state.stations().livesHere()) {
            Occupation asked = state.placement().aftercare().at(SIX_MONTHS_DAY, reported);
            boolean at = asked == null
                    ? OccupiedOn.is(state, reported.on().plusDays(SIX_MONTHS_DAY))
                    : OCCUPIED.contains(asked);
            add(Metric.EMPLOYMENT_AT_SIX_MONTHS, "", "", reported.on(), at ? 1 : 0, 1);
        }
    }

    /** Who died leaves the figures of those who are to be trained or placed (S25); of a double the case that goes on says so. */
    private boolean died() {
        Boolean told = state.moves().toldDead();
        return told != null ? told : state.person().isDead() || "DECEASED".equals(state.life().closedFor());
    }

    private void family() {
        Family.Spouse spouse = state.family().spouse();
        if (spouse != null && spouse.isOpen() && !state.isClosed()) {
            add(Metric.SPOUSE_FILES_OVER_SIX_MONTHS, "", spouse.track().name(), spouse.registered().on(), 1, 0);
        }
        for (Family.Child child : state.family().children()) {
            if (child.applied() != null) {
                LocalDate applied = child.applied().on();
                boolean inTime = child.placed() != null
                        && child.placed().on().isBefore(FamilyDeadlines.termBegins(state, applied));
                add(Metric.SCHOOL_PLACES, Integer.toString(child.number()), "", applied, inTime ? 1 : 0, 1);
            }
        }
    }

    private void entitlement(Entitlement entitlement) {
        if (entitlement.state() == Entitlement.State.IN_PAYMENT) {
            String number = Integer.toString(entitlement.number());
            add(Metric.ENTITLEMENTS_IN_PAYMENT, number, entitlement.category(), Measure.STOCK, 1, 0);
        }
    }

    private void application(Application application) {
        String number = Integer.toString(application.number());
        Application.Request request = application.request();
        add(Metric.HARDSHIP_APPLICATIONS, number, request.situation(), request.submitted().on(), 1, 0);
        all.addAll(OfficeMeasures.survey(application));
        hands(number, application.steps());
        Application.Outcome outcome = application.outcome();
        if (outcome == null) {
            return;
        }
        LocalDate decided = outcome.decided().on();
        add(Metric.HARDSHIP_APPROVAL, number, "", decided, outcome.approved() ? 1 : 0, 1);
        if (outcome.approved()) {
            add(Metric.HARDSHIP_COMMITTED, number, "", decided, outcome.amount().fen(), 0);
        }
        if (outcome.paid() != null) {
            LocalDate paid = outcome.paid().on();
            add(Metric.HARDSHIP_PAID, number, "", paid, outcome.amount().fen(), 0);
            duration(Metric.HARDSHIP_DAYS, number, paid,
                    Math.max(0, ChronoUnit.DAYS.between(request.submitted().on(), paid)));
        }
    }

    /** A file is looked at as soon as a second step could have been the same person's. */
    private void hands(String number, List<Mark> steps) {
        if (steps.size() > 1) {
            List<String> people = steps.stream().map(Mark::by).filter(Objects::nonNull).toList();
            boolean breach = Set.copyOf(people).size() < people.size();
            add(Metric.FOUR_EYES_BREACHES, number, "", steps.getLast().on(), breach ? 1 : 0, 1);
        }
    }

    private void correction(Correction correction) {
        Mark made = correction.mark();
        add(Metric.CORRECTIONS, Long.toString(made.version()), correction.field().name(), made.on(), 1, 0);
    }

    /** A fact is counted on the day it happened, whichever case holds it; a day of many facts is one entry of them all. */
    private void recording() {
        Recording recording = state.recording();
        recording.days().forEach((day, facts) -> add(Metric.FACTS, day.toString(), "", day, facts, 0));
        recorded(Metric.LATE_RECORDING, recording.types());
        recorded(Metric.LATE_RECORDING_BY_ORG, recording.orgs());
        for (Recording.Reversal reversal : recording.reversals()) {
            add(
                    Metric.REVERSED_DECISIONS, Long.toString(reversal.version()), reversal.by(), reversal.on(), 1, 0);
        }
        for (Recording.Late late : recording.late()) {
            String part = Long.toString(late.version());
            add(Metric.LATE_RECORDING, part, late.type(), late.on(), 1, 0);
            add(Metric.LATE_RECORDING_BY_ORG, part, late.org(), late.on(), 1, 0);
        }
    }

    /** Below the line are all facts, in no list: that would be the log once more. */
    private void recorded(Metric metric, SortedMap<String, SortedMap<LocalDate, Integer>> facts) {
        facts.forEach((code, days) -> days.forEach(
                (day, count) -> add(metric, null, code, day, 0, count)));
    }

    /** Without a last day, or while its period stands still, a task is never overdue. */
    private void task(Deadline deadline) {
        LocalDate last = deadline.doBy();
        if (last != null) {
            String part = deadline.kind() + "-" + deadline.ref();
            all.add(new Measure(Metric.OPEN_TASKS, part, deadline.kind().name(), last, 1, 0)
                    .endingOn(deadline.endsOn()));
        }
    }

    private void add(Metric metric, String part, String dimension, LocalDate day, long above, long below) {
        all.add(new Measure(metric, part, dimension, day, above, below));
    }
}
