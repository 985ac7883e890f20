package org.veterancare.query;

import java.time.LocalDate;
import java.util.List;
import org.veterancare.law.DueExplained;
import org.veterancare.law.Rule;
import org.veterancare.web.Language;
import org.veterancare.web.RuleProblems;

/**
 * Why a day is the last one in time.
 *
 * @param article of the law that sets the period
 * @param counting WORKING_DAYS, DAYS or ROLLED_DAYS
 * @param length how many were counted from the first day on
 * @param raw last day before days of rest were looked at
 * @param daysOfRest the days that were passed over
 * @param stoodStill when the period stood still, and on which ground
 * @param calendarVersion holiday table that was used
 * @param otherTable whether that is not the one in force, which says no days of rest
 * @param provisional whether a year was not in the holiday table yet
 */
public record Why(
        String title,
        String law,
        String lawName,
        String article,
        DueExplained.Counting counting,
        long length,
        LocalDate from,
        LocalDate raw,
        List<LocalDate> daysOfRest,
        List<Still> stoodStill,
        String calendarVersion,
        boolean otherTable,
        boolean provisional) {

    /**
     * A time that did not count.
     *
     * @param from first day that did not count
     * @param until first day that counted again
     * @param length how many days of the kind that is counted
     */
    public record Still(
            String ground, String title, String lawName, String article, LocalDate from, LocalDate until,
            long length) {

        static Still of(DueExplained.Standstill still) {
            return new Still(
                    still.ground(),
                    RuleProblems.title(still.rule()).in(Language.current()),
                    still.rule().lawName(),
                    still.rule().article(),
                    still.from(),
                    still.until(),
                    still.length());
        }
    }

    /** In the language of the request. */
    public static Why of(DueExplained why) {
        Rule rule = why.rule();
        return new Why(
                RuleProblems.title(rule).in(Language.current()),
                rule.law(),
                rule.lawName(),
                rule.article(),
                why.counting(),
                why.length(),
                why.from(),
                why.raw(),
                why.daysOfRest(),
                why.stoodStill().stream().map(Still::of).toList(),
                why.calendarVersion(),
                why.isByOtherTable(),
                why.isProvisional());
    }
}
