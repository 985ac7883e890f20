package org.veterancare.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.eventlog.keys.FileKeyWrapper;
import org.veterancare.eventlog.keys.Found;
import org.veterancare.eventlog.keys.LostKey;
import org.veterancare.eventlog.keys.PeopleIndex;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.FoundBy.Kind;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.SubjectErased;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.events.SubjectKind;
import org.veterancare.testing.TestDatabase;

/** Personal values are sealed before they reach the log, open only for their own person, and can be forgotten (S3, S7). */
@SpringBootTest(classes = {LogApplication.class, PersonalValuesTest.Figures.class})
@ExtendWith(OutputCaptureExtension.class)
class PersonalValuesTest {

    private static final String NUMBER = "310104198501010013";
    private static final String NAME = "测试员";
    private static final TestDatabase DATABASE = TestDatabase.create();

    @TestConfiguration
    static class Figures {

        @Bean
        MeterRegistry figures() {
            return new SimpleMeterRegistry();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private EventStore log;

    @Autowired
    private EventLogReader reader;

    @Autowired
    private EventSerializer serializer;

    @Autowired
    private PersonalCipher cipher;

    @Autowired
    private PeopleIndex people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry figures;

    private final JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());

    @Test
    void whatIsReadFromTheLogIsSealedAndOpensForItsPerson() {
        CaseOpened stored = stored(open());
        assertThat(stored.name().isSealed()).isTrue();
        assertThat(stored.toString()).doesNotContain(NUMBER, NAME);
        assertThat(cipher.open(stored.caseId(), stored.name())).isEqualTo(NAME);
        assertThat(cipher.open(stored.caseId(), stored.citizenId())).isEqualTo(NUMBER);
    }

    @Test
    void noTableHoldsAPersonalValueInClear() {
        open();
        for (String table : superuser.queryForList(
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname IN ('event_log', 'keys', 'tail')",
                String.class)) {
            List<String> rows = superuser.queryForList("SELECT t::text FROM " + table + " t", String.class);
            assertThat(rows).noneMatch(row -> row.contains(NUMBER) || row.contains(NAME) || row.contains("0013\""));
        }
    }

