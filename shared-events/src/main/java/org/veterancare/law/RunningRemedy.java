package org.veterancare.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.TrainingEvent.SubsidyRefusalQuashed;
import org.veterancare.events.TrainingEvent.SubsidyRefused;

/**
 * Until when a decision may be contested, as it was counted last (SUS-04). One that was quashed is contested no more.
 *
 * @param ref version of the decision's fact
 * @param decision which it is, as what quashes it names it: its fact, and of several of the kind about what
 */
public record RunningRemedy(String ref, String decision, Due due) {

    /** Of a claim to a post one decision stands at a time, whichever ended it last. */
    private static final Set<String> OF_A_CLAIM = Set.of(
            name(AssignedWorkForfeited.class), name(AssignedWorkCancelled.class), name(AssignedWorkDenied.class));

    /**
     * Those of a case after a fact.
     *
     * @param all in the order of their decisions
     * @param version of the fact
     */
    public static List<RunningRemedy> after(List<RunningRemedy> all, CaseEvent fact, long version) {
        return switch (fact) {
            case DeadlineRecomputed again when again.deadline().equals(DeadlineEvent.REMEDY) ->
                all.stream().map(each -> each.ref.equals(again.ref()) ? each.until(again.due()) : each).toList();
            case FactReversed slip -> all.stream().filter(each -> !each.isOf(slip.factVersion())).toList();
            case PlaceRejectionRevoked quashed -> withoutLast(all, Set.of(name(SettlementPlaceRejected.class)));
            case ForfeitureRevoked quashed -> withoutLast(all, Set.of(name(SettlementForfeited.class)));
            case PrivilegeCardRestored quashed -> withoutLast(all, Set.of(name(PrivilegeCardWithdrawn.class)));
            case PlaqueRestored quashed -> withoutLast(all, Set.of(name(PlaqueWithdrawn.class)));
            case FraudDecisionRevoked quashed -> withoutLast(all, Set.of(fraud(quashed.treatment())));
            case SubsidyRefusalQuashed quashed -> withoutLast(all, Set.of(refusal(quashed.enrolment())));
            // a death that was none, or a slip, quashes nothing
            case AssignedWorkRestored quashed when quashed.decisionNumber() != null -> withoutLast(all, OF_A_CLAIM);
            default -> begun(all, fact, version);
        };
    }

    /** The last day of the latest; null for none. */
    public static LocalDate last(List<RunningRemedy> all) {
        return all.stream().map(each -> each.due.dueOn()).max(LocalDate::compareTo).orElse(null);
    }

    /** Whether it is of the decision with this version. */
    public boolean isOf(long version) {
        return ref.equals(Long.toString(version));
    }

    private RunningRemedy until(Due again) {
        return new RunningRemedy(ref, decision, again);
    }

    private static List<RunningRemedy> begun(List<RunningRemedy> all, CaseEvent fact, long version) {
        Due told = Remedy.told(fact);
        if (told == null) {
            return all;
        }
        String decision = switch (fact) {
            case TreatmentCancelledForFraud fraud -> fraud(fraud.treatment());
            case SubsidyRefused refused -> refusal(refused.enrolment());
            default -> name(fact.getClass());
        };
        List<RunningRemedy> more = new ArrayList<>(all);
        more.add(new RunningRemedy(Long.toString(version), decision, told));
        return List.copyOf(more);
    }

    private static List<RunningRemedy> withoutLast(List<RunningRemedy> all, Set<String> decisions) {
        for (RunningRemedy each : all.reversed()) {
            if (decisions.contains(each.decision)) {
                return all.stream().filter(other -> other != each).toList();
            }
        }
        return all;
    }

    private static String fraud(String treatment) {
        return name(TreatmentCancelledForFraud.class) + "/" + treatment;
    }

    private static String refusal(int enrolment) {
        return name(SubsidyRefused.class) + "/" + enrolment;
    }

    private static String name(Class<? extends CaseEvent> fact) {
        return fact.getSimpleName();
    }
}
