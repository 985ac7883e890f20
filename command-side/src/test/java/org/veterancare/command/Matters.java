package org.veterancare.command;

import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.CaseFixture.withPolicy;
import static org.veterancare.command.Matter.duty;
import static org.veterancare.command.registration.Reports.REASON;
import static org.veterancare.command.registration.Reports.noticed;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.Matter.Duty;
import org.veterancare.command.family.FamilyCommand.ClassifySpouse;
import org.veterancare.command.family.FamilyCommand.CloseSpouseFile;
import org.veterancare.command.family.FamilyCommand.FixSpouseUnit;
import org.veterancare.command.family.FamilyCommand.GuideSpouse;
import org.veterancare.command.family.FamilyCommand.RegisterSpouse;
import org.veterancare.command.family.FamilyCommand.SubsidiseSpouse;
import org.veterancare.command.family.FamilyCommand.WithdrawSpouseUnit;
import org.veterancare.command.honours.HonourCommand.AcceptCardApplication;
import org.veterancare.command.honours.HonourCommand.ApplyForCard;
import org.veterancare.command.honours.HonourCommand.HangPlaque;
import org.veterancare.command.honours.HonourCommand.RecordMunicipalCardReview;
import org.veterancare.command.honours.HonourCommand.RejectCardApplication;
import org.veterancare.command.honours.HonourCommand.ReplacePlaque;
import org.veterancare.command.honours.HonourCommand.RestoreCard;
import org.veterancare.command.honours.HonourCommand.RestorePlaque;
import org.veterancare.command.honours.HonourCommand.ReviewCardAtDistrict;
import org.veterancare.command.honours.HonourCommand.WithdrawCard;
import org.veterancare.command.honours.HonourCommand.WithdrawPlaque;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.life.SubjectCommand.RevokeDeathRecord;
import org.veterancare.command.privacy.PrivacyCommand.AnswerPrivacyRequest;
import org.veterancare.command.privacy.PrivacyCommand.ConfirmErasure;
import org.veterancare.command.privacy.PrivacyCommand.LiftLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.LiftRestriction;
import org.veterancare.command.privacy.PrivacyCommand.PlaceLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.RequestErasure;
import org.veterancare.command.privacy.PrivacyCommand.RestrictProcessing;
import org.veterancare.command.registration.RegistrationCommand.DecideForfeiture;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.command.registration.RegistrationCommand.RejectSettlementPlace;
import org.veterancare.command.registration.RegistrationCommand.RevokeForfeiture;
import org.veterancare.command.registration.RegistrationCommand.RevokePlaceRejection;
import org.veterancare.command.registration.RegistrationCommand.ServeForfeitureNotice;
import org.veterancare.command.registration.Reports;
import org.veterancare.command.registration.SettlementCommand.AssessOneTimeFund;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRecovery;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRefund;
import org.veterancare.command.registration.SettlementCommand.RevokeFraudDecision;
import org.veterancare.command.training.TrainingCommand.ApproveSubsidy;
import org.veterancare.command.training.TrainingCommand.ClaimSubsidy;
import org.veterancare.command.training.TrainingCommand.PaySubsidy;
import org.veterancare.command.training.TrainingCommand.QuashSubsidyRefusal;
import org.veterancare.command.training.TrainingCommand.RefuseSubsidy;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.ApprovalLevel;
import org.veterancare.events.FamilyEvent.SpouseService;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.CardLevel;
import org.veterancare.events.HonourEvent.PlaqueCause;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardReviewed;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedCard;
import org.veterancare.events.MoveEvent.CarriedPlaque;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.Standing;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.FundHonour;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingKind;

