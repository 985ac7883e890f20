package org.veterancare.query.resources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.veterancare.events.District;
import org.veterancare.events.StationEvent;
import org.veterancare.events.StationEvent.Guarantee;
import org.veterancare.events.StationEvent.HeadAppointed;
import org.veterancare.events.StationEvent.StaffAssigned;
import org.veterancare.events.StationEvent.StaffReleased;
import org.veterancare.events.StationEvent.StationClosed;
import org.veterancare.events.StationEvent.StationInspected;
import org.veterancare.events.StationEvent.StationOpened;

/**
 * A station of the service network.
 *
 * @param code 12-digit region code
 * @param head staff number, null while there is none
 * @param met guarantees found by the last inspection
 * @param closedOn null while it is open
 */
public record Station(
        UUID id,
        long version,
        LocalDate openedOn,
        String code,
        String head,
        List<String> staff,
        List<Guarantee> met,
        LocalDate inspectedOn,
        LocalDate closedOn) implements Resource {

    static Station after(Station before, StationEvent event, long version) {
        return switch (event) {
            case StationOpened fact ->
                new Station(
                        fact.stationId().value(), version, fact.occurredOn(), fact.code(), null, List.of(), List.of(),
                        null, null);
            case HeadAppointed fact -> before.with(version, fact.person(), before.staff);
            case StaffAssigned fact ->
                before.with(version, before.head, Stream.concat(
                        before.staff.stream(), Stream.of(fact.person())).sorted().toList());
            case StaffReleased fact ->
                before.with(version, before.head, before.staff.stream()
                        .filter(one -> !one.equals(fact.person()))
                        .toList());
            case StationInspected fact ->
                new Station(
                        before.id, version, before.openedOn, before.code, before.head, before.staff, fact.met(),
                        fact.occurredOn(), before.closedOn);
            case StationClosed fact ->
                new Station(
                        before.id, version, before.openedOn, before.code, before.head, before.staff, before.met,
                        before.inspectedOn, fact.occurredOn());
        };
    }

    private Station with(long next, String nowHead, List<String> nowStaff) {
        return new Station(id, next, openedOn, code, nowHead, nowStaff, met, inspectedOn, closedOn);
    }

    /** Code of the station above; null for the district's centre. */
    @JsonIgnore
    String above() {
        if (code.equals(District.CODE)) {
            return null;
        }
        return isStreet() ? District.CODE : code.substring(0, 9) + "000";
    }

    @JsonIgnore
    boolean isStreet() {
        return code.endsWith("000") && !code.equals(District.CODE);
    }

    @JsonIgnore
    boolean isNeighbourhood() {
        return !code.endsWith("000");
    }

    /** 五有: all guarantees were found, and it has a head and staff still (NET-02). */
    @JsonIgnore
    boolean isComplete() {
        return met.size() == Guarantee.values().length && head != null && !staff.isEmpty();
    }
}
