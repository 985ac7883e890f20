package org.veterancare.command.hardship;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.FINANCE;
import static org.veterancare.command.Actors.NEIGHBOURHOOD_WORKER;
import static org.veterancare.command.Actors.SECOND_APPROVER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

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
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.ReviewCorrection;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.hardship.HardshipCommand.AcceptApplication;
import org.veterancare.command.hardship.HardshipCommand.ApproveRelief;
import org.veterancare.command.hardship.HardshipCommand.AuthoriseEconomicCheck;
import org.veterancare.command.hardship.HardshipCommand.CloseNotice;
import org.veterancare.command.hardship.HardshipCommand.ConfirmRelief;
import org.veterancare.command.hardship.HardshipCommand.PublishNotice;
import org.veterancare.command.hardship.HardshipCommand.RaiseObjection;
import org.veterancare.command.hardship.HardshipCommand.RecordSurvey;
import org.veterancare.command.hardship.HardshipCommand.RefuseRelief;
import org.veterancare.command.hardship.HardshipCommand.ResolveObjection;
import org.veterancare.command.hardship.HardshipCommand.ReviewAtStreet;
import org.veterancare.command.hardship.HardshipCommand.SubmitApplication;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.Due;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.EconomicCheckAuthorised;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.NoticeClosed;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.HardshipEvent.ObjectionRaised;
import org.veterancare.events.HardshipEvent.ObjectionResolved;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefPaid;
import org.veterancare.events.HardshipEvent.ReliefRefused;
import org.veterancare.events.HardshipEvent.StreetReviewed;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;

/** From an application to the money: the order of the steps, the notice, and who may do which. */
class HardshipTest {

