package org.veterancare.standalone;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Where a case stands, told from the stored JSON by nothing but the names of its facts: another reading of the same history,
 * without a line of the product's own.
 */
final class PlainFold {

    private static final Map<String, String> MARKET = Map.of(
            "EmploymentSought", "SEEKING", "JobRecommended", "RECOMMENDED", "EmploymentFound", "EMPLOYED",
            "Reinstated", "EMPLOYED", "EmploymentLeft", "LEFT");
    private static final Map<String, String> ITEMS = Map.of(
            "BundleItemDone", "DONE", "BundleItemFailed", "FAILED", "BundleItemResubmitted", "OPEN",
            "BundleItemReopened", "OPEN", "BundleItemNotApplicable", "NOT_APPLICABLE");
    private static final Map<String, String> ENROLMENTS = Map.of(
            "TrainingEnrolled", "ENROLLED", "AttendanceRecorded", "ATTENDING", "TrainingCompleted", "COMPLETED",
            "CertificateIssued", "CERTIFIED", "EnrolmentWithdrawn", "WITHDRAWN", "TrainingFailed", "FAILED");
    private static final Map<String, String> ENTITLEMENTS = Map.of(
            "EntitlementApplied", "APPLIED", "ForwardedForAssessment", "FORWARDED", "DisabilityGraded", "GRADED",
            "EntitlementConfirmed", "IN_PAYMENT", "RecognisedWithoutPayment", "RECOGNIZED_UNPAID",
            "EntitlementSuspended", "SUSPENDED", "EntitlementResumed", "IN_PAYMENT", "EntitlementStopped", "STOPPED",
            "EntitlementDenied", "NOT_RECOGNIZED", "EntitlementCancelled", "CANCELLED");
    private static final Map<String, String> APPLICATIONS = Map.of(
            "ApplicationSubmitted", "SUBMITTED", "ApplicationAccepted", "ACCEPTED", "HouseholdSurveyed", "SURVEYED",
            "StreetReviewed", "STREET_REVIEWED", "NoticePublished", "ON_NOTICE", "ObjectionRaised", "OBJECTED",
            "NoticeClosed", "NOTICE_CLOSED", "ReliefApproved", "APPROVED", "ReliefRefused", "REFUSED", "ReliefPaid",
            "PAID");

    private static final Map<String, String> CARDS = Map.ofEntries(
            Map.entry("PrivilegeCardApplied", "APPLIED"),
            Map.entry("PrivilegeCardRejected", "REJECTED"),
            Map.entry("PrivilegeCardOrdered", "IN_PRODUCTION"),
            Map.entry("PrivilegeCardReissued", "IN_PRODUCTION"),
            Map.entry("PrivilegeCardReceived", "RECEIVED_BY_CENTRE"),
            Map.entry("PrivilegeCardHandedOver", "HANDED_OVER"),
            Map.entry("PrivilegeCardShown", "HANDED_OVER"),
            Map.entry("PrivilegeCardDamaged", "DAMAGED"),
            Map.entry("PrivilegeCardLost", "LOST"),
            Map.entry("PrivilegeCardExpired", "EXPIRED"),
            Map.entry("PrivilegeCardWithdrawn", "WITHDRAWN"),
            Map.entry("PrivilegeCardCancelledByDeath", "CANCELLED_BY_DEATH"));
    private static final Map<String, String> SPOUSE = Map.of(
            "SpouseRegistered", "REGISTERED", "SpouseClassified", "CLASSIFIED", "SpouseUnitFixed", "UNIT_FIXED",
            "SpouseUnitWithdrawn", "CLASSIFIED",
            "SpouseReceived", "RECEIVED", "SpouseEmployed", "EMPLOYED", "SpouseFileClosed", "CLOSED");
    private static final Map<String, String> CHILDREN = Map.of(
            "ChildRegistered", "REGISTERED", "SchoolChosen", "CHOICE_RECORDED", "ChildSentToEducation",
            "SENT_TO_EDUCATION",
            "SchoolPlaceGranted", "PLACED", "SchoolPlaceObjected", "OBJECTED", "ChildFileClosed", "CLOSED");
    private static final Map<String, String> KIN = Map.of(
            "RelationRecorded", "STANDS", "RelationMirrored", "STANDS", "RelationEnded", "ENDED");
    private static final Map<String, String> LEVELS = Map.of(
            "STREET", "STREET_ACCEPTED", "DISTRICT", "DISTRICT_REVIEWED", "MUNICIPAL", "MUNICIPAL_REVIEWED");

