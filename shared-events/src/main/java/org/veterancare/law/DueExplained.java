package org.veterancare.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
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
 * @param daysOfRest those that were passed over: each one within a period of working days, else those it rolled over
 * @param calendarVersion holiday table that was used, or {@link Deadlines#NO_CALENDAR}
 * @param isProvisional whether a year of it was not in that table, so that only weekends were known
 */
public record DueExplained(
        Rule rule,
        Counting counting,
        long length,
        LocalDate from,
        LocalDate raw,
        LocalDate dueOn,
        List<LocalDate> daysOfRest,
        String calendarVersion,
        boolean isProvisional) {

    /** What a period is made of. */
    public enum Counting {
        WORKING_DAYS,
        /** Calendar days or months of the bureau, which never roll. */
        DAYS,
        /** Calendar days or months of a citizen, rolled over days of rest (TIM-03). */
        ROLLED_DAYS
    }

    /** @throws IllegalArgumentException where no wording of its rule is known */
    public static DueExplained of(Due due, Law law) {
        Rule rule = law.rules().inForce(due.rule(), due.base());
        Counting counting = counting(due, law);
        List<LocalDate> rest = switch (counting) {
            case WORKING_DAYS -> rest(due.base().plusDays(1), due.dueOn(), law);
            case ROLLED_DAYS -> rest(due.raw(), due.dueOn(), law);
            case DAYS -> List.of();
        };
        long days = due.base().until(due.raw(), ChronoUnit.DAYS);
        return new DueExplained(
                rule,
                counting,
                counting == Counting.WORKING_DAYS ? days - rest.size() : days,
                due.base().plusDays(1),
                due.raw(),
                due.dueOn(),
                rest,
                due.calendarVersion(),
                Deadlines.isProvisional(due));
    }

    private static Counting counting(Due due, Law law) {
        if (due.calendarVersion().equals(Deadlines.NO_CALENDAR)) {
            return Counting.DAYS;
        }
        return due.raw().equals(due.dueOn()) && countsWorkingDays(due, law)
                ? Counting.WORKING_DAYS
                : Counting.ROLLED_DAYS;
    }

    /** A period in working days is set by the policy or by the catalogue of the bundle, and says so there. */
    private static boolean countsWorkingDays(Due due, Law law) {
        PolicyParameters policy = law.policy();
        boolean byPolicy = policy.keys()
                .stream()
                .filter(key -> policy.rule(key).equals(due.rule()))
                .flatMap(key -> policy.find(key, due.base()).stream())
                .anyMatch(value -> value.unit() == Unit.WORKING_DAYS);
        return byPolicy || law.bundle()
                .editions()
                .stream()
                .flatMap(edition -> edition.items().stream())
                .flatMap(item -> item.due().stream())
                .anyMatch(period -> period.rule().equals(due.rule())
                        && period.count() == BundleEdition.Count.WORKING_DAYS);
    }

    private static List<LocalDate> rest(LocalDate first, LocalDate last, Law law) {
        Stream<LocalDate> days = first.datesUntil(last.plusDays(1));
        return days.filter(day -> !law.calendar().isWorkday(day)).toList();
    }
}
