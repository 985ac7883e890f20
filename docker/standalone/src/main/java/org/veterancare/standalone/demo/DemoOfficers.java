package org.veterancare.standalone.demo;

import java.util.List;
import org.veterancare.command.placement.PlacementCommand.AssignOfficerPost;
import org.veterancare.command.placement.PlacementCommand.ChangeOfficerMethod;
import org.veterancare.command.placement.PlacementCommand.OpenOfficerPlacement;
import org.veterancare.command.placement.PlacementCommand.WithdrawLetter;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.standalone.demo.DemoResources.Vacancy;

/** 转业 officers: by score like soldiers, or to a post that is found for them (PLC-R 15). */
final class DemoOfficers {

    /** Ways that lead to a post without a score. */
    private static final List<OfficerMethod> FOUND = List.of(
            OfficerMethod.ASSESSED_SELECTION, OfficerMethod.EXAM, OfficerMethod.MUTUAL, OfficerMethod.DIRECT,
            OfficerMethod.DIRECTED);

    private DemoOfficers() {}

    static void byScore(DemoStory story, DemoResources resources, int number) {
        story.officer(today -> new OpenOfficerPlacement(story.caseId(), today, OfficerMethod.SCORE));
        DemoPlacement.scored(story, resources, number);
        DemoPlacement.onPost(story, DemoPlacement.turn(story, resources, number));
    }

    /** @param way counts the ways up */
    static void assigned(DemoStory story, DemoResources resources, int number, int way) {
        int first = story.chance(50) ? way : way + 1;
        OfficerMethod method = FOUND.get(first % FOUND.size());
        story.officer(today -> new OpenOfficerPlacement(story.caseId(), today, method));
        if (story.chance(60)) {
            OfficerMethod other = FOUND.get((first + 1) % FOUND.size());
            story.pass(10).officer(today -> new ChangeOfficerMethod(story.caseId(), today, other));
        }
        Vacancy vacancy = resources.directed(number, story.pass(story.between(30, 90)).today());
        introduced(story, vacancy);
        if (story.chance(25)) {
            vacancy = elsewhere(story, resources, number);
        }
        DemoPlacement.started(story, vacancy);
        DemoPlacement.followUps(story);
    }

    private static void introduced(DemoStory story, Vacancy vacancy) {
        story.officer(today -> new AssignOfficerPost(
                story.caseId(), today, vacancy.planId(), vacancy.post(), vacancy.employer(), vacancy.kind()));
        DemoPlacement.letter(story, vacancy);
    }

    /** The employer cannot take anybody on, and another one is found: the next post, which is of nobody else's story. */
    private static Vacancy elsewhere(DemoStory story, DemoResources resources, int number) {
        String document = DemoPapers.decision(story);
        story.pass(story.between(3, 10))
                .secondApprover(today -> new WithdrawLetter(story.caseId(), today, document, true));
        Vacancy next = resources.directed(number + DemoCases.LANES, story.pass(story.between(5, 20)).today());
        introduced(story, next);
        return next;
    }
}
