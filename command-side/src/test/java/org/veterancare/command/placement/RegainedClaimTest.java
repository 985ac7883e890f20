package org.veterancare.command.placement;

import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.SECOND_APPROVER;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.Rejections.broken;
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
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.life.MoveCommand.AcceptTransferIn;
import org.veterancare.command.life.MoveCommand.Served;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.life.SubjectCommand.RevokeDeathRecord;
import org.veterancare.command.placement.PlacementCommand.DecideRefusal;
import org.veterancare.command.placement.PlacementCommand.IssueUnilateralLetter;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.RecordCriminalLiability;
import org.veterancare.command.placement.PlacementCommand.RestoreAssignedWork;
import org.veterancare.command.placement.PlacementCommand.ServeLetterNotice;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.RefusalNoticeServed;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlacementEvent.UnilateralLetterIssued;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingKind;

/** What was lost and is given back: quashed by another authority, or ended by a death that never was (PLC-09, PLC-10, S59). */
class RegainedClaimTest {

    private static final LocalDate LOST_ON = LocalDate.of(2025, 6, 25);
    private static final LocalDate QUASHED_ON = LocalDate.of(2025, 9, 10);
    private static final String QUASHED_BY = "沪府复〔2025〕7号";
    private static final Due SIX_MONTHS = due("PLC-02", RECEIVED.plusMonths(6));
    private static final Due REMEDY = due("SUS-04", LOST_ON.plusDays(60));
    private static final LocalDate DIED_ON = LocalDate.of(2025, 10, 20);
    private static final SubjectDeathRecorded DEATH = new SubjectDeathRecorded(
            CASE, DIED_ON, DeathProof.CERTIFICATE, HASH);

    private static Object stopped(LocalDate on) {
        return new WaitingAllowanceStopped(CASE, on, YearMonth.from(on));
    }

    private static Object started(LocalDate on, YearMonth from, long fen) {
        return new WaitingAllowanceStarted(CASE, on, from, Money.ofFen(fen), LAW.policy().version());
    }

    private static Object adjusted(LocalDate on, YearMonth from, long fen) {
        return new WaitingAllowanceAdjusted(CASE, on, from, Money.ofFen(fen), LAW.policy().version());
    }

    private static TestExecutor<VeteranCase> cancelled(Object... more) {
        return waiting(new AssignedWorkCancelled(CASE, LOST_ON, NUMBER, REMEDY), stopped(LOST_ON)).andGiven(more);
    }

    private static TestExecutor<VeteranCase> forfeited(Object... more) {
        return selecting(
                new AssignedWorkForfeited(CASE, LOST_ON, NUMBER, TEXT, REMEDY), stopped(LOST_ON)).andGiven(more);
    }

    private static RestoreAssignedWork restore() {
        return new RestoreAssignedWork(CASE, QUASHED_ON, QUASHED_BY);
    }

    private static AssignedWorkRestored restored(ClaimPoint point) {
        return new AssignedWorkRestored(CASE, QUASHED_ON, QUASHED_BY, point, SIX_MONTHS);
    }

    @Test
    void plc10WhatIsQuashedIsPaidForEveryMonthSinceByTheAmountOfItsTime() {
        approver(cancelled(), restore())
                .expectEvents(
                        restored(ClaimPoint.WAITING),
                        started(QUASHED_ON, YearMonth.of(2025, 7), 274_000));
        LocalDate received = LocalDate.of(2025, 4, 8);
        LocalDate may = LocalDate.of(2025, 5, 20);
        Due due = due("PLC-02", received.plusMonths(6));
        approver(
                given(
                        SettlementMode.ASSIGNED_WORK,
                        new PlacementOpened(CASE, received, "MERIT", "PLC-R", null, received, due, null),
                        started(received, YearMonth.from(received), 269_000),
                        new AssignedWorkCancelled(CASE, may, NUMBER, REMEDY), stopped(may)),
                restore())
                .expectEvents(
                        new AssignedWorkRestored(CASE, QUASHED_ON, QUASHED_BY, ClaimPoint.WAITING, due),
                        started(QUASHED_ON, YearMonth.of(2025, 6), 269_000),
                        adjusted(QUASHED_ON, YearMonth.of(2025, 7), 274_000));
    }

