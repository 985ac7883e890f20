package org.veterancare.command.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.veterancare.command.resources.SpouseHiringCommand.CorrectSpouseHiring;
import org.veterancare.command.resources.SpouseHiringCommand.ReportSpouseHiring;
import org.veterancare.command.resources.SpouseHiringCommand.WithdrawSpouseHiring;
import org.veterancare.events.HiringId;
import org.veterancare.events.SpouseHiringEvent.HiringWithdrawalGround;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringCorrected;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringReported;
import org.veterancare.events.SpouseHiringEvent.SpouseHiringWithdrawn;
import org.veterancare.events.StaffId;
import org.veterancare.events.StationId;
import org.veterancare.law.RuleBroken;

/** 国企招用随军家属 (FAM-05). */
class SpouseHiringTest {

    private static final HiringId ID = HiringId.of("01937b5e-0000-7000-8000-0000000000e9");
    private static final LocalDate ON = LocalDate.of(2026, 1, 20);
    private static final String ENTERPRISE = "91310104MA1FR0TE9A";
    private static final int TAKEN = 2024;
    private static final SpouseHiringReported REPORTED = new SpouseHiringReported(ID, ON, ENTERPRISE, 2025, 120, 3);

    private static AggregateTestFixture<SpouseHiring> fixture() {
        return fixture(new Claims());
    }

    private static AggregateTestFixture<SpouseHiring> fixture(Claims claims) {
        AggregateTestFixture<SpouseHiring> fixture = new AggregateTestFixture<>(SpouseHiring.class);
        fixture.registerInjectableResource(LAW);
        fixture.registerInjectableResource(claims);
        return fixture;
    }

    /** One year was reported before. */
    private static final class Claims implements OfficeClaims {

        private final List<HiringId> withdrawn = new ArrayList<>();

        @Override
        public void enrol(String person, StaffId staffId) {
            throw new IllegalStateException("nobody is enrolled here");
        }

        @Override
        public void hold(String account, String person) {
            throw new IllegalStateException("nobody is given a role here");
        }

        @Override
        public void open(String code, String above, StationId stationId) {
            throw new IllegalStateException("no station is asked for here");
        }

        @Override
        public void close(String code) {
            throw new IllegalStateException("no station is asked for here");
        }

        @Override
        public void report(String employer, int year, HiringId hiringId) {
            if (year == TAKEN) {
                throw new RuleBroken("FAM-05");
            }
        }

        @Override
        public void withdraw(HiringId hiringId) {
            withdrawn.add(hiringId);
        }
    }

    private static ResultValidator<SpouseHiring> report(
            String employer, boolean stateOwned, int year, int newHires, int spouses) {
        return fixture().givenNoPriorActivity()
                .when(
                        new ReportSpouseHiring(ID, ON, employer, stateOwned, year, newHires, spouses),
                        by(DISTRICT_OFFICER));
    }

    @Test
    void fam05AStateEnterpriseReportsHowManyOfItsNewHiresAreSoldiersSpouses() {
        report(ENTERPRISE, true, 2025, 120, 3).expectEvents(REPORTED);
        report(ENTERPRISE, true, 2025, 0, 0).expectSuccessfulHandlerExecution();
    }

    @Test
    void fam05OnlyAnEnterpriseOfTheStateOwesAShare() {
        report(ENTERPRISE, false, 2025, 120, 3).expectException(broken("FAM-05", "stateOwned", false));
        report("12310104425012349P", true, 2025, 120, 3).expectException(broken("FAM-05"));
        report("91310104MA1FR0TE9B", true, 2025, 120, 3).expectException(broken("VAL-USCC-2"));
    }

    @Test
    void fam05TheSpousesAreAmongTheNewHiresOfAYearThatIsOver() {
        report(ENTERPRISE, true, 2025, 2, 3).expectException(broken("FAM-05", "newHires", 2));
        report(ENTERPRISE, true, 2027, 120, 3).expectException(broken("VAL-DATE-2"));
        report(ENTERPRISE, true, 2026, 10, 0).expectException(broken("VAL-DATE-2"));
    }

    @Test
    void fam05AYearIsReportedOnce() {
        report(ENTERPRISE, true, TAKEN, 120, 3).expectException(broken("FAM-05"));
    }

    @Test
    void fam05WrongNumbersAreCorrectedByAnotherFact() {
        SpouseHiringCorrected corrected = new SpouseHiringCorrected(ID, ON.plusDays(9), 118, 4);
        correct(ON.plusDays(9), 118, 4).expectEvents(corrected);
        correct(ON.plusDays(9), 120, 3).expectException(broken("CASE-STATE"));
        correct(ON.plusDays(9), 3, 4).expectException(broken("FAM-05", "newHires", 3));
        correct(ON.minusDays(1), 118, 4).expectException(broken("VAL-DATE-2"));
        fixture().given(REPORTED, corrected)
                .when(new CorrectSpouseHiring(ID, ON.plusDays(9), 118, 4), by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void fam05AReportOfAnotherEnterpriseOrYearIsWithdrawnAndGivesTheYearBack() {
        Claims claims = new Claims();
        SpouseHiringWithdrawn withdrawn = new SpouseHiringWithdrawn(
                ID, ON.plusDays(9), HiringWithdrawalGround.WRONG_YEAR);
        WithdrawSpouseHiring withdraw = new WithdrawSpouseHiring(
                ID, ON.plusDays(9), HiringWithdrawalGround.WRONG_YEAR);
        fixture(claims).given(REPORTED).when(withdraw, by(DISTRICT_OFFICER)).expectEvents(withdrawn);
        assertEquals(List.of(ID), claims.withdrawn);
        fixture().given(REPORTED)
                .when(
                        new WithdrawSpouseHiring(ID, ON.minusDays(1), HiringWithdrawalGround.WRONG_YEAR),
                        by(DISTRICT_OFFICER))
                .expectException(broken("VAL-DATE-2"));
        fixture().given(REPORTED, withdrawn)
                .when(withdraw, by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE", "hiring", "WITHDRAWN"));
        fixture().given(REPORTED, withdrawn)
                .when(new CorrectSpouseHiring(ID, ON.plusDays(9), 118, 4), by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE", "hiring", "WITHDRAWN"));
    }

    private static ResultValidator<SpouseHiring> correct(LocalDate on, int newHires, int spouses) {
        return fixture().given(REPORTED)
                .when(new CorrectSpouseHiring(ID, on, newHires, spouses), by(DISTRICT_OFFICER));
    }
}
