package org.veterancare.query;

import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;

/** Opens personal values for a reader whose {@link Scope} holds the case; null stays null. */
@Component
public class Reveal {

    private static final int REGION = 6;
    private static final int LAST = 4;
    private static final Set<String> INSTEAD = Set.of(PersonalCipher.ERASED, PersonalCipher.RESTRICTED);

    private final PersonalCipher cipher;

    Reveal(PersonalCipher cipher) {
        this.cipher = cipher;
    }

    /** @return the clear value, or the replacement text where the person was erased or the case is restricted */
    public String open(CaseId subject, Personal value) {
        return value == null ? null : cipher.open(subject, value);
    }

    /** As a function over the values of one case. */
    public Function<Personal, String> of(CaseId subject) {
        return value -> open(subject, value);
    }

    /** As {@link #of}, also while the case is restricted: for the few who guard it, and every use is put on record. */
    public Function<Personal, String> alsoRestricted(CaseId subject) {
        return value -> value == null ? null : cipher.openRestricted(subject, value);
    }

    /** Region and last four of an identity number: {@code 310104********0013}. */
    public String maskedNumber(CaseId subject, Personal value) {
        return masked(open(subject, value), REGION, LAST);
    }

    /** Ends of a phone number: {@code 139****0001}. */
    public String maskedPhone(CaseId subject, Personal value) {
        return masked(open(subject, value), 3, LAST);
    }

    static String masked(String clear, int first, int last) {
        if (clear == null || INSTEAD.contains(clear)) {
            return clear;
        }
        int hidden = clear.length() - first - last;
        return hidden <= 0
                ? "*".repeat(clear.length())
                : clear.substring(0, first) + "*".repeat(hidden) + clear.substring(clear.length() - last);
    }
}
