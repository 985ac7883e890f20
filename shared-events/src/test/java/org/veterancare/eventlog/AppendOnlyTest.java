package org.veterancare.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.util.Throwables;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.CaseId;
import org.veterancare.testing.TestDatabase;

/** What is in the log stays as it is, and a database that cannot promise that is refused (trust.md E7, R17, A1). */
@SpringBootTest(classes = LogApplication.class)
class AppendOnlyTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private EventStore log;

    @Autowired
    private JdbcTemplate writer;

    private final JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());
    private final JdbcTemplate owner = new JdbcTemplate(DataSourceBuilder.create()
            .url(DATABASE.url())
            .username(DatabaseRoles.OWNER)
            .password("test")
            .build());

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE event_log.event SET payload = '{}'",
        "DELETE FROM event_log.event",
        "TRUNCATE event_log.event",
        "ALTER TABLE event_log.event DISABLE TRIGGER ALL",
        "DROP TABLE event_log.event"
    })
    void theApplicationsRoleCannotChangeAFact(String attempt) {
        assertThatThrownBy(() -> writer.execute(attempt))
                .hasStackTraceContaining("ERROR: ")
                .hasStackTraceContaining("event");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE event_log.event SET payload = '{}'",
        "DELETE FROM event_log.event",
        "TRUNCATE event_log.event",
        "SET session_replication_role = replica; DELETE FROM event_log.event"
    })
    void notEvenASuperuserChangesAFactByMistake(String attempt) {
        assertThatThrownBy(() -> superuser.execute(attempt)).hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> owner.execute(attempt)).isInstanceOf(Exception.class);
    }

    @Test
    void aLostRaceIsAConflictAndTellsNothingOfWhatWasToBeStored() {
        CaseId caseId = LogApplication.someCase();
        log.publish(LogApplication.reopened(caseId, 0));
        log.publish(LogApplication.reopened(caseId, 1));

        assertThatThrownBy(() -> log.publish(LogApplication.reopened(caseId, 1)))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageNotContaining("occurredOn")
                .hasNoCause();
        assertThatThrownBy(() -> log.publish(LogApplication.reopened(caseId, 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(log.lastSequenceNumberFor(caseId.toString())).contains(1L);
    }

    @Test
    void factsOfOneCommandAreWrittenTogetherOrNotAtAll() {
        CaseId caseId = LogApplication.someCase();
        log.publish(LogApplication.reopened(caseId, 0));

        assertThatThrownBy(
                () -> log.publish(List.of(LogApplication.reopened(caseId, 1), LogApplication.reopened(caseId, 0))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.lastSequenceNumberFor(caseId.toString())).contains(0L);
    }

    @Test
    void aSafeDatabaseIsAccepted() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void aDatabaseThatCouldLoseAFactIsRefused(String setting) throws IOException {
        EmbeddedPostgres.Builder unsafe = EmbeddedPostgres.builder();
        List.of("fsync", "full_page_writes", "synchronous_commit")
                .forEach(name -> unsafe.setServerConfig(name, name.equals(setting) ? "off" : "on"));
        try (EmbeddedPostgres server = unsafe.start()) {
            assertThatThrownBy(() -> new LogSafety(JdbcClient.create(server.getPostgresDatabase())).check())
                    .isInstanceOf(UnsafeLog.class)
                    .hasMessageContaining(setting);
        }
    }

    @Test
    void aDatabaseWithoutChecksumsIsRefused() {
        // Checksums cannot be switched off in a running cluster, so this one only says they are.
        superuser.execute("""
            CREATE SCHEMA pretence;
            GRANT USAGE ON SCHEMA pretence TO PUBLIC;
            CREATE FUNCTION pretence.current_setting(name text) RETURNS text LANGUAGE sql AS $$
                SELECT CASE name WHEN 'data_checksums' THEN 'off' ELSE pg_catalog.current_setting(name) END $$""");
        assertThatThrownBy(() -> check("?options=-c%20search_path=pretence,pg_catalog"))
                .isInstanceOf(UnsafeLog.class)
                .hasMessageContaining("data_checksums");
    }

    @Test
    void aRoleWhoseTransactionsNeedNotEndIsRefused() {
        assertThatThrownBy(() -> check("?options=-c%20transaction_timeout=0"))
                .isInstanceOf(UnsafeLog.class)
                .hasMessageContaining("transaction_timeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE", "UPDATE (payload)", "DELETE", "TRUNCATE", "TRIGGER"})
    void aRoleThatCouldChangeAFactIsRefused(String privilege) {
        superuser.execute("GRANT " + privilege + " ON event_log.event TO veterancare_writer");
        try {
            assertThatThrownBy(this::check).isInstanceOf(UnsafeLog.class);
        } finally {
            superuser.execute("REVOKE " + privilege + " ON event_log.event FROM veterancare_writer");
        }
    }

    /** Without a word of inheritance, so that only {@code SET ROLE} makes use of it. */
    @ParameterizedTest
    @ValueSource(strings = {"GRANT UPDATE ON event_log.event TO fixer", "ALTER ROLE fixer SUPERUSER"})
    void aRoleThatCouldTakeOnAnotherThatChangesFactsIsRefused(String power) {
        superuser.execute("CREATE ROLE fixer");
        superuser.execute(power);
        try {
            superuser.execute("GRANT fixer TO veterancare_writer WITH INHERIT FALSE");
            assertThatThrownBy(this::check).isInstanceOf(UnsafeLog.class);
        } finally {
            superuser.execute("DROP OWNED BY fixer");
            superuser.execute("DROP ROLE fixer");
        }
    }

    @Test
    void whatTheDatabaseSaysOfAClashHoldsNoValue() {
        String clash = "INSERT INTO tail.token_entry (processor_name, segment) VALUES ('试例甲', 0), ('试例甲', 0)";
        assertThatThrownBy(() -> writer.execute(clash)).hasStackTraceContaining("duplicate key")
                .extracting(Throwables::getStackTrace, InstanceOfAssertFactories.STRING)
                .doesNotContain("Detail:");
        assertThatThrownBy(() -> owner.execute(clash)).as("the deliberate defect: nobody told the driver")
                .hasStackTraceContaining("Detail:");
    }

    @Test
    void theOwnerAndASuperuserAreRefused() {
        assertThatThrownBy(() -> new LogSafety(JdbcClient.create(owner.getDataSource())).check())
                .isInstanceOf(UnsafeLog.class);
        assertThatThrownBy(() -> new LogSafety(JdbcClient.create(DATABASE.superuser())).check())
                .isInstanceOf(UnsafeLog.class);
    }

    @Test
    void aLogWhoseGuardIsSwitchedOffIsRefused() {
        superuser.execute("ALTER TABLE event_log.event DISABLE TRIGGER append_only");
        try {
            assertThatThrownBy(this::check).isInstanceOf(UnsafeLog.class);
        } finally {
            superuser.execute("ALTER TABLE event_log.event ENABLE ALWAYS TRIGGER append_only");
        }
    }

    @Test
    void theLogCanBeReadByEye() {
        log.publish(LogApplication.reopened(LogApplication.someCase(), 0));
        Map<String, Object> row = writer.queryForMap(
                "SELECT fact->>'occurredOn' AS day, provenance->>'actor' AS actor FROM event_log.fact LIMIT 1");
        assertThat(row).containsEntry("day", "2025-06-02").containsEntry("actor", "person-1");
    }

    private void check() {
        check("");
    }

    /** @param options of the connection, as they stand in its address */
    private void check(String options) {
        DataSource fresh = DataSourceBuilder.create()
                .url(DATABASE.url() + options)
                .username(DatabaseRoles.WRITER)
                .password("test")
                .type(SimpleDriverDataSource.class)
                .driverClassName("org.postgresql.Driver")
                .build();
        new LogSafety(JdbcClient.create(fresh)).check();
    }
}
