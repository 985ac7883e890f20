package org.veterancare.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veterancare.events.NcoTier;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementMode;

/**
 * The years of service that open a monthly pension (domain 3.3). No primary text is at hand (U14), so they lead to a hint and refuse
 * nothing.
 *
 * <p>What the papers on record tell is the whole service. Each threshold needs at least so many years of it, also one that asks for
 * years as an officer, as a non-commissioned officer or in a rank: who has fewer surely does not reach it, and of who has as many
 * only the personnel file can tell. Of officers who were recruited as major or above and come to an age no years are asked, so the
 * hint itself sends to the file.
 */
public final class PensionYears {

    /** Code of the rule that a hint names. */
    public static final String RULE = "SET-05";

    private PensionYears() {}

    /**
     * Whether a monthly pension is named and the service on record is too short for each threshold in years. Not where the papers tell
     * too little, nor where one of the thresholds is not set.
     *
     * @param papers null where there are none
     * @param policy of which the values of the day of the discharge count (TIM-05)
     */
    public static boolean areTooFew(Service service, ServicePapersRecorded papers, PolicyParameters policy) {
        if (service.mode() != SettlementMode.MONTHLY_PENSION) {
            return false;
        }
        LocalDate discharged = service.dischargeApprovedOn();
        List<Optional<Long>> thresholds = leastOf(service)
                .stream()
                .map(keys -> longest(keys, discharged, policy))
                .toList();
        return ServiceYears.atMost(papers, discharged)
                .filter(served -> thresholds.stream()
                        .allMatch(least -> least.filter(years -> served < years).isPresent()))
                .isPresent();
    }

    /** The thresholds of such a service, each by the keys of all that it asks for. */
    private static List<List<String>> leastOf(Service service) {
        if (service.category() == ServiceCategory.OFFICER) {
            return List.of(
                    List.of("pensionOfficerYears"), List.of("pensionNcoOfficerYears"),
                    List.of("pensionOfficerServiceYears"));
        }
        List<List<String>> ofNco = new ArrayList<>(
                List.of(List.of("pensionNcoYears"), List.of("pensionNcoServiceYears")));
        if (service.tier() != NcoTier.JUNIOR_NCO) {
            // 四级军士长 is a rank of the intermediate ones; nobody is in it for longer than in service
            ofNco.add(List.of("pensionRankYears", "pensionRankServiceYears"));
        }
        return ofNco;
    }

    /** Empty where one of them is not set. */
    private static Optional<Long> longest(List<String> keys, LocalDate discharged, PolicyParameters policy) {
        List<Optional<PolicyValue>> values = keys.stream().map(key -> policy.find(key, discharged)).toList();
        return values.stream().allMatch(Optional::isPresent)
                ? values.stream().map(value -> value.orElseThrow().value()).max(Long::compare)
                : Optional.empty();
    }
}
