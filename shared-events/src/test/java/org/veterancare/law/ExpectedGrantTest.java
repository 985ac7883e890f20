package org.veterancare.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.events.Money;

/** What the locality gives once to who looks for work alone (SET-GRANT); the values are made up. */
class ExpectedGrantTest {

    private static final PolicyParameters SHIPPED = PolicyParameters.load(LawFiles.open("policy.yml"));
    private static final PolicyParameters SET = PolicyParameters.load(LawFiles.yaml("""
        version: "test"
        parameters:
          - key: localOneTimeGrant
            rule: SET-GRANT
            values:
              - { from: 2024-09-01, value: 100000, unit: FEN, evidence: U, source: "test value" }
              - { from: 2025-07-01, value: 120050, unit: FEN, evidence: U, source: "test value" }
              - { from: 2026-01-01, value: null, unit: FEN, evidence: U, source: "open again" }
        """));

    @ParameterizedTest
    @CsvSource({
        "2024-09-01, 5, 500000", "2025-06-30, 5, 500000", "2025-07-01, 5, 600250", "2025-12-31, 12, 1440600",
        "2025-07-01, 0, 0"
    })
    void tim05TheDayOfTheDischargeChoosesWhatIsGivenForEachCertifiedYear(LocalDate discharged, int years, long fen) {
        ExpectedGrant grant = ExpectedGrant.of(discharged, years, SET);
        assertThat(grant.amount()).isEqualTo(Money.ofFen(fen));
        assertThat(grant.years()).isEqualTo(years);
        assertThat(grant.evidence()).isEqualTo(Evidence.U);
        assertThat(grant.source()).isEqualTo("test value");
        assertThat(grant.rule()).isEqualTo("SET-GRANT");
        assertThat(grant.policyVersion()).isEqualTo("test");
    }

    @Test
    void whatNobodyHasSetIsToldAsSuchAndNoSumIs() {
        assertThat(ExpectedGrant.of(LocalDate.of(2026, 1, 1), 5, SET))
                .isEqualTo(new ExpectedGrant(5, null, null, null, "open again", "SET-GRANT", "test"));
        assertThat(ExpectedGrant.of(LocalDate.of(2024, 8, 31), 5, SET))
                .isEqualTo(new ExpectedGrant(5, null, null, null, null, "SET-GRANT", "test"));
    }

    @Test
    void valDate3WithoutCertifiedYearsNoSumIsTold() {
        assertThat(ExpectedGrant.of(LocalDate.of(2025, 7, 1), null, SET)).isEqualTo(new ExpectedGrant(
                null, Money.ofFen(120_050), null, Evidence.U, "test value", "SET-GRANT", "test"));
        assertThat(ExpectedGrant.applied(LocalDate.of(2025, 7, 1), null, SET)).isNull();
    }

    /** Shanghai's amount is not known here (U5): what ships says so. */
    @Test
    void noAmountShips() {
        ExpectedGrant grant = ExpectedGrant.of(LocalDate.of(2026, 6, 1), 5, SHIPPED);
        assertThat(grant.perYear()).isNull();
        assertThat(grant.amount()).isNull();
        assertThat(grant.source()).contains("not verified, to be set by the owner");
    }
}
