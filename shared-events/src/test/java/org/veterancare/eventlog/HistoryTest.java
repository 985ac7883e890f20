package org.veterancare.eventlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.eventlog.upcasters.Upcaster;
import org.veterancare.events.Fact;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every fact ever written still reads. A golden file {@code history/<fact>/<revision>.json}, or
 * {@code <revision>-<addition>.json} where a field was added later, stays as it is for ever: {@code history.sha256} has a line for
 * each, which is only ever added.
 */
class HistoryTest {

    private static final Path HISTORY = Path.of("src", "test", "resources", "history");
    private static final Path SEALS = Path.of("src", "test", "resources", "history.sha256");

    /** Every upcaster there is; the application finds them as beans. */
    private static final List<Upcaster> UPCASTERS = List.of();

    // No keys: what is sealed passes through as it stands.
    private static final EventSerializer SERIALIZER = new EventSerializer(
            new PersonalCipher(null, new SimpleMeterRegistry()), UPCASTERS);

    /** One stored payload. */
    record Golden(String fact, int revision, String payload) {

        static Golden read(Path file) {
            String revision = file.getFileName().toString().replaceFirst("(-\\w+)?\\.json$", "");
            try {
                String text = Files.readString(file);
                return new Golden(file.getParent().getFileName().toString(), Integer.parseInt(revision), text.strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return fact + " " + revision;
        }
    }

    static List<Golden> history() throws IOException {
        try (Stream<Path> files = Files.walk(HISTORY)) {
            return files.filter(Files::isRegularFile).sorted().map(Golden::read).toList();
        }
    }

    @Test
    void noGoldenFileIsChangedOrTakenAway() throws IOException {
        assertEquals(Files.readString(SEALS), seals(HISTORY),
                "a line is added for a new file; a line that stands is never changed");
    }

    /** The deliberate defect: one byte more in one file. */
    @Test
    void aGoldenFileThatWasChangedIsNoticed(@TempDir Path copy) throws IOException {
        Path file = HISTORY.resolve("CaseOpened").resolve("1.json");
        Path changed = Files.createDirectories(copy.resolve("CaseOpened")).resolve("1.json");
        Files.writeString(changed, Files.readString(file) + " ");
        String line = Files.readAllLines(SEALS)
                .stream()
                .filter(seal -> seal.endsWith("  CaseOpened/1.json"))
                .findAny()
                .orElseThrow();
        assertNotEquals(line + "\n", seals(copy));
        Files.writeString(changed, Files.readString(file));
        assertEquals(line + "\n", seals(copy));
    }

    /** As {@code sha256sum} prints them, in the order of their names. */
    private static String seals(Path folder) throws IOException {
        StringBuilder seals = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (String name : files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(name)));
                seals.append(HexFormat.of().formatHex(hash)).append("  ").append(name).append('\n');
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        return seals.toString();
    }

    @Test
    void everyFactHasAGoldenFileOfEachOfItsRevisions() throws IOException {
        Set<String> missing = new TreeSet<>();
        FactNames.all()
                .forEach((name, type) -> IntStream.rangeClosed(1, FactNames.revision(type))
                        .forEach(revision -> missing.add(name + " " + revision)));
        history().forEach(golden -> missing.remove(golden.toString()));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyGoldenFileIsOfAFactThatThereIs() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Golden golden : history()) {
            Class<? extends Fact> type = FactNames.all().get(golden.fact());
            if (type == null || golden.revision() < 1 || golden.revision() > FactNames.revision(type)) {
                unknown.add(golden.toString());
            }
        }
        assertEquals(Set.of(), unknown);
    }

    private static Fact read(String fact, int revision, String payload) {
        return SERIALIZER.read(fact, revision, payload.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("history")
    void everyGoldenFileStillReads(Golden golden) {
        Fact fact = read(golden.fact(), golden.revision(), golden.payload());
        assertInstanceOf(FactNames.all().get(golden.fact()), fact);
    }

    @ParameterizedTest
    @MethodSource("history")
    void whatIsWrittenNowIsWrittenTheSame(Golden golden) {
        if (golden.revision() == FactNames.revision(FactNames.all().get(golden.fact()))) {
            Fact fact = read(golden.fact(), golden.revision(), golden.payload());
            assertEquals(golden.payload(), SERIALIZER.write(fact));
        }
    }

    @Test
    void everyFieldStandsInAGoldenFileOfItsFact() throws IOException {
        Set<String> missing = new TreeSet<>();
        FactNames.all()
                .forEach((name, type) -> Stream.of(type.getRecordComponents())
                        .forEach(field -> missing.add(name + "." + field.getName())));
        JsonMapper json = JsonMapper.builder().build();
        for (Golden golden : history()) {
            json.readTree(golden.payload())
                    .propertyNames()
                    .forEach(field -> missing.remove(golden.fact() + "." + field));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void aFieldThatWasTakenAwayIsNoticed() {
        String payload = "{\"caseId\":\"01937b5e-0000-7000-8000-000000000001\",\"occurredOn\":\"2025-07-02\",\"gone\":1}";
        assertNotEquals(payload, SERIALIZER.write(read("CaseReopened", 1, payload)));
    }

    @Test
    void aPersonalValueInClearDoesNotRead() {
        String payload = "{\"caseId\":\"01937b5e-0000-7000-8000-000000000001\",\"occurredOn\":\"2025-07-02\","
                + "\"statedReason\":\"clear\"}";
        assertThrows(UnreadableFact.class, () -> read("PostRefused", 1, payload));
    }
}
