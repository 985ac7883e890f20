package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.placement.PlacementCommand.AdjustWaitingAllowance;
import org.veterancare.command.placement.PlacementCommand.ArrangeWaitingInsurance;
import org.veterancare.command.placement.PlacementCommand.AssignPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.ClaimLetter;
import org.veterancare.command.placement.PlacementCommand.CloseSelection;
import org.veterancare.command.placement.PlacementCommand.ConfirmScore;
import org.veterancare.command.placement.PlacementCommand.DecideDismissal;
import org.veterancare.command.placement.PlacementCommand.DecideRefusal;
import org.veterancare.command.placement.PlacementCommand.EndPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.FlagOverduePlacement;
import org.veterancare.command.placement.PlacementCommand.FlagOverdueStart;
import org.veterancare.command.placement.PlacementCommand.FlagWaitingAllowance;
import org.veterancare.command.placement.PlacementCommand.ImportScore;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.ObjectToScore;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenSelection;
import org.veterancare.command.placement.PlacementCommand.OrderCorrection;
import org.veterancare.command.placement.PlacementCommand.PassOrRefuse;
import org.veterancare.command.placement.PlacementCommand.ProlongPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.PublishScore;
import org.veterancare.command.placement.PlacementCommand.RecogniseHardToEmploy;
import org.veterancare.command.placement.PlacementCommand.RecognisePriority;
import org.veterancare.command.placement.PlacementCommand.RecommendJob;
import org.veterancare.command.placement.PlacementCommand.RecordEmployment;
import org.veterancare.command.placement.PlacementCommand.RecordFollowUp;
import org.veterancare.command.placement.PlacementCommand.RecordLeaving;
import org.veterancare.command.placement.PlacementCommand.RecordLivingFee;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.command.placement.PlacementCommand.ReleasePost;
import org.veterancare.command.placement.PlacementCommand.ResolveScoreObjection;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.command.training.TrainingCommand.RecordPostTraining;
import org.veterancare.events.FairId;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.PriorityGround;
import org.veterancare.standalone.demo.DemoResources.Vacancy;

/** 安置就业 by each of its three channels. */
final class DemoPlacement {

    /** When the minimum wage rose, and what is paid to who waits with it (PLC-08). */
    private static final List<AssignedWorkGround> GROUNDS = List.of(
            AssignedWorkGround.TWELVE_YEARS, AssignedWorkGround.MERIT, AssignedWorkGround.TWELVE_YEARS,
            AssignedWorkGround.MARTYRS_CHILD, AssignedWorkGround.FIRST_CLASS_COMMENDATION,
            AssignedWorkGround.WAR_DISABILITY, AssignedWorkGround.MONTHLY_PENSION_WAIVED,
            AssignedWorkGround.RETIREMENT_WAIVED, AssignedWorkGround.MEDAL_OR_TITLE);

    /** Of those who are disabled somebody says that the work suits (PLC-12). */
    private static final Set<AssignedWorkGround> DISABLED = Set.of(
            AssignedWorkGround.WAR_DISABILITY, AssignedWorkGround.RETIREMENT_WAIVED);
    private static final List<PriorityGround> PRIORITIES = List.of(PriorityGround.values());
    private static final LocalDate WAGE_ROSE = LocalDate.of(2025, 7, 1);

    private DemoPlacement() {}

    /** An assigned job, from the claim to the first day on the post, with the ways in which it goes wrong. */
    static void directed(DemoStory story, DemoResources resources, int number) {
        LocalDate opened = story.today();
        waiting(story, resources, number);
        if (story.chance(12)) {
            story.pass(184).timer(today -> new FlagOverduePlacement(story.caseId(), today)).mayStall(40);
        }
        Vacancy vacancy = turn(story, resources, number);
        if (story.chance(10)) {
            story.pass(2)
                    .officer(today -> new CloseSelection(story.caseId(), today, "ENTERED_IN_ERROR"))
                    .pass(2)
                    .officer(today -> new OpenSelection(story.caseId(), today, vacancy.planId(), 1));
        }
        adjusted(story, opened);
        if (story.chance(15) && !afterRefusal(story)) {
            market(story, resources);
            return;
        }
        onPost(story, vacancy);
    }

    /** With the claim taken in, insured, paid and scored. */
    static void waiting(DemoStory story, DemoResources resources, int number) {
        claimed(story, GROUNDS.get(number / 10 % GROUNDS.size()));
        scored(story, resources, number);
    }

    /** Whoever waited through the rise is paid more from then on. */
    static void adjusted(DemoStory story, LocalDate opened) {
        if (opened.isBefore(WAGE_ROSE) && !story.today().isBefore(WAGE_ROSE)) {
            story.timer(today -> new FlagWaitingAllowance(story.caseId(), today))
                    .officer(today -> new AdjustWaitingAllowance(story.caseId(), today));
        }
    }

