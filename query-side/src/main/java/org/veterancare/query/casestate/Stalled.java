package org.veterancare.query.casestate;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a case is stuck: it is open, nothing is due in it, no task stands but those beside its way and no timer runs, and nothing
 * keeps it open by itself.
 * Every timer of a case stands beside a task of it, so that no tasks means no timers; but for the last day of a card, which is
 * years away and moves nothing.
 */
public enum Stalled {
    /** It was opened, and nothing was begun. */
    NOTHING_BEGUN,
    /** Something was begun and is not over, and nothing says what comes next. */
    NOTHING_NEXT,
    /** All that was begun is over: the case is to be closed. */
    NOTHING_LEFT;

    private static final Set<CaseStage> OVER = EnumSet.of(
            CaseStage.CLOSED, CaseStage.ARCHIVED, CaseStage.MERGED, CaseStage.TRANSFERRED_OUT);

    private static final Set<Registration.Stage> REGISTERING = EnumSet.of(
            Registration.Stage.REPORTED, Registration.Stage.ACCEPTED, Registration.Stage.BUNDLE_RUNNING);

    private static final Set<Entitlement.State> RUNNING = EnumSet.of(
            Entitlement.State.IN_PAYMENT, Entitlement.State.RECOGNIZED_UNPAID, Entitlement.State.SUSPENDED);

    private static final Set<Market.Stage> SEARCHING = EnumSet.of(
            Market.Stage.SEEKING, Market.Stage.RECOMMENDED, Market.Stage.LEFT);

    /** Empty for a case that moves, is over, or has its reason to be open. */
    public static Optional<Stalled> of(CaseState state) {
        boolean moves = OVER.contains(state.stage()) || state.isRestricted() || hasLastingTask(state);
        if (moves) {
            return Optional.empty();
        }
        // before what keeps it open: a pension does not bring a registration to its end
        if (isUnfinished(state)) {
            return Optional.of(NOTHING_NEXT);
        }
        if (isKeptOpen(state)) {
            return Optional.empty();
        }
        return Optional.of(state.stage() == CaseStage.OPENED && isUntouched(state) ? NOTHING_BEGUN : NOTHING_LEFT);
    }

    /**
     * From when on it is stuck: the day of the last fact, the day after the last remedy against a decision, or the end of the year
     * in which the last task ends that nobody has to do any more then. Such a task ends with an age, and the day would tell the
     * month of birth.
     */
    public static LocalDate since(CaseState state) {
        LocalDate touched = state.knownOn();
        LocalDate until = state.remedyUntil();
        LocalDate free = until == null || until.isBefore(touched) ? touched : until.plusDays(1);
        return Stream.concat(Stream.of(free),
                state.deadlines().stream().map(Deadline::endsOn).filter(Objects::nonNull).map(Stalled::endOfYear))
                .max(naturalOrder())
                .orElseThrow();
    }

    private static LocalDate endOfYear(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfYear());
    }

    /** Whether something moves the case on until it is done. */
    private static boolean hasLastingTask(CaseState state) {
        return state.deadlines().stream().anyMatch(task -> !task.kind().isBeside() && task.endsOn() == null);
    }

    /** What someone is entitled to runs from month to month, and the case with it, for as long as the person lives. */
    private static boolean isKeptOpen(CaseState state) {
        return !state.person().isDead()
                && state.entitlements().stream().anyMatch(entitlement -> RUNNING.contains(entitlement.state()));
    }

    private static boolean isUntouched(CaseState state) {
        return !state.person().isDead()
                && state.honours().cards().isEmpty()
                && state.family().spouse() == null
                && state.family().children().isEmpty();
    }

    private static boolean isUnfinished(CaseState state) {
        AssignedWork directed = state.placement().directed();
        return !state.person().isDead()
                && (REGISTERING.contains(state.registration().stage()) && !state.settlement().isCancelled()
                        || directed != null && directed.isOpen() && directed.stage() != AssignedWork.Stage.ON_POST
                        || SEARCHING.contains(state.placement().market().stage()));
    }
}
