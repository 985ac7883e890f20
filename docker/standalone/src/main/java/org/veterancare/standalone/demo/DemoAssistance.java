package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.veterancare.command.benefits.BenefitCommand.ApplyEntitlement;
import org.veterancare.command.benefits.BenefitCommand.ConfirmEntitlement;
import org.veterancare.command.benefits.BenefitCommand.DenialGround;
import org.veterancare.command.benefits.BenefitCommand.DenyEntitlement;
import org.veterancare.command.benefits.BenefitCommand.ForwardToMunicipal;
import org.veterancare.command.benefits.BenefitCommand.RecogniseUnpaid;
import org.veterancare.command.benefits.BenefitCommand.RecordAssessment;
import org.veterancare.command.benefits.BenefitCommand.RecordCancellationDecision;
import org.veterancare.command.benefits.BenefitCommand.RecordResumptionDecision;
import org.veterancare.command.benefits.BenefitCommand.RecordSuspensionDecision;
import org.veterancare.command.benefits.BenefitCommand.RequestSuspension;
import org.veterancare.command.benefits.BenefitCommand.StopEntitlement;
import org.veterancare.command.deadlines.DeadlineCommand.ExtendDeadline;
import org.veterancare.command.deadlines.DeadlineCommand.LongerFor;
import org.veterancare.command.deadlines.DeadlineCommand.PauseDeadline;
import org.veterancare.command.deadlines.DeadlineCommand.ResumeDeadline;
import org.veterancare.command.hardship.HardshipCommand.AcceptApplication;
import org.veterancare.command.hardship.HardshipCommand.ApproveRelief;
import org.veterancare.command.hardship.HardshipCommand.AuthoriseEconomicCheck;
import org.veterancare.command.hardship.HardshipCommand.CloseNotice;
import org.veterancare.command.hardship.HardshipCommand.ConfirmRelief;
import org.veterancare.command.hardship.HardshipCommand.PublishNotice;
import org.veterancare.command.hardship.HardshipCommand.RaiseObjection;
import org.veterancare.command.hardship.HardshipCommand.RecordSurvey;
import org.veterancare.command.hardship.HardshipCommand.RefuseRelief;
import org.veterancare.command.hardship.HardshipCommand.ResolveObjection;
import org.veterancare.command.hardship.HardshipCommand.ReviewAtStreet;
import org.veterancare.command.hardship.HardshipCommand.SubmitApplication;
import org.veterancare.command.life.SubjectCommand.ProveSurvivor;
import org.veterancare.command.life.SubjectCommand.RecordRelease;
import org.veterancare.command.life.SubjectCommand.RecordSentence;
import org.veterancare.events.Authority;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Personal;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SurvivorCertificate;
import org.veterancare.law.StandstillGrounds.Ground;

/** Entitlements and hardship relief. */
final class DemoAssistance {

    private static final String DISTRICT = "310104";
    private static final long YUAN = 100;
    private static final List<String> SITUATIONS = List.of("ILLNESS", "UNEMPLOYMENT", "OLD_WOUND", "DISASTER", "OTHER");
    private static final List<String> SURVIVORS = List.of("MARTYR_SURVIVOR", "DUTY_DEATH_SURVIVOR",
            "ILLNESS_DEATH_SURVIVOR");

    private DemoAssistance() {}

    /** A graded disability: applied for, sent to the city, graded there, confirmed; some are suspended and resumed. */
    static void disability(DemoStory story) {
        paid(story);
        if (story.chance(25)) {
            suspended(story);
        }
    }

    /** Granted, and cancelled after a sentence (SUS-02). */
    static void cancelled(DemoStory story) {
        paid(story);
        DemoLife.sentenced(story);
        String decision = DemoPapers.decision(story);
        LocalDate since = story.today();
        story.pass(story.between(20, 60))
                .recorder(today -> new RecordCancellationDecision(
                        story.caseId(), today, 1, Authority.MUNICIPAL, "LIFE_IMPRISONMENT", since, decision));
    }

    /** An illness of a light grade: recognised, and not paid (BEN-03). */
    static void unpaid(DemoStory story) {
        graded(story, DisabilityNature.ILLNESS, story.between(7, 10));
        story.approver(today -> new RecogniseUnpaid(story.caseId(), today, 1));
    }

