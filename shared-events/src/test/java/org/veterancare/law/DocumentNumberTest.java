package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"沪退役军人〔2025〕12号", "沪退役军人[2025]12号", "沪退役军人（2025）12号", " 沪退役军人［２０２５］12号"})
    void decisionNumbersGetOneFormOfBrackets(String text) {
        assertEquals("沪退役军人〔2025〕12号", DocumentNumber.decision(text).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "〔2025〕12号", "沪退役军人〔25〕12号", "沪退役军人〔2025〕号", "沪退役军人〔2025〕12", "沪退役军人2025年12号"})
    void whatIsNoDecisionNumberIsRefused(String text) {
        assertEquals(
                "VAL-CARD-4",
                assertThrows(RuleBroken.class, () -> DocumentNumber.decision(text))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"退字第000001号", "沪（退）字第000001号", "T-2025-01"})
    void certificateNumbersAreOpaque(String text) {
        assertFalse(DocumentNumber.certificate(text).value().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "退 字", "退字第1号;", "11111111111111111111111111111111111111111"})
    void whatIsNoCertificateNumberIsRefused(String text) {
        assertEquals(
                "VAL-CARD-3",
                assertThrows(RuleBroken.class, () -> DocumentNumber.certificate(text))
                        .code());
    }
}
