package org.veterancare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In the smallest heap we run with, in a process of its own, which the callers share (trust I2). */
@Tag("small-heap")
class SmallHeapTest extends DoorTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void twoHundredLargeBodiesAtOnceAreAllAnsweredWithinTheHeap() throws Exception {
        assertThat(Runtime.getRuntime().maxMemory()).as("run by its own execution of surefire")
                .isLessThan(400L * MEBIBYTE);
        byte[] body = ("{\"a\":[" + ("\"" + "字".repeat(20_000) + "\",").repeat(16) + "\"\"]}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(body.length).isBetween(900_000, MEBIBYTE);
        CountDownLatch start = new CountDownLatch(1);
        List<String> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> all = new ArrayList<>();
            for (int n = 0; n < 200; n++) {
                HttpRequest.Builder request = request("caller-" + n, DOOR)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body));
                all.add(callers.submit(() -> {
                    start.await();
                    return send(request);
                }));
            }
            start.countDown();
            for (Future<Answer> answer : all) {
                Answer found = answer.get();
                answers.add(found.status() == 200 ? "200" : found.problem());
            }
        }
        assertThat(answers).hasSize(200).contains("200").isSubsetOf("200", "503 server-busy", "408 request-timeout");
        assertThat(post("a", DOOR, BodyPublishers.ofByteArray(body)).status()).as("afterwards there is room again")
                .isEqualTo(200);
    }
}
