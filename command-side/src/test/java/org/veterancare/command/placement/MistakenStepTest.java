package org.veterancare.command.placement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.STATION_HEAD;
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
import static org.veterancare.command.placement.Waiting.introduced;
import static org.veterancare.command.placement.Waiting.officer;
import static org.veterancare.command.placement.Waiting.selecting;
import static org.veterancare.command.placement.Waiting.waiting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.OrderCorrection;
import org.veterancare.command.placement.PlacementCommand.RecognisePriority;
import org.veterancare.command.placement.PlacementCommand.RecordFollowUp;
import org.veterancare.command.placement.PlacementCommand.RecordJobEnd;
import org.veterancare.command.placement.PlacementCommand.RecordLivingFee;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.command.training.TrainingCommand.RecordPostTraining;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.CorrectionOrdered;
import org.veterancare.events.PlacementEvent.CorrectionWithdrawn;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerLivingFeePaid;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SeniorityRecognised;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.UnemploymentBenefitClaimed;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.PostTrainingRecorded;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.PriorityGround;
import org.veterancare.law.RuleBroken;

/** A start, an end of the job and a change of mode that never were are taken back, and the claim goes on (PLC-20). */
class MistakenStepTest {

    private static final LocalDate STARTED_ON = LocalDate.of(2025, 10, 20);
    private static final LocalDate FOUND_ON = LocalDate.of(2025, 12, 1);

    /** Of the first fact after the letter, and after the choice was opened. */
    private static final long AFTER_LETTER = 9;
    private static final long AFTER_SELECTION = 7;

    private static final StartedWork START = new StartedWork(CASE, STARTED_ON, 36);
    private static final Object[] STARTED = {
        START, stopped(STARTED_ON), new SeniorityRecognised(CASE, STARTED_ON, 12, RECEIVED, STARTED_ON.minusDays(1))
    };
    private static final AssignedJobEnded END = new AssignedJobEnded(CASE, STARTED_ON.plusDays(5), "RESIGNED");
    private static final Object[] CHANGED = {
        new PlacementModeChanged(CASE, STARTED_ON, SettlementMode.SELF_EMPLOYMENT, HASH), stopped(STARTED_ON),
        new SelectionLeft(CASE, STARTED_ON, PLAN, null)
    };
    private static final Due SIX_MONTHS = due("PLC-02", RECEIVED.plusMonths(6));

    private static Object stopped(LocalDate on) {
        return new WaitingAllowanceStopped(CASE, on, YearMonth.from(on));
    }

    private static WaitingAllowanceStarted paidFrom(YearMonth month) {
        return new WaitingAllowanceStarted(CASE, FOUND_ON, month, Money.ofFen(274_000), LAW.policy().version());
    }

    private static ReverseFact reverse(long version) {
        return new ReverseFact(CASE, FOUND_ON, version);
    }

    private static FactReversed reversed(long version, Class<?> fact) {
        return new FactReversed(CASE, FOUND_ON, version, fact.getSimpleName());
    }

    private static ResultValidator<VeteranCase> takeBack(TestExecutor<VeteranCase> given, long version) {
        return given.when(reverse(version), by(STATION_HEAD));
    }

