package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"试验路100弄2号301室", "试验路 100弄2号，301室", "试验路１００弄２号３０１室", " 试验路100弄2号（301室） "})
    void oneHomeTypedInSeveralWaysIsOne(String typed) {
        assertEquals(HomeAddress.parse("试验路100弄2号301室"), HomeAddress.parse(typed));
    }

    @Test
    void theNextDoorIsAnotherHome() {
        assertNotEquals(HomeAddress.parse("试验路100弄2号301室"), HomeAddress.parse("试验路100弄2号302室"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1号", "试验路上某处", "<script>1</script>\u0000试验路1号"})
    void whatNamesNoHomeIsRefused(String typed) {
        assertEquals("HON-01", assertThrows(RuleBroken.class, () -> HomeAddress.parse(typed)).code());
    }

    @Test
    void nothingOfItIsPrinted() {
        assertFalse(HomeAddress.parse("试验路9号").toString().contains("9"));
    }
}
