package org.veterancare.query.casestate;

import java.util.List;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.DismissalReviewed;

/**
 * The market channel (domain 5.5).
 *
 * @param since when the stage was reached
 * @param jobs every job found, in order
 * @param former where somebody worked before the service, the latest as recorded last; empty where nobody said
 */
public record Market(Stage stage, Mark since, List<String> recommended, List<Job> jobs, List<Former> former,
        List<Review> reviews) {

    static final Market NONE = new Market(Stage.NOT_SEEKING, null, List.of(), List.of(), List.of(), List.of());

    /** A row from before this was kept has none. */
    public Market {
        former = former == null ? List.of() : former;
        reviews = reviews == null ? List.of() : reviews;
    }

    /** @param employer unified social credit code */
    public record Former(Mark mark, String employer, boolean stateOwned) {}

    /** Where the search stands. */
    public enum Stage {
        NOT_SEEKING,
        SEEKING,
        RECOMMENDED,
        EMPLOYED,
        LEFT
    }

    /**
     * @param employer unified social credit code
     * @param before where the search stood, so that a job recorded by a slip gives way to it
     * @param searched since when it stood there
     * @param cause code of why it was left; null while it is held, and where nobody wrote it down
     */
    public record Job(String employer, Mark found, Mark left, Stage before, Mark searched, String cause) {}

    /**
     * Whether an employer dismissed because of a disability (PLC-12).
     *
     * @param decided null while it is looked into
     */
    public record Review(
            String employer, Mark opened, boolean unlawful, String documentNumber, Personal finding, Mark decided) {}

    Market sought(Mark mark) {
        return new Market(Stage.SEEKING, mark, recommended, jobs, former, reviews);
    }

    Market recommended(String employer, Mark mark) {
        return new Market(Stage.RECOMMENDED, mark, Lists.append(recommended, employer), jobs, former, reviews);
    }

    Market employed(String employer, Mark mark) {
        Job job = new Job(employer, mark, null, stage, since, null);
        return new Market(Stage.EMPLOYED, mark, recommended, Lists.append(jobs, job), former, reviews);
    }

    /** Without the last job, its end or an employer of before, where a slip recorded it. */
    Market without(long version) {
        List<Former> others = former.stream().filter(each -> each.mark().version() != version).toList();
        Market kept = new Market(stage, since, recommended, jobs, others, reviews);
        Job last = Lists.last(jobs);
        if (last == null) {
            return kept;
        }
        if (last.found().version() == version) {
            return new Market(last.before(), last.searched(), recommended, jobs.subList(0, jobs.size() - 1), others,
                    reviews);
        }
        return Mark.isOf(last.left(), version) ? kept.stillIn(last) : kept;
    }

    /** Nobody left it, or was dismissed. */
    private Market stillIn(Job job) {
        List<Job> held = Lists.replaceLast(jobs, last -> new Job(
                job.employer(), job.found(), null, job.before(), job.searched(), null));
        List<Review> others = reviews.stream()
                .filter(each -> each.decided() != null || each.opened().version() < job.left().version())
                .toList();
        return new Market(Stage.EMPLOYED, job.found(), recommended, held, former, others);
    }

    Market from(String employer, boolean stateOwned, Mark mark) {
        return new Market(
                stage, since, recommended, jobs, Lists.append(former, new Former(mark, employer, stateOwned)), reviews);
    }

    Market left(String cause, Mark mark) {
        List<Job> ended = Lists.replaceLast(jobs, job -> new Job(
                job.employer(), job.found(), mark, job.before(), job.searched(), cause));
        return new Market(Stage.LEFT, mark, recommended, ended, former, reviews);
    }

    Market reviewing(String employer, Mark mark) {
        return with(Lists.append(reviews, new Review(employer, mark, false, null, null, null)));
    }

    /** The first that is open is answered first. */
    Market reviewed(DismissalReviewed fact, Mark mark) {
        Review first = openReview();
        return with(Lists.replace(
                reviews, each -> each == first,
                each -> new Review(
                        each.employer(), each.opened(), fact.unlawful(), fact.documentNumber(), fact.finding(), mark)));
    }

    /** Null where none is open. */
    Review openReview() {
        return reviews.stream().filter(each -> each.decided() == null).findFirst().orElse(null);
    }

    private Market with(List<Review> next) {
        return new Market(stage, since, recommended, jobs, former, next);
    }
}
