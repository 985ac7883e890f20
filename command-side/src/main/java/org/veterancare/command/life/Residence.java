package org.veterancare.command.life;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CorrectedValue;
import org.veterancare.command.Phase;
import org.veterancare.command.life.MoveCommand.AssignStation;
import org.veterancare.command.life.MoveCommand.ChangeResidence;
import org.veterancare.command.life.MoveCommand.FollowSuccessor;
import org.veterancare.command.life.MoveCommand.VerifyResidence;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.MoveEvent.ResidenceVerified;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.StationReassigned;
import org.veterancare.law.Law;
import org.veterancare.law.RegionCode;

/** Where the person lives and which station answers; codes are valid on the day of the fact (VAL-RGN-1 to VAL-RGN-5). */
public final class Residence implements Phase {

    private String street;
    private String neighbourhood;
    private String hukouRegion;
    private String residenceRegion;

    /** The fact that holds the regions, and its day: a correction must name it. */
    private long regionsVersion;

    private LocalDate regionsOn;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        // a move is possible at any time
    }

    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    @CommandHandler
    void handle(ChangeResidence command, Law law) {
        requireSince(command.occurredOn());
        requireRegion(command.hukouRegion(), command.occurredOn(), law);
        requireRegion(command.residenceRegion(), command.occurredOn(), law);
        boolean changes = !command.hukouRegion().equals(hukouRegion)
                || !command.residenceRegion().equals(residenceRegion);
        require(changes, "CASE-STATE");
        apply(new ResidenceChanged(
                command.caseId(), command.occurredOn(), command.hukouRegion(), command.residenceRegion()));
    }

    @CommandHandler
    void handle(VerifyResidence command) {
        String region = command.residenceRegion();
        require(region.equals(residenceRegion), "CASE-STATE", Map.of("residenceRegion", residenceRegion));
        LocalDate on = command.occurredOn();
        requireSince(on);
        apply(new ResidenceVerified(command.caseId(), on, region, command.by()));
    }

    /** What is found of an earlier day says nothing of where the person lives now. */
    private void requireSince(LocalDate on) {
        require(!on.isBefore(regionsOn), "VAL-DATE-2", Map.of("residenceSince", regionsOn));
    }

    /**
     * A region that stands on the day; of other districts only those that are gone are known here.
     *
     * @throws org.veterancare.law.RuleBroken VAL-RGN-1, VAL-RGN-2, VAL-RGN-3 or VAL-RGN-5
     */
    public static void requireRegion(String code, LocalDate on, Law law) {
        law.regions().requireAnywhere(code, on);
    }

    /** A code that was wrong from the first day on; a move is a fact of its own. */
    public void correct(CorrectFact command, Law law) {
        CorrectedValue.requireTarget(command.factVersion() == regionsVersion, command);
        String after = CorrectedValue.matching("\\d{12}", command);
        String before = command.field() == CorrectedField.HUKOU_REGION ? hukouRegion : residenceRegion;
        FactCorrected fact = CorrectedValue.replaced(command, before, after);
        requireRegion(after, regionsOn, law);
        apply(fact);
    }

    /** Gives the case to another station; within reach of the actor only. */
    public void assign(AssignStation command, Actor actor, Law law) {
        law.regions().requireNeighbourhood(command.street(), command.neighbourhood(), command.occurredOn());
        require(
                actor.covers(command.street(), command.neighbourhood()),
                "NET-01",
                Map.of("neighbourhood", command.neighbourhood()));
        require(!command.neighbourhood().equals(neighbourhood), "CASE-STATE");
        apply(new StationAssigned(
                command.caseId(), command.occurredOn(), command.street(), command.neighbourhood()));
    }

    /** Follows the committee to the one that took its place. */
    public void follow(FollowSuccessor command, Law law) {
        RegionCode successor = law.regions().successor(neighbourhood, command.occurredOn());
        apply(new StationReassigned(
                command.caseId(),
                command.occurredOn(),
                neighbourhood,
                successor.street().value(),
                successor.value()));
    }

    /** 12-digit code of the street whose station answers for the case. */
    public String street() {
        return street;
    }

    /** 12-digit code of the committee. */
    public String neighbourhood() {
        return neighbourhood;
    }

    /** Whether the case is one of the actor's station as it stands now. */
    public boolean belongsTo(Actor actor) {
        return actor.covers(street, neighbourhood);
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        switch (fact) {
            case CaseOpened opened -> {
                street = opened.street();
                neighbourhood = opened.neighbourhood();
                regions(opened.hukouRegion(), opened.residenceRegion());
                since(opened, version);
            }
            case ResidenceChanged changed -> {
                regions(changed.hukouRegion(), changed.residenceRegion());
                since(changed, version);
            }
            case FactCorrected corrected when corrected.field() == CorrectedField.HUKOU_REGION ->
                regions(corrected.after(), residenceRegion);
            case FactCorrected corrected when corrected.field() == CorrectedField.RESIDENCE_REGION ->
                regions(hukouRegion, corrected.after());
            case StationAssigned assigned -> {
                street = assigned.street();
                neighbourhood = assigned.neighbourhood();
            }
            case StationReassigned reassigned -> {
                street = reassigned.street();
                neighbourhood = reassigned.neighbourhood();
            }
            default -> {}
        }
    }

    private void regions(String hukou, String residence) {
        hukouRegion = hukou;
        residenceRegion = residence;
    }

    private void since(CaseEvent fact, long version) {
        regionsVersion = version;
        regionsOn = fact.occurredOn();
    }
}