    private static final Map<String, String> REPORTING = Map.ofEntries(
            Map.entry("ReportingNoticeIssued", "NOTIFIED"), Map.entry("VeteranReported", "REPORTED"),
            Map.entry("LateReportReceived", "FORFEITURE_REVIEW"), Map.entry("ReportingOverdue", "OVERDUE"),
            Map.entry("ForfeitureReviewOpened", "FORFEITURE_REVIEW"), Map.entry("SettlementForfeited", "FORFEITED"),
            Map.entry("SettlementAccepted", "ACCEPTED"), Map.entry("SettlementPlaceRejected", "REJECTED_WRONG_PLACE"),
            Map.entry("BundleStarted", "BUNDLE_RUNNING"), Map.entry("BundleItemReopened", "BUNDLE_RUNNING"),
            Map.entry("BundleCompleted", "SETTLED"));
    private static final Map<String, String> ASSIGNED = Map.ofEntries(
            Map.entry("PlacementOpened", "WAITING"), Map.entry("ServiceScoreRecorded", "SCORED"),
            Map.entry("ScorePublished", "SCORE_PUBLISHED"), Map.entry("ScoreObjected", "SCORE_OBJECTED"),
            Map.entry("SelectionOpened", "SELECTING"), Map.entry("PostChosen", "POST_CHOSEN"),
            Map.entry("PostRefused", "REFUSAL_REVIEW"), Map.entry("RefusalExcused", "SELECTING"),
            Map.entry("RefusalNoticeServed", "SELECTING"), Map.entry("AssignedWorkForfeited", "FORFEITED"),
            Map.entry("PlacementLetterIssued", "LETTER_ISSUED"), Map.entry("EmployerStartOverdue", "EMPLOYER_BREACH"),
            Map.entry("StartedWork", "ON_POST"), Map.entry("AssignedJobEnded", "JOB_ENDED"),
            Map.entry("PlacementModeChanged", "MODE_CHANGED"), Map.entry("AssignedWorkCancelled", "CANCELLED"),
            Map.entry("AssignedWorkDenied", "INELIGIBLE"), Map.entry("SelectionClosed", "SCORED"),
            Map.entry("TurnResumed", "SELECTING"),
            Map.entry("PlacementEndedByDeath", "ENDED_BY_DEATH"));
    private static final Map<String, String> TRANSFER = Map.of(
            "TransferOutRequested", "ASKED_FOR", "TransferOutWithdrawn", "WITHDRAWN", "CaseTransferredOut", "GONE");

    /** What is corrected with a value that stands in the fact in clear; the others are personal, and sealed there. */
    private static final Map<String, String> CORRECTED = Map.of(
            "REPORTED_ON", "reported on", "SERVICE", "service", "SERVICE_SCORE", "points",
            "SETTLEMENT_PLACE", "settled in", "HUKOU_REGION", "hukou",
            "RESIDENCE_REGION", "residence", "DIED_ON", "died");

    private static final Set<String> REPORT_DATES = Set.of(
            "ReportingNoticeIssued", "VeteranReported", "LateReportReceived", "ReportingOverdue", "ForfeitureRevoked",
            "PlaceRejectionRevoked", "ReportDueRecomputed");

