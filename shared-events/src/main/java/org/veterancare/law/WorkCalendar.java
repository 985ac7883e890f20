package org.veterancare.law;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Working days in mainland China, from the State Council's yearly arrangement (TIM-04). In a year that is not in the data only
 * weekends are days of rest; {@link #covers(int)} tells.
 */
public final class WorkCalendar {
    private final String version;
    private final Map<Integer, Year> years = new HashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> adjustedWorkdays = new HashSet<>();

    private WorkCalendar(LawFile file) {
        version = file.only("version", "note", "years").text("version");
        file.text("note");
        for (var year : file.list("years", "year", Year.class)) {
            add(file, year);
        }
    }

    /**
     * Reads the calendar; the caller closes the stream.
     *
     * @throws IllegalStateException naming the wrong year
     */
    public static WorkCalendar load(InputStream in) {
        return new WorkCalendar(new LawFile("holidays-cn", in));
    }

    /** Version of the data, to be kept with every deadline (TIM-06). */
    public String version() {
        return version;
    }

    /** Whether the arrangement of this year is in the data. */
    public boolean covers(int year) {
        return years.containsKey(year);
    }

    /** How well a year's arrangement is established; empty for a year that is not covered. */
    public Optional<Evidence> evidence(int year) {
        return Optional.ofNullable(years.get(year)).map(Year::evidence);
    }

    /** Whether offices work on this day: adjusted workdays count, holidays and other weekends do not. */
    public boolean isWorkday(LocalDate day) {
        return adjustedWorkdays.contains(day) || !isWeekend(day) && !holidays.contains(day);
    }

    /** The day itself when it is a working day, else the first working day after it. */
    public LocalDate sameOrNextWorkday(LocalDate day) {
        var next = day;
        while (!isWorkday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private void add(LawFile file, Year year) {
        var entry = "years entry " + year.year();
        if (years.put(year.year(), year) != null) {
            throw file.wrong(entry, "is there twice");
        }
        file.requireText(year.source(), entry, "source");
        if (year.evidence() == null || year.holidays() == null || year.workdays() == null) {
            throw file.wrong(entry, "evidence, holidays or workdays are missing");
        }
        for (var holiday : year.holidays()) {
            file.requireText(holiday.name(), entry, "name of a holiday");
            addHoliday(file, entry, holiday, year.year());
        }
        for (var day : year.workdays()) {
            if (day.getYear() != year.year() || !isWeekend(day) || holidays.contains(day)) {
                throw file.wrong(entry, "adjusted workday " + day + " is no free weekend day of the year");
            }
            adjustedWorkdays.add(day);
        }
    }

    private void addHoliday(LawFile file, String entry, Holiday holiday, int year) {
        if (holiday.from() == null || holiday.to() == null || holiday.to().isBefore(holiday.from())) {
            throw file.wrong(entry, holiday.name() + " has no first day, no last day or ends before it begins");
        }
        if (holiday.from().getYear() != year || holiday.to().getYear() != year) {
            throw file.wrong(entry, holiday.name() + " is not in the year");
        }
        holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(day -> {
            if (!holidays.add(day)) {
                throw file.wrong(entry, holiday.name() + " overlaps another holiday");
            }
        });
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private record Year(int year, Evidence evidence, String source, List<Holiday> holidays, List<LocalDate> workdays) {}

    private record Holiday(String name, LocalDate from, LocalDate to) {}
}
