package org.veterancare.events;

/** Whom a case is about. */
public enum SubjectKind {
    VETERAN,
    SURVIVOR,
    MILITARY_FAMILY
}
