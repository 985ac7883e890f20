package org.veterancare.events;

/** Legal sex as the identity number tells it; it may change, so it never decides anything. */
public enum Sex {
    MALE,
    FEMALE
}
