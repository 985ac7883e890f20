package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.OrderPlaces;
import org.veterancare.command.resources.TrainingClass;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;

/** Who withdraws leaves the seat to the next one. */
@Component
final class WhenEnrolmentWithdrawnThenReleaseSeat implements SameTransaction<EnrolmentWithdrawn> {

    private final Repository<TrainingClass> classes;
    private final OrderPlaces orders;

    WhenEnrolmentWithdrawnThenReleaseSeat(Repository<TrainingClass> classes, OrderPlaces orders) {
        this.classes = classes;
        this.orders = orders;
    }

    @Override
    public Set<Class<? extends EnrolmentWithdrawn>> facts() {
        return Set.of(EnrolmentWithdrawn.class);
    }

    @Override
    public void then(EnrolmentWithdrawn fact) {
        ResourceStreams.ask(classes, fact.classId(), "CLASS-KNOWN", training -> training.releaseSeat(fact, orders));
    }
}
