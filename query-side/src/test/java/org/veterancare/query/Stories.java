package org.veterancare.query;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementCancelled;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.BenefitEvent.EntitlementDenied;
import org.veterancare.events.BenefitEvent.EntitlementResumed;
import org.veterancare.events.BenefitEvent.EntitlementStopped;
import org.veterancare.events.BenefitEvent.EntitlementSuspended;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.BenefitEvent.RecognisedWithoutPayment;
import org.veterancare.events.BenefitEvent.SuspensionRequested;
import org.veterancare.events.BenefitEvent.SuspensionScope;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.BackdatingApproved;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.InterestDeclared;
import org.veterancare.events.CaseLifeEvent.InterestWithdrawn;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeadlineEvent.DeadlineExtended;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Due;
import org.veterancare.events.FairId;
import org.veterancare.events.FamilyEvent.ApprovalLevel;
import org.veterancare.events.FamilyEvent.ChildFileClosed;
import org.veterancare.events.FamilyEvent.ChildRegistered;
import org.veterancare.events.FamilyEvent.ChildSentToEducation;
import org.veterancare.events.FamilyEvent.SchoolChosen;
import org.veterancare.events.FamilyEvent.SchoolGround;
import org.veterancare.events.FamilyEvent.SchoolKind;
import org.veterancare.events.FamilyEvent.SchoolPlaceGranted;
import org.veterancare.events.FamilyEvent.SchoolPlaceObjected;
import org.veterancare.events.FamilyEvent.SchoolPriority;
import org.veterancare.events.FamilyEvent.SpouseClassified;
import org.veterancare.events.FamilyEvent.SpouseEmployed;
import org.veterancare.events.FamilyEvent.SpouseFileClosed;
import org.veterancare.events.FamilyEvent.SpouseGuided;
import org.veterancare.events.FamilyEvent.SpouseHukouRegistered;
import org.veterancare.events.FamilyEvent.SpouseNotified;
import org.veterancare.events.FamilyEvent.SpouseReceived;
import org.veterancare.events.FamilyEvent.SpouseReceptionOverdue;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseService;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseSubsidised;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.FamilyEvent.SpouseUnitFixed;
import org.veterancare.events.FamilyEvent.SpouseUnitWithdrawn;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.EconomicCheckAuthorised;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.NoticeClosed;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.HardshipEvent.ObjectionRaised;
import org.veterancare.events.HardshipEvent.ObjectionResolved;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefEndorsed;
import org.veterancare.events.HardshipEvent.ReliefPaid;
import org.veterancare.events.HardshipEvent.ReliefRefused;
import org.veterancare.events.HardshipEvent.StreetReviewed;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.ResidenceProof;
import org.veterancare.events.MoveEvent.ResidenceVerified;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkKept;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.ClaimPoint;
import org.veterancare.events.PlacementEvent.CorrectionOrdered;
import org.veterancare.events.PlacementEvent.CorrectionWithdrawn;
import org.veterancare.events.PlacementEvent.DisabilityDismissalFound;
import org.veterancare.events.PlacementEvent.DismissalReviewOpened;
import org.veterancare.events.PlacementEvent.DismissalReviewed;
import org.veterancare.events.PlacementEvent.EmployerApprovalsHeld;
import org.veterancare.events.PlacementEvent.EmployerApprovalsReleased;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerCriticised;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerLivingFeePaid;
import org.veterancare.events.PlacementEvent.EmployerRefused;
import org.veterancare.events.PlacementEvent.EmployerSanctionReferred;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.FormerEmployerRecorded;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.HomePurchaseApproved;
import org.veterancare.events.PlacementEvent.HomePurchaseEndorsed;
import org.veterancare.events.PlacementEvent.HomePurchasePaid;
import org.veterancare.events.PlacementEvent.HomePurchaseWithdrawn;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.MonthlyPensionStopped;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.OfficerMethodChanged;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.PostReleased;
import org.veterancare.events.PlacementEvent.PriorityRecognised;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.PublicWelfarePostProlonged;
import org.veterancare.events.PlacementEvent.RefusalExcused;
import org.veterancare.events.PlacementEvent.RefusalNoticeServed;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ScoreObjected;
import org.veterancare.events.PlacementEvent.ScoreObjectionResolved;
import org.veterancare.events.PlacementEvent.ScorePublished;
import org.veterancare.events.PlacementEvent.SelectionClosed;
import org.veterancare.events.PlacementEvent.SelectionLeft;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.SeniorityRecognised;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.SupportKind;
import org.veterancare.events.PlacementEvent.SupportKindRecorded;
import org.veterancare.events.PlacementEvent.TurnLost;
import org.veterancare.events.PlacementEvent.TurnResumed;
import org.veterancare.events.PlacementEvent.UnemploymentBenefitClaimed;
import org.veterancare.events.PlacementEvent.UnilateralLetterIssued;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceDiffers;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PlacementEvent.WaitingInsuranceArranged;
import org.veterancare.events.PlanId;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.PrivacyEvent.ErasureConfirmed;
import org.veterancare.events.PrivacyEvent.ErasureRequested;
import org.veterancare.events.PrivacyEvent.ErasureWithdrawn;
import org.veterancare.events.PrivacyEvent.LegalHoldLifted;
import org.veterancare.events.PrivacyEvent.LegalHoldPlaced;
import org.veterancare.events.PrivacyEvent.PrivacyRequestAnswered;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.PrivacyEvent.SubjectErased;
import org.veterancare.events.RegistrationEvent.BundleCompleted;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleItemReopened;
import org.veterancare.events.RegistrationEvent.BundleItemResubmitted;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.ServiceRegistrationConfirmed;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.Timeliness;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.EnrolmentTermsChanged;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.ExamRecorded;
import org.veterancare.events.TrainingEvent.PostTrainingRecorded;
import org.veterancare.events.TrainingEvent.SubsidyApproved;
import org.veterancare.events.TrainingEvent.SubsidyClaimed;
import org.veterancare.events.TrainingEvent.SubsidyPaid;
import org.veterancare.events.TrainingEvent.SubsidyRefusalQuashed;
import org.veterancare.events.TrainingEvent.SubsidyRefused;
import org.veterancare.events.TrainingEvent.TraineePlaced;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingDeclined;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingFailed;
import org.veterancare.events.TrainingEvent.TrainingOfferExpired;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.events.TrainingEvent.UniversityReturnRecorded;
import org.veterancare.events.TrainingKind;

