package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.veterancare.events.PostPlanEvent.PostTaken;

/** A year's posts and who has taken them. */
public record PostPlan(
        UUID id, long version, LocalDate openedOn, int year, List<Post> posts, int taken, int free,
        List<Candidate> candidates) implements Resource {

    /** A row from before the order of choosing was kept has nobody in it. */
    public PostPlan {
        candidates = candidates == null ? List.of() : candidates;
    }

    /**
     * A place in the order of choosing (PLC-03).
     *
     * @param points hundredths of a point
     * @param waiting whether the turn is still to come or to be used
     * @param lost whether the claim ended before the turn, so that nobody waits for it
     * @param priority whether it goes before others of the same points (PLC-R 5(4))
     */
    public record Candidate(CaseId caseId, int rank, int points, boolean waiting, Boolean lost, Boolean priority) {

        /** A row from before this was kept has nobody's turn lost, and nobody first. */
        public Candidate {
            lost = lost != null && lost;
            priority = priority != null && priority;
        }

        private Candidate turn(boolean there) {
            return lost ? this : new Candidate(caseId, rank, points, there, false, priority);
        }
    }

    /**
     * @param takenBy null while it is free, and for whoever does not see that case
     * @param postKind null for a public-welfare post, and where it was opened before kinds were said
     */
    public record Post(
            String code, Channel channel, String employer, boolean stateOwned, Boolean taken, CaseId takenBy,
            PostKind postKind) {

        /** A row from before this was said tells it by the case. */
        public Post {
            taken = taken == null ? takenBy != null : taken;
        }

        private Post by(CaseId shown) {
            return new Post(code, channel, employer, stateOwned, taken, shown, postKind);
        }
    }

    /** Every case that is named in it. */
    Set<UUID> cases() {
        return Stream.concat(
                candidates.stream().map(Candidate::caseId),
                posts.stream().map(Post::takenBy).filter(Objects::nonNull))
                .map(CaseId::value)
                .collect(Collectors.toSet());
    }

    /** Its posts and counts alone. */
    PostPlan ofNobody() {
        return shownTo(Set.of());
    }

    /** What is left for a reader who sees these cases only: all posts and counts, and of the people their own. */
    PostPlan shownTo(Set<UUID> own) {
        List<Post> shown = posts.stream()
                .map(post -> post.takenBy() == null || own.contains(post.takenBy().value()) ? post : post.by(null))
                .toList();
        List<Candidate> known = candidates.stream()
                .filter(candidate -> own.contains(candidate.caseId().value()))
                .toList();
        return new PostPlan(id, version, openedOn, year, shown, taken, free, known);
    }

    static PostPlan after(PostPlan before, PostPlanEvent event, long version) {
        return switch (event) {
            case PostPlanOpened fact -> opened(fact, version);
            case PostTaken fact -> before.with(version, fact.post(), fact.caseId());
            case CandidateRanked fact ->
                before.with(version, Stream.concat(before.others(fact.caseId()), Stream.of(new Candidate(
                        fact.caseId(), fact.rank(), fact.points(), true, false, fact.priority()))));
            case CandidatePassedOver fact ->
                before.with(version, Stream.concat(before.others(fact.caseId()), Stream.of(new Candidate(
                        fact.caseId(), fact.rank(), fact.points(), false, true, false))));
            case CandidatePassed fact -> before.with(version, before.turn(fact.caseId(), false).stream());
            case CandidateResumed fact -> before.with(version, before.turn(fact.caseId(), true).stream());
            case CandidateLeft fact -> before.with(version, before.others(fact.caseId()));
            case PostFreed fact -> before.with(version, fact.post(), null);
        };
    }

    private static PostPlan opened(PostPlanOpened fact, long version) {
        List<Post> posts = fact.posts()
                .stream()
                .map(post -> new Post(
                        post.code(), post.channel(), post.employer(), post.stateOwned(), false, null, post.postKind()))
                .toList();
        return new PostPlan(
                fact.planId().value(), version, fact.occurredOn(), fact.year(), posts, 0, posts.size(), List.of());
    }

    private PostPlan with(long next, String code, CaseId taker) {
        List<Post> changed = posts.stream()
                .map(post -> post.code().equals(code)
                        ? new Post(post.code(), post.channel(), post.employer(), post.stateOwned(), taker != null,
                                taker, post.postKind())
                        : post)
                .toList();
        int nowTaken = (int) changed.stream().filter(post -> post.takenBy() != null).count();
        List<Candidate> order = taker == null ? candidates : turn(taker, false);
        return new PostPlan(id, next, openedOn, year, changed, nowTaken, changed.size() - nowTaken, order);
    }

    /** Sorted by rank, as they choose. */
    private PostPlan with(long next, Stream<Candidate> order) {
        List<Candidate> sorted = order.sorted(Comparator.comparingInt(Candidate::rank)).toList();
        return new PostPlan(id, next, openedOn, year, posts, taken, free, sorted);
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
