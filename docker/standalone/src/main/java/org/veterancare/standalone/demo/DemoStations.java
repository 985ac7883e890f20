package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.veterancare.command.resources.StationCommand.AppointHead;
import org.veterancare.command.resources.StationCommand.AssignStaff;
import org.veterancare.command.resources.StationCommand.InspectStation;
import org.veterancare.command.resources.StationCommand.OpenStation;
import org.veterancare.events.Actor;
import org.veterancare.events.StationEvent.Guarantee;
import org.veterancare.events.StationId;
import org.veterancare.standalone.signin.DemoUser;

/** The service network of the made-up cases: the centre, all streets, and the TEST neighbourhoods; one has no head yet. */
final class DemoStations {

    private static final LocalDate OPENED = LocalDate.of(2025, 1, 6);
    private static final LocalDate INSPECTED = LocalDate.of(2026, 3, 2);
    private static final String STANDARD = "DB31/T 1608-2025";
    private static final int NEIGHBOURHOODS = 3;

    private final long seed;
    private final Actor officer = DemoStory.actor("officer");
    private final List<List<DemoStep>> stations = new ArrayList<>();
    private int number;

    DemoStations(long seed) {
        this.seed = seed;
    }

    /** Each station from its opening to its inspection, after the one above it. */
    List<List<DemoStep>> stations() {
        station(DemoUser.DISTRICT, "p-district-2", "p-district-1");
        DemoUser.STREETS.keySet().stream().sorted().forEach(this::street);
        return List.copyOf(stations);
    }

    private void street(String name) {
        String code = DemoUser.STREETS.get(name);
        station(code, "p-" + name + "-2", "p-" + name + "-1");
        IntStream.rangeClosed(1, NEIGHBOURHOODS)
                .forEach(place -> station(
                        DemoUser.neighbourhood(code, place),
                        name.equals("huajing") && place == NEIGHBOURHOODS ? null : "p-" + name + "-2",
                        "p-" + name + "-3"));
    }

    private void station(String code, String head, String staff) {
        StationId id = new StationId(DemoIds.of(DemoIds.Kind.STATION, seed, number++));
        stations.add(new ArrayList<>());
        add(id, new OpenStation(id, OPENED, code));
        if (head != null) {
            add(id, new AppointHead(id, OPENED, head));
        }
        add(id, new AssignStaff(id, OPENED, staff));
        List<Guarantee> met = head == null
                ? List.of(Guarantee.INSTITUTION, Guarantee.FUNDING)
                : List.of(Guarantee.values());
        boolean byStandard = DemoUser.STREETS.containsValue(code);
        add(id, new InspectStation(id, INSPECTED, met, byStandard ? STANDARD : null));
    }

    private void add(StationId id, Record command) {
        stations.getLast().add(new DemoStep(id.value(), command, officer));
    }
}
