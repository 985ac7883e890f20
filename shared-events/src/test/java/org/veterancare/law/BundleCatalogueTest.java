package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veterancare.events.SettlementMode;

class BundleCatalogueTest {

    private static final String ITEM = """
          - code: %s
            zh: 甲
            en: A
            owner: VETERANS_AFFAIRS
            after: [%s]
            due: [{ rule: ONE-01, days: %d, count: WORKING_DAYS, base: BUNDLE_START, evidence: S }]
            evidence: S
        """;

    private final BundleCatalogue shipped = BundleCatalogue.load(LawFiles.open("one-stop-bundle.yml"));

    @Test
    void theNationalListHasElevenItemsAndItsOrder() {
        BundleEdition national = shipped.on(LocalDate.of(2025, 1, 1));
        assertEquals(11, national.items().size());
        assertEquals(List.of("REPORT"), national.item("HOUSEHOLD_REGISTRATION").after());
        assertEquals(List.of("HOUSEHOLD_REGISTRATION"), national.item("ID_CARD").after());
        assertEquals(List.of("ID_CARD"), national.item("SOCIAL_SECURITY_CARD").after());
    }

    @Test
    void theGrantIsForTheSelfEmployedOnly() {
        BundleEdition.Item grant = shipped.on(LocalDate.of(2025, 1, 1)).item("SELF_EMPLOYMENT_GRANT");
        assertTrue(grant.concerns(SettlementMode.SELF_EMPLOYMENT));
        assertFalse(grant.concerns(SettlementMode.CIVIL_TRANSFER));
    }

    @Test
    void aBundleStartsFromTheEditionOfItsDayAndKeepsIt() {
        BundleCatalogue two = load(edition("a", "2024-01-01", item("REPORT", "", 1))
                + edition("b", "2025-01-01", item("REPORT", "", 2)).substring("editions:\n".length()));
        assertEquals("a", two.on(LocalDate.of(2023, 12, 31)).version());
        assertEquals("a", two.on(LocalDate.of(2024, 12, 31)).version());
        assertEquals("b", two.on(LocalDate.of(2025, 1, 1)).version());
        assertEquals("a", two.edition("a").version());
        assertThrows(IllegalArgumentException.class, () -> two.edition("c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no report", "circle", "twice", "zero days", "no source", "empty item", "unknown field"})
    void aWrongCatalogueStopsTheStart(String fault) {
        String right = edition("a", "2024-01-01", item("REPORT", "", 1) + item("NEXT", "REPORT", 1));
        assertEquals(2, load(right).on(LocalDate.of(2025, 1, 1)).items().size());
        String wrong = switch (fault) {
            case "no report" -> right.replace("REPORT", "OTHER");
            case "circle" -> right.replace("after: []", "after: [NEXT]");
            case "twice" -> right.replace("NEXT", "REPORT");
            case "zero days" -> right.replace("days: 1", "days: 0");
            case "empty item" -> right + "      -\n";
            case "no source" -> right.replace("source: test", "source: ''");
            default -> right.replace("owner:", "ownr: x\n      owner:");
        };
        assertThrows(IllegalStateException.class, () -> load(wrong));
    }

    private static BundleCatalogue load(String yaml) {
        return BundleCatalogue.load(LawFiles.yaml(yaml));
    }

    private static String edition(String version, String from, String items) {
        return "editions:\n  - version: \"" + version + "\"\n    from: " + from + "\n    source: test\n    items:\n"
                + items.indent(4);
    }

    private static String item(String code, String after, int days) {
        return ITEM.formatted(code, after, days);
    }
}
