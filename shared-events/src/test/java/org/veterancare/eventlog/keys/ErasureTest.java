package org.veterancare.eventlog.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.eventlog.DatabaseRoles;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.LogApplication;
import org.veterancare.eventlog.RepeatedErasures;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.Fact;
import org.veterancare.events.FoundBy.Kind;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.PrivacyEvent.SubjectErased;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.testing.TestDatabase;

/** What an erasure or a restriction on record does to the person's key: here, in other processes, after a restore (S1, S5, S7). */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = LogApplication.class)
class ErasureTest {

    private static final String NAME = "试删员";
    private static final LocalDate DAY = LogApplication.DAY;
    private static final TestDatabase DATABASE = TestDatabase.create();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private EventStore log;

    @Autowired
    private EventLogReader reader;

    @Autowired
    private PersonalCipher cipher;

    @Autowired
    private PeopleIndex people;

    @Autowired
    private Erasures erasures;

    @Autowired
    private ErasureList list;

    @Autowired
    private RepeatedErasures repeated;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KeyWrapper wrapper;

    private final JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());

    @Test
    void aRestrictedCaseShowsNothingToOrdinaryReadersUntilTheRestrictionIsLifted() {
        CaseOpened stored = open();
        assertThat(cipher.open(stored.caseId(), stored.name())).isEqualTo(NAME);

        write(1, new ProcessingRestricted(stored.caseId(), DAY));
        assertThat(cipher.open(stored.caseId(), stored.name())).isEqualTo(PersonalCipher.RESTRICTED);
        assertThat(cipher.openRestricted(stored.caseId(), stored.name())).isEqualTo(NAME);

        write(2, new RestrictionLifted(stored.caseId(), DAY));
        assertThat(cipher.open(stored.caseId(), stored.name())).isEqualTo(NAME);
    }

    @Test
    void anErasureThatCannotBeWrittenDestroysNothing() {
        CaseOpened stored = open();
        assertThatThrownBy(() -> write(0, erased(stored.caseId()))).isNotNull();
        assertThat(cipher.open(stored.caseId(), stored.name())).isEqualTo(NAME);
        assertThat(new Found(people, jdbc).by(Kind.NAME, NAME)).contains(stored.caseId().value());
    }

    @Test
    void anErasedPersonStaysErasedForWhoeverMayOpenRestrictedCases() {
        CaseOpened stored = open();
        write(1, erased(stored.caseId()));
        assertThat(cipher.openRestricted(stored.caseId(), stored.name())).isEqualTo(PersonalCipher.ERASED);
    }

    /** A grade is one of ten: without the key each could be tried. */
    @Test
    void aDigestIsTheSameForTheSamePersonAndTextOnlyAndEndsWithTheKey() {
        CaseOpened one = open();
        UUID subject = one.caseId().value();
        String digest = cipher.digest(subject, "grade=8");
        assertThat(digest).matches("[0-9a-f]{64}").isEqualTo(cipher.digest(subject, "grade=8"));
        assertThat(digest).isNotEqualTo(cipher.digest(subject, "grade=9"));
        assertThat(digest).isNotEqualTo(cipher.digest(open().caseId().value(), "grade=8"));

        write(1, erased(one.caseId()));
        assertThatThrownBy(() -> cipher.digest(subject, "grade=8")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatWasTakenAwayWithoutAnErasureInTheLogIsAFaultWhateverItsRowSays() {
        CaseOpened stored = open();
        superuser.update(
                "UPDATE keys.subject_key SET wrapped = NULL, erased_on = now() WHERE subject = ?",
                stored.caseId().value());
        assertThatThrownBy(() -> cipher.open(stored.caseId(), stored.name())).isInstanceOf(LostKey.class);
    }

    @Test
    void aValueMovedIntoAnErasedCaseIsAnAlarmAndNoReplacement() {
        CaseOpened one = open();
        CaseOpened other = open();
        write(1, erased(one.caseId()));
        assertThatThrownBy(() -> cipher.open(one.caseId(), other.name())).isInstanceOf(LostKey.class);
        assertThatThrownBy(() -> cipher.open(other.caseId(), one.name())).isInstanceOf(LostKey.class);
    }

    @Test
    void aRestoredKeyOpensNothingAndIsDestroyedAgainBeforeAnythingStarts() {
        CaseOpened stored = open();
        UUID subject = stored.caseId().value();
        byte[] backup = wrapped(subject);
        write(1, erased(stored.caseId()));
        assertThat(wrapped(subject)).isNull();

        restore(subject, backup);
        people.put(subject, Kind.NAME, NAME);
        assertThat(cipher.open(stored.caseId(), stored.name())).isEqualTo(PersonalCipher.ERASED);
        assertThatThrownBy(() -> process(DatabaseRoles.READER)).rootCause().hasMessageContaining("command side");
        try (ConfigurableApplicationContext restarted = process(DatabaseRoles.WRITER)) {
            assertThat(wrapped(subject)).isNull();
            assertThat(new Found(people, jdbc).by(Kind.NAME, NAME)).doesNotContain(subject);
            assertThat(restarted.getBean(PersonalCipher.class).open(stored.caseId(), stored.name()))
                    .isEqualTo(PersonalCipher.ERASED);
        }
    }

    @Test
    void theLogAloneKeepsARestoredKeyFromOpening() {
        CaseOpened stored = open();
        UUID subject = stored.caseId().value();
        byte[] backup = wrapped(subject);
        superuser.update("UPDATE keys.subject_key SET wrapped = NULL WHERE subject = ?", subject);
        restore(subject, backup);
        assertThat(cipher.open(stored.caseId(), stored.name())).as("no erasure is on record").isEqualTo(NAME);
    }

    @Test
    void nothingOfADestroyedKeyIsLeftInItsTableAfterTheSweep() {
        CaseOpened stored = open();
        UUID subject = stored.caseId().value();
        byte[] key = wrapped(subject);
        write(1, erased(stored.caseId()));
        superuser.execute("CHECKPOINT");
        assertThat(inTheFile(key)).as("without a sweep the old row is still there").isTrue();

        assertThat(erasures.sweep()).isTrue();
        superuser.execute("CHECKPOINT");
        assertThat(inTheFile(key)).isFalse();
        assertThat(erasures.sweep()).as("an older transaction may have kept it alive: once more").isTrue();

        superuser.update("UPDATE keys.destruction SET destroyed_at = destroyed_at - interval '2 minutes'");
        assertThat(erasures.sweep()).isTrue();
        assertThat(erasures.sweep()).as("nothing is left to do").isFalse();
    }

    /** As on a disk that was full for a while; what came to nothing stays open for ever, and is not told again and again. */
    @Test
    void aLineThatCouldNotBeWrittenIsWrittenAtTheNextSweep(CapturedOutput output) throws IOException {
        CaseOpened stored = open();
        write(1, erased(stored.caseId()));
        Path file = Path.of(DATABASE.properties().get("veterancare.log.key-file"))
                .resolveSibling("erased-persons.list");
        String all = Files.readString(file);
        Files.writeString(file, all.substring(0, all.lastIndexOf("ERASED ") + 9));
        UUID begun = UUID.randomUUID();
        assertThatThrownBy(() -> list.with(new ErasureList.Erasure(begun, DAY, "测试〔2025〕2号"), () -> {
            throw new IllegalStateException("ended here");
        })).hasMessage("ended here");
        assertThat(list.intendedOnly()).containsExactlyInAnyOrder(stored.caseId().value(), begun);

        assertThat(repeated.afterARestore()).as("the same server").isFalse();
        assertThat(list.carriedOut()).containsKey(stored.caseId().value());
        assertThat(list.intendedOnly()).containsExactly(begun);
        int told = output.length();
        long size = Files.size(file);
        repeated.afterARestore();
        assertThat(output.toString().substring(told)).doesNotContain(begun.toString(), "cut off");
        assertThat(Files.size(file)).isEqualTo(size);
    }

    @Test
    void anotherProcessForgetsWithinFiveSecondsAlsoWhenItHadLostItsConnection() {
        try (ConfigurableApplicationContext other = process(DatabaseRoles.READER)) {
            PersonalCipher elsewhere = other.getBean(PersonalCipher.class);
            CaseOpened first = open();
            CaseOpened second = open();
            await(() -> listening() >= 2);
            assertThat(elsewhere.open(first.caseId(), first.name())).isEqualTo(NAME);
            assertThat(elsewhere.open(second.caseId(), second.name())).isEqualTo(NAME);

            write(1, erased(first.caseId()));
            await(() -> elsewhere.open(first.caseId(), first.name()).equals(PersonalCipher.ERASED));

            superuser.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
                    + "datname = current_database() AND pid <> pg_backend_pid() AND query IN ('SELECT 1', 'LISTEN "
                    + SubjectKeys.CHANNEL + "')");
            write(1, erased(second.caseId()));
            await(() -> elsewhere.open(second.caseId(), second.name()).equals(PersonalCipher.ERASED));
        }
    }

    /** The test above can fail: whoever remembers and does not listen goes on reading. */
    @Test
    void aProcessThatRemembersWithoutListeningWouldGoOnReading() {
        CaseOpened stored = open();
        SubjectKeys deaf = new SubjectKeys(jdbc, wrapper);
        deaf.remember(true);
        PersonalCipher elsewhere = new PersonalCipher(deaf, new SimpleMeterRegistry());
        assertThat(elsewhere.open(stored.caseId(), stored.name())).isEqualTo(NAME);
        write(1, erased(stored.caseId()));
        assertThat(elsewhere.open(stored.caseId(), stored.name())).isEqualTo(NAME);
        deaf.remember(false);
        assertThat(elsewhere.open(stored.caseId(), stored.name())).isEqualTo(PersonalCipher.ERASED);
    }

    private long listening() {
        return superuser.queryForObject(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query IN ('SELECT 1', 'LISTEN "
                        + SubjectKeys.CHANNEL + "')",
                Long.class);
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(5));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("five seconds are over").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static ConfigurableApplicationContext process(String role) {
        return new SpringApplicationBuilder(LogApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.<String, Object>copyOf(DATABASE.propertiesOf(role)))
                .run();
    }

    private void restore(UUID subject, byte[] backup) {
        superuser.update(
                "UPDATE keys.subject_key SET wrapped = ?, erased_on = NULL WHERE subject = ?", backup, subject);
    }

    private byte[] wrapped(UUID subject) {
        return superuser.queryForObject(
                "SELECT wrapped FROM keys.subject_key WHERE subject = ?", byte[].class, subject);
    }

    private boolean inTheFile(byte[] bytes) {
        return Boolean.TRUE.equals(superuser.queryForObject(
                "SELECT position(?::bytea IN pg_read_binary_file(pg_relation_filepath('keys.subject_key'))) > 0",
                Boolean.class,
                bytes));
    }

    private static SubjectErased erased(CaseId caseId) {
        return new SubjectErased(caseId, DAY, "测试〔2025〕1号");
    }

    private void write(long version, Fact fact) {
        log.publish(LogApplication.message(
                CaseId.of(fact.streamId()), version, fact, Instant.now()));
    }

    private CaseOpened open() {
        CaseId caseId = LogApplication.someCase();
        write(0, new CaseOpened(caseId, DAY, SubjectKind.VETERAN, Personal.of("310104198501010013"), Personal.of(NAME),
                null, Sex.MALE, YearMonth.of(1985, 1), false, "310104016000", "310104016901", "310104016901",
                "310104016901", null, null));
        return (CaseOpened) reader.stream(caseId.value()).getFirst().fact();
    }
}
