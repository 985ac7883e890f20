package org.veterancare.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What becomes of a period while it runs: it stands still, goes on, or is counted again (TIM-01 to TIM-06). */
public sealed interface DeadlineEvent extends CaseEvent {

    // The periods that rules, timers and views speak of, as work lists name them.
    String REPORT = "REPORT";
    String REPORT_TOLERANCE = "REPORT_TOLERANCE";
    String SERVICE_REGISTRATION = "SERVICE_REGISTRATION";
    String BUNDLE_ITEM = "BUNDLE_ITEM";
    String FORFEITURE_ANSWER = "FORFEITURE_ANSWER";
    String ENTITLEMENT_DECISION = "ENTITLEMENT_DECISION";
    String ADAPTATION_TRAINING = "ADAPTATION_TRAINING";
    String PLACEMENT = "PLACEMENT";
    String WORK_START = "WORK_START";
    String SPOUSE_RECEPTION = "SPOUSE_RECEPTION";
    String SCORE_NOTICE = "SCORE_NOTICE";
    String UNCLAIMED_LETTER = "UNCLAIMED_LETTER";
    String HARDSHIP_ACCEPTANCE = "HARDSHIP_ACCEPTANCE";
    String HARDSHIP_REVIEW = "HARDSHIP_REVIEW";
    String HARDSHIP_NOTICE = "HARDSHIP_NOTICE";
    String HARDSHIP_DECISION = "HARDSHIP_DECISION";
    String HARDSHIP_PAYMENT = "HARDSHIP_PAYMENT";

    String PRIVACY_REQUEST = "PRIVACY_REQUEST";

    /** To ask for reconsideration of a decision, by the version of its fact: the person's, and no task of the office (SUS-04). */
    String REMEDY = "REMEDY";

    Set<String> PERIODS = Set.of(
            REPORT, REPORT_TOLERANCE, SERVICE_REGISTRATION, BUNDLE_ITEM, FORFEITURE_ANSWER, ENTITLEMENT_DECISION,
            ADAPTATION_TRAINING, PLACEMENT, WORK_START, SPOUSE_RECEPTION, SCORE_NOTICE, UNCLAIMED_LETTER,
            HARDSHIP_ACCEPTANCE, HARDSHIP_REVIEW, HARDSHIP_NOTICE, HARDSHIP_DECISION, HARDSHIP_PAYMENT,
            PRIVACY_REQUEST, REMEDY);

    /** Code of what has to be done, as work lists name it. */
    String deadline();

    /** What in the case it is about: code of a bundle item, number of an entity, version of a decision, or empty. */
    String ref();

    /** Whether this is about that period. */
    default boolean isAbout(String otherDeadline, String otherRef) {
        return deadline().equals(otherDeadline) && ref().equals(otherRef);
    }

    /**
     * Days that do not count.
     *
     * @param from the first of them
     * @param until the first day that counts again
     * @param ground code of why
     */
    record StoodStill(LocalDate from, LocalDate until, String ground) {

        /** Whether this day does not count. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** A fact that sets another last day. */
    sealed interface LastDayMoved extends DeadlineEvent {

        /** The last day as it was. */
        Due before();

        /** The last day from now on. */
        Due due();

        /** All days of the period that do not count, the earliest first. */
        List<StoodStill> stoodStill();

        /** Whether the last day is a later one: what was flagged by the one of before is asked about again. */
        default boolean lengthens() {
            return due().dueOn().isAfter(before().dueOn());
        }
    }

    /**
     * The period stands still from this day on; the day itself does not count any more (F12).
     *
     * @param due the last day as it was
     * @param ground code of the ground that the law names
     */
    record DeadlinePaused(
            CaseId caseId, LocalDate occurredOn, String deadline, String ref, Due due, String ground)
            implements DeadlineEvent {}

    /** The period goes on; this day is the first that counts again. The last day moved by what stood still (F12). */
    record DeadlineResumed(
            CaseId caseId,
            LocalDate occurredOn,
            String deadline,
            String ref,
            Due before,
            Due due,
            List<StoodStill> stoodStill)
            implements LastDayMoved {}

    /**
     * The period was counted again, since what it was counted from is another one now (TIM-06).
     *
     * @param ground code: a corrected base date, another holiday table, or another length by the law
     */
    record DeadlineRecomputed(
            CaseId caseId,
            LocalDate occurredOn,
            String deadline,
            String ref,
            Due before,
            Due due,
            List<StoodStill> stoodStill,
            String ground)
            implements LastDayMoved {

        /** A fact that it was counted from was put right. */
        public static final String CORRECTION = "CORRECTION";

        /** The table of holidays is another one. */
        public static final String HOLIDAY_TABLE = "HOLIDAY_TABLE";

        /** The law sets another length, also for what runs. */
        public static final String LAW_CHANGE = "LAW_CHANGE";
    }

    /**
     * The period is a longer one, on a ground and by a length that its rule names; it is counted from the same base.
     *
     * @param ground code of the ground
     */
    record DeadlineExtended(
            CaseId caseId,
            LocalDate occurredOn,
            String deadline,
            String ref,
            Due before,
            Due due,
            List<StoodStill> stoodStill,
            String ground)
            implements LastDayMoved {}
}
