package org.veterancare.eventlog.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veterancare.eventlog.LogApplication;
import org.veterancare.testing.TestDatabase;

/** The first key is there as a whole or not at all, and is never made a second time. */
class KeyFileTest {

    @TempDir
    private Path folder;

    @Test
    void anEmptyFileOfAStartThatWasCutOffIsFilledWhileNoKeyWasEverWrapped() throws IOException {
        TestDatabase database = TestDatabase.create();
        Path file = Path.of(database.properties().get("veterancare.log.key-file"));
        Files.createFile(file, WholeFile.OWNER_ONLY);
        try (ConfigurableApplicationContext first = started(database)) {
            wrapOne(first);
        }
        String key = Files.readString(file);
        assertThat(key).hasSize(45);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(WholeFile.OWNER_ONLY.value());

        Files.writeString(file, "");
        assertThatThrownBy(() -> started(database)).rootCause().hasMessageContaining("32 bytes");
        assertThat(file).as("a key has wrapped something: another one would read nobody").isEmptyFile();
        Files.writeString(file, key);
        started(database).close();
        assertThat(file).hasContent(key);
    }

    private static ConfigurableApplicationContext started(TestDatabase database) {
        return new SpringApplicationBuilder(LogApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.<String, Object>copyOf(database.properties()))
                .run();
    }

    private static void wrapOne(ConfigurableApplicationContext process) {
        new TransactionTemplate(process.getBean(PlatformTransactionManager.class)).executeWithoutResult(
                wrapping -> process.getBean(SubjectKeys.class).create(UUID.randomUUID()));
    }

    @Test
    void whoeverComesLaterKeepsTheKeyThatIsThereAndNoDraftIsLeft() throws Exception {
        Path file = folder.resolve("key");
        Files.writeString(folder.resolve("key.new"), "half a ke");
        List<Future<Void>> makers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int n = 0; n < 20; n++) {
                String text = "key " + n;
                makers.add(threads.submit((Callable<Void>) () -> {
                    WholeFile.make(file, () -> text);
                    assertThat(file).content().startsWith("key ");
                    return null;
                }));
            }
        }
        for (Future<Void> maker : makers) {
            maker.get();
        }
        String made = Files.readString(file);
        FileKeyWrapper.create(file);
        assertThat(file).hasContent(made);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
