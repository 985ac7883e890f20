package org.veterancare.command.placement;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.SECOND_APPROVER;
import static org.veterancare.command.Actors.TIMER;
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
import static org.veterancare.command.placement.Waiting.introduced;
import static org.veterancare.command.placement.Waiting.officer;
import static org.veterancare.command.placement.Waiting.selecting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.ClaimLetter;
import org.veterancare.command.placement.PlacementCommand.CriticiseEmployer;
import org.veterancare.command.placement.PlacementCommand.DecideRefusal;
import org.veterancare.command.placement.PlacementCommand.FlagOverdueStart;
import org.veterancare.command.placement.PlacementCommand.OrderCorrection;
import org.veterancare.command.placement.PlacementCommand.PassOrRefuse;
import org.veterancare.command.placement.PlacementCommand.RecordEmployerRefusal;
import org.veterancare.command.placement.PlacementCommand.RecordLivingFee;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.command.placement.PlacementCommand.ReferSanction;
import org.veterancare.command.placement.PlacementCommand.WithdrawCorrection;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.CorrectionOrdered;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.EmployerApprovalsHeld;
import org.veterancare.events.PlacementEvent.EmployerApprovalsReleased;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerCriticised;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerLivingFeePaid;
import org.veterancare.events.PlacementEvent.EmployerRefused;
import org.veterancare.events.PlacementEvent.EmployerSanctionReferred;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.RefusalNoticeServed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.SeniorityRecognised;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;

/** What an employer owes who refuses the veteran or is late (PLC-06, PLC-13). */
class EmployerDutyTest {

    private static final LocalDate LATE = START_BY.plusDays(1);
    private static final LocalDate CORRECT_BY = LATE.plusDays(15);
    private static final LocalDate EARLY = LETTER_ON.plusDays(3);
    private static final EmployerRefused REFUSED = new EmployerRefused(CASE, EARLY, INSTITUTION, HASH);
    private static final CorrectionOrdered ORDERED = new CorrectionOrdered(
            CASE, LATE, NUMBER, INSTITUTION, CORRECT_BY);
    private static final EmployerCriticised CRITICISED = new EmployerCriticised(
            CASE, CORRECT_BY.plusDays(1), NUMBER, INSTITUTION);

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final EmployerLivingFeeDue OWED = new EmployerLivingFeeDue(CASE, EARLY, OCTOBER, 80);

    private static TestExecutor<VeteranCase> breach(Object... more) {
        return introduced(
                INSTITUTION,
                new EmployerStartOverdue(CASE, LATE, due("PLC-05", START_BY)),
                new EmployerLivingFeeDue(CASE, LATE, YearMonth.of(2025, 10), 80))
                .andGiven(more);
    }

    @Test
    void plc13TheEmployerIsOrderedToCorrectByADay() {
        approver(breach(), new OrderCorrection(CASE, LATE, NUMBER, CORRECT_BY)).expectEvents(ORDERED);
        approver(breach(), new OrderCorrection(CASE, LATE, NUMBER, LATE)).expectException(broken("PLC-13"));
        approver(introduced(INSTITUTION), new OrderCorrection(CASE, LATE, NUMBER, CORRECT_BY))
                .expectException(broken("PLC-13", "missing", "breach"));
    }

