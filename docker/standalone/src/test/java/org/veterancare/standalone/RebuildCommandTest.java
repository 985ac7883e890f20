package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.veterancare.standalone.Office.Answer;

/** The command line that makes the views anew, as README gives it: a process that says how far it is, and ends well. */
class RebuildCommandTest {

    private static final String NEIGHBOURHOOD = "310104016901";

    @TempDir
    Path folder;

    @Test
    void it_says_how_far_it_is_ends_with_0_and_leaves_whole_views() throws Exception {
        Path data = folder.resolve("data");
        String path;
        Answer before;
        try (ConfigurableApplicationContext standalone = Office.opened(data)) {
            Office office = Office.at(Office.address(standalone));
            Answer opened = office.post("street-longhua", "/api/v1/cases", opening());
            assertThat(opened.status()).as(opened.text()).isEqualTo(201);
            path = "/api/v1/cases/" + opened.id();
            before = office.get("street-longhua", path + "?version=" + opened.version());
        }

        Path output = folder.resolve("rebuild.log");
        Process rebuild = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"),
                "-Duser.home=" + folder,
                Standalone.class.getName(), "--server.port=1", "--veterancare.data=" + data, "--rebuild")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(rebuild.waitFor(5, TimeUnit.MINUTES)).isTrue();

        List<String> lines = Files.readAllLines(output).stream().filter(line -> line.startsWith("rebuild: ")).toList();
        assertThat(rebuild.exitValue()).as(() -> text(output)).isZero();
        assertThat(lines).anyMatch(line -> line.matches("rebuild: read [1-9]\\d* facts in .* s, .* facts/s"));
        assertThat(lines).last().asString().startsWith("rebuild: done");
        assertThat(lines).as("the timers as well").anyMatch(line -> line.startsWith("rebuild: done, timers at "));
        try (ConfigurableApplicationContext standalone = Office.opened(data)) {
            Office office = Office.at(Office.address(standalone));
            assertThat(office.get("street-longhua", path).json()).isEqualTo(before.json());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Map<String, Object> opening() {
        return Map.of(
                "occurredOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString(),
                "subjectKind", "VETERAN", "citizenId", CitizenIds.of(3), "name", "试例戊", "phone", "15400000001",
                "street", "310104016000", "neighbourhood", NEIGHBOURHOOD, "hukouRegion", NEIGHBOURHOOD,
                "residenceRegion", NEIGHBOURHOOD);
    }
}
