package org.veterancare.command.placement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.CorrectionOrdered;
import org.veterancare.events.PlacementEvent.CorrectionWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.UnemploymentBenefitClaimed;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemReopened;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.TrainingEvent.PostTrainingRecorded;
import org.veterancare.events.TrainingEvent.TraineePlaced;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.Law;
import org.veterancare.law.ReportedService;

/** A start, an end of the job or a change of mode that was recorded by a slip, and how the claim then goes on (PLC-20). */
final class MistakenStep {

    private final RegainedClaim regained;
    private final WaitingAllowance allowance;
    private final Claim claim = new Claim();
    private ReportedService reported = ReportedService.NONE;

    /** By the version of their fact, also those that were taken back. */
    private final Map<Long, Step> steps = new HashMap<>();

    /** Items of the bundle that concern the mode of now only. */
    private final Set<String> reopened = new HashSet<>();

    /** The last order to an employer; -1 before one. */
    private long ordered = -1;

    private boolean dead;

    /**
     * @param before where the claim stood
     * @param built versions of the facts that rest on it
     */
    private record Step(AssignedWorkState before, AssignedWorkState now, Set<Long> built) {}

    /**
     * @param regained the claim that lives again where it was left by mistake
     * @param allowance what is paid while it is waited for
     */
    MistakenStep(RegainedClaim regained, WaitingAllowance allowance) {
        this.regained = regained;
        this.allowance = allowance;
    }

    /** A claim is taken up again by the living, and on a report that stands. */
    boolean takesBack(long version, AssignedWorkState now) {
        Step step = steps.get(version);
        boolean last = step != null && step.now() == now && step.built().isEmpty();
        return last && (now == AssignedWorkState.JOB_ENDED || reported.isValid() && !dead);
    }

    /** Where the claim stood before the step of this version; empty where it is none of these. */
    Optional<AssignedWorkState> before(long version) {
        return Optional.ofNullable(steps.get(version)).map(Step::before);
    }

    /** A wait that was not over is paid for every month since. */
    void goOn(ReverseFact command, Law law) {
        Step step = steps.get(command.factVersion());
        if (step == null) {
            return;
        }
        if (step.now() == AssignedWorkState.MODE_CHANGED && step.before() != AssignedWorkState.INELIGIBLE) {
            regained.restore(command.caseId(), command.occurredOn(), null, law);
        } else if (step.now() == AssignedWorkState.ON_POST && claim.isAssigned()) {
            allowance.goOn(command.caseId(), command.occurredOn(), law);
        }
    }

    void on(CaseEvent fact, long version, AssignedWorkState before) {
        claim.on(fact);
        reported = reported.after(fact, version);
        steps.values().stream().filter(step -> rests(fact, step)).forEach(step -> step.built().add(version));
        switch (fact) {
            case StartedWork step -> begin(version, before, AssignedWorkState.ON_POST);
            case AssignedJobEnded step -> begin(version, before, AssignedWorkState.JOB_ENDED);
            case PlacementModeChanged step -> {
                reopened.clear();
                begin(version, before, AssignedWorkState.MODE_CHANGED);
            }
            case BundleItemReopened again -> reopened.add(again.item());
            case CorrectionOrdered order -> ordered = version;
            case CorrectionWithdrawn withdrawn -> restsNoMore(ordered);
            case FactReversed slip -> restsNoMore(slip.factVersion());
            case SubjectDeathRecorded died -> dead = true;
            case DeathRecordRevoked revoked -> dead = false;
            default -> {}
        }
    }

    private void begin(long version, AssignedWorkState before, AssignedWorkState now) {
        steps.put(version, new Step(before, now, new HashSet<>()));
    }

    private void restsNoMore(long version) {
        steps.values().forEach(step -> step.built().remove(version));
    }

    /** Whether this is done or decided because of the step, and would not be so without it. */
    private boolean rests(CaseEvent fact, Step step) {
        return switch (step.now()) {
            case ON_POST -> fact instanceof AssignedWorkCancelled
                    || fact instanceof PlacementFollowedUp
                    || fact instanceof EmployerBreachWithdrawn none && none.documentNumber() != null
                    || fact instanceof PostTrainingRecorded
                    || fact instanceof TraineePlaced;
            case JOB_ENDED -> isOfWhoHasNoPost(fact)
                    || fact instanceof UnemploymentBenefitClaimed
                    || fact instanceof CorrectionOrdered;
            default -> isOfWhoHasNoPost(fact)
                    || fact instanceof Reinstated
                    || fact instanceof FundBonusAssessed
                    || fact instanceof BundleItemDone done && reopened.contains(done.item());
        };
    }

    /** A welfare post (PLC-15), and training at the state's cost (TRN-10). */
    private static boolean isOfWhoHasNoPost(CaseEvent fact) {
        boolean free = fact instanceof TrainingEnrolled enrolled
                && enrolled.subsidised()
                && enrolled.terms().kind() != TrainingKind.ADAPTATION;
        return free || fact instanceof PublicWelfarePostAssigned;
    }
}
