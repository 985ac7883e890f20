package org.veterancare.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;
import org.veterancare.law.PolicyValue.Unit;

/**
 * Why a last day is the day it is (TIM-01 to TIM-06): what the law asks, from where it was counted, and which days of rest were
 * passed over.
 *
 * @param rule the wording that applied
 * @param counting what was counted
 * @param length how many of them, from the day after the base
 * @param from the first day that counts (TIM-01)
 * @param raw the last day before days of rest were looked at
 * @param dueOn the last day in time
 * @param daysOfRest those that were passed over: each one within a period of working days, else those it rolled over; none where
 *     another table knew them
 * @param stoodStill when it stood still and why, the earliest first
 * @param calendarVersion holiday table that was used, or {@link Deadlines#NO_CALENDAR}
 * @param isByOtherTable whether that is not the one in force, so that nobody knows which days of rest it had
 * @param isProvisional whether a year of it was not in that table, so that only weekends and what the law fixes were known
 */
public record DueExplained(
        Rule rule,
        Counting counting,
        long length,
        LocalDate from,
        LocalDate raw,
        LocalDate dueOn,
        List<LocalDate> daysOfRest,
        List<Standstill> stoodStill,
        String calendarVersion,
        boolean isByOtherTable,
        boolean isProvisional) {

    /** What a period is made of. */
    public enum Counting {
        WORKING_DAYS,
        /** Calendar days or months of the bureau, which never roll. */
        DAYS,
        /** Calendar days or months of a citizen, rolled over days of rest (TIM-03). */
        ROLLED_DAYS
    }

    /**
     * Of a last day that stands in no case.
     *
     * @throws IllegalArgumentException where no wording of its rule is known
     */
    public static DueExplained of(Due due, Law law) {
        return of(due, CasePeriod.NONE, List.of(), law);
    }

    /**
     * As {@link #of(Due, Law)}, for a period of a case.
     *
     * @param stoodStill days that were not counted
     */
    public static DueExplained of(Due due, CasePeriod period, List<StoodStill> stoodStill, Law law) {
        Counting counting = counting(due, law);
        return of(due, counting, length(due, counting, period, stoodStill, law), stoodStill, law);
    }

    /** As {@link #of(Due, CasePeriod, List, Law)}, where it is known what was counted. */
    public static DueExplained of(Due due, Counting counting, long length, List<StoodStill> stoodStill, Law law) {
        boolean byOther = !isBy(law.calendar(), due, counting);
        List<LocalDate> rest = switch (counting) {
            case WORKING_DAYS -> rest(due.base().plusDays(1), due.dueOn(), stoodStill, law);
            case ROLLED_DAYS -> rest(due.raw(), due.dueOn(), List.of(), law);
            case DAYS -> List.of();
        };
        return new DueExplained(
                law.rules().wording(due.rule(), due.ruleVersion(), due.base()),
                counting,
                length,
                due.base().plusDays(1),
                due.raw(),
                due.dueOn(),
                byOther ? List.of() : rest,
                stoodStill.stream().map(still -> Standstill.of(still, counting, law)).toList(),
                due.calendarVersion(),
                byOther,
                Deadlines.isProvisional(due));
    }

    private static long length(
            Due due, Counting counting, CasePeriod period, List<StoodStill> stoodStill, Law law) {
        LocalDate first = due.base().plusDays(1);
        LocalDate end = due.raw().plusDays(1);
        if (first.isAfter(end)) {
            return 0;
        }
        boolean working = counting == Counting.WORKING_DAYS;
        long days = first.datesUntil(end)
                .filter(day -> !Recount.standsStill(day, stoodStill) && (!working || law.calendar().isWorkday(day)))
                .count();
        // another table may have had more or fewer days of rest: then the length that is set for the period is what was counted
        return !working || isBy(law.calendar(), due, counting)
                ? days
                : period.workingDays(due, law)
                        .stream()
                        .min(Comparator.comparingLong(length -> Math.abs(length - days)))
                        .orElse(days);
    }

    private static boolean isBy(WorkCalendar calendar, Due due, Counting counting) {
        String version = switch (counting) {
            case WORKING_DAYS -> calendar.version(due.base(), due.dueOn());
            case ROLLED_DAYS -> calendar.version(due.raw(), due.dueOn());
            case DAYS -> Deadlines.NO_CALENDAR;
        };
        return due.calendarVersion().equals(version);
    }

    private static Counting counting(Due due, Law law) {
        if (due.calendarVersion().equals(Deadlines.NO_CALENDAR)) {
            return Counting.DAYS;
        }
        return due.raw().equals(due.dueOn()) && isInWorkingDays(due, law)
                ? Counting.WORKING_DAYS
                : Counting.ROLLED_DAYS;
    }

    /** A period in working days is set by the policy, the catalogue of the bundle or a change of the law, and says so there. */
    private static boolean isInWorkingDays(Due due, Law law) {
        PolicyParameters policy = law.policy();
        boolean byPolicy = policy.keys()
                .stream()
                .filter(key -> policy.rule(key).equals(due.rule()))
                .flatMap(key -> policy.find(key, due.base()).stream())
                .anyMatch(value -> value.unit() == Unit.WORKING_DAYS);
        boolean byBundle = law.bundle()
                .editions()
                .stream()
                .flatMap(edition -> edition.items().stream())
                .flatMap(item -> item.due().stream())
                .anyMatch(period -> period.rule().equals(due.rule())
                        && period.count() == BundleEdition.Count.WORKING_DAYS);
        boolean byChange = law.changed()
                .all()
                .stream()
                .anyMatch(change -> change.rule().equals(due.rule()) && change.unit() == Unit.WORKING_DAYS);
        return byPolicy || byBundle || byChange;
    }

    private static List<LocalDate> rest(LocalDate first, LocalDate last, List<StoodStill> stoodStill, Law law) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> !law.calendar().isWorkday(day) && !Recount.standsStill(day, stoodStill))
                .toList();
    }

    /**
     * Days that did not count.
     *
     * @param ground code of why
     * @param rule the wording of that ground
     * @param until the first day that counted again
     * @param length how many days of the kind that is counted
     */
    public record Standstill(String ground, Rule rule, LocalDate from, LocalDate until, long length) {

        static Standstill of(StoodStill still, Counting counting, Law law) {
            long length = still.from()
                    .datesUntil(still.until())
                    .filter(day -> counting != Counting.WORKING_DAYS || law.calendar().isWorkday(day))
                    .count();
            Rule rule = law.rules().inForce(law.standstill().rule(still.ground()), still.from());
            return new Standstill(still.ground(), rule, still.from(), still.until(), length);
        }
    }
}
