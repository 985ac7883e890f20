package org.veterancare.query.masking;

/** How a role sees a sensitive value. */
public enum Sight {
    CLEAR,
    /** Masked; in clear by a call of its own that says why. */
    ON_REASON,
    /** Masked, whatever the reason. */
    NEVER
}
