package org.veterancare.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.veterancare.events.PostPlanEvent.PostKind;

/** 安置就业 through three channels: directed, market, public-welfare (domain 3.5, 5.5). */
public sealed interface PlacementEvent extends CaseEvent {

    /**
     * The veteran waits for an assigned job.
     *
     * @param ground code of the ground of PLC-R 25, or of article 29 of the 2011 regulation for earlier facts
     * @param law short name of the law that was applied
     * @param waiverRecord SHA-256 of the written waiver where the ground is an election, else null
     * @param receivedOn from when the six months run (PLC-02)
     * @param due last day of the six months; null for a transferred officer, whose year has a plan of its own
     * @param method how a transferred officer gets a post (PLC-R 15); null for assigned work
     * @param proof SHA-256 of the paper that proves the ground; null where it needs none, and in facts from before it was kept
     */
    record PlacementOpened(
            CaseId caseId,
            LocalDate occurredOn,
            String ground,
            String law,
            String waiverRecord,
            LocalDate receivedOn,
            Due due,
            OfficerMethod method,
            String proof)
            implements PlacementEvent {

        /** By a ground that needs no paper of its own. */
        public PlacementOpened(
                CaseId caseId,
                LocalDate occurredOn,
                String ground,
                String law,
                String waiverRecord,
                LocalDate receivedOn,
                Due due,
                OfficerMethod method) {
            this(caseId, occurredOn, ground, law, waiverRecord, receivedOn, due, method, null);
        }
    }

    /** @param policyVersion version of the table the amount comes from (PLC-08) */
    record WaitingAllowanceStarted(
            CaseId caseId, LocalDate occurredOn, YearMonth from, Money monthly, String policyVersion)
            implements PlacementEvent {}

    record WaitingAllowanceStopped(CaseId caseId, LocalDate occurredOn, YearMonth lastMonth)
            implements PlacementEvent {}

    /**
     * 量化评分 from the service-record file (PLC-04).
     *
     * @param points hundredths of a point
     * @param fileReference hash of the page of the service record it comes from
     */
    record ServiceScoreRecorded(CaseId caseId, LocalDate occurredOn, int points, String fileReference)
            implements PlacementEvent {}

    record ScoreConfirmed(CaseId caseId, LocalDate occurredOn) implements PlacementEvent {}

    /**
     * Goes before others of the same score (PLC-R 5(4)).
     *
     * @param ground code of the ground
     * @param fileReference hash of the page of the personnel file that proves it (PLC-04)
     */
    record PriorityRecognised(CaseId caseId, LocalDate occurredOn, String ground, String fileReference)
            implements PlacementEvent {}

    /**
     * @param rank place in the order of scores, from 1: the order of choosing (PLC-03)
     * @param points hundredths of a point that the rank rests on; null in facts from before it was kept
     * @param priority true where it goes before others of the same score; null otherwise, and in what was written before
     */
    record SelectionOpened(
            CaseId caseId, LocalDate occurredOn, PlanId planId, int rank, Integer points, Boolean priority)
            implements PlacementEvent {}

    /**
     * @param post code of the post in the plan
     * @param employer unified social credit code of the post's employer, which the letter must name
     * @param postKind as it stands in the plan; null where that says none, and in what was written before
     * @param selectionRecord SHA-256 of the record by which somebody was selected for a civil-service post; null otherwise
     */
    record PostChosen(
            CaseId caseId,
            LocalDate occurredOn,
            PlanId planId,
            String post,
            String employer,
            PostKind postKind,
            String selectionRecord)
            implements PlacementEvent {}

    /**
     * @param planId plan whose turn was let go; null in facts from before it was kept
     * @param due last day of the six months, which run on because the letter is void (PLC-02); null where no letter was
     *     refused, and where they were found to be over
     */
    record PostRefused(CaseId caseId, LocalDate occurredOn, Personal statedReason, PlanId planId, Due due)
            implements PlacementEvent {}

    record RefusalExcused(CaseId caseId, LocalDate occurredOn, Personal hearing) implements PlacementEvent {}

