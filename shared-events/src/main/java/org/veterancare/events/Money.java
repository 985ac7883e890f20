package org.veterancare.events;

/**
 * An amount of money.
 *
 * @param fen hundredths of a yuan, never negative
 * @param currency ISO 4217; only CNY is paid
 */
public record Money(long fen, String currency) {

    public static Money ofFen(long fen) {
        return new Money(fen, "CNY");
    }
}