/** Made-up cases that between them tell every fact there is. */
public final class Stories {

    public static final String STREET = "310104007000";
    public static final String NEIGHBOURHOOD = "310104007901";
    public static final String OTHER_STREET = "310104008000";
    public static final String OTHER_NEIGHBOURHOOD = "310104008902";
    public static final LocalDate START = LocalDate.of(2025, 3, 3);

    private static final String HASH = "sha256:" + "0".repeat(64);
    private static final String EMPLOYER = "91310104MA1FR0000X";
    private static final ClassId CLASS = new ClassId(id("class"));
    private static final PlanId PLAN = new PlanId(id("plan"));
    private static final FundId FUND = new FundId(id("fund"));
    private static final FairId FAIR = new FairId(id("fair"));
    private static final Service SERVICE = new Service(
            ServiceCategory.NCO, null, SettlementMode.ASSIGNED_WORK, START.minusDays(30));

    private final CaseId caseId;
    private final Function<String, Personal> personal;
    private final List<CaseEvent> facts = new ArrayList<>();
    private LocalDate today = START;

    private Stories(CaseId caseId, Function<String, Personal> personal) {
        this.caseId = caseId;
        this.personal = personal;
    }

    /** The same id for the same word. */
    public static UUID id(String word) {
        return UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
    }

    /** A sealed value that no key opens, for tests that open none. */
    public static Personal sealed(String text) {
        return Personal.sealed("enc:v1:A256GCM:1:Test#/x:" + text);
    }

    /** From the report over bundle, training and assigned work to relief, corrected, closed and reopened. */
    public static List<CaseEvent> wholeWay(CaseId caseId, Function<String, Personal> personal) {
        Stories story = new Stories(caseId, personal);
        story.opened(STREET, NEIGHBOURHOOD, "310104199001010011", "张三", "13900000001");
        story.add(new ReportingNoticeIssued(caseId, story.day(), SERVICE, due("REG-03", 20), due("REG-04", 50), null));
        story.add(new VeteranReported(caseId, story.day(), SERVICE, story.secret("退证0001"), STREET, Timeliness.ON_TIME,
                0, due("REG-03", 20), due("REG-04", 50), due("TRN-02", 180), null));
        story.bundle();
        story.training();
        story.assignedWork();
        story.children();
        story.benefits();
        story.relief();
        story.add(new FactCorrected(
                caseId, story.day(), 0, CorrectedField.PHONE, null, null, null, story.secret("13900000009")));
        story.add(new CaseClosed(caseId, story.day(), "SETTLED"));
        story.add(new CaseReopened(caseId, story.day()));
        return List.copyOf(story.facts);
    }

