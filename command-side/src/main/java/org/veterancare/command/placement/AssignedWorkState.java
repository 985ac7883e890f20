package org.veterancare.command.placement;

import static org.veterancare.law.Guard.require;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.AdjustWaitingAllowance;
import org.veterancare.command.placement.PlacementCommand.ArrangeWaitingInsurance;
import org.veterancare.command.placement.PlacementCommand.AssignOfficerPost;
import org.veterancare.command.placement.PlacementCommand.ChangeOfficerMethod;
import org.veterancare.command.placement.PlacementCommand.ChangePlacementMode;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.ClaimLetter;
import org.veterancare.command.placement.PlacementCommand.CloseSelection;
import org.veterancare.command.placement.PlacementCommand.ConfirmScore;
import org.veterancare.command.placement.PlacementCommand.CriticiseEmployer;
import org.veterancare.command.placement.PlacementCommand.DecideIneligible;
import org.veterancare.command.placement.PlacementCommand.DecideRefusal;
import org.veterancare.command.placement.PlacementCommand.FlagOverduePlacement;
import org.veterancare.command.placement.PlacementCommand.FlagOverdueStart;
import org.veterancare.command.placement.PlacementCommand.FlagWaitingAllowance;
import org.veterancare.command.placement.PlacementCommand.ForfeitUnclaimedLetter;
import org.veterancare.command.placement.PlacementCommand.HoldApprovals;
import org.veterancare.command.placement.PlacementCommand.ImportScore;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.IssueUnilateralLetter;
import org.veterancare.command.placement.PlacementCommand.KeepAssignedWork;
import org.veterancare.command.placement.PlacementCommand.ObjectToScore;
import org.veterancare.command.placement.PlacementCommand.OpenOfficerPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.OrderCorrection;
import org.veterancare.command.placement.PlacementCommand.PassOrRefuse;
import org.veterancare.command.placement.PlacementCommand.PublishScore;
import org.veterancare.command.placement.PlacementCommand.RecognisePriority;
import org.veterancare.command.placement.PlacementCommand.RecordCriminalLiability;
import org.veterancare.command.placement.PlacementCommand.RecordEmployerRefusal;
import org.veterancare.command.placement.PlacementCommand.RecordJobEnd;
import org.veterancare.command.placement.PlacementCommand.RecordLivingFee;
import org.veterancare.command.placement.PlacementCommand.RecordLostTurn;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.command.placement.PlacementCommand.ReferSanction;
import org.veterancare.command.placement.PlacementCommand.ReleaseApprovals;
import org.veterancare.command.placement.PlacementCommand.ReleasePost;
import org.veterancare.command.placement.PlacementCommand.ResolveScoreObjection;
import org.veterancare.command.placement.PlacementCommand.RestoreAssignedWork;
import org.veterancare.command.placement.PlacementCommand.ServeLetterNotice;
import org.veterancare.command.placement.PlacementCommand.WithdrawCorrection;
import org.veterancare.command.placement.PlacementCommand.WithdrawLetter;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.RefusalNoticeServed;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ScoreObjected;
import org.veterancare.events.PlacementEvent.ScoreObjectionResolved;
import org.veterancare.events.PlacementEvent.ScorePublished;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.TurnResumed;

/** Where an assigned job stands (domain 5.5). */
enum AssignedWorkState {
    NONE,
    WAITING,
    SCORED,
    SCORE_PUBLISHED,
    SCORE_OBJECTED,
    SCORE_CONFIRMED,
    SELECTING,
    REFUSAL_REVIEW,
    OFFICER_WAITING,
    POST_CHOSEN,
    LETTER_ISSUED,
    EMPLOYER_BREACH,
    ON_POST,
    JOB_ENDED,
    FORFEITED,
    MODE_CHANGED,
    CANCELLED_BY_CRIME,
    INELIGIBLE,
    ENDED_BY_DEATH;

    /** Until the letter the bureau owes a job (PLC-02). */
    private static final Set<AssignedWorkState> JOB_OWED = EnumSet.range(WAITING, POST_CHOSEN);

    private static final Set<AssignedWorkState> ENDED = EnumSet.range(ON_POST, ENDED_BY_DEATH);

    /** A claim that was denied may be opened on another ground, and a death may be revoked. */
    private static final Set<AssignedWorkState> OVER = EnumSet.range(ON_POST, CANCELLED_BY_CRIME);

    /** Who takes no part in the choice by score any more. */
    private static final Set<AssignedWorkState> TURN_LOST = EnumSet.of(OFFICER_WAITING);

    static {
        TURN_LOST.addAll(ENDED);
    }

