package org.veterancare.query.casestate;

import java.time.LocalDate;

/**
 * What one case adds to one figure.
 *
 * @param part tells apart what one case adds to the same figure more than once; empty where it cannot, null where it is
 *     summed only, once for a code and a day
 * @param dimension code the figure is split by, empty where it is not
 * @param day the day it counts on; {@link #STOCK} where it counts for as long as it stands
 * @param numerator added above the line: a count, or fen
 * @param denominator added below the line, 0 for a plain count or sum
 * @param endsOn first day on which it counts no more, with no fact that says so; {@link #NEVER} where facts alone end it
 */
public record Measure(
        Metric metric, String part, String dimension, LocalDate day, long numerator, long denominator,
        LocalDate endsOn) {

    /** The day of what has no period. */
    public static final LocalDate STOCK = LocalDate.of(1, 1, 1);

    /** The end of what does not end by itself. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Of what facts alone end. */
    public Measure(Metric metric, String part, String dimension, LocalDate day, long numerator, long denominator) {
        this(metric, part, dimension, day, numerator, denominator, NEVER);
    }

    /** Whether it is an entry of its own in the list of cases behind the figure. */
    public boolean isListed() {
        return part != null;
    }

    /** The same, which from this day on counts no more; null where facts alone end it. */
    Measure endingOn(LocalDate end) {
        return end == null ? this : new Measure(metric, part, dimension, day, numerator, denominator, end);
    }
}
