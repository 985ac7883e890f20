package org.veterancare.command.life;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseWorkers;
import org.veterancare.command.Phase;
import org.veterancare.command.life.MoveCommand.AssignCase;
import org.veterancare.command.life.MoveCommand.UnassignCase;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.InterestDeclared;
import org.veterancare.events.CaseLifeEvent.InterestWithdrawn;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.CaseUnassigned;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.StationReassigned;
import org.veterancare.events.MoveEvent.UnassignedFor;
import org.veterancare.law.RegionCode;

/** With whom of the staff a case is: the head of the station says so (domain 5.8). */
public final class Assignment implements Phase {

    private static final String DISTRICT = RegionCode.DISTRICT + "000000";

    private final Set<String> recused = new HashSet<>();
    private String street;
    private String neighbourhood;
    private String caseWorker;
    private int changes;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == UnassignCase.class) {
            require(caseWorker != null, "CASE-STATE");
        }
    }

    /** With whom a case is never keeps it open. */
    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    @CommandHandler
    void handle(AssignCase command, Actor actor, CaseWorkers workers) {
        requireLatest(command.after());
        require(!command.caseWorker().equals(caseWorker), "CASE-STATE");
        require(!recused.contains(command.caseWorker()), "RECUSAL");
        Set<String> stations = stations(actor);
        require(workers.workAt(command.caseWorker(), stations), "ASSIGN-01", Map.of("stations", stations));
        apply(new CaseAssigned(
                command.caseId(), command.occurredOn(), changes + 1, command.caseWorker(), caseWorker));
    }

    @CommandHandler
    void handle(UnassignCase command) {
        requireLatest(command.after());
        end(command.caseId(), command.occurredOn(), UnassignedFor.TAKEN_BACK);
    }

    private void requireLatest(Integer after) {
        require(after == null || after == changes, "ASSIGN-02", Map.of("changes", changes));
    }

    /** The stations that answer for the case, as far up as the one of whoever assigns. */
    private Set<String> stations(Actor actor) {
        List<String> answering = List.of(DISTRICT, street, neighbourhood);
        return new TreeSet<>(answering.subList(answering.indexOf(actor.station()), answering.size()));
    }

    /** What moves the case away from who worked on it says why; nothing where nobody did. */
    public void end(CaseId caseId, LocalDate on, UnassignedFor ground) {
        if (caseWorker != null) {
            apply(new CaseUnassigned(caseId, on, changes + 1, caseWorker, ground));
        }
    }

    /** As {@link #end}, where it is this person who works on it. */
    public void endOf(String person, CaseId caseId, LocalDate on) {
        if (person.equals(caseWorker)) {
            end(caseId, on, UnassignedFor.INTEREST);
        }
    }

    @EventSourcingHandler
    void on(CaseEvent fact) {
        switch (fact) {
            case CaseOpened opened -> answers(opened.street(), opened.neighbourhood());
            case StationAssigned assigned -> answers(assigned.street(), assigned.neighbourhood());
            case StationReassigned reassigned -> answers(reassigned.street(), reassigned.neighbourhood());
            case InterestDeclared declared -> recused.add(declared.person());
            case InterestWithdrawn withdrawn -> recused.remove(withdrawn.person());
            case CaseAssigned assigned -> with(assigned.number(), assigned.caseWorker());
            case CaseUnassigned unassigned -> with(unassigned.number(), null);
            default -> {}
        }
    }

    private void answers(String ofStreet, String ofNeighbourhood) {
        street = ofStreet;
        neighbourhood = ofNeighbourhood;
    }

    private void with(int number, String person) {
        changes = number;
        caseWorker = person;
    }
}
