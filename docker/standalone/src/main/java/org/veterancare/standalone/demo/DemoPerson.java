package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.veterancare.events.Personal;
import org.veterancare.events.Sex;

/**
 * Somebody who does not exist.
 *
 * @param citizenId 18 characters with a right check digit, and a sequence from 900 on
 * @param name of characters that mean "try", "example" or a count, in no telephone book
 * @param phone with the prefix 154, of which no number is given out
 */
record DemoPerson(String citizenId, String name, String phone) {

    /** A range of birthdays; the ranges do not meet, so that no two people share a number. */
    enum Generation {
        YOUNG(LocalDate.of(1999, 1, 1)),
        MIDDLE(LocalDate.of(1984, 1, 1)),
        OLD(LocalDate.of(1952, 1, 1)),
        /** Birthdays that somebody typed wrong. */
        MISTAKEN(LocalDate.of(1978, 1, 1));

        private final LocalDate first;

        Generation(LocalDate first) {
            this.first = first;
        }
    }

    private static final int DAYS = 2190;
    private static final int SPREAD = 7919;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String FAMILY = "试例样拟范";
    private static final String GIVEN = "甲乙丙丁戊己庚辛壬癸";

    /** @param number of the case, which makes the person unlike every other one; below 100,000 */
    static DemoPerson of(int number, Generation generation, Sex sex) {
        LocalDate born = generation.first.plusDays((long) number * SPREAD % DAYS);
        int sequence = 900 + 2 * (number / DAYS) + (sex == Sex.MALE ? 1 : 0);
        String first17 = "310104" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence;
        return new DemoPerson(first17 + check(first17), name(number), "154%08d".formatted(number));
    }

    private static char check(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static String name(int number) {
        return "" + FAMILY.charAt(number % FAMILY.length())
                + GIVEN.charAt(number / 5 % GIVEN.length())
                + GIVEN.charAt(number / 50 % GIVEN.length());
    }

    Personal familyName() {
        return Personal.of(name.substring(0, 1));
    }

    /** Never who it is, made up or not: what is printed ends in logs. */
    @Override
    public String toString() {
        return "[made-up person]";
    }
}