    /**
     * Refusal without good reason; the market channel stays open (PLC-09).
     *
     * @param noticeNumber number of the written notice that was served before
     * @param remedyUntil last day to ask for reconsideration (SUS-04)
     */
    record AssignedWorkForfeited(
            CaseId caseId, LocalDate occurredOn, String noticeNumber, Personal hearing, Due remedyUntil)
            implements PlacementEvent {}

    /**
     * 安排工作介绍信 (PLC-05).
     *
     * @param employer unified social credit code (GB 32100)
     * @param startBy last day to be on the post
     */
    record PlacementLetterIssued(
            CaseId caseId, LocalDate occurredOn, String letterNumber, String employer, Due startBy)
            implements PlacementEvent {}

    /** @param contractMonths length of the contract; null for an open-ended one (PLC-07) */
    record StartedWork(CaseId caseId, LocalDate occurredOn, Integer contractMonths) implements PlacementEvent {}

    /** The employer did not take the veteran on in time (PLC-06). */
    record EmployerStartOverdue(CaseId caseId, LocalDate occurredOn, Due startBy) implements PlacementEvent {}

    /**
     * The employer owes no living fee after all (PLC-06): the veteran had started in time, did not go by a fault of his own, or the
     * fee is said to be none or to be settled otherwise. Where it is that of the last letter, its employer is in no breach.
     *
     * @param documentNumber of the decision that says so; null where a start in time shows it
     * @param fromMonth month from which the fee was owed; null where it is that of the last letter
     * @param startBy last day to be on the post, counted anew where a start is waited for again; null otherwise
     */
    record EmployerBreachWithdrawn(
            CaseId caseId, LocalDate occurredOn, String documentNumber, YearMonth fromMonth, Due startBy)
            implements PlacementEvent {

        /** The veteran had started in time, which was recorded late. */
        public EmployerBreachWithdrawn(CaseId caseId, LocalDate occurredOn) {
            this(caseId, occurredOn, null, null, null);
        }
    }

    /**
     * @param fromMonth month of the letter, or of the day on which one that had lain was fetched
     * @param percent of the average pay of like staff, at least
     */
    record EmployerLivingFeeDue(CaseId caseId, LocalDate occurredOn, YearMonth fromMonth, int percent)
            implements PlacementEvent {}

    /** Six months passed without a job (PLC-02); the allowance goes on. */
    record PlacementOverdue(CaseId caseId, LocalDate occurredOn, Due due) implements PlacementEvent {}

    /** The veteran looks for work on the market. */
    record EmploymentSought(CaseId caseId, LocalDate occurredOn) implements PlacementEvent {}

    /**
     * @param employer unified social credit code
     * @param fairId job fair at which it was offered (PLC-14); null where it came another way
     */
    record JobRecommended(CaseId caseId, LocalDate occurredOn, String employer, FairId fairId)
            implements PlacementEvent {}

    /** @param employer unified social credit code */
    record EmploymentFound(CaseId caseId, LocalDate occurredOn, String employer) implements PlacementEvent {}

    /**
     * @param cause RESIGNED, EXPIRED, AGREED, DISMISSED, REDUNDANT or, against the law, DISABILITY; null in what was written
     *     before it was asked
     */
    record EmploymentLeft(CaseId caseId, LocalDate occurredOn, String cause) implements PlacementEvent {}

    /**
     * An employer of the market is said to have dismissed because of a disability, which the law forbids: somebody looks into it
     * (PLC-12).
     *
     * @param employer unified social credit code
     */
    record DismissalReviewOpened(CaseId caseId, LocalDate occurredOn, String employer) implements PlacementEvent {}

    /**
     * What came of it (PLC-12).
     *
     * @param employer unified social credit code
     * @param unlawful whether the disability was the reason
     * @param documentNumber of the bureau's letter that takes it up with the employer; null where there was another reason
     */
    record DismissalReviewed(
            CaseId caseId,
            LocalDate occurredOn,
            String employer,
            boolean unlawful,
            String documentNumber,
            Personal finding)
            implements PlacementEvent {}

    /**
     * 就业困难人员, as recognised by the labour office (PLC-15).
     *
     * @param documentNumber of the person's own document there
     */
    record HardToEmployRecognised(CaseId caseId, LocalDate occurredOn, Personal documentNumber)
            implements PlacementEvent {}

