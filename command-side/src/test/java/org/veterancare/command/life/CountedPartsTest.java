package org.veterancare.command.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.VeteranReported;

/** Each figure counts a person once, however many cases held something of it (domain 7). */
class CountedPartsTest {

    private static final LocalDate REPORTED = LocalDate.of(2025, 8, 4);
    private static final LocalDate DAY_179 = REPORTED.plusDays(179);
    private static final LocalDate DAY_180 = REPORTED.plusDays(180);

    private static Set<String> held(Class<? extends CaseEvent> fact) {
        return CountedParts.of(Arrays.asList(fact, null));
    }

    private static Set<String> over(boolean taken, LocalDate reportedOn, LocalDate ended, boolean adapted) {
        Set<String> only = new TreeSet<>(List.of("ON_TIME_REPORT"));
        CountedParts.addWhatIsOver(only, taken, reportedOn, ended, adapted);
        return only;
    }

    @Test
    void aPartIsHeldByItsFactsThatStand() {
        assertThat(held(VeteranReported.class)).containsExactly("ON_TIME_REPORT");
        assertThat(held(ReportingOverdue.class)).containsExactly("ON_TIME_REPORT");
        assertThat(held(EmploymentSought.class)).containsExactly("PLACEMENT_MIX");
        assertThat(held(PlacementOpened.class)).containsExactly("ASSIGNED_WORK", "PLACEMENT_MIX");
        assertThat(held(AssignedWorkDenied.class)).containsExactly("ASSIGNED_WORK", "PLACEMENT_MIX");
        assertThat(held(null)).isEmpty();
    }

    @Test
    void f14OfAReportThatGoesOnWhatIsOverStaysWithTheDouble() {
        assertThat(over(true, REPORTED, DAY_179, false)).containsExactly("ON_TIME_REPORT");
        assertThat(over(true, REPORTED, DAY_179, true)).containsExactly("ADAPTATION", "ON_TIME_REPORT");
        assertThat(over(true, REPORTED, DAY_180, false)).containsExactly("EMPLOYMENT", "ON_TIME_REPORT");
    }

    @Test
    void f14AReportThatDoesNotGoOnStaysWithTheDoubleWhole() {
        assertThat(over(false, REPORTED, DAY_179, false))
                .as("the case that goes on was received by another district's file")
                .containsExactly("ADAPTATION", "EMPLOYMENT", "ON_TIME_REPORT");
        assertThat(over(false, null, DAY_179, false))
                .as("who never reported may still do so")
                .containsExactly("ON_TIME_REPORT");
        Set<String> both = new TreeSet<>();
        CountedParts.addWhatIsOver(both, false, REPORTED, DAY_180, false);
        assertThat(both).as("reported in both").isEmpty();
        CountedParts.addWhatIsOver(both, false, REPORTED, DAY_180, true);
        assertThat(both).as("and trained in the double alone").containsExactly("ADAPTATION");
    }
}
