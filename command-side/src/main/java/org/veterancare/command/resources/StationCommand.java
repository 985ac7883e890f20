package org.veterancare.command.resources;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.veterancare.command.SentBy;
import org.veterancare.command.WithClaims;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.events.StationEvent.Guarantee;
import org.veterancare.events.StationId;

/** Intents about a station of the service network (domain 3.13). */
public sealed interface StationCommand extends ResourceCommand {

    @TargetAggregateIdentifier
    StationId stationId();

    /** @param code 12-digit region code: the district, a street, or a neighbourhood */
    @SentBy(Role.DISTRICT_OFFICER)
    @WithClaims
    record OpenStation(
            StationId stationId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = StaffCommand.STATION) String code)
            implements StationCommand {}

    /** @param person staff number */
    @SentBy(Role.DISTRICT_OFFICER)
    record AppointHead(
            StationId stationId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = Actor.NAME) String person)
            implements StationCommand {}

    /** @param person staff number */
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    record AssignStaff(
            StationId stationId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = Actor.NAME) String person)
            implements StationCommand {}

    /** @param person staff number */
    @SentBy({Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    record ReleaseStaff(
            StationId stationId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = Actor.NAME) String person)
            implements StationCommand {}

    /**
     * @param met the guarantees that were found
     * @param standard the standard that was looked for; a street's station has one since 2026 (NET-03)
     */
    @SentBy(Role.DISTRICT_OFFICER)
    record InspectStation(
            StationId stationId,
            @NotNull LocalDate occurredOn,
            @NotNull @Size(max = 5) List<@NotNull Guarantee> met,
            @Pattern(regexp = "DB31/T 1608-2025") String standard)
            implements StationCommand {}

    @SentBy(Role.DISTRICT_OFFICER)
    @WithClaims
    record CloseStation(StationId stationId, @NotNull LocalDate occurredOn) implements StationCommand {}
}
