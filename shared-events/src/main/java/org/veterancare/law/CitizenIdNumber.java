package org.veterancare.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.regex.Pattern;
import org.veterancare.events.Sex;

/**
 * A citizen ID number (公民身份号码, GB 11643) in its 18-character form. A number that passes is well formed, not proven real
 * (VAL-ID-7). It prints masked everywhere; only {@link #value()} gives it whole, for sealing and for the lookup hash.
 *
 * @param value 18 characters, the last one a digit or X
 */
public record CitizenIdNumber(String value) {
    private static final Pattern FORM = Pattern
            .compile("[1-9]\\d{5}(18|19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]");
    private static final Pattern LEGACY_FORM = Pattern.compile("[1-9]\\d{14}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
    private static final int OLDEST_AGE = 130;

    /**
     * Takes a number already in its 18-character form.
     *
     * @throws RuleBroken VAL-ID-1 form, VAL-ID-5 province, VAL-ID-2 no such day, VAL-ID-3 check character
     */
    public CitizenIdNumber {
        Texts.require(value != null && FORM.matcher(value).matches(), "VAL-ID-1");
        // only the province: the district is the place of first issue and may have been abolished since
        Texts.require(PROVINCES.contains(value.substring(0, 2)), "VAL-ID-5");
        Texts.require(isRealDay(value), "VAL-ID-2");
        Texts.require(checkCharacter(value) == value.charAt(17), "VAL-ID-3");
    }

    /**
     * Reads a number as a person typed it: full-width digits, a small x and the 15-digit form are accepted.
     *
     * @param today the day the command is decided, in Asia/Shanghai
     * @throws RuleBroken VAL-ID-1, VAL-ID-2 (also birth in the future or more than 130 years ago), VAL-ID-3, VAL-ID-5,
     *     or VAL-ID-6 when 15 digits cannot be brought into the 18-character form; never with the number in it
     */
    public static CitizenIdNumber parse(String text, LocalDate today) {
        var typed = Texts.capitals(text);
        var number = new CitizenIdNumber(typed.length() == 15 ? upgraded(typed) : typed);
        var birth = number.birthDate();
        Texts.require(!birth.isAfter(today), "VAL-ID-2");
        Texts.require(Period.between(birth, today).getYears() <= OLDEST_AGE, "VAL-ID-2");
        return number;
    }

    /** What is looked for: 15 digits of an old paper file in their 18-character form (VAL-ID-6), anything else as it was typed. */
    public static String lookedFor(String typed) {
        var legacy = Texts.capitals(typed);
        return LEGACY_FORM.matcher(legacy).matches() ? withCheck(legacy) : typed;
    }

    /** Date of birth the number states. */
    public LocalDate birthDate() {
        return day(value);
    }

    /** Sex the number states; where it differs from the stated sex, ask, do not refuse (VAL-ID-4). */
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Last four characters; whoever knows the region and the year would count the rest out (VAL-ID-8). */
    public String masked() {
        return "*".repeat(value.length() - lastFour().length()) + lastFour();
    }

    /** Last four characters. */
    public String lastFour() {
        return value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String upgraded(String legacy) {
        Texts.require(LEGACY_FORM.matcher(legacy).matches(), "VAL-ID-6");
        var number = withCheck(legacy);
        Texts.require(FORM.matcher(number).matches(), "VAL-ID-6");
        return number;
    }

    private static String withCheck(String legacy) {
        // numbers of this form were issued before 2000 only, so the century is known
        var withoutCheck = legacy.substring(0, 6) + "19" + legacy.substring(6);
        return withoutCheck + checkCharacter(withoutCheck);
    }

    private static char checkCharacter(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static boolean isRealDay(String number) {
        try {
            day(number);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static LocalDate day(String number) {
        return LocalDate.of(
                Integer.parseInt(number, 6, 10, 10),
                Integer.parseInt(number, 10, 12, 10),
                Integer.parseInt(number, 12, 14, 10));
    }
}
