package org.veterancare.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.veterancare.events.NcoTier;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;

/** Which settlement modes are open to whom (PLC-R 5), and on which grounds work is assigned. */
public final class SettlementModes {
    /** First day of PLC-R; grounds and bars of a discharge approved before it follow the 2011 regulation. */
    static final LocalDate PLC_R = LocalDate.of(2024, 9, 1);

    private SettlementModes() {}

    /** Modes of a category; the old self-chosen mode is for officers who have it already (PLC-R 92). */
    public static Set<SettlementMode> of(ServiceCategory category) {
        return switch (category) {
            case OFFICER ->
                fixed(EnumSet.of(
                        SettlementMode.RETIREMENT,
                        SettlementMode.CIVIL_TRANSFER,
                        SettlementMode.MONTHLY_PENSION,
                        SettlementMode.DEMOBILIZATION,
                        SettlementMode.LEGACY_SELF_CHOSEN));
            case NCO ->
                fixed(EnumSet.of(
                        SettlementMode.MONTHLY_PENSION,
                        SettlementMode.SELF_EMPLOYMENT,
                        SettlementMode.ASSIGNED_WORK,
                        SettlementMode.RETIREMENT,
                        SettlementMode.STATE_SUPPORT));
            case CONSCRIPT ->
                fixed(EnumSet.of(
                        SettlementMode.SELF_EMPLOYMENT, SettlementMode.ASSIGNED_WORK, SettlementMode.STATE_SUPPORT));
        };
    }

    /**
     * What a plan, a notice, and the papers themselves must agree with: a tier for non-commissioned officers and for no one else,
     * and a mode that is open to them (PLC-R 5).
     *
     * @throws RuleBroken SET-01
     */
    public static void require(ServiceCategory category, NcoTier tier, SettlementMode mode) {
        boolean isNco = category == ServiceCategory.NCO;
        Guard.require(isNco == (tier != null), "SET-01", Map.of("category", category.name(), "missing", "tier"));
        Set<SettlementMode> open = isNco ? ofNco(tier) : of(category);
        Guard.require(
                open.contains(mode), "SET-01", Map.of("category", category.name(), "mode", mode.name()));
    }

    /** Modes of an NCO: retirement is for intermediate and senior ones (PLC-R 36). */
    public static Set<SettlementMode> ofNco(NcoTier tier) {
        var modes = EnumSet.copyOf(of(ServiceCategory.NCO));
        if (tier == NcoTier.JUNIOR_NCO) {
            modes.remove(SettlementMode.RETIREMENT);
        }
        return fixed(modes);
    }

    /**
     * Grounds for assigned work: four by article 29 of the 2011 regulation, six and two elections by PLC-R 25; twelve years
     * and the elections are for NCOs, and officers have no assigned work.
     *
     * @param dischargeApprovedOn day of the legal fact (TIM-05)
     */
    public static Set<AssignedWorkGround> grounds(ServiceCategory category, LocalDate dischargeApprovedOn) {
        if (category == ServiceCategory.OFFICER) {
            return Set.of();
        }
        var grounds = dischargeApprovedOn.isBefore(PLC_R)
                ? EnumSet.range(AssignedWorkGround.TWELVE_YEARS, AssignedWorkGround.MARTYRS_CHILD)
                : EnumSet.allOf(AssignedWorkGround.class);
        if (category == ServiceCategory.CONSCRIPT) {
            grounds.remove(AssignedWorkGround.TWELVE_YEARS);
            grounds.removeIf(AssignedWorkGround::needsWaiver);
        }
        return fixed(grounds);
    }

    private static <E extends Enum<E>> Set<E> fixed(EnumSet<E> set) {
        return Collections.unmodifiableSet(set);
    }
}
