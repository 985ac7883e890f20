package org.veterancare.law;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.veterancare.events.Sex;

/**
 * The day a person reaches statutory retirement age, for TRN-04. Ages are policy values; since the reform of 2025 they rise by
 * one month for every few months of birth, up to a ceiling.
 */
public enum RetirementAge {
    MALE("retirementMale"),
    FEMALE_55("retirementFemale55");

    private static final YearMonth REFORM = YearMonth.of(2025, 1);

    private final String key;

    RetirementAge(String key) {
        this.key = key;
    }

    /** The latest day it may be: the month of birth is all a fact holds, and a woman's age depends on her post. */
    public static LocalDate latest(Sex sex, YearMonth bornIn, PolicyParameters policy) {
        return (sex == Sex.MALE ? MALE : FEMALE_55).reachedOn(bornIn.atEndOfMonth(), policy);
    }

    /** Day of retirement age for someone born on this day; months without the corresponding day end on their last. */
    public LocalDate reachedOn(LocalDate birth, PolicyParameters policy) {
        var reform = REFORM.atDay(1);
        var original = birth.plusMonths(policy.number(key + "Months", reform));
        if (original.isBefore(reform)) {
            return original;
        }
        var sinceReform = REFORM.until(YearMonth.from(original), ChronoUnit.MONTHS);
        var later = sinceReform / policy.number(key + "StepMonths", reform) + 1;
        var most = policy.number(key + "MostLaterMonths", reform);
        return birth.plusMonths(policy.number(key + "Months", reform) + Math.min(later, most));
    }
}
