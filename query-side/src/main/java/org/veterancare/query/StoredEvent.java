package org.veterancare.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
import org.veterancare.events.Personal;
import org.veterancare.query.casestate.StateJson;
import tools.jackson.databind.JsonNode;

/** A stored fact with everything that is known about its recording. */
public record StoredEvent(
        UUID eventId,
        long version,
        String type,
        LocalDate occurredOn,
        Instant recordedAt,
        By by,
        String reason,
        List<String> legalBasis,
        List<String> evidence,
        List<String> rules,
        String requestId,
        String causationId,
        String correlationId,
        JsonNode fact) {

    /** Who acted; role and station as they were then. */
    public record By(String person, String account, String role, String station) {

        public static By of(Actor actor) {
            return actor == null
                    ? null
                    : new By(actor.person(), actor.account(), actor.role().name(), actor.station());
        }
    }

    /** @param opener shows personal values as the reader sees them */
    public static StoredEvent of(RecordedFact recorded, Function<Personal, String> opener) {
        return new StoredEvent(
                recorded.eventId(),
                recorded.version(),
                FactNames.of(recorded.fact().getClass()),
                recorded.fact().occurredOn(),
                recorded.recordedAt(),
                By.of(recorded.by()),
                recorded.reason() == null ? null : opener.apply(recorded.reason()),
                recorded.legalBasis(),
                recorded.evidence(),
                recorded.rules(),
                recorded.requestId(),
                recorded.causationId(),
                recorded.correlationId(),
                StateJson.tree(recorded.fact(), opener));
    }

    /** That there is a fact, of what kind and when, for a reader who does not see the case that it names. */
    public static StoredEvent withheld(RecordedFact recorded) {
        return new StoredEvent(
                recorded.eventId(),
                recorded.version(),
                FactNames.of(recorded.fact().getClass()),
                recorded.fact().occurredOn(),
                recorded.recordedAt(),
                null, null, List.of(), List.of(), List.of(), null, null, null,
                StateJson.tree(null));
    }
}
