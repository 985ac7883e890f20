package org.veterancare.command.placement;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.PRIVACY_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.ENTERPRISE;
import static org.veterancare.command.placement.Waiting.HASH;
import static org.veterancare.command.placement.Waiting.INSTITUTION;
import static org.veterancare.command.placement.Waiting.LETTER_ON;
import static org.veterancare.command.placement.Waiting.NUMBER;
import static org.veterancare.command.placement.Waiting.PLAN;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.placement.Waiting.START_BY;
import static org.veterancare.command.placement.Waiting.TEXT;
import static org.veterancare.command.placement.Waiting.approver;
import static org.veterancare.command.placement.Waiting.due;
import static org.veterancare.command.placement.Waiting.given;
import static org.veterancare.command.placement.Waiting.introduced;
import static org.veterancare.command.placement.Waiting.officer;
import static org.veterancare.command.placement.Waiting.selecting;
import static org.veterancare.command.placement.Waiting.waiting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.placement.PlacementCommand.AssignOfficerPost;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.CloseSelection;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.RecordLivingFee;
import org.veterancare.command.placement.PlacementCommand.RecordLostTurn;
import org.veterancare.command.placement.PlacementCommand.ReleasePost;
import org.veterancare.command.placement.PlacementCommand.WithdrawLetter;
import org.veterancare.command.privacy.PrivacyCommand.LiftRestriction;
import org.veterancare.command.privacy.PrivacyCommand.RestrictProcessing;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerLivingFeePaid;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.TurnLost;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.Role;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;

/** Ways back to the choice that are no refusal, and cost the veteran nothing (PLC-03, PLC-12, PLC-13). */
class FreedPostTest {

    private static final LocalDate LATE = START_BY.plusDays(1);
    private static final Due SIX_MONTHS = due("PLC-02", RECEIVED.plusMonths(6));

    @Test
    void plc03AChoiceThatIsNoneIsClosedAndTheScoreStands() {
        SelectionClosed closed = new SelectionClosed(CASE, LETTER_ON, "NO_POST");
        SelectionLeft left = new SelectionLeft(
                CASE, LETTER_ON, PLAN, null, null, List.of(PostKind.INSTITUTION, PostKind.STATE_ENTERPRISE), null);
        officer(selecting(), new CloseSelection(CASE, LETTER_ON, "NO_POST")).expectEvents(closed, left);
        officer(selecting(closed, left), new OpenSelection(CASE, LETTER_ON, PLAN, 4))
                .expectSuccessfulHandlerExecution();
        officer(introduced(INSTITUTION), new CloseSelection(CASE, LETTER_ON, "NO_POST"))
                .expectException(broken("CASE-STATE"));
    }

    /** Posts of the civil service are by selection for soldiers, and what suits a disability no plan knows (PLC-12). */
    @Test
    void plc03WhichPostsMustBeGoneDependsOnWhoWouldChooseThem() {
        CloseSelection none = new CloseSelection(CASE, LETTER_ON, "NO_POST");
        SelectionClosed closed = new SelectionClosed(CASE, LETTER_ON, "NO_POST");
        Object[] officers = {
            new PlacementOpened(
                    CASE, RECEIVED, "CIVIL_TRANSFER", "PLC-R", null, RECEIVED, null, OfficerMethod.SCORE),
            new SelectionOpened(CASE, RECEIVED, PLAN, 3, 8_250, null)
        };
        officer(given(SettlementMode.CIVIL_TRANSFER, officers), none)
                .expectEvents(closed, new SelectionLeft(CASE, LETTER_ON, PLAN, null, null, List.of(
                        PostKind.INSTITUTION, PostKind.STATE_ENTERPRISE, PostKind.OFFICER_CIVIL_SERVICE), null));
        Object[] disabled = {
            new PlacementOpened(CASE, RECEIVED, "WAR_DISABILITY", "PLC-R", null, RECEIVED, SIX_MONTHS, null, HASH),
            new SelectionOpened(CASE, RECEIVED, PLAN, 3, 8_250, null)
        };
        officer(given(SettlementMode.ASSIGNED_WORK, disabled), none)
                .expectEvents(closed, new SelectionLeft(CASE, LETTER_ON, PLAN, null));
    }

