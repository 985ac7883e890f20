package org.veterancare.command.automation;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.veterancare.events.SubjectEvent;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;

/** Who died leaves the figures that a double keeps as well, and is back in them where the record of the death was wrong (S25). */
@Component
final class WhenDeathChangesThenTellDoubles implements SameTransaction<SubjectEvent> {

    private final Doubles doubles;

    WhenDeathChangesThenTellDoubles(Doubles doubles) {
        this.doubles = doubles;
    }

    @Override
    public Set<Class<? extends SubjectEvent>> facts() {
        return Set.of(SubjectDeathRecorded.class, DeathRecordRevoked.class);
    }

    @Override
    public void then(SubjectEvent fact) {
        doubles.tellDeath(fact.caseId(), fact.occurredOn());
    }
}
