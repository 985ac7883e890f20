package org.veterancare.command.automation;

import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.TrainingClass;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.law.RuleBroken;

/** An enrolment is a seat in the class, or it is nothing. */
@Component
final class WhenTrainingEnrolledThenTakeSeat implements SameTransaction<TrainingEnrolled> {

    private final Repository<TrainingClass> classes;

    WhenTrainingEnrolledThenTakeSeat(Repository<TrainingClass> classes) {
        this.classes = classes;
    }

    @Override
    public Class<TrainingEnrolled> fact() {
        return TrainingEnrolled.class;
    }

    @Override
    public void then(TrainingEnrolled fact) {
        try {
            classes.load(fact.classId().toString()).execute(training -> training.takeSeat(fact));
        } catch (AggregateNotFoundException unknown) {
            throw new RuleBroken("SEAT-FREE", Map.of("classId", fact.classId().toString()));
        }
    }
}
