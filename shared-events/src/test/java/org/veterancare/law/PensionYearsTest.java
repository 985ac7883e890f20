package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.events.CaseId;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementMode;

/** When a monthly pension is to be looked at again, since the years on record reach none of its thresholds (SET-05). */
class PensionYearsTest {

    private static final PolicyParameters SHIPPED = PolicyParameters.load(LawFiles.open("policy.yml"));
    private static final CaseId CASE = CaseId.of("01937b5e-0000-7000-8000-000000000001");
    private static final LocalDate DISCHARGED = LocalDate.of(2025, 8, 31);

    private static Service service(ServiceCategory category, NcoTier tier) {
        return new Service(category, tier, SettlementMode.MONTHLY_PENSION, DISCHARGED);
    }

    private static ServicePapersRecorded papers(LocalDate enlistedOn, DatePrecision precision, Integer certified) {
        return new ServicePapersRecorded(
                CASE, DISCHARGED, enlistedOn, precision, certified, DischargePaper.DISCHARGE, DISCHARGED,
                Personal.of("测试签发单位"));
    }

    private static boolean doubted(ServiceCategory category, NcoTier tier, int certified) {
        return PensionYears.areTooFew(
                service(category, tier), papers(LocalDate.of(2000, 9, 1), DatePrecision.DAY, certified), SHIPPED);
    }

    /** Of who has served for as long as one of them needs, only the file can tell the rest. */
    @ParameterizedTest
    @CsvSource({
        "OFFICER, , 16", "NCO, JUNIOR_NCO, 16", "NCO, INTERMEDIATE_NCO, 14", "NCO, SENIOR_NCO, 14"
    })
    void aYearLessThanEachThresholdNeedsIsDoubtedAndAYearMoreIsNot(
            ServiceCategory category, NcoTier tier, int least) {
        assertTrue(doubted(category, tier, least - 1));
        assertFalse(doubted(category, tier, least));
        assertFalse(doubted(category, tier, least + 1));
    }

    @ParameterizedTest
    @CsvSource({
        // the day of the discharge was served, too
        "2009-09-01, DAY, false", "2009-09-02, DAY, true",
        // known by the month or the year it may have been the first day of it
        "2009-09-01, MONTH, false", "2009-10-01, MONTH, true", "2009-01-01, YEAR, false", "2010-01-01, YEAR, true"
    })
    void withoutCertifiedYearsTheDaysCountAsFarAsTheyAreKnown(LocalDate enlistedOn, DatePrecision known,
            boolean doubted) {
        Service officer = service(ServiceCategory.OFFICER, null);
        assertEquals(doubted, PensionYears.areTooFew(officer, papers(enlistedOn, known, null), SHIPPED));
    }

    @Test
    void valDate3CertifiedYearsWinOverTheDays() {
        Service officer = service(ServiceCategory.OFFICER, null);
        LocalDate early = LocalDate.of(2000, 9, 1);
        LocalDate late = LocalDate.of(2015, 9, 1);
        assertTrue(PensionYears.areTooFew(officer, papers(early, DatePrecision.DAY, 15), SHIPPED));
        assertFalse(PensionYears.areTooFew(officer, papers(late, DatePrecision.DAY, 16), SHIPPED));
    }

    @Test
    void withoutPapersNothingIsDoubted() {
        assertFalse(PensionYears.areTooFew(service(ServiceCategory.NCO, NcoTier.JUNIOR_NCO), null, SHIPPED));
    }

    @ParameterizedTest
    @EnumSource(value = SettlementMode.class, mode = EnumSource.Mode.EXCLUDE, names = "MONTHLY_PENSION")
    void noOtherModeIsAskedForItsYears(SettlementMode mode) {
        Service officer = new Service(ServiceCategory.OFFICER, null, mode, DISCHARGED);
        assertFalse(PensionYears.areTooFew(
                officer, papers(LocalDate.of(2024, 9, 1), DatePrecision.DAY, 1), SHIPPED));
    }

    /** From the day on which pensions became a mode of the statute; before it nothing is known. */
    @Test
    void tim05TheDayOfTheDischargeChoosesTheThresholds() {
        ServicePapersRecorded few = papers(LocalDate.of(2010, 9, 1), DatePrecision.DAY, 10);
        Service before = new Service(
                ServiceCategory.OFFICER, null, SettlementMode.MONTHLY_PENSION, LocalDate.of(2020, 12, 31));
        Service since = new Service(
                ServiceCategory.OFFICER, null, SettlementMode.MONTHLY_PENSION, LocalDate.of(2021, 1, 1));
        assertFalse(PensionYears.areTooFew(before, few, SHIPPED));
        assertTrue(PensionYears.areTooFew(since, few, SHIPPED));
        PolicyParameters next = PolicyParameters.load(LawFiles.yaml(ofOfficers("16", "20")));
        ServicePapersRecorded some = papers(LocalDate.of(2010, 9, 1), DatePrecision.DAY, 18);
        assertFalse(PensionYears.areTooFew(since, some, next));
        assertTrue(PensionYears.areTooFew(service(ServiceCategory.OFFICER, null), some, next));
    }

    /** It may be the one by which somebody qualifies. */
    @Test
    void whereAThresholdIsNotSetNothingIsDoubted() {
        ServicePapersRecorded few = papers(LocalDate.of(2010, 9, 1), DatePrecision.DAY, 1);
        Service officer = service(ServiceCategory.OFFICER, null);
        assertTrue(PensionYears.areTooFew(officer, few, PolicyParameters.load(LawFiles.yaml(ofOfficers("16", "16")))));
        assertFalse(
                PensionYears.areTooFew(officer, few, PolicyParameters.load(LawFiles.yaml(ofOfficers("16", "null")))));
    }

    /** @param since from 2025 on, of years as an officer; the other two are twenty */
    private static String ofOfficers(String before, String since) {
        String yaml = "version: test\nparameters:\n";
        for (String key : new String[]{"pensionOfficerYears", "pensionNcoOfficerYears", "pensionOfficerServiceYears"}) {
            boolean first = key.equals("pensionOfficerYears");
            yaml += "  - { key: " + key + ", rule: SET-05, values: ["
                    + "{ from: 2021-01-01, value: " + (first ? before : "20")
                    + ", unit: YEARS, evidence: S, source: test }, { from: 2025-01-01, value: "
                    + (first ? since : "20") + ", unit: YEARS, evidence: S, source: test }] }\n";
        }
        return yaml;
    }
}
