package org.veterancare.standalone.demo;

import org.veterancare.command.life.MoveCommand.AssignStation;
import org.veterancare.command.life.MoveCommand.ChangeResidence;
import org.veterancare.command.life.MoveCommand.ConfirmReceipt;
import org.veterancare.command.life.MoveCommand.RequestTransferOut;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.life.SubjectCommand.VerifyIdentity;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRecovery;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.IdentitySource;
import org.veterancare.standalone.signin.DemoUser;

/** How made-up people are matched with the police, move about, leave, and die. */
final class DemoLife {

    private static final String JINGAN = "310106";

    private DemoLife() {}

    static void verified(DemoStory story) {
        if (story.chance(85)) {
            story.worker(today -> new VerifyIdentity(story.caseId(), today, IdentitySource.POLICE));
        }
    }

    /** To the street's next neighbourhood, and the case with them. */
    static void moves(DemoStory story) {
        if (story.chance(6)) {
            String next = DemoUser.neighbourhood(story.street(), 4);
            story.pass(story.between(5, 60))
                    .worker(today -> new ChangeResidence(story.caseId(), today, next, next))
                    .head(today -> new AssignStation(story.caseId(), today, story.street(), next));
        }
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

    /** Something was got by false papers: taken back, and paid back in two parts (REG-16). */
    static void fraud(DemoStory story) {
        if (!story.chance(4)) {
            return;
        }
        String decision = DemoPapers.decision(story);
        long got = story.between(20, 90) * 10_000L;
        story.pass(story.between(20, 90))
                .approver(today -> new CancelForFraud(story.caseId(), today, "ONE_TIME_GRANT", decision, got))
                .pass(story.between(10, 40))
                .finance(today -> new RecordFraudRecovery(story.caseId(), today, got / 2))
                .mayStall(40)
                .pass(story.between(10, 40))
                .finance(today -> new RecordFraudRecovery(story.caseId(), today, got - got / 2));
    }

    static void dies(DemoStory story) {
        String evidence = DemoPapers.fingerprint(story, "death certificate");
        story.pass(story.between(30, 200))
                .worker(today -> new RecordDeath(story.caseId(), today, DeathProof.CERTIFICATE, evidence));
    }
}
