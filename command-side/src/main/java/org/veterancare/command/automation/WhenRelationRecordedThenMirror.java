package org.veterancare.command.automation;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.events.SubjectEvent.RelationRecorded;

/** A relation has two ends: both cases know of it, or neither does. */
@Component
final class WhenRelationRecordedThenMirror implements SameTransaction<RelationRecorded> {

    private final Repository<VeteranCase> cases;

    WhenRelationRecordedThenMirror(Repository<VeteranCase> cases) {
        this.cases = cases;
    }

    @Override
    public Class<RelationRecorded> fact() {
        return RelationRecorded.class;
    }

    @Override
    public void then(RelationRecorded fact) {
        ResourceStreams.askCase(
                cases, fact.related(), "RELATION-KNOWN", related -> related.mirrorRelation(fact));
    }
}
