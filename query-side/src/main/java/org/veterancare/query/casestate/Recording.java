package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.District;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.TrainingEvent.SubsidyRefusalQuashed;

/**
 * What an auditor counts of the recording of a case: how soon after they happened facts were recorded, and which decisions did
 * not stand (domain 7).
 *
 * @param facts how many facts happened on each day, whenever they were recorded
 * @param late those recorded more than thirty days after their day
 * @param reversals decisions that an authority, a court or the bureau took back
 */
public record Recording(SortedMap<LocalDate, Integer> facts, List<Late> late, List<Reversal> reversals) {

    /** Before the first fact. */
    public static final Recording NONE = new Recording(Collections.emptySortedMap(), List.of(), List.of());

    private static final String EVENT = "Event";
    private static final int IN_TIME_DAYS = 30;

    /**
     * A fact that was recorded late.
     *
     * @param version of the fact
     * @param phase of the case to which it belongs, as a code
     * @param on day on which it happened
     * @param days from that day to the one of its recording, in Shanghai
     */
    public record Late(long version, String phase, LocalDate on, long days) {}

    /** @param by name of the fact that took the decision back */
    public record Reversal(long version, String by, LocalDate on) {}

    public Recording {
        // rows of before decisions were followed have none
        reversals = reversals == null ? List.of() : reversals;
    }

    Recording after(CaseEvent fact, Mark mark) {
        SortedMap<LocalDate, Integer> counted = new TreeMap<>(facts);
        counted.merge(mark.on(), 1, Integer::sum);
        long days = ChronoUnit.DAYS.between(mark.on(), LocalDate.ofInstant(mark.at(), District.ZONE));
        return new Recording(
                Collections.unmodifiableSortedMap(counted),
                days > IN_TIME_DAYS
                        ? Lists.append(late, new Late(mark.version(), phase(fact), mark.on(), days))
                        : late,
                reverses(fact)
                        ? Lists.append(
                                reversals, new Reversal(mark.version(), fact.getClass().getSimpleName(), mark.on()))
                        : reversals);
    }

    /**
     * A death that never was restores a claim too, and nobody had decided on it; a plaque may hang again where its withdrawal was
     * right (HON-02).
     */
    private static boolean reverses(CaseEvent fact) {
        return switch (fact) {
            case ForfeitureRevoked forfeiture -> true;
            case PlaceRejectionRevoked place -> true;
            case FraudDecisionRevoked fraud -> true;
            case PrivilegeCardRestored card -> true;
            case SubsidyRefusalQuashed subsidy -> true;
            case AssignedWorkRestored claim -> claim.decisionNumber() != null;
            default -> false;
        };
    }

    private static String phase(CaseEvent fact) {
        String name = fact.getClass().getDeclaringClass().getSimpleName();
        return name.substring(0, name.length() - EVENT.length());
    }
}
