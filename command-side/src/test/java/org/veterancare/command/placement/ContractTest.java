package org.veterancare.command.placement;

import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.ENTERPRISE;
import static org.veterancare.command.placement.Waiting.INSTITUTION;
import static org.veterancare.command.placement.Waiting.LETTER_ON;
import static org.veterancare.command.placement.Waiting.PLAN;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.placement.Waiting.START_BY;
import static org.veterancare.command.placement.Waiting.TEXT;
import static org.veterancare.command.placement.Waiting.approver;
import static org.veterancare.command.placement.Waiting.due;
import static org.veterancare.command.placement.Waiting.introduced;
import static org.veterancare.command.placement.Waiting.officer;
import static org.veterancare.command.placement.Waiting.waiting;
import static org.veterancare.command.placement.Waiting.waitingFor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.RecordStart;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Disability;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.SeniorityRecognised;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;

/** Contract, seniority and suitable work (PLC-07, PLC-11, PLC-12). */
class ContractTest {

    private static ResultValidator<VeteranCase> start(String employer, Integer months, Integer years) {
        return officer(introduced(employer), new RecordStart(CASE, START_BY, months, years));
    }

    @Test
    void plc07AnEnterpriseOwesAnOpenEndedContractAfterTenYears() {
        start(ENTERPRISE, 36, 12).expectException(broken("PLC-07"));
        start(ENTERPRISE, null, 12).expectSuccessfulHandlerExecution();
        start(INSTITUTION, 36, 12).expectSuccessfulHandlerExecution();
    }

    @Test
    void plc07WithLessThanTenYearsThreeAreEnough() {
        TestExecutor<VeteranCase> merit = merit();
        officer(merit, new RecordStart(CASE, START_BY, 36, 8)).expectSuccessfulHandlerExecution();
        officer(merit(), new RecordStart(CASE, START_BY, 36, 10)).expectException(broken("PLC-07"));
        officer(merit(), new RecordStart(CASE, START_BY, 36, null)).expectException(broken("PLC-07"));
    }

    @Test
    void valDate3CertifiedYearsWinOverWhatIsSaid() {
        officer(merit().andGiven(certified(11)), new RecordStart(CASE, START_BY, 36, 8))
                .expectException(broken("PLC-07"));
        officer(merit().andGiven(certified(9)), new RecordStart(CASE, START_BY, 36, 11))
                .expectSuccessfulHandlerExecution();
        officer(merit().andGiven(certified(9)), new RecordStart(CASE, START_BY, 36, null))
                .expectSuccessfulHandlerExecution();
        officer(
                merit().andGiven(certified(9))
                        .andGiven(certified(11))
                        .andGiven(new FactReversed(CASE, LETTER_ON, 7, "ServicePapersRecorded")),
                new RecordStart(CASE, START_BY, 36, null))
                .expectSuccessfulHandlerExecution();
        officer(merit().andGiven(certified(null)), new RecordStart(CASE, START_BY, 36, null))
                .expectException(broken("PLC-07"));
    }

    @Test
    void valDate3NobodySaysLessThanTheDaysProve() {
        RecordStart short36 = new RecordStart(CASE, START_BY, 36, 3);
        officer(merit().andGiven(papers(LocalDate.of(2010, 12, 1), DatePrecision.MONTH, null)), short36)
                .expectException(broken("PLC-07", "leastYears", 14));
        officer(introduced(INSTITUTION).andGiven(papers(LocalDate.of(2010, 12, 1), DatePrecision.MONTH, null)), short36)
                .expectException(broken("PLC-07", "leastYears", 14));
        officer(merit().andGiven(papers(LocalDate.of(2010, 12, 1), DatePrecision.MONTH, 3)), short36)
                .expectSuccessfulHandlerExecution();
        // of the year alone the last day is sure
        LocalDate year = LocalDate.of(2021, 1, 1);
        officer(merit().andGiven(papers(year, DatePrecision.YEAR, null)), short36).expectSuccessfulHandlerExecution();
        officer(merit().andGiven(papers(year, DatePrecision.DAY, null)), short36)
                .expectException(broken("PLC-07", "leastYears", 4));
        officer(merit().andGiven(papers(LocalDate.of(2025, 1, 1), DatePrecision.YEAR, null)),
                new RecordStart(CASE, START_BY, 36, 0)).expectSuccessfulHandlerExecution();
    }

