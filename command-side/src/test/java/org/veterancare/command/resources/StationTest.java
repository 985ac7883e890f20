package org.veterancare.command.resources;

import static org.veterancare.command.Actors.DISTRICT;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.NEIGHBOURHOOD;
import static org.veterancare.command.Actors.OTHER_STREET;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.OutOfScope;
import org.veterancare.command.VersionConflict;
import org.veterancare.command.resources.StationCommand.AppointHead;
import org.veterancare.command.resources.StationCommand.AssignStaff;
import org.veterancare.command.resources.StationCommand.CloseStation;
import org.veterancare.command.resources.StationCommand.InspectStation;
import org.veterancare.command.resources.StationCommand.OpenStation;
import org.veterancare.command.resources.StationCommand.ReleaseStaff;
import org.veterancare.events.Actor;
import org.veterancare.events.HiringId;
import org.veterancare.events.StaffId;
import org.veterancare.events.StationEvent.Guarantee;
import org.veterancare.events.StationEvent.HeadAppointed;
import org.veterancare.events.StationEvent.StaffAssigned;
import org.veterancare.events.StationEvent.StaffReleased;
import org.veterancare.events.StationEvent.StationClosed;
import org.veterancare.events.StationEvent.StationInspected;
import org.veterancare.events.StationEvent.StationOpened;
import org.veterancare.events.StationId;

/** A station has a head and staff, and is found complete only where it is (NET-02, NET-03). */
class StationTest {

    private static final StationId ID = StationId.of("01937b5e-0000-7000-8000-0000000000b1");
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final String STANDARD = "DB31/T 1608-2025";
    private static final StationOpened OPENED = new StationOpened(ID, ON, STREET);
    private static final HeadAppointed HEADED = new HeadAppointed(ID, ON, "p-103");
    private static final StaffAssigned STAFFED = new StaffAssigned(ID, ON, "p-102");

    private final Map<String, String> asked = new TreeMap<>();

    private AggregateTestFixture<Station> fixture() {
        AggregateTestFixture<Station> fixture = new AggregateTestFixture<>(Station.class);
        fixture.registerInjectableResource(CaseFixture.LAW);
        fixture.registerInjectableResource(new OfficeClaims() {
            @Override
            public void enrol(String person, StaffId staffId) {
                throw new IllegalStateException("nobody is enrolled here");
            }

            @Override
            public void hold(String account, String person) {
                throw new IllegalStateException("nobody is given a role here");
            }

            @Override
            public void open(String code, String above, StationId stationId) {
                asked.put(code, String.valueOf(above));
            }

            @Override
            public void close(String code) {
                asked.remove(code);
            }

            @Override
            public void report(String employer, int year, HiringId hiringId) {
                throw new IllegalStateException("no enterprise reports here");
            }

            @Override
            public void withdraw(HiringId hiringId) {
                throw new IllegalStateException("no enterprise reports here");
            }
        });
        return fixture;
    }

    private ResultValidator<Station> opening(String code) {
        return fixture().givenNoPriorActivity().when(new OpenStation(ID, ON, code), by(DISTRICT_OFFICER));
    }

    private ResultValidator<Station> when(Object command, Actor by, Object... before) {
        return fixture().given((Object) OPENED).andGiven(before).when(command, by(by));
    }

    @Test
    void aStationIsOpenedUnderTheOneAboveIt() {
        opening(DISTRICT).expectEvents(new StationOpened(ID, ON, DISTRICT));
        opening(STREET).expectEvents(OPENED);
        opening(NEIGHBOURHOOD).expectEvents(new StationOpened(ID, ON, NEIGHBOURHOOD));
        org.assertj.core.api.Assertions.assertThat(asked)
                .isEqualTo(
                        Map.of(DISTRICT, "null", STREET, DISTRICT, NEIGHBOURHOOD, STREET));
        opening("310104501000").expectException(broken("VAL-RGN-1"));
    }

