package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.DecideRefusal;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.PassOrRefuse;
import org.veterancare.command.placement.PlacementCommand.RecordLostTurn;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.RefusalNoticeServed;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.TurnLost;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.law.CreditCode;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;

/** 赋分选岗: choosing a post of a plan, or refusing (PLC-03, PLC-09). */
final class PostSelection {

    private final Claim claim = new Claim();
    private final Priority priority;
    private final EmployerDuty duty;
    private int points;

    private boolean confirmed;

    private final LeavingAssignedWork leaving;

    private int notices;

    /** The fact of each turn that was put down as lost, by its version, until it is taken back or the rank is taken up. */
    private final Map<Long, TurnLost> lost = new TreeMap<>();

    /**
     * @param priority whether it goes before others of the same score
     * @param duty what the employer of the letter owes
     * @param leaving stops what is paid for the wait
     */
    PostSelection(Priority priority, EmployerDuty duty, LeavingAssignedWork leaving) {
        this.priority = priority;
        this.duty = duty;
        this.leaving = leaving;
    }

    /** Hundredths of a point. */
    int points() {
        return points;
    }

    /** In which it is chosen; null before a choice, and once it was left. */
    PlanId plan() {
        return claim.plan();
    }

    void admit(Class<? extends CaseCommand> command) {
        if (command == PassOrRefuse.class) {
            // an officer whose post was assigned has no claim of article 34 to give up
            require(claim.isByScore(), "PLC-09", Map.of("missing", "selection"));
        } else if (command == RecordLostTurn.class) {
            require(confirmed, "PLC-03", Map.of("missing", "score"));
        }
    }

    /** Whether the score gave a rank among others. */
    boolean isConfirmed() {
        return confirmed;
    }

    /** Whether a turn was put down as lost by this fact, and nothing has come of it since. */
    boolean takesBack(long version) {
        return lost.containsKey(version);
    }

    /** The rank is waited for again, by whoever it belongs to. */
    void waitAgain(ReverseFact command) {
        TurnLost turn = lost.get(command.factVersion());
        if (turn != null) {
            waitAgain(turn, command.occurredOn());
        }
    }

    /** What was lost for as long as the case was only stored may come after all. */
    void waitAgain(LocalDate liftedOn) {
        lost.values()
                .stream()
                .filter(turn -> Boolean.TRUE.equals(turn.storedOnly()))
                .toList()
                .forEach(turn -> waitAgain(turn, liftedOn));
    }

    private static void waitAgain(TurnLost turn, LocalDate on) {
        apply(new SelectionLeft(turn.caseId(), on, turn.planId(), null, true));
    }

    @CommandHandler
    void handle(OpenSelection command) {
        apply(new SelectionOpened(command.caseId(), command.occurredOn(), command.planId(), command.rank(), points,
                priority.orNull()));
    }

    /** Posts of the civil service are by selection for soldiers, and others for officers, each nobody else's (PLC-R 15, 28). */
    @CommandHandler
    void handle(ChoosePost command) {
        require(command.planId().equals(claim.plan()), "PLC-03", Map.of("plan", String.valueOf(claim.plan())));
        String employer = CreditCode.parse(command.employer()).value();
        PostKind ofOthers = claim.isAssigned() ? PostKind.OFFICER_CIVIL_SERVICE : PostKind.GRASSROOTS_CIVIL_SERVICE;
        require(command.postKind() != ofOthers, "PLC-03", Map.of("postKind", ofOthers.name()));
        boolean selected = command.postKind() != PostKind.GRASSROOTS_CIVIL_SERVICE || command.selectionRecord() != null;
        require(selected, "PLC-03", Map.of("missing", "selectionRecord"));
        apply(new PostChosen(
                command.caseId(), command.occurredOn(), claim.plan(), command.post(), employer, command.postKind(),
                command.selectionRecord()));
    }

    @CommandHandler
    void handle(PassOrRefuse command) {
        String post = claim.post();
        apply(new PostRefused(command.caseId(), command.occurredOn(), command.statedReason(), claim.plan(),
                post == null ? null : claim.due()));
        if (post != null) {
            apply(new PostReleased(command.caseId(), command.occurredOn(), claim.plan(), post));
        }
    }

    @CommandHandler
    void handle(DecideRefusal command, Law law) {
        if (command.excused()) {
            apply(new RefusalExcused(command.caseId(), command.occurredOn(), command.hearing()));
            apply(new TurnResumed(command.caseId(), command.occurredOn(), claim.plan()));
        } else {
            answerWithoutExcuse(command, law);
        }
    }

    /** The first time the notice says what a further refusal means; the claim is given up only after it (S35). */
    private void answerWithoutExcuse(DecideRefusal command, Law law) {
        // article 34 is about assigned work: a transferred officer has no such claim to give up
        if (!claim.isAssigned()) {
            takeBreachBack(command);
            apply(new TurnResumed(command.caseId(), command.occurredOn(), claim.plan(), command.hearing()));
            return;
        }
        // who would have been taken on nowhere gives nothing up
        require(!duty.isRefusedFirst(), "PLC-09", Map.of("refused", true));
        require(command.noticeNumber() != null, "PLC-09", Map.of("missing", "noticeNumber"));
        takeBreachBack(command);
        LocalDate on = command.occurredOn();
        if (notices + 1 < law.policy().number("refusalsToForfeit", on)) {
            String number = DocumentNumber.decision(command.noticeNumber()).value();
            apply(new RefusalNoticeServed(command.caseId(), on, number, command.hearing()));
            apply(new TurnResumed(command.caseId(), on, claim.plan()));
        } else {
            forfeit(command, law);
        }
    }

    /** Whose fault it was that he did not start is owed no living fee for it (PLC-06). */
    private void takeBreachBack(DecideRefusal command) {
        if (duty.isDisputed()) {
            require(command.noticeNumber() != null, "PLC-09", Map.of("missing", "noticeNumber"));
            String number = DocumentNumber.decision(command.noticeNumber()).value();
            apply(new EmployerBreachWithdrawn(command.caseId(), command.occurredOn(), number, null, null));
        }
    }

    private void forfeit(DecideRefusal command, Law law) {
        LocalDate decided = command.occurredOn();
        apply(new AssignedWorkForfeited(
                command.caseId(),
                decided,
                DocumentNumber.decision(command.noticeNumber()).value(),
                command.hearing(),
                Remedy.from(decided, law)));
        leaving.stopPaying(command.caseId(), decided);
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        claim.on(fact);
        switch (fact) {
            case PlacementOpened opened -> {
                points = 0;
                confirmed = false;
                notices = 0;
            }
            case ServiceScoreRecorded scored -> scored(scored.points());
            case FactCorrected corrected when corrected.field() == CorrectedField.SERVICE_SCORE ->
                scored(Integer.parseInt(corrected.after()));
            case ScoreConfirmed score -> confirmed = true;
            case TurnLost turn -> {
                notLost(turn.planId());
                lost.put(version, turn);
            }
            case SelectionOpened opened -> notLost(opened.planId());
            case SelectionLeft left -> notLost(left.planId());
            case RefusalNoticeServed served -> notices++;
            default -> {}
        }
    }

    private void notLost(PlanId plan) {
        lost.values().removeIf(turn -> turn.planId().equals(plan));
    }

    /** Another score counts once it is confirmed itself. */
    private void scored(int another) {
        points = another;
        confirmed = false;
    }
}
