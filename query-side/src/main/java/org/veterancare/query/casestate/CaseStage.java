package org.veterancare.query.casestate;

/** The furthest phase a case has entered, or that it is closed or a record. */
public enum CaseStage {
    OPENED,
    REGISTRATION,
    BUNDLE,
    TRAINING,
    PLACEMENT,
    ASSISTANCE,
    CLOSED,
    ARCHIVED
}