    private static final Map<Class<? extends CaseCommand>, Set<AssignedWorkState>> ADMITTED = Map.ofEntries(
            Map.entry(OpenPlacement.class, EnumSet.of(NONE, INELIGIBLE)),
            Map.entry(OpenOfficerPlacement.class, EnumSet.of(NONE, INELIGIBLE)),
            Map.entry(ImportScore.class, EnumSet.of(WAITING, SCORED)),
            Map.entry(PublishScore.class, EnumSet.of(SCORED)),
            Map.entry(ObjectToScore.class, EnumSet.of(SCORE_PUBLISHED)),
            Map.entry(ResolveScoreObjection.class, EnumSet.of(SCORE_OBJECTED)),
            Map.entry(ConfirmScore.class, EnumSet.of(SCORE_PUBLISHED)),
            Map.entry(RecognisePriority.class, EnumSet.of(
                    WAITING, SCORED, SCORE_PUBLISHED, SCORE_OBJECTED, SCORE_CONFIRMED, OFFICER_WAITING)),
            Map.entry(OpenSelection.class, EnumSet.of(SCORE_CONFIRMED)),
            Map.entry(ChoosePost.class, EnumSet.of(SELECTING)),
            Map.entry(CloseSelection.class, EnumSet.of(SELECTING)),
            Map.entry(RecordLostTurn.class, TURN_LOST),
            Map.entry(ReleasePost.class, EnumSet.of(POST_CHOSEN)),
            Map.entry(PassOrRefuse.class, EnumSet.of(SELECTING, LETTER_ISSUED, EMPLOYER_BREACH)),
            Map.entry(DecideRefusal.class, EnumSet.of(REFUSAL_REVIEW)),
            Map.entry(AssignOfficerPost.class, EnumSet.of(OFFICER_WAITING)),
            // a rise that nobody entered while it was paid is made up for afterwards
            Map.entry(AdjustWaitingAllowance.class, EnumSet.complementOf(EnumSet.of(NONE))),
            Map.entry(FlagWaitingAllowance.class, EnumSet.range(WAITING, EMPLOYER_BREACH)),
            Map.entry(ArrangeWaitingInsurance.class, EnumSet.range(WAITING, EMPLOYER_BREACH)),
            // on the post it is asked of a crime of the wait that became known too late
            Map.entry(RecordCriminalLiability.class, EnumSet.range(WAITING, ON_POST)),
            Map.entry(KeepAssignedWork.class, EnumSet.of(ON_POST)),
            // also of whom no file can be opened
            Map.entry(DecideIneligible.class, EnumSet.range(NONE, EMPLOYER_BREACH)),
            Map.entry(ChangeOfficerMethod.class, EnumSet.of(
                    WAITING, SCORED, SCORE_PUBLISHED, SCORE_OBJECTED, SCORE_CONFIRMED, SELECTING, OFFICER_WAITING)),
            // who has no claim after all is not held to the mode of one (TRN-10)
            Map.entry(ChangePlacementMode.class, EnumSet.of(
                    WAITING, SCORED, SCORE_PUBLISHED, SCORE_OBJECTED, SCORE_CONFIRMED, SELECTING, INELIGIBLE)),
            Map.entry(RestoreAssignedWork.class, EnumSet.of(
                    ON_POST, FORFEITED, CANCELLED_BY_CRIME, INELIGIBLE)),
            Map.entry(IssueLetter.class, EnumSet.of(POST_CHOSEN)),
            Map.entry(WithdrawLetter.class, EnumSet.of(LETTER_ISSUED, EMPLOYER_BREACH)),
            Map.entry(ClaimLetter.class, EnumSet.of(LETTER_ISSUED)),
            Map.entry(ServeLetterNotice.class, EnumSet.of(LETTER_ISSUED)),
            Map.entry(IssueUnilateralLetter.class, EnumSet.of(LETTER_ISSUED)),
            Map.entry(ForfeitUnclaimedLetter.class, EnumSet.of(LETTER_ISSUED)),
            // an answer that comes, or is entered, after the thirty days says all the same whose fault it was
            Map.entry(RecordEmployerRefusal.class, EnumSet.of(LETTER_ISSUED, EMPLOYER_BREACH)),
            // what an employer answers for does not go with the letter
            Map.entry(OrderCorrection.class, EnumSet.complementOf(EnumSet.of(NONE))),
            Map.entry(CriticiseEmployer.class, EnumSet.complementOf(EnumSet.of(NONE))),
            Map.entry(ReferSanction.class, EnumSet.complementOf(EnumSet.of(NONE))),
            Map.entry(HoldApprovals.class, EnumSet.complementOf(EnumSet.of(NONE))),
            Map.entry(ReleaseApprovals.class, EnumSet.complementOf(EnumSet.of(NONE))),
            Map.entry(WithdrawCorrection.class, EnumSet.complementOf(EnumSet.of(NONE))),
            Map.entry(RecordLivingFee.class, EnumSet.complementOf(EnumSet.of(NONE))),
            Map.entry(RecordStart.class, EnumSet.of(LETTER_ISSUED, EMPLOYER_BREACH)),
            Map.entry(RecordJobEnd.class, EnumSet.of(ON_POST)),
            Map.entry(FlagOverdueStart.class, EnumSet.of(LETTER_ISSUED)),
            Map.entry(FlagOverduePlacement.class, JOB_OWED));