    /** Too late, reviewed, excused; refused posts; market, then a public-welfare post. */
    public static List<CaseEvent> lateAndHard(CaseId caseId, Function<String, Personal> personal) {
        Stories story = new Stories(caseId, personal);
        story.opened(OTHER_STREET, OTHER_NEIGHBOURHOOD, "310104198502020023", "李四", null);
        story.add(new ReportingNoticeIssued(caseId, story.day(), SERVICE, due("REG-03", 5), due("REG-04", 35), null));
        story.add(new ReportingOverdue(caseId, story.day(), due("REG-03", 5)));
        story.add(new ForfeitureReviewOpened(caseId, story.day(), due("REG-04", 35)));
        story.add(new LateReportReceived(caseId, story.day(), SERVICE, story.secret("退证0002"), OTHER_STREET, 40,
                due("REG-03", 5), due("REG-04", 35), story.secret("住院治疗"), null));
        story.add(new FactCorrected(
                caseId, story.day(), 2, CorrectedField.DISCHARGE_APPROVED_ON, "2025-02-01", "2025-02-03", null, null));
        story.add(new ReportDueRecomputed(
                caseId, story.day(), due("REG-03", 7), due("REG-04", 37), Timeliness.LATE, 38, null));
        story.add(new LateReportExcused(caseId, story.day(), story.secret("病历属实"), due("TRN-02", 200)));
        story.add(new SettlementAccepted(caseId, story.day(), true, null));
        story.refusedWork();
        story.market();
        story.stoppedBenefits();
        story.refusedRelief();
        story.add(new ResidenceVerified(caseId, story.day(), OTHER_NEIGHBOURHOOD, ResidenceProof.HOME_VISIT));
        return List.copyOf(story.facts);
    }

    /** Never came: forfeited. */
    public static List<CaseEvent> forfeited(CaseId caseId, Function<String, Personal> personal) {
        Stories story = new Stories(caseId, personal);
        story.opened(STREET, "310104007902", "310104199203030031", "王五", "13900000003");
        story.add(new ReportingNoticeIssued(caseId, story.day(), SERVICE, due("REG-03", 5), due("REG-04", 35), null));
        story.add(new ReportingOverdue(caseId, story.day(), due("REG-03", 5)));
        story.add(new ForfeitureReviewOpened(caseId, story.day(), due("REG-04", 35)));
        story.add(new SettlementForfeited(caseId, story.day(), story.secret("两次通知未到"), due("SUS-04", 100)));
        return List.copyOf(story.facts);
    }

    /** Restricted for a while, asked about by the person and by a relative, closed, archived, held, forgotten. */
    public static List<CaseEvent> forgotten(CaseId caseId, Function<String, Personal> personal) {
        Stories story = new Stories(caseId, personal);
        story.opened(STREET, NEIGHBOURHOOD, "310104199404040044", "赵六", "13900000004");
        story.add(new ProcessingRestricted(caseId, story.day()));
        story.add(new RestrictionLifted(caseId, story.day()));
        story.add(new PrivacyRequestReceived(
                caseId, story.day(), 1, RequestKind.CORRECTION, Requester.SUBJECT, null, due("PRI-04", 40)));
        story.add(new PrivacyRequestAnswered(caseId, story.day(), 1, false));
        story.add(new CaseClosed(caseId, story.day(), "DECEASED"));
        story.add(new PrivacyRequestReceived(
                caseId, story.day(), 2, RequestKind.COPY, Requester.RELATIVE_OF_DECEASED, story.secret("办理抚恤"),
                due("PRI-04", 40)));
        story.add(new PrivacyRequestAnswered(caseId, story.day(), 2, true));
        story.add(new CaseArchived(caseId, story.day(), "SERVICES", START.plusYears(10), "2025.1"));
        story.add(new LegalHoldPlaced(caseId, story.day(), "徐法〔2025〕1号"));
        story.add(new LegalHoldLifted(caseId, story.day()));
        story.add(new ErasureRequested(caseId, story.day(), "UNLAWFUL", "徐档鉴〔2025〕1号"));
        story.add(new ErasureWithdrawn(caseId, story.day()));
        story.add(new ErasureRequested(caseId, story.day(), "UNLAWFUL", "徐档鉴〔2025〕2号"));
        story.add(new ErasureConfirmed(caseId, story.day(), story.day().plusDays(4)));
        story.add(new SubjectErased(caseId, story.day(), "徐档鉴〔2025〕2号"));
        return List.copyOf(story.facts);
    }

    /** A soldier's family: the spouse, and a child whose place was objected to. */
    public static List<CaseEvent> family(CaseId caseId, Function<String, Personal> personal) {
        Stories story = new Stories(caseId, personal);
        story.opened(
                SubjectKind.MILITARY_FAMILY, STREET, NEIGHBOURHOOD, new String[]{"310104199303030045", "赵六"}, null);
        story.spouse();
        story.children();
        story.add(new SchoolPlaceObjected(caseId, story.day(), 1, story.secret("离家太远")));
        story.add(new ChildFileClosed(caseId, story.day(), 1, story.secret("迁往外地")));
        return List.copyOf(story.facts);
    }

