package org.veterancare.law;

import java.util.regex.Pattern;

/**
 * Number of a decision, letter or certificate.
 *
 * @param value the number in its normal form
 */
public record DocumentNumber(String value) {
    private static final int LONGEST_CARD = 64;
    private static final Pattern DECISION = Pattern.compile("(.{1,30})[〔\\[(](\\d{4})[〕\\])](\\d{1,5})号");
    private static final Pattern CERTIFICATE = Pattern.compile("[\\p{L}\\d()-]{1,40}");

    /**
     * Reads the number of a decision or letter, such as 沪退役军人〔2025〕12号; any of 〔〕 [] () around the year is
     * accepted and becomes 〔〕.
     *
     * @throws RuleBroken VAL-CARD-4
     */
    public static DocumentNumber decision(String text) {
        var parts = DECISION.matcher(Texts.plain(text));
        Texts.require(parts.matches(), "VAL-CARD-4");
        return new DocumentNumber(parts.group(1) + "〔" + parts.group(2) + "〕" + parts.group(3) + "号");
    }

    /**
     * Reads the number of a discharge, transfer, martyr's or duty-death certificate: 1 to 40 letters (Latin or Han), digits,
     * hyphens and round brackets, opaque otherwise.
     *
     * @throws RuleBroken VAL-CARD-3
     */
    public static DocumentNumber certificate(String text) {
        var number = Texts.plain(text);
        Texts.require(CERTIFICATE.matcher(number).matches(), "VAL-CARD-3");
        return new DocumentNumber(number);
    }

    /**
     * Reads the number of a privilege card, where one is printed: opaque, at most 64 characters.
     *
     * @throws RuleBroken VAL-CARD-1
     */
    public static DocumentNumber card(String text) {
        var number = Texts.plain(text);
        Texts.require(!number.isEmpty() && number.length() <= LONGEST_CARD, "VAL-CARD-1");
        return new DocumentNumber(number);
    }

    @Override
    public String toString() {
        return value;
    }
}
