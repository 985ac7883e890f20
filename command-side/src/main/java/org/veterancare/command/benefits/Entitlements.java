package org.veterancare.command.benefits;

import static org.veterancare.law.Guard.require;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.veterancare.command.benefits.Entitlement.State;
import org.veterancare.events.BenefitEvent;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;

/** The entitlements of a case by their numbers, and which fact graded which of them. */
final class Entitlements {

    private final Map<Integer, Entitlement> byNumber = new TreeMap<>();
    private final Map<Long, Integer> gradedAt = new HashMap<>();

    int nextNumber() {
        return byNumber.size() + 1;
    }

    boolean any(Predicate<Entitlement> is) {
        return byNumber.values().stream().anyMatch(is);
    }

    /** Numbers of those that are so. */
    Stream<Integer> numbers(Predicate<Entitlement> are) {
        return byNumber.entrySet().stream().filter(each -> are.test(each.getValue())).map(Map.Entry::getKey);
    }

    /** The entitlement, which must be in one of these states. */
    Entitlement in(int number, State... states) {
        Entitlement entitlement = byNumber.get(number);
        require(entitlement != null, "CASE-STATE", Map.of("unknownEntitlement", number));
        boolean fits = Arrays.asList(states).contains(entitlement.state());
        require(fits, "CASE-STATE", Map.of("entitlement", number, "state", entitlement.state().name()));
        return entitlement;
    }

    /** Null where there is none of this number. */
    Entitlement find(int number) {
        return byNumber.get(number);
    }

    /** The entitlement that the fact at this version graded, or null where that fact is no grading. */
    Entitlement gradedAt(long version) {
        Integer number = gradedAt.get(version);
        return number == null ? null : byNumber.get(number);
    }

    void on(CaseEvent fact, long version) {
        switch (fact) {
            case EntitlementApplied applied ->
                byNumber.put(applied.entitlement(), new Entitlement(applied));
            case DisabilityGraded graded -> {
                gradedAt.put(version, graded.entitlement());
                byNumber.get(graded.entitlement()).on(graded);
            }
            case BenefitEvent other -> byNumber.get(other.entitlement()).on(other);
            case FactCorrected corrected when corrected.field() == CorrectedField.DISABILITY_GRADE ->
                gradedAt(corrected.factVersion()).correct(corrected);
            default -> {}
        }
    }
}
