package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.placement.PlacementCommand.RecommendJob;
import org.veterancare.command.placement.PlacementCommand.RecordEmployment;
import org.veterancare.command.placement.PlacementCommand.RecordLeaving;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.law.CreditCode;

/** 市场就业: open to everyone, also to those who gave up an assigned job (PLC-09, PLC-14). */
final class MarketSearch implements Phase {

    private enum State {
        NONE,
        SEEKING,
        RECOMMENDED,
        EMPLOYED,
        LEFT
    }

    private static final Map<Class<? extends CaseCommand>, Set<State>> ADMITTED = Map.of(
            SeekEmployment.class, EnumSet.of(State.NONE, State.LEFT),
            RecommendJob.class, EnumSet.of(State.SEEKING, State.RECOMMENDED),
            RecordEmployment.class, EnumSet.of(State.SEEKING, State.RECOMMENDED),
            RecordLeaving.class, EnumSet.of(State.EMPLOYED));

    private State state = State.NONE;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        boolean admitted = ADMITTED.getOrDefault(command, EnumSet.allOf(State.class)).contains(state);
        require(admitted, "CASE-STATE", Map.of("market", state.name()));
    }

    /** A search is a service, and keeps no case open. */
    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    @CommandHandler
    void handle(SeekEmployment command) {
        apply(new EmploymentSought(command.caseId(), command.occurredOn()));
    }

    @CommandHandler
    void handle(RecommendJob command) {
        String employer = CreditCode.parse(command.employer()).value();
        apply(new JobRecommended(command.caseId(), command.occurredOn(), employer));
    }

    @CommandHandler
    void handle(RecordEmployment command) {
        String employer = CreditCode.parse(command.employer()).value();
        apply(new EmploymentFound(command.caseId(), command.occurredOn(), employer));
    }

    @CommandHandler
    void handle(RecordLeaving command) {
        apply(new EmploymentLeft(command.caseId(), command.occurredOn()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        state = switch (fact) {
            case EmploymentSought sought -> State.SEEKING;
            case JobRecommended recommended -> State.RECOMMENDED;
            case EmploymentFound found -> State.EMPLOYED;
            case EmploymentLeft left -> State.LEFT;
            default -> state;
        };
    }
}
