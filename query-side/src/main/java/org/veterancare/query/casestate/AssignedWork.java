package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.RefusalNoticeServed;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceDiffers;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.PostKind;

/**
 * The directed channel: an assigned job, from the wait to the first day at work (PLC-01..09).
 *
 * @param waiting null where the claim was denied before a file was opened
 */
public record AssignedWork(
        Stage stage,
        Waiting waiting,
        Allowance allowance,
        Score score,
        Selection selection,
        Refusal refusal,
        Letter letter,
        Start start) {

    /** Where the placement file stands. */
    public enum Stage {
        WAITING,
        SCORED,
        SCORE_PUBLISHED,
        SCORE_OBJECTED,
        SELECTING,
        POST_CHOSEN,
        REFUSAL_REVIEW,
        FORFEITED,
        LETTER_ISSUED,
        EMPLOYER_BREACH,
        ON_POST,
        JOB_ENDED,
        MODE_CHANGED,
        CANCELLED,
        INELIGIBLE,
        ENDED_BY_DEATH
    }

    /**
     * @param waiverRecord hash of the written waiver where the ground is an election, else null
     * @param receivedOn from when the six months run (PLC-02)
     * @param due null for a transferred officer
     * @param overdue when the six months were found to have passed; null while they were not
     * @param judged when it was last decided what a crime costs, which decided on the sentences of before (PLC-10)
     */
    public record Waiting(
            Mark opened,
            String ground,
            String law,
            String waiverRecord,
            LocalDate receivedOn,
            Due due,
            Mark overdue,
            OfficerMethod method,
            Mark judged) {}

    /**
     * @param lastMonth null while it is paid
     * @param differs what the table was found to say, null once that is adjusted
     */
    public record Allowance(
            YearMonth from, Money monthly, String policyVersion, YearMonth lastMonth, Differs differs) {

        /** @param from first month for which the table says something else than what is paid */
        public record Differs(Mark mark, YearMonth from) {}
    }

    /** @param points hundredths of a point */
    public record Score(int points, String fileReference, Mark recorded, Mark confirmed) {}

    /**
     * @param post code of the post taken in the plan, null before a choice or after a refusal
     * @param postKind null where the plan says none
     */
    public record Selection(
            PlanId planId, int rank, Mark opened, String post, String employer, Mark chosen, PostKind postKind) {}

    /**
     * @param excused null until a person has decided
     * @param noticeNumber of the written notice that was served before it was forfeited (PLC-09)
     */
    public record Refusal(
            Mark refused,
            Personal statedReason,
            Boolean excused,
            Personal hearing,
            Mark decided,
            String noticeNumber,
            Due remedyUntil) {}

    /** @param startBy last day to be on the post (PLC-05) */
    public record Letter(
            Mark issued, String number, String employer, Due startBy, Mark breached, LivingFee livingFee) {}

    /** @param percent of the average pay of like staff, at least (PLC-06) */
    public record LivingFee(YearMonth fromMonth, int percent) {}

    /**
     * @param contractMonths null for an open-ended contract (PLC-07)
     * @param before how it stood, so that a start recorded by a slip gives way to it
     */
    public record Start(Mark mark, Integer contractMonths, BeforeStart before) {}

    /** What a start ends: the wait for it, and what the employer was asked and owed until then (PLC-06, PLC-13). */
    public record BeforeStart(
            Stage stage, Letter letter, DirectedCourse.Duty duty, List<DirectedCourse.Owed> owed) {}

    private static final Set<Stage> ENDED = EnumSet.of(
            Stage.ON_POST, Stage.JOB_ENDED, Stage.FORFEITED, Stage.MODE_CHANGED, Stage.CANCELLED, Stage.INELIGIBLE,
            Stage.ENDED_BY_DEATH);

    static AssignedWork opened(PlacementOpened fact, Mark mark) {
        Waiting waiting = new Waiting(
                mark, fact.ground(), fact.law(), fact.waiverRecord(), fact.receivedOn(), fact.due(), null,
                fact.method(), null);
        return new AssignedWork(Stage.WAITING, waiting, null, null, null, null, null, null);
    }

    /** Of who was found to have no claim before a file was opened (S32). */
    static AssignedWork unfiled(Stage stage) {
        return new AssignedWork(stage, null, null, null, null, null, null, null);
    }

    /** Whether the veteran still waits for a job through this channel. */
    boolean isOpen() {
        return !ENDED.contains(stage);
    }

    AssignedWork at(Stage next) {
        return new AssignedWork(next, waiting, allowance, score, selection, refusal, letter, start);
    }

    /** Whether it is assigned work, and not the placement of an officer. */
    boolean isAssigned() {
        return waiting == null || waiting.method() == null;
    }

    /** Months before the first one may be given up, which leaves another first, or one before it be paid. */
    AssignedWork adjusted(WaitingAllowanceAdjusted fact) {
        boolean first = allowance.monthly().fen() == 0 || fact.from().isBefore(allowance.from());
        Allowance other = new Allowance(
                first ? fact.from() : allowance.from(), fact.monthly(), fact.policyVersion(), allowance.lastMonth(),
                null);
        return new AssignedWork(stage, waiting, other, score, selection, refusal, letter, start);
    }

    AssignedWork differing(WaitingAllowanceDiffers fact, Mark mark) {
        Allowance found = new Allowance(
                allowance.from(), allowance.monthly(), allowance.policyVersion(), allowance.lastMonth(),
                new Allowance.Differs(mark, fact.from()));
        return new AssignedWork(stage, waiting, found, score, selection, refusal, letter, start);
    }

    /** A refusal without good reason that was answered by a notice leads back to the choice. */
    AssignedWork warned(RefusalNoticeServed fact, Mark mark) {
        Refusal heard = new Refusal(
                refusal.refused(), refusal.statedReason(), false, fact.hearing(), mark, fact.noticeNumber(), null);
        return new AssignedWork(Stage.SELECTING, waiting, allowance, score, selection, heard, letter, start);
    }

    /** Whether the choice is one of this plan. */
    boolean isIn(PlanId plan) {
        return selection != null && selection.planId().equals(plan);
    }

    AssignedWork withoutPost() {
        Selection left = selection == null
                ? null
                : new Selection(selection.planId(), selection.rank(), selection.opened(), null, null, null, null);
        return new AssignedWork(stage, waiting, allowance, score, left, refusal, letter, start);
    }

    /** The turn was closed, and the score stands. */
    AssignedWork withoutSelection() {
        return new AssignedWork(Stage.SCORED, waiting, allowance, score, null, refusal, letter, start);
    }

    /** The post is free; who had been assigned it waits again, and a refusal goes on to be looked at. */
    AssignedWork released() {
        AssignedWork without = withoutPost();
        return stage == Stage.POST_CHOSEN ? without.at(Stage.WAITING) : without;
    }

    /** The report was put right, and the wait began on another day; who was denied before a file was opened waited from none. */
    AssignedWork received(LocalDate on) {
        if (waiting == null) {
            return this;
        }
        Waiting right = new Waiting(
                waiting.opened(), waiting.ground(), waiting.law(), waiting.waiverRecord(), on, waiting.due(),
                waiting.overdue(), waiting.method(), waiting.judged());
        return new AssignedWork(stage, right, allowance, score, selection, refusal, letter, start);
    }

    AssignedWork by(OfficerMethod method) {
        Waiting changed = new Waiting(
                waiting.opened(), waiting.ground(), waiting.law(), waiting.waiverRecord(), waiting.receivedOn(),
                waiting.due(), waiting.overdue(), method, waiting.judged());
        return new AssignedWork(Stage.WAITING, changed, allowance, null, null, refusal, null, null);
    }

    /** Whether what an employer owes last is of the letter, or of one that went since, and no other letter came. */
    boolean owesLast() {
        return letter == null || letter.livingFee() != null;
    }

    /** There was none; @param startBy last day of a start that is waited for again, null without one */
    AssignedWork withoutBreach(Due startBy) {
        if (letter == null) {
            return this;
        }
        Letter kept = new Letter(
                letter.issued(), letter.number(), letter.employer(), startBy == null ? letter.startBy() : startBy, null,
                null);
        Stage next = startBy == null ? stage : Stage.LETTER_ISSUED;
        return new AssignedWork(next, waiting, allowance, score, selection, refusal, kept, start);
    }

    /** From the score that was confirmed, or from before one; the letter that was lost with the claim is void. */
    AssignedWork restored(ClaimPoint point) {
        Stage next = point == ClaimPoint.SCORE_CONFIRMED ? Stage.SCORED : Stage.WAITING;
        return new AssignedWork(next, waiting, allowance, score, null, refusal, null, null);
    }

    AssignedWork startingBy(Due startBy) {
        Letter taken = new Letter(
                letter.issued(), letter.number(), letter.employer(), startBy, letter.breached(), letter.livingFee());
        return new AssignedWork(stage, waiting, allowance, score, selection, refusal, taken, start);
    }

    AssignedWork paid(WaitingAllowanceStarted fact) {
        Allowance given = new Allowance(fact.from(), fact.monthly(), fact.policyVersion(), null,
                allowance == null ? null : allowance.differs());
        return new AssignedWork(stage, waiting, given, score, selection, refusal, letter, start);
    }

    /** An officer has no allowance, though one was once written as ended. */
    AssignedWork paidUntil(YearMonth last) {
        if (allowance == null) {
            return this;
        }
        Allowance.Differs differs = allowance.differs();
        // what would have differed later is not paid
        boolean owed = differs != null && !differs.from().isAfter(last);
        Allowance ended = new Allowance(
                allowance.from(), allowance.monthly(), allowance.policyVersion(), last, owed ? differs : null);
        return new AssignedWork(stage, waiting, ended, score, selection, refusal, letter, start);
    }

    AssignedWork rescored(int points) {
        Score right = new Score(points, score.fileReference(), score.recorded(), null);
        return new AssignedWork(Stage.SCORED, waiting, allowance, right, selection, refusal, letter, start);
    }

    AssignedWork scored(ServiceScoreRecorded fact, Mark mark) {
        Score given = new Score(fact.points(), fact.fileReference(), mark, null);
        return new AssignedWork(Stage.SCORED, waiting, allowance, given, selection, refusal, letter, start);
    }

    AssignedWork confirmed(Mark mark) {
        Score sure = new Score(score.points(), score.fileReference(), score.recorded(), mark);
        return new AssignedWork(stage, waiting, allowance, sure, selection, refusal, letter, start);
    }

    AssignedWork selecting(SelectionOpened fact, Mark mark) {
        Selection opened = new Selection(fact.planId(), fact.rank(), mark, null, null, null, null);
        return new AssignedWork(Stage.SELECTING, waiting, allowance, score, opened, refusal, letter, start);
    }

    /** An officer's post may be assigned without a choice by rank: then the rank is 0. */
    AssignedWork chosen(PostChosen fact, Mark mark) {
        Selection made = new Selection(
                fact.planId(),
                selection == null ? 0 : selection.rank(),
                selection == null ? null : selection.opened(),
                fact.post(),
                fact.employer(),
                mark,
                fact.postKind());
        return new AssignedWork(Stage.POST_CHOSEN, waiting, allowance, score, made, refusal, letter, start);
    }

    AssignedWork refused(Personal reason, Mark mark) {
        Selection without = new Selection(selection.planId(), selection.rank(), selection.opened(), null, null, null,
                null);
        Refusal given = new Refusal(mark, reason, null, null, null, null, null);
        return new AssignedWork(Stage.REFUSAL_REVIEW, waiting, allowance, score, without, given, null, start);
    }

    AssignedWork excused(Personal hearing, Mark mark) {
        Refusal heard = new Refusal(
                refusal.refused(), refusal.statedReason(), true, hearing, mark, null, null);
        return new AssignedWork(Stage.SELECTING, waiting, allowance, score, selection, heard, letter, start);
    }

    AssignedWork forfeited(AssignedWorkForfeited fact, Mark mark) {
        if (stage == Stage.LETTER_ISSUED) {
            return unfetched(fact, mark);
        }
        Refusal heard = new Refusal(
                refusal.refused(),
                refusal.statedReason(),
                false,
                fact.hearing(),
                mark,
                fact.noticeNumber(),
                fact.remedyUntil());
        return new AssignedWork(Stage.FORFEITED, waiting, allowance, score, selection, heard, letter, start);
    }

    /** Forfeited by a letter that nobody fetched: there is no refusal to answer (PLC-21). */
    private AssignedWork unfetched(AssignedWorkForfeited fact, Mark mark) {
        Refusal heard = new Refusal(
                null, null, false, fact.hearing(), mark, fact.noticeNumber(), fact.remedyUntil());
        return new AssignedWork(Stage.FORFEITED, waiting, allowance, score, selection, heard, letter, start);
    }

    AssignedWork introduced(PlacementLetterIssued fact, Mark mark) {
        Letter issued = new Letter(mark, fact.letterNumber(), fact.employer(), fact.startBy(), null, null);
        return new AssignedWork(Stage.LETTER_ISSUED, waiting, allowance, score, selection, refusal, issued, start);
    }

    AssignedWork started(Integer contractMonths, DirectedCourse course, Mark mark) {
        BeforeStart before = new BeforeStart(stage, letter, course.duty(), course.owed());
        Start first = new Start(mark, contractMonths, before);
        return new AssignedWork(Stage.ON_POST, waiting, allowance, score, selection, refusal, letter, first);
    }

    /** The start was a slip. */
    AssignedWork withoutStart() {
        BeforeStart before = start.before();
        return new AssignedWork(
                before.stage(), waiting, allowance, score, selection, refusal, before.letter(), null);
    }

    AssignedWork breached(Mark mark) {
        Letter late = new Letter(
                letter.issued(), letter.number(), letter.employer(), letter.startBy(), mark, letter.livingFee());
        return new AssignedWork(Stage.EMPLOYER_BREACH, waiting, allowance, score, selection, refusal, late, start);
    }

    AssignedWork livingFee(EmployerLivingFeeDue fact) {
        LivingFee fee = new LivingFee(fact.fromMonth(), fact.percent());
        Letter owed = new Letter(
                letter.issued(), letter.number(), letter.employer(), letter.startBy(), letter.breached(), fee);
        return new AssignedWork(stage, waiting, allowance, score, selection, refusal, owed, start);
    }

    AssignedWork judged(Mark mark) {
        Waiting decided = new Waiting(
                waiting.opened(), waiting.ground(), waiting.law(), waiting.waiverRecord(), waiting.receivedOn(),
                waiting.due(), waiting.overdue(), waiting.method(), mark);
        return new AssignedWork(stage, decided, allowance, score, selection, refusal, letter, start);
    }

    /** @param mark null where it is not late after all */
    AssignedWork overdue(Mark mark) {
        Waiting tooLong = new Waiting(
                waiting.opened(),
                waiting.ground(),
                waiting.law(),
                waiting.waiverRecord(),
                waiting.receivedOn(),
                waiting.due(),
                mark,
                waiting.method(),
                waiting.judged());
        return new AssignedWork(stage, tooLong, allowance, score, selection, refusal, letter, start);
    }
}
