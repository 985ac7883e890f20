package org.veterancare.query.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.events.StationEvent;
import org.veterancare.events.StationEvent.Guarantee;
import org.veterancare.events.StationEvent.HeadAppointed;
import org.veterancare.events.StationEvent.StaffAssigned;
import org.veterancare.events.StationEvent.StaffReleased;
import org.veterancare.events.StationEvent.StationClosed;
import org.veterancare.events.StationEvent.StationInspected;
import org.veterancare.events.StationEvent.StationOpened;
import org.veterancare.events.StationId;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;

/** Coverage is counted from the stations' own facts. */
class NetworkTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final List<String> STREETS = List.of(Stories.STREET, Stories.OTHER_STREET);

    private static StationId id(String code) {
        return new StationId(Stories.id("station-" + code));
    }

    private static Station station(StationEvent... facts) {
        Resource station = null;
        for (var recorded : Recorded.all(List.of(facts))) {
            station = ResourceProjection.next(station, recorded);
        }
        return (Station) station;
    }

    /** A station as it should be, and what becomes of it after. */
    private static Station complete(String code, StationEvent... later) {
        List<StationEvent> facts = new ArrayList<>(List.of(
                new StationOpened(id(code), ON, code),
                new HeadAppointed(id(code), ON, "p-1"),
                new StaffAssigned(id(code), ON, "p-2"),
                new StationInspected(id(code), ON, List.of(Guarantee.values()), null)));
        facts.addAll(Arrays.asList(later));
        return station(facts.toArray(StationEvent[]::new));
    }

    @Test
    void theTreeFollowsTheCodes() {
        Network network = Network.of(
                List.of(complete(Stories.NEIGHBOURHOOD), complete(Stories.STREET), complete("310104000000")), STREETS);
        assertThat(network.stations()).hasSize(1);
        Network.Node centre = network.stations().getFirst();
        assertThat(centre.below()).hasSize(1);
        assertThat(centre.below().getFirst().below().getFirst().station().code()).isEqualTo(Stories.NEIGHBOURHOOD);
        assertThat(network.coverage()).isEqualTo(
                new Network.Coverage(1, List.of(Stories.OTHER_STREET), 1, 3, 3, false));
    }

    @Test
    void coverageIsFullWhereEveryStreetHasAStationAndEveryStationIsComplete() {
        List<Station> all = List.of(
                complete("310104000000"), complete(Stories.STREET), complete(Stories.OTHER_STREET));
        assertThat(Network.of(all, STREETS).coverage().full()).isTrue();
        assertThat(Network.of(all.subList(0, 2), STREETS).coverage().full()).isFalse();
        List<Station> oneLacks = List.of(
                all.get(0), all.get(1), station(new StationOpened(id("x"), ON, Stories.OTHER_STREET)));
        assertThat(Network.of(oneLacks, STREETS).coverage().full()).isFalse();
    }

    @Test
    void aClosedStationCoversNothingAndOneWithoutStaffIsNotComplete() {
        Station closed = complete(Stories.STREET, new StationClosed(id(Stories.STREET), ON));
        assertThat(Network.of(List.of(closed), STREETS).coverage().streetsWithout()).isEqualTo(STREETS);
        assertThat(complete(Stories.STREET).isComplete()).isTrue();
        assertThat(complete(Stories.STREET, new StaffReleased(id(Stories.STREET), ON, "p-2")).isComplete()).isFalse();
    }
}
