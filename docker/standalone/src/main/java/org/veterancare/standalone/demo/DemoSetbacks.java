package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import org.veterancare.command.life.SubjectCommand.RecordSentence;
import org.veterancare.command.placement.PlacementCommand.ChangePlacementMode;
import org.veterancare.command.placement.PlacementCommand.ClaimLetter;
import org.veterancare.command.placement.PlacementCommand.ClaimUnemploymentBenefit;
import org.veterancare.command.placement.PlacementCommand.CriticiseEmployer;
import org.veterancare.command.placement.PlacementCommand.DecideIneligible;
import org.veterancare.command.placement.PlacementCommand.ForfeitUnclaimedLetter;
import org.veterancare.command.placement.PlacementCommand.HoldApprovals;
import org.veterancare.command.placement.PlacementCommand.IssueUnilateralLetter;
import org.veterancare.command.placement.PlacementCommand.KeepAssignedWork;
import org.veterancare.command.placement.PlacementCommand.RecordCriminalLiability;
import org.veterancare.command.placement.PlacementCommand.RecordEmployerRefusal;
import org.veterancare.command.placement.PlacementCommand.RecordFormerEmployer;
import org.veterancare.command.placement.PlacementCommand.RecordJobEnd;
import org.veterancare.command.placement.PlacementCommand.RecordLivingFee;
import org.veterancare.command.placement.PlacementCommand.RecordLostTurn;
import org.veterancare.command.placement.PlacementCommand.RecordReinstatement;
import org.veterancare.command.placement.PlacementCommand.ReferSanction;
import org.veterancare.command.placement.PlacementCommand.ReleaseApprovals;
import org.veterancare.command.placement.PlacementCommand.RestoreAssignedWork;
import org.veterancare.command.placement.PlacementCommand.ServeLetterNotice;
import org.veterancare.command.placement.PlacementCommand.WithdrawCorrection;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.command.registration.SettlementCommand.RevokeFraudDecision;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.Personal;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.standalone.demo.DemoResources.Vacancy;

/** The ways on which an assigned job is lost, given up, or got against an employer's will (PLC-06, 10, 13, 20, 21). */
final class DemoSetbacks {

    private static final int MONTHS_OF_SERVICE = 150;

    private DemoSetbacks() {}

    /** The letter lies through both periods and the claim is gone; or it is fetched after the first notice (PLC-21). */
    static void unclaimedLetter(DemoStory story, DemoResources resources, int number) {
        DemoPlacement.waiting(story, resources, number);
        Vacancy vacancy = DemoPlacement.turn(story, resources, number);
        DemoPlacement.chosen(story, vacancy);
        DemoPlacement.letter(story, vacancy);
        String notice = DemoPapers.decision(story);
        story.pass(story.between(8, 15)).officer(today -> new ServeLetterNotice(story.caseId(), today, notice));
        if (story.chance(35)) {
            story.pass(story.between(3, 12)).officer(today -> new ClaimLetter(story.caseId(), today));
            DemoPlacement.started(story, vacancy);
            return;
        }
        String unilateral = DemoPapers.decision(story);
        story.pass(35)
                .approver(today -> new IssueUnilateralLetter(story.caseId(), today, unilateral))
                .pass(35)
                .secondApprover(today -> new ForfeitUnclaimedLetter(
                        story.caseId(), today, Personal.of("示例笔录：两次通知均未领取")));
        if (story.chance(50)) {
            String quashed = DemoPapers.decision(story);
            story.pass(story.between(20, 50))
                    .approver(today -> new RestoreAssignedWork(story.caseId(), today, quashed));
            return;
        }
        DemoPlacement.market(story, resources);
    }

    /**
     * The claim rested on a paper that does not hold: it ends, and its turn is nobody's (PLC-01, PLC-03). That the settlement was got
     * by fraud did not stand (REG-16, SUS-04).
     */
    static void denied(DemoStory story, DemoResources resources, int number) {
        DemoPlacement.waiting(story, resources, number);
        String decision = DemoPapers.decision(story);
        Vacancy vacancy = resources.ranked(number, story.pass(story.between(5, 20)).today());
        String quashed = decision.replace("测试", "测试复决");
        story.approver(today -> new CancelForFraud(story.caseId(), today, "SETTLEMENT", decision, 0L))
                .approver(today -> new DecideIneligible(
                        story.caseId(), today, decision, Personal.of("示例笔录：服役年限与档案不符")))
                .pass(2)
                .secondApprover(today -> new RecordLostTurn(story.caseId(), today, vacancy.planId(), 1))
                .secondApprover(today -> new RevokeFraudDecision(story.caseId(), today, "SETTLEMENT", quashed));
        DemoPlacement.market(story, resources);
    }

