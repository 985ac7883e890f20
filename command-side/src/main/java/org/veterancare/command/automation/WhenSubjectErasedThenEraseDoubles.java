package org.veterancare.command.automation;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.events.PrivacyEvent.SubjectErased;

/** A person is forgotten whole: in the cases that ended in this one too (ARC-04). */
@Component
final class WhenSubjectErasedThenEraseDoubles implements SameTransaction<SubjectErased> {

    private final Repository<VeteranCase> cases;

    WhenSubjectErasedThenEraseDoubles(Repository<VeteranCase> cases) {
        this.cases = cases;
    }

    @Override
    public Class<SubjectErased> fact() {
        return SubjectErased.class;
    }

    @Override
    public void then(SubjectErased fact) {
        Doubles.of(cases, fact.caseId())
                .forEach(
                        each -> ResourceStreams.ask(cases, each, "CASE-MERGED", same -> same.eraseWith(fact)));
    }
}
