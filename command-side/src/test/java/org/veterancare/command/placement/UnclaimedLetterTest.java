package org.veterancare.command.placement;

import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.TIMER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.HASH;
import static org.veterancare.command.placement.Waiting.INSTITUTION;
import static org.veterancare.command.placement.Waiting.LETTER_ON;
import static org.veterancare.command.placement.Waiting.NUMBER;
import static org.veterancare.command.placement.Waiting.PLAN;
import static org.veterancare.command.placement.Waiting.START_BY;
import static org.veterancare.command.placement.Waiting.TEXT;
import static org.veterancare.command.placement.Waiting.approver;
import static org.veterancare.command.placement.Waiting.due;
import static org.veterancare.command.placement.Waiting.given;
import static org.veterancare.command.placement.Waiting.introduced;
import static org.veterancare.command.placement.Waiting.officer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.ClaimLetter;
import org.veterancare.command.placement.PlacementCommand.FlagOverdueStart;
import org.veterancare.command.placement.PlacementCommand.ForfeitUnclaimedLetter;
import org.veterancare.command.placement.PlacementCommand.IssueUnilateralLetter;
import org.veterancare.command.placement.PlacementCommand.ServeLetterNotice;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerRefused;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.UnilateralLetterIssued;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.Deadlines;

/** A letter that nobody fetches (PLC-21), and whose fault it then is (PLC-06). */
class UnclaimedLetterTest {

