package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.TrainingClass;
import org.veterancare.events.TrainingClassEvent.ClassChanged;
import org.veterancare.events.TrainingClassEvent.Terms;

/** Whoever has a seat goes on by the terms of the class, wherever the case is. */
@Component
final class WhenClassChangedThenFollow implements SameTransaction<ClassChanged> {

    private final Repository<TrainingClass> classes;
    private final Repository<VeteranCase> cases;

    WhenClassChangedThenFollow(Repository<TrainingClass> classes, Repository<VeteranCase> cases) {
        this.classes = classes;
        this.cases = cases;
    }

    @Override
    public Set<Class<? extends ClassChanged>> facts() {
        return Set.of(ClassChanged.class);
    }

    @Override
    public void then(ClassChanged fact) {
        Terms terms = ResourceStreams.told(classes, fact.classId(), "CLASS-KNOWN", TrainingClass::terms);
        ResourceStreams.told(classes, fact.classId(), "CLASS-KNOWN", TrainingClass::seated)
                .forEach(each -> ResourceStreams.ask(
                        cases, each, "CLASS-KNOWN",
                        trainee -> trainee.followClass(fact.classId(), terms, fact.occurredOn())));
    }
}
