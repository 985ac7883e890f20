package org.veterancare.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.veterancare.events.BenefitEvent;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.BenefitEvent.SuspensionRequested;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.FamilyEvent.SpouseClassified;
import org.veterancare.events.FamilyEvent.SpouseFileClosed;
import org.veterancare.events.FamilyEvent.SpouseGuided;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseSubsidised;
import org.veterancare.events.FamilyEvent.SpouseUnitFixed;
import org.veterancare.events.FamilyEvent.SpouseUnitWithdrawn;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.EconomicCheckAuthorised;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.ObjectionRaised;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefEndorsed;
import org.veterancare.events.HardshipEvent.ReliefPaid;
import org.veterancare.events.HardshipEvent.ReliefRefused;
import org.veterancare.events.HonourEvent;
import org.veterancare.events.HonourEvent.CardLevel;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueReplaced;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardRejected;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.HonourEvent.PrivilegeCardReviewed;
import org.veterancare.events.HonourEvent.PrivilegeCardShown;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkKept;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.CorrectionOrdered;
import org.veterancare.events.PlacementEvent.CorrectionWithdrawn;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.DismissalReviewOpened;
import org.veterancare.events.PlacementEvent.DismissalReviewed;
import org.veterancare.events.PlacementEvent.EmployerApprovalsHeld;
import org.veterancare.events.PlacementEvent.EmployerApprovalsReleased;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerCriticised;
import org.veterancare.events.PlacementEvent.EmployerRefused;
import org.veterancare.events.PlacementEvent.EmployerSanctionReferred;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.HomePurchaseApproved;
import org.veterancare.events.PlacementEvent.HomePurchaseEndorsed;
import org.veterancare.events.PlacementEvent.HomePurchasePaid;
import org.veterancare.events.PlacementEvent.HomePurchaseWithdrawn;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.PriorityRecognised;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostProlonged;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.RefusalNoticeServed;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ScoreObjected;
import org.veterancare.events.PlacementEvent.ScoreObjectionResolved;
import org.veterancare.events.PlacementEvent.ScorePublished;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.SupportKindRecorded;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlacementEvent.UnilateralLetterIssued;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.FraudRefunded;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.SettlementEvent.LifelongGroundEstablished;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.TrainingEvent;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.EnrolmentTermsChanged;
import org.veterancare.events.TrainingEvent.ExamRecorded;
import org.veterancare.events.TrainingEvent.SubsidyApproved;
import org.veterancare.events.TrainingEvent.SubsidyClaimed;
import org.veterancare.events.TrainingEvent.SubsidyPaid;
import org.veterancare.events.TrainingEvent.SubsidyRefusalQuashed;
import org.veterancare.events.TrainingEvent.SubsidyRefused;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;

/**
 * What a fact does to the matter it belongs to: a matter is what one decision is about, and the one table that says so is read
 * by those who decide and by those who show what is to be decided (domain 5.8, HRD-13).
 *
 * @param matter its name in the case, such as {@code application/1}
 */
public record Touch(String matter, Kind kind) {

    /** Whether the case stands; who opened it, or recorded the death, does not end it. It is checked, never decided on. */
    public static final String CASE = "case";

    /** The report, its lateness and what rests on it. */
    public static final String REPORT = "report";

    /** Money that comes back after a fraud, or is given back: it rests on the report, and does not end with that. */
    public static final String FRAUD = "fraud";

    /** 安排工作: from the claim to the letter, and again from the letter to the first day on the post. */
    public static final String PLACEMENT = "placement";

    /**
     * What an employer is ordered and what is held against it. The end of a claim does not end it, the next letter does: that is
     * another's, and whoever had a hand in what outlasts the last one, approvals that are held or a fee that is owed, may decide on
     * that too.
     */
    public static final String EMPLOYER = "employer";

    /** 公益性岗位. */
    public static final String PUBLIC_WELFARE = "public-welfare";

    /** Whether a job of the market ended because of a disability. */
    public static final String DISMISSAL = "dismissal";

    /** Money for the home of somebody whom the state supports. */
    public static final String HOME = "home";

    /** The spouse's unit, job or subsidy. */
    public static final String SPOUSE = "spouse";

    /** 优待证. */
    public static final String CARD = "card";

