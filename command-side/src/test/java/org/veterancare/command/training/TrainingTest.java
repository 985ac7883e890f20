package org.veterancare.command.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.CaseFixture.withPolicy;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.adaptationBy;
import static org.veterancare.command.registration.Reports.receivedTooLate;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.CaseFixture.RememberedNumbers;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.PaperNumbers.Paper;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.training.TrainingCommand.ClaimSubsidy;
import org.veterancare.command.training.TrainingCommand.CompleteTraining;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.command.training.TrainingCommand.FailTraining;
import org.veterancare.command.training.TrainingCommand.RecordAttendance;
import org.veterancare.command.training.TrainingCommand.RecordExam;
import org.veterancare.command.training.TrainingCommand.WithdrawEnrolment;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.EnrolmentTermsChanged;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.ExamRecorded;
import org.veterancare.events.TrainingEvent.SubsidyClaimed;
import org.veterancare.events.TrainingEvent.SubsidyRefused;
import org.veterancare.events.TrainingEvent.TraineePlaced;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingFailed;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.Law;

class TrainingTest {

    private static final ClassId CLASS = ClassId.of("01937b5e-0000-7000-8000-0000000000c1");
    private static final ClassId OTHER_CLASS = ClassId.of("01937b5e-0000-7000-8000-0000000000c2");
    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate REPORTED = LocalDate.of(2025, 6, 20);
    private static final LocalDate ON = LocalDate.of(2025, 8, 1);
    private static final LocalDate FROM = LocalDate.of(2025, 9, 1);
    private static final LocalDate TO = LocalDate.of(2025, 11, 28);
    private static final CaseId OTHER = CaseId.of("01937b5e-0000-7000-8000-00000000000f");
    private static final LocalDate DURING = LocalDate.of(2025, 10, 10);
    private static final Terms SKILLS = terms(TrainingKind.SKILLS, FROM, TO, true, true);
    private static final Terms ADAPTATION = terms(TrainingKind.ADAPTATION, LocalDate.of(2025, 8, 4),
            LocalDate.of(2025, 8, 15), false, false);

    /** As if the owner had set two years and two times. */
    private static final Law LIMITED = withPolicy("""
        version: "test"
        parameters:
          - key: freeTrainingWindowMonths
            rule: TRN-05
            values:
              - { from: 2011-11-01, value: 24, unit: MONTHS, evidence: P, source: made up for this test }
          - key: freeTrainingMaxTimes
            rule: TRN-05
            values:
              - { from: 2011-11-01, value: 2, unit: COUNT, evidence: P, source: made up for this test }
          - key: retirementMaleMonths
            rule: TRN-04
            values:
              - { from: 2011-11-01, value: 720, unit: MONTHS, evidence: P, source: made up for this test }
          - key: retirementMaleStepMonths
            rule: TRN-04
            values:
              - { from: 2011-11-01, value: 4, unit: MONTHS, evidence: P, source: made up for this test }
          - key: retirementMaleMostLaterMonths
            rule: TRN-04
            values:
              - { from: 2011-11-01, value: 36, unit: MONTHS, evidence: P, source: made up for this test }
        """);

    private static Terms terms(TrainingKind kind, LocalDate from, LocalDate to, boolean fullTime, boolean certified) {
        return new Terms(kind, DeliveryMode.OPEN, from, to, fullTime, certified);
    }

    private static TestExecutor<VeteranCase> veteran(CaseEvent... further) {
        return fixture().given(opened(), reported(selfEmployed(APPROVED), REPORTED)).andGiven((Object[]) further);
    }

    private static TestExecutor<VeteranCase> dischargedOn(LocalDate approvedOn) {
        return fixture().given(opened(), reported(selfEmployed(approvedOn), approvedOn.plusDays(10)));
    }

    private static EnrolInTraining enrol(Terms terms, LocalDate on, boolean subsidised) {
        return new EnrolInTraining(CASE, on, CLASS, terms, subsidised);
    }

    private static TrainingEnrolled enrolled(int number, Terms terms, LocalDate on, boolean subsidised, String law) {
        return new TrainingEnrolled(
                CASE, on, number, CLASS, terms, subsidised, SettlementMode.SELF_EMPLOYMENT, law);
    }

    private static TrainingEnrolled enrolled(int number, Terms terms) {
        return enrolled(number, terms, ON, true, "PLC-R");
    }

    @Nested
    class WhenSomeoneEnrols {

        @Test
        void trn01WhoHasReportedTakesAPlaceWithHisModeOnIt() {
            veteran()
                    .when(enrol(ADAPTATION, ON, true), by(STREET_WORKER))
                    .expectEvents(enrolled(1, ADAPTATION));
        }

