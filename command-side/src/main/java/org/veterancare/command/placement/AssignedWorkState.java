package org.veterancare.command.placement;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.ConfirmScore;
import org.veterancare.command.placement.PlacementCommand.DecideRefusal;
import org.veterancare.command.placement.PlacementCommand.FlagOverduePlacement;
import org.veterancare.command.placement.PlacementCommand.FlagOverdueStart;
import org.veterancare.command.placement.PlacementCommand.ImportScore;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.PassOrRefuse;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;

/** Where an assigned job stands (domain 5.5). */
enum AssignedWorkState {
    NONE,
    WAITING,
    SCORED,
    SCORE_CONFIRMED,
    SELECTING,
    REFUSAL_REVIEW,
    POST_CHOSEN,
    LETTER_ISSUED,
    EMPLOYER_BREACH,
    ON_POST,
    FORFEITED;

    /** Until the letter the bureau owes a job (PLC-02). */
    private static final Set<AssignedWorkState> JOB_OWED = EnumSet.range(WAITING, POST_CHOSEN);

    private static final Map<Class<? extends CaseCommand>, Set<AssignedWorkState>> ADMITTED = Map.ofEntries(
            Map.entry(OpenPlacement.class, EnumSet.of(NONE)),
            Map.entry(ImportScore.class, EnumSet.of(WAITING, SCORED)),
            Map.entry(ConfirmScore.class, EnumSet.of(SCORED)),
            Map.entry(OpenSelection.class, EnumSet.of(SCORE_CONFIRMED)),
            Map.entry(ChoosePost.class, EnumSet.of(SELECTING)),
            Map.entry(PassOrRefuse.class, EnumSet.of(SELECTING)),
            Map.entry(DecideRefusal.class, EnumSet.of(REFUSAL_REVIEW)),
            Map.entry(IssueLetter.class, EnumSet.of(POST_CHOSEN)),
            Map.entry(RecordStart.class, EnumSet.of(LETTER_ISSUED, EMPLOYER_BREACH)),
            Map.entry(FlagOverdueStart.class, EnumSet.of(LETTER_ISSUED)),
            Map.entry(FlagOverduePlacement.class, JOB_OWED));

    /** Whether the command makes sense now; true for a command of another channel. */
    boolean admits(Class<? extends CaseCommand> command) {
        return ADMITTED.getOrDefault(command, EnumSet.allOf(AssignedWorkState.class)).contains(this);
    }

    /** From the claim to the first day on the post. */
    boolean isOpen() {
        return this != NONE && this != ON_POST && this != FORFEITED;
    }

    /** Where it stands after this fact. */
    AssignedWorkState after(CaseEvent fact) {
        return switch (fact) {
            case PlacementOpened opened -> WAITING;
            case ServiceScoreRecorded scored -> SCORED;
            case ScoreConfirmed confirmed -> SCORE_CONFIRMED;
            case SelectionOpened selection -> SELECTING;
            case PostRefused refused -> REFUSAL_REVIEW;
            case RefusalExcused excused -> SELECTING;
            case AssignedWorkForfeited forfeited -> FORFEITED;
            case PostChosen chosen -> POST_CHOSEN;
            case PlacementLetterIssued letter -> LETTER_ISSUED;
            case EmployerStartOverdue late -> EMPLOYER_BREACH;
            case StartedWork started -> ON_POST;
            default -> this;
        };
    }
}
