package org.veterancare.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a station of the service network. */
public record StationId(UUID value) {

    /** @throws IllegalArgumentException where the text is not a UUID */
    @JsonCreator
    public static StationId of(String text) {
        return new StationId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
