package org.veterancare.events;

import java.time.LocalDate;
import java.util.List;

/** A year's posts, each for one taker. */
public sealed interface PostPlanEvent extends ResourceEvent {

    PlanId planId();

    @Override
    default String streamId() {
        return planId().toString();
    }

    /** Which channel a post belongs to; a public-welfare post is never an assigned-work post (PLC-15). */
    enum Channel {
        DIRECTED,
        PUBLIC_WELFARE
    }

    /** What assigned work there is, and what officers are transferred to (PLC-R 15, 26-28). */
    enum PostKind {
        /** 基层公务员岗位: by selection only. */
        GRASSROOTS_CIVIL_SERVICE,
        /** 转业军官的公务员岗位: at organs and mass organisations, and for nobody else. */
        OFFICER_CIVIL_SERVICE,
        /** 事业单位岗位. */
        INSTITUTION,
        /** 国有企业岗位. */
        STATE_ENTERPRISE
    }

    /**
     * @param code unique in the plan
     * @param employer unified social credit code
     * @param stateOwned verified ownership, asked of enterprises only (VAL-USCC-5)
     * @param postKind null for a public-welfare post, and in what was written before
     */
    record Post(String code, Channel channel, String employer, boolean stateOwned, PostKind postKind) {}

    record PostPlanOpened(PlanId planId, LocalDate occurredOn, int year, List<Post> posts) implements PostPlanEvent {}

    record PostTaken(PlanId planId, LocalDate occurredOn, String post, CaseId caseId) implements PostPlanEvent {}

    record PostFreed(PlanId planId, LocalDate occurredOn, String post, CaseId caseId) implements PostPlanEvent {}

    /** Its employer gave the post up: nobody is offered it (PLC-13). */
    record PostWithdrawn(PlanId planId, LocalDate occurredOn, String post) implements PostPlanEvent {}

    /** A post that was withdrawn is there again: by mistake, or its employer has it after all. */
    record PostRestored(PlanId planId, LocalDate occurredOn, String post) implements PostPlanEvent {}

    /**
     * Somebody has a place in the order of choosing (PLC-03).
     *
     * @param rank from 1; one case for each
     * @param points hundredths of a point; who has more chooses first
     * @param priority true for who chooses first among the same points (PLC-R 5(4)); null otherwise, and in what was written
     *     before
     */
    record CandidateRanked(
            PlanId planId, LocalDate occurredOn, CaseId caseId, int rank, int points, Boolean priority)
            implements PostPlanEvent {}

    /** The turn was let go; those behind may choose. */
    record CandidatePassed(PlanId planId, LocalDate occurredOn, CaseId caseId) implements PostPlanEvent {}

    /** The turn that was used or let go is there again. */
    record CandidateResumed(PlanId planId, LocalDate occurredOn, CaseId caseId) implements PostPlanEvent {}

    /**
     * @param mistaken true where the rank was given in error, and those behind wait for whom it belongs to; null otherwise, and
     *     in what was written before
     */
    record CandidateLeft(PlanId planId, LocalDate occurredOn, CaseId caseId, Boolean mistaken)
            implements PostPlanEvent {}

    /** The turn of whom this rank belongs to cannot come any more; nobody waits for it (PLC-03). */
    record CandidatePassedOver(PlanId planId, LocalDate occurredOn, CaseId caseId, int rank, int points)
            implements PostPlanEvent {}
}
