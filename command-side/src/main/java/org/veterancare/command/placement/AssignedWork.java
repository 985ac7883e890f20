package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.CorrectedValue;
import org.veterancare.command.Disabilities;
import org.veterancare.command.Phase;
import org.veterancare.command.placement.PlacementCommand.AssignOfficerPost;
import org.veterancare.command.placement.PlacementCommand.ChangePlacementMode;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.DecideIneligible;
import org.veterancare.command.placement.PlacementCommand.FlagOverduePlacement;
import org.veterancare.command.placement.PlacementCommand.FlagOverdueStart;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.OnEmployer;
import org.veterancare.command.placement.PlacementCommand.OnPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenOfficerPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.RecognisePriority;
import org.veterancare.command.placement.PlacementCommand.RecordLostTurn;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.command.placement.PlacementCommand.RestoreAssignedWork;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Disability;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.TurnLost;
import org.veterancare.events.PlanId;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.law.AssignedWorkBar;
import org.veterancare.law.AssignedWorkClaim;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.GradedDisability;
import org.veterancare.law.Law;
import org.veterancare.law.PapersOnFile;
import org.veterancare.law.ReportedService;
import org.veterancare.law.ServiceYears;
import org.veterancare.law.TimeToPlace;
import org.veterancare.law.Touch;

/** 安排工作: the claim, the wait with its allowance and six months, and the score (PLC-01, 02, 04, 08). */
final class AssignedWork implements Phase {

    private static final Set<DisabilityNature> WAR = Set.of(DisabilityNature.WAR);
    private static final int HEAVIEST_AT_WORK = 5;
    private static final int LIGHTEST_RETIRED = 6;
    private static final int LIGHTEST_PLACED = 8;
    private static final int TWELVE_YEARS = 12;
    private static final Set<Class<?>> TAKE_A_CLAIM_UP = Set.of(
            OpenPlacement.class, OpenOfficerPlacement.class, RestoreAssignedWork.class);

    /** What leads to a post; a claim goes on when the report no longer stands, until somebody decides that there is none. */
    private static final Set<Class<?>> LEAD_TO_A_POST = Set.of(
            OpenSelection.class, ChoosePost.class, AssignOfficerPost.class, IssueLetter.class, RecordStart.class,
            FlagOverdueStart.class);

    private AssignedWorkState state = AssignedWorkState.NONE;
    private ReportedService reported = ReportedService.NONE;
    /** What shuts out, by the version of the fact that records it: one that is taken back shuts out nobody. */
    private final Map<Long, AssignedWorkBar> bars = new HashMap<>();
    private final GradedDisability disability = new GradedDisability();

    /** What the papers say of the length of the service. */
    private final PapersOnFile papers = new PapersOnFile();

    private final CrimeWhileWaiting crime = new CrimeWhileWaiting();

    private final Contract contract = new Contract();

    /** Whether nothing may be done with the case (PRI-05). */
    private boolean storedOnly;

    private boolean onPublicWelfarePost;
    private Due due;
    private boolean flaggedOverdue;

    /** Whether a file was ever opened: a claim may be denied without one. */
    private boolean filed;

    /** The fact that holds the score; null before one. */
    private Long scoreVersion;

    /** The fact that gave it a rank; null before one. */
    private Long confirmedVersion;

    /** The fact after which no turn comes; null before one. */
    private Long endedVersion;

    @AggregateMember
    private final Priority priority = new Priority();

    @AggregateMember
    private final EmployerDuty duty = new EmployerDuty();

    @AggregateMember
    private final LeavingAssignedWork leaving = new LeavingAssignedWork();

    @AggregateMember
    private final PostSelection selection = new PostSelection(priority, duty, leaving);

    @AggregateMember
    private final PlacementLetter letter = new PlacementLetter(duty, contract, crime);

    @AggregateMember
    private final ScoreNotice score = new ScoreNotice();

    @AggregateMember
    private final WaitingAllowance allowance = new WaitingAllowance();

    @AggregateMember
    private final OfficerPlacement officer = new OfficerPlacement();

    @AggregateMember
    private final UnclaimedLetter unclaimed = new UnclaimedLetter(duty, leaving);