/** Every matter beside relief as {@link FourEyesSearchTest} has it, with the duties of domain 5.8 written down a second time. */
final class Matters {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 18);
    private static final LocalDate MUCH_LATER = DAY.plusDays(70);
    private static final LocalDate HEARD = DAY.plusDays(110);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String NUMBER = "沪退役军人〔2025〕31号";
    private static final String EMPLOYER = "12310104425012349P";
    private static final Personal TEXT = Personal.of("说明");
    private static final Personal ADDRESS = Personal.of("示例路1号");
    private static final CaseId OTHER = CaseId.of("01937b5e-0000-7000-8000-0000000000a2");

    /** The number was wrong from the first day on: no one matter's fact, and a hand in all that are there. */
    static final CaseCommand PUT_RIGHT = new CorrectFact(
            CASE, LocalDate.of(2026, 3, 2), 0L, CorrectedField.PHONE, null, Personal.of("15400000002"));

    private Matters() {}

    static Stream<Matter> all() {
        return Stream.concat(
                Stream.concat(PlacementMatters.all(), BenefitMatters.all()),
                Stream.of(
                        report(), lateReport(), quashedForfeiture(), transferredIn(), merged(), refund(),
                        refundOfTheForfeited(), subsidy(),
                        spouse(), spouseSubsidy(), card(), takenCard(), plaque(),
                        ending(), request(), hold(), restriction()));
    }

    private static Due due(LocalDate last) {
        return new Due("SUS-04", "1", DAY, last, last, LAW.calendar().version());
    }

    private static Matter report() {
        return new Matter(
                "report",
                3,
                List.of(opened(), reported(selfEmployed(DAY.minusDays(10)), DAY)),
                List.of(
                        new RejectSettlementPlace(CASE, DAY, "REG-06", "310112"),
                        new RevokePlaceRejection(CASE, DAY, NUMBER),
                        new CancelForFraud(CASE, DAY, "SETTLEMENT", NUMBER, 5L),
                        new CancelForFraud(CASE, DAY, "TRAINING", NUMBER, 5L),
                        new AssessOneTimeFund(CASE, DAY, List.of(FundHonour.MEDAL), HASH),
                        new RecordFraudRecovery(CASE, DAY, 5L)),
                List.of(
                        duty(
                                Set.of(VeteranReported.class),
                                Set.of(RejectSettlementPlace.class, CancelForFraud.class, AssessOneTimeFund.class)),
                        duty(
                                Set.of(VeteranReported.class, RejectSettlementPlace.class),
                                Set.of(RevokePlaceRejection.class)),
                        duty(Set.of(VeteranReported.class, CancelForFraud.class), Set.of(RecordFraudRecovery.class))));
    }

    /** A report that came too late: heard and decided, quashed by another authority, and what was put right between. */
    private static Matter lateReport() {
        Service service = selfEmployed(DAY);
        return new Matter(
                "late report",
                4,
                List.of(opened(), noticed(service, DAY)),
                List.of(
                        Reports.report(service, MUCH_LATER, Actors.NEIGHBOURHOOD, REASON),
                        new ServeForfeitureNotice(CASE, MUCH_LATER, NUMBER),
                        new DecideForfeiture(CASE, HEARD, false, TEXT), new DecideForfeiture(CASE, HEARD, true, TEXT),
                        new RevokeForfeiture(CASE, HEARD, NUMBER),
                        new AssessOneTimeFund(CASE, HEARD, List.of(FundHonour.MEDAL), HASH), PUT_RIGHT),
                List.of(
                        new Duty(
                                Set.of(ReportingNoticeIssued.class, RecordReport.class, ServeForfeitureNotice.class),
                                Set.of(DecideForfeiture.class),
                                Set.of(DecideForfeiture.class, RevokeForfeiture.class)),
                        duty(Set.of(DecideForfeiture.class), Set.of(RevokeForfeiture.class)),
                        // a decision ends the matter; what is put right after it has a hand in the next
                        new Duty(
                                Set.of(CorrectFact.class),
                                Set.of(DecideForfeiture.class, RevokeForfeiture.class),
                                Set.of(DecideForfeiture.class, RevokeForfeiture.class)),
                        // the report lives on, and what is decided on it next rests on it too
                        duty(
                                Set.of(ReportingNoticeIssued.class, RecordReport.class, ServeForfeitureNotice.class,
                                        CorrectFact.class),
                                Set.of(AssessOneTimeFund.class))));
    }

    /** The report was lost, and stands again as it was recorded. */
    private static Matter quashedForfeiture() {
        Service service = selfEmployed(DAY);
        return new Matter(
                "quashed forfeiture",
                3,
                List.of(
                        opened(),
                        new LateReportReceived(CASE, MUCH_LATER, service, TEXT, Actors.NEIGHBOURHOOD, 40, due(DAY),
                                due(DAY), TEXT, null),
                        new SettlementForfeited(CASE, HEARD, TEXT, due(HEARD))),
                List.of(
                        new RevokeForfeiture(CASE, HEARD, NUMBER),
                        new AssessOneTimeFund(CASE, HEARD, List.of(FundHonour.MEDAL), HASH), PUT_RIGHT),
                List.of(duty(
                        Set.of(LateReportReceived.class, CorrectFact.class), Set.of(AssessOneTimeFund.class))));
    }

    /** What another district's file says of the service is entered by somebody here. */
    private static Matter transferredIn() {
        return new Matter(
                "transferred in",
                2,
                List.of(opened(),
                        new CaseTransferredIn(CASE, DAY, "310112", NUMBER, YearMonth.of(2026, 1),
                                selfEmployed(DAY.minusDays(10)), null)),
                List.of(
                        new CancelForFraud(CASE, DAY, "SETTLEMENT", NUMBER, 5L),
                        new AssessOneTimeFund(CASE, DAY, List.of(FundHonour.MEDAL), HASH)),
                List.of(duty(
                        Set.of(CaseTransferredIn.class), Set.of(CancelForFraud.class, AssessOneTimeFund.class))));
    }

    /** Whoever merges brings in what the double held. */
    private static Matter merged() {
        return new Matter(
                "merged",
                3,
                List.of(opened(), new CaseAbsorbed(CASE, DAY, OTHER, null, new Carried(
                        new CarriedCard(1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), Standing.HELD, null),
                        new CarriedPlaque(SubjectKind.VETERAN, true), selfEmployed(DAY.minusDays(10)),
                        DAY.minusDays(1)), null)),
                List.of(
                        new AssessOneTimeFund(CASE, DAY, List.of(FundHonour.MEDAL), HASH),
                        new WithdrawCard(CASE, DAY, "FALSE_STATEMENT", NUMBER), new WithdrawPlaque(CASE, DAY, NUMBER)),
                List.of(duty(
                        Set.of(CaseAbsorbed.class),
                        Set.of(AssessOneTimeFund.class, WithdrawCard.class, WithdrawPlaque.class))));
    }

    /** A decision on fraud that did not stand, after money had come back on it. */
    private static Matter refund() {
        return new Matter(
                "refund",
                3,
                List.of(
                        opened(), reported(selfEmployed(DAY.minusDays(10)), DAY),
                        new TreatmentCancelledForFraud(CASE, DAY, "TRAINING", NUMBER, Money.ofFen(9), due(DAY)),
                        new FraudRecovered(CASE, DAY, Money.ofFen(5))),
                List.of(
                        new RevokeFraudDecision(CASE, DAY, "TRAINING", NUMBER),
                        new RecordFraudRefund(CASE, DAY, 2L), PUT_RIGHT),
                List.of(
                        duty(Set.of(VeteranReported.class, CorrectFact.class), Set.of(RevokeFraudDecision.class)),
                        duty(
                                Set.of(VeteranReported.class, RevokeFraudDecision.class, CorrectFact.class),
                                Set.of(RecordFraudRefund.class))));
    }

    /** What the person is owed rests on the decisions of those who decided, whether the report was lost in between or not. */
    private static Matter refundOfTheForfeited() {
        return new Matter(
                "refund of the forfeited",
                3,
                List.of(
                        opened(),
                        new LateReportReceived(CASE, MUCH_LATER, selfEmployed(DAY), TEXT, Actors.NEIGHBOURHOOD, 40,
                                due(DAY), due(DAY), TEXT, null),
                        new TreatmentCancelledForFraud(CASE, HEARD, "TRAINING", NUMBER, Money.ofFen(9), due(HEARD)),
                        new FraudRecovered(CASE, HEARD, Money.ofFen(5))),
                List.of(
                        new RevokeFraudDecision(CASE, HEARD, "TRAINING", NUMBER),
                        new DecideForfeiture(CASE, HEARD, false, TEXT), new RecordFraudRefund(CASE, HEARD, 2L)),
                List.of(
                        new Duty(
                                Set.of(LateReportReceived.class),
                                Set.of(RevokeFraudDecision.class, DecideForfeiture.class),
                                Set.of(DecideForfeiture.class)),
                        duty(
                                Set.of(LateReportReceived.class, TreatmentCancelledForFraud.class,
                                        RevokeFraudDecision.class, DecideForfeiture.class),
                                Set.of(RecordFraudRefund.class))));
    }

    private static Matter subsidy() {
        ClassId classId = ClassId.of("01937b5e-0000-7000-8000-0000000000c1");
        Terms terms = new Terms(
                TrainingKind.SKILLS, DeliveryMode.OPEN, DAY.plusDays(2), DAY.plusDays(9), true, true);
        return new Matter(
                "subsidy",
                4,
                List.of(
                        opened(), reported(selfEmployed(DAY.minusDays(10)), DAY),
                        new TrainingEnrolled(
                                CASE, DAY, 1, classId, terms, true, SettlementMode.SELF_EMPLOYMENT, "VPL"),
                        new AttendanceRecorded(CASE, DAY, 1, 40, 40), new TrainingCompleted(CASE, DAY, 1, 100),
                        new CertificateIssued(CASE, DAY, 1, TEXT)),
                List.of(
                        new ClaimSubsidy(CASE, DAY, 1, 100L), new ApproveSubsidy(CASE, DAY, 1, 100L),
                        new RefuseSubsidy(CASE, DAY, 1, TEXT), new QuashSubsidyRefusal(CASE, DAY, 1, NUMBER),
                        new PaySubsidy(CASE, DAY, 1)),
                List.of(
                        duty(
                                Set.of(TrainingEnrolled.class, AttendanceRecorded.class, TrainingCompleted.class,
                                        CertificateIssued.class, ClaimSubsidy.class),
                                Set.of(ApproveSubsidy.class, RefuseSubsidy.class, QuashSubsidyRefusal.class,
                                        PaySubsidy.class)),
                        duty(Set.of(RefuseSubsidy.class), Set.of(QuashSubsidyRefusal.class)),
                        duty(Set.of(ApproveSubsidy.class), Set.of(PaySubsidy.class))));
    }

    private static Matter spouse() {
        return new Matter(
                "spouse",
                4,
                List.of(opened(SubjectKind.MILITARY_FAMILY, Sex.FEMALE, YearMonth.of(1990, 1))),
                List.of(
                        new RegisterSpouse(CASE, DAY, SpouseTrack.ACCOMPANYING, HASH, ApprovalLevel.REGIMENT, DAY),
                        new ClassifySpouse(CASE, DAY, SpouseStatus.INSTITUTION),
                        new FixSpouseUnit(CASE, DAY, EMPLOYER), new WithdrawSpouseUnit(CASE, DAY, TEXT),
                        new CloseSpouseFile(CASE, DAY, TEXT)),
                List.of(new Duty(
                        Set.of(RegisterSpouse.class, ClassifySpouse.class),
                        Set.of(FixSpouseUnit.class, WithdrawSpouseUnit.class),
                        Set.of(CloseSpouseFile.class))));
    }

    /** As if the province had said how much: the law as it ships leaves it open, and nothing is guessed. */
    private static Matter spouseSubsidy() {
        return new Matter(
                "subsidy of a spouse",
                4,
                withPolicy("""
                    version: "test"
                    parameters:
                      - key: spouseJobSubsidy
                        rule: FAM-04
                        values:
                          - { from: 1949-10-01, value: 500000, unit: FEN, evidence: P, source: made up for this test }
                    """),
                List.of(opened(), reported(selfEmployed(DAY.minusDays(10)), DAY)),
                List.of(
                        new RegisterSpouse(CASE, DAY, SpouseTrack.TRANSFERRED, null, null, null),
                        new ClassifySpouse(CASE, DAY, SpouseStatus.OTHER),
                        new GuideSpouse(CASE, DAY, SpouseService.TRAINING), new SubsidiseSpouse(CASE, DAY, 100L, HASH)),
                List.of(duty(
                        Set.of(RegisterSpouse.class, ClassifySpouse.class, GuideSpouse.class),
                        Set.of(SubsidiseSpouse.class))));
    }

    private static Matter card() {
        return new Matter(
                "card",
                5,
                List.of(opened(), new RecordCardCreated(CASE, DAY)),
                List.of(
                        new ApplyForCard(CASE, DAY, CardKind.VETERAN, CardChannel.WINDOW, false, false),
                        new AcceptCardApplication(CASE, DAY), new ReviewCardAtDistrict(CASE, DAY),
                        new RecordMunicipalCardReview(CASE, DAY),
                        new RejectCardApplication(CASE, DAY, "PAPERS_MISSING"),
                        new WithdrawCard(CASE, DAY, "FALSE_STATEMENT", NUMBER)),
                List.of(
                        new Duty(
                                Set.of(ApplyForCard.class, AcceptCardApplication.class),
                                Set.of(ReviewCardAtDistrict.class, RejectCardApplication.class, WithdrawCard.class),
                                Set.of(RejectCardApplication.class, WithdrawCard.class)),
                        new Duty(
                                Set.of(ReviewCardAtDistrict.class, RecordMunicipalCardReview.class),
                                Set.of(WithdrawCard.class),
                                Set.of(RejectCardApplication.class, WithdrawCard.class))));
    }

    /** Whoever took it back does not quash that; another withdrawal is another's to quash. */
    private static Matter takenCard() {
        return new Matter(
                "taken card",
                3,
                List.of(
                        opened(), new RecordCardCreated(CASE, DAY),
                        new PrivilegeCardApplied(
                                CASE, DAY, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), CardChannel.WINDOW,
                                false),
                        new PrivilegeCardReviewed(CASE, DAY, 1, CardLevel.MUNICIPAL)),
                List.of(new WithdrawCard(CASE, DAY, "FALSE_STATEMENT", NUMBER), new RestoreCard(CASE, DAY, NUMBER)),
                List.of(new Duty(Set.of(WithdrawCard.class), Set.of(RestoreCard.class), Set.of(RestoreCard.class))));
    }

    private static Matter plaque() {
        return new Matter(
                "plaque",
                3,
                List.of(opened()),
                List.of(
                        new HangPlaque(CASE, DAY, SubjectKind.VETERAN, ADDRESS),
                        new ReplacePlaque(CASE, DAY, PlaqueCause.DAMAGED, ADDRESS),
                        new WithdrawPlaque(CASE, DAY, NUMBER),
                        new RestorePlaque(CASE, DAY, NUMBER, SubjectKind.VETERAN, ADDRESS)),
                List.of(
                        duty(
                                Set.of(HangPlaque.class, ReplacePlaque.class),
                                Set.of(WithdrawPlaque.class, RestorePlaque.class)),
                        new Duty(
                                Set.of(WithdrawPlaque.class), Set.of(RestorePlaque.class),
                                Set.of(RestorePlaque.class))));
    }

    private static Matter ending() {
        return new Matter(
                "case",
                3,
                List.of(opened()),
                List.of(
                        new RecordDeath(CASE, DAY, DeathProof.CERTIFICATE, HASH), new CloseCase(CASE, DAY, "OTHER"),
                        new ReopenCase(CASE, DAY), new MergeInto(CASE, DAY, OTHER, HASH),
                        new RevokeDeathRecord(CASE, DAY, HASH)),
                List.of(duty(
                        Set.of(CaseOpened.class, RecordDeath.class),
                        Set.of(CloseCase.class, MergeInto.class, RevokeDeathRecord.class))));
    }

    private static Matter request() {
        return new Matter(
                "request of the person",
                1,
                List.of(
                        opened(), new PrivacyRequestReceived(
                                CASE, DAY, 1, RequestKind.COPY, Requester.SUBJECT, null, due(DAY))),
                List.of(new AnswerPrivacyRequest(CASE, DAY, 1, true)),
                List.of(duty(Set.of(PrivacyRequestReceived.class), Set.of(AnswerPrivacyRequest.class))));
    }

    private static Matter hold() {
        return new Matter(
                "evidence",
                4,
                List.of(opened(), new CaseClosed(CASE, DAY, "OTHER"), new CaseArchived(
                        CASE, DAY, "SERVICES", DAY.plusYears(1), LAW.policy().version())),
                List.of(
                        new PlaceLegalHold(CASE, DAY, NUMBER), new LiftLegalHold(CASE, DAY),
                        new RequestErasure(CASE, DAY, "UNLAWFUL", NUMBER), new ConfirmErasure(CASE, DAY)),
                List.of(
                        new Duty(
                                Set.of(PlaceLegalHold.class), Set.of(LiftLegalHold.class), Set.of(LiftLegalHold.class)),
                        duty(Set.of(RequestErasure.class, ConfirmErasure.class), Set.of(LiftLegalHold.class)),
                        duty(Set.of(RequestErasure.class), Set.of(ConfirmErasure.class))));
    }

    private static Matter restriction() {
        return new Matter(
                "restriction",
                3,
                List.of(opened()),
                List.of(new RestrictProcessing(CASE, DAY), new LiftRestriction(CASE, DAY)),
                List.of(new Duty(
                        Set.of(RestrictProcessing.class), Set.of(LiftRestriction.class),
                        Set.of(LiftRestriction.class))));
    }
}
