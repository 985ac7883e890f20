package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What a case adds to the figures by which a station leads its own work: what lies there, how soon, how well it is kept. */
final class OfficeMeasures {

    private static final String NOBODY = "NOBODY";

    /** What happened to the person, or is near, and asks for somebody to look at the case. */
    public enum Change {
        MOVED,
        DIED,
        TURNED_18,
        TURNED_60,
        CARD_EXPIRING
    }

    private final CaseState state;
    private final List<Measure> all = new ArrayList<>();

    private OfficeMeasures(CaseState state) {
        this.state = state;
    }

    /** Of a case that goes on here. */
    static List<Measure> of(CaseState state) {
        OfficeMeasures measures = new OfficeMeasures(state);
        state.deadlines().forEach(measures::queue);
        if (!state.isClosed() && !state.moves().isAway() && !state.isRestricted()) {
            measures.changes();
            if (!state.person().isDead()) {
                measures.quality();
            }
        }
        return measures.all;
    }

    /**
     * How soon a household was first visited, told of every application, whatever became of its case, on the day after the last
     * one for it: until then nobody is late.
     */
    static List<Measure> survey(Application application) {
        LocalDate last = application.intake().surveyBy();
        if (last == null) {
            return List.of();
        }
        boolean inTime = application.survey() != null && !application.survey().made().on().isAfter(last);
        return List.of(new Measure(
                Metric.SURVEY_TIMELINESS, Integer.toString(application.number()), "", last.plusDays(1), inTime ? 1 : 0,
                1));
    }

    private void queue(Deadline task) {
        String part = task.kind() + "-" + task.ref();
        String worker = state.stations().caseWorker();
        queue(task, Metric.QUEUE, part, task.kind().name(), task.since());
        queue(task, Metric.QUEUE_BY_WORKER, part, worker == null ? NOBODY : worker, task.since());
        queue(task, Metric.OPEN_TASKS_BY_WORKER, part, worker == null ? NOBODY : worker, task.doBy());
        queue(task, Metric.MISSING_MATERIAL, part, task.kind().name(), missingSince(task));
    }

    /** A task that ends by itself leaves the figures on that day, as it leaves the lists; null for no day is nothing. */
    private void queue(Deadline task, Metric metric, String part, String dimension, LocalDate day) {
        if (day != null) {
            all.add(new Measure(metric, part, dimension, day, 1, 0).endingOn(task.endsOn()));
        }
    }

    /** From when on papers were asked for that are not there; null where none are. */
    private LocalDate missingSince(Deadline task) {
        if (task.standing() != null) {
            return task.standing().ground().equals("MATERIALS_REQUESTED") ? task.standing().from() : null;
        }
        return task.kind() == Deadline.Kind.BUNDLE_ITEM
                ? state.bundle()
                        .items()
                        .stream()
                        .filter(item -> item.code().equals(task.ref()) && item.state() == Bundle.ItemState.FAILED)
                        .map(item -> item.answered().on())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private void changes() {
        if (state.person().isDead()) {
            change(Change.DIED, "", state.person().death().mark().on());
            return;
        }
        Mark moved = state.stations().awaitsStationSince();
        Stations.Former before = Lists.last(state.stations().former());
        if (moved != null) {
            change(Change.MOVED, "", moved.on());
        } else if (before != null) {
            change(Change.MOVED, "", before.handedOver().on());
        }
        turned(Change.TURNED_60, "", state.subject().bornIn(), 60);
        turned(Change.TURNED_18, "", state.subject().bornIn(), 18);
        for (Family.Child child : state.family().children()) {
            turned(Change.TURNED_18, Integer.toString(child.number()), child.bornIn(), 18);
        }
        Honours.Card card = Lists.last(state.honours().cards());
        if (card != null && card.stage() == Honours.CardStage.HANDED_OVER && card.handed().validUntil() != null) {
            change(Change.CARD_EXPIRING, "", card.handed().validUntil());
        }
    }

    /** Of the birth the month is known. */
    private void turned(Change change, String who, YearMonth born, int years) {
        if (born != null) {
            change(change, who, born.plusYears(years).atDay(1));
        }
    }

    private void change(Change change, String who, LocalDate day) {
        add(Metric.CHANGES_TO_ACT_ON, change + "-" + who, change.name(), day);
    }

    private void quality() {
        boolean phone = state.subject().isReachable();
        all.add(new Measure(Metric.PHONE_KNOWN, "", "", Measure.STOCK, phone ? 1 : 0, 1));
        if (state.stations().verifiedOn() != null) {
            add(Metric.RESIDENCE_VERIFIED, "", "", state.stations().verifiedOn());
        }
        Honours.Card card = Lists.last(state.honours().cards());
        boolean held = card != null && card.stage() == Honours.CardStage.HANDED_OVER;
        all.add(new Measure(Metric.CARD_IN_HAND, "", "", Measure.STOCK, held ? 1 : 0, 1));
        boolean photo = !state.person().photos().isEmpty();
        all.add(new Measure(Metric.PHOTO_ON_FILE, "", "", Measure.STOCK, photo ? 1 : 0, 1));
    }

    private void add(Metric metric, String part, String dimension, LocalDate day) {
        all.add(new Measure(metric, part, dimension, day, 1, 0));
    }
}
