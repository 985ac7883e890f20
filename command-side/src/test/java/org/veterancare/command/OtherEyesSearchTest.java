package org.veterancare.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veterancare.command.Matter.Duty;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;
import org.veterancare.law.Seen;

/**
 * Every sequence of a matter's commands up to a length, for each matter beside relief: who had a hand in it does not decide it.
 * What was accepted is judged by the duties of {@link Matters}, which know nothing but who sent what.
 */
class OtherEyesSearchTest {

    private static final Actor FIRST = actor("p-1", "account-1", Role.STREET_CASE_WORKER);
    private static final Actor SAME_PERSON = actor("p-1", "account-2", Role.DISTRICT_APPROVER);
    private static final Actor SECOND = actor("p-2", "account-3", Role.DISTRICT_OFFICER);
    private static final Actor THIRD = actor("p-3", "account-4", Role.DISTRICT_APPROVER);
    private static final List<Actor> ACTORS = List.of(FIRST, SAME_PERSON, SECOND, THIRD);

    private static Actor actor(String person, String account, Role role) {
        return new Actor(person, account, role, Actors.DISTRICT);
    }

    private record Step(Class<?> what, Actor by) {

        @Override
        public String toString() {
            return by.account() + " " + what.getSimpleName();
        }
    }

    /**
     * A walk over all sequences in which nobody does the same twice; every breach it meets stays with the sequence that led
     * there, and a walk that shall find some ends when it has one of every decision.
     */
    private static final class Search {

        private final Matter matter;
        private final UnaryOperator<Actor> asTheCaseSeesThem;
        private final boolean toTheEnd;
        private final List<Step> steps = new ArrayList<>();
        private final Set<String> breaches = new TreeSet<>();
        private final Set<Class<?>> breached = new HashSet<>();
        private final Set<Class<?>> accepted = new HashSet<>();

        Search(Matter matter, boolean toTheEnd, UnaryOperator<Actor> asTheCaseSeesThem) {
            this.matter = matter;
            this.toTheEnd = toTheEnd;
            this.asTheCaseSeesThem = asTheCaseSeesThem;
        }

        Search run() {
            DecidedCase decided = null;
            for (CaseEvent fact : matter.begun()) {
                MetaData by = Actors.by(asTheCaseSeesThem.apply(FIRST));
                decided = decided == null ? DecidedCase.begun(fact, by, matter.law()) : decided.with(fact, by);
                steps.add(new Step(fact.getClass(), FIRST));
            }
            return go(decided, 0);
        }

        private Search go(DecidedCase decided, int depth) {
            for (CaseCommand command : depth == matter.length() ? List.<CaseCommand>of() : matter.alphabet()) {
                for (Actor actor : ACTORS) {
                    Step step = new Step(command.getClass(), actor);
                    if (!steps.contains(step) && (toTheEnd || !breached.equals(matter.deciders()))) {
                        sent(decided, command, actor).ifPresent(next -> taken(step, next, depth));
                    }
                }
            }
            return this;
        }

        private void taken(Step step, DecidedCase next, int depth) {
            accepted.add(step.what());
            matter.duties().forEach(duty -> judge(duty, step));
            steps.add(step);
            go(next, depth + 1);
            steps.removeLast();
        }

        private Optional<DecidedCase> sent(DecidedCase decided, CaseCommand command, Actor actor) {
            MetaData by = Actors.by(asTheCaseSeesThem.apply(actor));
            return decided.after(command, command instanceof OnMatter about
                    ? by.and(Provenance.SEEN, Seen.of(decided.facts()).getOrDefault(about.matter(), ""))
                    : by);
        }

        private void judge(Duty duty, Step step) {
            Set<String> hands = new HashSet<>();
            for (Step earlier : steps) {
                if (duty.ends().contains(earlier.what())) {
                    hands.clear();
                } else if (duty.hands().contains(earlier.what())) {
                    hands.add(earlier.by().person());
                }
            }
            if (duty.deciders().contains(step.what()) && hands.contains(step.by().person())) {
                breaches.add(steps + " then " + step);
                breached.add(step.what());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.veterancare.command.Matters#all")
    void whoHadAHandInAMatterDoesNotDecideItWhateverCameInWhichOrder(Matter matter) {
        Search search = new Search(matter, true, actor -> actor).run();
        assertThat(search.breaches).isEmpty();
        assertThat(search.accepted).as("every command is accepted of somebody")
                .isEqualTo(Set.copyOf(matter.alphabet().stream().map(Object::getClass).toList()));
    }

    @ParameterizedTest
    @MethodSource("org.veterancare.command.Matters#all")
    void withoutTheRuleTheSearchFindsABreachOfEveryDecision(Matter matter) {
        int[] somebody = {0};
        Search search = new Search(matter, false, actor -> new Actor(
                "p-" + ++somebody[0], actor.account(), actor.role(), actor.station())).run();
        assertThat(search.breached).isEqualTo(matter.deciders());
    }

    @ParameterizedTest
    @MethodSource("org.veterancare.command.Matters#all")
    void aRuleThatCountsAccountsIsFoundOutByThePersonWithTwo(Matter matter) {
        Search search = new Search(matter, false, actor -> new Actor(
                actor.account(), actor.account(), actor.role(), actor.station())).run();
        assertThat(search.breached).isEqualTo(matter.deciders());
    }

    /** Commands that are for other eyes and that no search judges. */
    private static Set<String> unsearched(Stream<Matter> matters) {
        Set<Class<?>> judged = matters.flatMap(matter -> matter.deciders().stream()).collect(Collectors.toSet());
        judged.addAll(FourEyesSearchTest.judged());
        return DecidedCase.commands()
                .stream()
                .filter(command -> command.isAnnotationPresent(FourEyed.class) && !judged.contains(command))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    @Test
    void everyCommandForOtherEyesIsSearched() {
        assertThat(unsearched(Matters.all())).isEmpty();
    }

    @Test
    void aCommandOfNoMatterIsNamed() {
        assertThat(unsearched(Matters.all().filter(matter -> !Set.of("plaque", "merged").contains(matter.name()))))
                .containsExactlyInAnyOrder("WithdrawPlaque", "RestorePlaque");
    }
}
