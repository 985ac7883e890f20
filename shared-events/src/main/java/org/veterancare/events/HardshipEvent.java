package org.veterancare.events;

import java.time.LocalDate;
import java.util.List;

/** 困难帮扶援助: from an application to money paid (domain 3.10, 5.7). */
public sealed interface HardshipEvent extends CaseEvent {

    /** Number of the application in its case, from 1. */
    int application();

    /**
     * @param application number of the application in this case, from 1
     * @param situation code of the situations of domain 3.10: ILLNESS, UNEMPLOYMENT, OLD_WOUND, DISASTER, OTHER
     * @param cause what happened, in the applicant's words: one matter, one approval (一事一批)
     * @param source how it was found: WINDOW, ONLINE or VISIT (HRD-14)
     * @param hukouStreet 12-digit code of the street that handles it (HRD-02)
     * @param acceptDue last day to accept it (HRD-12)
     */
    record ApplicationSubmitted(
            CaseId caseId,
            LocalDate occurredOn,
            int application,
            String situation,
            Personal cause,
            String source,
            String hukouStreet,
            Due acceptDue)
            implements HardshipEvent {}

    /** @param reviewDue last day of survey and street review (HRD-12) */
    record ApplicationAccepted(CaseId caseId, LocalDate occurredOn, int application, Due reviewDue)
            implements HardshipEvent {}

    /** @param evidence SHA-256 of the signed authorisation (HRD-04) */
    record EconomicCheckAuthorised(CaseId caseId, LocalDate occurredOn, int application, String evidence)
            implements HardshipEvent {}

    /**
     * @param means codes of what was done (HRD-03)
     * @param householdIncome monthly, without pensions and subsidies (HRD-16)
     * @param pensionsLeftOut monthly pensions, subsidies and preferential money of the household, which are not income
     * @param economicCheck whether bank and securities were asked
     */
    record HouseholdSurveyed(
            CaseId caseId,
            LocalDate occurredOn,
            int application,
            List<String> means,
            Money householdIncome,
            Money pensionsLeftOut,
            int householdSize,
            boolean economicCheck,
            Personal finding)
            implements HardshipEvent {}

    record StreetReviewed(CaseId caseId, LocalDate occurredOn, int application, Money proposed)
            implements HardshipEvent {}

    /**
     * The proposed aid is shown with the least that serves: category and band, no number, phone or diagnosis (HRD-05).
     *
     * @param maskedName family name only
     * @param band code of the amount band
     * @param until last day of the notice (HRD-06)
     */
    record NoticePublished(
            CaseId caseId, LocalDate occurredOn, int application, Personal maskedName, String band, Due until)
            implements HardshipEvent {}

    record ObjectionRaised(CaseId caseId, LocalDate occurredOn, int application, @OfAnother Personal statement)
            implements HardshipEvent {}

    record ObjectionResolved(
            CaseId caseId, LocalDate occurredOn, int application, boolean upheld, Personal finding)
            implements HardshipEvent {}

    /** @param decisionDue last day of the district's decision (HRD-12) */
    record NoticeClosed(CaseId caseId, LocalDate occurredOn, int application, Due decisionDue)
            implements HardshipEvent {}

    /** The first of the two signatures that a large amount needs; no money is set aside yet. */
    record ReliefEndorsed(CaseId caseId, LocalDate occurredOn, int application, FundId fundId, Money amount)
            implements HardshipEvent {}

    /** @param payDue last day to pay (HRD-12) */
    record ReliefApproved(
            CaseId caseId, LocalDate occurredOn, int application, FundId fundId, Money amount, Due payDue)
            implements HardshipEvent {}

    /** Reasons in writing, and the way to ask for a review (HRD-11). */
    record ReliefRefused(CaseId caseId, LocalDate occurredOn, int application, Personal reasons)
            implements HardshipEvent {}

    record ReliefPaid(CaseId caseId, LocalDate occurredOn, int application, FundId fundId, Money amount)
            implements HardshipEvent {}
}
