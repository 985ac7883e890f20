package org.veterancare.command.benefits;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.veterancare.command.Actors.DECISION_RECORDER;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.reported;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseFixture.RememberedHouseholds;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReviewCorrection;
import org.veterancare.command.VeteranCase;
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
import org.veterancare.command.life.MoveCommand.AcceptTransferIn;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.life.SubjectCommand.RevokeDeathRecord;
import org.veterancare.events.Authority;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementCancelled;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.BenefitEvent.EntitlementDenied;
import org.veterancare.events.BenefitEvent.EntitlementResumed;
import org.veterancare.events.BenefitEvent.EntitlementStopped;
import org.veterancare.events.BenefitEvent.EntitlementSuspended;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.BenefitEvent.RecognisedWithoutPayment;
import org.veterancare.events.BenefitEvent.SuspensionRequested;
import org.veterancare.events.BenefitEvent.SuspensionScope;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Disability;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Due;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Deadlines;
import org.veterancare.law.HomeAddress;

/** From an application to payment, and what the municipal bureau's decisions do to it. */
class BenefitsTest {

    private static final LocalDate APPLIED_ON = LocalDate.of(2025, 1, 10);
    private static final LocalDate GRADED_ON = LocalDate.of(2025, 3, 20);
    private static final LocalDate DECIDED_ON = LocalDate.of(2025, 9, 5);
    private static final LocalDate REMEDY_UNTIL = LocalDate.of(2025, 11, 4);
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final String SERVICEMAN = "DISABLED_SERVICEMAN";
    private static final String NUMBER = "沪退役军人〔2025〕12号";
    private static final String HASH = "sha256:" + "cd".repeat(32);
    private static final String XUHUI = "310104";

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    private static TestExecutor<VeteranCase> applied(String category) {
        return given(entered(STREET_WORKER, new EntitlementApplied(CASE, APPLIED_ON, 1, category, null)));
    }

    private static TestExecutor<VeteranCase> forwarded(Object... before) {
        return given(before)
                .andGiven(
                        entered(STREET_WORKER, new EntitlementApplied(CASE, APPLIED_ON, 1, SERVICEMAN, null)),
                        new ForwardedForAssessment(CASE, APPLIED_ON, 1, null));
    }

    private static TestExecutor<VeteranCase> graded(DisabilityNature nature, int grade) {
        return forwarded()
                .andGiven(entered(
                        DECISION_RECORDER,
                        new DisabilityGraded(CASE, GRADED_ON, 1, new Disability(nature, grade).toPersonal(), NUMBER)));
    }

    private static TestExecutor<VeteranCase> inPayment(Object... more) {
        return graded(DisabilityNature.DUTY, 8)
                .andGiven(new EntitlementConfirmed(CASE, DECIDED_ON, 1, MARCH, XUHUI))
                .andGiven(more);
    }

    private static RecordAssessment assess(Authority authority, DisabilityNature nature, int grade) {
        return new RecordAssessment(CASE, GRADED_ON, 1, authority, nature, grade, "沪退役军人[2025]12号");
    }

    private static ConfirmEntitlement confirm(YearMonth start) {
        return new ConfirmEntitlement(CASE, DECIDED_ON, 1, start, XUHUI);
    }