    private static void paid(DemoStory story) {
        LocalDate graded = graded(story, DisabilityNature.DUTY, story.between(5, 10));
        story.approver(today -> new ConfirmEntitlement(story.caseId(), today, 1, YearMonth.from(graded), DISTRICT));
    }

    /** @return the day of the municipal decision */
    private static LocalDate graded(DemoStory story, DisabilityNature nature, int grade) {
        story.worker(today -> new ApplyEntitlement(story.caseId(), today, "DISABLED_SERVICEMAN"))
                .pass(story.between(3, 12))
                .mayStall(5)
                .officer(today -> new ForwardToMunicipal(story.caseId(), today, 1));
        if (nature == DisabilityNature.ILLNESS) {
            story.pass(4)
                    .secondApprover(today -> new ExtendDeadline(
                            story.caseId(), today, DeadlineEvent.ENTITLEMENT_DECISION, "1", LongerFor.RE_EXAMINATION));
        }
        String decision = DemoPapers.decision(story);
        LocalDate graded = story.pass(story.between(20, 50)).today();
        story.recorder(today -> new RecordAssessment(
                story.caseId(), today, 1, Authority.MUNICIPAL, nature, grade, decision))
                .pass(story.between(3, 15))
                .mayStall(5);
        return graded;
    }

    /** For the time of a sentence, and paid again by a decision some days after the release (SUS-01, SUS-08). */
    private static void suspended(DemoStory story) {
        String ground = "IMPRISONMENT";
        LocalDate since = story.pass(story.between(30, 90)).today();
        String decision = DemoPapers.decision(story);
        Personal sentence = Personal.of(decision.replace("测试", "测试刑"));
        Personal release = Personal.of(decision.replace("测试", "测试释"));
        story.worker(today -> new RecordSentence(
                story.caseId(), today, Sanction.IMPRISONMENT, sentence, today.plusMonths(4)))
                .officer(today -> new RequestSuspension(story.caseId(), today, 1, ground))
                .pass(story.between(10, 30))
                .mayStall(20)
                .recorder(today -> new RecordSuspensionDecision(
                        story.caseId(),
                        today,
                        1,
                        Authority.MUNICIPAL,
                        ground,
                        since,
                        YearMonth.from(since).plusMonths(1),
                        decision));
        if (story.chance(60)) {
            String proof = DemoPapers.fingerprint(story, "release");
            story.pass(story.between(90, 150))
                    .worker(today -> new RecordRelease(story.caseId(), today, release, null))
                    .pass(9)
                    .recorder(today -> new RecordResumptionDecision(
                            story.caseId(),
                            today,
                            1,
                            Authority.MUNICIPAL,
                            YearMonth.from(today),
                            decision,
                            proof));
        } else if (story.isOneOf(2)) {
            story.pass(40)
                    .secondApprover(today -> new StopEntitlement(
                            story.caseId(), today, 1, YearMonth.from(since), "MOVED"));
        }
    }

    static void survivor(DemoStory story) {
        String category = SURVIVORS.get(story.between(0, 2));
        Personal certificate = Personal.of("TEST-" + story.caseId().value().toString().substring(24));
        String proof = DemoPapers.fingerprint(story, "certificate of the dead");
        story.pass(story.between(1, 20))
                .worker(today -> new ProveSurvivor(
                        story.caseId(), today, SurvivorCertificate.MARTYR, certificate, proof))
                .worker(today -> new ApplyEntitlement(story.caseId(), today, category))
                .pass(story.between(10, 25))
                .mayStall(6);
        if (story.isOneOf(6)) {
            story.approver(today -> new DenyEntitlement(
                    story.caseId(), today, 1, DenialGround.NOT_IN_NEED, Personal.of("示例：家庭收入高于标准"), null));
            return;
        }
        story.approver(today -> new ConfirmEntitlement(
                story.caseId(), today, 1, YearMonth.from(today), DISTRICT));
        if (story.chance(12)) {
            story.pass(story.between(60, 150))
                    .approver(today -> new StopEntitlement(
                            story.caseId(), today, 1, YearMonth.from(today), "REMARRIED"));
        }
    }

