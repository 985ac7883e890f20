package org.veterancare.events;

import java.time.LocalDate;
import java.time.YearMonth;

/** 随军、随调家属 and 军人子女入学 (domain 3.6, 5.5). */
public sealed interface FamilyEvent extends CaseEvent {

    /** ACCOMPANYING 随军: of a serving soldier; TRANSFERRED 随调: of a veteran who settles here. */
    enum SpouseTrack {
        ACCOMPANYING,
        TRANSFERRED
    }

    /** Level of the political organ that approved; no unit is named. */
    enum ApprovalLevel {
        BELOW_REGIMENT,
        REGIMENT,
        ABOVE_REGIMENT
    }

    /** What the spouse was before (FAM-02). */
    enum SpouseStatus {
        CIVIL_SERVANT,
        INSTITUTION,
        OTHER
    }

    /** What the bureau does for a spouse who was neither (FAM-02). */
    enum SpouseService {
        GUIDANCE,
        INTRODUCTION,
        TRAINING
    }

    /** Schools the choice is open for: public ones of compulsory schooling, and 普惠 kindergartens. */
    enum SchoolKind {
        INCLUSIVE_KINDERGARTEN,
        PUBLIC_PRIMARY,
        PUBLIC_MIDDLE,
        OTHER
    }

    /** Where the child may enrol, and why there (FAM-06). */
    enum SchoolGround {
        OWN_HUKOU,
        PARENTS_HUKOU,
        GRANDPARENTS_HUKOU,
        GUARDIANS_HUKOU,
        PARENTS_RESIDENCE,
        GARRISON
    }

    /** Who comes first when a child moves with a veteran (FAM-07). */
    enum SchoolPriority {
        NONE,
        WAR_VETERAN,
        MARTYRS_CHILD,
        MERIT,
        HARD_POST
    }

    /**
     * @param approvalRecord hash of the approval paper
     * @param level null for a veteran's spouse, who needs no approval of a unit
     * @param approvedOn the day of the approval; null for a veteran's spouse, and in facts of before it was asked for
     */
    record SpouseRegistered(
            CaseId caseId,
            LocalDate occurredOn,
            SpouseTrack track,
            String approvalRecord,
            ApprovalLevel level,
            LocalDate approvedOn)
            implements FamilyEvent {}

    /**
     * The police registered the hukou of a soldier's spouse at the place she was approved for (FAM-01).
     *
     * @param occurredOn the day they did
     * @param receiptNumber their receipt: all that is kept of their work (ONE-06)
     */
    record SpouseHukouRegistered(CaseId caseId, LocalDate occurredOn, String receiptNumber) implements FamilyEvent {}

    /** A veteran's spouse, whom the veteran's notice did not name, was notified by one of her own (FAM-04). */
    record SpouseNotified(CaseId caseId, LocalDate occurredOn) implements FamilyEvent {}

    record SpouseClassified(CaseId caseId, LocalDate occurredOn, SpouseStatus status) implements FamilyEvent {}

    /**
     * @param employer unified social credit code of the receiving unit
     * @param receiveBy last day of the six months (FAM-03)
     */
    record SpouseUnitFixed(CaseId caseId, LocalDate occurredOn, String employer, Due receiveBy)
            implements FamilyEvent {}

    /** The unit that was fixed does not take the spouse in; another way is looked for. @param cause why it does not */
    record SpouseUnitWithdrawn(CaseId caseId, LocalDate occurredOn, Personal cause) implements FamilyEvent {}

    record SpouseReceptionOverdue(CaseId caseId, LocalDate occurredOn, Due receiveBy) implements FamilyEvent {}

    /**
     * @param contractMonths null for an open-ended contract or a post without one
     * @param daysLate days past the six months
     */
    record SpouseReceived(CaseId caseId, LocalDate occurredOn, Integer contractMonths, int daysLate)
            implements FamilyEvent {}

    record SpouseGuided(CaseId caseId, LocalDate occurredOn, SpouseService service) implements FamilyEvent {}

    /**
     * @param stateOwned whether a state enterprise took the spouse on (FAM-05)
     * @param contractMonths null for an open-ended contract, and in facts older than the field (FAM-04)
     */
    record SpouseEmployed(
            CaseId caseId, LocalDate occurredOn, String employer, boolean stateOwned, Integer contractMonths)
            implements FamilyEvent {}

    /**
     * One-time job subsidy for a spouse in business (FAM-04).
     *
     * @param policyVersion version of the amounts
     * @param businessLicence hash of the licence; null in facts of before it was asked for
     */
    record SpouseSubsidised(
            CaseId caseId, LocalDate occurredOn, Money amount, String policyVersion, String businessLicence)
            implements FamilyEvent {}

    /** Ends what the spouse is waited for, also without a file and after a job; what was recorded before stays (FAM-01, FAM-04). */
    record SpouseFileClosed(CaseId caseId, LocalDate occurredOn, Personal cause) implements FamilyEvent {}

    /**
     * A child's file; no name is kept, only what the rules ask for (FAM-08).
     *
     * @param child number of the child in this case, from 1
     * @param guardianConsent hash of the guardian's written consent; null for a child of fourteen or more
     * @param processingRule name of the document that the guardian was shown and consented to, its version with it; null without a
     *     consent, and in facts of before it was asked for
     * @param specialUntil last day on which the special rule for children holds; from the day after the child's data are as anybody
     *     else's. Null for a child of fourteen or more, and in facts of before it was told
     */
    record ChildRegistered(
            CaseId caseId,
            LocalDate occurredOn,
            int child,
            YearMonth bornIn,
            String guardianConsent,
            String processingRule,
            LocalDate specialUntil)
            implements FamilyEvent {}

    /** @param street 12-digit code of the street whose school is wanted, of whatever district (FAM-06) */
    record SchoolChosen(
            CaseId caseId,
            LocalDate occurredOn,
            int child,
            SchoolKind school,
            SchoolGround ground,
            String street,
            SchoolPriority priority)
            implements FamilyEvent {}

    /**
     * @param receiptNumber the education bureau's receipt: all that is kept of its work
     * @param district 6-digit code of the district whose bureau it is, that of the street that was chosen; null in facts of before any
     *     but this one could be
     */
    record ChildSentToEducation(
            CaseId caseId, LocalDate occurredOn, int child, String receiptNumber, String district)
            implements FamilyEvent {}

    record SchoolPlaceGranted(CaseId caseId, LocalDate occurredOn, int child) implements FamilyEvent {}

    record SchoolPlaceObjected(CaseId caseId, LocalDate occurredOn, int child, Personal statement)
            implements FamilyEvent {}

    record ChildFileClosed(CaseId caseId, LocalDate occurredOn, int child, Personal cause) implements FamilyEvent {}
}
