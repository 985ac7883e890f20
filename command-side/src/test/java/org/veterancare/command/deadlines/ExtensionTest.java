package org.veterancare.command.deadlines;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.deadlines.DeadlineCommand.ExtendDeadline;
import org.veterancare.command.deadlines.DeadlineCommand.LongerFor;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.DeadlineEvent.DeadlineExtended;
import org.veterancare.events.Disability;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Due;
import org.veterancare.events.Role;
import org.veterancare.law.Deadlines;

/** Twenty working days for each level, thirty where it examines again (BEN-09, F12). */
class ExtensionTest {

    private static final LocalDate APPLIED = LocalDate.of(2025, 9, 15);
    // the holiday of October lies between, and the Sunday of 28 September is worked
    private static final Due HANDLE_BY = due(APPLIED, LocalDate.of(2025, 10, 17));
    private static final Due LONGER = due(APPLIED, LocalDate.of(2025, 10, 31));
    private static final LocalDate ON = LocalDate.of(2025, 10, 10);

    private static Due due(LocalDate base, LocalDate last) {
        return new Due("BEN-09", LAW.rules().inForce("BEN-09", base).version(), base, last, last,
                LAW.calendar().version());
    }

    private static TestExecutor<VeteranCase> applied(Object... more) {
        return fixture().given(opened())
                .andGiven(
                        entered(
                                STREET_WORKER,
                                new EntitlementApplied(CASE, APPLIED, 1, "DISABLED_SERVICEMAN", HANDLE_BY)))
                .andGiven(more);
    }

    private static ExtendDeadline extend(LocalDate on, String deadline, String ref) {
        return new ExtendDeadline(CASE, on, deadline, ref, LongerFor.RE_EXAMINATION);
    }

    private static ExtendDeadline extend(LocalDate on) {
        return extend(on, "ENTITLEMENT_DECISION", "1");
    }

    private static DeadlineExtended extended() {
        return new DeadlineExtended(
                CASE, ON, "ENTITLEMENT_DECISION", "1", HANDLE_BY, LONGER, List.of(), "RE_EXAMINATION");
    }

    @Test
    void ben09TheLongerPeriodIsCountedFromTheSameDay() {
        applied().when(extend(ON), by(DISTRICT_APPROVER)).expectEvents(extended());
    }

    @Test
    void itIsExtendedOnce() {
        applied(extended()).when(extend(ON), by(DISTRICT_APPROVER)).expectException(broken("EXTEND-GROUND"));
    }

    @Test
    void whatIsOverIsNotMadeLonger() {
        applied().when(extend(HANDLE_BY.dueOn()), by(DISTRICT_APPROVER)).expectSuccessfulHandlerExecution();
        applied().when(extend(HANDLE_BY.dueOn().plusDays(1)), by(DISTRICT_APPROVER))
                .expectException(broken("EXTEND-GROUND"));
        applied(new DisabilityGraded(CASE, ON, 1, new Disability(DisabilityNature.DUTY, 8).toPersonal(),
                "沪退役军人〔2025〕12号"))
                .when(extend(ON), by(DISTRICT_APPROVER))
                .expectException(broken("EXTEND-GROUND"));
    }

    @Test
    void anotherPeriodHasNoLongerOne() {
        applied().when(extend(ON, "REPORT", ""), by(DISTRICT_APPROVER)).expectException(broken("EXTEND-GROUND"));
        applied().when(extend(ON, "ENTITLEMENT_DECISION", "2"), by(DISTRICT_APPROVER))
                .expectException(broken("EXTEND-GROUND"));
    }

    @Test
    void whoTookTheApplicationInDoesNotExtendIt() {
        applied()
                .when(extend(ON), by(Actors.as(STREET_WORKER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                .expectException(broken("FOUR-EYES"));
    }

    @Test
    void theNextLevelHasDaysOfItsOwnAndMayExtendThem() {
        Due next = Deadlines.workingDays(LAW.rules().inForce("BEN-09", ON), ON, 20, LAW.calendar());
        Due nextLonger = Deadlines.workingDays(LAW.rules().inForce("BEN-09", ON), ON, 30, LAW.calendar());
        applied(extended(), entered(DISTRICT_OFFICER, new ForwardedForAssessment(CASE, ON, 1, next)))
                .when(extend(ON.plusDays(3)), by(DISTRICT_APPROVER))
                .expectEvents(new DeadlineExtended(
                        CASE, ON.plusDays(3), "ENTITLEMENT_DECISION", "1", next, nextLonger, List.of(),
                        "RE_EXAMINATION"));
    }
}
