package org.veterancare.command.automation;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.events.SubjectEvent.RelationEnded;

/** A relation ends at both its ends. */
@Component
final class WhenRelationEndedThenMirror implements SameTransaction<RelationEnded> {

    private final Repository<VeteranCase> cases;

    WhenRelationEndedThenMirror(Repository<VeteranCase> cases) {
        this.cases = cases;
    }

    @Override
    public Class<RelationEnded> fact() {
        return RelationEnded.class;
    }

    @Override
    public void then(RelationEnded fact) {
        ResourceStreams.ask(
                cases, fact.related(), "RELATION-KNOWN", related -> related.mirrorRelationEnd(fact));
    }
}
