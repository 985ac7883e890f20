package org.veterancare.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a case: a random, time-ordered UUID (version 7), never derived from a person's number. */
public record CaseId(UUID value) {

    /** @throws IllegalArgumentException where the text is not a UUID */
    @JsonCreator
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