    @Test
    void s33WhatIsQuashedIsNotPaidForTheMonthsBeforeTheRightDayOfTheReport() {
        FactCorrected august = new FactCorrected(
                CASE, LOST_ON, 1, CorrectedField.REPORTED_ON, RECEIVED.toString(), "2025-08-04", null, null);
        approver(cancelled(august), restore())
                .expectEvents(
                        restored(ClaimPoint.WAITING),
                        started(QUASHED_ON, YearMonth.of(2025, 8), 274_000));
    }

    @Test
    void aClaimIsNotGivenBackWhereTheReportStandsNoMore() {
        approver(
                cancelled(new SettlementPlaceRejected(CASE, LOST_ON, Actors.NEIGHBOURHOOD, "REG-06", "310112", REMEDY)),
                restore()).expectException(broken("CASE-STATE"));
    }

    @Test
    void plc09AConfirmedScoreStandsAndAPostIsChosenAnew() {
        approver(forfeited(), restore())
                .expectEvents(
                        restored(ClaimPoint.SCORE_CONFIRMED),
                        started(QUASHED_ON, YearMonth.of(2025, 7), 274_000));
        Object[] again = {
            restored(ClaimPoint.SCORE_CONFIRMED), started(QUASHED_ON, YearMonth.of(2025, 7), 274_000)
        };
        officer(forfeited(again), new OpenSelection(CASE, QUASHED_ON, PLAN, 3))
                .expectEvents(new SelectionOpened(CASE, QUASHED_ON, PLAN, 3, 8_250, null));
        approver(forfeited(again), restore()).expectException(broken("CASE-STATE"));
    }