    /** An officer, and ways out of the wait: a letter that lies, a crime, another mode, other rights. */
    public static List<CaseEvent> waysOut(CaseId caseId, Function<String, Personal> personal) {
        Stories story = new Stories(caseId, personal);
        story.opened(STREET, NEIGHBOURHOOD, "310104198803030058", "钱七", null);
        story.outs();
        return List.copyOf(story.facts);
    }

    /** Waits for a decision on a late report. */
    public static List<CaseEvent> underReview(CaseId caseId, Function<String, Personal> personal) {
        return forfeited(caseId, personal).subList(0, 5);
    }

    public static Due due(String rule, int days) {
        LocalDate last = START.plusDays(days);
        return new Due(rule, "1", START, last, last, "2025.1");
    }

    private void opened(String street, String neighbourhood, String number, String name, String phone) {
        opened(SubjectKind.VETERAN, street, neighbourhood, new String[]{number, name}, phone);
    }

    private void opened(SubjectKind kind, String street, String neighbourhood, String[] who, String phone) {
        add(new CaseOpened(caseId, day(), kind, secret(who[0]), secret(who[1]), phone == null ? null : secret(phone),
                Sex.MALE, YearMonth.of(1990, 1), true, street, neighbourhood, neighbourhood, neighbourhood, null,
                null));
        add(new RecordCardCreated(caseId, day()));
    }

    private void bundle() {
        add(new SettlementAccepted(caseId, day(), false, null));
        add(new BundleStarted(caseId, day(), "2025.1", List.of(
                new BundleItem("HUKOU", "POLICE", due("ONE-01", 30)),
                new BundleItem("ID_CARD", "POLICE", due("ONE-05", 90)),
                new BundleItem("GRANT", "BUREAU", due("ONE-01", 60)))));
        add(new BundleItemDone(caseId, day(), "HUKOU", "R-1"));
        add(new BundleItemFailed(caseId, day(), "ID_CARD", secret("照片不合格")));
        add(new BundleItemResubmitted(caseId, day(), "ID_CARD"));
        add(new BundleItemDone(caseId, day(), "ID_CARD", "R-2"));
        add(new BundleItemNotApplicable(caseId, day(), "GRANT", "OTHER_MODE"));
        facts.add(new BundleItemReopened(caseId, today, "GRANT", due("ONE-01", 40)));
        facts.add(new BundleItemNotApplicable(caseId, today, "GRANT", "OTHER_MODE"));
        facts.add(new ServiceRegistrationConfirmed(caseId, today));
        add(new BundleCompleted(caseId, day()));
    }

    private void training() {
        add(new TrainingOffered(caseId, day(), CLASS, TrainingKind.ADAPTATION, today.plusDays(5)));
        enrolled(1, TrainingKind.ADAPTATION, false);
        add(new AttendanceRecorded(caseId, day(), 1, 40, 38));
        add(new TrainingCompleted(caseId, day(), 1, 95));
        enrolled(2, TrainingKind.SKILLS, true);
        add(new AttendanceRecorded(caseId, day(), 2, 80, 80));
        add(new ExamRecorded(caseId, day(), 2, true));
        add(new TrainingCompleted(caseId, day(), 2, 100));
        add(new CertificateIssued(caseId, day(), 2, secret("证2")));
        add(new SubsidyClaimed(caseId, day(), 2, Money.ofFen(250_000), Money.ofFen(300_000), "2025"));
        add(new SubsidyApproved(caseId, day(), 2, Money.ofFen(250_000)));
        add(new SubsidyPaid(caseId, day(), 2, Money.ofFen(250_000)));
        add(new UniversityReturnRecorded(caseId, day(), true, false, true, due("TRN-06", 700)));
        enrolled(3, TrainingKind.DEGREE, false);
        facts.add(new EnrolmentTermsChanged(caseId, today, 3, new Terms(
                TrainingKind.DEGREE, DeliveryMode.OPEN, today.plusDays(3), today.plusDays(23), true, false, 80)));
        add(new EnrolmentWithdrawn(caseId, day(), 3, CLASS, secret("时间冲突")));
        add(new TrainingOffered(caseId, day(), CLASS, TrainingKind.ENTREPRENEUR, today));
        add(new TrainingOfferExpired(caseId, day(), TrainingKind.ENTREPRENEUR, today));
    }

    private void enrolled(int number, TrainingKind kind, boolean certified) {
        Terms terms = new Terms(kind, DeliveryMode.OPEN, today, today.plusDays(20), true, certified);
        add(new TrainingEnrolled(
                caseId, day(), number, CLASS, terms, true, SettlementMode.ASSIGNED_WORK, "PLC-R"));
    }

