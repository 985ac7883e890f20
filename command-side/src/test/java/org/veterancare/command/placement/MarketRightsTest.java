package org.veterancare.command.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.ENTERPRISE;
import static org.veterancare.command.placement.Waiting.HASH;
import static org.veterancare.command.placement.Waiting.INSTITUTION;
import static org.veterancare.command.placement.Waiting.PLAN;
import static org.veterancare.command.placement.Waiting.START_BY;
import static org.veterancare.command.placement.Waiting.TEXT;
import static org.veterancare.command.placement.Waiting.introduced;
import static org.veterancare.command.placement.Waiting.officer;
import static org.veterancare.command.registration.Reports.reported;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.AssignPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.ClaimUnemploymentBenefit;
import org.veterancare.command.placement.PlacementCommand.RecordEmployment;
import org.veterancare.command.placement.PlacementCommand.RecordFollowUp;
import org.veterancare.command.placement.PlacementCommand.RecordFormerEmployer;
import org.veterancare.command.placement.PlacementCommand.RecordPensionStop;
import org.veterancare.command.placement.PlacementCommand.RecordReinstatement;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.NcoTier;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.FormerEmployerRecorded;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.MonthlyPensionStopped;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.UnemploymentBenefitClaimed;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;

/** Rights beside a job on the market: return, unemployment benefit, pension, follow-ups (PLC-14 to PLC-19). */
class MarketRightsTest {

    private static final LocalDate HIRED = LocalDate.of(2025, 4, 15);
    private static final LocalDate REPORTED = LocalDate.of(2025, 2, 3);

    private static TestExecutor<VeteranCase> veteran(SettlementMode mode, Object... more) {
        Service service = new Service(
                ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, mode, LocalDate.of(2025, 1, 20));
        return fixture().given(opened(), reported(service, REPORTED)).andGiven(more);
    }

