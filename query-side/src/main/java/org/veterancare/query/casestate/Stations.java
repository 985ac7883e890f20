package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.MoveEvent;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.CaseUnassigned;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.MoveEvent.ResidenceVerified;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.StationReassigned;
import org.veterancare.law.RegionCode;

/**
 * Who answers for the case and where the person is registered and lives; 12-digit region codes.
 *
 * @param assigned who of the staff works on the case, null where nobody in particular does
 * @param former who answered for it before, the first one first
 * @param verifiedOn the last day on which it was known where the person lives; null where only the yearly plan said so
 * @param moved when the person moved away from the station and nobody has assigned another since; null where none is to be
 *     assigned
 */
public record Stations(
        String street, String neighbourhood, String hukouRegion, String residenceRegion, Assigned assigned,
        List<Former> former, Mark moved, LocalDate verifiedOn) {

    /** @param handedOver when the next one took over */
    public record Former(String street, String neighbourhood, Mark handedOver) {}

    /**
     * A station that had the case and has it no longer.
     *
     * @param station 12-digit code of a street or a neighbourhood
     * @param to the next one: a street, or a neighbourhood of the same street
     * @param on the day it went over the last time
     */
    public record Handover(String station, String to, LocalDate on) {}

    /**
     * @param caseWorker staff number
     * @param number of the change of hands in this case
     */
    public record Assigned(String caseWorker, int number, Mark since) {}

    static Stations of(CaseOpened opened) {
        return new Stations(
                opened.street(), opened.neighbourhood(), opened.hukouRegion(), opened.residenceRegion(), null,
                List.of(), null, opened.occurredOn());
    }

    /** The day of the opening is none on which anybody told where the person lives. */
    Stations openedUnseen(LocalDate opened) {
        return opened.equals(verifiedOn)
                ? new Stations(
                        street, neighbourhood, hukouRegion, residenceRegion, assigned, former, moved, null)
                : this;
    }

    /** Staff number of who works on the case, null where nobody in particular does. */
    public String caseWorker() {
        return assigned == null ? null : assigned.caseWorker();
    }

    Stations after(MoveEvent event, Mark mark) {
        return switch (event) {
            case ResidenceChanged fact ->
                new Stations(
                        street, neighbourhood, fact.hukouRegion(), fact.residenceRegion(), assigned, former,
                        fact.residenceRegion().equals(residenceRegion) ? moved : away(fact.residenceRegion(), mark),
                        mark.on());
            case ResidenceVerified fact ->
                new Stations(
                        street, neighbourhood, hukouRegion, residenceRegion, assigned, former, moved,
                        verifiedOn == null || mark.on().isAfter(verifiedOn) ? mark.on() : verifiedOn);
            case StationAssigned fact -> handedOver(fact.street(), fact.neighbourhood(), mark, null);
            case StationReassigned fact -> handedOver(fact.street(), fact.neighbourhood(), mark, moved);
            case CaseAssigned fact -> with(new Assigned(fact.caseWorker(), fact.number(), mark));
            case CaseUnassigned fact -> with(null);
            default -> this;
        };
    }

    /** A region was wrong from the first day on. */
    Stations corrected(FactCorrected fact, Mark mark) {
        return fact.field() == CorrectedField.HUKOU_REGION
                ? new Stations(street, neighbourhood, fact.after(), residenceRegion, assigned, former, moved,
                        verifiedOn)
                : new Stations(
                        street, neighbourhood, hukouRegion, fact.after(), assigned, former,
                        away(fact.after(), moved == null ? mark : moved), verifiedOn);
    }

    /** The mark where the station does not answer for that region; who lives at the station's own is back, or never left. */
    private Mark away(String region, Mark mark) {
        return isOwn(region) ? null : mark;
    }

    private boolean isOwn(String region) {
        return region.equals(neighbourhood) || region.equals(street);
    }

    private Stations with(Assigned now) {
        return new Stations(street, neighbourhood, hukouRegion, residenceRegion, now, former, moved, verifiedOn);
    }

    /** Whether the person lives in this district. */
    boolean livesHere() {
        return residenceRegion.startsWith(RegionCode.DISTRICT);
    }

    /** Since when the person lives where another station answers, and none was assigned; null where that is not so. */
    Mark awaitsStationSince() {
        return away(residenceRegion, moved);
    }

    private Stations handedOver(String toStreet, String toNeighbourhood, Mark mark, Mark stillMoved) {
        return new Stations(
                toStreet, toNeighbourhood, hukouRegion, residenceRegion, assigned,
                Lists.append(former, new Former(street, neighbourhood, mark)), stillMoved, verifiedOn);
    }

    /** What each station that had the case hears of where it went (trust.md 4.2), in the order of their codes. */
    public List<Handover> handovers() {
        SortedMap<String, Handover> last = new TreeMap<>();
        for (int at = 0; at < former.size(); at++) {
            Former had = former.get(at);
            boolean ends = at + 1 == former.size();
            String nextStreet = ends ? street : former.get(at + 1).street();
            String nextNeighbourhood = ends ? neighbourhood : former.get(at + 1).neighbourhood();
            String to = nextStreet.equals(had.street()) ? nextNeighbourhood : nextStreet;
            LocalDate on = had.handedOver().on();
            last.put(had.street(), new Handover(had.street(), to, on));
            last.put(had.neighbourhood(), new Handover(had.neighbourhood(), to, on));
        }
        last.remove(street);
        last.remove(neighbourhood);
        return List.copyOf(last.values());
    }
}
