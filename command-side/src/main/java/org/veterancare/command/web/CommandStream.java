package org.veterancare.command.web;

import java.util.Arrays;
import java.util.Optional;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.HardshipFund;
import org.veterancare.command.resources.JobFair;
import org.veterancare.command.resources.PostPlan;
import org.veterancare.command.resources.SpouseHiring;
import org.veterancare.command.resources.StaffMember;
import org.veterancare.command.resources.Station;
import org.veterancare.command.resources.TrainingClass;
import org.veterancare.command.resources.TrainingCohort;

/** The kinds of streams that commands are sent to, and where. */
enum CommandStream {
    CASES("cases", VeteranCase.class),
    TRAINING_CLASSES("training-classes", TrainingClass.class),
    POST_PLANS("post-plans", PostPlan.class),
    HARDSHIP_FUNDS("hardship-funds", HardshipFund.class),
    STATIONS("stations", Station.class),
    STAFF("staff", StaffMember.class),
    TRAINING_COHORTS("training-cohorts", TrainingCohort.class),
    JOB_FAIRS("job-fairs", JobFair.class),
    SPOUSE_HIRINGS("spouse-hirings", SpouseHiring.class);

    /** For request mappings: all paths, as a pattern. */
    static final String PATHS = "cases|training-classes|post-plans|hardship-funds|stations|staff|training-cohorts"
            + "|job-fairs|spouse-hirings";

    private final String path;
    private final Class<?> aggregate;

    CommandStream(String path, Class<?> aggregate) {
        this.path = path;
        this.aggregate = aggregate;
    }

    String path() {
        return path;
    }

    Class<?> aggregate() {
        return aggregate;
    }

    static Optional<CommandStream> at(String path) {
        return Arrays.stream(values()).filter(stream -> stream.path.equals(path)).findFirst();
    }
}
