package org.veterancare.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a training class. */
public record ClassId(UUID value) {

    /** @throws IllegalArgumentException where the text is not a UUID */
    @JsonCreator
    public static ClassId of(String text) {
        return new ClassId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
