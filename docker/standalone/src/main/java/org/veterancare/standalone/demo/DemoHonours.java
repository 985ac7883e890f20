package org.veterancare.standalone.demo;

import java.time.LocalDate;
import org.veterancare.command.honours.HonourCommand.AcceptCardApplication;
import org.veterancare.command.honours.HonourCommand.ApplyForCard;
import org.veterancare.command.honours.HonourCommand.DeclineHonour;
import org.veterancare.command.honours.HonourCommand.FlagCardExpiry;
import org.veterancare.command.honours.HonourCommand.HandOverCard;
import org.veterancare.command.honours.HonourCommand.HangPlaque;
import org.veterancare.command.honours.HonourCommand.OrderCard;
import org.veterancare.command.honours.HonourCommand.ReceiveCard;
import org.veterancare.command.honours.HonourCommand.RecordCardExpiry;
import org.veterancare.command.honours.HonourCommand.RecordCeremony;
import org.veterancare.command.honours.HonourCommand.RecordMunicipalCardReview;
import org.veterancare.command.honours.HonourCommand.ReissueCard;
import org.veterancare.command.honours.HonourCommand.RejectCardApplication;
import org.veterancare.command.honours.HonourCommand.ReplacePlaque;
import org.veterancare.command.honours.HonourCommand.ReportCardDamaged;
import org.veterancare.command.honours.HonourCommand.ReportCardLost;
import org.veterancare.command.honours.HonourCommand.RestoreCard;
import org.veterancare.command.honours.HonourCommand.RestorePlaque;
import org.veterancare.command.honours.HonourCommand.ReviewCardAtDistrict;
import org.veterancare.command.honours.HonourCommand.WithdrawCard;
import org.veterancare.command.honours.HonourCommand.WithdrawPlaque;
import org.veterancare.command.life.SubjectCommand.RecordPhoto;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.HonourEnd;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PlaqueCause;
import org.veterancare.events.Personal;
import org.veterancare.events.SubjectKind;

/** The welcome, the plaque and the card of made-up veterans. */
final class DemoHonours {

    /** Days for which a card is valid: ten years, and what is left of some. */
    private static final int LONG = 3650;
    static final int SHORT = 60;

    private DemoHonours() {}

    /** At reception (REG-09). */
    static void welcome(DemoStory story) {
        if (story.chance(70)) {
            story.worker(today -> new RecordCeremony(story.caseId(), today));
        } else {
            story.worker(today -> new DeclineHonour(
                    story.caseId(), today, HonourKind.CEREMONY, HonourEnd.NOT_HELD));
        }
        story.worker(today -> new HangPlaque(story.caseId(), today, SubjectKind.VETERAN, home(story, 1)));
        if (story.chance(5)) {
            story.pass(story.between(5, 40))
                    .worker(today -> new ReplacePlaque(
                            story.caseId(), today, PlaqueCause.MOVED, home(story, 2)));
        }
    }

    /** A road that is on no map, and of each made-up household another one. */
    private static Personal home(DemoStory story, int number) {
        return Personal.of("示例路" + story.caseId().value() + "号" + number + "室");
    }

    static void card(DemoStory story) {
        card(story, LONG);
    }

    /** @param days for how long the first one is valid */
    static void card(DemoStory story, int days) {
        apply(story);
        if (story.chance(6)) {
            story.worker(today -> new AcceptCardApplication(story.caseId(), today))
                    .officer(today -> new RejectCardApplication(story.caseId(), today, "PAPERS_MISSING"));
            story.pass(story.between(2, 9));
            apply(story);
        }
        story.worker(today -> new AcceptCardApplication(story.caseId(), today));
        story.pass(story.between(1, 6)).officer(today -> new ReviewCardAtDistrict(story.caseId(), today));
        story.pass(story.between(2, 9)).recorder(today -> new RecordMunicipalCardReview(story.caseId(), today));
        story.pass(1).mayStall(3);
        story.officer(today -> new OrderCard(story.caseId(), today));
        story.pass(story.between(10, 25)).officer(today -> new ReceiveCard(story.caseId(), today));
        handedOver(story, days);
        boolean spoilt = story.chance(4);
        // One that is to run out stays in hand until then.
        if (spoilt && days == LONG) {
            boolean lost = story.today().getDayOfMonth() % 2 == 0;
            story.pass(story.between(10, 60))
                    .worker(today -> lost
                            ? new ReportCardLost(story.caseId(), today)
                            : new ReportCardDamaged(story.caseId(), today));
            story.pass(1);
            again(story);
        }
    }

