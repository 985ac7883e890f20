package org.veterancare.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
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
     * As many full years as the days surely prove: from the latest day that the enlistment can have been.
     *
     * @param papers null where there are none, which prove nothing
     * @param dischargeApprovedOn null where it is not known
     */
    public static int proven(ServicePapersRecorded papers, LocalDate dischargeApprovedOn) {
        return papers == null || dischargeApprovedOn == null
                ? 0
                : Math.max(0, between(papers.precision().last(papers.enlistedOn()), dischargeApprovedOn));
    }

    /**
     * No more full years than these: as certified, or else from the earliest day that the enlistment can have been.
     *
     * @param papers null where there are none
     * @return empty where there are none
     */
    static Optional<Integer> atMost(ServicePapersRecorded papers, LocalDate dischargeApprovedOn) {
        return Optional.ofNullable(papers)
                .map(known -> certified(known).orElseGet(() -> between(known.enlistedOn(), dischargeApprovedOn)));
    }

    /**
     * Requires that the papers do not say less than so many years. The army certifies: days that can only have been fewer are not
     * the last word, but ask for the years that are certified.
     *
     * @param papers null where there are none
     * @throws RuleBroken this rule
     */
    public static void require(String rule, int years, ServicePapersRecorded papers, LocalDate dischargeApprovedOn) {
        Optional<Integer> certified = certified(papers);
        Guard.require(certified.filter(known -> known < years).isEmpty(), rule, Map.of("leastYears", years));
        boolean tooFew = papers != null && between(papers.enlistedOn(), dischargeApprovedOn) < years;
        Guard.require(certified.isPresent() || !tooFew, rule, Map.of("missing", "certifiedYears"));
    }

    /** The day of the discharge was served, too. */
    private static int between(LocalDate enlistedOn, LocalDate dischargeApprovedOn) {
        return Period.between(enlistedOn, dischargeApprovedOn.plusDays(1)).getYears();
    }
}
