package org.veterancare.command.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.placement.Waiting.ENTERPRISE;
import static org.veterancare.command.placement.Waiting.HASH;
import static org.veterancare.command.placement.Waiting.INSTITUTION;
import static org.veterancare.command.placement.Waiting.NUMBER;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.placement.Waiting.TEXT;
import static org.veterancare.command.placement.Waiting.due;

import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.MonthlyPensionStopped;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;

/** What a double must not take with it: a claim that is over, and a job (REG-14). */
class BurdensTest {

    private static final PlacementOpened FILED = new PlacementOpened(
            CASE, RECEIVED, "TWELVE_YEARS", "PLC-R", null, RECEIVED, due("PLC-02", RECEIVED.plusMonths(6)), null);
    private static final StartedWork STARTED = new StartedWork(CASE, RECEIVED, 36);
    private static final EmploymentFound FOUND = new EmploymentFound(CASE, RECEIVED, ENTERPRISE);

    static Stream<CaseEvent> over() {
        return Stream.of(
                new AssignedWorkForfeited(CASE, RECEIVED, NUMBER, TEXT, due("SUS-04", RECEIVED)),
                new AssignedWorkCancelled(CASE, RECEIVED, NUMBER, due("SUS-04", RECEIVED)),
                new PlacementModeChanged(CASE, RECEIVED, SettlementMode.SELF_EMPLOYMENT, HASH),
                new AssignedJobEnded(CASE, RECEIVED, "RESIGNED"));
    }

    @ParameterizedTest
    @MethodSource("over")
    void aClaimThatWasMetOrLostIsNotOpenedAgain(CaseEvent end) {
        assertThat(claim(FILED, end)).containsExactlyInAnyOrder("PLACEMENT_FILED", "PLACEMENT_OVER");
    }

    /** On another ground it may be opened again, and the wait is not paid a second time (PLC-08). */
    @Test
    void aClaimThatWasDeniedWasFiledAllTheSame() {
        AssignedWorkDenied denied = new AssignedWorkDenied(CASE, RECEIVED, NUMBER, TEXT, due("SUS-04", RECEIVED));
        assertThat(claim(FILED, denied)).containsExactly("PLACEMENT_FILED");
        assertThat(claim(denied)).isEmpty();
        assertThat(claim(FILED, new PlacementEndedByDeath(CASE, RECEIVED))).containsExactly("PLACEMENT_FILED");
    }

    @Test
    void whoIsOnAPostHasWorkByWhicheverChannel() {
        assertThat(claim(FILED, STARTED))
                .containsExactlyInAnyOrder("PLACEMENT_FILED", "PLACEMENT_OVER", "EMPLOYED");
        assertThat(market(new EmploymentSought(CASE, RECEIVED))).isEmpty();
        assertThat(market(new EmploymentSought(CASE, RECEIVED), FOUND)).containsExactly("EMPLOYED");
        assertThat(market(new Reinstated(CASE, RECEIVED, ENTERPRISE))).containsExactly("EMPLOYED");
        assertThat(market(FOUND, new EmploymentLeft(CASE, RECEIVED, "RESIGNED"))).isEmpty();
        assertThat(market(FOUND, new FactReversed(CASE, RECEIVED, 0, "EmploymentFound"))).isEmpty();
    }

    /** No job is recorded of the dead, so none is asked for. */
    @Test
    void theDeadHaveNoJob() {
        assertThat(market(FOUND, new SubjectDeathRecorded(CASE, RECEIVED, DeathProof.CERTIFICATE, HASH))).isEmpty();
    }

    @Test
    void plc19APensionThatAHireEndedIsNotPaidAgain() {
        assertThat(market(
                FOUND, new MonthlyPensionStopped(CASE, RECEIVED, YearMonth.of(2025, 6), INSTITUTION),
                new EmploymentLeft(CASE, RECEIVED, "RESIGNED"))).containsExactly("PENSION_STOPPED");
    }

    private static Set<String> claim(CaseEvent... facts) {
        AssignedWork work = new AssignedWork();
        for (int version = 0; version < facts.length; version++) {
            work.on(facts[version], version);
        }
        return work.burdens();
    }

    private static Set<String> market(CaseEvent... facts) {
        AssignedWork none = new AssignedWork();
        JobSearch jobs = new JobSearch();
        MarketSearch search = new MarketSearch(none, new PublicWelfare(none, jobs), new DismissalReview(), jobs);
        for (int version = 0; version < facts.length; version++) {
            search.on(facts[version], version);
        }
        return search.burdens();
    }
}
