package org.veterancare.web;

import java.time.Duration;
import java.util.Locale;

/** What is limited in how often it may be done (trust I3); other rates may be set under {@code veterancare.limits.rates}. */
public enum RateKind {
    /** Every request of a person, whichever accounts they use. */
    ACCOUNT(new Rate(50, Duration.ofSeconds(1), 100)),
    /** Looking for people, and asking by a number whether somebody has a case; by person. */
    SEARCH(new Rate(5, Duration.ofSeconds(1), 5)),
    /** Numbers looked up that are nobody's here: somebody tries them; by person. */
    MISS(new Rate(10, Duration.ofMinutes(1), 20)),
    /** Taking much or unmasked at once: copies, exports, unmasking; by person. */
    EXPORT(new Rate(2, Duration.ofMinutes(1), 2)),
    /** Opening cases of other stations; by person. */
    BREAK_GLASS(new Rate(10, Duration.ofMinutes(1), 10)),
    /** Handing parked facts to their reader again, or giving them up; by person. */
    DEAD_LETTER(new Rate(1, Duration.ofSeconds(1), 5)),
    /** Tokens that do not hold, by address. */
    FAILED_TOKEN(new Rate(20, Duration.ofMinutes(1), 20)),
    /** Signing in where we do that ourselves, by account. */
    SIGN_IN(new Rate(5, Duration.ofMinutes(1), 5));

    private final Rate rate;

    RateKind(Rate rate) {
        this.rate = rate;
    }

    Rate rate() {
        return rate;
    }

    /** Its name in the headers, such as {@code failed-token}. */
    String policy() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