    /** Facts that change nothing of what is pictured here; any other one must be told, or the fold fails. */
    private static final Set<String> SILENT = Set.of(
            "ArchivedCaseTakenUp", "ArrivalExpected", "AssignedWorkKept", "BackdatingApproved", "CaseAbsorbed",
            "CaseArchived",
            "CaseAssigned", "CaseMerged",
            "CaseUnassigned", "ContactRecorded", "CorrectionOrdered", "CorrectionReviewOpened", "CorrectionReviewed",
            "CorrectionWithdrawn", "EmployerApprovalsHeld", "EmployerApprovalsReleased",
            "DeadlineExtended", "DeathMirrored",
            "DeadlinePaused", "DeadlineRecomputed", "DeadlineResumed", "DisabilityDismissalFound",
            "DismissalReviewOpened", "DismissalReviewed", "DisputeReferred",
            "EmployerCriticised", "EmployerLivingFeeDue",
            "EmployerLivingFeePaid", "EmployerRefused", "EmployerSanctionReferred",
            "EnrolmentTermsChanged",
            "ErasureConfirmed", "ErasureRequested", "ErasureWithdrawn", "FiguresKept",
            "ForfeitureNoticeServed", "FormerEmployerRecorded", "FraudDecisionRevoked", "FraudRecovered",
            "FraudReferred",
            "FraudRefunded", "FundBonusAssessed",
            "HardToEmployRecognised", "HomePurchaseApproved", "HomePurchaseEndorsed", "HomePurchasePaid",
            "HomePurchaseWithdrawn",
            "HonourDeclined", "IdentityAdded",
            "IdentityCorrected",
            "IdentityVerified", "InterestDeclared", "InterestWithdrawn", "LegalHoldLifted", "LegalHoldPlaced",
            "LetterClaimed", "LetterNoticeServed", "LifelongGroundEstablished", "MonthlyPensionStopped", "NameChanged",
            "OfficerMethodChanged",
            "PersonnelFileReceived", "PhotoRecorded", "ServicePapersRecorded",
            "PlacementFollowedUp", "PlaqueHung", "PlaqueReplaced", "PlaqueRestored",
            "PlaqueSuperseded",
            "PlaqueWithdrawn", "PostTrainingRecorded", "PriorityRecognised", "PrivacyRequestAnswered",
            "PrivacyRequestReceived",
            "PrivilegeCardExpiring", "PublicWelfarePostProlonged", "ProcessingRestricted", "RecordCardCreated",
            "ReleaseRecorded", "ReliefEndorsed",
            "ResidenceVerified", "RestrictionLifted", "ScoreConfirmed", "SelectionLeft", "SeniorityRecognised",
            "SentenceRecorded",
            "ServiceRegistrationConfirmed", "ServiceRegistrationOverdue", "ServiceRegistrationReminded",
            "SettlementPlaceEstablished", "SpouseGuided", "SpouseReceptionOverdue", "SpouseSubsidised",
            "SubjectErased", "SupportKindRecorded", "SurvivorProven", "SuspensionRequested", "TraineePlaced",
            "TrainingDeclined",
            "TrainingOfferExpired", "TrainingOffered",
            "TreatmentCancelledForFraud", "TurnLost", "UnemploymentBenefitClaimed", "UnilateralLetterIssued",
            "UniversityReturnRecorded", "WaitingAllowanceDiffers", "WaitingAllowanceStopped",
            "WaitingInsuranceArranged", "WantedRecorded",
            "WelcomeCeremonyHeld");

    private final Map<String, String> picture = new TreeMap<>();
    private boolean told;

    /** The cards as they were before the last step with one. */
    private final Map<String, String> cardsBefore = new TreeMap<>();

    /** Where the search for a job stood before the last one was found. */
    private String sought;

    /** Where an assigned job stood before each step that may be taken back. */
    private final Map<String, String> stood = new TreeMap<>();

    private final Map<Long, JsonNode> facts = new TreeMap<>();

    /** The fact that tells of the service which counts. */
    private String receivedAt;

    PlainFold() {
        picture.put("reporting", "EXPECTED");
        picture.put("market", "NOT_SEEKING");
        picture.put("closed", "false");
    }

