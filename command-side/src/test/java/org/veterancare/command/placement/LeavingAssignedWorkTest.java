package org.veterancare.command.placement;

import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
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
import static org.veterancare.command.registration.Reports.adaptationBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.AssignPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.ChangePlacementMode;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.DecideIneligible;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.KeepAssignedWork;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.OrderCorrection;
import org.veterancare.command.placement.PlacementCommand.RecordCriminalLiability;
import org.veterancare.command.placement.PlacementCommand.RecordJobEnd;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.command.placement.PlacementCommand.RestoreAssignedWork;
import org.veterancare.command.registration.RegistrationCommand.DecideForfeiture;
import org.veterancare.command.registration.RegistrationCommand.RejectSettlementPlace;
import org.veterancare.command.registration.RegistrationCommand.RevokeForfeiture;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.command.registration.SettlementCommand.RevokeFraudDecision;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkKept;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.CorrectionOrdered;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.Deadlines;

/** Ways out of assigned work (PLC-10, PLC-12, PLC-20). */
class LeavingAssignedWorkTest {

    private static final LocalDate ON = LocalDate.of(2025, 9, 10);

    private static final Due REMEDY = remedy(ON);
    private static final FactCorrected WRONG_MODE = new FactCorrected(
            CASE, LETTER_ON, 1, CorrectedField.SERVICE, "NCO/INTERMEDIATE_NCO/ASSIGNED_WORK",
            "NCO/INTERMEDIATE_NCO/SELF_EMPLOYMENT", null, null);
    private static final CorrectionReviewOpened LOOKED_AT_AGAIN = new CorrectionReviewOpened(
            CASE, LETTER_ON, 1, 1, CorrectedField.SERVICE, List.of("Placement"));

    private static Due remedy(LocalDate on) {
        return Deadlines.citizenDays(LAW.rules().inForce("SUS-04", on), on, 60, LAW.calendar());
    }

    private static ChangePlacementMode change(SettlementMode mode) {
        return new ChangePlacementMode(CASE, ON, mode, HASH);
    }

    @Test
    void s36ACrimeWhileWaitingCancelsTheClaimAndTakesNothingBack() {
        approver(waiting(), new RecordCriminalLiability(CASE, ON, NUMBER))
                .expectEvents(
                        new AssignedWorkCancelled(CASE, ON, NUMBER, REMEDY),
                        new WaitingAllowanceStopped(CASE, ON, YearMonth.of(2025, 9)));
    }

    @Test
    void s36AChosenPostIsFreeForOthers() {
        approver(selecting(new PostChosen(CASE, ON, PLAN, "P-01", INSTITUTION, null, null)),
                new RecordCriminalLiability(CASE, ON, NUMBER))
                .expectEvents(
                        new AssignedWorkCancelled(CASE, ON, NUMBER, REMEDY),
                        new WaitingAllowanceStopped(CASE, ON, YearMonth.of(2025, 9)),
                        new SelectionLeft(CASE, ON, PLAN, "P-01"));
    }

    @Test
    void s36OnThePostItCancelsNothing() {
        approver(introduced(INSTITUTION, new StartedWork(CASE, START_BY, 36)),
                new RecordCriminalLiability(CASE, START_BY, NUMBER))
                .expectException(broken("PLC-10", "missing", "sentence"));
    }

    private static TestExecutor<VeteranCase> atWork(Object... more) {
        return introduced(INSTITUTION, new StartedWork(CASE, START_BY, 36)).andGiven(more);
    }