    /** Relief from the application to the money, or to one of the places where it stops. */
    static void hardship(DemoStory story, DemoResources resources, DemoPerson person) {
        String situation = SITUATIONS.get(story.between(0, 4));
        String source = List.of("WINDOW", "ONLINE", "VISIT").get(story.between(0, 2));
        story.worker(today -> new SubmitApplication(
                story.caseId(), today, situation, Personal.of("示例：突发困难"), source, story.street()));
        if (story.chance(15)) {
            papersMissing(story);
        }
        story.pass(story.between(1, 8))
                .mayStall(4)
                .worker(today -> new AcceptApplication(story.caseId(), today, 1));
        survey(story);
        if (story.chance(10)) {
            story.pass(story.between(3, 10))
                    .approver(today -> new RefuseRelief(
                            story.caseId(), today, 1, Personal.of("示例：家庭收入高于标准")));
            return;
        }
        long proposed = story.between(10, 70) * 100 * YUAN;
        reviewed(story, proposed);
        if (shown(story, person)) {
            reviewed(story, proposed);
            story.head(today -> new PublishNotice(story.caseId(), today, 1, person.familyName()));
            story.pass(8);
        }
        story.head(today -> new CloseNotice(story.caseId(), today, 1));
        LocalDate approved = story.pass(story.between(2, 12)).mayStall(5).today();
        story.approver(today -> new ApproveRelief(story.caseId(), today, 1, resources.fundOf(approved), proposed))
                .pass(story.between(2, 14))
                .mayStall(5)
                .finance(today -> new ConfirmRelief(story.caseId(), today, 1));
    }

    /** The period stands still until the applicant brings what is missing (F12). */
    private static void papersMissing(DemoStory story) {
        story.pass(1)
                .worker(today -> new PauseDeadline(
                        story.caseId(), today, DeadlineEvent.HARDSHIP_ACCEPTANCE, "1", Ground.MATERIALS_REQUESTED))
                .pass(story.between(3, 12))
                .worker(today -> new ResumeDeadline(
                        story.caseId(), today, DeadlineEvent.HARDSHIP_ACCEPTANCE, "1"));
    }

    private static void survey(DemoStory story) {
        boolean checked = story.chance(40);
        List<String> means = checked
                ? List.of("HOUSEHOLD_VISIT", "NEIGHBOURS", "ECONOMIC_CHECK")
                : List.of("HOUSEHOLD_VISIT", "NEIGHBOURS");
        if (checked) {
            String form = DemoPapers.fingerprint(story, "authorisation");
            story.pass(1).worker(today -> new AuthoriseEconomicCheck(story.caseId(), today, 1, form));
        }
        long pension = story.between(0, 20) * 100 * YUAN;
        long income = story.between(5, 60) * 100 * YUAN + pension;
        int people = story.between(1, 6);
        story.pass(story.between(1, 7))
                .worker(today -> new RecordSurvey(
                        story.caseId(), today, 1, means, income, pension, people, Personal.of("示例：情况属实")));
    }

    private static void reviewed(DemoStory story, long proposed) {
        story.pass(story.between(1, 6))
                .mayStall(4)
                .head(today -> new ReviewAtStreet(story.caseId(), today, 1, proposed));
    }

    /** Whether somebody objected with reason, so that the street must look at it again. */
    private static boolean shown(DemoStory story, DemoPerson person) {
        story.pass(story.between(0, 2))
                .head(today -> new PublishNotice(story.caseId(), today, 1, person.familyName()));
        LocalDate last = story.today().plusDays(7);
        boolean upheld = false;
        if (story.chance(15)) {
            upheld = story.chance(40);
            objected(story, upheld);
        }
        if (!upheld) {
            story.until(last.plusDays(story.between(1, 3)));
        }
        return upheld;
    }

    private static void objected(DemoStory story, boolean upheld) {
        String finding = upheld ? "示例：属实，金额重新审核" : "示例：经核实不成立";
        story.pass(story.between(1, 6))
                .worker(today -> new RaiseObjection(
                        story.caseId(), today, 1, Personal.of("示例：邻居提出异议")))
                .pass(story.between(2, 9))
                .mayStall(15)
                .head(today -> new ResolveObjection(story.caseId(), today, 1, upheld, Personal.of(finding)));
    }
}
