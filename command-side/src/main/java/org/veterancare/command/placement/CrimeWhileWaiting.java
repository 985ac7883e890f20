package org.veterancare.command.placement;

import static org.veterancare.law.Guard.require;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.law.AssignedWorkBar;

/** A sentence of the time of the wait keeps letter and start back until somebody decides what becomes of the claim (PLC-10). */
final class CrimeWhileWaiting {

    /** Who has begun to work waits no more, and a crime of then takes nothing away (S36). */
    private static final Set<AssignedWorkState> WORKED = EnumSet.of(
            AssignedWorkState.ON_POST, AssignedWorkState.JOB_ENDED);

    private final Claim claim = new Claim();

    /** Versions of the facts that record the sentences, also after a loss that may still be quashed. */
    private final Set<Long> undecided = new HashSet<>();

    /** Of the time on the post, which may turn out to be none. */
    private final Set<Long> atWork = new HashSet<>();

    void admit(Class<? extends CaseCommand> command) {
        if (command == IssueLetter.class || command == RecordStart.class) {
            require(undecided.isEmpty(), "PLC-10", Map.of("missing", "decision"));
        }
    }

    /** @param state where the claim stands after it */
    void on(CaseEvent fact, long version, AssignedWorkState state) {
        claim.on(fact);
        switch (fact) {
            // with those of before no claim is opened where the law knows them as bars
            case PlacementOpened opened -> undecided.clear();
            case SentenceRecorded sentence when claim.isAssigned() && isCrime(sentence) ->
                (WORKED.contains(state) ? atWork : undecided).add(version);
            case FactReversed slip -> {
                undecided.remove(slip.factVersion());
                atWork.remove(slip.factVersion());
                if (slip.isOf(StartedWork.class)) {
                    undecided.addAll(atWork);
                    atWork.clear();
                }
            }
            case AssignedWorkCancelled decided -> undecided.clear();
            default -> {}
        }
    }

    private static boolean isCrime(SentenceRecorded sentence) {
        return AssignedWorkBar.of(sentence.sanction())
                .filter(AssignedWorkBar.CRIMINALLY_PUNISHED::equals)
                .isPresent();
    }
}
