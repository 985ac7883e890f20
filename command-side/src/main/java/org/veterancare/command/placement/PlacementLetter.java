package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.placement.PlacementCommand.FlagOverdueStart;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.SeniorityRecognised;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.law.CreditCode;
import org.veterancare.law.Deadlines;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.PolicyValue;
import org.veterancare.law.Rule;

/** 介绍信: from the letter to the first day on the post, or to an employer in breach (PLC-03, 05, 06, 11). */
final class PlacementLetter {

    private final Claim claim = new Claim();
    private final EmployerDuty duty;
    private final StartBy startBy;
    private final Contract contract;

    /** What was recognised last of a start that stands; null before, and of an officer. */
    private SeniorityRecognised seniority;
    private final CrimeWhileWaiting crime;

    /**
     * @param duty what the employer of the letter owes
     * @param contract what the veteran is owed by it; it takes in the facts from here
     * @param crime whether a sentence of the time of the wait is decided on
     */
    PlacementLetter(EmployerDuty duty, Contract contract, CrimeWhileWaiting crime) {
        this.duty = duty;
        this.startBy = duty.startBy();
        this.contract = contract;
        this.crime = crime;
    }

    /** Whether the employer is late is asked of a letter that the veteran has: who lets it lie is at fault himself. */
    void admit(Class<? extends CaseCommand> command) {
        if (command == FlagOverdueStart.class) {
            require(startBy.isFetched(), "PLC-06", Map.of("unclaimed", true));
        }
    }

    @CommandHandler
    void handle(IssueLetter command, Law law) {
        CreditCode employer = CreditCode.parse(command.employer());
        require(employer.mayGiveAssignedWork(command.stateOwned()), "VAL-USCC-5", Map.of("type", employer.type()));
        require(employer.value().equals(claim.employer()), "PLC-03", Map.of("employer", claim.employer()));
        contract.requireSuitable(command.suitable());
        apply(new PlacementLetterIssued(
                command.caseId(),
                command.occurredOn(),
                DocumentNumber.decision(command.letterNumber()).value(),
                employer.value(),
                startBy(law, command.occurredOn())));
    }

    /** Thirty days, and before PLC-R a month; it binds the employer, so no holiday lengthens it (PLC-05). */
    static Due startBy(Law law, LocalDate issued) {
        Rule rule = law.rules().inForce("PLC-05", issued);
        Optional<PolicyValue> period = law.policy().find("startWork", issued);
        require(period.isPresent(), "PLC-05", Map.of("notSet", "startWork"));
        int length = Math.toIntExact(period.orElseThrow().value());
        return period.orElseThrow().unit() == PolicyValue.Unit.MONTHS
                ? Deadlines.officeMonths(rule, issued, length)
                : Deadlines.officeDays(rule, issued, length);
    }

    @CommandHandler
    void handle(RecordStart command, Law law) {
        LocalDate on = command.occurredOn();
        require(!on.isBefore(startBy.issuedOn()), "PLC-05", Map.of("letterOn", startBy.issuedOn()));
        crime.requireNoneUntil(on);
        contract.require(CreditCode.parse(claim.employer()), startBy.issuedOn(), command, law);
        boolean late = on.isAfter(startBy.due().dueOn());
        boolean inTime = duty.isRunning() && !late;
        if (late && !duty.isKnownToFail()) {
            // since when the veteran had the letter says whether it was the employer's fault
            require(startBy.isFetched(), "PLC-06", Map.of("unclaimed", true));
            foundLate(command.caseId(), on, law);
        }
        apply(new StartedWork(command.caseId(), on, command.contractMonths()));
        if (inTime) {
            apply(new EmployerBreachWithdrawn(command.caseId(), on));
        }
        if (claim.isAssigned()) {
            apply(new WaitingAllowanceStopped(command.caseId(), on, YearMonth.from(on)));
            apply(new SeniorityRecognised(
                    command.caseId(), on, contract.served(command), claim.receivedOn(), on.minusDays(1)));
        }
    }

    /** Of a wait that began on another day, since the report was put right (PLC-11). */
    void recogniseAnew(CorrectFact command) {
        if (seniority != null && !seniority.waitedFrom().equals(claim.receivedOn())) {
            apply(new SeniorityRecognised(
                    command.caseId(), command.occurredOn(), seniority.serviceYears(), claim.receivedOn(),
                    seniority.waitedUntil()));
        }
    }

    @CommandHandler
    void handle(FlagOverdueStart command, Law law) {
        LocalDate last = startBy.due().dueOn();
        require(command.occurredOn().isAfter(last), "PLC-05", Map.of("startBy", last));
        foundLate(command.caseId(), command.occurredOn(), law);
    }

    private void foundLate(CaseId caseId, LocalDate on, Law law) {
        apply(new EmployerStartOverdue(caseId, on, startBy.due()));
        duty.oweFee(caseId, on, law);
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        contract.on(fact, version);
        claim.on(fact);
        switch (fact) {
            case SeniorityRecognised recognised -> seniority = recognised;
            case FactReversed slip when slip.isOf(StartedWork.class) -> seniority = null;
            default -> {}
        }
    }
}
