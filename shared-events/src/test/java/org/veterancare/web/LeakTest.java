package org.veterancare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veterancare.testing.TestTokens;

/** No refusal says how we are built, or repeats what was sent; each carries the headers of all answers. */
class LeakTest extends DoorTest {

    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|\\bat (org|java|jakarta|com)\\.|org\\.|java\\.|jackson|tomcat|spring|hibernate|postgres"
                    + "|select |insert |unique constraint|_pkey|/var/|<html|nullpointer|cannot invoke");

    private static final List<String> HEADERS = List.of(
            "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Content-Security-Policy",
            "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy");

    private static List<String> leaks(String answer) {
        List<String> found = new ArrayList<>();
        INSIDE.matcher(answer).results().forEach(hit -> found.add(hit.group()));
        if (answer.contains(DoorApplication.SECRET)) {
            found.add("what was sent");
        }
        return found;
    }

    private void requireSilent(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(leaks(answer.text())).as(answer.text()).isEmpty();
        HEADERS.forEach(header -> assertThat(answer.response().headers().allValues(header)).as(header).hasSize(1));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "sql", "null", "io", "error"})
    void whatNobodyForesawSaysNothing(String kind) {
        Answer answer = get("a", DOOR + "/faults/" + kind);
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        requireSilent(answer);
    }

    @Test
    void wrongInputIsNotRepeated() {
        String secret = DoorApplication.SECRET;
        requireSilent(post("a", DOOR + "/shaped", "{\"text\":\"x\",\"number\":\"" + secret + "\"}"));
        requireSilent(post("a", DOOR + "/shaped", "{\"" + secret + "\":1}"));
        requireSilent(post("a", DOOR + "/shaped", "{\"number\":1}"));
        requireSilent(post("a", DOOR + "/shaped", "{\"text\":" + secret));
        requireSilent(get("a", DOOR + "/typed/" + secret + "?number=1"));
        requireSilent(get("a", DOOR + "/typed/0-0-0-0-0?number=" + secret));
        requireSilent(get("a", DOOR + "/typed/0-0-0-0-0"));
        requireSilent(get("a", DOOR + "/nothing/" + secret));
        requireSilent(get("a", DOOR, "Accept", "application/" + secret));
        requireSilent(get(null, DOOR));
        requireSilent(get(null, DOOR, "Authorization", "Bearer " + secret));
        requireSilent(get("a", DOOR + "?x=" + secret.repeat(300)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "nonsense 310104199003070018",
        "GET /310104199003070018|<> HTTP/1.1",
        "GET / HTTP/9.9",
        "GET /api/v1/door HTTP/1.1\r\nHost: a\r\nHost: b",
        "GET /api/v1/door HTTP/1.1\r\n: 310104199003070018",
        "GET /api/v1/door/%c0%ae%c0%ae HTTP/1.1",
        "GET /api/v1/door;310104199003070018 HTTP/1.1",
        "TRACE /api/v1/door HTTP/1.1",
        "TRACK /api/v1/door HTTP/1.1",
        "CONNECT localhost:1 HTTP/1.1",
        "POST /api/v1/door HTTP/1.1\r\nTransfer-Encoding: nonsense"
    })
    void norDoesWhatTheServerItselfCannotRead(String lines) {
        String answer = raw(
                lines + (lines.contains("Host") ? "" : "\r\nHost: localhost") + "\r\nConnection: close\r\n\r\n");
        assertThat(leaks(answer.substring(answer.indexOf("\r\n\r\n") + 1))).as(answer).isEmpty();
        assertThat(answer).contains("\"code\":\"");
        if (!answer.startsWith("{")) { // a request line without a version is answered with a body alone (HTTP/0.9)
            assertThat(answer).matches("(?s)HTTP/1.1 (4|501|505).*");
            assertThat(answer).contains("\r\nContent-Type: application/problem+json").contains("no-store");
            HEADERS.forEach(header -> assertThat(answer).contains("\r\n" + header + ": "));
            assertThat(answer).doesNotContainIgnoringCase("\r\nServer:").doesNotContain("request:null");
        }
    }

    @Test
    void aQueryThatIsNoneIsTheCallersFault() {
        String answer = raw("GET /api/v1/door/typed/" + UUID.randomUUID()
                + "?=1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + TestTokens.of(actor("a")) + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"bad-request\"");
    }

    @Test
    void theCheckFindsWhatALeakWouldLookLike() {
        assertThat(leaks("{\"detail\":\"java.lang.NullPointerException: Cannot invoke\"}")).isNotEmpty();
        assertThat(leaks("ERROR: duplicate key value violates unique constraint \"x_pkey\"")).isNotEmpty();
        assertThat(leaks("Apache Tomcat/11.0")).isNotEmpty();
        assertThat(leaks(DoorApplication.SECRET)).containsExactly("what was sent");
    }

    @Test
    void browsersAreToldToComeBackOverTlsOnlyWhereTheyCame() {
        Answer plain = get("a", DOOR);
        assertThat(plain.header("Strict-Transport-Security")).isNull();
        Answer behindTls = get("a", DOOR, "X-Forwarded-Proto", "https");
        assertThat(behindTls.header("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    void noPageMayRunOrStyleAnythingInline() {
        assertThat(get("a", DOOR).header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
    }
}
