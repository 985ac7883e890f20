package org.veterancare.query.casestate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums of measures, taken in or out case by case. */
public final class Figures {

    private final Map<FigureKey, long[]> sums = new HashMap<>();

    /** @param sign 1 to count the case in, -1 to count it out */
    public void count(String street, List<Measure> measures, int sign) {
        for (Measure measure : measures) {
            add(
                    sums, FigureKey.of(street, measure), measure.isListed() ? sign : 0, sign * measure.numerator(),
                    sign * measure.denominator());
        }
    }

    /** Counts in all that others have counted. */
    public void add(Figures others) {
        others.sums.forEach((key, sum) -> add(sums, key, sum));
    }

    private static void add(Map<FigureKey, long[]> sums, FigureKey key, long... more) {
        long[] sum = sums.computeIfAbsent(key, first -> new long[more.length]);
        for (int at = 0; at < sum.length; at++) {
            sum[at] += more[at];
        }
    }

    /** Rows of the table of figures, in the order of the key, without those that change nothing. */
    public List<Object[]> rows() {
        return rows(sums);
    }

    /** Rows of the table of months, likewise. */
    public List<Object[]> months() {
        Map<FigureKey, long[]> months = new HashMap<>();
        sums.forEach((key, sum) -> add(months, key.ofMonth(), sum));
        return rows(months);
    }

    private static List<Object[]> rows(Map<FigureKey, long[]> sums) {
        return sums.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> entry.getValue()[0] != 0 || entry.getValue()[1] != 0 || entry.getValue()[2] != 0)
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Object[] row(FigureKey key, long[] sum) {
        return new Object[]{
            key.metric(), key.street(), key.dimension(), key.day(), key.endsOn(), sum[0], sum[1], sum[2]
        };
    }
}
