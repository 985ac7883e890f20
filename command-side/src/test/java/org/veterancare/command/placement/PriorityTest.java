package org.veterancare.command.placement;

import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.HASH;
import static org.veterancare.command.placement.Waiting.PLAN;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.placement.Waiting.approver;
import static org.veterancare.command.placement.Waiting.given;
import static org.veterancare.command.placement.Waiting.officer;
import static org.veterancare.command.placement.Waiting.selecting;
import static org.veterancare.command.placement.Waiting.waiting;

import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.RecognisePriority;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PriorityRecognised;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.PriorityGround;

/** Who goes before others of the same score (PLC-R 5(4)). */
class PriorityTest {

    private static final PriorityRecognised FIRST = new PriorityRecognised(CASE, RECEIVED, "WAR_VETERAN", HASH);
    private static final Object[] SCORED = {
        new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH), new ScoreConfirmed(CASE, RECEIVED)
    };
    private static final OpenSelection TURN = new OpenSelection(CASE, RECEIVED, PLAN, 1);

    /** Version of the fact after those of {@link Waiting#waiting}. */
    private static final long VERSION = 4;

    private static RecognisePriority of(PriorityGround ground, String page) {
        return new RecognisePriority(CASE, RECEIVED, ground, page);
    }

    @Test
    void aGroundIsRecognisedByThePersonnelFileAlone() {
        approver(waiting(), of(PriorityGround.WAR_VETERAN, HASH)).expectEvents(FIRST);
        approver(waiting(), of(PriorityGround.WAR_VETERAN, null))
                .expectException(broken("PLC-PRIORITY", "missing", "fileReference"));
        approver(waiting(FIRST), of(PriorityGround.WAR_VETERAN, HASH)).expectException(broken("CASE-STATE"));
        approver(waiting(FIRST), of(PriorityGround.HARD_AREA, HASH)).expectSuccessfulHandlerExecution();
    }

    @Test
    void anOfficerWhoCommandedACombatUnitHasItToo() {
        PlacementOpened opened = new PlacementOpened(
                CASE, RECEIVED, "CIVIL_TRANSFER", "PLC-R", null, RECEIVED, null, OfficerMethod.DIRECTED);
        approver(
                given(SettlementMode.CIVIL_TRANSFER, opened), of(PriorityGround.COMBAT_COMMANDER, HASH))
                .expectEvents(new PriorityRecognised(CASE, RECEIVED, "COMBAT_COMMANDER", HASH));
    }

    @Test
    void itIsRecognisedBeforeTheScoreGivesARank() {
        approver(waiting(SCORED), of(PriorityGround.MERITORIOUS, HASH)).expectSuccessfulHandlerExecution();
        approver(selecting(), of(PriorityGround.MERITORIOUS, HASH)).expectException(broken("CASE-STATE"));
        approver(given(SettlementMode.SELF_EMPLOYMENT), of(PriorityGround.MERITORIOUS, HASH))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void theTurnSaysIt() {
        officer(waiting(FIRST).andGiven(SCORED), TURN)
                .expectEvents(new SelectionOpened(CASE, RECEIVED, PLAN, 1, 8_250, true));
        officer(waiting(SCORED), TURN).expectEvents(new SelectionOpened(CASE, RECEIVED, PLAN, 1, 8_250, null));
        // another claim is judged anew
        PlacementOpened again = new PlacementOpened(
                CASE, RECEIVED, "MERIT", "PLC-R", null, RECEIVED, Waiting.due("PLC-02", RECEIVED), null);
        officer(waiting(FIRST, again).andGiven(SCORED), TURN)
                .expectEvents(new SelectionOpened(CASE, RECEIVED, PLAN, 1, 8_250, null));
    }

    @Test
    void aSlipIsTakenBackUntilARankRestsOnIt() {
        ReverseFact back = new ReverseFact(CASE, RECEIVED, VERSION);
        FactReversed reversed = new FactReversed(CASE, RECEIVED, VERSION, "PriorityRecognised");
        approver(waiting(FIRST), back).expectEvents(reversed);
        approver(
                waiting(FIRST).andGiven(SCORED).andGiven(new SelectionOpened(CASE, RECEIVED, PLAN, 1, 8_250, true)),
                back)
                .expectException(broken("CORRECTION-TARGET"));
        officer(waiting(FIRST, reversed).andGiven(SCORED), TURN)
                .expectEvents(new SelectionOpened(CASE, RECEIVED, PLAN, 1, 8_250, null));
    }
}
