package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.OrderPlaces;
import org.veterancare.command.resources.TrainingClass;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.law.Law;

/** A place is offered in a class that there is, of the kind that is said (domain 5.4). */
@Component
final class WhenTrainingOfferedThenAskClass implements SameTransaction<TrainingOffered> {

    private final Repository<TrainingClass> classes;
    private final Law law;
    private final OrderPlaces orders;

    WhenTrainingOfferedThenAskClass(Repository<TrainingClass> classes, Law law, OrderPlaces orders) {
        this.classes = classes;
        this.law = law;
        this.orders = orders;
    }

    @Override
    public Set<Class<? extends TrainingOffered>> facts() {
        return Set.of(TrainingOffered.class);
    }

    @Override
    public void then(TrainingOffered fact) {
        ResourceStreams.ask(classes, fact.classId(), "CLASS-KNOWN",
                training -> training.requireOffer(fact, law, orders));
    }
}
