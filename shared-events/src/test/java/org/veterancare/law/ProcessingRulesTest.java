package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veterancare.law.ProcessingRules.About;

/** Which document about their data people are shown, and from when (PIPL 17, 31). */
class ProcessingRulesTest {

    private static final String FIRST = "document: CHILDREN-1, about: CHILDREN, from: 2021-11-01, until: 2025-06-30, evidence: P, source: test";
    private static final String NEXT = "document: CHILDREN-2, about: CHILDREN, from: 2025-06-01, until: null, evidence: P, source: test";

    private static ProcessingRules of(String... entries) {
        StringBuilder yaml = new StringBuilder("version: \"1\"\nsource: test\nrules:\n");
        for (String entry : entries) {
            yaml.append("  - { ").append(entry).append(" }\n");
        }
        return ProcessingRules.load(LawFiles.yaml(yaml.toString()));
    }

    private static List<String> on(String day) {
        return of(FIRST, NEXT).inForce(About.CHILDREN, LocalDate.parse(day));
    }

    @Test
    void aVersionIsShownFromItsFirstDayToItsLastAndTwoMayBeInForceTogether() {
        assertEquals(List.of(), on("2021-10-31"));
        assertEquals(List.of("CHILDREN-1"), on("2021-11-01"));
        assertEquals(List.of("CHILDREN-1", "CHILDREN-2"), on("2025-06-30"));
        assertEquals(List.of("CHILDREN-2"), on("2025-07-01"));
    }

    @Test
    void theProductNamesOneForChildren() {
        assertFalse(Law.load().processing().inForce(About.CHILDREN, LocalDate.of(2026, 11, 29)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "document: CHILDREN-1, about: CHILDREN, from: null, evidence: P, source: test",
        "document: CHILDREN-1, about: PETS, from: 2021-11-01, evidence: P, source: test",
        "document: CHILDREN-1, about: CHILDREN, from: 2021-11-01, evidence: P",
        "document: CHILDREN-1, about: CHILDREN, from: 2021-11-01, source: test",
        "document: children 1, about: CHILDREN, from: 2021-11-01, evidence: P, source: test",
        "document: CHILDREN-1, about: CHILDREN, from: 2021-11-01, until: 2021-10-31, evidence: P, source: test"
    })
    void anEntryThatIsIncompleteOrWrongStopsTheStart(String entry) {
        assertThrows(IllegalStateException.class, () -> of(entry));
        assertThrows(IllegalStateException.class, () -> of(FIRST, FIRST));
    }
}
