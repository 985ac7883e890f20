package org.veterancare.command.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.veterancare.command.resources.PostPlanCommand.RestorePost;
import org.veterancare.events.CaseId;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent;
import org.veterancare.events.PostPlanEvent.CandidateLeft;
import org.veterancare.events.PostPlanEvent.CandidatePassed;
import org.veterancare.events.PostPlanEvent.CandidatePassedOver;
import org.veterancare.events.PostPlanEvent.CandidateRanked;
import org.veterancare.events.PostPlanEvent.CandidateResumed;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.Post;
import org.veterancare.events.PostPlanEvent.PostFreed;
import org.veterancare.events.PostPlanEvent.PostPlanOpened;
import org.veterancare.events.PostPlanEvent.PostRestored;
import org.veterancare.events.PostPlanEvent.PostTaken;
import org.veterancare.events.PostPlanEvent.PostWithdrawn;
import org.veterancare.law.RuleBroken;

/** Random lives of a plan: it takes what a second opinion on its facts says may be, and nothing else (PLC-03, PLC-15). */
class PostPlanSearchTest {

    private static final long SEED = Long.getLong("search.seed", 20250618);
    private static final int PLANS = 60;
    private static final int STEPS = 60;
    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final LocalDate ON = LocalDate.of(2025, 10, 10);
    private static final String EMPLOYER = "12310104425012349P";
    private static final List<CaseId> CASES = IntStream.rangeClosed(1, 5)
            .mapToObj(n -> CaseId.of("01937b5e-0000-7000-8000-00000000000" + n))
            .toList();
    private static final PostPlanOpened OPENED = new PostPlanOpened(PLAN, ON, 2025, List.of(
            new Post("D-1", Channel.DIRECTED, EMPLOYER, false, null),
            new Post("D-2", Channel.DIRECTED, EMPLOYER, false, null),
            new Post("D-3", Channel.DIRECTED, EMPLOYER, false, null),
            new Post("G-1", Channel.PUBLIC_WELFARE, EMPLOYER, false, null)));
    private static final List<String> POSTS = Stream.concat(OPENED.posts().stream().map(Post::code), Stream.of("X-1"))
            .toList();

    /** What is asked of a plan, and whether its facts allow it. */
    private record Step(String name, Consumer<PostPlan> call, Predicate<Told> allowed) {}

    /** The facts of a plan, asked anew each time. */
    private record Told(List<PostPlanEvent> facts) {

        Optional<CaseId> taker(String post) {
            Optional<CaseId> taker = Optional.empty();
            for (PostPlanEvent fact : facts) {
                if (fact instanceof PostTaken taken && taken.post().equals(post)) {
                    taker = Optional.of(taken.caseId());
                } else if (fact instanceof PostFreed freed && freed.post().equals(post)) {
                    taker = Optional.empty();
                }
            }
            return taker;
        }

        boolean isOut(String post) {
            boolean out = false;
            for (PostPlanEvent fact : facts) {
                if (fact instanceof PostWithdrawn gone && gone.post().equals(post)) {
                    out = true;
                } else if (fact instanceof PostRestored again && again.post().equals(post)) {
                    out = false;
                }
            }
            return out;
        }

        boolean isFree(String post) {
            return OPENED.posts().stream().anyMatch(planned -> planned.code().equals(post)) && taker(post).isEmpty()
                    && !isOut(post);
        }

        /** The rank of who is in the plan; empty for who has none, or one that is kept for nobody. */
        Optional<Integer> rank(CaseId candidate) {
            return Optional.ofNullable(ranks().get(candidate.toString())).map(CandidateRanked::rank);
        }

        Map<String, CandidateRanked> ranks() {
            Map<String, CandidateRanked> ranks = new TreeMap<>();
            for (PostPlanEvent fact : facts) {
                switch (fact) {
                    case CandidateRanked ranked -> ranks.put(ranked.caseId().toString(), ranked);
                    case CandidateLeft left -> ranks.remove(left.caseId().toString());
                    case CandidatePassedOver passed -> ranks.remove(passed.caseId().toString());
                    default -> {}
                }
            }
            return ranks;
        }

        boolean isWaiting(CaseId candidate) {
            boolean waiting = false;
            for (PostPlanEvent fact : facts) {
                waiting = switch (fact) {
                    case CandidateRanked ranked when ranked.caseId().equals(candidate) -> true;
                    case CandidateResumed resumed when resumed.caseId().equals(candidate) -> true;
                    case CandidatePassed passed when passed.caseId().equals(candidate) -> false;
                    case CandidateLeft left when left.caseId().equals(candidate) -> false;
                    case PostTaken taken when taken.caseId().equals(candidate) -> false;
                    default -> waiting;
                };
            }
            return waiting;
        }