    void take(long version, String type, JsonNode fact) {
        picture.put("version", Long.toString(version));
        facts.put(version, fact);
        told = SILENT.contains(type);
        if (CARDS.containsKey(type)) {
            cardsBefore.clear();
            picture.keySet()
                    .stream()
                    .filter(what -> what.startsWith("card "))
                    .forEach(
                            what -> cardsBefore.put(what, picture.get(what)));
        }
        number(type, fact);
        whole(type, fact);
        step(type, fact);
        if (!told) {
            throw new AssertionError("PlainFold knows nothing of " + type);
        }
    }

    /** Facts that say one thing each. */
    private void whole(String type, JsonNode fact) {
        switch (type) {
            case "CaseOpened" -> {
                put("street", fact.get("street").asString());
                put("hukou", fact.get("hukouRegion").asString());
                put("residence", fact.get("residenceRegion").asString());
            }
            case "ResidenceChanged" -> {
                put("hukou", fact.get("hukouRegion").asString());
                put("residence", fact.get("residenceRegion").asString());
            }
            case "StationAssigned", "StationReassigned" -> put("street", fact.get("street").asString());
            case "PrivilegeCardReviewed" ->
                put("card " + fact.get("card").asInt(), LEVELS.get(fact.get("level").asString()));
            case "WindowVisited" -> put("visits", picture.getOrDefault("visits", "") + "1");
            case "SubjectDeathRecorded" -> put("died", fact.get("occurredOn").asString());
            case "DeathRecordRevoked" -> put("lives", "after all");
            case "EmploymentFound" -> sought = picture.get("market");
            case "CaseClosed" -> put("closed", "true");
            case "CaseReopened" -> put("closed", "false");
            case "BundleStarted" -> fact.get("items")
                    .forEach(item -> put("item " + item.get("code").asString(), "OPEN"));
            case "ObjectionResolved" -> put(
                    "application " + fact.get("application").asInt(),
                    fact.get("upheld").asBoolean() ? "SURVEYED" : "ON_NOTICE");
            case "CaseTransferredIn" -> {
                put("came from", fact.get("origin").asString());
                elsewhere(fact.path("service"), fact.path("placedThere").asBoolean(false));
            }
            case "CaseAbsorbed" -> {
                elsewhere(fact.at("/carried/service"), false);
                fact.at("/carried/certificates").forEach(each -> put(earned(each), each.get("there").asString()));
            }
            case "PublicWelfarePostAssigned" -> put("welfare " + fact.get("post").asString(), "HELD");
            case "PublicWelfarePostEnded" -> picture.replaceAll(
                    (what, state) -> what.startsWith("welfare ") ? told("ENDED") : state);
            case "FactCorrected" -> corrected(fact);
            case "FactReversed" -> reversed(fact.get("fact").asString(), facts.get(fact.get("factVersion").asLong()));
            case "PostReleased" -> picture.computeIfPresent(
                    "assigned", (what, state) -> state.equals(told("POST_CHOSEN")) ? told("WAITING") : state);
            case "EmployerBreachWithdrawn" ->
                put("assigned", fact.path("startBy").isObject() ? "LETTER_ISSUED" : picture.get("assigned"));
            case "LetterWithdrawn" -> put("assigned", going(fact.get("goesOn")));
            default -> reporting(type, fact);
        }
    }

    private void elsewhere(JsonNode service, boolean placed) {
        if (service.isObject()) {
            received(service);
            placed(placed);
        }
        if (service.isObject() && !picture.containsKey("reported on")) {
            put("reporting", "REPORTED_ELSEWHERE");
        }
    }

    /** Where the next step depends on what was before. */
    private void reporting(String type, JsonNode fact) {
        boolean reported = picture.containsKey("reported on");
        switch (type) {
            case "LateReportExcused" -> put("reporting", reported ? "REPORTED" : "NOTIFIED");
            case "ForfeitureRevoked" -> put("reporting", reported ? "REPORTED" : "OVERDUE");
            case "PlaceRejectionRevoked" -> {
                String awaited = fact.path("due").isObject() ? "NOTIFIED" : "EXPECTED";
                put("reporting", fact.path("reportedOn").isString() ? "REPORTED" : awaited);
            }
            case "ReportDueRecomputed" -> {
                boolean valid = fact.path("adaptationBy").isObject()
                        && picture.get("reporting").equals("FORFEITURE_REVIEW");
                put("reporting", valid ? "REPORTED" : picture.get("reporting"));
            }
            case "ScoreObjectionResolved" ->
                put("assigned", fact.get("upheld").asBoolean() ? "WAITING" : "SCORE_PUBLISHED");
            case "AssignedWorkRestored" ->
                put("assigned", going(fact.get("point")));
            default -> {}
        }
    }

