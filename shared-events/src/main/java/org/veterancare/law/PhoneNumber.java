package org.veterancare.law;

import java.util.regex.Pattern;

/**
 * A mobile or landline number in mainland form. Several people may share one (VAL-TEL-4).
 *
 * @param value digits, with the hyphens of a landline as typed
 */
public record PhoneNumber(String value) {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(021-?)?[2-9]\\d{7}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");

    /**
     * Takes a number already tidied.
     *
     * @throws RuleBroken VAL-TEL-1 for what begins like a mobile number, VAL-TEL-2 for everything else
     */
    public PhoneNumber {
        if (value != null && value.startsWith("1")) {
            Texts.require(MOBILE.matcher(value).matches(), "VAL-TEL-1");
        } else {
            Texts.require(value != null && LANDLINE.matcher(value).matches(), "VAL-TEL-2");
        }
    }

    /**
     * Reads a number as typed: full-width digits and spaces between groups are accepted.
     *
     * @throws RuleBroken as the constructor
     */
    public static PhoneNumber parse(String text) {
        return new PhoneNumber(Texts.plain(text).replace(" ", ""));
    }

    /** All but the last four digits hidden. */
    public String masked() {
        return "*".repeat(value.length() - 4) + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
