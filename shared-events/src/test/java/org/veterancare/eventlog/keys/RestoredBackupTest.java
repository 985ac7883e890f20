package org.veterancare.eventlog.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.veterancare.eventlog.DatabaseRoles;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.LogApplication;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.RepeatedErasures;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.FoundBy.Kind;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.SubjectErased;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;

/** A whole cluster that is restored from a backup of before an erasure: the person stays erased (S5, R10). */
class RestoredBackupTest {

    private static final String NAME = "试复员";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final String REPORT = "测试〔2025〕1号";

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static int port;
    private static CaseOpened erased;
    private static CaseOpened other;
    private static String listed;

    /** Two persons, a backup, and then one of them is erased. */
    @BeforeAll
    static void anErasureAfterTheBackup() throws IOException {
        start();
        DatabaseRoles.create(
                server.getPostgresDatabase(), Map.of("owner", "test", "writer", "test", "reader", "test"));
        try (ConfigurableApplicationContext command = process(DatabaseRoles.WRITER)) {
            erased = open(command);
            other = open(command);
        }
        server.close();
        FileSystemUtils.copyRecursively(data(), folder.resolve("backup"));
        start();
        try (ConfigurableApplicationContext command = process(DatabaseRoles.WRITER)) {
            erase(command, erased);
            assertThat(command.getBean(PersonalCipher.class).open(erased.caseId(), erased.name()))
                    .isEqualTo(PersonalCipher.ERASED);
        }
        listed = Files.readString(list());
    }

    @BeforeEach
    void theListAsItWasThenAndTheDatabaseAsItWasBefore() throws IOException {
        Files.writeString(list(), listed);
        putBack();
    }

    private static void putBack() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(data());
        FileSystemUtils.copyRecursively(folder.resolve("backup"), data());
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
        start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void whoWasErasedIsErasedAnewBeforeAnythingIsShownAndTheLogSaysSo() throws IOException {
        assertThatThrownBy(() -> process(DatabaseRoles.READER))
                .rootCause()
                .hasMessageContaining("start the command side first");
        process(DatabaseRoles.WRITER).close();
        try (ConfigurableApplicationContext query = process(DatabaseRoles.READER)) {
            requireErased(query);
            RecordedFact last = query.getBean(EventLogReader.class).stream(erased.caseId().value()).getLast();
            assertThat(last.fact()).isEqualTo(new SubjectErased(erased.caseId(), DAY, REPORT));
            assertThat(last.version()).isEqualTo(1);
            assertThat(last.by().role()).hasToString("INSTALLATION");
            assertThat(last.legalBasis()).containsExactly("PIPL 47");
        }
        assertThat(Files.readString(list())).doesNotContain(NAME, "310104198501010013");
    }

    /** The test above can fail: without the list the person is there again. */
    @Test
    void withoutTheListThePersonWouldBeThereAgain() throws IOException {
        Files.delete(list());
        try (ConfigurableApplicationContext command = process(DatabaseRoles.WRITER)) {
            assertThat(command.getBean(PersonalCipher.class).open(erased.caseId(), erased.name())).isEqualTo(NAME);
            assertThat(found(command)).hasSize(2);
        }
    }

    /** An intention erases nobody, and neither does a line about a case that is not in this log. */
    @Test
    void onlyWhatWasCarriedOutIsRepeatedAndOnlyWhereTheCaseIsThere() throws IOException {
        ErasureList list = new ErasureList(list());
        assertThatThrownBy(() -> list.with(new ErasureList.Erasure(other.caseId().value(), DAY, REPORT), () -> {
            throw new IllegalStateException("ended here");
        })).hasMessage("ended here");
        UUID later = UUID.randomUUID();
        list.carriedOut(List.of(new ErasureList.Erasure(later, DAY, REPORT)));
        try (ConfigurableApplicationContext command = process(DatabaseRoles.WRITER)) {
            requireErased(command);
            assertThat(command.getBean(EventLogReader.class).stream(later)).isEmpty();
        }
    }

    /** Whoever ended between the commit and the line told nobody; the next start takes the line from the log. */
    @Test
    void aLineThatIsMissingIsTakenFromTheLogAtTheNextStart() throws IOException {
        process(DatabaseRoles.WRITER).close();
        Files.delete(list());
        process(DatabaseRoles.WRITER).close();
        putBack();
        try (ConfigurableApplicationContext command = process(DatabaseRoles.WRITER)) {
            requireErased(command);
        }
    }

    /** A restore under a command side that runs on is noticed by the server's start. */
    @Test
    void aCommandSideThatRanOnComparesOnceTheServerHasStartedAgain() throws IOException {
        try (ConfigurableApplicationContext command = process(DatabaseRoles.WRITER)) {
            RepeatedErasures repeated = command.getBean(RepeatedErasures.class);
            assertThat(repeated.afterARestore()).as("the same server").isFalse();
            putBack();
            // a connection of before is broken, and the pool looks only at those that were idle for a while
            command.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            assertThat(repeated.afterARestore()).isTrue();
            requireErased(command);
            assertThat(repeated.afterARestore()).isFalse();
        }
    }

    private void requireErased(ConfigurableApplicationContext process) {
        PersonalCipher cipher = process.getBean(PersonalCipher.class);
        assertThat(cipher.open(erased.caseId(), erased.name())).isEqualTo(PersonalCipher.ERASED);
        assertThat(cipher.open(other.caseId(), other.name())).isEqualTo(NAME);
        assertThat(found(process))
                .containsExactly(other.caseId().value());
        assertThat(process.getBean(EventLogReader.class).stream(erased.caseId().value())).hasSize(2);
        assertThat(process.getBean(EventLogReader.class).stream(other.caseId().value())).hasSize(1);
    }

    private static Path list() {
        return folder.resolve("erased-persons.list");
    }

    private static Path data() {
        return folder.resolve("postgres");
    }

    private static void start() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        server = (port == 0 ? builder : builder.setPort(port)).start();
        port = server.getPort();
    }

    private static ConfigurableApplicationContext process(String role) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", "jdbc:postgresql://localhost:" + port + "/" + DatabaseRoles.DATABASE);
        settings.put("spring.datasource.username", role);
        settings.put("spring.datasource.password", "test");
        settings.put("veterancare.log.owner-username", DatabaseRoles.OWNER);
        settings.put("veterancare.log.owner-password", "test");
        settings.put("veterancare.log.key-file", folder.resolve("key").toString());
        return new SpringApplicationBuilder(LogApplication.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run();
    }

    private static void erase(ConfigurableApplicationContext command, CaseOpened person) {
        command.getBean(EventStore.class)
                .publish(LogApplication.message(
                        person.caseId(), 1, new SubjectErased(person.caseId(), DAY, REPORT), Instant.now()));
    }

    private static CaseOpened open(ConfigurableApplicationContext command) {
        CaseId caseId = LogApplication.someCase();
        CaseOpened opened = new CaseOpened(caseId, DAY, SubjectKind.VETERAN, Personal.of("310104198501010013"),
                Personal.of(NAME), null, Sex.MALE, YearMonth.of(1985, 1), false, "310104016000", "310104016901",
                "310104016901", "310104016901", null, null);
        command.getBean(EventStore.class).publish(LogApplication.message(caseId, 0, opened, Instant.now()));
        return (CaseOpened) command.getBean(EventLogReader.class).stream(caseId.value()).getFirst().fact();
    }

    private static List<UUID> found(ConfigurableApplicationContext process) {
        return new Found(process.getBean(PeopleIndex.class), process.getBean(JdbcClient.class)).by(Kind.NAME, NAME);
    }
}