    static void claimed(DemoStory story, AssignedWorkGround ground) {
        boolean proved = ground.needsProof() || DISABLED.contains(ground);
        String proof = proved ? DemoPapers.fingerprint(story, "ground") : null;
        String waiver = ground.needsWaiver() ? DemoPapers.fingerprint(story, "waiver") : null;
        story.officer(today -> new OpenPlacement(story.caseId(), today, ground, Set.of(), waiver, proof));
        if (story.chance(60)) {
            story.pass(2).officer(today -> new ArrangeWaitingInsurance(story.caseId(), today));
        }
    }

    static void scored(DemoStory story, DemoResources resources, int number) {
        int points = resources.pointsOf(number);
        String page = DemoPapers.fingerprint(story, "score");
        story.pass(story.between(10, 30))
                .officer(today -> new ImportScore(story.caseId(), today, points, page))
                .pass(1)
                .officer(today -> new PublishScore(story.caseId(), today));
        if (story.chance(10)) {
            story.pass(1)
                    .officer(today -> new ObjectToScore(story.caseId(), today, Personal.of("示例：漏记一项")))
                    .pass(3)
                    .approver(today -> new ResolveScoreObjection(
                            story.caseId(), today, false, Personal.of("示例：档案无记载")));
        }
        story.pass(17).officer(today -> new ConfirmScore(story.caseId(), today));
        if (number / 10 % 4 == 1) {
            PriorityGround ground = PRIORITIES.get(number / 40 % PRIORITIES.size());
            String proof = DemoPapers.fingerprint(story, "priority");
            story.pass(1).approver(today -> new RecognisePriority(story.caseId(), today, ground, proof));
        }
    }

    /** The turn to choose, and the post there is to choose. */
    static Vacancy turn(DemoStory story, DemoResources resources, int number) {
        Vacancy vacancy = resources.ranked(number, story.pass(story.between(5, 40)).today());
        story.officer(today -> new OpenSelection(story.caseId(), today, vacancy.planId(), 1));
        return vacancy;
    }

    /** Whether the refusal was excused. */
    private static boolean afterRefusal(DemoStory story) {
        boolean excused = story.chance(60);
        refused(story, excused);
        if (!excused) {
            refused(story, false);
        }
        return excused;
    }

    private static void refused(DemoStory story, boolean excused) {
        String notice = excused ? null : DemoPapers.decision(story);
        story.pass(5)
                .officer(today -> new PassOrRefuse(story.caseId(), today, Personal.of("示例理由：需照顾家人")))
                .pass(story.between(8, 20))
                .mayStall(20)
                .approver(today -> new DecideRefusal(
                        story.caseId(), today, excused, notice, Personal.of("示例笔录：已核实情况")));
    }

    static void onPost(DemoStory story, Vacancy vacancy) {
        chosen(story, vacancy);
        if (story.chance(8)) {
            story.pass(2).officer(today -> new ReleasePost(story.caseId(), today, null));
            chosen(story, vacancy);
        }
        letter(story, vacancy);
        boolean late = story.chance(12);
        if (late || story.chance(50)) {
            fetched(story, story.between(1, 3));
        }
        if (late) {
            breach(story);
        }
        started(story, vacancy);
        if (story.isOneOf(7) && isAssigned(story)) {
            DemoSetbacks.toldOnThePost(story);
        }
        if (story.chance(15)) {
            story.pass(10)
                    .officer(today -> new RecordPostTraining(
                            story.caseId(), today, vacancy.employer(), today.plusDays(3), today.plusDays(33), true));
        }
        followUps(story);
    }

    static void fetched(DemoStory story, int days) {
        story.pass(days).officer(today -> new ClaimLetter(story.caseId(), today));
    }

    static void chosen(DemoStory story, Vacancy vacancy) {
        String record = vacancy.kind() == PostKind.GRASSROOTS_CIVIL_SERVICE
                ? DemoPapers.fingerprint(story, "selection")
                : null;
        story.pass(3)
                .officer(today -> new ChoosePost(
                        story.caseId(), today, vacancy.planId(), vacancy.post(), vacancy.employer(), vacancy.kind(),
                        record));
    }

    static void letter(DemoStory story, Vacancy vacancy) {
        String letter = DemoPapers.decision(story);
        Boolean suits = isDisabled(story) ? true : null;
        story.pass(story.between(5, 15))
                .mayStall(4)
                .approver(today -> new IssueLetter(
                        story.caseId(), today, letter, vacancy.employer(), vacancy.stateOwned(), suits));
    }

    /** What a crime of the wait costs is asked of no officer (PLC-10). */
    private static boolean isAssigned(DemoStory story) {
        return story.steps().stream().anyMatch(step -> step.command() instanceof OpenPlacement);
    }

