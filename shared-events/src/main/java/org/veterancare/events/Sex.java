package org.veterancare.events;

/** Legal sex as the identity number tells it; it may change, so it decides nothing but the age of retirement (TRN-04). */
public enum Sex {
    MALE,
    FEMALE
}