    @Test
    void plc13AFlatRefusalIsAnsweredBeforeTheThirtyDaysAreOver() {
        officer(introduced(INSTITUTION), new RecordEmployerRefusal(CASE, EARLY, HASH)).expectEvents(REFUSED, OWED);
        officer(introduced(INSTITUTION), new RecordEmployerRefusal(CASE, LETTER_ON.minusDays(1), HASH))
                .expectException(broken("PLC-13"));
        officer(introduced(INSTITUTION, REFUSED), new RecordEmployerRefusal(CASE, EARLY, HASH))
                .expectException(broken("CASE-STATE"));
        officer(selecting(), new RecordEmployerRefusal(CASE, EARLY, HASH)).expectException(broken("CASE-STATE"));
        CorrectionOrdered ordered = new CorrectionOrdered(CASE, EARLY, NUMBER, INSTITUTION, START_BY);
        EmployerCriticised criticised = new EmployerCriticised(CASE, LATE, NUMBER, INSTITUTION);
        approver(introduced(INSTITUTION, REFUSED), new OrderCorrection(CASE, EARLY, NUMBER, START_BY))
                .expectEvents(ordered);
        approver(introduced(INSTITUTION, REFUSED, ordered), new CriticiseEmployer(CASE, LATE, NUMBER))
                .expectEvents(criticised);
        approver(introduced(INSTITUTION, REFUSED, ordered, criticised), new ReferSanction(CASE, LATE, NUMBER))
                .expectEvents(new EmployerSanctionReferred(CASE, LATE, NUMBER, INSTITUTION));
        // the employer comes round
        approver(
                introduced(INSTITUTION, REFUSED, ordered, new StartedWork(CASE, START_BY, 36)),
                new CriticiseEmployer(CASE, LATE, NUMBER))
                .expectException(broken("PLC-13"));
    }

    /** The timer was there before the employer's answer, or before somebody entered it. */
    @Test
    void plc09ARefusalOfTheEmployerIsPutOnRecordAlsoOnceItIsLate() {
        RecordEmployerRefusal refuses = new RecordEmployerRefusal(CASE, EARLY, HASH);
        officer(breach(), refuses).expectEvents(REFUSED);
        officer(breach(ORDERED), refuses).expectEvents(REFUSED);
        officer(breach(REFUSED), refuses).expectException(broken("CASE-STATE", "refused", true));
        Object[] asked = {
            new PostRefused(CASE, LATE, TEXT, PLAN, due("PLC-02", RECEIVED.plusMonths(6))),
            new PostReleased(CASE, LATE, PLAN, "P-01")
        };
        DecideRefusal unfounded = new DecideRefusal(CASE, LATE, false, NUMBER, TEXT);
        approver(breach(REFUSED).andGiven(asked), unfounded).expectException(broken("PLC-09", "refused", true));
        pay(breach(REFUSED).andGiven(asked), OCTOBER, 800_000).expectSuccessfulHandlerExecution();
        // what was ordered before the answer stays ordered
        approver(breach(ORDERED, REFUSED), new CriticiseEmployer(CASE, CORRECT_BY.plusDays(1), NUMBER))
                .expectEvents(CRITICISED);
    }

    @Test
    void plc13AnEmployerAnswersForTheRefusalAfterTheLetterWasWithdrawnUntilAnotherOneIsIssued() {
        Object[] withdrawn = {
            new LetterWithdrawn(
                    CASE, LATE, NUMBER, INSTITUTION, ClaimPoint.SCORE_CONFIRMED, due("PLC-02", START_BY)),
            new SelectionLeft(CASE, LATE, PLAN, "P-01")
        };
        OrderCorrection order = new OrderCorrection(CASE, LATE, NUMBER, CORRECT_BY);
        approver(introduced(INSTITUTION, REFUSED).andGiven(withdrawn), order).expectEvents(ORDERED);
        approver(breach(withdrawn), order).expectEvents(ORDERED);
        approver(introduced(INSTITUTION, withdrawn), order).expectException(broken("PLC-13", "missing", "breach"));
        approver(
                breach(withdrawn).andGiven(
                        new SelectionOpened(CASE, LATE, PLAN, 3, 8_250, null),
                        new PostChosen(CASE, LATE, PLAN, "P-02", ENTERPRISE, null, null),
                        new PlacementLetterIssued(CASE, LATE, NUMBER, ENTERPRISE, due("PLC-05", CORRECT_BY))),
                order)
                .expectException(broken("PLC-13", "missing", "breach"));
    }