    @Test
    void aHeadSeesToTheStationsOfTheirStreetAndToNoOthers() {
        when(new AssignStaff(ID, ON, "p-102"), STATION_HEAD).expectEvents(STAFFED);
        Actor other = new Actor("p-203", "a-203", STATION_HEAD.role(), OTHER_STREET);
        when(new AssignStaff(ID, ON, "p-102"), other).expectException(OutOfScope.class);
        Actor below = new Actor("p-203", "a-203", STATION_HEAD.role(), NEIGHBOURHOOD);
        when(new AssignStaff(ID, ON, "p-102"), below).expectException(OutOfScope.class);
    }

    @Test
    void aStaleVersionIsRefused() {
        fixture().given((Object) OPENED)
                .andGiven(HEADED)
                .when(new AssignStaff(ID, ON, "p-102"), by(DISTRICT_OFFICER, 0))
                .expectException(VersionConflict.class);
    }

    @Test
    void nobodyIsAppointedOrAssignedTwiceAndNobodyLeavesWhoIsNotThere() {
        when(new AppointHead(ID, ON, "p-103"), DISTRICT_OFFICER).expectEvents(HEADED);
        when(new AppointHead(ID, ON, "p-103"), DISTRICT_OFFICER, HEADED).expectException(broken("STATION-STAFF"));
        when(new AssignStaff(ID, ON, "p-102"), STATION_HEAD, STAFFED).expectException(broken("STATION-STAFF"));
        when(new ReleaseStaff(ID, ON, "p-102"), STATION_HEAD).expectException(broken("STATION-STAFF"));
    }

    @Test
    void aStationThatHasStaffIsNeverWithout() {
        when(new ReleaseStaff(ID, ON, "p-102"), STATION_HEAD, STAFFED).expectException(broken("NET-02"));
        when(new ReleaseStaff(ID, ON, "p-102"), STATION_HEAD, STAFFED, new StaffAssigned(ID, ON, "p-104"))
                .expectEvents(new StaffReleased(ID, ON, "p-102"));
    }

    @Test
    void personnelIsFoundOnlyWhereThereAreAHeadAndStaff() {
        InspectStation all = new InspectStation(ID, ON, List.of(Guarantee.values()), STANDARD);
        when(all, DISTRICT_OFFICER, HEADED, STAFFED)
                .expectEvents(new StationInspected(ID, ON, List.of(Guarantee.values()), STANDARD));
        when(all, DISTRICT_OFFICER, HEADED).expectException(broken("NET-02"));
        when(all, DISTRICT_OFFICER, STAFFED).expectException(broken("NET-02"));
        when(new InspectStation(ID, ON, List.of(Guarantee.FUNDING), STANDARD), DISTRICT_OFFICER)
                .expectEvents(new StationInspected(ID, ON, List.of(Guarantee.FUNDING), STANDARD));
    }

    @Test
    void streetStationsAreLookedAtByTheStandardSince2026() {
        when(new InspectStation(ID, BEFORE, List.of(), null), DISTRICT_OFFICER)
                .expectEvents(new StationInspected(ID, BEFORE, List.of(), null));
        when(new InspectStation(ID, BEFORE, List.of(), STANDARD), DISTRICT_OFFICER).expectException(broken("NET-03"));
        when(new InspectStation(ID, ON, List.of(), null), DISTRICT_OFFICER).expectException(broken("NET-03"));
        fixture().given((Object) new StationOpened(ID, ON, NEIGHBOURHOOD))
                .when(new InspectStation(ID, ON, List.of(), STANDARD), by(DISTRICT_OFFICER))
                .expectException(broken("NET-03"));
    }

    @Test
    void aClosedStationIsLeftAlone() {
        when(new CloseStation(ID, ON), DISTRICT_OFFICER).expectEvents(new StationClosed(ID, ON));
        when(new AppointHead(ID, ON, "p-103"), DISTRICT_OFFICER, new StationClosed(ID, ON))
                .expectException(broken("STATION-OPEN"));
    }
}
