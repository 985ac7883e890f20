package org.veterancare.command.hardship;

import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.veterancare.command.hardship.Application.State;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;

/** The applications of a case by their numbers. */
final class Applications {

    private final Map<Integer, Application> byNumber = new TreeMap<>();

    /** Version of the latest survey of each. */
    private final Map<Integer, Long> surveyedAt = new TreeMap<>();

    int nextNumber() {
        return byNumber.size() + 1;
    }

    boolean any(Predicate<Application> is) {
        return byNumber.values().stream().anyMatch(is);
    }

    /** Numbers of those that are so. */
    Stream<Integer> numbers(Predicate<Application> are) {
        return byNumber.entrySet().stream().filter(each -> are.test(each.getValue())).map(Map.Entry::getKey);
    }

    /** The application, whatever its state. */
    Application get(int number) {
        Application application = byNumber.get(number);
        require(application != null, "CASE-STATE", Map.of("unknownApplication", number));
        return application;
    }

    /** The application, which must be in one of these states, with no step after this day. */
    Application in(int number, LocalDate on, State... states) {
        return get(number).in(number, on, states);
    }

    /** What was endorsed was something else. */
    void corrected() {
        byNumber.values().forEach(Application::corrected);
    }

    /** The application whose latest survey is the fact at this version; null where there is none. */
    Application surveyedAt(long version) {
        return surveyedAt.entrySet()
                .stream()
                .filter(each -> each.getValue() == version)
                .map(each -> byNumber.get(each.getKey()))
                .findFirst()
                .orElse(null);
    }

    void on(HardshipEvent fact, String by, long version) {
        if (fact instanceof ApplicationSubmitted submitted) {
            byNumber.put(submitted.application(), new Application());
        } else if (fact instanceof HouseholdSurveyed surveyed) {
            surveyedAt.put(surveyed.application(), version);
        }
        byNumber.get(fact.application()).on(fact, by);
    }
}