    /**
     * @param endsOn last day: a public-welfare post is a backstop with an end (PLC-16)
     * @param noneFits why no job of the market fits; null where one was recommended, and in facts from before it was kept
     */
    record PublicWelfarePostAssigned(
            CaseId caseId, LocalDate occurredOn, PlanId planId, String post, LocalDate endsOn, Personal noneFits)
            implements PlacementEvent {}

    /** The post that is held goes on, which is no other placement. @param endsOn last day, later than before (PLC-16) */
    record PublicWelfarePostProlonged(CaseId caseId, LocalDate occurredOn, LocalDate endsOn)
            implements PlacementEvent {}

    record PublicWelfarePostEnded(CaseId caseId, LocalDate occurredOn, PlanId planId, String post)
            implements PlacementEvent {}

    /** How a transferred officer gets a post (PLC-R 15). */
    enum OfficerMethod {
        ASSESSED_SELECTION,
        SCORE,
        EXAM,
        MUTUAL,
        DIRECT,
        DIRECTED
    }

    /** The score is shown to the veteran, who may object to it (PLC-04). */
    record ScorePublished(CaseId caseId, LocalDate occurredOn, Due until) implements PlacementEvent {}

    record ScoreObjected(CaseId caseId, LocalDate occurredOn, Personal statement) implements PlacementEvent {}

    /** @param upheld true where the score must be made anew from the file */
    record ScoreObjectionResolved(CaseId caseId, LocalDate occurredOn, boolean upheld, Personal finding)
            implements PlacementEvent {}

    /** A refusal had no good reason, and the written notice says what a further one means (PLC-09). */
    record RefusalNoticeServed(CaseId caseId, LocalDate occurredOn, String noticeNumber, Personal hearing)
            implements PlacementEvent {}

    /**
     * The veteran takes no more part in the choice of posts; the rank and the post are free for others.
     *
     * @param post code of the post that was chosen, null where none was
     * @param mistaken true where the rank was given in error, and is for whom it belongs to; null otherwise, and in what was
     *     written before
     * @param noneLeft kinds of which the plan had no post left; null where it was left for another reason, and in what was written
     *     before
     * @param gone as of {@link PostReleased}
     */
    record SelectionLeft(
            CaseId caseId, LocalDate occurredOn, PlanId planId, String post, Boolean mistaken, List<PostKind> noneLeft,
            Boolean gone)
            implements PlacementEvent {

        /** The rank was the veteran's own. */
        public SelectionLeft(CaseId caseId, LocalDate occurredOn, PlanId planId, String post) {
            this(caseId, occurredOn, planId, post, null, null, null);
        }

        /** Other than for want of a post. */
        public SelectionLeft(CaseId caseId, LocalDate occurredOn, PlanId planId, String post, Boolean mistaken) {
            this(caseId, occurredOn, planId, post, mistaken, null, null);
        }
    }

    /**
     * The turn that the score would have given cannot come: the claim ended before it, or the case is only stored. Those behind
     * choose without waiting for it (PLC-03).
     *
     * @param rank from 1, in that plan's order of choosing
     * @param points hundredths of a point
     * @param storedOnly true where the claim stands, and the turn cannot come while the case is only stored (PRI-05); null
     *     otherwise, and in what was written before
     */
    record TurnLost(
            CaseId caseId, LocalDate occurredOn, PlanId planId, int rank, int points, Boolean storedOnly)
            implements PlacementEvent {

        /** For good. */
        public TurnLost(CaseId caseId, LocalDate occurredOn, PlanId planId, int rank, int points) {
            this(caseId, occurredOn, planId, rank, points, null);
        }
    }

    /**
     * The turn was closed without a refusal: no post was left, or it was entered in error. The score stands.
     *
     * @param cause NO_POST or ENTERED_IN_ERROR
     */
    record SelectionClosed(CaseId caseId, LocalDate occurredOn, String cause) implements PlacementEvent {}

