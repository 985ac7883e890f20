package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.ClaimLetter;
import org.veterancare.command.placement.PlacementCommand.ForfeitUnclaimedLetter;
import org.veterancare.command.placement.PlacementCommand.IssueUnilateralLetter;
import org.veterancare.command.placement.PlacementCommand.ServeLetterNotice;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.UnilateralLetterIssued;
import org.veterancare.law.Deadlines;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;
import org.veterancare.law.RunningDue;

/** A letter that lies unfetched: written notice, unilateral letter, a person's decision (PLC-21). */
final class UnclaimedLetter {

    private static final Set<Class<? extends CaseCommand>> TO_FORFEITURE = Set.of(
            ServeLetterNotice.class, IssueUnilateralLetter.class, ForfeitUnclaimedLetter.class);

    private final StartBy startBy;
    private String notice;
    private boolean unilateral;

    /** Of the notice, and then of the unilateral letter. */
    private final RunningDue until = new RunningDue(DeadlineEvent.UNCLAIMED_LETTER);

    private final Claim claim = new Claim();
    private final EmployerDuty duty;
    private final LeavingAssignedWork leaving;

    /**
     * @param duty what the employer of the letter owes
     * @param leaving stops what is paid for the wait
     */
    UnclaimedLetter(EmployerDuty duty, LeavingAssignedWork leaving) {
        this.duty = duty;
        this.startBy = duty.startBy();
        this.leaving = leaving;
    }

    private boolean isLying() {
        return notice != null && !startBy.isFetched();
    }

    /** Whether this says that the letter was fetched, and no employer owes a fee that is counted from it. */
    boolean takesBack(long version) {
        return startBy.isOf(version) && !duty.isRunning();
    }

    void admit(Class<? extends CaseCommand> command) {
        if (TO_FORFEITURE.contains(command)) {
            // who would have been taken on nowhere gives nothing up: the letter is withdrawn
            require(!duty.isRefused(), "PLC-21", Map.of("refused", true));
        }
        if (command == ClaimLetter.class) {
            require(!startBy.isFetched(), "CASE-STATE", Map.of("claimed", true));
        } else if (command == ServeLetterNotice.class) {
            boolean fetched = startBy.isFetched();
            require(!fetched && notice == null, "PLC-21", Map.of("claimed", fetched));
        } else if (command == IssueUnilateralLetter.class) {
            require(isLying() && !unilateral, "PLC-21", Map.of("missing", "notice"));
        } else if (command == ForfeitUnclaimedLetter.class) {
            // article 34 is about assigned work: a transferred officer has no such claim to give up
            require(claim.isAssigned(), "PLC-09", Map.of("missing", "assignedWork"));
            require(isLying() && unilateral, "PLC-21", Map.of("missing", "unilateralLetter"));
        }
    }

    @CommandHandler
    void handle(ClaimLetter command, Law law) {
        LocalDate on = command.occurredOn();
        // nobody can be on a post by a day that was over when he was told of it
        boolean lay = notice != null || on.isAfter(startBy.due().dueOn());
        Due counted = lay ? PlacementLetter.startBy(law, on) : startBy.due();
        apply(new LetterClaimed(command.caseId(), on, counted));
    }

    @CommandHandler
    void handle(ServeLetterNotice command, Law law) {
        LocalDate on = command.occurredOn();
        require(!on.isBefore(startBy.issuedOn()), "PLC-21", Map.of("letterOn", startBy.issuedOn()));
        apply(new LetterNoticeServed(
                command.caseId(),
                on,
                DocumentNumber.decision(command.noticeNumber()).value(),
                period(law, on, "unclaimedLetterNoticeWorkingDays")));
    }

    @CommandHandler
    void handle(IssueUnilateralLetter command, Law law) {
        LocalDate on = command.occurredOn();
        require(until.isOver(on), "PLC-21", Map.of("until", until.lastDay()));
        apply(new UnilateralLetterIssued(
                command.caseId(),
                on,
                DocumentNumber.decision(command.letterNumber()).value(),
                period(law, on, "unclaimedLetterForfeitWorkingDays")));
    }

    @CommandHandler
    void handle(ForfeitUnclaimedLetter command, Law law) {
        LocalDate on = command.occurredOn();
        require(until.isOver(on), "PLC-21", Map.of("until", until.lastDay()));
        apply(new AssignedWorkForfeited(
                command.caseId(),
                on,
                notice,
                command.hearing(),
                Remedy.from(on, law)));
        leaving.stopPaying(command.caseId(), on);
        apply(new SelectionLeft(command.caseId(), on, claim.plan(), claim.post()));
    }

    private static Due period(Law law, LocalDate from, String key) {
        return Deadlines.workingDays(
                law.rules().inForce("PLC-21", from), from, law.policy().number(key, from), law.calendar());
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        until.on(fact);
        claim.on(fact);
        switch (fact) {
            case PlacementLetterIssued letter -> {
                notice = null;
                unilateral = false;
            }
            case LetterNoticeServed served -> {
                notice = served.noticeNumber();
                until.begin(served.until());
            }
            case UnilateralLetterIssued letter -> {
                unilateral = true;
                until.begin(letter.until());
            }
            default -> {}
        }
    }
}
