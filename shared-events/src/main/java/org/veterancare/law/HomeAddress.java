package org.veterancare.law;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a household lives, as one text: the same home typed in two ways is to be one.
 *
 * @param value with plain forms of digits and letters, and without spaces and punctuation
 */
public record HomeAddress(String value) {

    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Punct}，。、；：（）－—·]+");
    private static final Pattern FORM = Pattern.compile("[\\p{IsHan}\\p{IsLatin}\\d]{4,100}");

    /**
     * Takes an address already tidied.
     *
     * @throws RuleBroken HON-01 where it cannot be told from another home's: shorter than 4 characters or without a number
     */
    public HomeAddress {
        Texts.require(
                value != null && FORM.matcher(value).matches() && value.chars().anyMatch(Character::isDigit), "HON-01");
    }

    /**
     * Reads an address as typed.
     *
     * @throws RuleBroken HON-01, never with the address in it
     */
    public static HomeAddress parse(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC);
        return new HomeAddress(FILLING.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT));
    }

    /** Never the address: what is printed ends in logs. */
    @Override
    public String toString() {
        return "[address]";
    }
}
