package org.veterancare.command.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.veterancare.command.PersonalText;
import org.veterancare.events.Personal;

/**
 * Why someone sends a command; kept with the facts.
 *
 * @param reason in words, sealed like every text about a person
 * @param legalBasis references such as {@code PLC-R 25}; a form and no free text, because it is not sealed
 * @param evidence SHA-256 of what was shown
 * @param seen digest of the matter as it was looked at, named by whoever decides on it
 */
record Because(
        @PersonalText(max = 2000) Personal reason,
        @Size(max = 20) List<@NotNull @Pattern(regexp = LEGAL_REFERENCE) String> legalBasis,
        @Size(max = 50) List<@NotNull @Pattern(regexp = "sha256:[0-9a-f]{64}") String> evidence,
        @Pattern(regexp = "sha256:[0-9a-f]{64}") String seen) {

    static final String LEGAL_REFERENCE = "[A-Z][A-Z0-9-]{1,15} \\d{1,3}(\\(\\d{1,2}\\))*([.-]\\d{1,3})?";

    static final Because NOTHING_SAID = new Because(null, null, null, null);
}
