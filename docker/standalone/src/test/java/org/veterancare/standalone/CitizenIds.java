package org.veterancare.standalone;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers that pass the standard and belong to nobody. */
public final class CitizenIds {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private CitizenIds() {}

    /** Another one for each number below a million. */
    public static String of(int number) {
        LocalDate born = LocalDate.of(1970, 1, 1).plusDays(number / 100);
        String first = "310104" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + (900 + number % 100);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first.charAt(i) - '0');
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
