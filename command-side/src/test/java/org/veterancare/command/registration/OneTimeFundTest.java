package org.veterancare.command.registration;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.registration.SettlementCommand.AssessOneTimeFund;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.SettlementEvent.FundHonour;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.Deadlines;

/** By which share honours raise the one-time fund of who looks for work alone (SET-02, PLC-R 22). */
class OneTimeFundTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 2);
    private static final Service SOLDIER = selfEmployed(LocalDate.of(2025, 6, 2));
    private static final String HASH = "sha256:" + "ab".repeat(32);

    private static TestExecutor<VeteranCase> reportedIn(Service service, Object... further) {
        return fixture().given(opened(), reported(service, ON)).andGiven(further);
    }

    private static AssessOneTimeFund assess(FundHonour... honours) {
        return new AssessOneTimeFund(CASE, ON, List.of(honours), HASH);
    }

    private static FundBonusAssessed assessed(FundHonour honour, int percent) {
        return new FundBonusAssessed(CASE, ON, List.of(honour), honour, percent, HASH);
    }

    @ParameterizedTest
    @CsvSource({
        "MEDAL, 25", "HONORARY_TITLE, 25", "FIRST_WAR_MERIT, 20", "FIRST_COMMENDATION, 20", "SECOND_WAR_MERIT, 15",
        "FIRST_MERIT, 15", "SECOND_COMMENDATION, 15", "THIRD_WAR_MERIT, 10", "SECOND_MERIT, 10", "FOURTH_WAR_MERIT, 5",
        "THIRD_MERIT, 5"
    })
    void set02EachHonourHasItsShare(FundHonour honour, int percent) {
        reportedIn(SOLDIER).when(assess(honour), by(DISTRICT_APPROVER)).expectEvents(assessed(honour, percent));
    }

    @Test
    void set02TheHighestHonourAloneCounts() {
        reportedIn(SOLDIER)
                .when(assess(FundHonour.THIRD_MERIT, FundHonour.FIRST_MERIT, FundHonour.THIRD_MERIT),
                        by(DISTRICT_APPROVER))
                .expectEvents(new FundBonusAssessed(
                        CASE, ON, List.of(FundHonour.FIRST_MERIT, FundHonour.THIRD_MERIT), FundHonour.FIRST_MERIT, 15,
                        HASH));
    }

    @Test
    void set02NobodyWithAnotherModeHasTheFund() {
        Service assigned = new Service(
                ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, LocalDate.of(2025, 6, 2));
        reportedIn(assigned).when(assess(FundHonour.MEDAL), by(DISTRICT_APPROVER)).expectException(broken("SET-02"));
        reportedIn(assigned, new PlacementModeChanged(CASE, ON, SettlementMode.SELF_EMPLOYMENT, HASH))
                .when(assess(FundHonour.MEDAL), by(DISTRICT_APPROVER))
                .expectSuccessfulHandlerExecution();
        fixture().given(opened())
                .when(assess(FundHonour.MEDAL), by(DISTRICT_APPROVER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void tim05TheShareIsThatOfTheLawOfTheDischarge() {
        reportedIn(selfEmployed(LocalDate.of(2024, 8, 31)))
                .when(assess(FundHonour.MEDAL), by(DISTRICT_APPROVER))
                .expectException(broken("TIM-05"));
    }

    @Test
    void reg16WhoseFundWasGotByFraudHasNoShareOfIt() {
        Due remedy = Deadlines.citizenDays(LAW.rules().inForce("SUS-04", ON), ON, 60, LAW.calendar());
        reportedIn(
                SOLDIER,
                new TreatmentCancelledForFraud(CASE, ON, "ONE_TIME_GRANT", "徐退役军人〔2025〕32号", Money.ofFen(1), remedy))
                .when(assess(FundHonour.MEDAL), by(DISTRICT_APPROVER))
                .expectException(broken("REG-16"));
    }

    @Test
    void anAssessmentThatWasASlipIsTakenBack() {
        reportedIn(SOLDIER, assessed(FundHonour.MEDAL, 25))
                .when(new ReverseFact(CASE, ON, 2L), by(STATION_HEAD))
                .expectEvents(new FactReversed(CASE, ON, 2, "FundBonusAssessed"));
    }
}