    @Test
    void plc13CriticismFollowsTheDayAndSanctionsTheCriticism() {
        LocalDate after = CORRECT_BY.plusDays(1);
        approver(breach(ORDERED), new CriticiseEmployer(CASE, after, NUMBER)).expectEvents(CRITICISED);
        approver(breach(ORDERED), new CriticiseEmployer(CASE, CORRECT_BY, NUMBER)).expectException(broken("PLC-13"));
        approver(breach(), new CriticiseEmployer(CASE, after, NUMBER)).expectException(broken("PLC-13"));
        approver(breach(ORDERED, CRITICISED), new ReferSanction(CASE, after, NUMBER))
                .expectEvents(new EmployerSanctionReferred(CASE, after, NUMBER, INSTITUTION));
        approver(breach(ORDERED), new ReferSanction(CASE, after, NUMBER)).expectException(broken("PLC-13"));
    }

    private static ResultValidator<VeteranCase> pay(TestExecutor<VeteranCase> given, YearMonth month, long paid) {
        return officer(given, new RecordLivingFee(CASE, LATE, month, 1_000_000L, paid));
    }

    @Test
    void plc06EightyPercentAreEnoughAndLessIsNot() {
        YearMonth october = YearMonth.of(2025, 10);
        pay(breach(), october, 800_000).expectEvents(new EmployerLivingFeePaid(
                CASE, LATE, october, Money.ofFen(1_000_000), Money.ofFen(800_000), INSTITUTION));
        pay(breach(), october, 799_999).expectException(broken("PLC-06"));
    }

    @Test
    void plc06ItIsPaidFromTheMonthOfTheLetterAndOnceAMonth() {
        YearMonth october = YearMonth.of(2025, 10);
        pay(breach(), october.minusMonths(1), 800_000).expectException(broken("PLC-06"));
        EmployerLivingFeePaid paid = new EmployerLivingFeePaid(CASE, LATE, october, Money.ofFen(1_000_000),
                Money.ofFen(800_000), null);
        pay(breach(paid), october, 800_000).expectException(broken("PLC-06"));
        pay(breach(paid), october.plusMonths(1), 800_000).expectSuccessfulHandlerExecution();
        pay(breach(new StartedWork(CASE, LATE, 36)), october.plusMonths(2), 800_000)
                .expectException(broken("PLC-06"));
    }

    @Test
    void plc06AStartInTimeThatIsRecordedLateTakesTheBreachBack() {
        officer(breach(), new RecordStart(CASE, START_BY, 36, null))
                .expectEvents(
                        new StartedWork(CASE, START_BY, 36),
                        new EmployerBreachWithdrawn(CASE, START_BY),
                        new WaitingAllowanceStopped(CASE, START_BY, YearMonth.of(2025, 11)),
                        new SeniorityRecognised(CASE, START_BY, null, RECEIVED, START_BY.minusDays(1)));
        pay(
                breach(new StartedWork(CASE, START_BY, 36), new EmployerBreachWithdrawn(CASE, START_BY)),
                YearMonth.of(2025, 10), 800_000)
                .expectException(broken("PLC-06"));
    }