    /** Whether the command makes sense now; true for a command of another channel. */
    boolean admits(Class<? extends CaseCommand> command) {
        return ADMITTED.getOrDefault(command, EnumSet.allOf(AssignedWorkState.class)).contains(this);
    }

    /** Asks whether the command makes sense now; a command of another channel is not asked. */
    void admit(Class<? extends CaseCommand> command) {
        if (ADMITTED.containsKey(command)) {
            require(admits(command), "CASE-STATE", Map.of("assignedWork", name()));
        }
    }

    /** While a score is there and no rank was given to it. */
    boolean isScored() {
        return compareTo(SCORED) >= 0 && compareTo(SCORE_CONFIRMED) <= 0;
    }

    /** From the claim to the first day on the post. */
    boolean isOpen() {
        return this != NONE && !ENDED.contains(this);
    }

    /** Whether what was claimed was given, given up or lost: nobody claims it a second time. */
    boolean isOver() {
        return OVER.contains(this);
    }

    /** Whether no turn to choose comes any more. */
    boolean isTurnLost() {
        return TURN_LOST.contains(this);
    }

    /** From the letter on, when the mode is settled (PLC-20). */
    boolean isIntroduced() {
        return this == LETTER_ISSUED || this == EMPLOYER_BREACH || this == ON_POST;
    }

    /** Where it stands after this fact; after one that takes a step back, where it stood before is {@link MistakenStep}'s to say. */
    AssignedWorkState after(CaseEvent fact) {
        return switch (fact) {
            case PlacementOpened opened -> begun(opened.method());
            case ServiceScoreRecorded scored -> SCORED;
            case ScorePublished published -> SCORE_PUBLISHED;
            case ScoreObjected objected -> SCORE_OBJECTED;
            case ScoreObjectionResolved resolved -> resolved.upheld() ? WAITING : SCORE_PUBLISHED;
            case ScoreConfirmed confirmed -> SCORE_CONFIRMED;
            // another score is shown again before it counts
            case FactCorrected corrected when corrected.field() == CorrectedField.SERVICE_SCORE -> SCORED;
            case SelectionOpened selection -> SELECTING;
            case SelectionClosed closed -> SCORE_CONFIRMED;
            // of the letter that was refused it says nothing new; who has a rank takes up the turn next
            case PostReleased released -> this == POST_CHOSEN ? OFFICER_WAITING : this;
            case TurnResumed again -> SELECTING;
            case PostRefused refused -> REFUSAL_REVIEW;
            case RefusalExcused excused -> SELECTING;
            case RefusalNoticeServed notice -> SELECTING;
            case AssignedWorkForfeited forfeited -> FORFEITED;
            // whoever works has the post until the job ends
            case AssignedWorkCancelled cancelled -> this == ON_POST ? this : CANCELLED_BY_CRIME;
            case AssignedWorkDenied denied -> INELIGIBLE;
            case OfficerMethodChanged changed -> begun(changed.method());
            case PlacementEndedByDeath death -> ENDED_BY_DEATH;
            case AssignedWorkRestored again -> at(again.point());
            case PlacementModeChanged changed -> MODE_CHANGED;
            case PostChosen chosen -> POST_CHOSEN;
            case PlacementLetterIssued letter -> LETTER_ISSUED;
            case LetterWithdrawn withdrawn -> at(withdrawn.goesOn());
            case EmployerStartOverdue late -> EMPLOYER_BREACH;
            case EmployerBreachWithdrawn none -> none.startBy() == null ? this : LETTER_ISSUED;
            case StartedWork started -> ON_POST;
            case AssignedJobEnded ended -> JOB_ENDED;
            default -> this;
        };
    }

    private static AssignedWorkState at(ClaimPoint point) {
        return switch (point) {
            case WAITING -> WAITING;
            case SCORE_CONFIRMED -> SCORE_CONFIRMED;
            case OFFICER_WAITING -> OFFICER_WAITING;
            case ON_POST -> ON_POST;
        };
    }

    private static AssignedWorkState begun(OfficerMethod method) {
        return method == null || method == OfficerMethod.SCORE ? WAITING : OFFICER_WAITING;
    }
}
