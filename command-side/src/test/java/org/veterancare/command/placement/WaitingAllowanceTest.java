package org.veterancare.command.placement;

import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
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

/** The allowance follows the table, and insurance goes with it (PLC-08). */
class WaitingAllowanceTest {

    private static final LocalDate RAISED = LocalDate.of(2025, 7, 1);

    @Test
    void itFollowsTheTable() {
        officer(waiting(), new AdjustWaitingAllowance(CASE, RAISED))
                .expectEvents(new WaitingAllowanceAdjusted(
                        CASE, RAISED, YearMonth.of(2025, 7), Money.ofFen(274_000), LAW.policy().version()));
        officer(waiting(), new AdjustWaitingAllowance(CASE, RAISED.minusDays(1))).expectException(broken("PLC-08"));
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
