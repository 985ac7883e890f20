package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.List;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlanId;

/**
 * The public-welfare channel: a backstop with an end (PLC-15, PLC-16).
 *
 * @param documentNumber of the labour office's recognition, null before it
 */
public record PublicWelfare(Mark recognised, Personal documentNumber, List<Post> posts) {

    static final PublicWelfare NONE = new PublicWelfare(null, null, List.of());

    /** @param endsOn last day, as agreed */
    public record Post(PlanId planId, String code, LocalDate endsOn, Mark assigned, Mark ended) {}

    PublicWelfare recognised(Personal document, Mark mark) {
        return new PublicWelfare(mark, document, posts);
    }

    /** Without a recognition or a post that was a slip. */
    PublicWelfare without(long version) {
        List<Post> others = posts.stream().filter(each -> each.assigned().version() != version).toList();
        return Mark.isOf(recognised, version)
                ? new PublicWelfare(null, null, others)
                : new PublicWelfare(recognised, documentNumber, others);
    }

    PublicWelfare assigned(PublicWelfarePostAssigned fact, Mark mark) {
        Post post = new Post(fact.planId(), fact.post(), fact.endsOn(), mark, null);
        return new PublicWelfare(recognised, documentNumber, Lists.append(posts, post));
    }

    PublicWelfare ended(Mark mark) {
        return new PublicWelfare(
                recognised,
                documentNumber,
                Lists.replaceLast(posts,
                        post -> new Post(post.planId(), post.code(), post.endsOn(), post.assigned(), mark)));
    }
}
