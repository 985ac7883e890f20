package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.placement.JobSearch.State;
import org.veterancare.command.placement.PlacementCommand.ClaimUnemploymentBenefit;
import org.veterancare.command.placement.PlacementCommand.RecommendJob;
import org.veterancare.command.placement.PlacementCommand.RecordEmployment;
import org.veterancare.command.placement.PlacementCommand.RecordLeaving;
import org.veterancare.command.placement.PlacementCommand.RecordReinstatement;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.UnemploymentBenefitClaimed;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.law.CreditCode;
import org.veterancare.law.ReportedService;

/** 市场就业: open to everyone, also to those who gave up an assigned job (PLC-09, PLC-14). */
final class MarketSearch implements Phase {

    /** A burden, of whatever channel the job is. */
    static final String EMPLOYED = "EMPLOYED";

    private static final Map<Class<? extends CaseCommand>, Set<State>> ADMITTED = Map.of(
            SeekEmployment.class, EnumSet.of(State.NONE, State.LEFT),
            RecommendJob.class, EnumSet.of(State.SEEKING, State.RECOMMENDED),
            RecordEmployment.class, EnumSet.of(State.SEEKING, State.RECOMMENDED),
            RecordLeaving.class, EnumSet.of(State.EMPLOYED),
            RecordReinstatement.class, EnumSet.complementOf(EnumSet.of(State.EMPLOYED)),
            ClaimUnemploymentBenefit.class, EnumSet.complementOf(EnumSet.of(State.EMPLOYED)));

    private static final Set<SettlementMode> WITHOUT_UNEMPLOYMENT_BENEFIT = EnumSet.of(
            SettlementMode.RETIREMENT, SettlementMode.STATE_SUPPORT);

    private final JobSearch search;
    private ReportedService reported = ReportedService.NONE;
    private final AssignedWork assignedWork;
    private final PublicWelfare publicWelfare;
    private final DismissalReview dismissal;

    @AggregateMember
    private final FormerEmployer former = new FormerEmployer();

    @AggregateMember
    private final MonthlyPension pension = new MonthlyPension();

    private boolean dead;

    /** Versions of what was done because of the mode. */
    private final Set<Long> byMode = new HashSet<>();

    /** Those of them that are claims for unemployment benefit. */
    private final Set<Long> claims = new HashSet<>();

    /**
     * @param assignedWork whoever has a post by it is not without work (PLC-18)
     * @param publicWelfare the backstop, likewise, which ends with any other job (PLC-15)
     * @param dismissal what follows where the law was broken (PLC-12)
     * @param search where it stands; it takes in the facts from here
     */
    MarketSearch(
            AssignedWork assignedWork, PublicWelfare publicWelfare, DismissalReview dismissal, JobSearch search) {
        this.assignedWork = assignedWork;
        this.publicWelfare = publicWelfare;
        this.dismissal = dismissal;
        this.search = search;
    }

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        pension.admit(command);
        if (ADMITTED.containsKey(command)) {
            State state = search.state();
            require(ADMITTED.get(command).contains(state), "CASE-STATE", Map.of("market", state.name()));
        }
        if (command == RecordReinstatement.class || command == ClaimUnemploymentBenefit.class) {
            require(reported.isValid(), "CASE-STATE", Map.of("missing", "report"));
        }
        if (command == RecordReinstatement.class) {
            boolean own = reported.mode() == SettlementMode.SELF_EMPLOYMENT;
            require(own, "PLC-17", Map.of("mode", reported.mode().name()));
            former.requireReturn();
        }
        if (command == ClaimUnemploymentBenefit.class) {
            SettlementMode mode = reported.mode();
            require(!WITHOUT_UNEMPLOYMENT_BENEFIT.contains(mode), "PLC-18", Map.of("mode", mode.name()));
            require(assignedWork.state() != AssignedWorkState.ON_POST, "PLC-18", Map.of("assignedWork", "ON_POST"));
            require(!publicWelfare.hasOpenBusiness(), "PLC-18", Map.of("publicWelfare", "ON_POST"));
        }
    }

    /** The end of a job stays where somebody has said whether it broke the law (PLC-12). */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        boolean step = search.isSlip(version) && !dismissal.isDecidedSince(version);
        return step || claims.contains(version) || former.takesBack(version)
                || pension.stoppedAt().filter(stop -> stop == version).isPresent();
    }

    /** By the mode a public employer's hire ends a pension, and somebody may go back or is paid without work (PLC-17 to PLC-19). */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        return field == CorrectedField.SERVICE && (!byMode.isEmpty() || pension.wasHired());
    }

    /** Nobody is without work, or draws the pension again, because another case goes on; no job is recorded of the dead. */
    Set<String> burdens() {
        Set<String> all = new HashSet<>();
        if (search.state() == State.EMPLOYED && !dead) {
            all.add(EMPLOYED);
        }
        if (pension.stoppedAt().isPresent()) {
            all.add("PENSION_STOPPED");
        }
        return all;
    }

    /** A search is a service, and keeps no case open. */
    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    @CommandHandler
    void handle(SeekEmployment command) {
        apply(new EmploymentSought(command.caseId(), command.occurredOn()));
    }

    @CommandHandler
    void handle(RecommendJob command) {
        String employer = CreditCode.parse(command.employer()).value();
        apply(new JobRecommended(command.caseId(), command.occurredOn(), employer, command.fairId()));
    }

    @CommandHandler
    void handle(RecordEmployment command) {
        CreditCode employer = CreditCode.parse(command.employer());
        apply(new EmploymentFound(command.caseId(), command.occurredOn(), employer.value()));
        publicWelfare.end(command.caseId(), command.occurredOn());
        pension.hired(command, employer);
    }

    /** 复职复工: from an organ, institution or state enterprise, and back to it. */
    @CommandHandler
    void handle(RecordReinstatement command) {
        CreditCode employer = CreditCode.parse(command.employer());
        former.requireIs(employer);
        apply(new Reinstated(command.caseId(), command.occurredOn(), employer.value()));
        publicWelfare.end(command.caseId(), command.occurredOn());
    }

    /** The whole of the service counts as paid contributions. */
    @CommandHandler
    void handle(ClaimUnemploymentBenefit command) {
        apply(new UnemploymentBenefitClaimed(command.caseId(), command.occurredOn(), command.serviceMonths()));
    }

    @CommandHandler
    void handle(RecordLeaving command) {
        apply(new EmploymentLeft(command.caseId(), command.occurredOn(), command.cause()));
        if (command.cause().equals("DISABILITY")) {
            dismissal.begin(command.caseId(), command.occurredOn(), search.employer());
        }
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        reported = reported.after(fact, version);
        pension.on(fact, version);
        search.on(fact, version);
        switch (fact) {
            case Reinstated back -> byMode.add(version);
            case UnemploymentBenefitClaimed claim -> {
                byMode.add(version);
                claims.add(version);
            }
            case FactReversed slip -> takeBack(slip.factVersion());
            case SubjectDeathRecorded died -> dead = true;
            case DeathRecordRevoked revoked -> dead = false;
            default -> {}
        }
    }

    private void takeBack(long version) {
        byMode.remove(version);
        claims.remove(version);
    }
}
