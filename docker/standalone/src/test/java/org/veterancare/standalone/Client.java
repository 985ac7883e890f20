package org.veterancare.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.veterancare.standalone.Ledger.Line;
import org.veterancare.standalone.Office.Answer;

/** A caseworker who opens cases and recommends jobs without end, writes down what was acknowledged, and repeats what was not. */
final class Client implements Runnable {

    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
    private static final String NEIGHBOURHOOD = "310104016901";
    private static final Set<String> UNDER_WAY = Set.of("key-in-flight", "concurrent-change");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Office office;
    private final Ledger ledger;
    private final Random random;
    private volatile boolean stopped;
    private volatile int acknowledged;
    private volatile int repeated;

    Client(Office office, Ledger ledger, long seed) {
        this.office = office;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    void stop() {
        stopped = true;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** Calls that had no answer and were sent again with their key. */
    int repeated() {
        return repeated;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                oneCase();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void oneCase() throws IOException {
        Answer opened = accepted("/api/v1/cases", opening(), -1);
        if (opened == null) {
            return;
        }
        UUID stream = UUID.fromString(opened.id());
        long version = noted(stream, opened);
        version = send(stream, "seek-employment", Map.of("occurredOn", TODAY), version);
        for (int offers = random.nextInt(6); offers > 0 && version >= 0; offers--) {
            version = send(stream, "recommend-job", Map.of("occurredOn", TODAY, "employer", "91310104MA1FR0TE9A"),
                    version);
        }
    }

    private long send(UUID stream, String command, Map<String, Object> body, long version) throws IOException {
        Answer answer = accepted("/api/v1/cases/" + stream + "/" + command, body, version);
        return answer == null ? -1 : noted(stream, answer);
    }

    private long noted(UUID stream, Answer answer) throws IOException {
        for (var event : answer.json().get("events")) {
            ledger.promised(new Line(stream, event.get("version").asLong(), event.get("type").asString()));
        }
        acknowledged = acknowledged + 1;
        return answer.version();
    }

    /** The answer of 2xx; null where the client was told to stop before there was one. */
    private Answer accepted(String path, Map<String, Object> body, long version) throws IOException {
        String key = UUID.randomUUID().toString();
        boolean again = false;
        while (!stopped) {
            Answer answer = answer(path, body, version, key);
            if (answer != null && answer.status() / 100 == 2) {
                return answer;
            }
            if (answer != null && !isWorthRepeating(answer)) {
                throw new IllegalStateException(answer.status() + " " + answer.text());
            }
            repeated = again ? repeated : repeated + 1;
            again = true;
            pause();
        }
        return null;
    }

    /** The side comes up or goes down, or the call of before the kill is still under way: never an error of ours. */
    static boolean isWorthRepeating(Answer answer) {
        return answer.status() == 503 || answer.status() == 409
                && UNDER_WAY.contains(answer.json().path("code").asString(""));
    }

    private Answer answer(String path, Map<String, Object> body, long version, String key) {
        try {
            HttpRequest.Builder request = office.posting("street-longhua", path, body).header("Idempotency-Key", key);
            if (version >= 0) {
                request.header("If-Match", "\"" + version + "\"");
            }
            return office.send(request);
        } catch (IOException | UncheckedIOException unknown) {
            // a kill may cut off the sign-in before the call as well
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> opening() {
        int number = PEOPLE.incrementAndGet();
        return Map.of(
                "occurredOn", TODAY, "subjectKind", "VETERAN", "citizenId", CitizenIds.of(number), "name", "试例乙",
                "phone", "15400000001",
                "street", "310104016000", "neighbourhood", NEIGHBOURHOOD, "hukouRegion", NEIGHBOURHOOD,
                "residenceRegion", NEIGHBOURHOOD);
    }
}
