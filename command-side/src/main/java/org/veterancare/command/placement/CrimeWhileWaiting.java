package org.veterancare.command.placement;

import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.FlagOverdueStart;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.KeepAssignedWork;
import org.veterancare.command.placement.PlacementCommand.RecordCriminalLiability;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkKept;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.law.AssignedWorkBar;
import org.veterancare.law.ReportedService;

/**
 * A sentence of the time of the wait keeps letter and start back until somebody decides what becomes of the claim; one that became
 * known after the start is decided on as well (PLC-10).
 */
final class CrimeWhileWaiting {

    private final Claim claim = new Claim();
    private ReportedService reported = ReportedService.NONE;
    private LocalDate letterOn;

    /** Days of the sentences by the versions of their facts, also after a loss that may still be quashed. */
    private final Map<Long, LocalDate> undecided = new HashMap<>();

    void admit(Class<? extends CaseCommand> command) {
        if (command == IssueLetter.class || command == FlagOverdueStart.class) {
            requireNoneUntil(LocalDate.MAX);
        } else if (command == RecordStart.class) {
            // one of later is asked once it is said since when the veteran works
            requireNoneUntil(letterOn);
        } else if (asksAtWork(command)) {
            require(!knownTooLate().isEmpty(), "PLC-10", Map.of("missing", "sentence"));
        }
    }

    /** Versions of the sentences on which such a command rests: whoever entered one does not decide what it costs. */
    Set<Long> restsOn(Class<? extends CaseCommand> command) {
        return asksAtWork(command) ? knownTooLate() : Set.of();
    }

    private boolean asksAtWork(Class<? extends CaseCommand> command) {
        return command == KeepAssignedWork.class
                || command == RecordCriminalLiability.class && claim.startedOn() != null;
    }

    /** Those of the wait that nobody knew of at the start, which they would have kept back. */
    private Set<Long> knownTooLate() {
        return undecided.entrySet()
                .stream()
                .filter(each -> !each.getValue().isBefore(claim.receivedOn())
                        && !each.getValue().isAfter(claim.startedOn()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Who has begun to work waits no more, and a crime of then takes nothing away (S36). */
    void requireNoneUntil(LocalDate day) {
        boolean none = undecided.values().stream().noneMatch(on -> !on.isAfter(day) && counts(on));
        require(none, "PLC-10", Map.of("missing", "decision"));
    }

    /** One of before the reception is none of the wait, and shuts out where the law of the discharge knows it as a bar (PLC-01). */
    private boolean counts(LocalDate on) {
        return !on.isBefore(claim.receivedOn()) || AssignedWorkBar.applyTo(reported.dischargeApprovedOn());
    }

    void on(CaseEvent fact, long version) {
        claim.on(fact);
        reported = reported.after(fact, version);
        switch (fact) {
            // with those of before no claim is opened where the law knows them as bars
            case PlacementOpened opened -> undecided.clear();
            case PlacementLetterIssued letter -> letterOn = letter.occurredOn();
            case SentenceRecorded sentence when claim.isAssigned() && isCrime(sentence) ->
                undecided.put(version, sentence.occurredOn());
            case FactReversed slip -> undecided.remove(slip.factVersion());
            case AssignedWorkCancelled decided -> undecided.clear();
            case AssignedWorkKept decided -> undecided.clear();
            default -> {}
        }
    }

    private static boolean isCrime(SentenceRecorded sentence) {
        return AssignedWorkBar.of(sentence.sanction())
                .filter(AssignedWorkBar.CRIMINALLY_PUNISHED::equals)
                .isPresent();
    }
}
