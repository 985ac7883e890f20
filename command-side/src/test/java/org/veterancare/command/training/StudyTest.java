package org.veterancare.command.training;

import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.training.TrainingCommand.DeclineTraining;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.command.training.TrainingCommand.ExpireTrainingOffer;
import org.veterancare.command.training.TrainingCommand.FailTraining;
import org.veterancare.command.training.TrainingCommand.LinkToJob;
import org.veterancare.command.training.TrainingCommand.OfferTraining;
import org.veterancare.command.training.TrainingCommand.RecordPostTraining;
import org.veterancare.command.training.TrainingCommand.RecordUniversityReturn;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.AssignedJobEnded;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.ExamRecorded;
import org.veterancare.events.TrainingEvent.PostTrainingRecorded;
import org.veterancare.events.TrainingEvent.TraineePlaced;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingDeclined;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingFailed;
import org.veterancare.events.TrainingEvent.TrainingOfferExpired;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.events.TrainingEvent.UniversityReturnRecorded;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.Deadlines;

/** What stands around a place in a class (TRN-01, 03, 06, 07, 10, 11). */
class StudyTest {

    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate REPORTED = LocalDate.of(2025, 6, 20);
    private static final LocalDate ON = LocalDate.of(2025, 8, 1);
    private static final LocalDate TO = LocalDate.of(2025, 11, 28);
    private static final ClassId CLASS = ClassId.of("01937b5e-0000-7000-8000-0000000000c1");
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String EMPLOYER = "12310104425012349P";
    private static final Personal TEXT = Personal.of("说明");
    private static final Terms SKILLS = new Terms(
            TrainingKind.SKILLS, DeliveryMode.OPEN, LocalDate.of(2025, 9, 1), TO, true, true);
    private static final TrainingOffered OFFERED = new TrainingOffered(
            CASE, ON, CLASS, TrainingKind.SKILLS, ON.plusDays(10));
    private static final Service WAITS_FOR_A_POST = new Service(
            ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, SettlementMode.ASSIGNED_WORK, APPROVED);

    private static TestExecutor<VeteranCase> veteran(Object... further) {
        return fixture().given(opened(), reported(selfEmployed(APPROVED), REPORTED)).andGiven(further);
    }

    private static TestExecutor<VeteranCase> assigned(Object... further) {
        return fixture().given(opened(), reported(WAITS_FOR_A_POST, REPORTED)).andGiven(further);
    }

