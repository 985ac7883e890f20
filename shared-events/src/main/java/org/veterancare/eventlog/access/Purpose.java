package org.veterancare.eventlog.access;

import org.veterancare.events.Role;

/** What a reader looks for: it follows from the role, since a role is given for a purpose (PIPL 6). */
public enum Purpose {
    CASEWORK,
    PAYMENT,
    AUDIT,
    PRIVACY,
    FIGURES,
    /** A role that has no business with cases. */
    NONE;

    /** @param role name of a role, ours or not */
    public static Purpose of(String role) {
        for (Role known : Role.values()) {
            if (known.name().equals(role)) {
                return of(known);
            }
        }
        return NONE;
    }

    private static Purpose of(Role role) {
        return switch (role) {
            case NEIGHBOURHOOD_WORKER, STREET_CASE_WORKER, STATION_HEAD, DISTRICT_OFFICER, DISTRICT_APPROVER,
                    DECISION_RECORDER ->
                CASEWORK;
            case FINANCE -> PAYMENT;
            case AUDITOR -> AUDIT;
            case PRIVACY_OFFICER -> PRIVACY;
            case DISTRICT_LEADER -> FIGURES;
            default -> NONE;
        };
    }
}
