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
    private static final long LONGEST_YEARS = 150;
    private static final long LONGEST_DAYS = 366 * LONGEST_YEARS;

    /** A billion yuan; years or square metres of it are still counted. */
    private static final long MOST_FEN = 1_000_000_000_00L;

    /** What a number counts; money is in fen. */
    public enum Unit {
        DAYS(1, LONGEST_DAYS),
        WORKING_DAYS(1, LONGEST_DAYS),
        MONTHS(1, 12 * LONGEST_YEARS),
        YEARS(1, LONGEST_YEARS),
        PERCENT(0, 100),
        FEN(0, MOST_FEN),
        COUNT(1, Integer.MAX_VALUE);

        private final long least;
        private final long most;

        Unit(long least, long most) {
            this.least = least;
            this.most = most;
        }

        /** Whether it is a number of it that can be meant: no period is empty or longer than a life, no amount beyond all budgets. */
        boolean has(long value) {
            return value >= least && value <= most;
        }
    }
}
