package org.veterancare.law;

import java.util.Optional;
import org.veterancare.events.BenefitEvent;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.BenefitEvent.SuspensionRequested;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.EconomicCheckAuthorised;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefEndorsed;
import org.veterancare.events.HardshipEvent.ReliefPaid;
import org.veterancare.events.HardshipEvent.ReliefRefused;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;

/**
 * What a fact does to the matter it belongs to: a matter is what one decision is about, and the one table that says so is read
 * by those who decide and by those who show what is to be decided (domain 5.8, HRD-13).
 *
 * @param matter its name in the case, such as {@code application/1}
 */
public record Touch(String matter, Kind kind) {

    /** The report and its lateness. */
    public static final String REPORT = "report";

    /** 安排工作: from the claim to the letter. */
    public static final String PLACEMENT = "placement";

    /** How whoever entered the fact had a hand in the matter; a later step is not for who did an earlier one. */
    public enum Kind {
        /** Drafted, surveyed, attached or corrected. */
        MADE,
        /** Reviewed, or carried through the notice. */
        CHECKED,
        /** The first of two signatures: what is to be decided stays as it is. */
        ENDORSED,
        DECIDED,
        PAID,
        /** Decided, and whatever comes next is another matter. */
        ENDED
    }

    public static String application(int number) {
        return "application/" + number;
    }

    public static String entitlement(int number) {
        return "entitlement/" + number;
    }

    /** Empty for a fact that no decision rests on. A correction belongs to no one matter: it touches all there are. */
    public static Optional<Touch> of(CaseEvent fact) {
        return switch (fact) {
            case HardshipEvent step -> Optional.of(new Touch(application(step.application()), relief(step)));
            case BenefitEvent step -> Optional.of(new Touch(entitlement(step.entitlement()), benefit(step)));
            case ReportingNoticeIssued made -> report(Kind.MADE);
            case VeteranReported made -> report(Kind.MADE);
            case LateReportReceived made -> report(Kind.MADE);
            case ReportingOverdue made -> report(Kind.MADE);
            case ForfeitureReviewOpened made -> report(Kind.MADE);
            case ReportDueRecomputed made -> report(Kind.MADE);
            case SettlementPlaceRejected made -> report(Kind.MADE);
            case ForfeitureNoticeServed made -> report(Kind.MADE);
            case ForfeitureRevoked decided -> report(Kind.ENDED);
            case LateReportExcused decided -> report(Kind.ENDED);
            case SettlementForfeited decided -> report(Kind.ENDED);
            case PlacementOpened made -> placement(Kind.MADE);
            case ServiceScoreRecorded made -> placement(Kind.MADE);
            case ScoreConfirmed made -> placement(Kind.MADE);
            case SelectionOpened made -> placement(Kind.MADE);
            case PostChosen made -> placement(Kind.MADE);
            case PostRefused made -> placement(Kind.MADE);
            case RefusalExcused decided -> placement(Kind.DECIDED);
            case AssignedWorkForfeited decided -> placement(Kind.ENDED);
            case PlacementLetterIssued decided -> placement(Kind.ENDED);
            default -> Optional.empty();
        };
    }

    private static Kind relief(HardshipEvent step) {
        return switch (step) {
            case ApplicationSubmitted made -> Kind.MADE;
            case ApplicationAccepted made -> Kind.MADE;
            case EconomicCheckAuthorised made -> Kind.MADE;
            case HouseholdSurveyed made -> Kind.MADE;
            case ReliefEndorsed endorsed -> Kind.ENDORSED;
            case ReliefApproved decided -> Kind.DECIDED;
            case ReliefRefused decided -> Kind.DECIDED;
            case ReliefPaid paid -> Kind.PAID;
            default -> Kind.CHECKED;
        };
    }

    private static Kind benefit(BenefitEvent step) {
        return switch (step) {
            case EntitlementApplied made -> Kind.MADE;
            case ForwardedForAssessment made -> Kind.MADE;
            case DisabilityGraded made -> Kind.MADE;
            case SuspensionRequested made -> Kind.MADE;
            default -> Kind.ENDED;
        };
    }

    private static Optional<Touch> report(Kind kind) {
        return Optional.of(new Touch(REPORT, kind));
    }

    private static Optional<Touch> placement(Kind kind) {
        return Optional.of(new Touch(PLACEMENT, kind));
    }
}