    /**
     * A post is free for others, and the rank stays: the letter was refused, or the post could not be had or did not suit.
     *
     * @param post code of the post in the plan
     * @param gone true where its employer gave it up, so that nobody else is offered it (PLC-13); null otherwise, and in what was
     *     written before
     */
    record PostReleased(CaseId caseId, LocalDate occurredOn, PlanId planId, String post, Boolean gone)
            implements PlacementEvent {

        /** It is there for the next. */
        public PostReleased(CaseId caseId, LocalDate occurredOn, PlanId planId, String post) {
            this(caseId, occurredOn, planId, post, null);
        }
    }

    /**
     * The turn is there again: the post was taken back, or a refusal was answered (PLC-03, PLC-09).
     *
     * @param hearing of an officer whose refusal had no good reason, and who has no claim to give up; null otherwise, and in what
     *     was written before
     */
    record TurnResumed(CaseId caseId, LocalDate occurredOn, PlanId planId, Personal hearing)
            implements PlacementEvent {

        /** Nobody was heard for it. */
        public TurnResumed(CaseId caseId, LocalDate occurredOn, PlanId planId) {
            this(caseId, occurredOn, planId, null);
        }
    }

    /**
     * Criminal liability was pursued while waiting (PLC-10); what was paid stays paid, and who is on the post by now stays there until
     * the job ends.
     *
     * @param decisionNumber number of the bureau's decision
     * @param remedyUntil last day to ask for reconsideration (SUS-04); null in facts from before it was kept
     */
    record AssignedWorkCancelled(CaseId caseId, LocalDate occurredOn, String decisionNumber, Due remedyUntil)
            implements PlacementEvent {}

    /**
     * A sentence of the time of the wait became known once the veteran was on the post, and the treatment was left as it is (PLC-10).
     *
     * @param decisionNumber number of the bureau's decision, which gives the reasons
     */
    record AssignedWorkKept(CaseId caseId, LocalDate occurredOn, String decisionNumber) implements PlacementEvent {}

    /**
     * The claim had been opened on a fact that does not hold: there is none (PLC-01).
     *
     * @param decisionNumber number of the bureau's decision
     * @param remedyUntil last day to ask for reconsideration (SUS-04)
     */
    record AssignedWorkDenied(
            CaseId caseId, LocalDate occurredOn, String decisionNumber, Personal finding, Due remedyUntil)
            implements PlacementEvent {}

    /** A transferred officer gets a post in another way (PLC-R 15); a choice by score begins with the score. */
    record OfficerMethodChanged(CaseId caseId, LocalDate occurredOn, OfficerMethod method) implements PlacementEvent {}

    /** The death of the person ended the wait; rank and post are free for others. */
    record PlacementEndedByDeath(CaseId caseId, LocalDate occurredOn) implements PlacementEvent {}

    /** From where a claim that lives again goes on. */
    enum ClaimPoint {
        WAITING,
        SCORE_CONFIRMED,
        OFFICER_WAITING,
        /** It was met before it was lost, and nothing of it goes on. */
        ON_POST
    }

    /**
     * The claim to a post lives again: its loss was quashed, or the death or the change of mode that ended it never was.
     *
     * @param decisionNumber of the authority that quashed the loss (SUS-04); null where a death record was revoked or a slip taken back
     * @param due last day of the six months as they ran before; null where there is none, or it was found to be over
     */
    record AssignedWorkRestored(
            CaseId caseId, LocalDate occurredOn, String decisionNumber, ClaimPoint point, Due due)
            implements PlacementEvent {}

    /**
     * The bureau takes a letter back because its employer cannot or will not take the veteran on; what the employer owes until
     * then stays owed (PLC-06).
     *
     * @param documentNumber of the bureau's decision
     * @param goesOn where the claim goes on
     * @param due last day of the six months, which run on (PLC-02); null where there is none, or it was found to be over
     */
    record LetterWithdrawn(
            CaseId caseId, LocalDate occurredOn, String documentNumber, String employer, ClaimPoint goesOn, Due due)
            implements PlacementEvent {}

    /**
     * The veteran changed to another mode of settlement, before any letter (PLC-20).
     *
     * @param declaration hash of the written declaration
     */
    record PlacementModeChanged(CaseId caseId, LocalDate occurredOn, SettlementMode mode, String declaration)
            implements PlacementEvent {}

