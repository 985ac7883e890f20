package org.veterancare.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.veterancare.testing.TestTokens;
import tools.jackson.databind.json.JsonMapper;

/** What is too large, too deep, too many or too slow is refused with a code, and takes nothing from others (trust I2). */
class LimitsTest extends DoorTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private static byte[] blanks(int size) {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) ' ');
        body[size - 2] = '{';
        body[size - 1] = '}';
        return body;
    }

    @Test
    void aBodyOfOneMebibyteIsReadAndOneMoreByteIsTooLarge() {
        assertThat(post("a", DOOR, BodyPublishers.ofByteArray(blanks(MEBIBYTE))).status()).isEqualTo(200);
        assertThat(post("a", DOOR, BodyPublishers.ofByteArray(blanks(MEBIBYTE + 1))).problem())
                .isEqualTo("413 body-too-large");
    }

    @Test
    void aBodyInChunksIsCountedAsItComes() {
        assertThat(post("a", DOOR, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blanks(MEBIBYTE))))
                .status())
                .isEqualTo(200);
        assertThat(post("a", DOOR, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blanks(MEBIBYTE + 1))))
                .problem())
                .isEqualTo("413 body-too-large");
    }

    @Test
    void aPackedBodyIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(blanks(50 * MEBIBYTE));
        }
        for (String encoding : List.of("gzip", "x-gzip", "deflate", "br", "gzip, identity")) {
            Answer answer = post("a", DOOR, BodyPublishers.ofByteArray(packed.toByteArray()), "Content-Encoding",
                    encoding);
            assertThat(answer.problem()).as(encoding).isEqualTo("415 unsupported-media-type");
        }
        assertThat(raw("POST " + DOOR + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TestTokens.of(actor("a"))
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: gzip, chunked\r\nConnection: close\r\n\r\n"
                + "0\r\n\r\n")).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 200").contains("problem+json");
    }

    @Test
    void depthTextsNumbersAndValuesAreBounded() {
        assertThat(post("a", DOOR, nested(32)).status()).isEqualTo(200);
        assertThat(post("a", DOOR, nested(33)).problem()).isEqualTo("400 limit-exceeded");
        assertThat(post("a", DOOR, "{\"a\":\"" + "x".repeat(65_536) + "\"}").status()).isEqualTo(200);
        assertThat(post("a", DOOR, "{\"a\":\"" + "x".repeat(65_537) + "\"}").problem())
                .isEqualTo("400 limit-exceeded");
        assertThat(post("a", DOOR, "{\"a\":" + "9".repeat(100) + "}").status()).isEqualTo(200);
        assertThat(post("a", DOOR, "{\"a\":" + "9".repeat(101) + "}").problem()).isEqualTo("400 limit-exceeded");
        assertThat(post("a", DOOR, "{\"" + "n".repeat(257) + "\":1}").problem()).isEqualTo("400 limit-exceeded");
        assertThat(post("a", DOOR, "[" + "[],".repeat(9_000) + "[]]").status()).isEqualTo(200);
        assertThat(post("a", DOOR, "[" + "[],".repeat(300_000) + "[]]").problem()).isEqualTo("400 limit-exceeded");
    }

    /** So it is the limits that refuse them, and not something else that is wrong. */
    @Test
    void aReaderWithoutLimitsTakesTheSameBodies() {
        JsonMapper unbounded = JsonMapper.shared();
        for (String body : List.of(
                nested(33), "{\"a\":\"" + "x".repeat(65_537) + "\"}", "{\"a\":" + "9".repeat(101) + "}",
                "{\"" + "n".repeat(257) + "\":1}", "[" + "[],".repeat(300_000) + "[]]")) {
            assertThat(unbounded.readTree(body).isContainer()).isTrue();
        }
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    @Test
    void numbersThatWouldFillTheMemoryAreOnlyText() {
        assertThat(post("a", DOOR + "/shaped", "{\"text\":\"x\",\"number\":1e999999}").problem())
                .isEqualTo("400 wrong-type");
    }

    @Test
    void anAddressIsBoundedInItsPathItsQueryAndItsParameters() {
        assertThat(get("a", DOOR + "?x=" + "y".repeat(4_094)).status()).isEqualTo(200);
        assertThat(get("a", DOOR + "?x=" + "y".repeat(4_095)).problem()).isEqualTo("414 uri-too-long");
        assertThat(get("a", "/" + "y".repeat(4_096)).problem()).isEqualTo("414 uri-too-long");
        assertThat(get("a", DOOR + "?" + "x=1&".repeat(19) + "x=1").status()).isEqualTo(200);
        assertThat(get("a", DOOR + "?" + "x=1&".repeat(20) + "x=1").problem()).isEqualTo("400 limit-exceeded");
        assertThat(get("a", DOOR + "?x=1&y=a%00b").problem()).isEqualTo("400 bad-parameter");
        assertThat(get("a", DOOR + "?x=%2500").status()).isEqualTo(200);
    }

    @Test
    void headersAreBoundedBeforeTheyAreRead() {
        assertThat(get("a", DOOR, "X-Long", "x".repeat(8_000)).status()).isEqualTo(200);
        String answer = raw("GET " + DOOR + " HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(17_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431").contains("application/problem+json", "headers-too-large");
        String many = raw("GET " + DOOR + " HTTP/1.1\r\nHost: x\r\n" + "X: y\r\n".repeat(200) + "\r\n");
        assertThat(many).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void anEndlessTokenIsATokenThatDoesNotHold() {
        String endless = raw("GET " + DOOR + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + "x".repeat(65_536)
                + "\r\n\r\n");
        assertThat(endless).startsWith("HTTP/1.1 401").contains("token-invalid", "error=\"invalid_token\"");
        String first = raw("GET " + DOOR + " HTTP/1.1\r\nauthorization: Bearer " + "x".repeat(17_000)
                + "\r\nHost: x\r\n\r\n");
        assertThat(first).startsWith("HTTP/1.1 401").contains("token-invalid");
        String another = raw("GET " + DOOR + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nX-Long: "
                + "x".repeat(17_000) + "\r\n\r\n");
        assertThat(another).as("only where it is the token that is too long").startsWith("HTTP/1.1 431");
    }

    @Test
    void aBodyThatStopsComingIsGivenUpAfterTenSeconds() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            long begin = System.nanoTime();
            socket.getOutputStream()
                    .write(("POST " + DOOR + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + TestTokens.of(actor("slow"))
                            + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.UTF_8));
            int first = socket.getInputStream().read();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat((char) first + answer).startsWith("HTTP/1.1 408").contains("\"code\":\"request-timeout\"");
            assertThat(took).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(15));
        }
    }

    @Test
    void aBodyThatDripsIsGivenUpToo() {
        AtomicLong now = new AtomicLong();
        BoundedBody body = body(1000, new BodyMemory(1), now);
        Assertions.assertThatThrownBy(() -> {
            while (body.read() >= 0) {
                now.addAndGet(Duration.ofMillis(900).toNanos());
            }
        }).hasMessage("request-timeout");
        assertThat(now.get()).isGreaterThan(Duration.ofSeconds(10).toNanos())
                .isLessThan(
                        Duration.ofSeconds(12).toNanos());
    }

    @Test
    void largeBodiesShareTheirRoomAndGiveItBackAndOrdinaryOnesNeedNone() throws IOException {
        BodyMemory memory = new BodyMemory(100_000);
        BoundedBody first = body(150_000, memory, new AtomicLong());
        first.readAllBytes();
        assertThat(memory.taken()).isEqualTo(150_000 - BodyMemory.FREE);
        Assertions.assertThatThrownBy(() -> body(150_000, memory, new AtomicLong()).readAllBytes())
                .hasMessage("server-busy");
        assertThat(body(60_000, memory, new AtomicLong()).readAllBytes()).hasSize(60_000);
        first.done();
        first.done();
        BoundedBody next = body(150_000, memory, new AtomicLong());
        assertThat(next.readAllBytes()).hasSize(150_000);
        next.done();
    }

    @Test
    void aRefusedBodyGivesBackWhatItHad() {
        BodyMemory memory = new BodyMemory(10_000);
        BoundedBody body = body(150_000, memory, new AtomicLong());
        Assertions.assertThatThrownBy(body::readAllBytes).hasMessage("server-busy");
        body.done();
        assertThat(memory.taken()).isZero();
    }

    private static BoundedBody body(int size, BodyMemory memory, AtomicLong now) {
        return new BoundedBody(stream(size), memory, Duration.ofSeconds(10), now::get);
    }

    private static ServletInputStream stream(int size) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[size]);
        return new ServletInputStream() {

            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return bytes.read(buffer, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
