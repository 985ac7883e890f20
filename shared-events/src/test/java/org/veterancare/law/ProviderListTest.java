package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderListTest {

    private static final CreditCode SCHOOL = new CreditCode("12310104425012349P");
    private static final String ENTRY = "code: 12310104425012349P, from: 2024-01-01, until: 2025-12-31";

    private static ProviderList of(String... entries) {
        StringBuilder yaml = new StringBuilder("version: \"1\"\nsource: test\nproviders:\n");
        for (String entry : entries) {
            yaml.append("  - { ").append(entry).append(" }\n");
        }
        return ProviderList.load(LawFiles.yaml(yaml.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, 0, false", "2024-01-01, 0, false", "2024-03-01, 0, true", "2025-12-31, 0, true",
        "2026-01-01, 0, false", "2025-03-01, 12, true", "2025-03-02, 12, false"
    })
    void trn08AListedProviderWasCheckedAndNotTooLongAgo(LocalDate on, int months, boolean passes) {
        ProviderList list = of(ENTRY + ", checked: [2024-03-01]");
        if (passes) {
            assertDoesNotThrow(() -> list.requireListed(SCHOOL, on, months));
        } else {
            RuleBroken broken = assertThrows(RuleBroken.class, () -> list.requireListed(SCHOOL, on, months));
            assertEquals("TRN-08", broken.code());
        }
    }

    @Test
    void whoIsNotInItIsNotListed() {
        ProviderList list = of(ENTRY + ", checked: [2024-03-01]");
        CreditCode other = new CreditCode("52310104MJ4954AB7W");
        assertThrows(RuleBroken.class, () -> list.requireListed(other, LocalDate.of(2025, 1, 1), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", checked: []", ", checked: [2024-03-01, null]", ", checked: [2024-03-01], extra: 1"})
    void anEntryThatIsIncompleteOrHasMoreStopsTheStart(String rest) {
        assertThrows(IllegalStateException.class, () -> of(ENTRY + rest));
    }

    @Test
    void anEmptyEntryIsNamedByItsPlace() {
        String empty = "version: \"1\"\nsource: test\nproviders:\n  -\n";
        IllegalStateException wrong = assertThrows(
                IllegalStateException.class, () -> ProviderList.load(LawFiles.yaml(empty)));
        assertEquals("training-providers: providers entry number 1: has no fields", wrong.getMessage());
    }

    @Test
    void aProviderStandsOnceAndWithARightCode() {
        String whole = ENTRY + ", checked: [2024-03-01]";
        assertThrows(IllegalStateException.class, () -> of(whole, whole));
        assertThrows(IllegalStateException.class, () -> of(whole.replace("349P", "349Q")));
        assertThrows(IllegalStateException.class, () -> of(whole.replace("until: 2025", "until: 2023")));
    }
}