    /** The amount follows the table (PLC-08). @param policyVersion version of the table the amount comes from */
    record WaitingAllowanceAdjusted(
            CaseId caseId, LocalDate occurredOn, YearMonth from, Money monthly, String policyVersion)
            implements PlacementEvent {}

    /**
     * The table says something else than what is paid, and somebody must adjust it (PLC-08).
     *
     * @param from first month that differs
     * @param monthly what the table says for it
     */
    record WaitingAllowanceDiffers(
            CaseId caseId, LocalDate occurredOn, YearMonth from, Money monthly, String policyVersion)
            implements PlacementEvent {}

    /** Pension and medical insurance are paid while waiting, the employer's part by the government (PLC-08). */
    record WaitingInsuranceArranged(CaseId caseId, LocalDate occurredOn, YearMonth from) implements PlacementEvent {}

    /** The veteran took the letter. @param startBy counted anew from this day where the letter lay unfetched (PLC-21) */
    record LetterClaimed(CaseId caseId, LocalDate occurredOn, Due startBy) implements PlacementEvent {}

    /** @param until last day to take the letter (PLC-21) */
    record LetterNoticeServed(CaseId caseId, LocalDate occurredOn, String noticeNumber, Due until)
            implements PlacementEvent {}

    /** A letter nobody fetched was issued without the veteran. @param until last day to take it up (PLC-21) */
    record UnilateralLetterIssued(CaseId caseId, LocalDate occurredOn, String letterNumber, Due until)
            implements PlacementEvent {}

    /**
     * The employer says that it will not take the veteran on: nobody waits for the thirty days to be over (PLC-13).
     *
     * @param employer unified social credit code of the letter's employer
     * @param proof SHA-256 of its answer, or of the record of it
     */
    record EmployerRefused(CaseId caseId, LocalDate occurredOn, String employer, String proof)
            implements PlacementEvent {}

    /** 责令限期改正. @param correctBy last day for the employer to take the veteran on (PLC-13) */
    record CorrectionOrdered(
            CaseId caseId, LocalDate occurredOn, String documentNumber, String employer, LocalDate correctBy)
            implements PlacementEvent {}

    /** 通报批评 of an employer who did not correct in time (PLC-13). */
    record EmployerCriticised(CaseId caseId, LocalDate occurredOn, String documentNumber, String employer)
            implements PlacementEvent {}

    /** The authority over the employer was asked for sanctions (PLC-13). */
    record EmployerSanctionReferred(CaseId caseId, LocalDate occurredOn, String documentNumber, String employer)
            implements PlacementEvent {}

    /** 暂停办理人事和编制事项 of an employer who let the ordered day pass, until it has put it right (PLC-13). */
    record EmployerApprovalsHeld(CaseId caseId, LocalDate occurredOn, String documentNumber, String employer)
            implements PlacementEvent {}

    /**
     * The employer has put it right, or owes nothing more: its approvals go on where they were held (PLC-13).
     *
     * @param proof SHA-256 of what shows it; null where the case itself shows it
     */
    record EmployerApprovalsReleased(
            CaseId caseId, LocalDate occurredOn, String documentNumber, String employer, String proof)
            implements PlacementEvent {}

    /**
     * The order should not have been given, or is not kept up: what was held because of it is let go as well (PLC-13). What was put
     * down as a dismissal because of a disability was none.
     */
    record CorrectionWithdrawn(CaseId caseId, LocalDate occurredOn, String documentNumber, String employer)
            implements PlacementEvent {}

    /**
     * A month's living fee of an employer who does not let the veteran start (PLC-06).
     *
     * @param likeStaffAverage average pay of like staff in that month
     * @param employer unified social credit code of the one who owed it; null in what was written before it was kept
     */
    record EmployerLivingFeePaid(
            CaseId caseId, LocalDate occurredOn, YearMonth month, Money likeStaffAverage, Money paid, String employer)
            implements PlacementEvent {}

