package org.veterancare.query.casestate;

import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.MoveEvent;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.StationReassigned;

/** Who answers for the case and where the person is registered and lives; 12-digit region codes. */
public record Stations(String street, String neighbourhood, String hukouRegion, String residenceRegion) {

    static Stations of(CaseOpened opened) {
        return new Stations(
                opened.street(), opened.neighbourhood(), opened.hukouRegion(), opened.residenceRegion());
    }

    Stations after(MoveEvent event) {
        return switch (event) {
            case ResidenceChanged fact ->
                new Stations(street, neighbourhood, fact.hukouRegion(), fact.residenceRegion());
            case StationAssigned fact ->
                new Stations(fact.street(), fact.neighbourhood(), hukouRegion, residenceRegion);
            case StationReassigned fact ->
                new Stations(fact.street(), fact.neighbourhood(), hukouRegion, residenceRegion);
            default -> this;
        };
    }
}
