package org.veterancare.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a year's hardship fund. */
public record FundId(UUID value) {

    /** @throws IllegalArgumentException where the text is not a UUID */
    @JsonCreator
    public static FundId of(String text) {
        return new FundId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
