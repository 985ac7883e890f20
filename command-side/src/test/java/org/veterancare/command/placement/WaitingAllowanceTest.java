package org.veterancare.command.placement;

import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.withPolicy;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.INSTITUTION;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.placement.Waiting.START_BY;
import static org.veterancare.command.placement.Waiting.given;
import static org.veterancare.command.placement.Waiting.introduced;
import static org.veterancare.command.placement.Waiting.officer;
import static org.veterancare.command.placement.Waiting.waiting;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.AdjustWaitingAllowance;
import org.veterancare.command.placement.PlacementCommand.ArrangeWaitingInsurance;
import org.veterancare.command.placement.PlacementCommand.FlagWaitingAllowance;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.SeniorityRecognised;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceDiffers;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PlacementEvent.WaitingInsuranceArranged;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
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
    void theTimerSaysOnceThatTheTableDiffersAndChangesNoAmount() {
        WaitingAllowanceDiffers differs = new WaitingAllowanceDiffers(
                CASE, LATE, JULY, Money.ofFen(274_000), LAW.policy().version());
        timer(waiting(), new FlagWaitingAllowance(CASE, LATE)).expectEvents(differs);
        timer(waiting(), new FlagWaitingAllowance(CASE, RAISED.minusDays(1))).expectException(broken("PLC-08"));
        timer(waiting(differs), new FlagWaitingAllowance(CASE, LATE)).expectException(broken("CASE-STATE"));
        WaitingAllowanceAdjusted adjusted = adjusted(LATE, JULY, 274_000);
        officer(waiting(differs), new AdjustWaitingAllowance(CASE, LATE)).expectEvents(adjusted);
        timer(waiting(differs, adjusted), new FlagWaitingAllowance(CASE, LATE)).expectException(broken("PLC-08"));
    }

    @Test
    void aRiseThatNobodyEnteredWhileItWasPaidIsMadeUpForAfterwardsAndNotBeyondTheLastMonth() {
        Object[] left = {
            new PlacementModeChanged(CASE, LATE, SettlementMode.SELF_EMPLOYMENT, "sha256:" + "ab".repeat(32)),
            new WaitingAllowanceStopped(CASE, LATE, JULY)};
        LocalDate afterwards = LATE.plusMonths(2);
        officer(waiting(left), new AdjustWaitingAllowance(CASE, afterwards))
                .expectEvents(adjusted(afterwards, JULY, 274_000));
        officer(waiting(left).andGiven(adjusted(afterwards, JULY, 274_000)),
                new AdjustWaitingAllowance(CASE, afterwards))
                .expectException(broken("PLC-08"));
        Object[] inTime = {left[0], new WaitingAllowanceStopped(CASE, LATE, JULY.minusMonths(1))};
        officer(waiting(inTime), new AdjustWaitingAllowance(CASE, afterwards)).expectException(broken("PLC-08"));
        timer(waiting(left), new FlagWaitingAllowance(CASE, afterwards)).expectException(broken("CASE-STATE"));
        officer(waiting(left), new ArrangeWaitingInsurance(CASE, afterwards)).expectException(broken("CASE-STATE"));
    }

    @Test
    void whatTheTimerFoundIsOverWhereTheWaitEndedBeforeItOrTheTableWasPutRight() {
        WaitingAllowanceDiffers differs = new WaitingAllowanceDiffers(
                CASE, RAISED, JULY, Money.ofFen(274_000), LAW.policy().version());
        Object[] ended = {
            differs,
            new PlacementModeChanged(CASE, RAISED, SettlementMode.SELF_EMPLOYMENT, "sha256:" + "ab".repeat(32)),
            new WaitingAllowanceStopped(CASE, RAISED, JULY.minusMonths(1))};
        officer(waiting(ended), new AdjustWaitingAllowance(CASE, LATE)).expectException(broken("PLC-08"));
        WaitingAllowanceDiffers mistaken = new WaitingAllowanceDiffers(
                CASE, RAISED, JULY.minusMonths(1), Money.ofFen(999_000), "mistaken");
        LocalDate june = RAISED.minusDays(1);
        WaitingAllowanceAdjusted same = adjusted(june, JULY.minusMonths(1), 269_000);
        officer(waiting(mistaken), new AdjustWaitingAllowance(CASE, june)).expectEvents(same);
        timer(waiting(mistaken, same), new FlagWaitingAllowance(CASE, LATE))
                .expectEvents(new WaitingAllowanceDiffers(
                        CASE, LATE, JULY, Money.ofFen(274_000), LAW.policy().version()));
    }

    @Test
    void whatWasOwedUntilADeathIsPutRightForTheHeirs() {
        Object[] died = {
            new SubjectDeathRecorded(CASE, LATE, DeathProof.CERTIFICATE, "sha256:" + "ab".repeat(32)),
            new PlacementEndedByDeath(CASE, LATE), new WaitingAllowanceStopped(CASE, LATE, JULY)};
        officer(waiting(died), new AdjustWaitingAllowance(CASE, LATE)).expectEvents(adjusted(LATE, JULY, 274_000));
    }

    @Test
    void anotherClaimBeginsWithoutWhatTheFirstOneHad() {
        Object[] again = {
            new WaitingAllowanceDiffers(CASE, LATE, JULY, Money.ofFen(274_000), LAW.policy().version()),
            new WaitingInsuranceArranged(CASE, RAISED, YearMonth.of(2025, 6)),
            new AssignedWorkDenied(CASE, LATE, "沪退役军人〔2025〕9号", Waiting.TEXT, null),
            new WaitingAllowanceStopped(CASE, LATE, JULY),
            new PlacementOpened(
                    CASE, LATE, "MEDAL_OR_TITLE", "PLC-R", null, RECEIVED, null, null),
            new WaitingAllowanceStarted(CASE, LATE, YearMonth.from(RECEIVED), Money.ofFen(269_000), "2025")};
        officer(waiting(again), new ArrangeWaitingInsurance(CASE, LATE))
                .expectEvents(new WaitingInsuranceArranged(CASE, LATE, YearMonth.from(RECEIVED)));
        timer(waiting(again), new FlagWaitingAllowance(CASE, LATE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void takenUpAgainItGoesOnFromTheMonthAfterTheLastAndWhatWasPaidBeforeIsStillPutRight() {
        LocalDate again = LATE.plusDays(5);
        Object[] back = {
            new AssignedWorkCancelled(CASE, LATE, "沪退役军人〔2025〕9号", null),
            new WaitingAllowanceStopped(CASE, LATE, JULY),
            new AssignedWorkRestored(CASE, again, "沪退役军人〔2025〕10号", ClaimPoint.WAITING, null),
            new WaitingAllowanceStarted(CASE, again, JULY.plusMonths(1), Money.ofFen(274_000), "2026")};
        officer(waiting(back), new AdjustWaitingAllowance(CASE, again)).expectEvents(adjusted(again, JULY, 274_000));
    }

    private static FactCorrected reportedOn(LocalDate right) {
        return new FactCorrected(
                CASE, LATE, 1, CorrectedField.REPORTED_ON, RECEIVED.toString(), right.toString(), null, null);
    }

    @Test
    void s33AReportThatWasEarlierOwesTheMonthsBeforeToo() {
        FactCorrected may = reportedOn(LocalDate.of(2025, 5, 20));
        YearMonth first = YearMonth.of(2025, 5);
        WaitingAllowanceAdjusted[] owed = {adjusted(LATE, first, 269_000), adjusted(LATE, JULY, 274_000)};
        officer(waiting(may), new AdjustWaitingAllowance(CASE, LATE)).expectEvents((Object[]) owed);
        officer(waiting(may).andGiven((Object[]) owed), new AdjustWaitingAllowance(CASE, LATE))
                .expectException(broken("PLC-08"));
        timer(waiting(may), new FlagWaitingAllowance(CASE, LATE))
                .expectEvents(new WaitingAllowanceDiffers(
                        CASE, LATE, first, Money.ofFen(269_000), LAW.policy().version()));
        // of a wait that is over the months before it began are paid as well
        officer(
                waiting(
                        new PlacementModeChanged(
                                CASE, LATE, SettlementMode.SELF_EMPLOYMENT, "sha256:" + "ab".repeat(32)),
                        new WaitingAllowanceStopped(CASE, LATE, JULY.minusMonths(1)), may),
                new AdjustWaitingAllowance(CASE, LATE))
                .expectEvents(owed[0]);
    }

    @Test
    void s33AReportThatWasLaterOwesNothingForTheMonthsBeforeIt() {
        FactCorrected july = reportedOn(LocalDate.of(2025, 7, 3));
        WaitingAllowanceAdjusted[] owed = {
            adjusted(LATE, JULY.minusMonths(1), 0), adjusted(LATE, JULY, 274_000)
        };
        officer(waiting(july), new AdjustWaitingAllowance(CASE, LATE)).expectEvents((Object[]) owed);
        officer(waiting(july).andGiven((Object[]) owed), new AdjustWaitingAllowance(CASE, LATE))
                .expectException(broken("PLC-08"));
        officer(waiting(reportedOn(RECEIVED.plusDays(2))), new AdjustWaitingAllowance(CASE, RAISED.minusDays(1)))
                .expectException(broken("PLC-08"));
    }

    @Test
    void plc11TheWaitThatCountsAsSeniorityBeginsOnTheRightDay() {
        LocalDate right = LocalDate.of(2025, 6, 20);
        officer(introduced(INSTITUTION, reportedOn(right)), new RecordStart(CASE, START_BY, 36, null))
                .expectEvents(
                        new StartedWork(CASE, START_BY, 36),
                        new WaitingAllowanceStopped(CASE, START_BY, YearMonth.from(START_BY)),
                        new SeniorityRecognised(CASE, START_BY, null, right, START_BY.minusDays(1)));
    }

    @Test
    void s36WhatASecondClaimWasPaidForTwiceIsGivenUp() {
        Object[] twice = {
            new AssignedWorkDenied(CASE, LATE, "沪退役军人〔2025〕9号", Waiting.TEXT, null),
            new WaitingAllowanceStopped(CASE, LATE, JULY.minusMonths(1)),
            new PlacementOpened(CASE, LATE, "MEDAL_OR_TITLE", "PLC-R", null, RECEIVED, null, null),
            new WaitingAllowanceStarted(CASE, LATE, YearMonth.from(RECEIVED), Money.ofFen(269_000), "2025"),
            adjusted(LATE, JULY, 274_000)
        };
        officer(waiting(twice), new AdjustWaitingAllowance(CASE, LATE))
                .expectEvents(adjusted(LATE, JULY.minusMonths(1), 0), adjusted(LATE, JULY, 274_000));
    }

    private static ResultValidator<VeteranCase> timer(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(TIMER));
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
