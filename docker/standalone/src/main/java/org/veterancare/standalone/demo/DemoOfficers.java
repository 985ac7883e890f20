package org.veterancare.standalone.demo;

import org.veterancare.command.placement.PlacementCommand.AssignOfficerPost;
import org.veterancare.command.placement.PlacementCommand.OpenOfficerPlacement;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.standalone.demo.DemoResources.Vacancy;

/** 转业 officers: by score like soldiers, or to a post that is found for them (PLC-R 15). */
final class DemoOfficers {

    private DemoOfficers() {}

    static void byScore(DemoStory story, DemoResources resources, int number) {
        story.officer(today -> new OpenOfficerPlacement(story.caseId(), today, OfficerMethod.SCORE));
        DemoPlacement.scored(story, resources, number);
        DemoPlacement.onPost(story, DemoPlacement.turn(story, resources, number));
    }

    static void assigned(DemoStory story, DemoResources resources, int number) {
        OfficerMethod method = story.chance(50) ? OfficerMethod.ASSESSED_SELECTION : OfficerMethod.MUTUAL;
        story.officer(today -> new OpenOfficerPlacement(story.caseId(), today, method));
        Vacancy vacancy = resources.directed(number, story.pass(story.between(30, 90)).today());
        story.officer(today -> new AssignOfficerPost(
                story.caseId(), today, vacancy.planId(), vacancy.post(), vacancy.employer()));
        DemoPlacement.letter(story, vacancy);
        DemoPlacement.started(story, vacancy);
        DemoPlacement.followUps(story);
    }
}
