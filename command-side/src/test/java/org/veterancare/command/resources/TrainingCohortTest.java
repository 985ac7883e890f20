package org.veterancare.command.resources;

import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.veterancare.command.resources.TrainingCohortCommand.PlanCohort;
import org.veterancare.events.CohortId;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingCohortEvent.CohortPlanned;

/** A cohort of adaptation training (TRN-01, TRN-02). */
class TrainingCohortTest {

    private static final CohortId COHORT = CohortId.of("01937b5e-0000-7000-8000-0000000000d1");
    private static final LocalDate ON = LocalDate.of(2025, 6, 20);
    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
    private static final LocalDate TO = LocalDate.of(2025, 9, 30);

    private static ResultValidator<TrainingCohort> plan(LocalDate from, LocalDate to, LocalDate trainBy) {
        AggregateTestFixture<TrainingCohort> fixture = new AggregateTestFixture<>(TrainingCohort.class);
        fixture.registerInjectableResource(LAW);
        return fixture.givenNoPriorActivity()
                .when(
                        new PlanCohort(COHORT, ON, SettlementMode.SELF_EMPLOYMENT, from, to, trainBy),
                        by(DISTRICT_OFFICER));
    }

    @Test
    void s25EverybodyOfAModeAndQuarterIsToBeTrained() {
        plan(FROM, TO, TO.plusDays(90)).expectEvents(new CohortPlanned(
                COHORT, ON, SettlementMode.SELF_EMPLOYMENT, FROM, TO, TO.plusDays(90), 100));
    }

    @Test
    void trn02NinetyDaysAfterTheLastReportAtTheLatest() {
        plan(FROM, TO, TO.plusDays(91)).expectException(broken("TRN-02"));
        plan(FROM, TO, FROM.minusDays(1)).expectException(broken("TRN-02"));
    }

    @Test
    void itsDaysAreInOrder() {
        plan(TO, FROM, TO).expectException(broken("VAL-DATE-2"));
    }
}
