package org.veterancare.command.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateMember;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.Phase;
import org.veterancare.command.placement.PlacementCommand.ChangePlacementMode;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.PlanId;
import org.veterancare.law.Law;

/** The phase of placement: three channels beside each other. */
public final class Placement implements Phase {

    @AggregateMember
    private final AssignedWork assignedWork = new AssignedWork();

    private final JobSearch search = new JobSearch();

    @AggregateMember
    private final PublicWelfare publicWelfare = new PublicWelfare(assignedWork, search);

    @AggregateMember
    private final DismissalReview dismissal = new DismissalReview();

    @AggregateMember
    private final MarketSearch market = new MarketSearch(assignedWork, publicWelfare, dismissal, search);

    @AggregateMember
    private final FollowUps followUps = new FollowUps();

    @AggregateMember
    private final StateSupport support = new StateSupport();

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        channels().forEach(channel -> channel.admit(command));
    }

    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        channels().forEach(channel -> channel.admit(command, actor));
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        return channels().stream().flatMap(channel -> channel.matters(command).stream()).collect(Collectors.toSet());
    }

    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        return channels().stream().anyMatch(channel -> channel.restsOn(field, factVersion));
    }

    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return channels().stream().anyMatch(channel -> channel.takesBack(version, fact));
    }

    /** Puts a score right until it gave a rank (PLC-03). */
    public void correctScore(CorrectFact command) {
        assignedWork.correctScore(command);
    }

    /** The wait that counts as seniority began on another day, since the report was put right (PLC-11). */
    public void recogniseAnew(CorrectFact command) {
        assignedWork.recogniseAnew(command);
    }

    /** What follows where a fact of the choice is taken back. */
    public void waitAgain(ReverseFact command) {
        assignedWork.waitAgain(command);
    }

    /** Who was only stored takes up the rank again that nobody waited for meanwhile (PLC-03, PRI-05). */
    public void waitAgain(LocalDate liftedOn) {
        assignedWork.waitAgain(liftedOn);
    }

    /** What others may have where a fact is taken back. */
    public void giveBack(ReverseFact command) {
        publicWelfare.giveBack(command);
    }

    /** What goes on where a start of work, or a change of mode, is taken back. */
    public void goOn(ReverseFact command, Law law) {
        assignedWork.goOn(command, law);
    }

    @Override
    public Set<Long> restsOn(Class<? extends CaseCommand> command) {
        return channels().stream().flatMap(channel -> channel.restsOn(command).stream()).collect(Collectors.toSet());
    }

    @Override
    public boolean hasOpenBusiness() {
        return channels().stream().anyMatch(Phase::hasOpenBusiness);
    }

    @Override
    public boolean holdsTheCase() {
        return channels().stream().anyMatch(Phase::holdsTheCase);
    }

    /** Asked by the case, whose bundle follows the mode. */
    public void changed(ChangePlacementMode command) {
        assignedWork.changed(command);
    }

    /** Plan in which it is the veteran's turn, or will be; null for none. */
    public PlanId turnIn() {
        return assignedWork.turnIn();
    }

    /** Whether nothing is given by the claim, since the settlement is cancelled or rests on no report. */
    public boolean isHeldBack() {
        return assignedWork.isHeldBack();
    }

    /** The dead neither wait nor hold a post that others wait for. */
    public void endByDeath(CaseId caseId, LocalDate diedOn) {
        assignedWork.endByDeath(caseId, diedOn);
        publicWelfare.end(caseId, diedOn);
    }

    /** Nothing is paid for a wait that was got by fraud (REG-16), or whose settlement is forfeited (REG-04). */
    public void stopPaying(CaseId caseId, LocalDate on) {
        assignedWork.stopPaying(caseId, on);
    }

    /** It was none. */
    public void payAgain(CaseId caseId, LocalDate on, Law law) {
        assignedWork.payAgain(caseId, on, law);
    }

    /** The wait for a job goes on where a death ended it that never was; a public-welfare post is given anew (S59). */
    public void undoDeath(CaseId caseId, LocalDate on, Law law) {
        assignedWork.undoDeath(caseId, on, law);
    }

    /** What was given once for ever, or ended, which a case that goes on for this one must hold too. */
    public Set<String> burdens() {
        return Stream.of(assignedWork.burdens(), market.burdens(), support.burdens())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** On public-welfare posts that are over, which count towards the three years (PLC-16); null for none. */
    public Long welfareDays() {
        return publicWelfare.heldDays();
    }

    private List<Phase> channels() {
        return List.of(assignedWork, market, dismissal, publicWelfare, followUps, support);
    }
}
