package org.veterancare.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures of the jars as processes, as their images run them. Not part of the tests; {@code verify -Dtest=StartBenchmark} runs
 * it, since the jars must be there.
 */
@Tag("jars")
class StartBenchmark {

    private static final int CASES = Integer.getInteger("bench.cases", 500);
    private static final int STARTS = Integer.getInteger("bench.starts", 5);
    private static final int LAGS = Integer.getInteger("bench.lags", 500);

    @TempDir
    Path folder;

    /** The first start fills the data folder, and writes its loaded classes down as it ends. */
    @Test
    @Timeout(3600)
    void printsHowSoonAFilledStandaloneIsReadyAndWhatItHolds() throws Exception {
        Path output = folder.resolve("output");
        Program first = standalone(output).start();
        print("P10 first start, empty: ready after %.1f s", seconds(first.awaitReady()));
        while (!Files.readString(output).contains("Made-up cases: " + CASES + " of " + CASES)) {
            Thread.sleep(500);
        }
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