    @Test
    void aValueMovedToAnotherFieldIsRefused(CapturedOutput output) {
        CaseOpened stored = stored(open());
        String swapped = serializer
                .write(stored)
                .replace(stored.name().envelope(), "@@")
                .replace(stored.citizenId().envelope(), stored.name().envelope())
                .replace("@@", stored.citizenId().envelope());
        requireAlarm(output, List.of("subject unknown, key " + keyOf(stored), "place CaseOpened#/"),
                () -> assertThatThrownBy(
                        () -> serializer.read("CaseOpened", 1, swapped.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOf(UnreadableFact.class)
                        .hasMessageNotContaining("enc:"));
    }

    @Test
    void aValueMovedToAnotherPersonIsAnAlarmAndNoReplacement(CapturedOutput output) {
        CaseOpened one = stored(open());
        CaseOpened other = stored(open());
        requireAlarm(output,
                List.of("subject " + other.caseId() + ", key " + keyOf(one) + ", place CaseOpened#/name"),
                () -> assertThatThrownBy(() -> cipher.open(other.caseId(), one.name())).isInstanceOf(LostKey.class));
    }

    @Test
    void anAlteredValueIsAnAlarmAndNoReplacement(CapturedOutput output) {
        CaseOpened stored = stored(open());
        String envelope = stored.name().envelope();
        char at = envelope.charAt(envelope.length() - 4);
        String altered = envelope.substring(0, envelope.length() - 4)
                + (at == 'A' ? 'B' : 'A')
                + envelope.substring(envelope.length() - 3);
        requireAlarm(output,
                List.of("subject " + stored.caseId() + ", key " + keyOf(stored) + ", place CaseOpened#/name"),
                () -> assertThatThrownBy(() -> cipher.open(stored.caseId(), Personal.sealed(altered)))
                        .isInstanceOf(LostKey.class));
    }

    /** The figure rises by one, and the one line about it names these and shows neither the value nor its sealed form. */
    private void requireAlarm(CapturedOutput output, List<String> named, Runnable reading) {
        double before = unreadable();
        int from = output.getAll().length();
        reading.run();
        assertThat(unreadable()).isEqualTo(before + 1);
        List<String> lines = output.getAll()
                .substring(from)
                .lines()
                .filter(line -> line.contains("A personal value cannot be read"))
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).contains(named).doesNotContain(NAME, NUMBER, "enc:");
    }

    private double unreadable() {
        return figures.get("veterancare.personal.values.unreadable").counter().count();
    }

    private String keyOf(CaseOpened stored) {
        return superuser.queryForObject(
                "SELECT key_id::text FROM keys.subject_key WHERE subject = ?", String.class, stored.caseId().value());
    }

    @Test
    void whatNobodyOfUsWroteIsAnAlarmAndNotRepeated(CapturedOutput output) {
        CaseOpened stored = stored(open());
        for (String forged : List.of("enc:v1:A256GCM:7:" + NAME + ":AAAA", "enc:v1:A256GCM:" + NUMBER,
                "enc:v1:" + NAME)) {
            requireAlarm(output, List.of("subject " + stored.caseId() + ", key unknown, place unknown"),
                    () -> assertThatThrownBy(() -> cipher.open(stored.caseId(), Personal.sealed(forged)))
                            .isInstanceOf(LostKey.class));
        }
    }

    /** So that whoever is called by the figure is called for a fault. */
    @Test
    void whatReadsAsItShouldOrWasErasedOrRestrictedIsNoAlarm(CapturedOutput output) {
        CaseOpened stored = stored(open());
        double before = unreadable();
        cipher.open(stored.caseId(), stored.name());
        write(1, new ProcessingRestricted(stored.caseId(), LogApplication.DAY));
        assertThat(cipher.open(stored.caseId(), stored.name())).isEqualTo(PersonalCipher.RESTRICTED);
        write(2, erased(stored));
        assertThat(cipher.open(stored.caseId(), stored.name())).isEqualTo(PersonalCipher.ERASED);
        assertThat(unreadable()).isEqualTo(before);
        assertThat(output.getAll()).doesNotContain(stored.caseId() + ", key");
    }

    private void write(long version, CaseEvent fact) {
        log.publish(LogApplication.message(fact.caseId(), version, fact, Instant.now()));
    }

    private static SubjectErased erased(CaseOpened stored) {
        return new SubjectErased(stored.caseId(), LogApplication.DAY, "测试〔2025〕1号");
    }

    @Test
    void aClearValueInTheLogIsRefused() {
        CaseOpened stored = stored(open());
        String clear = serializer.write(stored).replace(stored.name().envelope(), NAME);
        assertThatThrownBy(() -> serializer.read("CaseOpened", 1, clear.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFact.class);
    }

    @Test
    void anErasedPersonReadsAsReplacedAndIsFoundNoMore() {
        CaseOpened stored = stored(open());
        write(1, erased(stored));

        assertThat(cipher.open(stored.caseId(), stored.name())).isEqualTo(PersonalCipher.ERASED);
        assertThat(found(Kind.NAME, NAME)).doesNotContain(stored.caseId().value());
        assertThat(reader.stream(stored.caseId().value())).as("history stays").hasSize(2);
    }

    @Test
    void aMissingKeyWithoutAnErasureIsAFault(CapturedOutput output) {
        CaseOpened stored = stored(open());
        superuser.update("UPDATE keys.subject_key SET wrapped = NULL WHERE subject = ?", stored.caseId().value());
        String key = keyOf(stored);
        List<String> named = List.of("subject " + stored.caseId() + ", key " + key + ", place CaseOpened#/name");
        requireAlarm(output, named,
                () -> assertThatThrownBy(() -> cipher.open(stored.caseId(), stored.name()))
                        .isInstanceOf(LostKey.class));

        superuser.update("DELETE FROM keys.subject_key WHERE subject = ?", stored.caseId().value());
        requireAlarm(output, named,
                () -> assertThatThrownBy(() -> cipher.open(stored.caseId(), stored.name()))
                        .isInstanceOf(LostKey.class));
    }

    @Test
    void peopleAreFoundByNumberLastFourPhoneCharactersAndInitials() {
        CaseId caseId = open();
        assertThat(found(Kind.CITIZEN_ID, NUMBER)).contains(caseId.value());
        assertThat(found(Kind.CITIZEN_ID, "0013")).contains(caseId.value());
        assertThat(found(Kind.PHONE, "199 0000 0001")).contains(caseId.value());
        assertThat(found(Kind.NAME, "试员")).contains(caseId.value());
        assertThat(found(Kind.NAME, "员")).contains(caseId.value());
        assertThat(found(Kind.NAME, "csy")).contains(caseId.value());

        assertThat(found(Kind.NAME, "员试")).doesNotContain(caseId.value());
        assertThat(found(Kind.CITIZEN_ID, "0014")).doesNotContain(caseId.value());
    }

    /** Whatever stands between the parts, and by a part alone. */
    @ParameterizedTest
    @CsvSource({
        "Test Person, test person", "Test Person, TESTPERSON", "Test Person, person", "阿依·买提, aymt",
        "阿依·买提, 阿依•买提", "阿依·买提, 依买", "阿依·买提, mt"
    })
    void aNameOfSeveralPartsIsFoundHoweverItIsTyped(String name, String typed) {
        CaseId caseId = new CaseId(UUID.randomUUID());
        people.put(caseId.value(), Kind.NAME, name);
        assertThat(found(Kind.NAME, typed)).contains(caseId.value());
        assertThat(found(Kind.NAME, "·")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+8619900000001", "+86 199 0000 0001", "００８６１９９０００００００１"})
    void aPhoneIsFoundWithTheCodeOfTheCountryToo(String typed) {
        CaseId caseId = open();
        assertThat(found(Kind.PHONE, typed)).contains(caseId.value());
    }

    @Test
    void valName1WhoHasAnotherNameIsFoundByBothAndByNoSlipOfOne() {
        CaseId caseId = open();
        log.publish(LogApplication.message(
                caseId, 1,
                new NameChanged(caseId, LogApplication.DAY, Personal.of("欧阳误"), "sha256:" + "0".repeat(64)),
                Instant.now()));
        log.publish(LogApplication.message(
                caseId, 2,
                new FactCorrected(
                        caseId, LogApplication.DAY, 1, CorrectedField.NAME, null, null, Personal.of("欧阳例"), null),
                Instant.now()));
        assertThat(found(Kind.NAME, "试员")).contains(caseId.value());
        assertThat(found(Kind.NAME, "csy")).contains(caseId.value());
        assertThat(found(Kind.NAME, "阳例")).contains(caseId.value());
        assertThat(found(Kind.NAME, "误")).doesNotContain(caseId.value());
    }

    @Test
    void theKeyFileMustBeItsOwnersAlone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("key");
        FileKeyWrapper.create(file);
        assertThat(FileKeyWrapper.read(file).keyId()).isNotEmpty();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> FileKeyWrapper.read(file)).hasMessageContaining("0600");
        assertThatThrownBy(() -> FileKeyWrapper.read(folder.resolve("none"))).hasMessageContaining("missing");
    }

    private CaseOpened stored(CaseId caseId) {
        return (CaseOpened) reader.stream(caseId.value()).getFirst().fact();
    }

    private CaseId open() {
        CaseId caseId = LogApplication.someCase();
        log.publish(LogApplication.message(
                caseId,
                0,
                new CaseOpened(caseId, LogApplication.DAY, SubjectKind.VETERAN, Personal.of(NUMBER), Personal.of(NAME),
                        Personal.of("19900000001"), Sex.MALE, YearMonth.of(1985, 1), false, "310104016000",
                        "310104016901", "310104016901", "310104016901", null, null),
                Instant.now()));
        return caseId;
    }

    private List<UUID> found(Kind kind, String typed) {
        return new Found(people, jdbc).by(kind, typed);
    }
}
