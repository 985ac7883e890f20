package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veterancare.command.Actors;

class DryRunTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"handling=dry-run", "respond-async, handling=\"dry-run\""})
    void anOpeningIsTriedAndNothingIsWritten(String preference) {
        Map<String, Object> body = opening();
        Map<String, Long> before = rows();

        Api.Answer tried = api.post("/api/v1/cases", body)
                .by(Actors.STREET_WORKER)
                .header("Prefer", preference)
                .send();

        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.header("Preference-Applied")).isEqualTo("handling=dry-run");
        assertThat(tried.header("Location")).isNull();
        assertThat(tried.header("ETag")).isNull();
        assertThat(tried.json().path("events")).hasSize(2);
        assertThat(rows()).isEqualTo(before);
        assertThat(api.post("/api/v1/cases", body).by(Actors.STREET_WORKER).send().status()).isEqualTo(201);
    }

    @Test
    void aCommandIsTriedAndTheCaseStaysWhereItIs() {
        String id = newCase();
        Map<String, Long> before = rows();

        Api.Answer tried = api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .header("Prefer", "handling=dry-run")
                .send();

        assertThat(tried.json().path("events").toString())
                .isEqualTo("[{\"type\":\"VeteranReported\",\"version\":2}]");
        assertThat(rows()).isEqualTo(before);
        assertThat(api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(Actors.STREET_WORKER)
                .asOf(1)
                .send()
                .status())
                .isEqualTo(200);
    }

    @Test
    void whatWouldBeRefusedIsRefused() {
        Map<String, Object> body = opening();
        body.put("occurredOn", today().plusDays(1).toString());
        assertThat(api.post("/api/v1/cases", body)
                .by(Actors.STREET_WORKER)
                .header("Prefer", "handling=dry-run")
                .send()
                .problem())
                .isEqualTo("422 rule-broken");
    }
}