    /**
     * Service and the wait for the post count as seniority (PLC-11).
     *
     * @param serviceYears certified years of service, null where nobody stated them
     * @param waitedFrom first day of the wait
     * @param waitedUntil day before the first on the post
     */
    record SeniorityRecognised(
            CaseId caseId, LocalDate occurredOn, Integer serviceYears, LocalDate waitedFrom, LocalDate waitedUntil)
            implements PlacementEvent {}

    /** An employer dismissed because of a disability, which the law forbids (PLC-12). */
    record DisabilityDismissalFound(CaseId caseId, LocalDate occurredOn, String employer) implements PlacementEvent {}

    /** @param cause RESIGNED, EXPIRED, AGREED, DISMISSED, REDUNDANT or, against the law, DISABILITY */
    record AssignedJobEnded(CaseId caseId, LocalDate occurredOn, String cause) implements PlacementEvent {}

    /** What somebody does at a follow-up. */
    enum Occupation {
        EMPLOYED,
        STUDY,
        BUSINESS,
        SEEKING,
        OTHER
    }

    /**
     * @param day 30, 180 or 365: days after the start of the job, or after the report without one
     * @param ofReport true where a job had begun, and the days are those after the report all the same; null otherwise, and in what
     *     was written before
     */
    record PlacementFollowedUp(
            CaseId caseId, LocalDate occurredOn, int day, Occupation occupation, Personal note, Boolean ofReport)
            implements PlacementEvent {

        /** After what came last, the report or a job. */
        public PlacementFollowedUp(
                CaseId caseId, LocalDate occurredOn, int day, Occupation occupation, Personal note) {
            this(caseId, occurredOn, day, occupation, note, null);
        }
    }

    /**
     * Where somebody worked before the service, as the personnel file says (PLC-17); a later one takes the place of an earlier.
     *
     * @param employer unified social credit code
     * @param stateOwned verified ownership, asked of enterprises only (VAL-USCC-5)
     * @param fileReference hash of the page of the file
     */
    record FormerEmployerRecorded(
            CaseId caseId, LocalDate occurredOn, String employer, boolean stateOwned, String fileReference)
            implements PlacementEvent {}

    /** 复职复工 at the employer from before the service (PLC-17). @param employer unified social credit code */
    record Reinstated(CaseId caseId, LocalDate occurredOn, String employer) implements PlacementEvent {}

    /** @param contributionMonths months of service that count as contribution (PLC-18) */
    record UnemploymentBenefitClaimed(CaseId caseId, LocalDate occurredOn, int contributionMonths)
            implements PlacementEvent {}

    /**
     * 逐月退役金 ends with the month of the hire into public service (PLC-19).
     *
     * @param lastMonth last month paid
     * @param employer unified social credit code
     */
    record MonthlyPensionStopped(CaseId caseId, LocalDate occurredOn, YearMonth lastMonth, String employer)
            implements PlacementEvent {}

    /** How the state supports somebody for life (供养, PLC-R 78). */
    enum SupportKind {
        /** 集中供养. */
        CENTRALISED,
        /** 分散供养. */
        DISPERSED
    }

    record SupportKindRecorded(CaseId caseId, LocalDate occurredOn, SupportKind supportKind)
            implements PlacementEvent {}

    /** The first of the two signatures that so much money needs (TWO-APPROVERS). @param amount for the home */
    record HomePurchaseEndorsed(CaseId caseId, LocalDate occurredOn, Money amount) implements PlacementEvent {}

    /**
     * 购(建)房 of somebody whom the state supports at home (PLC-R 78).
     *
     * @param squareMetres that the law counts with
     * @param price of one square metre at that place
     * @param amount price times square metres
     * @param policyVersion version of the table the price comes from
     */
    record HomePurchaseApproved(
            CaseId caseId, LocalDate occurredOn, int squareMetres, Money price, Money amount, String policyVersion)
            implements PlacementEvent {}

    /** The approval is no more, and was not paid. @param documentNumber of the bureau's decision */
    record HomePurchaseWithdrawn(CaseId caseId, LocalDate occurredOn, String documentNumber)
            implements PlacementEvent {}

    record HomePurchasePaid(CaseId caseId, LocalDate occurredOn, Money amount) implements PlacementEvent {}
}
