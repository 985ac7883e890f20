package org.veterancare.query.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.law.CasePeriod;
import org.veterancare.law.Deadlines;
import org.veterancare.law.DueExplained;
import org.veterancare.law.Law;
import org.veterancare.law.OwnersFile;
import org.veterancare.law.Rule;
import org.veterancare.law.WorkCalendar;
import org.veterancare.query.DeadlineStories;
import org.veterancare.query.casestate.Deadline;

/** What the law in force would have of a period that runs is told by the preview as it would be applied (TIM-05, TIM-06). */
class TrialTest {

    private static final Law LAW = Law.load();
    private static final Law LONGER = OwnersFile.changedPeriods(LAW,
            """
                version: "1"
                note: made up
                changes:
                  - { rule: HRD-12, deadline: HARDSHIP_REVIEW, from: 2025-10-01, was: 10, length: 15, unit: WORKING_DAYS, evidence: P, source: made up }
                """);
    private static final Candidate IN_FORCE = new Candidate(null, null, true);
    private static final LocalDate FROM = LocalDate.of(2025, 10, 1);

    private static Trial.Open open(Deadline.Kind kind) {
        return new Trial.Open(new CasePeriod(kind.name(), "1", false), DeadlineStories.REVIEW_BY, List.of());
    }

    @Test
    void tim05TheLengthThatIsInForceForWhatRunsIsListedFromItsDayOn() {
        DueExplained after = new Trial(IN_FORCE, FROM, LONGER).after(open(Deadline.Kind.HARDSHIP_REVIEW));
        assertThat(after.length()).isEqualTo(15);
        assertThat(after.dueOn()).isEqualTo(LocalDate.of(2025, 10, 17));
        assertThat(new Trial(IN_FORCE, FROM.minusDays(1), LONGER).after(open(Deadline.Kind.HARDSHIP_REVIEW)).dueOn())
                .isEqualTo(DeadlineStories.REVIEW_BY.dueOn());
    }

    /** Its year's table came after it was counted by weekends. */
    @Test
    void tim04ALongerPeriodIsTriedAsTheLongerOne() {
        LocalDate applied = LocalDate.of(2027, 1, 8);
        Rule rule = LAW.rules().inForce("BEN-09", applied);
        Law next = LAW.under(WorkCalendar.load(new ByteArrayInputStream(
                """
                    version: "cn-next"
                    note: made up
                    years:
                      - year: 2027
                        evidence: P
                        source: made up
                        holidays: [{ name: 春节, from: 2027-02-05, to: 2027-02-13 }]
                        workdays: []
                    """.getBytes(StandardCharsets.UTF_8))));
        Trial trial = new Trial(IN_FORCE, applied, next);
        Trial.Open longer = new Trial.Open(
                new CasePeriod("ENTITLEMENT_DECISION", "1", true),
                Deadlines.workingDays(rule, applied, 30, LAW.calendar()), List.of());
        assertThat(trial.before(longer).length()).isEqualTo(30);
        assertThat(trial.after(longer).dueOn()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void tim05AnotherPeriodOfTheRuleStays() {
        DueExplained after = new Trial(IN_FORCE, FROM, LONGER).after(open(Deadline.Kind.HARDSHIP_DECISION));
        assertThat(after.length()).isEqualTo(10);
        assertThat(after.dueOn()).isEqualTo(DeadlineStories.REVIEW_BY.dueOn());
    }
}
