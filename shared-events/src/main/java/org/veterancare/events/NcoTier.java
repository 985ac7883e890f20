package org.veterancare.events;

/** Rank group of a non-commissioned officer. */
public enum NcoTier {
    JUNIOR_NCO,
    INTERMEDIATE_NCO,
    SENIOR_NCO
}
