package org.veterancare.query.casestate;

import java.time.LocalDate;
import org.veterancare.events.Due;

/**
 * Something the office has to do next in a case.
 *
 * @param ref what in the case it is about: code of a bundle item, number of an entity, or empty
 * @param rule code of the rule that asks for it
 * @param ruleVersion null where the rule sets no date
 * @param base date the period is counted from, null where the rule sets no date
 * @param raw last day before days of rest were looked at, null where the rule sets no date
 * @param dueOn last day in time, null where the rule sets no date
 * @param calendarVersion holiday table that was used, null where the rule sets no date
 * @param since date of the fact that began it
 */
public record Deadline(
        Kind kind,
        String ref,
        String rule,
        String ruleVersion,
        LocalDate base,
        LocalDate raw,
        LocalDate dueOn,
        String calendarVersion,
        LocalDate since) {

    /** What has to be done. */
    public enum Kind {
        REPORT,
        REPORT_TOLERANCE,
        FORFEITURE_ANSWER,
        FORFEITURE_DECISION,
        SERVICE_REGISTRATION,
        PRIVILEGE_CARD,
        TRANSFER_RECEIPT,
        ADAPTATION_TRAINING,
        BUNDLE_ITEM,
        TRAINING_COMPLETION,
        PLACEMENT,
        WORK_START,
        REFUSAL_DECISION,
        PUBLIC_WELFARE_POST_END,
        TRAINING_OFFER,
        SUBSIDY_DECISION,
        SUBSIDY_PAYMENT,
        SCORE_NOTICE,
        SCORE_OBJECTION,
        UNCLAIMED_LETTER,
        EMPLOYER_CORRECTION,
        FOLLOW_UP,
        SPOUSE_FILE,
        SPOUSE_RECEPTION,
        SCHOOL_PLACE,
        ENTITLEMENT_DECISION,
        SUSPENSION_DECISION,
        HARDSHIP_ACCEPTANCE,
        HARDSHIP_REVIEW,
        HARDSHIP_NOTICE,
        HARDSHIP_OBJECTION,
        HARDSHIP_DECISION,
        HARDSHIP_PAYMENT,
        PRIVACY_REQUEST,
        ERASURE_CONFIRMATION
    }

    static Deadline by(Kind kind, String ref, Due due, LocalDate since) {
        return new Deadline(
                kind, ref, due.rule(), due.ruleVersion(), due.base(), due.raw(), due.dueOn(), due.calendarVersion(),
                since);
    }

    /** A task whose law sets no date. */
    static Deadline undated(Kind kind, String ref, String rule, LocalDate since) {
        return new Deadline(kind, ref, rule, null, null, null, null, null, since);
    }

    /** A task whose date a fact sets by itself. */
    static Deadline agreed(Kind kind, String ref, String rule, LocalDate dueOn, LocalDate since) {
        return new Deadline(kind, ref, rule, null, null, null, dueOn, null, since);
    }

    /** By what a work list is sorted: the due date, or for a task without one the day it began. */
    public LocalDate sortOn() {
        return dueOn == null ? since : dueOn;
    }
}
