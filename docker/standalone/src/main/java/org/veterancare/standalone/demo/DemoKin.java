package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import org.veterancare.command.benefits.BenefitCommand.ApplyEntitlement;
import org.veterancare.command.benefits.BenefitCommand.ConfirmEntitlement;
import org.veterancare.command.benefits.BenefitCommand.StopEntitlement;
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

    /**
     * Somebody of the same name as the dead one's widow: honoured and paid as a survivor until it is found out, and then what was
     * given is taken back (BEN-26).
     */
    static void takenForASurvivor(DemoStory story, CaseId dead, LocalDate died) {
        String proof = DemoPapers.fingerprint(story, "household register");
        story.until(died.plusDays(3))
                .officer(today -> new RecordRelation(story.caseId(), today, dead, Relation.SURVIVOR_OF, proof));
        DemoHonours.survivor(story);
        story.worker(today -> new ApplyEntitlement(story.caseId(), today, "ILLNESS_DEATH_SURVIVOR"))
                .pass(12)
                .approver(today -> new ConfirmEntitlement(
                        story.caseId(), today, 1, YearMonth.from(today), "310104"))
                .pass(20)
                .worker(today -> new EndRelation(story.caseId(), today, dead, Relation.SURVIVOR_OF));
        if (story.isOneOf(3)) {
            return;
        }
        story.pass(4);
        DemoHonours.ofNoSurvivor(story);
        story.secondApprover(today -> new StopEntitlement(
                story.caseId(), today, 1, YearMonth.from(today), "NO_SURVIVOR"));
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