    private static ResultValidator<VeteranCase> recorder(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(DECISION_RECORDER));
    }

    private static ResultValidator<VeteranCase> approver(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(DISTRICT_APPROVER));
    }

    private static Service service(ServiceCategory category, NcoTier tier) {
        return new Service(category, tier, SettlementMode.SELF_EMPLOYMENT, LocalDate.of(2024, 12, 2));
    }

    private static Due remedy() {
        return new Due(
                "SUS-04", "1", DECIDED_ON, REMEDY_UNTIL, REMEDY_UNTIL, LAW.calendar().version());
    }

    /** Twenty working days for each level (BEN-09). */
    private static Due handleBy(LocalDate on) {
        return Deadlines.workingDays(LAW.rules().inForce("BEN-09", on), on, 20, LAW.calendar());
    }

    @Nested
    class TheApplication {

        @Test
        void aCategoryOfTheCatalogueIsAccepted() {
            given().when(new ApplyEntitlement(CASE, APPLIED_ON, "MARTYR_SURVIVOR"), by(STREET_WORKER))
                    .expectEvents(new EntitlementApplied(CASE, APPLIED_ON, 1, "MARTYR_SURVIVOR", null));
            given().when(new ApplyEntitlement(CASE, APPLIED_ON, "FRIEND_OF_THE_HOUSE"), by(STREET_WORKER))
                    .expectException(broken("BENEFIT-CATEGORY"));
        }

        @Test
        void oneLiveEntitlementOfACategoryAndAnotherOfAnother() {
            applied(SERVICEMAN)
                    .when(new ApplyEntitlement(CASE, APPLIED_ON, SERVICEMAN), by(STREET_WORKER))
                    .expectException(broken("BENEFIT-ONE"));
            applied(SERVICEMAN)
                    .when(new ApplyEntitlement(CASE, APPLIED_ON, "WAR_VETERAN"), by(STREET_WORKER))
                    .expectEvents(new EntitlementApplied(CASE, APPLIED_ON, 2, "WAR_VETERAN", null));
        }

        @Test
        void whatWasStoppedMayBeAppliedForAgain() {
            inPayment(new EntitlementStopped(CASE, DECIDED_ON, 1, OCTOBER, "CHILD_OF_AGE"))
                    .when(new ApplyEntitlement(CASE, DECIDED_ON, SERVICEMAN), by(STREET_WORKER))
                    .expectEvents(new EntitlementApplied(CASE, DECIDED_ON, 2, SERVICEMAN, handleBy(DECIDED_ON)));
        }

        @Test
        void onlyADisabilityIsForwardedAndOnlyOnce() {
            applied(SERVICEMAN)
                    .when(new ForwardToMunicipal(CASE, APPLIED_ON, 1), by(DISTRICT_OFFICER))
                    .expectEvents(new ForwardedForAssessment(CASE, APPLIED_ON, 1, handleBy(APPLIED_ON)));
            applied("WAR_VETERAN")
                    .when(new ForwardToMunicipal(CASE, APPLIED_ON, 1), by(DISTRICT_OFFICER))
                    .expectException(broken("VAL-DIS-1"));
            forwarded()
                    .when(new ForwardToMunicipal(CASE, APPLIED_ON, 1), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void anUnknownNumberIsNoEntitlement() {
            applied(SERVICEMAN)
                    .when(new ForwardToMunicipal(CASE, APPLIED_ON, 2), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
        }
    }

    @Nested
    class TheGrade {

        @Test
        void theMunicipalGradeIsRecordedUnderItsNumber() {
            recorder(forwarded(), assess(Authority.MUNICIPAL, DisabilityNature.DUTY, 8))
                    .expectEvents(new DisabilityGraded(
                            CASE, GRADED_ON, 1, new Disability(DisabilityNature.DUTY, 8).toPersonal(), NUMBER));
        }

        @Test
        void s46TheDistrictDoesNotGrade() {
            recorder(forwarded(), assess(Authority.DISTRICT, DisabilityNature.DUTY, 8))
                    .expectException(broken("BEN-05"));
        }

        @Test
        void whatWasNotForwardedIsNotGraded() {
            recorder(applied(SERVICEMAN), assess(Authority.MUNICIPAL, DisabilityNature.DUTY, 8))
                    .expectException(broken("BEN-05"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 11})
        void thereAreTenGrades(int grade) {
            recorder(forwarded(), assess(Authority.MUNICIPAL, DisabilityNature.WAR, grade))
                    .expectException(broken("BEN-01"));
        }

        @Test
        void s44AnOfficersIllnessIsNoDisability() {
            recorder(
                    forwarded(reported(service(ServiceCategory.OFFICER, null), APPLIED_ON)),
                    assess(Authority.MUNICIPAL, DisabilityNature.ILLNESS, 5))
                    .expectException(broken("BEN-02"));
        }

        @ParameterizedTest
        @CsvSource({
            "CONSCRIPT, , true",
            "NCO, JUNIOR_NCO, true",
            "NCO, INTERMEDIATE_NCO, false",
            "NCO, SENIOR_NCO, false"
        })
        void illnessIsForConscriptsAndJuniors(ServiceCategory category, NcoTier tier, boolean allowed) {
            ResultValidator<VeteranCase> result = recorder(
                    forwarded(reported(service(category, tier), APPLIED_ON)),
                    assess(Authority.MUNICIPAL, DisabilityNature.ILLNESS, 9));
            if (allowed) {
                result.expectSuccessfulHandlerExecution();
            } else {
                result.expectException(broken("BEN-02"));
            }
        }

        @Test
        void onlyADisabilityHasAGrade() {
            recorder(applied("WAR_VETERAN"), assess(Authority.MUNICIPAL, DisabilityNature.DUTY, 8))
                    .expectException(broken("BEN-05"));
            recorder(
                    forwarded().andGiven(new EntitlementApplied(CASE, APPLIED_ON, 2, "WAR_VETERAN", null)),
                    new RecordAssessment(
                            CASE, GRADED_ON, 2, Authority.MUNICIPAL, DisabilityNature.DUTY, 8, NUMBER))
                    .expectException(broken("VAL-DIS-1"));
        }

        @Test
        void nothingIsGradedBeforeItWasAppliedForOrConfirmedBeforeItWasGraded() {
            recorder(forwarded(), new RecordAssessment(
                    CASE, APPLIED_ON.minusDays(1), 1, Authority.MUNICIPAL, DisabilityNature.DUTY, 8, NUMBER))
                    .expectException(broken("VAL-DATE-2"));
            applied(SERVICEMAN)
                    .when(new ForwardToMunicipal(CASE, APPLIED_ON.minusDays(1), 1), by(DISTRICT_OFFICER))
                    .expectException(broken("VAL-DATE-2"));
            approver(graded(DisabilityNature.DUTY, 8), new ConfirmEntitlement(
                    CASE, GRADED_ON.minusDays(1), 1, MARCH, XUHUI))
                    .expectException(broken("VAL-DATE-2"));
            approver(inPayment(), new StopEntitlement(
                    CASE, DECIDED_ON.minusDays(1), 1, OCTOBER, "CHILD_OF_AGE"))
                    .expectException(broken("VAL-DATE-2"));
        }

        @Test
        void aDecisionHasANumberOfItsForm() {
            recorder(
                    forwarded(),
                    new RecordAssessment(
                            CASE, GRADED_ON, 1, Authority.MUNICIPAL, DisabilityNature.DUTY, 8, "第十二号"))
                    .expectException(broken("VAL-CARD-4"));
        }
    }

    @Nested
    class TheConfirmation {

        @Test
        void paymentBeginsInTheMonthOfTheMunicipalApproval() {
            approver(graded(DisabilityNature.DUTY, 8), confirm(MARCH))
                    .expectEvents(new EntitlementConfirmed(CASE, DECIDED_ON, 1, MARCH, XUHUI));
            approver(graded(DisabilityNature.DUTY, 8), confirm(MARCH.plusMonths(1)))
                    .expectException(broken("BEN-04"));
        }

        @ParameterizedTest
        @ValueSource(ints = {7, 10})
        void illnessFromSevenOnIsRecognisedAndNotPaid(int grade) {
            approver(graded(DisabilityNature.ILLNESS, grade), confirm(MARCH)).expectException(broken("BEN-03"));
            approver(graded(DisabilityNature.ILLNESS, grade), new RecogniseUnpaid(CASE, DECIDED_ON, 1))
                    .expectEvents(new RecognisedWithoutPayment(CASE, DECIDED_ON, 1));
        }

        @Test
        void illnessSixIsPaidAndSoIsDutyTen() {
            approver(graded(DisabilityNature.ILLNESS, 6), confirm(MARCH)).expectSuccessfulHandlerExecution();
            approver(graded(DisabilityNature.DUTY, 10), confirm(MARCH)).expectSuccessfulHandlerExecution();
            approver(graded(DisabilityNature.DUTY, 10), new RecogniseUnpaid(CASE, DECIDED_ON, 1))
                    .expectException(broken("BEN-03"));
        }

        @Test
        void aDisabilityIsNotConfirmedUngraded() {
            approver(forwarded(), confirm(MARCH)).expectException(broken("BEN-05"));
        }

        @Test
        void aCategoryWithoutGradesIsConfirmedByTheDistrict() {
            approver(applied("WAR_VETERAN"), confirm(MARCH))
                    .expectEvents(new EntitlementConfirmed(CASE, DECIDED_ON, 1, MARCH, XUHUI));
        }

        @Test
        void whoEnteredTheApplicationOrTheGradeDoesNotConfirmIt() {
            graded(DisabilityNature.DUTY, 8)
                    .when(
                            confirm(MARCH),
                            by(Actors.as(DECISION_RECORDER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                    .expectException(broken("FOUR-EYES"));
            graded(DisabilityNature.DUTY, 8)
                    .when(confirm(MARCH), by(Actors.as(STREET_WORKER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                    .expectException(broken("FOUR-EYES"));
        }

        @Test
        void whatIsPaidKeepsTheCaseOpen() {
            inPayment()
                    .when(new CloseCase(CASE, DECIDED_ON, "SETTLED"), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-BUSY"));
            inPayment(new EntitlementStopped(CASE, DECIDED_ON, 1, OCTOBER, "CHILD_OF_AGE"))
                    .when(new CloseCase(CASE, DECIDED_ON, "SETTLED"), by(DISTRICT_OFFICER))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class TheSuspension {

        private static final LocalDate SENTENCED_ON = LocalDate.of(2025, 8, 12);

        private RecordSuspensionDecision suspend(LocalDate since, YearMonth from, String number) {
            return new RecordSuspensionDecision(
                    CASE, DECIDED_ON, 1, Authority.MUNICIPAL, "IMPRISONMENT", since, from, number);
        }

        private EntitlementSuspended suspended(LocalDate since, YearMonth from, String law) {
            return suspended(since, from, law, SuspensionScope.PENSIONS_AND_SUBSIDIES);
        }

        private EntitlementSuspended suspended(LocalDate since, YearMonth from, String law, SuspensionScope scope) {
            return new EntitlementSuspended(
                    CASE, DECIDED_ON, 1, "IMPRISONMENT", since, from, NUMBER, law, remedy(), scope);
        }

        @Test
        void theDistrictMayAskForItOnAGroundOfTheLaw() {
            inPayment()
                    .when(new RequestSuspension(CASE, DECIDED_ON, 1, "WANTED"), by(DISTRICT_OFFICER))
                    .expectEvents(new SuspensionRequested(CASE, DECIDED_ON, 1, "WANTED"));
            inPayment()
                    .when(new RequestSuspension(CASE, DECIDED_ON, 1, "SUSPENDED_SENTENCE"), by(DISTRICT_OFFICER))
                    .expectException(broken("SUS-01"));
            inPayment(new SuspensionRequested(CASE, DECIDED_ON, 1, "WANTED"))
                    .when(new RequestSuspension(CASE, DECIDED_ON, 1, "WANTED"), by(DISTRICT_OFFICER))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void theMunicipalDecisionIsRecordedWithTheWayToHaveItReviewed() {
            recorder(inPayment(), suspend(SENTENCED_ON, OCTOBER, "沪退役军人(2025)12号"))
                    .expectEvents(suspended(SENTENCED_ON, OCTOBER, "PEN-R"));
        }

        @Test
        void aSentenceOfBeforeOctober2024FallsUnderTheOldTextWhichSuspendsAllTreatment() {
            recorder(inPayment(), suspend(LocalDate.of(2024, 9, 30), OCTOBER, NUMBER))
                    .expectEvents(suspended(
                            LocalDate.of(2024, 9, 30), OCTOBER, "PEN-2019", SuspensionScope.ALL_TREATMENT));
            recorder(inPayment(), suspend(LocalDate.of(2024, 10, 1), OCTOBER, NUMBER))
                    .expectEvents(suspended(LocalDate.of(2024, 10, 1), OCTOBER, "PEN-R"));
        }

        @Test
        void s52WithoutADecisionNumberThereIsNone() {
            recorder(inPayment(), suspend(SENTENCED_ON, OCTOBER, null)).expectException(broken("SUS-03"));
        }

        @Test
        void theDistrictDoesNotDecideIt() {
            recorder(
                    inPayment(),
                    new RecordSuspensionDecision(
                            CASE,
                            DECIDED_ON,
                            1,
                            Authority.DISTRICT,
                            "IMPRISONMENT",
                            SENTENCED_ON,
                            OCTOBER,
                            NUMBER))
                    .expectException(broken("SUS-03"));
        }

        @Test
        void whatAnOlderFactCoversIsSaidByItsLaw() {
            assertEquals(
                    SuspensionScope.ALL_TREATMENT,
                    suspended(LocalDate.of(2024, 9, 30), OCTOBER, "PEN-2019", null).covers());
            assertEquals(
                    SuspensionScope.PENSIONS_AND_SUBSIDIES,
                    suspended(SENTENCED_ON, OCTOBER, "PEN-R", null).covers());
        }

        @Test
        void sus03TheDistrictNeitherResumesNorCancels() {
            EntitlementSuspended before = suspended(SENTENCED_ON, OCTOBER, "PEN-R");
            YearMonth again = OCTOBER.plusMonths(4);
            recorder(inPayment(before), new RecordResumptionDecision(
                    CASE, DECIDED_ON, 1, Authority.DISTRICT, again, NUMBER, HASH))
                    .expectException(broken("SUS-03"));
            recorder(inPayment(before), new RecordResumptionDecision(
                    CASE, DECIDED_ON, 1, Authority.MUNICIPAL, again, null, HASH))
                    .expectException(broken("SUS-03"));
            recorder(inPayment(), new RecordCancellationDecision(
                    CASE, DECIDED_ON, 1, Authority.DISTRICT, "LIFE_IMPRISONMENT", SENTENCED_ON, NUMBER))
                    .expectException(broken("SUS-03"));
            recorder(inPayment(), new RecordCancellationDecision(
                    CASE, DECIDED_ON, 1, Authority.MUNICIPAL, "LIFE_IMPRISONMENT", SENTENCED_ON, null))
                    .expectException(broken("SUS-03"));
        }

        @Test
        void nothingIsSuspendedOrCancelledOnAGroundThatIsStillToCome() {
            LocalDate tomorrow = DECIDED_ON.plusDays(1);
            recorder(inPayment(), suspend(tomorrow, OCTOBER, NUMBER)).expectException(broken("SUS-01"));
            recorder(inPayment(), cancel("LIFE_IMPRISONMENT", tomorrow)).expectException(broken("SUS-02"));
        }

        @Test
        void theDecisionMayBeOlderThanWhatTheDistrictDidNotKnowingOfIt() {
            LocalDate between = DECIDED_ON.minusDays(3);
            recorder(inPayment(), new RecordSuspensionDecision(
                    CASE, between, 1, Authority.MUNICIPAL, "IMPRISONMENT", SENTENCED_ON, OCTOBER, NUMBER))
                    .expectSuccessfulHandlerExecution();
            recorder(inPayment(), new RecordSuspensionDecision(
                    CASE, GRADED_ON.minusDays(1), 1, Authority.MUNICIPAL, "IMPRISONMENT", APPLIED_ON, OCTOBER, NUMBER))
                    .expectException(broken("VAL-DATE-2"));
            recorder(inPayment(suspended(SENTENCED_ON, OCTOBER, "PEN-R")), new RecordResumptionDecision(
                    CASE, between, 1, Authority.MUNICIPAL, OCTOBER.plusMonths(4), NUMBER, HASH))
                    .expectException(broken("VAL-DATE-2"));
        }

        @Test
        void itCoversNoMonthBeforeTheSentenceOrBeforeThePension() {
            recorder(inPayment(), suspend(SENTENCED_ON, YearMonth.of(2025, 7), NUMBER))
                    .expectException(broken("SUS-01"));
            recorder(inPayment(), suspend(LocalDate.of(2024, 10, 1), YearMonth.of(2025, 2), NUMBER))
                    .expectException(broken("BENEFIT-MONTHS"));
        }

        @Test
        void s53AfterReleaseItIsResumedFromTheMonthOfTheDecision() {
            EntitlementSuspended before = suspended(SENTENCED_ON, OCTOBER, "PEN-R");
            recorder(inPayment(before), resume(OCTOBER.plusMonths(4), HASH))
                    .expectEvents(
                            new EntitlementResumed(CASE, DECIDED_ON, 1, OCTOBER.plusMonths(4), NUMBER, HASH));
            recorder(inPayment(before), resume(OCTOBER.plusMonths(4), null)).expectException(broken("SUS-08"));
        }

        @Test
        void s53SuspendedMonthsAreNoArrears() {
            recorder(inPayment(suspended(SENTENCED_ON, OCTOBER, "PEN-R")), resume(OCTOBER, HASH))
                    .expectException(broken("BENEFIT-MONTHS"));
        }

        @Test
        void whatWasNotSuspendedIsNotResumed() {
            recorder(inPayment(), resume(OCTOBER, HASH)).expectException(broken("CASE-STATE"));
        }

        private RecordResumptionDecision resume(YearMonth from, String proof) {
            return new RecordResumptionDecision(CASE, DECIDED_ON, 1, Authority.MUNICIPAL, from, NUMBER, proof);
        }

        @Test
        void s54WhatWasCancelledForLifeIsNeverResumed() {
            EntitlementCancelled cancelled = cancelled("LIFE_IMPRISONMENT", SENTENCED_ON, "PEN-R");
            recorder(inPayment(), cancel("LIFE_IMPRISONMENT", SENTENCED_ON)).expectEvents(cancelled);
            recorder(inPayment(cancelled), resume(OCTOBER, HASH)).expectException(broken("SUS-02"));
            inPayment(cancelled)
                    .when(new ApplyEntitlement(CASE, DECIDED_ON, SERVICEMAN), by(STREET_WORKER))
                    .expectException(broken("SUS-02"));
        }

        @Test
        void expulsionFromTheArmyCancelsSinceOctober2024Only() {
            LocalDate firstNewDay = LocalDate.of(2024, 10, 1);
            recorder(inPayment(), cancel("EXPULSION_FROM_ARMY", firstNewDay))
                    .expectEvents(cancelled("EXPULSION_FROM_ARMY", firstNewDay, "PEN-R"));
            recorder(inPayment(), cancel("EXPULSION_FROM_ARMY", firstNewDay.minusDays(1)))
                    .expectException(broken("SUS-02"));
            recorder(inPayment(), cancel("DEATH_SENTENCE", firstNewDay.minusDays(1)))
                    .expectEvents(cancelled("DEATH_SENTENCE", firstNewDay.minusDays(1), "PEN-2019"));
        }

        @Test
        void aTermInPrisonCancelsNothing() {
            recorder(inPayment(), cancel("IMPRISONMENT", SENTENCED_ON)).expectException(broken("SUS-02"));
        }

        private RecordCancellationDecision cancel(String ground, LocalDate since) {
            return new RecordCancellationDecision(
                    CASE, DECIDED_ON, 1, Authority.MUNICIPAL, ground, since, NUMBER);
        }

        private EntitlementCancelled cancelled(String ground, LocalDate since, String law) {
            return new EntitlementCancelled(CASE, DECIDED_ON, 1, ground, since, NUMBER, law, remedy());
        }
    }

    /** 不予认定 (domain 5.6): with its law, its reasons and the way to have it looked at again. */
    @Nested
    class WhatIsNotRecognised {

        private final Personal reasons = Personal.of("家庭收入高于标准");

        private DenyEntitlement deny(DenialGround ground, String decisionNumber) {
            return new DenyEntitlement(CASE, DECIDED_ON, 1, ground, reasons, decisionNumber);
        }

        private EntitlementDenied denied(DenialGround ground, String decisionNumber) {
            return new EntitlementDenied(
                    CASE, DECIDED_ON, 1, ground.name(), "PEN-R", decisionNumber, reasons, remedy());
        }

        @Test
        void ben12TheDistrictDeniesASurvivorWhoIsNotInNeedAndNamesTheLawAndTheRemedy() {
            approver(applied("MARTYR_SURVIVOR"), deny(DenialGround.NOT_IN_NEED, null))
                    .expectEvents(denied(DenialGround.NOT_IN_NEED, null));
            approver(applied("WAR_VETERAN"), deny(DenialGround.NOT_OF_THE_CATEGORY, null))
                    .expectEvents(denied(DenialGround.NOT_OF_THE_CATEGORY, null));
        }

        @Test
        void tim05TheLawIsThatOfTheDayOfTheDecision() {
            LocalDate before = LocalDate.of(2024, 9, 30);
            given(new EntitlementApplied(CASE, before, 1, "WAR_VETERAN", null))
                    .when(
                            new DenyEntitlement(
                                    CASE, before, 1, DenialGround.NOT_OF_THE_CATEGORY, reasons, null),
                            by(DISTRICT_APPROVER))
                    .expectEventsMatching(payloadsMatching(predicate(facts -> facts.stream()
                            .allMatch(fact -> ((EntitlementDenied) fact).law().equals("PEN-2019")))));
        }

        @Test
        void ben05OfADisabilityTheMunicipalBureauDecidesAndWhoRecordsItsDecisionsRecordsIt() {
            recorder(forwarded(), deny(DenialGround.NOT_DISABLED, "沪退役军人[2025]12号"))
                    .expectEvents(denied(DenialGround.NOT_DISABLED, NUMBER));
            recorder(forwarded(), deny(DenialGround.NOT_DISABLED, null)).expectException(broken("BEN-05"));
            recorder(applied(SERVICEMAN), deny(DenialGround.NOT_DISABLED, NUMBER)).expectException(broken("BEN-05"));
            recorder(applied("WAR_VETERAN"), deny(DenialGround.NOT_OF_THE_CATEGORY, null))
                    .expectException(broken("BEN-05"));
            approver(forwarded(), deny(DenialGround.NOT_DISABLED, NUMBER)).expectException(broken("BEN-05"));
            approver(applied("WAR_VETERAN"), deny(DenialGround.NOT_OF_THE_CATEGORY, NUMBER))
                    .expectException(broken("BEN-05"));
            approver(applied("WAR_VETERAN"), deny(DenialGround.NOT_DISABLED, null))
                    .expectException(broken("VAL-DIS-1"));
            approver(graded(DisabilityNature.DUTY, 8), deny(DenialGround.NOT_DISABLED, NUMBER))
                    .expectException(broken("BEN-03"));
        }

        @Test
        void fourEyesWhoTookTheApplicationInDoesNotDenyIt() {
            applied("WAR_VETERAN")
                    .when(
                            deny(DenialGround.NOT_OF_THE_CATEGORY, null),
                            by(Actors.as(STREET_WORKER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                    .expectException(broken("FOUR-EYES"));
        }

        @Test
        void isOverAndMayBeAppliedForAgain() {
            EntitlementDenied denied = denied(DenialGround.NOT_IN_NEED, null);
            approver(applied("MARTYR_SURVIVOR").andGiven(denied), confirm(MARCH)).expectException(broken("CASE-STATE"));
            applied("MARTYR_SURVIVOR").andGiven(denied)
                    .when(new ApplyEntitlement(CASE, DECIDED_ON, "MARTYR_SURVIVOR"), by(STREET_WORKER))
                    .expectEvents(new EntitlementApplied(CASE, DECIDED_ON, 2, "MARTYR_SURVIVOR", null));
            applied("MARTYR_SURVIVOR").andGiven(denied)
                    .when(new CloseCase(CASE, DECIDED_ON, "SETTLED"), by(STATION_HEAD))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class TheEnd {

        @Test
        void aLostConditionStopsItAfterItsLastMonth() {
            approver(inPayment(), new StopEntitlement(CASE, DECIDED_ON, 1, OCTOBER, "CHILD_OF_AGE"))
                    .expectEvents(new EntitlementStopped(CASE, DECIDED_ON, 1, OCTOBER, "CHILD_OF_AGE"));
            approver(inPayment(), new StopEntitlement(CASE, DECIDED_ON, 1, MARCH.minusMonths(1), "CHILD_OF_AGE"))
                    .expectException(broken("BENEFIT-MONTHS"));
        }

        private EntitlementSuspended suspended(YearMonth from) {
            return new EntitlementSuspended(
                    CASE, DECIDED_ON, 1, "IMPRISONMENT", DECIDED_ON, from, NUMBER, "PEN-R", remedy(),
                    SuspensionScope.under("PEN-R"));
        }

        private StopEntitlement stop(YearMonth lastMonth) {
            return new StopEntitlement(CASE, DECIDED_ON, 1, lastMonth, "CHILD_OF_AGE");
        }

        @Test
        void sus08WhatIsSuspendedIsStoppedTooAndWasPaidNoLaterThanTheMonthBefore() {
            approver(inPayment(suspended(OCTOBER)), stop(OCTOBER.minusMonths(1)))
                    .expectEvents(new EntitlementStopped(CASE, DECIDED_ON, 1, OCTOBER.minusMonths(1), "CHILD_OF_AGE"));
            approver(inPayment(suspended(OCTOBER)), stop(OCTOBER)).expectException(broken("BENEFIT-MONTHS"));
            approver(inPayment(suspended(OCTOBER)), stop(MARCH.minusMonths(1)))
                    .expectException(broken("BENEFIT-MONTHS"));
            // suspended from its first month on it was never paid
            approver(inPayment(suspended(MARCH)), stop(MARCH.minusMonths(1))).expectSuccessfulHandlerExecution();
            approver(inPayment(suspended(MARCH)), stop(MARCH)).expectException(broken("BENEFIT-MONTHS"));
            recorder(
                    inPayment(
                            suspended(OCTOBER),
                            new EntitlementStopped(CASE, DECIDED_ON, 1, OCTOBER.minusMonths(1), "CHILD_OF_AGE")),
                    new RecordResumptionDecision(
                            CASE, DECIDED_ON, 1, Authority.MUNICIPAL, OCTOBER.plusMonths(1), NUMBER, HASH))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void whatIsNotPaidIsNotStopped() {
            approver(applied("WAR_VETERAN"), new StopEntitlement(CASE, DECIDED_ON, 1, OCTOBER, "MOVED"))
                    .expectException(broken("CASE-STATE"));
        }
    }

    /** This district pays the rest of the year of the move, and the other one from January on (BEN-22, BEN-23). */
    @Nested
    class WhoMoves {

        private static final LocalDate LEFT_ON = LocalDate.of(2025, 10, 9);
        private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
        private static final YearMonth DECEMBER = YearMonth.of(2025, 12);
        private static final YearMonth JANUARY = YearMonth.of(2026, 1);
        private static final TransferOutRequested REQUESTED = new TransferOutRequested(
                CASE, LEFT_ON, "310106", LEFT_ON, YEAR_END);
        private static final CaseTransferredOut LEFT = new CaseTransferredOut(
                CASE, LEFT_ON, "310106", "JA-7", YEAR_END);
        private static final CaseTransferredIn CAME = new CaseTransferredIn(CASE, LEFT_ON, "310106", "静退役军人〔2025〕7号",
                JANUARY, null, null);
        private static final CloseCase CLOSE = new CloseCase(CASE, LEFT_ON, "MOVED");

        private static TestExecutor<VeteranCase> left(Object... more) {
            return inPayment(REQUESTED, LEFT).andGiven(more);
        }

        private static StopEntitlement stop(YearMonth lastMonth) {
            return new StopEntitlement(CASE, YEAR_END, 1, lastMonth, "MOVED");
        }

        @Test
        void ben23IsPaidToTheYearsEndAndTheCaseIsClosedThen() {
            EntitlementStopped stopped = new EntitlementStopped(CASE, YEAR_END, 1, DECEMBER, "MOVED");
            left().when(CLOSE, by(STATION_HEAD)).expectException(broken("CASE-BUSY"));
            approver(left(), stop(DECEMBER)).expectEvents(stopped);
            left(stopped).when(CLOSE, by(STATION_HEAD)).expectEvents(new CaseClosed(CASE, LEFT_ON, "MOVED"));
        }

        @Test
        void ben23IsPaidForNoMonthOfTheNextYear() {
            approver(left(), stop(JANUARY)).expectException(broken("BEN-23"));
            approver(
                    applied("WAR_VETERAN").andGiven(
                            new EntitlementConfirmed(CASE, DECIDED_ON, 1, JANUARY, XUHUI), REQUESTED, LEFT),
                    stop(JANUARY)).expectSuccessfulHandlerExecution();
            approver(inPayment(REQUESTED, LEFT, CAME), stop(JANUARY)).expectSuccessfulHandlerExecution();
        }

        /** What this district paid when the case left the other one went on with, and says until when. */
        @Test
        void ben22ComesBackWithTheLetterOfWhoPaidMeanwhile() {
            AcceptTransferIn back = new AcceptTransferIn(CASE, YEAR_END, "310106", null, YEAR_END, null);
            AcceptTransferIn withLetter = new AcceptTransferIn(CASE, YEAR_END, "310106", NUMBER, YEAR_END, YEAR_END);
            EntitlementStopped stopped = new EntitlementStopped(CASE, YEAR_END, 1, DECEMBER, "MOVED");
            left(stopped).when(back, by(DISTRICT_OFFICER))
                    .expectException(broken("BEN-22", "missing", "stopLetterNumber"));
            left(stopped).when(withLetter, by(DISTRICT_OFFICER)).expectSuccessfulHandlerExecution();
            applied("WAR_VETERAN").andGiven(REQUESTED, LEFT)
                    .when(back, by(DISTRICT_OFFICER))
                    .expectSuccessfulHandlerExecution();
            left(stopped, CAME, REQUESTED, LEFT).when(back, by(DISTRICT_OFFICER)).expectSuccessfulHandlerExecution();
            left(stopped, CAME, new FactReversed(CASE, YEAR_END, 6, "CaseTransferredIn"), LEFT)
                    .when(back, by(DISTRICT_OFFICER))
                    .expectException(broken("BEN-22", "missing", "stopLetterNumber"));
        }

        @Test
        void isDecidedOnHereAsLongAsThisDistrictPays() {
            recorder(left(), new RecordSuspensionDecision(
                    CASE, YEAR_END, 1, Authority.MUNICIPAL, "IMPRISONMENT", LEFT_ON, OCTOBER, NUMBER))
                    .expectSuccessfulHandlerExecution();
            recorder(left(), new RecordCancellationDecision(
                    CASE, YEAR_END, 1, Authority.MUNICIPAL, "LIFE_IMPRISONMENT", LEFT_ON, NUMBER))
                    .expectSuccessfulHandlerExecution();
            EntitlementSuspended suspended = new EntitlementSuspended(
                    CASE, DECIDED_ON, 1, "IMPRISONMENT", DECIDED_ON, OCTOBER, NUMBER, "PEN-R", remedy(),
                    SuspensionScope.under("PEN-R"));
            recorder(inPayment(suspended, REQUESTED, LEFT), new RecordResumptionDecision(
                    CASE, YEAR_END, 1, Authority.MUNICIPAL, DECEMBER, NUMBER, HASH))
                    .expectSuccessfulHandlerExecution();
            given(REQUESTED, LEFT)
                    .when(new ApplyEntitlement(CASE, LEFT_ON, "MARTYR_SURVIVOR"), by(STREET_WORKER))
                    .expectException(broken("CASE-AWAY"));
        }

        @Test
        void whatIsNotPaidHereWentAlongWithTheFile() {
            applied("MARTYR_SURVIVOR")
                    .andGiven(REQUESTED, LEFT)
                    .when(CLOSE, by(STATION_HEAD))
                    .expectSuccessfulHandlerExecution();
            applied("MARTYR_SURVIVOR")
                    .andGiven(REQUESTED, LEFT, CAME)
                    .when(CLOSE, by(STATION_HEAD))
                    .expectException(broken("CASE-BUSY"));
        }

        @Test
        void isPaidToTheDeathAndNoLonger() {
            SubjectDeathRecorded died = new SubjectDeathRecorded(CASE, LEFT_ON, DeathProof.CERTIFICATE, HASH);
            left().when(new RecordDeath(CASE, LEFT_ON, DeathProof.CERTIFICATE, HASH), by(STREET_WORKER))
                    .expectEvents(died);
            approver(left(died), stop(OCTOBER)).expectSuccessfulHandlerExecution();
        }

        @Test
        void hon01AWrongDeathGivesAHouseholdBackOnlyWhereItWasTaken() {
            RememberedHouseholds households = new RememberedHouseholds();
            CaseId next = CaseId.of("01937b5e-0000-7000-8000-0000000000f7");
            HomeAddress home = HomeAddress.parse("徐汇区测试路1号101室");
            households.claim(home, CASE);
            households.gone(CASE);
            fixture(households)
                    .given(opened(), new PlaqueHung(CASE, LEFT_ON, SubjectKind.VETERAN, Personal.of(home.value())),
                            REQUESTED, LEFT,
                            new SubjectDeathRecorded(CASE, LEFT_ON, DeathProof.CERTIFICATE, HASH))
                    .when(new RevokeDeathRecord(CASE, YEAR_END, HASH), by(DISTRICT_APPROVER))
                    .expectEvents(new DeathRecordRevoked(CASE, YEAR_END, HASH));
            assertThatCode(() -> households.claim(home, next)).doesNotThrowAnyException();
        }

        @Test
        void ben22NoMonthIsPaidThatTheOtherDistrictPays() {
            TestExecutor<VeteranCase> came = applied("MARTYR_SURVIVOR").andGiven(CAME);
            approver(came, confirm(DECEMBER)).expectException(broken("BEN-22"));
            approver(applied("MARTYR_SURVIVOR").andGiven(CAME), confirm(JANUARY))
                    .expectEvents(new EntitlementConfirmed(CASE, DECIDED_ON, 1, JANUARY, XUHUI));
        }

        @Test
        void ben22WhoWasGradedBeforeIsPaidFromTheFirstMonthOfThisDistrict() {
            approver(graded(DisabilityNature.DUTY, 8).andGiven(CAME), confirm(MARCH)).expectException(broken("BEN-04"));
            approver(graded(DisabilityNature.DUTY, 8).andGiven(CAME), confirm(JANUARY))
                    .expectEvents(new EntitlementConfirmed(CASE, DECIDED_ON, 1, JANUARY, XUHUI));
        }
    }

    @Nested
    class AWrongGrade {

        private static final long GRADING = 3;

        private CorrectFact correct(long version, String grade) {
            return new CorrectFact(CASE, DECIDED_ON, version, CorrectedField.DISABILITY_GRADE, grade, null);
        }

        private FactCorrected corrected(DisabilityNature nature, int right) {
            return new FactCorrected(CASE, DECIDED_ON, GRADING, new Disability(nature, right).toPersonal());
        }

        private FactCorrected corrected(int right) {
            return corrected(DisabilityNature.DUTY, right);
        }

        /** What is paid rests on the grade. */
        private CorrectionReviewOpened review() {
            return new CorrectionReviewOpened(
                    CASE, DECIDED_ON, 1, GRADING, CorrectedField.DISABILITY_GRADE, List.of("Benefits"));
        }

        private ResultValidator<VeteranCase> head(TestExecutor<VeteranCase> given, Object command) {
            return given.when(command, by(STATION_HEAD));
        }

        /**
         * Grade 7 of March, written down as 8 and paid since: the right grade is a fact of September beside the others, and what
         * it means for the months since March is asked of somebody else. Payments themselves are not kept here.
         */
        @Test
        void s21AGradeThatIsPutRightAfterThePaymentTouchesNothingBeforeItAndIsLookedAtAgain() {
            head(inPayment(), correct(GRADING, "7"))
                    .expectEvents(corrected(7), review())
                    .expectState(veteran -> assertThatCode(
                            () -> veteran.admit(ReviewCorrection.class, DISTRICT_APPROVER))
                            .doesNotThrowAnyException());
            // the month of approval stays the first one paid, and while nobody has looked at it the case is not over
            approver(inPayment(corrected(7), review()), new StopEntitlement(
                    CASE, DECIDED_ON, 1, MARCH, "CONDITION_LOST")).expectSuccessfulHandlerExecution();
            head(
                    inPayment(
                            corrected(7), review(),
                            new EntitlementStopped(CASE, DECIDED_ON, 1, MARCH, "CONDITION_LOST")),
                    new CloseCase(CASE, DECIDED_ON, "SETTLED")).expectException(broken("CASE-BUSY"));
        }

        @Test
        void isPutRightMoreThanOnce() {
            head(inPayment(), correct(GRADING, "7")).expectEvents(corrected(7), review());
            head(inPayment(corrected(7)), correct(GRADING, "6")).expectEvents(corrected(6), review());
            head(graded(DisabilityNature.DUTY, 8), correct(GRADING, "7")).expectEvents(corrected(7));
        }

        @Test
        void needsTheFactThatGradedAndAnotherGradeOfTheTen() {
            head(inPayment(), correct(GRADING - 1, "7")).expectException(broken("CORRECTION-TARGET"));
            head(inPayment(), correct(GRADING, "8")).expectException(broken("CORRECTION-VALUE"));
            head(inPayment(), correct(GRADING, null)).expectException(broken("CORRECTION-VALUE"));
            head(inPayment(), correct(GRADING, "2025-01-01")).expectException(broken("CORRECTION-VALUE"));
            head(inPayment(), correct(GRADING, "11")).expectException(broken("BEN-01"));
        }

        @Test
        void s19IsNotPutRightByWhoRecordedIt() {
            inPayment()
                    .when(
                            correct(GRADING, "7"),
                            by(Actors.as(DECISION_RECORDER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                    .expectException(broken("FOUR-EYES"));
        }

        @Test
        void decidesAfterwardsWhetherThereIsPayment() {
            TestExecutor<VeteranCase> wrong = graded(DisabilityNature.ILLNESS, 6)
                    .andGiven(corrected(DisabilityNature.ILLNESS, 7));
            approver(wrong, confirm(MARCH)).expectException(broken("BEN-03"));
        }

        /** Before it was sealed a grading said nature and grade in codes, and a correction the grade alone. */
        @Test
        void isPutRightInAFactOfBeforeItWasSealedToo() {
            DisabilityGraded graded = new DisabilityGraded(
                    CASE, GRADED_ON, 1, DisabilityNature.ILLNESS, 6, NUMBER, null);
            FactCorrected earlier = new FactCorrected(
                    CASE, DECIDED_ON, GRADING, CorrectedField.DISABILITY_GRADE, "6", "7", null, null);
            TestExecutor<VeteranCase> old = forwarded().andGiven(entered(DECISION_RECORDER, graded));
            approver(old, confirm(MARCH)).expectSuccessfulHandlerExecution();
            TestExecutor<VeteranCase> wrong = forwarded().andGiven(entered(DECISION_RECORDER, graded), earlier);
            approver(wrong, confirm(MARCH)).expectException(broken("BEN-03"));
            head(
                    forwarded().andGiven(entered(DECISION_RECORDER, graded), earlier), correct(GRADING, "5"))
                    .expectEvents(corrected(DisabilityNature.ILLNESS, 5));
        }
    }
}
