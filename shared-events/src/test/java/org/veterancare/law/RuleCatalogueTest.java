package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCatalogueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final RuleCatalogue catalogue = RuleCatalogue.load(LawFiles.open("rules.yml"));

    @ParameterizedTest
    @CsvSource({
        "TIM, 6",
        "REG, 16",
        "ONE, 6",
        "TRN, 12",
        "PLC, 21",
        "FAM, 8",
        "BEN, 26",
        "SUS, 8",
        "HRD, 16",
        "INS, 6",
        "CAR, 4",
        "VOL, 3",
        "HON, 7",
        "NET, 3",
        "DBL, 4",
        "PRI, 14",
        "SEC, 2",
        "SECR, 4",
        "ARC, 6",
        "VAL-ID, 8",
        "VAL-CARD, 4",
        "VAL-TEL, 4",
        "VAL-NAME, 1",
        "VAL-MONEY, 1",
        "VAL-DATE, 4",
        "VAL-DIS, 1",
        "VAL-USCC, 5",
        "VAL-RGN, 5"
    })
    void everyGroupHasAllItsRulesAndNoOther(String group, int count) {
        var format = group.startsWith("VAL") ? "%s-%d" : "%s-%02d";
        for (var number = 1; number <= count; number++) {
            assertTrue(catalogue.has(format.formatted(group, number)), format.formatted(group, number));
        }
        assertFalse(catalogue.has(format.formatted(group, count + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CASE-OPEN",
        "CASE-STATE",
        "CASE-VERSION",
        "FOUR-EYES",
        "REASON",
        "FUTURE-FACT",
        "BACKDATED",
        "ACTOR",
        "SEAT-FREE",
        "POST-FREE",
        "FUND-MONEY"
    })
    void theHousesOwnGuardsAreMarkedAsSuch(String code) {
        var rule = catalogue.inForce(code, TODAY);
        assertEquals(Evidence.P, rule.evidence());
        assertEquals("HOUSE", rule.law());
    }

    @ParameterizedTest
    @CsvSource({
        "PLC-01, 2024-08-31, PLC-2011, 29",
        "PLC-01, 2024-09-01, PLC-R, '25, 35'",
        "PLC-05, 2024-08-31, PLC-2011, 36",
        "PLC-05, 2024-09-01, PLC-R, 75(2)",
        "PLC-08, 2024-08-31, PLC-2011, 35",
        "PLC-08, 2024-09-01, PLC-R, '75(1), 82, 83(2)'",
        "TRN-03, 2024-08-31, PLC-2011, 21",
        "TRN-03, 2024-09-01, PLC-R, 62-64; VPL 36(2)",
        "TRN-05, 2024-08-31, PLC-2011, 21",
        "TRN-05, 2024-09-01, HOUSE, ''",
        "SUS-01, 2024-09-30, PEN-2019, 50",
        "SUS-01, 2024-10-01, PEN-R, 59",
        "SUS-02, 2024-09-30, PEN-2019, 50",
        "SUS-02, 2024-10-01, PEN-R, 59",
        "BEN-23, 2024-12-31, MTY-2019, ''",
        "BEN-23, 2025-01-01, MTY-R, 22"
    })
    void theDayOfTheFactChoosesTheWording(String code, LocalDate fact, String law, String article) {
        var rule = catalogue.inForce(code, fact);
        assertEquals(law, rule.law());
        assertEquals(article, rule.article());
        assertTrue(rule.covers(fact));
    }

    @Test
    void aFactOlderThanAnyWordingHeldIsAnsweredByTheOldestAndItSaysSo() {
        var rule = catalogue.inForce("PLC-01", LocalDate.of(1990, 1, 1));
        assertEquals("PLC-2011", rule.law());
        assertFalse(rule.covers(LocalDate.of(1990, 1, 1)));
    }

    @Test
    void anUnknownRuleIsAProgrammersMistake() {
        assertThrows(IllegalArgumentException.class, () -> catalogue.inForce("PLC-99", TODAY));
    }

    @Test
    void everyRuleIsInForceTodayInOneWordingAndNamesItsSource() {
        for (var rule : catalogue.all()) {
            assertTrue(catalogue.inForce(rule.code(), TODAY).covers(TODAY), rule.code());
            assertTrue(rule.evidence() != Evidence.V || !rule.law().equals("HOUSE"), rule.code());
            assertTrue(rule.titleZh().length() <= 24 && rule.titleEn().length() <= 80, rule.code());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{ code: A-01, version: '1', zh: 题, law: L, evidence: V } | A-01: en is missing",
        "{ code: A-01, version: '1', zh: ' ', en: t, law: L, evidence: V } | A-01: zh is missing",
        "{ code: A-01, version: '1', zh: 题, en: t, law: X, evidence: V } | A-01: law, evidence or",
        "{ code: A-01, version: '1', zh: 题, en: t, law: L } | A-01: law, evidence or",
        "{ code: a-01, version: '1', zh: 题, en: t, law: L, evidence: V } | a-01: law, evidence or",
        "{ code: A-01, version: '1', zh: 题, en: t, law: L, evidence: V, title: t } | A-01: Unrecognized",
        "{ code: A-01, version: '1', zh: 题, en: t, law: L, evidence: W } | A-01: Cannot deserialize",
        "{ code: A-01, version: '1', zh: 题, en: t, law: L, evidence: U } | A-01: evidence U needs a note",
        "{ code: A-01, version: '1', zh: 题, en: t, law: L, evidence: V, from: 2019-12-31 } | A-01: is in force",
        "{ code: A-01, version: '1', zh: 题, en: t, law: L, evidence: V, until: 2019-12-31 } | A-01: has no"
                + " first",
        "{ zh: 题 } | code is missing"
    })
    void aWrongFileIsRefusedNamingTheEntry(String entry, String message) {
        var wrong = assertThrows(IllegalStateException.class, () -> RuleCatalogue.load(LawFiles.yaml(file(entry))));
        assertTrue(wrong.getMessage().startsWith("rules: rules entry"), wrong.getMessage());
        assertTrue(wrong.getMessage().contains(message), wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', overlaps",
        "2021-12-31, 2021-12-31, overlaps",
        "2021-12-31, 2020-06-01, overlaps",
        "2021-12-31, 2022-01-01, version 1 is there twice"
    })
    void twoWordingsMayNotShareADayOrAVersion(String firstUntil, String secondFrom, String problem) {
        var first = "{ code: A-01, version: '1', zh: 题, en: t, law: L, evidence: V"
                + (firstUntil.isEmpty() ? "" : ", until: " + firstUntil) + " }";
        var second = "{ code: A-01, version: '1', zh: 题, en: t, law: L, evidence: V"
                + (secondFrom.isEmpty() ? "" : ", from: " + secondFrom) + " }";
        var wrong = assertThrows(
                IllegalStateException.class,
                () -> RuleCatalogue.load(LawFiles.yaml(file(first) + "  - " + second + "\n")));
        assertTrue(wrong.getMessage().startsWith("rules: rules entry A-01: " + problem), wrong.getMessage());
    }

    @Test
    void whatIsNoYamlIsRefused() {
        for (var text : new String[]{"", "rules", "{", "version: '1'\nversion: '2'\n"}) {
            var wrong = assertThrows(IllegalStateException.class, () -> RuleCatalogue.load(LawFiles.yaml(text)));
            assertTrue(wrong.getMessage().startsWith("rules: the file: "), wrong.getMessage());
        }
    }

    private static String file(String entry) {
        return "version: '1'\nlaws:\n  - { code: L, name: 法, from: 2020-01-01 }\nrules:\n  - " + entry + "\n";
    }
}
