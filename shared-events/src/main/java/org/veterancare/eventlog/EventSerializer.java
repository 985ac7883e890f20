package org.veterancare.eventlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.eventlog.upcasters.Upcaster;
import org.veterancare.events.Fact;
import org.veterancare.events.Personal;
import org.veterancare.events.Provenance;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The written form of facts and of their metadata: JSON under our own names, personal values sealed per person. Its mapper
 * is not the web's, so that a change of the interface can never change history.
 */
public final class EventSerializer {

    private static final String SUBJECT = "subject";
    private static final String FACT = "fact";
    private static final String METADATA = "metadata";

    private final PersonalCipher cipher;
    private final List<Upcaster> upcasters;
    private final JsonMapper mapper;
    private final ObjectReader metadataReader;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();

    public EventSerializer(PersonalCipher cipher, List<Upcaster> upcasters) {
        this.cipher = cipher;
        this.upcasters = List.copyOf(upcasters);
        this.mapper = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(
                        in -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .addModule(new SimpleModule("sealed")
                        .addSerializer(Personal.class, new Sealing())
                        .addDeserializer(Personal.class, new Sealed()))
                .build();
        // texts and lists of texts
        this.metadataReader = mapper.readerForMapOf(Object.class);
    }

    /** The payload as it is written; personal values that are still clear are sealed on the way. */
    public String write(Fact fact) {
        return writers.computeIfAbsent(
                fact.getClass(), type -> mapper.writerFor(type).withAttribute(FACT, FactNames.of(type)))
                .withAttribute(SUBJECT, UUID.fromString(fact.streamId()))
                .writeValueAsString(fact);
    }

    /** @throws UnreadableFact where the name is unknown, the form is not ours, or a sealed value was moved here */
    public Fact read(String name, int revision, byte[] payload) {
        Class<? extends Fact> type = FactNames.type(name);
        try {
            return readers.computeIfAbsent(
                    type, t -> mapper.readerFor(t).withAttribute(FACT, FactNames.of(t)))
                    .readValue(revision == FactNames.revision(type) ? payload : upcast(name, revision, payload));
        } catch (JacksonException e) {
            throw new UnreadableFact("a " + name + " cannot be read", e);
        }
    }

    /** @param stream whose key seals the free text of a reason */
    String writeMetaData(UUID stream, MetaData metaData) {
        return mapper.writer()
                .withAttribute(FACT, METADATA)
                .withAttribute(SUBJECT, stream)
                .writeValueAsString(new LinkedHashMap<>(metaData));
    }

    Map<String, Object> readMetaData(byte[] text) {
        Map<String, Object> values = metadataReader.readValue(text);
        values.computeIfPresent(Provenance.REASON, (key, envelope) -> reason((String) envelope));
        return values;
    }

    private Personal reason(String envelope) {
        return sealedIn(METADATA + "#/" + Provenance.REASON, envelope);
    }

    private byte[] upcast(String name, int revision, byte[] payload) {
        ObjectNode written = (ObjectNode) mapper.readTree(payload);
        for (int r = revision; r < FactNames.revision(FactNames.type(name)); r++) {
            int from = r;
            written = upcasters.stream()
                    .filter(u -> u.fact().equals(name) && u.from() == from)
                    .findFirst()
                    .orElseThrow(() -> new UnreadableFact("no upcaster reads " + name + " revision " + from))
                    .upcast(written);
        }
        return mapper.writeValueAsBytes(written);
    }

    private Personal sealedIn(String place, String envelope) {
        if (!cipher.isAtHome(place, envelope)) {
            throw new UnreadableFact("a personal value in " + place + " is in clear or was moved there");
        }
        return Personal.sealed(envelope);
    }

    private final class Sealing extends ValueSerializer<Personal> {

        @Override
        public void serialize(Personal value, JsonGenerator json, SerializationContext context) {
            String place = context.getAttribute(FACT) + "#"
                    + json.streamWriteContext().pathAsPointer().toString();
            json.writeString(cipher.seal((UUID) context.getAttribute(SUBJECT), place, value));
        }
    }

    private final class Sealed extends ValueDeserializer<Personal> {

        @Override
        public Personal deserialize(JsonParser json, DeserializationContext context) {
            String place = context.getAttribute(FACT) + "#"
                    + json.streamReadContext().pathAsPointer().toString();
            return sealedIn(place, json.getString());
        }
    }
}
