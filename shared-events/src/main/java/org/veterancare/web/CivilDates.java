package org.veterancare.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Dates as people's files hold them: {@code YYYY-MM-DD}, and moments, from 1900 to 2199, so that no arithmetic on them overflows. */
public final class CivilDates {

    private static final Pattern DAY = Pattern.compile("(19|20|21)\\d{2}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("(19|20|21)\\d{2}-\\d{2}");

    private static final Pattern MOMENT = Pattern.compile("(19|20|21)\\d{2}-\\d{2}-\\d{2}T\\S+");

    private CivilDates() {}

    /** @throws IllegalArgumentException where the text is no such date */
    public static LocalDate day(String text) {
        require(DAY, text);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("no such day", none);
        }
    }

    /** @throws IllegalArgumentException where the text is no such month */
    public static YearMonth month(String text) {
        require(MONTH, text);
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("no such month", none);
        }
    }

    /** @throws IllegalArgumentException where the text is no such moment */
    public static Instant moment(String text) {
        require(MOMENT, text);
        try {
            return Instant.parse(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("no such moment", none);
        }
    }

    private static void require(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("not in the written form of a date");
        }
    }
}