    private void waiting() {
        add(new PlacementOpened(caseId, day(), "MERIT", "PLC-R", null, today, due("PLC-02", 184), null));
        add(new WaitingAllowanceStarted(caseId, day(), YearMonth.from(today), Money.ofFen(269_000), "2025"));
        add(new ServiceScoreRecorded(caseId, day(), 8_250, HASH));
        add(new ScorePublished(caseId, day(), due("PLC-04", 100)));
        add(new ScoreObjected(caseId, day(), secret("漏记三等功")));
        add(new ScoreObjectionResolved(caseId, day(), false, secret("档案无记载")));
        add(new ScoreConfirmed(caseId, day()));
        facts.add(new PriorityRecognised(caseId, today, "WAR_VETERAN", HASH));
        add(new SelectionOpened(caseId, day(), PLAN, 1, 8_250, true));
    }

    private void assignedWork() {
        waiting();
        add(new PostChosen(caseId, day(), PLAN, "P1", EMPLOYER, PostKind.STATE_ENTERPRISE, null));
        add(new PlacementLetterIssued(caseId, day(), "L-1", EMPLOYER, due("PLC-05", 90)));
        add(new EmployerStartOverdue(caseId, day(), due("PLC-05", 90)));
        add(new EmployerLivingFeeDue(caseId, day(), YearMonth.from(today), 80));
        add(new CorrectionOrdered(caseId, day(), "O-1", EMPLOYER, today.plusDays(10)));
        add(new EmployerCriticised(caseId, day(), "O-2", EMPLOYER));
        add(new EmployerSanctionReferred(caseId, day(), "O-3", EMPLOYER));
        facts.add(new EmployerApprovalsHeld(caseId, today, "O-4", EMPLOYER));
        facts.add(new CorrectionWithdrawn(caseId, today, "O-5", EMPLOYER));
        facts.add(new EmployerApprovalsReleased(caseId, today, "O-5", EMPLOYER, null));
        add(new EmployerLivingFeePaid(
                caseId, day(), YearMonth.from(today), Money.ofFen(900_000), Money.ofFen(720_000), EMPLOYER));
        add(new StartedWork(caseId, day(), 36));
        add(new WaitingAllowanceStopped(caseId, day(), YearMonth.from(today)));
        add(new SeniorityRecognised(caseId, day(), 12, START, today));
        add(new PostTrainingRecorded(caseId, day(), EMPLOYER, today, today.plusDays(5)));
        add(new TraineePlaced(caseId, day(), 2, EMPLOYER));
        add(new PlacementFollowedUp(caseId, day(), 30, Occupation.EMPLOYED, secret("稳定")));
        add(new PlacementFollowedUp(caseId, day(), 180, Occupation.EMPLOYED, null));
        add(new PlacementFollowedUp(caseId, day(), 365, Occupation.EMPLOYED, null));
    }

    private void refusedWork() {
        waiting();
        add(new PostRefused(caseId, day(), secret("太远"), PLAN, null));
        add(new RefusalExcused(caseId, day(), secret("照顾病人")));
        add(new TurnResumed(caseId, day(), PLAN));
        add(new PlacementOverdue(caseId, day(), due("PLC-02", 184)));
        add(new PostRefused(caseId, day(), secret("不想去"), PLAN, null));
        add(new RefusalNoticeServed(caseId, day(), "N-0", secret("无正当理由")));
        add(new PostRefused(caseId, day(), secret("还是不想去"), PLAN, null));
        add(new AssignedWorkForfeited(caseId, day(), "N-1", secret("无正当理由"), due("SUS-04", 260)));
        add(new TurnLost(caseId, day(), PLAN, 2, 8_250));
        add(new TurnLost(caseId, day(), PLAN, 2, 8_250, true));
    }

    /** Steps that are taken back, and cost nobody anything. */
    private void backAndForth() {
        add(new SelectionClosed(caseId, day(), "NO_POST"));
        add(new SelectionLeft(caseId, day(), PLAN, null));
        add(new PostChosen(caseId, day(), PLAN, "P6", EMPLOYER, null, null));
        add(new PostReleased(caseId, day(), PLAN, "P6"));
        add(new PostChosen(caseId, day(), PLAN, "P6b", EMPLOYER, null, null));
        add(new PostReleased(caseId, day(), PLAN, "P6b", true));
        add(new PostChosen(caseId, day(), PLAN, "P7", EMPLOYER, null, null));
        add(new PlacementLetterIssued(caseId, day(), "L-7", EMPLOYER, due("PLC-05", 90)));
        add(new LetterWithdrawn(
                caseId, day(), "D-7", EMPLOYER, ClaimPoint.SCORE_CONFIRMED, due("PLC-02", 184)));
        add(new SelectionLeft(caseId, day(), PLAN, "P7", null, null, true));
    }

