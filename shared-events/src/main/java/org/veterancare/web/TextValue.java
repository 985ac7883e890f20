package org.veterancare.web;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/** A value written as a JSON string, and as nothing else. */
final class TextValue<T> extends StdDeserializer<T> {

    private final transient Function<String, T> parsed;

    TextValue(Class<T> type, Function<String, T> parsed) {
        super(type);
        this.parsed = parsed;
    }

    @Override
    @SuppressWarnings("unchecked") // the type is the one the constructor was given
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        try {
            return parsed.apply(parser.getString());
        } catch (IllegalArgumentException wrong) {
            // without the value: it may be someone's
            throw InvalidFormatException.from(parser, "not in the written form of its type", null, handledType());
        }
    }
}
