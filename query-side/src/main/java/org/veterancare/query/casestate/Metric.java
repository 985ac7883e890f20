package org.veterancare.query.casestate;

import java.util.Locale;

/** Figures of domain 7, as far as their facts are recorded. */
public enum Metric {
    CASE_STOCK,
    ON_TIME_REPORT,
    FORFEITURE_REVIEWS_OPEN,
    BUNDLE_COMPLETION,
    ADAPTATION_COVERAGE,
    SIX_MONTH_PLACEMENT,
    PLACEMENT_MIX,
    PLACEMENT_OVERDUE,
    EMPLOYMENT_AT_SIX_MONTHS,
    SPOUSE_FILES_OVER_SIX_MONTHS,
    SCHOOL_PLACES,
    ENTITLEMENTS_IN_PAYMENT,
    HARDSHIP_APPLICATIONS,
    HARDSHIP_APPROVAL,
    HARDSHIP_COMMITTED,
    HARDSHIP_PAID,
    OPEN_TASKS,
    TASKS_DUE_SOON,
    QUEUE,
    QUEUE_BY_WORKER,
    OPEN_TASKS_BY_WORKER,
    TASKS_DUE_SOON_BY_WORKER,
    SURVEY_TIMELINESS,
    MISSING_MATERIAL,
    CHANGES_TO_ACT_ON,
    PHONE_KNOWN,
    CARD_IN_HAND,
    PHOTO_ON_FILE,
    RESIDENCE_VERIFIED,
    FACTS,
    LATE_RECORDING,
    LATE_RECORDING_BY_ORG,
    CORRECTIONS,
    REVERSED_DECISIONS,
    ONE_STOP_DAYS,
    VISITS_SAVED,
    HARDSHIP_DAYS,
    FOUR_EYES_BREACHES;

    /** The metric's name in addresses, such as {@code on-time-report}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
