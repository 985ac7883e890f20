package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTableTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    private final RegionTable xuhui = RegionTable.load(LawFiles.open("xuhui-regions.yml"));

    @Test
    void xuhuiHasTwelveStreetsAndOneTown() {
        assertEquals(13, xuhui.streets(DAY).size());
        assertEquals("华泾镇", xuhui.streets(DAY).getLast().nameZh());
    }

    @Test
    void aMadeUpCommitteeBelongsToItsStreetAndIsMarked() {
        var committee = xuhui.require("310104008901", DAY);
        assertTrue(committee.isTest());
        assertFalse(committee.isStreet());
        assertEquals(new RegionCode("310104008000"), committee.street());
    }

    @ParameterizedTest
    @CsvSource({
        "310104501000, VAL-RGN-1",
        "310104001000, VAL-RGN-1",
        "310104501901, VAL-RGN-1",
        "310104008, VAL-RGN-1",
        "310106008000, VAL-RGN-3",
        "310104000000, VAL-RGN-3",
        "310104008001, VAL-RGN-5"
    })
    void aWrongCodeBreaksItsRule(String text, String code) {
        assertEquals(
                code,
                assertThrows(RuleBroken.class, () -> xuhui.require(text, DAY)).code());
    }

    @Test
    void aRegionCountsOnlyWhileItStood() {
        var table = RegionTable.load(LawFiles.yaml("""
            version: "1"
            source: test
            regions:
              - { code: "310104003000", nameZh: 甲街道, validFrom: 2020-01-01, validTo: null }
              - { code: "310104003009", nameZh: 甲一居委, validFrom: 2020-01-01, validTo: 2024-12-31, \
            successor: "310104003010" }
              - { code: "310104003010", nameZh: 甲二居委, validFrom: 2025-01-01, validTo: null }
            """));
        assertEquals(
                "310104003009",
                table.require("310104003009", LocalDate.of(2024, 12, 31)).value());
        for (var day : new LocalDate[]{LocalDate.of(2019, 12, 31), LocalDate.of(2025, 1, 1)}) {
            assertEquals(
                    "VAL-RGN-2",
                    assertThrows(RuleBroken.class, () -> table.require("310104003009", day))
                            .code());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "validTo: 2024-12-31, successor: '310104003011' | has a successor that is not in the table",
        "successor: '310104003010' | does not end before its successor",
        "validTo: 2025-12-31, successor: '310104003010' | does not end before its successor"
    })
    void aSuccessorStandsInTheTableAndLongerThanWhatItFollows(String end, String message) {
        var file = """
            version: '1'
            source: test
            regions:
              - { code: '310104003000', nameZh: 甲街道 }
              - { code: '310104003009', nameZh: 甲一居委, %s }
              - { code: '310104003010', nameZh: 甲二居委, validTo: 2025-06-30 }
            """.formatted(end);
        var wrong = assertThrows(IllegalStateException.class, () -> RegionTable.load(LawFiles.yaml(file)));
        assertEquals("xuhui-regions: regions entry 310104003009: " + message, wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{ code: '310104003000', nameZh: 甲, name: 甲 } | 310104003000: Unrecognized",
        "{ code: '310104003000' } | 310104003000: nameZh is missing",
        "{ code: '310104501000', nameZh: 开发区 } | 310104501000: is an area for statistics only, not a street",
        "{ code: '310104003009', nameZh: 甲 } | 310104003009: has no street",
        "{ code: '31010400300', nameZh: 甲 } | 31010400300: code breaks VAL-RGN-1",
        "{ code: '310104003000', nameZh: 甲, validFrom: soon } | 310104003000: Cannot deserialize"
    })
    void aWrongFileIsRefusedNamingTheEntry(String entry, String message) {
        var file = "version: '1'\nsource: test\nregions:\n  - " + entry + "\n";
        var wrong = assertThrows(IllegalStateException.class, () -> RegionTable.load(LawFiles.yaml(file)));
        assertTrue(wrong.getMessage().startsWith("xuhui-regions: regions entry " + message), wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "310103, 2025-06-02, 310101",
        "310225, 2025-06-02, 310115",
        "310225, 2005-06-02, 310119",
        "310103, 2011-12-31, 310103",
        "310103, 2012-01-01, 310101",
        "310112, 2025-06-02, 310112",
        "320102, 2025-06-02, 320102"
    })
    void aDistrictThatIsGoneIsItsSuccessorAndEveryOtherItself(String code, LocalDate on, String standing) {
        assertEquals(standing, xuhui.district(code, on));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{ code: '310103', nameZh: 卢湾区, endedIn: 2011 } | 310103: is not a district that ended",
        "{ code: '310103', nameZh: 卢湾区, endedIn: 2011, successor: '310103' } | 310103: is not a district that",
        "{ code: '310103', nameZh: 卢湾区, endedIn: 11, successor: '310101' } | 310103: is not a district that ended",
        "{ code: '3101', nameZh: 卢湾区, endedIn: 2011, successor: '310101' } | 3101: is not a district that ended",
        "{ code: '310103', endedIn: 2011, successor: '310101' } | 310103: nameZh is missing"
    })
    void aWrongDistrictThatIsGoneStopsTheStart(String entry, String message) {
        var file = "version: '1'\nsource: test\nregions:\n  - { code: '310104003000', nameZh: 甲街道 }\ndistricts:\n  - "
                + entry + "\n";
        var wrong = assertThrows(IllegalStateException.class, () -> RegionTable.load(LawFiles.yaml(file)));
        assertTrue(wrong.getMessage().startsWith("xuhui-regions: districts entry " + message), wrong.getMessage());
    }
}
