package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.veterancare.law.RegionTable;
import org.veterancare.query.casestate.Deadline.Kind;

/** A case follows its committee to the one that took its place, and somebody is told to do so (VAL-RGN-4). */
class SuccessionTest {

    private static final RegionTable REGIONS = RegionTable.load(new ByteArrayInputStream("""
        version: "test"
        source: made up
        regions:
          - { code: "310104007000", nameZh: 斜土路街道, validFrom: null, validTo: null }
          - { code: "310104007901", nameZh: 甲居委, validTo: 2025-06-30, successor: "310104007902" }
          - { code: "310104007902", nameZh: 乙居委, validFrom: 2025-07-01, validTo: null }
        """.getBytes(StandardCharsets.UTF_8)));
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    private static Optional<Deadline> at(String neighbourhood) {
        Stations stations = new Stations(
                "310104007000", neighbourhood, neighbourhood, neighbourhood, null, List.of(), null, null);
        return Deadlines.succession(stations, REGIONS);
    }

    @Test
    void whoseCommitteeEndsIsTakenToTheNextOnTheDayAfter() {
        assertThat(at("310104007901")).hasValueSatisfying(task -> {
            assertThat(task.kind()).isEqualTo(Kind.STATION_ASSIGNMENT);
            assertThat(task.rule()).isEqualTo("VAL-RGN-4");
            assertThat(task.dueOn()).isEqualTo(LAST);
            assertThat(task.doBy()).isEqualTo(LAST.plusDays(1));
            assertThat(WaitsFor.of(null, task)).contains(WaitsFor.PERIOD);
        });
    }

    @Test
    void aCommitteeThatStandsOrThatTheTableDoesNotKnowAsksForNothing() {
        assertThat(at("310104007902")).isEmpty();
        assertThat(at("310104007903")).isEmpty();
    }
}
