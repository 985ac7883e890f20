package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.OrderPlaces;
import org.veterancare.command.resources.TrainingClass;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.law.Law;

/** An enrolment is a seat in the class, or it is nothing. */
@Component
final class WhenTrainingEnrolledThenTakeSeat implements SameTransaction<TrainingEnrolled> {

    private final Repository<TrainingClass> classes;
    private final Law law;
    private final OrderPlaces orders;

    WhenTrainingEnrolledThenTakeSeat(Repository<TrainingClass> classes, Law law, OrderPlaces orders) {
        this.classes = classes;
        this.law = law;
        this.orders = orders;
    }

    @Override
    public Set<Class<? extends TrainingEnrolled>> facts() {
        return Set.of(TrainingEnrolled.class);
    }

    @Override
    public void then(TrainingEnrolled fact) {
        ResourceStreams.ask(classes, fact.classId(), "CLASS-KNOWN", training -> training.takeSeat(fact, law, orders));
    }
}
