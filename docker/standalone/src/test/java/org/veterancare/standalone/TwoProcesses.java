package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.veterancare.eventlog.DatabaseRoles;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.standalone.Office.Answer;
import org.veterancare.testing.TestDatabase;
import org.veterancare.testing.TestTokens;

/** The sides as an office runs them: two processes of two database roles, which share nothing but the database. */
final class TwoProcesses implements AutoCloseable {

    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
    private static final Actor WORKER = new Actor("p-1", "street-longhua", Role.STREET_CASE_WORKER, "310104016000");

    private final Path folder;
    private final Program command;
    private final Program query;

    /** Starts both, and waits until they are ready. */
    TwoProcesses(Path folder) throws InterruptedException {
        this.folder = folder;
        TestDatabase database = TestDatabase.create();
        command = program("command-side", database.properties()).start();
        command.awaitReady();
        query = program("query-side", database.propertiesOf(DatabaseRoles.READER)).start();
        query.awaitReady();
    }

    private Program program(String module, Map<String, String> database) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("veterancare.limits.rates.account.requests", "100000");
        TestTokens.register((name, value) -> settings.put(name, value.get().toString()));
        return new Program(module, settings, folder.resolve(module + ".log"));
    }

    @Override
    public void close() {
        try {
            command.stop();
            query.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After how long the one shows what the other has accepted, so many times, the shortest first. */
    List<Duration> lags(int times) throws IOException {
        Office desk = new Office(command.address(), account -> TestTokens.of(WORKER));
        Office screen = new Office(query.address(), account -> TestTokens.of(WORKER));
        Answer opened = desk.post("worker", "/api/v1/cases", opening());
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String path = "/api/v1/cases/" + opened.id();
        shownAfter(screen, path, opened.version());
        Answer sought = desk.post("worker", path + "/seek-employment", Map.of("occurredOn", TODAY), opened.version());
        long version = sought.version();
        List<Duration> lags = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            Answer recommended = desk.post("worker", path + "/recommend-job", Map.of(
                    "occurredOn", TODAY, "employer", "91310104MA1FR0TE9A"), version);
            assertThat(recommended.status()).as(recommended.text()).isEqualTo(200);
            version = recommended.version();
            lags.add(shownAfter(screen, path, version));
        }
        lags.sort(null);
        return lags;
    }

    /** From the answer of the one to the sight of it in the other. */
    private static Duration shownAfter(Office screen, String path, long version) throws IOException {
        long begin = System.nanoTime();
        Answer file;
        do {
            file = screen.get("worker", path + "?version=" + version);
        } while (file.status() == 503);
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Map<String, Object> opening() {
        String neighbourhood = "310104016901";
        return Map.of(
                "occurredOn", TODAY, "subjectKind", "VETERAN", "citizenId", CitizenIds.of(1), "name", "试例丙", "phone",
                "15400000001",
                "street", "310104016000", "neighbourhood", neighbourhood, "hukouRegion", neighbourhood,
                "residenceRegion", neighbourhood);
    }
}
