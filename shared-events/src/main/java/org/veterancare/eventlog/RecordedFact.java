package org.veterancare.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.veterancare.events.Actor;
import org.veterancare.events.Fact;
import org.veterancare.events.Personal;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;

/**
 * A fact as the log holds it, with everything that is known about its recording.
 *
 * @param version place in its stream, from 0
 * @param recordedAt when it was recorded, by the writer's clock: order comes from versions, never from this
 * @param by who recorded it; null only for facts that no one is named for
 * @param reason sealed; null where none was given
 * @param rules codes of the rules that its command passed
 * @param command name of its command, such as {@code record-report}; null for facts from before it was written down
 */
public record RecordedFact(
        UUID eventId,
        long version,
        Fact fact,
        Instant recordedAt,
        Actor by,
        Personal reason,
        List<String> legalBasis,
        List<String> evidence,
        List<String> rules,
        String command,
        String requestId,
        String causationId,
        String correlationId) {

    /** The same fact as a live processor hands it over. */
    public static RecordedFact of(DomainEventMessage<?> message) {
        return of(
                UUID.fromString(message.getIdentifier()),
                message.getSequenceNumber(),
                (Fact) message.getPayload(),
                message.getTimestamp(),
                message.getMetaData());
    }

    static RecordedFact of(UUID eventId, long version, Fact fact, Instant recordedAt, Map<String, ?> metaData) {
        return new RecordedFact(
                eventId,
                version,
                fact,
                recordedAt,
                actor(metaData),
                (Personal) metaData.get(Provenance.REASON),
                list(metaData, Provenance.LEGAL_BASIS),
                list(metaData, Provenance.EVIDENCE),
                list(metaData, Provenance.RULES),
                (String) metaData.get(Provenance.COMMAND),
                (String) metaData.get(Provenance.REQUEST_ID),
                (String) metaData.get(Provenance.CAUSATION_ID),
                (String) metaData.get(Provenance.CORRELATION_ID));
    }

    /** Who acts, as the metadata of a command or a fact tells it; null where it names no one. */
    public static Actor actor(Map<String, ?> metaData) {
        return metaData.containsKey(Provenance.ACTOR)
                ? new Actor(
                        (String) metaData.get(Provenance.ACTOR),
                        (String) metaData.get(Provenance.ACCOUNT),
                        Role.valueOf((String) metaData.get(Provenance.ROLE)),
                        (String) metaData.get(Provenance.STATION))
                : null;
    }

    @SuppressWarnings("unchecked") // the metadata reader makes these values lists of strings
    private static List<String> list(Map<String, ?> metaData, String key) {
        return metaData.containsKey(key) ? (List<String>) metaData.get(key) : List.of();
    }
}
