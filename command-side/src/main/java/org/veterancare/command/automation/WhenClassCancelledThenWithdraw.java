package org.veterancare.command.automation;

import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.OrderPlaces;
import org.veterancare.command.resources.TrainingClass;
import org.veterancare.events.TrainingClassEvent.ClassCancelled;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;

/** Nobody waits in a class that is not held: all who attend it can be offered another, and the order has its places back. */
@Component
final class WhenClassCancelledThenWithdraw implements SameTransaction<ClassCancelled> {

    private final Repository<TrainingClass> classes;
    private final Repository<VeteranCase> cases;
    private final OrderPlaces orders;

    WhenClassCancelledThenWithdraw(
            Repository<TrainingClass> classes, Repository<VeteranCase> cases, OrderPlaces orders) {
        this.classes = classes;
        this.cases = cases;
        this.orders = orders;
    }

    @Override
    public Set<Class<? extends ClassCancelled>> facts() {
        return Set.of(ClassCancelled.class);
    }

    @Override
    public void then(ClassCancelled fact) {
        List<EnrolmentWithdrawn> left = ResourceStreams
                .told(classes, fact.classId(), "CLASS-KNOWN", TrainingClass::seated)
                .stream()
                .flatMap(each -> ResourceStreams
                        .told(cases, each, "CLASS-KNOWN", trainee -> trainee.leaveClass(fact))
                        .stream())
                .toList();
        ResourceStreams.ask(
                classes, fact.classId(), "CLASS-KNOWN",
                training -> left.forEach(each -> training.releaseSeat(each, orders)));
    }
}
