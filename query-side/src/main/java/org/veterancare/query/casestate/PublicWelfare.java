package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.List;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlanId;

/**
 * The public-welfare channel: a backstop with an end (PLC-15, PLC-16).
 *
 * @param recognised the recognition of now, null before one and once other work began
 * @param documentNumber of the labour office's recognition, null likewise
 * @param recognitions every one, in the order in which they were recorded
 */
public record PublicWelfare(
        Mark recognised, Personal documentNumber, List<Post> posts, List<Recognition> recognitions) {

    static final PublicWelfare NONE = new PublicWelfare(null, null, List.of(), List.of());

    /** A row from before several were kept has the one of then. */
    public PublicWelfare {
        if (recognitions == null) {
            recognitions = recognised == null ? List.of() : List.of(new Recognition(documentNumber, recognised));
        }
    }

    /**
     * @param endsOn last day, as agreed
     * @param prolonged each time, in order
     */
    public record Post(
            PlanId planId, String code, LocalDate endsOn, Mark assigned, Mark ended, List<Prolonged> prolonged) {

        /** A row from before a post could be prolonged has none. */
        public Post {
            prolonged = prolonged == null ? List.of() : prolonged;
        }

        /** Whether it is the same one for longer: it was given anew when its time was over. */
        boolean goesOnFrom(Post earlier) {
            return planId.equals(earlier.planId)
                    && code.equals(earlier.code)
                    && earlier.ended != null
                    && !assigned.on().isAfter(earlier.ended.on().plusDays(1));
        }

        private Post until(LocalDate last, Mark mark) {
            return new Post(
                    planId, code, last, assigned, ended, Lists.append(prolonged, new Prolonged(endsOn, mark)));
        }

        private Post without(long version) {
            Prolonged last = Lists.last(prolonged);
            return last != null && Mark.isOf(last.mark(), version)
                    ? new Post(
                            planId, code, last.before(), assigned, ended, prolonged.subList(0, prolonged.size() - 1))
                    : this;
        }

        private Post ended(Mark mark) {
            return new Post(planId, code, endsOn, assigned, mark, prolonged);
        }
    }

    /** @param before last day as it was agreed before */
    public record Prolonged(LocalDate before, Mark mark) {}

    /** As 就业困难人员, by the labour office. */
    public record Recognition(Personal documentNumber, Mark mark) {}

    PublicWelfare recognised(Personal document, Mark mark) {
        return with(posts, Lists.append(recognitions, new Recognition(document, mark)));
    }

    /** Without a recognition, a post or a longer time that was a slip. */
    PublicWelfare without(long version) {
        return with(
                posts.stream()
                        .filter(each -> each.assigned().version() != version)
                        .map(each -> each.without(version))
                        .toList(),
                recognitions.stream().filter(each -> each.mark().version() != version).toList());
    }

    /** @param job the last work that began, null before any: whoever had that is recognised anew, or not at all */
    PublicWelfare since(Mark job) {
        Recognition last = Lists.last(recognitions);
        boolean stands = last != null && (job == null || job.version() < last.mark().version());
        return new PublicWelfare(
                stands ? last.mark() : null, stands ? last.documentNumber() : null, posts, recognitions);
    }

    PublicWelfare assigned(PublicWelfarePostAssigned fact, Mark mark) {
        Post post = new Post(fact.planId(), fact.post(), fact.endsOn(), mark, null, List.of());
        return with(Lists.append(posts, post), recognitions);
    }

    PublicWelfare prolonged(LocalDate endsOn, Mark mark) {
        return with(Lists.replaceLast(posts, post -> post.until(endsOn, mark)), recognitions);
    }

    PublicWelfare ended(Mark mark) {
        return with(Lists.replaceLast(posts, post -> post.ended(mark)), recognitions);
    }

    private PublicWelfare with(List<Post> nextPosts, List<Recognition> nextRecognitions) {
        return new PublicWelfare(recognised, documentNumber, nextPosts, nextRecognitions);
    }
}
