package org.veterancare.command.placement;

import java.util.Map;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.CreditCode;
import org.veterancare.law.Guard;
import org.veterancare.law.Law;
import org.veterancare.law.OrganisationType;

/** What the contract of an assigned job must hold, and that the work suits a disability (PLC-07, PLC-12). */
final class Contract {

    private String ground;

    /** As the papers certify them; null where they do not. */
    private Integer certifiedYears;

    private boolean disabled;

    /**
     * Requires three years or more, and an open-ended contract of an enterprise after ten years of service.
     *
     * @throws org.veterancare.law.RuleBroken PLC-07
     */
    void require(CreditCode employer, RecordStart command, Law law) {
        int shortest = law.policy().number("shortestContractMonths", command.occurredOn());
        boolean openEnded = command.contractMonths() == null;
        Guard.require(
                openEnded || command.contractMonths() >= shortest, "PLC-07", Map.of("leastMonths", shortest));
        if (employer.type() == OrganisationType.ENTERPRISE) {
            boolean twelve = AssignedWorkGround.TWELVE_YEARS.name().equals(ground);
            Integer served = served(command);
            Guard.require(twelve || served != null, "PLC-07", Map.of("missing", "serviceYears"));
            int years = law.policy().number("openEndedServiceYears", command.occurredOn());
            boolean longService = twelve || served >= years;
            Guard.require(openEnded || !longService, "PLC-07", Map.of("openEndedFromYears", years));
        }
    }

    /** Full years of service: certified ones win over what is said at the start (VAL-DATE-3); null for neither. */
    Integer served(RecordStart command) {
        return certifiedYears == null ? command.serviceYears() : certifiedYears;
    }

    /**
     * Requires that somebody has said that the work suits, where there is a disability.
     *
     * @throws org.veterancare.law.RuleBroken PLC-12
     */
    void requireSuitable(Boolean suitable) {
        Guard.require(!disabled || Boolean.TRUE.equals(suitable), "PLC-12", Map.of("missing", "suitable"));
    }

    void on(CaseEvent fact) {
        switch (fact) {
            case PlacementOpened opened -> {
                ground = opened.ground();
                disabled = disabled || AssignedWorkGround.WAR_DISABILITY.name().equals(ground)
                        || AssignedWorkGround.RETIREMENT_WAIVED.name().equals(ground);
            }
            case DisabilityGraded graded -> disabled = true;
            case ServicePapersRecorded papers -> certifiedYears = papers.certifiedYears();
            default -> {}
        }
    }
}
