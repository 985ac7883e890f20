package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.veterancare.command.VeteranCase;
import org.veterancare.eventlog.DatabaseRoles;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.Personal;
import org.veterancare.query.rebuild.Rebuild;
import org.veterancare.standalone.Office.Answer;
import org.veterancare.standalone.database.EmbeddedDatabaseInitializer;
import tools.jackson.databind.JsonNode;

/**
 * A person whose every word is unique lives a whole life in the office, over HTTP, and is forgotten. No file of the database
 * cluster, its log with every statement and value, or our own ever holds one of the words in clear; afterwards no key is
 * left anywhere that opens the rest (S1, S2, S3, S74).
 */
class ForgottenTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(SHANGHAI);
    private static final String STREET = "310104016000";
    private static final String NEIGHBOURHOOD = "310104016901";
    private static final String HASH = "sha256:" + "cd".repeat(32);
    private static final String WORKER = "street-longhua";
    private static final String HEAD = "head-longhua";
    private static final String CITIZEN_ID = CitizenIds.of(774_419);
    private static final String OTHER_ID = CitizenIds.of(774_421);
    private static final String THIRD_ID = CitizenIds.of(774_423);

    private static final String KEPT_OF_NO_COMMAND = "SELECT count(*) FROM tail.kept_answer WHERE route || coalesce(body, '') LIKE '%";

    private static final Map<String, String> WORDS = words();

    @TempDir
    static Path folder;

    private static final Shifted CLOCK = new Shifted();
    private static ConfigurableApplicationContext standalone;
    private static PGSimpleDataSource superuser;
    private static Office office;

    private String caseId;
    private long version;

    /** The person was taken in three times: cases that ended one in the other, and in this one. */
    private List<String> doubles;

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("number", CITIZEN_ID);
        words.put("name", "骉骊骎");
        words.put("phone", "15400774419");
        words.put("otherNumber", OTHER_ID);
        words.put("thirdNumber", THIRD_ID);
        words.put("otherName", "騄駬駸");
        words.put("rightName", "骦骢骠");
        words.put("rightPhone", "15400991177");
        words.put("certificate", "退字第鼪鼬7731号");
        words.put("trainingCertificate", "训字鼩鼱8842");
        words.put("failure", "户口本遗失于鹡鸰桥");
        words.put("cause", "突发鸑鷟综合征住院");
        words.put("address", "徐汇鹈鹕路七十七弄九号");
        words.put("home", "鹈鹕路77弄9号101室");
        words.put("objection", "邻居鸲鹆氏称其有两套房");
        words.put("refusal", "经查鸊鷉家境不符条件");
        words.put("reason", "经核鸤鸠材料齐全");
        words.put("ground", "为办理鸾鷟抚恤手续");
        return words;
    }

    /** A clock that a test sets forward; the time to withdraw an erasure passes at once. */
    static final class Shifted extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return SHANGHAI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        Clock shifted() {
            return CLOCK;
        }
    }

    @BeforeAll
    static void start() {
        int port = Ports.free();
        standalone = new SpringApplicationBuilder(Standalone.class, Time.class)
                .initializers(new EmbeddedDatabaseInitializer(), context -> writeDownEveryStatement(
                        context.getEnvironment().getProperty("spring.datasource.url")))
                .run("--server.port=" + port, "--veterancare.data=" + folder.resolve("data"),
                        "--veterancare.demo.cases=0", "--veterancare.timers.deadlines=* * * * * *",
                        "--logging.file.name=" + folder.resolve("application.log"));
        office = Office.at("http://localhost:" + port);
    }

    /** The database writes every statement of ours with its values into its log, and throws its old journal away. */
    private static void writeDownEveryStatement(String url) {
        superuser = new PGSimpleDataSource();
        superuser.setUrl(url);
        superuser.setUser("postgres");
        try {
            superuser.setPassword(Files.readString(folder.resolve("data/postgres.superuser.password")));
            for (String role : List.of(DatabaseRoles.OWNER, DatabaseRoles.WRITER)) {
                execute("ALTER ROLE " + role + " SET log_statement = 'all'");
                execute("ALTER ROLE " + role + " SET log_error_verbosity = 'default'");
            }
            execute("ALTER SYSTEM SET wal_recycle = off");
            execute("SELECT pg_reload_conf()");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    @Test
    void a_forgotten_person_is_nowhere_in_clear_before_and_nowhere_readable_after() throws Exception {
        live();
        assertThat(see(WORKER, "?version=" + version).at("/subject/name").asString())
                .isEqualTo(WORDS.get("rightName"));
        assertThat(see(WORKER, "/timeline").toString())
                .contains(WORDS.get("rightName"), WORDS.get("cause"), WORDS.get("reason"), WORDS.get("address"))
                .doesNotContain(WORDS.get("name"));
        nothingRemembersAWordInClear();
        noDisabilityIsInClear();
        await("the figures of the readers, which are looked at every few seconds",
                () -> figures().contains("veterancare_projection_lag_seconds"));
        String figures = figures();
        assertThat(WORDS.values()).as("figures of the machine").noneMatch(figures::contains);
        park();
        Canary canary = Canary.of(WORDS);
        execute("CHECKPOINT");
        assertThat(Files.readString(folder.resolve("data/postgres.log"), StandardCharsets.ISO_8859_1))
                .as("the log tells statements with their values")
                .contains("INSERT INTO event_log.event", "enc:v1");
        assertThat(canary.foundBelow(files())).as("in clear, while the person is known").isEmpty();

        byte[] key = key();
        // what the planner samples of a table lies in files of its own
        execute("ANALYZE");
        assertThat(count(KEPT_OF_NO_COMMAND + caseId + "%'")).isPositive();
        assertThat(Canary.of("key", key).foundBelow(folder.resolve("data/postgres"))).isNotEmpty();
        endOfTheCase();
        Map<String, List<String>> before = Views.dump(superuser);
        CLOCK.ahead = Duration.ofDays(4);
        await("the timer", () -> see("privacy", "").get("version").asLong() == version + 1);

        forgotten(before);
        swept(key);
        assertThat(canary.foundBelow(files())).as("in clear, afterwards").isEmpty();
        restored(key);
        aClearValueWouldBeFound(canary);
    }

    private void forgotten(Map<String, List<String>> before) throws Exception {
        JsonNode file = see(WORKER, "");
        assertThat(file.at("/subject/name").asString()).isEqualTo(PersonalCipher.ERASED);
        assertThat(file.at("/entitlements/0/grading/nature").asString()).isEqualTo(PersonalCipher.ERASED);
        assertThat(file.at("/entitlements/0/grading/grade").asString()).isEqualTo(PersonalCipher.ERASED);
        for (String read : List.of("", "?atVersion=3", "/events", "/timeline", "/history", "/diff?from=0&to=9")) {
            String text = office.get(WORKER, "/api/v1/cases/" + caseId + read).text();
            assertThat(WORDS.values()).as(read).noneMatch(text::contains);
        }
        for (String ended : doubles) {
            Answer same = office.get(WORKER, "/api/v1/cases/" + ended);
            assertThat(same.json().at("/subject/name").asString()).as(same.text()).isEqualTo(PersonalCipher.ERASED);
            for (String table : List.of("claims.answer WHERE stream_id", "keys.search_token WHERE subject",
                    "keys.subject_key WHERE wrapped IS NOT NULL AND subject")) {
                assertThat(count("SELECT count(*) FROM " + table + " = '" + ended + "'")).as(table).isZero();
            }
        }
        assertThat(see(WORKER, "/history").get("items").size()).isEqualTo((int) version + 2);
        assertThat(count("SELECT count(*) FROM event_log.event WHERE stream_id = '" + caseId + "'"))
                .isEqualTo(version + 2);
        assertThat(count("SELECT count(*) FROM claims.answer WHERE stream_id = '" + caseId + "'")).isZero();
        assertThat(count(KEPT_OF_NO_COMMAND + caseId + "%'")).isZero();
        assertThat(count("SELECT count(*) FROM claims.identity WHERE case_id = '" + caseId + "'")).isZero();
        assertThat(count("SELECT count(*) FROM claims.household WHERE case_id = '" + caseId + "'")).isZero();
        assertThat(count("SELECT count(*) FROM keys.search_token WHERE subject = '" + caseId + "'")).isZero();
        JsonNode certificate = see("auditor", "/erasure-certificate");
        assertThat(certificate.get("destroyed").size()).isEqualTo(4);
        certificate.get("destroyed").forEach(each -> {
            assertThat(each.get("destroyed").asLong()).as(each.toString()).isPositive();
            assertThat(each.get("now").asLong()).as(each.toString()).isZero();
        });
        assertThat(certificate.get("doubles").size()).isEqualTo(2);
        certificate.get("doubles").forEach(each -> assertThat(each.get("erased").asBoolean()).isTrue());
        JsonNode ofDouble = office.get("auditor", "/api/v1/cases/" + doubles.getLast() + "/erasure-certificate")
                .json();
        assertThat(ofDouble.at("/appraisal").asString()).as(ofDouble.toString()).isEqualTo("徐档鉴〔2026〕3号");
        Answer late = office.post("privacy", "/api/v1/cases/" + caseId + "/restrict-processing",
                because(Map.of("occurredOn", TODAY.toString())), version + 1);
        assertThat(late.status()).as(late.text()).isEqualTo(410);
        Map<String, List<String>> live = Views.dump(superuser);
        List<String> counted = before.get("views.figure");
        assertThat(live.get("views.figure")).as("counts").containsAll(counted);
        assertThat(live.get("views.figure")).filteredOn(figure -> !counted.contains(figure))
                .as("the forgetting is itself one more fact of its day, of its type and of who did it")
                .hasSize(3)
                .allMatch(figure -> figure.matches("\\((facts|late-recording|late-recording-by-org),.*"));
        standalone.getBean(Rebuild.class).run(line -> {});
        assertThat(Views.dump(superuser)).as("made anew").isEqualTo(live);
    }

    /** The cluster with its journal, its log, and ours. */
    private static Path[] files() {
        return new Path[]{
            folder.resolve("data/postgres"), folder.resolve("data/postgres.log"), folder.resolve("application.log")};
    }

    /** The old row of the key is written over, its journal thrown away: what opened the ciphertext is in no file. */
    private void swept(byte[] key) throws Exception {
        // a transaction that is older than the erasure would keep the row: ours are over
        await("the sweep", () -> {
            execute("VACUUM (FULL)");
            execute("SELECT pg_switch_wal()");
            execute("CHECKPOINT");
            return Canary.of("key", key).foundBelow(folder.resolve("data/postgres")).isEmpty();
        });
    }

    /** Somebody plays back an older copy of the keys: it opens nothing, and is gone when the office opens again (S5). */
    private void restored(byte[] key) throws Exception {
        execute("UPDATE keys.subject_key SET erased_on = NULL, wrapped = '\\x" + HexFormat.of().formatHex(key)
                + "' WHERE subject = '" + caseId + "'");
        execute("INSERT INTO claims.identity (token, case_id) VALUES ('\\x00', '" + caseId + "')");
        execute("INSERT INTO tail.kept_answer (caller, route, key, body_hash, status, body) VALUES ('a', 'POST b', '"
                + UUID.randomUUID() + "', '\\x00', 200, '[\"" + caseId + "\"]')");
        standalone.close();
        start();
        assertThat(count(KEPT_OF_NO_COMMAND + caseId + "%'")).isZero();
        assertThat(count("SELECT count(*) FROM keys.subject_key WHERE wrapped IS NOT NULL AND subject = '" + caseId
                + "'")).isZero();
        assertThat(count("SELECT count(*) FROM claims.identity WHERE case_id = '" + caseId + "'")).isZero();
        assertThat(see(WORKER, "").at("/subject/name").asString()).isEqualTo(PersonalCipher.ERASED);
    }

    /** The test above can fail: one value in clear in one column of one table, and it is red. */
    private void aClearValueWouldBeFound(Canary canary) throws Exception {
        execute("CREATE TABLE public.leak (search_name text)");
        execute("INSERT INTO public.leak VALUES ('" + WORDS.get("name") + "')");
        execute("CHECKPOINT");
        Set<String> found = canary.foundBelow(files());
        assertThat(found).anyMatch(line -> line.startsWith("name as it is in base/"));
        assertThat(found).anyMatch(line -> line.startsWith("name as it is in pg_wal/"));
    }

    private void live() throws Exception {
        Answer opening = office.post(WORKER, "/api/v1/cases", Map.of(
                "occurredOn", daysAgo(82), "subjectKind", "VETERAN", "citizenId", CITIZEN_ID,
                "name", WORDS.get("name"), "phone", WORDS.get("phone"), "street", STREET,
                "neighbourhood", NEIGHBOURHOOD, "hukouRegion", NEIGHBOURHOOD, "residenceRegion", NEIGHBOURHOOD));
        assertThat(opening.status()).as(opening.text()).isEqualTo(201);
        caseId = opening.id();
        version = opening.version();
        search("name");
        search("number");
        brokenGlass();
        send(WORKER, "record-report", Map.of(
                "occurredOn", daysAgo(80), "category", "CONSCRIPT", "mode", "SELF_EMPLOYMENT", "dischargeApprovedOn",
                daysAgo(85), "certificateNumber", WORDS.get("certificate"), "settlementPlace", STREET));
        send(WORKER, "accept-settlement", Map.of("occurredOn", daysAgo(79), "fileArrived", false));
        await("the flag of a service record that is late (REG-11)",
                () -> office.get(WORKER, "/api/v1/cases/" + caseId + "?version=" + (version + 1)).status() == 200);
        version++;
        takenInAgain();
        bundle();
        train();
        relieve();
        grade();
        refused();
        send(WORKER, "hang-plaque", Map.of(
                "occurredOn", daysAgo(5), "ground", "VETERAN", "address", WORDS.get("home")));
        send(HEAD, "correct-fact", because(Map.of(
                "occurredOn", daysAgo(1), "factVersion", 0, "field", "NAME", "personalValue",
                WORDS.get("rightName"))));
        send("approver", "correct-fact", because(Map.of(
                "occurredOn", daysAgo(1), "factVersion", 0, "field", "PHONE", "personalValue",
                WORDS.get("rightPhone"))));
    }

    private void takenInAgain() throws IOException {
        String other = takenInAs(OTHER_ID);
        String third = takenInAs(THIRD_ID);
        ended(third, 1, other);
        // what absorbed another case is one version on
        ended(other, 2, caseId);
        version++;
        doubles = List.of(other, third);
    }

    private String takenInAs(String number) throws IOException {
        Answer opened = office.post(WORKER, "/api/v1/cases", Map.of(
                "occurredOn", daysAgo(70), "subjectKind", "VETERAN", "citizenId", number,
                "name", WORDS.get("otherName"), "phone", WORDS.get("phone"), "street", STREET,
                "neighbourhood", NEIGHBOURHOOD, "hukouRegion", NEIGHBOURHOOD, "residenceRegion", NEIGHBOURHOOD));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.id();
    }

    private void ended(String id, long asOf, String goesOn) throws IOException {
        long last = sendTo(id, asOf, "approver", "merge-into", because(Map.of(
                "occurredOn", daysAgo(69), "into", goesOn, "proof", HASH)));
        last = sendTo(id, last, HEAD, "close-case", because(Map.of(
                "occurredOn", daysAgo(0), "closingReason", "OTHER")));
        sendTo(id, last, "officer", "archive-case", because(Map.of("occurredOn", daysAgo(0))));
    }

    /** A call that is no command, whose answer is kept for its repetition. */
    private void brokenGlass() throws IOException {
        String asked = "/api/v1/cases/" + caseId + "/break-glass";
        Answer opened = office.send(office.posting("street-fenglin", asked, Map.of("reason", WORDS.get("reason")))
                .header("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    }

    /** What goes wrong must not tell either: refusals repeat a value, and a bad one. */
    private void refused() throws IOException {
        Answer twice = office.post(WORKER, "/api/v1/cases", Map.of(
                "occurredOn", daysAgo(1), "subjectKind", "VETERAN", "citizenId", CITIZEN_ID,
                "name", WORDS.get("name"), "phone", WORDS.get("phone"), "street", STREET,
                "neighbourhood", NEIGHBOURHOOD, "hukouRegion", NEIGHBOURHOOD, "residenceRegion", NEIGHBOURHOOD));
        assertThat(twice.status()).isEqualTo(409);
        Answer wrong = office.post(WORKER, "/api/v1/cases", "{\"citizenId\": \"" + CITIZEN_ID + "1\", \"name\": \""
                + WORDS.get("name") + "\", \"" + WORDS.get("address") + "\": 1}");
        assertThat(wrong.status() / 100).isEqualTo(4);
        assertThat(WORDS.values()).noneMatch(word -> twice.text().contains(word) || wrong.text().contains(word));
    }

    private void search(String word) throws IOException {
        Answer found = office.post(WORKER, "/api/v1/cases/search", Map.of("text", WORDS.get(word)));
        assertThat(found.status()).as(found.text()).isEqualTo(200);
    }

    private void bundle() throws IOException {
        send(WORKER, "issue-household-letter", Map.of(
                "occurredOn", daysAgo(79), "letterNumber", "测试退役军人〔2026〕1号"));
        send(WORKER, "start-bundle", Map.of("occurredOn", daysAgo(78)));
        send(WORKER, "record-item-result", Map.of(
                "occurredOn", daysAgo(77), "item", "ID_CARD", "result", "FAILED", "cause", WORDS.get("failure")));
        send(WORKER, "record-item-result", Map.of("occurredOn", daysAgo(77), "item", "ID_CARD", "result",
                "RESUBMITTED"));
        for (String item : List.of("SELF_EMPLOYMENT_GRANT", "SKILLS_TRAINING", "HOUSEHOLD_REGISTRATION", "ID_CARD",
                "SOCIAL_INSURANCE_REGISTRATION", "PENSION_TRANSFER", "SOCIAL_SECURITY_CARD", "MEDICAL_INSURANCE",
                "MEDICAL_INSURANCE_TRANSFER", "RESERVE_REGISTRATION")) {
            send(WORKER, "record-item-result", Map.of(
                    "occurredOn", daysAgo(77), "item", item, "result", "DONE", "receiptNumber", "TEST-1"));
        }
    }

    private void train() throws IOException {
        Map<String, Object> terms = Map.of(
                "kind", "SKILLS", "delivery", "OPEN", "from", daysAgo(75), "to", daysAgo(55), "fullTime", true,
                "certified", true, "hours", 40);
        Answer course = office.post("officer", "/api/v1/training-classes", Map.of(
                "occurredOn", daysAgo(80), "terms", terms, "seats", 1, "provider", "12310104425012349P"));
        assertThat(course.status()).as(course.text()).isEqualTo(201);
        send(WORKER, "enrol-in-training", Map.of(
                "occurredOn", daysAgo(76), "classId", course.id(), "terms", terms, "subsidised", true));
        send(WORKER, "record-attendance", Map.of(
                "occurredOn", daysAgo(60), "enrolment", 1, "heldHours", 40, "attendedHours", 38));
        send(WORKER, "record-exam", Map.of("occurredOn", daysAgo(55), "enrolment", 1, "passed", true));
        send(WORKER, "complete-training", Map.of(
                "occurredOn", daysAgo(54), "enrolment", 1, "certificateNumber", WORDS.get("trainingCertificate")));
    }

    private void relieve() throws IOException {
        send(WORKER, "submit-application", Map.of(
                "occurredOn", daysAgo(20), "situation", "ILLNESS", "cause", WORDS.get("cause"), "source", "WINDOW",
                "hukouStreet", STREET));
        send(WORKER, "accept-application", Map.of("occurredOn", daysAgo(19), "application", 1));
        send(WORKER, "authorise-economic-check", Map.of(
                "occurredOn", daysAgo(19), "application", 1, "evidence", HASH));
        send(WORKER, "record-survey", Map.of(
                "occurredOn", daysAgo(18), "application", 1, "means", List.of("HOUSEHOLD_VISIT", "ECONOMIC_CHECK"),
                "householdIncomeFen", 300_000, "pensionFen", 100_000, "householdSize", 3, "finding",
                WORDS.get("address")));
        send(HEAD, "review-at-street", because(Map.of(
                "occurredOn", daysAgo(17), "application", 1, "proposedFen", 200_000)));
        hung(Map.of(
                "occurredOn", daysAgo(16), "application", 1, "maskedName", WORDS.get("name").substring(0, 1)));
        send(WORKER, "raise-objection", Map.of(
                "occurredOn", daysAgo(15), "application", 1, "statement", WORDS.get("objection")));
        send(HEAD, "resolve-objection", because(Map.of(
                "occurredOn", daysAgo(12), "application", 1, "upheld", true, "finding", WORDS.get("reason"))));
        String seen = see(WORKER, "?version=" + version).at("/fourEyes/seen").get("application/1").asString();
        send("approver", "refuse-relief", Map.of(
                "occurredOn", daysAgo(10), "application", 1, "reasons", WORDS.get("refusal"),
                "because", Map.of("reason", WORDS.get("reason"), "seen", seen)));
    }

    /** A notice of some days ago: one person agrees to it, and another one records it (S24). */
    private void hung(Map<String, Object> notice) throws IOException {
        send("approver", "approve-backdating", because(Map.of(
                "occurredOn", daysAgo(0), "command", "publish-notice", "says", notice)));
        send(HEAD, "publish-notice", because(notice));
    }

    /** Of a disability there are so few that no word could be its own: it is looked for where it is told. */
    private void grade() throws IOException {
        send(WORKER, "apply-entitlement", Map.of("occurredOn", daysAgo(9), "category", "DISABLED_SERVICEMAN"));
        send("officer", "forward-to-municipal", Map.of("occurredOn", daysAgo(9), "entitlement", 1));
        send("recorder", "record-assessment", because(Map.of(
                "occurredOn", daysAgo(8), "entitlement", 1, "authority", "MUNICIPAL", "nature", "ILLNESS", "grade", 9,
                "decisionNumber", "测试〔2026〕1号")));
        send(HEAD, "correct-fact", because(Map.of(
                "occurredOn", daysAgo(7), "factVersion", version, "field", "DISABILITY_GRADE", "value", "8")));
        JsonNode file = see(WORKER, "?version=" + version);
        send("approver", "recognise-unpaid", Map.of(
                "occurredOn", daysAgo(6), "entitlement", 1, "because", Map.of(
                        "reason", WORDS.get("reason"), "seen",
                        file.at("/fourEyes/seen").get("entitlement/1").asString())));
        assertThat(file.at("/entitlements/0/grading/nature").asString()).isEqualTo("ILLNESS");
        assertThat(file.at("/entitlements/0/grading/grade").asInt()).isEqualTo(8);
    }

    private void noDisabilityIsInClear() throws SQLException {
        String told = " ~ 'ILLNESS|\"(nature|grade|before|after)\"'";
        assertThat(count("SELECT count(*) FROM event_log.event WHERE type IN ('DisabilityGraded', 'FactCorrected')"
                + " AND payload" + told)).isZero();
        assertThat(count("SELECT count(*) FROM views.case_file WHERE (state::jsonb -> 'entitlements')::text" + told))
                .isZero();
        assertThat(count("SELECT count(*) FROM views.case_file WHERE state LIKE '%#/disability:%'")).isEqualTo(1);
    }

    /** A view that cannot take the next fact parks it, and the letter tells nobody's secrets. */
    private void park() throws Exception {
        execute("ALTER TABLE views.case_file ADD CONSTRAINT broken CHECK (version <= " + version + ")");
        send("approver-2", "correct-fact", because(Map.of(
                "occurredOn", daysAgo(1), "factVersion", 0, "field", "NAME", "personalValue", WORDS.get("name"))));
        await("the dead letter", () -> count("SELECT count(*) FROM tail.dead_letter") > 0);
        execute("CHECKPOINT");
        assertThat(Canary.of(WORDS).foundBelow(files())).as("with a dead letter").isEmpty();
        execute("ALTER TABLE views.case_file DROP CONSTRAINT broken");
        standalone.getBean(Rebuild.class).run(line -> {});
        assertThat(count("SELECT count(*) FROM tail.dead_letter")).isZero();
    }

    private void endOfTheCase() throws Exception {
        send(WORKER, "record-death", Map.of("occurredOn", daysAgo(0), "proof", "CERTIFICATE", "evidence", HASH));
        assertThat(count("SELECT count(*) FROM claims.household WHERE case_id = '" + caseId + "'")).isEqualTo(1);
        send(HEAD, "close-case", because(Map.of("occurredOn", daysAgo(0), "closingReason", "DECEASED")));
        send(WORKER, "receive-privacy-request", Map.of(
                "occurredOn", daysAgo(0), "asked", "COPY", "requester", "RELATIVE_OF_DECEASED", "ground",
                WORDS.get("ground")));
        send("privacy", "answer-privacy-request", because(Map.of(
                "occurredOn", daysAgo(0), "request", 1, "granted", true)));
        Answer copy = office.post(WORKER, "/api/v1/cases/" + caseId + "/copy",
                Map.of("request", 1, "reason", "交给家属"));
        assertThat(copy.status()).as(copy.text()).isEqualTo(200);
        assertThat(copy.text()).contains(WORDS.get("address"), WORDS.get("cause"), CITIZEN_ID)
                .doesNotContain(WORDS.get("objection"));
        send("privacy", "restrict-processing", because(Map.of("occurredOn", daysAgo(0))));
        assertThat(see(WORKER, "").at("/subject/name").asString()).isEqualTo(PersonalCipher.RESTRICTED);
        send("officer", "archive-case", because(Map.of("occurredOn", daysAgo(0))));
        send("privacy", "request-erasure", because(Map.of(
                "occurredOn", daysAgo(0), "ground", "UNLAWFUL", "appraisal", "徐档鉴〔2026〕3号")));
        Answer alone = office.post("privacy", "/api/v1/cases/" + caseId + "/confirm-erasure",
                because(Map.of("occurredOn", daysAgo(0))), version);
        assertThat(alone.status()).as(alone.text()).isEqualTo(403);
        Answer backdated = office.post("approver", "/api/v1/cases/" + caseId + "/confirm-erasure",
                because(Map.of("occurredOn", daysAgo(5))), version);
        assertThat(backdated.json().get("rule").asString()).as(backdated.text()).isEqualTo("ON-THE-DAY");
        send("approver", "confirm-erasure", because(Map.of("occurredOn", daysAgo(0))));
        // after a rebuild the readers need a moment to take their position back
        await("the view",
                () -> office.get("privacy", "/api/v1/cases/" + caseId + "?version=" + version).status() == 200);
    }

    private void nothingRemembersAWordInClear() {
        Object remembered = standalone.getBean("rememberedCases", Cache.class).get(caseId);
        Map<Object, Object> seen = new IdentityHashMap<>();
        assertThat(clearWords(remembered, seen)).isFalse();
        assertThat(seen.keySet()).as("what was looked at").hasAtLeastOneElementOfType(VeteranCase.class);
        assertThat(clearWords(List.of(Map.of(1, Personal.of("x"))), new IdentityHashMap<>())).isTrue();
    }

    /** Looks through a remembered case: its state, and the collections it holds. */
    private static boolean clearWords(Object object, Map<Object, Object> seen) {
        if (object == null || seen.put(object, object) != null) {
            return false;
        }
        return switch (object) {
            case Personal personal -> !personal.isSealed();
            case String text -> WORDS.values().stream().anyMatch(text::contains);
            case Collection<?> many -> many.stream().anyMatch(each -> clearWords(each, seen));
            case Map<?, ?> map -> clearWords(map.keySet(), seen) || clearWords(map.values(), seen);
            default -> isState(object) && clearFields(object, seen);
        };
    }

    private static boolean isState(Object object) {
        String name = object.getClass().getName();
        return !(object instanceof Enum<?>)
                && (name.startsWith("org.veterancare.command") || name.startsWith("org.veterancare.events")
                        || name.matches("org\\.axonframework.*\\.(AggregateCacheEntry|EventSourcedAggregate)"));
    }

    private static boolean clearFields(Object object, Map<Object, Object> seen) {
        for (Class<?> type = object.getClass(); !type.getName().startsWith("java."); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                try {
                    field.setAccessible(true);
                    if (!Modifier.isStatic(field.getModifiers()) && clearWords(field.get(object), seen)) {
                        return true;
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return false;
    }

    private byte[] key() throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT wrapped FROM keys.subject_key WHERE subject = '" + caseId + "'")) {
            row.next();
            return row.getBytes(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    private static String figures() throws IOException {
        return office.get("admin", "/actuator/prometheus").text();
    }

    private static void await(String what, Condition condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.holds()) {
            assertThat(Instant.now()).as("still waiting for " + what).isBefore(end);
            Thread.sleep(100);
        }
    }

    private void send(String account, String command, Map<String, Object> body) throws IOException {
        version = sendTo(caseId, version, account, command, body);
    }

    private long sendTo(String id, long asOf, String account, String command, Map<String, Object> body)
            throws IOException {
        Answer answer = office.send(office.posting(account, "/api/v1/cases/" + id + "/" + command, body)
                .header("If-Match", "\"" + asOf + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(answer.status()).as(command + " " + answer.text()).isEqualTo(200);
        return answer.version();
    }

    private JsonNode see(String account, String what) throws IOException {
        Answer answer = office.get(account, "/api/v1/cases/" + caseId + what);
        assertThat(answer.status()).as(what + " " + answer.text()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Cache-Control")).hasValueSatisfying(
                value -> assertThat(value).contains("no-store"));
        return answer.json();
    }

    private static Map<String, Object> because(Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("because", Map.of("reason", WORDS.get("reason"), "legalBasis", List.of("PLC-R 25")));
        return whole;
    }

    private static String daysAgo(int days) {
        return TODAY.minusDays(days).toString();
    }
}
