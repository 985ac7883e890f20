package org.veterancare.law;

import java.time.LocalDate;

/**
 * One wording of a rule, in force for a time.
 *
 * @param code stable code, shared by all wordings of the rule
 * @param version 1 for the oldest wording held, and so on
 * @param titleZh short Chinese title
 * @param titleEn short English title
 * @param law short name of the law, or {@code HOUSE} for what no single law says
 * @param lawName full Chinese name of the law
 * @param article exact article, other laws' articles after a semicolon; empty where there is none
 * @param from first day of force: facts of this day on fall under this wording
 * @param until last day of force, or null
 * @param evidence how well it is established
 * @param sourceNote where it was seen and what is open; may be empty for verified law
 */
public record Rule(
        String code,
        String version,
        String titleZh,
        String titleEn,
        String law,
        String lawName,
        String article,
        LocalDate from,
        LocalDate until,
        Evidence evidence,
        String sourceNote) {

    /** Whether this wording was in force on the day of the fact (TIM-05). */
    public boolean covers(LocalDate factDate) {
        return !factDate.isBefore(from) && (until == null || !factDate.isAfter(until));
    }
}
