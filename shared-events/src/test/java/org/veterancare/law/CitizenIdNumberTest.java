package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veterancare.events.Sex;

class CitizenIdNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, FEMALE",
        "310104198501010013, 1985-01-01, MALE",
        "310104199708154238, 1997-08-15, MALE",
        "310104200306151128, 2003-06-15, FEMALE",
        "31010419851001004X, 1985-10-01, FEMALE",
        "310104200002290014, 2000-02-29, MALE"
    })
    void aValidNumberTellsBirthDateAndSex(String text, LocalDate birth, Sex sex) {
        var number = CitizenIdNumber.parse(text, TODAY);
        assertEquals(text, number.value());
        assertEquals(birth, number.birthDate());
        assertEquals(sex, number.sex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"310103195801120038", "310108196310050027"})
    void aNumberFirstIssuedInADistrictSinceAbolishedPasses(String text) {
        assertEquals(text, CitizenIdNumber.parse(text, TODAY).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31010419851001004x", "３１０１０４１９８５１００１００４Ｘ", "３１０１０４１９８５１００１００４ｘ", " 31010419851001004X "})
    void smallXAndFullWidthCharactersAreAccepted(String text) {
        assertEquals("31010419851001004X", CitizenIdNumber.parse(text, TODAY).value());
    }

    @Test
    void fifteenDigitsBecomeEighteenCharacters() {
        assertEquals(
                "310104194607200028",
                CitizenIdNumber.parse("310104460720002", TODAY).value());
    }

    @ParameterizedTest
    @CsvSource({
        "31010419850101001, VAL-ID-1",
        "3101041985010100131, VAL-ID-1",
        "310104198513010013, VAL-ID-1",
        "'', VAL-ID-1",
        "010104198501010013, VAL-ID-1",
        "310104198502300013, VAL-ID-2",
        "310104190002290018, VAL-ID-2",
        "310104190102290015, VAL-ID-2",
        "440524188001010014, VAL-ID-2",
        "310104198501010014, VAL-ID-3",
        "990104198501010013, VAL-ID-5",
        "310104461320002, VAL-ID-6",
        "31010446072000X, VAL-ID-6"
    })
    void aWrongNumberBreaksItsRule(String text, String code) {
        var broken = assertThrows(RuleBroken.class, () -> CitizenIdNumber.parse(text, TODAY));
        assertEquals(code, broken.code());
        assertEquals(code, broken.getMessage());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"\ufdfa", "٣١٠١٠٤١٩٨٥٠١٠١٠٠١٣"})
    void noNumberAtAllBreaksTheForm(String text) {
        assertEquals(
                "VAL-ID-1",
                assertThrows(RuleBroken.class, () -> CitizenIdNumber.parse(text, TODAY))
                        .code());
    }

    @Test
    void aBirthAfterTodayIsRefusedAndOneOnTheDayIsNot() {
        var born = LocalDate.of(2003, 6, 15);
        assertEquals(born, CitizenIdNumber.parse("310104200306151128", born).birthDate());
        var broken = assertThrows(RuleBroken.class,
                () -> CitizenIdNumber.parse("310104200306151128", born.minusDays(1)));
        assertEquals("VAL-ID-2", broken.code());
    }

    @Test
    void anAgeOf130IsTheOldestAccepted() {
        var lastDay = LocalDate.of(2116, 1, 1).minusDays(1);
        assertEquals(
                1985,
                CitizenIdNumber.parse("310104198501010013", lastDay).birthDate().getYear());
        assertThrows(RuleBroken.class, () -> CitizenIdNumber.parse("310104198501010013", lastDay.plusDays(1)));
    }

    @Test
    void itPrintsMaskedAndNeverWhole() {
        var number = new CitizenIdNumber("310104198501010013");
        assertEquals("**************0013", number.masked());
        assertEquals("0013", number.lastFour());
        assertFalse(("" + number).contains("19850101"));
    }
}
