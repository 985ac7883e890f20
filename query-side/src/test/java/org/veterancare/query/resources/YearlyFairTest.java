package org.veterancare.query.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.veterancare.events.FairId;
import org.veterancare.events.JobFairEvent.JobFairHeld;
import org.veterancare.events.JobFairEvent.JobFairPlanned;
import org.veterancare.events.JobFairEvent.JobFairRecordWithdrawn;
import org.veterancare.law.Law;

/** The bureau is asked for one job fair in each calendar year (PLC-14). */
class YearlyFairTest {

    private static final Law LAW = Law.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static JobFair planned(LocalDate day) {
        FairId id = new FairId(UUID.randomUUID());
        return JobFair.after(null, new JobFairPlanned(id, day, day, "310104016000", true, true), 0);
    }

    private static JobFair held(LocalDate day, LocalDate recordedOn) {
        JobFair fair = planned(day);
        return JobFair.after(fair, new JobFairHeld(new FairId(fair.id()), recordedOn, 12, 80, 140), 1);
    }

    private static List<YearlyFair> asked(JobFair... fairs) {
        return YearlyFair.asked(TODAY, Arrays.asList(fairs), LAW);
    }

    @Test
    void withoutAFairThisYearIsOpenUntilItsLastDayAndLastYearIsMissed() {
        assertThat(asked()).extracting(YearlyFair::year).containsExactly(2025, 2026);
        assertThat(asked()).extracting(YearlyFair::daysLeft).containsExactly(-333L, 32L);
        assertThat(asked().getLast().dueOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aFairThatWasHeldSettlesItsOwnYear() {
        JobFair first = held(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 5));
        List<YearlyFair> asked = asked(held(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1)), first);
        assertThat(asked).extracting(YearlyFair::year).containsExactly(2025, 2026);
        assertThat(asked.getFirst().isHeld()).isFalse();
        assertThat(asked.getLast().fairId()).isEqualTo(first.id());
        assertThat(asked.getLast().daysLeft()).isNull();
    }

    @Test
    void oneThatIsRecordedLateSettlesTheYearInWhichItWas() {
        assertThat(asked(held(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 4))))
                .extracting(YearlyFair::year)
                .containsExactly(2026);
    }

    @Test
    void aFairThatIsPlannedAloneSettlesNothing() {
        assertThat(asked(planned(LocalDate.of(2026, 12, 5))).getLast().isHeld()).isFalse();
    }

    @Test
    void oneThatWasRecordedAsHeldByMistakeSettlesNothing() {
        JobFair held = held(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 5));
        JobFairRecordWithdrawn withdrawn = new JobFairRecordWithdrawn(new FairId(held.id()), TODAY);
        JobFair again = JobFair.after(held, withdrawn, 2);
        assertThat(asked(again).getLast().isHeld()).isFalse();
        assertThat(again.heldOn()).as("it stays planned").isEqualTo(held.heldOn());
        assertThat(again.posts()).isNull();
    }

    @Test
    void noYearIsAskedOfInWhichTheRegulationDidNotStandFromItsFirstDay() {
        assertThat(YearlyFair.asked(LocalDate.of(2025, 6, 1), List.of(), LAW))
                .extracting(YearlyFair::year)
                .containsExactly(2025);
        assertThat(YearlyFair.asked(LocalDate.of(2024, 12, 1), List.of(), LAW)).isEmpty();
    }

    @Test
    void itsLastDayIsExplainedByRuleAndLaw() {
        YearlyFair fair = asked().getLast();
        assertThat(fair.rule()).isEqualTo("PLC-14");
        assertThat(fair.why().law()).isEqualTo("PLC-R");
        assertThat(fair.why().article()).isEqualTo("67-68");
        assertThat(fair.why().from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(fair.why().length()).isEqualTo(365);
    }
}
