package org.veterancare.eventlog.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veterancare.eventlog.DatabaseRoles;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.LogApplication;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.FoundBy.Kind;
import org.veterancare.events.Personal;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.testing.TestDatabase;

/** Another key-encryption key: everybody reads on, nobody is lost, and the former one can be destroyed (S5). */
@ExtendWith(OutputCaptureExtension.class)
class KeyChangeTest {

    private static final String NAME = "试钥员";
    private static final String NUMBER = "310104198501010013";
    private static final int PEOPLE = 5;

    private final TestDatabase database = TestDatabase.create();
    private final Path file = Path.of(database.properties().get("veterancare.log.key-file"));
    private final JdbcTemplate superuser = new JdbcTemplate(database.superuser());
    private final List<CaseOpened> people = new ArrayList<>();
    private byte[] claim;

    @BeforeEach
    void peopleUnderTheFirstKey() {
        try (ConfigurableApplicationContext command = process(DatabaseRoles.WRITER)) {
            for (int n = 0; n < PEOPLE; n++) {
                people.add(open(command));
            }
            claim = command.getBean(BlindIndex.class).token(Kind.CITIZEN_ID, NUMBER);
        }
    }

    @Test
    void everybodyReadsOnWhileTheKeyChangesAndTheFormerOneCanBeTakenAway() throws Exception {
        String former = wrappers().getFirst();
        try (ConfigurableApplicationContext query = process(DatabaseRoles.READER);
                ExecutorService reading = Executors.newSingleThreadExecutor()) {
            AtomicBoolean over = new AtomicBoolean();
            Future<Integer> reads = reading.submit(() -> readOn(query, over));
            prepend();
            process(DatabaseRoles.WRITER).close();
            assertThat(wrappers()).as("one key for all").hasSize(1).doesNotContain(former);
            over.set(true);
            assertThat(reads.get()).isGreaterThan(PEOPLE);
            keep(1);
            requireAllOpen(query);
        }
        for (String role : List.of(DatabaseRoles.WRITER, DatabaseRoles.READER)) {
            try (ConfigurableApplicationContext again = process(role)) {
                requireAllOpen(again);
                assertThat(found(again)).hasSize(PEOPLE);
                assertThat(again.getBean(BlindIndex.class).token(Kind.CITIZEN_ID, NUMBER))
                        .as("a person who is there already is known again")
                        .isEqualTo(claim);
            }
        }
    }

    /** The test above can fail: who knows the former key only reads nobody any more. */
    @Test
    void aReaderThatDoesNotLookIntoTheFileAgainWouldReadNobody() {
        FileKeyWrapper former = FileKeyWrapper.read(file);
        prepend();
        process(DatabaseRoles.WRITER).close();
        keep(1);
        assertThatThrownBy(() -> requireAllOpen(reader(new Interrupted(former, wrap -> {}, false))))
                .isInstanceOf(LostKey.class);
        requireAllOpen(reader(former));
    }