    /** After the card is in hand: it runs out, and is made again. */
    static void runsOut(DemoStory story) {
        LocalDate over = story.today().plusDays(SHORT + 1L);
        story.pass(SHORT / 2)
                .timer(today -> new FlagCardExpiry(story.caseId(), today))
                .until(over)
                .worker(today -> new RecordCardExpiry(story.caseId(), today))
                .pass(1);
        again(story);
    }

    /** Made again for somebody whose card was lost, ran out, or was cancelled by a death that was none. */
    static void again(DemoStory story) {
        story.officer(today -> new ReissueCard(story.caseId(), today));
        story.pass(story.between(10, 25)).officer(today -> new ReceiveCard(story.caseId(), today));
        handedOver(story, LONG);
    }

    /** After a sentence; what a release gives back is the plaque (HON-02), and where the decision was quashed the card. */
    static void takenBack(DemoStory story) {
        String ofCard = DemoPapers.decision(story);
        String ofPlaque = DemoPapers.decision(story);
        story.approver(today -> new WithdrawCard(story.caseId(), today, "SENTENCE", ofCard))
                .approver(today -> new WithdrawPlaque(story.caseId(), today, ofPlaque));
    }

    static void hangsAgain(DemoStory story) {
        String decision = DemoPapers.decision(story);
        if (story.isOneOf(2)) {
            String quashed = decision.replace("测试", "测试复议");
            story.secondApprover(today -> new RestoreCard(story.caseId(), today, quashed));
        }
        story.secondApprover(today -> new RestorePlaque(
                story.caseId(), today, decision, SubjectKind.VETERAN, home(story, 1)));
    }

    private static void apply(DemoStory story) {
        apply(story, CardKind.VETERAN);
    }

    private static void apply(DemoStory story, CardKind kind) {
        if (story.isOneOf(2)) {
            String photo = DemoPapers.fingerprint(story, "photo");
            story.worker(today -> new RecordPhoto(story.caseId(), today, today, photo));
        }
        story.worker(today -> new ApplyForCard(story.caseId(), today, kind, CardChannel.WINDOW, false, false));
    }

    /** Of a survivor: the card, all at once, and the plaque (HON-01). */
    static void survivor(DemoStory story) {
        String signature = DemoPapers.fingerprint(story, "card receipt");
        apply(story, CardKind.SURVIVOR);
        story.worker(today -> new AcceptCardApplication(story.caseId(), today))
                .officer(today -> new ReviewCardAtDistrict(story.caseId(), today))
                .pass(3)
                .recorder(today -> new RecordMunicipalCardReview(story.caseId(), today))
                .officer(today -> new OrderCard(story.caseId(), today))
                .pass(10)
                .officer(today -> new ReceiveCard(story.caseId(), today))
                .worker(today -> new HandOverCard(
                        story.caseId(), today, null, signature, today.plusDays(LONG)))
                .worker(today -> new HangPlaque(story.caseId(), today, SubjectKind.SURVIVOR, home(story, 1)));
    }

    /** From who turned out to be nobody's survivor (BEN-26). */
    static void ofNoSurvivor(DemoStory story) {
        String ofCard = DemoPapers.decision(story);
        String ofPlaque = DemoPapers.decision(story);
        story.approver(today -> new WithdrawCard(story.caseId(), today, "NOT_ELIGIBLE", ofCard))
                .approver(today -> new WithdrawPlaque(story.caseId(), today, ofPlaque));
    }

    private static void handedOver(DemoStory story, int days) {
        String signature = DemoPapers.fingerprint(story, "card receipt");
        story.pass(story.between(1, 5))
                .worker(today -> new HandOverCard(
                        story.caseId(), today, null, signature, today.plusDays(days)));
    }
}
