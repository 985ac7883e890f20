package org.veterancare.query.casestate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Function;
import org.veterancare.events.Personal;
import org.veterancare.query.masking.Birth;
import org.veterancare.query.masking.DisabilityCodes;
import org.veterancare.query.masking.Opener;
import org.veterancare.query.masking.SealedDisability;
import org.veterancare.query.masking.Sensitive;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The written form of states: the same state is always the same text, and personal values are their envelopes. It is
 * neither the log's form nor the web's, so each of the three may change alone.
 */
public final class StateJson {

    private static final String OPENER = "opener";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // questions such as isOpen() are answered from the state and are no part of it
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(
                    in -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule("sealed")
                    .addSerializer(Personal.class, new Envelope())
                    .addDeserializer(Personal.class, new Sealed()))
            .build();

    private StateJson() {}

    /** @throws IllegalStateException where a personal value is in clear */
    public static String write(Object state) {
        return MAPPER.writeValueAsString(state);
    }

    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** The value as a tree with its personal values sealed; an empty object for none. */
    public static JsonNode tree(Object value) {
        return value == null ? MAPPER.createObjectNode() : MAPPER.readTree(write(value));
    }

    /**
     * The value as a tree that a reader may see.
     *
     * @param opener opens what stands sealed in it
     */
    public static JsonNode tree(Object value, Function<Personal, String> opener) {
        if (value == null) {
            return MAPPER.createObjectNode();
        }
        JsonNode tree = MAPPER.readTree(MAPPER.writer().withAttribute(OPENER, opener).writeValueAsString(value));
        if (opener instanceof Opener role) {
            hide(tree, role);
        }
        SealedDisability.spread(tree);
        return tree;
    }

    /** What is written in codes and days, which no key closes. */
    private static void hide(JsonNode tree, Opener role) {
        if (role.hides(Sensitive.DISABILITY)) {
            DisabilityCodes.hide(tree);
        }
        if (role.hides(Sensitive.CITIZEN_ID)) {
            Birth.hide(tree);
        }
        if (Birth.isHiddenOfChildren(role)) {
            Birth.hideOfChildren(tree);
        }
    }

    private static final class Envelope extends ValueSerializer<Personal> {

        @Override
        public void serialize(Personal value, JsonGenerator json, SerializationContext context) {
            @SuppressWarnings("unchecked") // set above, and nowhere else
            Function<Personal, String> opener = (Function<Personal, String>) context.getAttribute(OPENER);
            json.writeString(opener == null ? value.envelope() : opener.apply(value));
        }
    }

    private static final class Sealed extends ValueDeserializer<Personal> {

        @Override
        public Personal deserialize(JsonParser json, DeserializationContext context) {
            return Personal.sealed(json.getString());
        }
    }
}
