package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veterancare.standalone.Office.Answer;

/** The standalone on its own database, started, killed, started and stopped as somebody at a keyboard would. */
@Tag("jars")
class RestartTest {

    private static final String NEIGHBOURHOOD = "310104016901";

    @TempDir
    Path folder;

    @Test
    void cases_outlive_a_kill_and_a_stop_and_nothing_is_left_running() throws Exception {
        Path data = folder.resolve("data");
        Program program = new Program(
                "docker/standalone",
                Map.of("veterancare.data", data.toString(), "veterancare.demo.cases", "0"),
                folder.resolve("output.log"));
        program.start().awaitReady();
        Office office = Office.at(program.address());
        Answer opened = office.post("street-longhua", "/api/v1/cases", opening());
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String path = "/api/v1/cases/" + opened.id() + "?version=" + opened.version();

        program.kill();
        program.start().awaitReady();
        Answer afterKill = office.get("street-longhua", path);
        assertThat(afterKill.status()).as("the token is still good, and the case is there: " + afterKill.text())
                .isEqualTo(200);

        program.stop();
        assertThat(data.resolve("postgres/postmaster.pid")).as("the database is stopped with it").doesNotExist();
        program.start().awaitReady();
        assertThat(office.get("street-longhua", path).json()).isEqualTo(afterKill.json());
        program.stop();
    }

    private static Map<String, Object> opening() {
        return Map.of(
                "occurredOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString(),
                "subjectKind", "VETERAN", "citizenId", CitizenIds.of(2), "name", "试例丁", "phone", "15400000001",
                "street", "310104016000", "neighbourhood", NEIGHBOURHOOD, "hukouRegion", NEIGHBOURHOOD,
                "residenceRegion", NEIGHBOURHOOD);
    }
}