    private void spouse() {
        add(new SpouseRegistered(caseId, day(), SpouseTrack.ACCOMPANYING, HASH, ApprovalLevel.REGIMENT, day()));
        add(new SpouseHukouRegistered(caseId, day(), "R-1"));
        add(new SpouseClassified(caseId, day(), SpouseStatus.INSTITUTION));
        add(new SpouseUnitFixed(caseId, day(), EMPLOYER, due("FAM-03", 180)));
        add(new SpouseReceptionOverdue(caseId, day(), due("FAM-03", 180)));
        add(new SpouseUnitWithdrawn(caseId, day(), secret("编制已满")));
        add(new SpouseUnitFixed(caseId, day(), EMPLOYER, due("FAM-03", 180)));
        add(new SpouseReceived(caseId, day(), 36, 3));
        add(new SpouseRegistered(caseId, day(), SpouseTrack.ACCOMPANYING, HASH, ApprovalLevel.REGIMENT, null));
        add(new SpouseClassified(caseId, day(), SpouseStatus.OTHER));
        add(new SpouseGuided(caseId, day(), SpouseService.TRAINING));
        add(new SpouseEmployed(caseId, day(), EMPLOYER, true, 36));
        add(new SpouseRegistered(caseId, day(), SpouseTrack.TRANSFERRED, null, null, null));
        add(new SpouseNotified(caseId, day()));
        add(new SpouseSubsidised(caseId, day(), Money.ofFen(500_000), "2026", HASH));
        add(new SpouseRegistered(caseId, day(), SpouseTrack.TRANSFERRED, null, null, null));
        add(new SpouseFileClosed(caseId, day(), secret("已离开本市")));
    }

    private void children() {
        add(new ChildRegistered(
                caseId, day(), 1, YearMonth.of(2018, 5), HASH, "CHILDREN-2021-1", LocalDate.of(2032, 5, 31)));
        add(new SchoolChosen(
                caseId, day(), 1, SchoolKind.PUBLIC_PRIMARY, SchoolGround.GRANDPARENTS_HUKOU, STREET,
                SchoolPriority.NONE));
        add(new ChildSentToEducation(caseId, day(), 1, "E-1", "310106"));
        add(new SchoolPlaceGranted(caseId, day(), 1));
    }

