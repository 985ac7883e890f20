package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "13000000000, 13000000000",
        "130 0000 0000, 13000000000",
        "１３０００００００００, 13000000000",
        "60000000, 60000000",
        "021-60000000, 021-60000000",
        "02160000000, 02160000000",
        "0512-60000000-123, 0512-60000000-123"
    })
    void mobileAndLandlineNumbersAreRead(String text, String value) {
        assertEquals(value, PhoneNumber.parse(text).value());
    }

    @ParameterizedTest
    @CsvSource({
        "12000000000, VAL-TEL-1",
        "1300000000, VAL-TEL-1",
        "10000000, VAL-TEL-1",
        "021-100000, VAL-TEL-2",
        "5000, VAL-TEL-2",
        "'', VAL-TEL-2"
    })
    void aWrongNumberBreaksItsRule(String text, String code) {
        assertEquals(
                code,
                assertThrows(RuleBroken.class, () -> PhoneNumber.parse(text)).code());
    }

    @Test
    void itPrintsMasked() {
        assertEquals("*******0000", PhoneNumber.parse("13000000000").toString());
    }
}
