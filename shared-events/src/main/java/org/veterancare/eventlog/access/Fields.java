package org.veterancare.eventlog.access;

/** What a look shows of a case, as a class of fields. */
public enum Fields {
    /** That there is such a case, and how far it has come. */
    SUMMARY,
    /** The case file as it is. */
    FULL,
    /** Every fact, as stored or in sentences. */
    HISTORY,
    /** The case file as it was, or the difference of two moments. */
    REPLAY,
    SEARCH_HIT,
    LIST_ROW,
    WORKLIST_ROW,
    DRILLDOWN_ROW,
    /** A copy that is handed over. */
    EXPORT,
    /** Values that are masked otherwise. */
    UNMASK,
    /** The case file while it is only stored and protected. */
    RESTRICTED,
    /** What could be done in the case now. */
    ALLOWED_COMMANDS,
    /** Who looked at the case. */
    ACCESS_LOG,
    /** That somebody of another station reads the case, and why. */
    BREAK_GLASS_NOTICE,
    /** A change; recorded where it is refused, since an accepted one is a fact. */
    COMMAND,
    /** Anything else, refused before it was known what it asks for. */
    OTHER
}