    private static ResultValidator<VeteranCase> street(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(STREET_WORKER));
    }

    @Test
    void s40TheMonthlyPensionEndsWithTheMonthOfTheHire() {
        EmploymentSought sought = new EmploymentSought(CASE, REPORTED);
        street(veteran(SettlementMode.MONTHLY_PENSION, sought), new RecordEmployment(CASE, HIRED, INSTITUTION, true))
                .expectEvents(
                        new EmploymentFound(CASE, HIRED, INSTITUTION),
                        new MonthlyPensionStopped(CASE, HIRED, YearMonth.of(2025, 4), INSTITUTION));
        street(veteran(SettlementMode.MONTHLY_PENSION, sought), new RecordEmployment(CASE, HIRED, INSTITUTION, false))
                .expectEvents(new EmploymentFound(CASE, HIRED, INSTITUTION));
        street(veteran(SettlementMode.MONTHLY_PENSION, sought), new RecordEmployment(CASE, HIRED, INSTITUTION, null))
                .expectException(broken("PLC-19"));
        // the posts of a mass organisation go with the organs'
        street(
                veteran(SettlementMode.MONTHLY_PENSION, sought),
                new RecordEmployment(CASE, HIRED, "13310104501788123N", null)).expectException(broken("PLC-19"));
        street(veteran(SettlementMode.MONTHLY_PENSION, sought), new RecordEmployment(CASE, HIRED, ENTERPRISE, null))
                .expectEvents(new EmploymentFound(CASE, HIRED, ENTERPRISE));
    }

    /** A figure is made of it: it is asked for again on the same day (PLC-14). */
    @Test
    void followUpAWrongAnswerIsTakenBackAndTheRightOneIsPutDownForTheSameDay() {
        LocalDate day30 = HIRED.plusDays(30);
        Object[] asked = {
            new EmploymentSought(CASE, HIRED), new EmploymentFound(CASE, HIRED, ENTERPRISE),
            new PlacementFollowedUp(CASE, day30, 30, Occupation.SEEKING, null)
        };
        FactReversed slip = new FactReversed(CASE, day30, 4, "PlacementFollowedUp");
        RecordFollowUp ask = new RecordFollowUp(CASE, day30, 30, Occupation.EMPLOYED, null);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, asked), ask).expectException(broken("FOLLOW-UP"));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, asked), new ReverseFact(CASE, day30, 3L))
                .expectException(broken("CORRECTION-TARGET"));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, asked), new ReverseFact(CASE, day30, 4L)).expectEvents(slip);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, asked).andGiven(slip), ask)
                .expectEvents(new PlacementFollowedUp(CASE, day30, 30, Occupation.EMPLOYED, null));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, asked).andGiven(slip), new ReverseFact(CASE, day30, 3L))
                .expectEvents(new FactReversed(CASE, day30, 3, "EmploymentFound"));
    }

    /** What a job ends, and what it gives, is told by the mode (PLC-17 to PLC-19). */
    @Test
    void plc19ACorrectedModeIsLookedAtAgainWhereAPublicEmployerHiredOrARightWasUsed() {
        EmploymentSought sought = new EmploymentSought(CASE, REPORTED);
        EmploymentFound hired = new EmploymentFound(CASE, HIRED, INSTITUTION);
        String other = "NCO/INTERMEDIATE_NCO/MONTHLY_PENSION";
        assertThat(isLookedAtAgain(other, sought, hired)).isTrue();
        assertThat(isLookedAtAgain(other, sought, new EmploymentFound(CASE, HIRED, ENTERPRISE))).isFalse();
        assertThat(isLookedAtAgain(other, sought, hired, new EmploymentLeft(CASE, HIRED, "RESIGNED"))).isTrue();
        assertThat(isLookedAtAgain(other, new UnemploymentBenefitClaimed(CASE, HIRED, 150))).isTrue();
        assertThat(isLookedAtAgain(other, new Reinstated(CASE, HIRED, INSTITUTION))).isTrue();
        assertThat(isLookedAtAgain(other, sought)).isFalse();
    }

    private static boolean isLookedAtAgain(String mode, Object... facts) {
        CorrectFact correct = new CorrectFact(CASE, HIRED, 1L, CorrectedField.SERVICE, mode, null);
        CorrectionReviewOpened review = new CorrectionReviewOpened(
                CASE, HIRED, 1, 1, CorrectedField.SERVICE, List.of("Placement"));
        boolean[] opened = new boolean[1];
        veteran(SettlementMode.SELF_EMPLOYMENT, facts)
                .when(correct, by(STATION_HEAD))
                .expectEventsMatching(payloadsMatching(predicate(written -> {
                    opened[0] = written.contains(review);
                    return true;
                })));
        return opened[0];
    }

    private static final FactCorrected DRAWS_A_PENSION = new FactCorrected(
            CASE, HIRED.plusMonths(3), 1, CorrectedField.SERVICE, "NCO/INTERMEDIATE_NCO/SELF_EMPLOYMENT",
            "NCO/INTERMEDIATE_NCO/MONTHLY_PENSION", null, null);

    /** Nobody was asked at the hire, and no job can be recorded of then any more. */
    @Test
    void plc19WhatACorrectedModeEndsIsPutDownAlsoOfAJobThatIsOver() {
        LocalDate found = HIRED.plusMonths(3);
        EmploymentSought sought = new EmploymentSought(CASE, REPORTED);
        EmploymentFound hired = new EmploymentFound(CASE, HIRED, INSTITUTION);
        EmploymentLeft left = new EmploymentLeft(CASE, HIRED.plusDays(40), "RESIGNED");
        EmploymentFound next = new EmploymentFound(CASE, HIRED.plusDays(60), ENTERPRISE);
        RecordPensionStop stop = new RecordPensionStop(CASE, found, YearMonth.of(2025, 4));
        MonthlyPensionStopped stopped = new MonthlyPensionStopped(CASE, found, YearMonth.of(2025, 4), INSTITUTION);
        Object[] over = {
            sought, hired, left, sought, next, DRAWS_A_PENSION
        };
        street(veteran(SettlementMode.SELF_EMPLOYMENT, over), stop).expectEvents(stopped);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, over), new RecordPensionStop(CASE, found, YearMonth.of(2025, 6)))
                .expectException(broken("PLC-19", "hired", List.of(YearMonth.of(2025, 4))));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, over).andGiven(stopped), stop)
                .expectException(broken("PLC-19", "missing", "pension"));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, sought, hired, left), stop)
                .expectException(broken("PLC-19", "missing", "pension"));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, sought, next, DRAWS_A_PENSION), stop)
                .expectException(broken("PLC-19", "missing", "hire"));
        street(
                veteran(SettlementMode.SELF_EMPLOYMENT, new Reinstated(CASE, HIRED, INSTITUTION), DRAWS_A_PENSION),
                stop).expectEvents(stopped);
        assertThat(isLookedAtAgain("NCO/INTERMEDIATE_NCO/MONTHLY_PENSION", sought, hired, left, sought, next))
                .as("a later job hides no hire")
                .isTrue();
    }

    @Test
    void plc19AStopThatWasTakenBackIsPutDownAnewThoughTheJobIsOver() {
        Object[] slip = {
            new EmploymentSought(CASE, REPORTED), new EmploymentFound(CASE, HIRED, INSTITUTION),
            new MonthlyPensionStopped(CASE, HIRED, YearMonth.of(2025, 4), INSTITUTION),
            new EmploymentLeft(CASE, HIRED.plusDays(40), "RESIGNED"),
            new FactReversed(CASE, HIRED.plusDays(50), 4, "MonthlyPensionStopped")
        };
        street(
                veteran(SettlementMode.MONTHLY_PENSION, slip),
                new RecordPensionStop(CASE, HIRED.plusDays(50), YearMonth.of(2025, 4)))
                .expectEvents(
                        new MonthlyPensionStopped(CASE, HIRED.plusDays(50), YearMonth.of(2025, 4), INSTITUTION));
    }

    @Test
    void s40AStopThatWasASlipIsTakenBackAndThenTheHireToo() {
        Object[] hired = {
            new EmploymentSought(CASE, REPORTED), new EmploymentFound(CASE, HIRED, INSTITUTION),
            new MonthlyPensionStopped(CASE, HIRED, YearMonth.of(2025, 4), INSTITUTION)
        };
        FactReversed stop = new FactReversed(CASE, HIRED, 4, "MonthlyPensionStopped");
        FactReversed hire = new FactReversed(CASE, HIRED, 3, "EmploymentFound");
        street(veteran(SettlementMode.MONTHLY_PENSION, hired), new ReverseFact(CASE, HIRED, 3L))
                .expectException(broken("CORRECTION-TARGET"));
        street(veteran(SettlementMode.MONTHLY_PENSION, hired), new ReverseFact(CASE, HIRED, 4L)).expectEvents(stop);
        street(veteran(SettlementMode.MONTHLY_PENSION, hired).andGiven(stop), new ReverseFact(CASE, HIRED, 3L))
                .expectEvents(hire);
        street(
                veteran(SettlementMode.MONTHLY_PENSION, hired).andGiven(stop, hire),
                new RecordEmployment(CASE, HIRED, INSTITUTION, true))
                .expectEvents(
                        new EmploymentFound(CASE, HIRED, INSTITUTION),
                        new MonthlyPensionStopped(CASE, HIRED, YearMonth.of(2025, 4), INSTITUTION));
    }

    @Test
    void aJobFromTheMarketBeginsItsOwnFollowUps() {
        EmploymentSought sought = new EmploymentSought(CASE, REPORTED);
        EmploymentFound found = new EmploymentFound(CASE, HIRED, ENTERPRISE);
        RecordFollowUp early = new RecordFollowUp(CASE, HIRED.plusDays(29), 30, Occupation.EMPLOYED, null);
        RecordFollowUp ask = new RecordFollowUp(CASE, HIRED.plusDays(30), 30, Occupation.EMPLOYED, null);
        street(veteran(SettlementMode.MONTHLY_PENSION, sought, found), early).expectException(broken("FOLLOW-UP"));
        street(veteran(SettlementMode.MONTHLY_PENSION, sought, found), ask).expectSuccessfulHandlerExecution();
    }

    /** The market is open to everyone, and so is the question what became of a job. */
    @Test
    void aJobIsFollowedUpOfWhoNeverReportedOrWhoseReportFell() {
        EmploymentSought sought = new EmploymentSought(CASE, HIRED);
        EmploymentFound found = new EmploymentFound(CASE, HIRED, ENTERPRISE);
        RecordFollowUp ask = new RecordFollowUp(CASE, HIRED.plusDays(30), 30, Occupation.EMPLOYED, null);
        PlacementFollowedUp asked = new PlacementFollowedUp(CASE, HIRED.plusDays(30), 30, Occupation.EMPLOYED, null);
        SettlementPlaceRejected elsewhere = new SettlementPlaceRejected(
                CASE, REPORTED, STREET, "REG-06", "310112", null);
        street(fixture().given(opened(), sought, found), ask).expectEvents(asked);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, elsewhere, sought, found), ask).expectEvents(asked);
        street(fixture().given(opened()), ask).expectException(broken("CASE-STATE"));
        street(fixture().given(opened(), sought), ask).expectException(broken("CASE-STATE"));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, elsewhere), ask).expectException(broken("CASE-STATE"));
        street(
                fixture().given(opened(), sought, found, new FactReversed(CASE, HIRED, 2, "EmploymentFound")), ask)
                .expectException(broken("CASE-STATE"));
    }

    /** The rate asks of day 180 after the report, and a job before or after it tells nothing of a business (domain 7). */
    @Test
    void followUpDay180AfterTheReportIsAskedThoughAJobHasBegunSince() {
        LocalDate day180 = REPORTED.plusDays(180);
        Object[] found = {new EmploymentSought(CASE, HIRED), new EmploymentFound(CASE, HIRED, ENTERPRISE)};
        RecordFollowUp ask = new RecordFollowUp(CASE, day180, 180, Occupation.BUSINESS, null, true);
        PlacementFollowedUp asked = new PlacementFollowedUp(CASE, day180, 180, Occupation.BUSINESS, null, true);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, found), ask).expectEvents(asked);
        street(
                veteran(SettlementMode.SELF_EMPLOYMENT, found),
                new RecordFollowUp(CASE, day180, 180, Occupation.BUSINESS, null))
                .expectException(broken("FOLLOW-UP", "from", HIRED.plusDays(180)));
        street(
                veteran(SettlementMode.SELF_EMPLOYMENT, found),
                new RecordFollowUp(CASE, day180.minusDays(1), 180, Occupation.BUSINESS, null, true))
                .expectException(broken("FOLLOW-UP", "from", day180));
        street(
                veteran(SettlementMode.SELF_EMPLOYMENT, found),
                new RecordFollowUp(CASE, day180, 30, Occupation.BUSINESS, null, true))
                .expectException(broken("FOLLOW-UP", "day", 30));
        street(veteran(SettlementMode.MONTHLY_PENSION, found), ask)
                .expectException(broken("FOLLOW-UP", "missing", "report"));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, found).andGiven(asked), ask)
                .expectException(broken("FOLLOW-UP", "day", 180));
        street(veteran(SettlementMode.SELF_EMPLOYMENT), ask)
                .expectEvents(new PlacementFollowedUp(CASE, day180, 180, Occupation.BUSINESS, null));
    }

    /** It is open after the three of the job, and hinders none of them; the job may be a slip all the same. */
    @Test
    void followUpOfTheReportAndOfTheJobStandBesideEachOther() {
        LocalDate late = HIRED.plusDays(365);
        Object[] found = {new EmploymentSought(CASE, HIRED), new EmploymentFound(CASE, HIRED, ENTERPRISE)};
        Object[] ofJob = Stream.of(30, 180, 365)
                .map(day -> new PlacementFollowedUp(CASE, late, day, Occupation.EMPLOYED, null))
                .toArray();
        PlacementFollowedUp ofReport = new PlacementFollowedUp(CASE, late, 180, Occupation.STUDY, null, true);
        RecordFollowUp ask = new RecordFollowUp(CASE, late, 180, Occupation.STUDY, null, true);
        RecordFollowUp again = new RecordFollowUp(CASE, late, 180, Occupation.EMPLOYED, null);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, found).andGiven(ofJob), ask).expectEvents(ofReport);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, found).andGiven(ofJob).andGiven(ofReport), ask)
                .expectException(broken("FOLLOW-UP", "done", 3));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, found).andGiven(ofReport), again)
                .expectSuccessfulHandlerExecution();
        street(veteran(SettlementMode.SELF_EMPLOYMENT, found).andGiven(ofReport), new ReverseFact(CASE, late, 3L))
                .expectEvents(new FactReversed(CASE, late, 3, "EmploymentFound"));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, found).andGiven(ofReport), new ReverseFact(CASE, late, 4L))
                .expectEvents(new FactReversed(CASE, late, 4, "PlacementFollowedUp"));
    }

    private static FormerEmployerRecorded cameFrom(String employer, boolean stateOwned) {
        return new FormerEmployerRecorded(CASE, REPORTED, employer, stateOwned, HASH);
    }

    @Test
    void plc17WhoCameFromAPublicEmployerMayReturnToIt() {
        RecordReinstatement back = new RecordReinstatement(CASE, HIRED, INSTITUTION);
        FormerEmployerRecorded former = cameFrom(INSTITUTION, false);
        Reinstated reinstated = new Reinstated(CASE, HIRED, INSTITUTION);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, former), back).expectEvents(reinstated);
        street(veteran(SettlementMode.ASSIGNED_WORK, former), back).expectException(broken("PLC-17"));
        street(veteran(SettlementMode.SELF_EMPLOYMENT), back)
                .expectException(broken("PLC-17", "missing", "formerEmployer"));
        street(
                veteran(SettlementMode.SELF_EMPLOYMENT, former),
                new RecordReinstatement(CASE, HIRED, "11310104002456781Y"))
                .expectException(broken("PLC-17", "formerEmployer", INSTITUTION));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, former, reinstated), back)
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void plc17AReturnThatWasASlipIsTakenBackAndThenTheFormerEmployerToo() {
        FormerEmployerRecorded former = cameFrom(INSTITUTION, false);
        Reinstated back = new Reinstated(CASE, HIRED, INSTITUTION);
        FactReversed slip = new FactReversed(CASE, HIRED, 3, "Reinstated");
        ReverseFact reverse = new ReverseFact(CASE, HIRED, 3L);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, former, back), reverse).expectEvents(slip);
        street(
                veteran(SettlementMode.SELF_EMPLOYMENT, former, back,
                        new PlacementFollowedUp(CASE, HIRED.plusDays(30), 30, Occupation.EMPLOYED, null)),
                reverse).expectException(broken("CORRECTION-TARGET"));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, former, back, slip), new SeekEmployment(CASE, HIRED))
                .expectSuccessfulHandlerExecution();
        street(veteran(SettlementMode.SELF_EMPLOYMENT, former, back, slip), new ReverseFact(CASE, HIRED, 2L))
                .expectEvents(new FactReversed(CASE, HIRED, 2, "FormerEmployerRecorded"));
    }

    @Test
    void plc17APrivateEmployerOwesNoReturn() {
        RecordReinstatement back = new RecordReinstatement(CASE, HIRED, ENTERPRISE);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, cameFrom(ENTERPRISE, false)), back)
                .expectException(broken("PLC-17"));
        street(veteran(SettlementMode.SELF_EMPLOYMENT, cameFrom(ENTERPRISE, true)), back)
                .expectEvents(new Reinstated(CASE, HIRED, ENTERPRISE));
    }

    @Test
    void plc17TheFormerEmployerIsAsThePersonnelFileSaysItLast() {
        veteran(SettlementMode.SELF_EMPLOYMENT)
                .when(new RecordFormerEmployer(CASE, REPORTED, INSTITUTION, false, HASH), by(DISTRICT_OFFICER))
                .expectEvents(cameFrom(INSTITUTION, false));
        RecordReinstatement back = new RecordReinstatement(CASE, HIRED, INSTITUTION);
        Object[] twice = {
            cameFrom(INSTITUTION, false), cameFrom(ENTERPRISE, true)
        };
        street(veteran(SettlementMode.SELF_EMPLOYMENT, twice), back).expectException(broken("PLC-17"));
        // the second was a slip
        FactReversed slip = new FactReversed(CASE, HIRED, 3, "FormerEmployerRecorded");
        street(veteran(SettlementMode.SELF_EMPLOYMENT, twice).andGiven(slip), back)
                .expectEvents(new Reinstated(CASE, HIRED, INSTITUTION));
        ReverseFact again = new ReverseFact(CASE, HIRED, 2L);
        veteran(SettlementMode.SELF_EMPLOYMENT, cameFrom(INSTITUTION, false))
                .when(again, by(DISTRICT_OFFICER))
                .expectEvents(new FactReversed(CASE, HIRED, 2, "FormerEmployerRecorded"));
        veteran(SettlementMode.SELF_EMPLOYMENT, cameFrom(INSTITUTION, false), new Reinstated(CASE, HIRED, INSTITUTION))
                .when(again, by(DISTRICT_OFFICER))
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void plc17WhoChangedToSelfArrangedEmploymentMayReturnToo() {
        street(
                veteran(
                        SettlementMode.ASSIGNED_WORK,
                        cameFrom(INSTITUTION, false),
                        new PlacementModeChanged(CASE, HIRED, SettlementMode.SELF_EMPLOYMENT, HASH)),
                new RecordReinstatement(CASE, HIRED, INSTITUTION))
                .expectEvents(new Reinstated(CASE, HIRED, INSTITUTION));
    }

    @Test
    void plc18ServiceCountsAsContributionsButNotForTheRetired() {
        ClaimUnemploymentBenefit claim = new ClaimUnemploymentBenefit(CASE, HIRED, 144);
        street(veteran(SettlementMode.SELF_EMPLOYMENT), claim)
                .expectEvents(new UnemploymentBenefitClaimed(CASE, HIRED, 144));
        PublicWelfarePostAssigned held = new PublicWelfarePostAssigned(
                CASE, REPORTED, PLAN, "G-01", REPORTED.plusYears(3), null);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, held), claim).expectException(broken("PLC-18"));
        street(veteran(SettlementMode.RETIREMENT), claim).expectException(broken("PLC-18"));
        street(veteran(SettlementMode.STATE_SUPPORT), claim).expectException(broken("PLC-18"));
        introduced(INSTITUTION, new StartedWork(CASE, START_BY, 36))
                .when(new ClaimUnemploymentBenefit(CASE, START_BY, 144), by(STREET_WORKER))
                .expectException(broken("PLC-18"));
    }

    @Test
    void plc18AClaimThatWasASlipIsTakenBackAndRestsOnNoModeAnyMore() {
        UnemploymentBenefitClaimed claimed = new UnemploymentBenefitClaimed(CASE, HIRED, 150);
        FactReversed slip = new FactReversed(CASE, HIRED, 2, "UnemploymentBenefitClaimed");
        street(veteran(SettlementMode.SELF_EMPLOYMENT, claimed), new ReverseFact(CASE, HIRED, 2L)).expectEvents(slip);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, claimed, slip), new ReverseFact(CASE, HIRED, 2L))
                .expectException(broken("CORRECTION-TARGET"));
        String other = "NCO/INTERMEDIATE_NCO/MONTHLY_PENSION";
        assertThat(isLookedAtAgain(other, claimed, slip)).isFalse();
        assertThat(isLookedAtAgain(other, claimed, claimed, slip)).isTrue();
    }

    @Test
    void afterThirtyDaysAndOnceSomebodyAsks() {
        LocalDate day30 = REPORTED.plusDays(30);
        PlacementFollowedUp asked = new PlacementFollowedUp(CASE, day30, 30, Occupation.STUDY, null);
        RecordFollowUp ask = new RecordFollowUp(CASE, day30, 30, Occupation.STUDY, null);
        street(veteran(SettlementMode.SELF_EMPLOYMENT), ask).expectEvents(asked);
        street(veteran(SettlementMode.SELF_EMPLOYMENT, asked), ask).expectException(broken("FOLLOW-UP"));
        street(
                veteran(SettlementMode.SELF_EMPLOYMENT),
                new RecordFollowUp(CASE, day30.minusDays(1), 30, Occupation.STUDY, null))
                .expectException(broken("FOLLOW-UP"));
        street(
                veteran(SettlementMode.SELF_EMPLOYMENT),
                new RecordFollowUp(CASE, day30.plusDays(70), 100, Occupation.STUDY, null))
                .expectException(broken("FOLLOW-UP"));
    }

    @Test
    void aStartedJobBeginsItsOwnFollowUps() {
        LocalDate day30 = REPORTED.plusDays(30);
        PlacementFollowedUp asked = new PlacementFollowedUp(CASE, day30, 30, Occupation.SEEKING, null);
        StartedWork started = new StartedWork(CASE, day30, 36);
        street(
                veteran(SettlementMode.ASSIGNED_WORK, asked, started),
                new RecordFollowUp(CASE, day30.plusDays(30), 30, Occupation.EMPLOYED, null))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"1968-12, 2029-12-01, true", "1968-12, 2030-01-31, false", "1985-01, 2028-02-03, true",
        "1985-01, 2028-02-04, false"})
    void plc16NearRetirementAPublicWelfarePostMayLastUntilThen(YearMonth born, LocalDate endsOn, boolean passes) {
        TestExecutor<VeteranCase> given = fixture()
                .given(opened(SubjectKind.VETERAN, Sex.MALE, born))
                .andGiven(
                        new EmploymentSought(CASE, REPORTED),
                        new JobRecommended(CASE, REPORTED, "91310104MA1FR0TE9A", null),
                        new HardToEmployRecognised(CASE, REPORTED, TEXT));
        ResultValidator<VeteranCase> result = officer(
                given, new AssignPublicWelfarePost(CASE, REPORTED, PLAN, "G-01", endsOn, null));
        if (passes) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectException(broken("PLC-16"));
        }
    }
}
