package org.veterancare.eventlog.upcasters;

import tools.jackson.databind.node.ObjectNode;

/** Turns one written form of a fact into the next. */
public interface Upcaster {

    /** Name of the fact. */
    String fact();

    /** The revision it reads; what it gives is the next one. */
    int from();

    /** Personal values stay sealed and in their place. */
    ObjectNode upcast(ObjectNode written);
}
