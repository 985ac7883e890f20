package org.veterancare.law;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Working days in mainland China, from the State Council's yearly arrangement (TIM-04). In a year that is not in the data only
 * weekends and what the law itself fixes are days of rest; {@link #covers(int)} tells.
 */
public final class WorkCalendar {
    private static final String FILE = "holidays-cn";

    private static final String WEEKENDS_ONLY = "+weekends";
    private static final String WITHOUT_ARRANGEMENT = "+fixed";

    private final String version;
    private final FixedHolidays fixed;
    private final Map<Integer, Year> years = new HashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> adjustedWorkdays = new HashSet<>();

    private WorkCalendar(String version, FixedHolidays fixed, List<Year> arranged) {
        this.version = version;
        this.fixed = fixed;
        arranged.forEach(this::add);
    }

    /**
     * Reads the calendar; the caller closes the stream.
     *
     * @throws IllegalStateException naming the wrong year
     */
    public static WorkCalendar load(InputStream in) {
        var file = new LawFile(FILE, in);
        var version = file.only("version", "note", "fixed", "years").text("version");
        file.text("note");
        return new WorkCalendar(version, FixedHolidays.in(file), file.list("years", "year", Year.class));
    }

    /**
     * A table that is tried out before it is applied; what the law fixes stays.
     *
     * @throws WrongTable naming the wrong year
     */
    public WorkCalendar with(String other, List<Year> arranged) {
        return new WorkCalendar(other, fixed, arranged);
    }

    /** What is wrong with a year of the table. */
    public static final class WrongTable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final int year;
        private final Fault fault;

        private WrongTable(int year, Fault fault, String what) {
            super(FILE + ": years entry " + year + ": " + what);
            this.year = year;
            this.fault = fault;
        }

        public int year() {
            return year;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** In which way a year is wrong. */
    public enum Fault {
        TWICE,
        MISSING,
        REVERSED,
        NOT_IN_YEAR,
        OVERLAPPING,
        NO_FREE_WEEKEND_DAY
    }

    /** Version of the data. */
    public String version() {
        return version;
    }

    /** What is kept with a deadline between these days (TIM-06): the version, and what stood for a year that is not in the data. */
    String version(LocalDate first, LocalDate last) {
        for (var year = first.getYear(); year <= last.getYear(); year++) {
            if (!covers(year)) {
                return version + (fixed.knows(year) ? WITHOUT_ARRANGEMENT : WEEKENDS_ONLY);
            }
        }
        return version;
    }

    /** Whether a year was not in the data of this version of a deadline. */
    static boolean isProvisional(String kept) {
        return kept.endsWith(WEEKENDS_ONLY) || kept.endsWith(WITHOUT_ARRANGEMENT);
    }

    /** The year whose arrangement should be in the data and is not: this one, or the next from November on, when its notice is due. */
    public OptionalInt missing(LocalDate today) {
        return IntStream.of(today.getYear(), today.plusMonths(2).getYear()).filter(year -> !covers(year)).findFirst();
    }

    /** Whether the arrangement of this year is in the data. */
    public boolean covers(int year) {
        return years.containsKey(year);
    }

    /** Whether offices work on this day: adjusted workdays count, holidays and other weekends do not. */
    public boolean isWorkday(LocalDate day) {
        return adjustedWorkdays.contains(day) || !isWeekend(day) && !isHoliday(day);
    }

    private boolean isHoliday(LocalDate day) {
        return covers(day.getYear()) ? holidays.contains(day) : fixed.rests(day);
    }

    /** The day itself when it is a working day, else the first working day after it. */
    public LocalDate sameOrNextWorkday(LocalDate day) {
        var next = day;
        while (!isWorkday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The first day on which one of the tables works and the other rests; empty where there is none. */
    public Optional<LocalDate> firstDifference(WorkCalendar other) {
        var both = new TreeSet<>(years.keySet());
        both.addAll(other.years.keySet());
        return both.stream()
                .flatMap(year -> LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .filter(day -> isWorkday(day) != other.isWorkday(day))
                .findFirst();
    }

    private void add(Year year) {
        if (years.put(year.year(), year) != null) {
            throw new WrongTable(year.year(), Fault.TWICE, "is there twice");
        }
        if (year.source() == null || year.source().isBlank()) {
            throw new WrongTable(year.year(), Fault.MISSING, "source is missing");
        }
        if (year.evidence() == null || year.holidays() == null || year.workdays() == null) {
            throw new WrongTable(year.year(), Fault.MISSING, "evidence, holidays or workdays are missing");
        }
        for (var holiday : year.holidays()) {
            addHoliday(holiday, year.year());
        }
        for (var day : year.workdays()) {
            if (day.getYear() != year.year() || !isWeekend(day) || holidays.contains(day)) {
                throw new WrongTable(
                        year.year(),
                        Fault.NO_FREE_WEEKEND_DAY,
                        "adjusted workday " + day + " is no free weekend day of the year");
            }
            adjustedWorkdays.add(day);
        }
    }

    private void addHoliday(Holiday holiday, int year) {
        if (holiday.name() == null || holiday.name().isBlank()) {
            throw new WrongTable(year, Fault.MISSING, "name of a holiday is missing");
        }
        if (holiday.from() == null || holiday.to() == null || holiday.to().isBefore(holiday.from())) {
            throw new WrongTable(
                    year, Fault.REVERSED, holiday.name() + " has no first day, no last day or ends before it begins");
        }
        if (holiday.from().getYear() != year || holiday.to().getYear() != year) {
            throw new WrongTable(year, Fault.NOT_IN_YEAR, holiday.name() + " is not in the year");
        }
        holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(day -> {
            if (!holidays.add(day)) {
                throw new WrongTable(year, Fault.OVERLAPPING, holiday.name() + " overlaps another holiday");
            }
        });
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** A year's arrangement, as the State Council's notice has it. */
    public record Year(int year, Evidence evidence, String source, List<Holiday> holidays, List<LocalDate> workdays) {}

    /** Days off, the first and the last included. */
    public record Holiday(String name, LocalDate from, LocalDate to) {}
}
