package org.veterancare.command;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.veterancare.law.RuleBroken;

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
                    "IssueLetter", "HoldApprovals", "KeepAssignedWork", "LinkToJob", "PaySubsidy",
                    "ProlongPublicWelfarePost", "QuashSubsidyRefusal",
                    "RecordCancellationDecision", "RecordJobEnd", "RecordResumptionDecision", "ReferSanction",
                    "ReleaseApprovals", "WithdrawCorrection",
                    "RefuseSubsidy", "GuideSpouse", "RejectCardApplication", "ReissueCard", "ReportCardDamaged",
                    "ReportCardLost", "ReviewCorrection",
                    "ShredSubjectKey"));

    /**
     * Commands of which chance seldom makes up a body that is accepted, by what the body should say, and how it is refused then: the
     * rule, and what it was asked about.
     */
    static final Map<String, Map<String, Set<String>>> ABOUT_THE_BODY = Map.ofEntries(
            Map.entry("a day that is over, or one to keep to", Map.ofEntries(
                    Map.entry("ApproveBackdating", Set.of("BACKDATED:before")),
                    Map.entry("ArchiveCase", Set.of("SUS-04:remedyUntil")),
                    Map.entry("AssessOneTimeFund", Set.of("TIM-05:occurredOn+policy")),
                    Map.entry("ConfirmScore", Set.of("PLC-04:until")),
                    Map.entry("CriticiseEmployer", Set.of("PLC-13:correctBy", "PLC-13:letterOn")),
                    Map.entry("DecideForfeiture", Set.of("REG-05:dueOn", "REG-05:missing")),
                    Map.entry("FlagCardExpiry", Set.of("CARD-04:from")),
                    Map.entry("FlagOverduePlacement", Set.of("PLC-02:dueOn")),
                    Map.entry("FlagOverdueReport", Set.of("REG-03:dueOn")),
                    Map.entry("FlagOverdueSpouse", Set.of("FAM-03:dueOn")),
                    Map.entry("FlagOverdueStart", Set.of("PLC-05:startBy")),
                    Map.entry("FlagServiceRegistration", Set.of("REG-11:dueOn")),
                    Map.entry("FlagWaitingAllowance", Set.of("PLC-08:monthlyFen")),
                    Map.entry("HoldApprovals", Set.of("PLC-13:correctBy")),
                    Map.entry("IssueUnilateralLetter", Set.of("PLC-21:until")),
                    Map.entry("ObjectToScore", Set.of("PLC-04:until")),
                    Map.entry("OpenForfeitureReview", Set.of("REG-04:dueOn")),
                    Map.entry("RecordCardExpiry", Set.of("CARD-04:validUntil")),
                    Map.entry("RecordFollowUp", Set.of("FOLLOW-UP:day", "FOLLOW-UP:from")),
                    Map.entry("WithdrawErasure", Set.of("ERASURE-DELAY:until")))),
            Map.entry("which file of several, and what is done with it", Map.ofEntries(
                    Map.entry("AnswerPrivacyRequest", Set.of("CASE-STATE:request", "PRI-04:request")),
                    Map.entry("CloseNotice", Set.of("CASE-STATE:unknownApplication", "HRD-06:until")),
                    Map.entry("CompleteTraining", Set.of("CASE-STATE:enrolment", "TRN-03:certified", "TRN-11:missing",
                            "TRN-11:attendancePercent+least", "TRN-11:to")),
                    Map.entry("ConfirmEntitlement", Set.of("CASE-STATE:entitlement+state", "BEN-04:startMonth",
                            "CASE-STATE:unknownEntitlement", "BEN-03:paid", "BEN-05:missing", "BEN-22:payFrom",
                            "FOUR-EYES:earlier+matter")),
                    Map.entry("DenyEntitlement",
                            Set.of("CASE-STATE:entitlement+state", "BEN-03:graded", "BEN-05:graded",
                                    "CASE-STATE:unknownEntitlement", "BEN-05:missing", "VAL-DIS-1:category",
                                    "FOUR-EYES:earlier+matter")),
                    Map.entry("ExpireTrainingOffer", Set.of("CASE-STATE:missing", "VAL-DATE-2:answerBy")),
                    Map.entry("FailTraining", Set.of("CASE-STATE:enrolment", "TRN-11:attendancePercent", "TRN-11:to")),
                    Map.entry("ForwardToMunicipal", Set.of("CASE-STATE:forwarded", "CASE-STATE:unknownEntitlement",
                            "CASE-STATE:entitlement+state", "VAL-DIS-1:category")),
                    Map.entry("ReferFraud", Set.of("CASE-STATE:referred", "REG-16:treatment")),
                    Map.entry("RecogniseUnpaid", Set.of("CASE-STATE:entitlement+state", "BEN-03:paid", "BEN-05:missing",
                            "CASE-STATE:unknownEntitlement", "FOUR-EYES:earlier+matter")),
                    Map.entry("RecordAssessment", Set.of("CASE-STATE:entitlement+state", "BEN-05:authority",
                            "CASE-STATE:unknownEntitlement", "BEN-05:missing", "CASE-STATE:graded",
                            "VAL-DIS-1:category")),
                    Map.entry("RecordCancellationDecision", Set.of("CASE-STATE:entitlement+state", "SUS-02:ground+law",
                            "CASE-STATE:unknownEntitlement", "SUS-02:groundSince", "SUS-03:authority",
                            "FOUR-EYES:earlier+matter")),
                    Map.entry("RecordExam", Set.of("CASE-STATE:enrolment", "TRN-11:certified")),
                    Map.entry("RecordLivingFee", Set.of("PLC-06:month", "PLC-06:paid", "PLC-06:leastPercent")),
                    Map.entry("RecordPensionStop", Set.of("PLC-19:hired")),
                    Map.entry("RecordRelease", Set.of("RELEASE-NAMED:lasting")),
                    Map.entry("RecordResumptionDecision", Set.of("CASE-STATE:entitlement+state",
                            "CASE-STATE:unknownEntitlement", "BENEFIT-MONTHS:suspendedFrom", "SUS-03:authority")),
                    Map.entry("RecordSuspensionDecision", Set.of("CASE-STATE:entitlement+state", "SUS-01:ground",
                            "CASE-STATE:unknownEntitlement", "SUS-01:groundSince", "SUS-03:authority",
                            "BENEFIT-MONTHS:startMonth", "FOUR-EYES:earlier+matter")),
                    Map.entry("StopEntitlement", Set.of("CASE-STATE:entitlement+state", "BEN-23:payUntil",
                            "CASE-STATE:unknownEntitlement")),
                    Map.entry("WithdrawInterest", Set.of("INTEREST:declared", "INTEREST:declaredBy")))),
            Map.entry("which fact, and what it should say", Map.of(
                    "CorrectFact", Set.of("CORRECTION-TARGET:factVersion", "CORRECTION-VALUE:field", "FOUR-EYES:",
                            "VAL-DATE-2:", "VAL-NAME-1:", "VAL-TEL-1:", "VAL-TEL-2:"),
                    "ReverseFact", Set.of("CORRECTION-TARGET:factVersion", "FOUR-EYES:"))),
            Map.entry("which period, and on what ground", Map.of(
                    "ExtendDeadline",
                    Set.of("EXTEND-GROUND:deadline", "EXTEND-GROUND:dueOn", "FOUR-EYES:earlier+matter"),
                    "PauseDeadline", Set.of("STILL-GROUND:deadline", "STILL-GROUND:deadline+grounds",
                            "STILL-GROUND:dueOn+from"),
                    "ResumeDeadline", Set.of("STILL-GROUND:deadline", "STILL-GROUND:since"))),
            Map.entry("a place that is another one, or the one there is", Map.of(
                    "AssignStation", Set.of("CASE-STATE:", "NET-01:neighbourhood", "VAL-RGN-3:"),
                    "FollowSuccessor", Set.of("VAL-RGN-4:"),
                    "SubmitApplication", Set.of("HRD-02:heldBy+hukouStreet"),
                    "VerifyResidence", Set.of("CASE-STATE:residenceRegion"))),
            Map.entry("the service, the mode and the ground of a claim", Map.of(
                    "ChangePlacementMode", Set.of("PLC-20:mode"),
                    "ExpectArrival", Set.of("REG-03:expectedIn+planYear", "SET-01:category+missing",
                            "SET-01:category+mode"),
                    "IssueReportingNotice", Set.of("REG-02:", "REG-03:missing", "SET-01:category+missing",
                            "SET-01:category+mode", "VAL-DATE-2:dischargeApprovedOn+on"),
                    "OpenPlacement", Set.of("PLC-01:bar", "PLC-01:ground"),
                    "RecordReport", Set.of("REG-03:missing", "SET-01:category+missing", "SET-01:category+mode",
                            "VAL-DATE-2:dischargeApprovedOn+on"))),
            Map.entry("the employer, and on what terms", Map.of(
                    "RecordPostTraining", Set.of("TRN-07:employer", "TRN-07:fullPay", "VAL-DATE-2:startedOn"),
                    "RecordStart", Set.of("PLC-06:unclaimed", "PLC-07:leastMonths", "PLC-07:openEndedFromYears"))),
            Map.entry("the school and whose child it is for", Map.of(
                    "ChooseSchool", Set.of("CASE-STATE:child", "FAM-06:school", "FAM-07:identities"))),
            Map.entry("a value that the law in force has not set", Map.of(
                    "SubsidiseSpouse", Set.of("FAM-04:notSet"))));

    private SearchLimits() {}

    /** The rule and what it was asked about: so a refusal of what a body says is told from one of how the case stands. */
    static String said(RuleBroken refused) {
        return refused.code() + ":" + String.join("+", new TreeSet<>(refused.facts().keySet()));
    }

    /**
     * Whether each body of the command was refused for what it says: one that was not speaks of how the case stands, and so holds for
     * all.
     */
    static boolean areAboutTheBody(String command, Set<String> refusals) {
        Set<String> forgiven = ABOUT_THE_BODY.values()
                .stream()
                .flatMap(of -> of.getOrDefault(command, Set.of()).stream())
                .collect(Collectors.toSet());
        return !refusals.isEmpty() && forgiven.containsAll(refusals);
    }
}