    private static final LocalDate SUBMITTED_ON = LocalDate.of(2025, 9, 25);
    private static final LocalDate PUBLISHED_ON = LocalDate.of(2025, 10, 20);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 10, 27);
    private static final LocalDate CLOSED_ON = LAST_DAY.plusDays(1);
    private static final Personal TEXT = Personal.of("说明");
    private static final Personal FAMILY_NAME = Personal.of("陈");
    private static final String HASH = "sha256:" + "ef".repeat(32);
    private static final FundId FUND = FundId.of("01937b5e-0000-7000-8000-0000000000f1");
    private static final Money PROPOSED = Money.ofFen(2_000_00);

    private static final ObjectionRaised OBJECTION = new ObjectionRaised(CASE, PUBLISHED_ON, 1, TEXT);

    private static Due due(String rule, LocalDate base, LocalDate on) {
        boolean workingDays = rule.equals("HRD-12");
        return new Due(rule, "1", base, on, on, workingDays ? LAW.calendar().version() : "none");
    }

    private static ApplicationSubmitted submittedFact() {
        // Five working days from a Thursday before the holidays: the Sunday of the 28th is worked, 1 to 8 October are not.
        Due accept = due("HRD-12", SUBMITTED_ON, LocalDate.of(2025, 10, 9));
        return new ApplicationSubmitted(CASE, SUBMITTED_ON, 1, "ILLNESS", TEXT, "VISIT", Actors.STREET, accept);
    }

    private static HouseholdSurveyed surveyedFact() {
        return new HouseholdSurveyed(
                CASE,
                SUBMITTED_ON,
                1,
                List.of("HOUSEHOLD_VISIT"),
                Money.ofFen(3_000_00),
                Money.ofFen(0),
                2,
                false,
                TEXT);
    }

    private static NoticePublished noticeFact() {
        return new NoticePublished(
                CASE, PUBLISHED_ON, 1, FAMILY_NAME, "UP_TO_3000_YUAN", due("HRD-06", PUBLISHED_ON, LAST_DAY));
    }

    private static NoticeClosed noticeClosedFact() {
        return new NoticeClosed(CASE, CLOSED_ON, 1, due("HRD-12", CLOSED_ON, LocalDate.of(2025, 11, 11)));
    }

    private static ReliefApproved approvedFact() {
        return new ReliefApproved(
                CASE, CLOSED_ON, 1, FUND, PROPOSED, due("HRD-12", CLOSED_ON, LocalDate.of(2025, 11, 11)));
    }

    private static TestExecutor<VeteranCase> submitted(Object... more) {
        return fixture().given(opened(), submittedFact()).andGiven(more);
    }

    private static TestExecutor<VeteranCase> accepted(Object... more) {
        return submitted(new ApplicationAccepted(CASE, SUBMITTED_ON, 1, due("HRD-12", SUBMITTED_ON, SUBMITTED_ON)))
                .andGiven(more);
    }

    private static TestExecutor<VeteranCase> surveyed(Object... more) {
        return accepted(entered(NEIGHBOURHOOD_WORKER, surveyedFact())).andGiven(more);
    }

    private static TestExecutor<VeteranCase> reviewed(Object... more) {
        return surveyed(entered(STATION_HEAD, new StreetReviewed(CASE, SUBMITTED_ON, 1, PROPOSED)))
                .andGiven(more);
    }

    private static TestExecutor<VeteranCase> onNotice(Object... more) {
        return reviewed(noticeFact()).andGiven(more);
    }

    private static TestExecutor<VeteranCase> noticeClosed(Object... more) {
        return onNotice(noticeClosedFact()).andGiven(more);
    }

    private static TestExecutor<VeteranCase> approved() {
        return noticeClosed(entered(DISTRICT_APPROVER, approvedFact()));
    }

    private static RecordSurvey survey(List<String> means, long incomeFen, long pensionFen) {
        return new RecordSurvey(CASE, SUBMITTED_ON, 1, means, incomeFen, pensionFen, 2, TEXT);
    }

    private static ApproveRelief approve(long fen) {
        return new ApproveRelief(CASE, CLOSED_ON, 1, FUND, fen);
    }

    private static ResultValidator<VeteranCase> street(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(STREET_WORKER));
    }

    private static ResultValidator<VeteranCase> head(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(STATION_HEAD));
    }

    private static ResultValidator<VeteranCase> approver(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(DISTRICT_APPROVER));
    }

    @Nested
    class TheApplication {

        private SubmitApplication submit(String hukouStreet) {
            return new SubmitApplication(CASE, SUBMITTED_ON, "ILLNESS", TEXT, "VISIT", hukouStreet);
        }

        private CaseOpened registeredAt(String hukou, String residence) {
            CaseOpened usual = opened(SubjectKind.VETERAN, Sex.MALE, YearMonth.of(1985, 1));
            return new CaseOpened(CASE, usual.occurredOn(), usual.subjectKind(), usual.citizenId(), usual.name(),
                    usual.phone(), usual.sex(), usual.bornIn(), usual.identityVerified(), usual.street(),
                    usual.neighbourhood(), hukou, residence, null, null);
        }

        @Test
        void isMadeAtTheStreetOfTheHouseholdRegistration() {
            street(fixture().given(opened()), submit(Actors.STREET)).expectEvents(submittedFact());
            street(fixture().given(opened()), submit(Actors.OTHER_STREET)).expectException(broken("HRD-02"));
        }

        @Test
        void s67WhoLivesElsewhereAppliesHereAllTheSame() {
            String pudong = "310115004001";
            street(fixture().given(registeredAt(Actors.NEIGHBOURHOOD, pudong)), submit(Actors.STREET))
                    .expectEvents(submittedFact());
        }

        @Test
        void whatAnotherStreetHoldsIsGivenToThatStreetFirst() {
            String otherCommittee = "310104008901";
            CaseOpened registered = registeredAt(otherCommittee, Actors.NEIGHBOURHOOD);
            street(fixture().given(registered), submit(Actors.OTHER_STREET)).expectException(broken("HRD-02"));
            StationAssigned given = new StationAssigned(CASE, SUBMITTED_ON, Actors.OTHER_STREET, otherCommittee);
            fixture().given(registered, given)
                    .when(submit(Actors.OTHER_STREET), by(Actors.OTHER_STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void whoIsRegisteredElsewhereAppliesThere() {
            CaseOpened elsewhere = registeredAt("310115004001", Actors.NEIGHBOURHOOD);
            street(fixture().given(elsewhere), submit(Actors.STREET)).expectException(broken("HRD-02"));
            street(fixture().given(elsewhere), submit("310115004000")).expectException(broken("HRD-02"));
        }

        @Test
        void aSecondMatterIsAnApplicationOfItsOwn() {
            street(
                    submitted(),
                    new SubmitApplication(CASE, SUBMITTED_ON, "DISASTER", TEXT, "WINDOW", Actors.STREET))
                    .expectEvents(new ApplicationSubmitted(
                            CASE,
                            SUBMITTED_ON,
                            2,
                            "DISASTER",
                            TEXT,
                            "WINDOW",
                            Actors.STREET,
                            submittedFact().acceptDue()));
        }

        @Test
        void whenAcceptedSurveyAndReviewHaveTenWorkingDays() {
            LocalDate on = LocalDate.of(2025, 10, 9);
            street(submitted(), new AcceptApplication(CASE, on, 1))
                    .expectEvents(
                            new ApplicationAccepted(CASE, on, 1, due("HRD-12", on, LocalDate.of(2025, 10, 22))));
        }

        @Test
        void keepsTheCaseOpenUntilItIsDecidedAndPaid() {
            head(approved(), new CloseCase(CASE, CLOSED_ON, "SETTLED")).expectException(broken("CASE-BUSY"));
            head(
                    approved().andGiven(new ReliefPaid(CASE, CLOSED_ON, 1, FUND, PROPOSED)),
                    new CloseCase(CASE, CLOSED_ON, "SETTLED"))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class TheSurvey {

        @Test
        void saysWhatWasDone() {
            street(accepted(), survey(List.of("HOUSEHOLD_VISIT"), 3_000_00, 0)).expectEvents(surveyedFact());
            street(accepted(), survey(List.of(), 3_000_00, 0)).expectException(broken("HRD-03"));
        }

        @Test
        void s66NobodyAsksTheBankWithoutAWrittenAuthorisation() {
            List<String> means = List.of("HOUSEHOLD_VISIT", "ECONOMIC_CHECK");
            street(accepted(), survey(means, 3_000_00, 0)).expectException(broken("HRD-04"));
            street(accepted(), new AuthoriseEconomicCheck(CASE, SUBMITTED_ON, 1, HASH))
                    .expectEvents(new EconomicCheckAuthorised(CASE, SUBMITTED_ON, 1, HASH));
            street(accepted(new EconomicCheckAuthorised(CASE, SUBMITTED_ON, 1, HASH)), survey(means, 3_000_00, 0))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void anAuthorisationIsForOneApplication() {
            TestExecutor<VeteranCase> two = accepted(
                    new EconomicCheckAuthorised(CASE, SUBMITTED_ON, 1, HASH),
                    new ApplicationSubmitted(
                            CASE,
                            SUBMITTED_ON,
                            2,
                            "OTHER",
                            TEXT,
                            "WINDOW",
                            Actors.STREET,
                            submittedFact().acceptDue()),
                    new ApplicationAccepted(CASE, SUBMITTED_ON, 2, due("HRD-12", SUBMITTED_ON, SUBMITTED_ON)));
            street(two, new RecordSurvey(CASE, SUBMITTED_ON, 2, List.of("ECONOMIC_CHECK"), 0L, 0L, 1, TEXT))
                    .expectException(broken("HRD-04"));
        }

        @Test
        void s61APensionIsNotIncome() {
            street(accepted(), survey(List.of("HOUSEHOLD_VISIT"), 5_000_00, 3_200_00))
                    .expectEvents(new HouseholdSurveyed(
                            CASE,
                            SUBMITTED_ON,
                            1,
                            List.of("HOUSEHOLD_VISIT"),
                            Money.ofFen(1_800_00),
                            Money.ofFen(3_200_00),
                            2,
                            false,
                            TEXT));
            street(accepted(), survey(List.of("HOUSEHOLD_VISIT"), 3_000_00, 3_200_00))
                    .expectException(broken("HRD-16"));
        }

        @Test
        void isNotOfADayBeforeTheAcceptance() {
            LocalDate later = SUBMITTED_ON.plusDays(3);
            street(
                    submitted(new ApplicationAccepted(CASE, later, 1, due("HRD-12", later, later))),
                    survey(List.of("HOUSEHOLD_VISIT"), 3_000_00, 0))
                    .expectException(broken("VAL-DATE-2"));
        }

        @Test
        void comesAfterTheAcceptanceAndBeforeTheReview() {
            street(submitted(), survey(List.of("HOUSEHOLD_VISIT"), 0, 0)).expectException(broken("HRD-01"));
            head(accepted(), new ReviewAtStreet(CASE, SUBMITTED_ON, 1, PROPOSED.fen()))
                    .expectException(broken("HRD-01"));
        }
    }

    @Nested
    class TheNotice {

        @Test
        void showsTheFamilyNameAndABandForSevenDays() {
            head(reviewed(), new PublishNotice(CASE, PUBLISHED_ON, 1, FAMILY_NAME)).expectEvents(noticeFact());
        }

        @ParameterizedTest
        @ValueSource(strings = {"陈小", "陈小明", "陈*", "C", "欧阳明", "1"})
        void showsNothingMoreOfAName(String shown) {
            head(reviewed(), new PublishNotice(CASE, PUBLISHED_ON, 1, Personal.of(shown)))
                    .expectException(broken("HRD-05"));
        }

        @Test
        void aFamilyNameMayHaveTwoCharacters() {
            head(reviewed(), new PublishNotice(CASE, PUBLISHED_ON, 1, Personal.of("欧阳")))
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @CsvSource({
            "100000, UP_TO_1000_YUAN",
            "100001, UP_TO_3000_YUAN",
            "500000, UP_TO_5000_YUAN",
            "1000000, UP_TO_10000_YUAN",
            "1000001, ABOVE_10000_YUAN"
        })
        void theBandHidesTheAmount(long fen, String band) {
            head(
                    surveyed(new StreetReviewed(CASE, SUBMITTED_ON, 1, Money.ofFen(fen))),
                    new PublishNotice(CASE, PUBLISHED_ON, 1, FAMILY_NAME))
                    .expectEvents(new NoticePublished(
                            CASE, PUBLISHED_ON, 1, FAMILY_NAME, band, due("HRD-06", PUBLISHED_ON, LAST_DAY)));
        }

        @Test
        void isClosedWhenItsSevenDaysAreOver() {
            head(onNotice(), new CloseNotice(CASE, CLOSED_ON, 1)).expectEvents(noticeClosedFact());
            head(onNotice(), new CloseNotice(CASE, LAST_DAY, 1)).expectException(broken("HRD-06"));
        }

        @Test
        void anOpenObjectionHoldsUpTheClosingAndTheApproval() {
            street(onNotice(), new RaiseObjection(CASE, PUBLISHED_ON, 1, TEXT)).expectEvents(OBJECTION);
            head(onNotice(OBJECTION), new CloseNotice(CASE, CLOSED_ON, 1)).expectException(broken("HRD-07"));
            approver(onNotice(OBJECTION), approve(2_000_00)).expectException(broken("HRD-07"));
        }

        @Test
        void anObjectionThatIsNotUpheldLetsTheNoticeRunOut() {
            ObjectionResolved rejected = new ObjectionResolved(CASE, PUBLISHED_ON, 1, false, TEXT);
            head(onNotice(OBJECTION), new ResolveObjection(CASE, PUBLISHED_ON, 1, false, TEXT))
                    .expectEvents(rejected);
            head(onNotice(OBJECTION, rejected), new CloseNotice(CASE, CLOSED_ON, 1)).expectEvents(noticeClosedFact());
        }

        @Test
        void whoWroteAnObjectionDownDoesNotAnswerIt() {
            head(onNotice(entered(STATION_HEAD, OBJECTION)), new ResolveObjection(CASE, PUBLISHED_ON, 1, false, TEXT))
                    .expectException(broken("HRD-13"));
            head(onNotice(entered(STREET_WORKER, OBJECTION)), new ResolveObjection(CASE, PUBLISHED_ON, 1, false, TEXT))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void anObjectionThatIsUpheldSendsItBackToTheStreet() {
            ObjectionResolved upheld = new ObjectionResolved(CASE, PUBLISHED_ON, 1, true, TEXT);
            head(onNotice(OBJECTION, upheld), new CloseNotice(CASE, CLOSED_ON, 1)).expectException(broken("HRD-01"));
            head(onNotice(OBJECTION, upheld), new ReviewAtStreet(CASE, CLOSED_ON, 1, 1_000_00L))
                    .expectEvents(new StreetReviewed(CASE, CLOSED_ON, 1, Money.ofFen(1_000_00)));
        }

        @Test
        void nobodyObjectsToWhatIsNotShown() {
            street(reviewed(), new RaiseObjection(CASE, PUBLISHED_ON, 1, TEXT)).expectException(broken("HRD-01"));
        }
    }

    @Nested
    class TheDecision {

        @Test
        void followsTheNoticeAndSetsTheDayToPay() {
            approver(noticeClosed(), approve(2_000_00)).expectEvents(approvedFact());
            approver(onNotice(), approve(2_000_00)).expectException(broken("HRD-01"));
        }

        @Test
        void grantsNoMoreThanThePublicWasShown() {
            approver(noticeClosed(), approve(2_000_01)).expectException(broken("HRD-05"));
        }

        @Test
        void staysUnderTheCapOfOneCase() {
            TestExecutor<VeteranCase> high = surveyed(
                    new StreetReviewed(CASE, SUBMITTED_ON, 1, Money.ofFen(30_000_00)),
                    noticeFact(),
                    noticeClosedFact());
            approver(high, approve(20_000_01)).expectException(broken("HRD-15"));
            approver(high, approve(20_000_00)).expectSuccessfulHandlerExecution();
        }

        @Test
        void mayBeNoWithReasons() {
            approver(noticeClosed(), new RefuseRelief(CASE, CLOSED_ON, 1, TEXT))
                    .expectEvents(new ReliefRefused(CASE, CLOSED_ON, 1, TEXT));
            approver(noticeClosed(new ReliefRefused(CASE, CLOSED_ON, 1, TEXT)), approve(2_000_00))
                    .expectException(broken("HRD-01"));
        }

        @Test
        void isAboutAnApplicationThatThereIs() {
            approver(noticeClosed(), new ApproveRelief(CASE, CLOSED_ON, 2, FUND, 2_000_00L))
                    .expectException(broken("CASE-STATE"));
        }

        @Test
        void isPaidAsItWasMade() {
            approved()
                    .when(new ConfirmRelief(CASE, CLOSED_ON, 1), by(FINANCE))
                    .expectEvents(new ReliefPaid(CASE, CLOSED_ON, 1, FUND, PROPOSED));
            noticeClosed()
                    .when(new ConfirmRelief(CASE, CLOSED_ON, 1), by(FINANCE))
                    .expectException(broken("HRD-01"));
        }
    }

    @Nested
    class UnderReview {

        private final List<String> hardship = List.of("Hardship");

        private TestExecutor<VeteranCase> reviewing(CaseEvent... more) {
            return approved()
                    .andGiven(new CorrectionReviewOpened(
                            CASE, CLOSED_ON, 1, 3, CorrectedField.SURVEYED_INCOME, hardship))
                    .andGiven((Object[]) more);
        }

        @Test
        void reliefOnAWrongIncomeIsNotPaidBeforeSomebodyLookedAtItAgain() {
            ConfirmRelief confirm = new ConfirmRelief(CASE, CLOSED_ON, 1);
            reviewing().when(confirm, by(FINANCE)).expectException(broken("CORRECTION-REVIEW"));
            reviewing(new CorrectionReviewed(CASE, CLOSED_ON, 1, "STANDS")).when(confirm, by(FINANCE))
                    .expectEvents(new ReliefPaid(CASE, CLOSED_ON, 1, FUND, PROPOSED));
        }

        @Test
        void theReviewIsNotForWhoApprovedIt() {
            ReviewCorrection stands = new ReviewCorrection(CASE, CLOSED_ON, 1, "STANDS");
            reviewing().when(stands, by(DISTRICT_APPROVER)).expectException(broken("FOUR-EYES"));
            reviewing().when(stands, by(SECOND_APPROVER)).expectSuccessfulHandlerExecution();
        }

        @Test
        void aReviewOfAnotherPhaseHoldsNothingUp() {
            approved().andGiven(new CorrectionReviewOpened(
                    CASE, CLOSED_ON, 1, 0, CorrectedField.CITIZEN_ID, List.of("PrivilegeCard")))
                    .when(new ConfirmRelief(CASE, CLOSED_ON, 1), by(FINANCE))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class FourEyes {

        private void refuses(TestExecutor<VeteranCase> given, Object command, Actor samePerson, Role role) {
            given.when(command, by(Actors.as(samePerson, role, Actors.DISTRICT))).expectException(broken("HRD-13"));
        }

        @Test
        void theSurveyorDoesNotReviewApproveOrPay() {
            ReviewAtStreet review = new ReviewAtStreet(CASE, SUBMITTED_ON, 1, PROPOSED.fen());
            refuses(surveyed(), review, NEIGHBOURHOOD_WORKER, Role.STATION_HEAD);
            refuses(noticeClosed(), approve(2_000_00), NEIGHBOURHOOD_WORKER, Role.DISTRICT_APPROVER);
            refuses(approved(), new ConfirmRelief(CASE, CLOSED_ON, 1), NEIGHBOURHOOD_WORKER, Role.FINANCE);
        }

        @Test
        void theReviewerDoesNotApproveRefuseOrPay() {
            refuses(noticeClosed(), approve(2_000_00), STATION_HEAD, Role.DISTRICT_APPROVER);
            RefuseRelief refuse = new RefuseRelief(CASE, CLOSED_ON, 1, TEXT);
            refuses(noticeClosed(), refuse, STATION_HEAD, Role.DISTRICT_APPROVER);
            refuses(approved(), new ConfirmRelief(CASE, CLOSED_ON, 1), STATION_HEAD, Role.FINANCE);
        }

        @Test
        void theApproverDoesNotPay() {
            refuses(approved(), new ConfirmRelief(CASE, CLOSED_ON, 1), DISTRICT_APPROVER, Role.FINANCE);
        }

        @Test
        void everySurveyorCountsAlsoTheFirstOfTwo() {
            TestExecutor<VeteranCase> twice = surveyed(entered(STREET_WORKER, surveyedFact()));
            ReviewAtStreet review = new ReviewAtStreet(CASE, SUBMITTED_ON, 1, PROPOSED.fen());
            refuses(twice, review, NEIGHBOURHOOD_WORKER, Role.STATION_HEAD);
            head(twice, review).expectSuccessfulHandlerExecution();
        }
    }

    /** A later step on an earlier day would make the notice, or the decision, one that never was (HRD-01, 06, 07). */
    @Nested
    class TheDays {

        @Test
        void nothingIsAcceptedBeforeItWasHandedIn() {
            street(submitted(), new AcceptApplication(CASE, SUBMITTED_ON.minusDays(1), 1))
                    .expectException(broken("VAL-DATE-2"));
        }

        @Test
        void nothingIsPublishedBeforeTheStreetHasReviewed() {
            head(reviewed(), new PublishNotice(CASE, SUBMITTED_ON.minusDays(1), 1, FAMILY_NAME))
                    .expectException(broken("VAL-DATE-2"));
        }

        @Test
        void nobodyObjectsBeforeTheNotice() {
            street(onNotice(), new RaiseObjection(CASE, PUBLISHED_ON.minusDays(1), 1, TEXT))
                    .expectException(broken("VAL-DATE-2"));
        }

        @Test
        void hrd07NothingIsApprovedOrRefusedOnADayOfTheNotice() {
            approver(noticeClosed(), new ApproveRelief(CASE, LAST_DAY, 1, FUND, PROPOSED.fen()))
                    .expectException(broken("VAL-DATE-2"));
            approver(noticeClosed(), new RefuseRelief(CASE, LAST_DAY, 1, TEXT))
                    .expectException(broken("VAL-DATE-2"));
            approver(noticeClosed(), approve(PROPOSED.fen())).expectSuccessfulHandlerExecution();
        }

        @Test
        void nothingIsPaidBeforeItWasApproved() {
            approved().when(new ConfirmRelief(CASE, CLOSED_ON.minusDays(1), 1), by(FINANCE))
                    .expectException(broken("VAL-DATE-2"));
            approved().when(new ConfirmRelief(CASE, CLOSED_ON, 1), by(FINANCE)).expectSuccessfulHandlerExecution();
        }
    }
}
