package org.veterancare.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.DeclareInterest;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.life.MoveCommand.ConfirmReceipt;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.life.MoveCommand.RequestTransferOut;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.placement.PlacementCommand.RecommendJob;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.command.privacy.PrivacyCommand.ConfirmErasure;
import org.veterancare.command.privacy.PrivacyCommand.RestrictProcessing;
import org.veterancare.command.privacy.PrivacyCommand.ShredSubjectKey;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;
import org.veterancare.law.RuleBroken;
import org.veterancare.law.Seen;

/**
 * Random walks by random people, from many histories. Whatever is accepted was said to be allowed, and for whatever is said to be
 * allowed some body is accepted; and every fact that comes of it is one that the model of {@link CaseModel} knows of there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllowedCommandsSearchTest {

    private static final long SEED = Long.getLong("search.seed", 20250618);
    private static final int WALKS = Integer.getInteger("search.walks", 4);
    private static final int STEPS = 36;

    /** How often it is asked of a kind of command whether it can be done, and with how many bodies. */
    private static final int OFTEN = Integer.getInteger("search.often", 12);
    private static final int BODIES = 30;

    /** How often what was never accepted is tried before all else. */
    private static final int PATIENCE = 20;

    /** Of how many steps one is tried without asking whether it is allowed. */
    private static final int UNASKED = 4;

    private static final List<Actor> ACTORS = List.of(
            Actors.NEIGHBOURHOOD_WORKER, Actors.STREET_WORKER, Actors.STATION_HEAD, Actors.DISTRICT_OFFICER,
            Actors.DISTRICT_APPROVER, Actors.DECISION_RECORDER, Actors.FINANCE, Actors.PRIVACY_OFFICER,
            Actors.as(Actors.STREET_WORKER, Role.DISTRICT_APPROVER, Actors.DISTRICT));

    /** What ends a walk, or most of it, is seldom chosen before the last third. */
    private static final Set<Class<?>> ENDINGS = Set.of(
            CloseCase.class, RecordDeath.class, MergeInto.class, RequestTransferOut.class, ConfirmReceipt.class,
            RestrictProcessing.class, ConfirmErasure.class, ShredSubjectKey.class, DeclareInterest.class,
            CancelForFraud.class);

    /** What is said of the commands before one is sent. */
    private interface Verdict {

        boolean allows(VeteranCase veteranCase, Class<? extends CaseCommand> type, Actor actor);
    }

    private record Choice(Class<? extends CaseCommand> type, Actor actor) {}

    private static final Set<Class<?>> MARKET = Set.of(SeekEmployment.class, RecommendJob.class);

    private static final List<Choice> EVERYTHING = DecidedCase.commands()
            .stream()
            .flatMap(type -> ACTORS.stream().map(actor -> new Choice(type, actor)))
            .toList();

    /** Run once, and asked by several tests. */
    private Search search;

    private static boolean asTheCaseSays(VeteranCase veteranCase, Class<? extends CaseCommand> type, Actor actor) {
        try {
            veteranCase.admit(type, actor);
            return veteranCase.belongsTo(actor);
        } catch (RuleBroken inTheWay) {
            return false;
        }
    }

    /** One search: what it saw, and what should not have been. */
    private static final class Search {

        private final Verdict verdict;
        private final CaseModel model;
        private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        private final CommandBodies bodies = new CommandBodies(random);
        /** How often a kind of command was tried where it was allowed: what was, is seldom chosen again. */
        private final Map<Class<?>, Integer> tried = new HashMap<>();
        private final Set<Class<?>> accepted = new HashSet<>();
        private final Map<String, String> outsideTheModel = new TreeMap<>();
        private final Set<String> notSaid = new TreeSet<>();

        /** Commands that were allowed while no body of theirs was accepted, with what refused them all. */
        private final Map<String, Set<String>> empty = new TreeMap<>();
        private final Map<Class<?>, Integer> asked = new HashMap<>();

        Search(CaseModel model, Verdict verdict) {
            this.model = model;
            this.verdict = verdict;
        }

        Search from(String... names) {
            List.of(names).forEach(name -> walk(name, CaseSeeds.all().get(name)));
            return this;
        }

        Search fromEverywhere(int walks) {
            for (int walk = 0; walk < walks; walk++) {
                CaseSeeds.all().forEach(this::walk);
            }
            return this;
        }

        private void walk(String name, List<CaseEvent> seed) {
            DecidedCase decided = DecidedCase.begun(seed.getFirst(), MetaData.emptyInstance());
            for (CaseEvent fact : seed.subList(1, seed.size())) {
                decided = decided.with(fact, MetaData.emptyInstance());
            }
            CaseModel.Fold fold = model.fold();
            seed.forEach(fold::take);
            for (int step = 0; step < STEPS; step++) {
                Set<Choice> allowed = allowed(decided);
                boolean any = random.nextInt(UNASKED) == 0;
                List<Choice> choices = any ? EVERYTHING : List.copyOf(allowed);
                if (choices.isEmpty()) {
                    return;
                }
                Choice choice = chosen(choices, step);
                if (allowed.contains(choice)) {
                    tried.merge(choice.type(), 1, Integer::sum);
                }
                Optional<DecidedCase> next = someBody(decided, choice, BODIES / 2, new TreeSet<>());
                if (next.isPresent()) {
                    if (!allowed.contains(choice)) {
                        notSaid.add(choice.type().getSimpleName());
                    }
                    taken(decided, next.orElseThrow(), choice, fold, name);
                    decided = next.orElseThrow();
                }
                if (step % 9 == 8) {
                    askWhatCanBeDone(decided);
                }
            }
        }

        private void taken(DecidedCase before, DecidedCase after, Choice choice, CaseModel.Fold fold, String name) {
            accepted.add(choice.type());
            for (CaseEvent fact : after.facts().subList(before.facts().size(), after.facts().size())) {
                fold.take(fact);
            }
            fold.broken()
                    .forEach(line -> outsideTheModel.putIfAbsent(
                            line, "after " + choice.type().getSimpleName() + ", from " + name));
        }

        private Choice chosen(List<Choice> choices, int step) {
            List<Choice> untaken = choices.stream()
                    .filter(choice -> !accepted.contains(choice.type())
                            && tried.getOrDefault(choice.type(), 0) < PATIENCE)
                    .toList();
            if (!untaken.isEmpty() && random.nextBoolean()) {
                return untaken.get(random.nextInt(untaken.size()));
            }
            return byWeight(choices, step);
        }

        private Choice byWeight(List<Choice> choices, int step) {
            double[] until = new double[choices.size()];
            double all = 0;
            for (int n = 0; n < until.length; n++) {
                Class<?> type = choices.get(n).type();
                double seldom = ENDINGS.contains(type) && step < STEPS * 2 / 3 ? 0.02 : 1;
                double often = tried.getOrDefault(type, 0) / (accepted.contains(type) ? 1.0 : 4.0);
                all += seldom / ((1 + often) * (1 + often));
                until[n] = all;
            }
            double at = random.nextDouble() * all;
            int n = 0;
            while (until[n] < at) {
                n++;
            }
            return choices.get(n);
        }

        private Set<Choice> allowed(DecidedCase decided) {
            Set<Choice> allowed = new LinkedHashSet<>();
            decided.ask(veteranCase -> EVERYTHING.stream()
                    .filter(choice -> verdict.allows(veteranCase, choice.type(), choice.actor()))
                    .forEach(allowed::add));
            return allowed;
        }

        private Optional<DecidedCase> someBody(DecidedCase decided, Choice choice, int tries, Set<String> refusals) {
            List<CaseEvent> facts = decided.facts();
            Map<String, String> seen = Seen.of(facts);
            for (int n = 0; n < tries; n++) {
                Optional<CaseCommand> made = bodies.of(choice.type(), facts);
                if (made.isPresent()) {
                    CaseCommand command = made.orElseThrow();
                    MetaData by = Actors.by(choice.actor())
                            .and(
                                    Provenance.SEEN,
                                    command instanceof OnMatter about ? seen.getOrDefault(about.matter(), "") : "");
                    try {
                        return Optional.of(decided.decided(command, by));
                    } catch (RuleBroken refused) {
                        refusals.add(SearchLimits.said(refused));
                    } catch (OutOfScope elsewhere) {
                        refusals.add("OUT-OF-SCOPE");
                    }
                }
            }
            return Optional.empty();
        }

        /** What was never accepted, of all that a case decides on. */
        private Set<String> never() {
            return DecidedCase.commands()
                    .stream()
                    .filter(type -> !accepted.contains(type))
                    .map(Class::getSimpleName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Of each kind of command once in such a state, for one of those who may. */
        private void askWhatCanBeDone(DecidedCase decided) {
            Map<Class<?>, Choice> one = new LinkedHashMap<>();
            List<Choice> allowed = new ArrayList<>(allowed(decided));
            Collections.shuffle(allowed, random);
            allowed.forEach(choice -> one.putIfAbsent(choice.type(), choice));
            for (Choice choice : one.values()) {
                if (asked.merge(choice.type(), 1, Integer::sum) <= OFTEN) {
                    Set<String> refusals = new TreeSet<>();
                    boolean done = someBody(decided, choice, BODIES, refusals).isPresent();
                    if (!done && !SearchLimits.areAboutTheBody(choice.type().getSimpleName(), refusals)) {
                        empty.put(choice.type().getSimpleName(), refusals);
                    }
                }
            }
        }
    }

    private static Search searchFor(CaseModel model, Verdict verdict, String... seeds) {
        return new Search(model, verdict).from(seeds);
    }

    @BeforeAll
    void searchEverywhere() {
        search = new Search(CaseModel.ofTheDomain(), AllowedCommandsSearchTest::asTheCaseSays).fromEverywhere(WALKS);
    }

    @Test
    void whatIsAcceptedWasAllowed() {
        assertThat(search.notSaid).isEmpty();
    }

    @Test
    void forWhatIsAllowedSomeBodyIsAccepted() {
        assertThat(search.empty).isEmpty();
    }

    @Test
    void everyFactIsOneThatTheModelKnowsOfThere() {
        assertThat(search.outsideTheModel).isEmpty();
    }

    @Test
    void theSearchComesToAllCommandsButThoseWithAReason() {
        assertThat(search.never()).isSubsetOf(SearchLimits.SELDOM.values().stream().flatMap(Set::stream).toList());
    }

    @Test
    void everyReasonIsAboutACommandThatThereIs() {
        assertThat(DecidedCase.commands().stream().map(Class::getSimpleName))
                .containsAll(SearchLimits.SELDOM.values().stream().flatMap(Set::stream).toList())
                .containsAll(
                        SearchLimits.ABOUT_THE_BODY.values().stream().flatMap(of -> of.keySet().stream()).toList());
    }

    @Test
    void aVerdictThatAllowsWhatCannotBeDoneIsFoundOut() {
        assertThat(searchFor(CaseModel.ofTheDomain(), (veteranCase, type, actor) -> type == ReopenCase.class,
                "veteran").empty).containsOnlyKeys("ReopenCase");
    }

    @Test
    void aVerdictThatLeavesSomethingOutIsFoundOut() {
        Verdict nothing = (veteranCase, type, actor) -> type == SeekEmployment.class;
        assertThat(searchFor(CaseModel.ofTheDomain(), nothing, "veteran", "accepted").notSaid).isNotEmpty();
    }

    @Test
    void aStepThatTheModelDoesNotKnowIsFoundOut() {
        CaseModel without = CaseModel.ofTheDomain().without(row -> row.fact().equals("EmploymentSought"));
        Verdict market = (veteranCase, type, actor) -> MARKET.contains(type)
                && asTheCaseSays(veteranCase, type, actor);
        assertThat(searchFor(without, market, "accepted").outsideTheModel.keySet()).isNotEmpty()
                .allMatch(line -> line.endsWith("with market in NONE"));
    }
}
