package org.veterancare.query.casestate;

/** The furthest phase a case has entered, or how it is over: closed, with another district, in another case, or archived. */
public enum CaseStage {
    OPENED,
    REGISTRATION,
    BUNDLE,
    TRAINING,
    PLACEMENT,
    ASSISTANCE,
    CLOSED,
    TRANSFERRED_OUT,
    MERGED,
    ARCHIVED
}
