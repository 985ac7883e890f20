package org.veterancare.events;

/** Facts of the streams that many cases compete for, and of the office itself; they are about no one person and hold no personal values. */
public sealed interface ResourceEvent extends Fact
        permits TrainingClassEvent, PostPlanEvent, HardshipFundEvent, StationEvent, StaffEvent,
        TrainingCohortEvent, JobFairEvent, SpouseHiringEvent {}
