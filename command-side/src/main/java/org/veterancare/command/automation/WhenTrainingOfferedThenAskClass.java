package org.veterancare.command.automation;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.TrainingClass;
import org.veterancare.events.TrainingEvent.TrainingOffered;

/** A place is offered in a class that there is, of the kind that is said (domain 5.4). */
@Component
final class WhenTrainingOfferedThenAskClass implements SameTransaction<TrainingOffered> {

    private final Repository<TrainingClass> classes;

    WhenTrainingOfferedThenAskClass(Repository<TrainingClass> classes) {
        this.classes = classes;
    }

    @Override
    public Class<TrainingOffered> fact() {
        return TrainingOffered.class;
    }

    @Override
    public void then(TrainingOffered fact) {
        ResourceStreams.ask(classes, fact.classId(), "CLASS-KNOWN", training -> training.requireOffer(fact));
    }
}
