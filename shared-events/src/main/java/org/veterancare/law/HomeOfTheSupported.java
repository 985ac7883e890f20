package org.veterancare.law;

import org.veterancare.events.Money;

/** What the state pays towards the home of somebody whom it supports at home (PLC-R 78). */
public final class HomeOfTheSupported {

    /** By the article; the price of one is local, and a value of the policy. */
    public static final int SQUARE_METRES = 60;

    private HomeOfTheSupported() {}

    /** The whole sum by the price of one square metre. */
    public static Money sum(Money price) {
        return Money.ofFen(Math.multiplyExact(price.fen(), SQUARE_METRES));
    }
}