    @Test
    void plc04AScoreThatWasPutRightComesBackUnconfirmed() {
        approver(
                waiting(
                        new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH), new ScoreConfirmed(CASE, RECEIVED),
                        new FactCorrected(CASE, RECEIVED, 4, CorrectedField.SERVICE_SCORE, "8250", "8050", null, null),
                        new AssignedWorkCancelled(CASE, LOST_ON, NUMBER, REMEDY), stopped(LOST_ON)),
                restore())
                .expectEvents(
                        restored(ClaimPoint.WAITING),
                        started(QUASHED_ON, YearMonth.of(2025, 7), 274_000));
    }

    @Test
    void plc02SixMonthsThatWereFoundToBeOverAreNotFlaggedAgain() {
        TestExecutor<VeteranCase> late = waiting(
                new PlacementOverdue(CASE, RECEIVED.plusMonths(6), SIX_MONTHS),
                new AssignedWorkCancelled(CASE, LOST_ON, NUMBER, REMEDY), stopped(LOST_ON));
        approver(late, restore())
                .expectEvents(
                        new AssignedWorkRestored(CASE, QUASHED_ON, QUASHED_BY, ClaimPoint.WAITING, null),
                        started(QUASHED_ON, YearMonth.of(2025, 7), 274_000));
    }

    @Test
    void nothingIsQuashedThatWasNotDecidedOrBeforeIt() {
        approver(waiting(), restore()).expectException(broken("CASE-STATE"));
        approver(cancelled(), new RestoreAssignedWork(CASE, LOST_ON.minusDays(1), QUASHED_BY))
                .expectException(broken("VAL-DATE-2"));
        approver(cancelled(), new RestoreAssignedWork(CASE, QUASHED_ON, "口头通知")).expectException(broken("VAL-CARD-4"));
    }

    @Test
    void fourEyesWhoDecidedOnALossDoesNotQuashIt() {
        for (CaseEvent lost : List.of(
                new AssignedWorkCancelled(CASE, LOST_ON, NUMBER, REMEDY),
                new AssignedWorkForfeited(CASE, LOST_ON, NUMBER, TEXT, REMEDY),
                new AssignedWorkDenied(CASE, LOST_ON, NUMBER, TEXT, REMEDY))) {
            Object[] decided = {entered(DISTRICT_APPROVER, lost), stopped(LOST_ON)};
            approver(waiting(decided), restore()).expectException(broken("FOUR-EYES"));
            waiting(decided).when(restore(), by(SECOND_APPROVER)).expectSuccessfulHandlerExecution();
            // another loss is another's
            Object[] again = {
                entered(DISTRICT_APPROVER, lost), stopped(LOST_ON), restored(ClaimPoint.WAITING),
                entered(SECOND_APPROVER, lost)};
            approver(waiting(again), restore()).expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void plc15APublicWelfarePostIsLeftFirst() {
        approver(
                cancelled(new PublicWelfarePostAssigned(CASE, LOST_ON, PLAN, "G-01", LOST_ON.plusYears(1), null)),
                restore())
                .expectException(broken("PLC-15"));
    }

    @Test
    void trn10WhoWaitsAgainChangesModeBeforeFreeSkillsTraining() {
        Terms terms = new Terms(
                TrainingKind.SKILLS, DeliveryMode.OPEN, QUASHED_ON, QUASHED_ON.plusDays(30), true, true);
        EnrolInTraining free = new EnrolInTraining(
                CASE, QUASHED_ON, ClassId.of("01937b5e-0000-7000-8000-0000000000c1"), terms, true);
        cancelled().when(free, by(STREET_WORKER)).expectSuccessfulHandlerExecution();
        cancelled(restored(ClaimPoint.WAITING)).when(free, by(STREET_WORKER)).expectException(broken("TRN-10"));
    }

    @Test
    void s36ACrimeAfterwardsCancelsAgainAndGivesBackNoPostThatIsNotHeld() {
        LocalDate chosen = LOST_ON.minusDays(2);
        TestExecutor<VeteranCase> again = selecting(
                new PostChosen(CASE, chosen, PLAN, "P-01", INSTITUTION, null, null),
                new AssignedWorkCancelled(CASE, LOST_ON, NUMBER, REMEDY), stopped(LOST_ON),
                new SelectionLeft(CASE, LOST_ON, PLAN, "P-01"), restored(ClaimPoint.SCORE_CONFIRMED),
                started(QUASHED_ON, YearMonth.of(2025, 7), 274_000));
        Due remedy = new Due(
                "SUS-04", LAW.rules().inForce("SUS-04", QUASHED_ON).version(), QUASHED_ON, LocalDate.of(2025, 11, 9),
                LocalDate.of(2025, 11, 10), LAW.calendar().version());
        approver(again, new RecordCriminalLiability(CASE, QUASHED_ON, NUMBER))
                .expectEvents(new AssignedWorkCancelled(CASE, QUASHED_ON, NUMBER, remedy), stopped(QUASHED_ON));
    }

    @Test
    void plc21ANewLetterHasNoticesOfItsOwn() {
        LocalDate next = LocalDate.of(2026, 1, 12);
        Object[] lost = {
            new LetterNoticeServed(CASE, LETTER_ON, NUMBER, due("PLC-21", START_BY)),
            new UnilateralLetterIssued(CASE, START_BY, NUMBER, due("PLC-21", START_BY)),
            new AssignedWorkForfeited(CASE, START_BY, NUMBER, TEXT, REMEDY), stopped(START_BY),
            new SelectionLeft(CASE, START_BY, PLAN, "P-01"),
            new AssignedWorkRestored(CASE, next, QUASHED_BY, ClaimPoint.SCORE_CONFIRMED, null),
            new SelectionOpened(CASE, next, PLAN, 1, 8_250, null),
            new PostChosen(CASE, next, PLAN, "P-02", INSTITUTION, null, null),
            new PlacementLetterIssued(CASE, next, NUMBER, INSTITUTION, due("PLC-05", next.plusDays(30)))
        };
        officer(introduced(INSTITUTION, lost), new ServeLetterNotice(CASE, next.plusDays(5), NUMBER))
                .expectSuccessfulHandlerExecution();
        approver(introduced(INSTITUTION, lost), new IssueUnilateralLetter(CASE, next.plusDays(90), NUMBER))
                .expectException(broken("PLC-21"));
    }

    @Test
    void aDeathEndsTheWaitItsAllowanceAndTheTurn() {
        RecordDeath death = new RecordDeath(CASE, DIED_ON, DeathProof.CERTIFICATE, HASH);
        selecting()
                .when(death, by(STREET_WORKER))
                .expectEvents(
                        DEATH, new PlacementEndedByDeath(CASE, DIED_ON), stopped(DIED_ON),
                        new SelectionLeft(CASE, DIED_ON, PLAN, null));
        introduced(INSTITUTION)
                .when(death, by(STREET_WORKER))
                .expectEvents(
                        DEATH, new PlacementEndedByDeath(CASE, DIED_ON), stopped(DIED_ON),
                        new SelectionLeft(CASE, DIED_ON, PLAN, "P-01"));
    }

    @Test
    void aDeathOnThePostEndsNoWait() {
        introduced(INSTITUTION, new StartedWork(CASE, DIED_ON.minusDays(3), 36), stopped(DIED_ON.minusDays(3)))
                .when(new RecordDeath(CASE, DIED_ON, DeathProof.CERTIFICATE, HASH), by(STREET_WORKER))
                .expectEvents(DEATH);
    }

    @Test
    void aDeathFreesAPublicWelfarePost() {
        given(
                SettlementMode.SELF_EMPLOYMENT,
                new PublicWelfarePostAssigned(CASE, RECEIVED, PLAN, "G-01", RECEIVED.plusYears(2), null))
                .when(new RecordDeath(CASE, DIED_ON, DeathProof.CERTIFICATE, HASH), by(STREET_WORKER))
                .expectEvents(DEATH, new PublicWelfarePostEnded(CASE, DIED_ON, PLAN, "G-01"));
    }

    @Test
    void s59ADeathThatNeverWasLeavesTheClaimWithEveryMonthPaid() {
        LocalDate found = LocalDate.of(2025, 12, 1);
        TestExecutor<VeteranCase> dead = selecting(
                DEATH, new PlacementEndedByDeath(CASE, DIED_ON), stopped(DIED_ON),
                new SelectionLeft(CASE, DIED_ON, PLAN, null));
        dead.when(new RevokeDeathRecord(CASE, found, HASH), by(DISTRICT_APPROVER))
                .expectEvents(
                        new DeathRecordRevoked(CASE, found, HASH),
                        new AssignedWorkRestored(CASE, found, null, ClaimPoint.SCORE_CONFIRMED, SIX_MONTHS),
                        started(found, YearMonth.of(2025, 11), 274_000));
    }

    /** A death that never was does not bring back what a decision took. */
    @Test
    void reg16NothingIsPaidAgainWhileADecisionOnFraudStands() {
        LocalDate found = LocalDate.of(2025, 12, 1);
        TestExecutor<VeteranCase> dead = selecting(
                new TreatmentCancelledForFraud(CASE, DIED_ON, "SETTLEMENT", NUMBER, Money.ofFen(0), REMEDY),
                stopped(DIED_ON), DEATH, new PlacementEndedByDeath(CASE, DIED_ON),
                new SelectionLeft(CASE, DIED_ON, PLAN, null));
        dead.when(new RevokeDeathRecord(CASE, found, HASH), by(DISTRICT_APPROVER))
                .expectEvents(
                        new DeathRecordRevoked(CASE, found, HASH),
                        new AssignedWorkRestored(CASE, found, null, ClaimPoint.SCORE_CONFIRMED, SIX_MONTHS));
    }

    @Test
    void s59AnOfficersFileGoesOnWhereAPostIsAssigned() {
        LocalDate found = LocalDate.of(2025, 12, 1);
        given(
                SettlementMode.CIVIL_TRANSFER,
                new PlacementOpened(
                        CASE, RECEIVED, "CIVIL_TRANSFER", "PLC-R", null, RECEIVED, null, OfficerMethod.DIRECTED),
                DEATH, new PlacementEndedByDeath(CASE, DIED_ON))
                .when(new RevokeDeathRecord(CASE, found, HASH), by(DISTRICT_APPROVER))
                .expectEvents(
                        new DeathRecordRevoked(CASE, found, HASH),
                        new AssignedWorkRestored(CASE, found, null, ClaimPoint.OFFICER_WAITING, null));
    }

    @Test
    void aScoreThatWasSentBackIsMadeAnewAfterwards() {
        approver(
                waiting(
                        new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH), new ScoreConfirmed(CASE, RECEIVED),
                        new ServiceScoreRecorded(CASE, RECEIVED, 8_000, HASH),
                        new AssignedWorkCancelled(CASE, LOST_ON, NUMBER, REMEDY), stopped(LOST_ON)),
                restore())
                .expectEvents(
                        restored(ClaimPoint.WAITING), started(QUASHED_ON, YearMonth.of(2025, 7), 274_000));
        waiting().when(restore(), by(DISTRICT_OFFICER)).expectException(broken("CASE-STATE"));
    }

    @Test
    void plc01ASecondClaimHasNoScoreOfTheFirst() {
        approver(
                waiting(
                        new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH), new ScoreConfirmed(CASE, RECEIVED),
                        new AssignedWorkDenied(CASE, RECEIVED, NUMBER, TEXT, REMEDY), stopped(RECEIVED),
                        new PlacementOpened(CASE, RECEIVED, "MERIT", "PLC-R", null, RECEIVED, SIX_MONTHS, null),
                        started(RECEIVED, YearMonth.of(2025, 7), 274_000),
                        new AssignedWorkCancelled(CASE, LOST_ON, NUMBER, REMEDY), stopped(LOST_ON)),
                restore())
                .expectEvents(
                        restored(ClaimPoint.WAITING), started(QUASHED_ON, YearMonth.of(2025, 7), 274_000));
    }

    @Test
    void plc09ARefusalInTheFirstClaimIsNoneInTheSecond() {
        TestExecutor<VeteranCase> refusedOnceInEach = selecting(
                new PostRefused(CASE, RECEIVED, TEXT, PLAN, null),
                new RefusalNoticeServed(CASE, RECEIVED, NUMBER, TEXT), new TurnResumed(CASE, RECEIVED, PLAN),
                new AssignedWorkDenied(CASE, RECEIVED, NUMBER, TEXT, REMEDY),
                new SelectionLeft(CASE, RECEIVED, PLAN, null),
                new PlacementOpened(CASE, RECEIVED, "MERIT", "PLC-R", null, RECEIVED, SIX_MONTHS, null),
                new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH), new ScoreConfirmed(CASE, RECEIVED),
                new SelectionOpened(CASE, RECEIVED, PLAN, 4, 8_250, null),
                new PostRefused(CASE, RECEIVED, TEXT, PLAN, null));
        approver(refusedOnceInEach, new DecideRefusal(CASE, LOST_ON, false, NUMBER, TEXT))
                .expectEvents(
                        new RefusalNoticeServed(CASE, LOST_ON, NUMBER, TEXT), new TurnResumed(CASE, LOST_ON, PLAN));
    }

    /** A death that never was is found while the case is with another district: the claim goes on when it is back. */
    @Test
    void s59AClaimThatADeathEndedOnTheWayGoesOnAfterTheReturn() {
        LocalDate left = DIED_ON.plusDays(9);
        LocalDate back = LocalDate.of(2025, 12, 1);
        Object[] away = {
            DEATH, new PlacementEndedByDeath(CASE, DIED_ON), stopped(DIED_ON),
            new SelectionLeft(CASE, DIED_ON, PLAN, null), new CaseTransferredOut(CASE, left, "310106", "JA-7", null),
            new DeathRecordRevoked(CASE, left.plusDays(9), HASH)};
        AcceptTransferIn accept = new AcceptTransferIn(
                CASE, back, "310106", "静退役军人〔2025〕7号", back, LocalDate.of(2025, 12, 31));
        CaseTransferredIn came = new CaseTransferredIn(
                CASE, back, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), null, null);
        selecting(away)
                .when(accept, by(DISTRICT_OFFICER))
                .expectEvents(
                        came, new AssignedWorkRestored(CASE, back, null, ClaimPoint.SCORE_CONFIRMED, SIX_MONTHS),
                        started(back, YearMonth.of(2025, 11), 274_000));
        Served placed = new Served(
                ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, LocalDate.of(2024, 12, 1), true);
        selecting(away)
                .when(
                        new AcceptTransferIn(
                                CASE, back, "310106", "静退役军人〔2025〕7号", back, LocalDate.of(2025, 12, 31), placed),
                        by(DISTRICT_OFFICER))
                .expectEventsMatching(payloadsMatching(predicate(
                        facts -> facts.size() == 1 && facts.getFirst() instanceof CaseTransferredIn)));
        // and a claim is none of another mode, by which the settlement was made there
        for (SettlementMode mode : List.of(SettlementMode.SELF_EMPLOYMENT, SettlementMode.ASSIGNED_WORK)) {
            Served other = new Served(ServiceCategory.CONSCRIPT, null, mode, LocalDate.of(2024, 12, 1), null);
            selecting(away)
                    .when(
                            new AcceptTransferIn(
                                    CASE, back, "310106", "静退役军人〔2025〕7号", back, LocalDate.of(2025, 12, 31), other),
                            by(DISTRICT_OFFICER))
                    .expectEventsMatching(payloadsMatching(predicate(
                            facts -> facts.stream()
                                    .anyMatch(
                                            AssignedWorkRestored.class::isInstance) == (mode == SettlementMode.ASSIGNED_WORK))));
        }
    }
}
