package org.veterancare.standalone.demo;

import org.veterancare.command.training.TrainingCommand.ApproveSubsidy;
import org.veterancare.command.training.TrainingCommand.ClaimSubsidy;
import org.veterancare.command.training.TrainingCommand.CompleteTraining;
import org.veterancare.command.training.TrainingCommand.DeclineTraining;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.command.training.TrainingCommand.ExpireTrainingOffer;
import org.veterancare.command.training.TrainingCommand.FailTraining;
import org.veterancare.command.training.TrainingCommand.LinkToJob;
import org.veterancare.command.training.TrainingCommand.OfferTraining;
import org.veterancare.command.training.TrainingCommand.PaySubsidy;
import org.veterancare.command.training.TrainingCommand.RecordAttendance;
import org.veterancare.command.training.TrainingCommand.RecordExam;
import org.veterancare.command.training.TrainingCommand.RecordUniversityReturn;
import org.veterancare.command.training.TrainingCommand.RefuseSubsidy;
import org.veterancare.command.training.TrainingCommand.WithdrawEnrolment;
import org.veterancare.events.ClassId;
import org.veterancare.events.Personal;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingKind;
import org.veterancare.standalone.demo.DemoResources.Offer;

/** 教育培训: the adaptation training for all, a skills class for those who want one. */
final class DemoTraining {

    static final int HOURS_A_WEEK = 20;
    static final int ADAPTATION_WEEKS = 2;
    static final int SKILLS_WEEKS = 5;

    private DemoTraining() {}

    static void adaptation(DemoStory story, DemoResources resources, SettlementMode mode, int enrolment) {
        Offer offer = resources.adaptationAfter(story.today(), mode);
        enrol(story, offer);
        attend(story, enrolment, ADAPTATION_WEEKS, 0);
        story.pass(1).worker(today -> new CompleteTraining(story.caseId(), today, enrolment, null));
    }

    /**
     * A skills class for most; others decline, or go back to university.
     *
     * @return whether the class was completed
     */
    static boolean afterSettling(DemoStory story, DemoResources resources, int number, int enrolment) {
        if (story.chance(60)) {
            return skills(story, resources.skillsAfter(story.today(), number), enrolment);
        }
        if (story.chance(30)) {
            String declaration = DemoPapers.fingerprint(story, "declaration");
            ClassId offered = resources.skillsAfter(story.today()).classId();
            story.worker(today -> new OfferTraining(
                    story.caseId(), today, offered, TrainingKind.SKILLS, today.plusDays(15)));
            if (story.chance(20)) {
                story.pass(16)
                        .worker(today -> new ExpireTrainingOffer(story.caseId(), today, TrainingKind.SKILLS));
                return false;
            }
            story.pass(story.between(3, 15))
                    .worker(today -> new DeclineTraining(
                            story.caseId(), today, TrainingKind.SKILLS, declaration, Personal.of("示例：已有技能")));
        } else if (story.chance(15)) {
            story.pass(story.between(10, 60))
                    .worker(today -> new RecordUniversityReturn(story.caseId(), today, true, false));
        }
        return false;
    }

    static void ledToTheJob(DemoStory story, int enrolment) {
        story.pass(1)
                .worker(today -> new LinkToJob(story.caseId(), today, enrolment, DemoPapers.ENTERPRISE));
    }

    /** Claimed for the certificate, approved or not, and paid (TRN-04). */
    private static void subsidy(DemoStory story, int enrolment) {
        long asked = story.between(10, 30) * 10_000L;
        story.pass(story.between(2, 20))
                .worker(today -> new ClaimSubsidy(story.caseId(), today, enrolment, asked));
        if (story.chance(12)) {
            story.pass(story.between(3, 15))
                    .approver(today -> new RefuseSubsidy(
                            story.caseId(), today, enrolment, Personal.of("示例：缺少发票")));
            return;
        }
        long granted = story.chance(20) ? asked / 2 : asked;
        story.pass(story.between(3, 15))
                .approver(today -> new ApproveSubsidy(story.caseId(), today, enrolment, granted));
        story.mayStall(15)
                .pass(story.between(2, 20))
                .finance(today -> new PaySubsidy(story.caseId(), today, enrolment));
    }

    /** Ends with a certificate, with a failed exam, or with a seat given back. */
    private static boolean skills(DemoStory story, Offer offer, int enrolment) {
        enrol(story, offer);
        if (story.chance(8)) {
            story.pass(story.between(1, 9))
                    .worker(today -> new WithdrawEnrolment(
                            story.caseId(), today, enrolment, Personal.of("示例：家中有事")));
            return false;
        }
        attend(story, enrolment, 1, 2);
        if (story.isOneOf(8)) {
            DemoLife.takenForDead(story);
            enrol(story, offer);
        }
        attend(story, enrolment, SKILLS_WEEKS - 1, 2);
        boolean passed = story.chance(85);
        story.until(offer.terms().to())
                .mayStall(4)
                .worker(today -> new RecordExam(story.caseId(), today, enrolment, passed));
        if (!passed && story.chance(50)) {
            story.pass(14).worker(today -> new FailTraining(story.caseId(), today, enrolment));
            return false;
        }
        if (!passed) {
            story.pass(14).mayStall(30).worker(today -> new RecordExam(story.caseId(), today, enrolment, true));
        }
        // one of a kind among all cases
        String certificate = "TEST-" + story.between(100_000, 999_999) + "-" + story.caseId().toString().substring(24);
        story.pass(3)
                .worker(today -> new CompleteTraining(story.caseId(), today, enrolment, Personal.of(certificate)));
        if (story.chance(70)) {
            subsidy(story, enrolment);
        }
        return true;
    }

    private static void enrol(DemoStory story, Offer offer) {
        story.worker(today -> new EnrolInTraining(story.caseId(), today, offer.classId(), offer.terms(), true))
                .until(offer.terms().from());
    }

    private static void attend(DemoStory story, int enrolment, int weeks, int mostMissed) {
        for (int week = 0; week < weeks; week++) {
            int attended = HOURS_A_WEEK - story.between(0, mostMissed);
            story.pass(6)
                    .worker(today -> new RecordAttendance(
                            story.caseId(), today, enrolment, HOURS_A_WEEK, attended));
        }
    }
}
