package org.veterancare.command.hardship;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.hardship.Application.State;
import org.veterancare.command.hardship.HardshipCommand.AcceptApplication;
import org.veterancare.command.hardship.HardshipCommand.AuthoriseEconomicCheck;
import org.veterancare.command.hardship.HardshipCommand.RecordSurvey;
import org.veterancare.command.hardship.HardshipCommand.ReviewAtStreet;
import org.veterancare.command.hardship.HardshipCommand.SubmitApplication;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.EconomicCheckAuthorised;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.StreetReviewed;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.PlacesCase;
import org.veterancare.law.Law;
import org.veterancare.law.RegionCode;

/** What the street does: take the application in, survey the household, review (HRD-01..04, HRD-16). */
final class StreetCheck {

    private static final String ECONOMIC_CHECK = "ECONOMIC_CHECK";

    private final Applications applications;
    private String hukouRegion;
    private String street;

    StreetCheck(Applications applications) {
        this.applications = applications;
    }

    /** The street of the household registration handles it: a case that another street holds is given to it first. */
    @CommandHandler
    void handle(SubmitApplication command, Law law) {
        String asked = command.hukouStreet();
        boolean ofHukou = asked.startsWith(RegionCode.DISTRICT) && asked.equals(streetOf(hukouRegion));
        require(ofHukou && asked.equals(street), "HRD-02",
                Map.of("hukouStreet", streetOf(hukouRegion), "heldBy", street));
        law.regions().require(asked, command.occurredOn());
        apply(new ApplicationSubmitted(
                command.caseId(),
                command.occurredOn(),
                applications.nextNumber(),
                command.situation(),
                command.cause(),
                command.source(),
                asked,
                OfficeLimit.of("acceptWorkingDays", law, command.occurredOn())));
    }

    private static String streetOf(String region) {
        return region.substring(0, 9) + "000";
    }

    @CommandHandler
    void handle(AcceptApplication command, Law law) {
        applications.in(command.application(), command.occurredOn(), State.SUBMITTED);
        apply(new ApplicationAccepted(
                command.caseId(),
                command.occurredOn(),
                command.application(),
                OfficeLimit.of("surveyReviewWorkingDays", law, command.occurredOn())));
    }

    @CommandHandler
    void handle(AuthoriseEconomicCheck command) {
        applications.in(command.application(), command.occurredOn(), State.SUBMITTED, State.ACCEPTED, State.SURVEYED);
        apply(new EconomicCheckAuthorised(
                command.caseId(), command.occurredOn(), command.application(), command.evidence()));
    }

    @CommandHandler
    void handle(RecordSurvey command) {
        Application application = applications.in(command.application(), command.occurredOn(), State.ACCEPTED,
                State.SURVEYED);
        require(!command.means().isEmpty(), "HRD-03", Map.of("missing", "means"));
        boolean economicCheck = command.means().contains(ECONOMIC_CHECK);
        require(!economicCheck || application.isEconomicCheckAuthorised(), "HRD-04",
                Map.of("missing", "authorisation"));
        require(command.pensionFen() <= command.householdIncomeFen(), "HRD-16", Map.of("more", "pensionFen"));
        apply(new HouseholdSurveyed(
                command.caseId(),
                command.occurredOn(),
                command.application(),
                command.means(),
                Money.ofFen(command.householdIncomeFen() - command.pensionFen()),
                Money.ofFen(command.pensionFen()),
                command.householdSize(),
                economicCheck,
                command.finding()));
    }

    @CommandHandler
    void handle(ReviewAtStreet command) {
        applications.in(command.application(), command.occurredOn(), State.SURVEYED);
        apply(new StreetReviewed(
                command.caseId(), command.occurredOn(), command.application(), Money.ofFen(command.proposedFen())));
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        if (fact instanceof PlacesCase placed) {
            street = placed.street();
        }
        switch (fact) {
            case CaseOpened opened -> hukouRegion = opened.hukouRegion();
            case ResidenceChanged changed -> hukouRegion = changed.hukouRegion();
            case FactCorrected corrected when corrected.field() == CorrectedField.HUKOU_REGION ->
                hukouRegion = corrected.after();
            default -> {}
        }
    }
}
