package org.veterancare.law;

import java.util.regex.Pattern;

/**
 * A person's name (VAL-NAME-1): 2 to 50 characters, counted in code points, of Han with all extension blocks, Latin letters,
 * spaces and the interpunct of minority names.
 *
 * @param value the name, with the interpunct as U+00B7
 */
public record PersonName(String value) {
    private static final String LETTER = "[\\p{IsHan}\\p{IsLatin}&&[\\p{L}\\u3007]]";
    private static final Pattern FORM = Pattern.compile(LETTER + "+([ ·]" + LETTER + "+)*");
    private static final Pattern INTERPUNCTS = Pattern.compile("[\\u2022\\u2027\\u30fb\\uff65\\u2219\\u22c5]");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 50;

    /**
     * Takes a name already tidied.
     *
     * @throws RuleBroken VAL-NAME-1
     */
    public PersonName {
        Texts.require(value != null && FORM.matcher(value).matches(), "VAL-NAME-1");
        var length = value.codePointCount(0, value.length());
        Texts.require(length >= SHORTEST && length <= LONGEST, "VAL-NAME-1");
    }

    /**
     * Reads a name as typed: the look-alikes of the interpunct and full-width spaces are unified, characters are kept.
     *
     * @throws RuleBroken VAL-NAME-1, never with the name in it
     */
    public static PersonName parse(String text) {
        // no Unicode normalisation: it would replace rare characters by others than those on the person's papers
        var typed = text == null ? "" : text.replace('\u3000', ' ').strip();
        return new PersonName(INTERPUNCTS.matcher(typed).replaceAll("·"));
    }

    /** First character, then one star for each other, for public notices (HRD-05). */
    public String masked() {
        var first = Character.charCount(value.codePointAt(0));
        return value.substring(0, first) + "*".repeat(value.codePointCount(first, value.length()));
    }

    @Override
    public String toString() {
        return masked();
    }
}
