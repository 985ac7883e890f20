package org.veterancare.web;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param requests so many in {@code per}, evenly
 * @param burst most at once after a rest; as many as {@code requests} where it is left out
 */
record Rate(Integer requests, Duration per, Integer burst) {

    Rate {
        if (requests != null && requests < 1 || burst != null && burst < 1
                || per != null && (per.isZero() || per.isNegative())) {
            throw new IllegalArgumentException("a rate is at least one request in some time");
        }
    }

    /** What was left out is as usual. */
    Rate or(Rate usual) {
        return new Rate(
                requests == null ? usual.requests() : requests,
                per == null ? usual.per() : per,
                burst != null ? burst : requests == null ? usual.burst() : requests);
    }
}
