package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.veterancare.events.CaseId;
import org.veterancare.events.PostPlanEvent;
import org.veterancare.events.PostPlanEvent.Channel;
import org.veterancare.events.PostPlanEvent.PostFreed;
import org.veterancare.events.PostPlanEvent.PostPlanOpened;
import org.veterancare.events.PostPlanEvent.PostTaken;

/** A year's posts and who has taken them. */
public record PostPlan(UUID id, long version, LocalDate openedOn, int year, List<Post> posts, int taken, int free)
        implements Resource {

    /** @param takenBy null while it is free */
    public record Post(String code, Channel channel, String employer, boolean stateOwned, CaseId takenBy) {}

    static PostPlan after(PostPlan before, PostPlanEvent event, long version) {
        return switch (event) {
            case PostPlanOpened fact -> opened(fact, version);
            case PostTaken fact -> before.with(version, fact.post(), fact.caseId());
            case PostFreed fact -> before.with(version, fact.post(), null);
        };
    }

    private static PostPlan opened(PostPlanOpened fact, long version) {
        List<Post> posts = fact.posts()
                .stream()
                .map(post -> new Post(post.code(), post.channel(), post.employer(), post.stateOwned(), null))
                .toList();
        return new PostPlan(
                fact.planId().value(), version, fact.occurredOn(), fact.year(), posts, 0, posts.size());
    }

    private PostPlan with(long next, String code, CaseId taker) {
        List<Post> changed = posts.stream()
                .map(post -> post.code().equals(code)
                        ? new Post(post.code(), post.channel(), post.employer(), post.stateOwned(), taker)
                        : post)
                .toList();
        int nowTaken = (int) changed.stream().filter(post -> post.takenBy() != null).count();
        return new PostPlan(id, next, openedOn, year, changed, nowTaken, changed.size() - nowTaken);
    }
}
