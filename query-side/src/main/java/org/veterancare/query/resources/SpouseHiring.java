package org.veterancare.query.resources;

import java.time.LocalDate;
import java.util.UUID;
import org.veterancare.events.SpouseHiringEvent;
import org.veterancare.events.SpouseHiringEvent.HiringWithdrawalGround;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringCorrected;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringReported;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringWithdrawn;

/**
 * What a state enterprise reported of a year (FAM-05).
 *
 * @param spouses of the new hires those who accompany a serving soldier
 * @param percent spouses of the new hires, null where nobody was hired
 * @param withdrawn why it counts no longer; null where it does
 */
public record SpouseHiring(
        UUID id,
        long version,
        LocalDate openedOn,
        String employer,
        int year,
        int newHires,
        int spouses,
        Double percent,
        HiringWithdrawalGround withdrawn) implements Resource {

    static SpouseHiring after(SpouseHiring before, SpouseHiringEvent event, long version) {
        return switch (event) {
            case SpouseHiringReported fact ->
                new SpouseHiring(
                        fact.hiringId().value(), version, fact.occurredOn(), fact.employer(), fact.year(),
                        fact.newHires(), fact.spouses(), percent(fact.spouses(), fact.newHires()), null);
            case SpouseHiringCorrected fact ->
                new SpouseHiring(
                        before.id, version, before.openedOn, before.employer, before.year, fact.newHires(),
                        fact.spouses(), percent(fact.spouses(), fact.newHires()), null);
            case SpouseHiringWithdrawn fact ->
                new SpouseHiring(
                        before.id, version, before.openedOn, before.employer, before.year, before.newHires,
                        before.spouses, before.percent, fact.ground());
        };
    }

    /** To one tenth of a percent; null of nobody. */
    static Double percent(long some, long all) {
        return all == 0 ? null : Double.valueOf(Math.round(1000.0 * some / all) / 10.0);
    }
}