    private static ResultValidator<VeteranCase> street(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(STREET_WORKER));
    }

    private static TrainingEnrolled enrolled() {
        return enrolled(1);
    }

    private static TrainingEnrolled enrolled(int number) {
        return new TrainingEnrolled(CASE, ON, number, CLASS, SKILLS, true, SettlementMode.SELF_EMPLOYMENT, "PLC-R");
    }

    @Test
    void aPlaceIsOfferedUntilADay() {
        LocalDate answerBy = ON.plusDays(10);
        street(veteran(), new OfferTraining(CASE, ON, CLASS, TrainingKind.SKILLS, answerBy))
                .expectEvents(new TrainingOffered(
                        CASE, ON, CLASS, TrainingKind.SKILLS, answerBy, SettlementMode.SELF_EMPLOYMENT));
        street(veteran(), new OfferTraining(CASE, ON, CLASS, TrainingKind.SKILLS, ON.minusDays(1)))
                .expectException(broken("VAL-DATE-2"));
    }

    @Test
    void s25WhoDeclinesDoesItInWriting() {
        DeclineTraining no = new DeclineTraining(CASE, ON, TrainingKind.ADAPTATION, HASH, TEXT);
        TrainingDeclined declined = new TrainingDeclined(CASE, ON, TrainingKind.ADAPTATION, HASH, TEXT);
        street(veteran(), no).expectEvents(declined);
        street(veteran(declined), no).expectException(broken("CASE-STATE"));
    }

    @Test
    void s25WhatIsOfferedAnewIsAnsweredAnew() {
        TrainingDeclined declined = new TrainingDeclined(CASE, ON, TrainingKind.SKILLS, HASH, TEXT);
        DeclineTraining no = new DeclineTraining(CASE, ON, TrainingKind.SKILLS, HASH, TEXT);
        street(veteran(declined, OFFERED), no).expectEvents(declined);
        street(veteran(OFFERED, declined), no).expectException(broken("CASE-STATE"));
    }

    @Test
    void anOfferThatNobodyAnsweredEndsAfterItsDay() {
        LocalDate after = OFFERED.answerBy().plusDays(1);
        ExpireTrainingOffer over = new ExpireTrainingOffer(CASE, after, TrainingKind.SKILLS);
        TrainingOfferExpired expired = new TrainingOfferExpired(CASE, after, TrainingKind.SKILLS, OFFERED.answerBy());
        street(veteran(OFFERED), over).expectEvents(expired);
        street(veteran(OFFERED), new ExpireTrainingOffer(CASE, OFFERED.answerBy(), TrainingKind.SKILLS))
                .expectException(broken("VAL-DATE-2"));
        street(veteran(OFFERED), new ExpireTrainingOffer(CASE, after, TrainingKind.DEGREE))
                .expectException(broken("CASE-STATE"));
        street(veteran(OFFERED, expired), over).expectException(broken("CASE-STATE"));
        street(veteran(OFFERED, enrolled()), over).expectException(broken("CASE-STATE"));
        street(veteran(OFFERED, new TrainingDeclined(CASE, ON, TrainingKind.SKILLS, HASH, TEXT)), over)
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void s30TwentyFiveMonthsAfterDischargeAReturnIsWithoutProtection() {
        LocalDate on = APPROVED.plusMonths(25);
        street(veteran(), new RecordUniversityReturn(CASE, on, true, false))
                .expectEvents(new UniversityReturnRecorded(CASE, on, true, false, false, twoYears()));
    }

    /** The start of a job that was a slip is taken back after it (PLC-20). */
    @Test
    void trn07ATrainingOnTheJobThatWasASlipIsTakenBack() {
        PostTrainingRecorded training = new PostTrainingRecorded(CASE, ON, EMPLOYER, ON, ON.plusDays(9));
        FactReversed slip = new FactReversed(CASE, ON, 2, "PostTrainingRecorded");
        ReverseFact reverse = new ReverseFact(CASE, ON, 2L);
        veteran(training).when(reverse, by(STATION_HEAD)).expectEvents(slip);
        veteran(training, slip).when(reverse, by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void trn06AReturnThatWasPutDownOfTheWrongPersonIsTakenBack() {
        LocalDate on = LocalDate.of(2027, 6, 2);
        FactReversed slip = new FactReversed(CASE, on, 2, "UniversityReturnRecorded");
        UniversityReturnRecorded back = new UniversityReturnRecorded(CASE, on, true, false, true, twoYears());
        veteran(back).when(new ReverseFact(CASE, on, 2L), by(STATION_HEAD)).expectEvents(slip);
        CorrectFact correct = new CorrectFact(
                CASE, on, 1L, CorrectedField.DISCHARGE_APPROVED_ON, APPROVED.minusDays(2).toString(), null);
        veteran(back, slip)
                .when(correct, by(STATION_HEAD))
                .expectEventsMatching(payloadsMatching(predicate(
                        facts -> facts.stream().noneMatch(CorrectionReviewOpened.class::isInstance))));
    }

    /** Whether the return was in time was told by the discharge (TRN-06). */
    @Test
    void trn06ACorrectedDischargeIsLookedAtAgainByWhoeverReturnedToUniversity() {
        LocalDate on = LocalDate.of(2027, 6, 2);
        CorrectFact correct = new CorrectFact(
                CASE, on, 1L, CorrectedField.DISCHARGE_APPROVED_ON, APPROVED.minusDays(2).toString(), null);
        CorrectionReviewOpened review = new CorrectionReviewOpened(
                CASE, on, 1, 1, CorrectedField.DISCHARGE_APPROVED_ON, List.of("Training"));
        veteran(new UniversityReturnRecorded(CASE, on, true, false, true, twoYears()))
                .when(correct, by(STATION_HEAD))
                .expectEventsMatching(payloadsMatching(predicate(facts -> facts.contains(review))));
    }

    @Test
    void s30WithinTwoYearsItIsProtectedAndTheSubjectMayChange() {
        LocalDate on = LocalDate.of(2027, 6, 2);
        street(veteran(), new RecordUniversityReturn(CASE, on, true, true))
                .expectEvents(new UniversityReturnRecorded(CASE, on, true, true, true, twoYears()));
    }

    @Test
    void nobodyReturnsBeforeTheDischarge() {
        street(veteran(), new RecordUniversityReturn(CASE, APPROVED.minusDays(1), true, false))
                .expectException(broken("VAL-DATE-2"));
    }

    private static Due twoYears() {
        LocalDate last = LocalDate.of(2027, 6, 2);
        return Deadlines.citizenMonths(
                LAW.rules().inForce("TRN-06", last), APPROVED, 24, LAW.calendar());
    }

    @Test
    void trn07TrainingAfterThePlacementKeepsFullPay() {
        LocalDate from = ON.plusDays(30);
        LocalDate to = ON.plusDays(40);
        street(placed(), new RecordPostTraining(CASE, ON, EMPLOYER, from, to, true))
                .expectEvents(new PostTrainingRecorded(CASE, ON, EMPLOYER, from, to));
        street(placed(), new RecordPostTraining(CASE, ON, EMPLOYER, from, to, false))
                .expectException(broken("TRN-07"));
        street(placed(), new RecordPostTraining(CASE, ON, "91310104MA1FR0TE9A", from, to, true))
                .expectException(broken("TRN-07"));
        street(veteran(), new RecordPostTraining(CASE, ON, EMPLOYER, from, to, true))
                .expectException(broken("CASE-STATE"));
        street(
                placed().andGiven(new AssignedJobEnded(CASE, ON, "RESIGNED")),
                new RecordPostTraining(CASE, ON, EMPLOYER, from, to, true))
                .expectException(broken("CASE-STATE"));
    }

    private static TestExecutor<VeteranCase> placed() {
        Due startBy = new Due("PLC-05", "2", ON, ON.plusDays(30), ON.plusDays(30), "none");
        return assigned(
                new PlacementLetterIssued(CASE, ON, "沪退役军人〔2025〕12号", EMPLOYER, startBy),
                new StartedWork(CASE, ON, 36));
    }

    @Test
    void trn10WhoWaitsForAPostChangesModeBeforeFreeSkillsTraining() {
        EnrolInTraining free = new EnrolInTraining(CASE, ON, CLASS, SKILLS, true);
        street(assigned(), free).expectException(broken("TRN-10"));
        street(assigned(new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH)), free)
                .expectSuccessfulHandlerExecution();
        street(assigned(), new EnrolInTraining(CASE, ON, CLASS, SKILLS, false)).expectSuccessfulHandlerExecution();
    }

    @Test
    void trn10WhoHasLostTheAssignedJobWaitsForNoneAndHasNoModeToChange() {
        EnrolInTraining free = new EnrolInTraining(CASE, ON, CLASS, SKILLS, true);
        street(placed(), free).expectException(broken("TRN-10"));
        street(placed().andGiven(new AssignedJobEnded(CASE, ON, "REDUNDANT")), free)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void trn01WhoChangedModeIsTrainedWithThoseOfTheNewOne() {
        street(
                assigned(new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH)),
                new EnrolInTraining(CASE, ON, CLASS, SKILLS, true))
                .expectEvents(enrolled());
        street(assigned(), new EnrolInTraining(CASE, ON, CLASS, SKILLS, false))
                .expectEvents(new TrainingEnrolled(
                        CASE, ON, 1, CLASS, SKILLS, false, SettlementMode.ASSIGNED_WORK, "PLC-R"));
    }

    @Test
    void trn11AClassThatIsOverAndWasNotCompletedIsFailed() {
        LocalDate after = TO.plusDays(1);
        AttendanceRecorded half = new AttendanceRecorded(CASE, TO, 1, 100, 50);
        street(veteran(enrolled(), half), new FailTraining(CASE, after, 1))
                .expectEvents(new TrainingFailed(CASE, after, 1, 50, false));
        street(veteran(enrolled(), half), new FailTraining(CASE, TO, 1)).expectException(broken("TRN-11"));
        street(
                veteran(enrolled(), new AttendanceRecorded(CASE, TO, 1, 100, 90), new ExamRecorded(CASE, TO, 1, true)),
                new FailTraining(CASE, after, 1))
                .expectException(broken("TRN-11"));
    }

    @Test
    void aCompletedTrainingIsLinkedToTheJobItLedTo() {
        Object[] story = {
            enrolled(), new TrainingCompleted(CASE, TO, 1, 90), new EmploymentFound(CASE, TO, EMPLOYER)
        };
        LocalDate after = TO.plusDays(5);
        street(veteran(story), new LinkToJob(CASE, after, 1, EMPLOYER))
                .expectEvents(new TraineePlaced(CASE, after, 1, EMPLOYER));
        street(veteran(story), new LinkToJob(CASE, after, 1, "91310104MA1FR0TE9A"))
                .expectException(broken("TRN-03"));
        street(veteran(story), new LinkToJob(CASE, after, 2, EMPLOYER)).expectException(broken("TRN-03"));
        street(veteran(enrolled()), new LinkToJob(CASE, after, 1, EMPLOYER)).expectException(broken("CASE-STATE"));
    }

    @Test
    void trn03AJobThatWasThereBeforeTheTrainingIsNotWhatItLedTo() {
        LocalDate from = SKILLS.from();
        TrainingCompleted completed = new TrainingCompleted(CASE, TO, 1, 90);
        LinkToJob link = new LinkToJob(CASE, TO, 1, EMPLOYER);
        street(veteran(enrolled(), new EmploymentFound(CASE, from.minusDays(1), EMPLOYER), completed), link)
                .expectException(broken("TRN-03"));
        street(veteran(enrolled(), new EmploymentFound(CASE, from, EMPLOYER), completed), link)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void trn03OneTrainingLeadsToOneJob() {
        TraineePlaced linked = new TraineePlaced(CASE, TO, 1, EMPLOYER);
        street(
                veteran(
                        enrolled(), enrolled(2), new TrainingCompleted(CASE, TO, 1, 90),
                        new TrainingCompleted(CASE, TO, 2, 90), new EmploymentFound(CASE, TO, EMPLOYER), linked),
                new LinkToJob(CASE, TO, 1, EMPLOYER))
                .expectException(broken("TRN-03"));
    }

    @Test
    void aReturnToTheOldEmployerIsAJobToo() {
        street(
                veteran(enrolled(), new TrainingCompleted(CASE, TO, 1, 90), new Reinstated(CASE, TO, EMPLOYER)),
                new LinkToJob(CASE, TO, 1, EMPLOYER))
                .expectEvents(new TraineePlaced(CASE, TO, 1, EMPLOYER));
    }

    @Test
    void trn03AJobThatWasASlipIsNone() {
        FactReversed slip = new FactReversed(CASE, TO, 4, "EmploymentFound");
        street(
                veteran(
                        enrolled(), new TrainingCompleted(CASE, TO, 1, 90), new EmploymentFound(CASE, TO, EMPLOYER),
                        slip),
                new LinkToJob(CASE, TO, 1, EMPLOYER))
                .expectException(broken("TRN-03"));
    }

    /** The wrong employer counted as where the training led to for good. */
    @Test
    void trn03ALinkThatWasASlipIsTakenBackAndTheTrainingLeadsToTheRightJob() {
        String right = "91310104MA1FR0TE9A";
        Object[] linked = {
            enrolled(), new TrainingCompleted(CASE, TO, 1, 90), new EmploymentFound(CASE, TO, EMPLOYER),
            new TraineePlaced(CASE, TO, 1, EMPLOYER)
        };
        FactReversed link = new FactReversed(CASE, TO, 5, "TraineePlaced");
        veteran(linked).when(new ReverseFact(CASE, TO, 5L), by(STATION_HEAD)).expectEvents(link);
        veteran(linked).when(new ReverseFact(CASE, TO, 4L), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
        FactReversed job = new FactReversed(CASE, TO, 4, "EmploymentFound");
        veteran(linked).andGiven(link).when(new ReverseFact(CASE, TO, 4L), by(STATION_HEAD)).expectEvents(job);
        street(
                veteran(linked).andGiven(link, job, new EmploymentFound(CASE, TO, right)),
                new LinkToJob(CASE, TO, 1, right))
                .expectEvents(new TraineePlaced(CASE, TO, 1, right));
    }

    @Test
    void trn01WhoTookAPlaceAfterAllMayDeclineTheNextOne() {
        DeclineTraining no = new DeclineTraining(CASE, ON, TrainingKind.SKILLS, HASH, TEXT);
        TrainingDeclined declined = new TrainingDeclined(CASE, ON, TrainingKind.SKILLS, HASH, TEXT);
        street(veteran(declined, enrolled(), new EnrolmentWithdrawn(CASE, ON, 1, CLASS, TEXT)), no)
                .expectEvents(declined);
    }

    @Test
    void trn07TrainingAfterThePlacementIsNotBeforeIt() {
        street(placed(), new RecordPostTraining(CASE, ON, EMPLOYER, ON.minusDays(1), TO, true))
                .expectException(broken("VAL-DATE-2"));
        street(placed(), new RecordPostTraining(CASE, ON, EMPLOYER, ON, TO, true)).expectSuccessfulHandlerExecution();
    }

    /** There is no file of a post here that could end, and no mode to change. */
    @Test
    void trn10WhoLostTheClaimInAnotherDistrictIsTrainedFreeHere() {
        EnrolInTraining free = new EnrolInTraining(CASE, ON, CLASS, SKILLS, true);
        for (boolean placedThere : new boolean[]{true, false}) {
            var came = street(
                    fixture().given(
                            opened(), new CaseTransferredIn(
                                    CASE, REPORTED, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), WAITS_FOR_A_POST,
                                    placedThere)),
                    free);
            if (placedThere) {
                came.expectSuccessfulHandlerExecution();
            } else {
                came.expectException(broken("TRN-10"));
            }
        }
    }

    @Test
    void reg16WhoseTrainingIsCancelledAsGotByFraudIsNotTrainedAtTheCostOfTheState() {
        TreatmentCancelledForFraud fraud = new TreatmentCancelledForFraud(
                CASE, ON, "TRAINING", "徐退役军人〔2025〕5号", Money.ofFen(0), null);
        EnrolInTraining free = new EnrolInTraining(CASE, ON, CLASS, SKILLS, true);
        street(veteran(fraud), free).expectException(broken("REG-16"));
        street(veteran(fraud), new EnrolInTraining(CASE, ON, CLASS, SKILLS, false)).expectSuccessfulHandlerExecution();
        Terms adaptation = new Terms(TrainingKind.ADAPTATION, DeliveryMode.OPEN, SKILLS.from(), TO, false, true);
        street(veteran(fraud), new EnrolInTraining(CASE, ON, CLASS, adaptation, true))
                .expectSuccessfulHandlerExecution();
        FraudDecisionRevoked quashed = new FraudDecisionRevoked(
                CASE, ON, "TRAINING", "徐退役军人〔2025〕6号", Money.ofFen(0));
        street(veteran(fraud, quashed), free).expectSuccessfulHandlerExecution();
    }
}