    private static Object[] and(Object[] facts, Object... more) {
        List<Object> all = new ArrayList<>(Arrays.asList(facts));
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    private static Object[] startTakenBack(Object... more) {
        return and(and(STARTED, reversed(AFTER_LETTER, StartedWork.class), paidFrom(YearMonth.of(2025, 11))), more);
    }

    @Test
    void plc08AWrongStartIsTakenBackAndTheWaitIsPaidOn() {
        takeBack(introduced(INSTITUTION, STARTED), AFTER_LETTER)
                .expectEvents(reversed(AFTER_LETTER, StartedWork.class), paidFrom(YearMonth.of(2025, 11)));
    }

    @Test
    void theRightStartIsRecordedAfterwards() {
        officer(introduced(INSTITUTION, startTakenBack()), new RecordStart(CASE, START_BY, 36, 12))
                .expectEvents(
                        new StartedWork(CASE, START_BY, 36), stopped(START_BY),
                        new SeniorityRecognised(CASE, START_BY, 12, RECEIVED, START_BY.minusDays(1)));
        officer(introduced(INSTITUTION, startTakenBack()), new RecordJobEnd(CASE, START_BY, "RESIGNED"))
                .expectException(broken("CASE-STATE", "assignedWork", "LETTER_ISSUED"));
        takeBack(introduced(INSTITUTION, startTakenBack()), AFTER_LETTER)
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void plc06TheEmployerOwesAgainWhatAWrongStartEndedOrWithdrew() {
        Object[] late = {
            new LetterClaimed(CASE, LETTER_ON, due("PLC-05", START_BY)),
            new EmployerStartOverdue(CASE, START_BY.plusDays(1), due("PLC-05", START_BY)),
            new EmployerLivingFeeDue(CASE, START_BY.plusDays(1), YearMonth.of(2025, 10), 80)
        };
        Object[] withdrawn = and(
                and(late, START, new EmployerBreachWithdrawn(CASE, STARTED_ON), stopped(STARTED_ON)),
                reversed(AFTER_LETTER + 3, StartedWork.class), paidFrom(YearMonth.of(2025, 11)));
        RecordLivingFee october = new RecordLivingFee(CASE, FOUND_ON, YearMonth.of(2025, 10), 900_000L, 720_000L);
        officer(introduced(INSTITUTION, withdrawn), october)
                .expectEvents(new EmployerLivingFeePaid(
                        CASE, FOUND_ON, YearMonth.of(2025, 10), Money.ofFen(900_000), Money.ofFen(720_000),
                        INSTITUTION));
        LocalDate correctBy = FOUND_ON.plusDays(15);
        approver(introduced(INSTITUTION, withdrawn), new OrderCorrection(CASE, FOUND_ON, NUMBER, correctBy))
                .expectEvents(new CorrectionOrdered(CASE, FOUND_ON, NUMBER, INSTITUTION, correctBy));
        officer(introduced(INSTITUTION, withdrawn), new RecordJobEnd(CASE, FOUND_ON, "RESIGNED"))
                .expectException(broken("CASE-STATE", "assignedWork", "EMPLOYER_BREACH"));
    }

    @Test
    void correctionTargetAStartOnWhichSomethingWasBuiltIsNoSlip() {
        List<Object> built = List.of(
                new PlacementFollowedUp(CASE, FOUND_ON, 30, Occupation.EMPLOYED, null),
                new PostTrainingRecorded(CASE, STARTED_ON, INSTITUTION, STARTED_ON, START_BY),
                new SubjectDeathRecorded(CASE, STARTED_ON, DeathProof.CERTIFICATE, HASH),
                END);
        for (Object fact : built) {
            takeBack(introduced(INSTITUTION, and(STARTED, fact)), AFTER_LETTER)
                    .expectException(broken("CORRECTION-TARGET"));
        }
        takeBack(introduced(INSTITUTION, and(STARTED, END, reversed(AFTER_LETTER + 3, AssignedJobEnded.class))),
                AFTER_LETTER)
                .expectSuccessfulHandlerExecution();
        takeBack(introduced(INSTITUTION, and(
                STARTED, built.get(1), reversed(AFTER_LETTER + 3, PostTrainingRecorded.class))), AFTER_LETTER)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whatHangsOnTheStartGoesWithIt() {
        introduced(INSTITUTION, startTakenBack())
                .when(
                        new RecordPostTraining(CASE, FOUND_ON, INSTITUTION, FOUND_ON, FOUND_ON.plusDays(3), true),
                        by(STREET_WORKER))
                .expectException(broken("CASE-STATE"));
        // counted from the report again
        introduced(INSTITUTION, startTakenBack())
                .when(new RecordFollowUp(CASE, FOUND_ON, 30, Occupation.SEEKING, null), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc10ACrimeOfATimeThatWasWaitedAfterAllKeepsTheNextLetterBack() {
        SentenceRecorded sentence = new SentenceRecorded(
                CASE, STARTED_ON.plusDays(3), Sanction.IMPRISONMENT, TEXT, null);
        Object[] back = and(
                and(STARTED, sentence, reversed(AFTER_LETTER, StartedWork.class), paidFrom(YearMonth.of(2025, 11))));
        CrimeWhileWaiting crime = new CrimeWhileWaiting();
        long version = 0;
        for (Object fact : and(new Object[]{
            new PlacementOpened(
                    CASE, RECEIVED, "MERIT", "PLC-R", null, RECEIVED, SIX_MONTHS, null)
        }, back)) {
            crime.on((CaseEvent) fact, version++);
        }
        assertThatThrownBy(() -> crime.admit(IssueLetter.class))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void anEndOfTheJobThatWasNoneIsTakenBack() {
        long end = AFTER_LETTER + 3;
        takeBack(introduced(INSTITUTION, and(STARTED, END)), end)
                .expectEvents(reversed(end, AssignedJobEnded.class));
        Object[] back = and(STARTED, END, reversed(end, AssignedJobEnded.class));
        officer(introduced(INSTITUTION, back), new RecordJobEnd(CASE, FOUND_ON, "AGREED"))
                .expectEvents(new AssignedJobEnded(CASE, FOUND_ON, "AGREED"));
        introduced(INSTITUTION, back)
                .when(
                        new RecordPostTraining(CASE, FOUND_ON, INSTITUTION, FOUND_ON, FOUND_ON.plusDays(3), true),
                        by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
        introduced(INSTITUTION, back).when(freeTraining(), by(STREET_WORKER)).expectException(broken("TRN-10"));
        introduced(INSTITUTION, and(STARTED, END))
                .when(freeTraining(), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc12WithTheEndGoesTheDismissalUnlessTheEmployerWasOrdered() {
        long end = AFTER_LETTER + 3;
        Object[] dismissed = and(
                STARTED, new AssignedJobEnded(CASE, FOUND_ON, "DISABILITY"),
                new DisabilityDismissalFound(CASE, FOUND_ON, INSTITUTION));
        LocalDate correctBy = FOUND_ON.plusDays(15);
        Object[] ordered = and(dismissed, new CorrectionOrdered(CASE, FOUND_ON, NUMBER, INSTITUTION, correctBy));
        takeBack(introduced(INSTITUTION, ordered), end).expectException(broken("CORRECTION-TARGET"));
        takeBack(introduced(INSTITUTION, and(
                ordered, new CorrectionWithdrawn(CASE, FOUND_ON, NUMBER, INSTITUTION))), end)
                .expectSuccessfulHandlerExecution();
        takeBack(introduced(INSTITUTION, dismissed), end).expectEvents(reversed(end, AssignedJobEnded.class));
        approver(
                introduced(INSTITUTION, and(dismissed, reversed(end, AssignedJobEnded.class))),
                new OrderCorrection(CASE, FOUND_ON, NUMBER, correctBy))
                .expectException(broken("PLC-13", "missing", "breach"));
    }

    @Test
    void correctionTargetAnEndOnWhichSomethingWasBuiltIsNoSlip() {
        List<Object> built = List.of(
                new PublicWelfarePostAssigned(CASE, FOUND_ON, PLAN, "G-01", FOUND_ON.plusYears(1), null),
                new UnemploymentBenefitClaimed(CASE, FOUND_ON, 144),
                enrolled());
        for (Object fact : built) {
            takeBack(introduced(INSTITUTION, and(STARTED, END, fact)), AFTER_LETTER + 3)
                    .expectException(broken("CORRECTION-TARGET"));
        }
    }

    @Test
    void plc20AChangeOfModeThatNeverWasLeavesTheClaimWithEveryMonthPaid() {
        AssignedWorkRestored again = new AssignedWorkRestored(
                CASE, FOUND_ON, null, ClaimPoint.SCORE_CONFIRMED, SIX_MONTHS);
        takeBack(selecting(CHANGED), AFTER_SELECTION)
                .expectEvents(
                        reversed(AFTER_SELECTION, PlacementModeChanged.class), again,
                        paidFrom(YearMonth.of(2025, 11)));
        takeBack(waiting(CHANGED[0], CHANGED[1]), 4)
                .expectEvents(
                        reversed(4, PlacementModeChanged.class),
                        new AssignedWorkRestored(CASE, FOUND_ON, null, ClaimPoint.WAITING, SIX_MONTHS),
                        paidFrom(YearMonth.of(2025, 11)));
        Object[] back = and(
                CHANGED, reversed(AFTER_SELECTION, PlacementModeChanged.class), again,
                paidFrom(YearMonth.of(2025, 11)));
        selecting(back).when(freeTraining(), by(STREET_WORKER)).expectException(broken("TRN-10"));
        officer(selecting(back), new OpenSelection(CASE, FOUND_ON, PLAN, 3))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc20WhoHadNoClaimHasNoneAfterwards() {
        Object[] denied = {
            new AssignedWorkDenied(CASE, RECEIVED, NUMBER, TEXT, SIX_MONTHS), stopped(RECEIVED), CHANGED[0]
        };
        takeBack(waiting(denied), 6).expectEvents(reversed(6, PlacementModeChanged.class));
        officer(
                waiting(and(denied, reversed(6, PlacementModeChanged.class))),
                new OpenPlacement(CASE, FOUND_ON, AssignedWorkGround.MERIT, Set.of(), null, HASH))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void domain58WhoHadAHandInTheClaimHasItStillAfterAChangeOfModeThatNeverWas() {
        TestExecutor<VeteranCase> back = waiting()
                .andGiven(entered(DISTRICT_APPROVER, new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH)))
                .andGiven(CHANGED[0], CHANGED[1], reversed(5, PlacementModeChanged.class))
                .andGiven(new AssignedWorkRestored(CASE, FOUND_ON, null, ClaimPoint.WAITING, SIX_MONTHS));
        approver(back, new RecognisePriority(CASE, FOUND_ON, PriorityGround.values()[0], HASH))
                .expectException(broken("FOUR-EYES"));
    }

    @Test
    void correctionTargetAChangeOfModeOnWhichSomethingWasBuiltIsNoSlip() {
        List<Object> built = List.of(
                new PublicWelfarePostAssigned(CASE, FOUND_ON, PLAN, "G-01", FOUND_ON.plusYears(1), null),
                new Reinstated(CASE, FOUND_ON, INSTITUTION),
                new SubjectDeathRecorded(CASE, STARTED_ON, DeathProof.CERTIFICATE, HASH),
                enrolled());
        for (Object fact : built) {
            takeBack(selecting(and(CHANGED, fact)), AFTER_SELECTION).expectException(broken("CORRECTION-TARGET"));
        }
        selecting(CHANGED).when(reverse(AFTER_SELECTION), by(DISTRICT_APPROVER)).expectSuccessfulHandlerExecution();
    }

    private static TrainingEnrolled enrolled() {
        return new TrainingEnrolled(
                CASE, FOUND_ON, 1, ClassId.of("01937b5e-0000-7000-8000-0000000000c1"), terms(), true,
                SettlementMode.ASSIGNED_WORK, "VPL");
    }

    private static EnrolInTraining freeTraining() {
        return new EnrolInTraining(
                CASE, FOUND_ON, ClassId.of("01937b5e-0000-7000-8000-0000000000c1"), terms(), true);
    }

    private static Terms terms() {
        return new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, FOUND_ON, FOUND_ON.plusDays(30), true, true);
    }
}
