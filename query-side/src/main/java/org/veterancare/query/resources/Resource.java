package org.veterancare.query.resources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.HardshipFundEvent;
import org.veterancare.events.JobFairEvent;
import org.veterancare.events.PostPlanEvent;
import org.veterancare.events.ResourceEvent;
import org.veterancare.events.SpouseHiringEvent;
import org.veterancare.events.StaffEvent;
import org.veterancare.events.StationEvent;
import org.veterancare.events.TrainingClassEvent;
import org.veterancare.events.TrainingCohortEvent;

/** A stream that cases compete for, or one of the office itself, as its facts up to one version tell it. */
public sealed interface Resource permits TrainingClass, PostPlan, HardshipFund, Station, StaffMember,
        TrainingCohort, JobFair, SpouseHiring {

    /** What each kind is called in the view. */
    Map<Class<? extends Resource>, String> KINDS = Map.of(
            TrainingClass.class, "training-class",
            PostPlan.class, "post-plan",
            HardshipFund.class, "hardship-fund",
            Station.class, "station",
            StaffMember.class, "staff",
            TrainingCohort.class, "training-cohort",
            JobFair.class, "job-fair",
            SpouseHiring.class, "spouse-hiring");

    UUID id();

    /** Version of the last fact, from 0. */
    long version();

    LocalDate openedOn();

    @JsonIgnore
    default String kind() {
        return kindOf(getClass());
    }

    /** The cases that it names, and as what. */
    default List<ResourceCase> named() {
        return List.of();
    }

    /** The same, naming these of its cases and no other. */
    default Resource naming(List<ResourceCase> seen) {
        return this;
    }

    /** What a kind is called in the view. */
    static String kindOf(Class<? extends Resource> type) {
        return KINDS.get(type);
    }

    /** The kind of resource a fact is about. */
    static Class<? extends Resource> typeOf(ResourceEvent event) {
        return switch (event) {
            case TrainingClassEvent fact -> TrainingClass.class;
            case PostPlanEvent fact -> PostPlan.class;
            case HardshipFundEvent fact -> HardshipFund.class;
            case StationEvent fact -> Station.class;
            case StaffEvent fact -> StaffMember.class;
            case TrainingCohortEvent fact -> TrainingCohort.class;
            case JobFairEvent fact -> JobFair.class;
            case SpouseHiringEvent fact -> SpouseHiring.class;
        };
    }

    /**
     * The next state.
     *
     * @param before null before the first fact
     */
    static Resource after(Resource before, RecordedFact recorded) {
        long version = recorded.version();
        return switch ((ResourceEvent) recorded.fact()) {
            case TrainingClassEvent fact -> TrainingClass.after((TrainingClass) before, fact, version);
            case PostPlanEvent fact -> PostPlan.after((PostPlan) before, fact, version);
            case HardshipFundEvent fact -> HardshipFund.after((HardshipFund) before, fact, version);
            case StationEvent fact -> Station.after((Station) before, fact, version);
            case StaffEvent fact -> StaffMember.after((StaffMember) before, fact, recorded);
            case TrainingCohortEvent fact -> TrainingCohort.after(fact, version);
            case JobFairEvent fact -> JobFair.after((JobFair) before, fact, version);
            case SpouseHiringEvent fact -> SpouseHiring.after((SpouseHiring) before, fact, version);
        };
    }
}
