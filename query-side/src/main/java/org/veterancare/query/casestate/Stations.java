package org.veterancare.query.casestate;

import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.MoveEvent;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.CaseUnassigned;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.StationReassigned;

/**
 * Who answers for the case and where the person is registered and lives; 12-digit region codes.
 *
 * @param assigned who of the staff works on the case, null where nobody in particular does
 */
public record Stations(
        String street, String neighbourhood, String hukouRegion, String residenceRegion, Assigned assigned) {

    /**
     * @param caseWorker staff number
     * @param number of the change of hands in this case
     */
    public record Assigned(String caseWorker, int number, Mark since) {}

    static Stations of(CaseOpened opened) {
        return new Stations(
                opened.street(), opened.neighbourhood(), opened.hukouRegion(), opened.residenceRegion(), null);
    }

    /** Staff number of who works on the case, null where nobody in particular does. */
    public String caseWorker() {
        return assigned == null ? null : assigned.caseWorker();
    }

    Stations after(MoveEvent event, Mark mark) {
        return switch (event) {
            case ResidenceChanged fact ->
                new Stations(street, neighbourhood, fact.hukouRegion(), fact.residenceRegion(), assigned);
            case StationAssigned fact ->
                new Stations(fact.street(), fact.neighbourhood(), hukouRegion, residenceRegion, assigned);
            case StationReassigned fact ->
                new Stations(fact.street(), fact.neighbourhood(), hukouRegion, residenceRegion, assigned);
            case CaseAssigned fact -> with(new Assigned(fact.caseWorker(), fact.number(), mark));
            case CaseUnassigned fact -> with(null);
            default -> this;
        };
    }

    /** A region was wrong from the first day on. */
    Stations corrected(FactCorrected fact) {
        return fact.field() == CorrectedField.HUKOU_REGION
                ? new Stations(street, neighbourhood, fact.after(), residenceRegion, assigned)
                : new Stations(street, neighbourhood, hukouRegion, fact.after(), assigned);
    }

    private Stations with(Assigned now) {
        return new Stations(street, neighbourhood, hukouRegion, residenceRegion, now);
    }
}
