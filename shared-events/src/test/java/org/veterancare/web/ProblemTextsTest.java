package org.veterancare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts();

    @ParameterizedTest
    @EnumSource
    void everyProblemHasATitleAndADetailInBothLanguages(ProblemCode code) {
        Map<String, Object> members = Map.of(
                "rule", "REG-04", "ruleTitle", "t", "currentVersion", 7, "header", "If-Match", "parameter", "limit",
                "version", 4, "restsOn", 3, "transferredTo", "310104008000", "transferredOn", "2025-09-01");
        for (Language language : Language.values()) {
            assertThat(texts.title(code, language)).isNotBlank();
            assertThat(texts.detail(code, language, members)).isNotBlank().doesNotContain("?").doesNotContain("{");
        }
        assertThat(texts.title(code, Language.EN)).isNotEqualTo(texts.title(code, Language.ZH)).isASCII();
    }

    @Test
    void noLanguageHasATextThatTheOtherLacks() {
        assertThat(keys(Locale.CHINESE)).isEqualTo(keys(Locale.ENGLISH));
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle("web.problems", locale).keySet());
    }

    @Test
    void codesSayTheirOwnStatus() {
        assertThat(ProblemCode.CASE_NOT_FOUND.code()).isEqualTo("case-not-found");
        for (int status : List.of(401, 403, 404, 405, 406, 408, 413, 414, 415, 417, 429, 431, 500, 501, 503, 505)) {
            assertThat(ProblemCode.of(status).status()).isEqualTo(status);
        }
        assertThat(ProblemCode.of(418)).isEqualTo(ProblemCode.BAD_REQUEST);
        assertThat(ProblemCode.of(502)).isEqualTo(ProblemCode.INTERNAL_ERROR);
    }

    @Test
    void aFaultNamesItsLimitsAndNoForeignNames() {
        Fault fault = Fault.at(List.of("terms", "3", "310104199003070018"), "max", Map.of("value", 30));
        assertThat(fault.pointer()).isEqualTo("/terms/3/?");
        assertThat(texts.fault(fault, Language.EN)).isEqualTo("must be at most 30");
        assertThat(texts.fault(Fault.at(List.of("a"), "never-heard-of"), Language.ZH)).isEqualTo("值不合要求");
    }
}
