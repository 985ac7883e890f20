package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no client library would send. */
class WireTest extends HttpTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {
        "nonsense",
        "GET /api/v1/cases/%zz HTTP/1.1",
        "GET /api/v1/../../etc/passwd HTTP/1.1",
        "GET /api/v1/cases//x;y HTTP/1.1",
        "GET /api/v1/cases/a%2fb HTTP/1.1",
        "GET /api/v1/cases/a%00b HTTP/1.1",
        "POST /api/v1/cases HTTP/1.1\r\nContent-Length: -1",
        "POST /api/v1/cases HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked",
        "TRACE / HTTP/1.1",
        "BREW /api/v1/cases HTTP/1.1"
    })
    void aRequestThatCannotBeReadIsAProblemToo(String lines) throws IOException {
        String answer = raw(lines + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json").contains("\"code\":\"");
        assertThat(answer).doesNotContain("<html").doesNotContainIgnoringCase("tomcat").doesNotContain("at org.");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
