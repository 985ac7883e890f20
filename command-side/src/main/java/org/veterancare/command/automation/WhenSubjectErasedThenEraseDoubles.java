package org.veterancare.command.automation;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.veterancare.events.PrivacyEvent.SubjectErased;

/** A person is forgotten whole: in the cases that ended in this one too (ARC-04). */
@Component
final class WhenSubjectErasedThenEraseDoubles implements SameTransaction<SubjectErased> {

    private final Doubles doubles;

    WhenSubjectErasedThenEraseDoubles(Doubles doubles) {
        this.doubles = doubles;
    }

    @Override
    public Set<Class<? extends SubjectErased>> facts() {
        return Set.of(SubjectErased.class);
    }

    @Override
    public void then(SubjectErased fact) {
        doubles.ask(fact.caseId(), (same, whole) -> same.eraseWith(whole, fact.occurredOn()));
    }
}
