package org.veterancare.events;

/** What a person is at work (domain 5.8). */
public enum Role {
    NEIGHBOURHOOD_WORKER,
    STREET_CASE_WORKER,
    STATION_HEAD,
    DISTRICT_OFFICER,
    DISTRICT_APPROVER,
    /** Records decisions of the municipal bureau, with their number. */
    DECISION_RECORDER,
    FINANCE,
    PRIVACY_OFFICER,
    AUDITOR,
    DISTRICT_LEADER,
    /** Keeps the machines running: never sees a person, and grants nothing. */
    SYSTEM_ADMIN,
    /** Proposes and revokes roles: sees no case. */
    SECURITY_ADMIN,
    /** Looks after the records of who did and saw what: confirms roles, sees no case. */
    AUDIT_ADMIN,
    /** A timer: it may flag and open reviews, and decides nothing (PRI-10). */
    TIMER,
    /** What the operator configured before the first start: names the first administrators, and nobody holds it. */
    INSTALLATION
}