        @Test
        void whoHasNotReportedTakesNone() {
            fixture()
                    .given(opened())
                    .when(enrol(ADAPTATION, ON, true), by(STREET_WORKER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void whoseLateReportIsNotDecidedTakesNone() {
            fixture()
                    .given(opened(), receivedTooLate(selfEmployed(APPROVED), LocalDate.of(2025, 8, 20)))
                    .when(enrol(SKILLS, LocalDate.of(2025, 8, 21), true), by(STREET_WORKER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void whoseLateReportWasExcusedTakesOne() {
            LocalDate on = LocalDate.of(2025, 8, 22);
            fixture()
                    .given(
                            opened(),
                            receivedTooLate(selfEmployed(APPROVED), LocalDate.of(2025, 8, 20)),
                            new LateReportExcused(CASE, on, Personal.of("听取"), adaptationBy(on)))
                    .when(enrol(SKILLS, on, true), by(STREET_WORKER))
                    .expectEvents(enrolled(1, SKILLS, on, true, "PLC-R"));
        }

        @Test
        void trn02LateAdaptationTrainingIsTakenAllTheSame() {
            LocalDate on = LocalDate.of(2026, 3, 2);
            Terms late = terms(TrainingKind.ADAPTATION, on.plusDays(3), on.plusDays(9), false, false);
            veteran().when(enrol(late, on, true), by(STREET_WORKER))
                    .expectEvents(enrolled(1, late, on, true, "PLC-R"));
        }
    }

    @Nested
    class WhenTheStateIsToPay {

        @Test
        void trn05DischargedUnderTheOldLawThereIsOneYear() {
            LocalDate lastDay = LocalDate.of(2025, 9, 1);
            // 31 August 2025 is a Sunday
            dischargedOn(LocalDate.of(2024, 8, 31))
                    .when(enrol(SKILLS, lastDay, true), by(STREET_WORKER))
                    .expectEvents(enrolled(1, SKILLS, lastDay, true, "PLC-2011"));
        }

        @Test
        void trn05DischargedUnderTheOldLawTheYearEnds() {
            dischargedOn(LocalDate.of(2024, 8, 31))
                    .when(enrol(SKILLS, LocalDate.of(2025, 9, 2), true), by(STREET_WORKER))
                    .expectException(broken("TRN-05"));
        }

        @Test
        void trn03DischargedOnTheFirstDayOfTheNewLawTheYearIsNoLimit() {
            LocalDate on = LocalDate.of(2025, 9, 2);
            dischargedOn(LocalDate.of(2024, 9, 1))
                    .when(enrol(SKILLS, on, true), by(STREET_WORKER))
                    .expectEvents(enrolled(1, SKILLS, on, true, "PLC-R"));
        }

        @Test
        void trn05TheCorrectedDayOfDischargeChoosesTheLaw() {
            fixture()
                    .given(
                            opened(),
                            reported(selfEmployed(LocalDate.of(2024, 9, 2)), LocalDate.of(2024, 9, 10)),
                            new FactCorrected(
                                    CASE,
                                    ON,
                                    1,
                                    CorrectedField.DISCHARGE_APPROVED_ON,
                                    "2024-09-02",
                                    "2024-08-30",
                                    null,
                                    null))
                    .when(enrol(SKILLS, LocalDate.of(2025, 9, 2), true), by(STREET_WORKER))
                    .expectException(broken("TRN-05"));
        }

        @Test
        void trn05AdaptationTrainingIsForAllAndHasNoWindow() {
            LocalDate on = LocalDate.of(2026, 3, 2);
            dischargedOn(LocalDate.of(2024, 8, 31))
                    .when(enrol(ADAPTATION, on, true), by(STREET_WORKER))
                    .expectEvents(enrolled(1, ADAPTATION, on, true, "PLC-2011"));
        }

        @Test
        void trn05WithoutANumberOfTheOwnersItIsAsOftenAsItIsAskedForAndYearsAfterTheDischarge() {
            Terms first = terms(TrainingKind.SKILLS, ON, ON.plusDays(5), false, false);
            veteran(enrolled(1, first), enrolled(2, first))
                    .when(enrol(SKILLS, ON, true), by(STREET_WORKER))
                    .expectEvents(enrolled(3, SKILLS));
            LocalDate years = LocalDate.of(2029, 9, 3);
            dischargedOn(LocalDate.of(2024, 9, 1))
                    .when(enrol(SKILLS, years, true), by(STREET_WORKER))
                    .expectEvents(enrolled(1, SKILLS, years, true, "PLC-R"));
        }

        @Test
        void trn05NotLaterThanTheOwnerSays() {
            LocalDate lastDay = LocalDate.of(2026, 9, 1);
            limited(LocalDate.of(2024, 9, 1))
                    .when(enrol(SKILLS, lastDay, true), by(STREET_WORKER))
                    .expectEvents(enrolled(1, SKILLS, lastDay, true, "PLC-R"));
            limited(LocalDate.of(2024, 9, 1))
                    .when(enrol(SKILLS, lastDay.plusDays(1), true), by(STREET_WORKER))
                    .expectException(broken("TRN-05"));
        }

        private static TestExecutor<VeteranCase> limited(LocalDate approvedOn, CaseEvent... further) {
            return fixture(LIMITED)
                    .given(opened(), reported(selfEmployed(approvedOn), approvedOn.plusDays(10)))
                    .andGiven((Object[]) further);
        }

        @Test
        void trn05NotMoreOftenThanTheOwnerSays() {
            Terms first = terms(TrainingKind.SKILLS, ON, ON.plusDays(5), false, false);
            limited(APPROVED, enrolled(1, first), enrolled(2, first))
                    .when(enrol(SKILLS, ON, true), by(STREET_WORKER))
                    .expectException(broken("TRN-05"));
        }

        @Test
        void trn05TrainingsThatADoubleKnowsOfCountToo() {
            CaseAbsorbed absorbed = new CaseAbsorbed(CASE, ON, OTHER, null, free(2), null);
            limited(APPROVED, absorbed)
                    .when(enrol(SKILLS, ON, true), by(STREET_WORKER))
                    .expectException(broken("TRN-05"));
            limited(APPROVED, new CaseAbsorbed(CASE, ON, OTHER, null, free(1), null))
                    .when(enrol(SKILLS, ON, true), by(STREET_WORKER))
                    .expectEvents(enrolled(1, SKILLS));
        }

        @Test
        void trn05ADoubleLeavesHowOftenTheStatePaidToTheCaseThatGoesOn() {
            veteran(
                    enrolled(1, ADAPTATION), enrolled(2, SKILLS),
                    new CaseAbsorbed(CASE, ON, OTHER, null, free(1), null))
                    .when(new RecordAttendance(CASE, DURING, 2, 8, 8), by(STREET_WORKER))
                    .expectState(known -> assertThat(known.left().has().freeTrainings()).isEqualTo(2));
        }

        private static Carried free(int times) {
            return new Carried(null, null, null, null, null, times, null, null);
        }

        @Test
        void trn05AWithdrawnPlaceDoesNotCount() {
            Terms first = terms(TrainingKind.SKILLS, ON, ON.plusDays(5), false, false);
            limited(
                    APPROVED,
                    enrolled(1, first),
                    enrolled(2, first),
                    new EnrolmentWithdrawn(CASE, ON, 2, CLASS, Personal.of("搬家")))
                    .when(enrol(SKILLS, ON, true), by(STREET_WORKER))
                    .expectEvents(enrolled(3, SKILLS));
        }

        @ParameterizedTest
        @CsvSource({
            // both are among the first whose age rose by a month
            "MALE, 1965-03, 2025-04-29",
            "FEMALE, 1970-01, 2025-02-27"
        })
        void trn04BelowTheAgeOfRetirementItPays(Sex sex, YearMonth bornIn, LocalDate on) {
            elder(sex, bornIn, on).when(enrol(SKILLS, on, true), by(STREET_WORKER)).expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @CsvSource({"MALE, 1965-03, 2025-04-30", "FEMALE, 1970-01, 2025-02-28"})
        void s29FromTheAgeOfRetirementItDoesNot(Sex sex, YearMonth bornIn, LocalDate on) {
            elder(sex, bornIn, on)
                    .when(enrol(SKILLS, on, true), by(STREET_WORKER))
                    .expectException(broken("TRN-04"));
        }

        @Test
        void trn04ABirthThatWasPutRightCounts() {
            LocalDate on = LocalDate.of(2025, 4, 30);
            elder(Sex.MALE, YearMonth.of(1965, 3), on)
                    .andGiven(new IdentityCorrected(CASE, on, Personal.of("310104197503070016"), Sex.MALE,
                            YearMonth.of(1975, 3), null))
                    .when(enrol(SKILLS, on, true), by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void s29WithoutSubsidyThePlaceIsOpenToThem() {
            LocalDate on = LocalDate.of(2025, 3, 31);
            elder(Sex.MALE, YearMonth.of(1960, 1), on)
                    .when(enrol(SKILLS, on, false), by(STREET_WORKER))
                    .expectEvents(enrolled(1, SKILLS, on, false, "PLC-R"));
        }

        private static TestExecutor<VeteranCase> elder(Sex sex, YearMonth bornIn, LocalDate on) {
            LocalDate approvedOn = on.minusDays(40);
            return fixture()
                    .given(
                            opened(SubjectKind.VETERAN, sex, bornIn),
                            reported(selfEmployed(approvedOn), approvedOn.plusDays(10)));
        }
    }

    @Nested
    class WhenTwoClassesOverlap {

        private static final Terms LAST_DAY = terms(TrainingKind.SKILLS, TO, TO.plusDays(30), true, false);
        private static final Terms DAY_AFTER = terms(TrainingKind.SKILLS, TO.plusDays(1), TO.plusDays(30), true, false);

        private static EnrolInTraining second(Terms terms, boolean subsidised) {
            return new EnrolInTraining(CASE, ON, OTHER_CLASS, terms, subsidised);
        }

        private static TrainingEnrolled inTheSecond(Terms terms, boolean subsidised) {
            return new TrainingEnrolled(
                    CASE, ON, 2, OTHER_CLASS, terms, subsidised, SettlementMode.SELF_EMPLOYMENT, "PLC-R");
        }

        @Test
        void s27TheSecondSubsidisedFullTimeClassIsRefused() {
            veteran(enrolled(1, SKILLS))
                    .when(second(LAST_DAY, true), by(STREET_WORKER))
                    .expectException(broken("TRN-12"));
        }

        @Test
        void trn12TheDayAfterIsFree() {
            veteran(enrolled(1, SKILLS))
                    .when(second(DAY_AFTER, true), by(STREET_WORKER))
                    .expectEvents(inTheSecond(DAY_AFTER, true));
        }

        @Test
        void trn12WhoPaysHimselfMayOverlap() {
            veteran(enrolled(1, SKILLS))
                    .when(second(LAST_DAY, false), by(STREET_WORKER))
                    .expectEvents(inTheSecond(LAST_DAY, false));
        }

        @Test
        void trn12AnEveningClassMayOverlap() {
            Terms evenings = terms(TrainingKind.SKILLS, FROM, TO, false, false);
            veteran(enrolled(1, SKILLS))
                    .when(second(evenings, true), by(STREET_WORKER))
                    .expectEvents(inTheSecond(evenings, true));
        }

        @Test
        void trn12AWithdrawnPlaceBlocksNothing() {
            veteran(enrolled(1, SKILLS), new EnrolmentWithdrawn(CASE, ON, 1, CLASS, Personal.of("搬家")))
                    .when(second(LAST_DAY, true), by(STREET_WORKER))
                    .expectEvents(inTheSecond(LAST_DAY, true));
        }
    }

    @Nested
    class WhenAClassIsTaken {

        @Test
        void attendanceAddsUp() {
            veteran(enrolled(1, SKILLS), new AttendanceRecorded(CASE, DURING, 1, 60, 40))
                    .when(new RecordAttendance(CASE, DURING, 1, 40, 40), by(STREET_WORKER))
                    .expectEvents(new AttendanceRecorded(CASE, DURING, 1, 40, 40));
        }

        @Test
        void trn11NobodyAttendsMoreThanWasHeld() {
            veteran(enrolled(1, SKILLS))
                    .when(new RecordAttendance(CASE, DURING, 1, 40, 41), by(STREET_WORKER))
                    .expectException(broken("TRN-11"));
        }

        @Test
        void trn11NobodyAttendsBeforeTheFirstDay() {
            veteran(enrolled(1, SKILLS))
                    .when(new RecordAttendance(CASE, FROM.minusDays(1), 1, 4, 4), by(STREET_WORKER))
                    .expectException(broken("TRN-11"));
        }

        @Test
        void anEnrolmentThatIsNotThereIsRefused() {
            veteran(enrolled(1, SKILLS))
                    .when(new RecordAttendance(CASE, DURING, 2, 4, 4), by(STREET_WORKER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void theResultOfTheExamIsRecorded() {
            veteran(enrolled(1, SKILLS))
                    .when(new RecordExam(CASE, TO, 1, false), by(STREET_WORKER))
                    .expectEvents(new ExamRecorded(CASE, TO, 1, false));
        }

        @Test
        void trn11AClassWithoutCertificateHasNoExam() {
            veteran(enrolled(1, ADAPTATION))
                    .when(new RecordExam(CASE, TO, 1, true), by(STREET_WORKER))
                    .expectException(broken("TRN-11"));
        }
    }

    @Nested
    class WhenAClassIsCompleted {

        private static final String NUMBER = "沪职-2025-0007";

        private static CompleteTraining complete(String number) {
            return new CompleteTraining(CASE, TO, 1, number == null ? null : Personal.of(number));
        }

        private static AttendanceRecorded attended(int hours) {
            return new AttendanceRecorded(CASE, DURING, 1, 100, hours);
        }

        @Test
        void trn03WhoPassesTheExamGetsACertificate() {
            veteran(
                    enrolled(1, SKILLS),
                    attended(80),
                    new ExamRecorded(CASE, TO, 1, false),
                    new ExamRecorded(CASE, TO, 1, true))
                    .when(complete(NUMBER), by(STREET_WORKER))
                    .expectEvents(
                            new TrainingCompleted(CASE, TO, 1, 80),
                            new CertificateIssued(CASE, TO, 1, Personal.of(NUMBER)));
        }

        /** Two enrolments with one certificate would earn two subsidies for it (S28). */
        @Test
        void trn03ACertificateIsOfOneEnrolment() {
            RememberedNumbers numbers = new RememberedNumbers();
            numbers.claim(Paper.TRAINING_CERTIFICATE, NUMBER, CASE);
            CaseFixture.fixture(numbers)
                    .given(
                            opened(), reported(selfEmployed(APPROVED), REPORTED), enrolled(1, SKILLS), attended(80),
                            new ExamRecorded(CASE, TO, 1, true))
                    .when(complete(NUMBER), by(STREET_WORKER))
                    .expectException(broken("TRN-03"));
        }

        @Test
        void trn11EightyPercentIsEnoughWhereNoExamIsAsked() {
            veteran(enrolled(1, ADAPTATION), attended(80))
                    .when(complete(null), by(STREET_WORKER))
                    .expectEvents(new TrainingCompleted(CASE, TO, 1, 80));
        }

        @Test
        void trn11LessThanEightyPercentIsNot() {
            veteran(enrolled(1, ADAPTATION), new AttendanceRecorded(CASE, DURING, 1, 1000, 799))
                    .when(complete(null), by(STREET_WORKER))
                    .expectException(broken("TRN-11"));
        }

        /** Of what the class holds in all, and not of what somebody put down so far. */
        @Test
        void trn11AttendanceIsMeasuredAgainstTheHoursOfTheClass() {
            Terms eighty = new Terms(
                    TrainingKind.ADAPTATION, DeliveryMode.OPEN, LocalDate.of(2025, 8, 4), LocalDate.of(2025, 8, 15),
                    false,
                    false, 80);
            veteran(enrolled(1, eighty), new AttendanceRecorded(CASE, DURING, 1, 1, 1))
                    .when(complete(null), by(STREET_WORKER))
                    .expectException(broken("TRN-11", "attendancePercent", 1));
            veteran(enrolled(1, eighty), new AttendanceRecorded(CASE, DURING, 1, 64, 64))
                    .when(complete(null), by(STREET_WORKER))
                    .expectEvents(new TrainingCompleted(CASE, TO, 1, 80));
            veteran(enrolled(1, eighty), new AttendanceRecorded(CASE, DURING, 1, 100, 79))
                    .when(complete(null), by(STREET_WORKER))
                    .expectException(broken("TRN-11", "attendancePercent", 79));
        }

        @Test
        void trn11WithoutAnyHourNothingIsCompleted() {
            veteran(enrolled(1, ADAPTATION)).when(complete(null), by(STREET_WORKER)).expectException(broken("TRN-11"));
        }

        @Test
        void trn11WithoutAPassedExamThereIsNoCertificate() {
            veteran(enrolled(1, SKILLS), attended(100), new ExamRecorded(CASE, TO, 1, false))
                    .when(complete(NUMBER), by(STREET_WORKER))
                    .expectException(broken("TRN-11"));
        }

        @Test
        void trn03APassedExamWithoutCertificateIsIncomplete() {
            veteran(enrolled(1, SKILLS), attended(100), new ExamRecorded(CASE, TO, 1, true))
                    .when(complete(null), by(STREET_WORKER))
                    .expectException(broken("TRN-03"));
        }

        @Test
        void trn03AClassWithoutExamGivesNoCertificate() {
            veteran(enrolled(1, ADAPTATION), attended(100))
                    .when(complete(NUMBER), by(STREET_WORKER))
                    .expectException(broken("TRN-03"));
        }

        @Test
        void trn11OneHourAttendedOnTheFirstDayCompletesNothing() {
            TestExecutor<VeteranCase> begun = veteran(
                    enrolled(1, SKILLS), new AttendanceRecorded(CASE, FROM, 1, 1, 1),
                    new ExamRecorded(CASE, FROM, 1, true));
            begun.when(new CompleteTraining(CASE, FROM, 1, Personal.of(NUMBER)), by(STREET_WORKER))
                    .expectException(broken("TRN-11"));
            begun.when(new CompleteTraining(CASE, TO.minusDays(1), 1, Personal.of(NUMBER)), by(STREET_WORKER))
                    .expectException(broken("TRN-11"));
        }

        @Test
        void nothingIsCompletedTwice() {
            veteran(enrolled(1, ADAPTATION), attended(100), new TrainingCompleted(CASE, TO, 1, 100))
                    .when(complete(null), by(STREET_WORKER))
                    .expectException(broken("CASE-STATE"));
        }
    }

    @Nested
    class WhenSomethingWasASlip {

        private static final String WRONG = "沪职-2025-0006";
        private static final String RIGHT = "沪职-2025-0007";
        private static final LocalDate LATER = TO.plusDays(5);
        private static final AttendanceRecorded TOO_FEW = new AttendanceRecorded(CASE, DURING, 1, 100, 8);
        private static final AttendanceRecorded ENOUGH = new AttendanceRecorded(CASE, DURING, 1, 100, 80);
        private static final CertificateIssued CERTIFICATE = new CertificateIssued(CASE, TO, 1, Personal.of(WRONG));

        private static ReverseFact reverse(long version) {
            return new ReverseFact(CASE, LATER, version);
        }

        private static FactReversed reversed(long version, Class<?> fact) {
            return new FactReversed(CASE, LATER, version, fact.getSimpleName());
        }

        private static CompleteTraining complete() {
            return new CompleteTraining(CASE, LATER, 1, Personal.of(RIGHT));
        }

        @Test
        void trn11HoursThatWereASlipAreTakenBackAndTheClassIsCompletedByTheRightOnes() {
            veteran(enrolled(1, SKILLS), TOO_FEW)
                    .when(reverse(3), by(STATION_HEAD))
                    .expectEvents(reversed(3, AttendanceRecorded.class));
            veteran(
                    enrolled(1, SKILLS), TOO_FEW, reversed(3, AttendanceRecorded.class), ENOUGH,
                    new ExamRecorded(CASE, TO, 1, true))
                    .when(complete(), by(STREET_WORKER))
                    .expectEvents(
                            new TrainingCompleted(CASE, LATER, 1, 80),
                            new CertificateIssued(CASE, LATER, 1, Personal.of(RIGHT)));
        }

        @Test
        void correctionTargetHoursOfAClassThatIsOverStay() {
            veteran(enrolled(1, ADAPTATION), ENOUGH, new TrainingCompleted(CASE, TO, 1, 80))
                    .when(reverse(3), by(STATION_HEAD))
                    .expectException(broken("CORRECTION-TARGET"));
            veteran(enrolled(1, ADAPTATION), ENOUGH, new EnrolmentWithdrawn(CASE, TO, 1, CLASS, null))
                    .when(reverse(3), by(STATION_HEAD))
                    .expectException(broken("CORRECTION-TARGET"));
        }

        /** The figure of who was trained falls with it (TRN-01), and the place goes on as it was. */
        @Test
        void trn11AnEndThatWasASlipIsTakenBackAndThePlaceGoesOn() {
            for (CaseEvent end : List.of(
                    new TrainingCompleted(CASE, TO, 1, 80), new TrainingFailed(CASE, TO, 1, 10, false))) {
                CaseEvent slip = reversed(4, end.getClass());
                veteran(enrolled(1, ADAPTATION), ENOUGH, end)
                        .when(reverse(4), by(STATION_HEAD))
                        .expectEvents(slip);
                veteran(enrolled(1, ADAPTATION), ENOUGH, end, slip)
                        .when(new CompleteTraining(CASE, LATER, 1, null), by(STREET_WORKER))
                        .expectEvents(new TrainingCompleted(CASE, LATER, 1, 80));
                veteran(enrolled(1, ADAPTATION), ENOUGH, end, slip)
                        .when(reverse(3), by(STATION_HEAD))
                        .expectEvents(reversed(3, AttendanceRecorded.class));
            }
        }

        @Test
        void correctionTargetAnEndOnWhichSomethingWasBuiltStays() {
            veteran(certified()).when(reverse(5), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
            veteran(certified(reversed(6, CertificateIssued.class)))
                    .when(reverse(5), by(STATION_HEAD))
                    .expectEvents(reversed(5, TrainingCompleted.class));
            CaseEvent[] placed = {
                enrolled(1, ADAPTATION), ENOUGH, new TrainingCompleted(CASE, TO, 1, 80),
                new TraineePlaced(CASE, LATER, 1, "12310104425012349P")
            };
            veteran(placed).when(reverse(4), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
            CaseEvent[] died = {
                enrolled(1, ADAPTATION), ENOUGH, new TrainingCompleted(CASE, TO, 1, 80),
                new SubjectDeathRecorded(CASE, LATER, DeathProof.CERTIFICATE, "sha256:" + "ab".repeat(32))
            };
            veteran(died).when(reverse(4), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
        }

        private static CaseEvent[] certified(CaseEvent... further) {
            List<CaseEvent> facts = new ArrayList<>(List.of(
                    enrolled(1, SKILLS), ENOUGH, new ExamRecorded(CASE, TO, 1, true),
                    new TrainingCompleted(CASE, TO, 1, 80), CERTIFICATE));
            facts.addAll(List.of(further));
            return facts.toArray(CaseEvent[]::new);
        }

        @Test
        void trn03ACertificateWithAWrongNumberGivesItBackAndTheRightOneIsIssued() {
            RememberedNumbers numbers = new RememberedNumbers();
            numbers.claim(Paper.TRAINING_CERTIFICATE, WRONG, CASE);
            CaseFixture.fixture(numbers)
                    .given(opened(), reported(selfEmployed(APPROVED), REPORTED))
                    .andGiven((Object[]) certified())
                    .when(reverse(6), by(STATION_HEAD))
                    .expectEvents(reversed(6, CertificateIssued.class));
            assertThatCode(() -> numbers.claim(Paper.TRAINING_CERTIFICATE, WRONG, CASE)).doesNotThrowAnyException();
            veteran(certified(reversed(6, CertificateIssued.class)))
                    .when(complete(), by(STREET_WORKER))
                    .expectEvents(new CertificateIssued(CASE, LATER, 1, Personal.of(RIGHT)));
        }

        /** What was complete by the share of its day stays so. */
        @Test
        void tim05TheRightCertificateIsIssuedThoughTheShareWasRaisedSince() {
            CaseFixture.fixture(attendance(95))
                    .given(opened(), reported(selfEmployed(APPROVED), REPORTED))
                    .andGiven((Object[]) certified(reversed(6, CertificateIssued.class)))
                    .when(complete(), by(STREET_WORKER))
                    .expectEvents(new CertificateIssued(CASE, LATER, 1, Personal.of(RIGHT)));
        }

        private static Law attendance(int percent) {
            return CaseFixture.withPolicy("""
                version: "test"
                parameters:
                  - key: attendancePercent
                    rule: TRN-11
                    values:
                      - { from: 2011-11-01, value: %d, unit: PERCENT, evidence: P, source: made up for this test }
                """.formatted(percent));
        }

        @Test
        void trn05WithoutTheCertificateNothingIsClaimedAndOnWhatWasClaimedItStays() {
            ClaimSubsidy claim = new ClaimSubsidy(CASE, LATER, 1, 100_000L);
            veteran(certified(reversed(6, CertificateIssued.class)))
                    .when(claim, by(STREET_WORKER))
                    .expectException(broken("CASE-STATE"));
            SubsidyClaimed claimed = new SubsidyClaimed(
                    CASE, LATER, 1, Money.ofFen(100_000), Money.ofFen(300_000), "test");
            veteran(certified(claimed)).when(reverse(6), by(STATION_HEAD)).expectException(broken("CORRECTION-TARGET"));
            veteran(certified(claimed, new SubsidyRefused(CASE, LATER, 1, Personal.of("号码有误"), null)))
                    .when(reverse(6), by(STATION_HEAD))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class WhenSomeoneDies {

        private static final RecordDeath DEATH = new RecordDeath(
                CASE, DURING, DeathProof.CERTIFICATE, "sha256:" + "ab".repeat(32));
        private static final SubjectDeathRecorded DIED = new SubjectDeathRecorded(
                CASE, DURING, DeathProof.CERTIFICATE, "sha256:" + "ab".repeat(32));

        @Test
        void everySeatThatIsHeldIsGivenBack() {
            veteran(
                    enrolled(1, ADAPTATION),
                    new TrainingCompleted(CASE, DURING, 1, 90),
                    enrolled(2, SKILLS),
                    new TrainingEnrolled(
                            CASE, ON, 3, OTHER_CLASS, SKILLS, false, SettlementMode.SELF_EMPLOYMENT, "PLC-R"))
                    .when(DEATH, by(STREET_WORKER))
                    .expectEvents(
                            DIED,
                            new EnrolmentWithdrawn(CASE, DURING, 2, CLASS, null),
                            new EnrolmentWithdrawn(CASE, DURING, 3, OTHER_CLASS, null));
        }

        private final DeathRecordRevoked lives = new DeathRecordRevoked(
                CASE, DURING.plusDays(4), "sha256:" + "cd".repeat(32));
        private final EnrolmentWithdrawn ended = new EnrolmentWithdrawn(CASE, DURING, 1, CLASS, null);

        private TestExecutor<VeteranCase> livesAfterAll(CaseEvent... more) {
            return veteran(
                    enrolled(1, SKILLS), new AttendanceRecorded(CASE, DURING, 1, 100, 90),
                    new ExamRecorded(CASE, DURING, 1, true), DIED, ended, lives)
                    .andGiven((Object[]) more);
        }

        @Test
        void s59APlaceThatOnlyADeathEndedIsTakenUpAgainWithItsHours() {
            LocalDate again = DURING.plusDays(5);
            livesAfterAll()
                    .when(enrol(SKILLS, again, true), by(STREET_WORKER))
                    .expectEvents(enrolled(1, SKILLS, again, true, "PLC-R"));
            livesAfterAll(enrolled(1, SKILLS, again, true, "PLC-R"))
                    .when(
                            new CompleteTraining(CASE, TO, 1, Personal.of("TEST-C-1")),
                            by(STREET_WORKER))
                    .expectEvents(
                            new TrainingCompleted(CASE, TO, 1, 90),
                            new CertificateIssued(CASE, TO, 1, Personal.of("TEST-C-1")));
        }

        @Test
        void trn05WhatWasAskedOfThePlaceIsNotAskedAgainAndItDoesNotCountTwice() {
            LocalDate tooLate = APPROVED.plusMonths(25);
            fixture(LIMITED)
                    .given(opened(), reported(selfEmployed(APPROVED), REPORTED), enrolled(1, SKILLS), DIED, ended,
                            lives)
                    .when(enrol(SKILLS, tooLate, true), by(STREET_WORKER))
                    .expectEvents(enrolled(1, SKILLS, tooLate, true, "PLC-R"));
        }

        @Test
        void anotherClassIsAnotherPlaceAndWhoGaveItUpHasNone() {
            LocalDate again = DURING.plusDays(5);
            livesAfterAll()
                    .when(
                            new EnrolInTraining(CASE, again, OTHER_CLASS, SKILLS, true),
                            by(STREET_WORKER))
                    .expectEvents(new TrainingEnrolled(
                            CASE, again, 2, OTHER_CLASS, SKILLS, true, SettlementMode.SELF_EMPLOYMENT, "PLC-R"));
            veteran(enrolled(1, SKILLS), new EnrolmentWithdrawn(CASE, DURING, 1, CLASS, Personal.of("搬家")))
                    .when(enrol(SKILLS, again, true), by(STREET_WORKER))
                    .expectEvents(enrolled(2, SKILLS, again, true, "PLC-R"));
        }

        @Test
        void theCaseCanBeClosed() {
            veteran(enrolled(1, SKILLS), DIED, new EnrolmentWithdrawn(CASE, DURING, 1, CLASS, null))
                    .when(new CloseCase(CASE, DURING, "DECEASED"), by(STATION_HEAD))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class WhenTheClassIsHeldByOtherTerms {

        private static final Terms WRONG = new Terms(
                TrainingKind.ADAPTATION, DeliveryMode.OPEN, FROM, TO, false, false, 800);
        private static final EnrolmentTermsChanged CHANGED = new EnrolmentTermsChanged(
                CASE, DURING, 1, WRONG.at(FROM, TO.plusDays(14), 80));

        @Test
        void trn11AttendanceIsMeasuredAgainstTheHoursAsTheyStand() {
            AttendanceRecorded all = new AttendanceRecorded(CASE, DURING, 1, 80, 80);
            veteran(enrolled(1, WRONG), all)
                    .when(new CompleteTraining(CASE, TO.plusDays(14), 1, null), by(STREET_WORKER))
                    .expectException(broken("TRN-11", "attendancePercent", 10));
            veteran(enrolled(1, WRONG), all, CHANGED)
                    .when(new CompleteTraining(CASE, TO.plusDays(14), 1, null), by(STREET_WORKER))
                    .expectEvents(new TrainingCompleted(CASE, TO.plusDays(14), 1, 100));
        }

        @Test
        void trn11NobodyFailsBeforeTheLastDayAsItStands() {
            veteran(enrolled(1, WRONG), CHANGED)
                    .when(new FailTraining(CASE, TO.plusDays(1), 1), by(STREET_WORKER))
                    .expectException(broken("TRN-11", "to", TO.plusDays(14)));
        }

        @Test
        void whoComesBackAfterADeathThatWasNoneComesToTheClassAsItStands() {
            Terms later = SKILLS.at(FROM, TO.plusDays(14), 80);
            veteran(
                    enrolled(1, SKILLS), WhenSomeoneDies.DIED, new EnrolmentWithdrawn(CASE, DURING, 1, CLASS, null),
                    new DeathRecordRevoked(CASE, DURING, "sha256:" + "cd".repeat(32)),
                    enrolled(1, later, DURING, true, "PLC-R"))
                    .when(new FailTraining(CASE, TO.plusDays(1), 1), by(STREET_WORKER))
                    .expectException(broken("TRN-11", "to", TO.plusDays(14)));
        }

        /** Nobody gave it up, and nobody died: the next free training is one of its own (TRN-05). */
        @Test
        void trn05AClassThatWasCancelledCountsForNothing() {
            CaseEvent cancelled = new EnrolmentWithdrawn(CASE, DURING, 1, CLASS, null, true);
            veteran(enrolled(1, SKILLS), cancelled)
                    .when(enrol(SKILLS, DURING, true), by(STREET_WORKER))
                    .expectEvents(enrolled(2, SKILLS, DURING, true, "PLC-R"));
        }
    }

    @Nested
    class WhenSomeoneWithdraws {

        @Test
        void thePlaceIsNamedSoThatTheSeatCanBeGivenBack() {
            veteran(new TrainingEnrolled(
                    CASE, ON, 1, OTHER_CLASS, SKILLS, true, SettlementMode.SELF_EMPLOYMENT, "PLC-R"))
                    .when(new WithdrawEnrolment(CASE, DURING, 1, Personal.of("搬家")), by(STREET_WORKER))
                    .expectEvents(new EnrolmentWithdrawn(CASE, DURING, 1, OTHER_CLASS, Personal.of("搬家")));
        }

        @Test
        void whoHasWithdrawnCannotDoItAgain() {
            veteran(
                    enrolled(1, SKILLS),
                    enrolled(2, ADAPTATION),
                    new EnrolmentWithdrawn(CASE, ON, 1, CLASS, Personal.of("搬家")))
                    .when(new WithdrawEnrolment(CASE, DURING, 1, Personal.of("搬家")), by(STREET_WORKER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void caseBusyARunningTrainingKeepsTheCaseOpen() {
            fixture()
                    .given(
                            opened(),
                            reported(selfEmployed(APPROVED), REPORTED),
                            new SettlementAccepted(CASE, ON, false, null),
                            enrolled(1, SKILLS))
                    .when(new CloseCase(CASE, DURING, "SETTLED"), by(STATION_HEAD))
                    .expectException(broken("CASE-BUSY"));
        }
    }
}