    /** Days, places, numbers and money, whatever step they come with. */
    private void number(String type, JsonNode fact) {
        switch (type) {
            case "VeteranReported", "LateReportReceived" -> {
                put("reported on", fact.get("occurredOn").asString());
                put("settled in", fact.get("settlementPlace").asString());
                received(fact.get("service"));
                service(fact);
            }
            case "SettlementPlaceRejected" -> {
                JsonNode report = fact.path("report");
                if (report.isObject()) {
                    put("reported on", fact.get("occurredOn").asString());
                    put("settled in", fact.get("settlementPlace").asString());
                    put("due", report.at("/due/dueOn").asString());
                    received(report.get("service"));
                    service(report);
                }
            }
            case "ReportingNoticeIssued" -> {
                service(fact);
                if (fact.path("withSpouse").isBoolean()) {
                    picture.remove("spouse told");
                    put("spouse told", fact.get("withSpouse").asBoolean() ? fact.get("occurredOn").asString() : null);
                }
            }
            case "ChildSentToEducation" -> put(
                    "bureau of child " + fact.get("child").asInt(), fact.get("district").asString());
            case "SchoolChosen" -> {
                picture.remove("bureau of child " + fact.get("child").asInt());
                told = true;
            }
            case "SpouseRegistered" -> picture.remove("spouse's hukou");
            case "SpouseFileClosed" -> picture.remove("spouse told");
            case "SpouseNotified" -> put("spouse told", fact.get("occurredOn").asString());
            case "PlacementOpened" -> {
                picture.keySet().removeIf(Set.of("points", "allowance", "overdue since")::contains);
                put("received on", fact.get("receivedOn").asString());
            }
            case "PlacementOverdue" -> put("overdue since", fact.get("occurredOn").asString());
            case "HouseholdLetterIssued" -> put("letter for the hukou", fact.get("occurredOn").asString());
            case "SpouseHukouRegistered" -> put("spouse's hukou", fact.get("receiptNumber").asString());
            case "EconomicCheckAuthorised" ->
                put("looked into " + fact.get("application").asInt(), fact.get("occurredOn").asString());
            case "ExamRecorded" -> put("exam " + fact.get("enrolment").asInt(), fact.get("passed").asString());
            case "AttendanceRecorded" -> hours(fact, 1);
            case "ServiceScoreRecorded" -> put("points", fact.get("points").asString());
            case "WaitingAllowanceStarted", "WaitingAllowanceAdjusted" -> put("allowance", fen(fact.get("monthly")));
            case "ReliefApproved" -> put("relief " + fact.get("application").asInt(), fen(fact.get("amount")));
            case "SubsidyClaimed", "SubsidyApproved", "SubsidyRefusalQuashed", "SubsidyPaid" ->
                put("subsidy " + fact.get("enrolment").asInt(), fen(fact.get("amount")));
            case "PrivilegeCardRestored" -> {
                String card = "card " + fact.get("card").asInt();
                put(card, cardsBefore.get(card));
            }
            case "SubsidyRefused" -> {
                picture.remove("subsidy " + fact.get("enrolment").asInt());
                told = true;
            }
            default -> {}
        }
        boolean ofReport = REPORT_DATES.contains(type)
                || type.startsWith("Deadline") && fact.path("deadline").asString("").equals("REPORT");
        if (ofReport && fact.path("due").isObject()) {
            put("due", fact.at("/due/dueOn").asString());
        }
    }

