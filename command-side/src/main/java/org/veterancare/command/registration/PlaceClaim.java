package org.veterancare.command.registration;

import static org.veterancare.law.Guard.require;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.PolicyValue;
import org.veterancare.law.RegionCode;

/**
 * On what being settled here rests (PLC-R 45, 48, 49).
 *
 * @param enlistmentHukou 6-digit code of the hukou at enlistment
 * @param ground for settling elsewhere (易地安置), or null
 * @param marriedOn for a ground by marriage
 * @param garrisonYears full years of continuous service here, for a garrison ground
 * @param exemption merit that spares the conditions of a super-large city, or null
 * @param approvalNumber of the municipal bureau's approval, for a special case and where no number of years is set
 * @param conditionsMet whether a family ground meets the city's further conditions
 * @param student of someone who enlisted from a university, else null
 */
public record PlaceClaim(
        @NotNull @Pattern(regexp = "[1-9]\\d{5}") String enlistmentHukou,
        Ground ground,
        LocalDate marriedOn,
        @PositiveOrZero @Max(60) Integer garrisonYears,
        Exemption exemption,
        @Pattern(regexp = ".{8,60}") String approvalNumber,
        Boolean conditionsMet,
        @Valid Student student) {

    /**
     * Someone who enlisted from a university, or had a place at one (PLC-R 45(1)).
     *
     * @param hukouBeforeUniversity 6-digit code
     * @param resumesStudy whether the veteran goes back to the university; who does not is settled as before it
     */
    public record Student(
            @NotNull @Pattern(regexp = "[1-9]\\d{5}") String hukouBeforeUniversity, @NotNull Boolean resumesStudy) {}

    /** A claim of someone who did not enlist from a university. */
    public PlaceClaim(
            String enlistmentHukou,
            Ground ground,
            LocalDate marriedOn,
            Integer garrisonYears,
            Exemption exemption,
            String approvalNumber,
            Boolean conditionsMet) {
        this(enlistmentHukou, ground, marriedOn, garrisonYears, exemption, approvalNumber, conditionsMet, null);
    }

    /** Why someone is settled away from the hukou at enlistment (PLC-R 45(2)(3)). */
    public enum Ground {
        PARENT_HUKOU,
        SPOUSE_HUKOU,
        SPOUSE_PARENTS_HUKOU,
        SPOUSE_AT_GARRISON,
        BOTH_DISCHARGED,
        SPECIAL_CASE;

        boolean isByMarriage() {
            return this == SPOUSE_HUKOU || this == SPOUSE_PARENTS_HUKOU;
        }

        boolean isByGarrison() {
            return this == SPOUSE_AT_GARRISON || this == BOTH_DISCHARGED;
        }
    }

    /** Merits that spare the conditions of a super-large city (PLC-R 49(1)). */
    public enum Exemption {
        MEDAL_OR_TITLE,
        FIRST_CLASS_WAR_MERIT,
        FIRST_CLASS_COMMENDATION
    }

    private static final int YEARS_OF_MARRIAGE = 2;
    private static final LocalDate CITY_CONDITIONS_FROM = LocalDate.of(2024, 9, 1);

    /** Null for the hukou at enlistment itself. */
    String groundCode() {
        if (ground != null) {
            return ground.name();
        }
        return settledAsBeforeUniversity() ? "HUKOU_BEFORE_UNIVERSITY" : null;
    }

    String exemptionCode() {
        return exemption == null ? null : exemption.name();
    }

    /** The district that settles where this one does not, as it stands on the day (VAL-RGN-2). */
    String properPlace(LocalDate on, Law law) {
        return law.regions().district(hukou(), on);
    }

    /** The hukou that settles (REG-06). */
    private String hukou() {
        return settledAsBeforeUniversity() ? student.hukouBeforeUniversity() : enlistmentHukou;
    }

    private boolean settledAsBeforeUniversity() {
        return student != null && !student.resumesStudy();
    }

    /**
     * Code of the rule that keeps this veteran from being settled here; null where none does.
     *
     * @throws org.veterancare.law.RuleBroken where what the rule asks for was left out: nobody is sent elsewhere for that
     */
    String brokenRule(Service service, Law law) {
        if (hukou().equals(RegionCode.DISTRICT) || !bindsByHukou(service)) {
            return null;
        }
        if (ground == null) {
            return "REG-06";
        }
        if (!isGround(service)) {
            return "REG-07";
        }
        return meetsCityConditions(service.dischargeApprovedOn(), law) ? null : "REG-08";
    }

    /** Whom PLC-R 45 binds; the places of officers and of NCOs on a monthly pension are set elsewhere (U12). */
    static boolean bindsByHukou(Service service) {
        SettlementMode mode = service.mode();
        return service.category() == ServiceCategory.CONSCRIPT
                || service.category() == ServiceCategory.NCO
                        && (mode == SettlementMode.SELF_EMPLOYMENT
                                || mode == SettlementMode.ASSIGNED_WORK
                                || mode == SettlementMode.STATE_SUPPORT);
    }

    private boolean isGround(Service service) {
        if (ground == Ground.SPECIAL_CASE) {
            requireApproval("REG-07");
            return true;
        }
        if (!ground.isByMarriage()) {
            return true;
        }
        if (service.tier() == null) {
            return false;
        }
        requireTold(marriedOn, "REG-07", "marriedOn");
        return !marriedOn.plusYears(YEARS_OF_MARRIAGE).isAfter(service.dischargeApprovedOn());
    }

    private boolean meetsCityConditions(LocalDate dischargeApprovedOn, Law law) {
        if (exemption != null || ground == Ground.SPECIAL_CASE || dischargeApprovedOn.isBefore(CITY_CONDITIONS_FROM)) {
            return true;
        }
        if (!ground.isByGarrison()) {
            requireTold(conditionsMet, "REG-08", "conditionsMet");
            return conditionsMet;
        }
        Optional<PolicyValue> years = law.policy().find("garrisonServiceYears", dischargeApprovedOn);
        if (years.isEmpty()) {
            requireApproval("REG-08");
            return true;
        }
        requireTold(garrisonYears, "REG-08", "garrisonYears");
        return garrisonYears >= years.get().value();
    }

    private void requireApproval(String rule) {
        requireTold(approvalNumber, rule, "approvalNumber");
        DocumentNumber.decision(approvalNumber);
    }

    private static void requireTold(Object value, String rule, String field) {
        require(value != null, rule, Map.of("missing", field));
    }
}
