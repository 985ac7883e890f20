package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.infrastructure.Elsewhere;
import org.veterancare.command.life.SubjectCommand.RecordRelation;
import org.veterancare.events.SubjectEvent.RelationRecorded;

/** A relation has two ends: both cases know of it, or neither does. */
@Component
final class WhenRelationRecordedThenMirror implements SameTransaction<RelationRecorded> {

    private final Repository<VeteranCase> cases;
    private final Elsewhere elsewhere;

    WhenRelationRecordedThenMirror(Repository<VeteranCase> cases, Elsewhere elsewhere) {
        this.cases = cases;
        this.elsewhere = elsewhere;
    }

    @Override
    public Set<Class<? extends RelationRecorded>> facts() {
        return Set.of(RelationRecorded.class);
    }

    @Override
    public void then(RelationRecorded fact) {
        ResourceStreams.askCase(
                cases, elsewhere, fact.related(), "RELATION-KNOWN", related -> {
                    related.admitFromOutside(RecordRelation.class, ResourceStreams.sender());
                    related.mirrorRelation(fact);
                });
    }
}