    /** Nothing is told of hours where none were held. */
    private void hours(JsonNode fact, int sign) {
        int number = fact.get("enrolment").asInt();
        int held = Integer.parseInt(stood.getOrDefault("held " + number, "0")) + sign * fact.get("heldHours").asInt();
        int before = Integer.parseInt(picture.getOrDefault("hours " + number, "0"));
        stood.put("held " + number, Integer.toString(held));
        put("hours " + number, Integer.toString(before + sign * fact.get("attendedHours").asInt()));
        if (held == 0) {
            picture.remove("hours " + number);
            put("enrolment " + number, "ENROLLED");
        }
    }

    private void service(JsonNode fact) {
        put("service", kind(fact.get("service")));
    }

    private void received(JsonNode service) {
        put("received as", kind(service));
        receivedAt = picture.get("version");
        placed(false);
    }

    private void placed(boolean there) {
        picture.remove("placed there");
        put("placed there", there ? "yes" : null);
    }

    private static String kind(JsonNode service) {
        return service.get("category").asString() + "/" + service.path("tier").asString("") + "/"
                + service.get("mode").asString();
    }

    private void corrected(JsonNode fact) {
        String what = CORRECTED.get(fact.get("field").asString());
        told = true;
        if (fact.get("field").asString().equals("PLACED_THERE")) {
            placed(fact.get("after").asString().equals("true"));
        }
        if ("service".equals(what) && fact.get("factVersion").asString().equals(receivedAt)) {
            put("received as", fact.get("after").asString());
        }
        // another district's file is none of our own papers
        JsonNode wrong = facts.get(fact.get("factVersion").asLong());
        if (wrong.has("origin") || wrong.has("absorbed")) {
            return;
        }
        if (what != null) {
            put(what, fact.get("after").asString());
        }
        if ("reported on".equals(what)) {
            picture.computeIfPresent("received on", (wait, before) -> fact.get("after").asString());
        }
        // another score is shown again before it counts
        if ("points".equals(what)) {
            put("assigned", "SCORED");
        }
    }

    private static String going(JsonNode point) {
        return switch (point.asString()) {
            case "SCORE_CONFIRMED" -> "SCORED";
            case "ON_POST" -> "ON_POST";
            default -> "WAITING";
        };
    }

    private void cardsAsBefore() {
        picture.keySet().removeIf(what -> what.startsWith("card "));
        picture.putAll(cardsBefore);
    }

    private void reversed(String fact, JsonNode slip) {
        if (fact.equals("EmploymentFound")) {
            put("market", sought);
        } else if (CARDS.containsKey(fact)) {
            cardsAsBefore();
        } else if (ASSIGNED.containsKey(fact)) {
            put("assigned", stood.get(fact));
        } else if (fact.equals("SpouseUnitFixed")) {
            put("spouse", "CLASSIFIED");
        } else if (SPOUSE.containsKey(fact)) {
            put("spouse", stood.get(fact));
        } else if (fact.equals("SchoolPlaceGranted")) {
            put("child " + slip.get("child").asInt(), "SENT_TO_EDUCATION");
        } else if (fact.equals("SchoolPlaceObjected")) {
            String child = "child " + slip.get("child").asInt();
            put(child, stood.get(child));
        } else if (fact.equals("SpouseHukouRegistered")) {
            picture.remove("spouse's hukou");
        } else if (fact.equals("CertificateIssued")) {
            put("enrolment " + slip.get("enrolment").asInt(), "COMPLETED");
        } else if (fact.equals("TrainingCompleted") || fact.equals("TrainingFailed")) {
            String number = slip.get("enrolment").asString();
            put("enrolment " + number, picture.containsKey("hours " + number) ? "ATTENDING" : "ENROLLED");
        } else if (fact.equals("AttendanceRecorded")) {
            hours(slip, -1);
        } else if (!SILENT.contains(fact)) {
            throw new AssertionError("PlainFold cannot take back " + fact);
        }
        told = true;
    }

    private static String fen(JsonNode money) {
        return money.get("fen").asString();
    }

    private String told(String state) {
        told = true;
        return state;
    }

