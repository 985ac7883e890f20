package org.veterancare.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.EconomicCheckAuthorised;
import org.veterancare.events.Personal;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectKind;

/** The digest of what was seen is written with decisions, so what it is made of never changes. */
class SeenTest {

    private static final UUID ID = UUID.fromString("01937b5e-0000-7000-8000-000000000001");
    private static final CaseId CASE = new CaseId(ID);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    private static final ApplicationSubmitted SUBMITTED = new ApplicationSubmitted(
            CASE, DAY, 1, "ILLNESS", Personal.of("示例"), "WINDOW", "310104016000", null);
    private static final EconomicCheckAuthorised AUTHORISED = new EconomicCheckAuthorised(CASE, DAY, 1, "sha256:aa");

    @Test
    void aFactOfNoMatterLeavesAllDigestsAsTheyAre() {
        SortedMap<String, String> seen = Seen.of(List.of(SUBMITTED));
        assertThat(Seen.after(seen, new CaseReopened(CASE, DAY), 1)).isSameAs(seen);
    }

    @Test
    void whatIsPutRightOrSaysAnewWhoThePersonIsChangesAllDigests() {
        SortedMap<String, String> seen = Seen.of(List.of(SUBMITTED));
        for (CaseEvent fact : List.of(
                new IdentityCorrected(CASE, DAY, Personal.of("示例"), Sex.MALE, YearMonth.of(1990, 1), null),
                new IdentityAdded(CASE, DAY, SubjectKind.SURVIVOR, "sha256:aa"),
                new FactReversed(CASE, DAY, 3, "SentenceRecorded"))) {
            assertThat(Seen.after(seen, fact, 1).get("application/1"))
                    .as(fact.toString())
                    .isNotEqualTo(seen.get("application/1"));
        }
    }

    @Test
    void aDigestIsTheOneBeforeTheVersionTheNameAndWhatTheFactSays() throws Exception {
        String first = digest("", "\n0\nApplicationSubmitted\n", "{caseId={value=" + ID
                + "},occurredOn=2026-01-02,application=1,situation=ILLNESS,cause=*,source=WINDOW,hukouStreet=310104016000}");
        String second = digest(first, "\n1\nEconomicCheckAuthorised\n", "{caseId={value=" + ID
                + "},occurredOn=2026-01-02,application=1,evidence=sha256:aa}");

        assertThat(Seen.of(List.of(SUBMITTED))).containsExactly(Map.entry("application/1", first));
        assertThat(Seen.of(List.of(SUBMITTED, AUTHORISED)))
                .containsExactly(Map.entry("application/1", second));
    }

    private static String digest(String before, String... rest) throws Exception {
        byte[] text = (before + String.join("", rest)).getBytes(StandardCharsets.UTF_8);
        return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    }
}
