package org.veterancare.query.casestate;

import org.veterancare.events.CaseLifeEvent.CaseOpened;

/** Who answers for the case and where the person is registered and lives; 12-digit region codes. */
public record Stations(String street, String neighbourhood, String hukouRegion, String residenceRegion) {

    static Stations of(CaseOpened opened) {
        return new Stations(
                opened.street(), opened.neighbourhood(), opened.hukouRegion(), opened.residenceRegion());
    }
}
