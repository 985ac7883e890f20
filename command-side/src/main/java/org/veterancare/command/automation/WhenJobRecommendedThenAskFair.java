package org.veterancare.command.automation;

import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.JobFair;
import org.veterancare.events.PlacementEvent.JobRecommended;

/** A job that was offered at a fair was offered at one that there was (PLC-14). */
@Component
final class WhenJobRecommendedThenAskFair implements SameTransaction<JobRecommended> {

    private final Repository<JobFair> fairs;

    WhenJobRecommendedThenAskFair(Repository<JobFair> fairs) {
        this.fairs = fairs;
    }

    @Override
    public Set<Class<? extends JobRecommended>> facts() {
        return Set.of(JobRecommended.class);
    }

    @Override
    public void then(JobRecommended fact) {
        if (fact.fairId() != null) {
            ResourceStreams.ask(fairs, fact.fairId(), "FAIR-KNOWN", fair -> fair.requireHeldBy(fact.occurredOn()));
        }
    }
}
