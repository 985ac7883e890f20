package org.veterancare.standalone.demo;

import java.time.LocalDate;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.life.SubjectCommand.EndRelation;
import org.veterancare.command.life.SubjectCommand.RecordRelation;
import org.veterancare.events.CaseId;
import org.veterancare.events.SubjectEvent.Relation;

/** What made-up cases have to do with each other: always with an earlier one of the same lane, which is told to its end by then. */
final class DemoKin {

    private DemoKin() {}

    /** The mother or father of a veteran, who may live in another street; now and then by mistake. */
    static void parentOf(DemoStory story, CaseId child, LocalDate begun) {
        String proof = DemoPapers.fingerprint(story, "household register");
        story.until(begun.plusDays(story.between(5, 40)))
                .officer(today -> new RecordRelation(story.caseId(), today, child, Relation.PARENT_OF, proof));
        if (story.chance(8)) {
            story.pass(story.between(5, 30))
                    .worker(today -> new EndRelation(story.caseId(), today, child, Relation.PARENT_OF));
        }
    }

    /** The same person under a number that was typed wrong: found out, and ended in the case that goes on. */
    static void doubleOf(DemoStory story, CaseId real, LocalDate begun) {
        String proof = DemoPapers.fingerprint(story, "one person");
        story.until(begun.plusDays(20))
                .pass(story.between(10, 60))
                .mayStall(10)
                .approver(today -> new MergeInto(story.caseId(), today, real, proof));
    }
}
