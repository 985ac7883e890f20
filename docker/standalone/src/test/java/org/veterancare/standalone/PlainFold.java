package org.veterancare.standalone;

import java.util.Map;
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
            "BundleItemNotApplicable", "NOT_APPLICABLE");
    private static final Map<String, String> ENROLMENTS = Map.of(
            "TrainingEnrolled", "ENROLLED", "AttendanceRecorded", "ATTENDING", "TrainingCompleted", "COMPLETED",
            "CertificateIssued", "CERTIFIED", "EnrolmentWithdrawn", "WITHDRAWN", "TrainingFailed", "FAILED");
    private static final Map<String, String> ENTITLEMENTS = Map.of(
            "EntitlementApplied", "APPLIED", "ForwardedForAssessment", "FORWARDED", "DisabilityGraded", "GRADED",
            "EntitlementConfirmed", "IN_PAYMENT", "RecognisedWithoutPayment", "RECOGNIZED_UNPAID",
            "EntitlementSuspended", "SUSPENDED", "EntitlementResumed", "IN_PAYMENT", "EntitlementStopped", "STOPPED",
            "EntitlementCancelled", "CANCELLED");
    private static final Map<String, String> APPLICATIONS = Map.of(
            "ApplicationSubmitted", "SUBMITTED", "ApplicationAccepted", "ACCEPTED", "HouseholdSurveyed", "SURVEYED",
            "StreetReviewed", "STREET_REVIEWED", "NoticePublished", "ON_NOTICE", "ObjectionRaised", "OBJECTED",
            "NoticeClosed", "NOTICE_CLOSED", "ReliefApproved", "APPROVED", "ReliefRefused", "REFUSED", "ReliefPaid",
            "PAID");

    private static final Map<String, String> CARDS = Map.of(
            "PrivilegeCardApplied", "APPLIED", "PrivilegeCardRejected", "REJECTED", "PrivilegeCardOrdered",
            "IN_PRODUCTION", "PrivilegeCardReissued", "IN_PRODUCTION", "PrivilegeCardReceived", "RECEIVED_BY_CENTRE",
            "PrivilegeCardHandedOver", "HANDED_OVER", "PrivilegeCardLost", "LOST", "PrivilegeCardExpired", "EXPIRED",
            "PrivilegeCardWithdrawn", "WITHDRAWN", "PrivilegeCardCancelledByDeath",
            "CANCELLED_BY_DEATH");
    private static final Map<String, String> SPOUSE = Map.of(
            "SpouseRegistered", "REGISTERED", "SpouseClassified", "CLASSIFIED", "SpouseUnitFixed", "UNIT_FIXED",
            "SpouseReceived", "RECEIVED", "SpouseEmployed", "EMPLOYED", "SpouseFileClosed", "CLOSED");
    private static final Map<String, String> CHILDREN = Map.of(
            "ChildRegistered", "REGISTERED", "SchoolChosen", "CHOICE_RECORDED", "ChildSentToEducation",
            "SENT_TO_EDUCATION",
            "SchoolPlaceGranted", "PLACED", "SchoolPlaceObjected", "OBJECTED", "ChildFileClosed", "CLOSED");
    private static final Map<String, String> KIN = Map.of(
            "RelationRecorded", "STANDS", "RelationMirrored", "STANDS", "RelationEnded", "ENDED");
    private static final Map<String, String> LEVELS = Map.of(
            "STREET", "STREET_ACCEPTED", "DISTRICT", "DISTRICT_REVIEWED", "MUNICIPAL", "MUNICIPAL_REVIEWED");

    private final Map<String, String> picture = new TreeMap<>();

    /** Where the search for a job stood before the last one was found. */
    private String sought;

    PlainFold() {
        picture.put("market", "NOT_SEEKING");
        picture.put("closed", "false");
    }

    void take(long version, String type, JsonNode fact) {
        picture.put("version", Long.toString(version));
        switch (type) {
            case "CaseOpened" -> picture.put("street", fact.get("street").asString());
            case "StationAssigned" -> picture.put("street", fact.get("street").asString());
            case "PrivilegeCardReviewed" ->
                picture.put("card " + fact.get("card").asInt(), LEVELS.get(fact.get("level").asString()));
            case "WindowVisited" -> picture.merge("visits", "1", (one, more) -> one + more);
            case "SubjectDeathRecorded" -> picture.put("died", fact.get("occurredOn").asString());
            case "DeathRecordRevoked" -> picture.put("lives", "after all");
            case "EmploymentFound" -> {
                sought = picture.get("market");
                step(type, fact);
            }
            case "FactReversed" -> put("market", fact.get("fact").asString().equals("EmploymentFound") ? sought : null);
            case "CaseClosed" -> picture.put("closed", "true");
            case "CaseReopened" -> picture.put("closed", "false");
            case "BundleStarted" -> fact.get("items")
                    .forEach(item -> picture.put("item " + item.get("code").asString(), "OPEN"));
            case "ObjectionResolved" -> picture.put(
                    "application " + fact.get("application").asInt(),
                    fact.get("upheld").asBoolean() ? "SURVEYED" : "ON_NOTICE");
            default -> step(type, fact);
        }
    }

    private void step(String type, JsonNode fact) {
        put("market", MARKET.get(type));
        put("item " + fact.path("item").asString(""), ITEMS.get(type));
        put("card " + fact.path("card").asInt(0), CARDS.get(type));
        put("enrolment " + fact.path("enrolment").asInt(0), ENROLMENTS.get(type));
        put("entitlement " + fact.path("entitlement").asInt(0), ENTITLEMENTS.get(type));
        put("application " + fact.path("application").asInt(0), APPLICATIONS.get(type));
        put("spouse", SPOUSE.get(type));
        put("child " + fact.path("child").asInt(0), CHILDREN.get(type));
        put("kin " + fact.path("relation").asString("") + " " + fact.path("related").asString(""), KIN.get(type));
    }

    private void put(String what, String state) {
        if (state != null) {
            picture.put(what, state);
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
        file.at("/family/children")
                .forEach(child -> shown.put(
                        "child " + child.get("number").asInt(), child.get("stage").asString()));
        file.at("/person/relations")
                .forEach(kin -> shown.put(
                        "kin " + kin.get("relation").asString() + " " + kin.get("related").asString(),
                        kin.path("ended").isObject() ? "ENDED" : "STANDS"));
        file.get("enrolments").forEach(each -> shown.put("enrolment " + each.get("number").asInt(), state(each)));
        file.get("entitlements").forEach(each -> shown.put("entitlement " + each.get("number").asInt(), state(each)));
        file.get("applications").forEach(each -> shown.put("application " + each.get("number").asInt(), state(each)));
        return shown;
    }

    private static String state(JsonNode part) {
        return part.get("state").asString();
    }
}
