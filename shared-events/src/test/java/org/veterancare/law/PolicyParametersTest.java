package org.veterancare.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyParametersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final PolicyParameters policy = PolicyParameters.load(LawFiles.open("policy.yml"));

    @ParameterizedTest
    @CsvSource({
        "attendancePercent, 80, PERCENT, P",
        "noticeDays, 7, DAYS, S",
        "adaptationTrainingDays, 90, DAYS, P",
        "publicWelfarePostMonths, 36, MONTHS, U",
        "startWork, 30, DAYS, V",
        "pensionOfficerYears, 16, YEARS, S",
        "pensionNcoOfficerYears, 16, YEARS, S",
        "pensionOfficerServiceYears, 20, YEARS, S",
        "pensionNcoYears, 16, YEARS, S",
        "pensionNcoServiceYears, 18, YEARS, S",
        "pensionRankYears, 6, YEARS, S",
        "pensionRankServiceYears, 14, YEARS, S",
        "smallestCell, 5, COUNT, P"
    })
    void aParameterHasItsValueUnitAndEvidence(String key, long value, PolicyValue.Unit unit, Evidence evidence) {
        var found = policy.at(key, TODAY);
        assertEquals(value, found.value());
        assertEquals(unit, found.unit());
        assertEquals(evidence, found.evidence());
    }

    @Test
    void theDayOfTheFactChoosesTheValue() {
        assertEquals(
                PolicyValue.Unit.MONTHS,
                policy.at("startWork", LocalDate.of(2024, 8, 31)).unit());
        assertEquals(12, policy.number("freeTrainingWindowMonths", LocalDate.of(2024, 8, 31)));
        // since then the law sets no limit of years, and no number is known
        assertTrue(policy.find("freeTrainingWindowMonths", LocalDate.of(2024, 9, 1)).isEmpty());
        assertTrue(policy.find("freeTrainingMaxTimes", LocalDate.of(2025, 9, 1)).isEmpty());
        assertEquals(269000, policy.number("minimumWage", LocalDate.of(2025, 6, 30)));
        assertEquals(274000, policy.number("minimumWage", LocalDate.of(2025, 7, 1)));
    }

    @Test
    void aValueNobodyKnowsIsEmptyAndAskingForItSaysSo() {
        assertEquals(Optional.empty(), policy.find("garrisonServiceYears", TODAY));
        var unset = assertThrows(RuleBroken.class, () -> policy.at("garrisonServiceYears", TODAY));
        assertEquals("TIM-05", unset.code());
        assertEquals("garrisonServiceYears", unset.facts().get("policy"));
        assertEquals(Optional.empty(), policy.find("minimumWage", LocalDate.of(2023, 6, 30)));
    }

    @Test
    void anUnknownParameterIsAProgrammersMistake() {
        assertThrows(IllegalArgumentException.class, () -> policy.find("noticeDay", TODAY));
    }

    @Test
    void everyParameterBelongsToARuleOfTheCatalogue() {
        var catalogue = RuleCatalogue.load(LawFiles.open("rules.yml"));
        for (var key : policy.keys()) {
            assertTrue(catalogue.has(policy.rule(key)), key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MALE, 1964-12-15, 2024-12-15",
        "MALE, 1965-01-15, 2025-02-15",
        "MALE, 1965-04-15, 2025-05-15",
        "MALE, 1965-05-15, 2025-07-15",
        "MALE, 1985-01-01, 2048-01-01",
        "FEMALE_55, 1970-01-15, 2025-02-15",
        "FEMALE_55, 1985-01-01, 2043-01-01"
    })
    void retirementAgeRisesStepByStepSince2025(RetirementAge group, LocalDate birth, LocalDate reached) {
        assertEquals(reached, group.reachedOn(birth, policy));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{ from: 2024-01-01, value: 1, unit: DAYS, evidence: P } | a: source is missing",
        "{ from: 2024-01-01, value: 1, unit: DAY, evidence: P, source: s } | a: Cannot deserialize",
        "{ value: 1, unit: DAYS, evidence: P, source: s } | a: from, unit or evidence is missing",
        "{ from: 2024-01-01, value: -1, unit: FEN, evidence: P, source: s } | a: value from 2024-01-01 is -1, no num",
        "{ from: 2024-01-01, value: 0, unit: DAYS, evidence: P, source: s } | a: value from 2024-01-01 is 0, no num",
        "{ from: 2024-01-01, value: 0, unit: WORKING_DAYS, evidence: P, source: s } | a: value from 2024-01-01 is 0",
        "{ from: 2024-01-01, value: 151, unit: YEARS, evidence: P, source: s } | a: value from 2024-01-01 is 151",
        "{ from: 2024-01-01, value: 101, unit: PERCENT, evidence: P, source: s } | a: value from 2024-01-01 is 101",
        "{ from: 2023-01-01, value: 1, unit: DAYS, evidence: P, source: s, u: 1 } | a: Unrecognized",
        "{ from: 20250701, value: 1, unit: DAYS, evidence: P, source: s } | a: Cannot deserialize",
        "{ from: 2011, value: 1, unit: DAYS, evidence: P, source: s } | a: Cannot deserialize",
        "{ from: 2025-07-01T00:00:00Z, value: 1, unit: DAYS, evidence: P, source: s } | a: Cannot deserialize",
        "{ from: 2025-07-01, value: 2740.75, unit: FEN, evidence: P, source: s } | a: Cannot coerce",
        "{ from: 2025-07-01, value: 80.9, unit: PERCENT, evidence: P, source: s } | a: Cannot coerce",
        "{ from: 2025-07-01, value: 80, unit: 5, evidence: P, source: s } | a: Cannot deserialize",
        "{ from: 2025-07-01, value: 80, unit: PERCENT, evidence: 3, source: s } | a: Cannot deserialize"
    })
    void aWrongFileIsRefusedNamingTheParameter(String value, String message) {
        assertWrong("{ key: a, rule: A-01, values: [" + value + "] }", message);
    }

    @Test
    void valuesMustFollowEachOtherInTime() {
        var value = "{ from: 2024-01-01, value: 1, unit: DAYS, evidence: P, source: s }";
        assertWrong(
                "{ key: a, rule: A-01, values: [" + value + ", " + value + "] }",
                "a: value from 2024-01-01 does not follow");
        assertWrong("{ key: a, rule: A-01, values: [] }", "a: values are missing");
        assertWrong("{ key: A-b, rule: A-01, values: [] }", "A-b: key is not in camel case");
    }

    private static void assertWrong(String entry, String message) {
        var file = "version: '1'\nparameters:\n  - " + entry + "\n";
        var wrong = assertThrows(IllegalStateException.class, () -> PolicyParameters.load(LawFiles.yaml(file)));
        assertTrue(wrong.getMessage().startsWith("policy: parameters entry " + message), wrong.getMessage());
    }

    @Test
    void noPeriodOfMonthsIsLongerThanALife() {
        assertThat(PolicyValue.Unit.MONTHS.has(12 * 150)).isTrue();
        assertThat(PolicyValue.Unit.MONTHS.has(12 * 150 + 1)).isFalse();
    }
}