        /** Whether somebody holds or held the rank by right, or it is kept for nobody. */
        boolean isGiven(int rank) {
            Set<String> holders = new TreeSet<>();
            Map<String, Integer> now = new TreeMap<>();
            for (PostPlanEvent fact : facts) {
                switch (fact) {
                    case CandidateRanked ranked -> {
                        String who = ranked.caseId().toString();
                        if (now.getOrDefault(who, 0) < 0) {
                            holders.remove(who + "@" + -now.get(who));
                        }
                        now.put(who, ranked.rank());
                        holders.add(who + "@" + ranked.rank());
                    }
                    case CandidatePassedOver passed -> {
                        String who = passed.caseId().toString();
                        if (now.getOrDefault(who, 0) < 0) {
                            holders.remove(who + "@" + -now.get(who));
                        }
                        now.put(who, -passed.rank());
                        holders.add(who + "@" + passed.rank());
                    }
                    case CandidateLeft left -> {
                        String who = left.caseId().toString();
                        if (Boolean.TRUE.equals(left.mistaken())) {
                            holders.remove(who + "@" + Math.abs(now.get(who)));
                        }
                        now.remove(who);
                    }
                    default -> {}
                }
            }
            return holders.stream().anyMatch(holder -> holder.endsWith("@" + rank));
        }

        boolean hasTurn(CaseId candidate) {
            return IntStream.range(1, rank(candidate).orElse(1))
                    .allMatch(before -> isGiven(before) && CASES.stream()
                            .noneMatch(other -> isWaiting(other) && rank(other).equals(Optional.of(before))));
        }

        /** Of all in the plan whoever has the better rank has as many points or more, and each rank one holder. */
        boolean isInOrder() {
            List<CandidateRanked> order = ranks().values()
                    .stream()
                    .sorted(Comparator.comparingInt(CandidateRanked::rank))
                    .toList();
            return IntStream.range(1, order.size())
                    .allMatch(n -> order.get(n - 1).rank() < order.get(n).rank()
                            && order.get(n - 1).points() >= order.get(n).points());
        }
    }

    /** One plan as it decides. */
    private static final class Living {

        private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
        private final EventSourcingRepository<PostPlan> plans = EventSourcingRepository.builder(PostPlan.class)
                .eventStore(EmbeddedEventStore.builder().storageEngine(log).build())
                .build();

        Living() {
            log.appendEvents(
                    new GenericDomainEventMessage<>(PostPlan.class.getSimpleName(), PLAN.toString(), 0, OPENED));
        }

        Told told() {
            return new Told(log.readEvents(PLAN.toString())
                    .asStream()
                    .map(message -> (PostPlanEvent) message.getPayload())
                    .toList());
        }

        boolean takes(Step step) {
            try {
                DefaultUnitOfWork.startAndGet(null).execute(() -> plans.load(PLAN.toString()).execute(step.call()));
                return true;
            } catch (RuleBroken refused) {
                return false;
            }
        }
    }

    private static Step random(RandomGenerator random) {
        CaseId who = CASES.get(random.nextInt(CASES.size()));
        String post = POSTS.get(random.nextInt(POSTS.size()));
        int rank = random.nextInt(4) + 1;
        int points = (10 - 2 * rank + random.nextInt(3)) * 1_000;
        boolean mistaken = random.nextBoolean();
        boolean directed = post.startsWith("D");
        return switch (random.nextInt(11)) {
            case 0, 1 -> new Step("choose", plan -> plan.takeDirected(who, ON, post, EMPLOYER, null),
                    told -> directed && told.isFree(post) && told.hasTurn(who));
            case 2 -> new Step("assign", plan -> plan.takePublicWelfare(who, ON, post),
                    told -> post.startsWith("G") && told.isFree(post));
            case 3 -> new Step("free", plan -> plan.free(who, ON, post),
                    told -> told.taker(post).equals(Optional.of(who)));
            case 10 -> new Step("restore", plan -> plan.handle(new RestorePost(PLAN, ON, post)),
                    told -> told.isOut(post));
            case 4 -> new Step("withdraw", plan -> plan.withdraw(ON, post), told -> told.isFree(post));
            case 5 -> new Step("pass", plan -> plan.pass(who, ON), told -> true);
            case 6 -> new Step("resume", plan -> plan.resume(who, ON), told -> true);
            case 7 -> new Step("leave", plan -> plan.leave(who, ON, null, mistaken), told -> true);
            case 8 -> new Step("passOver", plan -> plan.passOver(who, ON, rank, points), null);
            default -> new Step("rank", plan -> plan.rank(who, ON, rank, points, false), null);
        };
    }

    /** What a plan did that it should not have, or did not do. */
    private static Set<String> found(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Set<String> found = new TreeSet<>();
        List<String> done = new ArrayList<>();
        for (int plan = 0; plan < PLANS; plan++) {
            Living living = new Living();
            for (int n = 0; n < STEPS; n++) {
                Step step = random(random);
                Told before = living.told();
                boolean took = living.takes(step);
                if (step.allowed() != null && took != step.allowed().test(before)) {
                    found.add(step.name() + (took ? " was taken" : " was refused") + " after " + before.facts());
                }
                if (!living.told().isInOrder()) {
                    found.add(step.name() + " put the ranking out of order after " + before.facts());
                }
                if (living.told().facts().size() > before.facts().size()) {
                    done.add(step.name());
                }
            }
        }
        assertThat(done).contains("choose", "assign", "free", "withdraw", "restore", "pass", "resume", "leave",
                "passOver",
                "rank");
        return found;
    }

    @Test
    void plc03AndPlc15APlanTakesWhatItsFactsAllow() {
        assertThat(found(SEED)).isEmpty();
    }
}
