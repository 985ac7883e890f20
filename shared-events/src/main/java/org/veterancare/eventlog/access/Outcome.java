package org.veterancare.eventlog.access;

/** What became of a look. */
public enum Outcome {
    GRANTED,
    /** Answered with 403, with 404 because there is no such case for this reader, or refused by a rule that told nothing of a case. */
    DENIED
}
