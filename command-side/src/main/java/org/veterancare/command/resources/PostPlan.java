package org.veterancare.command.resources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Comparator;
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
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.veterancare.command.VersionConflict;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.PostPlanCommand.OpenPostPlan;
import org.veterancare.command.resources.PostPlanCommand.PlannedPost;
import org.veterancare.command.resources.PostPlanCommand.RestorePost;
import org.veterancare.command.resources.PostPlanCommand.WithdrawPost;
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
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.PostPlanEvent.PostPlanOpened;
import org.veterancare.events.PostPlanEvent.PostRestored;
import org.veterancare.events.PostPlanEvent.PostTaken;
import org.veterancare.events.PostPlanEvent.PostWithdrawn;
import org.veterancare.law.CreditCode;

/** A year's posts: each has one taker at most, and its own channel (PLC-03, PLC-15). */
@Aggregate
public class PostPlan {

    @AggregateIdentifier
    private PlanId id;

    private Map<String, Post> posts;
    private Map<String, CaseId> takers;

    /** Which nobody is offered, since their employers gave them up; none of them is taken. */
    private Set<String> withdrawn;

    private Map<CaseId, Candidate> candidates;

    /** Who was ever given a rank, also of those who left; not whom it was given to in error. */
    private Map<Integer, Set<CaseId>> given;

    /** OVER is a turn that was used or let go, LOST one that cannot come. */
    private enum Turn {
        WAITING,
        OVER,
        LOST
    }

    /** @param priority whether it chooses first among the same points */
    private record Candidate(int rank, int points, boolean priority, Turn turn) {

        boolean waiting() {
            return turn == Turn.WAITING;
        }

