package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.veterancare.events.NcoTier;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;

class SettlementModesTest {
    private static final LocalDate OLD_LAW = LocalDate.of(2024, 8, 31);
    private static final LocalDate NEW_LAW = LocalDate.of(2024, 9, 1);

    @Test
    void eachCategoryHasItsModes() {
        assertEquals(
                Set.of(SettlementMode.SELF_EMPLOYMENT, SettlementMode.ASSIGNED_WORK, SettlementMode.STATE_SUPPORT),
                SettlementModes.of(ServiceCategory.CONSCRIPT));
        assertEquals(5, SettlementModes.of(ServiceCategory.NCO).size());
        assertEquals(5, SettlementModes.of(ServiceCategory.OFFICER).size());
        assertFalse(SettlementModes.of(ServiceCategory.OFFICER).contains(SettlementMode.ASSIGNED_WORK));
        assertFalse(SettlementModes.of(ServiceCategory.NCO).contains(SettlementMode.CIVIL_TRANSFER));
    }

    @Test
    void retirementIsNotForJuniorNcos() {
        assertFalse(SettlementModes.ofNco(NcoTier.JUNIOR_NCO).contains(SettlementMode.RETIREMENT));
        assertTrue(SettlementModes.ofNco(NcoTier.INTERMEDIATE_NCO).contains(SettlementMode.RETIREMENT));
    }

    @Test
    void theLawOfTheDayOfDischargeHasItsGrounds() {
        assertEquals(4, SettlementModes.grounds(ServiceCategory.NCO, OLD_LAW).size());
        assertEquals(8, SettlementModes.grounds(ServiceCategory.NCO, NEW_LAW).size());
        assertEquals(
                3, SettlementModes.grounds(ServiceCategory.CONSCRIPT, OLD_LAW).size());
        assertEquals(
                5, SettlementModes.grounds(ServiceCategory.CONSCRIPT, NEW_LAW).size());
        assertEquals(Set.of(), SettlementModes.grounds(ServiceCategory.OFFICER, NEW_LAW));
    }

    @Test
    void s31AnIntermediateNcoWithTheWaiverOnFileIsAccepted() {
        assertDoesNotThrow(() -> waiver(NcoTier.INTERMEDIATE_NCO, true).require());
    }

    @Test
    void s31WithoutTheWaiverOrTheTierItIsRefused() {
        assertRefused(waiver(NcoTier.INTERMEDIATE_NCO, false), Map.of("missing", "waiver"));
        assertRefused(waiver(NcoTier.JUNIOR_NCO, true), Map.of("missing", "tier"));
    }

    @Test
    void s32ExpulsionFromThePartyBarsTwelveYearsOfService() {
        assertRefused(
                claim(AssignedWorkGround.TWELVE_YEARS, Set.of(AssignedWorkBar.EXPELLED_FROM_PARTY), NEW_LAW),
                Map.of("bar", "EXPELLED_FROM_PARTY"));
    }

    @Test
    void aMedalIsAGroundOnlySinceTheNewLaw() {
        assertDoesNotThrow(() -> claim(AssignedWorkGround.MEDAL_OR_TITLE, Set.of(), NEW_LAW).require());
        assertRefused(claim(AssignedWorkGround.MEDAL_OR_TITLE, Set.of(), OLD_LAW), Map.of("missing", "ground"));
    }

    private static AssignedWorkClaim waiver(NcoTier tier, boolean recorded) {
        return new AssignedWorkClaim(
                ServiceCategory.NCO, tier, AssignedWorkGround.RETIREMENT_WAIVED, recorded, Set.of(), NEW_LAW);
    }

    private static AssignedWorkClaim claim(AssignedWorkGround ground, Set<AssignedWorkBar> bars, LocalDate approved) {
        return new AssignedWorkClaim(ServiceCategory.NCO, NcoTier.SENIOR_NCO, ground, false, bars, approved);
    }

    private static void assertRefused(AssignedWorkClaim claim, Map<String, Object> facts) {
        var broken = assertThrows(RuleBroken.class, () -> claim.require());
        assertEquals("PLC-01", broken.code());
        assertEquals(facts, broken.facts());
    }
}
