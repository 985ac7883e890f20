package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.veterancare.command.benefits.BenefitCommand.ApplyEntitlement;
import org.veterancare.command.benefits.BenefitCommand.ConfirmEntitlement;
import org.veterancare.command.life.MoveCommand.AcceptTransferIn;
import org.veterancare.command.life.MoveCommand.AssignStation;
import org.veterancare.command.life.MoveCommand.ChangeResidence;
import org.veterancare.command.life.MoveCommand.ConfirmReceipt;
import org.veterancare.command.life.MoveCommand.RequestTransferOut;
import org.veterancare.command.life.MoveCommand.Served;
import org.veterancare.command.life.MoveCommand.VerifyResidence;
import org.veterancare.command.life.MoveCommand.WithdrawTransferOut;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.life.SubjectCommand.RecordRelease;
import org.veterancare.command.life.SubjectCommand.RecordSentence;
import org.veterancare.command.life.SubjectCommand.RecordWanted;
import org.veterancare.command.life.SubjectCommand.RevokeDeathRecord;
import org.veterancare.command.life.SubjectCommand.VerifyIdentity;
import org.veterancare.command.registration.SettlementCommand.AssessOneTimeFund;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRecovery;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRefund;
import org.veterancare.command.registration.SettlementCommand.ReferFraud;
import org.veterancare.command.registration.SettlementCommand.RevokeFraudDecision;
import org.veterancare.events.MoveEvent.ResidenceProof;
import org.veterancare.events.Personal;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FraudAuthority;
import org.veterancare.events.SettlementEvent.FundHonour;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.IdentitySource;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.standalone.signin.DemoUser;

/** How made-up people are matched with the police, move about, leave, and die. */
final class DemoLife {

    static final String JINGAN = "310106";

    private DemoLife() {}

    static void verified(DemoStory story) {
        if (story.chance(85)) {
            story.worker(today -> new VerifyIdentity(story.caseId(), today, IdentitySource.POLICE));
        }
    }

    /** To the street's next neighbourhood, and the case with them; somebody of the new station comes by. */
    static void moves(DemoStory story) {
        if (story.chance(6)) {
            String next = DemoUser.neighbourhood(story.street(), 4);
            story.pass(story.between(5, 60))
                    .worker(today -> new ChangeResidence(story.caseId(), today, next, next))
                    .head(today -> new AssignStation(story.caseId(), today, story.street(), next))
                    .worker(today -> new VerifyResidence(story.caseId(), today, next, ResidenceProof.HOME_VISIT));
        }
    }

    /** From another district, which pays until the end of the year (BEN-22, BEN-23) and gave a post long ago (PLC-02). */
    static void comes(DemoStory story) {
        String letter = DemoPapers.decision(story);
        LocalDate moved = story.pass(story.between(1, 5)).today().minusDays(story.between(10, 30));
        LocalDate paidUntil = LocalDate.of(moved.getYear(), 12, 31);
        Served served = new Served(
                ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, LocalDate.of(1990, 12, 1), true);
        story.officer(today -> new AcceptTransferIn(story.caseId(), today, JINGAN, letter, moved, paidUntil, served))
                .pass(story.between(2, 20))
                .worker(today -> new ApplyEntitlement(story.caseId(), today, "WAR_VETERAN"))
                .pass(story.between(10, 25))
                .approver(today -> new ConfirmEntitlement(
                        story.caseId(), today, 1, YearMonth.from(paidUntil).plusMonths(1), "310104"));
    }

    /** Was here, went away, and came back. */
    static void comesBack(DemoStory story) {
        leaves(story);
        story.pass(story.between(60, 120));
        comes(story);
    }

    /** Says so, and stays after all. */
    static void nearlyLeaves(DemoStory story) {
        story.pass(story.between(10, 60))
                .worker(today -> new RequestTransferOut(story.caseId(), today, JINGAN, today.minusDays(5)))
                .pass(story.between(3, 20))
                .worker(today -> new WithdrawTransferOut(story.caseId(), today));
    }

