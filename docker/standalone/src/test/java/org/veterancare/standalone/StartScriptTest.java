package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the images start with: it learns from its first run, reads that from the second on, and nothing half written. */
class StartScriptTest {

    @TempDir
    Path cache;

    private Path learnt;

    @BeforeEach
    void aJavaThatOnlySaysHowItWasCalled() throws IOException {
        learnt = cache.resolve("start.aot");
        Files.writeString(cache.resolve("java"), "#!/bin/sh\nfor word; do echo \"$word\"; done\n");
        Files.setPosixFilePermissions(cache.resolve("java"), PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> started() throws Exception {
        ProcessBuilder start = new ProcessBuilder(Repository.root().resolve("docker/start").toString(), "a.jar");
        start.environment().put("JAVA", cache.resolve("java").toString());
        start.environment().put("START_CACHE", cache.toString());
        Process process = start.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    @Test
    void the_first_run_is_learnt_from_and_later_ones_read_it() throws Exception {
        assertThat(started()).contains("-XX:AOTCacheOutput=" + learnt).endsWith("-jar", "a.jar");
        Files.writeString(learnt, "learnt");
        assertThat(started()).contains("-XX:AOTCache=" + learnt).endsWith("-jar", "a.jar");
    }

    @Test
    void what_was_cut_off_while_it_was_written_is_learnt_anew() throws Exception {
        Files.writeString(learnt, "lear");
        Files.writeString(cache.resolve("start.aot.config"), "notes");
        assertThat(started()).contains("-XX:AOTCacheOutput=" + learnt);
        assertThat(learnt).doesNotExist();
        assertThat(cache.resolve("start.aot.config")).doesNotExist();
    }

    @Test
    void the_image_starts_with_it() throws Exception {
        String dockerfile = Files.readString(Repository.root().resolve("docker/Dockerfile"));
        assertThat(dockerfile).contains("COPY docker/start /application/start", "ENTRYPOINT [\"/application/start\"]");
    }
}
