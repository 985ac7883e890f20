package org.veterancare.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;
import org.veterancare.law.DueExplained.Counting;

/**
 * Counts a period again from the same base: without the days it stood still, by another table of holidays, or with another
 * length. Working days move by the working days that stood still, other days by all of them; a citizen's last day rolls after
 * that (TIM-01 to TIM-04).
 */
public final class Recount {
    private final DueExplained why;
    private final Due due;
    private final CasePeriod period;
    private final List<StoodStill> stoodStill;

    /**
     * @param due as it was counted last
     * @param period which one it is
     * @param stoodStill what was left out then
     * @param law in force
     */
    public Recount(Due due, CasePeriod period, List<StoodStill> stoodStill, Law law) {
        this(DueExplained.of(due, period, stoodStill, law), due, period, stoodStill);
    }

    private Recount(DueExplained why, Due due, CasePeriod period, List<StoodStill> stoodStill) {
        this.why = why;
        this.due = due;
        this.period = period;
        this.stoodStill = stoodStill;
    }

    /** With these days left out instead. */
    public Due leavingOut(List<StoodStill> days, WorkCalendar calendar) {
        return orTold(count(why.counting(), why.length(), days, calendar));
    }

    /** By another table of holidays; the bureau's calendar days look at none and stay. */
    public Due by(WorkCalendar calendar) {
        return orTold(count(why.counting(), why.length(), stoodStill, calendar));
    }

    /** Or the last day as it is: no table takes a day away that a citizen was told (TIM-06). */
    public Due orTold(Due again) {
        boolean earlier = again.dueOn().isBefore(due.dueOn());
        return earlier && period.isCitizens(why.counting()) ? due : again;
    }

    /** As a period of so many days, counted otherwise. */
    public Due as(Counting counting, long length, WorkCalendar calendar) {
        return count(counting, length, stoodStill, calendar);
    }

    /** As the law has it on this day: by its table of holidays, and with the length that it sets for what runs already (TIM-05). */
    public Due inForce(LocalDate on, Law law) {
        Due now = by(law.calendar());
        for (ChangedPeriods.Change change : law.changed().of(period.deadline(), due.rule())) {
            if (!on.isBefore(change.from())) {
                now = new Recount(now, period, stoodStill, law).changed(change, law);
            }
        }
        return now;
    }

    /** Whether the law has it otherwise than it was counted, by its table of holidays or on a day from which it sets another length. */
    public boolean isOtherSomeDay(Law law) {
        Stream<LocalDate> changes = law.changed()
                .of(period.deadline(), due.rule())
                .stream()
                .map(ChangedPeriods.Change::from);
        // what is changed by the day it began on is not changed for it
        return Guard.aside(() -> Stream.concat(Stream.of(due.base()), changes)
                .anyMatch(on -> !inForce(on, law).equals(due)));
    }

    /** Nothing is over by a law before it is in force: a shorter period that ended before it stays as it is. */
    private Due changed(ChangedPeriods.Change change, Law law) {
        if (!change.isFor(due, why.counting(), why.length())) {
            return due;
        }
        Due again = as(why.counting(), change.lengthOf(due), law.calendar());
        Guard.applied("TIM-05");
        String wording = law.rules().inForce(due.rule(), change.from()).version();
        return again.dueOn().isBefore(change.from())
                ? due
                : new Due(again.rule(), wording, again.base(), again.raw(), again.dueOn(), again.calendarVersion());
    }

    /** From another base, by the wording in force on it, or the later one that was set for what runs (TIM-05). */
    public Due from(LocalDate base, Law law) {
        boolean later = !due.ruleVersion().equals(law.rules().inForce(due.rule(), due.base()).version());
        String wording = later ? due.ruleVersion() : law.rules().inForce(due.rule(), base).version();
        Due moved = new Due(due.rule(), wording, base, due.raw(), due.dueOn(), due.calendarVersion());
        return new Recount(why, moved, period, stoodStill)
                .count(why.counting(), why.length(), stoodStill, law.calendar());
    }

    private Due count(Counting counting, long length, List<StoodStill> days, WorkCalendar calendar) {
        return switch (counting) {
            case WORKING_DAYS -> {
                Deadlines.counted(due.rule(), "TIM-04");
                LocalDate last = last(length, days, calendar::isWorkday);
                yield due(last, last, calendar.version(due.base(), last));
            }
            case DAYS -> {
                Deadlines.counted(due.rule(), "TIM-01", "TIM-03");
                LocalDate last = last(length, days, day -> true);
                yield due(last, last, Deadlines.NO_CALENDAR);
            }
            case ROLLED_DAYS -> {
                Deadlines.counted(due.rule(), "TIM-01", "TIM-03");
                LocalDate raw = last(length, days, day -> true);
                LocalDate last = calendar.sameOrNextWorkday(raw);
                yield due(raw, last, calendar.version(raw, last));
            }
        };
    }

    private LocalDate last(long length, List<StoodStill> days, Predicate<LocalDate> counts) {
        LocalDate day = due.base();
        for (long left = length; left > 0;) {
            day = day.plusDays(1);
            if (counts.test(day) && !standsStill(day, days)) {
                left--;
            }
        }
        return day;
    }

    /** So many months from the base on, in days (TIM-02). */
    public static long days(Due due, int months) {
        return due.base().until(due.base().plusMonths(months), ChronoUnit.DAYS);
    }

    static boolean standsStill(LocalDate day, List<StoodStill> days) {
        return days.stream().anyMatch(still -> still.covers(day));
    }

    private Due due(LocalDate raw, LocalDate last, String calendarVersion) {
        return new Due(due.rule(), due.ruleVersion(), due.base(), raw, last, calendarVersion);
    }
}
