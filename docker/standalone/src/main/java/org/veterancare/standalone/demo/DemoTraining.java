package org.veterancare.standalone.demo;

import org.veterancare.command.training.TrainingCommand.CompleteTraining;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.command.training.TrainingCommand.RecordAttendance;
import org.veterancare.command.training.TrainingCommand.RecordExam;
import org.veterancare.command.training.TrainingCommand.WithdrawEnrolment;
import org.veterancare.events.Personal;
import org.veterancare.events.SettlementMode;
import org.veterancare.standalone.demo.DemoResources.Offer;

/** 教育培训: the adaptation training for all, a skills class for those who want one. */
final class DemoTraining {

    private static final int HOURS_A_WEEK = 20;

    private DemoTraining() {}

    static void adaptation(DemoStory story, DemoResources resources, SettlementMode mode, int enrolment) {
        Offer offer = resources.adaptationAfter(story.today(), mode);
        enrol(story, offer);
        attend(story, enrolment, 2, 0);
        story.pass(1).worker(today -> new CompleteTraining(story.caseId(), today, enrolment, null));
    }

    /** Ends with a certificate, with a failed exam, or with a seat given back. */
    static void skills(DemoStory story, DemoResources resources, int enrolment) {
        Offer offer = resources.skillsAfter(story.today());
        enrol(story, offer);
        if (story.chance(8)) {
            story.pass(story.between(1, 9))
                    .worker(today -> new WithdrawEnrolment(
                            story.caseId(), today, enrolment, Personal.of("示例：家中有事")));
            return;
        }
        attend(story, enrolment, 5, 2);
        boolean passed = story.chance(90);
        story.mayStall(4).worker(today -> new RecordExam(story.caseId(), today, enrolment, passed));
        if (!passed) {
            story.pass(14).mayStall(30).worker(today -> new RecordExam(story.caseId(), today, enrolment, true));
        }
        String certificate = "TEST-" + story.between(100_000, 999_999);
        story.pass(3)
                .worker(today -> new CompleteTraining(story.caseId(), today, enrolment, Personal.of(certificate)));
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