    /** A sentence while waiting ends the claim, and takes card and plaque; after the release the market is open (PLC-10). */
    static void crime(DemoStory story, DemoResources resources, int number) {
        DemoPlacement.waiting(story, resources, number);
        story.pass(story.between(5, 30));
        DemoRights.correct(
                story, CorrectedField.SERVICE_SCORE, Integer.toString(resources.pointsOf(number) - 1));
        DemoLife.sentenced(story);
        String decision = DemoPapers.decision(story);
        story.pass(story.between(3, 12))
                .approver(today -> new RecordCriminalLiability(story.caseId(), today, decision));
        DemoHonours.takenBack(story);
        DemoLife.released(story);
        story.pass(story.between(5, 30));
        DemoHonours.hangsAgain(story);
        DemoPlacement.market(story, resources);
    }

    /** A sentence of before the first day at work is told only then, and the treatment is left as it is (PLC-10). */
    static void toldOnThePost(DemoStory story) {
        String number = "测试〔%d〕1号".formatted(story.today().getYear());
        story.worker(today -> new RecordSentence(
                story.caseId(), today, Sanction.DEPRIVATION_OF_RIGHTS, Personal.of(number), today.plusMonths(6)))
                .approver(today -> new KeepAssignedWork(story.caseId(), today, number));
    }

    /** The employer refuses, is ordered, criticised before all, and named to who may fine; the job does not last (PLC-13). */
    static void sanctioned(DemoStory story, DemoResources resources, int number) {
        LocalDate opened = story.today();
        DemoPlacement.waiting(story, resources, number);
        Vacancy vacancy = DemoPlacement.turn(story, resources, number);
        DemoPlacement.chosen(story, vacancy);
        DemoPlacement.letter(story, vacancy);
        DemoPlacement.fetched(story, 1);
        String refusal = DemoPapers.fingerprint(story, "refusal");
        story.pass(4).officer(today -> new RecordEmployerRefusal(story.caseId(), today, refusal));
        DemoPlacement.ordered(story, 0);
        String criticism = DemoPapers.decision(story);
        String referral = DemoPapers.decision(story);
        String hold = DemoPapers.decision(story);
        String release = DemoPapers.decision(story);
        story.pass(20)
                .secondApprover(today -> new CriticiseEmployer(story.caseId(), today, criticism))
                .pass(story.between(5, 15))
                .secondApprover(today -> new ReferSanction(story.caseId(), today, referral))
                .pass(1)
                .secondApprover(today -> new HoldApprovals(story.caseId(), today, hold))
                .mayStall(20)
                .pass(1);
        // the employer has given its word, and is not held to the order
        boolean withdrawn = number / 10 % 3 == 0;
        if (withdrawn) {
            story.secondApprover(today -> new WithdrawCorrection(story.caseId(), today, release, null));
        }
        DemoPlacement.adjusted(story, opened);
        story.officer(today -> new RecordLivingFee(
                story.caseId(), today, YearMonth.from(today), 900_000L, 760_000L));
        DemoPlacement.started(story, vacancy);
        if (!withdrawn) {
            story.pass(3).secondApprover(today -> new ReleaseApprovals(story.caseId(), today, release, null));
        }
        story.pass(story.between(20, 60))
                .officer(today -> new RecordJobEnd(story.caseId(), today, "AGREED"))
                .pass(story.between(2, 12))
                .worker(today -> new ClaimUnemploymentBenefit(story.caseId(), today, MONTHS_OF_SERVICE));
    }

    /** Rather alone than waiting: trains free of charge, and goes back to where the work was before (PLC-17, PLC-20). */
    static void ratherAlone(DemoStory story, DemoResources resources, int number) {
        DemoPlacement.claimed(story, AssignedWorkGround.TWELVE_YEARS);
        String declaration = DemoPapers.fingerprint(story, "change of mode");
        story.pass(story.between(10, 60))
                .approver(today -> new ChangePlacementMode(
                        story.caseId(), today, SettlementMode.SELF_EMPLOYMENT, declaration));
        DemoTraining.afterSettling(story, resources, number, 2);
        String page = DemoPapers.fingerprint(story, "former employer");
        story.pass(story.between(5, 30))
                .officer(today -> new RecordFormerEmployer(
                        story.caseId(), today, DemoPapers.INSTITUTION, false, page))
                .worker(today -> new RecordReinstatement(story.caseId(), today, DemoPapers.INSTITUTION));
    }
}
