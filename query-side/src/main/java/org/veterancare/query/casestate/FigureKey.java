package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.Comparator;

/** Where a measure is counted. */
public record FigureKey(String metric, LocalDate day, String street, String dimension, LocalDate endsOn)
        implements Comparable<FigureKey> {

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::metric)
            .thenComparing(FigureKey::day)
            .thenComparing(FigureKey::street)
            .thenComparing(FigureKey::dimension)
            .thenComparing(FigureKey::endsOn);

    public static FigureKey of(String street, Measure measure) {
        return new FigureKey(measure.metric().code(), measure.day(), street, measure.dimension(), measure.endsOn());
    }

    /** The same on the first day of its month. */
    FigureKey ofMonth() {
        return new FigureKey(metric, day.withDayOfMonth(1), street, dimension, endsOn);
    }

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
