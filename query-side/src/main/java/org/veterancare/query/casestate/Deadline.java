package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.List;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;

/**
 * Something the office has to do next in a case.
 *
 * @param ref what in the case it is about: code of a bundle item, number of an entity, or empty
 * @param rule code of the rule that asks for it
 * @param ruleVersion null where the rule sets no date
 * @param base date the period is counted from, null where the rule sets no date
 * @param raw last day before days of rest were looked at, null where the rule sets no date
 * @param dueOn last day in time, null where the rule sets no date, and while the period stands still
 * @param calendarVersion holiday table that was used, null where the rule sets no date
 * @param since date of the fact that began it
 * @param stoodStill days that did not count, null for none
 * @param standing since when and why the period stands still, null while it runs
 * @param endsOn from which day on nobody has to do it any more, with no fact that says so; null where it is there until it is done
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
        LocalDate since,
        List<StoodStill> stoodStill,
        Standing standing,
        LocalDate endsOn) {

    /**
     * A standstill that is not over: until when the period runs is known only when it goes on (F12).
     *
     * @param from first day that does not count
     * @param ground code of why
     * @param lastDay the last day as it was before
     */
    public record Standing(LocalDate from, String ground, LocalDate lastDay) {}

    /** What has to be done. */
    public enum Kind {
        REPORTING_NOTICE,
        REPORT,
        REPORT_TOLERANCE,
        FORFEITURE_ANSWER,
        FORFEITURE_DECISION,
        SETTLEMENT_ACCEPTANCE,
        PERSONNEL_FILE,
        HOUSEHOLD_LETTER,
        BUNDLE_START,
        SERVICE_REGISTRATION,
        FRAUD_RECOVERY,
        FRAUD_REFUND,
        WELCOME_CEREMONY(true),
        HONOUR_PLAQUE(true),
        FIRST_CARD(true),
        PRIVILEGE_CARD,
        CARD_EXPIRY,
        CARD_WITHDRAWAL,
        PLAQUE_WITHDRAWAL,
        STATION_ASSIGNMENT,
        TRANSFER_RECEIPT,
        CORRECTION_REVIEW,
        SENTENCE_END(true),
        ADAPTATION_TRAINING,
        BUNDLE_ITEM,
        TRAINING_COMPLETION,
        TRAINING_RESUMPTION,
        OPEN_PLACEMENT,
        PLACEMENT,
        WORK_START,
        REFUSAL_DECISION,
        PUBLIC_WELFARE_POST_END,
        TRAINING_OFFER,
        SUBSIDY_DECISION,
        SUBSIDY_PAYMENT,
        JOB_RECOMMENDATION,
        WAITING_INSURANCE,
        WAITING_ALLOWANCE,
        LIVING_FEE,
        SCORE_NOTICE,
        SCORE_OBJECTION,
        UNCLAIMED_LETTER,
        CRIME_WHILE_WAITING,
        CANCELLED_CLAIM,
        EMPLOYER_CORRECTION,
        APPROVAL_HOLD,
        DISMISSAL_REVIEW,
        PENSION_STOP,
        SUPPORT_KIND,
        HOME_PURCHASE,
        FOLLOW_UP,
        SPOUSE_FILE,
        SPOUSE_NOTICE,
        SPOUSE_RECEPTION,
        ACCOMPANYING_HUKOU,
        SCHOOL_PLACE,
        ENTITLEMENT_DECISION,
        SUSPENSION_DECISION,
        RESUMPTION_DECISION,
        ENTITLEMENT_STOP,
        HARDSHIP_ACCEPTANCE,
        HARDSHIP_REVIEW,
        HARDSHIP_NOTICE,
        HARDSHIP_OBJECTION,
        HARDSHIP_DECISION,
        HARDSHIP_PAYMENT,
        PRIVACY_REQUEST,
        ERASURE_CONFIRMATION;

        private final boolean beside;

        Kind() {
            this(false);
        }

        Kind(boolean beside) {
            this.beside = beside;
        }

        /** Whether it is beside the case's way: it moves nothing on, and nobody opens the file because of it. */
        boolean isBeside() {
            return beside;
        }
    }

    static Deadline by(Kind kind, String ref, Due due, LocalDate since) {
        return new Deadline(
                kind, ref, due.rule(), due.ruleVersion(), due.base(), due.raw(), due.dueOn(), due.calendarVersion(),
                since, null, null, null);
    }

    /** A task whose law sets no date. */
    static Deadline undated(Kind kind, String ref, String rule, LocalDate since) {
        return new Deadline(kind, ref, rule, null, null, null, null, null, since, null, null, null);
    }

    /** A task whose date a fact sets by itself; one that is counted is a {@link #by}, so that it explains itself (TIM-06). */
    static Deadline agreed(Kind kind, String ref, String rule, LocalDate dueOn, LocalDate since) {
        return new Deadline(kind, ref, rule, null, null, null, dueOn, null, since, null, null, null);
    }

    /** Code of the period that it waits for: a letter is to be fetched by the day of the start, until a notice gives other days. */
    public String period() {
        boolean fetched = kind == Kind.UNCLAIMED_LETTER && rule.equals("PLC-05");
        return fetched ? DeadlineEvent.WORK_START : kind.name();
    }

    /** As its period is now. */
    Deadline moved(MovedPeriod period) {
        Due due = period.due();
        return new Deadline(
                kind,
                ref,
                due.rule(),
                due.ruleVersion(),
                due.base(),
                due.raw(),
                period.standing() == null ? due.dueOn() : null,
                due.calendarVersion(),
                since,
                period.stoodStill().isEmpty() ? null : period.stoodStill(),
                period.standing(),
                endsOn);
    }

    /** The same, which from this day on nobody has to do any more. */
    Deadline endingOn(LocalDate day) {
        return new Deadline(
                kind, ref, rule, ruleVersion, base, raw, dueOn, calendarVersion, since, stoodStill, standing, day);
    }

    /** As a reader gets it: the day on which it ends with an age would tell the month of birth. */
    public Deadline shown() {
        return endsOn == null ? this : endingOn(null);
    }

    /** Whether it is to be done on this day. */
    public boolean isOpenOn(LocalDate day) {
        return endsOn == null || endsOn.isAfter(day);
    }

    /** The last day with what it was counted from; null where the rule sets no date. */
    public Due due() {
        return raw == null
                ? null
                : new Due(rule, ruleVersion, base, raw, standing == null ? dueOn : standing.lastDay(), calendarVersion);
    }

    /** Days that did not count, the earliest first. */
    public List<StoodStill> daysLeftOut() {
        return stoodStill == null ? List.of() : stoodStill;
    }

    /**
     * Last day to do it: a public notice is closed, a score that was shown confirmed, a letter that nobody fetched taken further, a
     * release recorded and a case taken to the next committee only once its days are over, and nobody is late with it on the first
     * working day after them (HRD-06, PLC-04, PLC-21, SUS-08, VAL-RGN-4).
     */
    public LocalDate doBy() {
        return runsOut() && dueOn != null ? Workdays.after(dueOn, 1) : dueOn;
    }

    private boolean runsOut() {
        return switch (kind) {
            case HARDSHIP_NOTICE, SCORE_NOTICE, SENTENCE_END, STATION_ASSIGNMENT -> true;
            case UNCLAIMED_LETTER -> period().equals(DeadlineEvent.UNCLAIMED_LETTER);
            default -> false;
        };
    }

    /** By what a work list is sorted: the last day to do it; for a task without one the day it began, or began to stand still. */
    public LocalDate sortOn() {
        if (standing != null) {
            return standing.from();
        }
        return dueOn == null ? since : doBy();
    }
}
