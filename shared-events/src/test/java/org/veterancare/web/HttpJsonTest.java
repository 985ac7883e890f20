package org.veterancare.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class HttpJsonTest {

    private final JsonMapper json = HttpJson.mapper();

    record Body(Integer number, boolean flag, String text, LocalDate day, Personal name, CaseId id,
            List<String> list) {}

    @Test
    void whatIsWrittenAsAgreedIsRead() {
        Body body = json.readValue(
                """
                    {"number":1,"flag":true,"text":"x","day":"2026-02-28","name":"张三",
                     "id":"01990000-0000-7000-8000-000000000001","list":["a"]}""",
                Body.class);
        assertThat(body.day()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(body.name().clear()).isEqualTo("张三");
        assertThat(body.toString()).doesNotContain("张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"flag\":true,\"number\":\"1\"}",
        "{\"flag\":true,\"number\":1.0}",
        "{\"flag\":true,\"number\":\"\"}",
        "{\"flag\":1}",
        "{\"flag\":\"true\"}",
        "{\"flag\":null}",
        "{}",
        "{\"flag\":true,\"text\":1}",
        "{\"flag\":true,\"text\":true}",
        "{\"flag\":true,\"day\":\"2026-02-29\"}",
        "{\"flag\":true,\"day\":1}",
        "{\"flag\":true,\"name\":1}",
        "{\"flag\":true,\"id\":\"x\"}",
        "{\"flag\":true,\"id\":7}",
        "{\"flag\":true,\"list\":[null]}",
        "{\"flag\":true,\"list\":\"a\"}",
        "{\"flag\":true,\"other\":1}",
        "{\"flag\":true,\"flag\":true}"
    })
    void nothingIsBentIntoShape(String body) {
        assertThatThrownBy(() -> json.readValue(body, Body.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void aPersonalValueCannotBeSentByAccident() {
        assertThatThrownBy(() -> json.writeValueAsString(Map.of("name", Personal.of("张三"))))
                .hasMessageNotContainingAny("张三");
        assertThatThrownBy(() -> json.writeValueAsString(Map.of("name", Personal.sealed("ciphertext"))))
                .isInstanceOf(RuntimeException.class);
    }
}
