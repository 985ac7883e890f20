package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.life.SubjectCommand.EndRelation;
import org.veterancare.events.SubjectEvent.RelationEnded;

/** A relation ends at both its ends. */
@Component
final class WhenRelationEndedThenMirror implements SameTransaction<RelationEnded> {

    private final Repository<VeteranCase> cases;

    WhenRelationEndedThenMirror(Repository<VeteranCase> cases) {
        this.cases = cases;
    }

    @Override
    public Set<Class<? extends RelationEnded>> facts() {
        return Set.of(RelationEnded.class);
    }

    @Override
    public void then(RelationEnded fact) {
        ResourceStreams.ask(cases, fact.related(), "RELATION-KNOWN", related -> {
            // not where a death that was revoked ends it, which nobody asks for
            if (CurrentUnitOfWork.get().root().getMessage().getPayload() instanceof EndRelation) {
                related.admitFromOutside(EndRelation.class, ResourceStreams.sender());
            }
            related.mirrorRelationEnd(fact);
        });
    }
}
