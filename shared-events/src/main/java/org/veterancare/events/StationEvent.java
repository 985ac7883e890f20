package org.veterancare.events;

import java.time.LocalDate;
import java.util.List;

/** A station of the service network: the district's centre, a street's station, a neighbourhood's (domain 3.13). */
public sealed interface StationEvent extends ResourceEvent {

    StationId stationId();

    @Override
    default String streamId() {
        return stationId().toString();
    }

    /** 五有: what a station must have. */
    enum Guarantee {
        /** 有机构. */
        INSTITUTION,
        /** 有编制. */
        ESTABLISHMENT,
        /** 有人员. */
        PERSONNEL,
        /** 有经费. */
        FUNDING,
        /** 有保障. */
        SUPPORT
    }

    /** @param code 12-digit region code; it says under which station this one stands */
    record StationOpened(StationId stationId, LocalDate occurredOn, String code) implements StationEvent {}

    /** @param person staff number of whoever answers for the station from now on */
    record HeadAppointed(StationId stationId, LocalDate occurredOn, String person) implements StationEvent {}

    /** @param person staff number */
    record StaffAssigned(StationId stationId, LocalDate occurredOn, String person) implements StationEvent {}

    /** @param person staff number */
    record StaffReleased(StationId stationId, LocalDate occurredOn, String person) implements StationEvent {}

    /**
     * The five guarantees were looked at.
     *
     * @param met those that were found, each once
     * @param standard the standard that was looked for; null where none applied yet (NET-03)
     */
    record StationInspected(StationId stationId, LocalDate occurredOn, List<Guarantee> met, String standard)
            implements StationEvent {}

    record StationClosed(StationId stationId, LocalDate occurredOn) implements StationEvent {}
}
