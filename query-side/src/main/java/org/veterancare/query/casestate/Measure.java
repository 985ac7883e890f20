package org.veterancare.query.casestate;

import java.time.LocalDate;

/**
 * What one case adds to one figure.
 *
 * @param part tells apart what one case adds to the same figure more than once; empty where it cannot
 * @param dimension code the figure is split by, empty where it is not
 * @param day the day it counts on; {@link #STOCK} where it counts for as long as it stands
 * @param numerator added above the line: a count, or fen
 * @param denominator added below the line, 0 for a plain count or sum
 */
public record Measure(
        Metric metric, String part, String dimension, LocalDate day, long numerator, long denominator) {

    /** The day of what has no period. */
    public static final LocalDate STOCK = LocalDate.of(1, 1, 1);
}