    private void step(String type, JsonNode fact) {
        put("reporting", REPORTING.get(type));
        if (picture.containsKey("assigned")) {
            stood.put(type, picture.get("assigned"));
        }
        boolean atWork = type.equals("AssignedWorkCancelled") && "ON_POST".equals(picture.get("assigned"));
        put("assigned", atWork ? "ON_POST" : ASSIGNED.get(type));
        if (type.equals("SchoolPlaceObjected")) {
            String child = "child " + fact.get("child").asInt();
            stood.put(child, picture.get(child));
        }
        if (SPOUSE.containsKey(type) && picture.containsKey("spouse")) {
            stood.put(type, picture.get("spouse"));
        }
        put("transfer", TRANSFER.get(type));
        put("market", MARKET.get(type));
        put("item " + fact.path("item").asString(""), ITEMS.get(type));
        put("card " + fact.path("card").asInt(0), CARDS.get(type));
        String enrolment = fact.path("enrolment").asString("0");
        boolean goesOn = type.equals("TrainingEnrolled") && picture.containsKey("hours " + enrolment);
        boolean cancelled = fact.path("classCancelled").asBoolean(false);
        put("enrolment " + enrolment, goesOn ? "ATTENDING" : cancelled ? "CLASS_CANCELLED" : ENROLMENTS.get(type));
        put("entitlement " + fact.path("entitlement").asInt(0), ENTITLEMENTS.get(type));
        put("application " + fact.path("application").asInt(0), APPLICATIONS.get(type));
        // whom only the notice named has no file that could be closed
        if (type.equals("SpouseFileClosed") && !picture.containsKey("spouse")) {
            told = true;
        } else {
            put("spouse", SPOUSE.get(type));
        }
        put("child " + fact.path("child").asInt(0), CHILDREN.get(type));
        put("kin " + fact.path("relation").asString("") + " " + fact.path("related").asString(""), KIN.get(type));
    }

    private void put(String what, String state) {
        if (state != null) {
            picture.put(what, state);
            told = true;
        }
    }

    Map<String, String> picture() {
        return Map.copyOf(picture);
    }

    /** The same picture, as the product shows it. */
    static Map<String, String> shown(JsonNode file) {
        Map<String, String> shown = new TreeMap<>();
        shown.put("version", file.get("version").asString());
        shown.put("street", file.at("/stations/street").asString());
        shown.put("closed", Boolean.toString(file.get("life").has("closed")));
        shown.put("hukou", file.at("/stations/hukouRegion").asString());
        shown.put("residence", file.at("/stations/residenceRegion").asString());
        reporting(file.get("registration"), shown);
        if (file.at("/received/service").isObject()) {
            shown.put("received as", kind(file.at("/received/service")));
        }
        if (file.at("/received/placedThere").asBoolean(false)) {
            shown.put("placed there", "yes");
        }
        assigned(file.at("/placement"), shown);
        transfers(file.at("/moves"), shown);
        shown.put("market", file.at("/placement/market/stage").asString());
        file.at("/bundle/items").forEach(item -> shown.put("item " + item.get("code").asString(), state(item)));
        file.at("/honours/cards")
                .forEach(
                        card -> shown.put("card " + card.get("number").asInt(), card.get("stage").asString()));
        if (!file.at("/settlement/visits").isEmpty()) {
            shown.put("visits", "1".repeat(file.at("/settlement/visits").size()));
        }
        if (file.at("/person/death").isObject()) {
            shown.put("died", file.at("/person/death/mark/on").asString());
        }
        if (file.at("/person/death/revoked").isObject()) {
            shown.put("lives", "after all");
        }
        if (file.at("/family/spouse").isObject()) {
            shown.put("spouse", file.at("/family/spouse/stage").asString());
        }
        if (file.at("/family/spouseNotified").isObject()) {
            shown.put("spouse told", file.at("/family/spouseNotified/on").asString());
        }
        if (file.at("/family/spouse/hukou").isObject()) {
            shown.put("spouse's hukou", file.at("/family/spouse/hukou/receiptNumber").asString());
        }
        file.at("/family/children").forEach(child -> {
            shown.put("child " + child.get("number").asInt(), child.get("stage").asString());
            if (child.path("educationDistrict").isString()) {
                shown.put("bureau of child " + child.get("number").asInt(), child.get("educationDistrict").asString());
            }
        });
        file.at("/person/relations")
                .forEach(kin -> shown.put(
                        "kin " + kin.get("relation").asString() + " " + kin.get("related").asString(),
                        kin.path("ended").isObject() ? "ENDED" : "STANDS"));
        file.get("enrolments").forEach(each -> study(each, shown));
        if (file.at("/settlement/papers/letter/mark").isObject()) {
            shown.put("letter for the hukou", file.at("/settlement/papers/letter/mark/on").asString());
        }
        file.get("entitlements").forEach(each -> shown.put("entitlement " + each.get("number").asInt(), state(each)));
        file.get("applications").forEach(each -> {
            shown.put("application " + each.get("number").asInt(), state(each));
            if (each.at("/intake/authorised").isObject()) {
                shown.put("looked into " + each.get("number").asInt(), each.at("/intake/authorised/on").asString());
            }
            if (each.at("/outcome/amount").isObject()) {
                shown.put("relief " + each.get("number").asInt(), fen(each.at("/outcome/amount")));
            }
        });
        file.at("/study/earnedThere").forEach(each -> shown.put(earned(each), each.get("there").asString()));
        file.at("/study/subsidies").forEach(each -> {
            if (each.path("amount").isObject()) {
                shown.put("subsidy " + each.get("enrolment").asInt(), fen(each.get("amount")));
            }
        });
        return shown;
    }

