package org.veterancare.command;

import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.registration.Reports.noticed;
import static org.veterancare.command.registration.Reports.receivedTooLate;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;
import static org.veterancare.command.registration.Reports.transferredOfficer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.ApprovalLevel;
import org.veterancare.events.FamilyEvent.ChildRegistered;
import org.veterancare.events.FamilyEvent.SpouseClassified;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.NoticeClosed;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.HardshipEvent.StreetReviewed;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.CardLevel;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardHandedOver;
import org.veterancare.events.HonourEvent.PrivilegeCardOrdered;
import org.veterancare.events.HonourEvent.PrivilegeCardReceived;
import org.veterancare.events.HonourEvent.PrivilegeCardReviewed;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.EmployerLivingFeeDue;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ScoreObjected;
import org.veterancare.events.PlacementEvent.ScorePublished;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PlanId;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FileRoute;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.PersonnelFileReceived;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.ExamRecorded;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingKind;

/** Histories that a random walk begins with: an empty case of each kind, and states that chance alone seldom comes to. */
final class CaseSeeds {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 18);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String NUMBER = "测试〔2025〕9号";
    private static final Personal TEXT = Personal.of("说明");
    private static final String EMPLOYER = "12310104425012349P";
    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000f1");

    private CaseSeeds() {}

    static Map<String, List<CaseEvent>> all() {
        Map<String, List<CaseEvent>> seeds = new TreeMap<>();
        seeds.put("veteran", List.of(opened(), new RecordCardCreated(CASE, CaseFixture.OPENED_ON)));
        seeds.put("survivor", List.of(opened(SubjectKind.SURVIVOR, Sex.FEMALE, YearMonth.of(1990, 1)),
                new RecordCardCreated(CASE, CaseFixture.OPENED_ON)));
        seeds.put("family", List.of(opened(SubjectKind.MILITARY_FAMILY, Sex.FEMALE, YearMonth.of(1990, 1))));
        seeds.put("noticed", List.of(opened(), noticed(selfEmployed(DAY), DAY)));
        seeds.put("reported", List.of(opened(), reported(selfEmployed(DAY.minusDays(10)), DAY)));
        seeds.put("accepted", List.of(opened(), reported(selfEmployed(DAY.minusDays(10)), DAY),
                new PersonnelFileReceived(CASE, DAY, FileRoute.DIRECT),
                new SettlementAccepted(CASE, DAY, false, null)));
        seeds.put("pensioner", List.of(opened(), reported(service(SettlementMode.MONTHLY_PENSION), DAY)));
        seeds.put("claim to work", List.of(opened(), reported(service(SettlementMode.ASSIGNED_WORK), DAY)));
        seeds.put("officer", officer());
        seeds.put("officer by score", with(officerBy(OfficerMethod.SCORE)));
        seeds.put("waiting", waiting());
        seeds.put("scored", scored());
        seeds.put("selecting", selecting());
        seeds.put("letter", letter());
        seeds.put("attended", attended());
        seeds.put("certified", certified());
        seeds.put("forwarded", List.of(opened(), new EntitlementApplied(CASE, DAY, 1, "DISABLED_SERVICEMAN", null),
                new ForwardedForAssessment(CASE, DAY, 1, null)));
        seeds.put("breach", with(letter(), new LetterClaimed(CASE, DAY.plusDays(12), due(DAY.plusDays(40))),
                new EmployerStartOverdue(CASE, DAY.plusDays(41), due(DAY.plusDays(40))),
                new EmployerLivingFeeDue(CASE, DAY.plusDays(41), YearMonth.from(DAY), 80)));
        seeds.put("on the post", with(letter(), new LetterClaimed(CASE, DAY.plusDays(12), due(DAY.plusDays(40))),
                new StartedWork(CASE, DAY.plusDays(20), 36),
                new WaitingAllowanceStopped(CASE, DAY.plusDays(20), YearMonth.from(DAY))));
        seeds.put("unclaimed", with(letter(),
                new LetterNoticeServed(CASE, DAY.plusDays(12), NUMBER, due(DAY.plusDays(30)))));
        seeds.put("score objected", with(scored(), new ScoreObjected(CASE, DAY, TEXT)));
        seeds.put("on a public-welfare post", List.of(opened(), new EmploymentSought(CASE, DAY),
                new HardToEmployRecognised(CASE, DAY, TEXT),
                new PublicWelfarePostAssigned(CASE, DAY, PLAN, "W-1", DAY.plusYears(1), null)));
        seeds.put("too late", List.of(opened(), noticed(selfEmployed(DAY), DAY),
                receivedTooLate(selfEmployed(DAY), DAY.plusDays(70))));
        seeds.put("forfeited", List.of(opened(), noticed(selfEmployed(DAY), DAY),
                receivedTooLate(selfEmployed(DAY), DAY.plusDays(70)),
                new SettlementForfeited(CASE, DAY.plusDays(80), TEXT, due(DAY.plusDays(140)))));
        seeds.put("on notice", onNotice());
        seeds.put("notice closed", with(onNotice(), new NoticeClosed(CASE, DAY.plusDays(9), 1, due(DAY.plusDays(20)))));
        seeds.put("card received", cardReceived());
        seeds.put("card held", with(cardReceived(),
                new PrivilegeCardHandedOver(CASE, DAY, 1, null, HASH, DAY.plusMonths(6))));
        seeds.put("in payment", List.of(opened(), new EntitlementApplied(CASE, DAY, 1, "WAR_VETERAN", null),
                new EntitlementConfirmed(CASE, DAY, 1, YearMonth.from(DAY), "310104")));
        seeds.put("left in payment", with(seeds.get("in payment"),
                new TransferOutRequested(CASE, DAY, "310106", DAY, LocalDate.of(2025, 12, 31)),
                new CaseTransferredOut(CASE, DAY, "310106", "JA-7", LocalDate.of(2025, 12, 31))));
        seeds.put("spouse with a unit", List.of(opened(SubjectKind.MILITARY_FAMILY, Sex.FEMALE, YearMonth.of(1990, 1)),
                new SpouseRegistered(CASE, DAY, SpouseTrack.ACCOMPANYING, HASH, ApprovalLevel.REGIMENT, null),
                new SpouseClassified(CASE, DAY, SpouseStatus.INSTITUTION),
                new ChildRegistered(CASE, DAY, 1, YearMonth.of(2019, 1), HASH, null, null)));
        seeds.put("fraud", List.of(opened(), reported(selfEmployed(DAY.minusDays(10)), DAY),
                new TreatmentCancelledForFraud(CASE, DAY, "TRAINING", NUMBER, Money.ofFen(9), due(DAY)),
                new FraudRecovered(CASE, DAY, Money.ofFen(5))));
        return seeds;
    }

    private static List<CaseEvent> onNotice() {
        return List.of(
                opened(), new ApplicationSubmitted(CASE, DAY, 1, "ILLNESS", TEXT, "VISIT", Actors.STREET, due(DAY)),
                new ApplicationAccepted(CASE, DAY, 1, due(DAY)),
                new HouseholdSurveyed(
                        CASE, DAY, 1, List.of("HOUSEHOLD_VISIT"), Money.ofFen(3_000_00), Money.ofFen(0), 2, false,
                        TEXT),
                new StreetReviewed(CASE, DAY, 1, Money.ofFen(15_000_00)),
                new NoticePublished(CASE, DAY, 1, Personal.of("陈"), "ABOVE", due(DAY.plusDays(7))));
    }

    private static List<CaseEvent> cardReceived() {
        return List.of(
                opened(), new RecordCardCreated(CASE, DAY),
                new PrivilegeCardApplied(
                        CASE, DAY, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), CardChannel.WINDOW, false),
                new PrivilegeCardReviewed(CASE, DAY, 1, CardLevel.STREET),
                new PrivilegeCardReviewed(CASE, DAY, 1, CardLevel.DISTRICT),
                new PrivilegeCardReviewed(CASE, DAY, 1, CardLevel.MUNICIPAL), new PrivilegeCardOrdered(CASE, DAY, 1),
                new PrivilegeCardReceived(CASE, DAY, 1));
    }

    private static List<CaseEvent> with(List<CaseEvent> facts, CaseEvent... more) {
        List<CaseEvent> all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static Service service(SettlementMode mode) {
        return new Service(ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, mode, LocalDate.of(2025, 6, 2));
    }

    private static Due due(LocalDate last) {
        return new Due("PLC-02", "1", DAY, last, last, LAW.calendar().version());
    }

    private static List<CaseEvent> officer() {
        return List.of(opened(), reported(transferredOfficer(DAY.minusDays(10)), DAY));
    }

    private static List<CaseEvent> officerBy(OfficerMethod method) {
        return with(officer(), new PlacementOpened(CASE, DAY, "CIVIL_TRANSFER", "PLC-R", null, DAY, null, method));
    }

    private static List<CaseEvent> waiting() {
        return List.of(
                opened(), reported(service(SettlementMode.ASSIGNED_WORK), DAY),
                new PlacementOpened(CASE, DAY, "TWELVE_YEARS", "PLC-R", null, DAY, due(DAY.plusMonths(6)), null),
                new WaitingAllowanceStarted(
                        CASE, DAY, YearMonth.from(DAY), Money.ofFen(269_000), LAW.policy().version()));
    }

    private static List<CaseEvent> scored() {
        return with(waiting(), new ServiceScoreRecorded(CASE, DAY, 8_000, "sha256:" + "ab".repeat(32)),
                new ScorePublished(CASE, DAY, due(DAY.plusDays(7))));
    }

    private static List<CaseEvent> selecting() {
        return with(scored(), new ScoreConfirmed(CASE, DAY.plusDays(8)),
                new SelectionOpened(CASE, DAY.plusDays(9), PLAN, 1, 8_000, null));
    }

    private static List<CaseEvent> letter() {
        LocalDate on = DAY.plusDays(10);
        return with(selecting(), new PostChosen(CASE, on, PLAN, "P-1", EMPLOYER, null, null),
                new PlacementLetterIssued(CASE, on, "测试〔2025〕3号", EMPLOYER, due(on.plusDays(30))));
    }

    private static List<CaseEvent> attended() {
        Terms terms = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, DAY, DAY.plusDays(9), true, true);
        return List.of(
                opened(), reported(selfEmployed(DAY.minusDays(10)), DAY),
                new TrainingEnrolled(
                        CASE, DAY, 1, ClassId.of("01937b5e-0000-7000-8000-0000000000c1"), terms, true,
                        SettlementMode.SELF_EMPLOYMENT, "VPL"),
                new AttendanceRecorded(CASE, DAY.plusDays(9), 1, 8, 8),
                new ExamRecorded(CASE, DAY.plusDays(9), 1, true));
    }

    private static List<CaseEvent> certified() {
        return with(
                attended(),
                new TrainingCompleted(CASE, DAY.plusDays(9), 1, 100),
                new CertificateIssued(CASE, DAY.plusDays(9), 1, Personal.of("测试证书")));
    }
}
