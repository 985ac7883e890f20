package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.standalone.Office.Answer;

/** What the client of the kill loop takes for a kill: nothing that would be an error of ours without one. */
class ClientTest {

    @ParameterizedTest
    @CsvSource({
        "503, service-unavailable, true",
        "409, key-in-flight, true",
        "409, concurrent-change, true",
        "409, state-conflict, false",
        "409, , false",
        "412, version-conflict, false",
        "500, internal, false"
    })
    void onlyWhatAKillExplainsIsRepeated(int status, String code, boolean repeated) {
        String text = code == null ? "{}" : "{\"code\":\"" + code + "\"}";
        assertThat(Client.isWorthRepeating(new Answer(status, text, null))).isEqualTo(repeated);
    }
}
