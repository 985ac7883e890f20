package org.veterancare.standalone.demo;

import java.util.UUID;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.RecordedFact;

/** How far a fill has come, by what it left in the log: each command's request is named after the fill and its own number. */
final class DemoTrail {

    private final EventLogReader log;
    private final String fill;

    DemoTrail(EventLogReader log, long seed, int cases) {
        this.log = log;
        this.fill = "demo-" + seed + "-" + cases + "-";
    }

    /** @param step its number in its stream, from 0 */
    String requestId(int step) {
        return fill + step;
    }

    /** How many steps of a stream need not be taken again; those that were refused leave nothing, and would be again. */
    int done(UUID stream) {
        return log.stream(stream).stream().mapToInt(this::stepAfter).max().orElse(0);
    }

    private int stepAfter(RecordedFact recorded) {
        String request = recorded.requestId();
        return request != null && request.startsWith(fill) ? Integer.parseInt(request.substring(fill.length())) + 1 : 0;
    }
}
