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

    /**
     * @param code unique in the plan
     * @param employer unified social credit code
     * @param stateOwned verified ownership, asked of enterprises only (VAL-USCC-5)
     */
    record Post(String code, Channel channel, String employer, boolean stateOwned) {}

    record PostPlanOpened(PlanId planId, LocalDate occurredOn, int year, List<Post> posts) implements PostPlanEvent {}

    record PostTaken(PlanId planId, LocalDate occurredOn, String post, CaseId caseId) implements PostPlanEvent {}

    record PostFreed(PlanId planId, LocalDate occurredOn, String post, CaseId caseId) implements PostPlanEvent {}
}
