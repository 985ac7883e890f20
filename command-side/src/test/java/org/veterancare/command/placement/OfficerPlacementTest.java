package org.veterancare.command.placement;

import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.HASH;
import static org.veterancare.command.placement.Waiting.INSTITUTION;
import static org.veterancare.command.placement.Waiting.NUMBER;
import static org.veterancare.command.placement.Waiting.PLAN;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.placement.Waiting.TEXT;
import static org.veterancare.command.placement.Waiting.approver;
import static org.veterancare.command.placement.Waiting.due;
import static org.veterancare.command.placement.Waiting.given;
import static org.veterancare.command.placement.Waiting.officer;
import static org.veterancare.command.placement.Waiting.waiting;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.transferredOfficer;

import java.time.LocalDate;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.AssignOfficerPost;
import org.veterancare.command.placement.PlacementCommand.ChangeOfficerMethod;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.DecideRefusal;
import org.veterancare.command.placement.PlacementCommand.FlagOverduePlacement;
import org.veterancare.command.placement.PlacementCommand.ImportScore;
import org.veterancare.command.placement.PlacementCommand.OpenOfficerPlacement;
import org.veterancare.command.placement.PlacementCommand.PassOrRefuse;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.SettlementMode;

/** Transferred officers: the same file, a method of their own (PLC-R 15). */
class OfficerPlacementTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 1);

    private static TestExecutor<VeteranCase> officerCase(Object... more) {
        return fixture()
                .given(opened(), reported(transferredOfficer(LocalDate.of(2025, 6, 2)), RECEIVED))
                .andGiven(more);
    }

    private static PlacementOpened placement(OfficerMethod method) {
        return new PlacementOpened(CASE, ON, "CIVIL_TRANSFER", "PLC-R", null, RECEIVED, null, method);
    }

    @ParameterizedTest
    @EnumSource(OfficerMethod.class)
    void anOfficerIsPlacedByOneOfSixMethodsWithoutAllowance(OfficerMethod method) {
        officer(officerCase(), new OpenOfficerPlacement(CASE, ON, method)).expectEvents(placement(method));
    }

    @Test
    void nobodyElseIs() {
        officer(given(SettlementMode.ASSIGNED_WORK), new OpenOfficerPlacement(CASE, ON, OfficerMethod.DIRECTED))
                .expectException(broken("PLC-03"));
    }

    @Test
    void byScoreAnOfficerChoosesAndElseAPostIsAssigned() {
        AssignOfficerPost post = new AssignOfficerPost(CASE, ON, PLAN, "P-01", INSTITUTION, null);
        officer(officerCase(placement(OfficerMethod.DIRECTED)), post)
                .expectEvents(new PostChosen(CASE, ON, PLAN, "P-01", INSTITUTION, null, null));
        officer(officerCase(placement(OfficerMethod.SCORE)), post).expectException(broken("CASE-STATE"));
        officer(officerCase(placement(OfficerMethod.SCORE)), new ImportScore(CASE, ON, 8_250, HASH))
                .expectSuccessfulHandlerExecution();
        officer(officerCase(placement(OfficerMethod.DIRECTED)), new ImportScore(CASE, ON, 8_250, HASH))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void anOfficersStartStopsNoAllowance() {
        officer(
                officerCase(
                        placement(OfficerMethod.DIRECTED),
                        new PostChosen(CASE, ON, PLAN, "P-01", INSTITUTION, null, null),
                        new PlacementLetterIssued(
                                CASE, ON, "沪退役军人〔2025〕12号", INSTITUTION, due("PLC-05", ON.plusDays(30)))),
                new RecordStart(CASE, ON.plusDays(9), null, null))
                .expectEvents(new StartedWork(CASE, ON.plusDays(9), null));
    }

    @Test
    void plc02TheSixMonthsAreForAssignedWork() {
        officerCase(placement(OfficerMethod.DIRECTED), new PostChosen(CASE, ON, PLAN, "P-01", INSTITUTION, null, null))
                .when(new FlagOverduePlacement(CASE, ON.plusMonths(7)), by(TIMER))
                .expectException(broken("PLC-02"));
    }

    @Test
    void plcR15TheMethodMayBeAnotherOneUntilAPostIsFound() {
        ChangeOfficerMethod change = new ChangeOfficerMethod(CASE, ON, OfficerMethod.SCORE);
        OfficerMethodChanged changed = new OfficerMethodChanged(CASE, ON, OfficerMethod.SCORE);
        officer(officerCase(placement(OfficerMethod.DIRECTED)), change).expectEvents(changed);
        officer(officerCase(placement(OfficerMethod.DIRECTED), changed), new ImportScore(CASE, ON, 8_250, HASH))
                .expectSuccessfulHandlerExecution();
        officer(officerCase(placement(OfficerMethod.SCORE)), change).expectException(broken("CASE-STATE"));
        officer(
                officerCase(
                        placement(OfficerMethod.DIRECTED),
                        new PostChosen(CASE, ON, PLAN, "P-01", INSTITUTION, null, null)),
                change)
                .expectException(broken("CASE-STATE"));
        officer(waiting(), change).expectException(broken("PLC-03"));
    }

    /** What is left of the plan suits nobody: the plan is left, and the rank was used. */
    @Test
    void plcR15TheMethodMayBeAnotherOneAlsoDuringTheChoice() {
        Object[] selecting = {
            placement(OfficerMethod.SCORE), new ServiceScoreRecorded(CASE, ON, 8_250, HASH),
            new ScoreConfirmed(CASE, ON), new SelectionOpened(CASE, ON, PLAN, 1, 8_250, null)
        };
        OfficerMethodChanged changed = new OfficerMethodChanged(CASE, ON, OfficerMethod.DIRECTED);
        SelectionLeft left = new SelectionLeft(CASE, ON, PLAN, null);
        officer(officerCase(selecting), new ChangeOfficerMethod(CASE, ON, OfficerMethod.DIRECTED))
                .expectEvents(changed, left);
        officer(
                officerCase(selecting).andGiven(changed, left),
                new AssignOfficerPost(CASE, ON, PLAN, "P-02", INSTITUTION, null))
                .expectEvents(new PostChosen(CASE, ON, PLAN, "P-02", INSTITUTION, null, null));
        officer(
                officerCase(selecting).andGiven(new PostRefused(CASE, ON, TEXT, PLAN, null)),
                new ChangeOfficerMethod(CASE, ON, OfficerMethod.DIRECTED))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void plc09AnOfficersRefusalIsHeardAndTakesNothingAway() {
        Object[] refused = {
            placement(OfficerMethod.SCORE), new ServiceScoreRecorded(CASE, ON, 8_250, HASH),
            new ScoreConfirmed(CASE, ON), new SelectionOpened(CASE, ON, PLAN, 1, 8_250, null),
            new PostRefused(CASE, ON, TEXT, PLAN, null)
        };
        approver(officerCase(refused), new DecideRefusal(CASE, ON, false, null, TEXT))
                .expectEvents(new TurnResumed(CASE, ON, PLAN, TEXT));
        approver(officerCase(refused), new DecideRefusal(CASE, ON, true, null, TEXT))
                .expectEvents(new RefusalExcused(CASE, ON, TEXT), new TurnResumed(CASE, ON, PLAN));
    }

    @Test
    void plc09AnOfficerWhosePostIsAssignedRefusesNoChoiceThatWasLeftBefore() {
        officer(
                officerCase(
                        placement(OfficerMethod.SCORE), new ServiceScoreRecorded(CASE, ON, 8_250, HASH),
                        new ScoreConfirmed(CASE, ON), new SelectionOpened(CASE, ON, PLAN, 1, 8_250, null),
                        new SelectionClosed(CASE, ON, "NO_POST"), new SelectionLeft(CASE, ON, PLAN, null),
                        new OfficerMethodChanged(CASE, ON, OfficerMethod.MUTUAL),
                        new PostChosen(CASE, ON, PLAN, "P-01", INSTITUTION, null, null),
                        new PlacementLetterIssued(CASE, ON, "沪退役军人〔2025〕12号", INSTITUTION,
                                due("PLC-05", ON.plusDays(30)))),
                new PassOrRefuse(CASE, ON, TEXT))
                .expectException(broken("PLC-09"));
    }

    @Test
    void plc01AClaimThatWasDeniedMayBeOpenedAnewOnARightGround() {
        officer(
                officerCase(
                        placement(OfficerMethod.DIRECTED), new AssignedWorkDenied(CASE, ON, NUMBER, TEXT, null)),
                new OpenOfficerPlacement(CASE, ON, OfficerMethod.SCORE))
                .expectEvents(placement(OfficerMethod.SCORE));
    }

    @Test
    void plc03ACivilServicePostIsBySelectionForSoldiersAndNotForOfficers() {
        String organ = "11310104002456781Y";
        PostKind kind = PostKind.GRASSROOTS_CIVIL_SERVICE;
        officer(Waiting.selecting(), new ChoosePost(CASE, Waiting.LETTER_ON, PLAN, "P-01", organ, kind, null))
                .expectException(broken("PLC-03", "missing", "selectionRecord"));
        officer(
                Waiting.selecting(),
                new ChoosePost(CASE, Waiting.LETTER_ON, PLAN, "P-01", organ, kind, Waiting.HASH))
                .expectEvents(new PostChosen(CASE, Waiting.LETTER_ON, PLAN, "P-01", organ, kind, Waiting.HASH));
        officer(
                officerCase(placement(OfficerMethod.DIRECTED)),
                new AssignOfficerPost(CASE, ON, PLAN, "P-01", organ, kind))
                .expectException(broken("PLC-03", "postKind", "GRASSROOTS_CIVIL_SERVICE"));
        officer(
                officerCase(placement(OfficerMethod.SCORE), new SelectionOpened(CASE, ON, PLAN, 1, 8_000, null)),
                new ChoosePost(CASE, ON, PLAN, "P-01", organ, kind, Waiting.HASH))
                .expectException(broken("PLC-03", "postKind", "GRASSROOTS_CIVIL_SERVICE"));
    }

    @Test
    void plc03AnOfficersPostIsForOfficersAndAsksForNoSelection() {
        String organ = "11310104002456781Y";
        PostKind kind = PostKind.OFFICER_CIVIL_SERVICE;
        officer(
                officerCase(placement(OfficerMethod.DIRECTED)),
                new AssignOfficerPost(CASE, ON, PLAN, "P-01", organ, kind))
                .expectEvents(new PostChosen(CASE, ON, PLAN, "P-01", organ, kind, null));
        officer(Waiting.selecting(), new ChoosePost(CASE, Waiting.LETTER_ON, PLAN, "P-01", organ, kind, Waiting.HASH))
                .expectException(broken("PLC-03", "postKind", "OFFICER_CIVIL_SERVICE"));
    }
}
