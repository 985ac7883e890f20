package org.veterancare.events;

/** Who is reached for a person without a phone, as the person's … (VAL-TEL-3). */
public enum ProxyRelation {
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    RELATIVE,
    GUARDIAN,
    NEIGHBOUR,
    OTHER
}
