package org.veterancare.query.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.veterancare.events.HiringId;
import org.veterancare.events.SpouseHiringEvent.HiringWithdrawalGround;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringCorrected;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringReported;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringWithdrawn;
import org.veterancare.law.Law;
import org.veterancare.law.OwnersFile;

/** The share of soldiers' spouses among the new hires of state enterprises (FAM-05). */
class YearlyHiringTest {

    private static final Law LAW = Law.load();
    private static final LocalDate ON = LocalDate.of(2026, 1, 20);

    private static SpouseHiring reported(int year, int newHires, int spouses) {
        HiringId id = new HiringId(UUID.randomUUID());
        return SpouseHiring.after(
                null, new SpouseHiringReported(id, ON, "91310104MA1FR0TE9A", year, newHires, spouses), 0);
    }

    /** As if somebody had said what is proper. */
    private static Law proper(int percent) {
        return OwnersFile.policy(LAW, """
            version: "test"
            parameters:
              - key: spouseHiringPercent
                rule: FAM-05
                values:
                  - { from: 2021-08-01, value: %d, unit: PERCENT, evidence: P, source: made up for this test }
            """.formatted(percent));
    }

    @Test
    void theShareOfAYearIsThatOfAllItsReportsAndTheNewestYearComesFirst() {
        List<YearlyHiring> years = YearlyHiring.of(
                List.of(reported(2024, 10, 1), reported(2025, 120, 3), reported(2025, 80, 2)), LAW);
        assertThat(years).extracting(YearlyHiring::year).containsExactly(2025, 2024);
        YearlyHiring year = years.getFirst();
        assertThat(year.enterprises()).isEqualTo(2);
        assertThat(year.newHires()).isEqualTo(200);
        assertThat(year.spouses()).isEqualTo(5);
        assertThat(year.percent()).isEqualTo(2.5);
    }

    @Test
    void aShareThatNobodyHasNamedIsUnknownAndNoLack() {
        YearlyHiring year = YearlyHiring.of(List.of(reported(2025, 120, 0)), LAW).getFirst();
        assertThat(year.properPercent()).isNull();
        assertThat(year.reached()).isNull();
        assertThat(year.rule()).isEqualTo("FAM-05");
        assertThat(year.source()).contains("not known");
    }

    @Test
    void aShareThatIsNamedIsReachedOrNotByTheWholeNumbers() {
        assertThat(YearlyHiring.of(List.of(reported(2025, 200, 4)), proper(2)).getFirst().reached()).isTrue();
        assertThat(YearlyHiring.of(List.of(reported(2025, 2001, 40)), proper(2)).getFirst().percent()).isEqualTo(2.0);
        assertThat(YearlyHiring.of(List.of(reported(2025, 2001, 40)), proper(2)).getFirst().reached()).isFalse();
        assertThat(YearlyHiring.of(List.of(reported(2025, 0, 0)), proper(2)).getFirst().reached()).isNull();
    }

    @Test
    void aCorrectedReportCountsOnceAndAsItIsNow() {
        SpouseHiring first = reported(2025, 120, 3);
        SpouseHiring now = SpouseHiring.after(
                first, new SpouseHiringCorrected(new HiringId(first.id()), ON, 100, 4), 1);
        assertThat(now.employer()).isEqualTo(first.employer());
        assertThat(now.percent()).isEqualTo(4.0);
        assertThat(YearlyHiring.of(List.of(now), LAW).getFirst().newHires()).isEqualTo(100);
        assertThat(reported(2025, 0, 0).percent()).isNull();
    }

    @Test
    void aReportThatWasWithdrawnCountsInNoYear() {
        SpouseHiring first = reported(2025, 120, 3);
        SpouseHiring gone = SpouseHiring.after(
                first,
                new SpouseHiringWithdrawn(new HiringId(first.id()), ON, HiringWithdrawalGround.WRONG_ENTERPRISE), 1);
        assertThat(gone.newHires()).isEqualTo(120);
        assertThat(YearlyHiring.of(List.of(gone, reported(2025, 80, 2)), LAW).getFirst().enterprises()).isEqualTo(1);
        assertThat(YearlyHiring.of(List.of(gone), LAW)).isEmpty();
    }
}
