package org.veterancare.command.life;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.VeteranReported;

/** For which figures a case holds something of its person, told by the kinds of its facts; those taken back are null. */
public final class CountedParts {

    private static final Map<String, List<Class<? extends CaseEvent>>> BEGUN_BY = Map.of(
            "REPORT", List.of(VeteranReported.class, LateReportReceived.class, ReportingOverdue.class),
            "BUNDLE", List.of(BundleStarted.class),
            "PLACEMENT", List.of(PlacementEvent.class),
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
}
