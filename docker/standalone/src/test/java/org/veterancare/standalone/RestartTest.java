package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veterancare.eventlog.DatabaseRoles;
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
        String path = open(office, 2);

        program.kill();
        keepClaims(data, Duration.ofMinutes(2));
        program.start().awaitReady();
        String next = open(office, 3);
        Answer view = office.get("street-longhua", next);
        assertThat(view.status()).as("no view waits until the claim of a dead process expires: " + view.text())
                .isEqualTo(200);
        Answer afterKill = office.get("street-longhua", path);
        assertThat(afterKill.status()).as("the token is still good, and the case is there: " + afterKill.text())
                .isEqualTo(200);

        program.stop();
        assertThat(data.resolve("postgres/postmaster.pid")).as("the database is stopped with it").doesNotExist();
        program.start().awaitReady();
        assertThat(office.get("street-longhua", path).json()).isEqualTo(afterKill.json());
        program.stop();
    }

    /** As after a start that is quicker than the time for which a process owns what it reads. */
    private static void keepClaims(Path data, Duration time) throws Exception {
        // the database outlives the process that was killed
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        String password = Files.readString(data.resolve("postgres.writer.password")).strip();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + DatabaseRoles.DATABASE, DatabaseRoles.WRITER,
                password);
                PreparedStatement claims = connection.prepareStatement(
                        "UPDATE tail.token_entry SET timestamp = ? WHERE owner IS NOT NULL")) {
            claims.setString(1, Instant.now().plus(time).toString());
            assertThat(claims.executeUpdate()).as("positions that the dead process owned").isPositive();
        }
    }

    /** @return where the case is read, at the version that was answered */
    private static String open(Office office, int person) throws Exception {
        Answer opened = office.post("street-longhua", "/api/v1/cases", opening(person));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return "/api/v1/cases/" + opened.id() + "?version=" + opened.version();
    }

    private static Map<String, Object> opening(int person) {
        return Map.of(
                "occurredOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString(),
                "subjectKind", "VETERAN", "citizenId", CitizenIds.of(person), "name", "试例丁", "phone", "15400000001",
                "street", "310104016000", "neighbourhood", NEIGHBOURHOOD, "hukouRegion", NEIGHBOURHOOD,
                "residenceRegion", NEIGHBOURHOOD);
    }
}
