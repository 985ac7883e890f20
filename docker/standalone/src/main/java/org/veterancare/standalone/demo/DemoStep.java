package org.veterancare.standalone.demo;

import java.util.UUID;
import org.veterancare.events.Actor;

/**
 * One command of a made-up case.
 *
 * @param stream the stream it is sent to
 * @param by who sends it, a timer included
 */
record DemoStep(UUID stream, Record command, Actor by) {}
