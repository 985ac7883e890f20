package org.veterancare.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.veterancare.events.NcoTier;
import org.veterancare.events.ServiceCategory;

/**
 * A person's claim to assigned work, as PLC-01 judges it.
 *
 * @param category category of service
 * @param tier tier of an NCO, or null for others
 * @param ground the ground claimed
 * @param waiverRecorded whether the waiver an election needs is on file
 * @param bars what speaks against it; not null
 * @param dischargeApprovedOn day of the legal fact (TIM-05)
 */
public record AssignedWorkClaim(
        ServiceCategory category,
        NcoTier tier,
        AssignedWorkGround ground,
        boolean waiverRecorded,
        Set<AssignedWorkBar> bars,
        LocalDate dischargeApprovedOn) {

    public AssignedWorkClaim {
        bars = Set.copyOf(bars);
    }

    /**
     * Requires a ground of the law of the day, the waiver an election needs and, since PLC-R, none of the bars of article 35.
     *
     * @throws RuleBroken PLC-01, with a fact {@code missing} (ground, waiver or tier) or {@code bar}
     */
    public void require() {
        var open = SettlementModes.grounds(category, dischargeApprovedOn);
        Guard.require(open.contains(ground), "PLC-01", Map.of("missing", "ground"));
        Guard.require(!ground.needsWaiver() || waiverRecorded, "PLC-01", Map.of("missing", "waiver"));
        Guard.require(tierFits(), "PLC-01", Map.of("missing", "tier"));
        if (AssignedWorkBar.applyTo(dischargeApprovedOn)) {
            bars.stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(bar -> Guard.require(false, "PLC-01", Map.of("bar", bar.name())));
        }
    }

    private boolean tierFits() {
        return ground != AssignedWorkGround.RETIREMENT_WAIVED
                || tier == NcoTier.INTERMEDIATE_NCO
                || tier == NcoTier.SENIOR_NCO;
    }
}
