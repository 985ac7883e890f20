package org.veterancare.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A median read from counts is the median of the values that were counted. */
class MedianTest {

    @Test
    void ofCountsIsThatOfTheValues() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            TreeMap<Long, Long> counts = new TreeMap<>();
            List<Long> values = new ArrayList<>();
            for (int number = random.nextInt(1, 40); number > 0; number--) {
                long value = random.nextLong(20);
                counts.merge(value, 1L, Long::sum);
                values.add(value);
            }
            Collections.sort(values);
            double middle = (values.get((values.size() - 1) / 2) + values.get(values.size() / 2)) / 2.0;
            assertThat(Dashboards.median(counts)).isEqualTo(middle);
        }
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Dashboards.median(new TreeMap<>(Map.of()))).isNull();
    }
}