    @AggregateMember
    private final ApprovalHold hold = new ApprovalHold(duty);

    @AggregateMember
    private final FreedPost freed = new FreedPost(contract);

    @AggregateMember
    private final RegainedClaim regained = new RegainedClaim(allowance);

    private final MistakenStep mistaken = new MistakenStep(regained, allowance);

    AssignedWorkState state() {
        return state;
    }

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == ChangePlacementMode.class) {
            require(!state.isIntroduced(), "PLC-20");
        }
        if (command != RecordLostTurn.class || !isStoredBeforeItsTurn()) {
            state.admit(command);
            selection.admit(command);
        }
        unclaimed.admit(command);
        letter.admit(command);
        crime.admit(command);
        duty.admit(command);
        hold.admit(command);
        officer.admit(command);
        allowance.admit(command);
        leaving.admit(command);
        if (command == FlagOverduePlacement.class) {
            require(due != null, "PLC-02", Map.of("missing", "due"));
            require(!flaggedOverdue, "CASE-STATE", Map.of("flagged", "PLC-02"));
        }
        if (TAKE_A_CLAIM_UP.contains(command)) {
            require(reported.isValid(), "CASE-STATE", Map.of("missing", "report"));
            require(!reported.isPlaced(), "PLC-01", Map.of("placedThere", true));
            require(!onPublicWelfarePost, "PLC-15", Map.of("open", "PUBLIC_WELFARE"));
        }
        if (LEAD_TO_A_POST.contains(command)) {
            require(reported.isValid(), "CASE-STATE", Map.of("missing", "report"));
        }
        if (command == DecideIneligible.class && state == AssignedWorkState.NONE) {
            require(reported.isValid(), "CASE-STATE", Map.of("missing", "report"));
            require(reported.mode() == SettlementMode.ASSIGNED_WORK, "PLC-01", Map.of("missing", "mode"));
        }
        if (command == RestoreAssignedWork.class) {
            require(filed, "CASE-STATE", Map.of("missing", "placement"));
            boolean lost = state != AssignedWorkState.ON_POST || regained.isCancelledAtWork();
            require(lost, "CASE-STATE", Map.of("assignedWork", state.name()));
        }
        if (command == OpenPlacement.class) {
            require(reported.mode() == SettlementMode.ASSIGNED_WORK, "PLC-01", Map.of("missing", "mode"));
        } else if (command == OpenOfficerPlacement.class) {
            officer.requireTransferred();
        }
    }

    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        regained.admit(command, actor);
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        if (!state.admits(command)) {
            return Set.of();
        }
        if (OnEmployer.class.isAssignableFrom(command)) {
            return Set.of(Touch.EMPLOYER);
        }
        return OnPlacement.class.isAssignableFrom(command) ? Set.of(Touch.PLACEMENT) : Set.of();
    }

    /**
     * A claim was judged by the papers, under the law of the discharge (PLC-01), and runs from the report (PLC-02); an allowance and
     * an employer's fee end with a death.
     */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        boolean asked = field == CorrectedField.SERVICE || field == CorrectedField.DISCHARGE_APPROVED_ON
                || field == CorrectedField.REPORTED_ON || field == CorrectedField.PLACED_THERE;
        return asked && state != AssignedWorkState.NONE
                || field == CorrectedField.DIED_ON && state == AssignedWorkState.ENDED_BY_DEATH;
    }

    void recogniseAnew(CorrectFact command) {
        letter.recogniseAnew(command);
    }

    /** A score is put right until it gave a rank among others (PLC-03). */
    void correctScore(CorrectFact command) {
        CorrectedValue.requireTarget(command.factVersion().equals(scoreVersion), command);
        require(state.isScored(), "CORRECTION-BUILT", Map.of("assignedWork", state.name()));
        int points = Integer.parseInt(CorrectedValue.matching("\\d{1,6}", command));
        require(points <= PlacementCommand.MOST_POINTS, "CORRECTION-VALUE",
                Map.of("most", PlacementCommand.MOST_POINTS));
        apply(CorrectedValue.replaced(command, selection.points(), points));
    }

    /**
     * A turn that was put down as lost by mistake (PLC-03), a priority that no rank rests on, a letter that was not fetched and that
     * nothing has come of since (PLC-21), a step that was none (PLC-20).
     */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        boolean noRankYet = priority.isOf(version) && state.admits(RecognisePriority.class);
        boolean lies = unclaimed.takesBack(version) && state == AssignedWorkState.LETTER_ISSUED;
        return selection.takesBack(version) || noRankYet || lies || mistaken.takesBack(version, state);
    }

    /** After a start or a change of mode that was none the wait goes on. */
    void goOn(ReverseFact command, Law law) {
        mistaken.goOn(command, law);
    }

    /** After a lost turn that was a slip those behind wait again. */
    void waitAgain(ReverseFact command) {
        selection.waitAgain(command);
    }

    /**
     * A turn is lost by what gave the score its rank, and by what ended the claim before it: those behind go first (PLC-03). On the
     * post the treatment may be lost by a sentence of before (PLC-10).
     */
    @Override
    public Set<Long> restsOn(Class<? extends CaseCommand> command) {
        return command == RecordLostTurn.class
                ? Stream.of(selection.isConfirmed() ? confirmedVersion : scoreVersion, endedVersion)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : crime.restsOn(command);
    }

    /** Nobody sees to a closed case that an employer pays, or makes a dismissal good. */
    @Override
    public boolean hasOpenBusiness() {
        return state.isOpen() || hold.isOpen() || duty.owes() || duty.awaitsReinstatement();
    }

    /** What an employer owes, and what is held against it, is paid and let go from wherever the case is. */
    @Override
    public boolean holdsTheCase() {
        return state.isOpen();
    }

    /** A claim is met once, and its wait is paid once: the case that holds it goes on, and not the double (PLC-01, PLC-08). */
    Set<String> burdens() {
        Set<String> all = new HashSet<>();
        if (filed) {
            all.add("PLACEMENT_FILED");
        }
        if (state.isOver() || reported.isPlaced()) {
            all.add("PLACEMENT_OVER");
        }
        if (state == AssignedWorkState.ON_POST) {
            all.add(MarketSearch.EMPLOYED);
        }
        return all;
    }

    /** Plan of a choice that is still open; null for none. */
    PlanId turnIn() {
        return state == AssignedWorkState.SELECTING ? selection.plan() : null;
    }

    boolean isHeldBack() {
        return allowance.isHeldBack();
    }

    /** The score says a rank, and while the case is only stored no turn comes of it (PRI-05). */
    private boolean isStoredBeforeItsTurn() {
        return storedOnly && state.isScored();
    }

    /** Those behind who have not chosen yet wait for who may choose again. */
    void waitAgain(LocalDate liftedOn) {
        if (state.isScored()) {
            selection.waitAgain(liftedOn);
        }
    }

    void changed(ChangePlacementMode command) {
        leaving.changed(command);
    }

    /** The wait ends with the person who waits. */
    void endByDeath(CaseId caseId, LocalDate diedOn) {
        if (state.isOpen()) {
            leaving.endByDeath(caseId, diedOn);
        }
    }

    void stopPaying(CaseId caseId, LocalDate on) {
        leaving.stopPaying(caseId, on);
    }

    void payAgain(CaseId caseId, LocalDate on, Law law) {
        if (state.isOpen()) {
            allowance.goOn(caseId, on, law);
        }
    }

    /** What a death ended that never was goes on (S59), unless a post was given, or another mode chosen, where the case was. */
    void undoDeath(CaseId caseId, LocalDate on, Law law) {
        if (state == AssignedWorkState.ENDED_BY_DEATH && !reported.isPlaced() && regained.isOf(reported.mode())) {
            regained.restore(caseId, on, null, law);
        }
    }

    @CommandHandler
    void handle(OpenPlacement command, Disabilities disabilities, Law law) {
        LocalDate discharged = reported.dischargeApprovedOn();
        boolean waived = command.waiverRecord() != null;
        new AssignedWorkClaim(
                reported.service().category(),
                reported.service().tier(),
                command.ground(),
                waived,
                known(command.bars()),
                discharged)
                .require();
        requireDisability(command, disabilities);
        require(!command.ground().needsProof() || command.proof() != null, "PLC-01", Map.of("missing", "proof"));
        if (command.ground() == AssignedWorkGround.TWELVE_YEARS) {
            ServiceYears.require("PLC-01", TWELVE_YEARS, papers.latest(), discharged);
        }
        LocalDate received = reported.reportedOn();
        require(!command.occurredOn().isBefore(received), "VAL-DATE-2", Map.of("reportedOn", received));
        apply(new PlacementOpened(
                command.caseId(),
                command.occurredOn(),
                command.ground().name(),
                law.rules().inForce("PLC-01", discharged).law(),
                command.waiverRecord(),
                received,
                TimeToPlace.of(received, law.rules()),
                null,
                command.proof()));
        allowance.begin(command.caseId(), command.occurredOn(), law);
    }

    /** The case does not say otherwise than the ground (PLC-01). */
    private void requireDisability(OpenPlacement command, Disabilities disabilities) {
        switch (command.ground()) {
            case WAR_DISABILITY -> requireWar(LIGHTEST_PLACED, command, disabilities);
            case RETIREMENT_WAIVED -> requireWar(LIGHTEST_RETIRED, command, disabilities);
            default -> {}
        }
    }

    /** By what was graded here, or else by the paper of who graded it elsewhere. */
    private void requireWar(int lightest, OpenPlacement command, Disabilities disabilities) {
        Optional<Disability> graded = disability.opened(last -> disabilities.open(command.caseId(), last));
        require(graded.isPresent() || command.proof() != null, "PLC-01", Map.of("missing", "proof"));
        boolean fits = graded.map(last -> last.isOf(WAR, HEAVIEST_AT_WORK, lightest)).orElse(true);
        require(fits, "PLC-01", Map.of("missing", "disability"));
    }

    /** What is said, and what the case knows: nobody is placed because a sentence was left out of the form (S32). */
    private Set<AssignedWorkBar> known(Set<AssignedWorkBar> said) {
        Set<AssignedWorkBar> all = new HashSet<>(bars.values());
        all.addAll(said);
        return all;
    }

    @CommandHandler
    void handle(RecordLostTurn command) {
        apply(new TurnLost(
                command.caseId(), command.occurredOn(), command.planId(), command.rank(), selection.points(),
                isStoredBeforeItsTurn() ? true : null));
    }

    @CommandHandler
    void handle(FlagOverduePlacement command) {
        // The bureau's own last day counts as missed when it ends without a letter (S33).
        require(!command.occurredOn().isBefore(due.dueOn()), "PLC-02", Map.of("dueOn", due.dueOn()));
        apply(new PlacementOverdue(command.caseId(), command.occurredOn(), due));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        reported = reported.after(fact, version);
        disability.on(fact, version);
        papers.on(fact, version);
        AssignedWorkState before = state;
        state = standing(fact);
        crime.on(fact, version);
        mistaken.on(fact, version, before);
        if (state != before && state.isTurnLost()) {
            endedVersion = version;
        }
        switch (fact) {
            case SentenceRecorded sentence ->
                AssignedWorkBar.of(sentence.sanction()).ifPresent(bar -> bars.put(version, bar));
            case FactReversed slip -> bars.remove(slip.factVersion());
            case ProcessingRestricted stored -> storedOnly = true;
            case RestrictionLifted again -> storedOnly = false;
            case ServiceScoreRecorded scored -> scoreVersion = version;
            case ScoreConfirmed confirmed -> confirmedVersion = version;
            case PlacementOpened opened -> {
                filed = true;
                due = opened.due();
                flaggedOverdue = false;
            }
            case DeadlineRecomputed moved when moved.isAbout(DeadlineEvent.PLACEMENT, "") -> {
                due = moved.due();
                flaggedOverdue = flaggedOverdue && !moved.lengthens();
            }
            case PlacementOverdue overdue -> flaggedOverdue = true;
            case PublicWelfarePostAssigned assigned -> onPublicWelfarePost = true;
            case PublicWelfarePostEnded ended -> onPublicWelfarePost = false;
            default -> {}
        }
    }

    private AssignedWorkState standing(CaseEvent fact) {
        return fact instanceof FactReversed slip
                ? mistaken.before(slip.factVersion()).orElse(state)
                : state.after(fact);
    }
}
