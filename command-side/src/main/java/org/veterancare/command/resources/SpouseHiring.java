package org.veterancare.command.resources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.veterancare.command.VersionConflict;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.SpouseHiringCommand.CorrectSpouseHiring;
import org.veterancare.command.resources.SpouseHiringCommand.ReportSpouseHiring;
import org.veterancare.command.resources.SpouseHiringCommand.WithdrawSpouseHiring;
import org.veterancare.events.HiringId;
import org.veterancare.events.SpouseHiringEvent;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringCorrected;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringReported;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringWithdrawn;
import org.veterancare.law.CreditCode;
import org.veterancare.law.OrganisationType;

/** 国企招用随军家属: what one state enterprise reports about one year (FAM-05); how many are enough is nobody's to decide here. */
@Aggregate
public class SpouseHiring {

    @AggregateIdentifier
    private HiringId id;

    private LocalDate reportedOn;
    private int newHires;
    private int spouses;
    private boolean withdrawn;

    /** For the framework, which then replays the report's facts. */
    protected SpouseHiring() {}

    @CommandHandler
    SpouseHiring(ReportSpouseHiring command, OfficeClaims claims) {
        CreditCode employer = CreditCode.parse(command.employer());
        boolean owes = employer.type() == OrganisationType.ENTERPRISE && command.stateOwned();
        require(owes, "FAM-05", Map.of("type", employer.type(), "stateOwned", command.stateOwned()));
        LocalDate on = command.occurredOn();
        require(command.year() < on.getYear(), "VAL-DATE-2", Map.of("occurredOn", on));
        requireAmong(command.spouses(), command.newHires());
        claims.report(employer.value(), command.year(), command.hiringId());
        apply(new SpouseHiringReported(
                command.hiringId(), on, employer.value(), command.year(), command.newHires(), command.spouses()));
    }

    /** As of which version: of two who mend it the second has seen what the first made of it. */
    @CommandHandlerInterceptor
    void guard(
            SpouseHiringCommand command, @MetaDataValue(VeteranCase.EXPECTED_VERSION) Long expectedVersion) {
        VersionConflict.unlessNow(expectedVersion);
    }

    @CommandHandler
    void handle(CorrectSpouseHiring command) {
        LocalDate on = command.occurredOn();
        requireStands(on);
        requireAmong(command.spouses(), command.newHires());
        boolean others = command.newHires() != newHires || command.spouses() != spouses;
        require(others, "CASE-STATE", Map.of("newHires", newHires, "spouses", spouses));
        apply(new SpouseHiringCorrected(command.hiringId(), on, command.newHires(), command.spouses()));
    }

    @CommandHandler
    void handle(WithdrawSpouseHiring command, OfficeClaims claims) {
        requireStands(command.occurredOn());
        claims.withdraw(command.hiringId());
        apply(new SpouseHiringWithdrawn(command.hiringId(), command.occurredOn(), command.ground()));
    }

    private void requireStands(LocalDate on) {
        require(!withdrawn, "CASE-STATE", Map.of("hiring", "WITHDRAWN"));
        require(!on.isBefore(reportedOn), "VAL-DATE-2", Map.of("occurredOn", on));
    }

    private static void requireAmong(int some, int all) {
        require(some <= all, "FAM-05", Map.of("newHires", all));
    }

    @EventSourcingHandler
    void on(SpouseHiringEvent fact) {
        switch (fact) {
            case SpouseHiringReported reported -> {
                id = reported.hiringId();
                reportedOn = reported.occurredOn();
                newHires = reported.newHires();
                spouses = reported.spouses();
            }
            case SpouseHiringCorrected corrected -> {
                newHires = corrected.newHires();
                spouses = corrected.spouses();
            }
            case SpouseHiringWithdrawn gone -> withdrawn = true;
        }
    }
}
