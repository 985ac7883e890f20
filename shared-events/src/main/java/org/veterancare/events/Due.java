package org.veterancare.events;

import java.time.LocalDate;

/**
 * A due date that explains itself (TIM-06).
 *
 * @param rule code of the rule that sets it
 * @param ruleVersion version of that rule, chosen by the date of the legal fact (TIM-05)
 * @param base the date from which it is counted; counting starts the day after (TIM-01)
 * @param raw the last day before holidays were looked at
 * @param dueOn the last day on which it is in time (TIM-03)
 * @param calendarVersion version of the holiday table that was used (TIM-04)
 */
public record Due(
        String rule, String ruleVersion, LocalDate base, LocalDate raw, LocalDate dueOn, String calendarVersion) {}
