package org.veterancare.events;

import java.time.LocalDate;
import java.time.YearMonth;

/** 安置就业 through three channels: directed, market, public-welfare (domain 3.5, 5.5). */
public sealed interface PlacementEvent extends CaseEvent {

    /**
     * The veteran waits for an assigned job.
     *
     * @param ground code of the ground of PLC-R 25, or of article 29 of the 2011 regulation for earlier facts
     * @param law short name of the law that was applied
     * @param waiverRecord SHA-256 of the written waiver where the ground is an election, else null
     * @param receivedOn from when the six months run (PLC-02)
     */
    record PlacementOpened(
            CaseId caseId,
            LocalDate occurredOn,
            String ground,
            String law,
            String waiverRecord,
            LocalDate receivedOn,
            Due due)
            implements PlacementEvent {}

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

    /** @param rank place in the order of scores, from 1: the order of choosing (PLC-03) */
    record SelectionOpened(CaseId caseId, LocalDate occurredOn, PlanId planId, int rank) implements PlacementEvent {}

    /**
     * @param post code of the post in the plan
     * @param employer unified social credit code of the post's employer, which the letter must name
     */
    record PostChosen(CaseId caseId, LocalDate occurredOn, PlanId planId, String post, String employer)
            implements PlacementEvent {}

    record PostRefused(CaseId caseId, LocalDate occurredOn, Personal statedReason) implements PlacementEvent {}

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

    /** The employer did not take the veteran on in time; at least 80 % of like staff's pay is due (PLC-06). */
    record EmployerStartOverdue(CaseId caseId, LocalDate occurredOn, Due startBy) implements PlacementEvent {}

    /**
     * @param fromMonth month of the letter
     * @param percent of the average pay of like staff, at least
     */
    record EmployerLivingFeeDue(CaseId caseId, LocalDate occurredOn, YearMonth fromMonth, int percent)
            implements PlacementEvent {}

    /** Six months passed without a job (PLC-02); the allowance goes on. */
    record PlacementOverdue(CaseId caseId, LocalDate occurredOn, Due due) implements PlacementEvent {}

    /** The veteran looks for work on the market. */
    record EmploymentSought(CaseId caseId, LocalDate occurredOn) implements PlacementEvent {}

    /** @param employer unified social credit code */
    record JobRecommended(CaseId caseId, LocalDate occurredOn, String employer) implements PlacementEvent {}

    /** @param employer unified social credit code */
    record EmploymentFound(CaseId caseId, LocalDate occurredOn, String employer) implements PlacementEvent {}

    record EmploymentLeft(CaseId caseId, LocalDate occurredOn) implements PlacementEvent {}

    /**
     * 就业困难人员, as recognised by the labour office (PLC-15).
     *
     * @param documentNumber of the person's own document there
     */
    record HardToEmployRecognised(CaseId caseId, LocalDate occurredOn, Personal documentNumber)
            implements PlacementEvent {}

    /** @param endsOn last day: a public-welfare post is a backstop with an end (PLC-16) */
    record PublicWelfarePostAssigned(CaseId caseId, LocalDate occurredOn, PlanId planId, String post, LocalDate endsOn)
            implements PlacementEvent {}

    record PublicWelfarePostEnded(CaseId caseId, LocalDate occurredOn, PlanId planId, String post)
            implements PlacementEvent {}
}