    /** No timer found it: the letter was put down as fetched late, or the case refused until then. */
    @Test
    void plc06ALateStartOwesTheFeeThatNobodyFlaggedBefore() {
        RecordStart start = new RecordStart(CASE, CORRECT_BY, 36, null);
        officer(introduced(INSTITUTION, CLAIMED), start)
                .expectEvents(
                        new EmployerStartOverdue(CASE, CORRECT_BY, due("PLC-05", START_BY)),
                        new EmployerLivingFeeDue(CASE, CORRECT_BY, OCTOBER, 80),
                        new StartedWork(CASE, CORRECT_BY, 36),
                        new WaitingAllowanceStopped(CASE, CORRECT_BY, YearMonth.of(2025, 11)),
                        new SeniorityRecognised(CASE, CORRECT_BY, null, RECEIVED, CORRECT_BY.minusDays(1)));
        Object[] late = {
            CLAIMED, new EmployerStartOverdue(CASE, CORRECT_BY, due("PLC-05", START_BY)),
            new EmployerLivingFeeDue(CASE, CORRECT_BY, OCTOBER, 80), new StartedWork(CASE, CORRECT_BY, 36)
        };
        pay(introduced(INSTITUTION, late), OCTOBER, 800_000).expectSuccessfulHandlerExecution();
        approver(introduced(INSTITUTION, late), settle(OCTOBER)).expectEvents(settled(null));
        // since when the veteran had the letter says whose fault it was
        officer(introduced(INSTITUTION), start).expectException(broken("PLC-06", "unclaimed", true));
        LetterClaimed lay = new LetterClaimed(CASE, LATE, due("PLC-05", LATE.plusDays(30)));
        officer(introduced(INSTITUTION, lay), start)
                .expectEvents(
                        new StartedWork(CASE, CORRECT_BY, 36),
                        new WaitingAllowanceStopped(CASE, CORRECT_BY, YearMonth.of(2025, 11)),
                        new SeniorityRecognised(CASE, CORRECT_BY, null, RECEIVED, CORRECT_BY.minusDays(1)));
        // who refused owes it already
        officer(introduced(INSTITUTION, CLAIMED, REFUSED, OWED), start)
                .expectEvents(
                        new StartedWork(CASE, CORRECT_BY, 36),
                        new WaitingAllowanceStopped(CASE, CORRECT_BY, YearMonth.of(2025, 11)),
                        new SeniorityRecognised(CASE, CORRECT_BY, null, RECEIVED, CORRECT_BY.minusDays(1)));
    }

    @Test
    void plc06WhatIsOwedStaysOwedAfterTheJobAndAfterTheDeath() {
        YearMonth october = YearMonth.of(2025, 10);
        pay(
                breach(new StartedWork(CASE, LATE, 36), new AssignedJobEnded(CASE, LATE, "AGREED")),
                october, 800_000)
                .expectSuccessfulHandlerExecution();
        pay(
                breach(
                        new SubjectDeathRecorded(CASE, LATE, DeathProof.CERTIFICATE, HASH),
                        new PlacementEndedByDeath(CASE, LATE)),
                october, 800_000)
                .expectSuccessfulHandlerExecution();
        pay(introduced(INSTITUTION), october, 800_000).expectException(broken("PLC-06"));
    }

    @Test
    void plc06WhoRefusesOwesAsWhoIsLateAndOnce() {
        LetterClaimed claimed = new LetterClaimed(CASE, LETTER_ON, due("PLC-05", START_BY));
        LetterWithdrawn early = new LetterWithdrawn(
                CASE, EARLY, NUMBER, INSTITUTION, ClaimPoint.SCORE_CONFIRMED, due("PLC-02", START_BY));
        pay(introduced(INSTITUTION, REFUSED, OWED, early), OCTOBER, 800_000).expectSuccessfulHandlerExecution();
        pay(introduced(INSTITUTION, REFUSED, OWED, early), OCTOBER.plusMonths(1), 800_000)
                .expectException(broken("PLC-06"));
        introduced(INSTITUTION, claimed, REFUSED, OWED)
                .when(new FlagOverdueStart(CASE, LATE), by(TIMER))
                .expectEvents(new EmployerStartOverdue(CASE, LATE, due("PLC-05", START_BY)));
        // a refusal that was written before it was so, and then the day
        introduced(INSTITUTION, claimed, REFUSED)
                .when(new FlagOverdueStart(CASE, LATE), by(TIMER))
                .expectEvents(
                        new EmployerStartOverdue(CASE, LATE, due("PLC-05", START_BY)),
                        new EmployerLivingFeeDue(CASE, LATE, OCTOBER, 80));
        // whoever comes round in time owes nothing
        officer(introduced(INSTITUTION, claimed, REFUSED, OWED), new RecordStart(CASE, START_BY, 36, null))
                .expectEvents(
                        new StartedWork(CASE, START_BY, 36),
                        new EmployerBreachWithdrawn(CASE, START_BY),
                        new WaitingAllowanceStopped(CASE, START_BY, YearMonth.of(2025, 11)),
                        new SeniorityRecognised(CASE, START_BY, null, RECEIVED, START_BY.minusDays(1)));
        approver(introduced(INSTITUTION, REFUSED, OWED), settle(OCTOBER)).expectEvents(settled(null));
        officer(introduced(INSTITUTION, REFUSED, OWED, settled(null)), new RecordEmployerRefusal(CASE, EARLY, HASH))
                .expectEvents(REFUSED, OWED);
    }

