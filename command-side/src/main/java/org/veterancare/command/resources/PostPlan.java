package org.veterancare.command.resources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.veterancare.command.resources.PostPlanCommand.OpenPostPlan;
import org.veterancare.command.resources.PostPlanCommand.PlannedPost;
import org.veterancare.events.CaseId;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent;
import org.veterancare.events.PostPlanEvent.CandidateLeft;
import org.veterancare.events.PostPlanEvent.CandidatePassed;
import org.veterancare.events.PostPlanEvent.CandidateRanked;
import org.veterancare.events.PostPlanEvent.CandidateResumed;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.Post;
import org.veterancare.events.PostPlanEvent.PostFreed;
import org.veterancare.events.PostPlanEvent.PostPlanOpened;
import org.veterancare.events.PostPlanEvent.PostTaken;
import org.veterancare.law.CreditCode;

/** A year's posts: each has one taker at most, and its own channel (PLC-03, PLC-15). */
@Aggregate
public class PostPlan {

    @AggregateIdentifier
    private PlanId id;

    private Map<String, Post> posts;
    private Map<String, CaseId> takers;
    private Map<CaseId, Candidate> candidates;

    /** Every rank that was ever given, also of those who left. */
    private Set<Integer> ranks;

    /** @param waiting whether the turn was neither used nor let go */
    private record Candidate(int rank, int points, boolean waiting) {}

    /** For the framework, which then replays the plan's facts. */
    protected PostPlan() {}

    @CommandHandler
    PostPlan(OpenPostPlan command) {
        Set<String> codes = new HashSet<>();
        List<Post> planned = command.posts().stream().map(PostPlan::checked).toList();
        planned.forEach(post -> require(codes.add(post.code()), "POST-CODE", Map.of("post", post.code())));
        apply(new PostPlanOpened(command.planId(), command.occurredOn(), command.year(), planned));
    }

    private static Post checked(PlannedPost planned) {
        CreditCode employer = CreditCode.parse(planned.employer());
        boolean fits = planned.channel() != Channel.DIRECTED || employer.mayGiveAssignedWork(planned.stateOwned());
        require(fits, "VAL-USCC-5", Map.of("post", planned.code()));
        return new Post(planned.code(), planned.channel(), employer.value(), planned.stateOwned());
    }

    /**
     * Takes a post for an assigned job.
     *
     * @param employer unified social credit code that the chooser saw
     * @throws org.veterancare.law.RuleBroken POST-KNOWN, PLC-15 for a public-welfare post, PLC-03 for another employer,
     *     POST-FREE where another case was first
     */
    public void takeDirected(CaseId by, LocalDate on, String code, String employer) {
        Post post = post(code, Channel.DIRECTED);
        require(post.employer().equals(employer), "PLC-03", Map.of("post", code));
        requireTurn(by);
        take(by, on, code);
    }

    /**
     * Who has a rank waits for those before, and until it is known who they are; a choice that was opened before ranks were kept
     * has none to wait for.
     */
    private void requireTurn(CaseId by) {
        Candidate own = candidates.get(by);
        if (own != null) {
            Set<Integer> before = candidates.values()
                    .stream()
                    .filter(Candidate::waiting)
                    .map(Candidate::rank)
                    .collect(Collectors.toSet());
            OptionalInt first = IntStream.range(1, own.rank())
                    .filter(rank -> before.contains(rank) || !ranks.contains(rank))
                    .findFirst();
            require(first.isEmpty(), "PLC-03", Map.of("turnOfRank", first.orElse(own.rank())));
        }
    }

    /**
     * Gives a place in the order of choosing; more points come first.
     *
     * @throws org.veterancare.law.RuleBroken PLC-03 where the rank is another's or does not follow from the points
     */
    public void rank(CaseId candidate, LocalDate on, int rank, int points) {
        candidates.forEach((other, place) -> {
            boolean before = place.rank() < rank && place.points() >= points;
            boolean after = place.rank() > rank && place.points() <= points;
            require(other.equals(candidate) || before || after, "PLC-03", Map.of("rank", place.rank()));
        });
        apply(new CandidateRanked(id, on, candidate, rank, points));
    }

    /** Lets the turn go, so that those behind may choose. */
    public void pass(CaseId candidate, LocalDate on) {
        Candidate place = candidates.get(candidate);
        if (place != null && place.waiting()) {
            apply(new CandidatePassed(id, on, candidate));
        }
    }

    /** Takes the turn up again, before those behind who have not chosen yet; nothing to do for who has no rank. */
    public void resume(CaseId candidate, LocalDate on) {
        Candidate place = candidates.get(candidate);
        if (place != null && !place.waiting()) {
            apply(new CandidateResumed(id, on, candidate));
        }
    }

    /**
     * Gives up the rank, and the post where one was taken.
     *
     * @param code null where none was taken
     * @throws org.veterancare.law.RuleBroken POST-FREE where the case has not taken it
     */
    public void leave(CaseId candidate, LocalDate on, String code) {
        if (candidates.containsKey(candidate)) {
            apply(new CandidateLeft(id, on, candidate));
        }
        if (code != null) {
            free(candidate, on, code);
        }
    }

    /**
     * Takes a public-welfare post.
     *
     * @throws org.veterancare.law.RuleBroken POST-KNOWN, PLC-15 for a post of assigned work, POST-FREE where another case
     *     was first
     */
    public void takePublicWelfare(CaseId by, LocalDate on, String code) {
        post(code, Channel.PUBLIC_WELFARE);
        take(by, on, code);
    }

    /**
     * Gives a post back.
     *
     * @throws org.veterancare.law.RuleBroken POST-FREE where the case has not taken it
     */
    public void free(CaseId by, LocalDate on, String code) {
        require(by.equals(takers.get(code)), "POST-FREE", Map.of("post", code));
        apply(new PostFreed(id, on, code, by));
    }

    private Post post(String code, Channel channel) {
        Post post = posts.get(code);
        require(post != null, "POST-KNOWN", Map.of("post", code));
        require(post.channel() == channel, "PLC-15", Map.of("channel", post.channel()));
        return post;
    }

    private void take(CaseId by, LocalDate on, String code) {
        require(!takers.containsKey(code), "POST-FREE", Map.of("post", code));
        apply(new PostTaken(id, on, code, by));
    }

    @EventSourcingHandler
    void on(PostPlanEvent fact) {
        switch (fact) {
            case PostPlanOpened opened -> {
                id = opened.planId();
                posts = new HashMap<>();
                takers = new HashMap<>();
                candidates = new HashMap<>();
                ranks = new HashSet<>();
                opened.posts().forEach(post -> posts.put(post.code(), post));
            }
            case PostTaken taken -> {
                takers.put(taken.post(), taken.caseId());
                turn(taken.caseId(), false);
            }
            case CandidateRanked ranked -> {
                candidates.put(ranked.caseId(), new Candidate(ranked.rank(), ranked.points(), true));
                ranks.add(ranked.rank());
            }
            case CandidatePassed passed -> turn(passed.caseId(), false);
            case CandidateResumed resumed -> turn(resumed.caseId(), true);
            case CandidateLeft left -> candidates.remove(left.caseId());
            case PostFreed freed -> takers.remove(freed.post());
        }
    }

    private void turn(CaseId candidate, boolean waiting) {
        candidates.computeIfPresent(candidate, (key, was) -> new Candidate(was.rank(), was.points(), waiting));
    }
}
