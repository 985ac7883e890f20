package org.veterancare.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;

/** How long somebody served, in full years: as certified, or else as the days say (VAL-DATE-3). */
public final class ServiceYears {

    private ServiceYears() {}

    /** What the papers certify; empty where they certify nothing, or there are none. */
    public static Optional<Integer> certified(ServicePapersRecorded papers) {
        return Optional.ofNullable(papers).map(ServicePapersRecorded::certifiedYears);
    }

    /**
     * The certified years, or those from the enlistment to the discharge; where the enlistment is known by its month or year
     * alone, as many as it can have been.
     *
     * @param papers null where there are none
     * @return empty where nothing is known
     */
    public static Optional<Integer> of(ServicePapersRecorded papers, LocalDate dischargeApprovedOn) {
        return certified(papers).or(() -> Optional.ofNullable(papers)
                .map(known -> Period.between(known.enlistedOn(), dischargeApprovedOn).getYears()));
    }
}
