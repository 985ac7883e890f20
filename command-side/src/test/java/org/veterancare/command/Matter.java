package org.veterancare.command;

import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.Matter.duty;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.veterancare.command.Matter.Duty;
import org.veterancare.events.CaseEvent;
import org.veterancare.law.Law;

/**
 * One matter: how it begins, all of it entered by the first person, what may be sent in it, and who is not to decide it.
 *
 * @param length of the longest sequence that is tried
 */
record Matter(
        String name, int length, Law law, List<CaseEvent> begun, List<CaseCommand> alphabet, List<Duty> duties) {

    /** Whoever entered one of the first is not to send one of the second; the third begin anew. */
    record Duty(Set<Class<?>> hands, Set<Class<?>> deciders, Set<Class<?>> ends) {}

    Matter(String name, int length, List<CaseEvent> begun, List<CaseCommand> alphabet, List<Duty> duties) {
        this(name, length, CaseFixture.LAW, begun, alphabet, duties);
    }

    static Duty duty(Set<Class<?>> hands, Set<Class<?>> deciders) {
        return new Duty(hands, deciders, Set.of());
    }

    /** Commands that the duties judge. */
    Set<Class<?>> deciders() {
        return duties.stream().flatMap(duty -> duty.deciders().stream()).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return name;
    }
}