    /** To another district, with nothing left to do here. */
    static void leaves(DemoStory story) {
        String receipt = "TEST-" + story.between(10_000, 99_999);
        story.pass(story.between(10, 60))
                .worker(today -> new RequestTransferOut(story.caseId(), today, JINGAN, today.minusDays(5)))
                .mayStall(20)
                .pass(story.between(8, 30))
                .officer(today -> new ConfirmReceipt(story.caseId(), today, receipt));
    }

    /** Something was got by false papers: taken back, told to the police, and paid back in two parts (REG-16). */
    static void fraud(DemoStory story) {
        if (!story.chance(4)) {
            return;
        }
        String decision = DemoPapers.decision(story);
        long got = story.between(20, 90) * 10_000L;
        story.pass(story.between(20, 90))
                .approver(today -> new CancelForFraud(story.caseId(), today, "ONE_TIME_GRANT", decision, got))
                .officer(today -> new ReferFraud(
                        story.caseId(), today, "ONE_TIME_GRANT", FraudAuthority.POLICE, decision))
                .pass(story.between(10, 40))
                .finance(today -> new RecordFraudRecovery(story.caseId(), today, got / 2))
                .mayStall(40)
                .pass(story.between(10, 40))
                .finance(today -> new RecordFraudRecovery(story.caseId(), today, got - got / 2));
    }

    /** Taken back, and given again after another authority looked at it (SUS-04). */
    static void fraudThatWasNone(DemoStory story) {
        String decision = DemoPapers.decision(story);
        String quashed = DemoPapers.decision(story);
        String merit = DemoPapers.fingerprint(story, "merit");
        long got = story.between(20, 90) * 10_000L;
        story.pass(story.between(10, 40))
                .approver(today -> new AssessOneTimeFund(
                        story.caseId(), today, List.of(FundHonour.THIRD_MERIT), merit))
                .approver(today -> new CancelForFraud(story.caseId(), today, "OTHER", decision, got))
                .officer(today -> new ReferFraud(story.caseId(), today, "OTHER", FraudAuthority.POLICE, decision))
                .pass(story.between(5, 20))
                .finance(today -> new RecordFraudRecovery(story.caseId(), today, got))
                .pass(story.between(20, 50))
                .secondApprover(today -> new RevokeFraudDecision(story.caseId(), today, "OTHER", quashed))
                .pass(story.between(2, 15))
                .finance(today -> new RecordFraudRefund(story.caseId(), today, got));
    }

    /** Recorded as dead by mistake; with it went the card, which is made again (S59). */
    static void livesAfterAll(DemoStory story) {
        String proof = DemoPapers.fingerprint(story, "proof of life");
        dies(story);
        story.pass(story.between(3, 20))
                .approver(today -> new RevokeDeathRecord(story.caseId(), today, proof))
                .pass(1);
        DemoHonours.again(story);
    }

    /** Dead for some days, by the papers of somebody of the same name; what went with it stands again, or is looked for (S59). */
    static void takenForDead(DemoStory story) {
        String proof = DemoPapers.fingerprint(story, "proof of life");
        died(story.pass(1));
        story.pass(2).approver(today -> new RevokeDeathRecord(story.caseId(), today, proof)).pass(1);
    }

    /** Searched for, found, and sentenced. */
    static void sentenced(DemoStory story) {
        Personal search = Personal.of(DemoPapers.decision(story));
        Personal sentence = Personal.of(DemoPapers.decision(story));
        story.worker(today -> new RecordWanted(story.caseId(), today, search))
                .pass(story.between(5, 30))
                .worker(today -> new RecordRelease(story.caseId(), today, search, null))
                .worker(today -> new RecordSentence(
                        story.caseId(), today, Sanction.IMPRISONMENT, sentence, today.plusMonths(4)));
    }

    static void released(DemoStory story) {
        Personal release = Personal.of(DemoPapers.decision(story));
        story.pass(story.between(120, 140)).worker(today -> new RecordRelease(story.caseId(), today, release, null));
    }

    static void diesSoon(DemoStory story) {
        died(story.pass(12));
    }

    static void dies(DemoStory story) {
        died(story.pass(story.between(30, 200)));
    }

    private static void died(DemoStory story) {
        String evidence = DemoPapers.fingerprint(story, "death certificate");
        story.worker(today -> new RecordDeath(story.caseId(), today, DeathProof.CERTIFICATE, evidence));
    }
}