        boolean lost() {
            return turn == Turn.LOST;
        }
    }

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
        Map<String, Object> said = Map.of("post", planned.code());
        boolean directed = planned.channel() == Channel.DIRECTED;
        require(!directed || employer.mayGiveAssignedWork(planned.stateOwned()), "VAL-USCC-5", said);
        require(directed == (planned.postKind() != null), "PLC-03", said);
        require(!directed || employer.mayOffer(planned.postKind(), planned.stateOwned()), "PLC-03", said);
        return new Post(
                planned.code(), planned.channel(), employer.value(), planned.stateOwned(), planned.postKind());
    }

    /** As of which version: of two who mend it the second has seen what the first made of it. */
    @CommandHandlerInterceptor
    void guard(PostPlanCommand command, @MetaDataValue(VeteranCase.EXPECTED_VERSION) Long expectedVersion) {
        VersionConflict.unlessNow(expectedVersion);
    }

    @CommandHandler
    void handle(WithdrawPost command) {
        withdraw(command.occurredOn(), command.post());
    }

    @CommandHandler
    void handle(RestorePost command) {
        String code = command.post();
        require(withdrawn.contains(code), "CASE-STATE", Map.of("post", code));
        apply(new PostRestored(id, command.occurredOn(), code));
    }

    /**
     * Takes a post for an assigned job.
     *
     * @param employer unified social credit code that the chooser saw
     * @param kind that the chooser saw; null where the plan says none
     * @throws org.veterancare.law.RuleBroken POST-KNOWN, PLC-15 for a public-welfare post, PLC-03 for another employer or kind,
     *     POST-FREE where another case was first
     */
    public void takeDirected(CaseId by, LocalDate on, String code, String employer, PostKind kind) {
        Post post = post(code, Channel.DIRECTED);
        require(post.employer().equals(employer) && post.postKind() == kind, "PLC-03", Map.of("post", code));
        requireTurn(by);
        take(by, on, code);
    }

    /**
     * Who has a rank waits for those before, and until it is known who they are; a choice that was opened before ranks were kept
     * has none to wait for, nor has an officer whose post is assigned.
     */
    private void requireTurn(CaseId by) {
        Candidate own = candidates.get(by);
        if (own != null && !own.lost()) {
            Set<Integer> before = candidates.values()
                    .stream()
                    .filter(Candidate::waiting)
                    .map(Candidate::rank)
                    .collect(Collectors.toSet());
            OptionalInt first = IntStream.range(1, own.rank())
                    .filter(rank -> before.contains(rank) || holders(rank).isEmpty())
                    .findFirst();
            require(first.isEmpty(), "PLC-03", Map.of("turnOfRank", first.orElse(own.rank())));
        }
    }

    /**
     * Gives a place in the order of choosing; more points come first, and among the same points who has priority.
     *
     * @throws org.veterancare.law.RuleBroken PLC-03 where the rank is another's or does not follow from the points, PLC-PRIORITY
     *     where somebody of the same points waits who would come before or behind
     */
    public void rank(CaseId candidate, LocalDate on, int rank, int points, boolean priority) {
        requireByPoints(candidate, rank, points);
        requireByPriority(candidate, rank, points, priority);
        apply(new CandidateRanked(id, on, candidate, rank, points, priority ? true : null));
    }

    /** Of those who still wait: whoever has chosen already stands in nobody's way. */
    private void requireByPriority(CaseId candidate, int rank, int points, boolean priority) {
        candidates.forEach((other, place) -> {
            boolean equal = !other.equals(candidate) && place.waiting() && place.points() == points
                    && place.priority() != priority;
            boolean before = place.rank() < rank;
            require(!equal || before == place.priority(), "PLC-PRIORITY", Map.of("rank", place.rank()));
        });
    }

    private void requireByPoints(CaseId candidate, int rank, int points) {
        candidates.forEach((other, place) -> {
            boolean before = place.rank() < rank && place.points() >= points;
            boolean after = place.rank() > rank && place.points() <= points;
            require(other.equals(candidate) || before || after, "PLC-03", Map.of("rank", place.rank()));
        });
    }

    /**
     * Keeps a rank for nobody, since the turn of whom it belongs to cannot come; of one case for one rank at a time, so that
     * saying it again puts the rank right.
     *
     * @throws org.veterancare.law.RuleBroken PLC-03 where the case had a rank, and where the rank is another's or does not follow
     *     from the points
     */
    public void passOver(CaseId candidate, LocalDate on, int rank, int points) {
        Candidate place = candidates.get(candidate);
        boolean ranked = place == null
                ? given.values().stream().anyMatch(holders -> holders.contains(candidate))
                : !place.lost() || place.rank() == rank;
        require(!ranked, "PLC-03", Map.of("ranked", true));
        require(holders(rank).isEmpty(), "PLC-03", Map.of("rank", rank));
        requireByPoints(candidate, rank, points);
        apply(new CandidatePassedOver(id, on, candidate, rank, points));
    }

    private Set<CaseId> holders(int rank) {
        return given.getOrDefault(rank, Set.of());
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
        if (place != null && place.turn() == Turn.OVER) {
            apply(new CandidateResumed(id, on, candidate));
        }
    }

    /**
     * Gives up the rank, and the post where one was taken.
     *
     * @param code null where none was taken
     * @param mistaken whether the rank was never the candidate's, so that those behind wait for whom it belongs to
     * @throws org.veterancare.law.RuleBroken POST-FREE where the case has not taken it
     */
    public void leave(CaseId candidate, LocalDate on, String code, boolean mistaken) {
        if (candidates.containsKey(candidate)) {
            apply(new CandidateLeft(id, on, candidate, mistaken ? true : null));
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

    /**
     * Takes a post out of the choice, as its employer gave it up.
     *
     * @throws org.veterancare.law.RuleBroken POST-KNOWN, and POST-FREE where somebody has it or it is out already
     */
    public void withdraw(LocalDate on, String code) {
        require(posts.containsKey(code), "POST-KNOWN", Map.of("post", code));
        requireFree(code);
        apply(new PostWithdrawn(id, on, code));
    }

    /**
     * Asks whether no post of assigned work of these kinds is free, and none of which the plan says no kind.
     *
     * @throws org.veterancare.law.RuleBroken PLC-03 with a post that is free
     */
    public void requireNoneLeft(List<PostKind> kinds) {
        posts.values()
                .stream()
                .filter(post -> post.channel() == Channel.DIRECTED && isFree(post.code()))
                .filter(post -> post.postKind() == null || kinds.contains(post.postKind()))
                .map(Post::code)
                .min(Comparator.naturalOrder())
                .ifPresent(free -> require(false, "PLC-03", Map.of("free", free)));
    }

    private Post post(String code, Channel channel) {
        Post post = posts.get(code);
        require(post != null, "POST-KNOWN", Map.of("post", code));
        require(post.channel() == channel, "PLC-15", Map.of("channel", post.channel()));
        return post;
    }

    private void take(CaseId by, LocalDate on, String code) {
        requireFree(code);
        apply(new PostTaken(id, on, code, by));
    }

    private void requireFree(String code) {
        require(isFree(code), "POST-FREE", Map.of("post", code, "withdrawn", withdrawn.contains(code)));
    }

    private boolean isFree(String code) {
        return !takers.containsKey(code) && !withdrawn.contains(code);
    }

    @EventSourcingHandler
    void on(PostPlanEvent fact) {
        switch (fact) {
            case PostPlanOpened opened -> {
                id = opened.planId();
                posts = new HashMap<>();
                takers = new HashMap<>();
                withdrawn = new HashSet<>();
                candidates = new HashMap<>();
                given = new HashMap<>();
                opened.posts().forEach(post -> posts.put(post.code(), post));
            }
            case PostTaken taken -> {
                takers.put(taken.post(), taken.caseId());
                turn(taken.caseId(), Turn.OVER);
            }
            case CandidateRanked ranked ->
                place(ranked.caseId(), new Candidate(
                        ranked.rank(), ranked.points(), Boolean.TRUE.equals(ranked.priority()), Turn.WAITING));
            case CandidatePassedOver passed ->
                place(passed.caseId(), new Candidate(passed.rank(), passed.points(), false, Turn.LOST));
            case CandidatePassed passed -> turn(passed.caseId(), Turn.OVER);
            case CandidateResumed resumed -> turn(resumed.caseId(), Turn.WAITING);
            case CandidateLeft left -> left(left.caseId(), Boolean.TRUE.equals(left.mistaken()));
            case PostFreed freed -> takers.remove(freed.post());
            case PostWithdrawn gone -> withdrawn.add(gone.post());
            case PostRestored again -> withdrawn.remove(again.post());
        }
    }

    /** A rank that was kept for nobody on this account is open again. */
    private void place(CaseId candidate, Candidate place) {
        Candidate was = candidates.put(candidate, place);
        if (was != null && was.lost()) {
            given.get(was.rank()).remove(candidate);
        }
        given.computeIfAbsent(place.rank(), rank -> new HashSet<>()).add(candidate);
    }

    private void left(CaseId candidate, boolean mistaken) {
        Candidate was = candidates.remove(candidate);
        if (mistaken) {
            given.get(was.rank()).remove(candidate);
        }
    }

    private void turn(CaseId candidate, Turn turn) {
        candidates.computeIfPresent(
                candidate,
                (key, was) -> was.lost() ? was : new Candidate(was.rank(), was.points(), was.priority(), turn));
    }
}