    @Test
    void plc06TheLastMonthIsOwedToWhoIsNotOnThePost() {
        YearMonth last = YearMonth.from(LATE);
        LetterWithdrawn withdrawn = new LetterWithdrawn(
                CASE, LATE, NUMBER, INSTITUTION, ClaimPoint.SCORE_CONFIRMED, due("PLC-02", START_BY));
        pay(breach(withdrawn), last, 800_000).expectSuccessfulHandlerExecution();
        pay(breach(withdrawn), last.plusMonths(1), 800_000).expectException(broken("PLC-06"));
        AssignedWorkCancelled cancelled = new AssignedWorkCancelled(CASE, LATE, NUMBER, null);
        pay(breach(cancelled), last, 800_000).expectSuccessfulHandlerExecution();
        pay(breach(cancelled), last.plusMonths(1), 800_000).expectException(broken("PLC-06"));
        AssignedWorkForfeited forfeited = new AssignedWorkForfeited(CASE, LATE, NUMBER, TEXT, null);
        pay(introduced(INSTITUTION, REFUSED, OWED, forfeited), last.plusMonths(1), 800_000)
                .expectException(broken("PLC-06"));
    }

    @Test
    void plc06TheMonthOfTheFirstDayOnThePostHasAPayOfItsOwn() {
        pay(breach(new StartedWork(CASE, LATE, 36)), YearMonth.from(LATE), 800_000)
                .expectException(broken("PLC-06"));
        pay(breach(new StartedWork(CASE, LATE, 36)), YearMonth.from(LATE).minusMonths(1), 800_000)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc06NothingIsOwedForTheTimeAfterADeathBeforeTheLetter() {
        LocalDate died = LETTER_ON.minusMonths(2);
        pay(
                breach(
                        new SubjectDeathRecorded(CASE, died, DeathProof.CERTIFICATE, HASH),
                        new PlacementEndedByDeath(CASE, died)),
                YearMonth.of(2025, 10), 800_000)
                .expectException(broken("PLC-06"));
    }

    @Test
    void plc09WhoDoesNotGoIsHeardAlsoOnceTheEmployerIsLateAndTheReasonSaysWhoseFaultItWas() {
        PostRefused no = new PostRefused(CASE, LATE, TEXT, PLAN, due("PLC-02", RECEIVED.plusMonths(6)));
        PostReleased free = new PostReleased(CASE, LATE, PLAN, "P-01");
        officer(breach(), new PassOrRefuse(CASE, LATE, TEXT)).expectEvents(no, free);
        DecideRefusal unfounded = new DecideRefusal(CASE, LATE, false, NUMBER, TEXT);
        EmployerBreachWithdrawn none = new EmployerBreachWithdrawn(CASE, LATE, NUMBER, null, null);
        RefusalNoticeServed notice = new RefusalNoticeServed(CASE, LATE, NUMBER, TEXT);
        TurnResumed again = new TurnResumed(CASE, LATE, PLAN);
        approver(breach(no, free), unfounded).expectEvents(none, notice, again);
        approver(breach(no, free), new DecideRefusal(CASE, LATE, true, null, TEXT))
                .expectEvents(new RefusalExcused(CASE, LATE, TEXT), again);
        pay(breach(no, free, none, notice, again), OCTOBER, 800_000).expectException(broken("PLC-06"));
        pay(breach(no, free, new RefusalExcused(CASE, LATE, TEXT), again), OCTOBER, 800_000)
                .expectSuccessfulHandlerExecution();
        approver(breach(no, free, none, notice, again), new OrderCorrection(CASE, LATE, NUMBER, CORRECT_BY))
                .expectException(broken("PLC-13", "missing", "breach"));
        // who refused first is at fault whatever the veteran says then
        Object[] refused = {
            REFUSED, new EmployerStartOverdue(CASE, LATE, due("PLC-05", START_BY)),
            new EmployerLivingFeeDue(CASE, LATE, OCTOBER, 80), no, free
        };
        approver(introduced(INSTITUTION, refused), unfounded).expectException(broken("PLC-09", "refused", true));
        approver(introduced(INSTITUTION, refused), new DecideRefusal(CASE, LATE, true, null, TEXT))
                .expectEvents(new RefusalExcused(CASE, LATE, TEXT), again);
        // a turn that is let go after that is nobody else's fault
        approver(
                introduced(INSTITUTION, refused).andGiven(
                        new RefusalExcused(CASE, LATE, TEXT), again, new PostRefused(CASE, LATE, TEXT, PLAN, null)),
                unfounded)
                .expectEvents(notice, again);
        approver(
                introduced(
                        INSTITUTION, REFUSED, OWED,
                        new LetterWithdrawn(
                                CASE, LATE, NUMBER, INSTITUTION, ClaimPoint.SCORE_CONFIRMED, due("PLC-02", START_BY)),
                        new SelectionOpened(CASE, LATE, PLAN, 3, 8_250, null),
                        new PostRefused(CASE, LATE, TEXT, PLAN, null)),
                unfounded)
                .expectEvents(notice, again);
        // nor is what another employer owed before touched by a turn that is let go
        approver(
                breach(
                        new LetterWithdrawn(
                                CASE, LATE, NUMBER, INSTITUTION, ClaimPoint.SCORE_CONFIRMED, due("PLC-02", START_BY)),
                        new SelectionOpened(CASE, LATE, PLAN, 3, 8_250, null),
                        new PostRefused(CASE, LATE, TEXT, PLAN, null)),
                unfounded)
                .expectEvents(notice, again);
    }

    private static WithdrawCorrection settle(YearMonth from) {
        return new WithdrawCorrection(CASE, LATE, NUMBER, from);
    }

    private static EmployerBreachWithdrawn settled(Due startBy) {
        return new EmployerBreachWithdrawn(CASE, LATE, NUMBER, OCTOBER, startBy);
    }

    @Test
    void plc06AFeeThatIsNoneOrIsSettledOtherwiseIsSaidSoAndTheStartIsWaitedForAnew() {
        LocalDate thirty = LATE.plusDays(30);
        Due again = new Due("PLC-05", "2", LATE, thirty, thirty, "none");
        approver(breach(), settle(OCTOBER)).expectEvents(settled(again));
        approver(breach(), settle(OCTOBER.plusMonths(1))).expectException(broken("PLC-06"));
        approver(introduced(INSTITUTION), settle(OCTOBER)).expectException(broken("PLC-13", "missing", "order"));
        approver(breach(settled(again)), settle(OCTOBER)).expectException(broken("PLC-13", "missing", "order"));
        pay(breach(settled(again)), OCTOBER, 800_000).expectException(broken("PLC-06"));
        TestExecutor<VeteranCase> waitsAgain = breach(new LetterClaimed(CASE, LETTER_ON, due("PLC-05", START_BY)),
                settled(again));
        waitsAgain.when(new FlagOverdueStart(CASE, thirty), by(TIMER)).expectException(broken("PLC-05"));
        LocalDate late = thirty.plusDays(1);
        breach(new LetterClaimed(CASE, LETTER_ON, due("PLC-05", START_BY)), settled(again))
                .when(new FlagOverdueStart(CASE, late), by(TIMER))
                .expectEvents(
                        new EmployerStartOverdue(CASE, late, again),
                        new EmployerLivingFeeDue(CASE, late, YearMonth.from(LATE), 80));
    }

    @Test
    void plc06AFeeIsSettledOtherwiseAlsoOnThePostAndAfterTheDeath() {
        EmployerLivingFeePaid paid = new EmployerLivingFeePaid(CASE, LATE, OCTOBER, Money.ofFen(1_000_000),
                Money.ofFen(800_000), null);
        StartedWork started = new StartedWork(CASE, LATE, 36);
        approver(breach(started), settle(OCTOBER)).expectEvents(settled(null));
        approver(breach(started, paid), settle(OCTOBER)).expectException(broken("PLC-13", "missing", "order"));
        approver(
                breach(
                        new SubjectDeathRecorded(CASE, LATE, DeathProof.CERTIFICATE, HASH),
                        new PlacementEndedByDeath(CASE, LATE)),
                settle(OCTOBER))
                .expectEvents(settled(null));
        // a dismissal since then is another matter
        Object[] dismissed = {
            started, new AssignedJobEnded(CASE, LATE, "DISABILITY"),
            new DisabilityDismissalFound(CASE, LATE, INSTITUTION), settled(null)
        };
        approver(breach(dismissed), new OrderCorrection(CASE, LATE, NUMBER, CORRECT_BY)).expectEvents(ORDERED);
    }

    @Test
    void plc13WithTheBreachTheOrderAndTheHoldGoAndThoseOfAnotherEmployerStay() {
        EmployerApprovalsHeld held = new EmployerApprovalsHeld(CASE, LATE, NUMBER, INSTITUTION);
        LocalDate thirty = LATE.plusDays(30);
        Due again = new Due("PLC-05", "2", LATE, thirty, thirty, "none");
        approver(breach(ORDERED, held), settle(OCTOBER))
                .expectEvents(
                        settled(again), new EmployerApprovalsReleased(CASE, LATE, NUMBER, INSTITUTION, null));
        approver(breach(ORDERED, settled(again)), new CriticiseEmployer(CASE, CORRECT_BY.plusDays(1), NUMBER))
                .expectException(broken("PLC-13", "missing", "order"));
        Object[] elsewhere = Stream.concat(
                nextIsLate(), Stream.of(new EmployerLivingFeeDue(CASE, LATE, OCTOBER.plusMonths(1), 80))).toArray();
        approver(breach(elsewhere), settle(OCTOBER)).expectEvents(settled(null));
        approver(breach(elsewhere).andGiven(settled(null)), new OrderCorrection(CASE, LATE, NUMBER, CORRECT_BY))
                .expectEvents(new CorrectionOrdered(CASE, LATE, NUMBER, ENTERPRISE, CORRECT_BY));
        officer(breach(elsewhere).andGiven(settled(null)), new ClaimLetter(CASE, LATE))
                .expectException(broken("CASE-STATE", "assignedWork", "EMPLOYER_BREACH"));
    }

    /** The letter goes to another employer, who is late too. */
    private static Stream<Object> nextIsLate() {
        return Stream.of(
                new LetterWithdrawn(
                        CASE, LATE, NUMBER, INSTITUTION, ClaimPoint.SCORE_CONFIRMED, due("PLC-02", START_BY)),
                new SelectionLeft(CASE, LATE, PLAN, "P-01"), new SelectionOpened(CASE, LATE, PLAN, 3, 8_250, null),
                new PostChosen(CASE, LATE, PLAN, "P-02", ENTERPRISE, null, null),
                new PlacementLetterIssued(CASE, LATE, NUMBER, ENTERPRISE, due("PLC-05", CORRECT_BY)),
                new EmployerStartOverdue(CASE, LATE, due("PLC-05", CORRECT_BY)));
    }

    /** What was ordered of one employer is not what another one is ordered: it has other eyes of its own. */
    @Test
    void plc13WhoOrderedOneEmployerDecidesOnTheNext() {
        Object ordered = entered(DISTRICT_APPROVER, ORDERED);
        CriticiseEmployer criticise = new CriticiseEmployer(CASE, CORRECT_BY.plusDays(1), NUMBER);
        approver(breach(ordered), criticise).expectException(broken("FOUR-EYES"));
        Object orderedNext = entered(
                SECOND_APPROVER, new CorrectionOrdered(CASE, LATE, NUMBER, ENTERPRISE, CORRECT_BY));
        Object[] next = Stream.of(Stream.of(ordered), nextIsLate(), Stream.of(orderedNext))
                .flatMap(each -> each)
                .toArray();
        approver(breach(next), criticise)
                .expectEvents(new EmployerCriticised(CASE, CORRECT_BY.plusDays(1), NUMBER, ENTERPRISE));
        breach(next).when(criticise, by(SECOND_APPROVER)).expectException(broken("FOUR-EYES"));
    }

    private static final LetterClaimed CLAIMED = new LetterClaimed(CASE, LETTER_ON, due("PLC-05", START_BY));

    /** Whoever is held back by a decision that is not taken yet, or that stands, is not held back by the employer. */
    @Test
    void plc06NoEmployerIsLateWhileTheVeteranMayNotStart() {
        FlagOverdueStart flag = new FlagOverdueStart(CASE, LATE);
        Object[] late = {
            new EmployerStartOverdue(CASE, LATE, due("PLC-05", START_BY)),
            new EmployerLivingFeeDue(CASE, LATE, OCTOBER, 80)
        };
        SentenceRecorded crime = new SentenceRecorded(CASE, EARLY, Sanction.IMPRISONMENT, TEXT, null);
        // facts 0 to 8 lead to the letter
        FactReversed slip = new FactReversed(CASE, EARLY, 10, "SentenceRecorded");
        introduced(INSTITUTION, CLAIMED, crime).when(flag, by(TIMER)).expectException(broken("PLC-10"));
        introduced(INSTITUTION, CLAIMED, crime, slip).when(flag, by(TIMER)).expectEvents(late);
        TreatmentCancelledForFraud fraud = new TreatmentCancelledForFraud(
                CASE, EARLY, "SETTLEMENT", NUMBER, Money.ofFen(0), null);
        FraudDecisionRevoked quashed = new FraudDecisionRevoked(CASE, EARLY, "SETTLEMENT", NUMBER, Money.ofFen(0));
        introduced(INSTITUTION, CLAIMED, fraud).when(flag, by(TIMER)).expectException(broken("REG-16"));
        introduced(INSTITUTION, CLAIMED, fraud, quashed).when(flag, by(TIMER)).expectEvents(late);
        introduced(INSTITUTION, CLAIMED, new ForfeitureReviewOpened(CASE, EARLY, due("REG-04", START_BY)))
                .when(flag, by(TIMER))
                .expectException(broken("CASE-STATE", "missing", "report"));
    }

    @Test
    void plc13AStartEndsWhatWasHeldAgainstTheEmployer() {
        Object[] story = {
            ORDERED, new StartedWork(CASE, LATE, 36), new AssignedJobEnded(CASE, LATE, "AGREED")
        };
        approver(breach(story), new CriticiseEmployer(CASE, CORRECT_BY.plusDays(1), NUMBER))
                .expectException(broken("PLC-13"));
    }
}
