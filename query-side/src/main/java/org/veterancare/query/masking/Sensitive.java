package org.veterancare.query.masking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.Personal;

/** Values that not everyone who works on a case needs to see (PIPL 28, PRI-03). */
public enum Sensitive {
    /** Last four only: with the region and the year the rest could be counted out. The month of birth goes with it. */
    CITIZEN_ID("citizenid", 0, 4),
    /** {@code 139****0001}. */
    PHONE("phone", 3, 4),
    /** Last four only. */
    BANK_ACCOUNT("account", 0, 4),
    /** Nature and grade, hidden whole; the grounds that tell them and those of before they were sealed are codes, which no key closes. */
    DISABILITY("disability", 0, 0),
    /** Names, addresses, words: all others that are sealed; hidden whole. */
    OTHER(null, 0, 0),
    /** What was wrong and was put right, whatever it is: hidden whole, and seen that there was something (PRI-04). */
    SUPERSEDED(null, 0, 0);

    /** Why a reader wanted to see something: said by staff, for those who judge it. */
    private static final Set<String> REASONS_OF_READERS = Set.of("BreakGlassOpened#/why", "access_log#/reason");

    /** What stands in place of a value that is hidden whole. */
    public static final String HIDDEN = "***";

    /** What stands in place of a value that was put right since. */
    public static final String CORRECTED = "[已更正]";

    private final String ending;
    private final int first;
    private final int last;

    Sensitive(String ending, int first, int last) {
        this.ending = ending;
        this.first = first;
        this.last = last;
    }

    /**
     * What a sealed value is, by the name of the field that it was written in, such as {@code spouseCitizenId}; empty where it is
     * about the reader and not about the person.
     */
    public static Optional<Sensitive> of(Personal value) {
        String place = PersonalCipher.place(value);
        return REASONS_OF_READERS.contains(place)
                ? Optional.empty()
                : ofField(place.substring(place.lastIndexOf('/') + 1)).or(() -> Optional.of(OTHER));
    }

    static Optional<Sensitive> ofField(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.ending != null && name.endsWith(each.ending))
                .findFirst();
    }

    /** The value with its middle hidden; what stands for an erased or restricted one as it is. */
    public String masked(String clear) {
        if (clear.equals(PersonalCipher.ERASED) || clear.equals(PersonalCipher.RESTRICTED)) {
            return clear;
        }
        if (first + last == 0) {
            return this == SUPERSEDED ? CORRECTED : HIDDEN;
        }
        int hidden = clear.length() - first - last;
        return hidden <= 0
                ? "*".repeat(clear.length())
                : clear.substring(0, first) + "*".repeat(hidden) + clear.substring(clear.length() - last);
    }
}
