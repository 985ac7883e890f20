package org.veterancare.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.eventlog.access.AccessLog;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Look;
import org.veterancare.eventlog.access.Outcome;
import org.veterancare.testing.TestDatabase;

/** A look that is on record stays there for three years, and nobody makes it another one (trust.md 4.4, SEC-01). */
@SpringBootTest(classes = LogApplication.class)
class AccessLogTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private AccessLog log;

    @Autowired
    private JdbcTemplate writer;

    private final JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());

    @Test
    void aLookAtManyCasesIsOneRowForEachAndOneThatNamesNoneIsOneRow() {
        String request = UUID.randomUUID().toString();
        UUID twice = UUID.randomUUID();
        log.write(look(request), List.of(twice, UUID.randomUUID(), twice));
        log.write(look(request), List.of());

        List<Map<String, Object>> rows = writer
                .queryForList("SELECT * FROM access_log.disclosure WHERE request_id = ? ORDER BY id", request);

        assertThat(rows).hasSize(3)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("person", "p-1")
                        .containsEntry("role", "AUDITOR")
                        .containsEntry("purpose", "AUDIT")
                        .containsEntry("fields", "LIST_ROW"));
        assertThat(rows.getLast().get("case_id")).isNull();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "veterancare_writer,UPDATE access_log.disclosure SET person = 'nobody'",
        "veterancare_writer,DELETE FROM access_log.disclosure",
        "veterancare_writer,TRUNCATE access_log.disclosure",
        "veterancare_reader,UPDATE access_log.disclosure SET person = 'nobody'",
        "veterancare_reader,DELETE FROM access_log.disclosure",
        "veterancare_writer,UPDATE access_log.acknowledged SET person = 'nobody'",
        "veterancare_reader,DELETE FROM access_log.acknowledged",
        "veterancare_reader,ALTER TABLE access_log.disclosure DISABLE TRIGGER ALL",
    })
    void noRoleOfTheApplicationCanChangeALook(String role, String attempt) {
        assertThatThrownBy(() -> as(role).execute(attempt)).hasStackTraceContaining("ERROR: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"veterancare_writer", "veterancare_reader"})
    void bothSidesCanPutALookOnRecord(String role) {
        AccessLog ofRole = new AccessLog(as(role));
        assertThatCode(() -> ofRole.write(look("r-" + role), List.of(UUID.randomUUID()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE access_log.disclosure SET person = 'nobody'",
        "DELETE FROM access_log.disclosure",
        "TRUNCATE access_log.disclosure",
        "SET session_replication_role = replica; DELETE FROM access_log.disclosure"
    })
    void notEvenASuperuserChangesALookByMistake(String attempt) {
        log.write(look("r-kept"), List.of(UUID.randomUUID()));

        assertThatThrownBy(() -> superuser.execute(attempt)).hasStackTraceContaining("append-only");
    }

    @Test
    void afterThreeYearsTheOwnerMayRemoveIt() {
        superuser.update("""
            INSERT INTO access_log.disclosure (at, person, account, role, station, fields, purpose, outcome,
                break_glass, operation, request_id, source)
            VALUES (now() - interval '3 years 1 day', 'p-1', 'a-1', 'AUDITOR', '310104000000', 'FULL', 'AUDIT',
                'GRANTED', false, 'GET ?', 'r-old', '127.0.0.1')""");

        int removed = as(DatabaseRoles.OWNER)
                .update("DELETE FROM access_log.disclosure WHERE at < now() - interval '3 years'");

        assertThat(removed).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE", "DELETE", "TRUNCATE"})
    void aRoleThatCouldChangeALookIsRefused(String privilege) {
        superuser.execute("GRANT " + privilege + " ON access_log.disclosure TO veterancare_writer");
        try {
            assertThatThrownBy(() -> new LogSafety(JdbcClient.create(as(DatabaseRoles.WRITER).getDataSource())).check())
                    .isInstanceOf(UnsafeLog.class)
                    .hasMessageContaining("access_log");
        } finally {
            superuser.execute("REVOKE " + privilege + " ON access_log.disclosure FROM veterancare_writer");
        }
        assertThatCode(() -> new LogSafety(JdbcClient.create(as(DatabaseRoles.WRITER).getDataSource())).check())
                .doesNotThrowAnyException();
    }

    private static Look look(String request) {
        return new Look(
                new Look.By("p-1", "a-1", "AUDITOR", "310104000000"),
                new Look.Call("GET /api/v1/cases", request, "127.0.0.1"),
                Fields.LIST_ROW,
                Outcome.GRANTED,
                Look.More.NOTHING);
    }

    private static JdbcTemplate as(String role) {
        DataSource source = DataSourceBuilder.create()
                .url(DATABASE.url())
                .username(role)
                .password("test")
                .type(SimpleDriverDataSource.class)
                .driverClassName("org.postgresql.Driver")
                .build();
        return new JdbcTemplate(source);
    }
}
