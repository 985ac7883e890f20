package org.veterancare.events;

/** Who decided; the district may not grade a disability or suspend a benefit (BEN-05, SUS-03). */
public enum Authority {
    DISTRICT,
    MUNICIPAL
}
