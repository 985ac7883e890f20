package org.veterancare.standalone.demo;

import java.util.UUID;
import org.veterancare.events.Actor;

/**
 * One command of a made-up case.
 *
 * @param stream the stream it is sent to
 * @param by who sends it, a timer included
 * @param takenOver whether it was recorded elsewhere at its time; what was not needs a second person where it is old (S24)
 */
record DemoStep(UUID stream, Record command, Actor by, boolean takenOver) {

    /** For the version of a fact that is corrected: that of the latest which says such a value; that is taken back: the latest start of work. */
    static final long LATEST = Long.MAX_VALUE;

    DemoStep(UUID stream, Record command, Actor by) {
        this(stream, command, by, true);
    }
}
