package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veterancare.events.CaseId;
import org.veterancare.events.PostPlanEvent;
import org.veterancare.events.PostPlanEvent.CandidateLeft;
import org.veterancare.events.PostPlanEvent.CandidatePassed;
import org.veterancare.events.PostPlanEvent.CandidatePassedOver;
import org.veterancare.events.PostPlanEvent.CandidateRanked;
import org.veterancare.events.PostPlanEvent.CandidateResumed;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.PostFreed;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.PostPlanEvent.PostPlanOpened;
import org.veterancare.events.PostPlanEvent.PostRestored;
import org.veterancare.events.PostPlanEvent.PostTaken;
import org.veterancare.events.PostPlanEvent.PostWithdrawn;
import org.veterancare.query.casestate.StateJson;

/** A year's posts and who has taken them. */
public record PostPlan(
        UUID id, long version, LocalDate openedOn, int year, List<Post> posts, int taken, int free, int withdrawn,
        List<Candidate> candidates) implements Resource {

    private static final String CANDIDATE = "candidate";
    private static final String POST = "post/";

    private static final Comparator<Candidate> AS_THEY_CHOOSE = Comparator.comparingInt(Candidate::rank)
            .thenComparing(candidate -> candidate.caseId().value());

    /**
     * A place in the order of choosing (PLC-03).
     *
     * @param points hundredths of a point
     * @param waiting whether the turn is still to come or to be used
     * @param lost whether the claim ended before the turn, or its case is only stored, so that nobody waits for it
     * @param priority whether it goes before others of the same points (PLC-R 5(4))
     */
    public record Candidate(CaseId caseId, int rank, int points, boolean waiting, boolean lost, boolean priority) {

        private Candidate turn(boolean there) {
            return lost ? this : new Candidate(caseId, rank, points, there, false, priority);
        }
    }

    /**
     * @param takenBy null while it is free, and for whoever does not see that case
     * @param postKind null for a public-welfare post, and where it was opened before kinds were said
     * @param withdrawn whether its employer gave it up, so that nobody is offered it
     */
    public record Post(
            String code, Channel channel, String employer, boolean stateOwned, boolean taken, CaseId takenBy,
            PostKind postKind, boolean withdrawn) {

        private Post by(CaseId shown) {
            return new Post(code, channel, employer, stateOwned, taken, shown, postKind, withdrawn);
        }

        private Post takenBy(CaseId taker) {
            return new Post(code, channel, employer, stateOwned, taker != null, taker, postKind, withdrawn);
        }

        private Post withdrawn(boolean gone) {
            return new Post(code, channel, employer, stateOwned, taken, takenBy, postKind, gone);
        }

        private boolean isFree() {
            return !taken && !withdrawn;
        }
    }

    @Override
    public List<ResourceCase> named() {
        return Stream.concat(
                candidates.stream()
                        .map(one -> new ResourceCase(one.caseId().value(), CANDIDATE, StateJson.write(one))),
                posts.stream()
                        .filter(post -> post.takenBy() != null)
                        .map(post -> new ResourceCase(post.takenBy().value(), POST + post.code(), null)))
                .toList();
    }

    /** All posts and counts stay, and of the people these. */
    @Override
    public PostPlan naming(List<ResourceCase> seen) {
        Map<String, CaseId> takers = seen.stream()
                .filter(named -> named.part().startsWith(POST))
                .collect(Collectors.toMap(ResourceCase::part, named -> new CaseId(named.caseId())));
        List<Post> shown = posts.stream().map(post -> post.by(takers.get(POST + post.code()))).toList();
        List<Candidate> known = seen.stream()
                .filter(named -> named.part().equals(CANDIDATE))
                .map(named -> StateJson.read(named.state(), Candidate.class))
                .sorted(AS_THEY_CHOOSE)
                .toList();
        return new PostPlan(id, version, openedOn, year, shown, taken, free, withdrawn, known);
    }

    static PostPlan after(PostPlan before, PostPlanEvent event, long version) {
        return switch (event) {
            case PostPlanOpened fact -> opened(fact, version);
            case PostTaken fact ->
                before.with(version, fact.post(), post -> post.takenBy(fact.caseId()))
                        .with(version, before.turn(fact.caseId(), false).stream());
            case CandidateRanked fact ->
                before.with(version, Stream.concat(before.others(fact.caseId()), Stream.of(new Candidate(
                        fact.caseId(), fact.rank(), fact.points(), true, false,
                        Boolean.TRUE.equals(fact.priority())))));
            case CandidatePassedOver fact ->
                before.with(version, Stream.concat(before.others(fact.caseId()), Stream.of(new Candidate(
                        fact.caseId(), fact.rank(), fact.points(), false, true, false))));
            case CandidatePassed fact -> before.with(version, before.turn(fact.caseId(), false).stream());
            case CandidateResumed fact -> before.with(version, before.turn(fact.caseId(), true).stream());
            case CandidateLeft fact -> before.with(version, before.others(fact.caseId()));
            case PostFreed fact -> before.with(version, fact.post(), post -> post.takenBy(null));
            case PostWithdrawn fact -> before.with(version, fact.post(), post -> post.withdrawn(true));
            case PostRestored fact -> before.with(version, fact.post(), post -> post.withdrawn(false));
        };
    }

    private static PostPlan opened(PostPlanOpened fact, long version) {
        List<Post> posts = fact.posts()
                .stream()
                .map(post -> new Post(
                        post.code(), post.channel(), post.employer(), post.stateOwned(), false, null, post.postKind(),
                        false))
                .toList();
        return new PostPlan(
                fact.planId().value(), version, fact.occurredOn(), fact.year(), posts, 0, posts.size(), 0,
                List.of());
    }

    private PostPlan with(long next, String code, UnaryOperator<Post> change) {
        List<Post> changed = posts.stream()
                .map(post -> post.code().equals(code) ? change.apply(post) : post)
                .toList();
        return new PostPlan(
                id, next, openedOn, year, changed, count(changed, Post::taken), count(changed, Post::isFree),
                count(changed, Post::withdrawn), candidates);
    }

    private static int count(List<Post> posts, Predicate<Post> which) {
        return (int) posts.stream().filter(which).count();
    }

    /** Sorted by rank, as they choose. */
    private PostPlan with(long next, Stream<Candidate> order) {
        List<Candidate> sorted = order.sorted(AS_THEY_CHOOSE).toList();
        return new PostPlan(id, next, openedOn, year, posts, taken, free, withdrawn, sorted);
    }

    private Stream<Candidate> others(CaseId than) {
        return candidates.stream().filter(candidate -> !candidate.caseId().equals(than));
    }

    private List<Candidate> turn(CaseId of, boolean waiting) {
        return candidates.stream()
                .map(candidate -> candidate.caseId().equals(of) ? candidate.turn(waiting) : candidate)
                .toList();
    }
}