    private static String earned(JsonNode certificate) {
        return "earned in a double " + certificate.get("enrolment").asInt();
    }

    private static void study(JsonNode enrolment, Map<String, String> shown) {
        int number = enrolment.get("number").asInt();
        shown.put("enrolment " + number, state(enrolment));
        if (enrolment.path("examPassed").isBoolean()) {
            shown.put("exam " + number, enrolment.get("examPassed").asString());
        }
        if (enrolment.get("heldHours").asInt() > 0) {
            shown.put("hours " + number, enrolment.get("attendedHours").asString());
        }
    }

    private static void reporting(JsonNode file, Map<String, String> shown) {
        shown.put("reporting", file.get("stage").asString());
        if (file.at("/dates/due").isObject()) {
            shown.put("due", file.at("/dates/due/dueOn").asString());
        }
        if (file.path("service").isObject()) {
            shown.put("service", kind(file.get("service")));
        }
        if (file.path("report").isObject()) {
            shown.put("reported on", file.at("/report/mark/on").asString());
            shown.put("settled in", file.at("/report/settlementPlace").asString());
        }
    }

    private static void assigned(JsonNode file, Map<String, String> shown) {
        JsonNode directed = file.path("directed");
        if (directed.isObject()) {
            shown.put("assigned", directed.get("stage").asString());
            if (directed.path("waiting").isObject()) {
                shown.put("received on", directed.at("/waiting/receivedOn").asString());
            }
            if (directed.at("/waiting/overdue").isObject()) {
                shown.put("overdue since", directed.at("/waiting/overdue/on").asString());
            }
            if (directed.path("score").isObject()) {
                shown.put("points", directed.at("/score/points").asString());
            }
            if (directed.path("allowance").isObject()) {
                shown.put("allowance", fen(directed.at("/allowance/monthly")));
            }
        }
        file.at("/publicWelfare/posts")
                .forEach(post -> shown.put(
                        "welfare " + post.get("code").asString(), post.path("ended").isObject() ? "ENDED" : "HELD"));
    }

    private static void transfers(JsonNode moves, Map<String, String> shown) {
        JsonNode out = moves.path("out");
        if (out.isObject()) {
            shown.put("transfer", out.path("left").isObject()
                    ? "GONE"
                    : out.path("withdrawn").isObject() ? "WITHDRAWN" : "ASKED_FOR");
        }
        if (moves.path("in").isObject()) {
            shown.put("came from", moves.at("/in/origin").asString());
        }
    }

    private static String state(JsonNode part) {
        return part.get("state").asString();
    }
}
