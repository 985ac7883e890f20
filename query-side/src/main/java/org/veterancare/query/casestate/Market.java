package org.veterancare.query.casestate;

import java.util.List;

/**
 * The market channel (domain 5.5).
 *
 * @param since when the stage was reached
 * @param jobs every job found, in order
 * @param former where somebody worked before the service, the latest as recorded last; empty where nobody said
 */
public record Market(Stage stage, Mark since, List<String> recommended, List<Job> jobs, List<Former> former) {

    static final Market NONE = new Market(Stage.NOT_SEEKING, null, List.of(), List.of(), List.of());

    /** A row from before this was kept has none. */
    public Market {
        former = former == null ? List.of() : former;
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
     */
    public record Job(String employer, Mark found, Mark left, Stage before, Mark searched) {}

    Market sought(Mark mark) {
        return new Market(Stage.SEEKING, mark, recommended, jobs, former);
    }

    Market recommended(String employer, Mark mark) {
        return new Market(Stage.RECOMMENDED, mark, Lists.append(recommended, employer), jobs, former);
    }

    Market employed(String employer, Mark mark) {
        Job job = new Job(employer, mark, null, stage, since);
        return new Market(Stage.EMPLOYED, mark, recommended, Lists.append(jobs, job), former);
    }

    /** Without the last job or an employer of before, where a slip recorded it. */
    Market without(long version) {
        Job last = Lists.last(jobs);
        List<Former> others = former.stream().filter(each -> each.mark().version() != version).toList();
        return last == null || last.found().version() != version
                ? new Market(stage, since, recommended, jobs, others)
                : new Market(last.before(), last.searched(), recommended, jobs.subList(0, jobs.size() - 1), others);
    }

    Market from(String employer, boolean stateOwned, Mark mark) {
        return new Market(
                stage, since, recommended, jobs, Lists.append(former, new Former(mark, employer, stateOwned)));
    }

    Market left(Mark mark) {
        List<Job> ended = Lists.replaceLast(jobs, job -> new Job(
                job.employer(), job.found(), mark, job.before(), job.searched()));
        return new Market(Stage.LEFT, mark, recommended, ended, former);
    }
}