    @Test
    void aStartWithoutAKeyThatIsNeededIsRefusedAndChangesNothing() {
        String former = wrappers().getFirst();
        List<String> before = rows();
        prepend();
        keep(1);
        for (String role : List.of(DatabaseRoles.WRITER, DatabaseRoles.READER)) {
            assertThatThrownBy(() -> process(role))
                    .rootCause()
                    .hasMessageContaining("key-encryption key " + former)
                    .hasMessageContaining("put that key back");
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aLineThatIsNoKeyIsRefusedAndNotRepeated() throws IOException {
        Files.writeString(file, Files.readString(file) + "c2VjcmV0IQ==\n");
        assertThatThrownBy(() -> FileKeyWrapper.read(file)).hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2Vj");
        Files.writeString(file, "not a key at all\n");
        assertThatThrownBy(() -> FileKeyWrapper.read(file)).hasMessageContaining("32 bytes")
                .hasMessageNotContaining("not a key at all");
    }

    /** Every person's key and every hash key is wrapped once: at each of these moments the process ends, from the same beginning. */
    @Test
    void aChangeThatWasKilledAtAnyMomentHasLostNoKeyAndIsGoneOnWith() {
        prepend();
        FileKeyWrapper both = FileKeyWrapper.read(file);
        superuser.execute("CREATE TABLE before AS SELECT key_id, wrapped, wrapped_with FROM keys.subject_key");
        int keys = PEOPLE + HashKeys.Use.values().length;
        for (int moment = 1; moment <= keys; moment++) {
            superuser.execute("""
                UPDATE keys.subject_key k SET wrapped = b.wrapped, wrapped_with = b.wrapped_with
                FROM before b WHERE b.key_id = k.key_id""");
            AtomicInteger left = new AtomicInteger(moment);
            KeyWrapper ending = new Interrupted(both, wrap -> {
                if (left.decrementAndGet() == 0) {
                    throw new IllegalStateException("killed");
                }
            }, true);
            assertThatThrownBy(() -> change(ending, 2).run()).as("moment " + moment).hasMessage("killed");
            requireAllOpen(reader(both));
        }
        assertThat(change(both, 2).run()).isPositive();
        assertThat(change(both, 2).run()).as("nothing is left to do").isZero();
        keep(1);
        requireAllOpen(reader(FileKeyWrapper.read(file)));
    }

    /** Where the keys of hashes are not kept yet, they are what was derived from the key of that time. */
    @Test
    void whatWasHashedBeforeTheKeysOfHashesWereKeptIsKnownAgainEvenWhereTheKeyChangesAtTheSameStart() {
        byte[] derived = derived();
        superuser.execute("DELETE FROM keys.hash_key");
        superuser.execute("DELETE FROM keys.present_key");
        prepend();
        assertThatThrownBy(() -> process(DatabaseRoles.READER)).rootCause().hasMessageContaining("command side first");
        try (ConfigurableApplicationContext command = process(DatabaseRoles.WRITER)) {
            keep(1);
            assertThat(command.getBean(BlindIndex.class).token(Kind.CITIZEN_ID, NUMBER)).isEqualTo(derived);
            requireAllOpen(command);
        }
        assertThat(wrappers()).hasSize(1);
    }

    /** Whoever has the key-encryption key and not the table could else try all numbers. */
    @Test
    void onAFreshInstallationTheKeysOfHashesDoNotFollowFromTheKeyAndNothingIsToBeSwept() {
        assertThat(claim).isNotEqualTo(derived());
        assertThat(superuser.queryForObject("SELECT swept_at IS NOT NULL FROM keys.present_key", Boolean.class))
                .isTrue();
    }

    private byte[] derived() {
        FileKeyWrapper present = FileKeyWrapper.read(file);
        return new BlindIndex(use -> present.derive(present.keyId(), use.purpose())).token(Kind.CITIZEN_ID, NUMBER);
    }

    /** An update leaves the former wrapping in the page; a start that was killed in between changes nothing about that. */
    @Test
    void nothingThatTheFormerKeyWrappedIsLeftInTheTablesAfterTheSweep() {
        List<byte[]> former = superuser.queryForList("SELECT wrapped FROM keys.subject_key", byte[].class);
        byte[] formerHash = superuser.queryForList("SELECT wrapped FROM keys.hash_key", byte[].class).getFirst();
        prepend();
        AtomicInteger left = new AtomicInteger(3);
        KeyWrapper ending = new Interrupted(FileKeyWrapper.read(file), wrap -> {
            if (left.decrementAndGet() == 0) {
                throw new IllegalStateException("killed");
            }
        }, true);
        assertThatThrownBy(() -> change(ending, 2).run()).hasMessage("killed");
        assertThat(superuser.queryForObject("SELECT swept_at IS NULL FROM keys.present_key", Boolean.class))
                .as("what was changed before is to be swept")
                .isTrue();
        try (ConfigurableApplicationContext command = process(DatabaseRoles.WRITER)) {
            assertThat(former).as("without a sweep they are still there")
                    .allMatch(key -> inTheFile("subject_key", key));
            assertThat(inTheFile("hash_key", formerHash)).isTrue();

            Erasures erasures = command.getBean(Erasures.class);
            assertThat(erasures.sweep()).isTrue();
            assertThat(former).noneMatch(key -> inTheFile("subject_key", key));
            assertThat(inTheFile("hash_key", formerHash)).isFalse();
            assertThat(erasures.sweep()).as("an older transaction may have kept them alive: once more").isTrue();

            superuser.update("UPDATE keys.present_key SET changed_at = changed_at - interval '2 minutes'");
            assertThat(erasures.sweep()).isTrue();
            assertThat(erasures.sweep()).as("nothing is left to do").isFalse();
            requireAllOpen(command);
        }
    }

    private boolean inTheFile(String table, byte[] bytes) {
        superuser.execute("CHECKPOINT");
        return Boolean.TRUE.equals(superuser.queryForObject(
                "SELECT position(?::bytea IN pg_read_binary_file(pg_relation_filepath('keys." + table + "'))) > 0",
                Boolean.class,
                bytes));
    }

    @Test
    void aKeyThatDoesNotOpenStaysAsItIsAndKeepsNobodyElseWaiting(CapturedOutput output) {
        UUID altered = people.removeFirst().caseId().value();
        UUID cutOff = people.removeFirst().caseId().value();
        superuser.update(
                "UPDATE keys.subject_key SET wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1) WHERE subject = ?",
                altered);
        superuser.update("UPDATE keys.subject_key SET wrapped = substr(wrapped, 1, 3) WHERE subject = ?", cutOff);
        byte[] before = wrapped(altered);
        prepend();
        try (ConfigurableApplicationContext command = process(DatabaseRoles.WRITER)) {
            requireAllOpen(command);
            open(command);
        }
        assertThat(wrapped(altered)).isEqualTo(before);
        assertThat(wrapped(cutOff)).hasSize(3);
        assertThat(output).contains("of subject " + altered, "of subject " + cutOff, "2 could not be");
        assertThat(output.toString().substring(output.toString().indexOf("2 could not be")))
                .doesNotContain("none needs another");
        keep(1);
        assertThatThrownBy(() -> process(DatabaseRoles.WRITER)).rootCause().hasMessageContaining("put that key back");
    }

    @Test
    void aKeyThatIsDestroyedWhileItsWrappingChangesStaysDestroyed() {
        prepend();
        UUID subject = people.getFirst().caseId().value();
        KeyWrapper slow = new Interrupted(
                FileKeyWrapper.read(file), wrap -> {
                    if (wrap.equals(subject.toString())) {
                        superuser.update("UPDATE keys.subject_key SET wrapped = NULL WHERE subject = ?", subject);
                    }
                }, true);
        change(slow, 2).run();
        assertThat(wrapped(subject)).isNull();
    }

    /** The test above can fail: an update that does not name the old wrapping brings the key back. */
    @Test
    void anUpdateOfWhatWasReadBeforeWouldBringADestroyedKeyBack() {
        UUID subject = people.getFirst().caseId().value();
        byte[] read = wrapped(subject);
        superuser.update("UPDATE keys.subject_key SET wrapped = NULL WHERE subject = ?", subject);
        superuser.update("UPDATE keys.subject_key SET wrapped = ? WHERE subject = ?", read, subject);
        assertThat(wrapped(subject)).isNotNull();
    }

    /** What it wrapped would be lost with the former key. */
    @Test
    void whoGoesOnWithTheFormerKeyMakesNoNewKeysFromThenOn() {
        try (ConfigurableApplicationContext late = process(DatabaseRoles.WRITER)) {
            open(late);
            prepend();
            assertThat(change(FileKeyWrapper.read(file), 2).run()).isPositive();
            assertThatThrownBy(() -> open(late)).hasStackTraceContaining("start this process again");
            requireAllOpen(late.getBean(PersonalCipher.class));
        }
        assertThat(wrappers()).hasSize(1);
    }

    private int readOn(ConfigurableApplicationContext query, AtomicBoolean over) {
        int reads = 0;
        do {
            query.getBean(SubjectKeys.class).remember(false);
            requireAllOpen(query);
            reads += PEOPLE;
        } while (!over.get());
        return reads;
    }

    private void requireAllOpen(ConfigurableApplicationContext process) {
        requireAllOpen(process.getBean(PersonalCipher.class));
    }

    private void requireAllOpen(PersonalCipher cipher) {
        people.forEach(person -> assertThat(cipher.open(person.caseId(), person.name())).isEqualTo(NAME));
    }

    private PersonalCipher reader(KeyWrapper wrapper) {
        return new PersonalCipher(
                new SubjectKeys(JdbcClient.create(superuser), wrapper), new SimpleMeterRegistry());
    }

    private KeyChange change(KeyWrapper wrapper, int most) {
        return new KeyChange(
                superuser, wrapper, new TransactionTemplate(new JdbcTransactionManager(superuser.getDataSource())),
                most);
    }

    /** Does something of its own before it wraps, and perhaps never looks into the file again. */
    private record Interrupted(FileKeyWrapper file, Consumer<String> before, boolean looks) implements KeyWrapper {

        @Override
        public String keyId() {
            return file.keyId();
        }

        @Override
        public boolean holds(String keyId) {
            return looks ? file.holds(keyId) : keyId.equals(keyId());
        }

        @Override
        public byte[] wrap(byte[] dataKey, String bound) {
            before.accept(bound);
            return file.wrap(dataKey, bound);
        }

        @Override
        public byte[] unwrap(String keyId, byte[] wrapped, String bound) {
            if (!holds(keyId)) {
                throw new LostKey("not held");
            }
            return file.unwrap(keyId, wrapped, bound);
        }

        @Override
        public byte[] derive(String keyId, String purpose) {
            return file.derive(keyId, purpose);
        }
    }

    /** As README says: a new key before those that are there. */
    private void prepend() {
        Path other = file.resolveSibling(UUID.randomUUID().toString());
        FileKeyWrapper.create(other);
        write(Stream.concat(lines(other).stream(), lines(file).stream()).toList());
    }

    /** Takes the former keys out of the file. */
    private void keep(int lines) {
        write(lines(file).subList(0, lines));
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void write(List<String> lines) {
        try {
            Files.writeString(file, lines.stream().collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> wrappers() {
        return superuser.queryForList(
                "SELECT wrapped_with FROM keys.subject_key UNION SELECT wrapped_with FROM keys.hash_key", String.class);
    }

    private List<String> rows() {
        return superuser.queryForList("""
            SELECT k::text FROM keys.subject_key k UNION ALL SELECT h::text FROM keys.hash_key h
            UNION ALL SELECT kek_id FROM keys.present_key ORDER BY 1""", String.class);
    }

    private byte[] wrapped(UUID subject) {
        return superuser.queryForObject(
                "SELECT wrapped FROM keys.subject_key WHERE subject = ?", byte[].class, subject);
    }

    private ConfigurableApplicationContext process(String role) {
        return new SpringApplicationBuilder(LogApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.<String, Object>copyOf(database.propertiesOf(role)))
                .run();
    }

    private static CaseOpened open(ConfigurableApplicationContext command) {
        CaseId caseId = LogApplication.someCase();
        CaseOpened opened = new CaseOpened(caseId, LocalDate.of(2025, 6, 2), SubjectKind.VETERAN, Personal.of(NUMBER),
                Personal.of(NAME), null, Sex.MALE, YearMonth.of(1985, 1), false, "310104016000", "310104016901",
                "310104016901", "310104016901", null, null);
        command.getBean(EventStore.class).publish(LogApplication.message(caseId, 0, opened, Instant.now()));
        return (CaseOpened) command.getBean(EventLogReader.class).stream(caseId.value()).getFirst().fact();
    }

    private static List<UUID> found(ConfigurableApplicationContext process) {
        return new Found(process.getBean(PeopleIndex.class), process.getBean(JdbcClient.class)).by(Kind.NAME, NAME);
    }
}
