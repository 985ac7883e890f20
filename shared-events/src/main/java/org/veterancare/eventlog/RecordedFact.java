package org.veterancare.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
 * @param metadata what was written beside it, by the keys of {@link Provenance}
 */
public record RecordedFact(UUID eventId, long version, Fact fact, Instant recordedAt, Metadata metadata) {

    /** The same fact as a live processor hands it over. */
    public static RecordedFact of(DomainEventMessage<?> message) {
        return new RecordedFact(
                UUID.fromString(message.getIdentifier()),
                message.getSequenceNumber(),
                (Fact) message.getPayload(),
                message.getTimestamp(),
                new Metadata(message::getMetaData));
    }

    /** Who recorded it; null only for facts that no one is named for. */
    public Actor by() {
        return actor(metadata.values());
    }

    /** Sealed; null where none was given. */
    public Personal reason() {
        return (Personal) metadata.values().get(Provenance.REASON);
    }

    public List<String> legalBasis() {
        return list(Provenance.LEGAL_BASIS);
    }

    public List<String> evidence() {
        return list(Provenance.EVIDENCE);
    }

    /** Codes of the rules that its command passed. */
    public List<String> rules() {
        return list(Provenance.RULES);
    }

    /** Name of its command, such as {@code record-report}; null for facts from before it was written down. */
    public String command() {
        return text(Provenance.COMMAND);
    }

    public String requestId() {
        return text(Provenance.REQUEST_ID);
    }

    public String causationId() {
        return text(Provenance.CAUSATION_ID);
    }

    public String correlationId() {
        return text(Provenance.CORRELATION_ID);
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

    private String text(String key) {
        return (String) metadata.values().get(key);
    }

    @SuppressWarnings("unchecked") // the metadata reader makes these values lists of strings
    private List<String> list(String key) {
        Object values = metadata.values().get(key);
        return values == null ? List.of() : (List<String>) values;
    }

    /** What was written beside a fact; read when it is asked for, since a rebuild asks for little of it. */
    public static final class Metadata {

        private final Supplier<? extends Map<String, ?>> written;
        private volatile Map<String, ?> values;

        /** @param written reads the values; asked once, or again where two ask at the same time */
        public Metadata(Supplier<? extends Map<String, ?>> written) {
            this.written = written;
        }

        /** @throws UnreadableFact where its text is not one of ours */
        Map<String, ?> values() {
            if (values == null) {
                values = written.get();
            }
            return values;
        }
    }
}
