package org.veterancare.command.placement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.CreditCode;
import org.veterancare.law.Guard;
import org.veterancare.law.Law;
import org.veterancare.law.OrganisationType;
import org.veterancare.law.PapersOnFile;
import org.veterancare.law.PolicyValue;
import org.veterancare.law.ReportedService;
import org.veterancare.law.ServiceYears;

/** What the contract of an assigned job must hold, and that the work suits a disability (PLC-07, PLC-12). */
final class Contract {

    private ReportedService reported = ReportedService.NONE;
    private String ground;

    private final PapersOnFile papers = new PapersOnFile();

    private boolean disabled;

    /**
     * Requires three years or more, an open-ended contract of an enterprise after ten years of service, and of those no less than
     * the papers prove. Whether it is open-ended the law of the letter says: before PLC-R there was no such rule (TIM-05).
     *
     * @throws org.veterancare.law.RuleBroken PLC-07
     */
    void require(CreditCode employer, LocalDate letterOn, RecordStart command, Law law) {
        int shortest = law.policy().number("shortestContractMonths", command.occurredOn());
        boolean openEnded = command.contractMonths() == null;
        Guard.require(
                openEnded || command.contractMonths() >= shortest, "PLC-07", Map.of("leastMonths", shortest));
        Integer served = served(command);
        int proven = ServiceYears.proven(papers.latest(), reported.dischargeApprovedOn());
        boolean contradicted = ServiceYears.certified(papers.latest()).isEmpty() && served != null && served < proven;
        Guard.require(!contradicted, "PLC-07", Map.of("leastYears", proven));
        Optional<PolicyValue> openEndedFrom = law.policy().find("openEndedServiceYears", letterOn);
        if (employer.type() == OrganisationType.ENTERPRISE && openEndedFrom.isPresent()) {
            boolean twelve = AssignedWorkGround.TWELVE_YEARS.name().equals(ground);
            Guard.require(twelve || served != null, "PLC-07", Map.of("missing", "serviceYears"));
            long years = openEndedFrom.orElseThrow().value();
            boolean longService = twelve || served >= years;
            Guard.require(openEnded || !longService, "PLC-07", Map.of("openEndedFromYears", years));
        }
    }

    /** Full years of service: certified ones win over what is said at the start (VAL-DATE-3); null for neither. */
    Integer served(RecordStart command) {
        return ServiceYears.certified(papers.latest()).orElse(command.serviceYears());
    }

    /**
     * Requires that somebody has said that the work suits, where there is a disability.
     *
     * @throws org.veterancare.law.RuleBroken PLC-12
     */
    void requireSuitable(Boolean suitable) {
        Guard.require(!disabled || Boolean.TRUE.equals(suitable), "PLC-12", Map.of("missing", "suitable"));
    }

    /** Whether there is a disability, so that not every work suits. */
    boolean isWithDisabled() {
        return disabled;
    }

    void on(CaseEvent fact, long version) {
        reported = reported.after(fact, version);
        papers.on(fact, version);
        switch (fact) {
            case PlacementOpened opened -> {
                ground = opened.ground();
                disabled = disabled || AssignedWorkGround.WAR_DISABILITY.name().equals(ground)
                        || AssignedWorkGround.RETIREMENT_WAIVED.name().equals(ground);
            }
            case DisabilityGraded graded -> disabled = true;
            default -> {}
        }
    }
}
