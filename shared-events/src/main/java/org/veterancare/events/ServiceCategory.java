package org.veterancare.events;

/** How a veteran served (PLC-R 2). */
public enum ServiceCategory {
    OFFICER,
    NCO,
    CONSCRIPT
}
