package org.veterancare.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a year's post plan. */
public record PlanId(UUID value) {

    /** @throws IllegalArgumentException where the text is not a UUID */
    @JsonCreator
    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