    /** A person has found that what is left cannot be asked of this veteran (PLC-09): another plan may follow. */
    @Test
    void plc03AfterAnExcusedRefusalNoPostMustBeGone() {
        Object[] excused = {
            new PostRefused(CASE, LETTER_ON, TEXT, PLAN, null), new RefusalExcused(CASE, LETTER_ON, TEXT),
            new TurnResumed(CASE, LETTER_ON, PLAN)
        };
        SelectionClosed closed = new SelectionClosed(CASE, LETTER_ON, "NO_POST");
        SelectionLeft left = new SelectionLeft(CASE, LETTER_ON, PLAN, null);
        CloseSelection none = new CloseSelection(CASE, LETTER_ON, "NO_POST");
        officer(selecting(excused), none).expectEvents(closed, left);
        // of another turn it says nothing
        officer(
                selecting(excused).andGiven(closed, left, new SelectionOpened(CASE, LETTER_ON, PLAN, 4, 8_250, null)),
                none)
                .expectEvents(closed, new SelectionLeft(CASE, LETTER_ON, PLAN, null, null,
                        List.of(PostKind.INSTITUTION, PostKind.STATE_ENTERPRISE), null));
    }

    @Test
    void plc03ATurnThatWasEnteredInErrorGivesItsRankBack() {
        officer(selecting(), new CloseSelection(CASE, LETTER_ON, "ENTERED_IN_ERROR"))
                .expectEvents(
                        new SelectionClosed(CASE, LETTER_ON, "ENTERED_IN_ERROR"),
                        new SelectionLeft(CASE, LETTER_ON, PLAN, null, true));
    }

