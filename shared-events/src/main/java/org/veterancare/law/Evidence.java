package org.veterancare.law;

/** How well a rule or a number is established; the tags of the domain document. */
public enum Evidence {
    /** Verified against the full text of the law. */
    V,
    /** Secondary: seen on a public page, not in the primary text. */
    S,
    /** Unverified: a configuration value, never shown as law. */
    U,
    /** A choice of this project, with no legal source. */
    P,
    /** Stated in the article the project began with. */
    SEED
}
