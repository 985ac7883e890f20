package org.veterancare.law;

import java.util.regex.Pattern;

/**
 * A 12-digit region code of Xuhui: 6 digits district, 3 street or town, 3 committee (000 for the street itself). Whether the
 * region exists on a day is the {@link RegionTable}'s to say.
 *
 * @param value 12 digits
 */
public record RegionCode(String value) {
    /** Xuhui district (GB/T 2260). */
    public static final String DISTRICT = "310104";

    private static final Pattern FORM = Pattern.compile("\\d{12}");

    /**
     * Takes a code of the right form.
     *
     * @throws RuleBroken VAL-RGN-1 when it is not 12 digits, VAL-RGN-3 when it lies outside the district or names no street
     */
    public RegionCode {
        Texts.require(value != null && FORM.matcher(value).matches(), "VAL-RGN-1");
        Texts.require(value.startsWith(DISTRICT) && !value.startsWith("000", 6), "VAL-RGN-3");
    }

    /** Whether it is a street or town, not a committee. */
    public boolean isStreet() {
        return value.endsWith("000");
    }

    /** The street or town it belongs to; itself when it is one. */
    public RegionCode street() {
        return new RegionCode(value.substring(0, 9) + "000");
    }

    /** Whether it is one of the made-up committees 9xx that tests and demonstrations use (VAL-RGN-5). */
    public boolean isTest() {
        return value.charAt(9) == '9';
    }

    @Override
    public String toString() {
        return value;
    }
}
