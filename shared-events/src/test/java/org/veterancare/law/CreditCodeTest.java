package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    @ParameterizedTest
    @CsvSource({
        "91110000802100433B, ENTERPRISE",
        "914403001922038216, ENTERPRISE",
        "9144030071526726XG, ENTERPRISE",
        "91310104MA1FR0TE9A, ENTERPRISE",
        "12310104425012349P, INSTITUTION",
        "11310104002456781Y, ORGAN",
        "52310104MJ4954AB7W, SOCIAL_ORGANISATION"
    })
    void aValidCodeTellsTheKindOfOrganisation(String text, OrganisationType type) {
        assertEquals(type, CreditCode.parse(text).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"91110000802100433B", "914403001922038216", "9144030071526726XG"})
    void publicCompaniesAlsoPassTheOrganisationCodeCheck(String text) {
        assertTrue(CreditCode.parse(text).organisationCodeMatches());
    }

    @ParameterizedTest
    @CsvSource({
        "91310104MA1FR0TE9B, VAL-USCC-2",
        "91310104MA1FRO0E9A, VAL-USCC-1",
        "91310104MA1FR0TE9, VAL-USCC-1",
        "9131010XMA1FR0TE9A, VAL-USCC-1",
        "'', VAL-USCC-1",
        "A1310104MA1FR0TE9A, VAL-USCC-4"
    })
    void aWrongCodeBreaksItsRule(String text, String code) {
        assertEquals(
                code,
                assertThrows(RuleBroken.class, () -> CreditCode.parse(text)).code());
    }

    @Test
    void aWrongOrganisationCodeInsideIsOnlyAWarning() {
        // another organisation code, with the outer check character computed for it
        var code = CreditCode.parse("91110000802100434E");
        assertFalse(code.organisationCodeMatches());
    }

    @Test
    void smallAndFullWidthLettersAreAccepted() {
        assertEquals(
                "91110000802100433B", CreditCode.parse(" ９１110000802100433b").value());
    }

    @Test
    void assignedWorkIsForPublicEmployersAndStateOwnedEnterprises() {
        assertTrue(CreditCode.parse("11310104002456781Y").mayGiveAssignedWork(false));
        assertTrue(CreditCode.parse("91310104MA1FR0TE9A").mayGiveAssignedWork(true));
        assertFalse(CreditCode.parse("91310104MA1FR0TE9A").mayGiveAssignedWork(false));
        assertFalse(CreditCode.parse("52310104MJ4954AB7W").mayGiveAssignedWork(true));
    }
}
