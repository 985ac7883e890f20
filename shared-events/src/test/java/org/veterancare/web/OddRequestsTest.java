package org.veterancare.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.veterancare.testing.TestTokens;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bytes that no client library would send: the caller's fault, and said so in the first line and in the body alike. */
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsTest extends DoorTest {

    private static final Pattern FIRST_LINE = Pattern.compile("HTTP/1\\.1 ([2-5]\\d\\d)");
    private static final Pattern SAID = Pattern.compile("\"status\":(\\d{3}),");
    private static final List<String> TOKENS = List.of(
            "", "Authorization: Bearer x\r\n", "Authorization: Bearer " + TestTokens.of(actor("a")) + "\r\n");
    private static final List<String> LINES = List.of(
            "GET " + DOOR, "POST " + DOOR, "GET " + DOOR + "?=1", "GET /api/v1/nothing", "GET /?=1", "GET /error",
            "POST /error", "GET /%zz");

    @Autowired
    private Problems problems;

    private void isTheCallersFault(String request, CapturedOutput output) {
        String answer = raw(request);
        Matcher first = FIRST_LINE.matcher(answer);
        assertThat(first.find()).as(request).isTrue();
        Matcher said = SAID.matcher(answer);
        if (first.group(1).startsWith("2")) {
            assertThat(answer).as(request).doesNotContain("problem+json");
        } else {
            assertThat(said.find()).as(request + answer).isTrue();
            assertThat(said.group(1)).as(request + answer).isEqualTo(first.group(1)).startsWith("4");
            assertThat(said.find()).as("a second answer: " + request + answer).isFalse();
        }
        assertThat(output.getAll()).as(request).doesNotContain("unforeseen", "Failure in @ExceptionHandler");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Accept-Language: \u00ffen\u0080", "Accept-Language: \u0001en", "Accept-Language: en;q=9",
        "Accept: \u00e4\u0085",
        "Accept: nonsense", "X-Odd: \u0001", "X-Odd: \u00e4\u0085", "Bad Header: x", "X-Request-Id: \u00ff",
        "Content-Type: \u00e4\u0085", "Content-Encoding: \u0085", "Cookie: \u00e4=", "If-Match: \u0085\u00e4",
        "Host: y",
        "Content-Length: x", "Content-Length: -1", "Expect: nonsense", "traceparent: \u0085",
        "X-Forwarded-Host: \u00e4\r\nX-Forwarded-Proto: x\r\nX-Forwarded-Port: x"
    })
    void anOddHeaderIsNoErrorOfOurs(String odd, CapturedOutput output) {
        for (String token : TOKENS) {
            for (String line : LINES) {
                isTheCallersFault(
                        line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + token + odd + "\r\n\r\n", output);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}zz",
        "Content-Length: 2\r\n\r\n{}GET / HTTP/1.1\r\n\r\n",
        "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"
    })
    void anOddBodyIsNoErrorOfOurs(String rest, CapturedOutput output) {
        for (String token : TOKENS) {
            for (String line : LINES) {
                isTheCallersFault(
                        line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n" + token
                                + rest,
                        output);
            }
        }
    }

    /** What is refused before any filter of ours has seen it, by what no server has to know (RFC 9110, 15.5.18, 15.6.2, 15.6.6). */
    @ParameterizedTest
    @CsvSource({
        "GET, HTTP/3.0, X-Odd: x, 505 http-version-unsupported",
        "GET, HTTP/0.3, X-Odd: x, 505 http-version-unsupported",
        "POST, HTTP/1.1, Transfer-Encoding: gzip, 501 not-implemented",
        "POST, HTTP/1.1, Expect: nonsense, 417 expectation-failed"
    })
    void whatTheServerItselfRefusesHasACodeThatSaysWhy(String method, String version, String header, String answer) {
        for (String token : TOKENS) {
            String said = raw("%s %s %s\r\nHost: x\r\nConnection: close\r\n%s%s\r\n\r\n"
                    .formatted(method, DOOR, version, token, header));
            assertThat(said).startsWith("HTTP/1.1 " + answer.substring(0, 3)).contains("application/problem+json");
            String body = said.substring(said.indexOf('{'), said.lastIndexOf('}') + 1);
            JsonNode problem = JsonMapper.shared().readTree(body);
            assertThat(problem.get("status").asInt() + " " + problem.get("code").asString()).isEqualTo(answer);
            assertThat(problem.get("type").asString()).endsWith(":" + problem.get("code").asString());
        }
    }

    @Test
    void aWishForALanguageThatCannotBeReadIsNone() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Language", "en\u0000");
        var guarded = new StrictHttpFirewall().getFirewalledRequest(request);
        assertThat(Language.of(Language.resolver().resolveLocale(guarded))).isEqualTo(Language.ZH);
        AcceptHeaderLocaleResolver usual = new AcceptHeaderLocaleResolver();
        usual.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        assertThatThrownBy(() -> usual.resolveLocale(guarded))
                .as("whereas the usual resolver ends the request")
                .isInstanceOf(RequestRejectedException.class);
    }

    @Test
    void whoHangsUpWhileTheAnswerIsWrittenIsNoFaultOfOurs(CapturedOutput output) {
        JacksonIOException cut = JacksonIOException.construct(new AsyncRequestNotUsableException("cut"));
        assertThat(problems.unwritable(new HttpMessageNotWritableException("", cut), new MockHttpServletRequest()))
                .isNull();
        assertThat(output.getAll()).doesNotContain("unforeseen");
        // what cannot be written for another reason is ours
        assertThat(problems.unwritable(
                new HttpMessageNotWritableException("", new IllegalStateException()), new MockHttpServletRequest())
                .getStatusCode()
                .value()).isEqualTo(500);
        assertThat(output.getAll()).contains("unforeseen");
    }
}