    private void outs() {
        add(new TrainingDeclined(caseId, day(), TrainingKind.ADAPTATION, HASH, secret("已有工作")));
        enrolled(1, TrainingKind.SKILLS, true);
        add(new TrainingFailed(caseId, day(), 1, 40, false));
        add(new SubsidyClaimed(caseId, day(), 1, Money.ofFen(250_000), Money.ofFen(300_000), "2025"));
        add(new SubsidyRefused(caseId, day(), 1, secret("未取得证书"), due("SUS-04", 60)));
        facts.add(new SubsidyRefusalQuashed(caseId, today, 1, Money.ofFen(250_000), "沪府复议〔2025〕12号"));
        facts.add(new SubsidyRefused(caseId, today, 1, secret("未取得证书"), due("SUS-04", 60)));
        add(new PlacementOpened(
                caseId, day(), "CIVIL_TRANSFER", "PLC-R", null, today, null, OfficerMethod.DIRECTED));
        add(new OfficerMethodChanged(caseId, day(), OfficerMethod.MUTUAL));
        add(new PostChosen(caseId, day(), PLAN, "P9", EMPLOYER, null, null));
        add(new PlacementLetterIssued(caseId, day(), "L-9", EMPLOYER, due("PLC-05", 90)));
        add(new EmployerStartOverdue(caseId, day(), due("PLC-05", 90)));
        YearMonth owed = YearMonth.from(today);
        add(new EmployerLivingFeeDue(caseId, day(), owed, 80));
        add(new EmployerBreachWithdrawn(caseId, day(), "D-8", owed, due("PLC-05", 120)));
        add(new EmployerStartOverdue(caseId, day(), due("PLC-05", 120)));
        add(new EmployerLivingFeeDue(caseId, day(), owed, 80));
        add(new StartedWork(caseId, day(), null));
        add(new EmployerBreachWithdrawn(caseId, day()));
        add(new AssignedWorkKept(caseId, day(), "D-8a"));
        add(new AssignedWorkCancelled(caseId, day(), "D-8b", due("SUS-04", 60)));
        add(new AssignedWorkRestored(caseId, day(), "D-8c", ClaimPoint.ON_POST, null));
        add(new AssignedJobEnded(caseId, day(), "DISABILITY"));
        add(new DisabilityDismissalFound(caseId, day(), EMPLOYER));
        waiting();
        add(new WaitingAllowanceDiffers(caseId, day(), YearMonth.from(today), Money.ofFen(274_000), "2026"));
        add(new WaitingAllowanceAdjusted(caseId, day(), YearMonth.from(today), Money.ofFen(274_000), "2026"));
        add(new WaitingInsuranceArranged(caseId, day(), YearMonth.from(today)));
        backAndForth();
        add(new PostChosen(caseId, day(), PLAN, "P8", EMPLOYER, null, null));
        add(new PlacementLetterIssued(caseId, day(), "L-8", EMPLOYER, due("PLC-05", 90)));
        add(new EmployerRefused(caseId, day(), EMPLOYER, HASH));
        add(new LetterNoticeServed(caseId, day(), "N-8", due("PLC-21", 120)));
        add(new UnilateralLetterIssued(caseId, day(), "L-8b", due("PLC-21", 150)));
        add(new LetterClaimed(caseId, day(), due("PLC-05", 160)));
        add(new AssignedWorkCancelled(caseId, day(), "D-8", due("SUS-04", 60)));
        add(new WaitingAllowanceStopped(caseId, day(), YearMonth.from(today)));
        add(new SelectionLeft(caseId, day(), PLAN, "P8"));
        add(new AssignedWorkRestored(caseId, day(), "D-9", ClaimPoint.WAITING, due("PLC-02", 184)));
        add(new WaitingAllowanceStarted(caseId, day(), YearMonth.from(today), Money.ofFen(274_000), "2026"));
        add(new PlacementEndedByDeath(caseId, day()));
        add(new WaitingAllowanceStopped(caseId, day(), YearMonth.from(today)));
        add(new AssignedWorkRestored(caseId, day(), null, ClaimPoint.WAITING, due("PLC-02", 184)));
        add(new WaitingAllowanceStarted(caseId, day(), YearMonth.from(today), Money.ofFen(274_000), "2026"));
        waiting();
        add(new AssignedWorkDenied(caseId, day(), "D-10", secret("无战伤"), due("SUS-04", 60)));
        waiting();
        add(new PlacementModeChanged(caseId, day(), SettlementMode.SELF_EMPLOYMENT, HASH));
        facts.add(new SupportKindRecorded(caseId, today, SupportKind.DISPERSED));
        facts.add(new HomePurchaseEndorsed(caseId, today, Money.ofFen(300_000_000)));
        facts.add(new HomePurchaseApproved(
                caseId, today, 60, Money.ofFen(5_000_000), Money.ofFen(300_000_000), "2026"));
        facts.add(new HomePurchaseWithdrawn(caseId, today, "O-6"));
        facts.add(new HomePurchaseApproved(
                caseId, today, 60, Money.ofFen(5_000_000), Money.ofFen(300_000_000), "2026"));
        facts.add(new HomePurchasePaid(caseId, today, Money.ofFen(300_000_000)));
        add(new UnemploymentBenefitClaimed(caseId, day(), 120));
        facts.add(new FormerEmployerRecorded(caseId, today, EMPLOYER, true, HASH));
        add(new Reinstated(caseId, day(), EMPLOYER));
        add(new MonthlyPensionStopped(caseId, day(), YearMonth.from(today), EMPLOYER));
    }

    private void market() {
        add(new EmploymentSought(caseId, day()));
        add(new JobRecommended(caseId, day(), EMPLOYER, FAIR));
        add(new EmploymentFound(caseId, day(), EMPLOYER));
        add(new EmploymentLeft(caseId, day(), "DISABILITY"));
        facts.add(new DismissalReviewOpened(caseId, today, EMPLOYER));
        facts.add(new DismissalReviewed(caseId, today, EMPLOYER, true, "R-1", secret("因残疾辞退")));
        add(new HardToEmployRecognised(caseId, day(), secret("D-1")));
        add(new PublicWelfarePostAssigned(caseId, day(), PLAN, "W1", today.plusYears(1), null));
        add(new PublicWelfarePostEnded(caseId, day(), PLAN, "W1"));
        add(new PublicWelfarePostAssigned(caseId, day(), PLAN, "W2", today.plusYears(1), secret("none fits")));
        add(new PublicWelfarePostProlonged(caseId, day(), today.plusYears(2)));
    }

