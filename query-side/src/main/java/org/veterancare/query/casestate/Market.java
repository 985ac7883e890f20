package org.veterancare.query.casestate;

import java.util.List;

/**
 * The market channel (domain 5.5).
 *
 * @param since when the stage was reached
 * @param jobs every job found, in order
 */
public record Market(Stage stage, Mark since, List<String> recommended, List<Job> jobs) {

    static final Market NONE = new Market(Stage.NOT_SEEKING, null, List.of(), List.of());

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
     */
    public record Job(String employer, Mark found, Mark left, Stage before, Mark searched) {}

    Market sought(Mark mark) {
        return new Market(Stage.SEEKING, mark, recommended, jobs);
    }

    Market recommended(String employer, Mark mark) {
        return new Market(Stage.RECOMMENDED, mark, Lists.append(recommended, employer), jobs);
    }

    Market employed(String employer, Mark mark) {
        Job job = new Job(employer, mark, null, stage, since);
        return new Market(Stage.EMPLOYED, mark, recommended, Lists.append(jobs, job));
    }

    /** Without the last job, where a slip recorded it. */
    Market without(long version) {
        Job last = Lists.last(jobs);
        return last == null || last.found().version() != version
                ? this
                : new Market(last.before(), last.searched(), recommended, jobs.subList(0, jobs.size() - 1));
    }

    Market left(Mark mark) {
        List<Job> ended = Lists.replaceLast(jobs, job -> new Job(
                job.employer(), job.found(), mark, job.before(), job.searched()));
        return new Market(Stage.LEFT, mark, recommended, ended);
    }
}