    /** So that a rejection of the place has no turn to pass on, and one that is quashed none to bring back (PLC-03). */
    @Test
    void reg06WhoWaitsForAPostIsNotSentElsewhereAndWhoWasWaitsForNone() {
        RejectSettlementPlace reject = new RejectSettlementPlace(CASE, ON, "REG-06", "310112");
        SettlementPlaceRejected rejected = new SettlementPlaceRejected(
                CASE, ON, STREET, "REG-06", "310112", REMEDY);
        AssignedWorkForfeited forfeited = new AssignedWorkForfeited(CASE, ON, NUMBER, TEXT, REMEDY);
        PlacementModeChanged changed = new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH);
        AssignedWorkRestored again = new AssignedWorkRestored(
                CASE, ON, NUMBER, ClaimPoint.SCORE_CONFIRMED, due("PLC-02", START_BY));
        for (TestExecutor<VeteranCase> running : List.of(
                waiting(), selecting(), chosen(), introduced(INSTITUTION), atWork(),
                selecting(forfeited, again), selecting(changed, new FactReversed(CASE, ON, 7, "PlacementModeChanged")),
                selecting(new PlacementEndedByDeath(CASE, ON)))) {
            officer(running, reject)
                    .expectException(broken("CORRECTION-BUILT", "built", new TreeSet<>(Set.of("PLACEMENT"))));
        }
        officer(selecting(forfeited), reject).expectSuccessfulHandlerExecution();
        approver(selecting(forfeited, rejected), new RestoreAssignedWork(CASE, ON, NUMBER))
                .expectException(broken("CASE-STATE", "missing", "report"));
        officer(given(SettlementMode.ASSIGNED_WORK, rejected),
                new OpenPlacement(CASE, ON, AssignedWorkGround.MERIT, Set.of(), null, HASH))
                .expectException(broken("CASE-STATE", "missing", "report"));
        approver(selecting(changed, rejected), new ReverseFact(CASE, ON, 7L))
                .expectException(broken("CORRECTION-TARGET"));
    }

    /** A person says what it costs; the post is no other's while the job lasts, and the allowance ended with the start. */
    @Test
    void plc10OfASentenceOfTheWaitThatBecameKnownOnThePostSomebodyDecides() {
        SentenceRecorded crime = sentence(Sanction.IMPRISONMENT);
        RecordCriminalLiability cancel = new RecordCriminalLiability(CASE, START_BY, NUMBER);
        KeepAssignedWork keep = new KeepAssignedWork(CASE, START_BY, NUMBER);
        AssignedWorkKept kept = new AssignedWorkKept(CASE, START_BY, NUMBER);
        approver(atWork(crime), cancel)
                .expectEvents(new AssignedWorkCancelled(CASE, START_BY, NUMBER, remedy(START_BY)));
        approver(atWork(crime), keep).expectEvents(kept);
        approver(atWork(crime, kept), cancel).expectException(broken("PLC-10", "missing", "sentence"));
        approver(atWork(crime, kept, crime), cancel).expectSuccessfulHandlerExecution();
        approver(atWork(crime, new FactReversed(CASE, START_BY, 10, "SentenceRecorded")), keep)
                .expectException(broken("PLC-10", "missing", "sentence"));
        approver(introduced(INSTITUTION, crime), keep).expectException(broken("CASE-STATE"));
        for (SentenceRecorded none : List.of(
                sentence(Sanction.DETENTION),
                new SentenceRecorded(CASE, START_BY.plusDays(1), Sanction.IMPRISONMENT, TEXT, null),
                new SentenceRecorded(CASE, RECEIVED.minusDays(1), Sanction.IMPRISONMENT, TEXT, null))) {
            approver(atWork(none), keep).expectException(broken("PLC-10", "missing", "sentence"));
        }
    }

    @Test
    void plc10WhoeverEnteredTheSentenceDoesNotDecideOnThePostWhatItCosts() {
        EventMessage<CaseEvent> mine = entered(DISTRICT_APPROVER, sentence(Sanction.IMPRISONMENT));
        approver(atWork(mine), new KeepAssignedWork(CASE, START_BY, NUMBER)).expectException(broken("FOUR-EYES"));
        approver(atWork(mine), new RecordCriminalLiability(CASE, START_BY, NUMBER))
                .expectException(broken("FOUR-EYES"));
    }

    /** The job ends by its own fact, and what was cancelled may be quashed without a wait beginning anew. */
    @Test
    void plc10WhoLostTheTreatmentOnThePostIsOnThePostAllTheSame() {
        Object[] lost = {
            sentence(Sanction.IMPRISONMENT), new AssignedWorkCancelled(CASE, START_BY, NUMBER, remedy(START_BY))
        };
        RestoreAssignedWork restore = new RestoreAssignedWork(CASE, START_BY, NUMBER);
        AssignedWorkRestored restored = new AssignedWorkRestored(CASE, START_BY, NUMBER, ClaimPoint.ON_POST, null);
        approver(atWork(), restore).expectException(broken("CASE-STATE"));
        approver(atWork(lost), restore).expectEvents(restored);
        approver(atWork(lost).andGiven(restored), restore).expectException(broken("CASE-STATE"));
        officer(atWork(lost), new RecordJobEnd(CASE, START_BY, "DISMISSED"))
                .expectEvents(new AssignedJobEnded(CASE, START_BY, "DISMISSED"));
        // nobody goes back to a letter whose treatment is cancelled
        officer(atWork(lost), new ReverseFact(CASE, START_BY, 9L)).expectException(broken("CORRECTION-TARGET"));
        officer(atWork(sentence(Sanction.IMPRISONMENT)), new ReverseFact(CASE, START_BY, 9L))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc20BeforeALetterTheModeMayChangeToSelfArrangedEmployment() {
        officer(selecting(), change(SettlementMode.SELF_EMPLOYMENT))
                .expectEvents(
                        new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH),
                        new WaitingAllowanceStopped(CASE, ON, YearMonth.of(2025, 9)),
                        new SelectionLeft(CASE, ON, PLAN, null));
        officer(waiting(), change(SettlementMode.MONTHLY_PENSION)).expectException(broken("PLC-20"));
    }

    @Test
    void plc20AfterTheLetterItMayNot() {
        officer(introduced(INSTITUTION), change(SettlementMode.SELF_EMPLOYMENT)).expectException(broken("PLC-20"));
    }

    @Test
    void trn10WhoseClaimWasDeniedChangesModeAndIsTrainedFree() {
        Object[] denied = {
            new AssignedWorkDenied(CASE, ON, NUMBER, TEXT, REMEDY),
            new WaitingAllowanceStopped(CASE, ON, YearMonth.of(2025, 9))
        };
        PlacementModeChanged changed = new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH);
        Terms terms = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, ON, ON.plusDays(30), true, true);
        EnrolInTraining free = new EnrolInTraining(
                CASE, ON, ClassId.of("01937b5e-0000-7000-8000-0000000000c1"), terms, true);
        waiting(denied).when(free, by(STREET_WORKER)).expectException(broken("TRN-10"));
        officer(waiting(denied), change(SettlementMode.SELF_EMPLOYMENT)).expectEvents(changed);
        waiting(denied).andGiven(changed).when(free, by(STREET_WORKER)).expectSuccessfulHandlerExecution();
        officer(waiting(denied).andGiven(changed), change(SettlementMode.SELF_EMPLOYMENT))
                .expectException(broken("CASE-STATE"));
    }

    /** No file can be opened for somebody who is barred or has no ground: that there is no claim is decided without one. */
    @Test
    void s32WhoCannotHaveAFileOpenedIsDeniedTheClaimWithoutOneAndGoesOn() {
        SentenceRecorded barred = sentence(Sanction.IMPRISONMENT);
        DecideIneligible decide = new DecideIneligible(CASE, ON, NUMBER, TEXT);
        AssignedWorkDenied denied = new AssignedWorkDenied(CASE, ON, NUMBER, TEXT, REMEDY);
        approver(given(SettlementMode.ASSIGNED_WORK, barred), decide).expectEvents(denied);
        approver(given(SettlementMode.ASSIGNED_WORK), decide).expectEvents(denied);
        approver(given(SettlementMode.ASSIGNED_WORK, denied), decide).expectException(broken("CASE-STATE"));
        officer(given(SettlementMode.ASSIGNED_WORK, denied), change(SettlementMode.SELF_EMPLOYMENT))
                .expectEvents(new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH));
        approver(
                given(SettlementMode.ASSIGNED_WORK, denied),
                new OpenPlacement(CASE, ON, AssignedWorkGround.MERIT, Set.of(), null, HASH))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc01OnlyWhoIsOwedAPostIsDeniedOneWithoutAFile() {
        DecideIneligible decide = new DecideIneligible(CASE, ON, NUMBER, TEXT);
        SettlementPlaceRejected elsewhere = new SettlementPlaceRejected(CASE, ON, STREET, "REG-06", "310112", null);
        approver(given(SettlementMode.SELF_EMPLOYMENT), decide).expectException(broken("PLC-01"));
        approver(given(SettlementMode.CIVIL_TRANSFER), decide).expectException(broken("PLC-01"));
        approver(given(SettlementMode.ASSIGNED_WORK, elsewhere), decide).expectException(broken("CASE-STATE"));
        approver(fixture().given(opened()), decide).expectException(broken("CASE-STATE"));
    }

    /** What there never was cannot be given back: where the denial is quashed a file is opened. */
    @Test
    void sus04AClaimOfWhichNoFileWasOpenedIsTakenUpByOne() {
        AssignedWorkDenied denied = new AssignedWorkDenied(CASE, ON, NUMBER, TEXT, REMEDY);
        approver(given(SettlementMode.ASSIGNED_WORK, denied), new RestoreAssignedWork(CASE, ON, NUMBER))
                .expectException(broken("CASE-STATE"));
    }

    /** A post of the backstop, and free training, are no longer kept from somebody who has no claim. */
    @Test
    void plc15WhoHasNoClaimMayHaveAPostOfTheBackstop() {
        AssignedWorkDenied denied = new AssignedWorkDenied(CASE, ON, NUMBER, TEXT, REMEDY);
        Object[] search = {
            new HardToEmployRecognised(CASE, ON, TEXT), new EmploymentSought(CASE, ON),
            new JobRecommended(CASE, ON, INSTITUTION, null)
        };
        AssignPublicWelfarePost post = new AssignPublicWelfarePost(CASE, ON, PLAN, "P-01", ON.plusDays(300), null);
        officer(given(SettlementMode.ASSIGNED_WORK, search), post).expectException(broken("PLC-15"));
        officer(given(SettlementMode.ASSIGNED_WORK, denied).andGiven(search), post)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc20AnOfficersDeniedPlacementIsNoAssignedWork() {
        officer(
                given(
                        SettlementMode.CIVIL_TRANSFER,
                        new PlacementOpened(
                                CASE, ON, "CIVIL_TRANSFER", "PLC-R", null, ON, null, OfficerMethod.SCORE),
                        new AssignedWorkDenied(CASE, ON, NUMBER, TEXT, REMEDY)),
                change(SettlementMode.SELF_EMPLOYMENT))
                .expectException(broken("PLC-20"));
    }

    @Test
    void plc10AnOfficersPlacementIsNoAssignedWorkThatACrimeCancels() {
        for (OfficerMethod method : List.of(OfficerMethod.SCORE, OfficerMethod.DIRECTED)) {
            PlacementOpened opened = new PlacementOpened(
                    CASE, ON, "CIVIL_TRANSFER", "PLC-R", null, ON, null, method);
            approver(given(SettlementMode.CIVIL_TRANSFER, opened), new RecordCriminalLiability(CASE, ON, NUMBER))
                    .expectException(broken("PLC-10", "missing", "assignedWork"));
            approver(given(SettlementMode.CIVIL_TRANSFER, opened), new DecideIneligible(CASE, ON, NUMBER, TEXT))
                    .expectEvents(new AssignedWorkDenied(CASE, ON, NUMBER, TEXT, REMEDY));
        }
    }

    @Test
    void plc20AfterTheLetterAWrongModeIsCorrectedAndTheClaimDecidedOn() {
        approver(
                introduced(INSTITUTION),
                new CorrectFact(
                        CASE, LETTER_ON, 1L, CorrectedField.SERVICE, "NCO/INTERMEDIATE_NCO/SELF_EMPLOYMENT", null))
                .expectSuccessfulHandlerExecution();
        approver(introduced(INSTITUTION, WRONG_MODE, LOOKED_AT_AGAIN), new DecideIneligible(
                CASE, LETTER_ON, NUMBER, TEXT))
                .expectEvents(
                        new AssignedWorkDenied(CASE, LETTER_ON, NUMBER, TEXT, remedy(LETTER_ON)),
                        new WaitingAllowanceStopped(CASE, LETTER_ON, YearMonth.from(LETTER_ON)),
                        new SelectionLeft(CASE, LETTER_ON, PLAN, "P-01"));
    }

    @Test
    void plc12ADismissalForADisabilityIsPutDownAgainstTheEmployerWhoIsOrderedToCorrect() {
        StartedWork started = new StartedWork(CASE, START_BY, 36);
        AssignedJobEnded ended = new AssignedJobEnded(CASE, START_BY, "DISABILITY");
        DisabilityDismissalFound found = new DisabilityDismissalFound(CASE, START_BY, INSTITUTION);
        officer(introduced(INSTITUTION, started), new RecordJobEnd(CASE, START_BY, "DISABILITY"))
                .expectEvents(ended, found);
        LocalDate correctBy = START_BY.plusDays(15);
        OrderCorrection order = new OrderCorrection(CASE, START_BY, NUMBER, correctBy);
        approver(introduced(INSTITUTION, started, ended, found), order)
                .expectEvents(new CorrectionOrdered(CASE, START_BY, NUMBER, INSTITUTION, correctBy));
        AssignedJobEnded resigned = new AssignedJobEnded(CASE, START_BY, "RESIGNED");
        officer(introduced(INSTITUTION, started), new RecordJobEnd(CASE, START_BY, "RESIGNED"))
                .expectEvents(resigned);
        approver(introduced(INSTITUTION, started, resigned), order).expectException(broken("PLC-13"));
    }

    @Test
    void plc10ACrimeCancelsTheClaimAlsoWhileTheEmployerDelays() {
        approver(
                introduced(INSTITUTION, new EmployerStartOverdue(CASE, ON, due("PLC-05", START_BY))),
                new RecordCriminalLiability(CASE, ON, NUMBER))
                .expectEvents(
                        new AssignedWorkCancelled(CASE, ON, NUMBER, REMEDY),
                        new WaitingAllowanceStopped(CASE, ON, YearMonth.of(2025, 9)),
                        new SelectionLeft(CASE, ON, PLAN, "P-01"));
    }

    @Test
    void plc10ASentenceWhileWaitingKeepsTheLetterBackUntilSomebodyDecides() {
        approver(chosen(sentence(Sanction.IMPRISONMENT)), letter()).expectException(broken("PLC-10"));
        approver(chosen(sentence(Sanction.DEPRIVATION_OF_RIGHTS)), letter()).expectException(broken("PLC-10"));
        approver(chosen(sentence(Sanction.IMPRISONMENT)), new RecordCriminalLiability(CASE, ON, NUMBER))
                .expectSuccessfulHandlerExecution();
        approver(
                chosen(sentence(Sanction.IMPRISONMENT), new FactReversed(CASE, ON, 8, "SentenceRecorded")),
                letter())
                .expectSuccessfulHandlerExecution();
        // a detention may end without a sentence
        approver(chosen(sentence(Sanction.DETENTION)), letter()).expectSuccessfulHandlerExecution();
    }

    @Test
    void s36ASentenceAfterTheLetterKeepsTheStartBackLikewise() {
        RecordStart start = new RecordStart(CASE, START_BY, 36, null);
        officer(introduced(INSTITUTION, sentence(Sanction.IMPRISONMENT)), start).expectException(broken("PLC-10"));
        officer(introduced(INSTITUTION), start).expectSuccessfulHandlerExecution();
    }

    @Test
    void reg16AWaitThatWasGotByFraudIsPaidNoLongerAndLeadsToNoPostWhileTheDecisionStands() {
        TreatmentCancelledForFraud cancelled = new TreatmentCancelledForFraud(
                CASE, ON, "SETTLEMENT", NUMBER, Money.ofFen(0), REMEDY);
        WaitingAllowanceStopped stopped = new WaitingAllowanceStopped(CASE, ON, YearMonth.of(2025, 9));
        LocalDate later = LocalDate.of(2025, 11, 3);
        approver(waiting(), new CancelForFraud(CASE, ON, "SETTLEMENT", NUMBER, 0L)).expectEvents(cancelled, stopped);
        approver(waiting(), new CancelForFraud(CASE, ON, "OTHER", NUMBER, 0L))
                .expectEvents(new TreatmentCancelledForFraud(CASE, ON, "OTHER", NUMBER, Money.ofFen(0), REMEDY));
        officer(introduced(INSTITUTION, cancelled, stopped), new RecordStart(CASE, START_BY, 36, null))
                .expectException(broken("REG-16"));
        approver(
                waiting(new AssignedWorkForfeited(CASE, ON, NUMBER, TEXT, REMEDY), cancelled),
                new RestoreAssignedWork(CASE, later, NUMBER))
                .expectException(broken("REG-16"));
        approver(waiting(cancelled, stopped), new RevokeFraudDecision(CASE, later, "SETTLEMENT", NUMBER))
                .expectEvents(
                        new FraudDecisionRevoked(CASE, later, "SETTLEMENT", NUMBER, Money.ofFen(0)),
                        new WaitingAllowanceStarted(
                                CASE, later, YearMonth.of(2025, 10), Money.ofFen(274_000), LAW.policy().version()));
    }

    /** The start was recorded after the sentence, and was before it: nobody waited any more (S36). */
    @Test
    void plc10ASentenceAfterTheFirstDayAtWorkIsNoneOfTheWaitWhicheverIsRecordedFirst() {
        SentenceRecorded later = new SentenceRecorded(CASE, START_BY, Sanction.IMPRISONMENT, TEXT, null);
        LocalDate before = START_BY.minusDays(1);
        officer(introduced(INSTITUTION, later), new RecordStart(CASE, before, 36, null))
                .expectSuccessfulHandlerExecution();
        officer(introduced(INSTITUTION, later), new RecordStart(CASE, START_BY, 36, null))
                .expectException(broken("PLC-10"));
        // one of the day of the letter leaves no day to begin on
        officer(
                introduced(INSTITUTION, new SentenceRecorded(CASE, LETTER_ON, Sanction.IMPRISONMENT, TEXT, null)),
                new RecordStart(CASE, before, 36, null)).expectException(broken("PLC-10"));
    }

    /** Under the law before, which knew no bar; the law of today shuts out by it, and a person decides so (PLC-01). */
    @Test
    void plc10ASentenceOfBeforeTheReceptionIsNoneOfTheWaitHoweverLateItIsRecorded() {
        SentenceRecorded before = new SentenceRecorded(
                CASE, RECEIVED.minusYears(9), Sanction.IMPRISONMENT, TEXT, null);
        FactCorrected oldLaw = new FactCorrected(
                CASE, RECEIVED, 1, CorrectedField.DISCHARGE_APPROVED_ON, "2025-06-02", "2024-06-02", null, null);
        approver(chosen(oldLaw, before), letter()).expectSuccessfulHandlerExecution();
        approver(chosen(oldLaw, sentence(Sanction.IMPRISONMENT)), letter()).expectException(broken("PLC-10"));
        officer(introduced(INSTITUTION, oldLaw, before), new RecordStart(CASE, START_BY, 36, null))
                .expectSuccessfulHandlerExecution();
        approver(chosen(before), letter()).expectException(broken("PLC-10"));
        approver(chosen(before), new DecideIneligible(CASE, ON, NUMBER, TEXT)).expectSuccessfulHandlerExecution();
    }

    private static Object[] underReview(Object... more) {
        return Stream.concat(Stream.of(
                new ForfeitureReviewOpened(CASE, RECEIVED, due("REG-04", RECEIVED)),
                new ForfeitureNoticeServed(CASE, RECEIVED, NUMBER, due("REG-05", RECEIVED.plusDays(14)))),
                Stream.of(more)).toArray();
    }

    /** What was quashed while the report was looked into is paid again once that is found to have come in time (REG-04, PLC-08). */
    @Test
    void reg04AWaitIsPaidAgainWhereACorrectionEndsTheReview() {
        LocalDate later = LocalDate.of(2025, 11, 3);
        WaitingAllowanceStarted again = new WaitingAllowanceStarted(
                CASE, later, YearMonth.of(2025, 10), Money.ofFen(274_000), LAW.policy().version());
        for (LocalDate right : List.of(RECEIVED.minusDays(1), RECEIVED.plusDays(90))) {
            waiting(
                    new FactCorrected(
                            CASE, RECEIVED, 1, CorrectedField.REPORTED_ON, RECEIVED.toString(),
                            RECEIVED.plusDays(80).toString(), null, null),
                    new ForfeitureReviewOpened(CASE, ON, due("REG-04", RECEIVED)),
                    new TreatmentCancelledForFraud(CASE, ON, "SETTLEMENT", NUMBER, Money.ofFen(0), REMEDY),
                    new WaitingAllowanceStopped(CASE, ON, YearMonth.of(2025, 9)),
                    new FraudDecisionRevoked(CASE, ON, "SETTLEMENT", NUMBER, Money.ofFen(0)))
                    .when(
                            new CorrectFact(CASE, later, 1L, CorrectedField.REPORTED_ON, right.toString(), null),
                            by(STATION_HEAD))
                    .expectEventsMatching(payloadsMatching(predicate(
                            written -> written.contains(again) == right.isBefore(RECEIVED))));
        }
    }

    /** The day of the report was put right, and it had come too late: the claim rests on nothing (REG-04). */
    @Test
    void reg04AWaitWhoseSettlementIsForfeitedIsPaidNoLongerAndLeadsToNoPostUnlessThatIsQuashed() {
        SettlementForfeited forfeited = new SettlementForfeited(CASE, ON, TEXT, REMEDY);
        WaitingAllowanceStopped stopped = new WaitingAllowanceStopped(CASE, ON, YearMonth.of(2025, 9));
        LocalDate later = LocalDate.of(2025, 11, 3);
        approver(waiting(underReview()), new DecideForfeiture(CASE, ON, false, TEXT))
                .expectEvents(forfeited, stopped);
        approver(waiting(underReview()), new DecideForfeiture(CASE, ON, true, TEXT))
                .expectEvents(new LateReportExcused(CASE, ON, TEXT, adaptationBy(ON)));
        approver(waiting(underReview(forfeited, stopped)), new RevokeForfeiture(CASE, later, "沪府复〔2025〕7号"))
                .expectEventsMatching(payloadsMatching(predicate(written -> written.size() == 2
                        && written.getFirst() instanceof ForfeitureRevoked
                        && written.getLast()
                                .equals(new WaitingAllowanceStarted(
                                        CASE, later, YearMonth.of(2025, 10), Money.ofFen(274_000),
                                        LAW.policy().version())))));
        for (Object[] lost : List.of(underReview(), underReview(forfeited, stopped))) {
            officer(selecting(lost), new ChoosePost(CASE, ON, PLAN, "P-01", INSTITUTION, null, null))
                    .expectException(broken("CASE-STATE", "missing", "report"));
            approver(chosen(lost), letter()).expectException(broken("CASE-STATE", "missing", "report"));
            officer(introduced(INSTITUTION, lost), new RecordStart(CASE, START_BY, 36, null))
                    .expectException(broken("CASE-STATE", "missing", "report"));
            officer(
                    waiting(new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH), new ScoreConfirmed(CASE, RECEIVED))
                            .andGiven(lost),
                    new OpenSelection(CASE, ON, PLAN, 3)).expectException(broken("CASE-STATE", "missing", "report"));
        }
        // what is quashed alone pays nothing while the other decision stands
        TreatmentCancelledForFraud fraud = new TreatmentCancelledForFraud(
                CASE, ON, "SETTLEMENT", NUMBER, Money.ofFen(0), REMEDY);
        approver(
                waiting(underReview(forfeited, stopped, fraud)),
                new RevokeFraudDecision(CASE, later, "SETTLEMENT", NUMBER))
                .expectEvents(new FraudDecisionRevoked(CASE, later, "SETTLEMENT", NUMBER, Money.ofFen(0)));
        approver(
                waiting(underReview(
                        fraud, stopped, new FraudDecisionRevoked(CASE, ON, "SETTLEMENT", NUMBER, Money.ofFen(0)))),
                new DecideForfeiture(CASE, later, true, TEXT))
                .expectEvents(
                        new LateReportExcused(CASE, later, TEXT, adaptationBy(later)),
                        new WaitingAllowanceStarted(
                                CASE, later, YearMonth.of(2025, 10), Money.ofFen(274_000), LAW.policy().version()));
    }

    @Test
    void plc10ItKeepsTheChoiceOfThoseBehindInItsOrder() {
        officer(selecting(sentence(Sanction.IMPRISONMENT)),
                new ChoosePost(CASE, ON, PLAN, "P-01", INSTITUTION, null, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc10WhatWasDecidedIsNotAskedAgainAfterTheDecisionWasQuashed() {
        Object[] again = {
            sentence(Sanction.IMPRISONMENT), new AssignedWorkCancelled(CASE, ON, NUMBER, REMEDY),
            new WaitingAllowanceStopped(CASE, ON, YearMonth.of(2025, 9)),
            new AssignedWorkRestored(CASE, ON, NUMBER, ClaimPoint.SCORE_CONFIRMED, due("PLC-02", START_BY)),
            new SelectionOpened(CASE, ON, PLAN, 3, 8_250, null),
            new PostChosen(CASE, ON, PLAN, "P-01", INSTITUTION, null, null)
        };
        approver(selecting(again), letter()).expectSuccessfulHandlerExecution();
        approver(selecting(again).andGiven(sentence(Sanction.IMPRISONMENT)), letter())
                .expectException(broken("PLC-10"));
    }

    private static TestExecutor<VeteranCase> chosen(Object... more) {
        return selecting(new PostChosen(CASE, ON, PLAN, "P-01", INSTITUTION, null, null)).andGiven(more);
    }

    private static SentenceRecorded sentence(Sanction sanction) {
        return new SentenceRecorded(CASE, ON, sanction, TEXT, null);
    }

    private static IssueLetter letter() {
        return new IssueLetter(CASE, ON, "沪退役军人〔2025〕12号", INSTITUTION, false, null);
    }

    @Test
    void plc01AClaimThatWasOpenedOnAWrongFactIsDeniedAndMayBeOpenedOnARightOneOrGivenBack() {
        DecideIneligible decision = new DecideIneligible(CASE, ON, NUMBER, TEXT);
        AssignedWorkDenied denied = new AssignedWorkDenied(CASE, ON, NUMBER, TEXT, REMEDY);
        WaitingAllowanceStopped stopped = new WaitingAllowanceStopped(CASE, ON, YearMonth.of(2025, 9));
        approver(waiting(), decision).expectEvents(denied, stopped);
        approver(waiting(denied, stopped), decision).expectException(broken("CASE-STATE"));
        // the months of the first claim are paid, and not again
        OpenPlacement again = new OpenPlacement(CASE, ON, AssignedWorkGround.MERIT, Set.of(), null, HASH);
        Due sixMonths = new Due(
                "PLC-02", "1", RECEIVED, RECEIVED.plusMonths(6), RECEIVED.plusMonths(6), "none");
        PlacementOpened opened = new PlacementOpened(
                CASE, ON, "MERIT", "PLC-R", null, RECEIVED, sixMonths, null, HASH);
        officer(waiting(denied, stopped), again)
                .expectEvents(
                        opened,
                        new WaitingAllowanceStarted(
                                CASE, ON, YearMonth.of(2025, 10), Money.ofFen(274_000), LAW.policy().version()));
        officer(
                waiting(denied, stopped).andGiven(
                        opened,
                        new WaitingAllowanceStarted(
                                CASE, ON, YearMonth.of(2025, 10), Money.ofFen(274_000), "2025"),
                        new AssignedWorkDenied(CASE, ON.plusMonths(2), NUMBER, TEXT, REMEDY),
                        new WaitingAllowanceStopped(CASE, ON.plusMonths(2), YearMonth.of(2025, 11))),
                new OpenPlacement(
                        CASE, ON.plusMonths(2), AssignedWorkGround.MERIT, Set.of(), null, HASH))
                .expectEvents(
                        new PlacementOpened(
                                CASE, ON.plusMonths(2), "MERIT", "PLC-R", null, RECEIVED, sixMonths, null, HASH),
                        new WaitingAllowanceStarted(
                                CASE, ON.plusMonths(2), YearMonth.of(2025, 12), Money.ofFen(274_000),
                                LAW.policy().version()));
        approver(waiting(denied, stopped), new RestoreAssignedWork(CASE, ON, NUMBER))
                .expectSuccessfulHandlerExecution();
    }
}
