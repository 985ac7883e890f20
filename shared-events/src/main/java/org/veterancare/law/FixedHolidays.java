package org.veterancare.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Days of rest that the law itself fixes by the solar calendar: what is known of a year before its arrangement is out. */
final class FixedHolidays {
    private static final String LIST = "fixed";

    private final TreeMap<Integer, Set<MonthDay>> since = new TreeMap<>();

    private FixedHolidays() {}

    /** None where the file has none, as an owner's older file. */
    static FixedHolidays in(LawFile file) {
        var fixed = new FixedHolidays();
        if (file.has(LIST)) {
            file.list(LIST, "since", Edition.class).forEach(edition -> fixed.add(edition, file));
        }
        return fixed;
    }

    private void add(Edition edition, LawFile file) {
        var entry = LIST + " entry " + edition.since();
        file.requireText(edition.source(), entry, "source");
        if (edition.evidence() == null || edition.days() == null) {
            throw file.wrong(entry, "evidence or days are missing");
        }
        try {
            if (since.put(edition.since(), edition.all()) != null) {
                throw file.wrong(entry, "is there twice");
            }
        } catch (DateTimeException none) {
            throw file.wrong(entry, "has a day that is in no calendar");
        }
    }

    boolean knows(int year) {
        return since.floorKey(year) != null;
    }

    boolean rests(LocalDate day) {
        return knows(day.getYear()) && since.floorEntry(day.getYear()).getValue().contains(MonthDay.from(day));
    }

    /**
     * One wording of the law.
     *
     * @param since first year that it is for
     * @param days days of the month by the number of the month
     */
    record Edition(int since, Evidence evidence, String source, Map<Integer, List<Integer>> days) {

        private Set<MonthDay> all() {
            return days.entrySet()
                    .stream()
                    .flatMap(month -> month.getValue().stream().map(day -> MonthDay.of(month.getKey(), day)))
                    .collect(Collectors.toSet());
        }
    }
}
