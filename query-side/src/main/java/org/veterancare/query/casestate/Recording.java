package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
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
 * @param types how many facts of each type happened on each day, whenever they were recorded
 * @param orgs the same of each org: the station of whoever recorded them, as the fact names it, wherever the case went since
 * @param late those recorded more than thirty days after their day
 * @param reversals decisions that an authority, a court or the bureau took back
 */
public record Recording(
        SortedMap<String, SortedMap<LocalDate, Integer>> types, SortedMap<String, SortedMap<LocalDate, Integer>> orgs,
        List<Late> late, List<Reversal> reversals) {

    /** Before the first fact. */
    public static final Recording NONE = new Recording(
            Collections.emptySortedMap(), Collections.emptySortedMap(), List.of(), List.of());

    /** In place of a code where the log does not say who recorded a fact. */
    private static final String UNKNOWN = "UNKNOWN";

    private static final int IN_TIME_DAYS = 30;

    /**
     * A fact that was recorded late.
     *
     * @param version of the fact
     * @param type written name of the fact
     * @param org 12-digit code of the station of whoever recorded it
     * @param on day on which it happened
     * @param days from that day to the one of its recording, in Shanghai
     */
    public record Late(long version, String type, String org, LocalDate on, long days) {}

    /** @param by name of the fact that took the decision back */
    public record Reversal(long version, String by, LocalDate on) {}

    public Recording {
        // rows of before decisions were followed have none
        reversals = reversals == null ? List.of() : reversals;
    }

    Recording after(RecordedFact recorded) {
        CaseEvent fact = (CaseEvent) recorded.fact();
        LocalDate on = fact.occurredOn();
        String type = FactNames.of(fact.getClass());
        String org = org(recorded.by());
        long days = ChronoUnit.DAYS.between(on, LocalDate.ofInstant(recorded.recordedAt(), District.ZONE));
        return new Recording(
                oneMore(types, type, on),
                oneMore(orgs, org, on),
                days > IN_TIME_DAYS ? Lists.append(late, new Late(recorded.version(), type, org, on, days)) : late,
                reverses(fact) ? Lists.append(reversals, new Reversal(recorded.version(), type, on)) : reversals);
    }

    private static String org(Actor by) {
        return by == null ? UNKNOWN : by.station();
    }

    private static SortedMap<String, SortedMap<LocalDate, Integer>> oneMore(
            SortedMap<String, SortedMap<LocalDate, Integer>> counted, String code, LocalDate on) {
        SortedMap<String, SortedMap<LocalDate, Integer>> all = new TreeMap<>(counted);
        SortedMap<LocalDate, Integer> days = new TreeMap<>(all.getOrDefault(code, Collections.emptySortedMap()));
        days.merge(on, 1, Integer::sum);
        all.put(code, Collections.unmodifiableSortedMap(days));
        return Collections.unmodifiableSortedMap(all);
    }

    /** How many facts happened on each day. */
    SortedMap<LocalDate, Integer> days() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        orgs.values().forEach(each -> each.forEach((day, facts) -> days.merge(day, facts, Integer::sum)));
        return days;
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
}