    private static final LocalDate NOTICED = LocalDate.of(2025, 10, 20);
    private static final LocalDate NOTICE_UNTIL = LocalDate.of(2025, 11, 10);
    private static final LocalDate UNILATERAL = LocalDate.of(2025, 11, 11);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 2);
    private static final LetterNoticeServed SERVED = new LetterNoticeServed(
            CASE, NOTICED, NUMBER, due("PLC-21", NOTICE_UNTIL));
    private static final UnilateralLetterIssued ISSUED = new UnilateralLetterIssued(
            CASE, UNILATERAL, NUMBER, due("PLC-21", LAST));

    private static TestExecutor<VeteranCase> letter(Object... more) {
        return introduced(INSTITUTION, more);
    }

    @Test
    void whoFetchesItStartsByTheDayOfTheLetter() {
        officer(letter(), new ClaimLetter(CASE, LETTER_ON.plusDays(2)))
                .expectEvents(new LetterClaimed(CASE, LETTER_ON.plusDays(2), due("PLC-05", START_BY)));
    }

    @Test
    void whoFetchesItAfterANoticeHasThirtyDaysFromThen() {
        LocalDate on = NOTICED.plusDays(3);
        LocalDate thirty = on.plusDays(30);
        officer(letter(SERVED), new ClaimLetter(CASE, on))
                .expectEvents(new LetterClaimed(CASE, on, new Due("PLC-05", "2", on, thirty, thirty, "none")));
    }

    @Test
    void plc05WhoFetchesItAfterItsThirtyDaysHasThirtyFromThenAndTheFeeCountsFromThatMonth() {
        LocalDate on = LocalDate.of(2025, 11, 20);
        LocalDate thirty = on.plusDays(30);
        Due again = new Due("PLC-05", "2", on, thirty, thirty, "none");
        LetterClaimed claimed = new LetterClaimed(CASE, on, again);
        officer(letter(), new ClaimLetter(CASE, START_BY))
                .expectEvents(new LetterClaimed(CASE, START_BY, due("PLC-05", START_BY)));
        officer(letter(), new ClaimLetter(CASE, on)).expectEvents(claimed);
        letter(claimed).when(new FlagOverdueStart(CASE, thirty), by(TIMER)).expectException(broken("PLC-05"));
        LocalDate late = thirty.plusDays(1);
        letter(claimed).when(new FlagOverdueStart(CASE, late), by(TIMER))
                .expectEvents(
                        new EmployerStartOverdue(CASE, late, again),
                        new EmployerLivingFeeDue(CASE, late, YearMonth.of(2025, 11), 80));
    }

    /** Put down in the wrong person's case: the letter lies as before. */
    @Test
    void plc21ALetterThatNobodyFetchedAfterAllGoesOnToLie() {
        LocalDate on = NOTICED.plusDays(3);
        long claim = 10;
        LetterClaimed claimed = new LetterClaimed(CASE, on, due("PLC-05", on.plusDays(30)));
        FactReversed slip = new FactReversed(CASE, on, claim, "LetterClaimed");
        ReverseFact reverse = new ReverseFact(CASE, on, claim);
        letter(SERVED, claimed).when(reverse, by(STATION_HEAD)).expectEvents(slip);
        letter(SERVED, claimed, slip).when(reverse, by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
        approver(letter(SERVED, claimed, slip), new IssueUnilateralLetter(CASE, UNILATERAL, NUMBER))
                .expectSuccessfulHandlerExecution();
        letter(SERVED, claimed, slip)
                .when(new FlagOverdueStart(CASE, on.plusDays(31)), by(TIMER))
                .expectException(broken("PLC-06", "unclaimed", true));
        // it begins by the day that the letter named
        LetterClaimed early = new LetterClaimed(CASE, LETTER_ON, due("PLC-05", START_BY));
        officer(letter(early, new FactReversed(CASE, on, 9, "LetterClaimed")), new ClaimLetter(CASE, on))
                .expectEvents(new LetterClaimed(CASE, on, due("PLC-05", START_BY)));
        LocalDate late = START_BY.plusDays(1);
        LetterClaimed lay = new LetterClaimed(CASE, late, due("PLC-05", late.plusDays(30)));
        officer(letter(lay, new FactReversed(CASE, late, 9, "LetterClaimed")), new ClaimLetter(CASE, START_BY))
                .expectEvents(new LetterClaimed(CASE, START_BY, due("PLC-05", START_BY)));
    }

    @Test
    void correctionTargetAFetchingOnWhichSomethingWasBuiltIsNoSlip() {
        LetterClaimed claimed = new LetterClaimed(CASE, LETTER_ON, due("PLC-05", START_BY));
        LocalDate late = START_BY.plusDays(1);
        for (Object[] built : List.of(
                new Object[]{claimed, new EmployerStartOverdue(CASE, late, due("PLC-05", START_BY))},
                new Object[]{claimed, new StartedWork(CASE, START_BY, 36)},
                new Object[]{claimed, new PostRefused(CASE, late, TEXT, PLAN, null)})) {
            letter(built).when(new ReverseFact(CASE, late, 9L), by(STATION_HEAD))
                    .expectException(broken("CORRECTION-TARGET"));
        }
    }

    @Test
    void aNoticeGivesFifteenWorkingDays() {
        Due until = new Due("PLC-21", "1", NOTICED, NOTICE_UNTIL, NOTICE_UNTIL, LAW.calendar().version());
        officer(letter(), new ServeLetterNotice(CASE, NOTICED, NUMBER))
                .expectEvents(new LetterNoticeServed(CASE, NOTICED, NUMBER, until));
        officer(letter(SERVED), new ServeLetterNotice(CASE, NOTICED, NUMBER)).expectException(broken("PLC-21"));
        officer(
                letter(new LetterClaimed(CASE, LETTER_ON, due("PLC-05", START_BY))),
                new ServeLetterNotice(CASE, NOTICED, NUMBER))
                .expectException(broken("PLC-21"));
    }

    @Test
    void thenALetterIsIssuedWithoutTheVeteran() {
        approver(letter(SERVED), new IssueUnilateralLetter(CASE, UNILATERAL, NUMBER))
                .expectSuccessfulHandlerExecution();
        approver(letter(SERVED), new IssueUnilateralLetter(CASE, NOTICE_UNTIL, NUMBER))
                .expectException(broken("PLC-21"));
        approver(letter(), new IssueUnilateralLetter(CASE, UNILATERAL, NUMBER)).expectException(broken("PLC-21"));
    }

    @Test
    void afterBothAPersonDecidesAndThePostIsFree() {
        LocalDate on = LAST.plusDays(1);
        Due remedy = Deadlines.citizenDays(LAW.rules().inForce("SUS-04", on), on, 60, LAW.calendar());
        approver(letter(SERVED, ISSUED), new ForfeitUnclaimedLetter(CASE, on, TEXT))
                .expectEvents(
                        new AssignedWorkForfeited(CASE, on, NUMBER, TEXT, remedy),
                        new WaitingAllowanceStopped(CASE, on, YearMonth.of(2025, 12)),
                        new SelectionLeft(CASE, on, PLAN, "P-01"));
        approver(letter(SERVED, ISSUED), new ForfeitUnclaimedLetter(CASE, LAST, TEXT))
                .expectException(broken("PLC-21"));
        approver(letter(SERVED), new ForfeitUnclaimedLetter(CASE, on, TEXT)).expectException(broken("PLC-21"));
    }

    @Test
    void plc06AnEmployerIsNotLateWhileNobodyHasTheLetter() {
        FlagOverdueStart flag = new FlagOverdueStart(CASE, START_BY.plusDays(1));
        letter(SERVED).when(flag, by(TIMER)).expectException(broken("PLC-06"));
        letter().when(flag, by(TIMER)).expectException(broken("PLC-06"));
        officer(letter(), new ServeLetterNotice(CASE, START_BY.plusDays(1), NUMBER))
                .expectSuccessfulHandlerExecution();
    }

    /** It is withdrawn, and another post found: whom nobody would have taken on gives up nothing. */
    @Test
    void plc09NoClaimIsLostByALetterWhoseEmployerSaidNo() {
        EmployerRefused refused = new EmployerRefused(CASE, NOTICED, INSTITUTION, HASH);
        EmployerLivingFeeDue fee = new EmployerLivingFeeDue(CASE, NOTICED, YearMonth.of(2025, 10), 80);
        officer(letter(refused, fee), new ServeLetterNotice(CASE, NOTICED, NUMBER))
                .expectException(broken("PLC-21", "refused", true));
        approver(letter(SERVED, refused, fee), new IssueUnilateralLetter(CASE, UNILATERAL, NUMBER))
                .expectException(broken("PLC-21", "refused", true));
        approver(letter(SERVED, ISSUED, refused, fee), new ForfeitUnclaimedLetter(CASE, LAST.plusDays(1), TEXT))
                .expectException(broken("PLC-21", "refused", true));
        EmployerBreachWithdrawn none = new EmployerBreachWithdrawn(CASE, NOTICED, NUMBER, null, null);
        officer(letter(refused, fee, none), new ServeLetterNotice(CASE, NOTICED, NUMBER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc09AnOfficerHasNoClaimOfArticle34ToLose() {
        Object[] lies = {
            new PlacementOpened(
                    CASE, LETTER_ON, "CIVIL_TRANSFER", "PLC-R", null, LETTER_ON, null, OfficerMethod.DIRECTED),
            new PostChosen(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null),
            new PlacementLetterIssued(CASE, LETTER_ON, NUMBER, INSTITUTION, due("PLC-05", START_BY)), SERVED, ISSUED
        };
        approver(given(SettlementMode.CIVIL_TRANSFER, lies), new ForfeitUnclaimedLetter(CASE, LAST.plusDays(1), TEXT))
                .expectException(broken("PLC-09"));
    }
}
