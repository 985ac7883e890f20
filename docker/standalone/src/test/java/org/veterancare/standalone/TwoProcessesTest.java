package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one process accepts, the other shows. */
@Tag("jars")
class TwoProcessesTest {

    private static final int TIMES = 40;
    private static final Duration MOST = Duration.ofMillis(250);

    @TempDir
    static Path folder;

    @Test
    void what_one_process_accepts_the_other_shows_within_a_quarter_of_a_second() throws Exception {
        try (TwoProcesses sides = new TwoProcesses(folder)) {
            List<Duration> lags = sides.lags(TIMES);
            System.out.println("lag between two processes: median " + lags.get(TIMES / 2).toMillis() + " ms, worst "
                    + lags.getLast().toMillis() + " ms");
            assertThat(lags.get(TIMES / 2)).isLessThan(MOST);
        }
    }
}