    @Test
    void plc07TheLawOfTheLetterSaysWhetherTheContractIsOpenEnded() {
        officer(introducedOn(LocalDate.of(2024, 9, 1)), new RecordStart(CASE, LocalDate.of(2024, 9, 20), 36, 12))
                .expectException(broken("PLC-07"));
        officer(introducedOn(LocalDate.of(2024, 8, 31)), new RecordStart(CASE, LocalDate.of(2024, 9, 20), 36, 12))
                .expectSuccessfulHandlerExecution();
        officer(introducedOn(LocalDate.of(2024, 8, 31)), new RecordStart(CASE, LocalDate.of(2024, 9, 20), 35, 12))
                .expectException(broken("PLC-07"));
    }

    private static TestExecutor<VeteranCase> introducedOn(LocalDate letterOn) {
        return waitingFor(
                "MERIT",
                new PostChosen(CASE, letterOn, PLAN, "P-01", ENTERPRISE, null, null),
                new PlacementLetterIssued(
                        CASE, letterOn, "沪退役军人〔2024〕12号", ENTERPRISE, due("PLC-05", letterOn.plusDays(30))));
    }

    private static ServicePapersRecorded certified(Integer years) {
        return papers(LocalDate.of(2013, 9, 1), DatePrecision.MONTH, years);
    }

    private static ServicePapersRecorded papers(LocalDate enlistedOn, DatePrecision precision, Integer years) {
        return new ServicePapersRecorded(
                CASE, LETTER_ON, enlistedOn, precision, years, DischargePaper.DISCHARGE,
                LETTER_ON, TEXT);
    }

    private static TestExecutor<VeteranCase> merit() {
        return waitingFor(
                "MERIT",
                new PostChosen(CASE, LETTER_ON, PLAN, "P-01", ENTERPRISE, null, null),
                new PlacementLetterIssued(
                        CASE, LETTER_ON, "沪退役军人〔2025〕12号", ENTERPRISE, due("PLC-05", START_BY)));
    }

    @Test
    void plc11TheWaitCountsAsSeniority() {
        start(INSTITUTION, 36, 12)
                .expectEvents(
                        new StartedWork(CASE, START_BY, 36),
                        new WaitingAllowanceStopped(CASE, START_BY, YearMonth.of(2025, 11)),
                        new SeniorityRecognised(CASE, START_BY, 12, RECEIVED, START_BY.minusDays(1)));
    }

    @Test
    void plc12TheWorkSuitsADisability() {
        for (String ground : List.of("WAR_DISABILITY", "RETIREMENT_WAIVED")) {
            TestExecutor<VeteranCase> disabled = waitingFor(
                    ground, new PostChosen(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null));
            approver(disabled, letter(null)).expectException(broken("PLC-12"));
        }
        TestExecutor<VeteranCase> disabled = waitingFor(
                "WAR_DISABILITY", new PostChosen(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null));
        approver(disabled, letter(true)).expectSuccessfulHandlerExecution();
    }

    @Test
    void plc12ADisabilityThatWasGradedCountsWhateverTheGround() {
        Object[] graded = {
            new EntitlementApplied(CASE, LETTER_ON, 1, "DISABLED_SERVICEMAN", null),
            new DisabilityGraded(CASE, LETTER_ON, 1, new Disability(DisabilityNature.DUTY, 8).toPersonal(),
                    "沪退役军人〔2025〕9号"),
            new PostChosen(CASE, LETTER_ON, PLAN, "P-01", INSTITUTION, null, null)
        };
        approver(waiting(graded), letter(null)).expectException(broken("PLC-12", "missing", "suitable"));
        approver(waiting(graded), letter(false)).expectException(broken("PLC-12"));
        approver(waiting(graded), letter(true)).expectSuccessfulHandlerExecution();
        approver(waiting(graded[0], graded[2]), letter(null)).expectSuccessfulHandlerExecution();
    }

    private static IssueLetter letter(Boolean suitable) {
        return new IssueLetter(CASE, LETTER_ON, "沪退役军人〔2025〕12号", INSTITUTION, false, suitable);
    }
}
