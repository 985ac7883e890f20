package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.events.DeadlineEvent;

/** The owner's files stand over those of the product; a wrong one stops the start, named with its entry. */
class OwnersLawTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    private static String shipped(String name) throws IOException {
        try (InputStream in = LawFiles.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @param from what the shipped file says */
    private void own(String name, String from, String to) throws IOException {
        String text = shipped(name);
        assertTrue(text.contains(from), from);
        Files.writeString(folder.resolve(name), text.replace(from, to));
    }

    @Test
    void aFileOfTheOwnerStandsOverTheProductsAndTheOthersStay() throws IOException {
        own("policy.yml", "value: 80, unit: PERCENT, evidence: P", "value: 75, unit: PERCENT, evidence: P");
        Law law = Law.load(folder);
        assertEquals(75, law.policy().number("attendancePercent", TODAY));
        assertEquals(80, Law.load((Path) null).policy().number("attendancePercent", TODAY));
        assertEquals(Law.load((Path) null).rules().version(), law.rules().version());
    }

    @Test
    void theFolderIsNamedByASetting() throws IOException {
        own("policy.yml", "value: 80, unit: PERCENT, evidence: P", "value: 75, unit: PERCENT, evidence: P");
        System.setProperty("veterancare.law.dir", folder.toString());
        try {
            assertEquals(75, Law.load().policy().number("attendancePercent", TODAY));
        } finally {
            System.clearProperty("veterancare.law.dir");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "policy.yml | key: attendancePercent | key: attendancesPercent | attendancesPercent: nothing asks for it",
        "policy.yml | rule: TRN-11 | rule: TRN-99 | attendancePercent: no rule TRN-99",
        "policy.yml | value: 80, unit: PERCENT, evidence: P | value: 80, unit: COUNT, evidence: P | attendancePercent: value from 1949-10-01 is in COUNT",
        "policy.yml | value: 80, unit: PERCENT, evidence: P | value: null, unit: PERCENT, evidence: P | attendancePercent: value from 1949-10-01 is empty",
        "policy.yml | value: 80, unit: PERCENT, evidence: P | value: 180, unit: PERCENT, evidence: P | attendancePercent: value from 1949-10-01 is 180",
        "policy.yml | value: 300000, unit: FEN | value: 1000001, unit: FEN | trainingSubsidyCap: one person approves 1000001",
        "policy.yml | key: localOneTimeGrant | key: localOnetimeGrant | localOnetimeGrant: nothing asks for it",
        "policy.yml | value: null, unit: FEN, evidence: U, source: \"for each full year | value: -1, unit: FEN, evidence: U, source: \"for each full year | localOneTimeGrant: value from 2024-09-01 is -1, no number of FEN",
        "policy.yml | value: null, unit: FEN, evidence: U, source: \"for each full year | value: 9000000000000000000, unit: FEN, evidence: U, source: \"for each full year | localOneTimeGrant: value from 2024-09-01 is 9000000000000000000, no number of FEN",
        "policy.yml | value: null, unit: FEN, evidence: U, source: \"for each full year | value: 5, unit: YEARS, evidence: U, source: \"for each full year | localOneTimeGrant: value from 2024-09-01 is in YEARS",
        "policy.yml | value: null, unit: FEN, evidence: U, source: \"for each full year | value: 1000.5, unit: FEN, evidence: U, source: \"for each full year | localOneTimeGrant: Cannot coerce",
        "policy.yml | rule: SET-GRANT | rule: SET-GRANTS | localOneTimeGrant: no rule SET-GRANTS",
        "policy.yml | key: pensionRankYears | key: pensionRankYear | pensionRankYear: nothing asks for it",
        "policy.yml | value: 6, unit: YEARS, evidence: S | value: 6, unit: MONTHS, evidence: S | pensionRankYears: value from 2021-01-01 is in MONTHS",
        "policy.yml | value: 18, unit: YEARS, evidence: S | value: 0, unit: YEARS, evidence: S | pensionNcoServiceYears: value from 2021-01-01 is 0, no number of YEARS",
        "policy.yml | from: 2021-01-01, value: 20, unit: YEARS | from: 2021, value: 20, unit: YEARS | pensionOfficerServiceYears: Cannot deserialize",
        "standstill.yml | [HARDSHIP_DECISION] | [HARDSHIP_DECISON] | HEARING: there is no such period: [HARDSHIP_DECISON]",
        "standstill.yml | rule: STILL-HEARING | rule: STILL-HEARD | no rule STILL-HEARD",
        "changed-periods.yml | note: no such change is known | note: x~changes: [{ rule: HRD-99, deadline: HARDSHIP_REVIEW, from: 2030-01-01, was: 10, length: 15, unit: WORKING_DAYS, evidence: P, source: x }] | no rule HRD-99",
        "changed-periods.yml | note: no such change is known | note: x~changes: [{ rule: HRD-12, deadline: HARDSHIP_REVEW, from: 2030-01-01, was: 10, length: 15, unit: WORKING_DAYS, evidence: P, source: x }] | there is no such period: HARDSHIP_REVEW",
        "changed-periods.yml | note: no such change is known | note: x~changes: [{ rule: HRD-12, deadline: HARDSHIP_REVIEW, from: 2030-01-01, was: 10, length: 15, unit: PERCENT, evidence: P, source: x }] | no two periods",
        "policy.yml | from: 2025-07-01, value: 274000 | from: 20250701, value: 274000 | minimumWage: Cannot deserialize",
        "policy.yml | from: 2025-07-01, value: 274000 | from: 2011, value: 274000 | minimumWage: Cannot deserialize",
        "policy.yml | from: 2025-07-01, value: 274000 | from: 2025-07-01T00:00:00Z, value: 274000 | minimumWage: Cannot deserialize",
        "policy.yml | from: 2025-07-01, value: 274000 | from: 2025-07-01, value: 2740.75 | minimumWage: Cannot coerce",
        "policy.yml | value: 80, unit: PERCENT, evidence: P | value: 80.9, unit: PERCENT, evidence: P | attendancePercent: Cannot coerce",
        "policy.yml | value: 80, unit: PERCENT, evidence: P | value: 80, unit: 5, evidence: P | attendancePercent: Cannot deserialize",
        "rules.yml | from: 2024-09-01 | from: 20240901 | laws entry PLC-R: Cannot deserialize",
        "rules.yml | code: REG-04 | code: REG-44 | rules entry REG-04: is missing",
        "standstill.yml | ground: APPRAISAL | ground: APPRASIAL | grounds entry APPRASIAL: Cannot deserialize",
        "standstill.yml | ground: APPRAISAL | ground: null | ground is missing",
        "changed-periods.yml | note: no such change is known | note: x~changes: [{ rule: REG-02, deadline: HARDSHIP_REVIEW, from: 2030-01-01, was: 10, length: 15, unit: WORKING_DAYS, evidence: P, source: x }] | REG-02: HARDSHIP_REVIEW is counted by [HRD-12]",
        "changed-periods.yml | note: no such change is known | note: x~changes: [{ rule: ONE-01, deadline: REPORT, from: 2030-01-01, was: 10, length: 15, unit: WORKING_DAYS, evidence: P, source: x }] | ONE-01: REPORT is counted by [REG-02, REG-03]",
        "changed-periods.yml | note: no such change is known | note: x~changes: [{ rule: REG-02, deadline: BUNDLE_ITEM, from: 2030-01-01, was: 10, length: 15, unit: WORKING_DAYS, evidence: P, source: x }] | REG-02: BUNDLE_ITEM is counted by [ONE-01, ONE-05, REG-11]",
        "changed-periods.yml | note: no such change is known | note: x~changes: [{ rule: HRD-12, deadline: HARDSHIP_REVIEW, from: 2030-01-01, was: 11, length: 15, unit: WORKING_DAYS, evidence: P, source: x }] | HRD-12: was 11 WORKING_DAYS, but HARDSHIP_REVIEW has [10 WORKING_DAYS]",
        "changed-periods.yml | note: no such change is known | note: x~changes: [{ rule: HRD-12, deadline: HARDSHIP_REVIEW, from: 2030-01-01, was: 10, length: 15, unit: DAYS, evidence: P, source: x }] | HRD-12: was 10 DAYS, but HARDSHIP_REVIEW has [10 WORKING_DAYS]",
        "changed-periods.yml | note: no such change is known | note: x~changes: [{ rule: PLC-05, deadline: WORK_START, from: 2024-09-01, was: 30, length: 15, unit: DAYS, evidence: P, source: x }] | PLC-05: was 30 DAYS, but WORK_START has [1 MONTHS]",
        "changed-periods.yml | note: no such change is known | note: x~changes: [{ rule: PLC-02, deadline: PLACEMENT, from: 2030-01-01, was: 180, length: 15, unit: DAYS, evidence: P, source: x }] | PLC-02: was 180 DAYS, but PLACEMENT has [6 MONTHS]",
        "changed-periods.yml | note: no such change is known | note: x~changes: [{ rule: ONE-05, deadline: BUNDLE_ITEM, from: 2030-01-01, was: 60, length: 15, unit: WORKING_DAYS, evidence: P, source: x }] | ONE-05: was 60 WORKING_DAYS, but BUNDLE_ITEM has [60 DAYS]",
        "one-stop-bundle.yml | rule: ONE-05 | rule: ONE-55 | no rule ONE-55"
    })
    void aWrongFileStopsTheStartAndIsNamedWithItsEntry(String name, String from, String to, String message)
            throws IOException {
        own(name, from, to.replace('~', '\n'));
        String wrong = assertThrows(IllegalStateException.class, () -> Law.load(folder)).getMessage();
        assertTrue(wrong.contains(message), wrong);
        assertTrue(wrong.contains(name.replace(".yml", "")), wrong);
    }

    /** One of each: by the policy, extended, by the bundle, by the law alone, and what an earlier change made of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rule: HRD-12, deadline: HARDSHIP_REVIEW, from: 2030-01-01, was: 10, length: 15, unit: WORKING_DAYS",
        "rule: BEN-09, deadline: ENTITLEMENT_DECISION, from: 2030-01-01, was: 20, length: 25, unit: WORKING_DAYS",
        "rule: BEN-09, deadline: ENTITLEMENT_DECISION, from: 2030-01-01, was: 30, length: 35, unit: WORKING_DAYS",
        "rule: PLC-05, deadline: WORK_START, from: 2030-01-01, was: 30, length: 45, unit: DAYS",
        "rule: ONE-01, deadline: BUNDLE_ITEM, from: 2030-01-01, was: 30, length: 20, unit: WORKING_DAYS",
        "rule: REG-03, deadline: REPORT, from: 2030-01-01, was: 12, length: 45, unit: DAYS",
        "rule: REG-11, deadline: SERVICE_REGISTRATION, from: 2030-01-01, was: 40, length: 60, unit: DAYS",
        "rule: SUS-04, deadline: REMEDY, from: 2030-01-01, was: 60, length: 90, unit: DAYS",
        "rule: PLC-02, deadline: PLACEMENT, from: 2030-01-01, was: 6, length: 9, unit: MONTHS"
    })
    void aChangeOfAPeriodThatRunsIsTakenByItsRuleAndFormerLength(String change) throws IOException {
        String again = change.replace("2030", "2031").replaceAll("was: \\d+, length: (\\d+)", "was: $1, length: 100");
        own("changed-periods.yml", "note: no such change is known", "note: x\nchanges:\n"
                + Stream.of(change, again)
                        .map(each -> "  - { " + each + ", evidence: P, source: x }\n")
                        .collect(Collectors.joining()));
        assertEquals(2, Law.load(folder).changed().all().size());
    }

    @Test
    void everyPeriodIsCountedByARule() {
        Law law = Law.load((Path) null);
        for (String period : DeadlineEvent.PERIODS) {
            Set<String> rules = CasePeriod.rules(period, law);
            assertFalse(rules.isEmpty(), period);
            assertTrue(rules.stream().allMatch(law.rules()::has), period);
        }
    }

    /** What the shipped catalogue names is looked for in the owner's at the start, so it must name what the code asks for. */
    @Test
    void everyRuleThatTheProductNamesStandsInItsCatalogue() throws IOException {
        RuleCatalogue rules = Law.load((Path) null).rules();
        Set<String> named = named("\"([A-Z]{3}-\\d\\d|[A-Z]+-(?:KNOWN|GROUND|OPEN|LIVING|STATE))\"");
        assertTrue(named.contains("REG-04"), "none found");
        named.removeIf(rules::has);
        assertEquals(Set.of(), named);
    }

    @Test
    void aParameterThatIsLeftOutIsFoundAtTheStartAndNotByTheFirstCommand() throws IOException {
        String text = shipped("policy.yml");
        int at = text.indexOf("  - key: attendancePercent");
        int next = text.indexOf("  - key: ", at + 1);
        Files.writeString(folder.resolve("policy.yml"), text.substring(0, at) + text.substring(next));
        String wrong = assertThrows(IllegalStateException.class, () -> Law.load(folder)).getMessage();
        assertEquals("policy: parameters entry attendancePercent: is missing", wrong);
    }

    @Test
    void aFolderThatIsNotThereOrAFileThatNothingReadsStopsTheStart() throws IOException {
        Path missing = folder.resolve("missing");
        assertThrows(IllegalStateException.class, () -> Law.load(missing));
        Files.writeString(folder.resolve("polcy.yml"), shipped("policy.yml"));
        String wrong = assertThrows(IllegalStateException.class, () -> Law.load(folder)).getMessage();
        assertTrue(wrong.endsWith("polcy.yml: there is no such file of the law"), wrong);
    }

    @Test
    void aFileThatCannotBeReadIsNamedByItsPath() throws IOException {
        Files.writeString(folder.resolve("standstill.yml"), "version: '1'\n");
        String wrong = assertThrows(IllegalStateException.class, () -> Law.load(folder)).getMessage();
        assertTrue(wrong.startsWith(folder.resolve("standstill.yml").toString()), wrong);
    }

    /** Read in the sources: a parameter that no code names is a promise that nothing keeps. */
    @Test
    void everyParameterIsReadByTheProduct() throws IOException {
        Set<String> named = named("\"([a-z]\\w+)\"");
        for (String key : AskedFor.keys()) {
            // RetirementAge puts its keys together
            String asked = key.startsWith("retirement") ? key.replaceAll("(Step|MostLater)?Months$", "") : key;
            assertTrue(named.contains(asked), key);
        }
    }

    /** The words of this form in the sources of the product. */
    private static Set<String> named(String form) throws IOException {
        Set<String> named = new TreeSet<>();
        Pattern word = Pattern.compile(form);
        for (String module : Set.of("shared-events", "command-side", "query-side")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                        .filter(each -> !each.endsWith("AskedFor.java"))
                        .toList()) {
                    word.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
                }
            }
        }
        return named;
    }
}
