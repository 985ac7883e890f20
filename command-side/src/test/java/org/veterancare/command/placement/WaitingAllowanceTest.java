package org.veterancare.command.placement;

import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.withPolicy;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.placement.Waiting.given;
import static org.veterancare.command.placement.Waiting.officer;
import static org.veterancare.command.placement.Waiting.waiting;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.veterancare.command.placement.PlacementCommand.AdjustWaitingAllowance;
import org.veterancare.command.placement.PlacementCommand.ArrangeWaitingInsurance;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingInsuranceArranged;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.Law;

/** The allowance follows the table, and insurance goes with it (PLC-08). */
class WaitingAllowanceTest {

    private static final LocalDate RAISED = LocalDate.of(2025, 7, 1);
    private static final LocalDate LATE = LocalDate.of(2025, 9, 10);
    private static final YearMonth JULY = YearMonth.of(2025, 7);

    @Test
    void itFollowsTheTable() {
        officer(waiting(), new AdjustWaitingAllowance(CASE, RAISED))
                .expectEvents(adjusted(RAISED, JULY, 274_000));
        officer(waiting(), new AdjustWaitingAllowance(CASE, RAISED.minusDays(1))).expectException(broken("PLC-08"));
    }

    @Test
    void aRiseThatIsEnteredLateIsPaidFromItsOwnMonth() {
        officer(waiting(), new AdjustWaitingAllowance(CASE, LATE)).expectEvents(adjusted(LATE, JULY, 274_000));
        officer(waiting(adjusted(LATE, JULY, 274_000)), new AdjustWaitingAllowance(CASE, LATE))
                .expectException(broken("PLC-08"));
    }

    @Test
    void monthsThatAnEarlierAdjustmentLeftOutAreMadeUpFor() {
        officer(waiting(adjusted(LATE, YearMonth.of(2025, 9), 274_000)), new AdjustWaitingAllowance(CASE, LATE))
                .expectEvents(adjusted(LATE, JULY, 274_000));
    }

    @Test
    void eachMonthInWhichTheTableChangesIsWritten() {
        Law twice = withPolicy("""
            version: "test"
            parameters:
              - key: minimumWage
                rule: PLC-08
                values:
                  - { from: 2023-07-01, value: 269000, unit: FEN, evidence: P, source: made up for this test }
                  - { from: 2025-06-20, value: 270000, unit: FEN, evidence: P, source: made up for this test }
                  - { from: 2025-09-01, value: 274000, unit: FEN, evidence: P, source: made up for this test }
            """);
        officer(waiting(twice), new AdjustWaitingAllowance(CASE, LATE))
                .expectEvents(
                        new WaitingAllowanceAdjusted(CASE, LATE, JULY, Money.ofFen(270_000), "test"),
                        new WaitingAllowanceAdjusted(CASE, LATE, YearMonth.of(2025, 9), Money.ofFen(274_000), "test"));
        LocalDate before = LocalDate.of(2025, 7, 15);
        officer(
                waiting(twice, adjusted(LATE, YearMonth.of(2025, 9), 274_000)),
                new AdjustWaitingAllowance(CASE, before))
                .expectEvents(
                        new WaitingAllowanceAdjusted(CASE, before, JULY, Money.ofFen(270_000), "test"),
                        new WaitingAllowanceAdjusted(CASE, before, YearMonth.of(2025, 9), Money.ofFen(274_000),
                                "test"));
    }

    private static WaitingAllowanceAdjusted adjusted(LocalDate on, YearMonth from, long fen) {
        return new WaitingAllowanceAdjusted(CASE, on, from, Money.ofFen(fen), LAW.policy().version());
    }

    @Test
    void insuranceIsPaidFromTheMonthOfReceptionAndArrangedOnce() {
        WaitingInsuranceArranged arranged = new WaitingInsuranceArranged(CASE, RAISED, YearMonth.of(2025, 6));
        officer(waiting(), new ArrangeWaitingInsurance(CASE, RAISED)).expectEvents(arranged);
        officer(waiting(arranged), new ArrangeWaitingInsurance(CASE, RAISED)).expectException(broken("CASE-STATE"));
    }

    @Test
    void anOfficerHasNone() {
        PlacementOpened officer = new PlacementOpened(
                CASE, RECEIVED, "CIVIL_TRANSFER", "PLC-R", null, RECEIVED, null, OfficerMethod.SCORE);
        officer(given(SettlementMode.CIVIL_TRANSFER, officer), new AdjustWaitingAllowance(CASE, RAISED))
                .expectException(broken("PLC-08"));
        officer(given(SettlementMode.CIVIL_TRANSFER, officer), new ArrangeWaitingInsurance(CASE, RAISED))
                .expectException(broken("PLC-08"));
    }
}
