package org.veterancare.events;

/** Whether a report came in time (REG-02..04). */
public enum Timeliness {
    ON_TIME,
    LATE
}
