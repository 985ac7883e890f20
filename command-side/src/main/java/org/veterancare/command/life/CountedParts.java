package org.veterancare.command.life;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.VeteranReported;

/**
 * For which figures a case holds something of its person, told by the kinds of its facts; those taken back are null. What became
 * of who reported is apart from the report: it goes on in the case that goes on.
 */
public final class CountedParts {

    private static final String ON_TIME_REPORT = "ON_TIME_REPORT";
    private static final String ADAPTATION = "ADAPTATION";
    private static final String EMPLOYMENT = "EMPLOYMENT";

    /** Days after the report on which the figure asks who has work (domain 7). */
    private static final int ASKED_AFTER = 180;

    private static final Map<String, List<Class<? extends CaseEvent>>> BEGUN_BY = Map.of(
            ON_TIME_REPORT, List.of(VeteranReported.class, LateReportReceived.class, ReportingOverdue.class),
            "BUNDLE", List.of(BundleStarted.class),
            "PLACEMENT_MIX", List.of(PlacementEvent.class),
            "ASSIGNED_WORK", List.of(PlacementOpened.class, AssignedWorkDenied.class),
            "FAMILY", List.of(FamilyEvent.class));

    private CountedParts() {}

    /** Names of the parts, in order. */
    public static Set<String> of(Collection<Class<? extends CaseEvent>> facts) {
        Set<String> held = new TreeSet<>();
        BEGUN_BY.forEach((part, begins) -> {
            boolean some = facts.stream()
                    .filter(Objects::nonNull)
                    .anyMatch(fact -> begins.stream().anyMatch(begin -> begin.isAssignableFrom(fact)));
            if (some) {
                held.add(part);
            }
        });
        return held;
    }

    /**
     * Adds to the parts that only a double holds what became of who reported in it, as far as that is over: what is still to
     * come is seen by the case that goes on.
     *
     * @param taken whether that case goes on with the report
     * @param ended day of the merger
     * @param adapted whether the adaptation training was done in the double, and not in that case
     */
    public static void addWhatIsOver(
            Set<String> only, boolean taken, LocalDate reportedOn, LocalDate ended, boolean adapted) {
        boolean kept = !taken && reportedOn != null && only.contains(ON_TIME_REPORT);
        if (kept || adapted && reportedOn != null) {
            only.add(ADAPTATION);
        }
        if (kept || taken && !ended.isBefore(reportedOn.plusDays(ASKED_AFTER))) {
            only.add(EMPLOYMENT);
        }
    }
}
