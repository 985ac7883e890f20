package org.veterancare.events;

/** 残疾性质 (PEN-R 25-26). */
public enum DisabilityNature {
    WAR,
    DUTY,
    ILLNESS
}
