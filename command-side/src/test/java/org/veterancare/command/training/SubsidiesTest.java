package org.veterancare.command.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.FINANCE;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.CaseFixture.withPolicy;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.training.TrainingCommand.ApproveSubsidy;
import org.veterancare.command.training.TrainingCommand.ClaimSubsidy;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.command.training.TrainingCommand.PaySubsidy;
import org.veterancare.command.training.TrainingCommand.QuashSubsidyRefusal;
import org.veterancare.command.training.TrainingCommand.RefuseSubsidy;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedCertificate;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.Hand;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.Role;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.SubsidyApproved;
import org.veterancare.events.TrainingEvent.SubsidyClaimed;
import org.veterancare.events.TrainingEvent.SubsidyPaid;
import org.veterancare.events.TrainingEvent.SubsidyRefusalQuashed;
import org.veterancare.events.TrainingEvent.SubsidyRefused;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;

/** 培训补贴: once for a certificate, within the cap, by different people (TRN-04, TRN-05). */
class SubsidiesTest {

    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate ON = LocalDate.of(2025, 12, 1);
    private static final ClassId CLASS = ClassId.of("01937b5e-0000-7000-8000-0000000000c1");
    private static final Money CAP = Money.ofFen(300_000);
    private static final Money ASKED = Money.ofFen(250_000);

    private static TestExecutor<VeteranCase> certified(Object... further) {
        return fixture()
                .given(opened(), reported(selfEmployed(APPROVED), LocalDate.of(2025, 6, 20)))
                .andGiven(certificate(1, true))
                .andGiven(further);
    }

    private static Object[] certificate(int enrolment, boolean subsidised) {
        Terms terms = new Terms(
                TrainingKind.SKILLS, DeliveryMode.OPEN, ON.minusDays(60), ON.minusDays(10), true, true);
        return new Object[]{
            new TrainingEnrolled(
                    CASE, ON.minusDays(70), enrolment, CLASS, terms, subsidised, SettlementMode.SELF_EMPLOYMENT,
                    "PLC-R"),
            new TrainingCompleted(CASE, ON.minusDays(9), enrolment, 90),
            new CertificateIssued(CASE, ON.minusDays(9), enrolment, Personal.of("证-" + enrolment))
        };
    }

    private static Object claimed(int enrolment) {
        return entered(
                STREET_WORKER, new SubsidyClaimed(CASE, ON, enrolment, ASKED, CAP, LAW.policy().version()));
    }

    private static ResultValidator<VeteranCase> claim(TestExecutor<VeteranCase> given, int enrolment, long fen) {
        return given.when(new ClaimSubsidy(CASE, ON, enrolment, fen), by(STREET_WORKER));
    }

    @Test
    void itIsClaimedForACertificateUpToTheCap() {
        claim(certified(), 1, ASKED.fen())
                .expectEvents(new SubsidyClaimed(CASE, ON, 1, ASKED, CAP, LAW.policy().version()));
        claim(certified(), 1, CAP.fen() + 1).expectException(broken("TRN-04"));
        claim(certified(), 2, ASKED.fen()).expectException(broken("TRN-03"));
    }

    @Test
    void trn04WhoPaidHimselfHasNone() {
        claim(certified(certificate(2, false)), 2, ASKED.fen()).expectException(broken("TRN-04"));
    }

    @ParameterizedTest
    @EnumSource(names = "SKILLS", mode = EnumSource.Mode.EXCLUDE)
    void trn04NoOtherTrainingThanThatInSkillsEarnsASubsidy(TrainingKind kind) {
        Terms terms = new Terms(
                kind, DeliveryMode.OPEN, ON.minusDays(60), ON.minusDays(10), true, true);
        TestExecutor<VeteranCase> other = certified(
                new TrainingEnrolled(
                        CASE, ON.minusDays(70), 2, CLASS, terms, true, SettlementMode.SELF_EMPLOYMENT, "PLC-R"),
                new TrainingCompleted(CASE, ON.minusDays(9), 2, 90),
                new CertificateIssued(CASE, ON.minusDays(9), 2, Personal.of("证-2")));
        claim(other, 2, ASKED.fen()).expectException(broken("TRN-04"));
    }

    @Test
    void s28TwiceForOneCertificateIsRefused() {
        claim(certified(claimed(1)), 1, ASKED.fen()).expectException(broken("TRN-05"));
    }

    @Test
    void s28ADifferentCertificatePassesWhileBelowTheCount() {
        TestExecutor<VeteranCase> two = certified(claimed(1)).andGiven(certificate(2, true));
        claim(two, 2, ASKED.fen()).expectSuccessfulHandlerExecution();
        claim(three(fixture()), 3, ASKED.fen()).expectSuccessfulHandlerExecution();
        Law twice = freeTrainings(2);
        claim(three(fixture(twice)), 3, ASKED.fen()).expectException(broken("TRN-05"));
    }

