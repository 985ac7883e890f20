package org.veterancare.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.veterancare.events.BenefitEvent;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.HardshipEvent.ObjectionResolved;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PrivilegeCardReviewed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.ScoreObjectionResolved;
import org.veterancare.events.PlacementEvent.SupportKindRecorded;
import org.veterancare.events.PrivacyEvent.PrivacyRequestAnswered;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;

/** A fact as the rows of {@link CaseModel} call it, and which of several files of a part it is about. */
record ModelledFact(CaseEvent fact, String kind) {

    static ModelledFact of(CaseEvent fact) {
        return new ModelledFact(fact, switch (fact) {
            case FactCorrected corrected -> corrected.field().name();
            case FactReversed reversed -> reversed.fact();
            case BundleItemDone done -> done.item();
            case ForfeitureRevoked revoked -> revoked.adaptationBy() == null ? "" : "REPORTED";
            case PlaceRejectionRevoked revoked when revoked.reportedOn() != null -> "REPORTED";
            case PlaceRejectionRevoked revoked -> revoked.due() == null ? "UNDATED" : "";
            case SettlementAccepted accepted -> accepted.provisional() ? "PROVISIONAL" : "FINAL";
            case ReportDueRecomputed again -> timeliness(again);
            case PrivilegeCardReviewed reviewed -> reviewed.level().name();
            case PlacementOpened opened -> opened.method() == null
                    ? ""
                    : opened.method() == OfficerMethod.SCORE ? "OFFICER_BY_SCORE" : "OFFICER";
            case OfficerMethodChanged changed -> changed.method().name();
            case ScoreObjectionResolved resolved -> resolved.upheld() ? "UPHELD" : "";
            case ObjectionResolved resolved -> resolved.upheld() ? "UPHELD" : "";
            case AssignedWorkRestored restored -> restored.point().name();
            case LetterWithdrawn withdrawn -> withdrawn.goesOn().name();
            case EmployerBreachWithdrawn none -> none.startBy() == null ? "" : "AWAITED";
            case EnrolmentWithdrawn gone -> gone.endedByDeath() ? "BY_DEATH" : "";
            case SupportKindRecorded recorded -> recorded.supportKind().name();
            default -> "";
        });
    }

    private static String timeliness(ReportDueRecomputed again) {
        if (again.adaptationBy() != null) {
            return "COUNTS";
        }
        if (!again.occurredOn().isAfter(again.due().dueOn())) {
            return "IN_TIME";
        }
        return again.occurredOn().isAfter(again.tolerance().dueOn()) ? "TOO_LATE" : "LATE";
    }

    boolean isNamed(String row) {
        return row.equals(name()) || row.equals(name() + ":" + kind);
    }

    private String name() {
        return fact.getClass().getSimpleName();
    }

    /** @param known every file there is, of all parts */
    Stream<String> instances(String part, Set<String> known) {
        return switch (part) {
            case "item" -> fact instanceof BundleStarted started
                    ? started.items().stream().map(BundleItem::code).map(code -> part + "/" + code)
                    : numbered(part, "item");
            case "honour" -> fact instanceof PlaqueSuperseded || fact instanceof CaseTransferredIn
                    ? Stream.of(part + "/" + HonourKind.PLAQUE)
                    : numbered(part, "kind");
            case "fraud" -> numbered(part, "treatment");
            case "card" -> switch (fact) {
                case DeathRecordRevoked revoked -> cards(known).stream();
                // of the latest, as whoever takes it back has no other
                case FactReversed slip -> cards(known).stream().skip(Math.max(0, cards(known).size() - 1));
                default -> numbered(part, "card");
            };
            case "offer" -> fact instanceof TrainingEnrolled enrolled
                    ? Stream.of(part + "/" + enrolled.terms().kind())
                    : numbered(part, "kind");
            case "enrolment", "subsidy" -> numbered(part, "enrolment");
            case "child" -> fact instanceof FamilyEvent ? numbered(part, "child") : Stream.empty();
            case "entitlement" -> fact instanceof BenefitEvent step
                    ? Stream.of(part + "/" + step.entitlement())
                    : Stream.empty();
            case "relief" -> fact instanceof HardshipEvent step
                    ? Stream.of(part + "/" + step.application())
                    : Stream.empty();
            case "request" -> switch (fact) {
                case PrivacyRequestReceived received -> Stream.of(part + "/" + received.request());
                case PrivacyRequestAnswered answered -> Stream.of(part + "/" + answered.request());
                default -> Stream.empty();
            };
            case "review" -> switch (fact) {
                case CorrectionReviewOpened opened -> Stream.of(part + "/" + opened.review());
                case CorrectionReviewed reviewed -> Stream.of(part + "/" + reviewed.review());
                default -> Stream.empty();
            };
            default -> Stream.of(part);
        };
    }

    private static List<String> cards(Set<String> known) {
        return known.stream().filter(each -> each.startsWith("card/")).toList();
    }

    /** The file that a field of the fact names; none where it has no such field. */
    private Stream<String> numbered(String part, String field) {
        return Stream.of(fact.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .map(component -> {
                    try {
                        return part + "/" + component.getAccessor().invoke(fact);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(field, e);
                    }
                });
    }

    @Override
    public String toString() {
        return kind.isEmpty() ? name() : name() + ":" + kind;
    }
}
