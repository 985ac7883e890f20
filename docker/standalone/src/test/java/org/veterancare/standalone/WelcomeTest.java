package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a start prints: whoever types it gets what it promises. */
@Tag("jars")
class WelcomeTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String REPLAY = "(?m)^ +(curl -s -H .*atVersion=\\d+')$";

    @TempDir
    Path folder;

    @Test
    void the_printed_calls_are_true_and_it_says_how_far_the_made_up_cases_are() throws Exception {
        Path output = folder.resolve("output");
        Program program = started(20, output);
        try {
            String printed = awaited(output, REPLAY);
            assertThat(printed).contains("Veteran Care is ready.", program.address() + "/swagger-ui.html",
                    program.address() + "/demo/users", "Making up 20 cases", "Made-up cases: 20 of 20");
            JsonNode replayed = Office.JSON
                    .readTree(typed(found(printed, "(?m)^ +(TOKEN=.*)$"), found(printed, REPLAY)));
            assertThat(replayed.path("version").asLong(-1)).as(replayed.toString()).isEqualTo(5);
        } finally {
            program.stop();
        }
    }

    @Test
    void without_made_up_cases_it_says_that_a_case_of_ones_own_is_needed() throws Exception {
        Path output = folder.resolve("output");
        Program program = started(0, output);
        try {
            String printed = awaited(output, REPLAY);
            assertThat(printed).contains("There are no made-up cases to replay").doesNotContain("Made-up cases:");
            String replay = found(printed, REPLAY).replace("<its id>", "01990000-0000-7000-8000-000000000001");
            assertThat(
                    Office.JSON.readTree(typed(found(printed, "(?m)^ +(TOKEN=.*)$"), replay)).path("code").asString())
                    .as("the token is a good one, and there is no such case")
                    .isEqualTo("case-not-found");
        } finally {
            program.stop();
        }
    }

    private Program started(int cases, Path output) {
        return new Program(
                "docker/standalone",
                Map.of("veterancare.data", folder.resolve("data").toString(), "veterancare.demo.cases", "" + cases),
                output).start();
    }

    private static String awaited(Path output, String pattern) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        String printed = "";
        while (!Pattern.compile(pattern).matcher(printed).find()) {
            assertThat(Instant.now()).as(printed).isBefore(end);
            Thread.sleep(200);
            printed = Files.exists(output) ? Files.readString(output) : "";
        }
        return printed;
    }

    private static String found(String printed, String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(printed);
        assertThat(match.find()).as(printed).isTrue();
        return match.group(1);
    }

    private static String typed(String... lines) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-eu").redirectErrorStream(true).start();
        try (Writer keys = shell.outputWriter(StandardCharsets.UTF_8)) {
            keys.write(String.join("\n", lines) + "\n");
        }
        String seen = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(seen).isZero();
        return seen;
    }
}
