package org.veterancare.command.placement;

import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.ENTERPRISE;
import static org.veterancare.command.placement.Waiting.HASH;
import static org.veterancare.command.placement.Waiting.INSTITUTION;
import static org.veterancare.command.placement.Waiting.NUMBER;
import static org.veterancare.command.placement.Waiting.PLAN;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.placement.Waiting.START_BY;
import static org.veterancare.command.placement.Waiting.approver;
import static org.veterancare.command.placement.Waiting.due;
import static org.veterancare.command.placement.Waiting.introduced;
import static org.veterancare.command.placement.Waiting.officer;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.life.MoveCommand.ConfirmReceipt;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.placement.PlacementCommand.CriticiseEmployer;
import org.veterancare.command.placement.PlacementCommand.HoldApprovals;
import org.veterancare.command.placement.PlacementCommand.OrderCorrection;
import org.veterancare.command.placement.PlacementCommand.RecordLivingFee;
import org.veterancare.command.placement.PlacementCommand.ReleaseApprovals;
import org.veterancare.command.placement.PlacementCommand.WithdrawCorrection;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.CorrectionOrdered;
import org.veterancare.events.PlacementEvent.CorrectionWithdrawn;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.EmployerApprovalsHeld;
import org.veterancare.events.PlacementEvent.EmployerApprovalsReleased;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerLivingFeePaid;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;

/** 暂停办理人事和编制事项: once the ordered day has passed, and until it is put right (PLC-13). */
class ApprovalHoldTest {

    private static final LocalDate LATE = START_BY.plusDays(1);
    private static final LocalDate CORRECT_BY = LATE.plusDays(15);
    private static final LocalDate AFTER = CORRECT_BY.plusDays(1);
    private static final CorrectionOrdered ORDERED = new CorrectionOrdered(
            CASE, LATE, NUMBER, INSTITUTION, CORRECT_BY);
    private static final EmployerApprovalsHeld HELD = new EmployerApprovalsHeld(CASE, AFTER, NUMBER, INSTITUTION);
    private static final EmployerApprovalsReleased RELEASED = new EmployerApprovalsReleased(
            CASE, AFTER, NUMBER, INSTITUTION, null);
    private static final HoldApprovals HOLD = new HoldApprovals(CASE, AFTER, NUMBER);
    private static final ReleaseApprovals RELEASE = new ReleaseApprovals(CASE, AFTER, NUMBER, null);
    private static final WithdrawCorrection WITHDRAW = new WithdrawCorrection(CASE, AFTER, NUMBER, null);

    private static TestExecutor<VeteranCase> breach(Object... more) {
        return introduced(
                INSTITUTION,
                new EmployerStartOverdue(CASE, LATE, due("PLC-05", START_BY)),
                new EmployerLivingFeeDue(CASE, LATE, YearMonth.of(2025, 10), 80))
                .andGiven(more);
    }

    @Test
    void plc13ApprovalsAreHeldOnceTheOrderedDayHasPassed() {
        approver(breach(ORDERED), HOLD).expectEvents(HELD);
        approver(breach(ORDERED), new HoldApprovals(CASE, CORRECT_BY, NUMBER)).expectException(broken("PLC-13"));
        approver(breach(), HOLD).expectException(broken("PLC-13", "missing", "order"));
        approver(breach(ORDERED, HELD), HOLD).expectException(broken("CASE-STATE"));
        // put right in time
        approver(breach(ORDERED, new StartedWork(CASE, CORRECT_BY, 36)), HOLD)
                .expectException(broken("PLC-13", "missing", "order"));
    }

