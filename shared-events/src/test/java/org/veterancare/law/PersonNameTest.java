package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({"测试, 测试", "甲·乙, 甲·乙", "甲•乙丙, 甲·乙丙", "Test Person, Test Person", "' 测试　甲 ', 测试 甲", "甲〇, 甲〇"})
    void namesOfHanLettersLatinLettersAndInterpunctsAreRead(String text, String value) {
        assertEquals(value, PersonName.parse(text).value());
    }

    @Test
    void lengthIsCountedInCharactersNotInHalves() {
        var rare = new StringBuilder().appendCodePoint(0x20000).toString();
        assertEquals(rare.repeat(50), PersonName.parse(rare.repeat(50)).value());
        assertThrows(RuleBroken.class, () -> PersonName.parse(rare));
        assertThrows(RuleBroken.class, () -> PersonName.parse(rare.repeat(51)));
    }

    @Test
    void aCompatibilityCharacterOnThePapersIsKept() {
        assertEquals("甲\ufa0c", PersonName.parse("甲\ufa0c").value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "甲", "甲1", "·甲乙", "甲乙·", "甲··乙", "甲，乙", "甲<b>", "甲\n乙"})
    void anythingElseIsRefused(String text) {
        assertEquals(
                "VAL-NAME-1",
                assertThrows(RuleBroken.class, () -> PersonName.parse(text)).code());
    }

    @Test
    void aNoticeShowsTheFirstCharacterOnly() {
        assertEquals("测**", PersonName.parse("测试甲").masked());
        assertEquals("测**", PersonName.parse("测试甲").toString());
    }
}