    private void benefits() {
        add(new EntitlementApplied(caseId, day(), 1, "DISABLED_SERVICEMAN", due("BEN-09", 190)));
        add(new ForwardedForAssessment(caseId, day(), 1, due("BEN-09", 192)));
        add(new DeadlineExtended(
                caseId, day(), "ENTITLEMENT_DECISION", "1", due("BEN-09", 192), due("BEN-09", 202), List.of(),
                "RE_EXAMINATION"));
        long graded = facts.size();
        add(new DisabilityGraded(caseId, day(), 1, null, null, "沪退役军人〔2025〕12号", secret("DUTY/8")));
        regraded(graded, "DUTY/6");
        add(new EntitlementConfirmed(caseId, day(), 1, YearMonth.of(2025, 7), "310104"));
        regraded(graded, "DUTY/7");
        add(new CorrectionReviewOpened(
                caseId, day(), 1, graded, CorrectedField.DISABILITY_GRADE, List.of("Benefits")));
        add(new CorrectionReviewed(caseId, day(), 1, "STANDS"));
        add(new SuspensionRequested(caseId, day(), 1, "IMPRISONMENT"));
        add(new EntitlementSuspended(
                caseId, day(), 1, "IMPRISONMENT", today, YearMonth.of(2025, 9), "D-2", "PEN-R", due("SUS-04", 200),
                SuspensionScope.PENSIONS_AND_SUBSIDIES));
        add(new EntitlementResumed(caseId, day(), 1, YearMonth.of(2025, 11), "D-3", HASH));
    }

    private void regraded(long graded, String right) {
        add(new FactCorrected(
                caseId, day(), graded, CorrectedField.DISABILITY_GRADE, null, null, null, null, null, secret(right)));
    }

    /** Graded and put right before both were sealed. */
    private void gradedInCodes(int entitlement) {
        long graded = facts.size();
        add(new DisabilityGraded(
                caseId, day(), entitlement, DisabilityNature.ILLNESS, 9, "沪退役军人〔2025〕13号", null));
        add(new FactCorrected(caseId, day(), graded, CorrectedField.DISABILITY_GRADE, "9", "10", null, null));
    }

    private void stoppedBenefits() {
        add(new EntitlementApplied(caseId, day(), 1, "VETERAN_60", null));
        add(new RecognisedWithoutPayment(caseId, day(), 1));
        add(new EntitlementApplied(caseId, day(), 2, "OLD_VETERAN", null));
        add(new EntitlementConfirmed(caseId, day(), 2, YearMonth.of(2025, 7), "310104"));
        add(new EntitlementStopped(caseId, day(), 2, YearMonth.of(2025, 9), "MOVED"));
        add(new EntitlementApplied(caseId, day(), 3, "DISABLED_SERVICEMAN", null));
        gradedInCodes(3);
        add(new EntitlementCancelled(caseId, day(), 3, "EXPELLED", today, "D-4", "PEN-R", due("SUS-04", 300)));
        add(new EntitlementApplied(caseId, day(), 4, "MARTYR_SURVIVOR", null));
        add(new EntitlementDenied(
                caseId, day(), 4, "NOT_IN_NEED", "PEN-R", null, secret("家庭收入高于标准"), due("SUS-04", 300)));
    }

    private void submitted(String situation) {
        add(new ApplicationSubmitted(
                caseId, day(), 1, situation, secret("大病支出"), "WINDOW", STREET, due("HRD-12", 130)));
        add(new ApplicationAccepted(caseId, day(), 1, due("HRD-12", 140)));
        add(new EconomicCheckAuthorised(caseId, day(), 1, HASH));
        add(new HouseholdSurveyed(
                caseId, day(), 1, List.of("VISIT"), Money.ofFen(300_000), Money.ofFen(0), 3, true, secret("属实")));
        add(new StreetReviewed(caseId, day(), 1, Money.ofFen(500_000)));
        add(new NoticePublished(caseId, day(), 1, secret("张**"), "B", due("HRD-06", 160)));
    }

    private void relief() {
        submitted("ILLNESS");
        add(new ObjectionRaised(caseId, day(), 1, secret("有存款")));
        add(new ObjectionResolved(caseId, day(), 1, false, secret("查无")));
        add(new NoticeClosed(caseId, day(), 1, due("HRD-12", 170)));
        add(new ReliefApproved(caseId, day(), 1, FUND, Money.ofFen(500_000), due("HRD-12", 180)));
        add(new ReliefPaid(caseId, day(), 1, FUND, Money.ofFen(500_000)));
    }

    private void refusedRelief() {
        submitted("UNEMPLOYMENT");
        add(new NoticeClosed(caseId, day(), 1, due("HRD-12", 170)));
        add(new ReliefEndorsed(caseId, day(), 1, FUND, Money.ofFen(1_500_000)));
        add(new BackdatingApproved(caseId, day(), "record-death", day().minusDays(100), null));
        add(new InterestDeclared(caseId, day(), "p-302", "SPOUSE"));
        add(new InterestWithdrawn(caseId, day(), "p-302"));
        add(new ReliefRefused(caseId, day(), 1, secret("收入超标")));
    }

    private LocalDate day() {
        return today;
    }

    private Personal secret(String text) {
        return personal.apply(text);
    }

    private void add(CaseEvent fact) {
        facts.add(fact);
        today = today.plusDays(2);
    }
}