    @Test
    void plc13TheyGoOnWhenTheEmployerHasTakenTheVeteranOn() {
        approver(breach(ORDERED, HELD, new StartedWork(CASE, AFTER, 36)), RELEASE).expectEvents(RELEASED);
        approver(breach(ORDERED, HELD), RELEASE).expectException(broken("PLC-13", "missing", "correction"));
        approver(breach(ORDERED), RELEASE).expectException(broken("CASE-STATE"));
        approver(breach(ORDERED, HELD, new StartedWork(CASE, AFTER, 36), RELEASED), RELEASE)
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void plc13AnOrderThatIsWithdrawnTakesTheHoldAlong() {
        CorrectionWithdrawn withdrawn = new CorrectionWithdrawn(CASE, AFTER, NUMBER, INSTITUTION);
        approver(breach(ORDERED), WITHDRAW).expectEvents(withdrawn);
        approver(breach(ORDERED, HELD), WITHDRAW).expectEvents(withdrawn, RELEASED);
        approver(breach(), WITHDRAW).expectException(broken("PLC-13", "missing", "order"));
        approver(breach(ORDERED, withdrawn), new CriticiseEmployer(CASE, AFTER, NUMBER))
                .expectException(broken("PLC-13", "missing", "order"));
        // at fault as before
        approver(breach(ORDERED, withdrawn), new OrderCorrection(CASE, AFTER, NUMBER, AFTER.plusDays(9)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc13AHoldIsNotForgottenWhenAnotherEmployerIsAsked() {
        TestExecutor<VeteranCase> elsewhere = breach(
                ORDERED, HELD,
                new LetterWithdrawn(
                        CASE, AFTER, NUMBER, INSTITUTION, ClaimPoint.SCORE_CONFIRMED, due("PLC-02", AFTER)),
                new SelectionLeft(CASE, AFTER, PLAN, "P-01"),
                new SelectionOpened(CASE, AFTER, PLAN, 3, 8_250, null),
                new PostChosen(CASE, AFTER, PLAN, "P-02", ENTERPRISE, null, null),
                new PlacementLetterIssued(CASE, AFTER, NUMBER, ENTERPRISE, due("PLC-05", AFTER.plusDays(30))));
        approver(elsewhere, RELEASE).expectEvents(RELEASED);
    }

    @Test
    void plc12ADismissalIsMadeGoodByWhatAPaperShows() {
        Object[] dismissed = {
            new StartedWork(CASE, LATE, 36), new AssignedJobEnded(CASE, LATE, "DISABILITY"),
            new DisabilityDismissalFound(CASE, LATE, INSTITUTION), ORDERED, HELD
        };
        approver(breach(dismissed), RELEASE).expectException(broken("PLC-13", "missing", "proof"));
        approver(breach(dismissed), new ReleaseApprovals(CASE, AFTER, NUMBER, HASH))
                .expectEvents(new EmployerApprovalsReleased(CASE, AFTER, NUMBER, INSTITUTION, HASH));
        approver(
                breach(dismissed).andGiven(
                        new EmployerApprovalsReleased(CASE, AFTER, NUMBER, INSTITUTION, HASH)),
                new CriticiseEmployer(CASE, AFTER, NUMBER))
                .expectException(broken("PLC-13", "missing", "order"));
    }

    @Test
    void plc13AHoldOutlivesThePersonUntilSomebodyEndsIt() {
        Object[] died = {
            ORDERED, HELD, new SubjectDeathRecorded(CASE, AFTER, DeathProof.CERTIFICATE, HASH),
            new PlacementEndedByDeath(CASE, AFTER)
        };
        approver(breach(died), WITHDRAW)
                .expectEvents(new CorrectionWithdrawn(CASE, AFTER, NUMBER, INSTITUTION), RELEASED);
        approver(breach(died), HOLD).expectException(broken("CASE-LIVING"));
    }

    @Test
    void plc13ACaseIsNotClosedWhileApprovalsAreHeldBecauseOfIt() {
        Object[] settled = {
            new SettlementAccepted(CASE, RECEIVED, false, null), ORDERED, HELD, new StartedWork(CASE, AFTER, 36)
        };
        EmployerLivingFeePaid paid = new EmployerLivingFeePaid(
                CASE, AFTER, YearMonth.of(2025, 10), Money.ofFen(1_000_000), Money.ofFen(800_000), INSTITUTION);
        CloseCase close = new CloseCase(CASE, AFTER, "SETTLED");
        officer(breach(settled).andGiven(paid), close).expectException(broken("CASE-BUSY", "phase", "Placement"));
        officer(breach(settled).andGiven(paid, RELEASED), close).expectSuccessfulHandlerExecution();
    }

    /** Nobody sees to a closed case that an employer pays what it owes, or makes a dismissal good. */
    @Test
    void plc06ACaseIsNotClosedWhileAnEmployerOwesOrAnswersForADismissal() {
        SettlementAccepted accepted = new SettlementAccepted(CASE, RECEIVED, false, null);
        StartedWork started = new StartedWork(CASE, AFTER, 36);
        EmployerLivingFeePaid paid = new EmployerLivingFeePaid(
                CASE, AFTER, YearMonth.of(2025, 10), Money.ofFen(1_000_000), Money.ofFen(800_000), INSTITUTION);
        CloseCase close = new CloseCase(CASE, AFTER, "SETTLED");
        officer(breach(accepted, started), close).expectException(broken("CASE-BUSY", "phase", "Placement"));
        officer(breach(accepted, started, paid), close).expectSuccessfulHandlerExecution();
        Object[] dismissed = {
            accepted, started, paid, new AssignedJobEnded(CASE, AFTER, "DISABILITY"),
            new DisabilityDismissalFound(CASE, AFTER, INSTITUTION)
        };
        officer(breach(dismissed), close).expectException(broken("CASE-BUSY", "phase", "Placement"));
        officer(
                breach(dismissed).andGiven(new EmployerApprovalsReleased(CASE, AFTER, NUMBER, INSTITUTION, HASH)),
                close)
                .expectSuccessfulHandlerExecution();
    }

    /** As a hold it keeps no case from leaving, and what is owed here is recorded here. */
    @Test
    void plc06WhatAnEmployerOwesIsRecordedWhereverTheCaseIs() {
        SettlementAccepted accepted = new SettlementAccepted(CASE, RECEIVED, false, null);
        StartedWork started = new StartedWork(CASE, AFTER, 36);
        Object[] leaving = {
            accepted, started, new TransferOutRequested(CASE, AFTER, "310105000000", AFTER, null)
        };
        RecordLivingFee pay = new RecordLivingFee(CASE, AFTER, YearMonth.of(2025, 10), 1_000_000L, 800_000L);
        EmployerLivingFeePaid paid = new EmployerLivingFeePaid(
                CASE, AFTER, YearMonth.of(2025, 10), Money.ofFen(1_000_000), Money.ofFen(800_000), INSTITUTION);
        officer(breach(leaving), new ConfirmReceipt(CASE, AFTER, "JA-7")).expectSuccessfulHandlerExecution();
        officer(breach(leaving).andGiven(new CaseTransferredOut(CASE, AFTER, "310105000000", "JA-7", null)), pay)
                .expectEvents(paid);
        officer(
                breach(
                        accepted, started,
                        new CaseMerged(CASE, AFTER, CaseId.of("01937b5e-0000-7000-8000-000000000002"), HASH)),
                pay).expectEvents(paid);
        officer(breach(accepted, started, new CaseClosed(CASE, AFTER, "SETTLED")), pay).expectEvents(paid);
    }

    @Test
    void plc13AHoldKeepsNoCaseFromLeavingAndIsLetGoFromThere() {
        Object[] leaving = {
            new SettlementAccepted(CASE, RECEIVED, false, null), ORDERED, HELD, new StartedWork(CASE, AFTER, 36),
            new TransferOutRequested(CASE, AFTER, "310105000000", AFTER, null)
        };
        officer(breach(leaving), new ConfirmReceipt(CASE, AFTER, "JA-7")).expectSuccessfulHandlerExecution();
        Object left = new CaseTransferredOut(CASE, AFTER, "310105000000", "JA-7", null);
        approver(breach(leaving).andGiven(left), RELEASE).expectEvents(RELEASED);
        CaseMerged merged = new CaseMerged(CASE, AFTER, CaseId.of("01937b5e-0000-7000-8000-000000000002"), HASH);
        approver(
                breach(new SettlementAccepted(CASE, RECEIVED, false, null), ORDERED, HELD,
                        new StartedWork(CASE, AFTER, 36)),
                new MergeInto(CASE, AFTER, merged.into(), HASH)).expectEvents(merged);
        approver(breach(ORDERED, HELD, new StartedWork(CASE, AFTER, 36), merged), RELEASE).expectEvents(RELEASED);
    }

    private static TestExecutor<VeteranCase> dismissed(Object... more) {
        return breach(
                new StartedWork(CASE, LATE, 36), new AssignedJobEnded(CASE, LATE, "DISABILITY"),
                new DisabilityDismissalFound(CASE, LATE, INSTITUTION)).andGiven(more);
    }

    @Test
    void plc12ADismissalIsMadeGoodWithoutAHoldToo() {
        ReleaseApprovals good = new ReleaseApprovals(CASE, AFTER, NUMBER, HASH);
        EmployerApprovalsReleased made = new EmployerApprovalsReleased(CASE, AFTER, NUMBER, INSTITUTION, HASH);
        approver(dismissed(), RELEASE).expectException(broken("PLC-13", "missing", "proof"));
        approver(dismissed(), good).expectEvents(made);
        approver(dismissed(ORDERED), good).expectEvents(made);
        approver(dismissed(made), good).expectException(broken("CASE-STATE"));
        approver(dismissed(made), new OrderCorrection(CASE, AFTER, NUMBER, AFTER.plusDays(9)))
                .expectException(broken("PLC-13", "missing", "breach"));
    }

    @Test
    void plc12ADismissalThatWasNoneEndsWithItsOrder() {
        CorrectionWithdrawn none = new CorrectionWithdrawn(CASE, AFTER, NUMBER, INSTITUTION);
        approver(dismissed(), WITHDRAW).expectEvents(none);
        approver(dismissed(ORDERED, HELD), WITHDRAW).expectEvents(none, RELEASED);
        approver(dismissed(ORDERED, none), new OrderCorrection(CASE, AFTER, NUMBER, AFTER.plusDays(9)))
                .expectException(broken("PLC-13", "missing", "breach"));
    }

    @Test
    void plc13NothingIsShownOnceThePersonIsDead() {
        SubjectDeathRecorded died = new SubjectDeathRecorded(CASE, AFTER, DeathProof.CERTIFICATE, HASH);
        approver(breach(ORDERED, HELD, died), RELEASE).expectEvents(RELEASED);
        approver(breach(ORDERED, HELD, new StartedWork(CASE, AFTER, 36), new AssignedJobEnded(CASE, LATE, "DISABILITY"),
                new DisabilityDismissalFound(CASE, LATE, INSTITUTION), died), RELEASE).expectEvents(RELEASED);
    }
}
