package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of security requirements ({@code asvs.csv}) names tests that are there, and says plainly where there are none. */
class AsvsTest {

    /** What the office has set itself, whatever else is shown. */
    private static final List<String> PROMISED = List.of(
            "8.2.2", "8.2.3", "8.3.2", "8.4.1", "2.3.5", "9.1.2", "9.1.3", "16.2.1", "16.3.2", "16.4.2", "16.4.3",
            "16.5.1",
            "15.2.3");

    /** Promised and not shown: the day on which that was accepted, and why. Nothing else that is promised may be "not yet". */
    private static final Map<String, String> OWED = Map.of(
            "16.4.3",
            "2026-11-29: where logs are sent to is the house's own system, which no test of ours can stand for");

    private static final Path ROOT = Repository.root();

    /** A line of the table. */
    record Row(String id, String level, List<String> tests, String note) {

        static Row of(String line) {
            String[] parts = line.split("\\|", -1);
            if (parts.length != 4) {
                throw new IllegalArgumentException("four parts in a line: " + line);
            }
            return new Row(parts[0], parts[1], Stream.of(parts[2].split(" ")).filter(s -> !s.isEmpty()).toList(),
                    parts[3]);
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docker/standalone/src/test/resources/asvs.csv"))
                .stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Row::of)
                .toList();
    }

    /** What is wrong with a row; nothing where it is true. */
    private static List<String> faults(Row row, Map<String, String> sources) {
        List<String> faults = new ArrayList<>();
        if (!row.id().matches("\\d+\\.\\d+\\.\\d+") || !row.level().matches("[123]") || row.note().isBlank()) {
            faults.add(row + " has no number, level or note");
        }
        if (row.tests().isEmpty() != row.note().startsWith("not yet: ")) {
            faults.add(row.id() + " either names a test or says what is missing");
        }
        for (String test : row.tests()) {
            String[] parts = test.split("#");
            String source = sources.getOrDefault(parts[0], "");
            if (parts.length != 2 || !isTest(source, parts[1])) {
                faults.add(row.id() + " names a test that is not there: " + test);
            }
        }
        return faults;
    }

    private static boolean isTest(String source, String method) {
        return Pattern.compile("@(Test|ParameterizedTest)\\b[^};]*?\\n\\s+void " + Pattern.quote(method) + "\\(")
                .matcher(bare(source))
                .find();
    }

    /** Without texts and what annotations say. */
    private static String bare(String source) {
        return source.replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
                .replaceAll("\"(\\\\.|[^\"\\\\\n])*\"", "\"\"")
                .replaceAll("(@\\w+)\\([^)]*\\)", "$1");
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("shared-events", "command-side", "query-side", "docker/standalone")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java"))
                        .forEach(file -> sources.merge(
                                file.getFileName().toString().replace(".java", ""), read(file), String::concat));
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_row_names_tests_that_are_there() throws IOException {
        Map<String, String> sources = sources();
        assertThat(rows().stream().flatMap(row -> faults(row, sources).stream())).isEmpty();
    }

    @Test
    void nothing_that_was_promised_is_left_out_and_nothing_stands_twice() throws IOException {
        assertThat(rows()).extracting(Row::id).containsAll(PROMISED).doesNotHaveDuplicates();
    }

    /** What was promised and is only said to be missing. */
    private static List<String> unshown(List<Row> rows) {
        return rows.stream().filter(row -> PROMISED.contains(row.id()) && row.tests().isEmpty()).map(Row::id).toList();
    }

    @Test
    void what_was_promised_is_shown_or_stands_with_a_day_and_a_reason_among_what_is_owed() throws IOException {
        assertThat(unshown(rows())).containsExactlyInAnyOrderElementsOf(OWED.keySet());
        assertThat(OWED.values()).allMatch(reason -> reason.matches("20\\d\\d-\\d\\d-\\d\\d: .{20,}"));
    }

    @Test
    void a_promise_that_is_only_put_off_is_noticed() {
        List<Row> putOff = List.of(
                Row.of("8.2.2|1||not yet: next year"), Row.of("8.2.3|2|AsvsTest#x|shown"),
                Row.of("1.1.1|1||not yet: x"));
        assertThat(unshown(putOff)).containsExactly("8.2.2");
    }

    @Test
    void a_row_that_is_not_true_is_noticed() throws IOException {
        Map<String, String> sources = sources();
        assertThat(faults(Row.of("1.1.1|1|AsvsTest#every_row_names_tests_that_are_there|x"), sources)).isEmpty();
        assertThat(faults(Row.of("1.1.1|1|AsvsTest#no_such_test|x"), sources)).isNotEmpty();
        assertThat(faults(Row.of("1.1.1|1|NoSuchTest#x|x"), sources)).isNotEmpty();
        assertThat(faults(Row.of("1.1.1|1|AsvsTest#rows|no test, though it is there"), sources)).isNotEmpty();
        assertThat(faults(Row.of("1.1.1|1||all is well"), sources)).isNotEmpty();
        assertThat(faults(Row.of("1.1.1|1|AsvsTest#every_row_names_tests_that_are_there|not yet: x"), sources))
                .isNotEmpty();
    }
}
