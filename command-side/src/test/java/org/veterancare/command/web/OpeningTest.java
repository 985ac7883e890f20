package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;

class OpeningTest extends HttpTest {

    @Test
    void anOpeningTellsWhereTheCaseIsAndAtWhichVersion() {
        Api.Answer opened = api.post("/api/v1/cases", opening()).by(Actors.STREET_WORKER).send();

        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String id = opened.json().path("caseId").asString();
        assertThat(opened.header("Location")).isEqualTo("/api/v1/cases/" + id);
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        assertThat(opened.json().path("version").asInt()).isEqualTo(1);
        assertThat(opened.json().path("events").toString())
                .isEqualTo("[{\"type\":\"CaseOpened\",\"version\":0},{\"type\":\"RecordCardCreated\",\"version\":1}]");
    }
}
