package org.veterancare.web;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in addresses: each in one way of writing only, so that whoever asks for one cannot write it past the record. */
public final class WrittenIds {

    private WrittenIds() {}

    /** Empty where the text is no id, or one with digits left out. */
    public static Optional<UUID> of(String text) {
        return meant(text).filter(id -> id.toString().equalsIgnoreCase(text));
    }

    /** What is left out counts as noughts. */
    static Optional<UUID> meant(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * Instead of the usual way of reading parameters, which adds the noughts.
     *
     * @return null for an empty parameter
     */
    static UUID parameter(String text) {
        return text.isBlank() ? null : of(text).orElseThrow(IllegalArgumentException::new);
    }
}