    @Test
    void trn05WhatWasClaimedInADoubleCountsToo() {
        Law once = freeTrainings(1);
        CaseAbsorbed absorbed = new CaseAbsorbed(
                CASE, ON, CaseId.of("01937b5e-0000-7000-8000-00000000000f"), null,
                new Carried(null, null, null, null, null, 1, 1, null), null);
        TestExecutor<VeteranCase> beside = fixture(once)
                .given(opened(), reported(selfEmployed(APPROVED), LocalDate.of(2025, 6, 20)))
                .andGiven(certificate(1, true))
                .andGiven(absorbed);
        claim(beside, 1, ASKED.fen()).expectException(broken("TRN-05"));
    }

    @Test
    void trn05ADoubleLeavesWhatWasClaimedToTheCaseThatGoesOn() {
        claim(certified(), 1, ASKED.fen())
                .expectState(known -> {
                    assertThat(known.left().has().subsidies()).isEqualTo(1);
                    assertThat(known.left().has().freeTrainings()).isEqualTo(1);
                });
    }

    private static CaseAbsorbed left(Integer subsidies, CarriedCertificate... certificates) {
        return new CaseAbsorbed(
                CASE, ON, CaseId.of("01937b5e-0000-7000-8000-00000000000f"), null,
                new Carried(null, null, null, null, null, 1, subsidies, List.of(certificates)),
                List.of(new Hand("subsidy/2", DISTRICT_APPROVER.person())));
    }

    @Test
    void trn04ADoubleLeavesTheCertificatesOnWhichNothingWasClaimedOrWasRefused() {
        SubsidyRefused refused = new SubsidyRefused(CASE, ON, 4, Personal.of("缺材料"), null);
        TestExecutor<VeteranCase> wrong = certified(certificate(2, false))
                .andGiven(certificate(3, true))
                .andGiven(certificate(4, true))
                .andGiven(claimed(4), refused);
        claim(wrong, 3, ASKED.fen())
                .expectState(known -> assertThat(known.left().has().certificates())
                        .containsExactly(new CarriedCertificate(1, 1), new CarriedCertificate(4, 4)));
        claim(certified(), 1, ASKED.fen())
                .expectState(known -> assertThat(known.left().has().certificates()).isNull());
    }

    @Test
    void trn04TheCertificateOfADoubleEarnsItsSubsidyOnceInTheCaseThatGoesOn() {
        CaseAbsorbed absorbed = left(null, new CarriedCertificate(2, 1));
        SubsidyClaimed claimed = new SubsidyClaimed(CASE, ON, 2, ASKED, CAP, LAW.policy().version());
        claim(served(absorbed), 2, ASKED.fen()).expectEvents(claimed);
        claim(served(absorbed), 1, ASKED.fen()).expectException(broken("TRN-03"));
        claim(certified(absorbed), 2, ASKED.fen()).expectEvents(claimed);
        claim(certified(absorbed, claimed(2)), 2, ASKED.fen()).expectException(broken("TRN-05"));
        claim(certified(absorbed, claimed(2)), 1, ASKED.fen()).expectSuccessfulHandlerExecution();
        claim(certified(absorbed), 1, ASKED.fen())
                .expectState(known -> assertThat(known.left().has().certificates())
                        .as("left again")
                        .containsExactly(new CarriedCertificate(2, 2)));
    }

    /** The law with another number of trainings that are free. */
    private static Law freeTrainings(int times) {
        return withPolicy("""
            version: "test"
            parameters:
              - key: freeTrainingMaxTimes
                rule: TRN-05
                values:
                  - { from: 2011-11-01, value: %d, unit: COUNT, evidence: P, source: made up for this test }
            """.formatted(times));
    }

    private static TestExecutor<VeteranCase> served(CaseAbsorbed absorbed) {
        return fixture().given(opened(), reported(selfEmployed(APPROVED), LocalDate.of(2025, 6, 20)), absorbed);
    }

    @Test
    void trn05WhatWasClaimedInTheDoubleCountsForItsOtherCertificateToo() {
        Law once = freeTrainings(1);
        claim(
                fixture(once).given(opened(), left(1, new CarriedCertificate(1, 2))), 1, ASKED.fen())
                .expectException(broken("TRN-05", "times", 1));
    }

    @Test
    void fourEyesWhoMadeItInTheDoubleOrMergedDoesNotDecideOnIt() {
        TestExecutor<VeteranCase> claimed = certified(left(null, new CarriedCertificate(2, 1)), claimed(2));
        ApproveSubsidy approve = new ApproveSubsidy(CASE, ON, 2, ASKED.fen());
        claimed.when(approve, by(DISTRICT_APPROVER)).expectException(broken("FOUR-EYES"));
    }

