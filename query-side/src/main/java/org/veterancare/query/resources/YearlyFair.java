package org.veterancare.query.resources;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.veterancare.events.Due;
import org.veterancare.law.Deadlines;
import org.veterancare.law.DueExplained;
import org.veterancare.law.Law;
import org.veterancare.query.Why;

/**
 * The job fair that the bureau owes in a calendar year (PLC-14); one that was held settles it.
 *
 * @param dueOn the last day of the year
 * @param daysLeft below zero where the year is over; null once a fair was held
 * @param fairId the first one that was held, null before
 * @param heldOn its day, null before
 */
record YearlyFair(
        int year, LocalDate dueOn, Long daysLeft, String rule, UUID fairId, LocalDate heldOn, Why why) {

    private static final String RULE = "PLC-14";

    /** The first whole year of PLC-R. */
    private static final int FIRST_YEAR = 2025;

    private static final int MONTHS = 12;

    boolean isHeld() {
        return fairId != null;
    }

    /** That of this year, and before it that of last year where none is on record. */
    static List<YearlyFair> asked(LocalDate today, List<JobFair> fairs, Law law) {
        return IntStream.of(today.getYear() - 1, today.getYear())
                .filter(year -> year >= FIRST_YEAR)
                .mapToObj(year -> of(year, today, fairs, law))
                .filter(fair -> fair.year() == today.getYear() || !fair.isHeld())
                .toList();
    }

    private static YearlyFair of(int year, LocalDate today, List<JobFair> fairs, Law law) {
        LocalDate base = LocalDate.of(year - 1, Month.DECEMBER, 31);
        Due due = Deadlines.officeMonths(law.rules().inForce(RULE, base.plusDays(1)), base, MONTHS);
        Optional<JobFair> held = fairs.stream()
                .filter(fair -> fair.visitors() != null && fair.heldOn().getYear() == year)
                .min(Comparator.comparing(JobFair::heldOn));
        return new YearlyFair(
                year,
                due.dueOn(),
                held.isPresent() ? null : ChronoUnit.DAYS.between(today, due.dueOn()),
                RULE,
                held.map(JobFair::id).orElse(null),
                held.map(JobFair::heldOn).orElse(null),
                Why.of(DueExplained.of(due, law)));
    }
}