    private static boolean isDisabled(DemoStory story) {
        return story.steps()
                .stream()
                .anyMatch(step -> step.command() instanceof OpenPlacement claim && DISABLED.contains(claim.ground()));
    }

    static void started(DemoStory story, Vacancy vacancy) {
        // twelve years of service: an enterprise owes an open-ended contract (PLC-07)
        Integer months = vacancy.employer().equals(DemoPapers.ENTERPRISE) ? null : Integer.valueOf(36);
        story.pass(story.between(5, 25));
        if (story.isOneOf(4)) {
            notYet(story, months);
        }
        story.officer(today -> new RecordStart(story.caseId(), today, months, 14));
    }

    /** Put down for somebody else, who began that day. */
    private static void notYet(DemoStory story, Integer months) {
        story.officer(today -> new RecordStart(story.caseId(), today, months, 14))
                .pass(1)
                .head(today -> new ReverseFact(story.caseId(), today, DemoStep.LATEST))
                .pass(1);
    }

    /** The employer does not let the veteran start, and is ordered to. */
    private static void breach(DemoStory story) {
        ordered(story, 40);
        story.pass(10)
                .officer(today -> new RecordLivingFee(
                        story.caseId(), today, YearMonth.from(today), 900_000L, 760_000L))
                .mayStall(20);
    }

    /** @param percent how many lie before the order */
    static void ordered(DemoStory story, int percent) {
        String order = DemoPapers.decision(story);
        story.pass(33)
                .timer(today -> new FlagOverdueStart(story.caseId(), today))
                .mayStall(percent)
                .pass(2)
                .approver(today -> new OrderCorrection(story.caseId(), today, order, today.plusDays(15)));
    }

    /** After 30, 180 and 365 days, now and then forgotten. */
    static void followUps(DemoStory story) {
        LocalDate started = story.today();
        for (int day : List.of(30, 180, 365)) {
            if (story.chance(85)) {
                Occupation occupation = story.chance(88) ? Occupation.EMPLOYED : Occupation.SEEKING;
                story.until(started.plusDays(day + story.between(0, 6)))
                        .worker(today -> new RecordFollowUp(story.caseId(), today, day, occupation, null));
            }
        }
    }

    /** @return whether a job was found */
    static boolean market(DemoStory story, DemoResources resources) {
        story.pass(story.between(3, 20)).worker(today -> new SeekEmployment(story.caseId(), today));
        for (int offers = story.between(0, 2); offers > 0; offers--) {
            FairId fair = story.pass(story.between(7, 30)).chance(40) ? resources.fairBefore(story.today()) : null;
            story.worker(today -> new RecommendJob(story.caseId(), today, DemoPapers.ENTERPRISE, fair));
        }
        story.mayStall(15)
                .pass(story.between(3, 30))
                .worker(today -> new RecordEmployment(story.caseId(), today, DemoPapers.ENTERPRISE, null));
        if (story.chance(10)) {
            int days = story.between(40, 120);
            String cause = days % 2 == 0 ? "DISABILITY" : "RESIGNED";
            story.pass(days).worker(today -> new RecordLeaving(story.caseId(), today, cause));
            looksInto(story, cause);
        }
        return !story.isOver();
    }

    private static void looksInto(DemoStory story, String cause) {
        if (cause.equals("DISABILITY")) {
            String letter = DemoPapers.decision(story);
            story.pass(6)
                    .mayStall(20)
                    .approver(today -> new DecideDismissal(
                            story.caseId(), today, true, letter, Personal.of("示例：因残疾辞退属实")));
        }
    }

    /** A post as a backstop, for somebody whom the market did not take; some of them have ended, or go on for another year. */
    static void publicWelfare(DemoStory story, DemoResources resources, int number) {
        story.pass(story.between(3, 20))
                .worker(today -> new SeekEmployment(story.caseId(), today))
                .pass(story.between(30, 70))
                .worker(today -> new RecommendJob(story.caseId(), today, DemoPapers.ENTERPRISE, null));
        String document = DemoPapers.decision(story);
        story.pass(story.between(10, 30))
                .officer(today -> new RecogniseHardToEmploy(story.caseId(), today, Personal.of(document)));
        Vacancy vacancy = resources.publicWelfare(number, story.pass(story.between(5, 20)).today());
        story.approver(today -> new AssignPublicWelfarePost(
                story.caseId(), today, vacancy.planId(), vacancy.post(), today.plusYears(1), null));
        if (story.chance(25)) {
            story.pass(story.between(60, 200)).officer(today -> new EndPublicWelfarePost(story.caseId(), today));
        } else {
            LocalDate twoYearsOn = story.today().plusYears(2);
            story.pass(90).approver(today -> new ProlongPublicWelfarePost(story.caseId(), today, twoYearsOn));
        }
    }
}
