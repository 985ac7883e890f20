package org.veterancare.command;

import java.util.Map;
import java.util.Set;

/** What a search by chance cannot be asked for, each with its reason. */
final class SearchLimits {

    /** Commands that the search need not come to, by why chance seldom does. */
    static final Map<String, Set<String>> SELDOM = Map.of(
            "asks for a value that the law in force has not set",
            Set.of("SubsidiseSpouse", "ApproveHomePurchase", "PayHomePurchase", "WithdrawHomePurchase"),
            "asks for what is not in this case", Set.of("FollowSuccessor", "ApproveBackdating"),
            "asks for a settlement that chance seldom reports", Set.of("RecordPensionStop", "RecordSupportKind"),
            "asks for days in their order", Set.of(
                    "FlagCardExpiry", "FlagOverdueSpouse", "FlagOverdueStart", "FlagWaitingAllowance",
                    "ForfeitUnclaimedLetter",
                    "IssueUnilateralLetter", "RecordCardExpiry"),
            "asks for a period, its file and a ground that belong together", Set.of(
                    "PauseDeadline", "ResumeDeadline", "ExtendDeadline", "RecomputeDeadline"),
            "comes after several steps of several people", Set.of(
                    "ApproveSubsidy", "CompleteTraining", "ConfirmRelief", "CriticiseEmployer", "DecideRefusal",
                    "DenyEntitlement",
                    "OrderCard",
                    "OrderCorrection",
                    "IssueLetter", "HoldApprovals", "KeepAssignedWork", "LinkToJob", "PaySubsidy", "QuashSubsidyRefusal",
                    "RecordCancellationDecision", "RecordJobEnd", "RecordResumptionDecision", "ReferSanction",
                    "ReleaseApprovals", "WithdrawCorrection",
                    "RefuseSubsidy", "GuideSpouse", "RejectCardApplication", "ReissueCard", "ReportCardDamaged",
                    "ReportCardLost", "ReviewCorrection",
                    "ShredSubjectKey"));

    /** Codes by which a body is refused for what it says, and what that is: another body may be accepted. */
    static final Map<String, Set<String>> ABOUT_THE_BODY = Map.ofEntries(
            Map.entry("the day, or the days it must keep to",
                    Set.of("BACKDATED", "ERASURE-DELAY", "SUS-04", "VAL-DATE-1", "VAL-DATE-2", "REG-02", "REG-03",
                            "REG-04", "REG-05", "REG-11", "PLC-02", "PLC-04", "PLC-05", "PLC-08", "PLC-13", "PLC-21",
                            "CARD-04",
                            "FAM-03", "HRD-01", "HRD-06", "FOLLOW-UP")),
            Map.entry("the file of several that is meant",
                    Set.of("BEN-03", "BEN-05", "RELEASE-NAMED", "INTEREST", "TRN-03", "TRN-11", "PLC-06")),
            Map.entry("the fact that is meant, and what it should say",
                    Set.of("CORRECTION-TARGET", "CORRECTION-VALUE")),
            Map.entry("the period that is meant, and why", Set.of("EXTEND-GROUND", "STILL-GROUND")),
            Map.entry("the relation that is meant, and to whom", Set.of("RELATION-KNOWN")),
            Map.entry("the place", Set.of("NET-01", "HRD-02", "VAL-RGN-3", "VAL-RGN-4")),
            Map.entry("the service, the mode and the ground of a claim",
                    Set.of("SET-01", "SET-03", "SET-04", "PLC-01", "PLC-20")),
            Map.entry("whose letter it was, and on what pay", Set.of("TRN-07")),
            Map.entry("the length of the contract", Set.of("PLC-07")),
            Map.entry("the month of the hire", Set.of("PLC-19")),
            Map.entry("why no job of the market fits", Set.of("PLC-15")),
            Map.entry("a price that the law in force has not set", Set.of("SET-SUPPORT")),
            Map.entry("the employer before the service", Set.of("PLC-17")),
            Map.entry("the school and whose child it is for", Set.of("FAM-06", "FAM-07")),
            Map.entry("an amount, a month or a disability",
                    Set.of("BEN-04", "BEN-22", "BEN-23", "FAM-04", "BENEFIT-MONTHS", "VAL-DIS-1")),
            Map.entry("the ground of a sanction", Set.of("SUS-01", "SUS-02", "SUS-03")));

    private SearchLimits() {}
}
