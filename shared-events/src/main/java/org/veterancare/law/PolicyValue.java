package org.veterancare.law;

import java.time.LocalDate;

/**
 * One value of a policy parameter, valid from a day on until the next one begins.
 *
 * @param from first day of facts it applies to
 * @param value the number in its unit, or null where the parameter is known but its value is not
 * @param unit what the number counts
 * @param evidence how well it is established
 * @param source where it comes from, or what is open
 */
public record PolicyValue(LocalDate from, Long value, Unit unit, Evidence evidence, String source) {
    /** What a number counts; money is in fen. */
    public enum Unit {
        SECONDS,
        MINUTES,
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS,
        PERCENT,
        FEN,
        COUNT
    }
}
