package org.veterancare.command.hardship;

import org.veterancare.events.Money;

/** The band of an amount that a public notice shows instead of the amount (HRD-05); the borders are this project's. */
enum AmountBand {
    UP_TO_1000_YUAN(1_000_00),
    UP_TO_3000_YUAN(3_000_00),
    UP_TO_5000_YUAN(5_000_00),
    UP_TO_10000_YUAN(10_000_00),
    ABOVE_10000_YUAN(Long.MAX_VALUE);

    private final long upToFen;

    AmountBand(long upToFen) {
        this.upToFen = upToFen;
    }

    static AmountBand of(Money amount) {
        for (AmountBand band : values()) {
            if (amount.fen() <= band.upToFen) {
                return band;
            }
        }
        return ABOVE_10000_YUAN;
    }
}
