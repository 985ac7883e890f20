package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.query.rebuild.Rebuild;
import org.veterancare.standalone.Ledger.Line;
import org.veterancare.testing.TestDatabase;

/**
 * Nothing that was acknowledged is lost or doubled when the process is killed at any moment (R1, R3).
 *
 * <p>{@code -Dkill.times=…} and {@code -Dkill.seed=…} change the loop; the seed is printed.
 */
@Tag("jars")
class KillLoopTest {

    private static final int TIMES = Integer.getInteger("kill.times", 20);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final int CLIENTS = 4;
    private static final int LONGEST_LIFE_MILLIS = 3_000;

    @TempDir
    static Path folder;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void a_killed_process_loses_nothing_that_it_acknowledged_and_does_nothing_twice() throws Exception {
        System.out.println("kill.seed=" + SEED + " kill.times=" + TIMES);
        Random random = new Random(SEED);
        Ledger ledger = new Ledger(folder.resolve("ledger"));
        Program program = new Program("docker/standalone", settings(), folder.resolve("output.log"));
        Office office = Office.at(program.address());
        List<Client> clients = LongStream.range(0, CLIENTS)
                .mapToObj(n -> new Client(office, ledger, SEED + n))
                .toList();

        program.start().awaitReady();
        // its first stop writes down what it learnt: later lives begin sooner
        program.stop();
        program.start().awaitReady();
        ExecutorService desks = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> work = clients.stream().<Future<?>>map(desks::submit).toList();
        for (int kill = 0; kill < TIMES; kill++) {
            if (kill % 4 > 0) {
                // mostly under full load; every fourth time at any moment, also before the first answer
                awaitAnother(clients, work);
            }
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            program.kill();
            program.start().awaitReady();
        }
        clients.forEach(Client::stop);
        for (Future<?> client : work) {
            client.get();
        }
        desks.shutdown();
        program.stop();

        int acknowledged = acknowledged(clients);
        int repeated = clients.stream().mapToInt(Client::repeated).sum();
        System.out.println(acknowledged + " commands acknowledged, " + repeated + " repeated after a kill");
        assertThat(acknowledged).isGreaterThan(TIMES);
        assertThat(repeated).as("calls that a kill cut off").isPositive();
        assertThat(ledger.faults(database.superuser())).isEmpty();
        requireViewsEqualARebuild(database.superuser());
    }

    @Test
    void the_check_reports_a_promise_that_is_not_in_the_log() throws Exception {
        Standalone.start(arguments()).close();
        Ledger ledger = new Ledger(folder.resolve("false-ledger"));
        Line lost = new Line(UUID.randomUUID(), 0, "CaseOpened");
        ledger.promised(lost);
        assertThat(ledger.faults(database.superuser())).containsExactly(lost + " is there 0 times");
    }

    private static int acknowledged(List<Client> clients) {
        return clients.stream().mapToInt(Client::acknowledged).sum();
    }

    private static void awaitAnother(List<Client> clients, List<Future<?>> work) throws Exception {
        int before = acknowledged(clients);
        while (acknowledged(clients) == before) {
            Thread.sleep(10);
            for (Future<?> client : work) {
                if (client.isDone()) {
                    client.get();
                }
            }
        }
    }

    private void requireViewsEqualARebuild(DataSource superuser)
            throws SQLException, IOException, InterruptedException {
        try (ConfigurableApplicationContext standalone = Standalone.start(arguments())) {
            long facts = standalone.getBean(EventLogReader.class).size();
            Tail.awaitCaughtUp(superuser);
            Map<String, List<String>> live = Views.dump(superuser);
            assertThat(live.get("views.case_file")).isNotEmpty();
            standalone.getBean(Rebuild.class).run(line -> {});
            assertThat(Views.dump(superuser)).isEqualTo(live);
            System.out.println(facts + " facts, " + live.get("views.case_file").size() + " cases equal to a rebuild");
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(database.properties());
        settings.put("veterancare.data", folder.resolve("data").toString());
        settings.put("veterancare.demo.cases", "0");
        // a few clients stand for a whole office
        settings.put("veterancare.limits.rates.account.requests", "100000");
        return settings;
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>();
        settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--server.port=" + Ports.free());
        return arguments.toArray(String[]::new);
    }
}
