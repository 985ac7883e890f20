package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenefitCatalogueTest {

    private static final BenefitCatalogue SHIPPED = Law.load().benefits();
    private static final String ENTRY = "code: WAR_VETERAN, zh: 参战退役军人, en: War veteran, source: PEN-R 62";

    private static BenefitCatalogue of(String... entries) {
        StringBuilder yaml = new StringBuilder("version: \"1\"\ncategories:\n");
        for (String entry : entries) {
            yaml.append("  - { ").append(entry).append(" }\n");
        }
        return BenefitCatalogue.load(LawFiles.yaml(yaml.toString()));
    }

    @Test
    void onlyDisabilitiesAreGraded() {
        assertTrue(SHIPPED.all().stream().allMatch(c -> c.graded() == c.code().startsWith("DISABLED_")));
        assertEquals(18, SHIPPED.all().size());
    }

    @Test
    void anUnknownCodeIsNoCategory() {
        assertTrue(SHIPPED.find("MARTYR_SURVIVOR").isPresent());
        assertTrue(SHIPPED.find("FRIEND_OF_THE_HOUSE").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {", evidence: V", ", graded: false", ", graded: false, evidence: V, extra: 1"})
    void anEntryThatIsIncompleteOrHasMoreStopsTheStart(String rest) {
        assertThrows(IllegalStateException.class, () -> of(ENTRY + rest));
    }

    @Test
    void aCategoryStandsOnce() {
        String whole = ENTRY + ", graded: false, evidence: V";
        assertEquals(1, of(whole).all().size());
        assertThrows(IllegalStateException.class, () -> of(whole, whole));
    }
}
