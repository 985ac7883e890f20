package org.veterancare.command.infrastructure;

import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.veterancare.command.VeteranCase;

/** Looks through a case's handlers beside the start, so that their classes are there when their turn comes (performance P10). */
final class CaseModelAhead implements BackgroundPreinitializer {

    @Override
    public void preinitialize() {
        AnnotatedAggregateMetaModelFactory.inspectAggregate(VeteranCase.class);
    }
}
