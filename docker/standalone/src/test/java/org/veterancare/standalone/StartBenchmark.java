package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.veterancare.standalone.Office.Answer;

/**
 * Figures of the jars as processes, as their images run them. Not part of the tests; {@code verify -Dtest=StartBenchmark} runs
 * it, since the jars must be there.
 */
@Tag("jars")
class StartBenchmark {

    private static final int CASES = Integer.getInteger("bench.cases", 500);
    private static final int STARTS = Integer.getInteger("bench.starts", 5);
    private static final int LAGS = Integer.getInteger("bench.lags", 500);
    private static final int CALLS = Integer.getInteger("bench.calls", 500);
    private static final int NOISY_THREADS = 8;
    private static final String WORK_LIST = "/api/v1/work-list";

    @TempDir
    Path folder;

    /** The first start fills the data folder, and writes down what it learnt as it ends. */
    @Test
    @Timeout(3600)
    void printsHowSoonAFilledStandaloneIsReadyAndWhatItHolds() throws Exception {
        Path output = folder.resolve("output");
        Program first = standalone(output).start();
        print("P10 first start, empty: ready after %.1f s", seconds(first.awaitReady()));
        awaitFilled(output);
        first.stop();
        for (int start = 1; start <= STARTS; start++) {
            Program again = standalone(output).start();
            double ready = seconds(again.awaitReady());
            print("P10 start %d on %d cases: ready after %.1f s, %d MiB resident", start, CASES, ready,
                    again.residentMebibytes());
            again.stop();
        }
    }

    @Test
    @Timeout(600)
    void printsTheLagBetweenTwoProcesses() throws Exception {
        try (TwoProcesses sides = new TwoProcesses(folder)) {
            List<Duration> lags = sides.lags(LAGS);
            print("P4 from acknowledged command to case file in another process, over HTTP: median %d ms, p99 %d ms",
                    lags.get(LAGS / 2).toMillis(), lags.get(LAGS * 99 / 100).toMillis());
        }
    }

    /** The calls of both are made on this machine, too: what is printed is more than the server's share (I3). */
    @Test
    @Timeout(600)
    void printsWhatACallerFarOverTheRateCostsAQuietOne() throws Exception {
        Path output = folder.resolve("output");
        Program program = standalone(output).start();
        program.awaitReady();
        awaitFilled(output);
        Office office = Office.at(program.address());
        quiet(office);
        long[] alone = quiet(office);
        AtomicBoolean over = new AtomicBoolean();
        LongAdder calls = new LongAdder();
        LongAdder heldBack = new LongAdder();
        long begin = System.nanoTime();
        long[] beside;
        try (ExecutorService noise = Executors.newFixedThreadPool(NOISY_THREADS)) {
            for (int thread = 0; thread < NOISY_THREADS; thread++) {
                noise.submit(() -> {
                    while (!over.get()) {
                        calls.increment();
                        if (office.get("head-longhua", WORK_LIST).status() == 429) {
                            heldBack.increment();
                        }
                    }
                    return null;
                });
            }
            beside = quiet(office);
            over.set(true);
        }
        double noisy = calls.sum() / ((System.nanoTime() - begin) / 1e9);
        program.stop();
        print("I3 a quiet caller alone: median %.1f ms, p99 %.1f ms; beside one who makes %.0f calls/s, of which %d in 100 are"
                + " held back: median %.1f ms, p99 %.1f ms; p99 %.1f times", millis(alone, 50), millis(alone, 99),
                noisy,
                heldBack.sum() * 100 / calls.sum(), millis(beside, 50), millis(beside, 99),
                millis(beside, 99) / millis(alone, 99));
    }

    /** Fewer calls than the rate allows, and how long each took, the shortest first. */
    private static long[] quiet(Office office) throws IOException, InterruptedException {
        long[] nanos = new long[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long begin = System.nanoTime();
            Answer answer = office.get("street-longhua", WORK_LIST);
            nanos[call] = System.nanoTime() - begin;
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            Thread.sleep(30);
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static double millis(long[] sorted, int percentile) {
        return sorted[sorted.length * percentile / 100] / 1e6;
    }

    private static void awaitFilled(Path output) throws IOException, InterruptedException {
        while (!Files.readString(output).contains("Made-up cases: " + CASES + " of " + CASES)) {
            Thread.sleep(500);
        }
    }

    private Program standalone(Path output) {
        return new Program(
                "docker/standalone",
                Map.of("veterancare.data", folder.resolve("data").toString(), "veterancare.demo.cases", "" + CASES),
                output);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