    @Test
    void plc03ATurnIsLostWithTheClaimAndNotBefore() {
        ServiceScoreRecorded score = new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH);
        ScoreConfirmed confirmed = new ScoreConfirmed(CASE, RECEIVED);
        PlacementModeChanged changed = new PlacementModeChanged(CASE, RECEIVED, SettlementMode.SELF_EMPLOYMENT, HASH);
        RecordLostTurn command = new RecordLostTurn(CASE, LETTER_ON, PLAN, 2);
        TurnLost lost = new TurnLost(CASE, LETTER_ON, PLAN, 2, 8_250);
        officer(waiting(score, confirmed), command).expectException(broken("CASE-STATE"));
        officer(selecting(), command).expectException(broken("CASE-STATE"));
        officer(introduced(INSTITUTION), command).expectException(broken("CASE-STATE"));
        officer(waiting(score, changed), command).expectException(broken("PLC-03"));
        officer(waiting(score, confirmed, changed), command).expectEvents(lost);
        officer(waiting(
                score, confirmed, new SubjectDeathRecorded(CASE, RECEIVED, DeathProof.CERTIFICATE, HASH),
                new PlacementEndedByDeath(CASE, RECEIVED)), command).expectEvents(lost);
        officer(waiting(
                score, confirmed, new SubjectDeathRecorded(CASE, RECEIVED, DeathProof.CERTIFICATE, HASH),
                new PlacementEndedByDeath(CASE, RECEIVED), new DeathRecordRevoked(CASE, LETTER_ON, HASH),
                new AssignedWorkRestored(CASE, LETTER_ON, null, ClaimPoint.SCORE_CONFIRMED, SIX_MONTHS)), command)
                .expectException(broken("CASE-STATE"));
    }

    private static Object[] lost(Object... more) {
        return Stream.concat(Stream.of(
                new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH),
                entered(DISTRICT_OFFICER, new ScoreConfirmed(CASE, RECEIVED)),
                entered(STATION_HEAD, new PlacementModeChanged(
                        CASE, RECEIVED, SettlementMode.SELF_EMPLOYMENT, HASH))),
                Stream.of(more)).toArray();
    }

    @Test
    void plc03WhoConfirmedTheScoreOrEndedTheClaimDoesNotLetOthersGoFirst() {
        RecordLostTurn command = new RecordLostTurn(CASE, LETTER_ON, PLAN, 2);
        officer(waiting(lost()), command).expectException(broken("FOUR-EYES"));
        Actor ended = new Actor(STATION_HEAD.person(), "second-account", Role.DISTRICT_OFFICER, Actors.DISTRICT);
        waiting(lost()).when(command, by(ended)).expectException(broken("FOUR-EYES"));
        approver(waiting(lost()), command).expectEvents(new TurnLost(CASE, LETTER_ON, PLAN, 2, 8_250));
    }

    @Test
    void plc03ATurnThatWasPutDownAsLostInErrorIsTakenBackByOtherEyes() {
        // facts 0 to 2 are the case, its report and the claim, then the allowance and the three of the loss
        long version = 7;
        Object turn = entered(DISTRICT_APPROVER, new TurnLost(CASE, LETTER_ON, PLAN, 2, 8_250));
        ReverseFact slip = new ReverseFact(CASE, LATE, version);
        SelectionLeft again = new SelectionLeft(CASE, LATE, PLAN, null, true);
        FactReversed reversed = new FactReversed(CASE, LATE, version, "TurnLost");
        waiting(lost(turn)).when(slip, by(STATION_HEAD)).expectEvents(reversed, again);
        approver(waiting(lost(turn)), slip).expectException(broken("FOUR-EYES"));
        waiting(lost(turn, reversed, again)).when(slip, by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
        // said again with another rank it is the latest that counts
        waiting(lost(turn, new TurnLost(CASE, LATE, PLAN, 3, 8_250)))
                .when(slip, by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
        // who took the rank up since gives it back as any other
        waiting(lost(turn, new SelectionOpened(CASE, LATE, PLAN, 2, 8_250, null)))
                .when(slip, by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void plc03NobodyWaitsForWhoIsAwayOrOnRecordTwiceOrWhoseCaseIsClosed() {
        RecordLostTurn command = new RecordLostTurn(CASE, LATE, PLAN, 2);
        TurnLost turn = new TurnLost(CASE, LATE, PLAN, 2, 8_250);
        approver(waiting(lost(
                new TransferOutRequested(CASE, RECEIVED, "310106", RECEIVED, null),
                new CaseTransferredOut(CASE, LETTER_ON, "310106", "JA-7", null))), command).expectEvents(turn);
        CaseId goesOn = CaseId.of("01937b5e-0000-7000-8000-00000000000f");
        CaseMerged merged = new CaseMerged(CASE, LETTER_ON, goesOn, HASH);
        CaseClosed closed = new CaseClosed(CASE, LETTER_ON, "OTHER");
        approver(waiting(lost(merged)), command).expectEvents(turn);
        approver(waiting(lost(merged, closed)), command).expectEvents(turn);
        approver(waiting(lost(closed)), command).expectEvents(turn);
    }

    /** What is only stored keeps its rank, and others do not wait for it (PRI-05). */
    @Test
    void pri05ARestrictionPassesTheTurnAndItsLiftingTakesItUpAgain() {
        RestrictProcessing restrict = new RestrictProcessing(CASE, LATE);
        LiftRestriction lift = new LiftRestriction(CASE, LATE);
        ProcessingRestricted restricted = new ProcessingRestricted(CASE, LATE, PLAN);
        selecting().when(restrict, by(PRIVACY_OFFICER)).expectEvents(restricted);
        selecting(restricted).when(lift, by(PRIVACY_OFFICER)).expectEvents(new RestrictionLifted(CASE, LATE, PLAN));
        PostRefused refused = new PostRefused(CASE, LATE, TEXT, PLAN, null);
        selecting(refused).when(restrict, by(PRIVACY_OFFICER)).expectEvents(new ProcessingRestricted(CASE, LATE));
        selecting(refused, new ProcessingRestricted(CASE, LATE)).when(lift, by(PRIVACY_OFFICER))
                .expectEvents(new RestrictionLifted(CASE, LATE));
    }

    /** The score says the rank, and in a case that is only stored nobody confirms it or opens the choice (PRI-05). */
    @Test
    void pri05NobodyWaitsForWhoIsOnlyStoredBeforeTheRankWasGiven() {
        Object scored = entered(DISTRICT_OFFICER, new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH));
        Object confirmed = entered(DISTRICT_APPROVER, new ScoreConfirmed(CASE, RECEIVED));
        ProcessingRestricted restricted = new ProcessingRestricted(CASE, LETTER_ON);
        RecordLostTurn command = new RecordLostTurn(CASE, LATE, PLAN, 2);
        TurnLost lost = new TurnLost(CASE, LATE, PLAN, 2, 8_250, true);
        approver(waiting(restricted), command).expectException(broken("CASE-STATE"));
        approver(waiting(scored), command).expectException(broken("CASE-STATE"));
        approver(waiting(scored, restricted), command).expectEvents(lost);
        officer(waiting(scored, confirmed, restricted), command).expectEvents(lost);
        // who gave the score lets nobody else go first
        officer(waiting(scored, restricted), command).expectException(broken("FOUR-EYES"));
        approver(waiting(scored, confirmed, restricted), command).expectException(broken("FOUR-EYES"));
        RestrictionLifted lifted = new RestrictionLifted(CASE, LATE);
        SelectionLeft waitedFor = new SelectionLeft(CASE, LATE, PLAN, null, true);
        waiting(scored, restricted, lost).when(new LiftRestriction(CASE, LATE), by(PRIVACY_OFFICER))
                .expectEvents(lifted, waitedFor);
        approver(waiting(scored, restricted, lost, lifted, waitedFor), command).expectException(broken("CASE-STATE"));
        waiting(scored, restricted).when(new LiftRestriction(CASE, LATE), by(PRIVACY_OFFICER)).expectEvents(lifted);
    }

    @Test
    void pri05NobodyWaitsForARankOfWhoIsOnlyStoredAndWhoseClaimEnded() {
        RecordLostTurn command = new RecordLostTurn(CASE, LATE, PLAN, 2);
        approver(waiting(lost(new ProcessingRestricted(CASE, LATE))), command)
                .expectEvents(new TurnLost(CASE, LATE, PLAN, 2, 8_250));
    }

    @Test
    void plc12APostThatDoesNotSuitIsGivenBackAndTheTurnStays() {
        PostChosen chosen = new PostChosen(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null);
        PostReleased released = new PostReleased(CASE, LETTER_ON, PLAN, "P-01");
        TurnResumed again = new TurnResumed(CASE, LETTER_ON, PLAN);
        officer(selecting(chosen), new ReleasePost(CASE, LETTER_ON, null)).expectEvents(released, again);
        officer(
                selecting(chosen, released, again),
                new ChoosePost(CASE, LETTER_ON, PLAN, "P-02", INSTITUTION, null, null))
                .expectEvents(new PostChosen(CASE, LETTER_ON, PLAN, "P-02", INSTITUTION, null, null));
    }

    /** Where the employer gave the post up it is said with the step back, and goes out of the plan with it. */
    @Test
    void plc13APostThatIsThereNoMoreIsSaidToBeSo() {
        PostChosen chosen = new PostChosen(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null);
        officer(selecting(chosen), new ReleasePost(CASE, LETTER_ON, true))
                .expectEvents(
                        new PostReleased(CASE, LETTER_ON, PLAN, "P-01", true), new TurnResumed(CASE, LETTER_ON, PLAN));
        officer(selecting(chosen), new ReleasePost(CASE, LETTER_ON, false))
                .expectEvents(
                        new PostReleased(CASE, LETTER_ON, PLAN, "P-01"), new TurnResumed(CASE, LETTER_ON, PLAN));
        approver(introduced(INSTITUTION), new WithdrawLetter(CASE, LATE, NUMBER, true))
                .expectEvents(
                        new LetterWithdrawn(
                                CASE, LATE, NUMBER, INSTITUTION, ClaimPoint.SCORE_CONFIRMED, SIX_MONTHS),
                        new SelectionLeft(CASE, LATE, PLAN, "P-01", null, null, true));
    }

    @Test
    void plcR15AnOfficerWhosePostIsGivenBackIsAssignedAnotherOne() {
        Object[] chosen = {
            new PlacementOpened(
                    CASE, RECEIVED, "CIVIL_TRANSFER", "PLC-R", null, RECEIVED, null, OfficerMethod.MUTUAL),
            new PostChosen(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null)
        };
        PostReleased released = new PostReleased(CASE, LETTER_ON, PLAN, "P-01");
        officer(given(SettlementMode.CIVIL_TRANSFER, chosen), new ReleasePost(CASE, LETTER_ON, null))
                .expectEvents(released);
        officer(
                given(SettlementMode.CIVIL_TRANSFER, chosen).andGiven(released),
                new AssignOfficerPost(CASE, LETTER_ON, PLAN, "P-02", INSTITUTION, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc13AnEmployerWhoFailsGivesThePostBackAndOwesWhatItOwed() {
        Object[] breach = {
            new EmployerStartOverdue(CASE, LATE, due("PLC-05", START_BY)),
            new EmployerLivingFeeDue(CASE, LATE, YearMonth.of(2025, 10), 80)
        };
        LetterWithdrawn withdrawn = new LetterWithdrawn(
                CASE, LATE, NUMBER, INSTITUTION, ClaimPoint.SCORE_CONFIRMED, SIX_MONTHS);
        SelectionLeft left = new SelectionLeft(CASE, LATE, PLAN, "P-01");
        approver(introduced(INSTITUTION, breach), new WithdrawLetter(CASE, LATE, NUMBER, null))
                .expectEvents(withdrawn, left);
        approver(introduced(INSTITUTION), new WithdrawLetter(CASE, LATE, NUMBER, null)).expectEvents(withdrawn, left);
        Object[] after = {breach[0], breach[1], withdrawn, left};
        officer(introduced(INSTITUTION, after), new OpenSelection(CASE, LATE, PLAN, 1))
                .expectSuccessfulHandlerExecution();
        RecordLivingFee october = new RecordLivingFee(CASE, LATE, YearMonth.of(2025, 10), 1_000_000L, 800_000L);
        RecordLivingFee november = new RecordLivingFee(CASE, LATE, YearMonth.of(2025, 11), 1_000_000L, 800_000L);
        officer(introduced(INSTITUTION, after), october).expectSuccessfulHandlerExecution();
        officer(introduced(INSTITUTION, after), november).expectSuccessfulHandlerExecution();
        officer(
                introduced(INSTITUTION, after),
                new RecordLivingFee(CASE, LATE, YearMonth.of(2025, 12), 1_000_000L, 800_000L))
                .expectException(broken("PLC-06"));
    }

    /** The month of the next letter is its employer's, and where that owed nothing after all it is the one's before (PLC-06). */
    @Test
    void plc06OfTwoEmployersWhoFailEachOwesItsOwnMonths() {
        LocalDate next = LATE.plusDays(5);
        Object[] both = {
            new EmployerStartOverdue(CASE, LATE, due("PLC-05", START_BY)),
            new EmployerLivingFeeDue(CASE, LATE, YearMonth.of(2025, 10), 80),
            new LetterWithdrawn(CASE, LATE, NUMBER, INSTITUTION, ClaimPoint.SCORE_CONFIRMED, SIX_MONTHS),
            new SelectionLeft(CASE, LATE, PLAN, "P-01"),
            new SelectionOpened(CASE, LATE, PLAN, 1, 8_250, null),
            new PostChosen(CASE, next, PLAN, "P-02", ENTERPRISE, null, null),
            new PlacementLetterIssued(CASE, next, "沪退役军人〔2025〕13号", ENTERPRISE, due("PLC-05", next.plusDays(30))),
            new EmployerStartOverdue(CASE, next.plusDays(31), due("PLC-05", next.plusDays(30))),
            new EmployerLivingFeeDue(CASE, next.plusDays(31), YearMonth.from(next), 80)
        };
        paidBy(INSTITUTION, 10, both);
        paidBy(ENTERPRISE, 11, both);
        paidBy(ENTERPRISE, 12, both);
        Object[] settled = Stream.concat(Stream.of(both), Stream.of(new EmployerBreachWithdrawn(
                CASE, next.plusDays(31), NUMBER, YearMonth.from(next), null))).toArray();
        paidBy(INSTITUTION, 11, settled);
        officer(introduced(INSTITUTION, settled), fee(12)).expectException(broken("PLC-06"));
    }

    private static void paidBy(String employer, int month, Object... facts) {
        officer(introduced(INSTITUTION, facts), fee(month)).expectEvents(new EmployerLivingFeePaid(
                CASE, LATE.plusDays(60), YearMonth.of(2025, month), Money.ofFen(1_000_000), Money.ofFen(800_000),
                employer));
    }

    private static RecordLivingFee fee(int month) {
        return new RecordLivingFee(CASE, LATE.plusDays(60), YearMonth.of(2025, month), 1_000_000L, 800_000L);
    }

    @Test
    void reg16WhoseSettlementWasCancelledForFraudGetsNoPostByAClaimThatWasOpenedBefore() {
        TreatmentCancelledForFraud fraud = new TreatmentCancelledForFraud(
                CASE, LETTER_ON, GrantsTreatment.SETTLEMENT, NUMBER, Money.ofFen(0), null);
        officer(selecting(fraud), new ChoosePost(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null))
                .expectException(broken("REG-16"));
        approver(
                selecting(new PostChosen(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null), fraud),
                new IssueLetter(CASE, LETTER_ON, NUMBER, INSTITUTION, false, null))
                .expectException(broken("REG-16"));
    }
}