    /** A later place is none of theirs. */
    @Test
    void aCertificateOfADoubleHasANumberThatNoPlaceHasOrWillHave() {
        Training training = new Training();
        assertThat(training.taking(null)).isNull();
        assertThat(training.taking(List.of(new CarriedCertificate(3, 3), new CarriedCertificate(5, 5))))
                .containsExactly(new CarriedCertificate(1, 3), new CarriedCertificate(2, 5));
        Terms terms = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, ON.plusDays(9), ON.plusDays(30), true, true);
        certified(left(null, new CarriedCertificate(2, 1)))
                .when(new EnrolInTraining(CASE, ON, CLASS, terms, false), by(STREET_WORKER))
                .expectEvents(new TrainingEnrolled(
                        CASE, ON, 3, CLASS, terms, false, SettlementMode.SELF_EMPLOYMENT, "PLC-R"));
    }

    private static TestExecutor<VeteranCase> three(AggregateTestFixture<VeteranCase> fixture) {
        return fixture
                .given(opened(), reported(selfEmployed(APPROVED), LocalDate.of(2025, 6, 20)))
                .andGiven(certificate(1, true))
                .andGiven(claimed(1))
                .andGiven(certificate(2, true))
                .andGiven(claimed(2))
                .andGiven(certificate(3, true));
    }

    @Test
    void caseBusyAClaimIsDecidedAndPaidBeforeTheCaseIsClosed() {
        CloseCase close = new CloseCase(CASE, ON, "SETTLED");
        SettlementAccepted settled = new SettlementAccepted(CASE, ON, false, null);
        Object approved = entered(DISTRICT_APPROVER, new SubsidyApproved(CASE, ON, 1, ASKED));
        certified(settled, claimed(1)).when(close, by(STATION_HEAD)).expectException(broken("CASE-BUSY"));
        certified(settled, claimed(1), approved).when(close, by(STATION_HEAD)).expectException(broken("CASE-BUSY"));
        certified(settled, claimed(1), approved, new SubsidyPaid(CASE, ON, 1, ASKED))
                .when(close, by(STATION_HEAD))
                .expectSuccessfulHandlerExecution();
        certified(settled, claimed(1), new SubsidyRefused(CASE, ON, 1, Personal.of("缺材料"), null))
                .when(close, by(STATION_HEAD))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whatWasClaimedIsDecidedAndPaidAlsoAfterADeath() {
        SubjectDeathRecorded died = new SubjectDeathRecorded(
                CASE, ON, DeathProof.CERTIFICATE, "sha256:" + "ab".repeat(32));
        Object approved = entered(DISTRICT_APPROVER, new SubsidyApproved(CASE, ON, 1, ASKED));
        certified(claimed(1), died)
                .when(new ApproveSubsidy(CASE, ON, 1, ASKED.fen()), by(DISTRICT_APPROVER))
                .expectEvents(new SubsidyApproved(CASE, ON, 1, ASKED));
        certified(claimed(1), died)
                .when(new RefuseSubsidy(CASE, ON, 1, Personal.of("缺材料")), by(DISTRICT_APPROVER))
                .expectSuccessfulHandlerExecution();
        certified(claimed(1), approved, died)
                .when(new CloseCase(CASE, ON, "DECEASED"), by(STATION_HEAD))
                .expectException(broken("CASE-BUSY"));
        certified(claimed(1), approved, died)
                .when(new PaySubsidy(CASE, ON, 1), by(FINANCE))
                .expectEvents(new SubsidyPaid(CASE, ON, 1, ASKED));
        claim(certified(died), 1, ASKED.fen()).expectException(broken("CASE-LIVING"));
    }

    @Test
    void aRefusedClaimMayBeMadeAgain() {
        SubsidyRefused refused = new SubsidyRefused(CASE, ON, 1, Personal.of("缺材料"), null);
        claim(certified(claimed(1), refused), 1, ASKED.fen()).expectSuccessfulHandlerExecution();
    }

    @Test
    void anotherPersonApprovesAtMostWhatWasClaimed() {
        certified(claimed(1))
                .when(new ApproveSubsidy(CASE, ON, 1, 200_000L), by(DISTRICT_APPROVER))
                .expectEvents(new SubsidyApproved(CASE, ON, 1, Money.ofFen(200_000)));
        certified(claimed(1))
                .when(new ApproveSubsidy(CASE, ON, 1, 250_001L), by(DISTRICT_APPROVER))
                .expectException(broken("TRN-04"));
        certified(claimed(1))
                .when(
                        new ApproveSubsidy(CASE, ON, 1, 200_000L),
                        by(Actors.as(STREET_WORKER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                .expectException(broken("FOUR-EYES"));
        certified(claimed(1))
                .when(
                        new RefuseSubsidy(CASE, ON, 1, Personal.of("缺材料")),
                        by(Actors.as(STREET_WORKER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                .expectException(broken("FOUR-EYES"));
    }

    @Test
    void whatWasApprovedIsPaidByAThirdPersonAndOnce() {
        Object approved = entered(DISTRICT_APPROVER, new SubsidyApproved(CASE, ON, 1, ASKED));
        SubsidyPaid paid = new SubsidyPaid(CASE, ON, 1, ASKED);
        certified(claimed(1), approved)
                .when(new PaySubsidy(CASE, ON, 1), by(FINANCE))
                .expectEvents(paid);
        certified(claimed(1), approved)
                .when(
                        new PaySubsidy(CASE, ON, 1),
                        by(Actors.as(DISTRICT_APPROVER, Role.FINANCE, Actors.DISTRICT)))
                .expectException(broken("FOUR-EYES"));
        certified(claimed(1), approved, paid)
                .when(new PaySubsidy(CASE, ON, 1), by(FINANCE))
                .expectException(broken("CASE-STATE"));
    }

    /** Wherever the person is by now, and after a death, too: what was wrongly refused is owed all the same. */
    @Test
    void sus04ARefusalThatIsQuashedIsDecidedOnAgainAfterADeathAndFromAnotherDistrictToo() {
        Object refused = entered(DISTRICT_APPROVER, new SubsidyRefused(CASE, ON, 1, Personal.of("缺材料"), null));
        Actor other = Actors.as(FINANCE, Role.DISTRICT_APPROVER, Actors.DISTRICT);
        QuashSubsidyRefusal quash = new QuashSubsidyRefusal(CASE, ON, 1, "沪府复议〔2025〕12号");
        SubsidyRefusalQuashed quashed = new SubsidyRefusalQuashed(CASE, ON, 1, ASKED, quash.decisionNumber());
        List<CaseEvent> gone = List.of(
                new SubjectDeathRecorded(CASE, ON, DeathProof.CERTIFICATE, "sha256:" + "ab".repeat(32)),
                new CaseTransferredOut(CASE, ON, "310106", "JA-7", null));
        certified(claimed(1)).when(quash, by(other)).expectException(broken("CASE-STATE"));
        certified(claimed(1), refused).when(quash, by(DISTRICT_APPROVER)).expectException(broken("FOUR-EYES"));
        for (CaseEvent over : gone) {
            certified(claimed(1), refused, over).when(quash, by(other)).expectEvents(quashed);
            certified(claimed(1), refused, over, quashed)
                    .when(new ApproveSubsidy(CASE, ON, 1, ASKED.fen()), by(DISTRICT_APPROVER))
                    .expectEvents(new SubsidyApproved(CASE, ON, 1, ASKED));
            certified(claimed(1), refused, over, quashed, new SubsidyApproved(CASE, ON, 1, ASKED))
                    .when(new PaySubsidy(CASE, ON, 1), by(FINANCE))
                    .expectEvents(new SubsidyPaid(CASE, ON, 1, ASKED));
        }
        claim(certified(claimed(1), refused, quashed), 1, ASKED.fen()).expectException(broken("TRN-05"));
    }

    /** It can be paid no more, and kept the case open for good. */
    @Test
    void reg16WhatWasApprovedAndIsNotDueAfterAllIsRefusedBeforeItIsPaid() {
        Object approved = entered(DISTRICT_APPROVER, new SubsidyApproved(CASE, ON, 1, ASKED));
        TreatmentCancelledForFraud fraud = new TreatmentCancelledForFraud(
                CASE, ON, "TRAINING", "徐退役军人〔2025〕5号", Money.ofFen(0), null);
        Actor other = Actors.as(FINANCE, Role.DISTRICT_APPROVER, Actors.DISTRICT);
        Personal why = Personal.of("弄虚作假");
        certified(claimed(1), approved, fraud)
                .when(new PaySubsidy(CASE, ON, 1), by(FINANCE))
                .expectException(broken("REG-16"));
        SubsidyRefused refused = new SubsidyRefused(CASE, ON, 1, why, Remedy.from(ON, LAW));
        certified(claimed(1), approved, fraud)
                .when(new RefuseSubsidy(CASE, ON, 1, why), by(other))
                .expectEvents(refused);
        SettlementAccepted settled = new SettlementAccepted(CASE, ON, false, null);
        certified(settled, claimed(1), approved, fraud, refused)
                .when(new CloseCase(CASE, ON, "SETTLED"), by(STATION_HEAD))
                .expectSuccessfulHandlerExecution();
        certified(claimed(1), approved, new SubsidyPaid(CASE, ON, 1, ASKED))
                .when(new RefuseSubsidy(CASE, ON, 1, why), by(other))
                .expectException(broken("CASE-STATE"));
    }
}
