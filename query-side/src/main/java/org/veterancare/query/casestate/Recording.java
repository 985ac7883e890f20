package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.veterancare.events.CaseEvent;
import org.veterancare.web.FrontDoor;

/**
 * How soon the facts of a case were recorded after they happened, as an auditor counts it (domain 7).
 *
 * @param facts how many facts happened on each day, whenever they were recorded
 * @param late those recorded more than thirty days after their day
 */
public record Recording(SortedMap<LocalDate, Integer> facts, List<Late> late) {

    /** Before the first fact. */
    public static final Recording NONE = new Recording(Collections.emptySortedMap(), List.of());

    private static final String EVENT = "Event";
    private static final int IN_TIME_DAYS = 30;

    /**
     * A fact that was recorded late.
     *
     * @param version of the fact
     * @param phase of the case to which it belongs, as a code
     * @param on day on which it happened
     * @param days from that day to the one of its recording, in Shanghai
     */
    public record Late(long version, String phase, LocalDate on, long days) {}

    Recording after(CaseEvent fact, Mark mark) {
        SortedMap<LocalDate, Integer> counted = new TreeMap<>(facts);
        counted.merge(mark.on(), 1, Integer::sum);
        long days = ChronoUnit.DAYS.between(mark.on(), LocalDate.ofInstant(mark.at(), FrontDoor.ZONE));
        return new Recording(
                Collections.unmodifiableSortedMap(counted),
                days > IN_TIME_DAYS
                        ? Lists.append(late, new Late(mark.version(), phase(fact), mark.on(), days))
                        : late);
    }

    private static String phase(CaseEvent fact) {
        String name = fact.getClass().getDeclaringClass().getSimpleName();
        return name.substring(0, name.length() - EVENT.length());
    }
}