    /** 光荣牌. */
    public static final String PLAQUE = "plaque";

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
        ENDED,
        /** Decided so that the matter goes on as it stood before: whoever made what it rests on is known again. */
        RESUMED
    }

    public static String application(int number) {
        return "application/" + number;
    }

    public static String entitlement(int number) {
        return "entitlement/" + number;
    }

    /** 培训补贴 for one enrolment. */
    public static String subsidy(int enrolment) {
        return "subsidy/" + enrolment;
    }

    /** Whether decisions are taken on it, which then name what was seen of it. */
    boolean isDecidedOn() {
        return !matter.equals(CASE) && !matter.equals(FRAUD);
    }

    /** Whether the fact puts something right, or says anew who the person is: it belongs to no one matter and touches all. */
    public static boolean ofAll(CaseEvent fact) {
        return fact instanceof FactCorrected
                || fact instanceof FactReversed
                || fact instanceof IdentityCorrected
                || fact instanceof IdentityAdded
                || fact instanceof NameChanged;
    }

    /** Empty for a fact that no decision rests on, and for one that touches all matters there are. */
    public static List<Touch> of(CaseEvent fact) {
        if (fact instanceof CaseAbsorbed taken && taken.carried() != null) {
            return of(taken.carried());
        }
        Optional<Touch> first = first(fact);
        return Stream.of(first, beside(fact), groundOfSupport(fact), first.flatMap(Touch::moneyOfFraud))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whoever had a hand in the report had one in what fraud with it costs, however the report ended. */
    private static Optional<Touch> moneyOfFraud(Touch touch) {
        boolean over = touch.kind() == Kind.ENDED || touch.kind() == Kind.RESUMED;
        return touch.matter().equals(REPORT)
                ? Optional.of(new Touch(FRAUD, over ? Kind.DECIDED : touch.kind()))
                : Optional.empty();
    }

    /** What a merger brings into a case is entered there by whoever merges. */
    public static List<Touch> of(Carried taken) {
        List<Touch> touches = new ArrayList<>();
        if (taken.service() != null) {
            touches.add(new Touch(REPORT, Kind.MADE));
            touches.add(new Touch(FRAUD, Kind.MADE));
        }
        groundOfSupport(taken.service()).ifPresent(touches::add);
        if (taken.card() != null) {
            touches.add(new Touch(CARD, Kind.MADE));
        }
        if (taken.plaque() != null) {
            touches.add(new Touch(PLAQUE, Kind.MADE));
        }
        if (taken.certificates() != null) {
            taken.certificates().forEach(each -> touches.add(new Touch(subsidy(each.enrolment()), Kind.MADE)));
        }
        return List.copyOf(touches);
    }

    private static Optional<Touch> first(CaseEvent fact) {
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
            case ForfeitureRevoked decided -> report(Kind.RESUMED);
            case PlaceRejectionRevoked decided -> report(Kind.DECIDED);
            case LateReportExcused decided -> report(Kind.RESUMED);
            case SettlementForfeited decided -> report(Kind.ENDED);
            case CaseTransferredIn made -> made.service() == null ? Optional.empty() : report(Kind.MADE);
            // a home is bought for who was accepted to be supported, which the ground and the report tell
            case SettlementAccepted made -> Optional.of(new Touch(HOME, Kind.MADE));
            case LifelongGroundEstablished made -> Optional.of(new Touch(HOME, Kind.MADE));
            case CaseOpened made -> Optional.of(new Touch(CASE, Kind.MADE));
            case SubjectDeathRecorded made -> Optional.of(new Touch(CASE, Kind.MADE));
            case FactCorrected made when made.field() == CorrectedField.DIED_ON ->
                Optional.of(new Touch(CASE, Kind.MADE));
            case TreatmentCancelledForFraud decided -> report(Kind.DECIDED);
            case FundBonusAssessed decided -> report(Kind.DECIDED);
            case FraudRecovered paid -> report(Kind.PAID);
            case FraudDecisionRevoked decided -> report(Kind.DECIDED);
            case FraudRefunded paid -> report(Kind.PAID);
            case PlacementEvent step -> placement(step);
            case TrainingEvent step -> subsidy(step);
            case FamilyEvent step -> spouse(step);
            case HonourEvent step -> honour(step);
            default -> Optional.empty();
        };
    }

    /** The second matter of a fact that belongs to two. */
    private static Optional<Touch> beside(CaseEvent fact) {
        Kind kind = switch (fact) {
            case EmployerStartOverdue made -> Kind.MADE;
            case EmployerRefused made -> Kind.MADE;
            case EmployerBreachWithdrawn none -> none.documentNumber() == null ? Kind.MADE : Kind.DECIDED;
            case DisabilityDismissalFound made -> Kind.MADE;
            case CorrectionOrdered carried -> Kind.CHECKED;
            case EmployerCriticised decided -> Kind.DECIDED;
            case EmployerSanctionReferred decided -> Kind.DECIDED;
            case EmployerApprovalsHeld decided -> Kind.DECIDED;
            case EmployerApprovalsReleased decided -> Kind.DECIDED;
            case CorrectionWithdrawn decided -> Kind.DECIDED;
            // who ordered one employer may answer what the next one does
            case PlacementLetterIssued next -> Kind.ENDED;
            default -> null;
        };
        return Optional.ofNullable(kind).map(each -> new Touch(EMPLOYER, each));
    }

    /** Whoever reports somebody as one whom the state supports, or corrects it so, makes the ground of the money for a home. */
    private static Optional<Touch> groundOfSupport(CaseEvent fact) {
        return switch (fact) {
            case VeteranReported made -> groundOfSupport(made.service());
            case LateReportReceived made -> groundOfSupport(made.service());
            case CaseTransferredIn made -> groundOfSupport(made.service());
            case SettlementPlaceRejected made when made.report() != null -> groundOfSupport(made.report().service());
            case FactCorrected made when made.field() == CorrectedField.SERVICE
                    && made.after().endsWith("/" + SettlementMode.STATE_SUPPORT) ->
                Optional.of(new Touch(HOME, Kind.MADE));
            default -> Optional.empty();
        };
    }

    private static Optional<Touch> groundOfSupport(Service service) {
        return service != null && service.mode() == SettlementMode.STATE_SUPPORT
                ? Optional.of(new Touch(HOME, Kind.MADE))
                : Optional.empty();
    }

    private static Kind relief(HardshipEvent step) {
        return switch (step) {
            case ApplicationSubmitted made -> Kind.MADE;
            case ApplicationAccepted made -> Kind.MADE;
            case EconomicCheckAuthorised made -> Kind.MADE;
            case HouseholdSurveyed made -> Kind.MADE;
            // who wrote down what the neighbours say does not answer it
            case ObjectionRaised made -> Kind.MADE;
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

    private static Optional<Touch> placement(PlacementEvent step) {
        return switch (step) {
            case HardToEmployRecognised made -> Optional.of(new Touch(PUBLIC_WELFARE, Kind.MADE));
            case PublicWelfarePostAssigned decided -> Optional.of(new Touch(PUBLIC_WELFARE, Kind.DECIDED));
            case PublicWelfarePostProlonged decided -> Optional.of(new Touch(PUBLIC_WELFARE, Kind.DECIDED));
            case SupportKindRecorded made -> Optional.of(new Touch(HOME, Kind.MADE));
            case HomePurchaseEndorsed endorsed -> Optional.of(new Touch(HOME, Kind.ENDORSED));
            case HomePurchaseApproved decided -> Optional.of(new Touch(HOME, Kind.DECIDED));
            case HomePurchaseWithdrawn decided -> Optional.of(new Touch(HOME, Kind.DECIDED));
            case HomePurchasePaid paid -> Optional.of(new Touch(HOME, Kind.PAID));
            case DismissalReviewOpened made -> Optional.of(new Touch(DISMISSAL, Kind.MADE));
            case DismissalReviewed decided -> Optional.of(new Touch(DISMISSAL, Kind.DECIDED));
            default -> Optional.ofNullable(job(step)).map(kind -> new Touch(PLACEMENT, kind));
        };
    }

    /** Null for what no decision on a job rests on. */
    private static Kind job(PlacementEvent step) {
        return switch (step) {
            case PlacementOpened made -> Kind.MADE;
            case ServiceScoreRecorded made -> Kind.MADE;
            case ScorePublished made -> Kind.MADE;
            case ScoreObjected made -> Kind.MADE;
            case ScoreConfirmed made -> Kind.MADE;
            case SelectionOpened made -> Kind.MADE;
            case SelectionClosed made -> Kind.MADE;
            case PostChosen made -> Kind.MADE;
            case PostRefused made -> Kind.MADE;
            case PostReleased made -> Kind.MADE;
            case LetterClaimed made -> Kind.MADE;
            case LetterNoticeServed made -> Kind.MADE;
            case EmployerStartOverdue made -> Kind.MADE;
            case EmployerRefused made -> Kind.MADE;
            case EmployerBreachWithdrawn none -> none.documentNumber() == null ? Kind.MADE : Kind.DECIDED;
            case OfficerMethodChanged made -> Kind.MADE;
            case DisabilityDismissalFound made -> Kind.MADE;
            // the one who wrote to a veteran who did not come, or to the employer, does not judge what came of it
            case UnilateralLetterIssued carried -> Kind.CHECKED;
            case CorrectionOrdered carried -> Kind.CHECKED;
            case ScoreObjectionResolved decided -> Kind.DECIDED;
            case TurnResumed again -> again.hearing() == null ? null : Kind.DECIDED;
            case RefusalExcused decided -> Kind.DECIDED;
            case RefusalNoticeServed decided -> Kind.DECIDED;
            case PriorityRecognised decided -> Kind.DECIDED;
            case EmployerCriticised decided -> Kind.DECIDED;
            case EmployerSanctionReferred decided -> Kind.DECIDED;
            case EmployerApprovalsHeld decided -> Kind.DECIDED;
            case EmployerApprovalsReleased decided -> Kind.DECIDED;
            case CorrectionWithdrawn decided -> Kind.DECIDED;
            case AssignedWorkForfeited decided -> Kind.ENDED;
            case AssignedWorkCancelled decided -> Kind.ENDED;
            case AssignedWorkDenied decided -> Kind.ENDED;
            case AssignedWorkKept decided -> Kind.DECIDED;
            case PlacementLetterIssued decided -> Kind.ENDED;
            case LetterWithdrawn again -> Kind.RESUMED;
            // a death or a change of mode that never was leaves the matter as it stood, so the change does not end it
            case AssignedWorkRestored again -> again.decisionNumber() == null ? null : Kind.RESUMED;
            default -> null;
        };
    }

    private static Optional<Touch> subsidy(TrainingEvent step) {
        return switch (step) {
            case TrainingEnrolled made -> made.subsidised() ? subsidy(made.enrolment(), Kind.MADE) : Optional.empty();
            case EnrolmentTermsChanged made -> subsidy(made.enrolment(), Kind.MADE);
            case AttendanceRecorded made -> subsidy(made.enrolment(), Kind.MADE);
            case ExamRecorded made -> subsidy(made.enrolment(), Kind.MADE);
            case TrainingCompleted made -> subsidy(made.enrolment(), Kind.MADE);
            case CertificateIssued made -> subsidy(made.enrolment(), Kind.MADE);
            case SubsidyClaimed made -> subsidy(made.enrolment(), Kind.MADE);
            case SubsidyApproved decided -> subsidy(decided.enrolment(), Kind.DECIDED);
            case SubsidyRefused decided -> subsidy(decided.enrolment(), Kind.DECIDED);
            case SubsidyRefusalQuashed decided -> subsidy(decided.enrolment(), Kind.DECIDED);
            case SubsidyPaid paid -> subsidy(paid.enrolment(), Kind.PAID);
            default -> Optional.empty();
        };
    }

    private static Optional<Touch> subsidy(int enrolment, Kind kind) {
        return Optional.of(new Touch(subsidy(enrolment), kind));
    }

    private static Optional<Touch> spouse(FamilyEvent step) {
        return switch (step) {
            case SpouseRegistered made -> Optional.of(new Touch(SPOUSE, Kind.MADE));
            case SpouseClassified made -> Optional.of(new Touch(SPOUSE, Kind.MADE));
            case SpouseGuided made -> Optional.of(new Touch(SPOUSE, Kind.MADE));
            case SpouseUnitFixed decided -> Optional.of(new Touch(SPOUSE, Kind.DECIDED));
            case SpouseUnitWithdrawn decided -> Optional.of(new Touch(SPOUSE, Kind.DECIDED));
            case SpouseSubsidised decided -> Optional.of(new Touch(SPOUSE, Kind.DECIDED));
            case SpouseFileClosed ended -> Optional.of(new Touch(SPOUSE, Kind.ENDED));
            default -> Optional.empty();
        };
    }

    private static Optional<Touch> honour(HonourEvent step) {
        return switch (step) {
            case PrivilegeCardApplied made -> Optional.of(new Touch(CARD, Kind.MADE));
            case PrivilegeCardShown made -> Optional.of(new Touch(CARD, Kind.MADE));
            case PrivilegeCardReviewed reviewed ->
                Optional.of(new Touch(CARD, reviewed.level() == CardLevel.STREET ? Kind.MADE : Kind.CHECKED));
            case PrivilegeCardRejected decided -> Optional.of(new Touch(CARD, Kind.ENDED));
            case PrivilegeCardWithdrawn decided -> Optional.of(new Touch(CARD, Kind.ENDED));
            case PrivilegeCardRestored decided -> Optional.of(new Touch(CARD, Kind.RESUMED));
            case PlaqueHung made -> Optional.of(new Touch(PLAQUE, Kind.MADE));
            case PlaqueReplaced made -> Optional.of(new Touch(PLAQUE, Kind.MADE));
            case PlaqueWithdrawn decided -> Optional.of(new Touch(PLAQUE, Kind.DECIDED));
            case PlaqueRestored decided -> Optional.of(new Touch(PLAQUE, Kind.DECIDED));
            default -> Optional.empty();
        };
    }
}
